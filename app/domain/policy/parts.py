"""From a book to the bundle of an edition: every piece as a part, and what deciding needs compiled from them."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Any, Final
from zoneinfo import ZoneInfo

from app.domain.codec import to_image
from app.domain.ids import micros
from app.domain.policy.book import Book
from app.domain.policy.bundle import Bundle
from app.domain.policy.editions import LAW
from app.domain.policy.levels import Level, OpeningHours
from app.domain.policy.locks import LockLine
from app.domain.policy.products import Product
from app.domain.policy.promised import LevelLine
from app.domain.policy.shelf import Head, PolicyPart, ScriptLine, canonical
from app.domain.refunds.deadlines import holidays_of
from app.domain.scripts.script import Script, image_of_script

HOLIDAY_YEARS: Final = range(-1, 6)  # about the year in which an edition comes into force


def edition_of(
    book: Book,
    laws: Mapping[str, str],
    number: int,
    *,
    note: str = "",
    in_force_at: datetime | None = None,
) -> Bundle:
    """The unsealed bundle of a book and the laws it stands beside; without a moment, the day on its cover."""
    parts = tuple(_parts(book, laws))
    pins = {part.key: part.id for part in parts}
    starts = in_force_at or beginning(book)
    head = Head(
        book.cover.id,
        f"{number:06}",
        book.cover.version,
        starts,
        "",
        note,
        scripts=_listed(_line(script, pins, book.products) for script in book.scripts),
        levels=_levels(book, starts.year),
        locks=_listed(_locks(book, starts)),
    )
    return Bundle.of(head, parts)


def beginning(book: Book) -> datetime:
    """The first moment of the day on the cover, where the book's opening hours are counted."""
    day = date.fromisoformat(book.cover.in_force)
    zone = ZoneInfo(book.hours.zone) if book.hours else UTC
    return datetime(day.year, day.month, day.day, tzinfo=zone).astimezone(UTC)


def _parts(book: Book, laws: Mapping[str, str]) -> Iterator[PolicyPart]:
    for key, thing in book.parts.items():
        part, _, name = key.partition("/")
        image = image_of_script(thing) if isinstance(thing, Script) else to_image(thing)
        yield PolicyPart.of(part, name, image)
    for name, text in laws.items():
        yield PolicyPart.of(LAW.rstrip("/"), name, text)


def _listed(lines: Iterator[Any]) -> str:
    return canonical([to_image(line) for line in lines])


def _line(script: Script, pins: Mapping[str, str], products: Iterable[Product]) -> ScriptLine:
    return ScriptLine(
        script.name,
        pins[f"script/{script.name}"],
        script.version,
        script.title,
        script.when,
        script.attach.value,
        script.minutes,
        sum(not step.is_silent for step in script.steps),
        script.mode.value,
        _goods(script, products),
    )


def _goods(script: Script, products: Iterable[Product]) -> dict[str, str]:
    """The products whose name stands in quotes anywhere in a script."""
    text = canonical(image_of_script(script))
    marks = ("'{}'", '\\"{}\\"')
    return {
        one.id: canonical(one.skus)
        for one in products
        if any(mark.format(one.id) in text for mark in marks)
    }


def _levels(book: Book, year: int) -> str:
    hours = None if book.hours is None else _hours(book.hours, year)
    return canonical([hours, *(to_image(_level(level)) for level in book.levels)])


def _level(level: Level) -> LevelLine:
    return LevelLine(
        level.id,
        level.clause,
        level.channel,
        level.ticket_class,
        level.priority,
        level.tier,
        level.answered_within,
        level.first_reply or level.handled_within,
        level.solved,
        level.hours.value,
    )


def _hours(hours: OpeningHours, year: int) -> dict[str, Any]:
    """The calendar with its public holidays written out: no end has to look them up, and none can differ."""
    years = [year + step for step in HOLIDAY_YEARS] if hours.country else []
    public = [day.isoformat() for one in years for day in holidays_of(hours.country, one)]
    week = {one.day: [span.split("-") for span in one.spans] for one in hours.week}
    return {
        "zone": hours.zone,
        "hours": week,
        "holidays": sorted({*public, *hours.closed}),
    }


def _locks(book: Book, starts: datetime) -> Iterator[LockLine]:
    """The clauses that must be read; their days count from the day on which everybody could read them."""
    for clause in book.clauses:
        must = clause.must_read
        if must is None:
            continue
        begun = datetime.combine(date.fromisoformat(clause.in_force), starts.timetz())
        choices = must.question.answers if must.question else ()
        yield LockLine(
            clause.id,
            clause.version,
            micros(max(begun, starts) + timedelta(days=must.days)),
            must.locks,
            tuple(number for number, answer in enumerate(choices) if answer.right),
            {
                training.id: str(training.score)
                for training in book.trainings
                if set(training.unlocks) & set(must.locks)
            },
        )
