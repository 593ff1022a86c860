"""The file of a script, written as an author would: the same text every time, and read back it is the same script."""

import json
from collections.abc import Iterator, Mapping
from typing import Any, Final, cast

from app.domain.said import FIRST
from app.domain.scripts.script import (
    EVERYBODY,
    STAGES,
    AnswerType,
    Attach,
    Choice,
    Field,
    Mode,
    Script,
    Step,
    StepKind,
    Texts,
    Trial,
)

# Words that YAML takes for something else than a text.
WORDS: Final = frozenset({"true", "false", "yes", "no", "on", "off", "null", "y", "n"})
SIGNS_OF_YAML: Final = frozenset("\t\n\r\x85\u2028\u2029\ufeff")
INDENT: Final = "  "
WIDE: Final = 0x10000


def script_text(script: Script) -> str:
    """The text of a script's file."""
    return "\n".join(_lines(_script(script), "")) + "\n"


def _script(script: Script) -> dict[str, Any]:
    stages = {stage: [_step(step) for step in script.of(stage)] for stage in STAGES}
    return (
        _without_nothing(
            {
                "script": script.name,
                "version": script.version,
                "title": _said(script.title),
                "for": script.when,
                "attach": "" if script.attach is Attach.MANUAL else script.attach,
                "mode": "" if script.mode is Mode.STRICT else script.mode,
                "clauses": _Flow(script.clauses),
                "owner": script.owner,
                "keep": dict(script.keep),
            }
        )
        | {"stages": stages}
        | _without_nothing({"tests": [_trial(it) for it in script.trials]})
    )


def _step(step: Step) -> dict[str, Any]:
    asked = step.fields[0] if step.kind is StepKind.ASK and step.fields else None
    words = "words" if step.kind is StepKind.SAY else "say"
    return {step.kind.value: step.id} | _without_nothing(
        {
            "title": _said(step.title),
            "text": _said(step.text),
            words: _said(step.say),
            "clause": step.clause,
            "minutes": step.minutes,
            "required": "" if step.required else False,
            "skip": "" if step.skip == (EVERYBODY,) else _Flow(step.skip, is_kept=True),
            "relevant": step.relevant,
            **(_asked(asked) if asked else {}),
            **_of_kind(step),
            "next": step.next,
            "keep": dict(step.keep),
        }
    )


def _of_kind(step: Step) -> dict[str, Any]:
    return {
        "repeat": step.repeat,
        "fields": [_field(it) for it in step.fields] if step.kind is StepKind.FORM else [],
        "when": [{"if": it.condition, "next": it.next} for it in step.rules],
        "else": step.otherwise,
        "set": {it.name: it.formula for it in step.sets},
        "use": step.use,
        "do": step.do,
        "of": _Flow(step.of),
        "at_least": _if(step.kind is StepKind.EVIDENCE and step.at_least != 1, step.at_least),
        "by": step.by,
        "if": step.condition,
        "days": _if(step.kind is StepKind.WAIT, step.days),
        "times": _if(step.kind is StepKind.WAIT and step.times != 1, step.times),
        "disposition": step.disposition,
        "outcome": _said(step.outcome),
    }


def _if(is_told: bool, value: int) -> Any:
    return _Whole(value) if is_told else ""


def _asked(field: Field) -> dict[str, Any]:
    usual = AnswerType.ONE if field.answers else AnswerType.TEXT
    return {
        "type": "" if field.type is usual else field.type,
        "constraint": field.constraint,
        "message": _said(field.message),
        "calculation": field.calculation,
        "writes": field.writes,
        "answers": [_choice(it) for it in field.answers],
    }


def _field(field: Field) -> dict[str, Any]:
    told = {"label": _said(field.label), "relevant": field.relevant}
    required = {"required": "" if field.required else False}
    return {"id": field.id} | _without_nothing(told | required | _asked(field))


