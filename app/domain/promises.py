"""What we promise until the policy book says it: how soon a ticket is answered and solved."""

from datetime import UTC, datetime, timedelta
from typing import Final

# The written policy's two examples: a phone is answered in 30 seconds, an online request handled in 24 hours.
PHONE_ANSWERED: Final = timedelta(seconds=30)
ONLINE_HANDLED: Final = timedelta(hours=24)

# First reply and solution by priority; the lowest row is the 24-hour promise above.
TARGETS: Final = {
    "urgent": (timedelta(minutes=30), timedelta(hours=8)),
    "high": (timedelta(hours=4), timedelta(days=1)),
    "medium": (timedelta(hours=12), timedelta(days=3)),
    "low": (ONLINE_HANDLED, timedelta(days=5)),
}


END_OF_TIME: Final = datetime.max.replace(tzinfo=UTC)


def due_times(priority: str, channel: str, at: datetime) -> tuple[datetime, datetime]:
    """When the first reply and the solution are due for a ticket received at `at`."""
    reply, resolve = TARGETS[priority]
    if channel == "phone":
        reply = min(reply, timedelta(hours=1))
    return _after(at, reply), _after(at, resolve)


def _after(at: datetime, span: timedelta) -> datetime:
    # A clock gone mad must not stop an operation: no promise ends after the last day there is.
    return at + span if at <= END_OF_TIME - span else END_OF_TIME
