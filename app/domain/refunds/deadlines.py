"""Deadlines: the event's day is not counted, and a last day without work moves on, naming why."""

from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from functools import cache
from typing import NamedTuple

DAY = timedelta(days=1)
SATURDAY, SUNDAY = 5, 6
AFTER_REPAIR = 7


class Unit(StrEnum):
    """What a period is counted in."""

    DAYS = "days"
    WEEKS = "weeks"
    MONTHS = "months"
    YEARS = "years"
    BUSINESS_DAYS = "business_days"


@dataclass(frozen=True, slots=True)
class Period:
    """So many units from an event, whose own day counts only where the law says so."""

    n: int
    unit: Unit = Unit.DAYS
    counts_event_day: bool = False


class Why(StrEnum):
    """Why a day is no working day."""

    WEEKEND = "weekend"
    HOLIDAY = "holiday"


class Skipped(NamedTuple):
    """A day a deadline moved over."""

    day: date
    why: Why
    name: str = ""


@dataclass(frozen=True, slots=True)
class WorkDays:
    """Which days are none for work; days of the week count from Monday, 0."""

    weekend: frozenset[int] = frozenset({SATURDAY, SUNDAY})
    holidays: Mapping[date, str] = field(default_factory=dict[date, str])
    country: str = ""

    def why_not(self, day: date) -> Skipped | None:
        """Why there is no work on a day; a holiday is named even on a weekend."""
        name = self.holidays.get(day)
        if name is None and self.country:
            name = holidays_of(self.country, day.year).get(day)
        if name is not None:
            return Skipped(day, Why.HOLIDAY, name)
        return Skipped(day, Why.WEEKEND) if day.weekday() in self.weekend else None


@cache
def holidays_of(country: str, year: int) -> Mapping[date, str]:
    """The public holidays of a country ("CZ") or a part of it ("US-CA", "DE-BY") in a year, in its language."""
    from holidays import country_holidays  # a large package; a window starts without it

    land, _, part = country.partition("-")
    return dict(country_holidays(land, subdiv=part or None, years=year).items())


@dataclass(frozen=True, slots=True)
class Deadline:
    """The last day of a period, the day it would have been, and the days it moved over."""

    event: date
    nominal: date
    last_day: date
    counts_event_day: bool = False
    skipped: tuple[Skipped, ...] = ()

    def is_met(self, on: date) -> bool:
        """Whether a step on that day is in time."""
        return on <= self.last_day

    def day(self, on: date) -> int:
        """Which day of the period a date is."""
        return (on - self.event).days + self.counts_event_day

    @property
    def days(self) -> int:
        """How many days the period has, before it moved."""
        return self.day(self.nominal)


@dataclass(frozen=True, slots=True)
class Extension:
    """What makes a period longer: months added one after the other, days of a stopped clock, the end of a repair."""

    months: tuple[int, ...] = ()
    pause_days: int = 0
    resumed: date | None = None


NO_EXTENSION = Extension()


def deadline(
    event: date,
    period: Period,
    work: WorkDays,
    *,
    rolls: bool = False,
    extension: Extension = NO_EXTENSION,
) -> Deadline:
    """When a period ends; after a repair at least seven days are left."""
    last = _end(event, period, work)
    for months in extension.months:
        last = plus_months(last, months)
    last += extension.pause_days * DAY
    if extension.resumed is not None:
        last = max(last, extension.resumed + AFTER_REPAIR * DAY)
    skipped: list[Skipped] = []
    moved = last
    while rolls and (reason := work.why_not(moved)):
        skipped.append(reason)
        moved += DAY
    return Deadline(event, last, moved, period.counts_event_day, tuple(skipped))


def _end(event: date, period: Period, work: WorkDays) -> date:
    if period.unit is Unit.BUSINESS_DAYS:
        return _business_end(event, period, work)
    if period.unit is Unit.MONTHS:
        return plus_months(event, period.n) - period.counts_event_day * DAY
    if period.unit is Unit.YEARS:
        return plus_months(event, 12 * period.n) - period.counts_event_day * DAY
    days = period.n * 7 if period.unit is Unit.WEEKS else period.n
    return event + (days - period.counts_event_day) * DAY


def _business_end(event: date, period: Period, work: WorkDays) -> date:
    left, day = period.n, event
    if period.counts_event_day and not work.why_not(event):
        left -= 1
    while left > 0:
        day += DAY
        left -= work.why_not(day) is None
    return day


def plus_months(day: date, months: int) -> date:
    """The same day of a later month, or its last day where it is shorter."""
    month = day.month - 1 + months
    year, month = day.year + month // 12, month % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))
