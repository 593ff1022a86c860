"""The policy book as one value: what we promise, how we keep it, and in whose name."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from app.domain.lined import Halt, Node, Place
from app.domain.lined_yaml import read_yaml
from app.domain.policy.clauses import Chapter, Clause
from app.domain.policy.conduct import Conduct
from app.domain.policy.discretion import Discretion
from app.domain.policy.levels import Level, OpeningHours
from app.domain.policy.products import Product
from app.domain.policy.surveys import Survey
from app.domain.policy.templates import Care, Template
from app.domain.policy.training import Training
from app.domain.said import Said
from app.domain.scripts.script import Script


@dataclass(frozen=True, slots=True)
class Commitment:
    """One promise to customers, and the service level by which it is measured."""

    id: str
    text: Said
    level: str = ""


@dataclass(frozen=True, slots=True)
class Cover:
    """What stands in front of the book. Days are ISO texts; the first language is that of bare texts."""

    id: str
    title: Said
    version: str
    in_force: str
    owner: str
    review: str
    languages: tuple[str, ...]
    currency: str
    mission: Said = field(default_factory=dict[str, str])
    commitments: tuple[Commitment, ...] = ()
    queues: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a part was written: its file and the file's text, the path to it there, and its node.

    Without a node the text is read again; so it is with scripts."""

    file: str
    text: str
    path: str = ""
    node: Node | None = None

    def place(self, path: str) -> Place:
        """Where a field of the part stands, or as much of its path as is there."""
        return self._node().find(path)

    def place_of(self, path: str, word: str) -> Place:
        """Where a word stands within a field, which may go over many lines."""
        begins = self.place(path)
        lines = self.text.splitlines()
        for number in range(begins.line, len(lines) + 1):
            column = lines[number - 1].find(word, begins.column if number == begins.line else 0)
            if column >= 0:
                return Place(number, column + 1)
        return begins

    def _node(self) -> Node:
        if self.node is not None:
            return self.node
        try:
            return read_yaml(self.text)
        except Halt as halt:
            return Node(halt.mistake.line, halt.mistake.column, None)


@dataclass(frozen=True)
class Book:
    """A whole book that can be read; whether its parts agree is for the checks to say."""

    cover: Cover
    chapters: tuple[Chapter, ...] = ()
    clauses: tuple[Clause, ...] = ()
    products: tuple[Product, ...] = ()
    hours: OpeningHours | None = None
    levels: tuple[Level, ...] = ()
    discretion: tuple[Discretion, ...] = ()
    store: str = ""
    conduct: Conduct = Conduct()
    templates: tuple[Template, ...] = ()
    trainings: tuple[Training, ...] = ()
    surveys: tuple[Survey, ...] = ()
    care: tuple[Care, ...] = ()
    scripts: tuple[Script, ...] = ()
    origins: Mapping[str, Origin] = field(
        default_factory=dict[str, Origin], compare=False, repr=False
    )

    @cached_property
    def parts(self) -> dict[str, Any]:
        """Every piece under its name, such as clause/3.2: what an edition is made of, what a difference compares."""
        return dict(self._parts())

    def _parts(self) -> Iterator[tuple[str, Any]]:
        yield "cover/book", self.cover
        yield from ((f"chapter/{one.id}", one) for one in self.chapters)
        yield from ((f"clause/{one.id}", one) for one in self.clauses)
        yield from ((f"product/{one.id}", one) for one in self.products)
        if self.hours is not None:
            yield "hours/book", self.hours
        yield from ((f"level/{one.id}", one) for one in self.levels)
        yield from ((f"role/{one.role}", one) for one in self.discretion)
        if self.store:
            yield "store/book", StoreRules(self.store)
        yield "conduct/book", self.conduct
        yield from ((f"template/{one.id}", one) for one in self.templates)
        yield from ((f"training/{one.id}", one) for one in self.trainings)
        yield from ((f"survey/{one.id}", one) for one in self.surveys)
        yield from ((f"care/{one.id}", one) for one in self.care)
        yield from ((f"script/{one.name}", one) for one in self.scripts)


@dataclass(frozen=True, slots=True)
class StoreRules:
    """The store's refund policy, as the text that both ends read."""

    text: str
