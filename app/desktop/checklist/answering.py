"""What was filled in on the card as the answer that a step takes, or what is wrong with it, field by field."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from app.desktop.checklist.told import ANSWER, ASKED_AGAIN
from app.desktop.checklist.typed import YES, Mistyped, typed
from app.domain.formula import Value
from app.store.queries_checklists import FieldRow, StepRow

Given = Mapping[str, tuple[str, ...]]
Record = dict[str, Value]
Reply = Value | Record | list[Record]


class Unfit(Exception):
    """What is filled in is no answer yet; `mistakes` says why, by field."""

    def __init__(self, mistakes: dict[str, str]) -> None:
        super().__init__(mistakes)
        self.mistakes = mistakes


def answer_of(step: StepRow, given: Given, currency: str) -> Reply:
    """The answer that stands on the card; Unfit where it is none."""
    match step.kind:
        case "ask":
            return _records(step, given, currency)[0].get(step.fields[0][0].id, "")
        case "form":
            records = _records(step, given, currency)
            return records if step.is_repeated else records[0]
        case "wait":
            asked = _only(given)
            return step.made + 1 if asked == ASKED_AGAIN else 0
        case "approval":
            return _only(given) == YES
        case _:
            return True


def draft_of(step: StepRow, given: Given, currency: str) -> Reply | None:
    """What can be taken from half-filled fields, as the answer that it may become."""
    drafts: list[Record] = []
    for place, group in enumerate(step.fields):
        record: Record = {}
        for field in group:
            try:
                value = typed(field.type, given.get(f"{place}/{field.id}", ()), currency)
            except Mistyped:
                continue
            if value is not None and not field.is_calculated:
                record[field.id] = value
        drafts.append(record)
    if step.kind == "ask":
        return drafts[0].get(step.fields[0][0].id)
    return drafts if step.is_repeated else drafts[0]


def _only(given: Given) -> str:
    chosen = next(iter(given.get(ANSWER, ())), "")
    if not chosen:
        raise Unfit({ANSWER: QCoreApplication.translate("Checklist", "Choose an answer.")})
    return chosen


def _records(step: StepRow, given: Given, currency: str) -> list[Record]:
    mistakes: dict[str, str] = {}
    records: list[Record] = []
    for place, group in enumerate(step.fields):
        record: Record = {}
        for field in group:
            name = f"{place}/{field.id}"
            if field.is_asked and not field.is_calculated:
                _read(field, given.get(name, ()), currency, (name, record, mistakes))
        records.append(record)
    if mistakes:
        raise Unfit(mistakes)
    return records


def _read(
    field: FieldRow,
    parts: tuple[str, ...],
    currency: str,
    into: tuple[str, Record, dict[str, str]],
) -> None:
    name, record, mistakes = into
    try:
        value = typed(field.type, parts, currency)
    except Mistyped as wrong:
        mistakes[name] = mistyped(wrong.type)
        return
    if value not in (None, []):
        record[field.id] = value
    elif field.is_required:
        mistakes[name] = empty(field.type)


def empty(type: str) -> str:
    """What to do with a required field that is empty."""
    if type in ("one", "many", "yes_no", "rating"):
        return QCoreApplication.translate("Checklist", "Choose an answer.")
    return QCoreApplication.translate("Checklist", "Fill this in.")


def mistyped(type: str) -> str:
    """How a value of this type is written."""
    match type:
        case "integer" | "rating":
            return QCoreApplication.translate("Checklist", "Write a whole number, such as 12.")
        case "decimal":
            return QCoreApplication.translate("Checklist", "Write a number.")
        case "unclear":
            return QCoreApplication.translate(
                "Checklist", "Is that a thousand or a fraction? Write the amount with its cents."
            )
        case _:
            return QCoreApplication.translate("Checklist", "Write an amount, such as 39.90.")
