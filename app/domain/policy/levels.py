"""Service levels: how soon what is answered and solved, and the hours in which that is counted."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from app.domain.customers import Tier
from app.domain.hours import WEEKDAYS, BadCalendar, Calendar, calendar
from app.domain.lined import Fields
from app.domain.policy.clauses import SPANS
from app.domain.policy.measures import name_of, seconds_of, words_of
from app.domain.refunds.deadlines import WorkDays, holidays_of
from app.domain.said import Said, said_of
from app.domain.sentence import Sentence
from app.domain.tickets import Channel, Priority, TicketClass

HOURS: Final = re.compile(r"\d\d:\d\d-\d\d:\d\d")


class Hours(StrEnum):
    """In which hours a level is counted."""

    BUSINESS = "business"
    ALWAYS = "always"


@dataclass(frozen=True, slots=True)
class AfterHours:
    """What a channel says when we are closed."""

    channel: str
    text: Said


@dataclass(frozen=True, slots=True)
class DayHours:
    """The hours of a weekday, as 09:00-12:00."""

    day: str
    spans: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OpeningHours:
    """When we are open: hours by weekday in a zone, the public holidays of a country, and days of our own."""

    zone: str
    week: tuple[DayHours, ...]
    country: str = ""
    closed: tuple[str, ...] = ()
    after_hours: tuple[AfterHours, ...] = ()

    def calendar(self, years: Iterable[int]) -> Calendar:
        """The calendar by which open time is counted, with the public holidays of some years."""
        public = [day for year in years for day in holidays_of(self.country, year)]
        days = [day.isoformat() for day in public]
        week = {one.day: [span.split("-") for span in one.spans] for one in self.week}
        return calendar(self.zone, week, (*self.closed, *days))


@dataclass(frozen=True, slots=True)
class Level:
    """Targets in seconds (0: none) for a situation; a dimension without words stands for all of them."""

    id: str
    channel: tuple[str, ...] = ()
    ticket_class: tuple[str, ...] = ()
    priority: tuple[str, ...] = ()
    tier: tuple[str, ...] = ()
    answered_within: int = 0
    handled_within: int = 0
    first_reply: int = 0
    solved: int = 0
    hours: Hours = Hours.BUSINESS
    text: Said | None = None
    clause: str = ""

    @property
    def situation(self) -> dict[str, tuple[str, ...]]:
        """The dimensions that it states."""
        stated = {
            "channel": self.channel,
            "class": self.ticket_class,
            "priority": self.priority,
            "tier": self.tier,
        }
        return {name: words for name, words in stated.items() if words}

    def target(self, measure: str) -> int:
        """One of its targets in seconds; 0 where it states none."""
        return int(getattr(self, measure))

    def fits(self, situation: dict[str, str]) -> bool:
        """Whether it is for a ticket of this channel, class, priority and tier."""
        return all(situation.get(name) in words for name, words in self.situation.items())


def level_for(levels: Iterable[Level], measure: str, situation: dict[str, str]) -> Level | None:
    """The level that holds: of those that fit, one that states more decides; of equals, the sooner."""
    fitting = [one for one in levels if one.target(measure) and one.fits(situation)]
    return min(fitting, key=lambda one: (-len(one.situation), one.target(measure)), default=None)


def level_of(part: Fields) -> Level:
    """The level of an object."""
    level = Level(
        name_of(part),
        words_of(part, "channel", Channel),
        words_of(part, "class", TicketClass),
        words_of(part, "priority", Priority),
        words_of(part, "tier", Tier),
        *(seconds_of(part, measure) for measure in SPANS),
        hours=part.one_of("hours", Hours, Hours.BUSINESS),
        text=said_of(part, "text", is_needed=False) or None,
        clause=part.text("clause", ""),
    )
    part.done()
    if not any(part.find(measure) for measure in SPANS):
        cure = Sentence("give it one of {fields}", fields=", ".join(SPANS))
        part.wrong(None, "", Sentence("promises nothing"), cure)
    return level


def opening_hours_of(part: Fields) -> OpeningHours:
    """The calendar of an object; hours are written as "09:00-12:00", or a list of those."""
    made = OpeningHours(
        part.text("timezone"),
        _week(part),
        part.text("country", ""),
        part.texts("closed"),
        tuple(_after_hours(one) for one in part.parts("after_hours")),
    )
    part.done()
    if not part.mistakes:
        _check(part, made)
    return made


def _week(part: Fields) -> tuple[DayHours, ...]:
    week: list[DayHours] = []
    for day, node in part.named("hours").items():
        nodes = node.value if isinstance(node.value, list) else [node]
        spans = tuple(str(one.value).replace(" ", "") for one in nodes)
        if day in WEEKDAYS and all(HOURS.fullmatch(span) for span in spans):
            week.append(DayHours(day, spans))
        else:
            cure = Sentence(
                'write mon: "09:00-18:00"; the days are {days}', days=", ".join(WEEKDAYS)
            )
            part.wrong(node, f"hours.{day}", Sentence("no opening hours"), cure)
    return tuple(week)


def _after_hours(part: Fields) -> AfterHours:
    made = AfterHours(part.one_of("channel", Channel).value, said_of(part, "text"))
    part.done()
    return made


def _check(part: Fields, made: OpeningHours) -> None:
    try:
        made.calendar(())
    except BadCalendar as error:
        cure = Sentence(
            'write a zone such as Europe/Riga, hours such as "09:00-18:00", days as 2026-12-24'
        )
        part.wrong(None, "", error.what, cure)
    try:
        if made.country:
            WorkDays(country=made.country).why_not(date(2026, 1, 1))
    except NotImplementedError:
        what = Sentence("no public holidays known of {country}", country=repr(made.country))
        cure = Sentence("write two letters, such as LV")
        part.wrong(part.at("country"), "country", what, cure)
