"""Conditions and formulas of the policy book: CEL behind one class, the same result wherever it is asked.

A value is what JSON holds: yes or no, a whole number (money in minor units), a number with a fraction,
a text, a date as its ISO text, or a list of one of these. Nothing of the program can be reached from a
formula, and one that would run for long is stopped.
"""

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from functools import lru_cache
from typing import Any, Final, cast

from cel_expr_python import cel
from cel_expr_python.ext import ext_math, ext_strings

from app.domain.lined import nearest
from app.domain.sentence import NOTHING, Sentence

Value = bool | int | float | str | list[Any]
LONGEST: Final = 2_000
KEPT: Final = 20_000  # compiled formulas, a few hundred bytes each
PLACE: Final = re.compile(r"<input>:(\d+):(\d+): (.*)")
QUOTED: Final = re.compile(r"""'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*\"""")
UNLIKE: Final = Sentence(
    "let both sides be of one kind: a text stands in quotes, a number does not"
)
NAME: Final = re.compile(r"(?<![\w.])[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*")


class ValueType(StrEnum):
    """The type of a value, known before any value is."""

    FLAG = "BOOL"
    WHOLE = "INT"
    NUMBER = "DOUBLE"
    TEXT = "STRING"
    DAY = "TIMESTAMP"
    FLAGS = "LIST<BOOL>"
    WHOLES = "LIST<INT>"
    NUMBERS = "LIST<DOUBLE>"
    TEXTS = "LIST<STRING>"
    DAYS = "LIST<TIMESTAMP>"

    @property
    def many(self) -> "ValueType":
        """The type of a list of these."""
        return ValueType(f"LIST<{self}>")

    @property
    def item(self) -> "ValueType | None":
        """The type of what a list of this type holds; None where it is no list."""
        return ValueType(self[5:-1]) if self.startswith("LIST") else None


class BadFormula(ValueError):
    """A formula that cannot be; `line` and `column` count from one, the cure where we have one.

    `pointed` says what is wrong and quotes the line below, with a sign under the place."""

    def __init__(
        self, text: str, line: int, column: int, what: Sentence, cure: Sentence = NOTHING
    ) -> None:
        shown = (text.splitlines() or [""])[line - 1 : line] or [""]
        quoted = f"  {shown[0]}\n  {' ' * (column - 1)}^"
        self.pointed = Sentence("{what}\n{quoted}", what=what, quoted=quoted)
        super().__init__(self.pointed)
        self.line, self.column, self.what, self.cure = line, column, what, cure


class NoValue(Exception):
    """A formula has no value here: something it needs is not known yet, or cannot be calculated with."""


@dataclass(frozen=True, slots=True)
class Formula:
    """A compiled formula: `reads` are the names it needs, `type` is what it gives."""

    text: str
    type: ValueType
    reads: Mapping[str, ValueType]
    _compiled: Any

    @staticmethod
    def of(text: str, names: Mapping[str, ValueType], wants: ValueType | None = None) -> "Formula":
        """The formula of a text over known names; BadFormula where it is none, or gives another type."""
        reads = tuple((name, names[name]) for name in named(text, names))
        made = _formula(text, reads)
        if isinstance(made, _Wrong):
            raise made.error(text, names)
        if wants not in (None, made.type):
            what = Sentence(
                "gives {type}, where {wants} is needed", type=made.type, wants=str(wants)
            )
            raise BadFormula(text, 1, 1, what)
        return made

    def value(self, values: Mapping[str, Value]) -> Value:
        """Its value over these; NoValue where there is none."""
        known = {
            name: _given(values[name], kind) for name, kind in self.reads.items() if name in values
        }
        try:
            found = self._compiled.eval(data=known)
        except RuntimeError as error:  # out of its budget
            raise NoValue(str(error)) from error
        if str(found.type()) == "ERROR":
            raise NoValue(str(found.value()))
        return _plain(found.plain_value())

    def holds(self, values: Mapping[str, Value]) -> bool:
        """Whether a condition is true; one whose value is not known is not."""
        try:
            return self.value(values) is True
        except NoValue:
            return False


