"""A step as cells that a person may edit, and back: what the cells cannot show travels beside them."""

import json
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from app.domain.codec import BadImage, from_image
from app.domain.scripts.script import (
    AnswerType,
    Attach,
    Choice,
    Field,
    Mode,
    Script,
    Stage,
    Step,
    StepKind,
    Texts,
    image_of_script,
    script_of_image,
)
from app.importers.rows import BadSource
from app.importers.scripts.laying import slug

Cells = dict[str, str]
OURS: Final = "evenkeel"
BLANK: Final = Step("step", StepKind.INSTRUCT, Stage.SOLVE)
HEADING: Final = "heading"  # words a group of steps stands under, kept with its first
ARROW: Final = " → "
ANSWER: Final = re.compile(r"(?:(?P<id>[a-z][a-z0-9_]*): )?(?P<text>.*?)(?: → (?P<next>[a-z]\w*))?")


@dataclass(frozen=True, slots=True)
class Row:
    """One step as a format shows it; `aside` is what it cannot show, as JSON; `where` names its place in a mistake."""

    cells: Cells
    aside: str = ""
    where: str = ""


class BadCell(BadSource):
    """A cell that cannot be understood: which one, what is wrong, and what to do."""

    def __init__(self, where: str, what: str, cure: str) -> None:
        super().__init__(f"{where}: {what}; {cure}")


def row_of(step: Step, show: Callable[[Step], Cells]) -> Row:
    """A step in a format that shows some of it, and beside it the step itself where that is not all."""
    cells = show(step)
    alone = with_cells(BLANK, {}, cells, "")
    return Row(cells, "" if alone == step else aside_of(image_of_step(step)))


def step_of(row: Row, show: Callable[[Step], Cells]) -> Step:
    """The step of a row: as it was carried, but for cells that somebody has changed since."""
    if not row.aside:
        return with_cells(BLANK, {}, row.cells, row.where)
    carried = _read_step(row)
    return with_cells(carried, show(carried), row.cells, row.where)


def head_of(script: Script, show: Callable[[Script], Cells]) -> Row:
    """What a script says before its steps."""
    bare = replace(script, steps=())
    cells = show(bare)
    alone = head_with_cells(BARE, {}, cells, "")
    return Row(cells, "" if alone == bare else aside_of(image_of_script(bare)))


def script_of(head: Row, steps: Iterable[Step], show: Callable[[Script], Cells]) -> Script:
    """The script of its head and its steps."""
    carried = BARE
    if head.aside:
        carried = script_of_image(_told(head))
    was = show(carried) if head.aside else {}
    return replace(head_with_cells(carried, was, head.cells, head.where), steps=tuple(steps))


BARE: Final = Script("script", 1, {}, ())


