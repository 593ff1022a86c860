"""When customers write: by hour as real orders came in, few at night and fewer at the week-end."""

from datetime import datetime, timedelta
from random import Random
from typing import Final

# Share of a day's arrivals by hour, 0 to 23, after a shop's order log, with the evening that e-mail adds.
BY_HOUR: Final = (
    *(1, 1, 1, 1, 1, 2, 4, 8),
    *(24, 54, 93, 99, 110, 104, 92, 88),
    *(62, 44, 32, 28, 24, 18, 9, 4),
)
WEEKEND: Final = 0.45


def shop_hour(rng: Random, day: datetime) -> datetime:
    """A moment on the day of `day`, at an hour as busy as it is likely."""
    hour = rng.choices(range(24), BY_HOUR)[0]
    start = day.replace(hour=0, minute=0, second=0, microsecond=0)
    return start + timedelta(
        hours=hour, seconds=rng.randrange(3600), milliseconds=rng.randrange(1000)
    )


def busy(at: datetime) -> float:
    """How busy a moment is against the busiest hour of a working day."""
    share = BY_HOUR[at.hour] / max(BY_HOUR)
    return share * (WEEKEND if at.weekday() >= 5 else 1.0)
