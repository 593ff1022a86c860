"""The loop with its real threads: sends, reads, hears pokes, survives its line, and ends when told."""

import random
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from app.domain.contacts import AddNote
from app.domain.operations import OPERATIONS, Ref
from app.domain.people import Agent, Queue, RecordAgent, RecordQueue, RecordTag, Tag
from app.domain.tickets import AssignTicket, TagTicket
from app.hub.core import HubCore
from app.store.queries import Search, SyncState
from app.sync import client, link, loop, outbox
from app.sync import exchange as exchanges
from app.sync.exchange import Exchange, settle_all
from app.sync.link import LinkState
from app.sync.loop import SyncLoop
from app.sync.protocol import Fault, HubFault, Limits, Pull, PullReply, Unreachable
from app.sync.transport import InProcess
from app.sync.transport_line import NoAnswer
from app.workstation import Workstation
from tests.helpers.memory_hub import MemoryHub
from tests.helpers.profiles import FakeClock, desk, fresh_engine, ticket

PATIENCE_S = 60.0


class HinderedLine(InProcess):
    """A line on which single calls can be made to fail or to hang."""

    def __init__(self, hub: MemoryHub) -> None:
        super().__init__(hub)
        self.troubles: dict[str, list[Exception]] = {}
        self.gates: dict[str, threading.Event] = {}
        self.reached: dict[str, threading.Event] = {}
        self.calls: list[str] = []
        self.before: Callable[[str], object] = lambda name: None

    def hang(self, name: str) -> threading.Event:
        """Calls of this name wait until the line is closed or mended; the event says when one does."""
        self.gates[name] = threading.Event()
        self.reached[name] = threading.Event()
        return self.reached[name]

    def mend(self) -> None:
        """Everything goes through again."""
        for gate in self.gates.values():
            gate.set()
        self.gates.clear()

    def close(self) -> None:
        super().close()
        self.mend()

    def _carry(self, call: Callable[[Any], Any], message: Any) -> Any:
        name = call.__name__
        self.calls.append(name)
        self.before(name)
        gate = self.gates.get(name)
        if gate is not None:
            self.reached[name].set()
            assert gate.wait(PATIENCE_S), f"nobody mended {name}"
        if self.troubles.get(name):
            raise self.troubles[name].pop(0)
        return super()._carry(call, message)


class Told:
    """What the loop said, and a way to wait for it."""

    def __init__(self) -> None:
        self.states: list[LinkState] = []
        self.touched: set[str] = set()
        self._news = threading.Condition()

    def on_state(self, state: LinkState) -> None:
        with self._news:
            self.states.append(state)
            self._news.notify_all()

    def on_change(self, touched: frozenset[str]) -> None:
        with self._news:
            self.touched |= touched
            self._news.notify_all()

    def until(self, condition: Callable[[], bool]) -> None:
        with self._news:
            assert self._news.wait_for(condition, PATIENCE_S), f"never happened; {self.states[-5:]}"

    def phase(self, phase: str, since: int = 0) -> None:
        """Wait until this phase is told after the first `since` states."""
        self.until(lambda: any(state.phase == phase for state in self.states[since:]))

    def phases(self) -> list[str]:
        return list(dict.fromkeys(state.phase for state in self.states))


class Running:
    """A workstation whose loop runs in a thread of its own."""

    def __init__(self, hub: MemoryHub, station: Workstation) -> None:
        self.hub, self.station = hub, station
        self.line = HinderedLine(hub)
        self.told = Told()
        self.raised: list[BaseException] = []
        self.stop = threading.Event()
        self.loop = SyncLoop(station, self.line, lambda: 0.0)
        self.thread = threading.Thread(target=self._run, name="loop")
        self.others = set(threading.enumerate())

    def _run(self) -> None:
        try:
            self.loop.run(self.stop, self.told.on_change, self.told.on_state)
        except ZeroDivisionError as error:
            self.raised.append(error)

    def start(self) -> None:
        self.thread.start()
        self.told.phase("up_to_date")

    def perform(self, *ops: Any) -> None:
        self.station.perform_all(ops)
        self.loop.poke()

    def end(self) -> None:
        self.stop.set()
        self.loop.poke()
        self.thread.join(PATIENCE_S)
        assert not self.thread.is_alive(), "the loop did not end"
        ours = set(threading.enumerate()) - self.others
        left = [thread.name for thread in ours if thread.name.startswith("sync-")]
        assert left == [], "a lane goes on after the loop has ended"

    def at_the_hub(self, *ids: str) -> Callable[[], bool]:
        return lambda: set(ids) <= {ref.id for ref in self.hub.books.rows}

    def holds(self, *touched: str) -> Callable[[], bool]:
        return lambda: set(touched) <= self.told.touched


@pytest.fixture
def hub() -> MemoryHub:
    hub = MemoryHub(FakeClock().now)
    hub.perform_all(*desk())
    hub.acquaint("ada", "jn", "mb")
    return hub


