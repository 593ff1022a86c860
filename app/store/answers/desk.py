"""Who works here, what waits to be sent, half-written text, and plain look-ups for imports and scripts."""

from typing import Any

import msgspec
from sqlalchemy import Connection

from app.domain.codec import Image
from app.domain.operations import Ref
from app.store import rows as stored_rows
from app.store.answers.asker import Asker
from app.store.answers.inbox import ref_of
from app.store.engines import first, quick
from app.store.queries import (
    Agents,
    Attention,
    Draft,
    DraftRow,
    Images,
    Known,
    MailThreads,
    Me,
    MeRow,
    NamedRow,
    Outbox,
    OutboxRow,
    Present,
    PresentRow,
    Queues,
    SyncRow,
    SyncState,
    TicketOfNumber,
)
from app.store.queries import Image as ImageOf

LATELY_US = 60_000_000  # a colleague of whom nothing was heard for so long has gone
OUTBOX = """
SELECT o.op_seq, o.name, nullif(o.subject, ''), t.number, coalesce(t.local_ref, ''), o.created_wall,
  o.state, o.result FROM outbox o LEFT JOIN tickets t ON t.id = o.subject
"""


def agents(conn: Connection, question: Agents, asker: Asker) -> tuple[NamedRow, ...]:
    """Active agents by name."""
    sql = "SELECT id, label, initials FROM agents WHERE is_active ORDER BY label, id"
    return tuple(NamedRow(*row) for row in quick(conn, sql))


def queues(conn: Connection, question: Queues, asker: Asker) -> tuple[NamedRow, ...]:
    """All queues by name."""
    sql = "SELECT id, label, code FROM queues ORDER BY label, id"
    return tuple(NamedRow(*row) for row in quick(conn, sql))


def me(conn: Connection, question: Me, asker: Asker) -> MeRow | None:
    """The signed-in agent."""
    sql = (
        "SELECT a.id, a.label, a.initials, a.role, a.language, a.queues, coalesce(r.permits, '[]') "
        "FROM agents a LEFT JOIN roles r ON r.id = a.role WHERE a.id = ?"
    )
    row = first(conn, sql, (asker.agent,))
    if row is None:
        return None
    id, label, initials, role, language, served, permits = row
    return MeRow(
        id, label, initials, role, language, tuple(msgspec.json.decode(served)),
        tuple(msgspec.json.decode(permits)),
    )  # fmt: skip


def outbox(conn: Connection, question: Outbox, asker: Asker) -> tuple[OutboxRow, ...]:
    """What the hub has not acknowledged, in order."""
    sql = f"{OUTBOX} WHERE o.state = 'local' ORDER BY o.op_seq LIMIT ?"
    return tuple(_outbox_row(row) for row in quick(conn, sql, (question.limit,)))


def attention(conn: Connection, question: Attention, asker: Asker) -> tuple[OutboxRow, ...]:
    """Refused operations that nobody has dealt with, newest first."""
    sql = (
        f"{OUTBOX} JOIN attention n ON n.op_seq = o.op_seq WHERE n.closed_at IS NULL "
        "ORDER BY o.op_seq DESC LIMIT ?"
    )
    return tuple(_outbox_row(row) for row in quick(conn, sql, (question.limit,)))


def _outbox_row(row: Any) -> OutboxRow:
    seq, name, ticket, number, local_ref, at, state, result = row
    receipt: tuple[str, dict[str, str]] = msgspec.json.decode(result) or ("", {})
    code, detail = receipt
    facts = tuple((key, value) for key, value in detail.items() if key != "reason")
    return OutboxRow(
        seq,
        name,
        ticket,
        ref_of(number, local_ref),
        at,
        state,
        code,
        detail.get("reason", ""),
        facts,
    )


def sync_state(conn: Connection, question: SyncState, asker: Asker) -> SyncRow:
    """How much is waiting, in and out."""
    sql = """
    SELECT (SELECT count(*) FROM outbox WHERE state = 'local'),
      (SELECT count(*) FROM attention WHERE closed_at IS NULL),
      (SELECT CAST(value AS INTEGER) FROM kv WHERE key = 'last_contact'),
      (SELECT count(*) FROM tickets), (SELECT count(*) FROM search_todo),
      NOT EXISTS (SELECT 1 FROM cursor WHERE NOT complete)
    """
    pending, needs_you, contact, tickets, unindexed, is_complete = first(conn, sql)
    return SyncRow(pending, needs_you, contact, tickets, unindexed, bool(is_complete))


def draft(conn: Connection, question: Draft, asker: Asker) -> DraftRow | None:
    """Half-written text of a ticket."""
    sql = "SELECT ticket, mode, body, saved_at FROM drafts WHERE ticket = ?"
    row = first(conn, sql, (question.ticket,))
    return None if row is None else DraftRow(*row)


def known(conn: Connection, question: Known, asker: Asker) -> frozenset[str]:
    """Which ids are here."""
    kind = stored_rows.shape(question.kind).kind
    sql = f"SELECT id FROM {kind} WHERE id IN (SELECT value FROM json_each(?))"  # noqa: S608
    listed = msgspec.json.encode(question.ids).decode()
    return frozenset(row[0] for row in quick(conn, sql, (listed,)))


def mail_threads(conn: Connection, question: MailThreads, asker: Asker) -> dict[str, str]:
    """Which tickets hold these mails."""
    sql = (
        "SELECT mail_id, ticket FROM messages WHERE mail_id <> '' "
        "AND mail_id IN (SELECT value FROM json_each(?))"
    )
    listed = msgspec.json.encode(question.mail_ids).decode()
    return {mail_id: ticket for mail_id, ticket in quick(conn, sql, (listed,))}


def ticket_of_number(conn: Connection, question: TicketOfNumber, asker: Asker) -> str | None:
    """The ticket with a public number."""
    sql = "SELECT id FROM tickets WHERE number = ?"
    row = first(conn, sql, (question.number,))
    return None if row is None else row[0]


def image(conn: Connection, question: ImageOf, asker: Asker) -> Image | None:
    """One entity as stored."""
    found = stored_rows.load(conn, (Ref(question.kind, question.id),))
    return next((row.image for row in found.values()), None)


def images(conn: Connection, question: Images, asker: Asker) -> tuple[Image, ...]:
    """All entities of a kind, a page at a time."""
    form = stored_rows.shape(question.kind)
    sql = f"SELECT {form.listed} FROM {form.kind} WHERE id > ? ORDER BY id LIMIT ?"  # noqa: S608
    rows = quick(conn, sql, (question.after, question.limit))
    return tuple(form.image(row[:-2]) for row in rows)


def present(conn: Connection, question: Present, asker: Asker) -> tuple[PresentRow, ...]:
    """Colleagues at a ticket of whom was heard lately, the latest come first."""
    sql = (
        "SELECT t.agent, a.label, a.initials, t.doing, t.since, t.at FROM there t "
        "JOIN agents a ON a.id = t.agent WHERE t.ticket = ? AND t.at > ? ORDER BY t.since DESC"
    )
    now = asker.now_us
    return tuple(
        PresentRow(agent, label, initials, doing, _seconds(now - since), _seconds(now - at))
        for agent, label, initials, doing, since, at in quick(
            conn, sql, (question.ticket, now - LATELY_US)
        )
    )


def _seconds(us: int) -> int:
    return max(0, us // 1_000_000)
