"""Waiting for news: whoever waits for a scope is woken when it moves, and nobody else is."""

import asyncio
from collections.abc import Coroutine
from typing import Any

from app.hub import heads
from app.hub.heads import Heads


class FakeFeed:
    """How far scopes reach, as we say."""

    def __init__(self, **now: int) -> None:
        self.now = now

    async def read(self) -> dict[str, int]:
        return dict(self.now)


def played(scene: Coroutine[Any, Any, None]) -> None:
    async def timed() -> None:
        async with asyncio.timeout(60):
            await scene

    asyncio.run(timed())


async def following(feed: FakeFeed) -> tuple[Heads, "asyncio.Task[None]"]:
    told = Heads(feed.read)
    task = asyncio.create_task(told.follow())
    while not told.is_fresh:
        await asyncio.sleep(0)
    return told, task


def test_who_waits_hears_of_its_own_scopes_only(monkeypatch: Any) -> None:
    monkeypatch.setattr(heads, "EVERY_S", 0.001)

    async def scene() -> None:
        feed = FakeFeed(a=1, b=1)
        told, task = await following(feed)
        waits_a = asyncio.create_task(told.beyond({"a": 1}, 10))
        waits_b = asyncio.create_task(told.beyond({"b": 1}, 10))
        feed.now = {"a": 2, "b": 1, "c": 9}
        assert await waits_a == {"a": 2}
        assert not waits_b.done()
        feed.now = {"a": 2, "b": 5}
        assert await waits_b == {"b": 5}
        assert await told.beyond({"a": 1, "b": 5}, 10) == {"a": 2}  # known already
        assert told.of("b") == 5
        task.cancel()

    played(scene())


def test_time_runs_out_with_nothing_and_leaves_nothing_behind() -> None:
    async def scene() -> None:
        told, task = await following(FakeFeed(a=1))
        assert await told.beyond({"a": 1, "z": 0}, 0.01) == {}
        assert told._waiting == {}  # noqa: SLF001  # what stays here would be woken for ever
        task.cancel()

    played(scene())


def test_closing_lets_everybody_go() -> None:
    async def scene() -> None:
        told, task = await following(FakeFeed(a=1))
        waiting = [asyncio.create_task(told.beyond({"a": 1}, 10)) for _ in range(3)]
        await asyncio.sleep(0)
        told.close()
        assert await asyncio.gather(*waiting) == [{}, {}, {}]
        assert await told.beyond({"a": 1}, 10) == {}
        task.cancel()

    played(scene())


def test_a_change_in_one_queue_wakes_only_those_who_serve_it(monkeypatch: Any) -> None:
    """Five thousand listen; what a change costs must depend on who cares, not on who is there."""
    monkeypatch.setattr(heads, "EVERY_S", 0.001)

    async def scene() -> None:
        feed = FakeFeed(**{f"team{n}": 1 for n in range(50)})
        told, task = await following(feed)
        woken: list[int] = []

        async def listen(n: int) -> None:
            if await told.beyond({f"team{n % 50}": 1, "ref": 0}, 10):
                woken.append(n)

        listeners = [asyncio.create_task(listen(n)) for n in range(5000)]
        await asyncio.sleep(0)
        feed.now["team7"] = 2
        while len(woken) < 100:
            await asyncio.sleep(0.001)
        assert {n % 50 for n in woken} == {7}
        assert sum(listener.done() for listener in listeners) == 100
        told.close()
        await asyncio.gather(*listeners)
        task.cancel()

    played(scene())
