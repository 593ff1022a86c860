"""Many seeds on all cores: which fail, at what, and how quickly it goes."""

import gc
import logging
import os
import time
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

import msgspec

from app.sync import protocol
from tests.weather.agent import learn_novel
from tests.weather.fibers import Violation
from tests.weather.knobs import pairs
from tests.weather.world import World

PIECE, SLICE = 10, 500
A = TypeVar("A")
B = TypeVar("B")


class Verdict(NamedTuple):
    """What became of one seed."""

    seed: int
    invariant: str = ""  # "" when all is well
    what: str = ""
    operations: int = 0
    healed_s: float = 0.0
    busy_s: float = 0.0  # of a processor
    story: str = ""  # a digest of all that was decided: the same seed must give the same
    counts: dict[str, int] | None = None  # what else a world counts, by its name


def judge(seed: int, faults: str = "", trace: Callable[[str], None] | None = None) -> Verdict:
    """Live through one seed."""
    learn_novel()
    began, world = time.process_time(), World(seed, faults, trace)
    try:
        world.run()
    except Violation as violation:
        return _verdict(world, began, violation.invariant, str(violation))
    except Exception as error:  # a defect may show in any way; the seed tells where to look
        return _verdict(world, began, "crash", f"{type(error).__name__}: {error}")
    return _verdict(world, began, "", "")


def _verdict(world: World, began: float, invariant: str, what: str) -> Verdict:
    told = len(world.model.history)
    busy = time.process_time() - began
    return Verdict(
        world.seed, invariant, what, told, world.healed_after, busy, world.story(), world.counts()
    )


def prepare(core: int | None = None) -> None:
    """A process that only simulates: silent, and on one core, so that turns change hands quickly."""
    logging.disable(logging.CRITICAL)
    protocol.row_fold = cache(protocol.row_fold)  # pure, and asked for the same again and again
    gc.disable()
    if core is not None and hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {core})


def _piece(work: tuple[list[int], str]) -> list[Verdict]:
    seeds, faults = work
    verdicts = [judge(seed, faults) for seed in seeds]
    gc.collect()
    return verdicts


Work = Callable[[tuple[list[int], str]], list[Verdict]]


def verdicts(
    seeds: Iterable[int], faults: str, jobs: int, work: Work = _piece
) -> Iterator[Verdict]:
    """The seeds one after the other, on as many cores as there are jobs; `work` judges a few of them."""
    listed = list(seeds)
    pieces = [(listed[i : i + PIECE], faults) for i in range(0, len(listed), PIECE)]
    for part in spread(work, pieces, jobs):
        yield from part


def spread(work: Callable[[A], B], pieces: list[A], jobs: int) -> Iterator[B]:
    """The results of some work, in order, on as many cores as there are jobs."""
    if jobs <= 1:
        prepare(min(cores()))
        yield from map(work, pieces)
        return
    context = get_context("spawn")
    free = context.Queue()
    for core in cores()[:jobs]:
        free.put(core)
    with context.Pool(jobs, _settle_down, (free,)) as pool:
        yield from pool.imap(work, pieces)


def _settle_down(free: Any) -> None:
    prepare(free.get())


def cores() -> list[int]:
    """The cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return sorted(os.sched_getaffinity(0))
    return list(range(os.cpu_count() or 1))


def tell(seeds: range, faults: str, jobs: int, say: Callable[[str], None]) -> bool:
    """Say of each seed the digest of its story; always True."""
    for verdict in verdicts(seeds, faults, jobs):
        say(f"seed {verdict.seed}: {verdict.operations} operations, story {verdict.story}")
    return True


class Sum(msgspec.Struct):
    """What came of a run of seeds."""

    first: int
    end: int
    faults: str = ""
    bad: int = 0
    operations: int = 0
    healed_s: float = 0.0
    busy_s: float = 0.0
    counts: dict[str, int] = {}

    def count(self, verdict: Verdict) -> None:
        """One seed more."""
        self.bad += bool(verdict.invariant)
        self.operations += verdict.operations
        self.healed_s = max(self.healed_s, verdict.healed_s)
        self.busy_s += verdict.busy_s
        self.add(verdict.counts or {})

    def add(self, counts: dict[str, int]) -> None:
        """What else was counted."""
        for name, count in counts.items():
            self.counts[name] = self.counts.get(name, 0) + count

    def join(self, other: "Sum") -> None:
        """All the seeds of another run more."""
        self.bad += other.bad
        self.operations += other.operations
        self.healed_s = max(self.healed_s, other.healed_s)
        self.busy_s += other.busy_s
        self.add(other.counts)

    def __str__(self) -> str:
        seeds = self.end - self.first
        more = "".join(f"{count} {name}, " for name, count in sorted(self.counts.items()))
        return (
            f"seeds {self.first}:{self.end}: {self.bad} failed, {self.operations} operations judged, {more}"
            f"outboxes empty at most {self.healed_s:.1f} s after healing; "
            f"{self.busy_s / seeds:.2f} s of one processor each"
        )


def run(
    seeds: range,
    faults: str,
    jobs: int,
    say: Callable[[str], None],
    log: Path | None = None,
    work: Work = _piece,
) -> bool:
    """Judge all seeds, say what fails, and a sum for each slice; True when all is well.

    A slice without failures that stands in the log is not judged again.
    """
    slices = [
        Sum(n, min(n + SLICE, seeds.stop), faults) for n in range(seeds.start, seeds.stop, SLICE)
    ]
    done = {(part.first, part.end, part.faults): part for part in _logged(log)}
    left = [part for part in slices if (part.first, part.end, faults) not in done]
    wanted = (seed for part in left for seed in range(part.first, part.end))
    coming = verdicts(wanted, faults, jobs, work)
    whole = Sum(seeds.start, seeds.stop, faults)
    for part in slices:
        key = (part.first, part.end, faults)
        judged = done[key] if key in done else _judged(part, coming, say, log)
        if len(slices) > 1:
            say(str(judged))
        whole.join(judged)
    say(f"{len(seeds)} seeds, {whole}")
    return not whole.bad


def run_pairs(
    seeds: range, faults: str, jobs: int, say: Callable[[str], None], log: Path | None = None
) -> bool:
    """Judge the seeds under each pair of faults; True when all is well."""
    bad: list[str] = []
    for pair in pairs(faults):
        say(f"under {pair}:")
        if not run(seeds, pair, jobs, say, log):
            bad.append(pair)
    say(f"{len(pairs(faults))} pairs of faults, {len(bad)} failed: {' '.join(bad)}")
    return not bad


def _judged(
    part: Sum, coming: Iterator[Verdict], say: Callable[[str], None], log: Path | None
) -> Sum:
    """The sum of one slice, from its verdicts."""
    for verdict in islice(coming, part.end - part.first):
        part.count(verdict)
        if verdict.invariant:
            say(f"seed {verdict.seed}: {verdict.what}")
    if log is not None and not part.bad:
        with log.open("ab") as file:
            file.write(msgspec.json.encode(part) + b"\n")
    return part


def _logged(log: Path | None) -> list[Sum]:
    """The slices of earlier runs."""
    if log is None or not log.exists():
        return []
    return [msgspec.json.decode(line, type=Sum) for line in log.read_bytes().splitlines()]
