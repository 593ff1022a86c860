"""Checklist templates of Zammad, as its interface gives and takes them: a name and items, in JSON."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any, Final, cast

from app.domain.scripts.script import Script, Step
from app.importers.rows import BadSource
from app.importers.scripts.cells import OURS, Cells, Row, head_of, row_of, said, script_of, step_of
from app.importers.scripts.foreign import finished, once

TEMPLATES: Final = "ChecklistTemplate"
ITEMS: Final = "ChecklistTemplateItem"
KNOWN: Final = ("name", "items", OURS)
KEPT: Final = "zammad"


def template_of(script: Script) -> str:
    """The template of a script; what an item cannot say lies beside the items, and Zammad leaves it alone."""
    head = head_of(script, _shown_head)
    rows = [row_of(step, shown) for step in script.steps]
    other = json.loads(script.keep.get(KEPT, "{}"))
    told = {"name": head.cells["title"], "active": True} | other
    told["items"] = [
        _item(row.cells["title"], step) for row, step in zip(rows, script.steps, strict=True)
    ]
    beside = {"script": head.aside, "steps": [row.aside for row in rows]}
    if head.aside or any(beside["steps"]):
        told[OURS] = beside
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def _item(text: str, step: Step) -> Any:
    """An item as its words, or with what else was said of it."""
    other = step.keep.get(KEPT)
    return {"text": text} | json.loads(other) if other else text


def read_templates(text: str, name: str) -> tuple[Script, ...]:
    """The scripts of a template, of a list of them, or of a full answer with its assets."""
    try:
        told = json.loads(text, object_pairs_hook=once)
    except ValueError as error:
        raise BadSource(f"no JSON: {error}; save the answer of the interface as it came") from error
    return tuple(
        _read(it, f"template {number}", name) for number, it in enumerate(_templates(told), 1)
    )


def shown(step: Step) -> Cells:
    """What an item says of a step."""
    return {"title": " ".join(said(step.title).split()) or step.id}


def _shown_head(script: Script) -> Cells:
    return {"title": " ".join(said(script.title).split())}


def _templates(told: Any) -> Iterator[dict[str, Any]]:
    """The single templates; those of an answer with assets get their items from there."""
    for one in cast("list[Any]", told) if isinstance(told, list) else [told]:
        if not isinstance(one, dict):
            raise BadSource("expected a template in braces; export one by the interface")
        template = cast("dict[str, Any]", one)
        assets: dict[str, Any] = template.get("assets", {})
        if TEMPLATES not in assets:
            yield template
            continue
        items: dict[str, Any] = assets.get(ITEMS, {})
        for inner in assets[TEMPLATES].values():
            order = [str(it) for it in inner.get("sorted_item_ids", [])]
            yield inner | {"items": [items[it]["text"] for it in order if it in items]}


def _read(told: dict[str, Any], where: str, name: str) -> Script:
    items: Any = told.get("items")
    if not isinstance(items, list):
        cure = 'ask the interface with "?full=true", so that the items come along'
        raise BadSource(f"{where}: there are no items; {cure}")
    listed = cast("list[Any]", items)
    texts = [_text(it, f"{where} item {number}") for number, it in enumerate(listed, 1)]
    beside: dict[str, Any] = told.get(OURS, {})
    asides = _matched(texts, list(beside.get("steps", [])))
    rows = [
        Row({"title": text}, aside, f"{where} item {number}")
        for number, (text, aside) in enumerate(zip(texts, asides, strict=True), 1)
    ]
    steps = [step_of(row, shown) for row in rows]
    steps = [_with_other(*one) for one in zip(steps, rows, listed, strict=True)]
    names = [step.id if row.aside else "" for row, step in zip(rows, steps, strict=True)]
    title = str(told.get("name") or name)
    if beside.get("script"):
        ours = script_of(Row({"title": title}, beside["script"], where), steps, _shown_head)
        return finished(ours, names, is_ours=True)
    head = Row({"title": title, "script": title}, "", where)
    other = {key: it for key, it in told.items() if key not in KNOWN}
    script = replace(script_of(head, steps, _shown_head), keep=_kept(other))
    return finished(script, names, is_ours=False)


def _with_other(step: Step, row: Row, item: Any) -> Step:
    """A step that keeps what else an item says, where nothing of ours lies beside it."""
    if row.aside or not isinstance(item, dict):
        return step
    other = {key: it for key, it in cast("dict[str, Any]", item).items() if key != "text"}
    kept = {KEPT: json.dumps(other, ensure_ascii=False)} if other else {}
    return replace(step, keep={**step.keep, **kept})


def _kept(other: dict[str, Any]) -> dict[str, str]:
    return (
        {KEPT: json.dumps(other, ensure_ascii=False)} if other and other != {"active": True} else {}
    )


def _text(item: Any, where: str) -> str:
    text = cast("dict[str, Any]", item).get("text") if isinstance(item, dict) else item
    if not isinstance(text, str) or not text.strip():
        raise BadSource(f'{where}: there is no text; write it as "Ask for the number"')
    return text


def _matched(texts: Sequence[str], asides: list[str]) -> list[str]:
    """What lies beside each item: by place while none was added or taken out, else by its words."""
    if len(texts) == len(asides):
        return asides
    by_words = {" ".join(_title(it).split()): it for it in asides if it}
    return [by_words.get(text, "") for text in texts]


def _title(aside: str) -> str:
    return next(iter(json.loads(aside).get("title", {}).values()), "")
