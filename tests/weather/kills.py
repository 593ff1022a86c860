"""Real processes die at random moments behind a bad line; afterwards both ends agree and nothing is lost.

Usage: python -m tests.weather.kills [--runs 300] [--first 0]
A run: two stations work; one of them, the hub or the whole PostgreSQL is killed with -9 and started
again, and in some runs, whose agents refund, the payment provider; the line heals; within 30 s every
outbox is empty, both stations and the hub hold the same rows, every operation has its one receipt, every
refusal is shown, a claimed ticket has one owner, and no payout was made twice or is missing in the books.
"""

import argparse
import random
import shutil
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from queue import Empty, Queue
from urllib.parse import quote

from app.hub.embedded import SUPERUSER
from tests.helpers.provider_process import ProviderProcess, provider_process
from tests.helpers.standbys import Node, _kill
from tests.weather.processes import (
    Child,
    HubChild,
    Lost,
    agree,
    enrolled,
    moment,
    stations,
)
from tests.weather.proxy import Proxy

THINGS = 25  # that a station does in a run
_ONE_AT_A_TIME = threading.Lock()  # migrations keep what they are told in a place for all threads
FRESH = 10  # runs on one database; then everything starts small again
VICTIMS = ("client",) * 9 + ("hub",) * 9 + ("database",) * 2
OF_MONEY = (*VICTIMS, *("hub",) * 6, *("provider",) * 4)
MOODS = ("slow", "silent", "lost", "refuse", "forget")


class Database(Node):
    """One PostgreSQL server of our own, without standbys; each scene has a database of its own on it."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder, "p")
        self.run(
            "initdb", f"--pgdata={self.data}", f"--username={SUPERUSER}", "--no-sync",
            "--encoding=UTF8", "--locale=C", "--auth-local=trust", "--auth-host=reject",
        )  # fmt: skip
        self.start()
        self._profiles = enrolled(self.url("postgres"), folder)

    def url(self, name: str) -> str:
        """Where one of its databases is."""
        return f"postgresql://{SUPERUSER}@/{name}?host={quote(str(self.sockets))}"

    def fresh(self, name: str, folder: Path) -> list[Path]:
        """A database and profiles as on the first day."""
        options = f"--host={self.sockets}", f"--username={SUPERUSER}"
        self.run("createdb", *options, "--maintenance-db=template1", "--template=postgres", name)
        return [Path(shutil.copytree(p, folder / p.name)) for p in self._profiles]


class Scene:
    """What stands between the kills."""

    def __init__(
        self,
        database: Database,
        provider: ProviderProcess,
        hub: HubChild,
        proxy: Proxy,
        children: list[Child],
    ) -> None:
        self.database, self.provider, self.hub, self.proxy = database, provider, hub, proxy
        self.children = children
        self.seen = Counter[str]()

    def run(self, dice: random.Random) -> tuple[str, float]:
        """One run; returns who was killed, and after how many seconds of calm all outboxes were empty."""
        self.proxy.trouble = dice.choice((0.0, 0.3, 0.8))
        self.what = dice.choice(("work", "work", "refund"))
        if self.what == "refund":
            self.provider.expect(*dice.choices(MOODS, k=4))
        for child in self.children:
            child.work(f"{self.what} {THINGS}")
        moment(dice.uniform(0.02, 0.6))
        killed = [self._kill(dice)]
        if dice.random() < 0.25:
            moment(dice.uniform(0.0, 0.5))
            killed.append(self._kill(dice))
        moment(dice.uniform(0.0, 0.5))
        self.proxy.heal()
        seconds = agree(self.children, self.hub.url, self.provider.count, self.seen)
        return " and ".join(killed), seconds

    def _kill(self, dice: random.Random) -> str:
        victim = dice.choice(VICTIMS if self.what == "work" else OF_MONEY)
        if victim == "client":
            child = dice.choice(self.children)
            child.restart()
            child.work(f"{self.what} {THINGS}")
        elif victim == "provider":
            self.provider.kill()
            moment(dice.uniform(0.0, 0.7))
            self.provider.start()
        elif victim == "hub":
            self.hub.kill()
            moment(dice.uniform(0.0, 0.7))
            self.hub.start()
            self.proxy.hub_port = self.hub.port
        else:
            self.database.kill()
            moment(dice.uniform(0.0, 0.7))
            self.database.start()
        return victim


@contextmanager
def server() -> Iterator[Database]:
    """A PostgreSQL server that is gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="ek-", dir="/tmp") as name:  # noqa: S108  # short sockets
        folder = Path(name)
        folder.chmod(0o755)
        with _ONE_AT_A_TIME:
            database = Database(folder)
        try:
            yield database
        finally:
            _kill(database.data / "postmaster.pid")


