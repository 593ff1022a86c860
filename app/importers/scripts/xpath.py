"""Expressions of XLSForm as conditions of ours and back, for what both can say; the rest is refused with its place."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final


class Untranslatable(ValueError):
    """An expression, or a part of it, that the other language has no words for."""

    def __init__(self, what: str, cure: str) -> None:
        super().__init__(what)
        self.cure = cure


@dataclass(frozen=True, slots=True)
class Part:
    """A part of an expression: a kind, its sign or name, and what it is made of."""

    kind: str  # text, number, name, self, call, method, op, not, minus, if, list
    word: str = ""
    parts: "tuple[Part, ...]" = ()


Tokens = list[tuple[str, str]]
XPATH: Final = re.compile(
    r"\s*(?:(?P<name>\$\{\s*[\w.-]+\s*\})|(?P<text>'[^']*'|\"[^\"]*\")|(?P<number>\d+(?:\.\d+)?)"
    r"|(?P<word>[A-Za-z_][\w-]*(?::[\w-]+)?)|(?P<sign><=|>=|!=|=|<|>|\+|-|\*|\(|\)|,|\.)|(?P<bad>\S))"
)
CEL: Final = re.compile(
    r"\s*(?:(?P<text>'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\")|(?P<number>\d+(?:\.\d+)?)"
    r"|(?P<word>[A-Za-z_]\w*)|(?P<sign>&&|\|\||<=|>=|==|!=|<|>|\+|-|\*|/|%|!|\?|:|\(|\)|\[|\]|,|\.)|(?P<bad>\S))"
)
# Loosest first. What one calls a word the other calls a sign.
LEVELS: Final = (
    ("or",),
    ("and",),
    ("=", "!="),
    ("<", "<=", ">", ">="),
    ("+", "-"),
    ("*", "div", "mod"),
)
TO_CEL: Final = {"or": "||", "and": "&&", "=": "==", "div": "/", "mod": "%"}
TO_XPATH: Final = {sign: word for word, sign in TO_CEL.items()}
# XPath's functions and ours: a call stays a call, a method is asked of its first argument.
CALLS: Final = {"string-length": "size", "count-selected": "size", "int": "int", "string": "string",
                "number": "double", "abs": "math.abs", "min": "math.least", "max": "math.greatest"}  # fmt: skip
METHODS: Final = {"regex": "matches", "contains": "contains", "starts-with": "startsWith",
                  "ends-with": "endsWith"}  # fmt: skip
BACK: Final = {"size": "string-length", "int": "int", "string": "string", "double": "number",
               "math.abs": "abs", "math.least": "min", "math.greatest": "max"}  # fmt: skip
METHODS_BACK: Final = {ours: theirs for theirs, ours in METHODS.items()}
KNOWN: Final = ", ".join(
    sorted([*CALLS, *METHODS, "selected", "not", "if", "concat", "today", "true", "false"])
)


def cel_of(xpath: str, named: Callable[[str], str]) -> str:
    """Our condition for an expression of XLSForm; `named` gives our name for one of theirs."""
    reading = _Reading(_tokens(XPATH, xpath))
    part = _xpath(reading)
    reading.done()
    return _cel_text(part, named, 0)


def xpath_of(cel: str, names: Mapping[str, str]) -> str:
    """The expression of XLSForm for a condition of ours over these names."""
    reading = _Reading(_tokens(CEL, cel))
    part = _cel(reading)
    reading.done()
    return _xpath_text(part, names, 0)


def _tokens(pattern: re.Pattern[str], text: str) -> Tokens:
    found: Tokens = []
    place = 0
    while text[place:].strip():
        match = pattern.match(text, place)
        if match is None or match.lastgroup == "bad":
            sign = text[place:].strip()[:1]
            raise Untranslatable(
                f"{sign!r} has no meaning here", "take it out, or say it in other words"
            )
        found.append((str(match.lastgroup), match.group(str(match.lastgroup))))
        place = match.end()
    return found


class _Reading:
    """Tokens read from the left."""

    def __init__(self, tokens: Tokens) -> None:
        self.tokens = [*tokens, ("end", "")]
        self.place = 0

    @property
    def next(self) -> str:
        return self.tokens[self.place][1]

    @property
    def kind(self) -> str:
        return self.tokens[self.place][0]

    def take(self) -> tuple[str, str]:
        token = self.tokens[self.place]
        self.place += token[0] != "end"
        return token

    def expect(self, sign: str) -> None:
        if self.take()[1] != sign:
            raise Untranslatable(f"{sign!r} is missing", "close each bracket, and name both sides")

    def done(self) -> None:
        if self.kind != "end":
            raise Untranslatable(
                f"{self.next!r} is one too many", "join two conditions with and, or"
            )

    def many(self, read: "Callable[[_Reading], Part]", close: str) -> tuple[Part, ...]:
        """What stands between brackets, with commas."""
        found: list[Part] = []
        while self.next != close and self.kind != "end":
            if found:
                self.expect(",")
            found.append(read(self))
        self.expect(close)
        return tuple(found)


def _chain(
    reading: _Reading, level: int, signs: Mapping[str, str], inner: Callable[[_Reading], Part]
) -> Part:
    """Parts joined by the signs of a level or a tighter one; `signs` are those of the language by our word."""
    if level == len(LEVELS):
        return inner(reading)
    here = {signs.get(word, word): word for word in LEVELS[level]}
    found = _chain(reading, level + 1, signs, inner)
    while reading.next in here and reading.kind in ("sign", "word"):
        word = here[reading.take()[1]]
        found = Part("op", word, (found, _chain(reading, level + 1, signs, inner)))
    return found


def _xpath(reading: _Reading) -> Part:
    return _chain(reading, 0, {}, _xpath_single)


def _xpath_single(reading: _Reading) -> Part:
    kind, token = reading.take()
    if token == "-":
        return Part("minus", "", (_xpath_single(reading),))
    if token == "(":
        found = _xpath(reading)
        reading.expect(")")
        return found
    if token == ".":
        return Part("self")
    if kind in ("text", "number", "name"):
        return Part(kind, token[1:-1] if kind == "text" else token.strip("${} "))
    if kind != "word" or reading.next != "(":
        raise Untranslatable(
            f"{token or 'nothing'} stands where a value is needed", "name a question as ${name}"
        )
    reading.take()
    return _xpath_call(token, reading.many(_xpath, ")"))


def _xpath_call(name: str, parts: tuple[Part, ...]) -> Part:
    counts = {"not": 1, "if": 3, "selected": 2, "true": 0, "false": 0, "today": 0}
    is_known = name in counts or name in CALLS or name in METHODS or name == "concat"
    if not is_known:
        raise Untranslatable(f"{name}() is not known here", f"there is {KNOWN}")
    wanted = counts.get(name, 2 if name in METHODS else None)
    if wanted is not None and len(parts) != wanted:
        raise Untranslatable(f"{name}() takes {wanted} values", "mind the commas")
    if name in ("not", "if"):
        return Part(name, "", parts)
    if name == "concat":
        return _summed(parts)
    if name == "selected":
        return Part("in", "", (parts[1], parts[0]))
    return Part("method" if name in METHODS else "call", name, parts)


def _summed(parts: tuple[Part, ...]) -> Part:
    found = parts[0] if parts else Part("text")
    for part in parts[1:]:
        found = Part("op", "+", (found, part))
    return found


TIGHTEST: Final = len(LEVELS)
IF_LEVEL: Final = -1


def _level(part: Part) -> int:
    """How tightly a part holds together."""
    if part.kind == "op":
        return next(level for level, words in enumerate(LEVELS) if part.word in words)
    if part.kind == "if":
        return IF_LEVEL
    return 3 if part.kind == "in" else TIGHTEST


def _cel_text(part: Part, named: Callable[[str], str], level: int) -> str:
    def text(one: Part, inner: int = 0) -> str:
        return _cel_text(one, named, inner)

    own = _level(part)
    match part.kind:
        case "text":
            found = '"' + part.word.replace("\\", "\\\\").replace('"', '\\"') + '"'
        case "number" | "self":
            found = part.word or "value"
        case "name":
            found = named(part.word)
        case "not" | "minus":
            found = ("!" if part.kind == "not" else "-") + text(part.parts[0], TIGHTEST)
        case "if":
            one, two, three = part.parts
            found = f"{text(one)} ? {text(two)} : {text(three, IF_LEVEL)}"
        case "in":
            found = f"{text(part.parts[0], 4)} in {text(part.parts[1], 4)}"
        case "op":
            left, right = part.parts
            found = f"{text(left, own)} {TO_CEL.get(part.word, part.word)} {text(right, own + 1)}"
        case _:
            found = _cel_call(part, [text(one) for one in part.parts], text)
    return f"({found})" if own < level else found


def _cel_call(part: Part, parts: list[str], text: Callable[[Part, int], str]) -> str:
    if part.word in ("true", "false", "today"):
        return part.word
    if part.kind == "method":
        return f"{text(part.parts[0], TIGHTEST)}.{METHODS[part.word]}({parts[1]})"
    return f"{CALLS[part.word]}({', '.join(parts)})"


def _cel(reading: _Reading) -> Part:
    found = _chain(reading, 0, TO_CEL, _cel_in)
    if reading.next != "?":
        return found
    reading.take()
    then = _cel(reading)
    reading.expect(":")
    return Part("if", "", (found, then, _cel(reading)))


def _cel_in(reading: _Reading) -> Part:
    """Sums hold together more tightly than what asks whether one of them is in a list."""
    found = _chain(reading, 4, TO_CEL, _cel_single)
    if reading.next != "in":
        return found
    reading.take()
    return Part("in", "", (found, _chain(reading, 4, TO_CEL, _cel_single)))


def _cel_single(reading: _Reading) -> Part:
    kind, token = reading.take()
    if token in ("!", "-"):
        return Part("not" if token == "!" else "minus", "", (_cel_single(reading),))
    if token == "(":
        found = _cel(reading)
        reading.expect(")")
    elif kind == "text":
        found = Part("text", re.sub(r"\\(.)", r"\1", token[1:-1]))
    elif kind == "number":
        found = Part("number", token)
    elif kind == "word":
        found = _cel_word(reading, token)
    else:
        raise Untranslatable(
            f"{token or 'nothing'} has no words in XLSForm", "keep it in the script"
        )
    while reading.next == "." and found.kind != "number":
        reading.take()
        method = reading.take()[1]
        if method not in METHODS_BACK:
            raise Untranslatable(f".{method}() has no words in XLSForm", "keep it in the script")
        reading.expect("(")
        found = Part("method", METHODS_BACK[method], (found, *reading.many(_cel, ")")))
    return found


def _cel_word(reading: _Reading, word: str) -> Part:
    name = word
    while reading.next == "." and reading.tokens[reading.place + 1][1] not in METHODS_BACK:
        reading.take()
        name += "." + reading.take()[1]
    if reading.next == "(":
        reading.take()
        if name not in BACK:
            raise Untranslatable(f"{name}() has no words in XLSForm", "keep it in the script")
        return Part("call", BACK[name], reading.many(_cel, ")"))
    if name in ("true", "false", "today"):
        return Part("call", name)
    return Part("self") if name == "value" else Part("name", name)


def _xpath_text(part: Part, names: Mapping[str, str], level: int) -> str:
    def text(one: Part, inner: int = 0) -> str:
        return _xpath_text(one, names, inner)

    own = TIGHTEST if part.kind in ("if", "in", "not") else _level(part)
    match part.kind:
        case "text":
            found = _xpath_quoted(part.word)
        case "number":
            found = part.word
        case "self":
            found = "."
        case "name":
            if part.word not in names:
                raise Untranslatable(
                    f"{part.word} is no question of the form", "keep it in the script"
                )
            found = f"${{{names[part.word]}}}"
        case "minus":
            found = "-" + text(part.parts[0], TIGHTEST)
        case "in":
            found = f"selected({text(part.parts[1])}, {text(part.parts[0])})"
        case "op":
            left, right = part.parts
            found = f"{text(left, own)} {part.word} {text(right, own + 1)}"
        case _:
            word = part.word or part.kind
            found = f"{word}({', '.join(text(one) for one in part.parts)})"
    return f"({found})" if own < level else found


def _xpath_quoted(text: str) -> str:
    if "'" not in text:
        return f"'{text}'"
    if '"' not in text:
        return f'"{text}"'
    raise Untranslatable("a text with both kinds of quotes has no words in XLSForm", "use one kind")
