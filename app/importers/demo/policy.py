"""The made-up shop's policy: the shipped book as two editions, sealed by two of its people, and who has read it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from functools import cache
from hashlib import sha256
from typing import Final

from app.domain.operations import OFFICE, Operation
from app.domain.policy.adoption import Acknowledge
from app.domain.policy.book import Book
from app.domain.policy.bundle import Bundle
from app.domain.policy.clauses import Chapter, Clause
from app.domain.policy.editions import TrustKey
from app.domain.policy.files import book_of
from app.domain.policy.locks import LockLine, locks_of
from app.domain.policy.parts import edition_of
from app.domain.policy.seal import public_of
from app.importers.demo.people import ADMIN, NAMES, agent_id
from app.importers.demo.tickets import Step
from app.settings.policybook import book_texts
from app.settings.rules import law_texts

AUTHOR: Final = agent_id("MB")
NEWCOMER: Final = agent_id("JN")
BEFORE: Final = ("3.1", "2025-09-15")  # the edition before the shipped one, and its first day
AHEAD: Final = timedelta(days=7)  # so long before its first day an edition is published


def policy(now: datetime) -> Iterator[Step]:
    """Both editions with their keys, and everybody's reading; the newcomer has one clause left that locks nothing."""
    for person in (AUTHOR, ADMIN):
        key = TrustKey(public_of(_key(person)), NAMES[person])
        yield Step(OFFICE, now - AHEAD, key)
    older, newer = bundles()
    added = Bundle(newer.edition, tuple(part for part in newer.parts if part not in older.parts))
    for bundle in (older, added):
        at = min(now, bundle.edition.head.in_force_at - AHEAD)
        for op in bundle.operations():
            yield Step(ADMIN, at, op)
    for line in locks_of(newer.edition.head.locks):
        for agent in NAMES:
            if line.queues or agent != NEWCOMER:
                yield Step(agent, now - AHEAD / 2, _read(agent, line))


def _read(agent: str, line: LockLine) -> Operation:
    return Acknowledge(agent, line.clause, line.version, *line.right[:1])


@cache
def bundles() -> tuple[Bundle, Bundle]:
    """The editions, sealed; the keys are as made up as the shop."""
    book, laws = book_of(book_texts()), law_texts()
    older, newer = edition_of(before(book), laws, 1), edition_of(book, laws, 2)
    return _sealed(older), _sealed(newer)


def _sealed(bundle: Bundle) -> Bundle:
    return bundle.sealed(_key(AUTHOR)).sealed(_key(ADMIN))


def _key(person: str) -> bytes:
    return sha256(f"demo/key/{person}".encode()).digest()


def before(book: Book) -> Book:
    """The book as it was: clauses that came or changed with this edition are as they were before, or not there."""
    label, day = BEFORE
    clauses = tuple(was for clause in book.clauses if (was := _before(clause, book.cover.in_force)))
    kept = {clause.id for clause in clauses}
    return replace(
        book,
        cover=replace(book.cover, version=label, in_force=day),
        chapters=tuple(_of(chapter, kept) for chapter in book.chapters),
        clauses=clauses,
    )


def _of(chapter: Chapter, kept: set[str]) -> Chapter:
    return replace(chapter, clauses=tuple(id for id in chapter.clauses if id in kept))


def _before(clause: Clause, day: str) -> Clause | None:
    if clause.in_force < day:
        return clause
    if not clause.was:
        return None
    last, *rest = clause.was
    return replace(
        clause,
        version=last.version,
        in_force=last.in_force,
        title=last.title,
        text=last.text,
        points=last.points,
        must_read=None,
        was=tuple(rest),
    )
