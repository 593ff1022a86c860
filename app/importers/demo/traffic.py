"""Life after the seed: customers write and call, and the second agent claims, answers and solves.

A stream of (seconds to wait, actor, operation) without end; it knows no clock, only the moment it
began. What the first agent has taken meanwhile makes some of it bounce, as in real life.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from heapq import heappop, heappush
from random import Random
from typing import Final, NamedTuple

from app.domain.confirming import ConfirmTicket
from app.domain.contacts import AddMessage, AddNote, MessageKind
from app.domain.ids import derived_id
from app.domain.operations import Operation
from app.domain.orders import Order, OrderKind
from app.domain.policy.shelf import ScriptLine
from app.domain.scripts.gate import not_begun
from app.domain.scripts.given import of_ticket
from app.domain.tickets import (
    Channel,
    ClaimTicket,
    CreateTicket,
    Priority,
    SetState,
    SolveTicket,
    State,
    Ticket,
    TicketClass,
)
from app.importers.demo import texts
from app.importers.demo.customers import Person
from app.importers.demo.hours import busy
from app.importers.demo.people import NAMES, agent_id, queue_id
from app.importers.demo.phrases import Story, stories, tongue
from app.importers.demo.texts import Letter
from app.importers.demo.world import Made

# Seconds between new tickets in the busiest hour, and the longest wait of a quiet one.
NEW_TICKET_S: Final = 45.0
QUIET_S: Final = 150.0
FOLLOW_UP_S: Final = 75.0
PICK_UP_S: Final = 110.0
COVER_S: Final = 130.0
WATCHER: Final = agent_id("JN")
# How many of the new tickets the second agent takes; the rest waits for whoever watches.
TAKEN: Final = 0.5
# After a night: so many tickets stay late, so many new ones have come.
LEFT_LATE: Final = 9
NEW_BY_MORNING: Final = 24
CHANNELS: Final = (Channel.EMAIL, Channel.EMAIL, Channel.CHAT, Channel.WEB, Channel.SOCIAL)


@dataclass(frozen=True, slots=True)
class OpenTicket:
    """A ticket in work as the traffic finds it."""

    id: str
    customer: str
    channel: Channel
    assignee: str | None
    last_customer_message: str | None = None
    due_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Facts:
    """What the traffic starts from: when, who answers, who writes, what lies there, and the scripts in force."""

    now: datetime
    agent: str
    people: tuple[Person, ...]
    orders: tuple[Order, ...]
    tickets: tuple[OpenTicket, ...] = ()
    scripts: tuple[ScriptLine, ...] = ()

    @property
    def first_name(self) -> str:
        """How the second agent signs."""
        return NAMES[self.agent].split(" ")[0]


class Event(NamedTuple):
    """The next thing to happen: how long to wait for it, whose it is."""

    delay_s: float
    actor: str
    operation: Operation


# One strand of events: seconds since its last one, and the operation, or None to let time pass.
Strand = Iterator[tuple[float, Operation | None]]


def facts_of(
    world: Made,
    now: datetime,
    agent: str,
    tickets: tuple[OpenTicket, ...],
    scripts: tuple[ScriptLine, ...] = (),
) -> Facts:
    """The facts of a world that was made before."""
    return Facts(now, agent, world.people, world.orders, tickets, scripts)


def traffic(seed: int, facts: Facts) -> Iterator[Event]:
    """Events without end, merged from all strands in the order of their times."""
    return _Street(seed, facts).events()


def night(seed: int, facts: Facts) -> Iterator[Operation]:
    """What colleagues and customers did while the demo slept, so that it does not wake up all late."""
    return _Street(seed, facts).night()


class _Street:
    """Where the strands run: keeps their times, and makes their ids."""

    def __init__(self, seed: int, facts: Facts) -> None:
        self._rng = Random(f"{seed}/{facts.now.isoformat()}")
        self._facts = facts
        self._at_s = 0.0
        self._made = 0
        self._waiting: list[tuple[float, int, Operation | None, Strand]] = []
        self._people = {person.id: person for person in facts.people}
        self._orders = _orders_of(facts.orders)

    def events(self) -> Iterator[Event]:
        for strand in (self._arrivals(), self._follow_ups(), self._pick_ups(), self._cover()):
            self._follow(strand)
        told_s = 0.0
        while self._waiting:
            self._at_s, _, operation, strand = heappop(self._waiting)
            if operation is not None:
                yield Event(self._at_s - told_s, self._facts.agent, operation)
                told_s = self._at_s
            self._follow(strand)

    def night(self) -> Iterator[Operation]:
        """Answers to most of what has fallen due since, and what came in over the last hours."""
        late = [
            t for t in self._facts.tickets if t.due_at is not None and t.due_at < self._facts.now
        ]
        for found in self._shuffled(tuple(late))[LEFT_LATE:]:
            letter = self._letter_of(found)
            if letter is not None:
                yield self._reply(found.id, letter, found.last_customer_message, "reply_ask")
                yield SetState(found.id, State.WAITING)
        for hours_ago in sorted(
            (self._rng.uniform(0.05, 9) for _ in range(NEW_BY_MORNING)), reverse=True
        ):
            yield from self._came_in(self._facts.now - timedelta(hours=hours_ago))

    def _came_in(self, at: datetime) -> Iterator[Operation]:
        person = self._rng.choice(self._facts.people)
        story = self._story(person)
        letter = self._letter(person, story, self._rng.choice(CHANNELS))
        create = replace(self._create(letter, story), opened_at=at)
        yield create
        body = texts.opening(self._rng, letter, at)
        yield replace(self._customer(create.id, letter, body), at=at)

    def _follow(self, strand: Strand) -> None:
        following = next(strand, None)
        if following is not None:
            self._made += 1
            heappush(self._waiting, (self._at_s + following[0], self._made, following[1], strand))

    # ---- the strands -------------------------------------------------------------------------

    def _arrivals(self) -> Strand:
        """New tickets, at intervals like calls at a switchboard, more by day."""
        first = True
        while True:
            pace = max(busy(self._now()), NEW_TICKET_S / QUIET_S)
            wait = 6.0 if first else self._rng.expovariate(pace / NEW_TICKET_S)
            first = False
            yield min(wait, 3 * QUIET_S), None
            self._follow(self._life())

    def _life(self) -> Strand:
        """One new ticket, from the first word to the end, if the second agent takes it."""
        rng = self._rng
        person = rng.choice(self._facts.people)
        story = self._story(person)
        letter = self._letter(person, story, rng.choice(CHANNELS))
        create = self._create(letter, story)
        yield 0.0, create
        first = self._customer(create.id, letter, texts.opening(rng, letter, self._now()))
        yield 0.2, first
        if rng.random() >= TAKEN:
            return
        yield rng.uniform(20, 70), ClaimTicket(create.id)
        yield from self._answered(create, letter, story, first.id)

    def _answered(
        self, create: CreateTicket, letter: Letter, story: Story, seen: str | None
    ) -> Strand:
        rng, ticket = self._rng, create.id
        if story.notes and rng.random() < 0.4:
            note = self._id("note")
            yield rng.uniform(10, 30), AddNote(note, ticket, rng.choice(story.notes))
        yield rng.uniform(25, 80), self._reply(ticket, letter, seen)
        if rng.random() < 0.35 or self._is_walked(create):
            yield rng.uniform(1, 3), SetState(ticket, State.WAITING)
            return
        thanks = self._customer(ticket, letter, texts.follow_up(rng, letter, "thanks", 0))
        yield rng.uniform(40, 150), thanks
        yield rng.uniform(15, 60), SolveTicket(ticket, story.outcome, story.cause, thanks.id)
        yield rng.uniform(30, 120), ConfirmTicket(ticket)

    def _is_walked(self, create: CreateTicket) -> bool:
        """Whether a script must be walked before it is solved: that is left to people."""
        who = (create.customer, create.queue, create.ticket_class, create.priority, create.channel)
        now = self._now()
        made = Ticket(create.id, create.subject, *who, State.OPEN, now, now, tags=create.tags)
        return bool(not_begun(made, self._facts.scripts, of_ticket(made, now)))

    def _follow_ups(self) -> Strand:
        """Customers of tickets that lie there write again."""
        for found in self._shuffled(self._facts.tickets):
            letter = self._letter_of(found)
            if letter is None:
                continue
            body = texts.follow_up(self._rng, letter, "chasers")
            yield self._rng.expovariate(1 / FOLLOW_UP_S) + 8, self._customer(found.id, letter, body)

    def _pick_ups(self) -> Strand:
        """The second agent works through what nobody has taken."""
        for found in self._shuffled(tuple(t for t in self._facts.tickets if t.assignee is None)):
            letter = self._letter_of(found)
            if letter is None:
                continue
            yield self._rng.uniform(0.5, 1.5) * PICK_UP_S, ClaimTicket(found.id)
            reply = self._reply(found.id, letter, found.last_customer_message, "reply_ask")
            yield self._rng.uniform(40, 90), reply
            yield self._rng.uniform(1, 3), SetState(found.id, State.WAITING)

    def _cover(self) -> Strand:
        """What lies with colleagues is answered in the order in which it falls due; the watcher's is left."""
        theirs = [t for t in self._facts.tickets if t.assignee not in (None, WATCHER) and t.due_at]
        for found in sorted(theirs, key=lambda t: (t.due_at or self._facts.now, t.id)):
            letter = self._letter_of(found)
            if letter is None:
                continue
            reply = self._reply(found.id, letter, found.last_customer_message, "reply_ask")
            yield self._rng.uniform(0.5, 1.5) * COVER_S, reply
            yield self._rng.uniform(1, 3), SetState(found.id, State.WAITING)

    # ---- their words -------------------------------------------------------------------------

    def _create(self, letter: Letter, story: Story) -> CreateTicket:
        order, subjects = letter.order, len(letter.told.subjects)
        return CreateTicket(
            id=self._id("ticket"),
            subject=texts.subject(letter, self._rng.randrange(subjects)),
            customer=letter.person.id,
            queue=queue_id(story.queue),
            ticket_class=TicketClass(story.ticket_class),
            priority=Priority(story.priority),
            channel=Channel(letter.channel),
            order=order.id if order else None,
            language=letter.person.language,
            tags=story.tags,
            source="demo",
        )

    def _customer(self, ticket: str, letter: Letter, body: str) -> AddMessage:
        return AddMessage(
            id=self._id("message"),
            ticket=ticket,
            message_kind=MessageKind.CUSTOMER,
            body=body,
            author=letter.person.signature,
            address=letter.person.reach("email"),
        )

    def _reply(self, ticket: str, letter: Letter, seen: str | None, kind: str = "") -> AddMessage:
        return AddMessage(
            id=self._id("message"),
            ticket=ticket,
            message_kind=MessageKind.REPLY,
            body=texts.reply(self._rng, letter, kind),
            address=letter.person.reach("email"),
            seen=seen,
        )

    def _story(self, person: Person) -> Story:
        """A story the person can tell: about nothing in particular, or about what they bought."""
        bought = self._orders.get(person.id, {})
        told = [stories()[key] for key in tongue(person.language).stories]
        return self._rng.choice([story for story in told if not story.sku or story.sku in bought])

    def _letter(self, person: Person, story: Story, channel: Channel) -> Letter:
        order = self._orders.get(person.id, {}).get(story.sku)
        return Letter(person, story.key, channel, order, story.sku, self._facts.first_name)

    def _letter_of(self, found: OpenTicket) -> Letter | None:
        """The letter of a ticket that lies there; None when its customer is a stranger to this world."""
        person = self._people.get(found.customer)
        if person is None:
            return None
        channel = Channel.EMAIL if found.channel is Channel.PHONE else found.channel
        return self._letter(person, self._story(person), channel)

    def _shuffled(self, tickets: tuple[OpenTicket, ...]) -> list[OpenTicket]:
        return self._rng.sample(tickets, len(tickets))

    def _id(self, noun: str) -> str:
        self._made += 1
        source = f"demo/traffic/{self._facts.now.isoformat()}/{noun}/{self._made}"
        return derived_id(source, self._now())

    def _now(self) -> datetime:
        return self._facts.now + timedelta(seconds=self._at_s)


def _orders_of(orders: tuple[Order, ...]) -> dict[str, dict[str, Order]]:
    """Each customer's delivered or travelling sales by what was in them, the latest of each."""
    found: dict[str, dict[str, Order]] = {}
    for order in orders:
        if order.order_kind is OrderKind.SALE:
            found.setdefault(order.customer, {}).update({line.sku: order for line in order.lines})
    return found
