"""The rows of a ticket's checklists as the side shows them: states, notes, hints and deeds in the agent's words."""

import json
from collections.abc import Iterator, Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale

from app.desktop import words
from app.desktop.checklist.typed import NO, YES, told
from app.desktop.checklist.view import (
    DONE,
    OPEN,
    SKIPPED,
    TODO,
    WAITING,
    Attached,
    Field,
    Line,
    Newer,
    Option,
    Proof,
    Run,
    Said,
    Stage,
    Start,
    Step,
)
from app.store.queries_checklists import (
    ChecklistRow,
    FieldRow,
    LineRow,
    NewerRow,
    ScriptRow,
    StageRow,
    StepRow,
)
from app.store.queries_policy import FlagRow

END: Final = "end"  # where a script ends is said by its card, not by a line
STATES: Final = {"done": DONE, "skipped": SKIPPED, "open": OPEN}
ANSWERED: Final = "answered"
ASKED_AGAIN: Final = "asked_again"
ANSWER: Final = "answer"  # the one field of a wait or an approval, which the script does not name


def stage_name(stage: str) -> str:
    """One of the five stages."""
    match stage:
        case "understand":
            return QCoreApplication.translate("Checklist", "Understand")
        case "cause":
            return QCoreApplication.translate("Checklist", "Cause")
        case "offer":
            return QCoreApplication.translate("Checklist", "Offer")
        case "solve":
            return QCoreApplication.translate("Checklist", "Solve")
        case _:
            return QCoreApplication.translate("Checklist", "Confirm")


def run_of(row: ChecklistRow, now_us: int) -> Run:
    """A checklist as the side shows it."""
    numbers = _numbers(row)
    return Run(
        row.id,
        row.script,
        row.title,
        str(row.version),
        row.state,
        tuple(_stages(row, numbers, now_us)),
        row.done,
        row.total,
        row.minutes_left,
        row.edition,
        None if row.state != "running" else _step(row, numbers),
        _newer(row.newer),
        ending(row),
        row.mode,
    )


def owners_word(flags: Sequence[FlagRow], script: str, step: str) -> str:
    """What the owner of a step answered to the agent's objection, the newest; or that it is on its way."""
    own = (flag for flag in flags if (flag.subject, flag.step) == (script, step))
    flag = next(own, None)
    if flag is None:
        return ""
    if not flag.answer:
        return QCoreApplication.translate("Checklist", "You said: {text}").format(text=flag.text)
    text = QCoreApplication.translate("Checklist", "You said: {text} – answered: {answer}")
    return text.format(text=flag.text, answer=flag.answer)


def ending(row: ChecklistRow) -> str:
    """How it ended, in a sentence; "" while it has not."""
    if row.state != "ended":
        return ""
    parts = [row.outcome]
    if row.disposition:
        text = QCoreApplication.translate("Checklist", "Ended as: {disposition}")
        parts.append(text.format(disposition=row.disposition.replace("_", " ")))
    return "\n".join(part for part in parts if part)


def _numbers(row: ChecklistRow) -> dict[tuple[str, int], int]:
    lines = (line for stage in row.stages for line in stage.lines)
    return {(line.key, line.turn): place for place, line in enumerate(lines, 1)}


def _stages(row: ChecklistRow, numbers: dict[tuple[str, int], int], now_us: int) -> Iterator[Stage]:
    for place, stage in enumerate(row.stages, 1):
        if stage.lines:
            yield Stage(
                place,
                stage_name(stage.stage),
                stage.done,
                stage.total,
                _lines(stage, row, numbers, now_us),
            )


def _lines(
    stage: StageRow, row: ChecklistRow, numbers: dict[tuple[str, int], int], now_us: int
) -> tuple[Line, ...]:
    return tuple(
        Line(
            line.key,
            line.turn,
            numbers[line.key, line.turn],
            line.title,
            _state(line, row),
            note(line),
            "" if line.at_us is None else when(line.at_us, now_us),
        )
        for line in stage.lines
        if line.kind != END
    )


