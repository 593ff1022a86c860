"""Checks of dates and versions: what is overdue for review, and histories that cannot have been."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from app.domain.policy.book import Book
from app.domain.policy.clauses import Clause
from app.domain.policy.findings import Finding
from app.domain.policy.pointing import look, stops
from app.domain.sentence import Sentence


def check_dates(book: Book, today: date) -> Iterator[Finding]:
    """Reviews that were due, and dates in the wrong order."""
    cover = book.cover
    if cover.review < today.isoformat():
        what = Sentence("the review of the book was due on {day}", day=cover.review)
        yield look(book, "cover/book", "review", what, _next(cover.owner))
    if cover.review < cover.in_force:
        what = Sentence("reviewed on {day}, before it is in force", day=cover.review)
        yield stops(book, "cover/book", "review", what, _later_than(cover.in_force))
    for clause in book.clauses:
        yield from _clause(book, clause, today.isoformat())


def _clause(book: Book, clause: Clause, today: str) -> Iterator[Finding]:
    key = f"clause/{clause.id}"
    if clause.in_force > book.cover.in_force:
        edition = book.cover.in_force
        what = Sentence(
            "in force on {day}, after its edition on {edition}",
            day=clause.in_force, edition=edition,
        )  # fmt: skip
        cure = Sentence("write {day} or earlier, or move in_force of book.yaml", day=edition)
        yield stops(book, key, "in_force", what, cure)
    if clause.review < clause.in_force:
        what = Sentence(
            "reviewed on {day}, before it is in force on {in_force}",
            day=clause.review, in_force=clause.in_force,
        )  # fmt: skip
        yield stops(book, key, "review", what, _later_than(clause.in_force))
    elif clause.review < today:
        what = Sentence(
            "the review of clause {clause} was due on {day}", clause=clause.id, day=clause.review
        )
        yield look(book, key, "review", what, _next(clause.owner))
    yield from _history(book, clause)


def _next(owner: str) -> Sentence:
    return Sentence(
        "review it with its owner, and write the day of the next review; the owner is {owner}",
        owner=owner,
    )


def _later_than(day: str) -> Sentence:
    return Sentence("write a day after {day}", day=day)


def _history(book: Book, clause: Clause) -> Iterator[Finding]:
    key = f"clause/{clause.id}"
    if clause.version > 1 and not clause.was:
        what = Sentence("version {version} without a history", version=clause.version)
        cure = Sentence("add was: with the text of the version before")
        yield look(book, key, "version", what, cure)
    ages = [(clause.version, clause.in_force), *((one.version, one.in_force) for one in clause.was)]
    for number, (newer, older) in enumerate(pairwise(ages)):
        path = f"was[{number}]"
        if older[0] >= newer[0]:
            what = Sentence(
                "version {older} stands behind version {newer}", older=older[0], newer=newer[0]
            )
            cure = Sentence("write earlier versions below, newest first")
            yield stops(book, key, f"{path}.version", what, cure)
        elif older[1] >= newer[1]:
            what = Sentence(
                "version {older} was in force on {day}, not before version {newer}",
                older=older[0], day=older[1], newer=newer[0],
            )  # fmt: skip
            cure = Sentence("write a day before {day}", day=newer[1])
            yield stops(book, key, f"{path}.in_force", what, cure)
