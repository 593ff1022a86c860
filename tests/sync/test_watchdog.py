"""A line that is there and brings nothing: it is dialled anew, and the work goes on."""

import random
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from app.domain.contacts import AddNote
from app.store.queries import SyncState
from app.sync import loop, transport_http
from app.sync.exchange import settle_all
from app.sync.loop import SyncLoop
from app.sync.transport import Http, InProcess, Timeouts
from app.sync.watchdog import PATIENCE_S, TOLD_AFTER, Watchdog
from app.workstation import Workstation
from tests.helpers.fake_peer import FakePeer, peer, read_request
from tests.helpers.hubs import served
from tests.helpers.memory_hub import MemoryHub
from tests.helpers.profiles import FakeClock, desk, fresh_engine, ticket
from tests.sync.test_loop import Told

LONG_S = 60.0
NEVER = Timeouts(connect_s=LONG_S, idle_s=10 * LONG_S, total_s=10 * LONG_S)

pytestmark = pytest.mark.logs_warnings


# ---- what it watches for -------------------------------------------------------------------------


def test_it_bites_when_work_waits_in_silence_and_only_then() -> None:
    dog = Watchdog()
    assert not dog.bites(0, is_waiting=True)
    assert not dog.bites(PATIENCE_S - 1, is_waiting=True)
    assert dog.bites(PATIENCE_S, is_waiting=True)
    assert not dog.bites(PATIENCE_S + 1, is_waiting=True), "it gives the new line as long again"
    assert dog.bites(2 * PATIENCE_S, is_waiting=True)
    assert not dog.bites(3 * PATIENCE_S, is_waiting=False)
    assert not dog.bites(4 * PATIENCE_S, is_waiting=True), "what came since has not waited long"


def test_trouble_that_was_told_is_no_silence() -> None:
    dog = Watchdog()
    dog.bites(0, is_waiting=True)
    dog.troubled(50, until_next_s=300)
    dog.troubled(51, until_next_s=1)
    assert not dog.bites(350 + PATIENCE_S - 1, is_waiting=True), "the hub asked for a long pause"
    assert dog.bites(350 + PATIENCE_S, is_waiting=True)


def test_the_agent_is_told_when_it_has_not_helped_and_not_any_more_when_receipts_came() -> None:
    dog = Watchdog()
    dog.bites(0, is_waiting=True)
    for n in range(1, TOLD_AFTER + 1):
        assert not dog.is_to_be_told
        assert dog.bites(n * PATIENCE_S, is_waiting=True)
    assert dog.is_to_be_told
    dog.moved()
    assert not dog.is_to_be_told


# ---- real sockets --------------------------------------------------------------------------------


