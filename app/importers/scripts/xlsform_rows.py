"""The rows of an XLSForm that stand for one step, and the step of such rows: questions, groups, notes, calculations."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from app.domain.scripts.script import (
    AnswerType,
    Calculation,
    Choice,
    Field,
    Proof,
    Stage,
    Step,
    StepKind,
    Texts,
)
from app.importers.scripts.cells import BadCell, Cells
from app.importers.scripts.laying import slug
from app.importers.scripts.xpath import Untranslatable, cel_of, xpath_of

Choices = dict[str, list[Cells]]  # the rows of the choices sheet, by list
NAMES: Final = {"en": "English (en)", "zh": "Chinese (zh)", "cs": "Czech (cs)", "lv": "Latvian (lv)",
                "it": "Italian (it)"}  # fmt: skip
TYPES: Final = {
    AnswerType.ONE: "select_one", AnswerType.MANY: "select_multiple", AnswerType.TEXT: "text",
    AnswerType.INTEGER: "integer", AnswerType.DECIMAL: "decimal", AnswerType.MONEY: "integer",
    AnswerType.DATE: "date", AnswerType.YES_NO: "select_one", AnswerType.RATING: "integer",
    AnswerType.PHONE: "text", AnswerType.EMAIL: "text",
}  # fmt: skip
READ: Final = {
    "select_one": AnswerType.ONE, "select_multiple": AnswerType.MANY, "text": AnswerType.TEXT,
    "integer": AnswerType.INTEGER, "decimal": AnswerType.DECIMAL, "date": AnswerType.DATE,
    "range": AnswerType.INTEGER, "barcode": AnswerType.TEXT, "time": AnswerType.TEXT,
    "dateTime": AnswerType.TEXT, "geopoint": AnswerType.TEXT,
}  # fmt: skip
PROOFS: Final = {"image": Proof.PHOTO, "file": Proof.FILE, "audio": Proof.FILE, "video": Proof.FILE}
SHOWING: Final = ("note", "acknowledge")
OPENS: Final = {"begin_group": False, "begin_repeat": True}
CLOSES: Final = ("end_group", "end_repeat")
META: Final = ("start", "end", "today", "deviceid", "username", "simserial", "phonenumber", "audit")
# Columns that mean nothing to us, kept for the way back.
KEPT: Final = ("default", "appearance", "parameters", "read_only", "trigger", "media::image")
YES: Final = ("yes", "true", "true()", "1")
UNSAFE: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\r\ufffe\uffff]")
STAGE: Final = "stage"


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the survey sheet: its cells by column, and where it stands, for mistakes."""

    cells: Cells
    number: int = 0
    letters: Mapping[str, str] | None = None

    def get(self, column: str) -> str:
        return self.cells.get(column, "")

    def wrong(self, column: str, what: str, cure: str) -> BadCell:
        """A mistake in one cell, called as the spreadsheet calls it."""
        letter = (self.letters or {}).get(column, "")
        return BadCell(f"survey!{letter}{self.number}", what, cure)

    @property
    def type(self) -> str:
        """The type without its list: begin group and begin_group are one."""
        return re.sub(r"^(begin|end) ", r"\1_", self.get("type").strip()).split(" ")[0]

    @property
    def list(self) -> str:
        """The list that a select picks from."""
        return (self.get("type").split() + ["", ""])[1]


class Names:
    """The names of the questions: theirs by ours for writing, ours by theirs for reading."""

    def __init__(self, ours: Mapping[str, str]) -> None:
        self.ours = ours
        self.theirs = {our: their for their, our in ours.items()}

    def named(self, their: str) -> str:
        if their not in self.ours:
            raise Untranslatable(
                f"there is no question {their}", "write ${name} as the survey has it"
            )
        return self.ours[their]


# ---- a step as rows ----------------------------------------------------------------------------


def rows_of(step: Step, names: Names) -> tuple[list[Cells], Choices]:
    """The rows of a step, and the lists it picks from."""
    told = {**_texts("label", step.title), **_texts("hint", step.text), **_kept(step, "")}
    told |= {"relevant": _xpath(step.relevant, names), "required": "yes" if step.required else ""}
    choices: Choices = {}
    if step.kind is StepKind.ASK and step.fields:
        (one, *_) = step.fields
        row = told | _asked(one, names, choices) | {"name": _their(one.id, names)}
        return [_told(row)], choices
    if step.kind is StepKind.FORM:
        return _form(step, told, names, choices), choices
    if step.kind is StepKind.CALCULATE:
        rows = [
            {"type": "calculate", "name": it.name, "calculation": _xpath(it.formula, names)}
            for it in step.sets
        ]
        return [
            _told((told if not number else {}) | row) for number, row in enumerate(rows)
        ], choices
    proof = step.of[0] if step.of else Proof.FILE
    kind = "image" if proof is Proof.PHOTO else "file"
    shown = kind if step.kind is StepKind.EVIDENCE else "note"
    return [_told(told | {"type": shown, "name": _their(step.id, names)})], choices


