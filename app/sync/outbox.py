"""The outbox: operations waiting for the hub's receipt, in order, and the tray of those it refused.

    local ── acked ── settled (pruned once the hub calls them stable)
      └───── held | rejected | parked | quarantined   (each also in the tray, until a person closes it)

An operation that was applied, but not simply as meant (CONFLICT_KEPT), goes to the tray as well.

Every function runs inside the caller's transaction. Nothing here deletes an operation without a receipt.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import Connection

from app.domain.gone import redacted
from app.domain.operations import Code, Operation, Ref, Rejected, args_of
from app.store.engines import first, quick, quick_many
from app.sync.protocol import GENESIS, Limits, OpHead, OpResult, WireOp, op_hash

JOURNAL_STALE = "journal_stale"  # what was taken out of the outbox is to leave the journal too
KEEP_US = 7 * 24 * 3600 * 1_000_000
RUNS_KEPT = 50
BODY_BYTES = Limits().body_bytes
# Of a push without its operations, of an operation without its arguments.
HEAD_BYTES, OP_BYTES = 4096, 256
LONGEST_BYTES = BODY_BYTES - HEAD_BYTES - OP_BYTES
REFUSED = ("held", "rejected", "parked", "quarantined")
SMOOTH = (Code.OK, Code.NOOP)
# In the tray, or taken from it by a choice that can still be taken back.
UNDECIDED = "coalesce(closed_at, 0) = 0"


def _json(value: Any) -> str:
    return msgspec.json.encode(value).decode("utf-8")


def get_kv(conn: Connection, key: str, default: str = "") -> str:
    """A small local fact."""
    row = first(conn, "SELECT value FROM kv WHERE key = ?", (key,))
    return default if row is None else str(row[0])


def set_kv(conn: Connection, key: str, value: str) -> None:
    """Remember a small local fact."""
    quick(
        conn,
        "INSERT INTO kv (key, value) VALUES (?, ?) "
        "ON CONFLICT(key) DO UPDATE SET value = excluded.value",
        (key, value),
    )


def head(conn: Connection) -> OpHead:
    """The newest operation ever appended."""
    row = first(conn, "SELECT op_seq, hash FROM outbox ORDER BY op_seq DESC LIMIT 1")
    return OpHead(0, GENESIS) if row is None else OpHead(row[0], row[1])


def mark(conn: Connection) -> OpHead:
    """The newest operation with a receipt: from here a copy of this workstation goes on by itself."""
    row = first(
        conn, "SELECT op_seq, prev_hash FROM outbox WHERE state = 'local' ORDER BY op_seq LIMIT 1"
    )
    return head(conn) if row is None else OpHead(row[0] - 1, row[1])


def oldest(conn: Connection) -> OpHead:
    """The operation before the oldest that is kept without gap: from here a hub that knows nothing can be told.

    Older ones may be kept for their place in the tray; the hub takes none that has a gap behind it.
    """
    row = first(
        conn,
        "SELECT op_seq, prev_hash FROM outbox o WHERE NOT EXISTS "
        "(SELECT 1 FROM outbox b WHERE b.op_seq = o.op_seq - 1) ORDER BY op_seq DESC LIMIT 1",
    )
    return head(conn) if row is None else OpHead(row[0] - 1, row[1])


def holds(conn: Connection, seq: int) -> bool:
    """Whether an operation of this number is still kept."""
    return first(conn, "SELECT 1 FROM outbox WHERE op_seq = ?", (seq,)) is not None


def acked(conn: Connection) -> int:
    """The newest operation the hub has acknowledged."""
    return int(get_kv(conn, "acked", "0"))


class Entry(NamedTuple):
    """A performed operation, chained to the one before, with the rows it touched and those it wrote."""

    op: WireOp
    prev_hash: str
    hash: str
    touched: tuple[Ref, ...]
    wrote: tuple[Ref, ...]


def append(conn: Connection, entries: Sequence[Entry]) -> None:
    """Queue performed operations, all at once."""
    rows: list[tuple[Any, ...]] = []
    touches: list[tuple[Any, ...]] = []
    for op, prev_hash, digest, touched, wrote in entries:
        subject = next((ref.id for ref in touched if ref.kind == "tickets"), "")
        rows.append(
            (op.seq, op.id, op.name, op.v, _json(op.args), subject, op.wall, op.mono, prev_hash, digest)
        )  # fmt: skip
        touches += [(*ref, op.seq, ref in wrote) for ref in dict.fromkeys(touched)]
    quick_many(
        conn,
        "INSERT INTO outbox (op_seq, op_id, name, v, args, subject, created_wall, mono, prev_hash,"
        " hash, state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'local')",
        rows,
    )
    quick_many(
        conn, "INSERT INTO op_touch (etype, eid, op_seq, wrote) VALUES (?, ?, ?, ?)", touches
    )


def refuse_too_large(op: Operation) -> None:
    """Raise when an operation would fit into no request: it could never be sent, nor what is behind it."""
    if len(msgspec.json.encode(args_of(op))) > LONGEST_BYTES:
        raise Rejected("operation.too_large", Code.INVALID_ARGS)


def unsent(
    conn: Connection, limit: int, after: int = 0, body_bytes: int = BODY_BYTES
) -> tuple[str, list[WireOp]]:
    """The next run of operations without a receipt, behind `after`, and the hash before the first of them.

    No more than one body holds, but always one.
    """
    rows = quick(
        conn,
        "SELECT op_seq, op_id, name, v, args, created_wall, mono, prev_hash FROM outbox "
        "WHERE state = 'local' AND op_seq > ? ORDER BY op_seq LIMIT ?",
        (after, limit),
    )
    ops: list[WireOp] = []
    room = body_bytes - HEAD_BYTES
    for place, (seq, op_id, name, v, args, wall, mono, _) in enumerate(rows):
        room -= len(args.encode()) + OP_BYTES
        if seq != rows[0][0] + place or (ops and room < 0):  # behind a gap the hub would take none
            break
        ops.append(WireOp(seq, op_id, name, v, msgspec.json.decode(args), wall, mono))
    return (rows[0][7] if rows else head(conn).hash), ops


def note_try(conn: Connection, ops: Sequence[WireOp], at_us: int) -> None:
    """A batch was sent in vain; the newest runs are remembered as first, last, how often, when last."""
    runs = msgspec.json.decode(get_kv(conn, "tries", "[]"), type=list[list[int]])
    batch = [ops[0].seq, ops[-1].seq]
    tries = sum(run[2] for run in runs if run[:2] == batch)
    runs = [run for run in runs if run[:2] != batch][-RUNS_KEPT + 1 :]
    set_kv(conn, "tries", _json([*runs, [*batch, tries + 1, at_us]]))


def acknowledge(
    conn: Connection, results: Iterable[OpResult], cut: dict[str, int], at_us: int
) -> list[int]:
    """Store the hub's receipts; returns the operations whose effect need not be waited for."""
    listed = list(results)
    trays = [
        (result.seq, _status(result), result.code, _json(result.detail), at_us)
        for result in listed
        if _status(result) in REFUSED or result.code not in SMOOTH
    ]
    quick_many(
        conn,
        "INSERT OR IGNORE INTO attention (op_seq, status, code, detail, at) VALUES (?, ?, ?, ?, ?)",
        trays,
    )
    quick_many(
        conn,
        "UPDATE outbox SET state = ?, ack_cut = ?, result = ? "
        "WHERE op_seq = ? AND state IN ('local', 'acked')",
        _receipts(listed, cut, at_us),
    )
    redact(conn, [r.seq for r in listed if r.code == Code.ENTITY_ERASED])
    newest = max((result.seq for result in listed), default=0)
    set_kv(conn, "acked", str(max(acked(conn), newest)))
    return [result.seq for result in listed if _settles_now(result, cut)]