def on_stage(database: Database, name: str, act: Callable[[Scene], None]) -> None:
    """Build a fresh scene, let it be used, and clear it away."""
    with tempfile.TemporaryDirectory() as folder, provider_process(Path(folder)) as provider:
        profiles = database.fresh(name, Path(folder))
        hub = HubChild(database.url(name), provider.url)
        proxy = Proxy(hub.port, name)
        proxy.start()
        try:
            with stations(profiles, f"http://127.0.0.1:{proxy.port}") as children:
                act(Scene(database, provider, hub, proxy, children))
        finally:
            proxy.stop()
            hub.kill()


class Tally:
    """What came of all runs so far."""

    def __init__(self) -> None:
        self.runs = self.bad = 0
        self.emptied = 0.0
        self.killed, self.seen, self.felt = Counter[str](), Counter[str](), Counter[str]()
        self.began = time.perf_counter()

    def __str__(self) -> str:
        return (
            f"{self.runs} runs, {self.bad} failed; {self.killed.total()} kills "
            f"({dict(self.killed)}); on the line: {told(self.felt)}; compared: {told(self.seen)}; "
            f"outboxes empty at most {self.emptied:.1f} s after healing; "
            f"{time.perf_counter() - self.began:.0f} s"
        )


def told(seen: Counter[str]) -> str:
    """What was looked at, in words."""
    return ", ".join(f"{count} {what}" for what, count in seen.items()) or "nothing"


def play_all(scenes: "Queue[range]", tally: Tally, say: Callable[[str], None]) -> None:
    """Scene after scene, until none is left; on a new server after one that could not go on."""
    with suppress(Empty):
        while True:
            with server() as database:
                while play(scenes.get_nowait(), scenes, database, tally, say):
                    pass


def play(
    seeds: range,
    scenes: "Queue[range]",
    database: Database,
    tally: Tally,
    say: Callable[[str], None],
) -> bool:
    """The runs of one scene, which ends with the first that fails; those behind it get another scene.

    False when more than the scene is broken.
    """
    played = seeds.start

    def act(scene: Scene) -> None:
        nonlocal played
        for played in seeds:
            victims, seconds = scene.run(random.Random(played))
            tally.runs += 1
            tally.killed.update(victims.split(" and "))
            tally.emptied = max(tally.emptied, seconds)
            tally.seen += scene.seen
            scene.seen.clear()
        tally.felt += scene.proxy.felt
        say(str(tally))

    try:
        on_stage(database, f"scene_{seeds.start}", act)
    except (
        Exception
    ) as error:  # a run that breaks in any way has failed; the others are still to be seen
        tally.runs += 1
        tally.bad += 1
        say(f"run {played}: {type(error).__name__}: {error}")
        if rest := range(played + 1, seeds.stop):
            scenes.put(rest)
        return isinstance(error, Lost)
    return True


def kill_often(first: int, runs: int, jobs: int, say: Callable[[str], None]) -> bool:
    """All runs, a few scenes beside each other; True when none lost anything."""
    tally, scenes = Tally(), Queue[range]()
    for start in range(first, first + runs, FRESH):
        scenes.put(range(start, min(start + FRESH, first + runs)))
    with ThreadPoolExecutor(jobs) as pool:
        lanes = [pool.submit(play_all, scenes, tally, say) for _ in range(jobs)]
    for lane in lanes:
        if (error := lane.exception()) is not None:
            say(f"a lane ended: {type(error).__name__}: {error}")
    say(f"of {runs} runs: {tally}")
    return tally.bad == 0 and tally.runs == runs


def main() -> int:
    """0 when nothing was lost."""
    parser = argparse.ArgumentParser(prog="python -m tests.weather.kills", description=__doc__)
    parser.add_argument("--runs", type=int, default=300)
    parser.add_argument("--jobs", type=int, default=3, help="scenes beside each other")
    parser.add_argument("--first", type=int, default=0, help="the seed of the first run")
    args = parser.parse_args()
    say = partial(print, flush=True)
    return 0 if kill_often(args.first, args.runs, args.jobs, say) else 1


if __name__ == "__main__":
    sys.exit(main())
