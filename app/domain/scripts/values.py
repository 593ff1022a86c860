"""The names a condition may use, each with its type: given with a ticket, or made known by the steps of a script."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from app.domain.formula import BadFormula, Formula, ValueType
from app.domain.scripts.script import AnswerType, Field, Script, Step, StepKind

TEXT, FLAG, WHOLE = ValueType.TEXT, ValueType.FLAG, ValueType.WHOLE
VALUE: Final = "value"  # in a constraint: the answer itself
GIVEN: Final[dict[str, ValueType]] = {
    "ticket.type": TEXT,
    "ticket.channel": TEXT,
    "ticket.priority": TEXT,
    "ticket.emergency": FLAG,
    "ticket.language": TEXT,
    "ticket.tags": ValueType.TEXTS,
    "ticket.queue": TEXT,
    "ticket.cause": TEXT,
    "ticket.state": TEXT,
    "ticket.products": ValueType.TEXTS,
    "customer.tier": TEXT,
    "customer.language": TEXT,
    "customer.segment": TEXT,
    "order.exists": FLAG,
    "order.days": WHOLE,
    "order.paid": WHOLE,
    "order.currency": TEXT,
    "order.number": TEXT,
    "order.delivered": FLAG,
    "today": ValueType.DAY,
    "agent.role": TEXT,
}
OF_ANSWER: Final[dict[AnswerType, ValueType]] = {
    AnswerType.ONE: TEXT,
    AnswerType.MANY: ValueType.TEXTS,
    AnswerType.TEXT: TEXT,
    AnswerType.INTEGER: WHOLE,
    AnswerType.DECIMAL: ValueType.NUMBER,
    AnswerType.MONEY: WHOLE,
    AnswerType.DATE: ValueType.DAY,
    AnswerType.YES_NO: FLAG,
    AnswerType.RATING: WHOLE,
    AnswerType.PHONE: TEXT,
    AnswerType.EMAIL: TEXT,
}
# What stands for a step itself: done, the pieces of evidence, yes or no, follow-ups made, how the other script ended.
OF_STEP: Final[dict[StepKind, ValueType]] = {
    StepKind.INSTRUCT: FLAG,
    StepKind.SAY: FLAG,
    StepKind.ACTION: FLAG,
    StepKind.EVIDENCE: ValueType.TEXTS,
    StepKind.APPROVAL: FLAG,
    StepKind.WAIT: WHOLE,
    StepKind.SCRIPT: TEXT,
}


def type_of_field(one: Field) -> ValueType:
    """The type of the value a field holds, by itself."""
    return OF_ANSWER[one.type]


def names_of(script: Script) -> dict[str, ValueType]:
    """Every name a condition of this script may use; a formula that is none gives no name."""
    return dict(_names(script))


def names_at(script: Script, step: Step) -> dict[str, ValueType]:
    """The names within a step: in a form that repeats, a field's name is its value in this group."""
    return names_of(script) | {one.id: type_of_field(one) for one in step.fields}


@lru_cache(maxsize=512)
def _cached(key: "_Key") -> tuple[tuple[str, ValueType], ...]:
    return tuple(_found(key.script).items())


class _Key:
    """A script by who it is: comparing thousands of steps costs more than finding their names."""

    def __init__(self, script: Script) -> None:
        self.script = script

    def __hash__(self) -> int:
        return id(self.script)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Key) and other.script is self.script


def _names(script: Script) -> tuple[tuple[str, ValueType], ...]:
    return _cached(_Key(script))


def _found(script: Script) -> dict[str, ValueType]:
    names = GIVEN | dict(_answered(script))
    waiting = [one for step in script.steps for one in step.sets]
    while waiting:  # a formula may use what another, wherever it stands, has calculated
        left = [one for one in waiting if not _typed(one.name, one.formula, names)]
        if len(left) == len(waiting):
            break
        waiting = left
    return names


def _answered(script: Script) -> Iterator[tuple[str, ValueType]]:
    for step in script.steps:
        if step.kind in OF_STEP:
            yield step.id, OF_STEP[step.kind]
        for one in step.fields:
            yield (
                one.id,
                type_of_field(one).many
                if step.repeat and not _is_list(one)
                else type_of_field(one),
            )


def _is_list(one: Field) -> bool:
    return type_of_field(one).item is not None


def _typed(name: str, formula: str, names: dict[str, ValueType]) -> bool:
    try:
        names[name] = Formula.of(formula, names).type
    except BadFormula:
        return False
    return True