def redact(conn: Connection, seqs: Sequence[int]) -> None:
    """Take what was written out of answered operations: the person it is about was erased."""
    if seqs:
        set_kv(conn, JOURNAL_STALE, "1")
    sql = "SELECT op_seq, args FROM outbox WHERE op_seq IN (SELECT value FROM json_each(?))"
    for seq, args in conn.exec_driver_sql(sql, (_json(list(seqs)),)).all() if seqs else ():
        kept = _json(redacted(msgspec.json.decode(args)))
        conn.exec_driver_sql("UPDATE outbox SET args = ? WHERE op_seq = ?", (kept, seq))
        conn.exec_driver_sql(
            "UPDATE attention SET detail = json_object('reason', detail ->> 'reason') WHERE op_seq = ?",
            (seq,),
        )


def redact_about(conn: Connection, ids: Sequence[str]) -> None:
    """The rows of an erased person have come: nothing that was sent about them, or half-written, is kept."""
    for id in ids:
        sql = "SELECT op_seq FROM outbox WHERE state <> 'local' AND instr(args, ?) > 0"
        redact(conn, list(conn.exec_driver_sql(sql, (_json(id),)).scalars()))
        conn.exec_driver_sql("DELETE FROM drafts WHERE ticket = ?", (id,))
        # The other half of a draft, and what was being changed to be sent again.
        conn.exec_driver_sql("DELETE FROM kv WHERE key IN (?, ?)", (f"draft/{id}", f"edit/{id}"))


