"""The small valid book of the tests, whole or with something changed in it."""

from datetime import date
from functools import cache
from pathlib import Path
from types import MappingProxyType

from app.domain.policy.book import Book
from app.domain.policy.files import book_of
from app.settings.policybook import book_texts

FOLDER = Path(__file__).resolve().parents[2] / "fixtures" / "policybook"
BROKEN = Path(__file__).parent / "broken"
TODAY = date(2026, 6, 1)


@cache
def small() -> MappingProxyType[str, str]:
    """The files of the small book."""
    return MappingProxyType(book_texts(FOLDER))


@cache
def small_book() -> Book:
    """The small book."""
    return book_of(small())


def changed(file: str, old: str, new: str) -> dict[str, str]:
    """The files with one text replaced, which must be there."""
    text = small()[file]
    assert old in text
    return {**small(), file: text.replace(old, new, 1)}


def changed_book(file: str, old: str, new: str) -> Book:
    """The book of those files."""
    return book_of(changed(file, old, new))
