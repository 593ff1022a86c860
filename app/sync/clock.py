"""The only place that reads a clock; everything else is handed one."""

import time
from datetime import UTC, datetime
from typing import Protocol


class Clock(Protocol):
    """Where times come from."""

    def now(self) -> datetime:
        """The device's idea of the time, aware, in UTC; for display and as a hint, never for order."""
        ...

    def mono(self) -> float:
        """Seconds that only ever grow."""
        ...


class SystemClock:
    """The machine's own clock."""

    def now(self) -> datetime:
        """The time of day, in UTC."""
        return datetime.now(UTC)

    def mono(self) -> float:
        """Seconds since some start."""
        return time.monotonic()
