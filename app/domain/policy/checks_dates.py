"""Checks of dates and versions: what is overdue for review, and histories that cannot have been."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from app.domain.policy.book import Book
from app.domain.policy.clauses import Clause
from app.domain.policy.findings import Finding
from app.domain.policy.pointing import look, stops

NEXT = "review it with its owner, and write the day of the next review"


def check_dates(book: Book, today: date) -> Iterator[Finding]:
    """Reviews that were due, and dates in the wrong order."""
    cover = book.cover
    if cover.review < today.isoformat():
        what = f"the review of the book was due on {cover.review}"
        yield look(book, "cover/book", "review", what, f"{NEXT}; the owner is {cover.owner}")
    if cover.review < cover.in_force:
        what = f"reviewed on {cover.review}, before it is in force"
        yield stops(book, "cover/book", "review", what, f"write a day after {cover.in_force}")
    for clause in book.clauses:
        yield from _clause(book, clause, today.isoformat())


def _clause(book: Book, clause: Clause, today: str) -> Iterator[Finding]:
    key = f"clause/{clause.id}"
    if clause.in_force > book.cover.in_force:
        what = f"in force on {clause.in_force}, after its edition on {book.cover.in_force}"
        cure = f"write {book.cover.in_force} or earlier, or move in_force of book.yaml"
        yield stops(book, key, "in_force", what, cure)
    if clause.review < clause.in_force:
        what = f"reviewed on {clause.review}, before it is in force on {clause.in_force}"
        yield stops(book, key, "review", what, f"write a day after {clause.in_force}")
    elif clause.review < today:
        what = f"the review of clause {clause.id} was due on {clause.review}"
        yield look(book, key, "review", what, f"{NEXT}; the owner is {clause.owner}")
    yield from _history(book, clause)


def _history(book: Book, clause: Clause) -> Iterator[Finding]:
    key = f"clause/{clause.id}"
    if clause.version > 1 and not clause.was:
        cure = "add was: with the text of the version before"
        yield look(book, key, "version", f"version {clause.version} without a history", cure)
    ages = [(clause.version, clause.in_force), *((one.version, one.in_force) for one in clause.was)]
    for number, (newer, older) in enumerate(pairwise(ages)):
        path = f"was[{number}]"
        if older[0] >= newer[0]:
            what = f"version {older[0]} stands behind version {newer[0]}"
            yield stops(
                book, key, f"{path}.version", what, "write earlier versions below, newest first"
            )
        elif older[1] >= newer[1]:
            what = f"version {older[0]} was in force on {older[1]}, not before version {newer[0]}"
            yield stops(book, key, f"{path}.in_force", what, f"write a day before {newer[1]}")
