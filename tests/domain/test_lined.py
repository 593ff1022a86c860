"""Files that remember their lines: YAML says what was written, refuses what surprises, and points at mistakes."""

from enum import StrEnum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.lined import DEEPEST, Fields, Halt, Mistake, Node, Plain
from app.domain.lined_json import read_json
from app.domain.lined_yaml import LONGEST, read_yaml
from app.domain.said import in_language, said_of

Written = Plain | list["Written"] | dict[str, "Written"]


def plain(node: Node) -> Written:
    if isinstance(node.value, dict):
        return {name: plain(one) for name, one in node.value.items()}
    return [plain(one) for one in node.value] if isinstance(node.value, list) else node.value


def test_words_stay_as_they_were_written() -> None:
    text = "a: no\nb: 12:30\nc: 3.10\nd: 2026-03-01\ne: 50.00\nf: 007\ng: 0x10\nh: 1_000\ni: +1\nj: yes\n"
    assert plain(read_yaml(text)) == {
        "a": "no", "b": "12:30", "c": "3.10", "d": "2026-03-01", "e": "50.00",
        "f": "007", "g": "0x10", "h": "1_000", "i": "+1", "j": "yes",
    }  # fmt: skip


def test_numbers_flags_and_nothing_are_known_unless_they_stand_in_quotes() -> None:
    text = "- 8\n- -1\n- true\n- null\n- ~\n-\n- '8'\n- \"true\"\n- no: x\n- 1: 2\n"
    assert plain(read_yaml(text)) == [
        8,
        -1,
        True,
        None,
        None,
        None,
        "8",
        "true",
        {"no": "x"},
        {"1": 2},
    ]


def test_every_value_and_every_name_has_its_place() -> None:
    node = read_yaml("a:\n  b: [1,\n    x]\n中文:\n  c: |\n   two\n   lines\n")
    assert node.place == (1, 1)
    assert node.names == {"a": (1, 1), "中文": (4, 1)}
    assert node.find("a.b") == (2, 3)
    assert node.find("a.b[1]") == (3, 5)
    assert node.find("a.b[7].c") == (2, 3)
    assert node.find("nowhere") == (1, 1)
    assert node.find("中文.c") == (5, 3)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "1:1: file: the file is empty — write its fields, each as name: value"),
        ("a: 1\nb: 2\na: 3\n", "3:1: a: stands here twice — keep one of the two; the first is on line 1"),
        ("a:\n  b: &x 1\n", "2:6: a.b: anchors and aliases are not used here — write the value out"),
        ("a: [*x]\n", "1:5: a[0]: anchors and aliases are not used here — write the value out"),
        ("a: !!python/object:os.system x\n", "1:4: a: a tag: tag:yaml.org,2002:python/object:os.system"
         " — take out the word with the !"),
        ("? [a]\n: b\n", "1:3: file: expected a name — write name: value"),
        ("a: 1\n---\nb: 2\n", "2:1: file: a second document begins — take out the line ---"),
        ("a: \x07\n", "1:4: file: a character that no text holds — take it out"),
    ],
)  # fmt: skip
def test_what_surprises_is_refused_with_its_place_and_a_cure(text: str, told: str) -> None:
    with pytest.raises(Halt) as halt:
        read_yaml(text)
    assert str(halt.value) == told


@pytest.mark.parametrize(
    ("text", "line", "cure"),
    [
        ("a: 1\n b: 2\n", 2, "look at the indents"),
        ("a: [1, 2\nb: 3\n", 2, "look at the indents"),
        ("a:\n\tb: 1\n", 2, "indent with spaces"),
        ("a: 'open\n", 2, "look at the indents"),
        ("a: %x\n", 1, "look at the indents"),
    ],
)
def test_what_is_no_yaml_is_told_with_its_line(text: str, line: int, cure: str) -> None:
    with pytest.raises(Halt) as halt:
        read_yaml(text)
    assert halt.value.mistake.line == line
    assert halt.value.mistake.cure.startswith(cure)


