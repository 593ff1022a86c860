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
from app.store import rows as stored_rows
from app.store.engines import first, quick, quick_many
from app.store.rows import Stored
from app.store.tx import Overlay
from app.sync.protocol import Row

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Actor:
    """In whose name and by what right pending operations are replayed."""

    id: str
    permits: frozenset[str]

    def context(self, wall_us: int) -> Context:
        """The context of an operation made at `wall_us`."""
        return Context(self.id, self.permits, moment(wall_us))


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
    bases = _bases(conn, page)
    rebased = {ref for ref, base in bases.items() if _patch_base(conn, ref, base, page[ref], scope)}
    plain = {ref: row for ref, row in page.items() if ref not in bases}
    return rebased, _write_plain(conn, scope, plain)


def _patch_base(conn: Connection, ref: Ref, base: Base, row: Row, scope: str) -> bool:
    if row.kind == "moved" and base.scope != scope:
        return False
    if row.rev < base.rev or (row.rev == base.rev and row.kind == "put" and base.scope == scope):
        return False
    image = row.row if row.kind == "put" else None
    conn.exec_driver_sql(
        "UPDATE base_row SET rev = ?, scope = ?, image = ?, absent = ? WHERE etype = ? AND eid = ?",
        (row.rev, scope, None if image is None else _json(image), image is None, *ref),
    )
    return True


def _write_plain(conn: Connection, scope: str, page: Mapping[Ref, Row]) -> set[Ref]:
    known = _known(conn, page)
    puts: list[tuple[Ref, Stored]] = []
    drops: list[Ref] = []
    for ref, row in page.items():
        rev, held_in = known.get(ref, (-1, ""))
        if row.kind == "put" and row.row is not None:
            if row.rev > rev or (row.rev == rev and held_in != scope):
                puts.append((ref, Stored(row.row, row.rev, scope)))
        elif rev >= 0 and row.rev >= rev and (row.kind == "del" or held_in == scope):
            drops.append(ref)
    stored_rows.save(conn, puts)
    stored_rows.drop(conn, drops)
    return {ref for ref, _ in puts} | set(drops)


def _known(conn: Connection, refs: Iterable[Ref]) -> dict[Ref, tuple[int, str]]:
    ids: dict[str, list[str]] = {}
    for ref in refs:
        ids.setdefault(ref.kind, []).append(ref.id)
    known: dict[Ref, tuple[int, str]] = {}
    for kind, listed in ids.items():
        sql = f"SELECT id, rev, scope FROM {kind} WHERE id IN (SELECT value FROM json_each(?))"  # noqa: S608
        for id, rev, scope in quick(conn, sql, (_json(listed),)):
            known[Ref(kind, id)] = (rev, scope)
    return known


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
        overlay, started = _start(conn, rows, ops)
        wrote = _run(overlay, ops, actor)
        missed = set(overlay.changed) - rows
        # A replay may write a row that its operation had only read before: from now on it counts as written.
        _now_written(conn, rows | missed, wrote)
        if not missed:
            break
        _keep_bases(conn, missed)
        reset |= missed
    _finish(conn, rows, overlay, started)
    return rows


def _run(overlay: Overlay, ops: "Pending", actor: Actor) -> set[tuple[str, str, int]]:
    """Run operations again; returns which of them wrote which rows."""
    wrote: set[tuple[str, str, int]] = set()
    for seq, op, wall in ops:
        try:
            wrote |= {(ref.kind, ref.id, seq) for ref in overlay.perform(op, actor.context(wall))}
        except Rejected:
            # Prediction unavailable: the hub will say what becomes of it; the pull must not stop.
            continue
        except Exception:
            # A defect in one operation must not keep the others, or the feed, from going on.
            log.exception("replay of %s failed", op.name)
    return wrote


Pending = list[tuple[int, Operation, int]]  # number, operation, time

CLOSURE = """
WITH RECURSIVE reached(etype, eid) AS (
  SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]') FROM json_each(?)
  UNION
  SELECT w.etype, w.eid FROM reached r
  JOIN op_touch t ON t.etype = r.etype AND t.eid = r.eid
  JOIN op_touch w ON w.op_seq = t.op_seq AND w.wrote
)
"""
TOUCHING = (
    CLOSURE
    + """
SELECT DISTINCT o.op_seq, o.name, o.args, o.created_wall FROM reached r
JOIN op_touch t ON t.etype = r.etype AND t.eid = r.eid
JOIN outbox o ON o.op_seq = t.op_seq ORDER BY o.op_seq
"""
)
WRITTEN = (
    CLOSURE
    + """
SELECT DISTINCT w.etype, w.eid FROM reached r
JOIN op_touch w ON w.etype = r.etype AND w.eid = r.eid AND w.wrote
"""
)


