"""The hub's workers: the most urgent request first, none that nobody waits for any more, and never a long queue."""

import asyncio
import heapq
import logging
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, NamedTuple, TypeVar

from app.sync.protocol import Fault, HubFault

log = logging.getLogger(__name__)
T = TypeVar("T")

QUEUE = 200
QUEUE_S = 3.0  # whoever would wait longer is sent away; the line before the door keeps it shorter
SHORTEST_PACE_MS = 500
SMOOTH = 0.05


class TooLate(Exception):
    """The answer did not come in time; the work goes on and may still take effect."""


class _Turn(NamedTuple):
    """A call that waits for a worker."""

    rank: int
    number: int
    ready: "asyncio.Future[None]"


class Lanes:
    """Runs calls in threads for one event loop.

    Calls that write may not take the last workers, of which `kept` are kept for those that read.
    """

    def __init__(self, workers: int, *, writes: Callable[[int], bool], kept: int) -> None:
        self._workers = workers
        self._writes = writes
        self._room = {True: workers - kept, False: workers}
        self._running = {True: 0, False: 0}
        self._queues: dict[bool, list[_Turn]] = {True: [], False: []}
        self._pool = ThreadPoolExecutor(workers, thread_name_prefix="hub")
        self._count = 0
        self._mean_s = 0.01
        self.dropped = 0
        self.refused = 0
        self.worked_s = 0.0
        self.late_s = 0.0

    @property
    def waiting(self) -> int:
        """How many calls wait for a worker."""
        return sum(map(len, self._queues.values()))

    @property
    def busy(self) -> int:
        """How many workers work."""
        return sum(self._running.values())

    async def run(self, rank: int, until: float, call: Callable[[], T]) -> T:
        """The call's result.

        PACED when too many are before it, TooLate when `until` (monotonic) passes before it ends.
        """
        writes = self._writes(rank)
        await self._turn(rank, writes, until)
        loop = asyncio.get_running_loop()
        began = time.monotonic()
        work = loop.run_in_executor(self._pool, call)
        # The worker is free when the work ends, not when we stop waiting for it.
        work.add_done_callback(lambda _: self._end(writes, began, until))
        done, _ = await asyncio.wait((work,), timeout=max(0.0, until - began))
        if not done:
            work.add_done_callback(_look_away)
            raise TooLate
        return work.result()

    def close(self) -> None:
        """Take no more work; what runs is not waited for."""
        self._pool.shutdown(wait=False, cancel_futures=True)

    async def _turn(self, rank: int, writes: bool, until: float) -> None:
        if self._may_start(writes) and not self._queues[writes]:
            self._running[writes] += 1
            return
        self._refuse_when_long(rank)
        self._count += 1
        turn = _Turn(rank, self._count, asyncio.get_running_loop().create_future())
        heapq.heappush(self._queues[writes], turn)
        try:
            async with asyncio.timeout(until - time.monotonic()):
                await turn.ready
        except TimeoutError:
            self.dropped += 1
            raise HubFault(Fault.PACED, retry_after_ms=SHORTEST_PACE_MS) from None
        except asyncio.CancelledError:
            if turn.ready.done() and not turn.ready.cancelled():
                self._running[writes] -= 1  # it was ours already
            raise

    def _may_start(self, writes: bool) -> bool:
        return self.busy < self._workers and self._running[writes] < self._room[writes]

    def _refuse_when_long(self, rank: int) -> None:
        before = sum(1 for queue in self._queues.values() for other in queue if other.rank <= rank)
        wait_s = before * self._mean_s / self._workers
        if before >= QUEUE or wait_s > QUEUE_S:
            self.refused += 1
            pace_ms = max(SHORTEST_PACE_MS, int(1000 * wait_s))
            raise HubFault(Fault.PACED, retry_after_ms=pace_ms)

    def _end(self, writes: bool, began: float, until: float) -> None:
        now = time.monotonic()
        self._mean_s += SMOOTH * (now - began - self._mean_s)
        self.worked_s += now - began
        self.late_s += now - began if now > until else 0.0
        self._running[writes] -= 1
        while (kind := self._most_urgent()) is not None:
            turn = heapq.heappop(self._queues[kind])
            if not turn.ready.done():  # done: whoever asked was cut off, or has waited long enough
                self._running[kind] += 1
                turn.ready.set_result(None)

    def _most_urgent(self) -> bool | None:
        """The queue whose first call may start now and comes before the other's."""
        fit = [kind for kind, queue in self._queues.items() if queue and self._may_start(kind)]
        return min(fit, key=lambda kind: self._queues[kind][0][:2], default=None)


def _look_away(work: "asyncio.Future[Any]") -> None:
    """Whoever asked has had an answer; a failure that comes afterwards is for the hub's keeper."""
    if not work.cancelled() and (error := work.exception()) is not None:
        log.info("work ended after its deadline: %s", type(error).__name__)