def test_a_file_beyond_every_measure_is_refused_before_it_is_read() -> None:
    with pytest.raises(Halt, match="longer than 2,000,000 characters"):
        read_yaml("x" * (LONGEST + 1))
    with pytest.raises(Halt, match=f"more than {DEEPEST} levels deep"):
        read_yaml("[" * (DEEPEST + 1) + "]" * (DEEPEST + 1))
    assert read_yaml("[" * DEEPEST + "]" * DEEPEST).value


def test_json_beyond_every_measure_is_refused_too() -> None:
    with pytest.raises(Halt, match=f"more than {DEEPEST} levels deep"):
        read_json("[" * 100_000)
    assert read_json("[" * DEEPEST + "]" * DEEPEST).value
    assert read_json("[" + "[]," * DEEPEST + "[]]").value  # side by side is not deep


texts = st.text(st.characters(blacklist_categories=["Cs", "Cc"]), max_size=8)


@given(st.text("abc:-[]{}&*!|>'\"#?% \t\n0", max_size=40))
def test_any_text_is_read_or_refused_with_a_place_within_it(text: str) -> None:
    for mistake in refusals(text):
        assert 1 <= mistake.line <= text.count("\n") + 2
        assert mistake.cure


def refusals(text: str) -> list[Mistake]:
    try:
        read_yaml(text)
    except Halt as halt:
        return [halt.mistake]
    return []


@given(st.dictionaries(texts.filter(bool), texts, max_size=4))
def test_words_in_quotes_come_back_whatever_they_are(words: dict[str, str]) -> None:
    def quoted(text: str) -> str:
        return "'" + text.replace("'", "''") + "'"

    written = "".join(f"{quoted(name)}: {quoted(text)}\n" for name, text in words.items())
    if all(text.isprintable() for pair in words.items() for text in pair):
        assert plain(read_yaml(written or "{}")) == words


# ---- fields --------------------------------------------------------------------------------------


class Colour(StrEnum):
    RED = "red"
    GREEN = "green"


def fields(text: str) -> Fields:
    return Fields(read_yaml(text), "", [])


def told(part: Fields) -> list[str]:
    part.done()
    return [str(one) for one in sorted(part.mistakes, key=lambda one: one.line)]


def test_a_wrong_field_says_what_to_write() -> None:
    part = fields("name: 8\ncolour: rot\nday: soon\nmany: one\nnamme: x\n")
    assert part.text("name") == ""
    assert part.one_of("colour", Colour) is Colour.RED
    part.date("day")
    part.nodes("many")
    part.text("missing")
    part.flag("names")
    assert told(part) == [
        '1:7: name: expected a text — put it in quotes: "8"',
        "1:1: missing: expected a text — add missing: and say it",
        "2:9: colour: expected one of red, green — there is red, green",
        "3:6: day: not a date: 'soon' — write it as 2026-03-01",
        "4:7: many: expected a list — put each item on a line of its own, after a dash",
        "5:1: namme: is not known here — did you mean names?",
    ]


def test_words_come_in_every_language_or_in_the_first() -> None:
    part = fields("a: {en: Yes, cs: Ano}\nb: Yes\nc: {english: Yes, cs: ''}\n")
    assert said_of(part, "a") == {"en": "Yes", "cs": "Ano"}
    assert said_of(part, "b") == {"": "Yes"}
    assert said_of(part, "c") == {"english": "Yes"}
    assert said_of(part, "d", is_needed=False) == {}
    assert told(part) == [
        "3:14: c.english: no language: 'english' — write it as en, zh, cs, lv or it",
        "3:23: c.cs: expected a text — write the words, in quotes where they are a number",
    ]


def test_a_reader_gets_the_nearest_language_there_is() -> None:
    said = {"en": "Yes", "cs": "Ano"}
    assert in_language(said, "cs") == "Ano"
    assert in_language(said, "lv") == "Yes"
    assert in_language(said, "lv", ["cs", "en"]) == "Ano"
    assert in_language({"": "Yes"}, "lv") == "Yes"
    assert in_language({"zh": "是"}, "lv") == "是"
    assert in_language({}, "lv") == ""


def test_a_mistake_without_a_cure_is_told_without_one() -> None:
    assert str(Mistake(1, 2, "", "no")) == "1:2: file: no"
