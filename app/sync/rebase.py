"""Rebase: visible rows are always the hub's rows with our pending operations replayed upon them.

`base_row` holds the hub's image of every row a pending operation wrote. News from the hub goes to
the base where there is one, else straight to the visible row; then only the operations that can
feel the change run again: the closure of the touched rows. All in the caller's transaction.
"""

import logging
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import msgspec
from sqlalchemy import Connection

from app.domain.codec import Image
from app.domain.ids import moment
from app.domain.operations import Context, Operation, Ref, Rejected, decode
from app.domain.policy.adoption import Gate
from app.store import rows as stored_rows
from app.store.engines import first, quick, quick_many
from app.store.rows import Stored
from app.store.tx import Overlay
from app.sync import feeds, outbox, shelfguard
from app.sync.protocol import Row

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Actor:
    """In whose name and by what right pending operations are replayed; `gate` knows which queues are locked."""

    id: str
    permits: frozenset[str]
    gate: Gate | None = None

    def context(self, wall_us: int) -> Context:
        """The context of an operation made at `wall_us`."""
        at = moment(wall_us)
        return Context(self.id, self.permits, at, locked=self.gate.locked(at) if self.gate else {})


@dataclass(frozen=True, slots=True)
class Base:
    """The hub's side of a row; `image` None when the hub has no such row."""

    image: Image | None
    rev: int
    scope: str


def keep_base(conn: Connection, before: Mapping[Ref, Stored | None]) -> None:
    """Remember the hub's side of rows that an operation is about to write for the first time."""
    if not before:
        return
    values = [
        (
            ref.kind,
            ref.id,
            row.rev if row else 0,
            row.scope if row else "",
            _json(row.image) if row else None,
            row is None,
        )
        for ref, row in before.items()
    ]
    quick_many(
        conn,
        "INSERT OR IGNORE INTO base_row (etype, eid, rev, scope, image, absent) "
        "VALUES (?, ?, ?, ?, ?, ?)",
        values,
    )


def take_in(conn: Connection, scope: str, news: Iterable[Row]) -> tuple[set[Ref], set[Ref]]:
    """Write one page of the feed. Returns (rows whose base changed, rows changed outright)."""
    page = {Ref(row.t, row.id): row for row in news if row.t in stored_rows.BY_KIND}
    shelfguard.guard(conn, page)
    if erased := [row.id for row in page.values() if row.row and row.row.get("erased_at")]:
        outbox.redact_about(conn, erased)
    held = _held_bases(conn, page)
    rebased = _news_of_bases(conn, scope, held, page)
    _patch_bases(conn, rebased)
    plain = {ref: row for ref, row in page.items() if ref not in held}
    return {Ref(row.t, row.id) for row, _ in rebased}, _write_plain(conn, scope, plain)


def _held_bases(conn: Connection, refs: Iterable[Ref]) -> dict[Ref, tuple[int, str]]:
    """Revision and scope of those that have a base; the scope is "" where the hub has no such row."""
    if first(conn, "SELECT 1 FROM base_row LIMIT 1") is None:
        return {}
    held: dict[Ref, tuple[int, str]] = {}
    sql = (
        "SELECT eid, rev, CASE WHEN absent THEN '' ELSE scope END FROM base_row "
        "WHERE etype = ? AND eid IN (SELECT value FROM json_each(?))"
    )
    for kind, ids in _by_kind(refs).items():
        for id, rev, scope in quick(conn, sql, (kind, _json(ids))):
            held[Ref(kind, id)] = (rev, scope)
    return held


