"""Bad luck on purpose: several workstations, a hub in memory, and a line that loses and repeats, all from one seed."""

import random
import shutil
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import msgspec
from sqlalchemy import event

from app.domain.codec import to_image
from app.domain.contacts import AddMessage, AddNote, MessageKind
from app.domain.customers import Customer, RecordCustomer
from app.domain.ids import micros
from app.domain.operations import OPERATIONS, Context, Nature, Operation, Ref, Rejected, decode
from app.domain.people import Agent, Queue, Role
from app.domain.tickets import (
    AssignTicket,
    Channel,
    ClaimTicket,
    ConfirmTicket,
    CreateTicket,
    Priority,
    ReleaseTicket,
    ReopenTicket,
    SetPriority,
    SetState,
    SolveTicket,
    State,
    TagTicket,
    TicketClass,
)
from app.hub.core import Entry, HubCore, Replica
from app.store import rows as stored_rows
from app.store.engines import open_engine
from app.store.migrate import migrate
from app.store.rows import BY_KIND, Stored
from app.store.tx import Overlay
from app.sync import client
from app.sync.exchange import Exchange, settle_all
from app.sync.protocol import (
    GENESIS,
    Admit,
    Bootstrap,
    BootstrapReply,
    Enrol,
    EnrolReply,
    Hello,
    HelloReply,
    Limits,
    Pull,
    PullReply,
    Push,
    PushReply,
    SignIn,
    SignInReply,
    Unreachable,
)
from app.workstation import Workstation
from tests.helpers.memory_ledger import Books, MemoryLedger

KEY = bytes(range(32))
START = datetime(2026, 6, 9, 8, 0, tzinfo=UTC)
QUEUES = ("returns", "technical")


@dataclass
class FakeClock:
    """A clock that moves when told."""

    at: datetime = START

    def now(self) -> datetime:
        return self.at

    def mono(self) -> float:
        return (self.at - START).total_seconds()


class MoodyCore(HubCore):
    """A hub that refuses intentions at random: without refusals a missing rewind would never show."""

    def __init__(self, rng: random.Random, mood: float) -> None:
        super().__init__(Limits(batch=7, page=5))
        self.rng, self.mood = rng, mood

    def perform(self, overlay: Overlay, op: Operation, ctx: Context) -> tuple[Ref, ...]:
        if op.nature is Nature.INTENTION and self.rng.random() < self.mood:
            raise Rejected("hub.moody")
        return super().perform(overlay, op, ctx)


def _in_a_hurry(connection: Any, _record: Any) -> None:
    """No power fails here: commits need not reach the disk."""
    connection.execute("PRAGMA synchronous = OFF")


def nothing() -> None:
    """What mostly happens meanwhile."""


@dataclass
class Line:
    """The transport: passes messages through JSON, and loses requests, loses replies or repeats them."""

    world: "World"
    station: int
    interrupt: Callable[[], None] = nothing
    heard: list[PullReply] = field(default_factory=list)

    def _carry(self, call: Callable[[MemoryLedger], Any], message: Any) -> Any:
        rng, trouble = self.world.rng, self.world.trouble
        if rng.random() < trouble:
            raise Unreachable("request lost")
        self.interrupt()
        for _ in range(2 if rng.random() < trouble else 1):
            with MemoryLedger(self.world.books).transaction() as ledger:
                reply = call(ledger)
        if rng.random() < trouble:
            raise Unreachable("reply lost")
        return msgspec.json.decode(msgspec.json.encode(reply), type=type(reply))

    def hello(self, hello: Hello) -> HelloReply:
        core, now = self.world.core, self.world.now_us()
        return self._carry(lambda led: core.hello(led, hello, now, Admit("t", 600)), hello)

    def push(self, push: Push) -> PushReply:
        return self._carry(lambda led: self.world.core.push(led, push, self.world.now_us()), push)

    def pull(self, pull: Pull) -> PullReply:
        reply = self._carry(lambda led: self.world.core.pull(led, pull), pull)
        self.heard.append(reply)
        return reply

    def bootstrap(self, bootstrap: Bootstrap) -> BootstrapReply:
        return self._carry(lambda led: self.world.core.bootstrap(led, bootstrap), bootstrap)

    def enrol(self, enrol: Enrol) -> EnrolReply:
        raise NotImplementedError

    def sign_in(self, sign_in: SignIn) -> SignInReply:
        raise NotImplementedError

    def poke(self) -> Any:
        raise NotImplementedError

    def close(self) -> None:
        pass


