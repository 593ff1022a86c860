"""Questions a screen may ask and the frozen rows it gets back; light, so that a window can import it first.

Each question is a frozen dataclass; `answers` holds one SELECT-made function per question. The row
that comes by hundreds is a struct: making a frozen dataclass takes ten times as long.
All times are microseconds since 1970 UTC, named `..._us`.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, ClassVar, NamedTuple

from msgspec import Struct

from app.store.queries_outbox import (
    Attention,
    Choices,
    Editing,
    EditingRow,
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


class View(StrEnum):
    """The built-in views of the inbox."""

    MINE = "mine"
    UNASSIGNED = "unassigned"
    EMERGENCIES = "emergencies"
    DUE_SOON = "due_soon"
    LATE = "late"
    WAITING = "waiting"
    TO_CONFIRM = "to_confirm"
    DRAFTS = "drafts"
    NOT_SENT = "not_sent"
    OPEN = "open"
    ALL = "all"


class Sort(StrEnum):
    """Order of a view: the next due first, or the newest first."""

    DUE = "due"
    NEWEST = "newest"


class Sync(StrEnum):
    """How far a row has travelled."""

    DELIVERED = "delivered"
    SAVED_HERE = "saved_here"
    NEEDS_YOU = "needs_you"


class Key(NamedTuple):
    """Where a page ended: the sort value and the id of its last row."""

    value: int
    id: str


class InboxRow(Struct, frozen=True):
    """One ticket in the queue pane. `due_us` is None when no clock runs; `met_s` seconds to first reply."""

    id: str
    ref: str
    subject: str
    customer: str
    tier: str
    ticket_class: str
    priority: str
    state: str
    channel: str
    emergency: bool
    is_unread: bool
    assignee: str | None
    initials: str
    due_us: int | None
    due_span_us: int
    met_s: int | None
    updated_us: int
    sync: Sync
    key: Key


@dataclass(frozen=True, slots=True)
class Inbox:
    """A page of a view after `after` (None = from the top), at most `limit` rows -> tuple[InboxRow, ...].

    `offset` (only without `after`) jumps deep; `filter` narrows to subjects and customers that hold its words.
    """

    name: ClassVar[str] = "inbox"
    view: View = View.ALL
    sort: Sort = Sort.DUE
    after: Key | None = None
    offset: int = 0
    limit: int = 50
    filter: str = ""
    now_us: int = 0


@dataclass(frozen=True, slots=True)
class InboxCount:
    """How many rows a view has -> int."""

    name: ClassVar[str] = "inbox_count"
    view: View = View.ALL
    filter: str = ""
    now_us: int = 0


@dataclass(frozen=True, slots=True)
class InboxRows:
    """The rows of named tickets, for re-reading what changed -> tuple[InboxRow, ...]."""

    name: ClassVar[str] = "inbox_rows"
    ids: tuple[str, ...] = ()
    now_us: int = 0


@dataclass(frozen=True, slots=True)
class CustomerCard:
    """Who the customer is, as the history dock shows it."""

    id: str
    label: str
    number: str
    tier: str
    city: str
    country: str
    time_zone: str
    languages: tuple[str, ...]
    points: tuple[tuple[str, str], ...]
    preferences: tuple[tuple[str, str], ...]
    consent: tuple[tuple[str, str], ...]
    since_us: int | None
    contacts: int


@dataclass(frozen=True, slots=True)
class AttachmentRow:
    """A file of a message; `size` in bytes."""

    name: str
    size: int


@dataclass(frozen=True, slots=True)
class TimelineItem:
    """One entry of a ticket's timeline. `kind`: customer, reply, note, auto, contact, or refund with its `step`."""

    id: str
    kind: str
    author: str
    initials: str
    is_mine: bool
    body: str
    at_us: int
    channel: str
    address: str
    attachments: tuple[AttachmentRow, ...]
    sync: Sync
    step: str = ""
    amount: int = 0
    currency: str = ""


@dataclass(frozen=True, slots=True)
class TicketView:
    """An open ticket: its head, its customer and the newest part of its timeline (oldest first)."""

    id: str
    ref: str
    subject: str
    state: str
    priority: str
    ticket_class: str
    channel: str
    emergency: bool
    tags: tuple[str, ...]
    queue: str
    queue_label: str
    assignee: str | None
    assignee_label: str
    assignee_initials: str
    is_mine: bool
    created_us: int
    updated_us: int
    reply_due_us: int | None
    resolve_due_us: int | None
    replied_us: int | None
    solved_us: int | None
    span_us: int
    last_customer_message: str | None
    cause: str
    outcome: str
    satisfied: bool | None
    sync: Sync
    customer: CustomerCard
    reply_address: str
    timeline: tuple[TimelineItem, ...]
    earlier: int


@dataclass(frozen=True, slots=True)
class OpenTicket:
    """A ticket with its newest `limit` timeline items -> TicketView | None."""

    name: ClassVar[str] = "ticket"
    ticket: str
    limit: int = 30


@dataclass(frozen=True, slots=True)
class Timeline:
    """The `limit` timeline items before `before` (oldest first) -> tuple[TimelineItem, ...]."""

    name: ClassVar[str] = "timeline"
    ticket: str
    before: Key | None = None
    limit: int = 100


