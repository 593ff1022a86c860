"""Whether an answer fits what a step asks: what it makes known if so, and what is wrong with it if not."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache
from typing import Any, Final, NamedTuple, cast

from app.domain.formula import BadFormula, Formula, NoValue, Value, ValueType
from app.domain.scripts.script import AnswerType, Choice, Field, Script, Step, StepKind
from app.domain.scripts.values import VALUE, names_of, type_of_field

MOST_GROUPS: Final = 100
STARS: Final = range(1, 6)
PHONE: Final = re.compile(r"\+?[\d ()/.-]{5,30}")
EMAIL: Final = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")

# What may be wrong, as stable words.
MISSING, ILL_TYPED, NO_CHOICE, NOT_ALLOWED = "missing", "type", "choice", "constraint"
TOO_LITTLE, NO_APPROVER = "evidence", "approver"

Values = dict[str, Value]


class Plan:
    """A script ready to be walked: places of its steps, its names, and its formulas as they are first needed."""

    def __init__(self, script: Script) -> None:
        self.script = script
        self.steps = script.steps
        self.places = {step.id: place for place, step in reversed(list(enumerate(script.steps)))}
        self.names = names_of(script)
        self._formulas: dict[tuple[str, str], Formula | None] = {}

    def formula(
        self, text: str, own: tuple[Field, ...] = (), value: Field | None = None
    ) -> Formula | None:
        """A formula of the script; within a form its fields have the types of one group. None where it is none."""
        at = (text, own[0].id if own else "") if value is None else (text, f"={value.id}")
        if at not in self._formulas:
            names = self.names
            if own:
                names = names | {one.id: type_of_field(one) for one in own}
            if value is not None:
                names = names | {VALUE: type_of_field(value)}
            try:
                self._formulas[at] = Formula.of(text, names)
            except (
                BadFormula
            ):  # the linter names it; a walk goes on as over a value that is not known
                self._formulas[at] = None
        return self._formulas[at]


@lru_cache(maxsize=256)
def _plan(key: "_Same") -> Plan:
    return Plan(key.script)


class _Same:
    """A script as itself: equal ones need not be compared step by step."""

    def __init__(self, script: Script) -> None:
        self.script = script

    def __hash__(self) -> int:
        return id(self.script)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.script is self.script


def plan_of(script: Script) -> Plan:
    """The plan of a script, made once."""
    return _plan(_Same(script))


@dataclass(slots=True)
class Scope:
    """What is known at a step; `used` collects which given values were looked at."""

    plan: Plan
    values: Values
    used: set[str] = field(default_factory=set[str])

    def holds(self, text: str, own: tuple[Field, ...] = (), more: Values | None = None) -> bool:
        """Whether a condition holds; an empty one always does."""
        return not text or self.value(text, own, more) is True

    def value(
        self, text: str, own: tuple[Field, ...] = (), more: Values | None = None,
        of: Field | None = None,
    ) -> Value | None:  # fmt: skip
        """The value of a formula, or None."""
        formula = self.plan.formula(text, own, of)
        if formula is None:
            return None
        self.used.update(formula.reads)
        try:
            return formula.value(self.values | more if more else self.values)
        except NoValue:
            return None

    def is_decided(self, text: str) -> bool:
        """Whether a condition has a value here."""
        return not text or self.value(text) is not None

    def offered(self, one: Field) -> tuple[Choice, ...]:
        """The answers that may be picked now."""
        return tuple(choice for choice in one.answers if self.holds(choice.condition))

    def groups(self, step: Step) -> int:
        """How often the fields of a form are asked for."""
        if not step.repeat:
            return 1
        count = self.value(step.repeat)
        return max(0, min(MOST_GROUPS, count)) if type(count) is int else 0


@dataclass(frozen=True, slots=True)
class Fit:
    """What an answer makes known, and the problems by group and field, the step's own under ""."""

    known: Values
    problems: Mapping[tuple[int, str], str] = field(default_factory=dict[tuple[int, str], str])
    made: int = 0

    @property
    def problem(self) -> str:
        """The first problem, or ""."""
        return next(iter(self.problems.values()), "")


def fit(step: Step, value: Any, scope: Scope, role: str = "") -> Fit:
    """How a value fits a step."""
    if step.kind is StepKind.ASK:
        one = step.fields[0]
        found, problem = _field(one, value, scope, (), {})
        return _one(step.id, found, problem)
    if step.kind is StepKind.FORM:
        return _form(step, value, scope)
    return OF_KIND.get(step.kind, _done)(step, value, role)


def _one(name: str, value: Value | None, problem: str = "", made: int = 0) -> Fit:
    known = {} if value is None else {name: value}
    return Fit(known, {(0, ""): problem} if problem else {}, made)


def _done(step: Step, value: Any, role: str) -> Fit:
    return _one(step.id, True if value is True else None, "" if value is True else ILL_TYPED)


def _evidence(step: Step, value: Any, role: str) -> Fit:
    pieces = _texts(value)
    if pieces is None:
        return _one(step.id, None, ILL_TYPED)
    return _one(step.id, pieces, TOO_LITTLE if len(pieces) < step.at_least else "", len(pieces))


def _approval(step: Step, value: Any, role: str) -> Fit:
    if type(value) is not bool:
        return _one(step.id, None, ILL_TYPED)
    return _one(step.id, value, "" if may_approve(step, role) else NO_APPROVER)


def _wait(step: Step, value: Any, role: str) -> Fit:
    if type(value) is not int or value < 0:
        return _one(step.id, None, ILL_TYPED)
    return _one(step.id, value, MISSING if 0 < value < step.times else "", value)


def _by_hand(step: Step, value: Any, role: str) -> Fit:
    """Another script that is not at hand: how it ended, in a word, or only that it did."""
    return _one(step.id, value) if isinstance(value, str) and value else _done(step, value, role)


