"""What a list of another kind needs to be a script: names, an end, something to pick, and no name twice."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from app.domain.scripts.script import AnswerType, Field, Script, Stage, Step, StepKind
from app.importers.rows import BadSource
from app.importers.scripts.laying import Laying, plain_step

SLUG_SIGNS = "abcdefghijklmnopqrstuvwxyz0123456789-"


def finished(script: Script, named_rows: Sequence[str], *, is_ours: bool) -> Script:
    """The script with a name for every step that came without one; a foreign one gets an end, if it has none."""
    naming = Laying()
    for id in dict.fromkeys(filter(None, named_rows)):
        naming.id_of(id)
    steps = [
        step if id else named(step, naming.id_of(next(iter(step.title.values()), "")))
        for step, id in zip(script.steps, named_rows, strict=True)
    ]
    if is_ours:
        return replace(script, steps=tuple(steps))
    if not any(step.is_end for step in steps):
        end = plain_step(naming.id_of("closed"), StepKind.END, Stage.CONFIRM, "Closed")
        steps.append(replace(end, disposition="done"))
    return replace(script, name=script_name(script.name), steps=tuple(map(_asking, steps)))


def named(step: Step, id: str) -> Step:
    """The step, and the one field of it, under a name."""
    fields = tuple(replace(it, id=id) if it.id == step.id else it for it in step.fields)
    return replace(step, id=id, fields=fields)


def script_name(text: str) -> str:
    """A name that a script may have."""
    words = "".join(sign if sign in SLUG_SIGNS else " " for sign in text.lower()).split()
    return "-".join(words).strip("-") or "script"


def _asking(step: Step) -> Step:
    """An ask without a field is answered in words."""
    if step.kind is not StepKind.ASK or step.fields:
        return step
    return replace(step, fields=(Field(step.id, AnswerType.TEXT),))


def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object of JSON in which no name stands twice: the first of two would be lost."""
    names = [name for name, _ in pairs]
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice is not None:
        raise BadSource(f"{twice} stands twice in one place; give one of the two another name")
    return dict(pairs)
