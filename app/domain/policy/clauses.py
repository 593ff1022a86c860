"""Clauses: the paragraphs of the policy, in chapters, each with its version, its why, and what it was before."""

import re
from dataclasses import dataclass, field
from typing import Final

from app.domain.lined import Fields
from app.domain.policy.measures import money_of, seconds_of
from app.domain.said import Said, said_of
from app.domain.sentence import Sentence

CLAUSE: Final = re.compile(r"\d+(\.\d+){1,2}")
POINT: Final = re.compile(r"[a-z]")
NUMBER: Final = re.compile(r"\d+")

# What a clause may state in numbers, so that words and settings cannot drift apart: days, durations, money.
DAYS: Final = ("days",)
SPANS: Final = ("answered_within", "handled_within", "first_reply", "solved")
SUMS: Final = ("case", "day", "goodwill")
ABOUT: Final = {"window": DAYS, "level": SPANS, "role": SUMS}


@dataclass(frozen=True, slots=True)
class Measure:
    """A number under its name: days, seconds or minor units."""

    name: str
    amount: int


@dataclass(frozen=True, slots=True)
class Statement:
    """What the words of a clause state in numbers, of a window, a level or a role."""

    about: str
    name: str
    says: tuple[Measure, ...]


@dataclass(frozen=True, slots=True)
class Point:
    """One point of a clause, called by a letter."""

    id: str
    title: Said
    text: Said
    states: tuple[Statement, ...] = ()


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer to a question; `right` is the one that shows the clause was read."""

    text: Said
    right: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked after reading, and why the right answer is right."""

    ask: Said
    answers: tuple[Choice, ...]
    because: Said


@dataclass(frozen=True, slots=True)
class MustRead:
    """Everybody reads the clause within so many days; work of the locked queues waits until then."""

    days: int
    locks: tuple[str, ...] = ()
    question: Question | None = None


@dataclass(frozen=True, slots=True)
class Past:
    """What a clause said in an earlier version, and what was changed then."""

    version: int
    in_force: str
    title: Said
    text: Said
    points: tuple[Point, ...] = ()
    changed: Said = field(default_factory=dict[str, str])


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause in force; `was` holds its earlier versions, newest first. Days are ISO texts.

    `rules` are the windows of the store's refund rules that it words."""

    id: str
    chapter: str
    version: int
    in_force: str
    review: str
    owner: str
    title: Said
    text: Said
    points: tuple[Point, ...] = ()
    why: Said = field(default_factory=dict[str, str])
    example: Said = field(default_factory=dict[str, str])
    say: Said = field(default_factory=dict[str, str])
    states: tuple[Statement, ...] = ()
    rules: tuple[str, ...] = ()
    must_read: MustRead | None = None
    was: tuple[Past, ...] = ()

    @property
    def key(self) -> tuple[int, ...]:
        """Its place among all clauses: § 3.10 stands behind § 3.9."""
        return clause_key(self.id)


def clause_key(number: str) -> tuple[int, ...]:
    """What sorts the number of a clause."""
    return tuple(int(part) for part in number.split(".") if part.isdigit())


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter of the book and the ids of its clauses, in order."""

    id: str
    title: Said
    clauses: tuple[str, ...] = ()


def clause_of(part: Fields, chapter: str, owner: str, review: str, currency: str) -> Clause:
    """The clause of an object; owner and review are the book's where it names none."""
    reading = part.part("must_read")
    clause = Clause(
        _number(part, "id", CLAUSE, f"{chapter or 1}.1"),
        chapter,
        version_of(part),
        part.date("in_force").isoformat(),
        part.date("review").isoformat() if part.find("review") else review,
        part.text("owner", owner),
        said_of(part, "title"),
        said_of(part, "text"),
        _points(part, currency),
        said_of(part, "why", is_needed=False),
        said_of(part, "example", is_needed=False),
        said_of(part, "say", is_needed=False),
        _statements(part, currency),
        part.texts("rules"),
        _must_read(reading) if reading else None,
        tuple(_past(one, currency) for one in part.parts("was")),
    )
    if clause.id and chapter and not clause.id.startswith(f"{chapter}."):
        what = Sentence("{clause} is not of chapter {chapter}", clause=clause.id, chapter=chapter)
        cure = Sentence(
            "number it {chapter}.… or move it to the file of its chapter", chapter=chapter
        )
        part.wrong(part.at("id"), "id", what, cure)
    part.done()
    return clause


