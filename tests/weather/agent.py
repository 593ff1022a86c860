"""What an agent does next, as far as the rows on the own screen allow it."""

import random
from dataclasses import dataclass
from typing import Any

from app.domain.confirming import ConfirmTicket, ReopenTicket
from app.domain.contacts import (
    AddMessage,
    AddNote,
    Direction,
    EndContact,
    MessageKind,
    StartContact,
)
from app.domain.customers import Customer, RecordCustomer
from app.domain.operations import OPERATIONS, Context, Nature, Operation, Ref, Tx, operation
from app.domain.people import (
    Agent,
    Queue,
    RecordAgent,
    RecordQueue,
    RecordRole,
    RecordTag,
    Role,
    Tag,
)
from app.domain.tickets import (
    AssignTicket,
    Channel,
    ClaimTicket,
    CreateTicket,
    FlagEmergency,
    Priority,
    ReleaseTicket,
    SetPriority,
    SetState,
    SolveTicket,
    State,
    TagTicket,
    Ticket,
    TicketClass,
)
from app.workstation import Workstation
from tests.weather.disk import Disk
from tests.weather.hub import NOVEL, POISON
from tests.weather.knobs import Knobs
from tests.weather.paperwork import Paperwork, founded

QUEUES = ("returns", "technical")
AGENTS = 5


@dataclass(frozen=True, slots=True)
class NovelTag(Operation):
    """An operation of tomorrow: the hub of today has never heard of it."""

    ticket: str

    def touches(self) -> tuple[Ref, ...]:
        return (Ref(Ticket.kind, self.ticket),)

    def apply(self, tx: Tx, ctx: Context) -> None:
        ticket = tx.get(Ticket, self.ticket)
        tx.put(ticket.changed(ctx.at, tags=(*ticket.tags, "novel")))


def learn_novel() -> None:
    """Know the operation of tomorrow; never by a mere import, for other tests count the operations."""
    if NOVEL not in OPERATIONS:
        operation(NOVEL, Nature.INTENTION)(NovelTag)


class Habits:
    """Draws operations for one station."""

    def __init__(self, rng: random.Random, knobs: Knobs) -> None:
        self._rng, self._knobs = rng, knobs
        self._paperwork = Paperwork(rng)

    def next(self, station: Workstation, disk: Disk) -> list[Operation]:
        """One operation, or a few that belong together."""
        rng = self._rng
        here = [row[0] for row in disk.look("SELECT id FROM tickets ORDER BY id DESC LIMIT 6")]
        if not here or rng.random() < 0.15:
            return self._new_ticket(station)
        return self._on_ticket(station, disk, rng.choice(here))

    def _new_ticket(self, station: Workstation) -> list[Operation]:
        customer = Customer(station.new_id(), f"Customer {self._rng.randrange(100)}")
        queue = self._rng.choice(QUEUES)
        ticket = CreateTicket(
            station.new_id(), "subject", customer.id, queue, TicketClass.INQUIRY,
            Priority.MEDIUM, Channel.EMAIL, local_ref=station.new_ref(),
        )  # fmt: skip
        note = AddNote(station.new_id(), ticket.id, "first words")
        return [RecordCustomer(customer), ticket, *([note] if self._rng.random() < 0.3 else [])]

    def _on_ticket(self, station: Workstation, disk: Disk, ticket: str) -> list[Operation]:
        rng, id = self._rng, station.new_id()
        if rng.random() < self._knobs.poison:
            return [AddNote(id, ticket, POISON)]
        if rng.random() < self._knobs.novel:
            return [NovelTag(ticket)]
        if rng.random() < 0.2:
            return [self._paperwork.on_ticket(disk, ticket)]
        if rng.random() < 0.05:
            return [self._paperwork.with_book(disk, station.agent, id)]
        if rng.random() < self._knobs.crossing:
            return [AssignTicket(ticket, f"a{rng.randrange(AGENTS)}", rng.choice(QUEUES))]
        ((seen, customer),) = disk.look(
            "SELECT last_customer_message, customer FROM tickets WHERE id = ?", ticket
        )
        choices: list[list[Operation]] = [
            [AddNote(id, ticket, f"note {id}")],
            [AddNote(id, ticket, f"note {id}")],
            [AddMessage(id, ticket, MessageKind.CUSTOMER, f"message {id}", author="Customer")],
            [AddMessage(id, ticket, MessageKind.REPLY, f"reply {id}", seen=seen)],
            [ClaimTicket(ticket)],
            [ReleaseTicket(ticket)],
            [AssignTicket(ticket, f"a{rng.randrange(AGENTS)}")],
            [SetState(ticket, rng.choice((State.OPEN, State.WAITING)))],
            [SetPriority(ticket, rng.choice(list(Priority)))],
            [TagTicket(ticket, add=(rng.choice("abc"),), remove=(rng.choice("abc"),))],
            [SolveTicket(ticket, "solved", seen=seen)],
            [ConfirmTicket(ticket, satisfied=rng.random() < 0.5)],
            [ReopenTicket(ticket)],
            [FlagEmergency(ticket)],
            [RecordTag(Tag(f"tag-{rng.randrange(4)}", f"Tag {id[-4:]}"))],
            [
                StartContact(id, customer, Channel.PHONE, Direction.INBOUND, ticket),
                EndContact(id, "talked"),
            ],
            [ClaimTicket(ticket), AddNote(id, ticket, "mine"), SetState(ticket, State.OPEN)],
        ]
        return rng.choice(choices)


def founders(permits: tuple[str, ...]) -> list[Any]:
    """The people, queues and policy that every hub of the simulation knows."""
    few = tuple(name for name in permits if name not in ("ticket.claim", "note.add"))
    agents = [Agent(f"a{n}", f"Agent {n}", f"A{n}", "agent", ("*",)) for n in range(AGENTS)]
    return [
        RecordRole(Role("agent", "Agent", permits)),
        RecordRole(Role("junior", "Junior", few)),
        *(RecordQueue(Queue(queue, queue)) for queue in QUEUES),
        *(RecordAgent(agent) for agent in agents),
        *founded(),
    ]