def _form(step: Step, told: Cells, names: Names, choices: Choices) -> list[Cells]:
    word = "repeat" if step.repeat else "group"
    head = told | {"type": f"begin_{word}", "name": step.id, "required": ""}
    head["repeat_count"] = _xpath(step.repeat, names)
    rows = [
        _asked(one, names, choices)
        | {"name": _their(one.id, names), **_texts("label", one.label), **_kept(step, f"/{one.id}")}
        | {"relevant": _xpath(one.relevant, names), "required": "yes" if one.required else ""}
        for one in step.fields
    ]
    return [_told(it) for it in (head, *rows, {"type": f"end_{word}", "name": step.id})]


def _asked(one: Field, names: Names, choices: Choices) -> Cells:
    kind = TYPES[one.type]
    if one.answers:
        choices[one.id] = [_told({"name": it.id, **_texts("label", it.text)}) for it in one.answers]
        kind += f" {one.id}"
    elif one.type is AnswerType.YES_NO:
        choices["yes_no"] = [
            {"name": "yes", "label::English (en)": "Yes"},
            {"name": "no", "label::English (en)": "No"},
        ]
        kind += " yes_no"
    return {
        "type": "calculate" if one.calculation and not one.answers else kind,
        "constraint": _xpath(one.constraint, names),
        "calculation": _xpath(one.calculation, names),
        **_texts("constraint_message", one.message),
    }


def _their(id: str, names: Names) -> str:
    return names.theirs.get(id, id)


def _texts(column: str, texts: Texts) -> Cells:
    return {
        f"{column}::{NAMES.get(language, language or 'en')}": UNSAFE.sub("", words)
        for language, words in texts.items()
    }


def _kept(step: Step, suffix: str) -> Cells:
    return {
        it: step.keep[f"xlsform.{it}{suffix}"]
        for it in KEPT
        if f"xlsform.{it}{suffix}" in step.keep
    }


def _told(cells: Cells) -> Cells:
    return {column: value for column, value in cells.items() if value.strip()}


def _xpath(formula: str, names: Names) -> str:
    """A formula in their words; one they have no words for is only carried beside the row."""
    if not formula:
        return ""
    try:
        return xpath_of(formula, names.theirs)
    except Untranslatable:
        return ""


# ---- rows as a step ----------------------------------------------------------------------------


def step_of_rows(
    lines: Sequence[Line],
    choices: Choices,
    names: Names,
    base: Step,
    was: tuple[list[Cells], Choices],
) -> Step:
    """The step of some rows: as `base` had it where the rows say what `was` says, else as they say now."""
    if [line.cells for line in lines] == was[0] and all(
        choices.get(it) == rows for it, rows in was[1].items()
    ):
        return base
    head, rows = lines[0], was[0]
    first = _Change(head, rows[0] if rows else {}, names)
    step = replace(
        base,
        title=first.texts("label", base.title),
        text=first.texts("hint", base.text),
        relevant=first.formula("relevant", base.relevant),
        required=first.flag("required", base.required) if head.type not in OPENS else base.required,
        keep=base.keep | {f"xlsform.{it}": head.get(it) for it in KEPT if head.get(it)},
    )
    if head.type in OPENS:
        return _form_of(lines, choices, names, step, rows)
    if head.type == "calculate":
        return replace(step, kind=StepKind.CALCULATE, sets=tuple(_sets(lines, names, base, rows)))
    if head.type in PROOFS:
        of = (
            base.of
            if base.kind is StepKind.EVIDENCE and head.get("type") == first.was.get("type")
            else (PROOFS[head.type],)
        )
        return replace(step, kind=StepKind.EVIDENCE, of=of)
    if head.type in SHOWING:
        return step
    old = base.fields[0] if base.fields else Field(step.id)
    asked = replace(_field_of(first, choices, old), required=step.required)
    return replace(
        step, kind=StepKind.ASK, fields=(replace(asked, label=old.label, relevant=old.relevant),)
    )


def _sets(
    lines: Sequence[Line], names: Names, base: Step, rows: Sequence[Cells]
) -> Iterator[Calculation]:
    known = {it.name: it for it in base.sets}
    before = {it["name"]: it for it in rows if "name" in it}
    for line in lines:
        name = names.named(line.get("name"))
        old = known.get(name, Calculation(name, ""))
        formula = _Change(line, before.get(name, {}), names).formula("calculation", old.formula)
        if not formula:
            raise line.wrong("calculation", "there is nothing to calculate", "write an expression")
        yield Calculation(name, formula)


