"""The demo's world put into a new hub, and its two workstations connected to it."""

from collections.abc import Generator, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import islice
from pathlib import Path
from random import SystemRandom
from typing import Any, Final, Protocol

from app.demo.place import DemoTrouble, Place
from app.domain.ids import micros, uuid7
from app.domain.operations import Context, Operation, Ref, args_of
from app.hub.auth import Auth
from app.hub.core import HubCore
from app.hub.database import open_hub_database
from app.hub.ledger import PostgresLedger
from app.importers.demo.people import agent_id
from app.importers.demo.tickets import Step
from app.importers.demo.world import world
from app.store.queries import Inbox, InboxRow, View
from app.store.tx import Overlay
from app.sync.clock import SystemClock
from app.sync.exchange import Exchange, settle_all
from app.sync.protocol import WireOp
from app.sync.transport import Http
from app.workstation import Workstation

# What the hub has told an order of its credit by itself leaves nothing to be done.
DONE: Final = ("applied", "noop")

SEED: Final = 1
BATCH: Final = 400
NUMBERS_BEFORE: Final = 1000  # the first ticket is number 1001
SINCE_LAST_LOOK: Final = timedelta(hours=5)
LATEST: Final = "#1001"
BEGUN: Final = "#1007"
DRAFT: Final = "Dear Petr,\n\nI am sorry that the same small sheet came twice. This time I "


@dataclass(frozen=True, slots=True)
class Peopled:
    """A hub with a world in it: when that was made, and a one-time code for each workstation."""

    made_at: datetime
    julia: str
    jana: str


class Database(Protocol):
    """A hub's database, as far as filling it takes."""

    def begin(self) -> AbstractContextManager[Any]: ...


class Rehearsal(HubCore):
    """Performs the past: each operation in the name of who did it then."""

    def __init__(self) -> None:
        super().__init__()
        self._actors: Iterator[str] = iter(())

    def relive(self, ledger: PostgresLedger, steps: tuple[Step, ...], now: datetime) -> None:
        """Perform steps in order with authority; a refusal is an error of the made-up world."""
        office = ledger.office(micros(now))
        self._actors = iter([step.actor for step in steps])
        rng = SystemRandom()
        wire = [
            _wire(office.last_op_seq + n, step, uuid7(step.at, rng.getrandbits(74)))
            for n, step in enumerate(steps, 1)
        ]
        for result in self.administer(ledger, office, wire, micros(now)):
            if result.status not in DONE:
                step = steps[result.seq - wire[0].seq]
                raise DemoTrouble(f"The hub refused {step.operation.name}: {result.detail}")

    def perform(self, overlay: Overlay, op: Operation, ctx: Context) -> tuple[Ref, ...]:
        return super().perform(overlay, op, replace(ctx, actor=next(self._actors)))


def peopled(data: Path) -> Peopled:
    """Make a hub's database in a folder and the whole world in it; call it in the main thread."""
    clock = SystemClock().now
    now = clock()
    with open_hub_database(None, data) as engine:
        auth = Auth(engine, clock, SystemRandom())  # first, because it gives the hub its identity
        fill(engine, now)
        return Peopled(now, auth.new_code(agent_id("JN")), auth.new_code(agent_id("JD")))


def fill(database: Database, now: datetime, seed: int = SEED) -> None:
    """Put the world of a seed into a migrated hub database that has an identity and nothing else."""
    rehearsal = Rehearsal()
    with database.begin() as conn:
        PostgresLedger(conn).numbers(NUMBERS_BEFORE)
    for steps in _batches(seed, now):
        with database.begin() as conn:
            rehearsal.relive(PostgresLedger(conn), steps, now)


def enrolled(place: Place, url: str, world: Peopled) -> None:
    """Connect both workstations by their codes; Julia's reads everything now, Jana's when she comes."""
    with _connected(place.julia, place.phrase, url, world.julia) as (julia, exchange):
        settle_all(exchange)
        while julia.index_some():
            pass
        _look_around(julia)
    with _connected(place.jana, place.phrase, url, world.jana):
        pass


@contextmanager
def _connected(
    profile: Path, phrase: str, url: str, code: str
) -> Generator[tuple[Workstation, Exchange]]:
    """A new workstation, enrolled by its code and closed afterwards."""
    line = Http(url)
    station = Workstation.open(profile, passphrase=phrase)
    try:
        exchange = station.exchange(line)
        exchange.enrol(code)
        station.set_kv("hub_url", url)
        yield station, exchange
    finally:
        line.close()
        station.close()


def _look_around(julia: Workstation) -> None:
    """Julia has read what came before today, and has begun one reply."""
    limit = micros(julia.now() - SINCE_LAST_LOOK)
    rows: tuple[InboxRow, ...] = julia.ask(Inbox(View.ALL, limit=1000))
    for row in rows:
        if row.updated_us < limit and row.ref != LATEST:
            julia.mark_read(row.id)
        if row.ref == BEGUN:
            julia.save_draft(row.id, "reply", DRAFT)


def _batches(seed: int, now: datetime) -> Iterator[tuple[Step, ...]]:
    steps = world(seed, now)
    return iter(lambda: tuple(islice(steps, BATCH)), ())


def _wire(seq: int, step: Step, id: str) -> WireOp:
    op = step.operation
    return WireOp(seq, id, op.name, op.version, args_of(op), micros(step.at))
