"""The formulas of a script: does each hold together, and is what it reads known by then."""

from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from app.domain.formula import BadFormula, Formula, ValueType, named
from app.domain.scripts.flow import Flow
from app.domain.scripts.remarks import Remark, look, stops
from app.domain.scripts.script import Field, Script, Step, StepKind
from app.domain.scripts.values import GIVEN, VALUE, names_at, names_of, type_of_field
from app.domain.sentence import Sentence

FLAG: Final = ValueType.FLAG
TOGETHER: Final = frozenset({StepKind.FORM, StepKind.CALCULATE})  # one may read what another sets


class Asked(NamedTuple):
    """A formula in a script: where it stands, what it must give, and what `value` is in it, if it may say so."""

    path: str
    text: str
    wants: ValueType | None = None
    value: ValueType | None = None


def check_values(script: Script, flow: Flow, paths: list[str]) -> Iterator[Remark]:
    """Formulas that cannot be, and names that are not known yet where they are read."""
    names = names_of(script)
    if script.when:
        yield from _formula(Asked("for", script.when, FLAG), GIVEN, "")
    bits = {name: 1 << place for place, name in enumerate(names) if name not in GIVEN}
    known = flow.known({place: _sets(step, bits) for place, step in enumerate(script.steps)})
    reached = flow.reached()
    for place, (path, step) in enumerate(zip(paths, script.steps, strict=True)):
        own = _sets(step, bits) if step.kind in TOGETHER else 0
        inner = names_at(script, step) if step.repeat else names
        for one in formulas_of(step):
            asked = one._replace(path=f"{path}.{one.path}")
            yield from _formula(asked, names if one.path == "repeat" else inner, step.id)
            if place in reached:
                some, every = known[place]
                yield from _unset(asked, step, bits, (some | own, every | own))


def formulas_of(step: Step) -> Iterator[Asked]:
    """Every formula of a step."""
    if step.relevant:
        yield Asked("relevant", step.relevant, FLAG)
    if step.condition:
        yield Asked("if", step.condition, FLAG)
    if step.repeat:
        yield Asked("repeat", step.repeat, ValueType.WHOLE)
    for number, rule in enumerate(step.rules):
        yield Asked(f"when[{number}].if", rule.condition, FLAG)
    for one in step.sets:
        yield Asked(f"set.{one.name}", one.formula)
    for number, one in enumerate(step.fields):
        base = "" if step.kind is StepKind.ASK else f"fields[{number}]."
        yield from (it._replace(path=base + it.path) for it in _of_field(one))


def _of_field(one: Field) -> Iterator[Asked]:
    if one.relevant:
        yield Asked("relevant", one.relevant, FLAG)
    if one.constraint:
        yield Asked("constraint", one.constraint, FLAG, type_of_field(one))
    if one.calculation:
        yield Asked("calculation", one.calculation)
    for place, choice in enumerate(one.answers):
        if choice.condition:
            yield Asked(f"answers[{place}].if", choice.condition, FLAG)


def _formula(one: Asked, names: Mapping[str, ValueType], step: str) -> Iterator[Remark]:
    known = names if one.value is None else {**names, VALUE: one.value}
    try:
        Formula.of(one.text, known, one.wants)
    except BadFormula as error:
        cure = error.cure or Sentence("mend the condition where the sign ^ points")
        yield stops(one.path, error.pointed, cure, step)


def _unset(
    one: Asked, step: Step, bits: Mapping[str, int], known: tuple[int, int]
) -> Iterator[Remark]:
    some, every = known
    for name in named(one.text, bits):
        if not bits[name] & some:
            what = Sentence("{name} is not known yet here", name=name)
            cure = Sentence("ask for it, or calculate it, in a step before this one")
            yield stops(one.path, what, cure, step.id)
        elif not bits[name] & every:
            what = Sentence("{name} is not asked on every way here", name=name)
            cure = Sentence(
                "a condition over what was not answered is not met; ask on every way here"
            )
            yield look(one.path, what, cure, step.id)


def _sets(step: Step, bits: Mapping[str, int]) -> int:
    """The names that a step makes known."""
    own = [one.id for one in step.fields] + [one.name for one in step.sets] + [step.id]
    return sum({bits[name] for name in own if name in bits})
