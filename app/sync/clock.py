"""The only place that reads the device's clocks; the hub's time is reckoned here from what the hub last said.

A clock that somebody sets is no measure of how much time has passed: what the hub said last is, and the
monotonic time since. Only a machine that was started anew in between must ask its clock, which then may
say more than is known, but never less.
"""

import time
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import NamedTuple, Protocol

import msgspec
from sqlalchemy import Connection

from app.domain.ids import micros
from app.sync.outbox import get_kv, set_kv

HEARD = "heard"
BOOT_ID = Path("/proc/sys/kernel/random/boot_id")


class Clock(Protocol):
    """Where times come from."""

    @property
    def boot(self) -> str:
        """The name of the start that `mono` counts from; "" where the machine does not tell."""
        ...

    def now(self) -> datetime:
        """The device's idea of the time, aware, in UTC; for display and as a hint, never for order."""
        ...

    def mono(self) -> float:
        """Seconds since the machine was started, those asleep as well; they only ever grow."""
        ...


class SystemClock:
    """The machine's own clock."""

    @property
    def boot(self) -> str:
        """What Linux calls this start; other systems have no name for it."""
        return _boot()

    def now(self) -> datetime:
        """The time of day, in UTC."""
        return datetime.now(UTC)

    def mono(self) -> float:
        """Seconds since the start."""
        return _mono()


@cache
def _boot() -> str:
    return BOOT_ID.read_text().strip() if BOOT_ID.exists() else ""


def _mono() -> float:
    # Python's own stands still on Linux and macOS while the machine sleeps, when grants go on ending.
    for name in ("CLOCK_BOOTTIME", "CLOCK_MONOTONIC"):
        if hasattr(time, name):
            return time.clock_gettime(getattr(time, name))
    return time.monotonic()


class Tick(NamedTuple):
    """What the device's clocks say at one moment."""

    wall_us: int
    mono_us: int
    boot: str


class Heard(NamedTuple):
    """What the hub said of the time, and what the device's clocks said as its answer came."""

    hub_us: int
    tick: Tick


def tick(clock: Clock) -> Tick:
    """Look at the clocks."""
    return Tick(micros(clock.now()), int(clock.mono() * 1e6), clock.boot)


def note(conn: Connection, hub_us: int, at: Tick) -> None:
    """The hub has said what time it is; its answer came as the clocks said `at`."""
    set_kv(conn, HEARD, msgspec.json.encode(Heard(hub_us, at)).decode())
    set_kv(conn, "last_contact", str(hub_us))


def heard(conn: Connection) -> Heard | None:
    """What the hub said last; None before the first time."""
    said = get_kv(conn, HEARD)
    return msgspec.json.decode(said, type=Heard) if said else None


def hub_time(conn: Connection, at: Tick) -> int:
    """The hub's time as far as it is known; before the first contact the device's own.

    Since the last contact at least so much has passed as `mono` has grown, whichever start it counts
    from. Within one start that is exact, whatever the clock is set to. After another one the clock may
    know of more.
    """
    last = heard(conn)
    if last is None:
        return at.wall_us
    least = last.hub_us + max(0, at.mono_us - last.tick.mono_us)
    if at.boot and at.boot == last.tick.boot:
        return least
    return max(least, at.wall_us + last.hub_us - last.tick.wall_us)
