"""How far every scope reaches: read again and again by one task, waited for by many."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping

log = logging.getLogger(__name__)

EVERY_S = 0.15
AFTER_TROUBLE_S = 1.0


class Heads:
    """The scopes' sequence numbers in memory; all methods belong to one event loop."""

    def __init__(self, read: Callable[[], Awaitable[dict[str, int]]]) -> None:
        self._read = read
        self._now: dict[str, int] = {}
        self._changed = asyncio.Condition()
        self._is_closing = False
        self.is_fresh = False

    async def follow(self) -> None:
        """Read until cancelled; trouble is said once, and again when it is over."""
        while True:
            await asyncio.sleep(EVERY_S if await self._look() else AFTER_TROUBLE_S)

    async def beyond(self, seen: Mapping[str, int], timeout_s: float) -> dict[str, int]:
        """Those scopes of `seen` that reach further than it says; {} when time runs out or we close."""
        try:
            async with asyncio.timeout(timeout_s), self._changed:
                await self._changed.wait_for(lambda: self._is_closing or self._news(seen))
        except TimeoutError:
            return {}
        return self._news(seen)

    async def close(self) -> None:
        """Let everybody who waits go."""
        async with self._changed:
            self._is_closing = True
            self._changed.notify_all()

    @property
    def is_closing(self) -> bool:
        """Whether the server is about to stop."""
        return self._is_closing

    def _news(self, seen: Mapping[str, int]) -> dict[str, int]:
        now = self._now
        return {scope: now[scope] for scope, seq in seen.items() if now.get(scope, 0) > seq}

    async def _look(self) -> bool:
        try:
            now = await self._read()
        except Exception as error:  # whatever it is, the next look may succeed
            if self.is_fresh:
                log.warning("the feed cannot be read: %s", type(error).__name__)
            self.is_fresh = False
            return False
        self.is_fresh = True
        if now != self._now:
            self._now = now
            async with self._changed:
                self._changed.notify_all()
        return True
