"""Answers about the checklists of a ticket: each walked anew from its answers, over what this workstation holds."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Connection

from app.domain.codec import from_image
from app.domain.customers import Customer
from app.domain.formula import Value
from app.domain.ids import micros, moment
from app.domain.operations import Ref
from app.domain.orders import Order
from app.domain.people import Agent
from app.domain.policy.shelf import CURRENT, PolicyPart, ScriptLine, Shelf, Shown
from app.domain.scripts.checklist import Checklist, Phase, Trace
from app.domain.scripts.gate import checklist_id, fits, goods_of
from app.domain.scripts.given import as_seen, from_seen, given, with_products
from app.domain.scripts.hand import Scripts as Walked
from app.domain.scripts.hand import divided, script_of_text, scripts_of
from app.domain.scripts.script import STAGES, Attach, Script, Stage, Step, text_in
from app.domain.scripts.walk import Mark, Visit, Walk, walk
from app.domain.tickets import State, Ticket
from app.store.answers.asker import Asker
from app.store.answers.checklist_steps import Reader, line_row, step_row, title_of
from app.store.answers.inbox import ACKED
from app.store.engines import first, quick
from app.store.queries_checklists import (
    ChecklistRow,
    Checklists,
    MissingRow,
    NewerRow,
    ScriptPart,
    ScriptPartRow,
    ScriptRow,
    Scripts,
    StageRow,
    StepChange,
    TrailRow,
)
from app.store.rows import load

OF_TICKET: Final = "SELECT id FROM checklists WHERE ticket = ? ORDER BY started_at, id"
PENDING: Final = f"""
SELECT EXISTS (SELECT 1 FROM op_touch p WHERE p.etype = 'checklists' AND p.eid = ?
  AND p.op_seq > coalesce({ACKED}, 0))
