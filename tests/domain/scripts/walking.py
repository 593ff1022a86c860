"""Scripts made for tests of the walk, and any script at all for its laws."""

from collections.abc import Mapping
from typing import Any

import hypothesis.strategies as st

from app.domain.formula import Value
from app.domain.scripts.script import (
    AnswerType,
    Calculation,
    Choice,
    Field,
    Mode,
    Proof,
    Rule,
    Script,
    Stage,
    Step,
    StepKind,
)
from app.domain.scripts.walk import Visit
from tests.domain.desk import AT

GIVEN: dict[str, Value] = {"order.days": 12, "order.paid": 42_000, "ticket.type": "complaint"}


def step(
    id: str, kind: StepKind = StepKind.INSTRUCT, stage: Stage = Stage.CAUSE, **more: Any
) -> Step:
    return Step(id, kind, stage, **more)


def ask(id: str, *choices: str, stage: Stage = Stage.CAUSE, **more: Any) -> Step:
    """A question; a choice may lead on, as in "yes>there"."""
    pairs = [choice.partition(">") for choice in choices]
    answers = tuple(Choice(name, next=to) for name, _, to in pairs)
    kind = AnswerType.ONE if choices else AnswerType.TEXT
    return Step(id, StepKind.ASK, stage, fields=(Field(id, kind, answers=answers),), **more)


def rule(id: str, *rules: tuple[str, str], otherwise: str = "", stage: Stage = Stage.CAUSE) -> Step:
    made = tuple(Rule(condition, to) for condition, to in rules)
    return Step(id, StepKind.RULE, stage, rules=made, otherwise=otherwise)


def end(id: str, stage: Stage = Stage.CONFIRM) -> Step:
    return Step(id, StepKind.END, stage, disposition=id)


def script(*steps: Step, mode: Mode = Mode.STRICT, name: str = "s", **more: Any) -> Script:
    return Script(name, 1, {"en": name}, steps, mode=mode, **more)


def any_value(visit: Visit) -> Any:
    """An answer that a step takes."""
    match visit.step.kind:
        case StepKind.EVIDENCE:
            return ["photo"] * visit.step.at_least
        case StepKind.APPROVAL:
            return True
        case StepKind.WAIT:
            return visit.step.times
        case StepKind.ASK:
            one = visit.step.fields[0]
            offered = visit.scope.offered(one) if visit.scope else one.answers
            return offered[0].id if offered else "words"
        case _:
            return True


NAMES = [f"s{number}" for number in range(8)]
CONDITIONS = [
    "order.days > 10",
    "s1 == 'a'",
    "s2 == 'b' || order.paid > 5",
    "later > 3",
    "true",
    "false",
]
conditions = st.sampled_from(["", "", *CONDITIONS])
targets = st.sampled_from(["", "", "nowhere", *NAMES])


@st.composite
def _steps(draw: st.DrawFn, id: str) -> Step:
    kind = draw(st.sampled_from(list(StepKind)))
    stage = draw(st.sampled_from(list(Stage)))
    common: Mapping[str, Any] = {
        "relevant": draw(conditions), "next": draw(targets), "required": draw(st.booleans()),
        "minutes": draw(st.integers(0, 5)),
    }  # fmt: skip
    own: dict[str, Any] = {}
    if kind is StepKind.ASK:
        answers = tuple(
            Choice(name, next=draw(targets), condition=draw(conditions)) for name in ("a", "b")
        )
        own = {"fields": (Field(id, AnswerType.ONE, answers=answers),)}
    elif kind is StepKind.FORM:
        own = {
            "fields": (Field(f"{id}_f", required=False),),
            "repeat": draw(st.sampled_from(["", "2"])),
        }
    elif kind is StepKind.RULE:
        found = draw(st.lists(st.tuples(st.sampled_from(CONDITIONS), targets), max_size=3))
        own = {"rules": tuple(Rule(*one) for one in found), "otherwise": draw(targets)}
    elif kind is StepKind.CALCULATE:
        own = {"sets": (Calculation("later", draw(st.sampled_from(["2", "order.paid / 0", "4"]))),)}
    elif kind is StepKind.SCRIPT:
        own = {"use": draw(st.sampled_from(["s", "other", "nothing"]))}
    elif kind is StepKind.EVIDENCE:
        own = {"of": (Proof.PHOTO,), "at_least": draw(st.integers(0, 2))}
    elif kind is StepKind.APPROVAL:
        own = {"by": "supervisor", "condition": draw(conditions)}
    elif kind is StepKind.WAIT:
        own = {"days": 1, "times": draw(st.integers(0, 2))}
    return Step(id, kind, stage, **common, **own)


@st.composite
def scripts(draw: st.DrawFn, name: str = "s") -> Script:
    """Any script: with jumps to and fro, to nowhere, circles, and scripts that hand over to themselves."""
    count = draw(st.integers(1, len(NAMES)))
    steps = tuple(draw(_steps(id)) for id in NAMES[:count])
    return Script(name, 1, {"en": name}, steps, mode=draw(st.sampled_from(list(Mode))))


NOW = AT