def _news_of_bases(
    conn: Connection,
    scope: str,
    held: Mapping[Ref, tuple[int, str]],
    page: Mapping[Ref, Row],
) -> list[tuple[Row, str]]:
    """The rows of a page that change a base, each with the feed in which it lies then."""
    homes = {ref: home for ref, (_, home) in held.items() if page[ref].kind == "moved" and home}
    gone = set(feeds.leave(conn, scope, homes))
    news: list[tuple[Row, str]] = []
    more: list[Ref] = []
    for ref, (rev, home) in held.items():
        row = page[ref]
        if row.kind == "moved":
            if ref in gone:
                news.append((Row(row.t, row.id, max(row.rev, rev), "moved"), scope))
            continue
        lies_in = home if rev > 0 and home and row.kind == "put" else scope
        if lies_in != scope:
            more.append(ref)
        if _is_news(row, rev, is_there=bool(home)):
            news.append((row, lies_in))
    feeds.lie_also(conn, scope, more)
    feeds.forget(conn, (Ref(row.t, row.id) for row, _ in news if row.kind == "del"))
    return news


def _is_news(row: Row, rev: int, *, is_there: bool) -> bool:
    return row.rev > rev or (row.rev == rev and (row.kind == "del" or not is_there))


def _patch_bases(conn: Connection, rows: Iterable[tuple[Row, str]]) -> None:
    values: list[tuple[Any, ...]] = []
    for row, scope in rows:
        image = row.row if row.kind == "put" else None
        said = None if image is None else _json(image)
        values.append((row.rev, scope, said, image is None, row.t, row.id))
    sql = (
        "UPDATE base_row SET rev = ?, scope = ?, image = ?, absent = ? WHERE etype = ? AND eid = ?"
    )
    quick_many(conn, sql, values)


def _write_plain(conn: Connection, scope: str, page: Mapping[Ref, Row]) -> set[Ref]:
    known = _known(conn, page)
    puts: list[tuple[Ref, Stored]] = []
    drops: list[Ref] = []
    more: list[Ref] = []
    leaving: dict[Ref, str] = {}
    for ref, row in page.items():
        rev, held_in = known.get(ref, (-1, ""))
        if row.kind == "put" and row.row is not None:
            # Revision 0 waits to be read anew, and whoever brings it first has it.
            lies_in = held_in if rev > 0 and held_in else scope
            if row.rev > rev:
                puts.append((ref, Stored(row.row, row.rev, lies_in)))
            if lies_in != scope:
                more.append(ref)
        elif rev >= 0 and row.kind == "moved":
            leaving[ref] = held_in
        elif rev >= 0 and row.rev >= rev:
            drops.append(ref)
    there = stored_rows.load(conn, (ref for ref, _ in puts if ref in known))
    _put(conn, puts, there)
    feeds.lie_also(conn, scope, more)
    feeds.forget(conn, drops)
    drops += feeds.leave(conn, scope, leaving)
    stored_rows.drop(conn, drops)
    return {ref for ref, _ in puts} | set(drops)


def _put(conn: Connection, rows: Iterable[tuple[Ref, Stored]], there: Mapping[Ref, Stored]) -> None:
    """Write rows; of those that are there already, only what differs."""
    made: list[tuple[Ref, Stored]] = []
    renewed: list[tuple[Ref, Stored, Stored]] = []
    for ref, row in rows:
        before = there.get(ref)
        if before is None:
            made.append((ref, row))
        elif before != row:
            renewed.append((ref, before, row))
    stored_rows.add(conn, made)
    stored_rows.renew(conn, renewed)


def _known(conn: Connection, refs: Iterable[Ref]) -> dict[Ref, tuple[int, str]]:
    known: dict[Ref, tuple[int, str]] = {}
    for kind, ids in _by_kind(refs).items():
        sql = f"SELECT id, rev, scope FROM {kind} WHERE id IN (SELECT value FROM json_each(?))"  # noqa: S608
        for id, rev, scope in quick(conn, sql, (_json(ids),)):
            known[Ref(kind, id)] = (rev, scope)
    return known


def _by_kind(refs: Iterable[Ref]) -> dict[str, list[str]]:
    ids: dict[str, list[str]] = {}
    for kind, id in refs:
        ids.setdefault(kind, []).append(id)
    return ids


