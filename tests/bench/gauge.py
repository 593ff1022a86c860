"""Timing, goals and verdicts: how a figure of the bench is taken and what is said about it."""

import os
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any, Final, NamedTuple

FIRST: Final = "EVENKEEL_BENCH_FIRST"  # set: measure ahead of all other processes


class Goal(NamedTuple):
    """At most this much, by the median and (when given) by the 95th percentile."""

    median: float
    p95: float | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the bench; `value` is a median where `p95` is given, else the only value.

    `cpu` is the processor's share of the median: what is left on a machine that others use as well.
    """

    name: str
    value: float | None
    unit: str = "ms"
    p95: float | None = None
    runs: int = 1
    cpu: float | None = None
    limit: float | None = None
    goal: Goal | None = None
    wrong: str = ""
    note: str = ""
    load: float = 0.0

    @property
    def verdict(self) -> str:
        """failed: the effect is not there; over: slower or larger than the goal; "" without a goal."""
        if self.wrong or self.value is None:
            return "failed"
        if self.goal is None:
            return ""
        slow = self.p95 is not None and self.goal.p95 is not None and self.p95 > self.goal.p95
        return "over" if slow or self.value > self.goal.median else "ok"


# The goals of the speed document, ms, for an encrypted store of 100,000 tickets.
GOALS: Final[dict[str, Goal]] = {
    "inbox, 50 rows": Goal(2, 5),
    "next page, 50 rows at row 4,000": Goal(1, 3),
    "open ticket": Goal(2, 5),
    "open ticket and history": Goal(2, 5),
    "customer history": Goal(2, 5),
    "search, rare word": Goal(3, 8),
    "search, common word": Goal(5, 10),
    "search, two words": Goal(5, 10),
    "search, rare Chinese": Goal(3, 8),
    "search, Chinese of two characters": Goal(5, 10),
    "claim, durable": Goal(3, 10),
    "status and note, durable": Goal(3, 10),
    "assign 100, one transaction": Goal(25, 60),
    "key to painted row": Goal(16.7, 30),
    "key in the filter to painted list": Goal(33, 50),
    "key to painted ticket": Goal(25, 33),
    "cold start to painted list": Goal(2_000),
    "demo warm start to painted inbox": Goal(3_000),
    "window's delay during the pull, p99": Goal(16.7),
    "window's delay during the pull, longest": Goal(50),
    "push of 10,000 operations": Goal(3_000),
    "pull, first tickets to be seen": Goal(2_000),
    "pull, complete": Goal(8_000),
    "plain pull, first tickets to be seen": Goal(2_000),
    "plain pull, complete": Goal(8_000),
    "plain pull by itself": Goal(8_000),
    "plain, on disk by raw JSON": Goal(1.5),
    "window's delay during the plain pull, p99": Goal(16.7),
    "window's delay during the plain pull, longest": Goal(50),
    "rebase of 500 rows under 10,000 operations": Goal(100),
    "rebase of 500 rows, five upon each": Goal(100),
    "start with 100,000 operations waiting": Goal(3_000),
    "sending one of 100,000 operations": Goal(2),  # 500 a second
    "refund, order of 200 lines": Goal(5, 5),
    "refund, order of 1,000 lines": Goal(25, 25),
    "library of 5,000 steps: what may be started": Goal(300),
    "library of 5,000 steps: contents of the book": Goal(300),
    "script of 50 steps begun, durable": Goal(300),
    "step answered, durable": Goal(16, 16),
    "step shown": Goal(16, 16),
    "memory of the window": Goal(250),
    "memory of the window after use": Goal(250),
    "memory of the window after the pull": Goal(250),
    "store on disk": Goal(600),
}


def load() -> float:
    """How many processes want to run on this machine."""
    return os.getloadavg()[0]


def go_first() -> None:
    """Let this process have the processor before ordinary ones: on a machine that others use as well.

    Its later threads too, for one that waits behind others would hold up the rest. Needs root.
    """
    os.sched_setscheduler(0, os.SCHED_RR, os.sched_param(1))


def go_along() -> None:
    """Be an ordinary process again."""
    os.sched_setscheduler(0, os.SCHED_OTHER, os.sched_param(0))


def percentile(values: Iterable[float], share: float) -> float:
    """The value that `share` of all do not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def figure(name: str, value: float | None, unit: str = "ms", **more: Any) -> Figure:
    """A single value with its goal."""
    return replace(Figure(name, value, unit, goal=GOALS.get(name), load=load()), **more)


class Spent(NamedTuple):
    """What a call took, in ms: by the clock, and of the processor."""

    wall: float
    cpu: float


def timed(name: str, ours: list[Spent], theirs: list[Spent], **more: Any) -> Figure:
    """The figure of a series, with that of the limit."""
    walls = [spent.wall for spent in ours]
    cpu = percentile((spent.cpu for spent in ours), 0.5)
    limit = percentile((spent.wall for spent in theirs), 0.5) if theirs else None
    more |= {"p95": percentile(walls, 0.95), "runs": len(ours), "limit": limit, "cpu": cpu}
    return figure(name, percentile(walls, 0.5), **more)


def measured(work: Callable[[], Any]) -> tuple[Spent, Any]:
    """How long a call takes, and its answer."""
    began, used = time.perf_counter(), time.thread_time()
    answer = work()
    return Spent((time.perf_counter() - began) * 1e3, (time.thread_time() - used) * 1e3), answer


class Wrong(Exception):
    """An effect that should be there is not."""


def expect(name: str, found: object, wanted: object) -> None:
    """Hold what was found against the truth."""
    if found != wanted:
        raise Wrong(f"{name}: {_short(found)} instead of {_short(wanted)}")


def _short(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 60 else text[:57] + "…"
