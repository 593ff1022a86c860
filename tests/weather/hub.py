"""The hub of the simulation: the product's own `Hub` and `HubCore` over books in memory instead of PostgreSQL."""

import random
from collections.abc import Callable, Generator, Iterable, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import Any
from zlib import crc32

from msgspec.structs import replace as changed
from sqlalchemy.exc import OperationalError

import app.hub.hub as product
from app.domain.codec import Image
from app.domain.operations import Code, Nature, Operation, Ref, Rejected, decode
from app.hub import verdicts
from app.hub.core import HubCore, Overtaken, Receipt
from app.store.rows import Stored
from app.store.tx import Overlay
from app.sync.protocol import Admit, Fault, Hello, HelloReply, HubFault, Limits, Row
from tests.helpers.memory_ledger import Books
from tests.weather.knobs import CALM, Knobs
from tests.weather.older import OlderBooks

POISON, MOODY = "poison", "hub.moody"
NOVEL = "weather.novel"
Committed = Callable[[str, Sequence[Receipt], int], None]


class MoodyCore(HubCore):
    """A hub that refuses intentions at random: without refusals a missing rewind would never show."""

    def __init__(self, world: "SimHub", limits: Limits) -> None:
        super().__init__(limits)
        self._hub = world

    def hello(
        self, ledger: Any, hello: Hello, now_us: int, admit: Admit, name: str = ""
    ) -> HelloReply:
        reply = super().hello(ledger, hello, now_us, admit, name)
        if self._hub.knows_novel:
            return reply
        return changed(reply, knows={n: v for n, v in reply.knows.items() if n != NOVEL})

    def perform(self, overlay: Overlay, op: Operation, ctx: Any) -> tuple[Ref, ...]:
        if getattr(op, "body", "").startswith(POISON) and not spoils_the_write(op.touches()[0].id):
            raise ArithmeticError("a defect of the hub")
        mood = self._hub.knobs.moody
        if op.nature is Nature.INTENTION and ctx.actor != "hub" and self._hub.chance(mood):
            raise Rejected(MOODY)
        return super().perform(overlay, op, ctx)


class SimLedger(OlderBooks):
    """Books read by the feed's own index, and a note of what is about to be committed."""

    def __init__(self, conn: "BooksConnection") -> None:
        super().__init__(conn.hub.books)
        self._conn = conn

    def save(self, rows: Sequence[tuple[Ref, Stored]]) -> dict[Ref, int]:
        for ref, stored in rows:
            is_poison = ref.kind == "messages" and stored.image["body"].startswith(POISON)
            if is_poison and stored.rev == 0:
                raise OperationalError("INSERT", None, TooLong())
        if self._conn.hub.chance(self._conn.hub.knobs.collide):
            raise Overtaken
        return super().save(rows)

    def record(self, replica: str, receipts: Sequence[Receipt], received_us: int) -> None:
        super().record(replica, receipts, received_us)
        self._conn.recorded.append((replica, receipts, received_us))


def spoils_the_write(id: str) -> bool:
    """Whether a poisoned operation is one that can be judged, but whose row no table takes."""
    return crc32(id.encode()) % 2 == 0


class TooLong(Exception):
    """The database's driver: a row is larger than an index holds."""

    sqlstate = "54000"


class BrokenLine(Exception):
    """The database's driver: the connection is gone."""


class Warned:
    """PostgreSQL's remark that a commit holds here, but perhaps on no standby."""

    severity_nonlocalized = "WARNING"
    sqlstate = "01000"