def aside_of(image: Mapping[str, Any]) -> str:
    """An image on one line, that ends no comment."""
    text = json.dumps(image, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("\u2028", "\\u2028")


def with_cells(step: Step, was: Mapping[str, str], now: Mapping[str, str], where: str) -> Step:
    """A step with the cells that differ from what it showed."""
    for name, value in now.items():
        if value != was.get(name, ""):
            column, _, language = name.partition("::")
            if column not in SETTERS:
                continue
            try:
                step = SETTERS[column](step, value, language)
            except ValueError as error:
                raise BadCell(
                    f"{where} {name}".strip(), f"{value!r} cannot be", _cure(error)
                ) from error
    return step


def head_with_cells(
    script: Script, was: Mapping[str, str], now: Mapping[str, str], where: str
) -> Script:
    """A script with the cells of its head that differ from what it showed."""
    for name, value in now.items():
        if value != was.get(name, ""):
            column, _, language = name.partition("::")
            try:
                script = HEAD_SETTERS[column](script, value, language)
            except ValueError as error:
                raise BadCell(
                    f"{where} {name}".strip(), f"{value!r} cannot be", _cure(error)
                ) from error
    return script


def _cure(error: ValueError) -> str:
    found = re.search(r"is not a valid (\w+)", str(error))
    known: dict[str, Iterable[str]] = {
        it.__name__: it for it in (StepKind, Stage, AnswerType, Mode, Attach)
    }
    if found is not None and found[1] in known:
        return f"write one of {', '.join(known[found[1]])}"
    return "write a whole number"


def answers_text(step: Step) -> str:
    """The answers of a step, one a line: name, words, and where it leads."""
    lines = [
        f"{it.id}: {_one_line(said(it.text))}{ARROW + it.next if it.next else ''}"
        for one in step.fields[:1]
        for it in one.answers
    ]
    return "\n".join(lines)


def said(texts: Texts, language: str = "") -> str:
    """A text in a language; in none, the first there is."""
    return texts.get(language, "") if language else next(iter(texts.values()), "")


def first_language(script: Script) -> str:
    """The language that most is said in: that of the title."""
    return next(iter(script.title), "en") or "en"


def languages_of(script: Script) -> list[str]:
    """The languages of the titles and texts of a script."""
    texts = [
        script.title,
        *(it for step in script.steps for it in (step.title, step.text, step.say)),
    ]
    return list(dict.fromkeys(language for one in texts for language in one)) or ["en"]


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _set_answers(step: Step, value: str, _language: str) -> Step:
    field = step.fields[0] if step.fields else Field(step.id, AnswerType.ONE)
    known = {it.id: it for it in field.answers}
    found: list[Choice] = []
    for line in filter(None, map(str.strip, value.splitlines())):
        match = ANSWER.fullmatch(line)
        text = match["text"] if match else line
        id = (match and match["id"]) or slug(text, "answer")
        old = known.get(id, Choice(id))
        texts = old.text if _one_line(said(old.text)) == text else {"en": text}
        found.append(replace(old, text=texts, next=(match and match["next"]) or ""))
    return replace(step, fields=(replace(field, answers=tuple(found)), *step.fields[1:]))


def _set_type(step: Step, value: str, _language: str) -> Step:
    field = step.fields[0] if step.fields else Field(step.id)
    return replace(step, fields=(replace(field, type=AnswerType(value)), *step.fields[1:]))


def _set_texts(name: str) -> "Setter":
    def setter(step: Step, value: str, language: str) -> Step:
        texts: Texts = {**getattr(step, name), language or "en": value}
        return replace(step, **{name: {key: it for key, it in texts.items() if it}})

    return setter


def _set_plain(name: str, kind: Callable[[str], Any] = str) -> "Setter":
    return lambda step, value, _: replace(step, **{name: kind(value)})


def _set_id(step: Step, value: str, _language: str) -> Step:
    fields = tuple(replace(it, id=value) if it.id == step.id else it for it in step.fields)
    return replace(step, id=value, fields=fields)


def _set_required(step: Step, value: str, _language: str) -> Step:
    is_ask = step.kind is StepKind.ASK
    fields = tuple(replace(it, required=_flag(value)) for it in step.fields)
    return replace(step, required=_flag(value), fields=fields if is_ask else step.fields)


def _flag(value: str) -> bool:
    return value.strip().lower() in ("yes", "true", "1", "x")


def _set_heading(step: Step, value: str, _language: str) -> Step:
    kept = {key: it for key, it in step.keep.items() if key != HEADING}
    return replace(step, keep=kept | ({HEADING: value} if value else {}))


Setter = Callable[[Step, str, str], Step]
SETTERS: Final[dict[str, Setter]] = {
    "step": _set_id,
    "kind": _set_plain("kind", StepKind),
    "stage": _set_plain("stage", Stage),
    "title": _set_texts("title"),
    "text": _set_texts("text"),
    "say": _set_texts("say"),
    "answers": _set_answers,
    "type": _set_type,
    "next": _set_plain("next"),
    "clause": _set_plain("clause"),
    "minutes": _set_plain("minutes", lambda value: int(value or 0)),
    "required": _set_required,
    "relevant": _set_plain("relevant"),
    "do": _set_plain("do"),
    "heading": _set_heading,
    "use": _set_plain("use"),
    "disposition": _set_plain("disposition"),
}


def _set_title(script: Script, value: str, language: str) -> Script:
    texts = {**script.title, language or "en": value}
    return replace(script, title={key: it for key, it in texts.items() if it})


HEAD_SETTERS: Final[dict[str, Callable[[Script, str, str], Script]]] = {
    "script": lambda script, value, _: replace(script, name=value),
    "title": _set_title,
    "version": lambda script, value, _: replace(script, version=int(value)),
    "for": lambda script, value, _: replace(script, when=value),
    "attach": lambda script, value, _: replace(script, attach=Attach(value)),
    "mode": lambda script, value, _: replace(script, mode=Mode(value)),
    "owner": lambda script, value, _: replace(script, owner=value),
    "clauses": lambda script, value, _: replace(
        script, clauses=tuple(filter(None, (it.strip() for it in value.split(","))))
    ),
}


def image_of_step(step: Step) -> dict[str, Any]:
    """A step without what is as always."""
    (image,) = image_of_script(replace(BARE, steps=(step,)))["steps"]
    return image


def _read_step(row: Row) -> Step:
    try:
        return from_image(Step, _told(row))
    except BadImage as error:
        raise BadCell(
            row.where, f"what lies beside the step is spoiled: {error}", "take it out"
        ) from error


def _told(row: Row) -> dict[str, Any]:
    try:
        return json.loads(row.aside)
    except ValueError as error:
        raise BadCell(
            row.where, f"what lies beside the step is spoiled: {error}", "take it out"
        ) from error
