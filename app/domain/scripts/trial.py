"""The test cases of a script, walked: what is given and answered must lead where the author says it leads."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

from app.domain.formula import Value
from app.domain.policy.findings import Finding, in_order
from app.domain.scripts.checklist import Answer
from app.domain.scripts.fitting import (
    ILL_TYPED,
    MISSING,
    NO_APPROVER,
    NO_CHOICE,
    NOT_ALLOWED,
    TOO_LITTLE,
)
from app.domain.scripts.lint import placed
from app.domain.scripts.remarks import Remark, stops
from app.domain.scripts.script import Script, StepKind, Trial
from app.domain.scripts.walk import Visit, Walk, walk
from app.domain.sentence import Sentence

SOMEBODY: Final = "trial"
ROLE: Final = "supervisor"  # who may tick off an approval
AT: Final = datetime(2026, 1, 1, tzinfo=UTC)
MOST: Final = 1_000  # answers; a script that asks for more goes round
ASKING: Final = frozenset({StepKind.ASK, StepKind.FORM})
UNFIT: Final = {
    MISSING: Sentence("missing"), ILL_TYPED: Sentence("type"), NO_CHOICE: Sentence("choice"),
    NOT_ALLOWED: Sentence("constraint"), TOO_LITTLE: Sentence("evidence"),
    NO_APPROVER: Sentence("approver"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a test case: where it went, and each thing that is not as expected, by its field."""

    trial: Trial
    path: tuple[str, ...]
    end: str
    values: Mapping[str, Value]
    problems: tuple[tuple[str, Sentence], ...]

    @property
    def is_passed(self) -> bool:
        """Whether all is as expected."""
        return not self.problems


def outcomes(script: Script, library: Mapping[str, Script] | None = None) -> tuple[Outcome, ...]:
    """Every test case of a script, walked; `library` holds the scripts it hands over to."""
    return tuple(_outcome(script, trial, library or {}) for trial in script.trials)


def untried(script: Script, tried: Iterable[Outcome]) -> tuple[str, ...]:
    """The steps that no test case comes to."""
    seen = {id for outcome in tried for id in (*outcome.path, outcome.end)}
    return tuple(step.id for step in script.steps if step.id not in seen)


def findings_of_trials(
    script: Script, file: str, text: str, library: Mapping[str, Script] | None = None
) -> tuple[Finding, ...]:
    """The test cases that fail, each where it stands in the file; none may be published so."""
    return in_order(placed(_remarks(script, library), file, text))


def _remarks(script: Script, library: Mapping[str, Script] | None) -> Iterator[Remark]:
    for number, outcome in enumerate(outcomes(script, library)):
        for name, what in outcome.problems:
            named = Sentence("{case}: {what}", case=outcome.trial.name, what=what)
            cure = Sentence("mend the script, or the test case where the script is right")
            yield stops(f"tests[{number}].{name}", named, cure)


def _outcome(script: Script, trial: Trial, library: Mapping[str, Script]) -> Outcome:
    made = _walked(script, trial, library)
    return Outcome(trial, made.path, made.end, made.values, tuple(_problems(script, trial, made)))


def _problems(script: Script, trial: Trial, made: Walk) -> Iterator[tuple[str, Sentence]]:
    known = {step.id for step in script.steps}
    for name in (*trial.answers, *trial.skipped):
        if name.split("/")[0].split("~")[0] not in known:
            field = "answers" if name in trial.answers else "skipped"
            yield field, Sentence("there is no step {step}", step=name)
    stuck = made.open
    if stuck is not None and not made.end:
        what = Sentence("stays at {step}: {why}", step=stuck.key, why=_why(stuck))
        yield _where_stuck(trial, stuck), what
    if trial.path and trial.path != made.path:
        parting = _parting(trial.path, made.path)
        yield "expect.path", Sentence("went {path}; {why}", path=", ".join(made.path), why=parting)
    if trial.end and trial.end != made.end:
        end = made.end or Sentence("no end")
        yield "expect.end", Sentence("ended at {end}, not at {wanted}", end=end, wanted=trial.end)
    for name, text in trial.values.items():
        if made.values.get(name) != json.loads(text):
            found = json.dumps(made.values.get(name), ensure_ascii=False)
            what = Sentence("{name} is {found}, not {wanted}", name=name, found=found, wanted=text)
            yield f"expect.values.{name}", what


def _where_stuck(trial: Trial, stuck: Visit) -> str:
    return f"answers.{stuck.key}" if stuck.key in trial.answers else "answers"


def _why(stuck: Visit) -> Sentence:
    problem = stuck.fit.problem if stuck.fit is not None else ""
    if not problem:
        return Sentence("there is no answer to it")
    return Sentence("its answer does not fit ({problem})", problem=UNFIT[problem])


def _parting(wanted: tuple[str, ...], found: tuple[str, ...]) -> Sentence:
    """Where two ways part."""
    for place, (one, other) in enumerate(zip(wanted, found, strict=False), 1):
        if one != other:
            return Sentence(
                "step {place} is {found}, not {wanted}", place=place, found=other, wanted=one
            )
    if len(wanted) > len(found):
        return Sentence("{step} was not come to", step=wanted[len(found)])
    return Sentence("{step} was not expected", step=found[len(wanted)])


def _walked(script: Script, trial: Trial, library: Mapping[str, Script]) -> Walk:
    """The way of a test case; what is only to be done is done."""
    given: dict[str, Any] = {name: json.loads(text) for name, text in trial.given.items()}
    answers: dict[tuple[str, int], Answer] = {}
    while True:
        made = walk(script, answers.values(), given, library)
        here = made.open
        if here is None or made.end or (here.key, here.turn) in answers or len(answers) >= MOST:
            return made
        answer = _answer(trial, here)
        if answer is None:
            return made
        answers[here.key, here.turn] = answer


def _answer(trial: Trial, here: Visit) -> Answer | None:
    key = here.key
    if key in trial.skipped:
        return Answer(key, SOMEBODY, AT, "", here.turn, trial.skipped[key], role=ROLE)
    value = trial.answers.get(key, _done(here))
    if value is None and not here.step.required:
        return Answer(key, SOMEBODY, AT, "", here.turn, "not asked in this test", role=ROLE)
    return None if value is None else Answer(key, SOMEBODY, AT, value, here.turn, role=ROLE)


def _done(here: Visit) -> str | None:
    """What stands for a step that nobody has to decide: done, brought, approved, answered at once."""
    step = here.step
    if step.kind in ASKING:
        return None
    if step.kind is StepKind.EVIDENCE:
        return json.dumps([f"piece {number}" for number in range(1, step.at_least + 1)])
    return "0" if step.kind is StepKind.WAIT else "true"
