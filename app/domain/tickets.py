"""The ticket: one customer's issue from receipt to confirmed satisfaction, and the states it passes.

new ── open ⇄ waiting ── solved ── confirmed ── closed
        ↑________________________reopen______________|
"""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import ClassVar

from app.domain.codec import remade
from app.domain.conflicts import THEIRS, YOURS, Quarrel, conflict_ref
from app.domain.customers import Customer
from app.domain.ids import micros
from app.domain.operations import (
    RANKS,
    Code,
    Context,
    Nature,
    Operation,
    Rank,
    Ref,
    Rejected,
    Tx,
    operation,
)
from app.domain.orders import Order
from app.domain.people import Agent, Queue
from app.domain.policy.locks import refuse_locked
from app.domain.policy.promised import Facts
from app.domain.policy.shelf import SHELF, in_force
from app.domain.promises import promise
from app.domain.scripts.gate import refuse_missing


class TicketClass(StrEnum):
    """First classification of an issue."""

    INQUIRY = "inquiry"
    AFTER_SALES = "after_sales"
    ACCOUNT = "account"
    COMPLAINT = "complaint"
    TECHNICAL = "technical"


class Priority(StrEnum):
    """Impact times urgency."""

    URGENT = "urgent"
    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class State(StrEnum):
    """Where a ticket stands; the drawing at the top of this module shows the ways between."""

    NEW = "new"
    OPEN = "open"
    WAITING = "waiting"
    SOLVED = "solved"
    CONFIRMED = "confirmed"
    CLOSED = "closed"


class Channel(StrEnum):
    """How the customer and we speak."""

    PHONE = "phone"
    EMAIL = "email"
    CHAT = "chat"
    WEB = "web"
    SOCIAL = "social"
    VISIT = "visit"


IN_WORK = frozenset({State.NEW, State.OPEN, State.WAITING})
SETTABLE = frozenset({State.OPEN, State.WAITING})


@dataclass(frozen=True, slots=True)
class Ticket:
    """One issue. `due_at` is the next promise still open, or None when none runs.

    `decided` names the rank whose word stands for a field; a rule's where nothing is said. `promised_by`
    is the clause, and the edition of the policy, from which the promises follow: "4.1 @ 3.2"; `tier` is
    the customer's when they were made. `steps_missing` counts required steps by checklist, those of the
    last stage apart in `steps_unconfirmed`; `waived` says why it was solved or closed without them.
    `held_since` is when `assignee` took it or was given it.
    """

    kind: ClassVar[str] = "tickets"
    id: str
    subject: str
    customer: str
    queue: str
    ticket_class: TicketClass
    priority: Priority
    channel: Channel
    state: State
    created_at: datetime
    updated_at: datetime
    local_ref: str = ""
    number: int | None = None
    emergency: bool = False
    assignee: str | None = None
    order: str | None = None
    language: str = ""
    tags: tuple[str, ...] = ()
    reply_due_at: datetime | None = None
    resolve_due_at: datetime | None = None
    due_at: datetime | None = None
    replied_at: datetime | None = None
    solved_at: datetime | None = None
    last_customer_message: str | None = None
    last_message_at: datetime | None = None
    cause: str = ""
    outcome: str = ""
    satisfied: bool | None = None
    source: str = ""
    decided: dict[str, str] = field(default_factory=dict[str, str])
    erased_at: datetime | None = None
    merged_into: str = ""
    promised_by: str = ""
    tier: str = ""
    steps_missing: dict[str, int] = field(default_factory=dict[str, int])
    waived: str = ""
    steps_unconfirmed: dict[str, int] = field(default_factory=dict[str, int])
    held_since: datetime | None = None

    def changed(self, at: datetime, **values: object) -> "Ticket":
        """This ticket with new values, its clocks set again; a change never moves `updated_at` back."""
        if (holder := values.get("assignee", self.assignee)) != self.assignee:
            values["held_since"] = at if holder else None
        ticket = remade(self, updated_at=max(at, self.updated_at), **values)
        due_at = ticket.next_due()
        return ticket if due_at == ticket.due_at else remade(ticket, due_at=due_at)

    def promised(self, tx: Tx, when: datetime) -> "Ticket":
        """This ticket with its promises counted from its start, by the edition in force at `when`; touch SHELF."""
        facts = Facts(self.channel, self.ticket_class, self.priority, self.tier)
        due = promise(tx, facts, self.created_at, when)
        return self.changed(self.updated_at, **due._asdict())

    def holder(self) -> dict[str, str]:
        """Who has this ticket, as a refusal tells it; `at`, where it is known, in microseconds."""
        since = {} if self.held_since is None else {"at": str(micros(self.held_since))}
        return {"by": str(self.assignee), **since}

    def next_due(self) -> datetime | None:
        """The promise that runs now: first reply, then resolution; none while the customer has the word."""
        if self.state not in IN_WORK or self.state is State.WAITING:
            return None
        return self.reply_due_at if self.replied_at is None else self.resolve_due_at

    def decided_by(self, field: str) -> Rank:
        """Whose word stands for a field."""
        named = self.decided.get(field, "")
        return Rank(named) if named in RANKS else Rank.RULE

    def decide(self, ctx: Context, **values: object) -> "Ticket":
        """This ticket with new values that a rank stands behind."""
        decided = {**self.decided, **dict.fromkeys(values, ctx.rank.value)}
        return self.changed(ctx.at, decided=decided, **values)


