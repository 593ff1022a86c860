"""YAML read into nodes that remember where they stand; only what a plain text file needs, and no surprises.

Numbers, true, false and null are those; all else is text: `no`, `12:30`, `3.10` and 2026-03-01 stay as
they were written. Anchors, aliases, tags of one's own, names that stand twice and files beyond every
measure are refused.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, Final, cast

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError, YAMLStreamError
from ruamel.yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from app.domain.lined import DEEPEST, Halt, Mistake, Node, Place, Plain
from app.domain.sentence import Sentence

LONGEST: Final = 2_000_000
# A file of the policy book is looked at several times: read, checked, and for the place of each finding.
KEPT: Final = 64
WHOLE: Final = re.compile(r"-?(0|[1-9]\d{0,17})")
WORDS: Final[dict[str, Plain]] = {"true": True, "false": False, "null": None, "~": None, "": None}

Event = Any


@lru_cache(KEPT)
def read_yaml(text: str) -> Node:
    """The node of a whole text; raises Halt with the first thing that is no YAML, or more than we take."""
    if len(text) > LONGEST:
        what = Sentence("longer than {count} characters", count=f"{LONGEST:,}")
        raise _halt(Place(1, 1), what, Sentence("divide it into several"))
    reading = _Reading()
    for event in _events(text):
        reading.take(event)
    if reading.root is None:
        cure = Sentence("write its fields, each as name: value")
        raise _halt(Place(1, 1), Sentence("the file is empty"), cure)
    return reading.root


def _events(text: str) -> Iterator[Event]:
    parser = cast("Any", YAML(typ="safe", pure=True))
    try:
        yield from parser.parse(text)
    except MarkedYAMLError as error:
        raise _told(cast("Any", error)) from error
    except (YAMLError, YAMLStreamError, ValueError) as error:
        what = Sentence("a character that no text holds")
        raise _halt(_unreadable(text), what, Sentence("take it out")) from error


def _told(error: Any) -> Halt:
    mark = error.problem_mark or error.context_mark
    place = Place(mark.line + 1, mark.column + 1) if mark else Place(1, 1)
    why = " ".join(str(error.problem or error.context or "no YAML").split())
    cure = Sentence(
        "look at the indents, the colons and the quotes of this line and the one before"
    )
    if "\\t" in why:
        cure = Sentence("indent with spaces, not with a tab")
    # The parser says why in English, whatever the reader's language.
    return _halt(place, Sentence("this is no YAML: {why}", why=why), cure)


def _unreadable(text: str) -> Place:
    for number, line in enumerate(text.split("\n"), 1):
        for column, sign in enumerate(line, 1):
            if not sign.isprintable() and sign not in "\t\r":
                return Place(number, column)
    return Place(1, 1)


def _halt(place: Place, what: Sentence, cure: Sentence, path: str = "") -> Halt:
    return Halt(Mistake(*place, path, what, cure))


class _Open:
    """A list or an object whose end has not come yet."""

    def __init__(self, node: Node, path: str) -> None:
        self.node = node
        self.path = path
        self.name: str | None = None

    def below(self) -> str:
        """The path of the next value."""
        if isinstance(self.node.value, list):
            return f"{self.path}[{len(self.node.value)}]"
        return f"{self.path}.{self.name}".lstrip(".")

    def put(self, node: Node) -> None:
        """Take a value, or the name of one."""
        if isinstance(self.node.value, list):
            self.node.value.append(node)
        elif self.name is None:
            self._named(node)
        else:
            cast("dict[str, Node]", self.node.value)[self.name] = node
            self.name = None

    def _named(self, node: Node) -> None:
        if isinstance(node.value, (list, dict)):
            cure = Sentence("write name: value")
            raise _halt(node.place, Sentence("expected a name"), cure, self.path)
        self.name = str(node.value)
        if self.name in self.node.names:
            first = self.node.names[self.name]
            cure = Sentence("keep one of the two; the first is on line {line}", line=first.line)
            raise _halt(node.place, Sentence("stands here twice"), cure, self.below())
        self.node.names[self.name] = node.place


class _Reading:
    """The nodes of events, without recursion: depth is counted, not suffered."""

    def __init__(self) -> None:
        self.root: Node | None = None
        self._open: list[_Open] = []
        self._documents = 0

    def take(self, event: Event) -> None:
        mark = event.start_mark
        place = Place(mark.line + 1, mark.column + 1)
        path = self._open[-1].below() if self._open else ""
        _refuse(event, place, path)
        match event:
            case DocumentStartEvent():
                self._begin(place)
            case ScalarEvent():
                self._put(Node(*place, self._scalar(event)))
            case MappingStartEvent() | SequenceStartEvent():
                self._enter(event, place, path)
            case MappingEndEvent() | SequenceEndEvent():
                self._open.pop()
            case _:
                pass

    def _begin(self, place: Place) -> None:
        self._documents += 1
        if self._documents > 1:
            what = Sentence("a second document begins")
            raise _halt(place, what, Sentence("take out the line ---"))

    def _enter(self, event: Event, place: Place, path: str) -> None:
        if len(self._open) >= DEEPEST:
            what = Sentence("more than {count} levels deep", count=DEEPEST)
            raise _halt(place, what, Sentence("write it flatter"), path)
        is_list = isinstance(event, SequenceStartEvent)
        node = Node(*place, list[Node]() if is_list else dict[str, Node]())
        self._put(node)
        self._open.append(_Open(node, path))

    def _put(self, node: Node) -> None:
        if self._open:
            self._open[-1].put(node)
        else:
            self.root = node

    def _scalar(self, event: Event) -> Plain:
        """A name is always text, as is what stands in quotes."""
        at = self._open[-1] if self._open else None
        is_name = at is not None and isinstance(at.node.value, dict) and at.name is None
        text = str(event.value)
        if event.style is not None or (is_name and text):
            return text
        if WHOLE.fullmatch(text):
            return int(text)
        return WORDS.get(text, text)


def _refuse(event: Event, place: Place, path: str) -> None:
    """What could make a small file large, or a value something else than it looks."""
    if isinstance(event, AliasEvent) or getattr(event, "anchor", None):
        what = Sentence("anchors and aliases are not used here")
        raise _halt(place, what, Sentence("write the value out"), path)
    if getattr(event, "tag", None):
        what = Sentence("a tag: {tag}", tag=str(event.tag))
        raise _halt(place, what, Sentence("take out the word with the !"), path)