def chapter_number(part: Fields) -> str:
    """The number of a file's chapter."""
    return _number(part, "chapter", NUMBER, "3")


def version_of(part: Fields) -> int:
    """A version, which begins with 1."""
    version = part.whole("version")
    if version == 0 and part.at("version").value == 0:
        what = Sentence("versions begin with 1")
        part.wrong(part.at("version"), "version", what, Sentence("write version: 1"))
    return version


def _number(part: Fields, name: str, form: re.Pattern[str], example: str) -> str:
    node = part.find(name)
    # A number such as 3.2 is text by itself, and 3 means the same as "3".
    found = str(node.value) if node and type(node.value) is int else part.text(name)
    if found and not form.fullmatch(found):
        what = Sentence("no number: {text}", text=repr(found))
        cure = Sentence('write {field}: "{example}"', field=name, example=example)
        part.wrong(node, name, what, cure)
        return ""
    return found


def _points(part: Fields, currency: str) -> tuple[Point, ...]:
    found: dict[str, Point] = {}
    for one in part.parts("points"):
        point = Point(
            _number(one, "id", POINT, "a"),
            said_of(one, "title", is_needed=False),
            said_of(one, "text"),
            _statements(one, currency),
        )
        one.done()
        if point.id in found:
            what = Sentence("point {point} is there already", point=point.id)
            one.wrong(one.at("id"), "id", what, Sentence("use the next letter"))
        found[point.id] = point
    return tuple(found.values())


def _statements(part: Fields, currency: str) -> tuple[Statement, ...]:
    return tuple(_statement(one, currency) for one in part.parts("states"))


def _statement(part: Fields, currency: str) -> Statement:
    about = next((word for word in ABOUT if part.find(word)), "")
    if not about:
        cure = Sentence("name a window, a level or a role")
        part.wrong(None, "", Sentence("states nothing known"), cure)
        return Statement("", "", ())
    says = (
        Measure(name, _amount(part, name, currency)) for name in ABOUT[about] if part.find(name)
    )
    made = Statement(about, part.text(about), tuple(says))
    part.done()
    return made


def _amount(part: Fields, measure: str, currency: str) -> int:
    if measure in DAYS:
        return part.whole(measure)
    return seconds_of(part, measure) if measure in SPANS else money_of(part, measure, currency)


def _must_read(part: Fields) -> MustRead:
    question = part.part("question")
    made = MustRead(
        part.whole("days"), part.texts("locks"), _question(question) if question else None
    )
    part.done()
    return made


def _question(part: Fields) -> Question:
    answers: list[Choice] = []
    for one in part.parts("answers"):
        answers.append(Choice(said_of(one, "text"), one.flag("right")))
        one.done()
    if len(answers) < 2 or sum(one.right for one in answers) != 1:
        what = Sentence("one answer must be right, others wrong")
        cure = Sentence("give two answers or more, and mark one of them with right: true")
        part.wrong(part.at("answers"), "answers", what, cure)
    made = Question(said_of(part, "ask"), tuple(answers), said_of(part, "because", is_needed=False))
    part.done()
    return made


def _past(part: Fields, currency: str) -> Past:
    made = Past(
        version_of(part),
        part.date("in_force").isoformat(),
        said_of(part, "title", is_needed=False),
        said_of(part, "text"),
        _points(part, currency),
        said_of(part, "changed", is_needed=False),
    )
    part.done()
    return made
