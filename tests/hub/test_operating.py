"""The hub as an operator runs it: real processes on one database, watched, stopped, backed up."""

import json
import signal
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, suppress
from datetime import UTC, datetime
from pathlib import Path
from random import SystemRandom

import httpx2
import pytest
from sqlalchemy import Engine, text

from app.domain.contacts import AddNote
from app.domain.customers import Customer, RecordCustomer
from app.domain.ids import micros
from app.domain.operations import OPERATIONS
from app.domain.people import Agent, Queue, RecordAgent, RecordQueue, RecordRole, Role
from app.domain.tickets import Channel, CreateTicket, Priority, SolveTicket, TicketClass
from app.hub.auth import Auth
from app.hub.database import hub_engine as engine_of
from app.hub.hub import Hub
from app.hub.presence import GONE_US, Board, Presence
from app.store.migrate import HEADS, revision
from app.sync.exchange import Exchange, settle_all
from app.sync.protocol import Fault, HubFault, Spot
from app.sync.transport import Http
from app.workstation import Workstation
from tests.helpers.hub_process import END_S, READY_S, HubProcess, evenkeel, running, said
from tests.helpers.hubs import bare_database, fresh_database, served
from tests.helpers.profiles import cheap_keys

WORDS = "seven calm geese"
MARKERS = ("Nováková", "+420601123456", "jana@example.org", "Vodičkova 17", "hunter2-secret")


def now() -> datetime:
    return datetime.now(UTC)


@pytest.fixture
def engine(hub_url: str) -> Iterator[Engine]:
    engine = engine_of(hub_url)
    yield engine
    engine.dispose()


@pytest.fixture
def hub(engine: Engine) -> Hub:
    """The office's view of the database that the processes serve."""
    hub = Hub(engine, clock=now, auth=Auth(engine, now, SystemRandom()))
    kind, channel = TicketClass.INQUIRY, Channel.EMAIL
    world = [
        RecordRole(Role("agent", "Agent", tuple(OPERATIONS))),
        RecordQueue(Queue("returns", "Returns")),
        *(RecordAgent(Agent(a, a.title(), a[0], "agent", ("returns",))) for a in ("ana", "ben")),
        RecordCustomer(Customer("c1", f"Jana {MARKERS[0]}")),
        CreateTicket("t1", MARKERS[3], "c1", "returns", kind, Priority.MEDIUM, channel),
    ]
    assert {r.status for r in hub.perform_all(world, SystemRandom())} == {"applied"}
    return hub


class Desks:
    """Workstations at one or another hub process."""

    def __init__(self, folder: Path, hub: Hub, stack: ExitStack) -> None:
        self._folder, self._hub, self._stack = folder, hub, stack

    def at(self, process: HubProcess, agent: str) -> tuple[Workstation, Exchange, Http]:
        cheap_keys(self._folder / agent, WORDS)
        station = Workstation.open(self._folder / agent, passphrase=WORDS)
        self._stack.callback(station.close)
        line = Http(process.url)
        self._stack.callback(line.close)
        exchange = station.exchange(line)
        exchange.enrol(self._hub.auth.new_code(agent))
        settle_all(exchange)
        return station, exchange, line


@pytest.fixture
def desks(tmp_path: Path, hub: Hub) -> Iterator[Desks]:
    with ExitStack() as stack:
        yield Desks(tmp_path, hub, stack)


def page(process: HubProcess) -> dict[str, float]:
    lines = httpx2.get(process.url + "/metrics", timeout=60).text.splitlines()
    return {k: float(v) for k, v in (x.rsplit(" ", 1) for x in lines if not x.startswith("#"))}


# ---- several processes -------------------------------------------------------------------------