def _status(result: OpResult) -> str:
    """A word we do not know comes from a newer hub and is left to a person."""
    return result.status if result.status in (*REFUSED, "applied", "noop") else "held"


def _settles_now(result: OpResult, cut: dict[str, int]) -> bool:
    return result.status not in ("applied", "noop") or not cut


def _receipts(
    results: Iterable[OpResult], cut: dict[str, int], at_us: int
) -> list[tuple[str, str, str, int]]:
    """The new state of each operation, with its receipt and when it came."""
    until = _json(cut)
    receipts: list[tuple[str, str, str, int]] = []
    for result in results:
        done = "settled" if _settles_now(result, cut) else "acked"
        state = _status(result) if _status(result) in REFUSED else done
        receipts.append((state, until, _json([result.code, result.detail, at_us]), result.seq))
    return receipts


def passed(conn: Connection, cursors: dict[str, int]) -> list[int]:
    """Acknowledged operations whose effect lies within the cursors; they are marked settled.

    A batch has one cut for all its operations, so that thousands of them ask for a few comparisons.
    """
    over: list[str] = []
    for (cut,) in quick(conn, "SELECT DISTINCT ack_cut FROM outbox WHERE state = 'acked'"):
        wanted: dict[str, int] = msgspec.json.decode(cut)
        if all(cursors.get(scope, needed) >= needed for scope, needed in wanted.items()):
            over.append(cut)
    if not over:
        return []
    sql = (
        "UPDATE outbox SET state = 'settled' WHERE state = 'acked' "
        "AND ack_cut IN (SELECT value FROM json_each(?)) RETURNING op_seq"
    )
    return sorted(seq for (seq,) in quick(conn, sql, (_json(over),)))


def touched(conn: Connection, seqs: Sequence[int]) -> set[Ref]:
    """The rows that operations of a run without gap read or write."""
    if not seqs:
        return set()
    sql = "SELECT etype, eid FROM op_touch WHERE op_seq BETWEEN ? AND ?"
    return {Ref(kind, id) for kind, id in quick(conn, sql, (min(seqs), max(seqs)))}


def release(conn: Connection, seqs: Sequence[int]) -> set[Ref]:
    """Take finished operations out of the replay; returns the rows they wrote."""
    if not seqs:
        return set()
    listed = _json(list(seqs))
    sql = (
        "DELETE FROM op_touch WHERE op_seq IN (SELECT value FROM json_each(?)) "
        "RETURNING etype, eid, wrote"
    )
    rows = quick(conn, sql, (listed,))
    return {Ref(kind, id) for kind, id, wrote in rows if wrote}


def reopen_after(conn: Connection, seq: int) -> int:
    """The hub lost receipts after `seq` (restored from a backup): send those operations again.

    Refusals that nobody has dealt with are forgotten with their receipts; the hub will judge anew.
    """
    conn.exec_driver_sql(f"DELETE FROM attention WHERE op_seq > ? AND {UNDECIDED}", (seq,))
    _chain_anew(conn, seq)
    return conn.exec_driver_sql(
        "UPDATE outbox SET state = 'local' WHERE op_seq > ?",
        (seq,),
    ).rowcount


def judge_anew(conn: Connection, results: Sequence[OpResult], at_us: int) -> list[int]:
    """The hub was restored, and a copy of us has sent the same again: its answers of now count.

    Returns the operations that it decided otherwise than before.
    """
    if not results:
        return []
    sql = "SELECT op_seq, state IN (SELECT value FROM json_each(?)) FROM outbox WHERE state <> 'local'"
    refused: dict[int, int] = dict(quick(conn, sql, (_json(REFUSED),)))
    other = [r for r in results if refused.get(r.seq) == (_status(r) not in REFUSED)]
    seqs = _json([result.seq for result in other])
    for sql in (
        f"DELETE FROM attention WHERE op_seq IN (SELECT value FROM json_each(?)) AND {UNDECIDED}",
        "UPDATE outbox SET state = 'local' WHERE op_seq IN (SELECT value FROM json_each(?))",
    ):
        quick(conn, sql, (seqs,))
    return acknowledge(conn, other, {}, at_us)