def _choice(choice: Choice) -> dict[str, Any]:
    told = {"text": _said(choice.text), "note": _said(choice.note)}
    return {"id": choice.id} | _without_nothing(
        told | {"if": choice.condition, "next": choice.next}
    )


def _trial(trial: Trial) -> dict[str, Any]:
    expect = {"path": _Flow(trial.path), "end": trial.end, "values": _json(trial.values)}
    return {"name": trial.name} | _without_nothing(
        {
            "given": {name: _Json(value) for name, value in trial.given.items()},
            "answers": _json(trial.answers),
            "skipped": dict(trial.skipped),
            "expect": _without_nothing(expect),
        }
    )


def _json(values: Mapping[str, str]) -> dict[str, Any]:
    return {name: _Json(value) for name, value in values.items()}


def _said(texts: Texts) -> str | dict[str, str]:
    """A text in its languages; the bare one alone."""
    return texts[FIRST] if list(texts) == [FIRST] else dict(texts)


class _Flow(list[str]):
    """A list on one line."""

    def __init__(self, items: tuple[str, ...], *, is_kept: bool = False) -> None:
        super().__init__(items)
        self.is_kept = is_kept


class _Whole(int):
    """A number that is told though it may be nothing."""


class _Json(str):
    """A value that is JSON already; YAML reads it as it is."""

    __slots__ = ()


def _without_nothing(told: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in told.items() if _is_told(value)}


def _is_told(value: Any) -> bool:
    is_kept = isinstance(value, _Whole) or (isinstance(value, _Flow) and value.is_kept)
    return is_kept or value is False or bool(value)


def _lines(tree: Mapping[str, Any], indent: str) -> Iterator[str]:
    for name, value in tree.items():
        yield from _entry(f"{indent}{_scalar(name)}:", value, indent)


def _entry(head: str, value: Any, indent: str) -> Iterator[str]:
    if isinstance(value, _Flow):
        yield f"{head} [{', '.join(_quoted(it) for it in value)}]"
    elif isinstance(value, dict) and value:
        yield head
        yield from _lines(cast("dict[str, Any]", value), indent + INDENT)
    elif isinstance(value, list) and value:
        yield head
        for item in cast("list[dict[str, Any]]", value):
            first, *rest = _lines(item, indent + INDENT * 2)
            yield f"{indent}{INDENT}- {first.lstrip()}"
            yield from rest
    elif isinstance(value, str) and not isinstance(value, _Json) and _is_block(value):
        yield f"{head} |-"
        yield from (indent + INDENT + line if line else "" for line in value.split("\n"))
    else:
        yield f"{head} {_scalar(value)}"


def _scalar(value: Any) -> str:
    if isinstance(value, dict | list):
        return "[]" if isinstance(value, list) else "{}"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int):
        return str(int(value))
    if isinstance(value, _Json):
        return str(value)
    return str(value) if _is_plain(value) else _quoted(value)


def _is_plain(text: str) -> bool:
    """Whether YAML reads a text without quotes as that very text."""
    is_word = text[:1].isalpha() and text.isprintable() and text.lower() not in WORDS
    is_odd = ": " in text or " #" in text or text[-1:] in (":", " ")
    return is_word and not is_odd and not SIGNS_OF_YAML & set(text)


def _is_block(text: str) -> bool:
    """Whether several lines can stand as they are."""
    lines = text.split("\n")
    is_text = all(not line or line.isprintable() for line in lines) and "\ufeff" not in text
    begins, ends = lines[0][:1].strip(), lines[-1].strip()
    return len(lines) > 1 and is_text and bool(begins and ends)


def _quoted(text: str) -> str:
    """In double quotes, as JSON and YAML both read it."""
    return "".join(map(_escaped, json.dumps(text, ensure_ascii=False)))


def _escaped(sign: str) -> str:
    if sign.isprintable() and sign != "\ufeff":
        return sign
    return f"\\u{ord(sign):04x}" if ord(sign) < WIDE else f"\\U{ord(sign):08x}"