def test_two_processes_on_one_database_are_one_hub(hub_url: str, desks: Desks) -> None:
    with running(hub_url) as one, running(hub_url) as two:
        ana, sending, _ = desks.at(one, "ana")
        _, reading, line = desks.at(two, "ben")
        pokes = line.poke()
        before = next(pokes)
        ana.perform(AddNote(ana.new_id(), "t1", "through the first process"))
        settle_all(sending)
        moved: dict[str, int] = {}
        while "team:returns" not in moved:
            moved = next(pokes)
        assert moved["team:returns"] > before["team:returns"]
        assert page(two)["evenkeel_pokes_connected"] == 1
        settle_all(reading)
        # A token of the one opens the other; what was sent there is known here.
        other = Http(two.url)
        exchange = ana.exchange(other)
        assert settle_all(exchange) == 0
        other.close()
        line.close()


def test_agents_behind_two_processes_see_each_other_and_it_costs_no_news(
    hub_url: str, engine: Engine, desks: Desks
) -> None:
    with running(hub_url) as one, running(hub_url) as two:
        ana, at_one, _ = desks.at(one, "ana")
        ben, at_two, _ = desks.at(two, "ben")
        before = _feeds(engine)
        ana.be_at("t1", "typing")
        ben.be_at("t1", "viewing")
        pause = threading.Event()
        for _ in range(200):  # each beat speaks to memory; the processes tell each other meanwhile
            at_one.beat()
            at_two.beat()
            if _who_is_there(ana) == {"ben": "viewing"} and _who_is_there(ben) == {"ana": "typing"}:
                break
            pause.wait(0.2)
        else:
            pytest.fail("they never saw each other")
        assert _feeds(engine) == before
        two.process.kill()
        two.process.wait(END_S)
        later = micros(now()) + GONE_US
        heard = Presence()
        heard.beat("cleo", [], later)
        board = Board(heard, engine, "later")
        board.share(later)
        assert heard.beat("cleo", [Spot("t1", "viewing")], later) == [], "they have aged"
        with engine.connect() as conn:
            assert conn.execute(text("SELECT process FROM sync_presence")).scalars().all() == [
                "later"
            ]


def _who_is_there(station: Workstation) -> dict[str, str]:
    with station.reading() as conn:
        return {
            agent: doing for agent, doing in conn.execute(text("SELECT agent, doing FROM there"))
        }


def _feeds(engine: Engine) -> list[tuple[str, int]]:
    with engine.connect() as conn:
        rows = conn.execute(text("SELECT id, seq FROM sync_scope ORDER BY id"))
        return [(id, seq) for id, seq in rows]


def test_four_that_start_together_on_an_empty_database_migrate_it_once() -> None:
    with bare_database() as url, ExitStack() as stack:
        with ThreadPoolExecutor(4) as pool:
            begun = [pool.submit(stack.enter_context, running(url)) for _ in range(4)]
            processes = [each.result(READY_S + END_S) for each in begun]
        epochs = set[str]()
        engine = engine_of(url)
        with engine.connect() as conn:
            assert revision(conn) == HEADS["hub"]
            epochs = set(conn.execute(text("SELECT epoch FROM sync_hub")).scalars())
        engine.dispose()
        assert len(epochs) == 1
        for process in processes:
            assert httpx2.get(process.url + "/health", timeout=60).status_code == 200
        assert [process.end()[0] for process in processes] == [0, 0, 0, 0]


# ---- what an operator sees ---------------------------------------------------------------------


def test_the_metrics_count_what_the_hub_did(hub_url: str, desks: Desks) -> None:
    with running(hub_url) as process:
        ana, exchange, _ = desks.at(process, "ana")
        before = page(process)
        ana.perform(AddNote(ana.new_id(), "t1", "one"))
        ana.perform(SolveTicket("t1", "refund", "refunded"))
        settle_all(exchange)
        after = page(process)
        assert after["evenkeel_pushes_total"] == before.get("evenkeel_pushes_total", 0) + 1
        judged = sum(n for name, n in after.items() if name.startswith("evenkeel_operations_total"))
        assert judged == 2
        assert after["evenkeel_pull_rows_total"] > before["evenkeel_pull_rows_total"]
        assert after['evenkeel_requests_total{path="/v1/sync/push",status="200"}'] == 1
        assert after["evenkeel_ready"] == after["evenkeel_feed_fresh"] == 1
        assert after["evenkeel_work_seconds_total"] > 0