"""  # noqa: S608
ORDER: Final = tuple(Phase)
USE: Final = re.compile(r'"use":"([^"]+)"')  # no words hold this: a quote in words is escaped


@dataclass(frozen=True, slots=True)
class Around:
    """All that stands around the checklists of a ticket: the ticket, what it gives, the shelf, and who looks."""

    ticket: Ticket
    given: Mapping[str, Value]
    shown: Shown | None
    reader: Reader


def checklists(conn: Connection, question: Checklists, asker: Asker) -> tuple[ChecklistRow, ...]:
    """The checklists of a ticket, those at work first."""
    around = _around(conn, question.ticket, asker)
    if around is None:
        return ()
    ids = [row[0] for row in quick(conn, OF_TICKET, (question.ticket,))]
    stored = load(conn, [Ref(Checklist.kind, id) for id in ids])
    found = [from_image(Checklist, stored[Ref(Checklist.kind, id)].image) for id in ids]
    rows = [_row(conn, one, question, around) for one in found]
    return tuple(
        sorted((row for row in rows if row), key=lambda row: ORDER.index(Phase(row.state)))
    )


def scripts(conn: Connection, question: Scripts, asker: Asker) -> tuple[ScriptRow, ...]:
    """What may be begun on a ticket."""
    around = _around(conn, question.ticket, asker)
    if around is None or around.shown is None:
        return ()
    sql = "SELECT id, script, state FROM checklists WHERE ticket = ? ORDER BY started_at, id"
    begun = list(quick(conn, sql, (question.ticket,)))
    pins = _pins(around.shown.scripts)
    seen = as_seen(around.given)
    rows = [_script_row(conn, line, around, begun, pins, seen) for line in around.shown.scripts]
    return tuple(sorted(rows, key=_rank))


def script_part(conn: Connection, question: ScriptPart, asker: Asker) -> ScriptPartRow | None:
    """A script by its pin."""
    script = _script(conn, question.pin)
    return None if script is None else ScriptPartRow(question.pin, script)


ATTACHED: Final = (Attach.REQUIRED.value, Attach.SUGGESTED.value, Attach.MANUAL.value)


def _rank(row: ScriptRow) -> tuple[bool, int, str]:
    return not row.fits, ATTACHED.index(row.attach) if row.attach in ATTACHED else 3, row.title


def _script_row(
    conn: Connection, line: ScriptLine, around: Around, begun: Iterable[Any],
    pins: Mapping[str, str], seen: dict[str, str],
) -> ScriptRow:  # fmt: skip
    mine = [(id, state) for id, script, state in begun if script == line.id]
    running = next((id for id, state in mine if state != Phase.ENDED), "")
    return ScriptRow(
        line.id,
        line.pin,
        _closure(conn, line.id, pins),
        line.version,
        text_in(line.title, around.reader.language),
        line.attach,
        line.minutes,
        line.steps,
        fits(line, dict(around.given)),
        running or (mine[-1][0] if mine else ""),
        running or checklist_id(around.ticket.id, line.id, len(mine)),
        seen,
        around.shown.head.label if around.shown else "",
    )


def _pins(lines: Iterable[ScriptLine]) -> dict[str, str]:
    return {line.id: line.pin for line in lines}


def _closure(conn: Connection, name: str, pins: Mapping[str, str]) -> dict[str, str]:
    """The pins of a script and of all that it hands over to."""
    found: dict[str, str] = {}
    waiting = [name]
    while waiting:
        one = waiting.pop()
        if one in found or one not in pins:
            continue
        found[one] = pins[one]
        row = first(conn, "SELECT content FROM policy_parts WHERE id = ?", (pins[one],))
        waiting += USE.findall(row[0]) if row else ()
    return found


def _script(conn: Connection, pin: str) -> Script | None:
    row = first(conn, "SELECT part, content FROM policy_parts WHERE id = ?", (pin,))
    return script_of_text(row[1]) if row and row[0] == "script" else None


def _walked(conn: Connection, parts: Mapping[str, str], name: str) -> Walked | None:
    refs = [Ref(PolicyPart.kind, pin) for pin in set(parts.values())]
    stored = load(conn, refs)
    found = (from_image(PolicyPart, stored[ref].image) if ref in stored else None for ref in refs)
    return scripts_of(found, name)


def _around(conn: Connection, ticket_id: str, asker: Asker) -> Around | None:
    ticket = _entity(conn, Ticket, ticket_id)
    if ticket is None:
        return None
    agent = _entity(conn, Agent, asker.agent)
    at = moment(asker.now_us)
    customer = _entity(conn, Customer, ticket.customer)
    order = _entity(conn, Order, ticket.order) if ticket.order else None
    shelf = _entity(conn, Shelf, CURRENT)
    role = agent.role if agent else ""
    names = {id: label for id, label in quick(conn, "SELECT id, label FROM agents", ())}
    spoken = ticket.language or (customer.language if customer else "")
    reader = Reader(agent.language if agent else "en", spoken, role, names)
    lines = (line for shown in (shelf.editions if shelf else ()) for line in shown.scripts)
    values = with_products(given(ticket, customer, order, at, role), goods_of(lines))
    return Around(ticket, values, shelf.at(at) if shelf else None, reader)


def _entity(conn: Connection, cls: Any, id: str) -> Any:
    ref = Ref(cls.kind, id)
    found = load(conn, (ref,)).get(ref)
    return None if found is None else from_image(cls, found.image)


def _row(
    conn: Connection, one: Checklist, question: Checklists, around: Around
) -> ChecklistRow | None:
    scripts = _walked(conn, one.parts, one.script)
    if scripts is None:
        return None
    values = dict(around.given) | from_seen(one.values)
    now = walk(scripts.own, one.answers, values, scripts.library)
    lines = [(visit.stage, line_row(visit, around.reader)) for visit in _shown(now)]
    back = now.back
    return ChecklistRow(
        id=one.id,
        ticket=one.ticket,
        script=one.script,
        pin=one.pin,
        parts=one.parts,
        seen=as_seen(around.given),
        title=text_in(scripts.own.title, around.reader.language),
        version=one.version,
        edition=one.edition,
        mode=one.mode,
        state=_state(one, around.ticket).value,
        is_required=one.is_required,
        done=now.done,
        total=len(now.hands_on),
        minutes_left=now.minutes_left,
        stages=tuple(_stage(stage, now, lines) for stage in STAGES),
        step=_in_hand(one, now, question, around, scripts),
        missing=tuple(
            MissingRow(visit.key, visit.stage.value, title_of(visit.step, around.reader.language))
            for visit in now.missing
        ),
        back=(back.key, back.turn) if back else None,
        disposition=one.ended,
        outcome=_outcome(now, around.reader.language),
        values=now.values,
        trail=tuple(_trail(trace, scripts, around.reader) for trace in one.trail),
        newer=_newer(conn, one, scripts, around),
        is_saved_here=bool(first(conn, PENDING, (one.id,))[0]),
        started_us=micros(one.started_at),
        started_by=one.started_by,
        started_by_label=around.reader.names.get(one.started_by, one.started_by),
    )


def _state(one: Checklist, ticket: Ticket) -> Phase:
    """As it stands; on a ticket that is closed it rests, before the hub has said so."""
    at_work = one.state in (Phase.RUNNING, Phase.PAUSED)
    return Phase.PARKED if at_work and ticket.state is State.CLOSED else one.state


def _shown(now: Walk) -> tuple[Visit, ...]:
    """The lines of the list: what the script passes by itself is none."""
    return tuple(v for v in now.visits if v.is_hands_on or v.is_heading or v.step.is_end)


def _stage(stage: Stage, now: Walk, lines: Iterable[tuple[Stage, Any]]) -> StageRow:
    own = [visit for visit in now.hands_on if visit.stage is stage]
    done = sum(visit.mark in (Mark.DONE, Mark.SKIPPED) for visit in own)
    return StageRow(stage.value, done, len(own), tuple(row for at, row in lines if at is stage))


def _in_hand(
    one: Checklist, now: Walk, question: Checklists, around: Around, scripts: Walked
) -> Any:
    asked = question.checklist == one.id and question.step
    visit = now.visit(question.step, question.turn) if asked else now.open
    if visit is None:
        return None
    draft = question.draft if asked else ""
    return step_row(visit, now, around.reader, scripts.library, draft)


def _outcome(now: Walk, language: str) -> str:
    ends = [visit for visit in now.visits if visit.step.is_end and not visit.depth]
    return text_in(ends[-1].step.outcome, language) if ends else ""


def _trail(trace: Trace, scripts: Walked, reader: Reader) -> TrailRow:
    step = _step_of(trace.step, scripts)
    return TrailRow(
        trace.what,
        trace.step,
        title_of(step, reader.language) if step else trace.step,
        reader.said(step, trace.value) if step else trace.value,
        trace.reason,
        trace.by,
        reader.names.get(trace.by, trace.by),
        micros(trace.at),
        trace.evidence,
    )


def _step_of(key: str, scripts: Walked) -> Step | None:
    last = key.rpartition("/")[2]
    among = scripts.library.values() if "/" in key else (scripts.own,)
    return next((step for script in among for step in script.steps if step.id == last), None)


def _newer(conn: Connection, one: Checklist, scripts: Walked, around: Around) -> NewerRow | None:
    lines = around.shown.scripts if around.shown else ()
    line = next((line for line in lines if line.id == one.script), None)
    if line is None or around.shown is None or one.state is Phase.ENDED:
        return None
    parts = _closure(conn, line.id, _pins(lines))
    if parts == one.parts:
        return None
    other = _walked(conn, parts, one.script)
    if other is None:
        return None
    _, lost = divided(one.answers, other, around.given)
    return NewerRow(
        line.version,
        line.pin,
        parts,
        around.shown.head.label,
        tuple(changes(scripts.own, other.own, around.reader.language)),
        tuple(answer.step for answer in lost),
        micros(around.shown.head.in_force_at),
    )


def changes(old: Script, new: Script, language: str) -> Iterable[StepChange]:
    """What another version of a script adds, removes or changes, in its order."""
    before = {step.id: step for step in old.steps}
    after = {step.id: step for step in new.steps}
    for id, step in after.items():
        if id not in before:
            yield StepChange("added", id, title_of(step, language))
        elif before[id] != step:
            yield StepChange("changed", id, title_of(step, language))
    for id, step in before.items():
        if id not in after:
            yield StepChange("removed", id, title_of(step, language))
