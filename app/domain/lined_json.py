"""JSON read into nodes that remember where they stand."""

import json
import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from app.domain.lined import DEEPEST, Halt, Mistake, Node, Place, Plain
from app.domain.sentence import Sentence


class _Token(NamedTuple):
    kind: str
    text: str
    line: int
    column: int


TOKEN: Final = re.compile(
    r'(?P<space>[ \t\r\n]+)|(?P<text>"(?:[^"\\\n]|\\.)*")|(?P<whole>-?\d+(?![\d.eE]))'
    r"|(?P<word>true|false|null)|(?P<mark>[{}\[\],:])|(?P<bad>.)"
)
WORDS: Final[dict[str, Plain]] = {"true": True, "false": False, "null": None}


def read_json(text: str) -> Node:
    """The node of a whole text; raises Halt with the first thing that is no JSON."""
    tokens = _Tokens(text)
    node = tokens.node("")
    if tokens.next.kind != "end":
        tokens.halt("", Sentence("more after the end"))
    return node


def _tokens(text: str) -> Iterator[_Token]:
    line, begins = 1, 0
    for match in TOKEN.finditer(text):
        kind, found = match.lastgroup or "bad", match.group()
        if kind != "space":
            yield _Token(kind, found, line, match.start() - begins + 1)
        elif "\n" in found:
            line += found.count("\n")
            begins = match.start() + found.rindex("\n") + 1
    yield _Token("end", "", line, len(text) - begins + 1)


def _halt(token: _Token, path: str, what: Sentence) -> Halt:
    cure = Sentence("write it as JSON")
    return Halt(Mistake(token.line, token.column, path, what, cure))


class _Tokens:
    """The tokens of a text, read from the left, one ahead."""

    def __init__(self, text: str) -> None:
        self._rest = _tokens(text)
        self.next = next(self._rest)
        self._depth = 0

    def halt(self, path: str, what: Sentence) -> None:
        raise _halt(self.next, path, what)

    def take(self) -> _Token:
        taken = self.next
        if taken.kind != "end":
            self.next = next(self._rest)
        return taken

    def expect(self, mark: str, path: str) -> None:
        if self.next.text != mark:
            found = repr(self.next.text[:20])
            self.halt(
                path, Sentence("expected {mark}, found {found}", mark=repr(mark), found=found)
            )
        self.take()

    def node(self, path: str) -> Node:
        token = self.next
        if token.text in ("{", "["):
            return self._inner(token, path)
        self.take()
        if token.kind == "text":
            return Node(*token[2:], self._text(token, path))
        if token.kind == "whole":
            return Node(*token[2:], int(token.text))
        if token.kind == "word":
            return Node(*token[2:], WORDS[token.text])
        raise _halt(token, path, Sentence("no value: {value}", value=repr(token.text[:20])))

    def _inner(self, token: _Token, path: str) -> Node:
        self._depth += 1
        if self._depth > DEEPEST:
            raise _halt(token, path, Sentence("more than {count} levels deep", count=DEEPEST))
        is_list = token.text == "["
        node = Node(*token[2:], self._list(path)) if is_list else self._object(path)
        self._depth -= 1
        return node

    def _text(self, token: _Token, path: str) -> str:
        try:
            return str(json.loads(token.text))
        except ValueError as error:
            # Python says why in English, whatever the reader's language.
            raise _halt(token, path, Sentence("this is no text: {why}", why=str(error))) from error

    def _object(self, path: str) -> Node:
        fields: dict[str, Node] = {}
        names: dict[str, Place] = {}
        begins = self.take()
        while self.next.text != "}":
            if fields:
                self.expect(",", path)
            token = self.take()
            if token.kind != "text":
                found = repr(token.text[:20])
                raise _halt(token, path, Sentence("expected a name, found {found}", found=found))
            name = self._text(token, path)
            if name in fields:
                at = f"{path}.{name}".lstrip(".")
                raise _halt(token, at, Sentence("stands here twice"))
            self.expect(":", path)
            names[name] = Place(*token[2:])
            fields[name] = self.node(f"{path}.{name}".lstrip("."))
        self.take()
        return Node(*begins[2:], fields, names)

    def _list(self, path: str) -> list[Node]:
        items: list[Node] = []
        self.take()
        while self.next.text != "]":
            if items:
                self.expect(",", path)
            items.append(self.node(f"{path}[{len(items)}]"))
        self.take()
        return items
