"""Real workstations and a real hub as processes, a database that may be killed, and what they must agree on."""

import os
import queue
import random
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import msgspec

from app import cli
from app.domain.operations import OPERATIONS
from app.domain.people import Agent, Queue, RecordAgent, RecordQueue, RecordRole, Role
from app.hub.auth import Auth
from app.hub.database import hub_engine
from app.hub.hub import Hub
from app.sync.clock import SystemClock
from app.sync.transport import InProcess
from app.workstation import Workstation
from tests.helpers.profiles import cheap_keys
from tests.weather import busy_station
from tests.weather.nursery import Born

PASSPHRASE = "three plain words"
NAMES = ("ana", "ben")
EMPTY_WITHIN_S = 30.0
AGREED_WITHIN_S = 60.0
STRANDED_S = 240.0  # so long is waited to tell what is late from what is lost
PATIENCE_S = 90.0


class Lost(AssertionError):
    """Something that was promised is not true."""


class Late(Lost):
    """Everything is there, but not in time."""


def moment(seconds: float) -> None:
    """Let some real time pass."""
    threading.Event().wait(seconds)


class Child:
    """A station's process; dies and starts again on the same profile."""

    def __init__(self, profile: Path, hub_url: str) -> None:
        self.profile, self.hub_url = profile, hub_url
        self.made: list[str] = []
        self.start()

    def start(self) -> None:
        """Run it; returns when it is up."""
        self.said: queue.Queue[str] = queue.Queue()
        words = (str(self.profile), self.hub_url)
        self._process = Born(busy_station.main, *words, EVENKEEL_PASSPHRASE=PASSPHRASE)
        self._reader = threading.Thread(target=self._listen, args=(self._process, self.said))
        self._reader.start()
        self.await_word("up")

    def _listen(self, process: Born, said: "queue.Queue[str]") -> None:
        for line in process.told:
            word, _, rest = line.strip().partition(" ")
            if word == "made":
                self.made.append(rest)
            else:
                said.put(line.strip())

    def order(self, words: str) -> None:
        self._process.ears.write(words + "\n")
        self._process.ears.flush()

    def await_word(self, word: str) -> str:
        """The next line that begins so."""
        while True:
            try:
                line = self.said.get(timeout=PATIENCE_S)
            except queue.Empty:
                raise Lost(f"{self.profile.name} says nothing; exit {self._process.exit}") from None
            if line.startswith(word):
                return line

    def tell(self) -> dict[str, Any]:
        """What it holds now."""
        self.order("tell")
        return msgspec.json.decode(self.await_word("{"))

    def kill(self) -> None:
        """As by a power cut."""
        self._process.kill()
        self._reader.join()
        self._process.close()

    def restart(self) -> None:
        self.kill()
        self.start()


def serve(url: str, port: str) -> int:
    """What `evenkeel hub` does, silent otherwise."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stderr.fileno())
    return cli.main(["hub", "--url", url, "--port", port])


class HubChild:
    """The hub's process on one port; dies and starts again."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.port = 0
        self.start()

    def start(self) -> None:
        """Run it; returns when it listens."""
        self._process = Born(serve, self.url, str(self.port))
        line = self._process.told.readline()
        if "port" not in line:
            raise Lost(f"the hub did not start: {line!r}, exit {self._process.exit}")
        self.port = int(line.rsplit(" ", 1)[1])

    def kill(self) -> None:
        self._process.kill()
        self._process.close()

    def restart(self) -> None:
        self.kill()
        self.start()


def enrolled(url: str, folder: Path) -> list[Path]:
    """One profile for each of NAMES, enrolled at a hub that knows them."""
    from app.store.migrate import migrate

    engine, clock, dice = hub_engine(url), SystemClock(), random.SystemRandom()
    migrate(engine, "hub")
    hub = Hub(engine, clock=clock.now, auth=Auth(engine, clock.now, dice))
    agents = [RecordAgent(Agent(n, n.title(), n[:2].upper(), "agent", ("*",))) for n in NAMES]
    role = RecordRole(Role("agent", "Agent", tuple(OPERATIONS)))
    hub.perform_all([role, *agents, RecordQueue(Queue("returns", "Returns"))], dice)
    profiles = [folder / name for name in NAMES]
    for profile in profiles:
        cheap_keys(profile, PASSPHRASE)
        station = Workstation.open(profile, passphrase=PASSPHRASE)
        exchange = station.exchange(InProcess(hub))
        exchange.enrol(hub.auth.new_code(profile.name))
        exchange.hello()
        while exchange.bootstrap():
            pass
        station.close()
    engine.dispose()
    return profiles


@contextmanager
def stations(profiles: list[Path], url: str) -> Iterator[list[Child]]:
    """The stations' processes, killed at the end."""
    children: list[Child] = []
    try:
        children += [Child(profile, url) for profile in profiles]
        yield children
    finally:
        for child in children:
            child.kill()


def agree(children: list[Child], at_hub: Callable[[], tuple[Counter[str], int]]) -> float:
    """Wait until all outboxes are empty and all ends equal; returns after how many seconds they were empty.

    Raises Lost when that never happens, or when a note is missing or doubled, and Late when it took too long.
    """
    emptied, agreed = _empty_and_equal(children)
    notes, twice = at_hub()
    made = {note for child in children for note in child.made}
    if missing := made - notes.keys():
        raise Lost(f"{len(missing)} notes are not at the hub: {sorted(missing)[:3]}")
    if twice or max(notes.values(), default=1) > 1:
        raise Lost(f"{twice} operations were applied twice")
    if emptied > EMPTY_WITHIN_S or agreed > AGREED_WITHIN_S:
        raise Late(f"outboxes empty after {emptied:.1f} s, all equal after {agreed:.1f} s")
    return emptied


def _empty_and_equal(children: list[Child]) -> tuple[float, float]:
    """After how many seconds all outboxes are empty, and all ends equal."""
    began, emptied = time.monotonic(), 0.0
    while True:
        answers = [child.tell() for child in children]
        if not emptied and not any(answer["pending"] for answer in answers):
            emptied = time.monotonic() - began
        waited = time.monotonic() - began
        is_calm = not any(answer["open"] for answer in answers)
        if is_calm and len({answer["digest"] for answer in answers}) == 1:
            return emptied, waited
        if waited > STRANDED_S:
            told = [{k: v for k, v in answer.items() if k != "acked"} for answer in answers]
            raise Lost(f"no agreement after {waited:.1f} s: {told}")
        moment(0.1)


def at_the_hub(url: str) -> tuple[Counter[str], int]:
    """How often each note lies at the hub, and how many operations it applied twice."""
    engine = hub_engine(url)
    with engine.connect() as conn:
        notes = Counter(conn.exec_driver_sql("SELECT id FROM messages").scalars())
        twice = conn.exec_driver_sql(
            "SELECT count(*) FROM (SELECT op_id FROM sync_op WHERE status = 'applied' "
            "GROUP BY op_id HAVING count(*) > 1) doubled"
        ).scalar_one()
    engine.dispose()
    return notes, twice
