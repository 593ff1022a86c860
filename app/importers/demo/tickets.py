"""The lives of the made-up tickets: who said what and when, from the first message to the end.

Each ticket has a fate, a state with the clock it shall show; the start follows from it, so that
tickets fall due when the fate says. Every step is an operation of the domain with its actor and time.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from random import Random
from typing import Any, Final, NamedTuple

from app.domain.confirming import CloseTicket, ConfirmTicket
from app.domain.contacts import (
    AddMessage,
    AddNote,
    Attachment,
    Direction,
    EndContact,
    MessageKind,
    StartContact,
)
from app.domain.ids import derived_id
from app.domain.operations import Operation
from app.domain.orders import Order
from app.domain.promises import due_times
from app.domain.tickets import (
    Channel,
    ClaimTicket,
    CreateTicket,
    Priority,
    SetState,
    SolveTicket,
    State,
    TicketClass,
)
from app.importers.demo import texts
from app.importers.demo.customers import Person
from app.importers.demo.hours import shop_hour
from app.importers.demo.people import NAMES, SPEAKERS, agent_id, queue_id
from app.importers.demo.phrases import Story, scenes
from app.importers.demo.texts import Letter


class Step(NamedTuple):
    """One operation of the made-up past: who did it and when."""

    actor: str
    at: datetime
    operation: Operation


class Clock(StrEnum):
    """How a ticket stands against its promise."""

    ON_TRACK = "on_track"
    DUE_SOON = "due_soon"
    LATE = "late"
    PAUSED = "paused"
    MET = "met"
    MISSED = "missed"


class Fate(NamedTuple):
    """Where a ticket shall stand now; `answered` says whether our first reply has gone out."""

    state: State
    clock: Clock
    answered: bool = False


# Of a hundred tickets, so many of each fate; what is left over is closed in time.
FATES: Final = (
    (Fate(State.NEW, Clock.ON_TRACK), 6.5),
    (Fate(State.NEW, Clock.DUE_SOON), 1.5),
    (Fate(State.NEW, Clock.LATE), 1.0),
    (Fate(State.OPEN, Clock.ON_TRACK), 4.0),
    (Fate(State.OPEN, Clock.ON_TRACK, True), 6.5),
    (Fate(State.OPEN, Clock.DUE_SOON), 1.0),
    (Fate(State.OPEN, Clock.DUE_SOON, True), 1.0),
    (Fate(State.OPEN, Clock.LATE), 1.0),
    (Fate(State.OPEN, Clock.LATE, True), 1.0),
    (Fate(State.WAITING, Clock.PAUSED, True), 10.0),
    (Fate(State.SOLVED, Clock.MET, True), 8.5),
    (Fate(State.SOLVED, Clock.MISSED, True), 1.0),
    (Fate(State.CONFIRMED, Clock.MET, True), 9.0),
    (Fate(State.CLOSED, Clock.MISSED, True), 3.5),
)
CLOSED: Final = Fate(State.CLOSED, Clock.MET, True)
# How long ago tickets that are no longer due began, in days: at least, at most, most often.
AGES: Final = {
    State.WAITING: (0.6, 9.0, 2.0),
    State.SOLVED: (0.8, 7.0, 2.5),
    State.CONFIRMED: (2.0, 14.0, 5.0),
    State.CLOSED: (4.0, 120.0, 20.0),
}
CHANNELS: Final = (
    (Channel.EMAIL, 46), (Channel.CHAT, 17), (Channel.WEB, 14), (Channel.PHONE, 16), (Channel.SOCIAL, 7),
)  # fmt: skip
URGENCY: Final = {
    Clock.ON_TRACK: (Priority.HIGH, Priority.MEDIUM, Priority.MEDIUM, Priority.LOW),
    Clock.DUE_SOON: tuple(Priority),
    Clock.LATE: tuple(Priority),
    Clock.MISSED: (Priority.URGENT, Priority.HIGH, Priority.MEDIUM),
}
DAY: Final = (6, 21)
MINUTE: Final = timedelta(minutes=1)
HOUR: Final = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Plan:
    """One ticket before it is written."""

    person: Person
    story: Story
    subject: int
    fate: Fate
    priority: Priority
    channel: Channel
    created_at: datetime
    assignee: str | None
    scene: str = ""
    ring: int = -1

    @property
    def is_in_work(self) -> bool:
        return self.fate.state in (State.NEW, State.OPEN, State.WAITING)

    @property
    def reply_due_at(self) -> datetime:
        return due_times(self.priority, self.channel, self.created_at)[0]


def fates(count: int) -> list[Fate]:
    """The fates of `count` tickets, in the shares above, at least one of each."""
    made = [fate for fate, share in FATES for _ in range(max(1, round(share * count / 100)))]
    return [*made, *[CLOSED] * max(0, count - len(made))][:count]


def planned(rng: Random, now: datetime, fate: Fate, person: Person, story: Story, nth: int) -> Plan:
    """A ticket of that fate, begun when the fate needs it."""
    channel = rng.choices([channel for channel, _ in CHANNELS], [share for _, share in CHANNELS])[0]
    priority = _priority(rng, fate, story)
    assignee = None if fate.state is State.NEW else agent_id(rng.choice(SPEAKERS[person.language]))
    created_at = _begun(rng, now, fate, priority, channel)
    return Plan(person, story, nth, fate, priority, channel, created_at, assignee)


def _priority(rng: Random, fate: Fate, story: Story) -> Priority:
    usual = Priority(story.priority)
    allowed = URGENCY.get(fate.clock, tuple(Priority))
    if usual in allowed and rng.random() < 0.75:
        return usual
    return rng.choice(allowed)


def _begun(
    rng: Random, now: datetime, fate: Fate, priority: Priority, channel: Channel
) -> datetime:
    if fate.state in AGES:
        low, high, mode = AGES[fate.state]
        return shop_hour(rng, now - timedelta(days=rng.triangular(low + 1, high + 1, mode + 1)))
    reply_at, solve_at = due_times(priority, channel, now)
    room = (solve_at if fate.answered else reply_at) - now
    return now + _still_open(rng, fate, room) - room


def _still_open(rng: Random, fate: Fate, room: timedelta) -> timedelta:
    """How much of the room is left; negative when it is over."""
    if fate.clock is Clock.LATE:
        return -min(room * 0.4, timedelta(minutes=rng.triangular(4, 220, 12)))
    if fate.clock is Clock.DUE_SOON:
        return min(room * 0.7, timedelta(minutes=rng.uniform(9, 56)))
    least = min(room * 0.7, HOUR + rng.uniform(5, 20) * MINUTE)
    return least + (room * (0.75 if fate.answered else 0.97) - least) * rng.random()


def steps(rng: Random, plan: Plan, order: Order | None, now: datetime) -> Iterator[Step]:
    """Everything that happened on a ticket, in order."""
    life = _Life(rng, plan, order, now)
    yield from life.begin()
    if plan.assignee is not None:
        yield from life.work(plan.assignee)


class _Life:
    """One ticket being lived; keeps the time and the customer's last word."""

    def __init__(self, rng: Random, plan: Plan, order: Order | None, now: datetime) -> None:
        self.rng, self.plan, self.order, self.now = rng, plan, order, now
        self.source = (
            f"demo/ticket/{plan.person.id}/{plan.story.key}/{plan.subject}/{plan.scene}{plan.ring}"
        )
        self.id = derived_id(self.source, plan.created_at)
        self.at = plan.created_at
        self.said = 0
        self.seen: str | None = None
        self.contact = ""
        agent = NAMES.get(plan.assignee or "", "").split(" ")[0]
        sku = "" if plan.story.key == "charged_twice" else plan.story.sku
        self.letter = Letter(plan.person, plan.story.key, plan.channel, order, sku, agent)

    def begin(self) -> Iterator[Step]:
        """The ticket and the customer's first words; on the phone, the agent's notes of them."""
        plan = self.plan
        who = plan.assignee or agent_id(self.rng.choice(SPEAKERS[plan.person.language]))
        yield self._step(who, self._create())
        if plan.channel is Channel.PHONE:
            yield from self._call(who)
            return
        if plan.channel is Channel.CHAT and plan.fate.answered:
            yield self._started(who, Channel.CHAT)
        yield self._customer(self._first_words(), who, self._attachments())
        if plan.channel in (Channel.EMAIL, Channel.WEB) and not plan.scene:
            self._later(2, 9, unit=timedelta(seconds=1))
            yield self._said(who, MessageKind.AUTO, texts.receipt(self.letter), "Evenkeel")
        if not plan.fate.answered and not plan.scene and self.rng.random() < 0.18:
            yield from self._chaser(who)

    def work(self, agent: str) -> Iterator[Step]:
        """What the agent did, up to where the ticket stands today."""
        plan, state = self.plan, self.plan.fate.state
        self._until_claim()
        yield self._step(agent, ClaimTicket(self.id))
        yield from self._note(agent)
        if not plan.fate.answered:
            return
        self._until_reply()
        asks = plan.story.ask >= 0 and (state is State.WAITING or self._wants_to_know())
        yield self._reply(agent, "reply_ask", plan.story.ask) if asks else self._reply(agent)
        if self.contact:
            self._later(1, 8)
            yield self._ended(agent)
        if state is State.WAITING:
            self._later(1, 3)
            yield self._step(agent, SetState(self.id, State.WAITING))
            return
        yield from self._exchange(agent, asks)
        if state is not State.OPEN:
            yield from self._end(agent)

    def _create(self) -> CreateTicket:
        plan = self.plan
        text = _scene(plan)
        title = text["subject"] if text else texts.subject(self.letter, plan.subject)
        tags = text.get("tags", plan.story.tags) if text else plan.story.tags
        return CreateTicket(
            id=self.id,
            subject=texts.filled(title, self.letter, 0),
            customer=plan.person.id,
            queue=queue_id(text["queue"] if text else plan.story.queue),
            ticket_class=TicketClass(text["class"] if text else plan.story.ticket_class),
            priority=plan.priority,
            channel=plan.channel,
            emergency=plan.scene == "emergency",
            order=self.order.id if self.order else None,
            language=plan.person.language,
            tags=tuple(tags),
            opened_at=plan.created_at,
            source="demo",
        )

    def _first_words(self) -> str:
        text = _scene(self.plan)
        if text:
            return texts.filled(text["body"], self.letter, 0)
        return texts.opening(self.rng, self.letter, self.at)

    def _attachments(self) -> tuple[Attachment, ...]:
        text = _scene(self.plan)
        names = text.get("attachments", ()) if text else self.plan.story.photos
        if not text and self.rng.random() < 0.3:
            return ()
        return tuple(
            Attachment(name, "image/jpeg", self.rng.randint(180, 1900) * 1024) for name in names
        )

    def _call(self, agent: str) -> Iterator[Step]:
        yield self._started(agent, Channel.PHONE)
        self._later(1, 11)
        scene = _scene(self.plan)
        words = self._first_words() if scene else self.plan.story.gist
        yield self._noted(agent, words)
        yield self._ended(agent)

    def _started(self, agent: str, channel: Channel) -> Step:
        self.contact = derived_id(f"{self.source}/contact", self.at)
        customer = self.plan.person.id
        start = StartContact(self.contact, customer, channel, Direction.INBOUND, self.id, self.at)
        return self._step(agent, start)

    def _ended(self, agent: str) -> Step:
        summary = f"{self.plan.story.gist} {self.rng.choice(scenes()['wrap_up'])}"
        contact, self.contact = self.contact, ""
        return self._step(agent, EndContact(contact, summary, self.at))

    def _chaser(self, who: str) -> Iterator[Step]:
        left = (min(self.plan.reply_due_at, self.now) - self.at) / MINUTE
        if left > 40:
            self._later(left * 0.3, left * 0.9)
            yield self._customer(texts.follow_up(self.rng, self.letter, "chasers"), who)

    def _note(self, agent: str) -> Iterator[Step]:
        plan = self.plan
        if plan.ring >= 0:
            note = scenes()[
                "ring_note" if plan.ring == len(scenes()["ring"]) - 1 else "ring_early_note"
            ]
            yield self._noted(agent, note)
        elif "repeat-complaint" in plan.story.tags and not plan.fate.answered:
            yield self._noted(agent, scenes()["complaint_note"])
        elif not plan.scene and plan.story.notes and self.rng.random() < 0.55:
            self._later(1, 6)
            yield self._noted(agent, self.rng.choice(plan.story.notes))

    def _wants_to_know(self) -> bool:
        return self._room() > 3 * HOUR and self.rng.random() < 0.4

    def _exchange(self, agent: str, asked: bool) -> Iterator[Step]:
        """The words to and fro after the first reply, ending with the customer's where it is still open."""
        rng, letter = self.rng, self.letter
        if asked:
            self._within(0.15, 0.35)
            answer = texts.follow_up(rng, letter, "answers", self.plan.story.ask)
            yield self._customer(answer, agent)
            self._within(0.1, 0.25)
            yield self._reply(agent)
        if self._room() > 3 * HOUR and rng.random() < 0.15:
            self._within(0.2, 0.4)
            yield self._customer(texts.follow_up(rng, letter, "chasers"), agent)
            self._within(0.1, 0.25)
            yield self._reply(agent, "reply_second")
        if self.plan.fate.state is State.OPEN and rng.random() < 0.6:
            self._within(0.3, 0.8)
            yield self._customer(texts.follow_up(rng, letter, "chasers"), agent)

    def _end(self, agent: str) -> Iterator[Step]:
        state, rng = self.plan.fate.state, self.rng
        thanked = rng.random() < (0.75 if state is not State.SOLVED else 0.3)
        self._within(0.2, 0.5)
        if thanked:
            yield self._customer(self._thanks(), agent)
            self._within(0.05, 0.2)
        story = self.plan.story
        yield self._step(agent, SolveTicket(self.id, story.outcome, story.cause, self.seen))
        if state is State.SOLVED:
            return
        self._within(0.2, 0.6)
        if thanked or state is State.CONFIRMED:
            yield self._step(agent, ConfirmTicket(self.id))
        if state is State.CLOSED:
            self._within(0.1, 0.5)
            reason = "" if thanked else "No answer after two follow-ups."
            yield self._step(agent, CloseTicket(self.id, reason))

    def _thanks(self) -> str:
        """Thanks; those for a delivery only where something was delivered."""
        thanks = (0, 1, 2, 3) if self.plan.story.ticket_class == "after_sales" else (0, 2, 3)
        return texts.follow_up(self.rng, self.letter, "thanks", self.rng.choice(thanks))

    def _until_claim(self) -> None:
        limit = min(self.plan.reply_due_at, self.now)
        self._move((limit - self.at) * self.rng.uniform(0.05, 0.35))

    def _until_reply(self) -> None:
        """The first reply: inside the promise, or after it where the fate wants it missed."""
        due = self.plan.reply_due_at
        if self.plan.fate.clock is Clock.MISSED:
            self._move(due - self.at + self.rng.uniform(10, 300) * MINUTE)
        else:
            self._move(
                (min(due, self.now) - self.at) * min(0.9, self.rng.lognormvariate(-1.4, 0.8))
            )

    def _until_morning(self, limit: datetime) -> None:
        """At night nobody writes, unless the morning were too late."""
        if DAY[0] <= self.at.hour < DAY[1]:
            return
        night = self.at if self.at.hour < DAY[0] else self.at + timedelta(days=1)
        morning = night.replace(hour=DAY[0], minute=0) + self.rng.uniform(1, 150) * MINUTE
        if morning < limit:
            self.at = morning

    def _room(self) -> timedelta:
        return self.now - self.at

    def _within(self, low: float, high: float) -> None:
        """Go on by a share of the time there is, at most two days."""
        self._move(min(self._room(), timedelta(days=2)) * self.rng.uniform(low, high))
        self._until_morning(self.now)

    def _later(self, low: float, high: float, unit: timedelta = MINUTE) -> None:
        self._move(min(self._room() * 0.5, unit * self.rng.uniform(low, high)))

    def _move(self, by: timedelta) -> None:
        self.at = max(self.at, min(self.now, self.at + by))

    def _customer(self, body: str, who: str, files: tuple[Attachment, ...] = ()) -> Step:
        step = self._said(who, MessageKind.CUSTOMER, body, self.plan.person.signature, files)
        self.seen = derived_id(f"{self.source}/{self.said}", step.at)
        return step

    def _reply(self, agent: str, kind: str = "", nth: int | None = None) -> Step:
        body = texts.reply(self.rng, self.letter, kind, nth)
        return self._said(agent, MessageKind.REPLY, body, None)

    def _noted(self, agent: str, body: str) -> Step:
        self.said += 1
        id = derived_id(f"{self.source}/{self.said}", self.at)
        return self._step(agent, AddNote(id, self.id, body, self.at))

    def _said(
        self,
        actor: str,
        kind: MessageKind,
        body: str,
        author: str | None,
        files: tuple[Attachment, ...] = (),
    ) -> Step:
        self.said += 1
        person, channel = self.plan.person, self.plan.channel
        if channel is Channel.PHONE:
            channel = Channel.EMAIL  # what follows a call is written
        mail = person.reach("email") if channel in (Channel.EMAIL, Channel.WEB) else ""
        return self._step(
            actor,
            AddMessage(
                id=derived_id(f"{self.source}/{self.said}", self.at),
                ticket=self.id,
                message_kind=kind,
                body=body,
                channel=channel,
                author=author,
                address=mail,
                at=self.at,
                seen=self.seen if kind is MessageKind.REPLY else None,
                attachments=files,
            ),
        )

    def _step(self, actor: str, operation: Operation) -> Step:
        return Step(actor, self.at, operation)


def _scene(plan: Plan) -> dict[str, Any] | None:
    if plan.ring >= 0:
        return {
            **scenes()["ring"][plan.ring],
            "queue": "RET",
            "class": "after_sales",
            "tags": ["refund"],
        }
    return scenes()["tickets"][plan.scene] if plan.scene else None
