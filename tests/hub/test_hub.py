"""The hub on PostgreSQL under many hands at once: nothing lost, nothing doubled, nobody waiting in a circle."""

import random
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime

import pytest
from sqlalchemy import Engine, insert
from sqlalchemy.exc import DBAPIError

from app.domain.contacts import AddNote
from app.domain.customers import Customer, RecordCustomer
from app.domain.ids import micros
from app.domain.operations import Context, Operation, Ref, args_of
from app.domain.tickets import AssignTicket, TagTicket
from app.hub import hub as hubs
from app.hub.auth import Auth
from app.hub.core import Entry, HubCore, Ledger
from app.hub.hub import Hub
from app.hub.ledger import PostgresLedger
from app.store import tables as t
from app.store.tx import Overlay
from app.sync.protocol import (
    GENESIS,
    Fault,
    HubFault,
    OpResult,
    Pull,
    Push,
    PushReply,
    WireOp,
    chain,
)
from tests.helpers.profiles import desk, ticket

WRITERS = 8
BATCHES = 12
NOW = datetime(2026, 6, 9, 8, 0, tzinfo=UTC)
NAMES = ("reader", *(f"w{n}" for n in range(WRITERS)))


def hub_on(engine: Engine, core: HubCore | None = None) -> Hub:
    """A hub with the world of `desk` and a workstation of "mb" for each of NAMES."""
    hub = Hub(
        engine, clock=lambda: NOW, auth=Auth(engine, lambda: NOW, random.SystemRandom()), core=core
    )
    results = hub.perform_all(
        [*desk(), ticket("t-ret"), ticket("t-tec", queue="tec")], random.Random(1)
    )
    assert {result.status for result in results} == {"applied"}
    rows = [
        {
            "id": name, "number": number, "user_id": "mb", "device_pubkey": "", "last_op_seq": 0,
            "last_hash": GENESIS, "schema": 1, "state": "active", "seen_at": 0,
        }
        for number, name in enumerate(NAMES, 1)
    ]  # fmt: skip
    with engine.begin() as conn:
        conn.execute(insert(t.sync_replica), rows)
    return hub


@dataclass
class Sender:
    """A workstation reduced to its chain."""

    hub: Hub
    name: str
    seq: int = 0
    hash: str = GENESIS
    epoch: str = ""

    def __post_init__(self) -> None:
        self.epoch = epoch_of(self.hub)

    def pushed(self, *ops: Operation) -> Push:
        wire = [
            WireOp(seq, f"{self.name}-{seq}", op.name, op.version, args_of(op), micros(NOW))
            for seq, op in enumerate(ops, self.seq + 1)
        ]
        return Push(self.name, self.epoch, self.seq + 1, self.hash, wire)

    def send(self, *ops: Operation) -> list[OpResult]:
        push = self.pushed(*ops)
        reply = self.hub.push(push)
        self.seq, self.hash = push.ops[-1].seq, chain(self.hash, push.ops)[-1]
        return reply.results


def epoch_of(hub: Hub) -> str:
    with pytest.raises(HubFault) as caught:
        hub.pull(Pull("reader", "?", {}))
    return caught.value.detail["epoch"]


class SlowLedger(PostgresLedger):
    """Waits between numbering and commit, where another writer would overtake a careless ledger."""

    chance = random.Random(3)

    def publish(self, entries: Sequence[Entry]) -> dict[str, int]:
        heads = super().publish(entries)
        self._wait()
        return heads

    def _wait(self) -> None:
        self._conn.exec_driver_sql("SELECT pg_sleep(%s)", (self.chance.random() * 0.008,))


class NaiveLedger(SlowLedger):
    """Takes the numbers of the feed from a sequence, as one would at first thought."""

    def publish(self, entries: Sequence[Entry]) -> dict[str, int]:
        for e in entries:
            self._conn.exec_driver_sql(
                "INSERT INTO sync_index AS i (scope, etype, eid, seq, rev, kind) "
                "VALUES (%s, %s, %s, nextval('naive'), %s, %s) ON CONFLICT (scope, etype, eid) "
                "DO UPDATE SET seq = excluded.seq, rev = excluded.rev, kind = excluded.kind",
                (e.scope, e.ref.kind, e.ref.id, e.rev, e.kind),
            )
        self._wait()
        return {}

    def heads(self, scopes: object) -> dict[str, int]:
        rows = self._all("SELECT scope, max(seq) FROM sync_index GROUP BY scope")
        return {scope: seq for scope, seq in rows}


