"""Tickets told by another desk: the parts all such formats share, put together into one operation each."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from app.domain.contacts import Message, MessageKind
from app.domain.ids import EPOCH, derived_id
from app.domain.operations import Operation, Ref
from app.domain.promises import due_times
from app.domain.records import RecordTicket
from app.domain.tickets import Channel, Priority, State, Ticket, TicketClass
from app.importers.frame import Item
from app.importers.rows import Row

SUBJECT_LENGTH = 120
MESSAGES_AT_ONCE = 50


@dataclass(frozen=True, slots=True)
class Said:
    """One thing said on a ticket; `key` names it within its ticket."""

    key: str
    kind: MessageKind
    author: str
    body: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Told:
    """A ticket as another desk tells it. `key` names it there, `at` is when it was opened."""

    key: str
    subject: str
    customer: str
    queue: str
    at: datetime
    said: tuple[Said, ...] = ()
    ticket_class: TicketClass = TicketClass.INQUIRY
    priority: Priority = Priority.MEDIUM
    channel: Channel = Channel.WEB
    state: State = State.NEW
    reference: str = ""
    emergency: bool = False
    language: str = ""
    tags: tuple[str, ...] = ()
    solved_at: datetime | None = None
    outcome: str = ""
    satisfied: bool | None = None
    updated_at: datetime | None = None
    is_timeless: bool = field(default=False)


def ticket_of(told: Told) -> tuple[Ticket, tuple[Message, ...]]:
    """The ticket and its messages, oldest first, every time as it was told."""
    # A record without a time of its own must have the same id in the next run.
    id = derived_id(told.key, EPOCH if told.is_timeless else told.at)
    said = sorted(told.said, key=lambda one: one.at)
    messages = tuple(_message(told, one, id) for one in said)
    reply_due_at, resolve_due_at = due_times(told.priority, told.channel, told.at)
    asked = [message for message in messages if message.message_kind is MessageKind.CUSTOMER]
    replies = [message.at for message in messages if message.message_kind is MessageKind.REPLY]
    ticket = Ticket(
        id=id,
        subject=told.subject,
        customer=told.customer,
        queue=told.queue,
        ticket_class=told.ticket_class,
        priority=told.priority,
        channel=told.channel,
        state=told.state,
        created_at=told.at,
        updated_at=max([told.at, *_later(told), *(one.at for one in said)]),
        local_ref=told.reference,
        emergency=told.emergency,
        language=told.language,
        tags=tuple(sorted(set(told.tags))),
        reply_due_at=reply_due_at,
        resolve_due_at=resolve_due_at,
        replied_at=min(replies, default=None),
        solved_at=told.solved_at,
        last_customer_message=asked[-1].id if asked else None,
        last_message_at=messages[-1].at if messages else None,
        outcome=told.outcome,
        satisfied=told.satisfied,
        source=told.key,
    )
    return ticket, messages


def _later(told: Told) -> list[datetime]:
    return [at for at in (told.updated_at, told.solved_at) if at is not None]


def _message(told: Told, one: Said, ticket: str) -> Message:
    at = EPOCH if told.is_timeless else one.at
    return Message(
        id=derived_id(f"{told.key}/{one.key}", at),
        ticket=ticket,
        message_kind=one.kind,
        author=one.author,
        body=one.body,
        at=one.at,
        channel=told.channel,
        source=told.key,
    )


def item_of(told: Told, row: Row, *before: Operation) -> Item:
    """The told ticket as an item; a long history goes in parts."""
    ticket, messages = ticket_of(told)
    parts = [messages[n : n + MESSAGES_AT_ONCE] for n in range(0, len(messages), MESSAGES_AT_ONCE)]
    records = [RecordTicket(ticket, part) for part in parts or [()]]
    return Item(Ref(Ticket.kind, ticket.id), (*before, *records), row.line, row.after, row.raw)


def short(text: str) -> str:
    """A subject made of the first line of a text."""
    line = " ".join(text.split())
    return line if len(line) <= SUBJECT_LENGTH else line[: SUBJECT_LENGTH - 1].rstrip() + "…"


def by_words(text: str, choices: Sequence[tuple[str, str]]) -> str | None:
    """The first choice one of whose words occurs in the text; choices are ("word|word", value)."""
    lower = text.lower()
    for words, value in choices:
        if any(word in lower for word in words.split("|")):
            return value
    return None
