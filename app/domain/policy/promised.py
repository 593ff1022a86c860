"""Service levels of an edition in force: how soon a ticket is answered and solved, by class, channel, priority, tier.

Of the levels that fit a ticket the one that names most of it counts; among equals the strictest.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import Any, Final, cast

from app.domain.codec import from_image
from app.domain.hours import Calendar, HoursText, NoSuchTime, calendar

ALWAYS: Final = "always"
BUSINESS: Final = "business"


@dataclass(frozen=True, slots=True)
class LevelLine:
    """One level; an empty condition fits everything, 0 seconds promise nothing."""

    id: str
    clause: str = ""
    channels: tuple[str, ...] = ()
    classes: tuple[str, ...] = ()
    priorities: tuple[str, ...] = ()
    tiers: tuple[str, ...] = ()
    answered_s: int = 0
    reply_s: int = 0
    solved_s: int = 0
    hours: str = ALWAYS

    @property
    def conditions(self) -> tuple[tuple[str, ...], ...]:
        """What it asks of a ticket, in the order of `Facts`."""
        return (self.channels, self.classes, self.priorities, self.tiers)


@dataclass(frozen=True, slots=True)
class Facts:
    """What of a ticket decides about its promises."""

    channel: str
    ticket_class: str
    priority: str
    tier: str = ""

    def fits(self, line: LevelLine) -> bool:
        """Whether a level is about this ticket."""
        said = (self.channel, self.ticket_class, self.priority, self.tier)
        return all(
            not asked or one in asked for asked, one in zip(line.conditions, said, strict=True)
        )


@dataclass(frozen=True, slots=True)
class Levels:
    """The levels of one edition with the hours in which business time runs, if it has any."""

    lines: tuple[LevelLine, ...] = ()
    hours: Calendar | None = None

    def reply(self, facts: Facts) -> LevelLine | None:
        """The level that promises this ticket's first reply."""
        return _strictest((line for line in self.lines if line.reply_s and facts.fits(line)), 0)

    def solution(self, facts: Facts) -> LevelLine | None:
        """The level that promises this ticket's solution."""
        return _strictest((line for line in self.lines if line.solved_s and facts.fits(line)), 1)

    def after(self, at: datetime, seconds: int, line: LevelLine) -> datetime | None:
        """The end of a promise that begins at `at`; None when no such time is left in the calendar."""
        try:
            if line.hours == BUSINESS and self.hours is not None:
                return self.hours.add(at, seconds).astimezone(UTC)
            return at + timedelta(seconds=seconds)
        except (NoSuchTime, OverflowError):
            return None


def _strictest(lines: Iterable[LevelLine], which: int) -> LevelLine | None:
    def order(line: LevelLine) -> tuple[int, int, str]:
        return -sum(map(bool, line.conditions)), (line.reply_s, line.solved_s)[which], line.id

    return min(lines, key=order, default=None)


@lru_cache(8)
def levels_of(text: str) -> Levels:
    """The levels of the compiled text: [hours or null, line, line, …]; an empty list promises nothing."""
    said: Any = json.loads(text)
    if said == []:
        return Levels()
    if not isinstance(said, list):
        raise TypeError("levels are a list")
    hours, *rest = cast("list[Any]", said)
    return Levels(tuple(from_image(LevelLine, line) for line in rest), _hours(hours))


def _hours(said: dict[str, Any] | None) -> Calendar | None:
    if said is None:
        return None
    week: dict[str, HoursText] = said["hours"]
    return calendar(str(said["zone"]), week, [str(day) for day in said["holidays"]])