@dataclass
class Storm:
    """Writers that work in two scopes at once, and a reader who follows."""

    hub: Hub
    seen: dict[str, list[str]] = field(default_factory=lambda: {"team:ret": [], "team:tec": []})
    revs: dict[Ref, int] = field(default_factory=dict)
    torn: int = 0

    def blow(self) -> None:
        stop = threading.Event()
        with ThreadPoolExecutor(WRITERS + 1) as pool:
            reader = pool.submit(self._read, stop)
            writers = [pool.submit(self._write, n) for n in range(WRITERS)]
            try:
                for writer in writers:
                    writer.result(60)
            finally:
                stop.set()
            reader.result(60)

    def _write(self, number: int) -> None:
        sender, dice = Sender(self.hub, f"w{number}"), random.Random(number)
        for batch in range(BATCHES):
            ops: list[Operation] = [
                AddNote(f"{queue}-{number:02}-{batch:03}", f"t-{queue}", "x")
                for queue in ("ret", "tec")
            ]
            dice.shuffle(ops)
            results = sender.send(*ops)
            assert [result.status for result in results] == ["applied", "applied"]

    def _read(self, stop: threading.Event) -> None:
        cursors = dict.fromkeys(self.seen, 0)
        epoch = epoch_of(self.hub)
        while True:
            is_last = stop.is_set()
            reply = self.hub.pull(Pull("reader", epoch, cursors))
            for page in reply.pages:
                assert page.to > cursors[page.scope] or not page.complete
                cursors[page.scope] = page.to
                for row in page.rows:
                    assert row.rev >= self.revs.get(Ref(row.t, row.id), 0)
                    self.revs[Ref(row.t, row.id)] = row.rev
                    if row.t == "messages":
                        self.seen[page.scope].append(row.id[4:])
            self.torn += set(self.seen["team:ret"]) != set(self.seen["team:tec"])
            if is_last and not reply.pages:
                return

    def lost(self) -> int:
        written = {f"{n:02}-{batch:03}" for n in range(WRITERS) for batch in range(BATCHES)}
        return sum(len(written - set(seen)) for seen in self.seen.values())


