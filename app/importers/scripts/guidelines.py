"""Agent guidelines as ABCD has them (flows, subflows, actions, instructions): read into scripts, and written back."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any, Final, cast

from app.domain.scripts.script import (
    Script,
    Step,
    StepKind,
    image_of_script,
    script_of_image,
    text_in,
)
from app.importers.rows import BadSource
from app.importers.scripts.foreign import once
from app.importers.scripts.laying import words
from app.importers.scripts.subflow import MARK, ROLE, Action, Subflow, mode_of, steps_of
from app.importers.scripts.wording import OTHER_FLOW

OURS: Final = "evenkeel"
ACTION_WORDS: Final = ("type", "button", "text", "subtext")
FLOW_WORDS: Final = ("description", "subflows")
SUBFLOW_WORDS: Final = ("actions", "instructions", OURS)
# What else a file says, kept for the way back: of a flow, of a subflow, and flows without a subflow.
OF_FLOW, OF_SUBFLOW, BESIDE = "abcd.flow_other", "abcd.subflow_other", "abcd.beside"


def read_guidelines(text: str) -> tuple[Script, ...]:
    """The scripts of a file of guidelines, a script a subflow; raises BadSource with where and what to do."""
    flows = _mapping(_json(text), "the file")
    subflows = [
        (str(flow), _about(flow, body), str(name), part)
        for flow, body in flows.items()
        for name, part in _mapping(_mapping(body, flow).get("subflows"), f"{flow}/subflows").items()
    ]
    names = _names((flow, name) for flow, _, name, _ in subflows)
    others = {words(name): names[flow, name] for flow, _, name, _ in subflows}
    read = [
        _script(part, flow, about, name, place, names[flow, name], others)
        for place, (flow, about, name, part) in enumerate(subflows, 1)
    ]
    empty = {flow: body for flow, body in flows.items() if not body["subflows"]}
    if empty and not read:
        raise BadSource(f"{next(iter(empty))}: no flow has a subflow; add one with its actions")
    bodies = ((flows[flow], part) for flow, _, _, part in subflows)
    return tuple(
        _with_other(script, *pair, {} if number else empty)
        for number, (script, pair) in enumerate(zip(read, bodies, strict=True))
    )


def _with_other(
    script: Script, flow: dict[str, Any], part: dict[str, Any], empty: dict[str, Any]
) -> Script:
    """A script that keeps what else its file says."""
    said = {
        OF_FLOW: {key: it for key, it in flow.items() if key not in FLOW_WORDS},
        OF_SUBFLOW: {key: it for key, it in part.items() if key not in SUBFLOW_WORDS},
        BESIDE: empty,
    }
    other = {key: json.dumps(it, ensure_ascii=False) for key, it in said.items() if it}
    return replace(script, keep={**script.keep, **other}) if other else script


def _other(script: Script, key: str) -> dict[str, Any]:
    return json.loads(script.keep.get(key) or "{}")


def guidelines_of(scripts: Iterable[Script]) -> str:
    """The guidelines that scripts are; a script that came from elsewhere takes its own form along."""
    flows: dict[str, Any] = {}
    for script in sorted(scripts, key=lambda it: int(it.keep.get("abcd.place") or 0)):
        flow = script.keep.get("abcd.flow", script.name)
        about = script.keep.get("abcd.about", "")
        body = flows.setdefault(flow, {"description": about, "subflows": {}})
        body |= _other(script, OF_FLOW)
        body["subflows"][_title(script)] = _subflow(script) | _other(script, OF_SUBFLOW)
        flows |= _other(script, BESIDE)
    return json.dumps(flows, ensure_ascii=False, indent=2) + "\n"


def shown(script: Script) -> dict[str, Any]:
    """The actions and instructions of a script."""
    actions: list[dict[str, Any]] = []
    instructions: list[str] = []
    for step in script.steps:
        role = step.keep.get(ROLE, "")
        if role == "instruction":
            instructions.append(_text(step))
        elif role == "action" or (not role and not _is_derived(script, step)):
            actions.append(_action(step))
        elif role in ("more", "case") and actions:
            actions[-1]["subtext"] += _texts(step) if role == "more" else [_text(step)]
    return {"actions": actions, "instructions": instructions}


def _subflow(script: Script) -> dict[str, Any]:
    told = shown(script)
    alone = _script(told, *_whence(script), script.name, dict(_uses(script)))
    keep = {key: it for key, it in script.keep.items() if key not in (OF_FLOW, OF_SUBFLOW, BESIDE)}
    return told if alone == replace(script, keep=keep) else told | {OURS: image_of_script(script)}


def _whence(script: Script) -> tuple[str, str, str, int]:
    keep = script.keep
    place = int(keep.get("abcd.place") or 0)
    return keep.get("abcd.flow", script.name), keep.get("abcd.about", ""), _title(script), place


def _uses(script: Script) -> Iterator[tuple[str, str]]:
    """What the texts call another subflow, and the script that is used there."""
    for step in script.steps:
        if step.use:
            yield from ((words(it["name"]), step.use) for it in OTHER_FLOW.finditer(_text(step)))


def _script(
    part: Any, flow: str, about: str, title: str, place: int, name: str, others: dict[str, str]
) -> Script:
    fields = _mapping(part, f"{flow}/{title}")
    subflow = Subflow(
        tuple(
            _read_action(it, f"{flow}/{title}/actions[{number}]")
            for number, it in enumerate(_list(fields.get("actions"), f"{flow}/{title}/actions"))
        ),
        _lines(fields.get("instructions", []), f"{flow}/{title}/instructions"),
    )
    keep = {"abcd.flow": flow, "abcd.about": about, "abcd.place": str(place)}
    others = {spoken: other for spoken, other in others.items() if other != name}
    steps = steps_of(subflow, others)
    read = Script(name, 1, {"en": title}, steps, mode=mode_of(subflow), keep=keep)
    return _carried(fields, read)


def _carried(fields: dict[str, Any], read: Script) -> Script:
    """The script that an own export took along, as long as what is shown beside it is what it shows."""
    if OURS not in fields:
        return read
    ours = script_of_image(_mapping(fields[OURS], OURS))
    told = {"actions": fields.get("actions"), "instructions": fields.get("instructions")}
    return ours if shown(ours) == told else read


def _read_action(value: Any, where: str) -> Action:
    fields = _mapping(value, where)
    other = {key: it for key, it in fields.items() if key not in ACTION_WORDS}
    return Action(
        _word(fields, "type", where),
        _word(fields, "button", where),
        _word(fields, "text", where),
        _lines(fields.get("subtext", []), f"{where}/subtext"),
        json.dumps(other, ensure_ascii=False) if other else "",
    )


def _action(step: Step) -> dict[str, Any]:
    first, *more = _texts(step) or [""]
    told = {
        "type": step.keep.get("abcd.type", _type_of(step.kind)),
        "button": step.keep.get("abcd.button", text_in(step.title, "en") or "N/A"),
        "text": first,
        "subtext": more,
    }
    return told | json.loads(step.keep.get("abcd.other") or "{}")


def _type_of(kind: StepKind) -> str:
    telling = (StepKind.SAY, StepKind.INSTRUCT, StepKind.ASK)
    return "communication" if kind in telling else "interaction"


def _is_derived(script: Script, step: Step) -> bool:
    """Steps that only carry a condition of the guidelines; of other scripts no step is."""
    return step.is_silent or step.is_end or "abcd.flow" in script.keep


def _text(step: Step) -> str:
    return text_in(step.text, "en") or text_in(step.say, "en")


def _texts(step: Step) -> list[str]:
    text = _text(step)
    return [text] if "abcd.whole" in step.keep else text.split(MARK)


def _title(script: Script) -> str:
    return text_in(script.title, "en") or script.name


def _names(pairs: Iterable[tuple[str, str]]) -> dict[tuple[str, str], str]:
    """A name of its own for every script."""
    found: dict[tuple[str, str], str] = {}
    for flow, name in pairs:
        wanted = "-".join(f"{words(flow)} {words(name)}".split()) or "script"
        taken = set(found.values())
        free = (f"{wanted}-{it}" if it > 1 else wanted for it in range(1, len(found) + 2))
        found[flow, name] = next(it for it in free if it not in taken)
    return found


def _about(flow: str, body: Any) -> str:
    return _word({"description": ""} | _mapping(body, flow), "description", flow)


def _json(text: str) -> Any:
    try:
        return json.loads(text, object_pairs_hook=once)
    except ValueError as error:
        raise BadSource(f"no JSON: {error}; save the file as JSON in UTF-8") from error


def _mapping(value: Any, where: str) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise BadSource(f"{where}: expected names with values; put them in braces")
    return cast("dict[str, Any]", value)


def _list(value: Any, where: str) -> list[Any]:
    if not isinstance(value, list):
        raise BadSource(f"{where}: expected a list; put it in square brackets")
    return cast("list[Any]", value)


def _lines(value: Any, where: str) -> tuple[str, ...]:
    found = _list(value, where)
    if not all(isinstance(it, str) for it in found):
        raise BadSource(f"{where}: expected texts only; write each line in quotes")
    return tuple(found)


def _word(fields: dict[str, Any], name: str, where: str) -> str:
    value = fields.get(name)
    if not isinstance(value, str):
        raise BadSource(f'{where}: {name} is missing; write "{name}": "…"')
    return value
