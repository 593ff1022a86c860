"""The steps of a checklist as rows: the lines of the list, and the step in hand with its fields."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, cast

from app.domain.ids import micros
from app.domain.scripts.fitting import MISSING, Look, fit, looked_at, may_approve, may_skip
from app.domain.scripts.script import Choice, Field, Script, Step, StepKind, text_in
from app.domain.scripts.walk import Mark, Visit, Walk, read_value
from app.store.queries_checklists import ChoiceRow, FieldRow, LineRow, StepRow


@dataclass(frozen=True, slots=True)
class Reader:
    """Who looks, in which language, and which the customer speaks; the names of the team by id."""

    language: str
    spoken: str
    role: str
    names: Mapping[str, str]

    def said(self, step: Step, text: str) -> str:
        """An answer in words, as far as the script has any for it."""
        value = read_value(text) if text else None
        if value is None:
            return ""
        if isinstance(value, dict):
            groups = [cast("dict[str, Any]", value)]
        elif step.kind is StepKind.FORM and isinstance(value, list):
            many = cast("list[Any]", value)
            groups = [cast("dict[str, Any]", one) for one in many if isinstance(one, dict)]
        else:
            return self._word(step.fields[0] if step.fields else None, value)
        by_id = {one.id: one for one in step.fields}
        words = (self._word(by_id.get(n), v) for group in groups for n, v in group.items())
        return ", ".join(word for word in words if word)

    def _word(self, one: Field | None, value: Any) -> str:
        if isinstance(value, list):
            return ", ".join(self._word(one, item) for item in cast("list[Any]", value))
        if value is None or isinstance(value, bool):
            return "" if value is None or one is None else ("yes" if value else "no")
        texts = {choice.id: choice.text for choice in one.answers} if one else {}
        return text_in(texts.get(str(value), {}), self.language) or str(value)


def title_of(step: Step, language: str) -> str:
    """What a step is called: by its title, else by the first words it has, else by its name."""
    for texts in (step.title, step.text, step.say):
        if words := text_in(texts, language):
            return words
    return step.id


def line_row(visit: Visit, reader: Reader) -> LineRow:
    """A step as a line."""
    answer, step = visit.answer, visit.step
    is_done = visit.mark in (Mark.DONE, Mark.SKIPPED)
    return LineRow(
        visit.key,
        visit.turn,
        step.kind.value,
        title_of(step, reader.language),
        visit.mark.value,
        step.required,
        step.minutes,
        visit.depth,
        reader.said(step, answer.value) if answer else "",
        answer.reason if answer else "",
        answer.by if answer and is_done else "",
        reader.names.get(answer.by, answer.by) if answer and is_done else "",
        micros(answer.at) if answer and is_done else None,
        answer.evidence if answer else (),
        step.clause,
    )


def step_row(
    visit: Visit, now: Walk, reader: Reader, library: Mapping[str, Script], draft: str
) -> StepRow:
    """A step whole, with `draft` in its fields where something is half filled in."""
    step, answer = visit.step, visit.answer
    value = read_value(draft or (answer.value if answer else "null"))
    scope = now.scope_of(visit)
    looks = looked_at(step, value, scope) if step.fields else ()
    found = fit(step, value, scope, answer.role if answer else "") if value is not None else None
    inner = library.get(step.use)
    made = found.made if found else 0
    is_open = visit.mark is Mark.OPEN
    spoken = reader.spoken if step.say.get(reader.spoken) else reader.language
    return StepRow(
        key=visit.key,
        turn=visit.turn,
        kind=step.kind.value,
        stage=visit.stage.value,
        title=title_of(step, reader.language),
        text=text_in(step.text, reader.language),
        say=text_in(step.say, reader.spoken, reader.language),
        say_own=text_in(step.say, reader.language),
        say_language=spoken if step.say else "",
        clause=step.clause,
        minutes=step.minutes,
        is_required=step.required,
        is_open=is_open,
        may_skip=may_skip(step, reader.role),
        needs_reason=step.required,
        may_answer=step.kind is not StepKind.APPROVAL or may_approve(step, reader.role),
        fields=tuple(
            tuple(_field_row(look, reader, is_new=value is None) for look in group)
            for group in looks
        ),
        is_repeated=bool(step.repeat),
        evidence=_pieces(value) if step.kind is StepKind.EVIDENCE else (),
        of=tuple(proof.value for proof in step.of),
        at_least=step.at_least if step.kind is StepKind.EVIDENCE else 0,
        by=step.by,
        do=step.do,
        use=text_in(inner.title, reader.language) if inner else step.use,
        days=step.days,
        times=step.times if step.kind is StepKind.WAIT else 0,
        made=made,
        due_us=_due(visit),
        problem=found.problem if found and answer and is_open and not made else "",
    )


def _due(visit: Visit) -> int | None:
    """When the next follow-up of a wait is due."""
    if visit.step.kind is not StepKind.WAIT or visit.answer is None or visit.mark is not Mark.OPEN:
        return None
    return micros(visit.answer.at + timedelta(days=visit.step.days))


def _pieces(value: Any) -> tuple[str, ...]:
    return tuple(map(str, cast("Iterable[Any]", value))) if isinstance(value, list) else ()


def _field_row(look: Look, reader: Reader, *, is_new: bool) -> FieldRow:
    one = look.field
    return FieldRow(
        one.id,
        one.type.value,
        text_in(one.label, reader.language),
        one.required,
        tuple(_choice_row(choice, reader) for choice in look.offered),
        look.value,
        look.is_asked,
        bool(one.calculation),
        "" if is_new and look.problem == MISSING else look.problem,
        text_in(one.message, reader.language),
        one.writes,
    )


def _choice_row(choice: Choice, reader: Reader) -> ChoiceRow:
    text = text_in(choice.text, reader.language) or choice.id
    said = text_in(choice.text, reader.spoken, reader.language)
    return ChoiceRow(choice.id, text, text_in(choice.note, reader.language), said)
