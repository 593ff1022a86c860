"""Before a request costs anything: is it this workstation's turn, and does it ask no more often than it may."""

import asyncio
from collections.abc import Callable
from typing import Final

from starlette.requests import Request

from app.hub.admission import Admission, Rank, Wait
from app.hub.metrics import Metrics
from app.sync.protocol import Fault, HubFault

SENDS: Final = frozenset({"/v1/sync/hello", "/v1/sync/push"})
READS: Final = frozenset(
    {"/v1/sync/pull", "/v1/sync/bootstrap", "/v1/sync/digest", "/v1/sync/presence", "/v1/sync/poke"}
)
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
        if path not in SENDS and path not in READS:
            return Rank.LIVE_READ
        if replica:
            self.limit_rate(replica)
        name, sends = replica or _greeter(request), path in SENDS
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


def _greeter(request: Request) -> str:
    """Who greets: by name, or by line where an older program does not say."""
    client = request.client
    line = f"{client.host}:{client.port}" if client else "unknown"
    return request.headers.get(REPLICA, "")[:64] or line
