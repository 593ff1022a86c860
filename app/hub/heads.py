"""How far every scope reaches: read again and again by one task, waited for by many."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterable, Mapping

log = logging.getLogger(__name__)

EVERY_S = 0.15
AFTER_TROUBLE_S = 1.0


class Heads:
    """The scopes' sequence numbers in memory; all methods belong to one event loop.

    Thousands may wait, each for a few scopes: only those are woken of whose scopes one has moved.
    """

    def __init__(self, read: Callable[[], Awaitable[dict[str, int]]]) -> None:
        self._read = read
        self._now: dict[str, int] = {}
        self._waiting: dict[str, set[asyncio.Future[None]]] = {}
        self._is_closing = False
        self.is_fresh = False

    async def follow(self) -> None:
        """Read until cancelled; trouble is said once, and again when it is over."""
        while True:
            await asyncio.sleep(EVERY_S if await self._look() else AFTER_TROUBLE_S)

    async def beyond(self, seen: Mapping[str, int], timeout_s: float) -> dict[str, int]:
        """Those scopes of `seen` that reach further than it says; {} when time runs out or we close."""
        news = self._news(seen)
        if news or self._is_closing:
            return news
        waiter: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        for scope in seen:
            self._waiting.setdefault(scope, set()).add(waiter)
        try:
            await asyncio.wait((waiter,), timeout=timeout_s)
        finally:
            self._forget(seen, waiter)
        return self._news(seen)

    def close(self) -> None:
        """Let everybody who waits go."""
        self._is_closing = True
        self._wake(self._waiting)

    @property
    def is_closing(self) -> bool:
        """Whether the server is about to stop."""
        return self._is_closing

    def of(self, scope: str) -> int:
        """How far a scope reaches."""
        return self._now.get(scope, 0)

    def _news(self, seen: Mapping[str, int]) -> dict[str, int]:
        now = self._now
        return {scope: now[scope] for scope, seq in seen.items() if now.get(scope, 0) > seq}

    def _wake(self, scopes: Iterable[str]) -> None:
        for waiter in {each for scope in scopes for each in self._waiting.get(scope, ())}:
            if not waiter.done():
                waiter.set_result(None)

    def _forget(self, scopes: Iterable[str], waiter: "asyncio.Future[None]") -> None:
        for scope in scopes:
            waiters = self._waiting[scope]
            waiters.discard(waiter)
            if not waiters:
                del self._waiting[scope]

    async def _look(self) -> bool:
        try:
            now = await self._read()
        except Exception as error:  # whatever it is, the next look may succeed
            if self.is_fresh:
                log.warning("the feed cannot be read: %s", type(error).__name__)
            self.is_fresh = False
            return False
        self.is_fresh = True
        before, self._now = self._now, now
        self._wake([scope for scope, seq in now.items() if before.get(scope) != seq])
        return True
