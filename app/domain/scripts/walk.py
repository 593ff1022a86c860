"""The way through a script: from answers and given values to the path, the step that is next, and what is missing.

A walk is always made from the start, and from nothing but its arguments: two machines with the same
answers are at the same step. A step on the way is done, skipped, open (it may be answered now) or ahead
(it is expected, as far as can be seen). Loops end: a step is walked a bounded number of times, then the
file's order is followed.
"""

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Final

from app.domain.formula import Value
from app.domain.scripts.checklist import Answer
from app.domain.scripts.fitting import Fit, Plan, Scope, Values, fit, may_skip, plan_of
from app.domain.scripts.script import Mode, Script, Stage, Step, StepKind

TURNS: Final = 20  # how often a loop leads to one step
DEEPEST: Final = 5  # scripts within scripts
MOST: Final = 20_000  # visits of one walk; after that nothing leads back any more
DONE_END: Final = "done"  # how a script ends that names no end
BETWEEN: Final = "/"


class Mark(StrEnum):
    """How far a step on the way is."""

    DONE = "done"
    SKIPPED = "skipped"
    OPEN = "open"
    AHEAD = "ahead"


@dataclass(frozen=True, slots=True)
class Visit:
    """A step on the way. `key` and `turn` name it; a heading is a script that is walked step by step below it.

    `scope` is what was known when the walk came to it, where it is open.
    """

    step: Step
    key: str
    turn: int
    mark: Mark
    stage: Stage
    depth: int = 0
    answer: Answer | None = None
    fit: Fit | None = None
    is_heading: bool = False
    scope: Scope | None = None

    @property
    def is_hands_on(self) -> bool:
        """Something the agent does: neither passed by the script itself nor made of other steps."""
        return not (self.step.is_silent or self.step.is_end or self.is_heading)

    @property
    def is_missing(self) -> bool:
        """Required, and not done."""
        is_left = self.mark in (Mark.OPEN, Mark.AHEAD)
        return is_left and self.step.required and self.is_hands_on


@dataclass(frozen=True, slots=True)
class Walk:
    """The visits in order, the values made known, the given ones looked at.

    `ended` says how it ended, "" while it did not, `end` at which step.
    """

    visits: tuple[Visit, ...]
    values: Values
    used: frozenset[str]
    ended: str = ""
    end: str = ""
    scopes: Mapping[str, Scope] = field(default_factory=dict[str, Scope])

    @property
    def hands_on(self) -> tuple[Visit, ...]:
        """What the agent does, did or will do."""
        return tuple(visit for visit in self.visits if visit.is_hands_on)

    @property
    def open(self) -> Visit | None:
        """The first step that may be answered now."""
        return next((v for v in self.visits if v.mark is Mark.OPEN and v.is_hands_on), None)

    @property
    def path(self) -> tuple[str, ...]:
        """The keys of what was passed and of the step that is next, in order."""
        passed = [v.key for v in self.visits if v.mark in (Mark.DONE, Mark.SKIPPED)]
        return (*passed, self.open.key) if self.open else tuple(passed)

    @property
    def missing(self) -> tuple[Visit, ...]:
        """Required steps that are not done, those expected ahead included."""
        return tuple(visit for visit in self.visits if visit.is_missing)

    @property
    def back(self) -> Visit | None:
        """Where Back leads: what was done last before the step that is next."""
        before: Visit | None = None
        for visit in self.hands_on:
            if visit.mark in (Mark.OPEN, Mark.AHEAD):
                break
            before = visit
        return before

    @property
    def minutes_left(self) -> int:
        """The expected time of what is not done."""
        left = (Mark.OPEN, Mark.AHEAD)
        return sum(v.step.minutes for v in self.visits if v.mark in left and not v.is_heading)

    @property
    def done(self) -> int:
        """How many of the agent's steps are done."""
        return sum(v.mark in (Mark.DONE, Mark.SKIPPED) for v in self.hands_on)

    def visit(self, key: str, turn: int = 0) -> Visit | None:
        """The visit of a step."""
        return next((v for v in self.visits if v.key == key and v.turn == turn), None)

    def scope_of(self, visit: Visit) -> Scope:
        """What is known where a step stands."""
        return visit.scope or self.scopes[visit.key.rpartition(BETWEEN)[0]]


def walk(
    script: Script, answers: Iterable[Answer], given: Mapping[str, Value],
    library: Mapping[str, Script] | None = None,
) -> Walk:  # fmt: skip
    """Walk a script; `library` holds the scripts it hands over to, by name."""
    known = {(one.step, one.turn): one for one in answers}
    walker = _Walker(library or {}, known, given)
    ended = walker.run(plan_of(script), "", 0, None)
    walker.keep()
    visits = tuple(walker.visits)
    end = visits[-1].key if ended and visits and visits[-1].step.is_end else ""
    return Walk(visits, walker.known, frozenset(walker.used), ended or "", end, walker.scopes)


