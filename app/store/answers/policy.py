"""Which edition of the policy is in force, who has read it, what readers say of it, and what is due for review."""

import json
from datetime import date
from typing import Any, Final, TypeVar

from sqlalchemy import Connection

from app.domain.codec import from_image
from app.domain.ids import micros, moment
from app.domain.operations import Entity, Ref, Rejected
from app.domain.policy.adoption import Reading
from app.domain.policy.locks import LockLine, clause_key, locks_of
from app.domain.policy.seal import check_seals, is_signed
from app.domain.policy.shelf import CURRENT, Shelf, Shown
from app.domain.said import Said
from app.store.answers.asker import Asker
from app.store.engines import first, quick
from app.store.queries_policy import (
    EditionState,
    FlagRow,
    Flags,
    PolicyEdition,
    ReadBy,
    ReaderRow,
    ReviewRow,
    Reviews,
    Unread,
    UnreadRow,
)
from app.store.rows import load

E = TypeVar("E", bound=Entity)
REVIEWED: Final = ("clause", "cover")
REFUSED_KEY: Final = "policy_refused"
FLAGS: Final = """
SELECT f.id, f.about, f.name, f.step, f.text, f."by", coalesce(a.label, f."by"), f.at, f.edition,
  f.owner, f.answer, f.answered_by, coalesce(f.answered_at, 0)
FROM policy_flags f LEFT JOIN agents a ON a.id = f."by"
WHERE (NOT ? OR f.answered_at IS NULL) AND (? = '' OR f.owner = ?) AND (? = '' OR f.name = ?)
ORDER BY f.at DESC, f.id
"""


def policy_edition(conn: Connection, question: PolicyEdition, asker: Asker) -> EditionState:
    """The edition in force and what is known of others."""
    shelf = _entity(conn, Shelf, CURRENT)
    now = moment(asker.now_us)
    shown, coming = (shelf.at(now), shelf.after(now)) if shelf else (None, None)
    said = first(conn, "SELECT value FROM kv WHERE key = ?", (REFUSED_KEY,))
    refused: dict[str, str] = json.loads(said[0]) if said and said[0] else {}
    head = shown.head if shown else None
    sealed_by, is_sealed = _seals(shelf, shown)
    return EditionState(
        number=head.number if head else "",
        label=head.label if head else "",
        in_force_us=micros(head.in_force_at) if head else 0,
        published_us=micros(shown.published_at) if shown else 0,
        approved_by=shown.approved_by if shown else "",
        note=head.note if head else "",
        next_label=coming.head.label if coming else "",
        next_us=micros(coming.head.in_force_at) if coming else 0,
        refused=refused.get("reason", ""),
        refused_label=refused.get("label", ""),
        sealed_by=sealed_by,
        is_sealed=is_sealed,
    )


def _seals(shelf: Shelf | None, shown: Shown | None) -> tuple[tuple[str, ...], bool]:
    """Whose seals of an edition fit the keys that are trusted here, and whether they are enough."""
    if shelf is None or shown is None:
        return (), False
    fit = {
        shelf.holders.get(id, id)
        for id, signature in shown.seals.items()
        if id in shelf.keys and is_signed(shelf.keys[id], signature, shown.head.sealed)
    }
    try:
        check_seals(shown.head, shown.seals, shelf.keys, shelf.holders)
    except Rejected:
        return tuple(sorted(fit)), False
    return tuple(sorted(fit)), True


def read_by(conn: Connection, question: ReadBy, asker: Asker) -> tuple[ReaderRow, ...]:
    """Every active agent with what they have read of a clause."""
    version = question.version or _version(conn, question.clause, asker)
    key = clause_key(question.clause, version)
    sql = (
        "SELECT a.id, a.label, coalesce(r.read, '{}'), coalesce(r.wrong, '{}') FROM agents a "
        "LEFT JOIN policy_readings r ON r.id = a.id WHERE a.is_active ORDER BY a.label, a.id"
    )
    return tuple(
        ReaderRow(id, label, int(json.loads(read).get(key, 0)), int(json.loads(wrong).get(key, 0)))
        for id, label, read, wrong in quick(conn, sql)
    )


def unread(conn: Connection, question: Unread, asker: Asker) -> tuple[UnreadRow, ...]:
    """What somebody has still to read."""
    shown = _in_force(conn, asker)
    if shown is None:
        return ()
    agent = question.agent or asker.agent
    reading = _entity(conn, Reading, agent) or Reading(agent)
    rows = [
        _unread(line, reading, asker.now_us)
        for line in locks_of(shown.head.locks)
        if line.key not in reading.read
    ]
    return tuple(sorted(rows, key=lambda row: (row.due_us, row.clause)))


def _unread(line: LockLine, reading: Reading, now_us: int) -> UnreadRow:
    is_locked = bool(line.shut(reading.read, reading.trained, now_us))
    wrong = int(reading.wrong.get(line.key, 0))
    return UnreadRow(line.clause, line.version, line.due_us, line.queues, is_locked, wrong)


def flags(conn: Connection, question: Flags, asker: Asker) -> tuple[FlagRow, ...]:
    """What readers say is wrong."""
    asked = (question.open_only, *[question.owner] * 2, *[question.subject] * 2)
    return tuple(FlagRow(*row) for row in quick(conn, FLAGS, asked))


def reviews(conn: Connection, question: Reviews, asker: Asker) -> tuple[ReviewRow, ...]:
    """The parts of the edition in force whose review is near or over."""
    shown = _in_force(conn, asker)
    if shown is None:
        return ()
    me = first(conn, "SELECT label FROM agents WHERE id = ?", (asker.agent,))
    today = moment(asker.now_us).date()
    rows = [
        _review(part, name, json.loads(content), today, str(me[0]) if me else "")
        for part, name, content in _parts(conn, shown)
        if part in REVIEWED
    ]
    due = [row for row in rows if row is not None and row.days_left <= question.within_days]
    return tuple(sorted(due, key=lambda row: (row.days_left, row.part, row.name)))


def _review(part: str, name: str, content: Any, today: date, me: str) -> ReviewRow | None:
    if not content.get("review"):
        return None
    owner, day = str(content.get("owner", "")), str(content["review"])
    left = (date.fromisoformat(day) - today).days
    title: Said = content.get("title", {})
    return ReviewRow(part, name, title, owner, day, left, bool(me) and me == owner)


def _parts(conn: Connection, shown: Shown) -> list[Any]:
    sql = (
        "SELECT p.part, p.name, p.content FROM policy_editions e, json_each(e.manifest) m "
        "JOIN policy_parts p ON p.id = m.value WHERE e.id = ?"
    )
    return quick(conn, sql, (shown.head.number,))


def _version(conn: Connection, clause: str, asker: Asker) -> int:
    """The version of a clause in force; 0 when there is no such clause."""
    shown = _in_force(conn, asker)
    for part, name, content in _parts(conn, shown) if shown else ():
        if (part, name) == ("clause", clause):
            return int(json.loads(content).get("version", 0))
    return 0


def _in_force(conn: Connection, asker: Asker) -> Shown | None:
    shelf = _entity(conn, Shelf, CURRENT)
    return shelf.at(moment(asker.now_us)) if shelf else None


def _entity(conn: Connection, cls: type[E], id: str) -> E | None:
    ref = Ref(cls.kind, id)
    stored = load(conn, (ref,)).get(ref)
    return from_image(cls, stored.image) if stored else None