class BooksConnection:
    """A connection of the hub to its database; also what the driver calls one."""

    def __init__(self, hub: "SimHub", *, is_snapshot: bool) -> None:
        self.hub, self._is_snapshot = hub, is_snapshot
        self._handlers: list[Callable[[Any], None]] = []
        self.invalidated = False
        self.recorded: list[tuple[str, Sequence[Receipt], int]] = []
        self._kept: dict[str, Any] | None = None

    @contextmanager
    def begin(self) -> Generator["BooksConnection"]:
        if self._is_snapshot:  # only reads: nothing to undo, nothing to commit
            yield self
            return
        books = self.hub.books.__dict__
        self._kept = {k: dict(v) if isinstance(v, dict) else v for k, v in books.items()}
        self.recorded.clear()
        try:
            yield self
        except BaseException:
            self.rollback()
            raise
        if self._kept is not None:
            self.commit()

    @property
    def connection(self) -> "BooksConnection":
        return self

    @property
    def driver_connection(self) -> "BooksConnection":
        return self

    def add_notice_handler(self, handler: Callable[[Any], None]) -> None:
        self._handlers.append(handler)

    def remove_notice_handler(self, handler: Callable[[Any], None]) -> None:
        self._handlers.remove(handler)

    def rollback(self) -> None:
        if self._kept is not None:
            self.hub.books.__dict__.update(self._kept)
            self._kept = None

    def commit(self) -> None:
        """Sometimes the line to the database breaks here, and only the database knows how it ended."""
        end = "held"
        if self.recorded and self.hub.chance(self.hub.knobs.unsure):
            end = self.hub.choice(("lost", "held, line broken", "held, standby silent"))
        if end == "lost":
            self.rollback()
        elif self._kept is not None:
            self._kept = None
            for entry in self.recorded:
                self.hub.committed(*entry)
        if end in ("lost", "held, line broken"):
            raise OperationalError("COMMIT", None, BrokenLine(), connection_invalidated=True)
        if end == "held, standby silent":
            for handler in self._handlers:
                handler(Warned())


class BooksEngine:
    """`sqlalchemy.Engine` over the books."""

    def __init__(self, hub: "SimHub", *, is_snapshot: bool = False) -> None:
        self._hub, self._is_snapshot = hub, is_snapshot

    def execution_options(self, isolation_level: str) -> "BooksEngine":
        return BooksEngine(self._hub, is_snapshot=isolation_level == "REPEATABLE READ")

    @contextmanager
    def connect(self) -> Generator[BooksConnection]:
        yield BooksConnection(self._hub, is_snapshot=self._is_snapshot)


class SimDoors:
    """Who may speak: a token is the replica's name and a count of expiries."""

    def __init__(self) -> None:
        self._expired = 0
        self._names = 0

    def expire(self) -> None:
        """Every token handed out until now is worth nothing."""
        self._expired += 1

    def verify_hello(self, hello: Hello) -> None:
        """The simulation does not forge signatures; tests/hub/test_auth.py does."""

    def new_name(self) -> str:
        self._names += 1
        return f"replica-{self._names}+"

    def admit(self, replica: str) -> Admit:
        return Admit(f"{replica}/{self._expired}", 600)

    def check(self, token: str, replica: str) -> None:
        if token != f"{replica}/{self._expired}":
            raise HubFault(Fault.AUTH, reason="token")


class SimHub(product.Hub):
    """The product's hub with its database, its clock and its luck handed in."""

    def __init__(
        self,
        rng: random.Random,
        clock: Callable[[], datetime],
        committed: Committed,
        limits: Limits,
    ) -> None:
        self.knobs: Knobs = CALM
        self.books = Books()
        self.knows_novel = False
        self.committed = committed
        self.doors = SimDoors()
        self.rng = rng
        self.core = MoodyCore(self, limits)
        engine: Any = BooksEngine(self)
        doors: Any = self.doors
        super().__init__(engine, clock=clock, auth=doors, core=self.core)

    def chance(self, of: float) -> bool:
        """Whether something happens that happens so often."""
        return of > 0 and self.rng.random() < of

    def choice(self, of: Sequence[str]) -> str:
        """One of several ends."""
        return self.rng.choice(of)

    def rest(self) -> None:
        """What has ended leaves the feeds."""
        ledgers: Any = SimLedger
        self._run(lambda ledger: ledgers.rest(ledger, self._now_us()), self._engine)

    def heads(self, scopes: Iterable[str] | None = None) -> dict[str, int]:
        now = self.books.scopes
        return {id: seq for id, seq in now.items() if scopes is None or id in scopes}

    def rows(self) -> dict[Ref, Stored]:
        """Everything the hub holds."""
        return self.books.rows


def install(hub: SimHub) -> None:
    """Let the product's hub find the books where it looks for PostgreSQL, and be one version behind."""
    ledger: Any = SimLedger
    product.PostgresLedger = ledger

    def decoded(name: str, args: Image, v: int = 1) -> Operation:
        if name == NOVEL and not hub.knows_novel:
            raise Rejected("operation.unknown", Code.UNKNOWN_OP, name=name)
        return decode(name, args, v)

    verdicts.decode = decoded


def spoiled(row: Row) -> Row:
    """A row as a hub of the next version would send it."""
    body = None if row.row is None else row.row | {"weather_of_tomorrow": [1, {"a": None}]}
    return Row(row.t, row.id, row.rev, row.kind, body)


STRANGE = Row("sunspots", "s1", 1, "put", {"id": "s1", "size": 4})