class Wedging:
    """Stands before a hub; a path in `moods` is answered by silence, or by half an answer and silence."""

    def __init__(self, hub_port: int) -> None:
        self._hub_port = hub_port
        self.moods: dict[str, str] = {}
        self.is_wedged = threading.Event()
        self._to_the_hub: list[socket.socket] = []

    def close(self) -> None:
        """Hang up on the hub, which would notice only at its next heartbeat."""
        for each in self._to_the_hub:
            with suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)

    def talk(self, line: socket.socket) -> None:
        while True:
            request = read_request(line)
            mood = next((m for path, m in self.moods.items() if path.encode() in request[:60]), "")
            if mood == "silent":
                self._hold(line)
            else:
                self._forward(line, request, is_half=mood == "half")

    def _forward(self, line: socket.socket, request: bytes, *, is_half: bool) -> None:
        with socket.create_connection(("127.0.0.1", self._hub_port)) as hub:
            self._to_the_hub.append(hub)
            hub.sendall(request.replace(b"\r\n", b"\r\nConnection: close\r\n", 1))
            while got := hub.recv(65536):
                line.sendall(got[: len(got) // 2] if is_half else got)
                if is_half:
                    self._hold(line)
        raise ConnectionResetError  # the hub has hung up, and so do we

    def _hold(self, line: socket.socket) -> None:
        """The socket stays open and nothing comes any more."""
        self.is_wedged.set()
        while line.recv(65536):
            pass
        raise ConnectionResetError


class Running:
    """A workstation whose loop dials a hub through something that can wedge."""

    def __init__(
        self, hub: MemoryHub, station: Workstation, front: FakePeer, wedging: Wedging
    ) -> None:
        self.hub, self.station, self.wedging = hub, station, wedging
        self.clock: FakeClock = station.clock  # type: ignore[assignment]
        exchange = self.station.exchange(InProcess(hub))
        exchange.enrol("jn")
        settle_all(exchange)
        line = Http(f"http://127.0.0.1:{front.port}", timeouts=NEVER)
        self.told, self.stop = Told(), threading.Event()
        self.loop = SyncLoop(self.station, line, lambda: 0.0)
        self._thread = threading.Thread(
            target=self.loop.run, args=(self.stop, self.told.on_change, self.told.on_state)
        )

    def start(self) -> None:
        self._thread.start()
        self.told.phase("up_to_date")

    def end(self) -> None:
        self.stop.set()
        self.loop.poke()
        self._thread.join(LONG_S)
        assert not self._thread.is_alive(), "the loop did not end"

    def until(self, happened: Callable[[], bool], *, minutes_pass: bool = False) -> None:
        patience = time.monotonic() + LONG_S
        while not happened():
            assert time.monotonic() < patience, f"never happened; {self.told.states[-5:]}"
            if minutes_pass:
                self.clock.push(seconds=PATIENCE_S / 10)
            threading.Event().wait(0.02)

    def is_at_the_hub(self, id: str) -> Callable[[], bool]:
        return lambda: id in {ref.id for ref in self.hub.books.rows}


@pytest.fixture
def running(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Running]:
    monkeypatch.setattr(loop, "LOOK_S", 0.02)
    monkeypatch.setattr(loop, "QUIET_S", 10 * LONG_S)
    hub = MemoryHub(FakeClock().now)
    hub.perform_all(*desk(), ticket("t1"))
    hub.acquaint("ada", "jn", "mb")
    with served(hub) as port:
        wedging = Wedging(port)
        with peer(wedging.talk) as front, fresh_engine(tmp_path) as engine:
            station = Workstation(engine, tmp_path, bytes(32), FakeClock(), random.Random(1))
            running = Running(hub, station, front, wedging)
            running.start()
            try:
                yield running
            finally:
                wedging.close()
                running.end()
                station.close()


@pytest.mark.parametrize("mood", ["silent", "half"])
def test_a_push_that_is_never_answered_is_sent_again_over_another_line(
    running: Running, mood: str
) -> None:
    running.wedging.moods["/push"] = mood
    running.station.perform(AddNote("n1", "t1", "measured it"))
    running.loop.poke()
    assert running.wedging.is_wedged.wait(LONG_S)
    running.wedging.moods.clear()  # the next connection is a good one; this one stays as it is
    running.until(lambda: running.station.ask(SyncState()).pending == 0, minutes_pass=True)
    assert running.is_at_the_hub("n1")()


def test_a_greeting_that_is_never_answered_is_made_again(running: Running) -> None:
    running.hub.auth.expire()
    running.wedging.moods["/hello"] = "silent"
    running.station.perform(AddNote("n1", "t1", "measured it"))
    running.loop.poke()
    assert running.wedging.is_wedged.wait(LONG_S)
    running.wedging.moods.clear()
    running.until(running.is_at_the_hub("n1"), minutes_pass=True)


def test_a_silent_stream_is_dialled_again_and_the_news_come(
    running: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(transport_http, "POKE_IDLE_S", 0.3)
    running.wedging.moods["/poke"] = "silent"
    running.loop._transport.reset()  # noqa: SLF001  # the stream of now ends; the next one is silent
    assert running.wedging.is_wedged.wait(LONG_S)
    running.wedging.moods.clear()
    running.hub.perform_all(AddNote("n1", "t1", "from a colleague"))
    running.told.until(lambda: "messages/n1" in running.told.touched)


def test_where_dialling_anew_does_not_help_the_agent_is_told(running: Running) -> None:
    running.wedging.moods["/push"] = "silent"
    running.station.perform(AddNote("n1", "t1", "measured it"))
    running.loop.poke()

    def is_told() -> bool:
        return any(state.phase == "hub_trouble" for state in running.told.states)

    running.until(is_told, minutes_pass=True)
    running.wedging.moods.clear()
    running.until(running.is_at_the_hub("n1"), minutes_pass=True)
    running.until(lambda: running.told.states[-1].phase == "up_to_date", minutes_pass=True)
