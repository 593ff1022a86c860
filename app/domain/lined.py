"""Texts that remember their lines, so that a mistake in a file of rules is shown where it stands, with a cure."""

import datetime
import re
from dataclasses import dataclass, field
from difflib import get_close_matches
from enum import StrEnum
from typing import Final, NamedTuple, TypeVar

from app.domain.sentence import NOTHING, Sentence

Plain = str | int | bool | None
S = TypeVar("S", bound=StrEnum)
DEEPEST: Final = 40  # levels of a file; nobody writes more, and a program that does means harm
STEP: Final = re.compile(r"\[\d+\]|[^.\[\]]+")


class Place(NamedTuple):
    """A line and a column, both counted from one."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Node:
    """A value and where it begins; a list holds nodes, an object nodes by name, and where each name stands."""

    line: int
    column: int
    value: "Plain | list[Node] | dict[str, Node]"
    names: dict[str, Place] = field(default_factory=dict[str, Place], compare=False, repr=False)

    @property
    def place(self) -> Place:
        """Where the value begins."""
        return Place(self.line, self.column)

    def find(self, path: str) -> Place:
        """The place of a path such as rules[2].period.n, or of as much of it as is there."""
        node, place = self, self.place
        for name in STEP.findall(path):
            step = name.strip("[]")
            if isinstance(node.value, dict) and step in node.value:
                place = node.names.get(step, node.value[step].place)
                node = node.value[step]
            elif isinstance(node.value, list) and name[0] == "[" and int(step) < len(node.value):
                node = node.value[int(step)]
                place = node.place
            else:
                break
        return place


@dataclass(frozen=True, slots=True)
class Mistake:
    """What is wrong at a place, and what to do about it; `path` leads to the field, as in rules[2].period.n."""

    line: int
    column: int
    path: str
    what: Sentence
    cure: Sentence = NOTHING

    def __str__(self) -> str:
        cure = f" — {self.cure}" if self.cure else ""
        return f"{self.line}:{self.column}: {self.path or 'file'}: {self.what}{cure}"


class BadFile(ValueError):
    """A file with mistakes, all of them."""

    def __init__(self, name: str, mistakes: list[Mistake]) -> None:
        super().__init__("\n".join(f"{name}:{one}" for one in mistakes))
        self.name = name
        self.mistakes = mistakes


class Halt(Exception):
    """Reading cannot go on."""

    def __init__(self, mistake: Mistake) -> None:
        super().__init__(str(mistake))
        self.mistake = mistake


@dataclass(slots=True)
class Fields:
    """An object being read: each field asked for by its type; what is wrong is noted, and reading goes on."""

    node: Node
    path: str
    mistakes: list[Mistake]
    known: set[str] = field(default_factory=set[str])

    def find(self, name: str) -> Node | None:
        """A field as it stands; asking makes it known."""
        self.known.add(name)
        value = self.node.value
        return value.get(name) if isinstance(value, dict) else None

    def at(self, name: str) -> Node:
        """Where a field stands, or the object that lacks it."""
        return self.find(name) or self.node

    def wrong(self, node: Node | None, name: str, what: Sentence, cure: Sentence = NOTHING) -> None:
        """Note a mistake at a field, or at the object where the field is missing."""
        self._note((node or self.node).place, name, what, cure)

    def _note(self, place: Place, name: str, what: Sentence, cure: Sentence) -> None:
        self.mistakes.append(Mistake(*place, f"{self.path}.{name}".strip("."), what, cure))

    def text(self, name: str, default: str | None = None) -> str:
        """A text; one without a default must be there, and say something."""
        node = self.find(name)
        if node is None and default is not None:
            return default
        if node is None or not isinstance(node.value, str) or (default is None and not node.value):
            self.wrong(node, name, Sentence("expected a text"), _as_text(node, name))
            return ""
        return node.value

    def whole(self, name: str, default: int | None = None) -> int:
        """A whole number, not below zero."""
        node = self.find(name)
        if node is None and default is not None:
            return default
        if node is None or type(node.value) is not int or node.value < 0:
            cure = Sentence("such as {name}: 14", name=name)
            self.wrong(node, name, Sentence("expected a whole number"), cure)
            return 0
        return node.value

    def flag(self, name: str, default: bool = False) -> bool:
        """Yes or no."""
        node = self.find(name)
        if node is None:
            return default
        if not isinstance(node.value, bool):
            cure = Sentence("write {name}: true or {name}: false", name=name)
            self.wrong(node, name, Sentence("expected true or false"), cure)
            return default
        return node.value

    def nodes(self, name: str) -> list[Node]:
        """A list, or nothing."""
        node = self.find(name)
        if node is None:
            return []
        if not isinstance(node.value, list):
            cure = Sentence("put each item on a line of its own, after a dash")
            self.wrong(node, name, Sentence("expected a list"), cure)
            return []
        return node.value

    def texts(self, name: str) -> tuple[str, ...]:
        """A list of texts."""
        found: list[str] = []
        for node in self.nodes(name):
            if isinstance(node.value, str) and node.value:
                found.append(node.value)
            else:
                self.wrong(node, name, Sentence("expected a text"), _as_text(node, ""))
        return tuple(found)

    def part(self, name: str) -> "Fields | None":
        """An object inside, or nothing."""
        node = self.find(name)
        if node is None or node.value is None:
            return None
        return self._inner(node, f"{self.path}.{name}".lstrip("."))

    def parts(self, name: str) -> "list[Fields]":
        """A list of objects."""
        base = f"{self.path}.{name}".lstrip(".")
        return [self._inner(node, f"{base}[{n}]") for n, node in enumerate(self.nodes(name))]

    def named(self, name: str) -> "dict[str, Node]":
        """An object whose names are free: amounts by currency, limits by role."""
        part = self.part(name)
        if part is None or not isinstance(part.node.value, dict):
            return {}
        return part.node.value

    def names(self) -> tuple[str, ...]:
        """The names of its fields, where they are free."""
        return tuple(self.node.value) if isinstance(self.node.value, dict) else ()

    def _inner(self, node: Node, path: str) -> "Fields":
        if not isinstance(node.value, dict):
            what = Sentence("expected an object")
            cure = Sentence("write its fields below it, each as name: value")
            self.mistakes.append(Mistake(*node.place, path, what, cure))
            return Fields(Node(*node.place, {}), path, [])
        return Fields(node, path, self.mistakes)

    def one_of(self, name: str, kind: type[S], default: S | None = None) -> S:
        """One of a few words."""
        text = self.text(name, default)
        if text in list(kind):
            return kind(text)
        if text:
            what = Sentence("expected one of {words}", words=", ".join(kind))
            self.wrong(self.at(name), name, what, nearest(text, tuple(kind)))
        return next(iter(kind))

    def date(self, name: str, default: datetime.date | None = None) -> datetime.date:
        """A day, as 2026-03-01."""
        text = self.text(name, "" if default else None)
        try:
            return datetime.date.fromisoformat(text) if text else default or datetime.date.min
        except ValueError:
            what = Sentence("not a date: {text}", text=repr(text))
            self.wrong(self.at(name), name, what, Sentence("write it as 2026-03-01"))
            return default or datetime.date.min

    def done(self) -> None:
        """Every field was asked for; others are mistakes, most often of spelling."""
        if isinstance(self.node.value, dict):
            missing = tuple(sorted(self.known - self.node.value.keys()))
            for name in self.node.value.keys() - self.known:
                place = self.node.names.get(name, self.node.value[name].place)
                self._note(place, name, Sentence("is not known here"), nearest(name, missing))


def nearest(word: str, words: tuple[str, ...]) -> Sentence:
    """The cure for a word nobody knows: the one that was probably meant, or those there are."""
    close = get_close_matches(word, words, 1, 0.6)
    if close:
        return Sentence("did you mean {word}?", word=close[0])
    if words:
        return Sentence("there is {words}", words=", ".join(words[:12]))
    return Sentence("take it out")


def _as_text(node: Node | None, name: str) -> Sentence:
    if node is None:
        return Sentence("add {name}: and say it", name=name)
    if isinstance(node.value, int) and not isinstance(node.value, bool):
        return Sentence('put it in quotes: "{value}"', value=node.value)
    if node.value in ("", None):
        return Sentence("write words")
    return Sentence("write one text here")
