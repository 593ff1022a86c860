"""What is done to a checklist: begin, answer, skip, back, pause, resume, park, switch and end."""

import json
from dataclasses import dataclass, field, replace
from typing import Any

from app.domain.operations import Code, Context, Nature, Operation, Ref, Rejected, Tx, operation
from app.domain.people import Agent
from app.domain.policy.shelf import SHELF, PolicyPart
from app.domain.scripts.checklist import Answer, Checklist, Phase
from app.domain.scripts.fitting import MOST_GROUPS, NO_APPROVER, may_skip
from app.domain.scripts.given import from_seen
from app.domain.scripts.hand import LEFT, Hand, divided, is_passed, scripts_of, trace
from app.domain.scripts.script import Attach, StepKind
from app.domain.scripts.walk import Visit, Walk, read_value
from app.domain.scripts.writes import written
from app.domain.tickets import Ticket, refuse_when_ended


class OnChecklist(Operation):
    """What operations on one checklist share.

    `parts` are the scripts as their author walked them (name to pin), `seen` what they saw of ticket,
    customer and order: what was done is taken for what it was then.
    """

    __slots__ = ()
    checklist: str
    ticket: str
    parts: dict[str, str]
    seen: dict[str, str]

    def touches(self) -> tuple[Ref, ...]:
        return (
            Ref(Checklist.kind, self.checklist),
            Ref(Ticket.kind, self.ticket),
            *(Ref(PolicyPart.kind, pin) for pin in sorted(set(self.parts.values()))),
        )

    def hand(self, tx: Tx, ctx: Context) -> "Hand":
        """The checklist in hand; Rejected where it is not there."""
        checklist = tx.get(Checklist, self.checklist)
        ticket = tx.get(Ticket, self.ticket)
        if checklist.ticket != ticket.id:
            raise Rejected("checklist.elsewhere", ticket=checklist.ticket)
        parts = [tx.find(PolicyPart, pin) for pin in set(self.parts.values())]
        is_same = self.parts == checklist.parts
        scripts = scripts_of(parts, checklist.script) if is_same else None
        given = from_seen(self.seen) | from_seen(checklist.values)
        return Hand(checklist, ticket, scripts, given, ctx)

    def role(self, tx: Tx, ctx: Context, by: str) -> str:
        """The author's role: that of the agent they name, if it is they."""
        agent = tx.find(Agent, by) if by and by == ctx.actor else None
        return agent.role if agent else ctx.rank.value


@operation("checklist.start", Nature.INTENTION)
@dataclass(frozen=True, slots=True)
class StartChecklist(Operation):
    """Begin a script on a ticket, pinned to the version in force; one that is begun already goes on as it is.

    `id` follows from ticket and script (`gate.checklist_id`), so that two stations begin the same one.
    """

    id: str
    ticket: str
    script: str
    parts: dict[str, str]
    seen: dict[str, str] = field(default_factory=dict[str, str])
    edition: str = ""

    def touches(self) -> tuple[Ref, ...]:
        return (
            Ref(Checklist.kind, self.id),
            Ref(Ticket.kind, self.ticket),
            *(Ref(PolicyPart.kind, pin) for pin in sorted(set(self.parts.values()))),
        )

    def apply(self, tx: Tx, ctx: Context) -> None:
        if tx.find(Checklist, self.id) is not None:
            return
        ticket = tx.get(Ticket, self.ticket)
        refuse_when_ended(ticket)
        parts = [tx.find(PolicyPart, pin) for pin in set(self.parts.values())]
        scripts = scripts_of(parts, self.script)
        if scripts is None:
            raise Rejected("script.missing", script=self.script)
        own = scripts.own
        checklist = Checklist(
            self.id, ticket.id, own.name, self.parts[own.name], ctx.at, ctx.actor, own.version,
            self.edition, own.mode.value, is_required=own.attach is Attach.REQUIRED, parts=self.parts,
            trail=(trace("start", ctx, value=str(own.version)),),
        )  # fmt: skip
        Hand(checklist, ticket, scripts, from_seen(self.seen), ctx).keep(tx)