@pytest.fixture
def open_station(hub: MemoryHub, tmp_path: Path) -> Iterator[Callable[[str], Workstation]]:
    with ExitStack() as stack:

        def make(agent: str) -> Workstation:
            folder = tmp_path / agent
            folder.mkdir()
            engine = stack.enter_context(fresh_engine(folder))
            clock, dice = FakeClock(), random.Random(agent)
            station = Workstation(engine, folder, bytes(32), clock, dice)
            stack.callback(station.close)
            exchange = station.exchange(InProcess(hub))
            exchange.enrol(agent)
            settle_all(exchange)
            exchange.close()
            return station

        yield make


@pytest.fixture
def running(hub: MemoryHub, open_station: Callable[[str], Workstation]) -> Iterator[Running]:
    running = Running(hub, open_station("jn"))
    yield running
    if running.thread.is_alive():
        running.line.mend()
        running.end()


# ---- the loop ----------------------------------------------------------------------------------


def test_work_goes_out_and_a_colleagues_work_comes_in_by_poke(running: Running) -> None:
    running.start()
    running.perform(ticket("t1"))
    running.told.until(running.at_the_hub("t1"))
    running.hub.perform_all(AddNote("n1", "t1", "from a colleague"))
    running.told.until(running.holds("messages/n1"))
    running.end()
    assert running.station.ask(SyncState()).pending == 0
    assert set(running.told.phases()) <= {"up_to_date", "sending"}


class StreamlessLine(InProcess):
    """A line through a proxy that keeps a stream to itself; a question may wait for its answer."""

    def __init__(self, hub: MemoryHub) -> None:
        super().__init__(hub)
        self.waits: list[float] = []
        self.asked = threading.Event()

    def poke(self) -> Iterator[dict[str, int]]:
        raise NoAnswer("silent", "the stream never came")

    def pull(self, pull: Pull) -> PullReply:
        if pull.wait_s:
            self.waits.append(pull.wait_s)
            self.asked.set()
        while pull.wait_s and not self._closed.wait(0.01):
            if any(self._hub.heads(pull.cursors).get(id, 0) > n for id, n in pull.cursors.items()):
                break
        return super().pull(pull)


def test_where_no_stream_is_held_a_long_poll_brings_the_news(
    hub: MemoryHub, open_station: Callable[[str], Workstation]
) -> None:
    running = Running(hub, open_station("jn"))
    line = running.line = StreamlessLine(hub)  # type: ignore[assignment]
    running.loop = SyncLoop(running.station, line, lambda: 0.0)
    running.start()
    running.perform(ticket("t1"))
    try:
        for n in range(3):
            assert line.asked.wait(PATIENCE_S), "nobody asks and waits"
            hub.perform_all(AddNote(f"n{n}", "t1", "from a colleague"))
            running.told.until(running.holds(f"messages/n{n}"))
        assert set(line.waits) == {25.0}
    finally:
        running.end()


def test_sending_is_counted_until_all_is_delivered(running: Running) -> None:
    running.hub.core.limits = Limits(batch=2)
    running.station.perform_all([ticket(f"t{n}") for n in range(7)])
    running.start()
    running.end()
    sending = [state for state in running.told.states if state.phase == "sending"]
    assert sending, "nobody was told that work is being sent"
    assert {state.total for state in sending} == {7}
    sent = [state.sent for state in sending]
    assert sent == sorted(sent)
    assert (sent[0], 0 < sent[-1] < 7) == (0, True)


def test_an_outage_is_told_with_its_beginning_and_ends_with_everything_delivered(
    running: Running,
) -> None:
    running.start()
    running.told.phase("up_to_date")  # no lane is on its way past the outage any more
    running.loop.set_outage(True)
    running.told.phase("offline")
    running.perform(ticket("t1"))
    count = len(running.told.states)
    running.told.until(lambda: len(running.told.states) >= count + 2)
    broken = [state for state in running.told.states if state.phase == "offline"]
    assert {state.since_us for state in broken} == {broken[0].since_us}
    assert all(state.retry_s and state.detail == "simulated outage" for state in broken)
    assert not running.at_the_hub("t1")()
    assert running.station.ask(SyncState()).pending == 1
    running.loop.set_outage(False)
    running.told.until(running.at_the_hub("t1"))
    running.told.phase("up_to_date", count)


@pytest.mark.parametrize(
    ("error", "phase"),
    [
        (NoAnswer("captive", "a hotel's page"), "captive"),
        (NoAnswer("trouble", "502"), "hub_trouble"),
        (HubFault(Fault.DEVICE_BLOCKED, reason="device.blocked"), "blocked"),
        (HubFault(Fault.PACED, retry_after_ms=10), "hub_trouble"),
    ],
    ids=lambda value: str(value),
)
def test_trouble_is_told_and_tried_again(running: Running, error: Exception, phase: str) -> None:
    running.line.troubles["hello"] = [error]
    running.start()
    assert running.told.phases() == [phase, "up_to_date"]


