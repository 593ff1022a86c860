"""A hub on a primary with two synchronous standbys: acknowledged is on two machines, else it says it cannot tell."""

import shutil
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from random import SystemRandom

import httpx2
import pytest
from sqlalchemy import Engine, text

from app.domain.contacts import AddNote
from app.domain.customers import Customer, RecordCustomer
from app.domain.operations import OPERATIONS
from app.domain.people import Agent, Queue, RecordAgent, RecordQueue, RecordRole, Role
from app.domain.tickets import Channel, CreateTicket, Priority, TicketClass
from app.hub.auth import Auth
from app.hub.database import hub_engine, open_hub_database
from app.hub.hub import Hub
from app.sync.exchange import Exchange, settle_all
from app.sync.protocol import Fault, HubFault, Unreachable
from app.sync.transport import Http, Timeouts
from app.workstation import Workstation
from tests.helpers.hub_process import running
from tests.helpers.hubs import served
from tests.helpers.profiles import cheap_keys
from tests.helpers.standbys import Cluster, cluster

pytestmark = pytest.mark.skipif(
    shutil.which("setpriv") is None,
    reason="servers are run as another user by setpriv of util-linux",
)
WORDS = "seven calm geese"
IMPATIENT = Timeouts(connect_s=10, idle_s=6, total_s=12)


def now() -> datetime:
    return datetime.now(UTC)


@pytest.fixture
def servers() -> Iterator[Cluster]:
    with cluster() as servers:
        yield servers


@pytest.fixture
def engine(servers: Cluster, tmp_path: Path) -> Iterator[Engine]:
    with open_hub_database(servers.url, tmp_path / "unused") as engine:
        yield engine


@pytest.fixture
def hub(engine: Engine) -> Hub:
    hub = Hub(engine, clock=now, auth=Auth(engine, now, SystemRandom()))
    kind, channel = TicketClass.INQUIRY, Channel.EMAIL
    world = [
        RecordRole(Role("agent", "Agent", tuple(OPERATIONS))),
        RecordQueue(Queue("returns", "Returns")),
        RecordAgent(Agent("ana", "Ana", "A", "agent", ("returns",))),
        RecordCustomer(Customer("c1", "Dana Čermáková")),
        CreateTicket("t1", "Where is it?", "c1", "returns", kind, Priority.MEDIUM, channel),
    ]
    assert {r.status for r in hub.perform_all(world, SystemRandom())} == {"applied"}
    return hub


@pytest.fixture
def ana(hub: Hub, tmp_path: Path) -> Iterator[Workstation]:
    cheap_keys(tmp_path / "ana", WORDS)
    station = Workstation.open(tmp_path / "ana", passphrase=WORDS)
    with served(hub) as port:
        line = Http(f"http://127.0.0.1:{port}")
        exchange = station.exchange(line)
        exchange.enrol(hub.auth.new_code("ana"))
        settle_all(exchange)
        line.close()
    yield station
    station.close()


def note(station: Workstation) -> str:
    id = station.new_id()
    station.perform(AddNote(id, "t1", "written down"))
    return id


def kept(engine: Engine) -> set[str]:
    with engine.connect() as conn:
        return set(conn.execute(text("SELECT id FROM messages")).scalars())


def wait_until(done: Callable[[], bool]) -> None:
    """Wait for servers, at most 60 s; they report to nobody, so we look."""
    pause = threading.Event()
    for _ in range(1200):
        if done():
            return
        pause.wait(0.05)
    pytest.fail("waited 60 s in vain")


def refused(exchange: Exchange) -> HubFault:
    with pytest.raises(HubFault) as caught:
        exchange.push()
    return caught.value


