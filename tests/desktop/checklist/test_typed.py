"""What an agent types becomes a value of its type, as their language writes numbers; what is unclear is asked back."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from app.desktop.checklist.typed import Mistyped, told, typed
from app.desktop.languages import LANGUAGES, speak
from app.domain.formula import Value


@pytest.fixture(autouse=True)
def _english_again(qapp: QApplication) -> Iterator[None]:
    yield
    speak("en")


VALUES = [
    ("one", "refund"), ("many", ["a", "b"]), ("many", []), ("text", "Two words"), ("integer", 12),
    ("integer", -3), ("decimal", 2.5), ("money", 3990), ("money", 42000), ("money", 5),
    ("date", "2026-06-09"), ("yes_no", True), ("yes_no", False), ("rating", 4),
    ("phone", "+371 2000 4312"), ("email", "ilze@post.example"),
]  # fmt: skip


@pytest.mark.parametrize("language", list(LANGUAGES))
@pytest.mark.parametrize(("type", "value"), VALUES)
def test_a_value_is_read_as_it_was_shown(language: str, type: str, value: Value) -> None:
    speak(language)
    assert typed(type, told(type, value)) == value


def test_a_point_is_understood_where_a_comma_is_usual() -> None:
    speak("cs")
    assert typed("money", ("39,90",)) == typed("money", ("39.90",)) == 3990


@pytest.mark.parametrize("text", ["1,234", "1.234"])
def test_a_thousand_that_may_be_a_fraction_is_asked_back(text: str) -> None:
    with pytest.raises(Mistyped) as wrong:
        typed("money", (text,))
    assert wrong.value.type == "unclear"


@pytest.mark.parametrize(
    ("type", "text"),
    [("money", "39.905"), ("money", "much"), ("integer", "2.5"), ("decimal", "x"), ("rating", "?")],
)
def test_what_is_no_such_value_is_refused(type: str, text: str) -> None:
    with pytest.raises(Mistyped):
        typed(type, (text,))


def test_a_currency_without_cents_takes_none() -> None:
    assert typed("money", ("500",), "JPY") == 500
    with pytest.raises(Mistyped):
        typed("money", ("500.5",), "JPY")


def test_nothing_is_no_value() -> None:
    assert typed("text", ()) is None
    assert typed("money", ("",)) is None