@operation("ticket.create", Nature.FACT)
@dataclass(frozen=True, slots=True)
class CreateTicket(Operation):
    """A customer brought an issue; `opened_at` is when, for tickets that come from elsewhere."""

    id: str
    subject: str
    customer: str
    queue: str
    ticket_class: TicketClass
    priority: Priority
    channel: Channel
    local_ref: str = ""
    emergency: bool = False
    assignee: str | None = None
    order: str | None = None
    language: str = ""
    tags: tuple[str, ...] = ()
    opened_at: datetime | None = None
    source: str = ""

    def touches(self) -> tuple[Ref, ...]:
        return (
            Ref(Ticket.kind, self.id),
            Ref(Customer.kind, self.customer),
            Ref(Queue.kind, self.queue),
            SHELF,
        )

    def apply(self, tx: Tx, ctx: Context) -> None:
        if tx.find(Ticket, self.id) is not None:
            return
        tier = tx.get(Customer, self.customer).tier.value
        tx.get(Queue, self.queue)
        at = self.opened_at or ctx.at
        tx.put(
            Ticket(
                id=self.id,
                subject=self.subject,
                customer=self.customer,
                queue=self.queue,
                ticket_class=self.ticket_class,
                priority=self.priority,
                channel=self.channel,
                state=State.OPEN if self.assignee else State.NEW,
                created_at=at,
                updated_at=at,
                local_ref=self.local_ref,
                emergency=self.emergency,
                assignee=self.assignee,
                order=self.order,
                language=self.language,
                tags=tuple(sorted(set(self.tags))),
                source=self.source,
                tier=tier,
                held_since=at if self.assignee else None,
            ).promised(tx, ctx.at)
        )


class OnTicket(Operation):
    """What operations on one ticket share: the ticket is all they touch."""

    __slots__ = ()
    ticket: str

    def touches(self) -> tuple[Ref, ...]:
        return (Ref(Ticket.kind, self.ticket),)


@operation("ticket.claim", Nature.INTENTION)
@dataclass(frozen=True, slots=True)
class ClaimTicket(OnTicket):
    """Take a ticket myself; bounces if a colleague was faster, or if the queue is locked until I have read a clause."""

    ticket: str

    def apply(self, tx: Tx, ctx: Context) -> None:
        ticket = tx.get(Ticket, self.ticket)
        if ticket.assignee not in (None, ctx.actor):
            raise Rejected("ticket.claimed", Code.CLAIM_LOST, **ticket.holder())
        refuse_when_ended(ticket)
        refuse_locked(ctx.locked.get(ticket.queue, ""))
        tx.put(ticket.changed(ctx.at, assignee=ctx.actor, state=taken(ticket.state)))


