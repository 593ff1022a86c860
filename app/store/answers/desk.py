"""Who works here and where they are, half-written text, and plain look-ups for imports and scripts."""

import msgspec
from sqlalchemy import Connection

from app.domain.codec import Image
from app.domain.operations import Ref
from app.store import rows as stored_rows
from app.store.answers.asker import Asker
from app.store.engines import first, quick
from app.store.queries import (
    Agents,
    Draft,
    DraftRow,
    Images,
    Known,
    MailThreads,
    Me,
    MeRow,
    NamedRow,
    Present,
    PresentAnywhere,
    PresentRow,
    Queues,
    SeenRow,
    TicketOfNumber,
)
from app.store.queries import Image as ImageOf

LATELY_US = 60_000_000  # a colleague of whom nothing was heard for so long has gone


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


def present_anywhere(
    conn: Connection, question: PresentAnywhere, asker: Asker
) -> tuple[SeenRow, ...]:
    """Of several colleagues at a ticket the one who does most: typing before a draft before viewing."""
    sql = (
        "SELECT t.ticket, a.initials, t.doing, t.at FROM there t JOIN agents a ON a.id = t.agent "
        "WHERE t.at > ? ORDER BY t.doing = 'typing', t.doing = 'draft', t.at"
    )
    rows = quick(conn, sql, (asker.now_us - LATELY_US,))
    seen = {
        ticket: SeenRow(ticket, initials, doing, _seconds(asker.now_us - at))
        for ticket, initials, doing, at in rows
    }
    return tuple(seen.values())


def _seconds(us: int) -> int:
    return max(0, us // 1_000_000)
