"""A script that is written and read again is the same script, and written the same way."""

from dataclasses import replace

import pytest
from hypothesis import given, settings

from app.domain.scripts.reading import read_script
from app.domain.scripts.script import Script, Stage, Step, StepKind
from app.domain.scripts.writing import script_text
from tests.domain.scripts.drawn import scripts

PLAIN = Script(
    "late-parcel",
    2,
    {"en": "Late parcel"},
    (
        Step(
            "greet",
            StepKind.SAY,
            Stage.UNDERSTAND,
            {"en": "Greet"},
            say={"en": "Hello.\nHow are you?"},
        ),
        Step("done", StepKind.END, Stage.CONFIRM, disposition="3.2"),
    ),
    clauses=("3.1",),
)


@settings(max_examples=15)
@given(scripts())
def test_what_is_written_reads_back_the_same(script: Script) -> None:
    text = script_text(script)
    assert read_script("drawn.yaml", text) == script
    assert script_text(read_script("drawn.yaml", text)) == text


def test_the_file_reads_as_an_author_would_write_it() -> None:
    assert script_text(PLAIN) == (
        "script: late-parcel\n"
        "version: 2\n"
        "title:\n"
        "  en: Late parcel\n"
        'clauses: ["3.1"]\n'
        "stages:\n"
        "  understand:\n"
        "    - say: greet\n"
        "      title:\n"
        "        en: Greet\n"
        "      words:\n"
        "        en: |-\n"
        "          Hello.\n"
        "          How are you?\n"
        "  cause: []\n"
        "  offer: []\n"
        "  solve: []\n"
        "  confirm:\n"
        "    - end: done\n"
        '      disposition: "3.2"\n'
    )


def test_one_change_is_one_line_of_difference() -> None:
    before = script_text(PLAIN).splitlines()
    after = script_text(replace(PLAIN, version=3)).splitlines()
    assert [(a, b) for a, b in zip(before, after, strict=True) if a != b] == [
        ("version: 2", "version: 3")
    ]


ODD = [
    "ends with a colon:", "ends with a space ", " begins with one", "no", "Yes", "3.2", "12:30", "~", "- x",
    "a: b", "a #b", "[a]", "{a}", "'a'", '"a"', "a\n", "a\n\nb", "a\n b", " a\nb", "a\n ", "a\tb", "a\u2028b",
    "\ufeffx",
    "# a", "? a", "| a", "> a", "& a", "* a", "! a", "% a", "@ a", "` a", "\\", "\U0001f600", "a\r\nb", "…", "é\x85",
]  # fmt: skip


@pytest.mark.parametrize("words", ODD)
def test_no_text_is_too_odd_to_come_back(words: str) -> None:
    step = replace(PLAIN.steps[1], title={"en": words, "cs": f"x{words}"}, keep={"note": words})
    script = replace(PLAIN, steps=(PLAIN.steps[0], step), owner=f"o{words}")
    assert read_script("odd.yaml", script_text(script)) == script
