"""Before a request costs anything: is it this workstation's turn, and does it ask no more often than it may."""

import asyncio
from collections.abc import Callable
from enum import StrEnum
from typing import Final

from starlette.requests import Request

from app.hub.admission import Admission, Rank, Wait
from app.hub.metrics import Metrics
from app.sync.protocol import Fault, HubFault


class Way(StrEnum):
    """How a request comes in: which place it takes in the line, and whether it may keep a worker for long."""

    SENDS = "sends"
    READS = "reads"
    ASKS = "asks"  # in the line like who reads, but what it asks is written down
    PROMISES = "promises"  # money for a customer who is there now: ahead of all who return, never of who is live
    ENROLS = "enrols"  # has no name yet
    KNOCKS = "knocks"  # has workers of its own
    OPEN = "open"  # costs nothing


# Every route, so that none comes in unseen; a route that is not here ends the start of the server.
WAYS: Final = {
    "/v1/sync/hello": Way.SENDS,
    "/v1/sync/push": Way.SENDS,
    "/v1/sync/pull": Way.READS,
    "/v1/sync/bootstrap": Way.READS,
    "/v1/sync/digest": Way.READS,
    "/v1/sync/presence": Way.READS,
    "/v1/sync/poke": Way.READS,
    "/v1/sync/fetch": Way.ASKS,
    "/v1/sync/look": Way.ASKS,
    "/v1/sync/audit": Way.READS,
    "/v1/sync/grant": Way.PROMISES,
    "/v1/sync/lend": Way.PROMISES,
    "/v1/enrol": Way.ENROLS,
    "/v1/signin": Way.KNOCKS,
    "/health": Way.OPEN,
    "/ready": Way.OPEN,
    "/metrics": Way.OPEN,
}
WRITES: Final = (Rank.LIVE_SEND, Rank.RETURNING_PROMISE, Rank.RETURNING_SEND)
AS_WRITER: Final = {Rank.LIVE_READ: Rank.LIVE_SEND, Rank.RETURNING_READ: Rank.RETURNING_SEND}
REPLICA: Final = "sync-replica"  # who greets: a claim that orders the line and opens nothing
PARK_S: Final = 5.0
RATE: Final = 100.0  # requests a second of one workstation, and as many more in a burst
BURST: Final = 200.0
FORGET: Final = 10_000


class Gate:
    """The admission line and the rates of single workstations; for one event loop."""

    def __init__(self, metrics: Metrics, now: Callable[[], float]) -> None:
        self._metrics = metrics
        self._now = now
        self._line = Admission(now)
        self._rates: dict[str, tuple[float, float]] = {}

    @property
    def waiting(self) -> int:
        """How many workstations wait for their turn."""
        return self._line.waiting

    async def enter(self, request: Request, path: str, replica: str, until: float) -> Rank:
        """How urgent the request is; PACED when its workstation's turn has not come."""
        way = WAYS[path]
        if way is Way.OPEN:
            return Rank.LIVE_READ
        if replica:
            self.limit_rate(replica)
        if way is Way.ENROLS:
            self.limit_rate(f"from {_host(request)}")
        if way in (Way.ENROLS, Way.KNOCKS):
            return Rank.RETURNING_SEND
        if way is Way.PROMISES:
            return Rank.LIVE_SEND if self._line.is_live(replica) else Rank.RETURNING_PROMISE
        rank = await self._turn(replica or _greeter(request), until, sends=way is Way.SENDS)
        return AS_WRITER[rank] if way is Way.ASKS else rank

    async def _turn(self, name: str, until: float, *, sends: bool) -> Rank:
        answer = self._line.ask(name, sends=sends)
        if isinstance(answer, Wait) and answer.is_near:
            answer = await self._parked(name, answer, until)
        if isinstance(answer, Wait):
            self._metrics.count("evenkeel_refusals_total", reason="turn")
            pace_ms = int(1000 * answer.seconds)
            raise HubFault(Fault.PACED, retry_after_ms=pace_ms, slot=answer.place)
        return answer

    async def _parked(self, name: str, wait: Wait, until: float) -> Rank | Wait:
        came: asyncio.Future[None] = asyncio.get_running_loop().create_future()

        def wake() -> None:
            if not came.done():
                came.set_result(None)

        self._line.park(name, wait, wake)
        try:
            async with asyncio.timeout(max(0.0, min(PARK_S, until - self._now()))):
                await came
        except TimeoutError:
            return wait
        finally:
            self._line.unpark(wait)
        return Rank.RETURNING_READ if wait.key[0] else Rank.RETURNING_SEND

    def greeted(self, request: Request, replica: str, *, has_more: bool) -> None:
        """A greeting was answered; with nothing to send, the workstation's turn is over."""
        self._line.rename(_greeter(request), replica)
        if not has_more:
            self._line.leave(replica)

    def served(self, replica: str) -> None:
        """The workstation got what it came for."""
        self._line.leave(replica)

    def refused(self, request: Request, replica: str, fault: HubFault) -> None:
        """A fault was answered; unless the workstation is to ask again at once, its turn is over."""
        if fault.fault not in (Fault.AUTH, Fault.PACED):
            self._line.leave(replica or _greeter(request))

    def limit_rate(self, replica: str) -> None:
        """PACED when the workstation asks too often."""
        now = self._now()
        left, at = self._rates.get(replica, (BURST, now))
        left = min(BURST, left + (now - at) * RATE) - 1
        if left < 0:
            self._metrics.count("evenkeel_refusals_total", reason="rate")
            raise HubFault(Fault.PACED, retry_after_ms=int(-left / RATE * 1000) + 200)
        if len(self._rates) > FORGET:
            self._rates.clear()  # everybody begins with a full burst again
        self._rates[replica] = (left, now)


def _host(request: Request) -> str:
    return request.client.host if request.client else "unknown"


def _greeter(request: Request) -> str:
    """Who greets: by name, or by line where an older program does not say."""
    client = request.client
    line = f"{client.host}:{client.port}" if client else "unknown"
    return request.headers.get(REPLICA, "")[:64] or line