OF_KIND: Final = {
    StepKind.SCRIPT: _by_hand,
    StepKind.EVIDENCE: _evidence, StepKind.APPROVAL: _approval, StepKind.WAIT: _wait,
}  # fmt: skip
SUPERIORS: Final = ("supervisor", "admin")


def may_approve(step: Step, role: str) -> bool:
    """Whether somebody of this role may decide an approval."""
    return role == step.by or role in SUPERIORS


def may_skip(step: Step, role: str) -> bool:
    """Whether somebody of this role may say that a step does not apply."""
    return not step.required or step.may_skip(role) or role in SUPERIORS


def _form(step: Step, value: Any, scope: Scope) -> Fit:
    count = scope.groups(step)
    many = cast("list[Any]", value) if isinstance(value, list) else list[Any]()
    groups: list[Any] = many if step.repeat else [value]
    known: dict[str, list[Value]] = {}
    problems: dict[tuple[int, str], str] = {}
    for number in range(count):
        group = groups[number] if number < len(groups) else None
        given = cast("dict[str, Any]", group) if isinstance(group, dict) else dict[str, Any]()
        for name, found, problem in _group(step, given, scope):
            if problem:
                problems[number, name] = problem
            elif found is not None:
                known.setdefault(name, []).append(found)
    flat = {name: _joined(step, name, found) for name, found in known.items()}
    return Fit(flat, problems)


def _joined(step: Step, name: str, found: list[Value]) -> Value:
    if not step.repeat:
        return found[0]
    if any(isinstance(one, list) for one in found):
        return [inner for one in found for inner in cast("list[Any]", one)]
    return list(found)


def _group(
    step: Step, given: Mapping[str, Any], scope: Scope
) -> Iterator[tuple[str, Value | None, str]]:
    own: Values = {}
    for one in step.fields:
        found, problem = _field(one, given.get(one.id), scope, step.fields, own)
        if found is not None and not problem:
            own[one.id] = found
        yield one.id, found, problem


class Look(NamedTuple):
    """One field as it stands: what is in it, what may be picked, what is wrong; not asked while irrelevant."""

    field: Field
    value: Value | None
    is_asked: bool
    offered: tuple[Choice, ...]
    problem: str


def looked_at(step: Step, value: Any, scope: Scope) -> tuple[tuple[Look, ...], ...]:
    """The fields of a step, group by group, with a value in them or none."""
    if step.kind is StepKind.ASK:
        one = step.fields[0]
        found, problem = _field(one, value, scope, (), {})
        return ((Look(one, found, True, scope.offered(one), problem),),)
    many = cast("list[Any]", value) if step.repeat and isinstance(value, list) else [value]
    count = scope.groups(step) if step.fields else 0
    return tuple(
        tuple(_looks(step, many[number] if number < len(many) else None, scope))
        for number in range(count)
    )


def _looks(step: Step, group: Any, scope: Scope) -> Iterator[Look]:
    given = cast("dict[str, Any]", group) if isinstance(group, dict) else dict[str, Any]()
    own: Values = {}
    for one in step.fields:
        found, problem = _field(one, given.get(one.id), scope, step.fields, own)
        is_asked = scope.holds(one.relevant, step.fields, own)
        if found is not None and not problem:
            own[one.id] = found
        yield Look(one, found, is_asked, scope.offered(one), problem)


def _field(
    one: Field, value: Any, scope: Scope, own: tuple[Field, ...], group: Values
) -> tuple[Value | None, str]:
    """The value of a field, and what is wrong with it; neither where it is not asked."""
    if not scope.holds(one.relevant, own, group):
        return None, ""
    if one.calculation:
        return scope.value(one.calculation, own, group), ""
    if value is None or value in ("", []):
        return None, MISSING if one.required else ""
    found = typed(one, value)
    if found is None:
        return None, ILL_TYPED
    if one.answers and not _is_offered(one, found, scope):
        return found, NO_CHOICE
    if one.constraint and scope.value(one.constraint, own, group | {VALUE: found}, one) is not True:
        return found, NOT_ALLOWED
    return found, ""


def _is_offered(one: Field, found: Value, scope: Scope) -> bool:
    offered = {choice.id for choice in scope.offered(one)}
    return offered >= set(found) if isinstance(found, list) else found in offered


def typed(one: Field, value: Any) -> Value | None:
    """A value as its type has it, or None."""
    kind = type_of_field(one)
    if kind is ValueType.TEXTS:
        return _texts(value)
    if one.type is AnswerType.DECIMAL:
        return _number(value)
    if kind is ValueType.WHOLE:
        is_whole = type(value) is int and abs(value) < 1 << 62
        return value if is_whole and (one.type is not AnswerType.RATING or value in STARS) else None
    if kind is ValueType.FLAG:
        return value if type(value) is bool else None
    return _word(one.type, value) if isinstance(value, str) else None


def _word(kind: AnswerType, value: str) -> str | None:
    if kind is AnswerType.DATE:
        try:
            datetime.fromisoformat(value)
        except ValueError:
            return None
    pattern = {AnswerType.PHONE: PHONE, AnswerType.EMAIL: EMAIL}.get(kind)
    return value if pattern is None or pattern.fullmatch(value) else None


def _number(value: Any) -> float | None:
    if isinstance(value, bool) or not isinstance(value, (int, float, str)):
        return None
    try:
        found = float(value)
    except (ValueError, OverflowError):
        return None
    return found if abs(found) < 1e300 else None


def _texts(value: Any) -> list[Any] | None:
    if not isinstance(value, list):
        return None
    items = cast("list[Any]", value)
    return items if all(isinstance(one, str) for one in items) else None