def test_nothing_of_a_customer_or_an_agent_is_ever_logged(
    hub_url: str, engine: Engine, desks: Desks
) -> None:
    with running(hub_url, globally=["--verbose"]) as process:
        ana, exchange, line = desks.at(process, "ana")
        for marker in MARKERS:
            ana.perform(AddNote(ana.new_id(), "t1", f"call {marker} back"))
        with pytest.raises(HubFault):
            ana.sign_in(exchange, MARKERS[4])
        body = json.dumps({"note": MARKERS[0], "replica": 7}).encode()
        for path in ("/v1/sync/hello", "/v1/enrol", f"/v1/{MARKERS[2]}"):
            httpx2.post(process.url + path, content=body, timeout=60)
        # A constraint that every note breaks: the error of PostgreSQL quotes the whole row. None of
        # them keeps back what the agent did besides.
        ana.perform(SolveTicket("t1", "refund", "refunded"))
        with engine.begin() as conn:
            conn.execute(
                text("ALTER TABLE messages ADD CONSTRAINT odd CHECK (body = '') NOT VALID")
            )
        assert settle_all(exchange) == len(MARKERS) + 1
        with engine.connect() as conn:
            told = conn.execute(
                text("SELECT status FROM sync_op WHERE replica_id <> 'hub' ORDER BY op_seq")
            )
            assert told.scalars().all() == ["parked"] * len(MARKERS) + ["applied"]
        told = httpx2.get(process.url + "/metrics", timeout=60).text
        line.close()
        code, errors = process.end()
    assert code == 0
    lines = [json.loads(line) for line in errors.splitlines()]
    assert any("IntegrityError" in str(line.get("error")) for line in lines)
    assert any(line.get("path") == "/v1/sync/push" for line in lines)
    assert lines[-1]["event"] == "stopped in good order"
    for marker in MARKERS:
        assert marker not in errors
        assert marker not in told


def test_a_push_in_work_is_finished_before_the_process_ends(
    hub_url: str, engine: Engine, desks: Desks
) -> None:
    with running(hub_url) as process:
        ana, exchange, _ = desks.at(process, "ana")
        ana.perform(AddNote(ana.new_id(), "t1", "just in time"))
        with ThreadPoolExecutor(1) as pool:
            with engine.begin() as conn:
                conn.execute(text("SELECT 1 FROM sync_replica WHERE user_id = 'ana' FOR UPDATE"))
                sending = pool.submit(exchange.push)
                _wait_for_lock(engine)
                process.process.send_signal(signal.SIGTERM)
                _knock_until_closed(process)
                assert not sending.done()
            assert sending.result(60) == 1
        assert process.process.wait(60) == 0


def _knock_until_closed(process: HubProcess) -> None:
    with suppress(httpx2.HTTPError):
        while True:
            httpx2.get(process.url + "/health", timeout=60)


def _wait_for_lock(engine: Engine) -> None:
    waiting = "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
    pause = threading.Event()
    for _ in range(3000):
        with engine.connect() as conn:
            if conn.execute(text(waiting)).scalar_one():
                return
        pause.wait(0.02)
    pytest.fail("nobody came to wait for the lock")


