"""Profiles for tests: cheap keys, a clock that stands until it is pushed, ids that repeat, and a small desk."""

import random
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import Engine

from app.domain.customers import Customer, RecordCustomer
from app.domain.operations import OPERATIONS, Operation
from app.domain.people import Agent, Queue, RecordAgent, RecordQueue, RecordRole, Role
from app.domain.tickets import Channel, CreateTicket, Priority, TicketClass
from app.settings.keys import Cost, create_keys, has_keys
from app.settings.paths import private_dir
from app.store import pair
from app.store.engines import open_engine
from app.store.migrate import migrate
from app.workstation import STORE, Workstation

PHRASE = "seven calm geese"
CHEAP = Cost(rounds=1, memory_kib=8, lanes=1)
KEY = bytes(range(32))
AT = datetime(2026, 6, 9, 11, 5, tzinfo=UTC)


class FakeClock:
    """Stands still until it is pushed; may be set wrong, and its machine started anew."""

    def __init__(self, at: datetime = AT) -> None:
        self.at = at
        self.error = timedelta()
        self.boot = "first"
        self._started = AT

    def now(self) -> datetime:
        return self.at + self.error

    def mono(self) -> float:
        return (self.at - self._started).total_seconds()

    def set_wrong(self, **by: float) -> None:
        """Somebody sets it; no time passes."""
        self.error = timedelta(**by)

    def start_anew(self) -> None:
        """The machine is switched off and on."""
        self.boot, self._started = f"{self.boot}, again", self.at

    def push(self, **by: float) -> None:
        """Let time pass."""
        self.at += timedelta(**by)


@cache
def _migrated() -> bytes:
    """A migrated file, made once a run: each of its steps waits for the disk."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "store.db"
        migrating = open_engine(path, KEY, foreign_keys=False, pool=1)
        migrate(migrating, "local")
        migrating.dispose()
        assert [file.name for file in Path(folder).iterdir()] == [path.name]  # no journal beside it
        return path.read_bytes()


@contextmanager
def fresh_engine(folder: Path) -> Generator[Engine]:
    """An engine over a new, migrated file."""
    (folder / "store.db").write_bytes(_migrated())
    engine = open_engine(folder / "store.db", KEY)
    yield engine
    engine.dispose()


def cheap_keys(folder: Path, passphrase: str) -> None:
    """Make a profile as a first start does, but behind keys that cost little."""
    private_dir(folder)
    pair.begin(folder / STORE)
    create_keys(folder, passphrase, cost=CHEAP)


def open_profile(folder: Path, clock: FakeClock | None = None, seed: int = 1) -> Workstation:
    """The workstation of a profile, made with cheap keys when it is new."""
    folder.mkdir(parents=True, exist_ok=True)
    if not has_keys(folder):
        cheap_keys(folder, PHRASE)
    rng = random.Random(seed)
    return Workstation.open(folder, passphrase=PHRASE, clock=clock or FakeClock(), rng=rng)


def sign_in(station: Workstation, agent: str) -> None:
    """Work in the name of an agent, as enrolment would have it."""
    station.set_kv("agent", agent)
    station.forget_actor()


def desk() -> Iterator[Operation]:
    """Two queues, two agents with all rights, and customer "ada"."""
    yield RecordRole(Role("role", "Agent", tuple(sorted(OPERATIONS))))
    yield RecordQueue(Queue("ret", "Returns", "RET"))
    yield RecordQueue(Queue("tec", "Technical", "TEC"))
    yield RecordAgent(Agent("jn", "Jonas Neimanis", "JN", "role", ("ret",)))
    yield RecordAgent(Agent("mb", "Marta Bite", "MB", "role", ("*",)))
    yield RecordCustomer(Customer("ada", "Ada Lovelace", "C-1"))


def ticket(id: str, subject: str = "Parcel", **values: object) -> CreateTicket:
    """A new ticket of Ada's in Returns."""
    given: dict[str, object] = {
        "customer": "ada",
        "queue": "ret",
        "ticket_class": TicketClass.AFTER_SALES,
        "priority": Priority.MEDIUM,
        "channel": Channel.EMAIL,
    }
    return CreateTicket(id=id, subject=subject, **(given | values))  # type: ignore[arg-type]
