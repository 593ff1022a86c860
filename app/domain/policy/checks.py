"""All checks of a policy book: what keeps it from being published, and what somebody should look at."""

from collections.abc import Iterator
from datetime import date

from app.domain.policy.book import Book
from app.domain.policy.checks_dates import check_dates
from app.domain.policy.checks_references import check_references
from app.domain.policy.checks_rules import check_rules
from app.domain.policy.checks_words import check_words
from app.domain.policy.findings import Finding, in_order


def check(book: Book, today: date) -> tuple[Finding, ...]:
    """Every finding in the order of the files; reviews are overdue as of `today`."""
    return in_order(_all(book, today))


def _all(book: Book, today: date) -> Iterator[Finding]:
    yield from check_references(book)
    yield from check_words(book)
    yield from check_rules(book)
    yield from check_dates(book, today)