def replay(
    conn: Connection, seeds: Iterable[Ref], actor: Actor, *, changed: Iterable[Ref] = ()
) -> set[Ref]:
    """Bring every row that depends on `seeds` back to "base plus pending"; returns the rows written.

    `changed` are rows written outright; they only start the closure and are never reset.
    """
    reset = set(seeds)
    while True:
        closure, ops = _closure(conn, reset | set(changed))
        rows = reset | closure
        overlay, started, visible = _start(conn, rows, ops)
        wrote = _run(overlay, ops, actor)
        missed = set(overlay.changed) - rows
        # A replay may write a row that its operation had only read before: from now on it counts as written.
        _now_written(conn, rows | missed, wrote)
        if not missed:
            break
        _keep_bases(conn, missed)
        reset |= missed
    _finish(conn, rows, overlay, started, visible)
    return rows


def _run(overlay: Overlay, ops: "Pending", actor: Actor) -> dict[int, tuple[Ref, ...]]:
    """Run operations again; returns which of them wrote which rows."""
    wrote: dict[int, tuple[Ref, ...]] = {}
    for seq, op, wall in ops:
        try:
            wrote[seq] = overlay.perform(op, actor.context(wall))
        except Rejected:
            # Prediction unavailable: the hub will say what becomes of it; the pull must not stop.
            continue
        except Exception:
            # A defect in one operation must not keep the others, or the feed, from going on.
            log.exception("replay of %s failed", op.name)
    return wrote


Pending = list[tuple[int, Operation, int]]  # number, operation, time

TOUCHING = """
SELECT eid, op_seq, wrote FROM op_touch
WHERE etype = ? AND eid IN (SELECT value FROM json_each(?))
"""
WRITTEN = """
SELECT etype, eid FROM op_touch WHERE op_seq IN (SELECT value FROM json_each(?)) AND wrote
"""
QUEUED = """
SELECT op_seq, name, args, created_wall FROM outbox
WHERE op_seq IN (SELECT value FROM json_each(?)) ORDER BY op_seq
"""


def _closure(conn: Connection, seeds: Iterable[Ref]) -> tuple[set[Ref], Pending]:
    """The rows written by, and the operations in, the closure of `seeds`."""
    reached = fresh = set(seeds)
    written: set[Ref] = set()
    seqs: set[int] = set()
    while fresh:
        touching: set[int] = set()
        for kind, ids in _by_kind(fresh).items():
            for id, seq, wrote in quick(conn, TOUCHING, (kind, _json(ids))):
                touching.add(seq)
                if wrote:
                    written.add(Ref(kind, id))
        further = touching - seqs
        seqs |= further
        rows = quick(conn, WRITTEN, (_json(list(further)),)) if further else ()
        fresh = {Ref(kind, id) for kind, id in rows} - reached
        reached = reached | fresh
    ops: Pending = []
    for seq, name, args, wall in quick(conn, QUEUED, (_json(list(seqs)),)) if seqs else ():
        op = known_operation(name, args)
        if op is not None:
            ops.append((seq, op, wall))
    return (written, ops) if ops else (set(), [])


def known_operation(name: str, args: str) -> Operation | None:
    """A queued operation, or None when this program cannot predict what it does; it is sent all the same."""
    try:
        return decode(name, msgspec.json.decode(args))
    except Rejected:
        return None


def watch_again(conn: Connection, after: int) -> None:
    """Let operations after `after` take part in replays again, when the hub has forgotten them.

    They count as readers until a replay shows what they write; by then the hub's own row is there.
    """
    sql = "SELECT op_seq, name, args FROM outbox WHERE op_seq > ?"
    for seq, name, args in conn.exec_driver_sql(sql, (after,)).all():
        op = known_operation(name, args)
        conn.exec_driver_sql(
            "INSERT OR IGNORE INTO op_touch (etype, eid, op_seq, wrote) "
            "SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]'), ?, 0 FROM json_each(?)",
            (seq, _json([list(ref) for ref in (op.touches() if op else ())])),
        )


