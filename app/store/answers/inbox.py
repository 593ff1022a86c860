"""The queue pane: keyset pages of a view, counts, and single rows read again."""

from functools import cache
from typing import Any

import msgspec
from sqlalchemy import Connection

from app.store.answers.asker import Asker
from app.store.engines import first, quick
from app.store.queries import Inbox, InboxCount, InboxRow, InboxRows, Key, Sort, Sync, View
from app.store.search import match_of
from app.store.tables import FAR_US

HOUR_US = 3_600_000_000

ACKED = "(SELECT CAST(value AS INTEGER) FROM kv WHERE key = 'acked')"
PENDING = f"""EXISTS (SELECT 1 FROM op_touch p WHERE p.etype = 'tickets' AND p.eid = t.id
  AND p.op_seq > coalesce({ACKED}, 0))"""  # noqa: S608
NEEDS = """t.id IN (SELECT o.subject FROM attention n JOIN outbox o ON o.op_seq = n.op_seq
  WHERE n.closed_at IS NULL)"""
COLUMNS = """
SELECT t.id, coalesce('#' || t.number, t.local_ref), t.subject, coalesce(c.label, ''),
  coalesce(c.tier, 'none'), t.ticket_class, t.priority, t.state, t.channel, t.emergency,
  t.is_open AND t.last_customer_message IS NOT NULL AND r.message IS NOT t.last_customer_message,
  t.assignee, coalesce(a.initials, ''), t.due_at, t.created_at, t.replied_at, t.updated_at,
  {pending}, {needs}, t.due_key
FROM tickets t LEFT JOIN customers c ON c.id = t.customer LEFT JOIN agents a ON a.id = t.assignee
LEFT JOIN reads r ON r.ticket = t.id
"""
# Most of the time nothing is on its way and nothing came back: then no row is asked whether it is.
ON_ITS_WAY = f"""SELECT EXISTS (SELECT 1 FROM op_touch WHERE op_seq > coalesce({ACKED}, 0)),
  EXISTS (SELECT 1 FROM attention WHERE closed_at IS NULL)"""  # noqa: S608
RESTING = (
    "t.state IN ('waiting','solved')"  # as its index says it, else the index would not be used
)
VIEWS = {
    View.MINE: "t.assignee = :me AND t.is_open = 1",
    View.UNASSIGNED: "t.assignee IS NULL AND t.is_open = 1",
    View.EMERGENCIES: "t.is_open = 1 AND t.due_key <= 0",
    View.DUE_SOON: f"""t.is_open = 1 AND (t.due_key BETWEEN :now AND :now + {HOUR_US}
      OR t.due_key BETWEEN :now - {FAR_US} AND :now + {HOUR_US} - {FAR_US})""",
    View.LATE: "t.is_open = 1 AND t.due_key < :now AND t.due_at < :now",
    View.WAITING: f"{RESTING} AND t.state = 'waiting'",
    View.TO_CONFIRM: f"{RESTING} AND t.state = 'solved'",
    View.DRAFTS: "t.id IN (SELECT ticket FROM drafts)",
    View.NOT_SENT: f"""t.id IN (SELECT eid FROM op_touch WHERE etype = 'tickets'
      AND op_seq > coalesce({ACKED}, 0))""",
    View.OPEN: "t.is_open = 1",
    View.ALL: "1",
}
# No index has these in order of creation: the page is sorted from an index alone, then read.
SORTED = frozenset({View.MINE, View.UNASSIGNED, View.WAITING, View.TO_CONFIRM})
# A filter that few tickets pass starts from those; one that many pass is asked of each ticket in the
# view's own order, so that the page is full after a short walk.
MANY = 2000
FEW_FOUND = """ AND t.id IN (SELECT d.ticket FROM ticket_docs d WHERE d.docid IN
  (SELECT rowid FROM ticket_words WHERE ticket_words MATCH :match))"""
# The limit of -1 makes SQLite collect the hits once instead of asking the index again for each ticket.
MANY_FOUND = """ AND (SELECT d.docid FROM ticket_docs d WHERE d.ticket = t.id) IN
  (SELECT rowid FROM ticket_words WHERE ticket_words MATCH :match LIMIT -1)"""
# Where the view is small it is the view that is collected, and each hit is asked whether it stands there:
# the beginning of a word has many, and already to count them takes some milliseconds.
SMALL = 3000
SIZE = "SELECT count(*) FROM (SELECT 1 FROM tickets t WHERE {view} LIMIT :most)"
FOUND_IN_FEW = """ AND (SELECT d.docid FROM ticket_docs d WHERE d.ticket = t.id) IN
  (SELECT rowid FROM ticket_words WHERE ticket_words MATCH :match AND +rowid IN
    (SELECT d.docid FROM tickets t JOIN ticket_docs d ON d.ticket = t.id WHERE {view}) LIMIT -1)"""
HITS = """SELECT count(*) FROM (SELECT 1 FROM ticket_words WHERE ticket_words MATCH ? LIMIT ?)"""
ORDER = {
    Sort.DUE: ("t.due_key, t.id", "(t.due_key, t.id) > (:value, :id)", "t.due_key"),
    Sort.NEWEST: (
        "t.created_at DESC, t.id DESC",
        "(t.created_at, t.id) < (:value, :id)",
        "t.created_at",
    ),
}


