"""The business calendar: when we are open, and how much open time lies between two moments.

A span is open at its first second and closed at its last. Open time is real elapsed time, so a
night that loses an hour to summer time is an hour shorter. A local time that a clock change skips
means the moment just as far behind the change; one that occurs twice means the first.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Final, NamedTuple
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from app.domain.sentence import Sentence

WEEKDAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
MIDNIGHT: Final = 24 * 3600
DAY: Final = timedelta(days=1)
SECOND: Final = timedelta(seconds=1)

# A calendar closed (or open) for longer than this without a break is a mistake in its data.
HORIZON_DAYS: Final = 3660

HoursText = Sequence[Sequence[str]]


class BadCalendar(ValueError):
    """Opening hours that cannot be meant: the message says which part."""

    def __init__(self, what: Sentence) -> None:
        super().__init__(what)
        self.what = what


class NoSuchTime(ValueError):
    """The calendar has no opening or closing in the direction asked for."""


class Span(NamedTuple):
    """Open from `opens` until `closes`, seconds after midnight; past 24:00 it runs into the next day."""

    opens: int
    closes: int


class Piece(NamedTuple):
    """A span on a real day, in UTC."""

    opens: datetime
    closes: datetime


@dataclass(frozen=True, slots=True)
class Calendar:
    """Weekly hours (Monday first) in a zone. `date_hours` of a date beat its holiday, a holiday its weekday."""

    zone: str
    week: tuple[tuple[Span, ...], ...]
    holidays: frozenset[str] = frozenset()
    date_hours: Mapping[str, tuple[Span, ...]] = field(default_factory=dict[str, tuple[Span, ...]])

    def __post_init__(self) -> None:
        _zone(self.zone)
        if not any(self.week) and not any(self.date_hours.values()):
            raise BadCalendar(Sentence("the calendar has no open hours at all"))

    def is_open(self, at: datetime) -> bool:
        """Whether `at` lies in open hours; the closing moment does not."""
        at = _utc(at)
        return any(piece.opens <= at for piece in self._upto(at, at + SECOND))

    def next_open(self, start: datetime) -> datetime:
        """`start` itself when open, else the next opening, in the calendar's zone."""
        start = _utc(start)
        for piece in self._ahead(start):
            return self._local(max(start, piece.opens))
        raise NoSuchTime(f"never open after {start.isoformat()}")

    def next_close(self, start: datetime) -> datetime:
        """The first closing after `start`; midnight is none when the next day opens with it."""
        start, close = _utc(start), None
        for piece in self._ahead(start):
            if close is not None and (piece.opens > close or close - start > HORIZON_DAYS * DAY):
                break
            close = piece.closes
        if close is None or close - start > HORIZON_DAYS * DAY:
            raise NoSuchTime(f"never closes after {start.isoformat()}")
        return self._local(close)

    def add(self, start: datetime, seconds: int) -> datetime:
        """The moment `seconds` of open time after `start` (before it, when negative).

        No time at all, from a closed moment, leads to the next opening.
        """
        if seconds < 0:
            return self.subtract(start, -seconds)
        start, left = _utc(start), _span_of(seconds)
        for piece in self._ahead(start):
            opens = max(start, piece.opens)
            if left <= piece.closes - opens:
                return self._local(opens + left)
            left -= piece.closes - opens
        raise NoSuchTime(f"not enough open time after {start.isoformat()}")

    def subtract(self, start: datetime, seconds: int) -> datetime:
        """The moment `seconds` of open time before `start`; none leads back to the last closing."""
        if seconds < 0:
            return self.add(start, -seconds)
        start, left = _utc(start), _span_of(seconds)
        for piece in self._behind(start):
            closes = min(start, piece.closes)
            if left <= closes - piece.opens:
                return self._local(closes - left)
            left -= closes - piece.opens
        raise NoSuchTime(f"not enough open time before {start.isoformat()}")

    def between(self, start: datetime, end: datetime) -> int:
        """Whole open seconds from `start` to `end`; negative when `end` is the earlier."""
        start, end = _utc(start), _utc(end)
        if end < start:
            return -self.between(end, start)
        total = timedelta()
        for piece in self._upto(start, end):
            total += min(end, piece.closes) - max(start, piece.opens)
        return total // SECOND

    def _local(self, at: datetime) -> datetime:
        return at.astimezone(_zone(self.zone))

    def _ahead(self, start: datetime) -> Iterator[Piece]:
        """Pieces that end after `start`, earliest first."""
        for day in self._days(self._local(start).date(), DAY):
            yield from (piece for piece in self._pieces(day) if piece.closes > start)

    def _behind(self, start: datetime) -> Iterator[Piece]:
        """Pieces that begin before `start`, latest first."""
        for day in self._days(self._local(start).date(), -DAY):
            yield from (piece for piece in reversed(self._pieces(day)) if piece.opens < start)

    def _upto(self, start: datetime, end: datetime) -> Iterator[Piece]:
        for piece in self._ahead(start):
            if piece.opens >= end:
                return
            yield piece

    def _days(self, first: date, step: timedelta) -> Iterator[date]:
        """Days to look at from `first` on; ends where the calendar can hold no more."""
        if not any(self.week):
            yield from self._dated(first, step)
            return
        closed, day = 0, first
        while closed < HORIZON_DAYS:
            closed = 0 if self._pieces(day) else closed + 1
            yield day
            try:
                day += step
            except OverflowError:
                return

    def _dated(self, first: date, step: timedelta) -> list[date]:
        days = {date.fromisoformat(text) for text in self.date_hours}
        days |= {day + DAY for day in days if day < date.max}
        if step > timedelta():
            return sorted(day for day in days if day >= first)
        return sorted((day for day in days if day <= first), reverse=True)

    def _spans(self, day: date) -> tuple[Span, ...]:
        text = day.isoformat()
        if text in self.date_hours:
            return self.date_hours[text]
        if text in self.holidays or f"-{text[4:]}" in self.holidays:
            return ()
        return self.week[day.weekday()]

    def _pieces(self, day: date) -> list[Piece]:
        """The open pieces between two midnights, earliest first, none touching another."""
        zone = _zone(self.zone)
        spans = [Span(s.opens, min(s.closes, MIDNIGHT)) for s in self._spans(day)]
        if day > date.min:
            before = self._spans(day - DAY)
            spans += [Span(0, s.closes - MIDNIGHT) for s in before if s.closes > MIDNIGHT]
        try:
            pieces = [
                Piece(_moment(day, s.opens, zone), _moment(day, s.closes, zone)) for s in spans
            ]
        except OverflowError:
            return []  # the first and the last day there is, seen from another zone
        return _joined(sorted(piece for piece in pieces if piece.closes > piece.opens))


