"""The outbox in pages, by index, and what it comes to; a hundred thousand operations cost no more than a page."""

from typing import Any, Final

import msgspec
from sqlalchemy import Connection

from app.domain.codec import Image
from app.store.answers.apart import apart
from app.store.answers.asker import Asker
from app.store.answers.inbox import ref_of
from app.store.engines import first, quick
from app.store.queries_outbox import (
    NEWEST_FIRST,
    Attention,
    Choices,
    Editing,
    EditingRow,
    Mark,
    Outbox,
    OutboxRow,
    OutboxSteps,
    OutboxSummary,
    Show,
    SinceRow,
    SummaryRow,
    SyncRow,
    SyncState,
)

OPEN: Final = "SELECT op_seq FROM attention WHERE closed_at IS NULL"
# What was chosen about a conflict and is not yet sent; it was delivered before, and is on its way again.
CHOSEN: Final = "SELECT op_seq FROM attention WHERE closed_at = 0"
DONE: Final = f"op_seq NOT IN ({OPEN}) AND op_seq NOT IN ({CHOSEN})"
# Each by an index in order, so that the first page does not wait for the last row.
SHOWN: Final = {
    Show.WAITING: "SELECT op_seq FROM (SELECT op_seq FROM outbox WHERE state = 'local'"
    f" AND op_seq > :after ORDER BY op_seq LIMIT :limit) UNION {CHOSEN} AND op_seq > :after"
    " ORDER BY op_seq LIMIT :limit",
    Show.NEEDS_YOU: f"{OPEN} AND op_seq > :after ORDER BY op_seq LIMIT :limit",
    Show.UNFINISHED: "SELECT op_seq FROM (SELECT op_seq FROM outbox WHERE state = 'local'"
    f" AND op_seq > :after ORDER BY op_seq LIMIT :limit) UNION {OPEN} AND op_seq > :after"
    f" UNION {CHOSEN} AND op_seq > :after ORDER BY op_seq LIMIT :limit",
    Show.DELIVERED: "SELECT op_seq FROM (SELECT op_seq FROM outbox WHERE state = 'settled' AND"
    f" op_seq < :after AND {DONE} ORDER BY op_seq DESC LIMIT :limit) UNION ALL"
    " SELECT op_seq FROM (SELECT op_seq FROM outbox WHERE state = 'acked' AND op_seq < :after"
    f" AND {DONE} ORDER BY op_seq DESC LIMIT :limit)"
    " ORDER BY op_seq DESC LIMIT :limit",
    Show.ALL: "SELECT op_seq FROM outbox WHERE op_seq < :after ORDER BY op_seq DESC LIMIT :limit",
}
ROWS: Final = """
SELECT o.op_seq, o.name, nullif(o.subject, ''), t.number, coalesce(t.local_ref, ''), o.created_wall,
  o.state, o.result, n.op_seq IS NOT NULL AND n.closed_at IS NULL,
  coalesce(json_extract(n.detail, '$.closing'), ''), coalesce(t.subject, ''), coalesce(c.label, ''),
  coalesce(json_extract(n.detail, '$.chosen'), ''), coalesce(json_extract(n.detail, '$.again'), 0),
  o.args, CASE WHEN o.state = 'local' AND o.subject <> '' THEN (
    SELECT p.op_seq FROM op_touch p JOIN outbox b ON b.op_seq = p.op_seq AND b.state = 'local'
    WHERE p.etype = 'tickets' AND p.eid = o.subject AND p.op_seq < o.op_seq
    ORDER BY p.op_seq DESC LIMIT 1) END
  FROM outbox o LEFT JOIN tickets t ON t.id = o.subject
  LEFT JOIN customers c ON c.id = t.customer LEFT JOIN attention n ON n.op_seq = o.op_seq
"""
# What an operation says of itself, in the order we would say it; words are cut to what a line can show.
SAYS: Final = (
    *("body", "priority", "state", "ticket_class", "assignee", "outcome", "subject", "label"),
    *("field", "key", "value", "tier", "add", "remove", "reason"),
)
LONGEST: Final = 160
# The first of what the customer wrote behind a message.
SINCE: Final = f"""
SELECT m.author, m.at, substr(m.body, 1, {2 * LONGEST}) FROM messages m LEFT JOIN messages s ON s.id = ?2
WHERE m.ticket = ?1 AND m.message_kind = 'customer' AND (s.id IS NULL OR (m.at, m.id) > (s.at, s.id))
ORDER BY m.at, m.id LIMIT 3
"""
# So far back an earlier step is looked for: by number, and by the time of the first unfinished one.
NEAR: Final = 500
NEAR_US: Final = 1_800_000_000
STEPS: Final = f"""
SELECT op_seq FROM outbox WHERE op_seq BETWEEN :near AND :last AND op_seq > :after
AND created_wall > (SELECT created_wall FROM outbox WHERE op_seq = :first) - :near_us
AND state IN ('acked', 'settled') AND {DONE} AND subject <> '' AND subject IN (
  SELECT subject FROM outbox WHERE op_seq BETWEEN :first AND :last
  AND (state = 'local' OR op_seq IN ({OPEN}) OR op_seq IN ({CHOSEN})))
"""
END: Final = 1 << 62
LOOKED_AT: Final = 2000
BARS: Final = 60