def _form_of(
    lines: Sequence[Line], choices: Choices, names: Names, step: Step, rows: Sequence[Cells]
) -> Step:
    known = {it.id: it for it in step.fields}
    before = {it.get("name", ""): it for it in rows[1:]}
    fields: list[Field] = []
    keep, text, outer = dict(step.keep), dict(step.text), list[str]()
    for line in lines[1:-1]:
        if line.type in OPENS or line.type in CLOSES:
            _nest(line, names, outer)
        elif line.type == "note":
            for language, words in _said(line, "label").items():
                text[language] = f"{text.get(language, '')}\n{words}".strip()
        elif line.type in PROOFS:
            raise line.wrong(
                "type", "a file cannot be asked for in a group", "move it out of the group"
            )
        else:
            id = names.named(line.get("name"))
            change = _Change(line, before.get(line.get("name"), {}), names)
            old = known.get(id, Field(id, required=False))
            one = _field_of(change, choices, old)
            relevant = " && ".join(filter(None, [*outer, change.formula("relevant", old.relevant)]))
            fields.append(
                replace(
                    one,
                    relevant=relevant,
                    label=change.texts("label", old.label),
                    required=change.flag("required", old.required),
                )
            )
            keep |= {f"xlsform.{it}/{id}": line.get(it) for it in KEPT if line.get(it)}
    repeat = _Change(lines[0], rows[0] if rows else {}, names).formula("repeat_count", step.repeat)
    if lines[0].type == "begin_repeat" and not repeat:
        cure = "write how often, as a number or an expression"
        raise lines[0].wrong("repeat_count", "how often is not said", cure)
    return replace(
        step, kind=StepKind.FORM, fields=tuple(fields), repeat=repeat, text=text, keep=keep
    )


def _nest(line: Line, names: Names, outer: list[str]) -> None:
    """A group in a group is taken apart: what it depends on goes to its questions."""
    if line.type == "begin_repeat":
        raise line.wrong("type", "a repeat in a group cannot be", "move it out of the group")
    if line.type == "begin_group":
        relevant = _Change(line, {}, names).formula("relevant", "")
        outer.append(f"({relevant})" if "||" in relevant else relevant)
    elif outer:
        outer.pop()


def _field_of(change: "_Change", choices: Choices, base: Field) -> Field:
    line = change.line
    kind, answers = base.type, base.answers
    if line.get("type") != change.was.get("type", ""):
        if line.type != "calculate" and line.type not in READ:
            known = ", ".join(sorted([*READ, *PROOFS, *SHOWING, "calculate"]))
            raise line.wrong(
                "type", f"{line.get('type')!r} has no step of its own", f"there is {known}"
            )
        kind = AnswerType.TEXT if line.type == "calculate" else READ[line.type]
    if line.list and kind in (AnswerType.ONE, AnswerType.MANY):
        if line.list not in choices:
            raise line.wrong("type", f"there is no list {line.list}", "add it to the sheet choices")
        answers = tuple(_choices(choices[line.list], base))
    if line.get("choice_filter"):
        cure = "write a list of its own for each case"
        raise line.wrong("choice_filter", "answers that depend on others cannot be read", cure)
    return replace(
        base,
        type=kind,
        answers=answers,
        constraint=change.formula("constraint", base.constraint),
        calculation=change.formula("calculation", base.calculation),
        message=change.texts("constraint_message", base.message),
    )


def _choices(rows: Sequence[Cells], base: Field) -> Iterator[Choice]:
    known = {it.id: it for it in base.answers}
    for row in rows:
        id = (
            row.get("name", "")
            if row.get("name", "") in known
            else slug(row.get("name", ""), "answer")
        )
        old = known.get(id, Choice(id))
        was = _told(_texts("label", old.text))
        now = {column: value for column, value in row.items() if column.startswith("label")}
        yield old if was == now else replace(old, text=_said(Line(row), "label"))


def _said(line: Line, column: str) -> Texts:
    """The texts of a column in its languages; without one, English."""
    found: Texts = {}
    for name, value in line.cells.items():
        base, _, language = name.partition("::")
        if base == column and value:
            code = re.search(r"\(([a-z]{2}(?:-[A-Z]{2})?)\)", language)
            found[code[1] if code else language if re.fullmatch("[a-z]{2}", language) else "en"] = (
                value
            )
    return found


@dataclass(frozen=True, slots=True)
class _Change:
    """A row as it is now beside what it was: only what differs is read anew."""

    line: Line
    was: Cells
    names: Names

    def texts(self, column: str, base: Texts) -> Texts:
        def of(cells: Cells) -> Cells:
            return {name: it for name, it in cells.items() if name.partition("::")[0] == column}

        return base if of(self.line.cells) == of(self.was) else _said(self.line, column)

    def formula(self, column: str, base: str) -> str:
        value = self.line.get(column).strip()
        if value == self.was.get(column, ""):
            return base
        try:
            return cel_of(value, self.names.named) if value else ""
        except Untranslatable as error:
            raise self.line.wrong(column, str(error), error.cure) from error

    def flag(self, column: str, base: bool) -> bool:
        value = self.line.get(column).strip().lower()
        if value == self.was.get(column, ""):
            return base
        if value not in ("", "no", "false", "false()", "0", *YES):
            raise self.line.wrong(
                column, f"{value!r} is neither yes nor no", "write yes, or nothing"
            )
        return value in YES


STAGES_BY_WORD: Final = {it.value: it for it in Stage}
