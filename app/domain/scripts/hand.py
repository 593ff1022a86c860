"""A checklist in hand: what stands for its steps, the path that follows from it, and what its ticket still misses."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any, NamedTuple

from app.domain.codec import BadImage
from app.domain.formula import Value
from app.domain.operations import Context, Tx
from app.domain.policy.shelf import PolicyPart
from app.domain.scripts.checklist import Answer, Checklist, Phase, Trace
from app.domain.scripts.fitting import ILL_TYPED, NO_CHOICE, Scope, fit, may_skip, plan_of
from app.domain.scripts.script import Script, Stage, script_of_image
from app.domain.scripts.walk import BETWEEN, Mark, Visit, Walk, read_value, walk
from app.domain.tickets import Ticket

PART = "script"
LEFT = "left"  # how a checklist ended that somebody left before its end


class Scripts(NamedTuple):
    """The script of a checklist and those it hands over to, by name."""

    own: Script
    library: Mapping[str, Script]


@lru_cache(maxsize=512)
def script_of_text(text: str) -> Script | None:
    """The script of a part's content, read once; None where it is none."""
    try:
        return script_of_image(json.loads(text))
    except (BadImage, ValueError, TypeError):
        return None


def scripts_of(found: Iterable[PolicyPart | None], name: str) -> Scripts | None:
    """The scripts of parts, of which `name` is walked; None where one is missing or no script."""
    library: dict[str, Script] = {}
    for part in found:
        script = script_of_text(part.content) if part and part.part == PART else None
        if script is None:
            return None
        library[script.name] = script
    return Scripts(library[name], library) if name in library else None


@dataclass(slots=True)
class Hand:
    """A checklist being worked on. Without `scripts` it is walked by another version meanwhile: what was
    done is kept, and the path is found anew when somebody goes on with the version it has now."""

    checklist: Checklist
    ticket: Ticket
    scripts: Scripts | None
    given: Mapping[str, Value]
    ctx: Context

    def walk(self) -> Walk | None:
        """The walk as the checklist stands."""
        if self.scripts is None:
            return None
        return walk(self.scripts.own, self.checklist.answers, self.given, self.scripts.library)

    def note(self, trace: Trace) -> None:
        """Write down what was done."""
        self.checklist = replace(self.checklist, trail=(*self.checklist.trail, trace))

    def set(self, answer: Answer) -> None:
        """An answer stands for its step from now on; the same answer again keeps who gave it first."""
        at = (answer.step, answer.turn)
        first = next((a for a in self.checklist.answers if (a.step, a.turn) == at), None)
        if first is not None and is_same(first, answer):
            return
        rest = tuple(a for a in self.checklist.answers if (a.step, a.turn) != at)
        self.checklist = replace(self.checklist, answers=(*rest, answer))

    def drop(self, step: str, turn: int) -> None:
        """No answer stands for a step any more."""
        rest = tuple(a for a in self.checklist.answers if (a.step, a.turn) != (step, turn))
        self.checklist = replace(self.checklist, answers=rest)

    def keep(
        self, tx: Tx, before: Walk | None = None, now: Walk | None = None, **changes: Any
    ) -> None:
        """Store the checklist with its path found anew, where `now` does not say it, and what the ticket misses."""
        self.checklist = replace(self.checklist, **changes)
        now = now or self.walk()
        if now is not None:
            self._left(before, now)
            self.checklist = settled(self.checklist, now, self.given)
        tx.put(self.checklist)
        one, ticket = self.checklist, self.ticket
        ticket = replace(
            ticket,
            steps_missing={**ticket.steps_missing, one.id: len(one.missing)},
            steps_unconfirmed={**ticket.steps_unconfirmed, one.id: len(one.unconfirmed)},
        )
        if ticket != tx.get(Ticket, ticket.id):
            tx.put(ticket)

    def _left(self, before: Walk | None, now: Walk) -> None:
        """What was on the path and is no longer stays in the trail, as left."""
        if before is None:
            return
        here = {(visit.key, visit.turn) for visit in now.visits}
        for visit in before.hands_on:
            answer = visit.answer
            if answer is not None and is_passed(visit) and (visit.key, visit.turn) not in here:
                value = answer.value
                self.note(trace("leave", self.ctx, visit.key, visit.turn, value, answer.reason))


def is_same(first: Answer, other: Answer) -> bool:
    """Whether two answers say the same."""
    return (first.value, first.reason, first.evidence) == (
        other.value, other.reason, other.evidence,
    )  # fmt: skip


def is_passed(visit: Visit) -> bool:
    """Whether a step is behind us."""
    return visit.mark in (Mark.DONE, Mark.SKIPPED)


def settled(checklist: Checklist, now: Walk, given: Mapping[str, Value]) -> Checklist:
    """A checklist with what its walk says."""
    missing = [visit for visit in now.missing if visit.stage is not Stage.CONFIRM]
    last = [visit for visit in now.missing if visit.stage is Stage.CONFIRM]
    ended, state = checklist.ended, checklist.state
    if ended != LEFT:
        ended = now.ended
        if ended:
            state = Phase.ENDED
        elif state is Phase.ENDED:
            state = Phase.RUNNING
    return replace(
        checklist,
        state=state,
        ended=ended,
        here=now.open.key if now.open else "",
        missing=tuple(visit.key for visit in missing),
        unconfirmed=tuple(visit.key for visit in last),
        values={name: json.dumps(given[name], ensure_ascii=False) for name in sorted(now.used)},
    )


def trace(
    what: str, ctx: Context, step: str = "", turn: int = 0, value: str = "", reason: str = "",
    evidence: tuple[str, ...] = (),
) -> Trace:  # fmt: skip
    """What was done, by whom and when."""
    return Trace(what, ctx.actor, ctx.at, step, turn, value, reason, evidence)


def divided(
    answers: tuple[Answer, ...], scripts: Scripts, given: Mapping[str, Value]
) -> tuple[tuple[Answer, ...], tuple[Answer, ...]]:
    """Which answers fit these scripts, and which no longer do."""
    kept = tuple(answer for answer in answers if still_fits(answer, scripts, given))
    return kept, tuple(answer for answer in answers if answer not in kept)


def still_fits(answer: Answer, scripts: Scripts, given: Mapping[str, Value]) -> bool:
    """Whether an answer's step is there, and takes it."""
    script = scripts.own
    *outer, last = answer.step.split(BETWEEN)
    for key in outer:
        step = next((one for one in script.steps if one.id == key.partition("~")[0]), None)
        if step is None or step.use not in scripts.library:
            return False
        script = scripts.library[step.use]
    plan = plan_of(script)
    if last not in plan.places:
        return False
    step = plan.steps[plan.places[last]]
    if answer.is_skip:
        return may_skip(step, answer.role)
    found = fit(step, read_value(answer.value), Scope(plan, dict(given)), answer.role)
    return not {ILL_TYPED, NO_CHOICE} & set(found.problems.values())