@dataclass
class World:
    """Everything one seed decides."""

    seed: int
    folder: Path
    template: Path
    trouble: float = 0.25
    mood: float = field(init=False)
    rng: random.Random = field(init=False)
    books: Books = field(default_factory=Books)
    clock: FakeClock = field(default_factory=FakeClock)
    stations: list[Workstation] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    exchanges: list[Exchange] = field(default_factory=list)
    made: list[tuple[int, Operation]] = field(default_factory=list)
    tickets: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.rng = random.Random(self.seed)
        self.mood = self.rng.choice((0.05, 0.2, 0.6))
        self.core = MoodyCore(self.rng, self.mood)
        self._found()
        for number in range(self.rng.randint(2, 5)):
            self._open(number, is_new=True)

    def now_us(self) -> int:
        return micros(self.clock.at)

    # ---- building ------------------------------------------------------------------------------

    def _found(self) -> None:
        permits = tuple(sorted(OPERATIONS))
        people = [Agent(f"a{n}", f"Agent {n}", f"A{n}", "agent", ("*",)) for n in range(5)]
        first = [Role("agent", "Agent", permits), *people, *(Queue(q, q) for q in QUEUES)]
        ledger = MemoryLedger(self.books)
        rows = [(Ref(e.kind, e.id), Stored(to_image(e), 0, "ref")) for e in first]
        revs = ledger.save(rows)
        ledger.publish([Entry("ref", ref, revs[ref]) for ref, _ in rows])

    def _open(self, number: int, *, is_new: bool) -> None:
        profile = self.folder / f"s{number}"
        if is_new:
            profile.mkdir(parents=True)
            shutil.copy(self.template, profile / "evenkeel.db")
            name = f"replica-{number}"
            self.books.replicas[name] = Replica(name, f"a{number}", 0, GENESIS)
        engine = open_engine(profile / "evenkeel.db", KEY)
        event.listen(engine, "connect", _in_a_hurry)
        rng = random.Random(f"{self.seed}/{number}/{self.rng.random()}")
        station = Workstation(engine, profile, b"", self.clock, rng)
        if is_new:
            station.set_kv("replica", f"replica-{number}")
            station.set_kv("agent", f"a{number}")
            station.set_kv("station", str(number))
        line = Line(self, number)
        self.stations[number:] = [station, *self.stations[number + 1 :]]
        self.lines[number:] = [line, *self.lines[number + 1 :]]
        self.exchanges[number:] = [station.exchange(line), *self.exchanges[number + 1 :]]

    def restart(self, number: int) -> None:
        """The process ends without a word and starts again on the same file."""
        self.stations[number]._engine.dispose()  # noqa: SLF001
        self._open(number, is_new=False)

    # ---- living --------------------------------------------------------------------------------

    def work(self, number: int) -> None:
        """An agent does one thing, if the rules let them."""
        station = self.stations[number]
        self.clock.at += timedelta(seconds=self.rng.randint(0, 40))
        try:
            op = self._choose(station)
            station.perform(op)
        except Rejected:
            return
        self.made.append((number, op))
        if isinstance(op, CreateTicket):
            self.tickets.append(op.id)

    def _choose(self, station: Workstation) -> Operation:
        rng = self.rng
        here = [id for id in self.tickets if self._has(station, id)]
        if not here or rng.random() < 0.15:
            return self._new_ticket(station)
        ticket = rng.choice(here[-6:])
        id = station.new_id()
        choices: list[Operation] = [
            AddNote(id, ticket, f"note {id}"),
            AddNote(id, ticket, f"note {id}"),
            AddMessage(id, ticket, MessageKind.CUSTOMER, f"message {id}", author="Customer"),
            AddMessage(
                id, ticket, MessageKind.REPLY, f"reply {id}", seen=self._seen(station, ticket)
            ),
            ClaimTicket(ticket),
            ReleaseTicket(ticket),
            AssignTicket(ticket, f"a{rng.randrange(5)}", rng.choice((None, *QUEUES))),
            SetState(ticket, rng.choice((State.OPEN, State.WAITING))),
            SetPriority(ticket, rng.choice(list(Priority))),
            TagTicket(ticket, add=(rng.choice("abc"),), remove=(rng.choice("abc"),)),
            SolveTicket(ticket, "solved", seen=self._seen(station, ticket)),
            ConfirmTicket(ticket, satisfied=rng.random() < 0.5),
            ReopenTicket(ticket),
        ]
        return rng.choice(choices)

    def _new_ticket(self, station: Workstation) -> Operation:
        customer = Customer(station.new_id(), f"Customer {self.rng.randrange(100)}")
        station.perform(RecordCustomer(customer))
        with station.reading() as conn:
            has_queue = stored_rows.load(conn, [Ref("queues", QUEUES[0])])
        queue = self.rng.choice(QUEUES)
        if not has_queue:
            return AddNote(station.new_id(), "nowhere", "lost")
        return CreateTicket(
            station.new_id(), "subject", customer.id, queue, TicketClass.INQUIRY,
            Priority.MEDIUM, Channel.EMAIL, local_ref=station.new_ref(),
        )  # fmt: skip

    @staticmethod
    def _has(station: Workstation, id: str) -> bool:
        with station.reading() as conn:
            return bool(stored_rows.load(conn, [Ref("tickets", id)]))

    @staticmethod
    def _seen(station: Workstation, ticket: str) -> str | None:
        with station.reading() as conn:
            return stored_rows.load(conn, [Ref("tickets", ticket)])[Ref("tickets", ticket)].image[
                "last_customer_message"
            ]

    def talk(self, number: int) -> None:
        """One exchange of a station's choice; trouble of the line is its daily bread."""
        exchange, line = self.exchanges[number], self.lines[number]
        line.interrupt = self._meanwhile(number)
        try:
            if exchange.must_greet:
                exchange.hello()
            self.rng.choice((exchange.push, exchange.pull, exchange.bootstrap, exchange.pull))()
        except Unreachable:
            return
        finally:
            line.interrupt = nothing

    def _meanwhile(self, number: int) -> Callable[[], None]:
        """What happens at the station while its exchange is under way: nothing, work, or its other lane."""
        chance = self.rng.random()
        if chance < 0.3:
            return lambda: self.work(number)
        return (lambda: self._other_lane(number)) if chance < 0.5 else nothing

    def _other_lane(self, number: int) -> None:
        self.lines[number].interrupt = nothing
        if self.exchanges[number].must_greet:
            return
        with suppress(Unreachable):
            self.rng.choice((self.exchanges[number].push, self.exchanges[number].pull))()

    def hear_again(self, number: int) -> None:
        """An answer from long ago comes once more; it must change nothing."""
        station, heard = self.stations[number], self.lines[number].heard
        if not heard:
            return
        with station.writing() as conn:
            actor = station.actor(conn)
            client.take_pull(conn, PullReply([], {}, 0, 0), actor)  # settles what is due anyway
        before = self._held(station)
        with station.writing() as conn:
            client.take_pull(conn, self.rng.choice(heard), actor)
        assert self._held(station) == before, f"seed {self.seed}: an old answer changed {number}"

    def live(self, steps: int) -> None:
        """Work, talk and restart at random."""
        for _ in range(steps):
            number = self.rng.randrange(len(self.stations))
            chance = self.rng.random()
            if chance < 0.45:
                self.work(number)
            elif chance < 0.92:
                self.talk(number)
            elif chance < 0.96:
                self.hear_again(number)
            else:
                self.restart(number)

    def calm(self) -> None:
        """The line heals: everybody sends and reads until nothing is left."""
        self.trouble = 0.0
        for _ in range(2):
            for exchange in self.exchanges:
                settle_all(exchange)

    def close(self) -> None:
        for station in self.stations:
            station._engine.dispose()  # noqa: SLF001

    # ---- what must hold ------------------------------------------------------------------------

    def check_visible(self, number: int) -> None:
        """I4: what is visible is the hub's side with the pending operations replayed upon it."""
        station = self.stations[number]
        with station.reading() as conn:
            pending = conn.exec_driver_sql(
                "SELECT DISTINCT o.op_seq, o.name, o.args, o.created_wall FROM outbox o "
                "JOIN op_touch t ON t.op_seq = o.op_seq ORDER BY o.op_seq"
            ).all()
            ops = [
                (decode(name, msgspec.json.decode(args)), wall) for _, name, args, wall in pending
            ]
            refs = {ref for op, _ in ops for ref in op.touches()}
            visible = stored_rows.load(conn, refs)
            images = {ref: visible[ref].image if ref in visible else None for ref in refs}
            for kind, id, image in conn.exec_driver_sql("SELECT etype, eid, image FROM base_row"):
                images[Ref(kind, id)] = None if image is None else msgspec.json.decode(image)
            overlay, actor = Overlay(images), station.actor(conn)
            for op, wall in ops:
                try:
                    overlay.perform(op, actor.context(wall))
                except Rejected:
                    continue
            for ref in refs:
                want = overlay.image(ref)
                got = visible[ref].image if ref in visible else None
                assert want == got, f"seed {self.seed}: station {number} shows {ref} wrongly"

    def check_own_work(self, number: int) -> None:
        """I6: what an agent wrote never flickers away from their own screen."""
        station = self.stations[number]
        with station.reading() as conn:
            here = set(conn.exec_driver_sql("SELECT id FROM messages").scalars())
        for author, op in self.made:
            if author == number and isinstance(op, AddNote):
                assert op.id in here, (
                    f"seed {self.seed}: the note {op.id} has left its author's screen"
                )

    def check_converged(self) -> None:
        """I1, I2, I3: everything delivered once, nothing left over, all ends equal."""
        for station in self.stations:
            with station.reading() as conn:
                for table in ("base_row", "op_touch"):
                    left = conn.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar_one()  # noqa: S608
                    assert left == 0, f"seed {self.seed}: {left} rows left in {table}"
                states = conn.exec_driver_sql("SELECT DISTINCT state FROM outbox").scalars().all()
                waiting = {"local", "acked"} & set(states)
                assert not waiting, f"seed {self.seed}: {waiting}"
            difference = self._difference(station)
            assert not difference, f"seed {self.seed}: {station.agent} differs in {difference}"
        self._check_facts()

    def _held(self, station: Workstation) -> dict[Ref, tuple[Any, int]]:
        held: dict[Ref, tuple[Any, int]] = {}
        with station.reading() as conn:
            for kind in BY_KIND:
                ids = conn.exec_driver_sql(f"SELECT id FROM {kind}").scalars().all()  # noqa: S608
                for ref, row in stored_rows.load(conn, [Ref(kind, id) for id in ids]).items():
                    held[ref] = (row.image, row.rev)
        return held

    def _difference(self, station: Workstation) -> dict[Ref, Any]:
        held, hub = self._held(station), self._of_hub()
        return {
            ref: (held.get(ref), hub.get(ref))
            for ref in held.keys() | hub.keys()
            if held.get(ref) != hub.get(ref)
        }

    def _of_hub(self) -> dict[Ref, tuple[Any, int]]:
        return {ref: (row.image, row.rev) for ref, row in self.books.rows.items()}

    def _check_facts(self) -> None:
        kept = ("applied", "held")  # a reply that the customer overtook waits for its author
        applied = {
            r.op.args.get("id") for r in self.books.receipts.values() if r.result.status in kept
        }
        for _, op in self.made:
            if isinstance(op, (AddNote, AddMessage, CreateTicket)):
                assert op.id in applied, f"seed {self.seed}: the fact {op.name} {op.id} is lost"
        ids = [r.op.id for r in self.books.receipts.values() if r.result.status == "applied"]
        assert len(ids) == len(set(ids)), f"seed {self.seed}: an operation was applied twice"


def template(folder: Path) -> Path:
    """An empty, migrated store under KEY, to be copied for each station."""
    path = folder / "template.db"
    engine = open_engine(path, KEY, foreign_keys=False, pool=1)
    migrate(engine, "local")
    engine.dispose()  # closing the last connection writes the journal back into the file
    return path