@dataclass(frozen=True, slots=True)
class HistoryItem:
    """One entry of a customer's history. `kind`: ticket, order, credit or contact; amounts in minor units."""

    id: str
    kind: str
    title: str
    detail: str
    at_us: int
    channel: str
    state: str
    lines: int
    amount: int | None
    currency: str


@dataclass(frozen=True, slots=True)
class CustomerHistory:
    """A customer's card and the newest `limit` of orders, tickets and contacts -> HistoryView | None."""

    name: ClassVar[str] = "customer"
    customer: str
    limit: int = 60


@dataclass(frozen=True, slots=True)
class HistoryView:
    """What the history dock shows; `counts` by kind are over the whole history."""

    card: CustomerCard
    items: tuple[HistoryItem, ...]
    counts: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class SearchHit:
    """A ticket, customer or order that holds the words; `kind` says which."""

    kind: str
    id: str
    ref: str
    title: str
    detail: str
    at_us: int
    state: str
    channel: str
    customer: str


@dataclass(frozen=True, slots=True)
class Search:
    """Newest first -> tuple[SearchHit, ...]. `scope`: "all", "tickets" or "people" (customers and orders).

    With `as_you_type` the last word also matches as a beginning.
    """

    name: ClassVar[str] = "search"
    text: str
    scope: str = "all"
    limit: int = 50
    as_you_type: bool = False


@dataclass(frozen=True, slots=True)
class SearchCount:
    """How many tickets hold the words -> int; exact."""

    name: ClassVar[str] = "search_count"
    text: str
    as_you_type: bool = False


@dataclass(frozen=True, slots=True)
class NamedRow:
    """An agent, queue or tag to choose from."""

    id: str
    label: str
    initials: str = ""


@dataclass(frozen=True, slots=True)
class Agents:
    """Active agents -> tuple[NamedRow, ...]."""

    name: ClassVar[str] = "agents"


@dataclass(frozen=True, slots=True)
class Queues:
    """All queues -> tuple[NamedRow, ...]."""

    name: ClassVar[str] = "queues"


@dataclass(frozen=True, slots=True)
class Me:
    """Who is signed in on this workstation -> MeRow | None."""

    name: ClassVar[str] = "me"


@dataclass(frozen=True, slots=True)
class MeRow:
    """The signed-in agent with the operations the role permits."""

    id: str
    label: str
    initials: str
    role: str
    language: str
    queues: tuple[str, ...]
    permits: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DraftRow:
    """Half-written text; `mode` is reply or note."""

    ticket: str
    mode: str
    body: str
    saved_us: int


@dataclass(frozen=True, slots=True)
class Draft:
    """The draft of a ticket -> DraftRow | None."""

    name: ClassVar[str] = "draft"
    ticket: str


@dataclass(frozen=True, slots=True)
class Known:
    """Which of `ids` of one kind (a table name) are on this workstation -> frozenset[str]."""

    name: ClassVar[str] = "known"
    kind: str
    ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MailThreads:
    """The tickets that hold mails with these Message-IDs -> dict[mail id, ticket id]."""

    name: ClassVar[str] = "mail_threads"
    mail_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TicketOfNumber:
    """The ticket with a public number -> str | None."""

    name: ClassVar[str] = "ticket_of_number"
    number: int


@dataclass(frozen=True, slots=True)
class Image:
    """One entity as it is stored, for tests, exports and scripts -> dict | None."""

    name: ClassVar[str] = "image"
    kind: str
    id: str


@dataclass(frozen=True, slots=True)
class Images:
    """All entities of a kind after an id, in order of id, at most `limit` -> tuple[dict, ...]."""

    name: ClassVar[str] = "images"
    kind: str
    after: str = ""
    limit: int = 1000


@dataclass(frozen=True, slots=True)
class PresentRow:
    """A colleague at a ticket: viewing, typing or draft, for how long, and how old that news is."""

    agent: str
    label: str
    initials: str
    doing: str
    for_s: int
    age_s: int


@dataclass(frozen=True, slots=True)
class Present:
    """Which colleagues are at a ticket, as advice that may be late -> tuple[PresentRow, ...]."""

    name: ClassVar[str] = "present"
    ticket: str


class SeenRow(NamedTuple):
    """A colleague at some ticket, as a list of tickets marks it; `age_s` seconds old."""

    ticket: str
    initials: str
    doing: str
    age_s: int


@dataclass(frozen=True, slots=True)
class PresentAnywhere:
    """Which colleagues are at which tickets, one for each ticket -> tuple[SeenRow, ...]."""

    name: ClassVar[str] = "present_anywhere"


__all__ = [
    "EditingRow",
    "OutboxRow",
    "Show",
    "SinceRow",
    "SummaryRow",
    "SyncRow",
]  # their questions are asked here

QUESTIONS: dict[str, type[Any]] = {
    question.name: question
    for question in (
        Inbox, InboxCount, InboxRows, OpenTicket, Timeline, CustomerHistory, Search, SearchCount,
        Agents, Queues, Me, Outbox, OutboxSteps, OutboxSummary, Attention, Choices, Editing, SyncState, Draft,
        Present, PresentAnywhere,
        Known, MailThreads, TicketOfNumber, Image, Images,
    )
}  # fmt: skip