def listening(running: Running, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Where each stream is noted that begins; chance is at its worst, and the spread longer than any test."""
    listened: list[str] = []
    stream = running.line.poke

    def poke() -> Iterator[dict[str, int]]:
        listened.append("poke")
        return stream()

    running.line.poke = poke  # type: ignore[method-assign]
    monkeypatch.setattr(loop, "SPREAD_S", 10 * PATIENCE_S)
    return listened


def test_one_of_many_reads_at_once_and_listens_later(
    running: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    listened = listening(running, monkeypatch)
    keeps_apart = threading.Event()

    def chance() -> float:
        if threading.current_thread().name == "sync-hear":
            keeps_apart.set()
        return 1.0

    running.loop._chance = chance  # noqa: SLF001
    running.line.troubles["hello"] = [HubFault(Fault.PACED, slot=7, retry_after_ms=10)]
    running.start()
    assert keeps_apart.wait(PATIENCE_S)
    running.hub.perform_all(RecordTag(Tag("vip", "VIP")))
    running.loop.poke()
    running.told.until(running.holds("tags/vip"))
    assert listened == []


@pytest.mark.parametrize("told", [{}, {"retry_after_ms": 10}], ids=["alone", "too often"])
def test_who_is_not_one_of_many_listens_at_once(
    running: Running, monkeypatch: pytest.MonkeyPatch, told: dict[str, int]
) -> None:
    listened = listening(running, monkeypatch)
    running.loop._chance = lambda: 1.0  # noqa: SLF001
    running.line.troubles["hello"] = [HubFault(Fault.PACED, **told)] if told else []
    running.start()
    running.told.until(lambda: bool(listened))
    running.hub.perform_all(RecordTag(Tag("vip", "VIP")))  # the poke comes through
    running.told.until(running.holds("tags/vip"))


def test_a_spread_holds_for_one_return_only(
    running: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    began: list[str] = []
    again = threading.Event()

    def poke() -> Iterator[dict[str, int]]:
        """It ends at once."""
        began.append("poke")
        monkeypatch.setattr(loop, "SPREAD_S", 10 * PATIENCE_S)
        if len(began) == 2:
            again.set()
        yield from ()

    monkeypatch.setattr(loop, "SPREAD_S", 0.05)
    monkeypatch.setattr(link, "FIRST_PAUSE_S", 0.05)
    running.line.poke = poke  # type: ignore[method-assign]
    running.loop._chance = lambda: 1.0  # noqa: SLF001
    running.line.troubles["hello"] = [HubFault(Fault.PACED, slot=7, retry_after_ms=10)]
    running.start()
    assert again.wait(PATIENCE_S)


def test_an_expired_token_is_renewed_without_a_word_about_signing_in(running: Running) -> None:
    running.start()
    running.hub.auth.expire()
    running.perform(ticket("t1"))
    running.told.until(running.at_the_hub("t1"))
    assert set(running.told.phases()) <= {"up_to_date", "connecting", "sending"}
    assert running.line.calls.count("hello") >= 3


def test_an_outage_that_outlived_the_token_ends_with_a_greeting_at_once(
    running: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    running.start()
    troubles = running.line.troubles
    for name in ("pull", "push"):
        troubles[name] = [Unreachable("no line") for _ in range(3)]

    def line_is_back(name: str) -> None:
        """From here on the hub answers: whoever still waits for a pause to end waits for ever."""
        if name == "push" and not troubles["push"] and running.line.before == line_is_back:
            running.line.before = lambda name: None
            troubles["pull"].clear()
            monkeypatch.setattr(link, "FIRST_PAUSE_S", 10 * PATIENCE_S)
            monkeypatch.setattr(link, "LONGEST_PAUSE_S", 10 * PATIENCE_S)
            running.hub.auth.expire()

    running.line.before = line_is_back
    running.perform(ticket("t1"))
    running.told.until(running.at_the_hub("t1"))
    assert running.line.before != line_is_back


def test_after_a_batch_that_went_well_another_fault_is_greeted_at_once(
    running: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    running.hub.core.limits = Limits(batch=1)

    def silence() -> Iterator[dict[str, int]]:
        running.stop.wait()
        yield from ()

    running.line.poke = silence  # type: ignore[method-assign]  # no news helps it along
    running.start()
    pushes: list[str] = []

    def spoil(name: str) -> None:
        """The first and the third batch come at a time when the hub wants a greeting first."""
        if name != "push":
            return
        pushes.append(name)
        if len(pushes) in (1, 3):
            running.line.troubles["push"] = [HubFault(Fault.EPOCH_CHANGED)]
        if len(pushes) == 3:  # whoever still waits for a pause to end waits for ever
            monkeypatch.setattr(link, "FIRST_PAUSE_S", 10 * PATIENCE_S)
            monkeypatch.setattr(link, "LONGEST_PAUSE_S", 10 * PATIENCE_S)
            monkeypatch.setattr(loop, "QUIET_S", 10 * PATIENCE_S)

    running.line.before = spoil
    running.perform(ticket("t1"), ticket("t2"))
    running.told.until(running.at_the_hub("t1", "t2"))
    assert len(pushes) >= 4


def test_an_ear_whose_token_has_run_out_has_the_hub_greeted_and_listens_on_at_once(
    running: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    for constant in ("FIRST_PAUSE_S", "LONGEST_PAUSE_S"):
        monkeypatch.setattr(link, constant, 10 * PATIENCE_S)  # who waits for a pause waits for ever
    monkeypatch.setattr(loop, "QUIET_S", 10 * PATIENCE_S)
    listened: list[str] = []
    stream = running.line.poke

    def poke() -> Iterator[dict[str, int]]:
        listened.append("poke")
        if len(listened) == 1:
            running.hub.auth.expire()
            raise HubFault(Fault.AUTH, reason="token")
        return stream()

    running.line.poke = poke  # type: ignore[method-assign]
    running.start()
    running.told.until(lambda: len(listened) > 1)
    running.hub.perform_all(RecordTag(Tag("heard", "Heard")))
    running.told.until(running.holds("tags/heard"))


def test_a_fault_that_greeting_does_not_mend_is_not_hammered(running: Running) -> None:
    running.start()
    greeted = running.line.calls.count("hello")
    gaps: list[Exception] = [HubFault(Fault.OP_GAP, expected=1) for _ in range(50)]
    running.line.troubles["push"] = gaps
    before: list[int] = []  # how many greetings there were before each push

    def count(name: str) -> None:
        if name == "push":
            before.append(running.line.calls.count("hello") - greeted)

    running.line.before = count
    running.perform(ticket("t1"))
    running.told.until(lambda: len(gaps) <= 46)
    assert before[3] <= 2 * 2, "each greeting is two calls"
    running.line.troubles.clear()
    running.told.until(running.at_the_hub("t1"))


def test_another_fault_after_a_greeting_is_greeted_at_once(
    running: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    running.start()
    running.perform(ticket("t0"))
    running.told.until(lambda: running.told.states[-1].phase == "up_to_date")
    running.told.until(running.holds("tickets/t0"))
    monkeypatch.setattr(link, "FIRST_PAUSE_S", 10 * PATIENCE_S)
    monkeypatch.setattr(link, "LONGEST_PAUSE_S", 10 * PATIENCE_S)
    monkeypatch.setattr(loop, "QUIET_S", 10 * PATIENCE_S)
    running.line.troubles["push"] = [
        HubFault(Fault.AUTH, reason="token"),
        HubFault(Fault.REPLICA_FORKED, last_op_seq=1),
    ]
    told = len(running.told.states)

    def until_the_other_lane_rests(name: str) -> None:
        if name == "push":
            running.told.phase("sending", told)

    running.line.before = until_the_other_lane_rests
    running.perform(ticket("t1"))
    running.told.until(running.at_the_hub("t1"))


def test_a_greeting_that_did_not_help_is_repeated_after_a_pause(
    running: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    running.start()
    monkeypatch.setattr(link, "FIRST_PAUSE_S", 0.01)
    monkeypatch.setattr(loop, "QUIET_S", 10 * PATIENCE_S)
    greeted = running.line.calls.count("hello")

    def want_three_greetings(name: str) -> None:
        if name == "push" and running.line.calls.count("hello") < greeted + 3 * 2:
            running.line.troubles["push"] = [HubFault(Fault.AUTH, reason="token")]

    running.line.before = want_three_greetings
    running.perform(ticket("t1"))
    running.told.until(running.at_the_hub("t1"))


def test_news_that_come_in_after_an_outage_wake_the_lane_that_sends(
    running: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    running.start()
    monkeypatch.setattr(link, "FIRST_PAUSE_S", 10 * PATIENCE_S)
    monkeypatch.setattr(link, "LONGEST_PAUSE_S", 10 * PATIENCE_S)
    troubles = running.line.troubles
    for name in ("pull", "push"):
        troubles[name] = [Unreachable("no line")]
    running.perform(ticket("t1"))
    running.told.until(lambda: [s.phase for s in running.told.states].count("offline") == 2)
    running.hub.perform_all(RecordTag(Tag("vip", "VIP")))  # the poke comes through
    running.told.until(running.at_the_hub("t1"))


def test_sending_goes_on_while_a_pull_hangs(running: Running) -> None:
    running.start()
    hangs = running.line.hang("pull")
    running.loop.poke()
    assert hangs.wait(PATIENCE_S)
    running.perform(ticket("t1"))
    running.told.until(running.at_the_hub("t1"))
    running.line.mend()
    running.told.until(running.holds("tickets/t1"))


def test_who_has_sent_all_is_not_up_to_date_before_the_news_are_read(running: Running) -> None:
    hangs = running.line.hang("pull")
    running.station.perform_all((ticket("t1"),))
    running.thread.start()
    assert hangs.wait(PATIENCE_S)
    running.told.until(lambda: any(state.sent == 1 for state in running.told.states))
    assert running.told.phases() == ["sending"]
    running.line.mend()
    running.told.phase("up_to_date")


def test_a_line_that_broke_is_read_again_before_it_is_up_to_date(running: Running) -> None:
    running.start()
    read = running.line.calls.count("pull")
    running.line.troubles["push"] = [Unreachable("gone")]
    running.perform(ticket("t1"))
    running.told.phase("offline")
    count = len(running.told.states)
    running.told.phase("up_to_date", count)
    assert running.line.calls.count("pull") > read


def test_reading_goes_on_while_a_push_hangs(running: Running) -> None:
    running.start()
    hangs = running.line.hang("push")
    running.perform(ticket("t1"))
    assert hangs.wait(PATIENCE_S)
    running.hub.perform_all(RecordTag(Tag("vip", "VIP")))
    running.told.until(running.holds("tags/vip"))
    assert not running.at_the_hub("t1")()
    running.line.mend()
    running.told.until(running.at_the_hub("t1"))


@pytest.mark.parametrize("name", ["pull", "push"])
def test_it_ends_at_once_even_when_a_call_hangs(running: Running, name: str) -> None:
    running.start()
    hangs = running.line.hang(name)
    running.perform(ticket("t1"))
    assert hangs.wait(PATIENCE_S)
    running.stop.set()
    running.loop.poke()
    # What the loop cannot do for itself: the transport's own end lets the hanging call go.
    running.line.close()
    running.end()


def test_it_ends_before_it_ever_reached_a_hub(running: Running) -> None:
    running.line.troubles["hello"] = [Unreachable("no line") for _ in range(99)]
    running.thread.start()
    running.told.phase("offline")
    running.end()


@pytest.mark.parametrize("name", ["push", "pull"])
def test_a_defect_in_any_lane_ends_the_loop_aloud(running: Running, name: str) -> None:
    running.start()
    running.line.troubles[name] = [ZeroDivisionError()]
    running.perform(ticket("t1"))
    running.thread.join(PATIENCE_S)
    running.end()
    assert [type(error) for error in running.raised] == [ZeroDivisionError]


def test_new_rights_and_queues_are_followed_and_lost_ones_let_go(running: Running) -> None:
    running.start()
    running.perform(ticket("t1"))
    running.told.until(running.at_the_hub("t1"))
    running.hub.perform_all(
        RecordQueue(Queue("new", "New")),
        RecordAgent(Agent("jn", "Jonas", "JN", "role", ("new",))),
        ticket("t2", queue="new"),
    )
    running.told.until(running.holds("tickets/t2"))
    running.end()
    with running.station.reading() as conn:
        assert conn.exec_driver_sql("SELECT id FROM tickets").scalars().all() == ["t2"]


def test_another_epoch_is_greeted_and_read_anew(running: Running) -> None:
    running.start()
    running.hub.books.epoch = "epoch-2"
    running.perform(ticket("t1"))
    running.told.until(running.at_the_hub("t1"))
    running.end()
    assert running.station.get_kv("hub_epoch") == "epoch-2"


def test_search_words_are_written_when_it_is_quiet(
    running: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    station, index_some = running.station, running.station.index_some

    def told_about(*limit: int) -> int:
        done = index_some(*limit)
        running.told.on_change(frozenset())
        return done

    monkeypatch.setattr(station, "index_some", told_about)
    running.start()
    running.hub.perform_all(ticket("t1", "Samovar"))
    running.told.until(lambda: bool(station.ask(Search("samovar"))))


# ---- one exchange at a time --------------------------------------------------------------------


def test_enrolment_gives_name_number_and_agent(
    hub: MemoryHub, open_station: Callable[[str], Workstation]
) -> None:
    station = open_station("mb")
    assert (station.agent, station.replica) == ("mb", "replica-2")
    assert station.new_ref() == "W2-0001"
    assert station.actor().permits == frozenset(OPERATIONS)


def test_signing_in_greets_first_and_only_once(
    hub: MemoryHub, open_station: Callable[[str], Workstation]
) -> None:
    line = HinderedLine(hub)
    exchange = open_station("jn").exchange(line)
    assert exchange.sign_in("jn", "secret").agent == "jn"
    assert exchange.sign_in("jn", "secret").grace_s == 60
    assert line.calls == ["hello", "hello", "sign_in", "sign_in"], "challenge, answer, two doors"


def test_a_hub_that_takes_less_at_once_gets_less(
    hub: MemoryHub, open_station: Callable[[str], Workstation]
) -> None:
    station = open_station("jn")
    exchange = station.exchange(InProcess(hub))
    exchange.hello()
    station.perform_all([ticket(f"t{n}") for n in range(5)])
    hub.core.limits = Limits(batch=2)
    assert [exchange.push() for _ in range(4)] == [2, 2, 1, 0]
    station.perform(ticket("t5"))
    hub.core.limits = Limits(batch=0)
    with pytest.raises(HubFault) as caught:
        exchange.push()
    assert str(caught.value) == "BATCH_TOO_LARGE: max 0", "a hub that takes nothing is not hammered"


def test_a_batch_that_is_too_large_for_a_body_on_the_way_is_halved(
    hub: MemoryHub, open_station: Callable[[str], Workstation]
) -> None:
    station = open_station("jn")
    line = HinderedLine(hub)
    exchange = station.exchange(line)
    exchange.hello()
    station.perform_all([ticket(f"t{n}") for n in range(5)])
    line.troubles["push"] = [HubFault(Fault.BATCH_TOO_LARGE, max_bytes=9) for _ in range(2)]
    assert [exchange.push() for _ in range(6)] == [1, 1, 1, 1, 1, 0]
    station.perform(ticket("t5"))
    line.troubles["push"] = [HubFault(Fault.BATCH_TOO_LARGE, max_bytes=9)]
    with pytest.raises(HubFault):
        exchange.push()


def test_a_hub_that_takes_more_at_once_than_we_send_gets_no_more(
    hub: MemoryHub, open_station: Callable[[str], Workstation]
) -> None:
    hub.core.limits = Limits(batch=9_999, page=100, body_bytes=10**9)
    exchange = open_station("jn").exchange(InProcess(hub))
    exchange.hello()
    assert exchange._limits == Limits(batch=500, page=100)  # noqa: SLF001


def test_a_batch_is_under_way_while_the_receipts_of_the_one_before_are_written(
    hub: MemoryHub, open_station: Callable[[str], Workstation], monkeypatch: pytest.MonkeyPatch
) -> None:
    station = open_station("jn")
    station.perform_all([ticket(f"t{n}") for n in range(6)])
    hub.core.limits = Limits(batch=2)
    line = HinderedLine(hub)
    exchange = station.exchange(line)
    exchange.hello()
    second = threading.Event()
    line.before = lambda name: second.set() if line.calls.count("push") == 2 else None
    under_way: list[bool] = []
    writing = station.writing

    def noted() -> Any:
        under_way.append(second.wait(PATIENCE_S))
        return writing()

    monkeypatch.setattr(station, "writing", noted)
    assert exchange.push() == 2
    assert under_way == [True]
    monkeypatch.undo()
    assert [exchange.push() for _ in range(3)] == [2, 2, 0]
    assert line.calls.count("push") == 3, "what is under way is not sent again"
    exchange.close()


def test_a_batch_that_fails_on_its_way_is_told_when_its_turn_comes_and_sent_again(
    hub: MemoryHub, open_station: Callable[[str], Workstation]
) -> None:
    station = open_station("jn")
    station.perform_all([ticket(f"t{n}") for n in range(6)])
    hub.core.limits = Limits(batch=2)
    line = HinderedLine(hub)
    exchange = station.exchange(line)
    exchange.hello()
    line.before = lambda name: (
        line.troubles.update(push=[NoAnswer("offline", "gone")])
        if line.calls.count("push") == 2
        else None
    )
    assert exchange.push() == 2
    with pytest.raises(NoAnswer):
        exchange.push()
    assert [exchange.push() for _ in range(3)] == [2, 2, 0]
    exchange.close()


def test_behind_an_operation_that_has_its_receipt_nothing_is_sent_before_those_in_front_of_it(
    hub: MemoryHub, open_station: Callable[[str], Workstation]
) -> None:
    station = open_station("jn")
    station.perform_all([ticket(f"t{n}") for n in range(3)])
    with station.writing() as conn:
        conn.exec_driver_sql("UPDATE outbox SET state = 'acked' WHERE op_seq = 2")
        assert [op.seq for op in outbox.unsent(conn, 9)[1]] == [1]
        assert [op.seq for op in outbox.unsent(conn, 9, after=1)[1]] == [3]


class AskedLine(InProcess):
    """Remembers how many rows were asked for."""

    limits: list[int]

    def pull(self, pull: Pull) -> PullReply:
        self.limits.append(pull.limit)
        return super().pull(pull)


def test_pages_of_news_shrink_while_taking_them_in_takes_long_and_grow_again(
    hub: MemoryHub, open_station: Callable[[str], Workstation], monkeypatch: pytest.MonkeyPatch
) -> None:
    line = AskedLine(hub)
    line.limits = []
    exchange = open_station("jn").exchange(line)
    exchange.hello()
    monkeypatch.setattr(exchanges, "LONG_S", -1.0)
    for _ in range(7):
        exchange.pull()
    assert line.limits == [500, 250, 125, 62, 31, 20, 20]
    monkeypatch.undo()
    for _ in range(7):
        exchange.pull()
    assert line.limits[7:] == [20, 40, 80, 160, 320, 500, 500]


class FakeStop:
    """An event that nobody sets; remembers for how long it was waited for."""

    def __init__(self) -> None:
        self.waits: list[float] = []

    def wait(self, seconds: float) -> bool:
        self.waits.append(seconds)
        return False


@pytest.mark.parametrize(
    ("is_sending", "takes_s", "waits"), [(True, 1, [3.0]), (True, 60, [5.0]), (False, 1, [])]
)
def test_while_much_is_sent_reading_leaves_time_for_it(
    running: Running, *, is_sending: bool, takes_s: float, waits: list[float]
) -> None:
    clock: Any = running.station.clock
    stop: Any = FakeStop()
    running.station.exchange(running.line).hello()
    reading: Any = running.loop._read_news  # noqa: SLF001 - a lane by itself, for one page
    running.line.before = lambda name: clock.push(seconds=takes_s)
    vars(running.loop).update(_stop=stop, _is_sending=is_sending)
    reading()
    assert stop.waits == waits


def test_a_refused_greeting_without_a_challenge_is_told(
    hub: MemoryHub, open_station: Callable[[str], Workstation]
) -> None:
    station = open_station("jn")
    line = HinderedLine(hub)
    line.troubles["hello"] = [HubFault(Fault.AUTH, reason="device.signature")]
    exchange = station.exchange(line)
    with pytest.raises(HubFault):
        exchange.hello()
    assert exchange.must_greet


def test_a_scope_lost_on_the_way_asks_for_another_greeting(
    hub: MemoryHub, open_station: Callable[[str], Workstation]
) -> None:
    station = open_station("mb")
    exchange = station.exchange(InProcess(hub))
    settle_all(exchange)
    hub.perform_all(
        ticket("t1"),
        AssignTicket("t1", "mb", "tec"),
        RecordAgent(Agent("mb", "Marta", "MB", "role", ("ret",))),
    )
    exchange.pull()
    assert exchange.must_greet
    settle_all(exchange)
    with station.reading() as conn:
        scopes = conn.exec_driver_sql("SELECT scope FROM cursor WHERE scope LIKE 'team:%'")
        assert scopes.scalars().all() == ["team:ret"]


def test_settling_goes_on_until_nothing_is_left_in_pages_of_any_size(
    hub: MemoryHub, open_station: Callable[[str], Workstation], monkeypatch: pytest.MonkeyPatch
) -> None:
    ana, ben = open_station("jn"), open_station("mb")
    monkeypatch.setattr(exchanges, "BOOTSTRAP_PAGE", 2)
    hub.core = HubCore(Limits(batch=3, page=2))
    ana.perform_all([ticket(f"t{n}") for n in range(8)])
    ana.perform_all([TagTicket(f"t{n}", add=("a",)) for n in range(8)])
    heard: set[str] = set()
    line = InProcess(hub)
    assert settle_all(Exchange(ana, line, heard.update)) == 16
    settle_all(ben.exchange(InProcess(hub)))
    with ben.reading() as conn:
        rows = conn.exec_driver_sql("SELECT id, tags, rev FROM tickets ORDER BY id").all()
    assert [tuple(row) for row in rows] == [(f"t{n}", '["a"]', rows[n][2]) for n in range(8)]
    assert {"outbox/16", "tickets/t7"} <= heard


# ---- a first reading ---------------------------------------------------------------------------


def pages_of(hub: MemoryHub, rows: int) -> None:
    hub.perform_all(*(ticket(f"t{n:03}") for n in range(rows)))


def test_a_page_is_asked_for_while_the_one_before_is_written(
    hub: MemoryHub, open_station: Callable[[str], Workstation], monkeypatch: pytest.MonkeyPatch
) -> None:
    station = open_station("jn")
    pages_of(hub, 6)
    monkeypatch.setattr(exchanges, "BOOTSTRAP_PAGE", 2)
    with station.writing() as conn:
        conn.exec_driver_sql("UPDATE cursor SET complete = 0, seq = 0 WHERE scope = 'team:ret'")
    line = HinderedLine(hub)
    exchange = station.exchange(line)
    exchange.hello()
    second = threading.Event()
    line.before = lambda name: second.set() if line.calls.count("bootstrap") == 2 else None
    asked_when_written: list[bool] = []
    writing = station.writing

    def noted() -> Any:
        asked_when_written.append(second.wait(PATIENCE_S))
        return writing()

    monkeypatch.setattr(station, "writing", noted)
    assert exchange.bootstrap()
    assert asked_when_written == [True]
    monkeypatch.undo()
    while exchange.bootstrap():
        pass
    assert line.calls.count("bootstrap") == 3, "what was asked ahead is not asked again"
    exchange.close()


def test_the_first_page_of_the_next_scope_is_asked_for_while_the_last_of_one_is_written(
    hub: MemoryHub, open_station: Callable[[str], Workstation]
) -> None:
    station = open_station("jn")
    pages_of(hub, 6)
    with station.writing() as conn:
        conn.exec_driver_sql("UPDATE cursor SET complete = 0, seq = 0 WHERE scope <> 'ref'")
        scopes = conn.exec_driver_sql("SELECT count(*) FROM cursor WHERE NOT complete").scalar_one()
        conn.exec_driver_sql("DELETE FROM tickets")
    assert scopes > 1
    line = HinderedLine(hub)
    exchange = station.exchange(line)
    exchange.hello()
    ahead = threading.Semaphore(0)
    line.before = lambda name: ahead.release()
    assert exchange.bootstrap()
    for _ in range(2):
        assert ahead.acquire(timeout=PATIENCE_S), "nothing was asked for while the page was written"
    while exchange.bootstrap():
        pass
    assert line.calls.count("bootstrap") == scopes, "what was asked ahead is not asked again"
    with station.reading() as conn:
        assert conn.exec_driver_sql("SELECT count(*) FROM tickets").scalar_one() == 6
    exchange.close()


def test_a_page_asked_ahead_that_fails_is_told_when_its_turn_comes_and_asked_again(
    hub: MemoryHub, open_station: Callable[[str], Workstation], monkeypatch: pytest.MonkeyPatch
) -> None:
    station = open_station("jn")
    pages_of(hub, 6)
    monkeypatch.setattr(exchanges, "BOOTSTRAP_PAGE", 4)
    with station.writing() as conn:
        conn.exec_driver_sql("UPDATE cursor SET complete = 0, seq = 0 WHERE scope = 'team:ret'")
        conn.exec_driver_sql("DELETE FROM tickets")
    line = HinderedLine(hub)
    exchange = station.exchange(line)
    exchange.hello()
    line.before = lambda name: (
        line.troubles.update(bootstrap=[NoAnswer("offline", "gone")])
        if line.calls.count("bootstrap") == 2
        else None
    )
    assert exchange.bootstrap()
    with pytest.raises(NoAnswer):
        exchange.bootstrap()
    while exchange.bootstrap():
        pass
    with station.reading() as conn:
        assert conn.exec_driver_sql("SELECT count(*) FROM tickets").scalar_one() == 6
    exchange.close()


def test_a_page_is_given_up_between_its_parts_when_the_agent_waits_and_read_again_if_cut_off_there(
    hub: MemoryHub, open_station: Callable[[str], Workstation], monkeypatch: pytest.MonkeyPatch
) -> None:
    station = open_station("jn")
    pages_of(hub, 5)
    monkeypatch.setattr(exchanges, "PART", 1)
    with station.writing() as conn:
        conn.exec_driver_sql("UPDATE cursor SET complete = 0, seq = 0 WHERE scope = 'team:ret'")
        conn.exec_driver_sql("DELETE FROM tickets")
    told: list[frozenset[str]] = []
    exchange = Exchange(station, InProcess(hub), told.append)
    exchange.hello()
    told.clear()
    monkeypatch.setattr(type(station), "is_wanted", property(lambda self: len(told) < 2))
    assert exchange.bootstrap()
    assert [len(rows) for rows in told] == [1, 1, 1, 2], "short turns first, then longer ones"
    exchange.close()


def test_a_part_of_a_page_leaves_the_cursor_where_it_was(
    hub: MemoryHub, open_station: Callable[[str], Workstation], monkeypatch: pytest.MonkeyPatch
) -> None:
    station = open_station("jn")
    pages_of(hub, 5)
    monkeypatch.setattr(exchanges, "PART", 2)
    monkeypatch.setattr(exchanges, "LONGEST_TURN", 1)
    with station.writing() as conn:
        conn.exec_driver_sql("UPDATE cursor SET complete = 0, seq = 0 WHERE scope = 'team:ret'")
        conn.exec_driver_sql("DELETE FROM tickets")

    def crash(touched: frozenset[str]) -> None:
        raise ZeroDivisionError

    exchange = Exchange(station, InProcess(hub), crash)
    exchange.hello()
    with pytest.raises(ZeroDivisionError):
        exchange.bootstrap()
    with station.reading() as conn:
        held = conn.exec_driver_sql("SELECT count(*) FROM tickets").scalar_one()
        is_complete = conn.exec_driver_sql(
            "SELECT complete FROM cursor WHERE scope = 'team:ret'"
        ).scalar_one()
    assert (held, is_complete) == (1, 0), "the customer came with it"
    settle_all(station.exchange(InProcess(hub)))
    with station.reading() as conn:
        assert conn.exec_driver_sql("SELECT count(*) FROM tickets").scalar_one() == 5


def test_work_sent_while_the_greeting_is_on_its_way_is_no_other_copys(
    hub: MemoryHub, open_station: Callable[[str], Workstation]
) -> None:
    """Weather seed 24: the hub knew more than the greeting said, and the workstation gave up its name."""
    station = open_station("jn")
    line = HinderedLine(hub)
    exchange, other = station.exchange(line), station.exchange(InProcess(hub))
    settle_all(exchange)
    settle_all(other)
    name = name_of(station)

    def do_and_send(call: str) -> None:
        if call == "hello" and line.calls.count("hello") == greeted + 2:  # the signed one
            station.perform(ticket("t-meanwhile"))
            other.push()

    greeted = line.calls.count("hello")
    line.before = do_and_send
    exchange.hello()
    assert name_of(station) == name
    assert hub.books.rows[Ref("tickets", "t-meanwhile")].image["number"]
    exchange.close()
    other.close()


def name_of(station: Workstation) -> str:
    with station.reading() as conn:
        return client.replica_of(conn)