def named(text: str, names: Mapping[str, Any]) -> tuple[str, ...]:
    """The names of `names` that a formula uses, each once."""
    found: dict[str, None] = {}
    for match in NAME.finditer(QUOTED.sub('""', text)):
        parts = match.group().split(".")
        tries = (".".join(parts[:length]) for length in range(len(parts), 0, -1))
        name = next((one for one in tries if one in names), None)
        if name is not None:
            found[name] = None
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Wrong:
    """Why a text is no formula, in our words or in the engine's."""

    why: Sentence | str

    def error(self, text: str, names: Mapping[str, ValueType]) -> BadFormula:
        if isinstance(self.why, Sentence):
            return BadFormula(text, 1, 1, self.why)
        match = PLACE.search(self.why)
        if match is None:
            return BadFormula(text, 1, 1, _no_formula(self.why))
        line, column, what = int(match[1]), int(match[2]), match[3]
        unknown = re.match(r"undeclared reference to '([\w.]+)'", what)
        if unknown:
            cure = nearest(unknown[1], tuple(names))
            what = Sentence("{name} is not known here", name=unknown[1])
            return BadFormula(text, line, column, what, cure)
        overload = re.match(
            r"found no matching overload for '_*(.+?)_*' applied to '\((.+)\)'", what
        )
        if overload:
            what = Sentence("{sign} does not go with {kinds}", sign=overload[1], kinds=overload[2])
            return BadFormula(text, line, column, what, UNLIKE)
        why = re.sub(r" expecting \{.*| \(in container ''\)| \[[A-Z_]+\]$", "", what)
        return BadFormula(text, line, column, _no_formula(why))


def _no_formula(why: str) -> Sentence:
    """The engine says why in English, whatever the reader's language."""
    return Sentence("this is no formula: {why}", why=why)


@lru_cache(maxsize=KEPT)
def _formula(text: str, reads: tuple[tuple[str, ValueType], ...]) -> Formula | _Wrong:
    if not text.strip() or len(text) > LONGEST:
        what = Sentence("expected a formula of at most {count} characters", count=LONGEST)
        return _Wrong(what)
    try:
        known = {name: _cel(kind) for name, kind in reads}
        env = cel.NewEnv(variables=known, extensions=[ext_math.ExtMath(), ext_strings.ExtStrings()])
        compiled = env.compile(text)
    except RuntimeError as error:
        return _Wrong(str(error))
    gives = str(compiled.return_type())
    if gives not in list(ValueType):
        return _Wrong(Sentence("gives {type}, which nothing here can hold", type=gives))
    return Formula(text, ValueType(gives), dict(reads), compiled)


def _cel(kind: ValueType) -> cel.Type:
    inner = kind.item
    return cast("cel.Type", cel.Type.List(_cel(inner)) if inner else getattr(cel.Type, kind.value))


HELD: Final[dict[ValueType, tuple[type, ...]]] = {
    ValueType.FLAG: (bool,), ValueType.WHOLE: (int,), ValueType.NUMBER: (int, float),
    ValueType.TEXT: (str,), ValueType.DAY: (str,),
}  # fmt: skip


def _given(value: Value, kind: ValueType) -> Any:
    """A value as the engine takes it; NoValue where it is not of its type."""
    inner = kind.item
    if inner is not None:
        if not isinstance(value, list):
            raise NoValue(f"no list: {value!r}")
        return [_given(one, inner) for one in value]
    if type(value) not in HELD[kind]:
        raise NoValue(f"no {kind}: {value!r}")
    if kind is ValueType.DAY:
        return _moment(str(value))
    return float(cast("float", value)) if kind is ValueType.NUMBER else value


def _moment(text: str) -> datetime:
    try:
        at = datetime.fromisoformat(text)
    except ValueError as error:
        raise NoValue(f"no date: {text!r}") from error
    return at.astimezone(UTC) if at.tzinfo else at.replace(tzinfo=UTC)


def _plain(found: Any) -> Value:
    """A result as JSON holds it."""
    if isinstance(found, list):
        return [_plain(one) for one in cast("list[Any]", found)]
    if isinstance(found, datetime):
        return day_text(found)
    if isinstance(found, float) and not math.isfinite(found):
        raise NoValue("no number")
    return cast("Value", found)


def day_text(at: datetime) -> str:
    """A moment as a date where it is midnight, else to the second."""
    is_day = at.time() == datetime.min.time()
    return date.isoformat(at.date()) if is_day else at.strftime("%Y-%m-%dT%H:%M:%SZ")