@operation("checklist.answer", Nature.FACT)
@dataclass(frozen=True, slots=True)
class AnswerStep(OnChecklist):
    """What was done or found out at a step; `value` is JSON. The last answer in the hub's order stands.

    `at` is the group of a repeated form that is meant, or -1 for all of it; `by` the author, where
    their role counts.
    """

    checklist: str
    ticket: str
    step: str
    value: str
    parts: dict[str, str]
    seen: dict[str, str] = field(default_factory=dict[str, str])
    turn: int = 0
    at: int = -1
    evidence: tuple[str, ...] = ()
    by: str = ""

    def touches(self) -> tuple[Ref, ...]:
        refs = (*OnChecklist.touches(self), SHELF)
        return (*refs, Ref(Agent.kind, self.by)) if self.by else refs

    def apply(self, tx: Tx, ctx: Context) -> None:
        if read_value(self.value) is None or self.at >= MOST_GROUPS:
            raise Rejected("step.unreadable", Code.INVALID_ARGS, step=self.step)
        hand = self.hand(tx, ctx)
        before = hand.walk()
        value = self._whole(hand.checklist)
        role = self.role(tx, ctx, self.by)
        hand.note(trace("answer", ctx, self.step, self.turn, value, evidence=self.evidence))
        hand.set(Answer(self.step, ctx.actor, ctx.at, value, self.turn, "", role, self.evidence))
        now = hand.walk()
        if now is not None:
            visit = now.visit(self.step, self.turn)
            if not ctx.is_final:
                refuse_unfit(visit, self.step)
            if visit is not None and is_passed(visit):
                hand.ticket = written(hand.ticket, visit, tx, ctx)
        hand.keep(tx, before, now, state=woken(hand.checklist))

    def _whole(self, checklist: Checklist) -> str:
        """The value, or the groups there were with this one in its place."""
        if self.at < 0:
            return self.value
        at = (self.step, self.turn)
        old = next((a.value for a in checklist.answers if (a.step, a.turn) == at), "")
        found = read_value(old)
        groups: list[Any] = list(found) if isinstance(found, list) else []  # pyright: ignore[reportUnknownArgumentType]
        groups += [{} for _ in range(self.at + 1 - len(groups))]
        groups[self.at] = read_value(self.value)
        return json.dumps(groups, ensure_ascii=False)


def refuse_unfit(visit: Visit | None, step: str) -> None:
    """Raise where an answer does not fit its step, for the author to mend; the hub takes it as it is."""
    if visit is None:
        raise Rejected("step.not_on_path", step=step)
    problem = visit.fit.problem if visit.fit else ""
    if problem == NO_APPROVER:
        raise Rejected("step.needs_approver", step=step, by=visit.step.by)
    if problem and not is_partial(visit):
        raise Rejected("step.not_fitting", step=step, why=problem)


def is_partial(visit: Visit) -> bool:
    """Whether a step takes its answer little by little: follow-ups, pieces of evidence, groups of a form."""
    is_form = visit.step.kind is StepKind.FORM and bool(visit.step.repeat)
    is_counted = visit.step.kind in (StepKind.WAIT, StepKind.EVIDENCE)
    return is_form or (is_counted and visit.fit is not None and visit.fit.made > 0)


def woken(checklist: Checklist) -> Phase:
    """Whoever goes on with a checklist that rested has it running again."""
    return Phase.RUNNING if checklist.state in (Phase.PAUSED, Phase.PARKED) else checklist.state


@operation("checklist.skip", Nature.FACT)
@dataclass(frozen=True, slots=True)
class SkipStep(OnChecklist):
    """A step does not apply here, for a reason; where the policy leaves that to somebody of this role."""

    checklist: str
    ticket: str
    step: str
    reason: str
    parts: dict[str, str]
    seen: dict[str, str] = field(default_factory=dict[str, str])
    turn: int = 0
    by: str = ""

    def touches(self) -> tuple[Ref, ...]:
        refs = OnChecklist.touches(self)
        return (*refs, Ref(Agent.kind, self.by)) if self.by else refs

    def apply(self, tx: Tx, ctx: Context) -> None:
        hand = self.hand(tx, ctx)
        before = hand.walk()
        role = self.role(tx, ctx, self.by)
        visit = before.visit(self.step, self.turn) if before else None
        if not ctx.is_final:
            self._refuse(visit, before, role)
        hand.note(trace("skip", ctx, self.step, self.turn, reason=self.reason))
        hand.set(Answer(self.step, ctx.actor, ctx.at, "", self.turn, self.reason, role))
        hand.keep(tx, before, state=woken(hand.checklist))

    def _refuse(self, visit: Visit | None, before: Walk | None, role: str) -> None:
        if before is None:
            return
        if visit is None:
            raise Rejected("step.not_on_path", step=self.step)
        if not may_skip(visit.step, role):
            raise Rejected("step.may_not_skip", step=self.step)
        if visit.step.required and not self.reason.strip():
            raise Rejected("step.reason_missing", step=self.step)


@operation("checklist.back", Nature.FACT)
@dataclass(frozen=True, slots=True)
class GoBack(OnChecklist):
    """A step is opened again: what it said no longer stands, and the path is found anew."""

    checklist: str
    ticket: str
    step: str
    parts: dict[str, str]
    seen: dict[str, str] = field(default_factory=dict[str, str])
    turn: int = 0

    def apply(self, tx: Tx, ctx: Context) -> None:
        hand = self.hand(tx, ctx)
        before = hand.walk()
        hand.note(trace("back", ctx, self.step, self.turn))
        hand.drop(self.step, self.turn)
        ended = "" if hand.checklist.ended == LEFT else hand.checklist.ended
        hand.keep(tx, before, state=woken(hand.checklist), ended=ended)


