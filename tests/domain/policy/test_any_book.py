"""Whatever is done to the files of a book, it is read and checked, or refused with places and cures."""

from hypothesis import given
from hypothesis import strategies as st

from app.domain.policy.checks import check
from app.domain.policy.files import book_of
from app.domain.policy.findings import BadBook, Finding
from tests.domain.policy.books import TODAY, small
from tests.helpers.catalogue import untranslated

FILES = sorted(small())
# What a careless hand, or a program, leaves where a value was.
LEFTOVERS = (
    "", "null", "true", "-1", "0", "3.10", "[]", "{}", "[1]", "{a: 1}", "x", "{en: x}", "9" * 30, "''",
    "- a", "[[[]]]", "§ 9.9", "1e9", "\U0001f600", "ticket.type", "nan",
)  # fmt: skip


def findings(texts: dict[str, str]) -> tuple[Finding, ...]:
    try:
        return check(book_of(texts), TODAY)
    except BadBook as bad:
        return bad.findings


def judge(texts: dict[str, str]) -> None:
    for one in findings(texts):
        assert one.file in texts or one.what == "there is no such file"
        assert 1 <= one.line <= texts.get(one.file, "").count("\n") + 2
        assert one.column >= 1
        assert one.what
        assert one.cure, str(one)
        assert untranslated(one.what, one.cure) == []


@st.composite
def damaged(draw: st.DrawFn) -> dict[str, str]:
    """The small book with one line of a file put elsewhere, left out, or given another value."""
    file = draw(st.sampled_from(FILES))
    lines = small()[file].splitlines()
    at = draw(st.integers(0, len(lines) - 1))
    way = draw(st.sampled_from(("out", "twice", "deeper", "value", "value", "value", "cut")))
    if way == "out":
        del lines[at]
    elif way == "twice":
        lines.insert(at, lines[at])
    elif way == "deeper":
        lines[at] = f"  {lines[at]}"
    elif way == "cut":
        lines[at:] = []
    else:
        name, colon, _ = lines[at].partition(": ")
        lines[at] = f"{name}{colon or ' '}{draw(st.sampled_from(LEFTOVERS))}"
    return {**small(), file: "\n".join(lines)}


@given(damaged())
def test_a_damaged_book_is_told_with_places_and_cures(texts: dict[str, str]) -> None:
    judge(texts)


@given(st.sampled_from(FILES), st.text(max_size=40))
def test_any_text_may_stand_in_a_file(file: str, text: str) -> None:
    judge({**small(), file: text})
