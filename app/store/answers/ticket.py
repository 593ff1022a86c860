"""An open ticket: its head, its customer and its timeline of messages, notes and contacts."""

from typing import Any

import msgspec
from sqlalchemy import Connection

from app.store.answers.asker import Asker
from app.store.answers.history import card_of
from app.store.answers.inbox import ACKED, NEEDS, PENDING, ref_of, sync_of
from app.store.engines import first, quick
from app.store.queries import (
    AttachmentRow,
    Key,
    OpenTicket,
    Sync,
    TicketView,
    Timeline,
    TimelineItem,
)

HEAD = f"""
SELECT t.number, t.local_ref, t.subject, t.state, t.priority, t.ticket_class, t.channel, t.emergency,
  t.tags, t.queue, coalesce(q.label, ''), t.assignee, coalesce(a.label, ''), coalesce(a.initials, ''),
  t.created_at, t.updated_at, t.reply_due_at, t.resolve_due_at, t.replied_at, t.solved_at,
  t.last_customer_message, t.cause, t.outcome, t.satisfied, t.customer, {PENDING}, {NEEDS}
FROM tickets t LEFT JOIN queues q ON q.id = t.queue LEFT JOIN agents a ON a.id = t.assignee
WHERE t.id = ?
"""  # noqa: S608
SHOWN = (
    "step NOT IN ('granted', 'returned', 'reclaimed')"  # money set aside is no news for a reader
)
ITEMS = f"""
WITH items AS (
  SELECT id, message_kind AS kind, author, body, at, coalesce(channel, '') AS channel, address,
    attachments, 'messages' AS etype, '' AS step, 0 AS amount, '' AS currency
  FROM messages WHERE ticket = :ticket
  UNION ALL
  SELECT id, 'contact', agent, summary, started_at, channel, direction, '[]', 'contacts', '', 0, ''
  FROM contacts WHERE ticket = :ticket
  UNION ALL
  SELECT id, 'refund', "by", note, at, '', '', '[]', 'refund_steps', step, amount, currency
  FROM refund_steps WHERE ticket = :ticket AND {SHOWN}
)
SELECT i.id, i.kind, i.author, i.body, i.at, i.channel, i.address, i.attachments, i.step, i.amount,
  i.currency, a.label, a.initials,
  EXISTS (SELECT 1 FROM op_touch p WHERE p.etype = i.etype AND p.eid = i.id
    AND p.op_seq > coalesce({ACKED}, 0))
FROM items i LEFT JOIN agents a ON a.id = i.author
WHERE :before IS NULL OR (i.at, i.id) < (:before, :before_id)
ORDER BY i.at DESC, i.id DESC LIMIT :limit
"""  # noqa: S608
COUNT = f"""
SELECT (SELECT count(*) FROM messages WHERE ticket = ?1)
  + (SELECT count(*) FROM contacts WHERE ticket = ?1)
  + (SELECT count(*) FROM refund_steps WHERE ticket = ?1 AND {SHOWN})
"""  # noqa: S608


def open_ticket(conn: Connection, question: OpenTicket, asker: Asker) -> TicketView | None:
    """A ticket with the newest part of its timeline."""
    row = first(conn, HEAD, (question.ticket,))
    if row is None:
        return None
    (
        number, local_ref, subject, state, priority, ticket_class, channel, emergency, tags, queue,
        queue_label, assignee, assignee_label, initials, created, updated, reply_due, resolve_due,
        replied, solved, last_customer, cause, outcome, satisfied, customer, pending, needs,
    ) = row  # fmt: skip
    items = _items(conn, question.ticket, None, question.limit, asker)
    total = first(conn, COUNT, (question.ticket,))[0]
    card = card_of(conn, customer)
    running = resolve_due if replied is not None else reply_due
    return TicketView(
        id=question.ticket,
        ref=ref_of(number, local_ref),
        subject=subject,
        state=state,
        priority=priority,
        ticket_class=ticket_class,
        channel=channel,
        emergency=bool(emergency),
        tags=tuple(msgspec.json.decode(tags)),
        queue=queue,
        queue_label=queue_label,
        assignee=assignee,
        assignee_label=assignee_label,
        assignee_initials=initials,
        is_mine=assignee == asker.agent,
        created_us=created,
        updated_us=updated,
        reply_due_us=reply_due,
        resolve_due_us=resolve_due,
        replied_us=replied,
        solved_us=solved,
        span_us=running - created if running is not None else 0,
        last_customer_message=last_customer,
        cause=cause,
        outcome=outcome,
        satisfied=None if satisfied is None else bool(satisfied),
        sync=sync_of(pending, needs),
        customer=card,
        reply_address=_reply_address(channel, items, card.points),
        timeline=items,
        earlier=int(total) - len(items),
    )


def _reply_address(
    channel: str, items: tuple[TimelineItem, ...], points: tuple[tuple[str, str], ...]
) -> str:
    """Where an answer goes: to whence the customer last wrote, else to a known address."""
    for item in reversed(items):
        if item.kind == "customer" and item.address:
            return item.address
    wanted = {"phone": "phone", "chat": "chat", "social": "social"}.get(channel, "email")
    by_kind = dict(reversed(points))
    return by_kind.get(wanted) or by_kind.get("email", "")


def timeline(conn: Connection, question: Timeline, asker: Asker) -> tuple[TimelineItem, ...]:
    """Older items of a timeline."""
    return _items(conn, question.ticket, question.before, question.limit, asker)


def _items(
    conn: Connection, ticket: str, before: Key | None, limit: int, asker: Asker
) -> tuple[TimelineItem, ...]:
    params = {
        "ticket": ticket,
        "before": before[0] if before else None,
        "before_id": before[1] if before else None,
        "limit": limit,
    }
    rows = quick(conn, ITEMS, params)
    return tuple(_item(row, asker) for row in reversed(rows))


def _item(row: Any, asker: Asker) -> TimelineItem:
    id, kind, author, body, at, channel, address, attachments, *refund, label, initials, pending = (
        row
    )
    return TimelineItem(
        id=id,
        kind=kind,
        author=label or author,
        initials=initials or "",
        is_mine=author == asker.agent,
        body=body,
        at_us=at,
        channel=channel,
        address=address,
        attachments=tuple(
            AttachmentRow(item["name"], item.get("size", 0))
            for item in msgspec.json.decode(attachments)
        ),
        sync=Sync.SAVED_HERE if pending else Sync.DELIVERED,
        step=refund[0],
        amount=refund[1],
        currency=refund[2],
    )
