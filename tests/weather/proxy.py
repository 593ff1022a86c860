"""A loopback proxy with moods: late, cut short, twice, in drops, a sign-in page, a gateway's trouble, or silence."""

import asyncio
import random
import threading
from collections import Counter
from contextlib import suppress

PAGE = (
    b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\nContent-Length: 41\r\n\r\n"
    b"<html><body>Please sign in.</body></html>"
)
BAD_GATEWAY = (
    b"HTTP/1.1 502 Bad Gateway\r\nContent-Type: text/html\r\nConnection: close\r\n"
    b"Content-Length: 37\r\n\r\n<html><body>Bad gateway</body></html>"
)
NO_GZIP = (
    b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\n"
    b'Connection: close\r\nContent-Length: 12\r\n\r\n{"pages":[]}'
)
ANSWERS = {"page": PAGE, "gateway": BAD_GATEWAY, "false gzip": NO_GZIP}
MOODS = ("plain", "late", "cut", "twice", "refuse", "half-open", "drops", *ANSWERS)
BLOCK, DROP, DROP_S = 65_536, 16, 0.01
Pair = tuple[asyncio.StreamReader, asyncio.StreamWriter]


class Proxy:
    """Listens on a port of its own; `hub_port` may change, and so may the weather."""

    def __init__(self, hub_port: int, seed: str) -> None:
        self.hub_port = hub_port
        self.port = 0
        self.trouble = 0.0
        self.is_shut = False
        self.felt = Counter[str]()
        self._rng = random.Random(seed)
        self._tasks: set[asyncio.Task[None]] = set()
        self._loop = asyncio.new_event_loop()
        self._is_ready = threading.Event()
        self._thread = threading.Thread(target=self._run, name="proxy")

    def start(self) -> None:
        """Listen; returns when it does."""
        self._thread.start()
        self._is_ready.wait()

    def stop(self) -> None:
        """Hang up and end."""
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()

    def heal(self) -> None:
        """From now on everything goes through at once."""
        self.trouble, self.is_shut = 0.0, False
        self.hang_up()

    def shut(self) -> None:
        """Nobody gets through."""
        self.is_shut = True
        self.hang_up()

    def hang_up(self) -> None:
        """End every connection; the next ones feel the weather of then."""
        self._loop.call_soon_threadsafe(lambda: [task.cancel() for task in tuple(self._tasks)])

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        server = self._loop.run_until_complete(asyncio.start_server(self._serve, "127.0.0.1", 0))
        self.port = server.sockets[0].getsockname()[1]
        self._is_ready.set()
        self._loop.run_forever()
        server.close()
        for task in asyncio.all_tasks(self._loop):
            task.cancel()
        self._loop.run_until_complete(self._last_tasks())
        self._loop.close()

    async def _last_tasks(self) -> None:
        mine = asyncio.current_task()
        rest = [task for task in asyncio.all_tasks() if task is not mine]
        await asyncio.gather(*rest, return_exceptions=True)
        await asyncio.sleep(0)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._tasks.add(task)
        try:
            # A connection that lives on would keep its first weather for ever.
            limit = self._rng.uniform(0.3, 2.0) if self.trouble else None
            async with asyncio.timeout(limit):
                await self._weather((reader, writer))
        except (OSError, TimeoutError, asyncio.IncompleteReadError, asyncio.CancelledError):
            pass  # that is what it is for
        finally:
            self._tasks.discard(task)
            writer.close()

    async def _weather(self, client: Pair) -> None:
        mood = self._rng.choice(MOODS) if self._rng.random() < self.trouble else "plain"
        self.felt[mood] += 1
        if self.is_shut or mood == "refuse":
            return
        if mood in ANSWERS:
            await _request(client[0])
            client[1].write(ANSWERS[mood])
            await client[1].drain()
            return
        if mood == "half-open":  # connected, and nobody there
            await asyncio.Event().wait()
        first = b""
        if mood == "twice":
            first = await _request(client[0])
            await self._ask_and_forget(first)
        if mood == "late":
            await asyncio.sleep(self._rng.uniform(0.05, 0.8))
        cut = self._rng.randrange(2_000) if mood == "cut" else None
        await self._pipe(client, first, cut, DROP if mood == "drops" else BLOCK)

    async def _ask_and_forget(self, request: bytes) -> None:
        reader, writer = await asyncio.open_connection("127.0.0.1", self.hub_port)
        try:
            writer.write(request)
            await writer.drain()
            async with asyncio.timeout(1):
                await reader.read(65_536)
        finally:
            writer.close()

    async def _pipe(self, client: Pair, first: bytes, cut_after: int | None, block: int) -> None:
        hub = await asyncio.open_connection("127.0.0.1", self.hub_port)
        try:
            hub[1].write(first)
            ways = (
                asyncio.ensure_future(_copy(client[0], hub[1], None, BLOCK)),
                asyncio.ensure_future(_copy(hub[0], client[1], cut_after, block)),
            )
            try:
                await asyncio.wait(ways, return_when=asyncio.FIRST_COMPLETED)
            finally:
                for way in ways:
                    way.cancel()
                await asyncio.gather(*ways, return_exceptions=True)
        finally:
            hub[1].close()


async def _copy(
    reader: asyncio.StreamReader, writer: asyncio.StreamWriter, limit: int | None, size: int
) -> None:
    done = 0
    while block := await reader.read(size):
        part = block if limit is None else block[: limit - done]
        writer.write(part)
        await writer.drain()
        if size == DROP:
            await asyncio.sleep(DROP_S)
        done += len(part)
        if limit is not None and done >= limit:
            return


async def _request(reader: asyncio.StreamReader) -> bytes:
    """One whole request with its body."""
    head = await reader.readuntil(b"\r\n\r\n")
    length = 0
    for line in head.lower().split(b"\r\n"):
        if line.startswith(b"content-length:"):
            with suppress(ValueError):
                length = int(line.split(b":")[1])
    return head + await reader.readexactly(length)