@pytest.mark.logs_warnings  # expected: that the database does not answer
def test_a_primary_that_only_reads_any_more_is_left_and_the_next_one_found(
    hub_url: str, engine: Engine, hub: Hub, desks: Desks
) -> None:
    """A server that was made a standby stays connected; its sessions must not be used for ever."""
    with served(hub) as port:
        ana, exchange, _ = desks.at(HubProcess(None, port), "ana")  # type: ignore[arg-type]  # pyright: ignore
        ana.perform(AddNote(ana.new_id(), "t1", "while the roles change"))
        keeper = engine_of(hub_url)
        name = keeper.url.database
        with keeper.begin() as conn:
            conn.execute(text(f"ALTER DATABASE {name} SET default_transaction_read_only = on"))
        engine.dispose()
        with pytest.raises(HubFault) as caught:
            exchange.push()
        assert caught.value.fault is Fault.READ_ONLY
        with keeper.begin() as conn:
            conn.execute(text(f"ALTER DATABASE {name} RESET default_transaction_read_only"))
        keeper.dispose()
        assert exchange.push() == 1


# ---- by command --------------------------------------------------------------------------------


@pytest.fixture
def key_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("EVENKEEL_BACKUP_KEY_FILE", str(tmp_path / "backup.key"))
    assert said(evenkeel("hub", "backup-key", tmp_path / "backup.key"))[0] == 0
    return tmp_path / "backup.key"


def test_backup_verify_restore_and_digest_by_command(
    hub_url: str, hub: Hub, tmp_path: Path, key_file: Path
) -> None:
    file = tmp_path / "hub.backup"
    code, out, _ = said(evenkeel("hub", "backup", file, "--url", hub_url))
    made = json.loads(out)
    assert (code, made["rows"]["tickets"]) == (0, 1)
    assert json.loads(said(evenkeel("hub", "verify", file))[1]) == made
    with fresh_database() as url:
        assert said(evenkeel("hub", "restore", file, "--url", url))[0] == 0
        digests = [
            json.loads(said(evenkeel("hub", "digest", "--url", each))[1])["digest"]
            for each in (hub_url, url)
        ]
        assert digests == [made["digest"]] * 2
        code, _, errors = said(evenkeel("hub", "restore", file, "--url", url))
        assert (code, "not empty" in errors) == (3, True)
    file.write_bytes(file.read_bytes()[:-1])
    code, _, errors = said(evenkeel("hub", "verify", file, "--key-file", key_file))
    assert (code, "cut off" in errors) == (3, True)


def test_a_hub_with_a_database_of_its_own_is_backed_up_while_it_serves(
    tmp_path: Path, key_file: Path
) -> None:
    data, file = tmp_path / "data", tmp_path / "hub.backup"
    with running("", "--data", str(data)) as process:
        assert said(evenkeel("hub", "backup", file, "--data", data))[0] == 0
        assert process.end()[0] == 0
    assert said(evenkeel("hub", "restore", file, "--data", tmp_path / "other"))[0] == 0
    digests = {
        json.loads(said(evenkeel("hub", "digest", "--data", each))[1])["digest"]
        for each in (data, tmp_path / "other")
    }
    assert len(digests) == 1


def test_retention_is_looked_at_before_it_is_run(hub_url: str, hub: Hub) -> None:
    code, out, _ = said(evenkeel("hub", "retention", "--preview", "--url", hub_url))
    assert code == 0
    assert [rule["rule"] for rule in json.loads(out)] == [
        "tickets",
        "receipts",
        "marks",
        "refunds",
        "looks",
        "window",
    ]
    code, _, errors = said(evenkeel("hub", "retention", "--keep-marks", "3", "--url", hub_url))
    assert (code, "at least" in errors) == (2, True)


@pytest.mark.parametrize(
    "words",
    [("backup",), ("code", "ana", "ben"), ("digest", "x"), ("serve", "--certificate", "only.pem")],
    ids=" ".join,
)
def test_words_that_do_not_fit_are_told_before_anything_is_opened(words: tuple[str, ...]) -> None:
    code, _, errors = said(evenkeel("hub", *words, "--url", "postgresql://nobody@127.0.0.1:9/none"))
    assert (code, "evenkeel hub" in errors or "needs both" in errors) == (2, True)