@operation("ticket.assign", Nature.INTENTION)
@dataclass(frozen=True, slots=True)
class AssignTicket(OnTicket):
    """Give a ticket to a person, in the same or in another queue.

    `expected` is the assignee the author saw ("" for nobody): a ticket that somebody has taken
    since stays theirs, unless a supervisor gives it away.
    """

    ticket: str
    assignee: str
    queue: str | None = None
    expected: str | None = None

    def touches(self) -> tuple[Ref, ...]:
        refs = (Ref(Ticket.kind, self.ticket), Ref(Agent.kind, self.assignee))
        return refs if self.queue is None else (*refs, Ref(Queue.kind, self.queue))

    def apply(self, tx: Tx, ctx: Context) -> None:
        ticket = tx.get(Ticket, self.ticket)
        agent = tx.get(Agent, self.assignee)
        if not agent.is_active:
            raise Rejected("agent.inactive", agent=agent.id)
        refuse_when_ended(ticket)
        holder = ticket.assignee or ""
        if self.expected not in (None, holder) and ctx.rank is not Rank.SUPERVISOR and holder:
            raise Rejected("ticket.claimed", Code.CLAIM_LOST, **ticket.holder())
        queue = ticket.queue if self.queue is None else tx.get(Queue, self.queue).id
        state = taken(ticket.state)
        tx.put(ticket.changed(ctx.at, assignee=agent.id, queue=queue, state=state))


@operation("ticket.release", Nature.INTENTION)
@dataclass(frozen=True, slots=True)
class ReleaseTicket(OnTicket):
    """Give a ticket of mine back to its queue."""

    ticket: str

    def apply(self, tx: Tx, ctx: Context) -> None:
        ticket = tx.get(Ticket, self.ticket)
        if ticket.assignee != ctx.actor:
            raise Rejected("ticket.not_yours", by=str(ticket.assignee))
        tx.put(ticket.changed(ctx.at, assignee=None))


@operation("ticket.set_state", Nature.INTENTION)
@dataclass(frozen=True, slots=True)
class SetState(OnTicket):
    """Move a ticket in work between open and waiting; solving and closing have operations of their own."""

    ticket: str
    state: State

    def apply(self, tx: Tx, ctx: Context) -> None:
        if self.state not in SETTABLE:
            raise Rejected("ticket.state_not_settable", state=self.state)
        ticket = tx.get(Ticket, self.ticket)
        refuse_when_ended(ticket)
        tx.put(ticket.changed(ctx.at, state=self.state))


@operation("ticket.set_priority", Nature.INTENTION)
@dataclass(frozen=True, slots=True)
class SetPriority(OnTicket):
    """Set the priority; promises still open are counted anew from the ticket's start.

    `expected` is the priority the author saw. A rule never changes what a person decided, nor an
    agent what a supervisor decided unseen; among equals the last in the hub's order stands.
    """

    ticket: str
    priority: Priority
    expected: Priority | None = None

    def touches(self) -> tuple[Ref, ...]:
        ticket = Ref(Ticket.kind, self.ticket)
        if self.expected is None:
            return (ticket, SHELF)
        return (ticket, SHELF, conflict_ref(ticket, "priority", self.expected, self.priority))

    def apply(self, tx: Tx, ctx: Context) -> None:
        ticket = tx.get(Ticket, self.ticket)
        quarrel = Quarrel(
            Ref(Ticket.kind, ticket.id), "priority", self.expected or ticket.priority,
            self.priority, ticket.priority,
        )  # fmt: skip
        theirs, ours = RANKS.index(ticket.decided_by("priority")), RANKS.index(ctx.rank)
        if theirs > ours and ctx.rank is Rank.RULE:
            return
        if theirs > ours and quarrel.is_one:
            quarrel.keep(tx, ctx, stands=THEIRS)
            return
        tx.put(ticket.decide(ctx, priority=self.priority).promised(tx, ctx.at))
        if theirs == ours and quarrel.is_one:
            quarrel.keep(tx, ctx, stands=YOURS)


@operation("ticket.set_class", Nature.INTENTION)
@dataclass(frozen=True, slots=True)
class SetClass(OnTicket):
    """Correct what the ticket is about."""

    ticket: str
    ticket_class: TicketClass

    def touches(self) -> tuple[Ref, ...]:
        return (Ref(Ticket.kind, self.ticket), SHELF)

    def apply(self, tx: Tx, ctx: Context) -> None:
        ticket = tx.get(Ticket, self.ticket).changed(ctx.at, ticket_class=self.ticket_class)
        has_book = in_force(tx, ctx.at) is not None
        tx.put(ticket.promised(tx, ctx.at) if has_book else ticket)