def _state(line: LineRow, row: ChecklistRow) -> str:
    """The open line is the card; an open one that waits for time or for somebody shows a clock."""
    step = row.step
    is_here = step is not None and (line.key, line.turn) == (step.key, step.turn)
    if is_here and row.state == "running":
        return OPEN
    if line.state == "open" and line.kind in ("wait", "approval"):
        return WAITING
    state = STATES.get(line.state, TODO)
    return TODO if state == OPEN else state


def note(line: LineRow) -> str:
    """What was answered, proved or given as the reason."""
    if line.state == "skipped":
        text = QCoreApplication.translate("Checklist", "Not applicable: {reason}")
        return text.format(reason=line.reason) if line.reason else ""
    if line.evidence:
        names = words.listed(attached(one).label for one in line.evidence)
        return QCoreApplication.translate("Checklist", "Evidence: {names}").format(names=names)
    if line.answer:
        text = QCoreApplication.translate("Checklist", "Answer: {answer}")
        return text.format(answer=line.answer)
    return ""


def attached(text: str) -> Attached:
    """A piece of evidence from its text: kind, name and hash."""
    kind, _, rest = text.partition(":")
    name, _, hash = rest.rpartition(":")
    return Attached(kind, name or hash, hash if name else "")


def when(at_us: int, now_us: int) -> str:
    """The time of a step done today, the day of an earlier one."""
    at, now = (QDateTime.fromMSecsSinceEpoch(us // 1000) for us in (at_us, now_us))
    return words.clock(at_us) if at.date() == now.date() else day(at.date())


def day(date: QDate) -> str:
    """A day of the year: "8 June"."""
    form = QCoreApplication.translate("Checklist", "d MMMM", "how Qt is to write a day and month")
    return QLocale().toString(date, form)


def _newer(row: NewerRow | None) -> Newer | None:
    if row is None:
        return None
    since = QDateTime.fromMSecsSinceEpoch(row.since_us // 1000).date()
    return Newer(str(row.version), day(since) if row.since_us else "")


# ---- the step in hand ----------------------------------------------------------------------------


def _step(row: ChecklistRow, numbers: dict[tuple[str, int], int]) -> Step | None:
    step = row.step
    if step is None:
        return None
    return Step(
        step.key,
        step.turn,
        step.kind,
        numbers.get((step.key, step.turn), row.done + 1),
        step.title,
        text=step.text,
        says=tuple(_says(step)),
        language=step.say_language,
        fields=tuple(_fields(step, currency_of(row))),
        proof=_proof(step),
        do=step.do,
        deed=deed(step.do),
        hint=_hint(step),
        clause=step.clause,
        done_words=_done_words(step),
        may_skip=step.may_skip,
        may_go_back=row.back is not None,
        may_answer=step.may_answer,
    )


def currency_of(row: ChecklistRow) -> str:
    """The currency that amounts are typed in: the order's."""
    seen = row.seen.get("order.currency", "")
    return str(json.loads(seen)) if seen.startswith('"') else seen or "EUR"


def _says(step: StepRow) -> Iterator[Said]:
    own = QLocale().bcp47Name()[:2]
    if step.say:
        yield Said(step.say_language or own, step.say)
    if step.say_own and step.say_own != step.say:
        yield Said(own, step.say_own)


def _fields(step: StepRow, currency: str) -> Iterator[Field]:
    if step.kind == "wait":
        yield _wait(step)
    elif step.kind == "approval" and step.may_answer:
        yield _approval(step)
    for place, group in enumerate(step.fields):
        for field in group:
            if field.is_asked:
                yield _field(field, place, len(step.fields), currency)


def _field(row: FieldRow, place: int, groups: int, currency: str) -> Field:
    label = row.label
    if groups > 1:
        label = QCoreApplication.translate("Checklist", "{place} of {all}: {question}").format(
            place=place + 1, all=groups, question=row.label
        )
    return Field(
        f"{place}/{row.id}",
        label,
        row.type,
        _yes_no() if row.type == "yes_no" else tuple(_options(row)),
        told(row.type, row.value, currency),
        row.is_required,
        row.is_calculated,
        _problem(row),
        currency,
    )


def _options(row: FieldRow) -> Iterator[Option]:
    for choice in row.answers:
        yield Option(choice.id, choice.text, choice.note)


def _yes_no() -> tuple[Option, ...]:
    return (
        Option(YES, QCoreApplication.translate("Checklist", "Yes")),
        Option(NO, QCoreApplication.translate("Checklist", "No")),
    )


def _problem(row: FieldRow) -> str:
    """Why the value that is there does not fit: the book's own sentence where it has one."""
    if not row.problem or row.value is None:
        return ""
    return row.message or problem(row.problem)


def _wait(step: StepRow) -> Field:
    again = QCoreApplication.translate("Checklist", "No answer; I asked again")
    count = QCoreApplication.translate("Checklist", "{made} of {times}")
    note = count.format(made=step.made + 1, times=step.times) if step.times else ""
    options = (
        Option(ANSWERED, QCoreApplication.translate("Checklist", "The customer has answered")),
        Option(ASKED_AGAIN, again, note),
    )
    return Field(ANSWER, "", "one", options)


def _approval(step: StepRow) -> Field:
    options = (
        Option(YES, QCoreApplication.translate("Checklist", "Approved")),
        Option(NO, QCoreApplication.translate("Checklist", "Declined")),
    )
    return Field(ANSWER, "", "one", options)


def _proof(step: StepRow) -> Proof | None:
    if step.kind != "evidence":
        return None
    return Proof(step.of, step.at_least, tuple(attached(one) for one in step.evidence))


def _hint(step: StepRow) -> str:
    if step.kind == "wait" and step.due_us is not None:
        due = QDateTime.fromMSecsSinceEpoch(step.due_us // 1000)
        text = QCoreApplication.translate("Checklist", "Ask again on {day} if nothing has come.")
        return text.format(day=day(due.date()))
    if step.kind == "approval" and not step.may_answer:
        text = QCoreApplication.translate("Checklist", "Waits for the approval of: {role}")
        return text.format(role=role_name(step.by))
    return problem(step.problem)


def role_name(role: str) -> str:
    """Who may approve."""
    match role:
        case "supervisor":
            return QCoreApplication.translate("Checklist", "supervisor")
        case "admin":
            return QCoreApplication.translate("Checklist", "administrator")
        case _:
            return role


def problem(code: str) -> str:
    """What is wrong with a value that is there; nothing for what is merely not there yet."""
    match code:
        case "type":
            return QCoreApplication.translate("Checklist", "This is no value of that kind.")
        case "choice":
            return QCoreApplication.translate("Checklist", "This answer is not offered any longer.")
        case "constraint":
            return QCoreApplication.translate("Checklist", "This value is not allowed here.")
        case _:
            return ""


def _done_words(step: StepRow) -> str:
    match step.kind:
        case "end":
            return QCoreApplication.translate("Checklist", "End here")
        case _:
            return QCoreApplication.translate("Checklist", "Done")


def deed(do: str) -> str:
    """What the button of an action step does; "" where the agent does it elsewhere."""
    what, _, about = do.partition(":")
    match what:
        case "refund":
            return QCoreApplication.translate("Checklist", "Open the refund")
        case "reply":
            return QCoreApplication.translate("Checklist", "Write the reply")
        case "template":
            return QCoreApplication.translate("Checklist", "Put the template into the reply")
        case "transfer":
            text = QCoreApplication.translate("Checklist", "Transfer to {queue}")
            return text.format(queue=about)
        case "priority":
            text = QCoreApplication.translate("Checklist", "Set priority: {priority}")
            return text.format(priority=words.priority(about))
        case "tag":
            return QCoreApplication.translate("Checklist", "Tag: {tag}").format(tag=about)
        case _:
            return ""


def start_of(row: ScriptRow) -> Start:
    """A script that may be started."""
    attach = row.attach if row.fits else "manual"
    return Start(row.script, row.title, str(row.version), attach, row.steps, row.minutes)
