"""A month of work and weather: what piles up day by day shows here, and what a new program makes of an old store.

Usage: python -m tests.weather.soak --seeds 0:6 [--days 30]

Each day has a shift with faults of its own and an evening in which everything arrives; over night most
programs end, and some begin as a newer one. The first machine is never switched off.
"""

import argparse
import gc
import os
import random
import sys
from collections.abc import Callable, Iterator
from datetime import timedelta
from functools import partial
from types import FunctionType, ModuleType
from typing import Any

from app.domain.operations import Ref
from app.sync.exchange import Exchange
from tests.weather import runner
from tests.weather.__main__ import seeds
from tests.weather.agent import learn_novel
from tests.weather.disk import Disk
from tests.weather.fibers import Fiber, Turns, Violation
from tests.weather.knobs import MOST, drawn
from tests.weather.line import SimLine
from tests.weather.seat import Seat
from tests.weather.world import World

DAY = timedelta(days=1)
KEPT_DAYS = 9  # outbox.KEEP_US is a week; a machine may lie a day or two without a line
FIRST_LOOK = 8  # days: by then a program has seen everything once
MORE = 1.5  # times what it held then is a program that grows
# What a program on its machine refers to, but is not of it.
STRANGERS = (Disk, Fiber, Seat, SimLine, Turns, World, type, ModuleType, FunctionType)


class Month(World):
    """Days one after the other at one hub."""

    days = 30

    def __init__(self, *given: Any) -> None:
        super().__init__(*given)
        # In a month everything happens once: teams change, and every night what has ended leaves the feeds.
        self.moves_rows, self.drawn = True, MOST
        self._old = set[tuple[str, int]]()  # delivered long ago, and still there in the evening

    def _someone(self, act: Callable[[Seat], None]) -> None:
        """As in the weather; but the first machine has a battery and a good disk."""
        if act not in (Seat.crash, Seat.rewind):
            super()._someone(act)
        elif len(self.seats) > 1:
            seat = self.rng.choice(self.seats[1:])
            if seat.starts and not seat.disk.is_off:
                act(seat)

    def _night(self, day: int) -> None:
        """The day's length passes; who comes in the morning greets anew."""
        del self._backups[:-2]
        for seat in self.seats:
            del seat.backups[:-2]
            if seat.number and self.rng.random() < 0.7:
                self._start_anew(seat)
        self._slept += DAY
        self.hub.doors.expire()
        self.hub.rest()
        self.note(f"night after day {day}")

    def _start_anew(self, seat: Seat) -> None:
        """The program ends, and begins in the morning; now and then another one."""
        if seat.disk.is_off or seat.disk.in_transaction:
            return
        if self.rng.random() < 0.2:
            seat.disk.execute("UPDATE kv SET value = '0' WHERE key = 'schema'")
        seat.end()
        self.turns.at(self.rng.uniform(0.5, 5), seat.boot)

    def run(self) -> None:
        """Live through all days; raises Violation."""
        held: list[int] = []
        try:
            for seat in self.seats:
                self.turns.at(self.rng.uniform(0, 5), seat.boot)
            for day in range(self.days):
                self._shift(day)
                self._heal()
                self._drain()
                self._agree()
                self._has_forgotten(day)
                held.append(sum(1 for _ in reachable(self.seats[0])))
                self._night(day)
            self.turns.run(10)
            self._agree()
            self._spread_news()
            self._stays_small(held)
        finally:
            self.turns.close([seat.process for seat in self.seats if seat.starts])

    def _shift(self, day: int) -> None:
        self.is_calm = False
        self.knobs = self.hub.knobs = drawn(random.Random(f"{self.seed}/day {day}"), "")
        minutes = self.rng.uniform(0.2, 0.5)
        self._plan(minutes)
        self.turns.run(minutes * 60)

    def _has_forgotten(self, day: int) -> None:
        """Delivered work is let go of at the first greeting after its time; the newest is kept for its number."""
        limit = round((self.now() - KEPT_DAYS * DAY).timestamp() * 1e6)
        before, self._old = self._old, set[tuple[str, int]]()
        for seat in self.seats:
            old = seat.disk.look(
                "SELECT o.op_seq FROM outbox o WHERE o.state = 'settled' AND o.result ->> '$[2]' < ? "
                "AND NOT EXISTS (SELECT 1 FROM attention a WHERE a.op_seq = o.op_seq) "
                "AND o.op_seq < (SELECT max(op_seq) FROM outbox)",
                limit,
            )
            self._old |= {(seat.name, seq) for (seq,) in old}
        if late := before & self._old:
            raise Violation("I14", f"on day {day} somebody still keeps work of long ago: {late}")

    def _stays_small(self, held: list[int]) -> None:
        """A program that is never switched off holds no more at the end of the month than at its beginning."""
        first, last = max(held[:FIRST_LOOK]), min(held[-3:])
        if len(held) > 2 * FIRST_LOOK and last > MORE * first:
            raise Violation("I14", f"{self.seats[0].name} held {first} things, and now {last}")


def reachable(seat: Seat) -> Iterator[Any]:
    """What the program on a machine holds in memory, its disk and its line left out."""
    seen, found = set[int](), [seat.station, seat.loop]
    while found:
        one = found.pop()
        if id(one) in seen or isinstance(one, STRANGERS):
            continue
        seen.add(id(one))
        yield one
        found += gc.get_referents(one)


def plant_leak() -> None:
    """A program that keeps what it was told."""
    tell, kept = Exchange._tell, "_told"

    def remember(self: Exchange, touched: set[Ref], **how: Any) -> None:
        self.__dict__.setdefault(kept, []).append(set(touched))
        tell(self, touched, **how)

    Exchange._tell = remember  # type: ignore[method-assign]


def _piece(work: tuple[list[int], str]) -> list[runner.Verdict]:
    numbers, days = work
    Month.days = int(days)
    runner.World = Month  # type: ignore[misc]
    learn_novel()
    judged = [runner.judge(seed) for seed in numbers]
    gc.collect()
    return judged


def main() -> int:
    """Judge seeds; the exit code says whether all are well."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else "")
    parser.add_argument("--seeds", type=seeds, default=range(6), metavar="A:B")
    parser.add_argument("--days", type=int, default=30)
    parser.add_argument("--jobs", type=int, default=len(runner.cores()), metavar="N")
    parser.add_argument("--trace", action="store_true", help="tell all of the first seed")
    parser.add_argument(
        "--leak", action="store_true", help="with a program that keeps what it heard: it is found"
    )
    given, say = parser.parse_args(), partial(print, flush=True)
    if given.leak:
        plant_leak()
        given.jobs = 1
    if given.trace:
        Month.days, runner.World = given.days, Month  # type: ignore[misc]
        runner.prepare(min(runner.cores()))
        verdict = runner.judge(given.seeds[0], "", say)
        say(str(verdict))
        return 1 if verdict.invariant else 0
    runner.PIECE = 1  # type: ignore[misc]  # a month is long
    return 0 if runner.run(given.seeds, str(given.days), given.jobs, say, None, _piece) else 1


if __name__ == "__main__":
    if os.environ.get("PYTHONHASHSEED") != "0":
        os.environ["PYTHONHASHSEED"] = "0"
        os.execv(sys.executable, [sys.executable, "-m", "tests.weather.soak", *sys.argv[1:]])  # noqa: S606
    sys.exit(main())
