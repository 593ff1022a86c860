"""Notices that work waits, nobody says what is wrong, and yet nothing moves: then the line is dialled anew.

Every trouble that a lane meets is told and tried again; what is watched for is a lane that meets none
and waits for something that never comes. Pure: the time is handed in.
"""

from dataclasses import dataclass
from typing import Final

PATIENCE_S: Final = 60.0
LOOK_S: Final = 5.0
TOLD_AFTER: Final = 3  # resets without a receipt; then the agent is told


@dataclass(slots=True)
class Watchdog:
    """Watches the way of work from the outbox to its receipts."""

    patience_s: float = PATIENCE_S
    resets: int = 0
    _quiet_since: float | None = None

    def moved(self) -> None:
        """Receipts came."""
        self._quiet_since, self.resets = None, 0

    def troubled(self, now: float, until_next_s: float) -> None:
        """A lane met trouble, has told it, and tries again after a pause."""
        self._quiet_since = max(self._quiet_since or 0.0, now + until_next_s)

    def bites(self, now: float, *, is_waiting: bool) -> bool:
        """Whether work has waited too long with nothing said; it is given as long again."""
        if not is_waiting:
            self._quiet_since = None
            return False
        if self._quiet_since is None:
            self._quiet_since = now
        if now - self._quiet_since < self.patience_s:
            return False
        self._quiet_since = now
        self.resets += 1
        return True

    @property
    def is_to_be_told(self) -> bool:
        """Whether dialling anew has not helped."""
        return self.resets >= TOLD_AFTER