def _joined(pieces: Sequence[Piece]) -> list[Piece]:
    joined: list[Piece] = []
    for piece in pieces:
        if joined and piece.opens <= joined[-1].closes:
            joined[-1] = Piece(joined[-1].opens, max(joined[-1].closes, piece.closes))
        else:
            joined.append(piece)
    return joined


def calendar(
    zone: str,
    hours: Mapping[str, HoursText],
    holidays: Sequence[str] = (),
    date_hours: Mapping[str, HoursText] | None = None,
) -> Calendar:
    """The calendar of texts such as {"mon": [["09:00", "17:00"]]}, "2024-05-27" and "--12-25" (each year)."""
    unknown = set(hours) - set(WEEKDAYS)
    if unknown:
        days = ", ".join(sorted(unknown))
        raise BadCalendar(Sentence("no such weekday: {days}", days=days))
    week = tuple(_parsed(hours.get(name, ())) for name in WEEKDAYS)
    dated = {_date(text): _parsed(spans) for text, spans in (date_hours or {}).items()}
    return Calendar(zone, week, frozenset(_date(text) for text in holidays), dated)


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise BadCalendar(Sentence("no such time zone: {zone}", zone=repr(name))) from error


def _utc(at: datetime) -> datetime:
    """The same moment in UTC: within one zone Python would count wall clock time, not real time."""
    if at.tzinfo is None:
        raise ValueError(f"{at.isoformat()} has no time zone")
    return at.astimezone(UTC)


def _span_of(seconds: int) -> timedelta:
    try:
        return timedelta(seconds=seconds)
    except OverflowError as error:
        raise NoSuchTime(f"no calendar reaches {seconds} seconds") from error


def _moment(day: date, seconds: int, zone: ZoneInfo) -> datetime:
    local = datetime(day.year, day.month, day.day) + seconds * SECOND  # noqa: DTZ001
    return local.replace(tzinfo=zone).astimezone(UTC)


def _date(text: str) -> str:
    whole = f"2000{text[1:]}" if text.startswith("--") else text
    try:
        day = date.fromisoformat(whole)
    except ValueError as error:
        raise BadCalendar(Sentence("not a date: {text}", text=repr(text))) from error
    return f"--{day:%m-%d}" if text.startswith("--") else day.isoformat()


def _parsed(spans: HoursText) -> tuple[Span, ...]:
    return tuple(sorted(_span(*pair) for pair in spans))


def _span(opens: str, closes: str) -> Span:
    begin, end = _clock(opens), _clock(closes)
    if begin == end != 0 or begin == MIDNIGHT:
        raise BadCalendar(Sentence("empty span {opens} to {closes}", opens=opens, closes=closes))
    # "22:00 to 06:00" is a night, "00:00 to 00:00" a whole day.
    return Span(begin, end if end > begin else end + MIDNIGHT)


def _no_time(text: str) -> BadCalendar:
    return BadCalendar(Sentence("not a time of day: {text}", text=repr(text)))


def _clock(text: str) -> int:
    try:
        hour, minute, second = (int(part) for part in (*text.split(":"), "0", "0")[:3])
    except ValueError as error:
        raise _no_time(text) from error
    total = hour * 3600 + minute * 60 + second
    if not (0 <= minute < 60 and 0 <= second < 60 and 0 <= total <= MIDNIGHT):
        raise _no_time(text)
    return total
