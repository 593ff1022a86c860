"""Questions about the outbox: its operations page by page, those that need a person, and how much waits."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, ClassVar, NamedTuple

from msgspec import Struct

from app.domain.refunds.apart import GRACE_S


class Show(StrEnum):
    """Which operations: all without an end, those a person must decide on, without receipt, done, or every one."""

    UNFINISHED = "unfinished"
    NEEDS_YOU = "needs_you"
    WAITING = "waiting"
    DELIVERED = "delivered"
    ALL = "all"


NEWEST_FIRST = frozenset({Show.DELIVERED, Show.ALL})


class OutboxRow(Struct, frozen=True):
    """One operation of this workstation. `state`: local, acked, held, rejected, parked, quarantined, settled.

        `needs_you` until a person has closed it, `closing` is the reason they gave; `chosen` what they chose,
    until that is sent; `again` the operation that took its place; `said` what it says itself (a note's
    words, a new priority); `tries` how often it was sent; `waits_for` the operation on the same ticket that
        goes before.
    """

    seq: int
    name: str
    ticket: str | None
    ref: str
    at_us: int
    state: str
    code: str
    reason: str
    facts: tuple[tuple[str, str], ...]
    needs_you: bool = False
    closing: str = ""
    subject: str = ""
    customer: str = ""
    said: tuple[tuple[str, str], ...] = ()
    tries: int = 0
    waits_for: int = 0
    chosen: str = ""
    again: int = 0


@dataclass(frozen=True, slots=True)
class Outbox:
    """A page of operations after (newest first: before) the number `after` -> tuple[OutboxRow, ...]."""

    name: ClassVar[str] = "outbox"
    limit: int = 500
    show: Show = Show.WAITING
    after: int = 0


@dataclass(frozen=True, slots=True)
class OutboxSteps:
    """What was delivered of the tickets with unfinished work from `first` to `last` -> tuple[OutboxRow, ...].

    Of those behind `after`, and not long before the first.
    """

    name: ClassVar[str] = "outbox_steps"
    first: int
    last: int
    after: int = 0


@dataclass(frozen=True, slots=True)
class Attention:
    """Refused and held operations that wait for the agent, newest first -> tuple[OutboxRow, ...]."""

    name: ClassVar[str] = "attention"
    limit: int = 200


@dataclass(frozen=True, slots=True)
class Choices:
    """Conflicts settled here that can still be taken back -> tuple[OutboxRow, ...]."""

    name: ClassVar[str] = "choices"


class SinceRow(NamedTuple):
    """What a customer wrote that the author of a reply had not seen."""

    author: str
    at_us: int
    body: str


class EditingRow(NamedTuple):
    """Work that came back and is being changed: itself, its arguments, and what was said since.

    `currency` is that of the order, where there is one.
    """

    item: OutboxRow
    args: dict[str, Any]
    since: tuple[SinceRow, ...]
    currency: str


@dataclass(frozen=True, slots=True)
class Editing:
    """What came back and is being changed on a ticket, to be sent again -> EditingRow | None."""

    name: ClassVar[str] = "editing"
    ticket: str


class Mark(NamedTuple):
    """So much work was done at about this time; `needs_you` when some of it came back."""

    at_us: int
    work: int
    needs_you: bool


class SummaryRow(NamedTuple):
    """The outbox at a glance. `tries` of the batch that waits, the last at `tried_us`; `marks` over its time."""

    waiting: int
    needs_you: int
    delivered: int
    total: int
    oldest_us: int | None
    tries: int
    tried_us: int | None
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class OutboxSummary:
    """How much waits since when, and when it was made between two moments (0 = open) -> SummaryRow."""

    name: ClassVar[str] = "outbox_summary"
    from_us: int = 0
    to_us: int = 0


@dataclass(frozen=True, slots=True)
class SyncState:
    """How much is waiting and when the hub was last reached -> SyncRow."""

    name: ClassVar[str] = "sync_state"


@dataclass(frozen=True, slots=True)
class SyncRow:
    """`pending` operations and choices not yet sent, `needs_you` refusals, rows and words still to take in.

    `tickets` are here, of `tickets_in_all` as the first reading began; None where the hub has not said it.
    `now_us` is the hub's time and the device's clock shows `ahead_us` more; promises of money end `grace_us`
    after the last contact.
    """

    pending: int
    needs_you: int
    last_contact_us: int | None
    tickets: int
    unindexed: int
    is_complete: bool
    tickets_in_all: int | None = None
    now_us: int = 0
    ahead_us: int = 0
    grace_us: int = GRACE_S * 1_000_000