def _closure(conn: Connection, seeds: Iterable[Ref]) -> tuple[set[Ref], Pending]:
    """The rows written by, and the operations in, the closure of `seeds`."""
    listed = _json([list(ref) for ref in seeds])
    ops: Pending = []
    for seq, name, args, wall in quick(conn, TOUCHING, (listed,)):
        op = _known_operation(name, args)
        if op is not None:
            ops.append((seq, op, wall))
    if not ops:
        return set(), []
    return {Ref(kind, id) for kind, id in quick(conn, WRITTEN, (listed,))}, ops


def _known_operation(name: str, args: str) -> Operation | None:
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
        op = _known_operation(name, args)
        conn.exec_driver_sql(
            "INSERT OR IGNORE INTO op_touch (etype, eid, op_seq, wrote) "
            "SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]'), ?, 0 FROM json_each(?)",
            (seq, _json([list(ref) for ref in (op.touches() if op else ())])),
        )


def _start(
    conn: Connection, rows: set[Ref], ops: Pending
) -> tuple[Overlay, dict[Ref, Base | None]]:
    """An overlay with the hub's side of `rows` and the visible side of what is only read."""
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
    return Overlay(images), started


def _finish(
    conn: Connection, rows: set[Ref], overlay: Overlay, started: Mapping[Ref, Base | None]
) -> None:
    puts: list[tuple[Ref, Stored]] = []
    drops: list[Ref] = []
    for ref in rows:
        image, base = overlay.image(ref), started[ref]
        if image is None:
            drops.append(ref)
        else:
            puts.append((ref, Stored(image, base.rev if base else 0, base.scope if base else "")))
    stored_rows.save(conn, puts)
    stored_rows.drop(conn, drops)
    _forget_bases(conn, rows)


def _forget_bases(conn: Connection, rows: Iterable[Ref]) -> None:
    """Drop the base of every row that no pending operation writes any more."""
    values = [tuple(ref) for ref in rows]
    if not values:
        return
    conn.exec_driver_sql(
        "DELETE FROM base_row WHERE etype = ?1 AND eid = ?2 AND NOT EXISTS "
        "(SELECT 1 FROM op_touch WHERE etype = ?1 AND eid = ?2 AND wrote)",
        values,
    )


READERS = """
SELECT t.etype, t.eid, t.op_seq FROM json_each(?) j JOIN op_touch t
ON t.etype = json_extract(j.value, '$[0]') AND t.eid = json_extract(j.value, '$[1]') WHERE NOT t.wrote
"""


def _now_written(conn: Connection, rows: Iterable[Ref], wrote: set[tuple[str, str, int]]) -> None:
    """Mark operations as writers of rows that they had only read until now."""
    if not wrote:
        return
    readers = quick(conn, READERS, (_json([list(ref) for ref in rows]),))
    marks = [reader for reader in readers if tuple(reader) in wrote]
    if marks:
        sql = "UPDATE op_touch SET wrote = 1 WHERE etype = ? AND eid = ? AND op_seq = ?"
        quick_many(conn, sql, marks)


def _keep_bases(conn: Connection, missed: set[Ref]) -> None:
    """What is visible of rows that nobody wrote until now is the hub's side of them."""
    visible = stored_rows.load(conn, missed)
    keep_base(conn, {ref: visible.get(ref) for ref in missed})


def _bases(conn: Connection, refs: Iterable[Ref]) -> dict[Ref, Base]:
    if first(conn, "SELECT 1 FROM base_row LIMIT 1") is None:
        return {}
    listed = _json([list(ref) for ref in refs])
    found: dict[Ref, Base] = {}
    sql = (
        "SELECT b.etype, b.eid, b.rev, b.scope, b.image FROM json_each(?) j JOIN base_row b "
        "ON b.etype = json_extract(j.value, '$[0]') AND b.eid = json_extract(j.value, '$[1]')"
    )
    for kind, id, rev, scope, image in quick(conn, sql, (listed,)):
        decoded = None if image is None else msgspec.json.decode(image)
        found[Ref(kind, id)] = Base(decoded, rev, scope)
    return found


def _json(value: Any) -> str:
    return msgspec.json.encode(value).decode("utf-8")
