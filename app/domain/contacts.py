"""What was said: contacts (one conversation each) and the messages and notes on a ticket."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import ClassVar

from app.domain.operations import (
    Code,
    Context,
    Nature,
    Operation,
    Ref,
    Rejected,
    Tx,
    operation,
    refuse_long,
)
from app.domain.tickets import Channel, State, Ticket

LONGEST_MAIL_ID = 600  # signs; RFC 5322 lines are shorter, and an index holds it in any script
STALE_REPLY = timedelta(hours=24)  # a reply that waited longer is shown again before it goes out


class Direction(StrEnum):
    """Who began a contact."""

    INBOUND = "inbound"
    OUTBOUND = "outbound"


class MessageKind(StrEnum):
    """Who speaks to whom: the customer to us, we to the customer, we among ourselves, the machine."""

    CUSTOMER = "customer"
    REPLY = "reply"
    NOTE = "note"
    AUTO = "auto"


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that came with a message; `size` in bytes, `digest` its SHA-256 in hex."""

    name: str
    media_type: str = ""
    size: int = 0
    digest: str = ""


@dataclass(frozen=True, slots=True)
class Message:
    """One message or note; never changed once written. `author` is an agent's id, or a name for others."""

    kind: ClassVar[str] = "messages"
    id: str
    ticket: str
    message_kind: MessageKind
    author: str
    body: str
    at: datetime
    channel: Channel | None = None
    address: str = ""
    mail_id: str = ""
    mail_references: tuple[str, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    source: str = ""


@dataclass(frozen=True, slots=True)
class Contact:
    """One conversation with its true times; `summary` is what came of it."""

    kind: ClassVar[str] = "contacts"
    id: str
    customer: str
    channel: Channel
    direction: Direction
    agent: str
    started_at: datetime
    ticket: str | None = None
    ended_at: datetime | None = None
    summary: str = ""


@operation("message.add", Nature.FACT)
@dataclass(frozen=True, slots=True)
class AddMessage(Operation):
    """A message came in or a reply goes out.

    What the author of a reply knew: `seen` is the last customer message they had read, `owner` whose
    ticket it was. A reply the customer has overtaken, or that waited too long, is not sent but held
    for its author; one on a ticket that is somebody else's by now is kept there as a note. A reply
    with a time of its own (`at`) was sent elsewhere and is only recorded.
    """

    id: str
    ticket: str
    message_kind: MessageKind
    body: str
    channel: Channel | None = None
    author: str | None = None
    address: str = ""
    at: datetime | None = None
    seen: str | None = None
    mail_id: str = ""
    mail_references: tuple[str, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    source: str = ""
    owner: str | None = None

    def touches(self) -> tuple[Ref, ...]:
        return (Ref(Message.kind, self.id), Ref(Ticket.kind, self.ticket))

    def apply(self, tx: Tx, ctx: Context) -> None:
        if tx.find(Message, self.id) is not None:
            return
        refuse_long("mail_id", self.mail_id, LONGEST_MAIL_ID)
        ticket = tx.get(Ticket, self.ticket)
        kind = self.message_kind
        if ctx.is_final and kind is MessageKind.REPLY and self.at is None:
            kind = self._judged(ticket, tx, ctx)
        message = Message(
            id=self.id,
            ticket=self.ticket,
            message_kind=kind,
            author=self.author or ctx.actor,
            body=self.body,
            at=self.at or ctx.at,
            channel=self.channel or ticket.channel,
            address=self.address,
            mail_id=self.mail_id,
            mail_references=self.mail_references,
            attachments=self.attachments,
            source=self.source,
        )
        tx.put(message)
        tx.put(heard(ticket, message))

    def _judged(self, ticket: Ticket, tx: Tx, ctx: Context) -> MessageKind:
        """What becomes of a reply that is to be sent; Rejected when its author must look first."""
        holder = ticket.assignee
        if self.owner == ctx.actor and holder not in (None, ctx.actor):
            tx.tell("message.kept_as_note", Code.CLAIM_LOST, **ticket.holder())
            return MessageKind.NOTE
        if ticket.last_customer_message != self.seen:
            facts = {"message": ticket.last_customer_message or "", "seen": self.seen or ""}
            raise Rejected("message.customer_wrote", Code.HELD_STALE_REPLY, **facts)
        waited = (ctx.judged_at or ctx.at) - ctx.at
        if waited > STALE_REPLY:
            hours = str(int(waited.total_seconds() // 3600))
            raise Rejected("message.waited", Code.HELD_STALE_REPLY, hours=hours)
        return MessageKind.REPLY


@operation("note.add", Nature.FACT)
@dataclass(frozen=True, slots=True)
class AddNote(Operation):
    """Write something down that only the team sees."""

    id: str
    ticket: str
    body: str
    at: datetime | None = None
    author: str | None = None
    source: str = ""

    def touches(self) -> tuple[Ref, ...]:
        return (Ref(Message.kind, self.id), Ref(Ticket.kind, self.ticket))

    def apply(self, tx: Tx, ctx: Context) -> None:
        if tx.find(Message, self.id) is not None:
            return
        ticket = tx.get(Ticket, self.ticket)
        at = self.at or ctx.at
        author = self.author or ctx.actor
        tx.put(
            Message(
                self.id, self.ticket, MessageKind.NOTE, author, self.body, at, source=self.source
            )
        )
        tx.put(ticket.changed(at))


@operation("contact.start", Nature.FACT)
@dataclass(frozen=True, slots=True)
class StartContact(Operation):
    """A conversation began."""

    id: str
    customer: str
    channel: Channel
    direction: Direction
    ticket: str | None = None
    at: datetime | None = None

    def touches(self) -> tuple[Ref, ...]:
        refs = (Ref(Contact.kind, self.id), Ref("customers", self.customer))
        return refs if self.ticket is None else (*refs, Ref(Ticket.kind, self.ticket))

    def apply(self, tx: Tx, ctx: Context) -> None:
        if tx.find(Contact, self.id) is not None:
            return
        if self.ticket is not None:
            tx.get(Ticket, self.ticket)
        at = self.at or ctx.at
        tx.put(
            Contact(
                self.id, self.customer, self.channel, self.direction, ctx.actor, at, self.ticket
            )
        )


@operation("contact.end", Nature.FACT)
@dataclass(frozen=True, slots=True)
class EndContact(Operation):
    """A conversation ended; the first end that reaches the hub stands."""

    contact: str
    summary: str = ""
    at: datetime | None = None

    def touches(self) -> tuple[Ref, ...]:
        return (Ref(Contact.kind, self.contact),)

    def apply(self, tx: Tx, ctx: Context) -> None:
        contact = tx.get(Contact, self.contact)
        if contact.ended_at is not None:
            return
        at = max(self.at or ctx.at, contact.started_at)
        tx.put(replace(contact, ended_at=at, summary=self.summary))


def heard(ticket: Ticket, message: Message) -> Ticket:
    """The ticket after a message: a customer's word opens it again, our reply stops the first clock."""
    last = max(message.at, ticket.last_message_at or message.at)
    if message.message_kind is MessageKind.CUSTOMER:
        state = ticket.state if ticket.state is State.NEW else State.OPEN
        return ticket.changed(
            message.at, state=state, last_customer_message=message.id, last_message_at=last
        )
    if message.message_kind is MessageKind.REPLY:
        replied = ticket.replied_at or message.at
        return ticket.changed(message.at, replied_at=replied, last_message_at=last)
    return ticket.changed(message.at, last_message_at=last)
