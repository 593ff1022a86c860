"""A hub's payout job that is killed with -9 at its first step, then at its second, and so on to the end.

`python -m tests.hub.payout_killer DATABASE PROVIDER`: one process is forked for each step, so that
the imports are paid for once. Prints how many were killed.
"""

import os
import random
import signal
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

from app.hub.auth import Auth
from app.hub.database import hub_engine
from app.hub.hub import Hub
from app.hub.payouts import PayoutJob
from app.hub.provider_simulator import SimulatedProvider

NOW = datetime(2026, 6, 9, 11, 5, tzinfo=UTC)
HOUR = timedelta(hours=1)


class Dying:
    """Counts the steps of everything it stands before, and kills its process at one of them."""

    def __init__(self, thing: Any, at: int, steps: list[str]) -> None:
        self._thing, self._at, self._steps = thing, at, steps

    def __getattr__(self, name: str) -> Any:
        value = getattr(self._thing, name)
        return self._counted(name, value) if callable(value) else value

    def _counted(self, name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def counted(*args: Any) -> Any:
            self._step(f"before {name}")
            answer = call(*args)
            self._step(f"after {name}")
            return answer

        return counted

    def _step(self, name: str) -> None:
        self._steps.append(name)
        if len(self._steps) == self._at:
            os.kill(os.getpid(), signal.SIGKILL)


def life(url: str, provider: str, at: int) -> None:
    """One process's work at its hour of the day, up to its death."""
    engine = hub_engine(url)

    def clock() -> datetime:
        return NOW + at * HOUR / 4

    hub = Hub(engine, clock=clock, auth=Auth(engine, clock, random.SystemRandom()))
    steps: list[str] = []
    office = Dying(hub, at, steps)
    paying = Dying(SimulatedProvider(provider), at, steps)
    job = PayoutJob(office, engine, paying, clock, random.Random(at))
    while job.turn():
        pass
    engine.dispose()


def main() -> None:
    """Lives, each killed a step later, until one comes to its end."""
    url, provider = sys.argv[1:]
    for at in range(1, 100):
        pid = os.fork()
        if pid == 0:
            life(url, provider, at)
            os._exit(0)
        _, status = os.waitpid(pid, 0)
        if not os.WIFSIGNALED(status):
            sys.stdout.write(f"{at - 1} {os.waitstatus_to_exitcode(status)}\n")
            return


if __name__ == "__main__":
    main()