@operation("ticket.flag_emergency", Nature.FACT)
@dataclass(frozen=True, slots=True)
class FlagEmergency(OnTicket):
    """Somebody's safety or an outage is at stake; the flag goes up and stays up."""

    ticket: str

    def apply(self, tx: Tx, ctx: Context) -> None:
        tx.put(tx.get(Ticket, self.ticket).changed(ctx.at, emergency=True))


@operation("ticket.clear_emergency", Nature.INTENTION)
@dataclass(frozen=True, slots=True)
class ClearEmergency(OnTicket):
    """A supervisor has looked: it was none, or it is over. A flag raised afterwards is up again."""

    ticket: str

    def apply(self, tx: Tx, ctx: Context) -> None:
        if ctx.rank is not Rank.SUPERVISOR:
            raise Rejected("actor.may_not", Code.FORBIDDEN_NOW, operation=self.name)
        tx.put(tx.get(Ticket, self.ticket).changed(ctx.at, emergency=False))


@operation("ticket.tag", Nature.INTENTION)
@dataclass(frozen=True, slots=True)
class TagTicket(OnTicket):
    """Add and remove tags; additions and removals of different tags commute."""

    ticket: str
    add: tuple[str, ...] = ()
    remove: tuple[str, ...] = ()

    def apply(self, tx: Tx, ctx: Context) -> None:
        ticket = tx.get(Ticket, self.ticket)
        tags = (set(ticket.tags) | set(self.add)) - set(self.remove)
        tx.put(ticket.changed(ctx.at, tags=tuple(sorted(tags))))


@operation("ticket.solve", Nature.INTENTION)
@dataclass(frozen=True, slots=True)
class SolveTicket(OnTicket):
    """The agent says it is solved; `seen` is the last customer message the agent had read.

    A customer's newer word beats the close: the hub keeps cause and outcome, the ticket stays open
    and its assignee's. `waiver` is a supervisor's reason to solve it without the required steps;
    `customer` and `order` are the ticket's, where the policy looks at them to say which steps those are.
    """

    ticket: str
    outcome: str
    cause: str = ""
    seen: str | None = None
    waiver: str = ""
    customer: str = ""
    order: str = ""

    def touches(self) -> tuple[Ref, ...]:
        beside = ((Customer.kind, self.customer), (Order.kind, self.order))
        refs = (Ref(kind, id) for kind, id in beside if id)
        return (Ref(Ticket.kind, self.ticket), SHELF, *refs)

    def apply(self, tx: Tx, ctx: Context) -> None:
        ticket = tx.get(Ticket, self.ticket)
        refuse_when_ended(ticket)
        if not self.outcome.strip():
            raise Rejected("ticket.outcome_missing")
        waived = refuse_missing(ticket, tx, ctx, self)
        if ticket.last_customer_message != self.seen:
            self._hold(ticket, tx, ctx)
            return
        tx.put(
            ticket.changed(
                ctx.at,
                state=State.SOLVED,
                outcome=self.outcome,
                cause=self.cause,
                solved_at=ctx.at,
                assignee=ticket.assignee or ctx.actor,
                waived=waived,
            )
        )

    def _hold(self, ticket: Ticket, tx: Tx, ctx: Context) -> None:
        facts = {"message": str(ticket.last_customer_message), "seen": self.seen or ""}
        if not ctx.is_final:
            raise Rejected("ticket.customer_wrote", Code.HELD_REOPENED, **facts)
        keeper = ticket.assignee or ctx.actor
        tx.put(
            ticket.changed(
                ctx.at, state=State.OPEN, outcome=self.outcome, cause=self.cause, assignee=keeper
            )
        )
        tx.tell("ticket.customer_wrote", Code.HELD_REOPENED, **facts)


def taken(state: State) -> State:
    """The state of a ticket that somebody has just taken."""
    return State.OPEN if state is State.NEW else state


def refuse_when_ended(ticket: Ticket) -> None:
    """Raise when the ticket is no longer in work."""
    if ticket.state not in IN_WORK:
        raise Rejected("ticket.ended", state=ticket.state)
