"""Scripts drawn by chance: whatever the model can hold and a file can say."""

from dataclasses import replace
from typing import Any

from hypothesis import strategies as st

from app.domain.scripts.script import (
    STAGES,
    AnswerType,
    Attach,
    Calculation,
    Choice,
    Field,
    Mode,
    Proof,
    Rule,
    Script,
    Step,
    StepKind,
    Trial,
)

WORDS = st.one_of(
    st.sampled_from(
        [
            "Ask what broke",
            "no",
            "3.2",
            "a: b",
            "two\nlines",
            " edge ",
            "# not a title",
            "- dash",
            "→ x",
            "it's “so”",
            "--> %% end",
            "退货",
            "a\u2028b",
            "x\n\n  y\n",
            "{a} [b] | c",
            "<!-- evenkeel -->",
        ]
    ),
    st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=12),
).filter(str.strip)
SAID = st.fixed_dictionaries({"en": WORDS}, optional={"cs": WORDS, "zh": WORDS})
TEXTS = st.one_of(st.just(dict[str, str]()), SAID)
FORMULA = st.sampled_from(["", 'ticket.type == "x" && !(order.days > 3)', "order.exists"])


def one(words: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.one_of(st.just(""), words)


@st.composite
def scripts(draw: Any) -> Script:
    """A script of a few steps that lead to each other."""
    count = draw(st.integers(1, 5))
    ids = [f"step_{number}" for number in range(count)]
    goes = st.sampled_from(["", *ids])
    stages = sorted(
        draw(st.lists(st.sampled_from(STAGES), min_size=count, max_size=count)), key=STAGES.index
    )
    steps = tuple(draw(step(id, stage, goes)) for id, stage in zip(ids, stages, strict=True))
    return Script(
        draw(st.sampled_from(["late-parcel", "a", "x-1"])),
        draw(st.integers(1, 99)),
        draw(SAID),
        steps,
        when=draw(FORMULA),
        attach=draw(st.sampled_from(Attach)),
        mode=draw(st.sampled_from(Mode)),
        clauses=tuple(draw(st.lists(st.sampled_from(["3.1", "3.2 b"]), max_size=2))),
        owner=draw(one(WORDS)),
        trials=tuple(draw(st.lists(trials(ids), max_size=1))),
        keep=draw(st.dictionaries(st.sampled_from(["abcd.flow", "other"]), WORDS, max_size=1)),
    )


@st.composite
def step(draw: Any, id: str, stage: Any, goes: Any) -> Step:
    kind = draw(st.sampled_from(StepKind))
    plain = Step(
        id,
        kind,
        stage,
        title=draw(TEXTS),
        text=draw(TEXTS),
        say=draw(TEXTS),
        clause=draw(st.sampled_from(["", "3.2 b"])),
        minutes=draw(st.integers(0, 9)),
        required=draw(st.booleans()),
        skip=draw(st.sampled_from([("*",), (), ("agent",)])),
        relevant=draw(FORMULA),
        next=draw(goes),
        keep=draw(st.dictionaries(st.just("note"), WORDS, max_size=1)),
    )
    return replace(plain, **draw(own(kind, plain, goes)))


@st.composite
def own(draw: Any, kind: StepKind, plain: Step, goes: Any) -> dict[str, Any]:
    """What only a step of this kind has."""
    if kind is StepKind.ASK:
        return {"fields": (replace(draw(field(plain.id, goes)), required=plain.required),)}
    if kind is StepKind.FORM:
        labelled = replace(
            draw(field(f"{plain.id}_b", goes)), label=draw(TEXTS), relevant=draw(FORMULA)
        )
        return {
            "fields": (draw(field(f"{plain.id}_a", goes)), labelled),
            "repeat": draw(st.sampled_from(["", "2"])),
        }
    if kind is StepKind.RULE:
        rule = st.builds(Rule, FORMULA.filter(bool), goes.filter(bool))
        return {"rules": tuple(draw(st.lists(rule, max_size=2))), "otherwise": draw(goes)}
    if kind is StepKind.CALCULATE:
        return {
            "sets": (
                Calculation(
                    f"{plain.id}_sum", draw(st.sampled_from(["1", "true", "order.paid / 2"]))
                ),
            )
        }
    if kind is StepKind.EVIDENCE:
        return {
            "of": tuple(draw(st.lists(st.sampled_from(Proof), max_size=2))),
            "at_least": draw(st.integers(0, 3)),
        }
    if kind is StepKind.WAIT:
        return {"days": draw(st.integers(0, 9)), "times": draw(st.integers(0, 3))}
    if kind is StepKind.END:
        return {"disposition": draw(WORDS), "outcome": draw(TEXTS)}
    if kind is StepKind.APPROVAL:
        return {"by": draw(WORDS), "condition": draw(FORMULA)}
    words = {StepKind.ACTION: "do", StepKind.SCRIPT: "use"}
    return {words[kind]: draw(WORDS)} if kind in words else {}


@st.composite
def field(draw: Any, id: str, goes: Any) -> Field:
    type = draw(st.sampled_from(AnswerType))
    is_picked = type in (AnswerType.ONE, AnswerType.MANY)
    answers = (
        Choice("first", draw(TEXTS), draw(TEXTS), draw(goes), draw(FORMULA)),
        Choice("second", draw(TEXTS)),
    )
    return Field(
        id,
        type,
        required=draw(st.booleans()),
        constraint=draw(st.sampled_from(["", 'value != ""'])),
        message=draw(TEXTS),
        calculation=draw(FORMULA),
        writes=draw(st.sampled_from(["", "ticket.cause"])),
        answers=answers if is_picked else (),
    )


def trials(ids: list[str]) -> st.SearchStrategy[Trial]:
    """Test cases of a script with these steps."""
    values = st.sampled_from(["31", '"x"', "true", '["a", "b"]'])
    return st.builds(
        Trial,
        WORDS,
        given=st.dictionaries(st.sampled_from(["order.days", "ticket.type"]), values, max_size=2),
        answers=st.dictionaries(st.sampled_from(ids), values, max_size=2),
        skipped=st.dictionaries(st.sampled_from(ids), WORDS, max_size=1),
        path=st.lists(st.sampled_from(ids), max_size=2).map(tuple),
        end=st.sampled_from(["", "done"]),
        values=st.dictionaries(st.just("sum"), values, max_size=1),
    )