def inbox(conn: Connection, question: Inbox, asker: Asker) -> tuple[InboxRow, ...]:
    """A page of a view."""
    where, params = _where(conn, question, asker)
    if question.sort is Sort.NEWEST:
        # The plus keeps the planner on the index of this order; else it would sort all that is late.
        where = where.replace("t.due_key", "+t.due_key")
    order, beyond, _ = ORDER[question.sort]
    after = question.after
    if after is None and question.offset:
        after = _anchor(conn, question, where, params)
        if after is None:
            return ()
    if after is not None:
        where += f" AND {beyond}"
        params |= {"value": after[0], "id": after[1]}
    page = f"{where} ORDER BY {order} LIMIT :limit"
    if question.sort is Sort.NEWEST and question.view in SORTED:
        page = f"t.rowid IN (SELECT t.rowid FROM tickets t WHERE {page}) ORDER BY {order}"  # noqa: S608
    rows = quick(conn, f"{_columns(conn)} WHERE {page}", params | {"limit": question.limit})
    return tuple(_row(row, question.sort) for row in rows)


def _columns(conn: Connection) -> str:
    """What a row is made of; only where it may be so, whether it waits to be sent or came back."""
    is_pending, is_back = first(conn, ON_ITS_WAY)
    return _selected(bool(is_pending), bool(is_back))


@cache
def _selected(is_pending: bool, is_back: bool) -> str:
    return COLUMNS.format(pending=PENDING if is_pending else "0", needs=NEEDS if is_back else "0")


def _anchor(conn: Connection, question: Inbox, where: str, params: dict[str, Any]) -> Key | None:
    """The row just before `offset`, walked over the index alone."""
    order, _, value = ORDER[question.sort]
    sql = (
        f"SELECT {value}, t.id FROM tickets t WHERE {where} "  # noqa: S608
        f"ORDER BY {order} LIMIT 1 OFFSET :skip"
    )
    row = first(conn, sql, params | {"skip": question.offset - 1})
    return None if row is None else Key(row[0], row[1])


def inbox_count(conn: Connection, question: InboxCount, asker: Asker) -> int:
    """How many rows a view has."""
    where, params = _where(conn, question, asker)
    sql = f"SELECT count(*) FROM tickets t WHERE {where}"  # noqa: S608
    return int(first(conn, sql, params)[0])


def inbox_rows(conn: Connection, question: InboxRows, asker: Asker) -> tuple[InboxRow, ...]:
    """Named rows, in no order."""
    listed = msgspec.json.encode(question.ids).decode()
    sql = f"{_columns(conn)} WHERE t.id IN (SELECT value FROM json_each(:ids))"
    return tuple(_row(row, Sort.DUE) for row in quick(conn, sql, {"ids": listed}))


def _where(
    conn: Connection, question: Inbox | InboxCount, asker: Asker
) -> tuple[str, dict[str, Any]]:
    where = VIEWS[question.view]
    params: dict[str, Any] = {"me": asker.agent, "now": question.now_us or asker.now_us}
    if question.view is View.UNASSIGNED:
        where += _own_queues(conn, asker, params)
    match = match_of(question.filter, as_you_type=True)
    if match:
        where += _found(conn, match, where, params)
        params["match"] = match
    return where, params


def _found(conn: Connection, match: str, view: str, params: dict[str, Any]) -> str:
    """How to ask for the filter: beginning at the few, be they the hits or the tickets of the view."""
    size = first(conn, SIZE.format(view=view), params | {"most": SMALL + 1})[0]
    if size <= SMALL:
        return FOUND_IN_FEW.format(view=view)
    return FEW_FOUND if first(conn, HITS, (match, MANY + 1))[0] <= MANY else MANY_FOUND


def _own_queues(conn: Connection, asker: Asker, params: dict[str, Any]) -> str:
    sql = "SELECT queues FROM agents WHERE id = ?"
    row = first(conn, sql, (asker.agent,))
    if row is None or "*" in msgspec.json.decode(row[0]):
        return ""
    params["queues"] = row[0]
    return " AND t.queue IN (SELECT value FROM json_each(:queues))"


def _row(row: Any, sort: Sort) -> InboxRow:
    (
        id, ref, subject, customer, tier, ticket_class, priority, state, channel,
        emergency, unread, assignee, initials, due, created, replied, updated, pending, needs, key,
    ) = row  # fmt: skip
    is_met = replied is not None and due is None and state != "waiting"
    return InboxRow(
        id,
        ref,
        subject,
        customer,
        tier,
        ticket_class,
        priority,
        state,
        channel,
        emergency == 1,
        unread == 1,
        assignee,
        initials,
        due,
        due - created if due is not None else 0,  # due_span_us
        (replied - created) // 1_000_000 if is_met else None,  # met_s
        updated,
        sync_of(pending, needs),
        Key(created if sort is Sort.NEWEST else key, id),
    )


def ref_of(number: int | None, local_ref: str) -> str:
    """How people call a ticket: its public number, or the workstation's own until it has one."""
    return f"#{number}" if number is not None else local_ref


def sync_of(pending: object, needs: object) -> Sync:
    """How far a row has travelled."""
    if needs:
        return Sync.NEEDS_YOU
    return Sync.SAVED_HERE if pending else Sync.DELIVERED