def outbox(conn: Connection, question: Outbox, asker: Asker) -> tuple[OutboxRow, ...]:
    """A page of what was asked for."""
    is_down = question.show in NEWEST_FIRST
    after = question.after or (END if is_down else 0)
    params = {"after": after, "limit": question.limit}
    sql = f"{ROWS} WHERE o.op_seq IN ({SHOWN[question.show]}) ORDER BY o.op_seq"
    return _rows(conn, sql + (" DESC" if is_down else ""), params)


def steps(conn: Connection, question: OutboxSteps, asker: Asker) -> tuple[OutboxRow, ...]:
    """Delivered steps beside unfinished ones, so that the order of a ticket's work can be followed."""
    params = {
        "first": question.first,
        "last": question.last,
        "after": question.after,
        "near": question.first - NEAR,
        "near_us": NEAR_US,
    }
    return _rows(conn, f"{ROWS} WHERE o.op_seq IN ({STEPS}) ORDER BY o.op_seq", params)


def attention(conn: Connection, question: Attention, asker: Asker) -> tuple[OutboxRow, ...]:
    """Refused operations that nobody has dealt with, newest first."""
    newest = f"{OPEN} ORDER BY op_seq DESC LIMIT :limit"
    sql = f"{ROWS} WHERE o.op_seq IN ({newest}) ORDER BY o.op_seq DESC"
    return _rows(conn, sql, {"limit": question.limit})


def choices(conn: Connection, question: Choices, asker: Asker) -> tuple[OutboxRow, ...]:
    """Conflicts that somebody has chosen about, which can still be taken back; the oldest first."""
    return _rows(conn, f"{ROWS} WHERE o.op_seq IN ({CHOSEN}) ORDER BY o.op_seq", {})


def editing(conn: Connection, question: Editing, asker: Asker) -> EditingRow | None:
    """What came back and is being changed on this ticket, with what its author had not seen."""
    edit = first(conn, "SELECT value FROM kv WHERE key = ?", (f"edit/{question.ticket}",))
    if edit is None:
        return None
    seq = int(edit[0].split()[0])
    rows = _rows(conn, f"{ROWS} WHERE o.op_seq IN ({OPEN}) AND o.op_seq = :seq", {"seq": seq})
    if not rows:
        return None
    args: Image = msgspec.json.decode(
        first(conn, "SELECT args FROM outbox WHERE op_seq = ?", (seq,))[0]
    )
    seen = dict(rows[0].facts).get("seen")
    said = () if seen is None else quick(conn, SINCE, (question.ticket, seen))
    order = first(conn, "SELECT currency FROM orders WHERE id = ?", (args.get("order", ""),))
    since = tuple(SinceRow(*row) for row in said)
    return EditingRow(rows[0], args, since, "" if order is None else order[0])


def _rows(conn: Connection, sql: str, params: dict[str, int]) -> tuple[OutboxRow, ...]:
    tries = _tries(conn)
    return tuple(_row(row, tries) for row in quick(conn, sql, params))


def _row(row: Any, tries: list[list[int]]) -> OutboxRow:
    seq, name, ticket, number, local_ref, at, state, result, needs, closing, subject, who, *rest = (
        row
    )
    chosen, again, args, waits_for = rest
    receipt: tuple[Any, ...] = msgspec.json.decode(result) or ("", {})
    code, detail = str(receipt[0]), receipt[1]
    return OutboxRow(
        seq=seq,
        name=name,
        ticket=ticket,
        ref=ref_of(number, local_ref),
        at_us=at,
        state=state,
        code=code,
        reason=detail.get("reason", ""),
        facts=tuple((key, value) for key, value in detail.items() if key != "reason"),
        needs_you=bool(needs),
        closing=closing,
        chosen=chosen,
        again=again,
        subject=subject,
        customer=who,
        said=_said(msgspec.json.decode(args)),
        waits_for=waits_for or 0,
        tries=sum(run[2] for run in tries if run[0] <= seq <= run[1]) + (state != "local"),
    )