def test_one_standby_is_enough_and_without_any_nothing_is_acknowledged(
    servers: Cluster, engine: Engine, hub: Hub, ana: Workstation
) -> None:
    with served(hub) as port:
        line = Http(f"http://127.0.0.1:{port}", timeouts=IMPATIENT)
        exchange = ana.exchange(line)
        servers.a.stop()
        first = note(ana)
        assert settle_all(exchange) == 1
        servers.b.stop()
        second = note(ana)
        assert refused(exchange).fault is Fault.COMMIT_UNKNOWN
        assert kept(engine) == {first}  # nobody sees what may yet be lost
        exchange.pull()  # reading goes on
        told = httpx2.get(f"http://127.0.0.1:{port}/metrics", timeout=60).text
        assert "evenkeel_commit_unknown_total 1" in told
        servers.b.start()
        wait_until(lambda: second in kept(engine))
        assert settle_all(exchange) == 1  # the answer, not the work, is given again
        assert kept(engine) == {first, second}
        line.close()


def test_a_wait_for_a_standby_that_is_cut_short_is_no_acknowledgement(
    servers: Cluster, engine: Engine, hub: Hub, ana: Workstation
) -> None:
    waiting = "wait_event = 'SyncRep'"
    with served(hub) as port:
        line = Http(f"http://127.0.0.1:{port}")
        exchange = ana.exchange(line)
        exchange.hello()
        servers.a.stop()
        servers.b.stop()
        here = note(ana)
        with ThreadPoolExecutor(1) as pool:
            sending = pool.submit(exchange.push)
            count = f"SELECT count(*) FROM pg_stat_activity WHERE {waiting}"
            wait_until(lambda: servers.p.sql(count) == 1)
            servers.p.sql(f"SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE {waiting}")
            caught = sending.exception(60)
        assert isinstance(caught, HubFault)
        assert (caught.fault, caught.detail["why"]) == (
            Fault.COMMIT_UNKNOWN,
            "no standby confirmed",
        )
        assert kept(engine) == {here}  # here, but on no other machine
        line.close()
        # Asking again does not turn it into a yes either, until a standby has it.
        line = Http(f"http://127.0.0.1:{port}", timeouts=IMPATIENT)
        exchange = ana.exchange(line)
        exchange.hello()
        assert refused(exchange).fault is Fault.COMMIT_UNKNOWN
        servers.a.start()
        wait_until(lambda: servers.p.sql(count) == 0)
        assert settle_all(exchange) == 1
        assert kept(engine) == {here}
        line.close()


def test_a_hub_whose_commit_hangs_still_ends_when_told(
    servers: Cluster, hub: Hub, ana: Workstation
) -> None:
    with running(servers.url) as process:
        line = Http(process.url, timeouts=IMPATIENT)
        exchange = ana.exchange(line)
        exchange.hello()
        servers.a.stop()
        servers.b.stop()
        note(ana)
        assert refused(exchange).fault is Fault.COMMIT_UNKNOWN
        line.close()
        assert process.end()[0] == 0
    servers.a.start()  # so that what hangs can end


@pytest.mark.logs_warnings  # expected: that the database is away
def test_when_the_primary_dies_the_hub_goes_on_at_the_standby_and_nothing_acknowledged_is_lost(
    servers: Cluster, hub: Hub, ana: Workstation
) -> None:
    acknowledged: set[str] = set()
    is_promoted, went_on = threading.Event(), threading.Event()

    def work(exchange: Exchange) -> None:
        while not went_on.is_set():
            id = note(ana)
            while True:
                try:
                    settle_all(exchange)
                    break
                except (Unreachable, HubFault):
                    continue
            acknowledged.add(id)
            if is_promoted.is_set():
                went_on.set()

    with running(servers.url) as process, ThreadPoolExecutor(1) as pool:
        line = Http(process.url, timeouts=IMPATIENT)
        working = pool.submit(work, ana.exchange(line))
        wait_until(lambda: len(acknowledged) >= 20)
        servers.p.kill()
        # The standby that heard most; the other one would follow it in a real cluster.
        heard = "SELECT pg_last_wal_receive_lsn() - '0/0'"
        heir = max((servers.a, servers.b), key=lambda node: int(str(node.sql(heard))))
        heir.promote()
        is_promoted.set()
        working.result(60)
        line.close()
        code, _ = process.end()
    engine = hub_engine(servers.url)
    found = kept(engine)
    engine.dispose()
    assert code == 0
    assert len(acknowledged) > 20
    assert acknowledged <= found
