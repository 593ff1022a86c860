"""Real workstations and a real hub as processes, a database that may be killed, and what they must agree on."""

import os
import queue
import random
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

import msgspec

from app import cli
from app.domain.operations import OPERATIONS
from app.domain.people import Agent, Queue, RecordAgent, RecordQueue, RecordRole, Role
from app.hub import payouts
from app.hub.auth import Auth
from app.hub.database import hub_engine
from app.hub.hub import Hub
from app.sync.clock import SystemClock
from app.sync.transport import InProcess
from app.workstation import Workstation
from tests.helpers.profiles import cheap_keys
from tests.weather import busy_station
from tests.weather.buying import shop
from tests.weather.ends import Differs, End, Told, compared
from tests.weather.nursery import Born

PASSPHRASE = "three plain words"
NAMES = ("ana", "ben")
EMPTY_WITHIN_S = 30.0
AGREED_WITHIN_S = 60.0
STRANDED_S = 240.0  # so long is waited to tell what is late from what is lost
PATIENCE_S = 90.0
SECOND = timedelta(seconds=1)
Paid = Callable[[], Mapping[str, Mapping[str, int]]]  # what a provider says it has paid, by key


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
        self.made: set[int] = set()
        self.notes: set[str] = set()
        self._is_done = threading.Event()
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
                self.made.add(int(rest))
            elif word == "note":
                self.notes.add(rest)
            elif word == "done":
                self._is_done.set()
            else:
                said.put(line.strip())

    def order(self, words: str) -> None:
        self._process.ears.write(words + "\n")
        self._process.ears.flush()

    def work(self, what: str) -> None:
        """Let its agent work."""
        self._is_done.clear()
        self.order(what)

    def finish(self) -> None:
        """Wait until its agent has done what was ordered last."""
        if not self._is_done.wait(PATIENCE_S):
            raise Lost(f"{self.profile.name} does not end; exit {self._process.exit}")

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

    def all(self) -> Told:
        """Every row, operation and refusal that it holds now, and what it has said to be safe."""
        self.order("all")
        return Told(msgspec.json.decode(self.await_word("{"), type=End), self.made, self.notes)

    def kill(self) -> None:
        """As by a power cut."""
        self._process.kill()
        self._reader.join()
        self._process.close()

    def restart(self) -> None:
        self.kill()
        self.start()


def serve(url: str, port: str, provider: str) -> int:
    """What `evenkeel hub` does, silent otherwise; a payout that got no answer waits seconds, not minutes."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stderr.fileno())
    payouts.LEASE = SECOND  # type: ignore[misc]
    payouts.FIRST_WAIT, payouts.LONGEST_WAIT, payouts.QUIET_S = SECOND / 10, SECOND, 0.1  # type: ignore[misc]
    return cli.main(["hub", "--url", url, "--port", port, "--payments", provider])


class HubChild:
    """The hub's process on one port; dies and starts again."""

    def __init__(self, url: str, provider: str) -> None:
        self.url, self.provider = url, provider
        self.port = 0
        self.start()

    def start(self) -> None:
        """Run it; returns when it listens."""
        self._process = Born(serve, self.url, str(self.port), self.provider)
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
    hub.perform_all(list(shop(NAMES, clock.now())), dice)
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


def agree(children: list[Child], hub: str, paid: Paid, seen: Counter[str]) -> float:
    """Wait until all outboxes are empty and all ends equal; returns after how many seconds they were empty.

    What was looked at is counted in `seen`. Raises Lost when the stations and the hub never come to hold
    the same, every row of it, when an operation has no receipt or a payout was made twice, and Late when
    it took too long.
    """
    for child in children:
        child.finish()
    emptied, calm = _empty(children)
    began, waited = time.monotonic(), calm
    while True:
        try:
            seen.update(compared(hub, [child.all() for child in children], paid()))
            break
        except Differs as difference:  # news, an allowance or a payout may still be on its way
            waited = calm + time.monotonic() - began
            if waited > STRANDED_S:
                raise Lost(f"after {waited:.1f} s: {difference}") from difference
            moment(0.2)
    if emptied > EMPTY_WITHIN_S or waited > AGREED_WITHIN_S:
        raise Late(f"outboxes empty after {emptied:.1f} s, all equal after {waited:.1f} s")
    return emptied


def _empty(children: list[Child]) -> tuple[float, float]:
    """After how many seconds nothing waits for a receipt any more, and nothing for the feed."""
    began, emptied = time.monotonic(), 0.0
    while True:
        answers = [child.tell() for child in children]
        waited = time.monotonic() - began
        if not emptied and not any(answer["pending"] for answer in answers):
            emptied = waited
        if not any(answer["open"] for answer in answers):
            return emptied, waited
        if waited > STRANDED_S:
            raise Lost(f"no calm after {waited:.1f} s: {answers}")
        moment(0.1)
