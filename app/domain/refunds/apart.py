"""How far a workstation is from the hub in time: for how long, and by how much their clocks differ.

Work goes on whatever it is. Money is not promised without the hub after days alone, nor by a clock that
somebody has set: who holds the line is asked then.
"""

from datetime import timedelta
from typing import Final, NamedTuple

from app.domain.operations import Code, Rejected
from app.domain.refunds.grants import SKEW

MICROS: Final = timedelta(microseconds=1)
HOUR_US: Final = timedelta(hours=1) // MICROS
GRACE_S: Final = 72 * 3600  # as long as the hub has not said otherwise
WARNED: Final = 0.8  # of the grace; from then on the agent is told


class Apart(NamedTuple):
    """Times are the hub's, in microseconds; `ahead_us` is what the device's clock shows more than that."""

    now_us: int
    heard_us: int | None
    ahead_us: int
    grace_us: int

    @property
    def is_clock_wrong(self) -> bool:
        """Whether the device's clock differs by more than a grant allows for."""
        return self.heard_us is not None and abs(self.ahead_us) > SKEW // MICROS

    @property
    def alone_us(self) -> int:
        """How long ago the hub was heard; 0 where it never was."""
        return 0 if self.heard_us is None else max(0, self.now_us - self.heard_us)

    @property
    def left_us(self) -> int:
        """How long promises may still be made."""
        return max(0, self.grace_us - self.alone_us)

    @property
    def is_long(self) -> bool:
        """Whether promises end soon, or have ended."""
        return self.alone_us >= WARNED * self.grace_us

    def refuse_promise(self) -> None:
        """Raise Rejected when nothing may be promised without the hub now."""
        if self.is_clock_wrong:
            hours = str(round(abs(self.ahead_us) / HOUR_US, 1))
            raise Rejected("promise.clock_differs", Code.PRECONDITION, hours=hours)
        if not self.left_us:
            raise Rejected(
                "promise.alone_too_long", Code.PRECONDITION, hours=str(self.alone_us // HOUR_US)
            )
