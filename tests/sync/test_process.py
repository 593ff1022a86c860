"""The line in a process of its own, with real processes and sockets: it works, it ends, it leaves nothing behind."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import app
from app.domain.contacts import AddNote
from app.store.engines import StoreError
from app.store.queries import SyncState
from app.store.queries_audit import Audit, AuditFound
from app.store.queries_older import Older, OlderFound, OlderOpen
from app.sync import pipe, process
from app.sync.link import LinkState
from app.sync.older_asking import Answer, Question, silence
from app.sync.process import LineDefect, LineProcess
from app.sync.protocol import Fault, HubFault
from app.sync.protocol_audit import AskAudit, AuditReply
from app.sync.protocol_older import Found, Look, LookReply
from app.sync.turn import Turn
from app.workstation import Workstation
from tests.helpers.editions import MARTA, PAVEL, bundle, trust
from tests.helpers.hubs import served
from tests.helpers.memory_hub import MemoryHub
from tests.helpers.profiles import FakeClock, desk, open_profile, ticket

ROOT = Path(__file__).parents[2]
PATIENCE_S = 60.0


@pytest.fixture
def hub() -> MemoryHub:
    hub = MemoryHub(FakeClock().now)
    hub.perform_all(*desk())
    hub.acquaint("ada", "jn", "mb")
    return hub


@pytest.fixture
def profile(hub: MemoryHub, tmp_path: Path) -> Iterator[Path]:
    """The profile of an agent who is enrolled at a hub that is served."""
    with served(hub) as port:  # type: ignore[arg-type]
        station = open_profile(tmp_path / "jn")
        station.enrol(f"http://127.0.0.1:{port}", "jn")
        station.close()
        yield tmp_path / "jn"


class Online:
    """An opened workstation whose line runs."""

    def __init__(self, station: Workstation) -> None:
        self.station = station
        line = station.connect()
        assert line is not None
        self.line: LineProcess = line
        self.states: list[LinkState] = []
        self.touched: set[str] = set()
        self.raised: list[Exception] = []
        self.stop = threading.Event()
        self._news = threading.Condition()
        self._thread = threading.Thread(target=self._run, name="network")
        self._thread.start()

    def _run(self) -> None:
        try:
            self.line.run(self.stop, self._on_change, self._on_state)
        except (LineDefect, StoreError) as error:
            self.raised.append(error)

    def _on_change(self, touched: frozenset[str]) -> None:
        with self._news:
            self.touched |= touched
            self._news.notify_all()

    def _on_state(self, state: LinkState) -> None:
        with self._news:
            self.states.append(state)
            self._news.notify_all()

    def until(self, condition: Callable[[], bool]) -> None:
        with self._news:
            assert self._news.wait_for(condition, PATIENCE_S), f"never happened; {self.states[-5:]}"

    def phase(self, phase: str, since: int = 0) -> None:
        self.until(lambda: any(state.phase == phase for state in self.states[since:]))

    def ready(self) -> None:
        """Wait until the first reading is done; the line is up before that."""
        self.until(lambda: {"roles/role", "agents/jn", "customers/ada"} <= self.touched)
        self.phase("up_to_date")

    def end(self) -> None:
        self.stop.set()
        self.line.poke()
        self.wait()

    def wait(self) -> None:
        self._thread.join(PATIENCE_S)
        assert not self._thread.is_alive(), "the line does not end"


@pytest.fixture
def online(profile: Path) -> Iterator[Online]:
    station = open_profile(profile)
    online = Online(station)
    yield online
    online.end()
    station.close()


def test_work_goes_out_and_a_colleagues_work_comes_in(online: Online, hub: MemoryHub) -> None:
    online.ready()
    online.station.perform(ticket("t1"))
    online.line.poke()
    online.until(lambda: "outbox/1" in online.touched)
    hub.perform_all(AddNote("n1", "t1", "from a colleague"))
    online.until(lambda: "messages/n1" in online.touched)
    assert online.station.ask(SyncState()).pending == 0
    pid = online.line.pid
    online.end()
    assert pid is not None
    assert online.line.pid is None
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


def test_news_of_roles_agents_and_locks_are_felt_at_once(online: Online, hub: MemoryHub) -> None:
    assert not online.station.actor().permits, "nothing was read yet"
    online.ready()
    assert online.station.actor().permits
    assert online.station.actor().gate is None
    hub.perform_all(trust(MARTA), trust(PAVEL, MARTA), *bundle().operations())
    online.until(lambda: "policy_shelf/current" in online.touched)
    assert online.station.actor().gate is not None, "what it locks would be found out by a restart"


def test_the_keys_are_in_no_argument_and_in_no_environment(online: Online) -> None:
    online.ready()
    keys = online.station._keys  # noqa: SLF001 # pyright: ignore[reportPrivateUsage]
    assert keys is not None
    told = b"".join(
        Path(f"/proc/{online.line.pid}/{name}").read_bytes() for name in ("cmdline", "environ")
    )
    assert app.LINE_FLAG.encode() in told
    for key in keys:
        assert key not in told
        assert key.hex().encode() not in told.lower()
    assert keys.database.hex() not in repr(pipe.Open("p", *keys, "u", False))


def test_a_simulated_outage_is_told_and_mended(online: Online, hub: MemoryHub) -> None:
    online.ready()
    online.line.set_outage(True)
    online.phase("offline")
    online.station.perform(ticket("t1"))
    online.line.poke()
    count = len(online.states)
    online.until(lambda: len(online.states) > count)
    assert online.station.ask(SyncState()).pending == 1
    online.line.set_outage(False)
    online.phase("up_to_date", count)
    online.until(lambda: "outbox/1" in online.touched)


@pytest.mark.logs_warnings
def test_a_killed_process_is_told_of_and_another_goes_on(online: Online, hub: MemoryHub) -> None:
    online.ready()
    online.line.set_outage(True)
    online.phase("offline")
    first = online.line.pid
    assert first is not None
    count = len(online.states)
    os.kill(first, signal.SIGKILL)
    online.until(
        lambda: "(-9)" in online.states[count:][-1].detail if online.states[count:] else False
    )
    online.phase("offline", count + 1)
    assert online.line.pid not in (None, first)
    online.line.set_outage(False)
    online.phase("up_to_date", count)


def test_a_killed_window_takes_its_line_along_and_the_profile_opens_again(profile: Path) -> None:
    window = subprocess.Popen(
        [sys.executable, "-m", "tests.sync.window_of_line", str(profile)],
        cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert window.stdout is not None
    assert any(line.strip() == "up_to_date" for line in window.stdout)
    window.kill()
    # The line has inherited the window's standard error: its end is the end of both.
    window.communicate(timeout=PATIENCE_S)
    open_profile(profile).close()


def test_a_defect_in_the_process_is_raised_here_with_its_place(profile: Path) -> None:
    station = open_profile(profile)
    station.set_kv("acked", "not a number")
    online = Online(station)
    online.wait()
    (error,) = online.raised
    assert isinstance(error, LineDefect)
    assert "in acked" in str(error)
    station.close()


def test_a_store_that_fails_in_the_process_is_told_in_a_sentence(profile: Path) -> None:
    station = open_profile(profile)
    with station.writing() as conn:
        conn.exec_driver_sql("DROP TABLE cursor")
    online = Online(station)
    online.wait()
    (error,) = online.raised
    assert isinstance(error, StoreError)
    assert "no such table" in str(error)
    station.close()


# ---- with a child of the test's own --------------------------------------------------------------

GREEDY = """
import sys
from app.sync import pipe
end = pipe.Pipe(sys.stdin.buffer, sys.stdout.buffer)
words = end.hear()
next(words)
end.say(pipe.WantTurn())
assert isinstance(next(words), pipe.Granted)
{last}
"""


def run_child(monkeypatch: pytest.MonkeyPatch, last: str, turn: Turn) -> Online:
    command = [sys.executable, "-c", GREEDY.format(last=last)]

    def start() -> "subprocess.Popen[bytes]":
        return subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    monkeypatch.setattr(process, "_start", start)

    class Station:
        def connect(self) -> LineProcess:
            opening = pipe.Open("p", b"", b"", "http://127.0.0.1:1", False)
            return LineProcess(opening, turn, lambda: 1.0, lambda: None)

    return Online(Station())  # type: ignore[arg-type]


@pytest.mark.logs_warnings
def test_a_turn_is_taken_back_from_a_process_that_died_with_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    turn = Turn()
    online = run_child(monkeypatch, "sys.exit(3)", turn)
    online.phase("connecting")
    assert "(3)" in online.states[0].detail
    with turn:
        pass
    online.end()


@pytest.mark.logs_warnings
def test_a_turn_is_taken_from_a_process_that_does_not_give_it_back(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(process, "HELD_S", 0.2)
    turn = Turn()
    hangs = "end.say(pipe.Changed(['it/has'])); [None for word in words]"
    online = run_child(monkeypatch, hangs, turn)
    online.until(lambda: "it/has" in online.touched)
    with turn:
        pass
    online.phase("connecting")
    assert "(-9)" in online.states[0].detail
    online.end()


def test_a_process_that_does_not_listen_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process, "ENDING_S", 0.2)
    hangs = "end.say(pipe.Changed(['it/has'])); import threading; threading.Event().wait()"
    online = run_child(monkeypatch, hangs, Turn())
    online.until(lambda: "it/has" in online.touched)
    online.end()


def test_a_frozen_program_starts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[list[str]] = []
    monkeypatch.setattr(subprocess, "Popen", lambda command, **more: started.append(command))
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    process._start()  # noqa: SLF001 # pyright: ignore[reportPrivateUsage]
    assert started == [[sys.executable, app.LINE_FLAG]]


def test_a_word_that_is_cut_off_ends_the_hearing() -> None:
    reading, writing = os.pipe()
    with os.fdopen(reading, "rb") as ear, os.fdopen(writing, "wb") as mouth:
        end = pipe.Pipe(ear, mouth)
        end.say(pipe.Outage(True))
        mouth.write(pipe.HEAD.pack(100) + b"cut")
        mouth.close()
        assert list(end.hear()) == [pipe.Outage(True)]
        end.say(pipe.Poke())  # nobody is there any more: nothing happens


@pytest.mark.parametrize("question", [Older("jar"), OlderOpen("tickets", "t1"), Audit("1/r/2")])
def test_every_question_and_its_answer_go_through_the_pipe(question: Question) -> None:
    answer = silence(question)
    reading, writing = os.pipe()
    with os.fdopen(reading, "rb") as ear, os.fdopen(writing, "wb") as mouth:
        end = pipe.Pipe(ear, mouth)
        end.say(pipe.Ask.of(7, question))
        end.say(pipe.Answered.of(7, answer))
        mouth.close()
        asked, told = end.hear()
    assert isinstance(asked, pipe.Ask)
    assert isinstance(told, pipe.Answered)
    assert (asked.id, asked.question, told.id, told.answer) == (7, question, 7, answer)


# ---- what is not held here -----------------------------------------------------------------------


def answered(online: Online, question: Question) -> Answer:
    came = threading.Event()
    answers: list[Answer] = []

    def hear(answer: Answer) -> None:
        answers.append(answer)
        came.set()

    online.line.ask(question, hear)
    assert came.wait(PATIENCE_S), "never answered"
    return answers[0]


@pytest.mark.logs_warnings
def test_the_hub_is_asked_through_the_process_and_each_question_has_one_answer(
    hub: MemoryHub, online: Online
) -> None:
    def look(ask: Look) -> LookReply:
        return LookReply([Found("ticket", "t9", "eve", "#9", ask.text, "Eve", 1)], 3)

    def audit(ask: AskAudit) -> AuditReply:
        raise HubFault(Fault.BAD_REQUEST, reason=f"audit.{ask.after}")

    hub.look, hub.audit = look, audit  # type: ignore[attr-defined]
    online.ready()
    assert answered(online, Audit("x")) == AuditFound(trouble="hub")
    found = answered(online, Older("old jars"))
    assert isinstance(found, OlderFound)
    assert ([hit.title for hit in found.hits], found.more) == (["old jars"], 3)
    hub.auth.expire()
    assert answered(online, Older("again")).trouble == "", "another greeting brings another token"
    online.line.set_outage(True)
    online.phase("offline")
    assert answered(online, Older("jars")).trouble == "offline"
    online.line.set_outage(False)
    assert online.line.pid is not None
    os.kill(online.line.pid, signal.SIGKILL)
    online.until(lambda: any("ended" in state.detail for state in online.states))
    assert answered(online, OlderOpen("tickets", "t9")).trouble in ("offline", "hub")