def _said(args: Image) -> tuple[tuple[str, str], ...]:
    found = ((name, args.get(name)) for name in SAYS)
    return tuple((name, _short(value)) for name, value in found if value)


def _short(value: Any) -> str:
    text = ", ".join(map(str, value)) if isinstance(value, list) else str(value)  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType]
    return " ".join(text[: 2 * LONGEST].split())[:LONGEST]


def _tries(conn: Connection) -> list[list[int]]:
    """How often runs of operations were sent in vain: first, last, how often, when last."""
    row = first(conn, "SELECT value FROM kv WHERE key = 'tries'", ())
    return [] if row is None else msgspec.json.decode(row[0], type=list[list[int]])


def summary(conn: Connection, question: OutboxSummary, asker: Asker) -> SummaryRow:
    """Counts by index, and the time line of the newest operations."""
    counts: dict[str, int] = dict(quick(conn, "SELECT state, count(*) FROM outbox GROUP BY state"))  # type: ignore[arg-type]
    needs, chosen, taken = first(
        conn,
        "SELECT count(*) FILTER (WHERE n.closed_at IS NULL), count(*) FILTER (WHERE n.closed_at = 0),"
        " coalesce(sum(o.state IN ('acked', 'settled')), 0) FROM attention n"
        " JOIN outbox o USING (op_seq) WHERE n.closed_at IS NULL OR n.closed_at = 0",
        (),
    )
    waiting = counts.get("local", 0) + chosen
    oldest = first(
        conn,
        "SELECT op_seq, created_wall FROM outbox WHERE state = 'local' ORDER BY op_seq LIMIT 1",
        (),
    )
    run = next((r for r in _tries(conn) if oldest and r[0] <= oldest[0] <= r[1]), None)
    return SummaryRow(
        waiting,
        needs,
        counts.get("acked", 0) + counts.get("settled", 0) - taken,
        sum(counts.values()),
        None if oldest is None else oldest[1],
        0 if run is None else run[2],
        None if run is None else run[3],
        _marks(conn, question),
    )


def _marks(conn: Connection, question: OutboxSummary) -> tuple[Mark, ...]:
    sql = (
        "SELECT o.created_wall, n.op_seq IS NOT NULL AND n.closed_at IS NULL FROM outbox o"
        " LEFT JOIN attention n USING (op_seq) ORDER BY o.op_seq DESC LIMIT ?"
    )
    until = question.to_us or END
    made = [
        (at, bool(needs))
        for at, needs in quick(conn, sql, (LOOKED_AT,))
        if question.from_us <= at <= until
    ]
    if not made:
        return ()
    start = question.from_us or min(at for at, _ in made)
    width = max(1, ((question.to_us or max(at for at, _ in made)) - start) // BARS)
    bars: dict[int, list[bool]] = {}
    for at, needs in made:
        bars.setdefault((at - start) // width, []).append(needs)
    return tuple(
        Mark(start + place * width, len(bar), any(bar)) for place, bar in sorted(bars.items())
    )


def sync_state(conn: Connection, question: SyncState, asker: Asker) -> SyncRow:
    """How much is waiting, in and out."""
    sql = """
    SELECT (SELECT count(*) FROM outbox WHERE state = 'local')
        + (SELECT count(*) FROM attention WHERE closed_at = 0),
      (SELECT count(*) FROM attention WHERE closed_at IS NULL),
      (SELECT count(*) FROM tickets), (SELECT count(*) FROM search_todo),
      NOT EXISTS (SELECT 1 FROM cursor WHERE NOT complete),
      (SELECT CAST(value AS INTEGER) FROM kv WHERE key = 'tickets_in_all')
    """
    pending, needs_you, tickets, unindexed, is_complete, in_all = first(conn, sql)
    far = apart(conn, asker.now_us, asker.ahead_us)
    return SyncRow(
        pending, needs_you, far.heard_us, tickets, unindexed, bool(is_complete), in_all,
        far.now_us, far.ahead_us, far.grace_us,
    )  # fmt: skip
