"""One simulated workstation over a real socket: greets, sends what it has, and does as the hub says."""

import asyncio
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from random import Random
from typing import Any

import msgspec

from app.sync.protocol import Hello, Pull
from app.sync.signing import signed
from tests.herd.world import Station

PATIENCE_S = 20.0  # as long as a real workstation waits for an answer
FIRST_PAUSE_S, LONGEST_PAUSE_S = 1.0, 30.0


@dataclass
class Tally:
    """What happened to the crowd, over all workstations."""

    refusals: int = 0
    troubles: int = 0
    given_up: int = 0
    pushes: int = 0
    done_at: list[float] = field(default_factory=list[float])
    read_at: list[float] = field(default_factory=list[float])
    statuses: dict[str, int] = field(default_factory=dict[str, int])


class Line:
    """One connection to the hub, dialled again when it broke."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._streams: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def ask(self, path: str, body: bytes, headers: Mapping[str, str]) -> tuple[int, Any]:
        """Status and answer; ConnectionError or TimeoutError when there is none."""
        try:
            async with asyncio.timeout(PATIENCE_S):
                return await self._ask(path, body, headers)
        except BaseException:
            self.close()
            raise

    async def _ask(self, path: str, body: bytes, headers: Mapping[str, str]) -> tuple[int, Any]:
        if self._streams is None:
            self._streams = await asyncio.open_connection("127.0.0.1", self._port)
        reader, writer = self._streams
        told = {
            "Host": "hub",
            "Content-Length": str(len(body)),
            "Sync-Deadline": "20000",
            **headers,
        }
        head = "".join(f"{name}: {value}\r\n" for name, value in told.items())
        writer.write(f"POST {path} HTTP/1.1\r\n{head}\r\n".encode() + body)
        answer = await reader.readuntil(b"\r\n\r\n")
        length = int(answer.lower().split(b"content-length:", 1)[1].split(b"\r\n", 1)[0])
        content = await reader.readexactly(length)
        return int(answer[9:12]), msgspec.json.decode(content)

    def close(self) -> None:
        """Hang up."""
        if self._streams is not None:
            self._streams[1].close()
            self._streams = None


class Player:
    """Plays one workstation."""

    def __init__(self, station: Station, port: int, tally: Tally, rng: Random) -> None:
        self._station = station
        self._line = Line(port)
        self._tally = tally
        self._rng = rng
        self._token = ""
        self._failures = 0
        self.epoch = ""
        self.cursors: dict[str, int] = {}

    async def greet(self) -> None:
        """Greet until a token is given; then the cursors stand at the heads."""
        hello = Hello(self._station.replica, self._station.head, 0)
        while not self._token:
            status, reply = await self._say("/v1/sync/hello", hello, Sync_Replica=hello.replica)
            if status == 200:
                self._token = reply["admit"]["token"]
                self.epoch = reply["epoch"]
                self.cursors = {scope["id"]: scope["head"] for scope in reply["scopes"]}
            elif status == 401:
                hello = signed(hello, reply["detail"]["challenge"], self._station.device)

    async def send(self) -> None:
        """Send everything; each push again until it has its receipts."""
        for push in self._station.pushes:
            status = 0
            while status != 200:
                status, reply = await self._say("/v1/sync/push", push)
            self._tally.pushes += 1
            for result in reply["results"]:
                kind = result["status"]
                self._tally.statuses[kind] = self._tally.statuses.get(kind, 0) + 1
        self._tally.done_at.append(time.monotonic())

    async def push(self, body: bytes) -> float:
        """One push of a connected agent; the seconds until its receipt."""
        began = time.monotonic()
        status = 0
        while status != 200:
            status, _ = await self._say("/v1/sync/push", body)
        return time.monotonic() - began

    async def read(self) -> None:
        """Read one page of what is new."""
        status = 0
        while status != 200:
            pull = Pull(self._station.replica, self.epoch, self.cursors)
            status, _ = await self._say("/v1/sync/pull", pull)
        self._tally.read_at.append(time.monotonic())

    def close(self) -> None:
        """Hang up."""
        self._line.close()

    async def _say(self, path: str, message: Any, **headers: str) -> tuple[int, Any]:
        """One request; a refusal or a trouble is waited out, as a real workstation does."""
        raw = isinstance(message, bytes)
        body = message if raw else msgspec.json.encode(message)
        told = {name.replace("_", "-"): value for name, value in headers.items()}
        if self._token:
            told["Authorization"] = f"Bearer {self._token}"
        if raw:
            told["Content-Encoding"] = "gzip"
        try:
            status, reply = await self._line.ask(path, body, told)
        except (OSError, EOFError, TimeoutError) as error:
            self._tally.given_up += isinstance(error, TimeoutError)
            self._tally.troubles += 1
            self._failures += 1
            longest = min(LONGEST_PAUSE_S, FIRST_PAUSE_S * 2 ** (self._failures - 1))
            await asyncio.sleep(longest * self._rng.uniform(0.5, 1))
            return 0, None
        if status == 200:
            self._failures = 0
        elif status == 429:
            self._tally.refusals += 1
            await asyncio.sleep(reply["detail"]["retry_after_ms"] / 1000)
        elif not (status == 401 and "challenge" in reply["detail"]):
            raise RuntimeError(f"{path} answered {status} {reply}")
        return status, reply