class Resting(OnChecklist):
    """What operations share that let a checklist rest or go on."""

    __slots__ = ()

    def rest(self, tx: Tx, ctx: Context, what: str, state: Phase, ended: str = "") -> None:
        """Note what was done, and where the checklist stands after it."""
        hand = self.hand(tx, ctx)
        if hand.checklist.state is state and hand.checklist.ended == ended:
            return
        hand.note(trace(what, ctx, reason=getattr(self, "reason", "")))
        hand.keep(tx, None, state=state, ended=ended)


@operation("checklist.pause", Nature.FACT)
@dataclass(frozen=True, slots=True)
class PauseChecklist(Resting):
    """The customer hung up, the shift ended: it goes on later, with whoever takes it up."""

    checklist: str
    ticket: str
    parts: dict[str, str]
    seen: dict[str, str] = field(default_factory=dict[str, str])
    reason: str = ""

    def apply(self, tx: Tx, ctx: Context) -> None:
        if tx.get(Checklist, self.checklist).state is not Phase.ENDED:
            self.rest(tx, ctx, "pause", Phase.PAUSED)


@operation("checklist.resume", Nature.FACT)
@dataclass(frozen=True, slots=True)
class ResumeChecklist(Resting):
    """It goes on, where it was left."""

    checklist: str
    ticket: str
    parts: dict[str, str]
    seen: dict[str, str] = field(default_factory=dict[str, str])

    def apply(self, tx: Tx, ctx: Context) -> None:
        checklist = tx.get(Checklist, self.checklist)
        if checklist.state is not Phase.ENDED or checklist.ended == LEFT:
            self.rest(tx, ctx, "resume", Phase.RUNNING)


@operation("checklist.park", Nature.FACT)
@dataclass(frozen=True, slots=True)
class ParkChecklist(Resting):
    """The ticket moved on: the checklist waits until somebody takes it up again."""

    checklist: str
    ticket: str
    parts: dict[str, str]
    seen: dict[str, str] = field(default_factory=dict[str, str])
    reason: str = ""

    def apply(self, tx: Tx, ctx: Context) -> None:
        if tx.get(Checklist, self.checklist).state is not Phase.ENDED:
            self.rest(tx, ctx, "park", Phase.PARKED)


@operation("checklist.end", Nature.FACT)
@dataclass(frozen=True, slots=True)
class EndChecklist(Resting):
    """Leave a script before its end, for a reason; what it requires is still missing for Solve."""

    checklist: str
    ticket: str
    reason: str
    parts: dict[str, str]
    seen: dict[str, str] = field(default_factory=dict[str, str])

    def apply(self, tx: Tx, ctx: Context) -> None:
        if not self.reason.strip() and not ctx.is_final:
            raise Rejected("step.reason_missing", step="")
        if tx.get(Checklist, self.checklist).state is not Phase.ENDED:
            self.rest(tx, ctx, "end", Phase.ENDED, LEFT)


@operation("checklist.switch", Nature.INTENTION)
@dataclass(frozen=True, slots=True)
class SwitchScript(Operation):
    """Go on with another version of the script: answers whose steps are still there and take them stay."""

    checklist: str
    ticket: str
    parts: dict[str, str]
    seen: dict[str, str] = field(default_factory=dict[str, str])
    edition: str = ""

    def touches(self) -> tuple[Ref, ...]:
        return OnChecklist.touches(self)  # type: ignore[arg-type]

    def apply(self, tx: Tx, ctx: Context) -> None:
        checklist, ticket = tx.get(Checklist, self.checklist), tx.get(Ticket, self.ticket)
        if checklist.state is Phase.ENDED:
            raise Rejected("checklist.ended")
        if checklist.parts == self.parts:
            return
        scripts = scripts_of(
            [tx.find(PolicyPart, pin) for pin in set(self.parts.values())], checklist.script
        )
        if scripts is None or checklist.ticket != ticket.id:
            raise Rejected("script.missing", script=checklist.script)
        given = from_seen(self.seen) | from_seen(checklist.values)
        kept, lost = divided(checklist.answers, scripts, given)
        own = scripts.own
        left = (trace("leave", ctx, a.step, a.turn, a.value, a.reason, a.evidence) for a in lost)
        changed = replace(
            checklist, pin=self.parts[own.name], parts=self.parts, version=own.version,
            mode=own.mode.value, edition=self.edition or checklist.edition, answers=kept,
            is_required=checklist.is_required or own.attach is Attach.REQUIRED,
            trail=(*checklist.trail, trace("switch", ctx, value=str(own.version)), *left),
        )  # fmt: skip
        Hand(changed, ticket, scripts, given, ctx).keep(tx)
