"""JSON that remembers its lines, so that a mistake in a rule pack is shown where it stands."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final, NamedTuple

Plain = str | int | bool | None


@dataclass(frozen=True, slots=True)
class Node:
    """A value and the line it begins on; a list holds nodes, an object nodes by name."""

    line: int
    value: "Plain | list[Node] | dict[str, Node]"


@dataclass(frozen=True, slots=True)
class Mistake:
    """What is wrong on a line; `path` leads to the field, as in rules[2].period.n."""

    line: int
    path: str
    what: str

    def __str__(self) -> str:
        return f"{self.line}: {self.path or 'file'}: {self.what}"


class BadFile(ValueError):
    """A file with mistakes, all of them."""

    def __init__(self, name: str, mistakes: list[Mistake]) -> None:
        super().__init__("\n".join(f"{name}:{one}" for one in mistakes))
        self.mistakes = mistakes


class _Token(NamedTuple):
    kind: str
    text: str
    line: int


TOKEN: Final = re.compile(
    r'(?P<space>[ \t\r\n]+)|(?P<text>"(?:[^"\\\n]|\\.)*")|(?P<whole>-?\d+(?![\d.eE]))'
    r"|(?P<word>true|false|null)|(?P<mark>[{}\[\],:])|(?P<bad>.)"
)
WORDS: Final[dict[str, Plain]] = {"true": True, "false": False, "null": None}


def read(text: str) -> Node:
    """The node of a whole text; raises BadFile's Mistake as a _Halt on the first thing that is no JSON."""
    tokens = _Tokens(text)
    node = tokens.node("")
    if tokens.next.kind != "end":
        tokens.halt("", "more after the end")
    return node


class Halt(Exception):
    """Reading cannot go on."""

    def __init__(self, mistake: Mistake) -> None:
        super().__init__(str(mistake))
        self.mistake = mistake


def _tokens(text: str) -> Iterator[_Token]:
    line = 1
    for match in TOKEN.finditer(text):
        kind, found = match.lastgroup or "bad", match.group()
        if kind != "space":
            yield _Token(kind, found, line)
        line += found.count("\n")
    yield _Token("end", "", line)


class _Tokens:
    """The tokens of a text, read from the left, one ahead."""

    def __init__(self, text: str) -> None:
        self._rest = _tokens(text)
        self.next = next(self._rest)

    def halt(self, path: str, what: str) -> None:
        raise Halt(Mistake(self.next.line, path, what))

    def take(self) -> _Token:
        taken = self.next
        if taken.kind != "end":
            self.next = next(self._rest)
        return taken

    def expect(self, mark: str, path: str) -> None:
        if self.next.text != mark:
            self.halt(path, f"expected {mark!r}, found {self.next.text[:20]!r}")
        self.take()

    def node(self, path: str) -> Node:
        token = self.next
        if token.text == "{":
            return Node(token.line, self._object(path))
        if token.text == "[":
            return Node(token.line, self._list(path))
        self.take()
        if token.kind == "text":
            return Node(token.line, self._text(token, path))
        if token.kind == "whole":
            return Node(token.line, int(token.text))
        if token.kind == "word":
            return Node(token.line, WORDS[token.text])
        raise Halt(Mistake(token.line, path, f"no value: {token.text[:20]!r}"))

    def _text(self, token: _Token, path: str) -> str:
        try:
            return str(json.loads(token.text))
        except ValueError as error:
            raise Halt(Mistake(token.line, path, str(error))) from error

    def _object(self, path: str) -> dict[str, Node]:
        fields: dict[str, Node] = {}
        self.take()
        while self.next.text != "}":
            if fields:
                self.expect(",", path)
            token = self.take()
            if token.kind != "text":
                raise Halt(Mistake(token.line, path, f"expected a name, found {token.text[:20]!r}"))
            name = self._text(token, path)
            if name in fields:
                raise Halt(Mistake(token.line, f"{path}.{name}".lstrip("."), "stands here twice"))
            self.expect(":", path)
            fields[name] = self.node(f"{path}.{name}".lstrip("."))
        self.take()
        return fields

    def _list(self, path: str) -> list[Node]:
        items: list[Node] = []
        self.take()
        while self.next.text != "]":
            if items:
                self.expect(",", path)
            items.append(self.node(f"{path}[{len(items)}]"))
        self.take()
        return items


@dataclass(slots=True)
class Fields:
    """An object being read: each field asked for by its type; what is wrong is noted, and reading goes on."""

    node: Node
    path: str
    mistakes: list[Mistake]
    known: set[str] = field(default_factory=set[str])

    def _field(self, name: str) -> Node | None:
        self.known.add(name)
        value = self.node.value
        return value.get(name) if isinstance(value, dict) else None

    def at(self, name: str) -> Node:
        """Where a field stands, or the object that lacks it."""
        return self._field(name) or self.node

    def wrong(self, node: Node | None, name: str, what: str) -> None:
        """Note a mistake at a field, or at the object where the field is missing."""
        line = (node or self.node).line
        self.mistakes.append(Mistake(line, f"{self.path}.{name}".strip("."), what))

    def text(self, name: str, default: str | None = None) -> str:
        """A text; one without a default must be there, and say something."""
        node = self._field(name)
        if node is None and default is not None:
            return default
        if node is None or not isinstance(node.value, str) or (default is None and not node.value):
            self.wrong(node, name, "expected a text")
            return ""
        return node.value

    def whole(self, name: str, default: int | None = None) -> int:
        """A whole number, not below zero."""
        node = self._field(name)
        if node is None and default is not None:
            return default
        if node is None or type(node.value) is not int or node.value < 0:
            self.wrong(node, name, "expected a whole number")
            return 0
        return node.value

    def flag(self, name: str, default: bool = False) -> bool:
        """Yes or no."""
        node = self._field(name)
        if node is None:
            return default
        if not isinstance(node.value, bool):
            self.wrong(node, name, "expected true or false")
            return default
        return node.value

    def nodes(self, name: str) -> list[Node]:
        """A list, or nothing."""
        node = self._field(name)
        if node is None:
            return []
        if not isinstance(node.value, list):
            self.wrong(node, name, "expected a list")
            return []
        return node.value

    def texts(self, name: str) -> tuple[str, ...]:
        """A list of texts."""
        found: list[str] = []
        for node in self.nodes(name):
            if isinstance(node.value, str) and node.value:
                found.append(node.value)
            else:
                self.wrong(node, name, "expected a text")
        return tuple(found)

    def part(self, name: str) -> "Fields | None":
        """An object inside, or nothing."""
        node = self._field(name)
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

    def _inner(self, node: Node, path: str) -> "Fields":
        if not isinstance(node.value, dict):
            self.mistakes.append(Mistake(node.line, path, "expected an object"))
            return Fields(Node(node.line, {}), path, [])
        return Fields(node, path, self.mistakes)

    def done(self) -> None:
        """Every field was asked for; others are mistakes, most often of spelling."""
        if isinstance(self.node.value, dict):
            for name in self.node.value.keys() - self.known:
                self.wrong(self.node.value[name], name, "is not known here")