def _start(
    conn: Connection, rows: set[Ref], ops: Pending
) -> tuple[Overlay, dict[Ref, Base | None], dict[Ref, Stored]]:
    """An overlay with the hub's side of `rows` and the visible side of what is only read; what is visible."""
    read = {ref for _, op, _ in ops for ref in op.touches()} - rows
    visible = stored_rows.load(conn, rows | read)
    bases = _bases(conn, rows)
    started: dict[Ref, Base | None] = {}
    for ref in rows:
        row = visible.get(ref)
        started[ref] = bases.get(ref) or (Base(row.image, row.rev, row.scope) if row else None)
    images: dict[Ref, Image | None] = {
        ref: base.image if base else None for ref, base in started.items()
    }
    images |= {ref: visible[ref].image if ref in visible else None for ref in read}
    return Overlay(images), started, visible


def _finish(
    conn: Connection,
    rows: set[Ref],
    overlay: Overlay,
    started: Mapping[Ref, Base | None],
    visible: Mapping[Ref, Stored],
) -> None:
    puts: list[tuple[Ref, Stored]] = []
    drops: list[Ref] = []
    for ref in rows:
        image, base = overlay.image(ref), started[ref]
        if image is None:
            drops.append(ref)
        else:
            puts.append((ref, Stored(image, base.rev if base else 0, base.scope if base else "")))
    _put(conn, puts, visible)
    stored_rows.drop(conn, drops)
    _forget_bases(conn, rows)


def _forget_bases(conn: Connection, rows: Iterable[Ref]) -> None:
    """Drop the base of every row that no pending operation writes any more."""
    sql = (
        "DELETE FROM base_row WHERE etype = ?1 AND eid IN (SELECT value FROM json_each(?2)) "
        "AND NOT EXISTS (SELECT 1 FROM op_touch t WHERE t.etype = ?1 AND t.eid = base_row.eid AND t.wrote)"
    )
    for kind, ids in _by_kind(rows).items():
        quick(conn, sql, (kind, _json(ids)))


READERS = """
SELECT eid, op_seq FROM op_touch
WHERE etype = ? AND eid IN (SELECT value FROM json_each(?)) AND NOT wrote
"""


def _now_written(
    conn: Connection, rows: Iterable[Ref], wrote: Mapping[int, tuple[Ref, ...]]
) -> None:
    """Mark operations as writers of rows that they had only read until now."""
    if not wrote:
        return
    readers = [
        (kind, id, seq)
        for kind, ids in _by_kind(rows).items()
        for id, seq in quick(conn, READERS, (kind, _json(ids)))
    ]
    marks = [(kind, id, seq) for kind, id, seq in readers if (kind, id) in wrote.get(seq, ())]
    if marks:
        sql = "UPDATE op_touch SET wrote = 1 WHERE etype = ? AND eid = ? AND op_seq = ?"
        quick_many(conn, sql, marks)


def _keep_bases(conn: Connection, missed: set[Ref]) -> None:
    """What is visible of rows that nobody wrote until now is the hub's side of them."""
    visible = stored_rows.load(conn, missed)
    keep_base(conn, {ref: visible.get(ref) for ref in missed})


def _bases(conn: Connection, refs: Iterable[Ref]) -> dict[Ref, Base]:
    found: dict[Ref, Base] = {}
    sql = (
        "SELECT eid, rev, scope, image FROM base_row "
        "WHERE etype = ? AND eid IN (SELECT value FROM json_each(?))"
    )
    for kind, ids in _by_kind(refs).items():
        for id, rev, scope, image in quick(conn, sql, (kind, _json(ids))):
            decoded = None if image is None else msgspec.json.decode(image)
            found[Ref(kind, id)] = Base(decoded, rev, scope)
    return found


def _json(value: Any) -> str:
    return msgspec.json.encode(value).decode("utf-8")
