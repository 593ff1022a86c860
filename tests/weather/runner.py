"""Many seeds on all cores: which fail, at what, and how quickly it goes."""

import gc
import logging
import os
import time
from collections.abc import Callable, Iterable, Iterator
from multiprocessing import get_context
from typing import Any, NamedTuple, TypeVar

from tests.weather.agent import learn_novel
from tests.weather.fibers import Violation
from tests.weather.world import World

PIECE = 10
A = TypeVar("A")
B = TypeVar("B")


class Verdict(NamedTuple):
    """What became of one seed."""

    seed: int
    invariant: str = ""  # "" when all is well
    what: str = ""
    operations: int = 0
    healed_s: float = 0.0


def judge(seed: int, faults: str = "", trace: Callable[[str], None] | None = None) -> Verdict:
    """Live through one seed."""
    learn_novel()
    world = World(seed, faults, trace)
    try:
        world.run()
    except Violation as violation:
        return Verdict(seed, violation.invariant, str(violation), len(world.model.history))
    except Exception as error:  # a defect may show in any way; the seed tells where to look
        return Verdict(seed, "crash", f"{type(error).__name__}: {error}", len(world.model.history))
    return Verdict(seed, "", "", len(world.model.history), world.healed_after)


def prepare(core: int | None = None) -> None:
    """A process that only simulates: silent, and on one core, so that turns change hands quickly."""
    logging.disable(logging.CRITICAL)
    gc.disable()
    if core is not None and hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {core})


def _piece(work: tuple[list[int], str]) -> list[Verdict]:
    seeds, faults = work
    verdicts = [judge(seed, faults) for seed in seeds]
    gc.collect()
    return verdicts


def verdicts(seeds: Iterable[int], faults: str, jobs: int) -> Iterator[Verdict]:
    """The seeds one after the other, on as many cores as there are jobs."""
    listed = list(seeds)
    pieces = [(listed[i : i + PIECE], faults) for i in range(0, len(listed), PIECE)]
    for part in spread(_piece, pieces, jobs):
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


def run(seeds: range, faults: str, jobs: int, say: Callable[[str], None]) -> bool:
    """Judge all seeds, say what fails and how quickly it went; True when all is well."""
    began, bad, operations, slowest = time.perf_counter(), 0, 0, 0.0
    for verdict in verdicts(seeds, faults, jobs):
        operations += verdict.operations
        slowest = max(slowest, verdict.healed_s)
        if verdict.invariant:
            bad += 1
            say(f"seed {verdict.seed}: {verdict.what}")
    took = time.perf_counter() - began
    say(
        f"{len(seeds)} seeds, {bad} failed; {operations} operations judged; outboxes empty at most "
        f"{slowest:.1f} s after healing; {took:.1f} s, {len(seeds) / took:.1f} seeds/s"
    )
    return not bad