@dataclass(slots=True)
class _Run:
    """One script on the way: where we are in it, and whether steps may still be answered."""

    plan: Plan
    scope: Scope
    prefix: str
    depth: int
    stage: Stage | None
    turns: Counter[str] = field(default_factory=Counter[str])
    seen_ahead: set[str] = field(default_factory=set[str])
    waits_in: Stage | None = None  # the stage of the first required step that is open


class _Walker:
    def __init__(
        self, library: Mapping[str, Script], answers: Mapping[tuple[str, int], Answer],
        given: Mapping[str, Value],
    ) -> None:  # fmt: skip
        self._library = library
        self._answers = answers
        self._given = given
        self.visits: list[Visit] = []
        self.used: set[str] = set()
        self.known: Values = {}
        self.scopes: dict[str, Scope] = {}
        self._runs: list[_Run] = []
        self._stack: list[_Run] = []
        self._is_ahead = False
        self._is_open_behind = False

    def run(self, plan: Plan, prefix: str, depth: int, stage: Stage | None) -> str | None:
        """Walk one script; how it ended, or None."""
        scope = Scope(plan, dict(self._given))
        self.scopes[prefix.rstrip(BETWEEN)] = scope
        run = _Run(plan, scope, prefix, depth, stage)
        self._runs.append(run)
        place: int | None = 0
        while place is not None and place < len(plan.steps):
            step = plan.steps[place]
            if step.is_end:
                return self._end(run, step)
            if run.turns[step.id] >= (TURNS if len(self.visits) < MOST else 1):
                place += 1
                continue
            place = self._pass(run, place, step)
        if place is None or self._is_ahead or self._is_open_behind:
            return None
        return DONE_END

    def keep(self) -> None:
        """What was looked at and made known until here counts; what is only looked ahead does not."""
        if self._is_ahead:
            return
        for run in self._runs:
            self.used |= run.scope.used & self._given.keys()
        values = self._runs[0].scope.values
        self.known = {name: values[name] for name in values.keys() - self._given.keys()}

    def _end(self, run: _Run, step: Step) -> str | None:
        is_over = not self._is_ahead and not self._is_open_behind
        self._note(run, step, 0, Mark.DONE if is_over else Mark.AHEAD)
        return (step.disposition or step.id) if is_over else None

    def _note(
        self, run: _Run, step: Step, turn: int, mark: Mark, answer: Answer | None = None,
        found: Fit | None = None, *, heading: bool = False,
    ) -> None:  # fmt: skip
        stage = run.stage or step.stage
        key = run.prefix + step.id
        scope = None
        if mark is Mark.OPEN and not heading:
            scope = Scope(run.plan, dict(run.scope.values))
        self.visits.append(
            Visit(step, key, turn, mark, stage, run.depth, answer, found, heading, scope)
        )

    def _pass(self, run: _Run, place: int, step: Step) -> int | None:
        """Pass a step, and say at which place the way goes on; None where it is not seen any further."""
        turn = run.turns[step.id]
        if self._is_ahead:
            if step.id in run.seen_ahead:
                return None
            run.seen_ahead.add(step.id)
        self._enter(run, step)
        run.turns[step.id] += 1
        is_wanted = run.scope.holds(step.relevant) and self._applies(run, step)
        if not is_wanted:
            return place + 1
        if step.kind is StepKind.RULE:
            to = self._decide(run, step)
        elif step.kind is StepKind.CALCULATE:
            to = self._calculate(run, step)
        elif step.kind is StepKind.SCRIPT and self._inner(step, run) is not None:
            to = self._hand_over(run, step, turn)
        else:
            to = self._ask(run, step, turn)
        return run.plan.places.get(to, place + 1) if to else place + 1

    def _enter(self, run: _Run, step: Step) -> None:
        """In a mixed order a stage is entered when the one before is done."""
        is_mixed = run.plan.script.mode is Mode.MIXED
        if is_mixed and run.waits_in not in (None, step.stage) and not self._is_ahead:
            self._look_ahead()

    def _look_ahead(self) -> None:
        self.keep()
        self._is_ahead = True

    def _applies(self, run: _Run, step: Step) -> bool:
        """Whether an approval is needed, a form has any group, a question any answer."""
        if step.kind is StepKind.APPROVAL:
            return run.scope.holds(step.condition)
        if step.kind is StepKind.FORM:
            return run.scope.groups(step) > 0
        if step.kind is StepKind.ASK and step.fields[0].answers:
            return bool(run.scope.offered(step.fields[0]))
        return True

    def _decide(self, run: _Run, step: Step) -> str:
        """Where a rule leads; one that waits for an answer still open shows only what may come."""
        is_silent = True
        to = step.otherwise
        for rule in step.rules:
            if self._is_open_behind and not run.scope.is_decided(rule.condition):
                is_silent = False
            if run.scope.holds(rule.condition):
                to = rule.next
                break
        if not is_silent and not self._is_ahead:
            self._look_ahead()
        self._note(run, step, run.turns[step.id] - 1, self._passed)
        return to

    @property
    def _passed(self) -> Mark:
        return Mark.AHEAD if self._is_ahead else Mark.DONE

    def _calculate(self, run: _Run, step: Step) -> str:
        for one in step.sets:
            value = run.scope.value(one.formula)
            if value is None:
                run.scope.values.pop(one.name, None)
            else:
                run.scope.values[one.name] = value
        self._note(run, step, run.turns[step.id] - 1, self._passed)
        return step.next

    def _inner(self, step: Step, run: _Run) -> Script | None:
        """The script that a step hands over to; one that is not there, inside itself or too deep is ticked off."""
        is_inside = step.use in {one.plan.script.name for one in (*self._stack, run)}
        return None if is_inside or run.depth >= DEEPEST else self._library.get(step.use)

    def _hand_over(self, run: _Run, step: Step, turn: int) -> str:
        key = run.prefix + step.id
        answer = self._answers.get((key, turn))
        if self._is_ahead or (
            answer is not None and answer.is_skip and may_skip(step, answer.role)
        ):
            mark = Mark.AHEAD if self._is_ahead else Mark.SKIPPED
            self._note(run, step, turn, mark, answer)
            return step.next
        inner = self._inner(step, run)
        if inner is None:
            return step.next
        at = len(self.visits)
        self._note(run, step, turn, Mark.OPEN, heading=True)
        prefix = f"{key}~{turn}{BETWEEN}" if turn else f"{key}{BETWEEN}"
        was_behind, self._is_open_behind = self._is_open_behind, False
        self._stack.append(run)
        ended = self.run(plan_of(inner), prefix, run.depth + 1, run.stage or step.stage)
        self._stack.pop()
        self._is_open_behind = was_behind or ended is None
        if ended is None:
            self._stopped(run, step, is_branch=False)
            return step.next
        run.scope.values[step.id] = ended
        heading = self.visits[at]
        self.visits[at] = Visit(
            step, heading.key, turn, Mark.DONE, heading.stage, run.depth, is_heading=True
        )
        return step.next

    def _ask(self, run: _Run, step: Step, turn: int) -> str:
        answer = self._answers.get((run.prefix + step.id, turn))
        found = self._found(run, step, answer)
        if answer is not None and answer.is_skip and may_skip(step, answer.role):
            self._note(run, step, turn, Mark.AHEAD if self._is_ahead else Mark.SKIPPED, answer)
            return step.next
        is_done = found is not None and not found.problem
        if found is not None and is_done:
            run.scope.values.update(found.known)
        if self._is_ahead or is_done:
            self._note(run, step, turn, self._passed, answer, found)
            return _exit(step, found) if is_done else step.next
        self._note(run, step, turn, Mark.OPEN, answer, found)
        self._stopped(run, step, is_branch=any(_branches(step)))
        return step.next

    def _found(self, run: _Run, step: Step, answer: Answer | None) -> Fit | None:
        if answer is None or answer.is_skip:
            return None
        return fit(step, read_value(answer.value), run.scope, answer.role)

    def _stopped(self, run: _Run, step: Step, *, is_branch: bool) -> None:
        """A step is open: what follows may be answered too, or can only be seen ahead."""
        self._is_open_behind = True
        if step.required and run.waits_in is None:
            run.waits_in = step.stage
        if run.plan.script.mode is Mode.STRICT or is_branch:
            self._look_ahead()


def _branches(step: Step) -> Iterable[str]:
    return (choice.next for one in step.fields for choice in one.answers if choice.next)


def _exit(step: Step, found: Fit | None) -> str:
    """Where an answer leads."""
    if found is not None and step.kind is StepKind.ASK:
        picked = found.known.get(step.id)
        for choice in step.fields[0].answers:
            if choice.next and (choice.id == picked or _is_among(choice.id, picked)):
                return choice.next
    return step.next


def _is_among(id: str, picked: Any) -> bool:
    return isinstance(picked, list) and id in picked


def read_value(text: str) -> Any:
    """An answer as it was given; one that nobody can read is as none."""
    try:
        return json.loads(text)
    except ValueError:
        return None
