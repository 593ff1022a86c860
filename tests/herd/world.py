"""A hub with queues, agents, tickets and enrolled workstations, and what each of them did in the outage."""

import gzip
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import cycle, islice
from pathlib import Path
from random import Random, SystemRandom
from typing import Final

import msgspec
from sqlalchemy import Engine, select

from app.domain.contacts import AddNote
from app.domain.customers import Customer, RecordCustomer
from app.domain.ids import micros, uuid7
from app.domain.operations import OPERATIONS, Operation, args_of
from app.domain.people import Agent, Queue, RecordAgent, RecordQueue, RecordRole, Role
from app.domain.tickets import (
    Channel,
    ClaimTicket,
    CreateTicket,
    Priority,
    SetPriority,
    SetState,
    State,
    TagTicket,
    TicketClass,
)
from app.hub.auth import Auth
from app.hub.database import open_hub_database
from app.hub.hub import Hub
from app.store import tables as t
from app.sync.client import FIRST_BATCH
from app.sync.clock import SystemClock
from app.sync.protocol import GENESIS, SCHEMA_VERSION, OpHead, Push, WireOp, chain
from app.sync.signing import public_key

STATIONS_A_QUEUE: Final = 100
TICKETS: Final = 3  # that each agent works on, besides one that is new
BATCH: Final = 400
WORDS: Final = (
    "The customer rang again; the parcel was left with a neighbour who is away until Monday. "
    "Promised a call back with the carrier's answer, and noted the second address. "
)


@dataclass(frozen=True, slots=True)
class Station:
    """A workstation as the crowd plays it: its name, its key, and its pushes as they will travel."""

    replica: str
    device: bytes
    head: OpHead
    epoch: str
    ticket: str
    pushes: tuple[bytes, ...]


def made(data: Path, stations: int, ops: int, seed: int) -> list[Station]:
    """Fill a new hub database and return its workstations, each with `ops` operations to send."""
    rng, clock = Random(seed), SystemClock().now
    # Only while it is made: the measured hub writes with its usual care.
    with open_hub_database(None, data, flags=("fsync=off", "synchronous_commit=off")) as engine:
        hub = Hub(engine, clock=clock, auth=Auth(engine, clock, SystemRandom()))
        names = [f"agent-{n:05}" for n in range(stations)]
        queues = [f"queue-{n // STATIONS_A_QUEUE:03}" for n in range(stations)]
        tickets = [[_id(rng) for _ in range(TICKETS)] for _ in range(stations)]
        for some in batched_ops(_beginning(names, queues, tickets), BATCH):
            results = hub.perform_all(some, SystemRandom())
            wrong = [result for result in results if result.status != "applied"]
            if wrong:
                raise RuntimeError(f"the hub refused {wrong[0]}")
        with engine.connect() as conn:
            epoch = conn.execute(select(t.sync_hub.c.epoch)).scalar_one()
        made = [
            _station(rng, epoch, own[0], list(islice(_work(rng, queue, own), ops)))
            for queue, own in zip(queues, tickets, strict=True)
        ]
        _enrol(engine, names, made)
    return made


def batched_ops(operations: Iterator[Operation], size: int) -> Iterator[list[Operation]]:
    """Runs of at most `size`."""
    while some := list(islice(operations, size)):
        yield some


def _beginning(
    names: Sequence[str], queues: Sequence[str], tickets: Sequence[Sequence[str]]
) -> Iterator[Operation]:
    yield RecordRole(Role("agent", "Agent", tuple(OPERATIONS)))
    for queue in sorted(set(queues)):
        yield RecordQueue(Queue(queue, queue.title()))
    for name, queue in zip(names, queues, strict=True):
        yield RecordAgent(Agent(name, name.title(), "A", "agent", (queue,)))
    yield RecordCustomer(Customer("customer", "Dana Čermáková"))
    for queue, own in zip(queues, tickets, strict=True):
        for ticket in own:
            yield _ticket(ticket, queue)


def _ticket(id: str, queue: str) -> CreateTicket:
    kind, channel = TicketClass.INQUIRY, Channel.EMAIL
    return CreateTicket(id, "Where is my order?", "customer", queue, kind, Priority.MEDIUM, channel)


def _work(rng: Random, queue: str, tickets: Sequence[str]) -> Iterator[Operation]:
    """What an agent does in an outage: takes tickets, writes notes, sorts; now and then a new one by phone."""
    fresh = _id(rng)
    yield _ticket(fresh, queue)
    for ticket in (fresh, *tickets):
        yield ClaimTicket(ticket)
    for ticket in cycle((fresh, *tickets)):
        yield AddNote(_id(rng), ticket, WORDS)
        yield SetPriority(ticket, rng.choice((Priority.LOW, Priority.HIGH)))
        yield TagTicket(ticket, add=(rng.choice(("carrier", "address", "refund")),))
        yield SetState(ticket, rng.choice((State.WAITING, State.OPEN)))


def more(station: Station) -> Iterator[bytes]:
    """Further pushes of one note each, as a connected agent sends them."""
    rng, seq, last = Random(station.replica), station.head.seq, station.head.hash
    while True:
        seq += 1
        note = AddNote(_id(rng), station.ticket, WORDS)
        op = WireOp(seq, _id(rng), note.name, note.version, args_of(note), _now())
        yield _packed(Push(station.replica, station.epoch, seq, last, [op]))
        (last,) = chain(last, [op])


def _station(rng: Random, epoch: str, ticket: str, operations: list[Operation]) -> Station:
    replica, device = _id(rng), rng.randbytes(32)
    wire = [
        WireOp(seq, _id(rng), op.name, op.version, args_of(op), _now())
        for seq, op in enumerate(operations, 1)
    ]
    hashes = [GENESIS, *chain(GENESIS, wire)]
    pushes: list[bytes] = []
    for first in range(0, len(wire), FIRST_BATCH):
        some = wire[first : first + FIRST_BATCH]
        pushes.append(_packed(Push(replica, epoch, some[0].seq, hashes[first], some)))
    return Station(replica, device, OpHead(len(wire), hashes[-1]), epoch, ticket, tuple(pushes))


def _packed(push: Push) -> bytes:
    return gzip.compress(msgspec.json.encode(push), 3, mtime=0)


def _now() -> int:
    return micros(datetime.now(UTC))


def _enrol(engine: Engine, names: Sequence[str], stations: Sequence[Station]) -> None:
    rows = [
        {
            "id": station.replica, "number": 1000 + n, "user_id": name, "last_op_seq": 0,
            "device_pubkey": public_key(station.device), "last_hash": GENESIS,
            "schema": SCHEMA_VERSION, "state": "active", "seen_at": 0,
        }
        for n, (name, station) in enumerate(zip(names, stations, strict=True))
    ]  # fmt: skip
    with engine.begin() as conn:
        conn.execute(t.sync_replica.insert(), rows)


def _id(rng: Random) -> str:
    return uuid7(datetime.now(UTC), rng.getrandbits(74))