def lie_within(conn: Connection, heads: Mapping[str, int]) -> None:
    """The hub was restored and counts anew: what it acknowledged and still has lies within its feeds of now."""
    sql = "UPDATE outbox SET ack_cut = ? WHERE state = 'acked'"
    quick(conn, sql, (_json(dict(heads)),))


def _chain_anew(conn: Connection, after: int) -> None:
    """Chain operations that are sent again as they are now: some were emptied when a customer was erased."""
    sql = (
        "SELECT op_seq, op_id, name, v, args, created_wall, mono, prev_hash, hash FROM outbox "
        "WHERE op_seq > ? ORDER BY op_seq"
    )
    last, links = -1, list[tuple[str, str, int]]()
    before = ""
    for seq, id, name, v, args, wall, mono, prev_hash, digest in quick(conn, sql, (after,)):
        before = before if seq == last + 1 else prev_hash
        chained = op_hash(before, WireOp(seq, id, name, v, msgspec.json.decode(args), wall, mono))
        if (before, chained) != (prev_hash, digest):
            links.append((before, chained, seq))
        last, before = seq, chained
    quick_many(conn, "UPDATE outbox SET prev_hash = ?, hash = ? WHERE op_seq = ?", links)
    if links:
        set_kv(conn, JOURNAL_STALE, "1")


def send_again(conn: Connection, seq: int, wall: int) -> int:
    """Queue a refused operation once more, as a new one, and close its place in the tray; returns its number."""
    sql = "SELECT name, v, args, op_id FROM outbox WHERE op_seq = ?"
    name, v, args, op_id = conn.exec_driver_sql(sql, (seq,)).one()
    newest = head(conn)
    op = WireOp(newest.seq + 1, f"{op_id}+", name, v, msgspec.json.decode(args), wall)
    append(conn, [Entry(op, newest.hash, op_hash(newest.hash, op), (), ())])
    conn.exec_driver_sql(
        "UPDATE outbox SET subject = (SELECT subject FROM outbox WHERE op_seq = ?) WHERE op_seq = ?",
        (seq, op.seq),
    )
    conn.exec_driver_sql(
        "UPDATE attention SET closed_at = ? WHERE op_seq = ? AND closed_at IS NULL", (wall, seq)
    )
    return op.seq


def came_back(conn: Connection, seq: int) -> tuple[str, dict[str, Any], int, dict[str, str]]:
    """An operation of the tray: name, arguments, version, and the facts of its receipt."""
    name, args, v, detail = conn.exec_driver_sql(
        "SELECT o.name, o.args, o.v, a.detail FROM outbox o JOIN attention a USING (op_seq) "
        "WHERE o.op_seq = ?",
        (seq,),
    ).one()
    return name, msgspec.json.decode(args), v, msgspec.json.decode(detail)


def unknown_to_the_hub(conn: Connection, knows: Mapping[str, int]) -> list[int]:
    """Operations an older hub did not know, which it knows now."""
    rows = conn.exec_driver_sql(
        "SELECT o.op_seq, o.name, o.v FROM attention a JOIN outbox o ON o.op_seq = a.op_seq "
        "WHERE a.code = ? AND a.closed_at IS NULL ORDER BY o.op_seq",
        (Code.UNKNOWN_OP,),
    ).all()
    return [seq for seq, name, v in rows if knows.get(name, 0) >= v]


def prune(conn: Connection, stable: int, now_us: int) -> int:
    """Forget settled operations that the hub has long replicated, unless the agent is still to look at one.

    A hub may come back from yesterday's backup: what counts is since when it has them, not their age.
    The newest stays, whatever became of it: the next one takes its number and hash from it.
    """
    return conn.exec_driver_sql(
        "DELETE FROM outbox WHERE state = 'settled' AND op_seq <= ? AND result ->> '$[2]' < ? "
        "AND op_seq < (SELECT max(op_seq) FROM outbox) "
        f"AND op_seq NOT IN (SELECT op_seq FROM attention WHERE {UNDECIDED})",
        (stable, now_us - KEEP_US),
    ).rowcount