@pytest.fixture
def collisions(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The SQL states of the collisions that the hub met."""
    met: list[str] = []
    asked = hubs._is_collision  # noqa: SLF001

    def heard(error: DBAPIError) -> bool:
        met.append(str(getattr(getattr(error, "orig", error), "sqlstate", error)))
        return asked(error)

    monkeypatch.setattr(hubs, "_is_collision", heard)
    return met


def test_a_reader_among_eight_writers_misses_nothing_and_sees_all_in_order(
    hub_engine: Engine, monkeypatch: pytest.MonkeyPatch, collisions: list[str]
) -> None:
    hub = hub_on(hub_engine)
    monkeypatch.setattr(hubs, "PostgresLedger", SlowLedger)
    storm = Storm(hub)
    storm.blow()
    assert storm.lost() == 0
    assert storm.torn == 0, "a transaction over two scopes was seen by halves"
    assert collisions == [], "somebody waited in a circle"
    for seen in storm.seen.values():
        assert len(seen) == len(set(seen)) == WRITERS * BATCHES
        for n in range(WRITERS):
            own = [id for id in seen if id.startswith(f"{n:02}-")]
            assert own == sorted(own)
    with hub_engine.connect() as conn:
        held = {row[0]: row[1] for row in conn.exec_driver_sql("SELECT id, rev FROM tickets")}
        lines = conn.exec_driver_sql(
            "SELECT scope, count(*), count(DISTINCT seq), max(seq) FROM sync_index "
            "WHERE scope LIKE 'team:%%' GROUP BY scope ORDER BY scope"
        ).all()
        heads = conn.exec_driver_sql(
            "SELECT id, seq FROM sync_scope WHERE id LIKE 'team:%%' ORDER BY id"
        ).all()
    assert {Ref("tickets", id): rev for id, rev in held.items()} == {
        ref: rev for ref, rev in storm.revs.items() if ref.kind == "tickets"
    }
    # The ticket and a note in each batch, each time with a number of their own and no hole.
    whole = 2 + 2 * WRITERS * BATCHES
    assert [tuple(head) for head in heads] == [("team:ret", whole), ("team:tec", whole)]
    assert [line[1] == line[2] and line[3] == whole for line in lines] == [True, True]


def test_the_same_storm_shows_that_a_plain_sequence_loses_rows(
    hub_engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    hub = hub_on(hub_engine)
    with sequence(hub_engine):
        monkeypatch.setattr(hubs, "PostgresLedger", NaiveLedger)
        monkeypatch.setattr(Storm, "_write", apart)
        storm = Storm(hub)
        storm.blow()
    assert storm.lost() > 0, "the storm is too mild to show anything"


def apart(self: Storm, number: int) -> None:
    """As `_write`, but each writer on a ticket of its own, since the ticket's row lock would hide the fault."""
    sender = Sender(self.hub, f"w{number}")
    own = {queue: f"{queue}-{number:02}-own" for queue in ("ret", "tec")}
    sender.send(*(ticket(id, queue=queue) for queue, id in own.items()))
    for batch in range(BATCHES):
        sender.send(
            *(AddNote(f"{queue}-{number:02}-{batch:03}", id, "x") for queue, id in own.items())
        )


@contextmanager
def sequence(engine: Engine) -> Iterator[None]:
    with engine.begin() as conn:
        conn.exec_driver_sql("CREATE SEQUENCE naive START 1000")
    yield
    with engine.begin() as conn:
        conn.exec_driver_sql("DROP SEQUENCE naive")


def test_the_storm_apart_is_no_trouble_for_the_real_ledger(
    hub_engine: Engine, monkeypatch: pytest.MonkeyPatch, collisions: list[str]
) -> None:
    hub = hub_on(hub_engine)
    monkeypatch.setattr(hubs, "PostgresLedger", SlowLedger)
    monkeypatch.setattr(Storm, "_write", apart)
    storm = Storm(hub)
    storm.blow()
    assert (storm.lost(), storm.torn, collisions) == (0, 0, [])


def test_tickets_that_cross_between_queues_wait_for_each_other_in_no_circle(
    hub_engine: Engine, collisions: list[str]
) -> None:
    hub = hub_on(hub_engine)
    Sender(hub, "reader").send(
        *(ticket(f"x{n}") for n in range(4)), *(AddNote(f"n{n}", f"x{n}", "x") for n in range(4))
    )

    def cross(number: int) -> None:
        sender, dice = Sender(hub, f"w{number}"), random.Random(number)
        for batch in range(8):
            chosen = dice.sample(range(4), 3)
            ops: list[Operation] = [
                AssignTicket(f"x{n}", "mb", dice.choice(("ret", "tec"))) for n in chosen
            ]
            ops += [AddNote(f"n-{number}-{batch}-{n}", f"x{n}", "x") for n in chosen]
            dice.shuffle(ops)
            assert {result.status for result in sender.send(*ops)} == {"applied"}

    with ThreadPoolExecutor(WRITERS) as pool:
        for done in [pool.submit(cross, number) for number in range(WRITERS)]:
            done.result(60)
    assert collisions == []
    with hub_engine.connect() as conn:
        astray = conn.exec_driver_sql(
            "SELECT count(*) FROM messages m JOIN tickets t ON t.id = m.ticket "
            "WHERE m.scope <> t.scope OR t.scope <> 'team:' || t.queue"
        ).scalar_one()
        doubled = conn.exec_driver_sql(
            "SELECT count(*) FROM (SELECT eid FROM sync_index WHERE kind = 'put' "
            "AND etype IN ('tickets', 'messages') GROUP BY etype, eid HAVING count(*) > 1) twice"
        ).scalar_one()
    assert (astray, doubled) == (0, 0)


class MeetingCore(HubCore):
    """Lets two pushes come as far as judging before either of them writes."""

    def __init__(self) -> None:
        super().__init__()
        self.barrier: threading.Barrier | None = None

    def perform(self, overlay: Overlay, op: Operation, ctx: Context) -> tuple[Ref, ...]:
        barrier = self.barrier
        if barrier is not None:
            barrier.wait(60)
            self.barrier = None
        return super().perform(overlay, op, ctx)


def test_the_same_customer_from_two_desks_at_once_is_made_once(hub_engine: Engine) -> None:
    core = MeetingCore()
    hub = hub_on(hub_engine, core)
    core.barrier = threading.Barrier(2)
    with ThreadPoolExecutor(2) as pool:
        customers = [RecordCustomer(Customer("same", f"from w{n}")) for n in range(2)]
        sent = [pool.submit(Sender(hub, f"w{n}").send, customers[n]) for n in range(2)]
        statuses = sorted(result.status for one in sent for result in one.result(60))
    assert statuses == ["applied", "noop"]
    with hub_engine.connect() as conn:
        rows = conn.exec_driver_sql("SELECT rev FROM customers WHERE id = 'same'").scalars().all()
    assert rows == [1]


def test_the_same_operation_from_two_desks_at_once_happens_once(
    hub_engine: Engine, collisions: list[str]
) -> None:
    """A workstation that was copied sends its outbox from two machines."""
    core = MeetingCore()
    hub = hub_on(hub_engine, core)
    core.barrier = threading.Barrier(2)
    op = AddNote("n1", "t-ret", "x"), AddNote("n2", "t-tec", "x")
    pushes = [Sender(hub, f"w{n}").pushed(op[n]) for n in range(2)]
    same = [
        Push(p.replica, p.epoch, 1, GENESIS, [WireOp(1, "same", o.name, o.v, o.args, o.wall)])
        for p in pushes
        for o in p.ops
    ]
    with ThreadPoolExecutor(2) as pool:
        replies = [pool.submit(hub.push, push) for push in same]
        statuses = sorted(reply.result(60).results[0].status for reply in replies)
    assert statuses == ["applied", "noop"]
    assert collisions == ["23505"]


class DyingCore(HubCore):
    """After judging, the connection to the database is cut."""

    def __init__(self, cut: Callable[[], None]) -> None:
        super().__init__()
        self.cut: Callable[[], None] | None = cut
        self.is_armed = False

    def push(self, ledger: Ledger, push: Push, now_us: int) -> PushReply:
        reply = super().push(ledger, push, now_us)
        if self.is_armed and self.cut is not None:
            self.is_armed = False
            self.cut()
        return reply


def test_a_line_that_breaks_at_commit_is_answered_neither_yes_nor_no(hub_engine: Engine) -> None:
    def cut() -> None:
        with hub_engine.connect() as conn:
            cut = conn.exec_driver_sql(
                "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity "
                "WHERE datname = current_database() AND state = 'idle in transaction' "
                "AND pid <> pg_backend_pid()"
            ).scalars()
            assert cut.all() == [True]

    core = DyingCore(cut)
    hub = hub_on(hub_engine, core)
    sender = Sender(hub, "w0")
    push = sender.pushed(AddNote("n1", "t-ret", "x"))
    core.is_armed = True
    with pytest.raises(HubFault) as caught:
        hub.push(push)
    assert caught.value.fault is Fault.COMMIT_UNKNOWN
    assert [result.status for result in hub.push(push).results] == ["applied"]
    assert hub.push(push).results == hub.push(push).results
    with hub_engine.connect() as conn:
        assert (
            conn.exec_driver_sql("SELECT count(*) FROM sync_op WHERE op_id = 'w0-1'").scalar() == 1
        )
        assert conn.exec_driver_sql("SELECT rev FROM messages WHERE id = 'n1'").scalar() == 1


class CollidingCore(HubCore):
    """Meets the same collision a number of times."""

    def __init__(self) -> None:
        super().__init__()
        self.left = 0
        self.state = "40P01"

    def push(self, ledger: Ledger, push: Push, now_us: int) -> PushReply:
        reply = super().push(ledger, push, now_us)
        if self.left:
            self.left -= 1
            raise DBAPIError("deadlock", {}, FakeCollision(self.state))
        return reply


class FakeCollision(Exception):
    """What the driver raises when two transactions collide."""

    def __init__(self, sqlstate: str) -> None:
        super().__init__(sqlstate)
        self.sqlstate = sqlstate


@pytest.mark.parametrize("state", ["40001", "40P01", "23505"])
def test_a_collision_is_judged_again_and_leaves_no_trace(hub_engine: Engine, state: str) -> None:
    core = CollidingCore()
    hub = hub_on(hub_engine, core)
    core.left, core.state = hubs.TRIES - 1, state
    assert [r.status for r in Sender(hub, "w0").send(TagTicket("t-ret", add=("a",)))] == ["applied"]
    with hub_engine.connect() as conn:
        assert conn.exec_driver_sql("SELECT rev FROM tickets WHERE id = 't-ret'").scalar() == 2


@pytest.mark.parametrize(("state", "times"), [("40P01", hubs.TRIES), ("53100", 1)])
def test_a_collision_without_end_and_any_other_trouble_is_told(
    hub_engine: Engine, state: str, times: int
) -> None:
    core = CollidingCore()
    hub = hub_on(hub_engine, core)
    core.left, core.state = times, state
    sender = Sender(hub, "w0")
    with pytest.raises(DBAPIError):
        sender.send(TagTicket("t-ret", add=("a",)))
    assert [r.status for r in sender.send(TagTicket("t-ret", add=("a",)))] == ["applied"]


def test_a_workstation_nobody_knows_follows_nothing(hub_engine: Engine) -> None:
    hub = hub_on(hub_engine)
    assert hub.scopes_of("reader") == ("ref", "user:mb", "team:ret", "team:tec")
    with pytest.raises(HubFault) as caught:
        hub.scopes_of("nobody")
    assert caught.value.fault is Fault.DEVICE_BLOCKED
    assert hub.heads(["ref"]) == {"ref": 5}
    assert set(hub.heads()) == {"ref", "team:ret", "team:tec"}


def test_quarantined_facts_are_kept_for_a_person(hub_engine: Engine) -> None:
    hub = hub_on(hub_engine)
    (result,) = Sender(hub, "w0").send(AddNote("n1", "nowhere", "what happened"))
    assert result.status == "quarantined"
    with hub_engine.connect() as conn:
        rows = conn.exec_driver_sql("SELECT replica_id, op_seq, reason FROM quarantine").all()
        args = conn.exec_driver_sql("SELECT args->>'body' FROM sync_op WHERE replica_id = 'w0'")
        assert args.scalar() == "what happened"
    assert [tuple(row) for row in rows] == [("w0", 1, "tickets.missing")]
