"""Workers: the most urgent first, nobody's work done in vain, and reading goes on while commits hang."""

import asyncio
import threading
import time
from collections.abc import Callable

import pytest

from app.hub import lanes
from app.hub.lanes import Lanes, TooLate
from app.sync.protocol import Fault, HubFault


def soon(seconds: float = 60) -> float:
    return time.monotonic() + seconds


def workers(count: int, kept: int = 0) -> Lanes:
    return Lanes(count, writes=lambda rank: rank in (0, 2), kept=kept)


def held(gate: threading.Event) -> Callable[[], str]:
    def work() -> str:
        assert gate.wait(60)
        return "held"

    return work


async def until(condition: Callable[[], bool]) -> None:
    async with asyncio.timeout(60):
        while not condition():
            await asyncio.sleep(0)


def test_the_most_urgent_goes_first_and_each_rank_in_order() -> None:
    done: list[str] = []

    async def scene() -> None:
        pool, gate = workers(1), threading.Event()
        first = asyncio.create_task(pool.run(2, soon(), held(gate)))
        await until(lambda: pool.busy == 1)
        tasks: list[asyncio.Task[None]] = []
        for n, (rank, name) in enumerate([(3, "d"), (2, "b"), (2, "c"), (0, "a")]):
            tasks.append(asyncio.create_task(pool.run(rank, soon(), lambda w=name: done.append(w))))
            await until(lambda n=n: pool.waiting == n + 1)
        gate.set()
        assert await first == "held"
        await asyncio.gather(*tasks)
        pool.close()

    asyncio.run(scene())
    assert done == ["a", "b", "c", "d"]


def test_a_call_whose_caller_gave_up_is_never_begun() -> None:
    async def scene() -> None:
        pool, gate = workers(1), threading.Event()
        first = asyncio.create_task(pool.run(0, soon(), held(gate)))
        await until(lambda: pool.busy == 1)
        with pytest.raises(HubFault) as caught:
            await pool.run(0, soon(0.05), lambda: pytest.fail("begun in vain"))
        assert caught.value.fault is Fault.PACED
        gate.set()
        await first
        assert (await pool.run(0, soon(), lambda: "next"), pool.dropped) == ("next", 1)
        pool.close()

    asyncio.run(scene())


def test_work_that_takes_too_long_keeps_its_worker_until_it_ends() -> None:
    async def scene() -> None:
        pool, gate = workers(1), threading.Event()
        with pytest.raises(TooLate):
            await pool.run(0, soon(0.05), held(gate))
        assert pool.busy == 1
        gate.set()
        await until(lambda: pool.busy == 0)
        assert pool.late_s > 0
        pool.close()

    asyncio.run(scene())


def test_whoever_would_wait_too_long_is_sent_away_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lanes, "QUEUE", 1)

    async def scene() -> None:
        pool, gate = workers(1), threading.Event()
        tasks = [asyncio.create_task(pool.run(2, soon(), held(gate))) for _ in range(2)]
        await until(lambda: pool.waiting == 1)
        with pytest.raises(HubFault) as caught:
            await pool.run(2, soon(), lambda: None)
        assert (caught.value.fault, pool.refused) == (Fault.PACED, 1)
        # The crowd's queue is not that of a connected workstation.
        tasks.append(asyncio.create_task(pool.run(0, soon(), lambda: "live")))
        gate.set()
        assert (await asyncio.gather(*tasks))[2] == "live"
        pool.close()

    asyncio.run(scene())


def test_reading_goes_on_while_every_commit_hangs() -> None:
    async def scene() -> None:
        pool, gate = workers(3, kept=1), threading.Event()
        tasks = [asyncio.create_task(pool.run(0, soon(), held(gate))) for _ in range(3)]
        await until(lambda: (pool.busy, pool.waiting) == (2, 1))
        assert await pool.run(1, soon(), lambda: "rows") == "rows"
        gate.set()
        await asyncio.gather(*tasks)
        pool.close()

    asyncio.run(scene())


def test_a_caller_who_is_cut_off_costs_no_worker() -> None:
    async def scene() -> None:
        pool, gate = workers(1), threading.Event()
        first = asyncio.create_task(pool.run(0, soon(), held(gate)))
        await until(lambda: pool.busy == 1)
        cut = asyncio.create_task(pool.run(0, soon(), lambda: pytest.fail("begun in vain")))
        await until(lambda: pool.waiting == 1)
        cut.cancel()
        with pytest.raises(asyncio.CancelledError):
            await cut
        gate.set()
        await first
        assert await pool.run(0, soon(), lambda: "next") == "next"
        pool.close()

    asyncio.run(scene())


def test_what_goes_wrong_in_a_call_is_its_callers() -> None:
    async def scene() -> None:
        pool = workers(1)
        with pytest.raises(ZeroDivisionError):
            await pool.run(0, soon(), lambda: 1 // 0)
        assert pool.busy == 0
        pool.close()

    asyncio.run(scene())
