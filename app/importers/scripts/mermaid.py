"""A script as a flowchart in Mermaid: a box a step, an arrow for each way on, the rest in comments."""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final

from app.domain.scripts.flow import Flow
from app.domain.scripts.script import (
    NEXT,
    STAGES,
    AnswerType,
    Choice,
    Field,
    Script,
    Stage,
    Step,
    StepKind,
    image_of_script,
)
from app.importers.rows import BadSource
from app.importers.scripts.cells import (
    OURS,
    Cells,
    Row,
    aside_of,
    head_of,
    image_of_step,
    said,
    script_of,
    step_of,
)
from app.importers.scripts.foreign import script_name
from app.importers.scripts.laying import Laying, plain_step

START: Final = re.compile(r"\s*(?:flowchart|graph)\b(?:\s+(?:TB|TD|BT|LR|RL))?\s*;?\s*")
SUBGRAPH: Final = re.compile(r"\s*subgraph\s+(?P<id>[\w-]+)?\s*(?:\[(?P<text>.*)\])?.*")
SKIPPED: Final = re.compile(
    r"\s*(?:classDef|class|style|linkStyle|click|direction|accTitle|accDescr|title)\b.*"
)
ASIDE: Final = re.compile(rf"\s*%% {OURS} (?P<what>script|step) (?P<aside>.*)")
NODE: Final = re.compile(
    r"\s*(?P<id>\w[\w-]*?)(?=\s|$|[\[({>&;]|--|-\.|==|:::)"
    r"(?P<open>\(\[|\[\[|\[\(|\(\(|\{\{|\[/|\[\\|\[|\(|\{|>)?"
)
CLOSING: Final = {
    "([": "])", "[[": "]]", "[(": ")]", "((": "))", "{{": "}}",
    "[/": "]", "[\\": "]", "[": "]", "(": ")", "{": "}", ">": "]",
}  # fmt: skip
LINK: Final = re.compile(
    r"\s*(?:(?:--|==|-\.)\s*(?P<inner>(?:\"[^\"]*\"|[^-=.|>\s])(?:\"[^\"]*\"|[^|>])*?)\s*(?:-->|---|==>|\.->)"
    r"|(?:-{2,}[>xo-]|={2,}[>=]|-\.+->?))(?:\s*\|(?P<label>\"[^\"]*\"|[^|]*)\|)?"
)
ENTITY: Final = re.compile(r"#(\d+|quot);")
OUTSIDE: Final = frozenset({"end", "graph", "flowchart", "subgraph", "style", "class", "click"})


@dataclass(slots=True)
class _Node:
    """A box as it is drawn."""

    id: str
    text: str = ""
    shape: str = ""
    stage: Stage = Stage.SOLVE
    ways: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])
    aside: str = ""
    line: int = 0


def flowchart_of(script: Script) -> str:
    """The flowchart of a script."""
    head, flow = head_of(script, _shown_head), Flow(script)
    lines = ["flowchart TD", f"  %% {OURS} script {aside_of(_head_image(head, script))}"]
    for stage in STAGES:
        if script.of(stage):
            lines.append(f'  subgraph {stage}_stage["{stage.capitalize()}"]')
            lines += [f"    {_drawn(step)}" for step in script.of(stage)]
            lines.append("  end")
    for place, step in enumerate(script.steps):
        ways = ways_of(flow, place)
        lines += [f"  {_name(step.id)} {_arrow(label)} {_name(to)}" for label, to in ways]
    lines += [f"  %% {OURS} step {aside_of(image_of_step(it))}" for it in script.steps]
    return "\n".join(lines) + "\n"


def ways_of(flow: Flow, place: int) -> list[tuple[str, str]]:
    """The arrows from a step: what is written on each, and where it leads."""
    step = flow.steps[place]
    labels = [said(it.text) or it.id for one in step.fields for it in one.answers]
    labels = (
        [*(it.condition for it in step.rules), "else"] if step.kind is StepKind.RULE else labels
    )
    found: dict[tuple[str, str], None] = {}
    for number, lead in enumerate(flow.leads[place]):
        if lead.place is not None and lead.place >= 0:
            label = _one_line(labels[number]) if number < len(labels) else ""
            found[label, flow.steps[lead.place].id] = None
    return list(found)


def read_flowchart(text: str, name: str) -> Script:
    """The script of a flowchart; a diamond asks, its arrows are the answers, a box without an arrow ends."""
    drawing = _Drawing()
    for number, line in enumerate(text.splitlines(), 1):
        drawing.take(number, line)
    if not drawing.nodes:
        raise BadSource("line 1: there is no flowchart; begin with flowchart TD, then a --> b")
    carried = [it for it in drawing.nodes.values() if it.aside]
    if drawing.head and len(carried) == len(drawing.nodes):
        return _ours(drawing, name)
    return _foreign(drawing, name)


def _ours(drawing: "_Drawing", name: str) -> Script:
    """A drawing of ours: the steps as they were carried, with what was drawn anew since."""
    told = json.loads(drawing.head)
    cells = {"title": told.pop("shown", "")}
    nodes = list(drawing.nodes.values())
    order: list[str] = told.pop("order", [])
    nodes.sort(key=lambda it: order.index(it.id) if it.id in order else len(order))
    steps = [
        replace(
            step_of(Row({"title": it.text}, it.aside, f"line {it.line}"), shown), stage=it.stage
        )
        for it in nodes
    ]
    was = script_of(Row(cells, json.dumps(told)), steps, _shown_head)
    flow = Flow(was)
    drawn = [
        step if sorted(node.ways) == sorted(ways_of(flow, place)) else _redrawn(step, node.ways)
        for place, (step, node) in enumerate(zip(was.steps, nodes, strict=True))
    ]
    return replace(was, steps=tuple(drawn))


def _redrawn(step: Step, ways: Sequence[tuple[str, str]]) -> Step:
    """A step with the arrows that are drawn now."""
    to = dict(ways)
    if step.kind is StepKind.RULE:
        rules = tuple(
            replace(it, next=to[_one_line(it.condition)])
            for it in step.rules
            if _one_line(it.condition) in to
        )
        return replace(step, rules=rules, otherwise=to.get("else", step.otherwise))
    fields: list[Field] = []
    for one in step.fields:
        known = {_one_line(said(it.text) or it.id): it for it in one.answers}
        kept = tuple(replace(it, next=to[label]) for label, it in known.items() if label in to)
        fields.append(replace(one, answers=kept))
    return replace(step, fields=tuple(fields), next=to.get("", NEXT))


def _foreign(drawing: "_Drawing", name: str) -> Script:
    naming = Laying()
    nodes = _ordered(list(drawing.nodes.values()))
    ids = {
        it.id: naming.id_of(it.id if re.search("[a-z]{3}", it.id) else it.text or it.id)
        for it in nodes
    }
    closing = ""
    if not any(_is_end(it) for it in nodes):
        closing = naming.id_of("closed")
    steps = [_step(it, ids, closing) for it in nodes]
    if closing:
        end = plain_step(closing, StepKind.END, Stage.CONFIRM, "Closed")
        steps.append(replace(end, disposition="done"))
    after = {it.id: later.id for it, later in zip(steps, steps[1:], strict=False)}
    steps = [replace(it, next=NEXT if after.get(it.id) == it.next else it.next) for it in steps]
    return Script(script_name(name), 1, {"en": name}, tuple(steps))


def _ordered(nodes: list[_Node]) -> list[_Node]:
    """As they are drawn, the stages in their order; the one that nothing leads to begins."""
    led = {to for it in nodes for _, to in it.ways}
    first = next((it for it in nodes if it.id not in led), nodes[0])
    order = [first, *(it for it in nodes if it is not first)]
    if STAGES.index(first.stage) > min(STAGES.index(it.stage) for it in nodes):
        for node in order:  # the stages that are drawn are in no order of ours
            node.stage = Stage.SOLVE
    return sorted(order, key=lambda it: STAGES.index(it.stage))


def _is_end(node: _Node) -> bool:
    return not node.ways and node.shape in ("([", "((")


def _step(node: _Node, ids: dict[str, str], closing: str) -> Step:
    id, title = ids[node.id], node.text or node.id
    plain = plain_step(id, StepKind.INSTRUCT, node.stage, title)
    if _is_end(node):
        return replace(plain, kind=StepKind.END, disposition=id)
    if len(node.ways) > 1 or node.shape in ("{", "{{"):
        taken = Laying()
        answers = tuple(
            Choice(taken.id_of(label or to, "way"), {"en": label or to}, next=ids[to])
            for label, to in node.ways
        )
        kind = AnswerType.ONE if answers else AnswerType.TEXT
        ask = replace(plain, kind=StepKind.ASK, fields=(Field(id, kind, answers=answers),))
        return replace(ask, skip=()) if answers else replace(ask, next=closing)
    return replace(plain, next=ids[node.ways[0][1]] if node.ways else closing)


class _Drawing:
    """A flowchart being read."""

    def __init__(self) -> None:
        self.nodes: dict[str, _Node] = {}
        self.head = ""
        self.stages: list[Stage] = []

    def take(self, number: int, line: str) -> None:
        """Take one line in."""
        if (aside := ASIDE.fullmatch(line)) is not None:
            self.beside(aside["what"], aside["aside"], number)
        elif (
            not line.strip()
            or line.strip().startswith("%%")
            or START.fullmatch(line)
            or SKIPPED.fullmatch(line)
        ):
            return
        elif line.strip().rstrip(";") == "end":
            self.stages[-1:] = []
        elif (inner := SUBGRAPH.fullmatch(line)) is not None:
            words = [
                it.strip('" ').lower().removesuffix("_stage")
                for it in (inner["text"] or "", inner["id"] or "")
            ]
            named_stage = next((it for it in words if it in list(Stage)), "")
            self.stages.append(Stage(named_stage) if named_stage else self.stage())
        else:
            self.drawn(START.sub("", line) if START.match(line) else line, number)

    def stage(self) -> Stage:
        """The stage one draws in."""
        return self.stages[-1] if self.stages else Stage.SOLVE

    def beside(self, what: str, aside: str, number: int) -> None:
        """What a comment carries; that of a step whose box was taken out goes with it."""
        if what == "script":
            self.head = aside
            return
        try:
            id = _name(str(json.loads(aside).get("id", "")))
        except ValueError as error:
            raise BadSource(
                f"line {number}: the comment is spoiled: {error}; take it out"
            ) from error
        if id.removesuffix("_") in self.nodes:
            self.nodes[id.removesuffix("_")].aside = aside

    def drawn(self, line: str, number: int) -> None:
        """Boxes with arrows between them: a --> b & c --> d."""
        place, before, label, waiting = 0, list[str](), "", list[str]()
        while place < len(line) and line[place:].strip(" ;"):
            id, place = self.box(line, place, number)
            waiting.append(id)
            if (more := re.compile(r"\s*&").match(line, place)) is not None:
                place = more.end()
                continue
            for one in before:
                self.nodes[one].ways += [
                    (label, to) for to in waiting if (label, to) not in self.nodes[one].ways
                ]
            link = LINK.match(line, place)
            before, waiting = waiting, []
            if link is not None:
                label, place = _text(link["label"] or link["inner"] or ""), link.end()
            elif line[place:].strip(" ;"):
                place = self.separator(line, place, number)
                before = []

    def separator(self, line: str, place: int, number: int) -> int:
        """Only a semicolon may stand between two sentences of a line."""
        rest = line[place:].lstrip()
        if rest.startswith(";"):
            return line.index(";", place) + 1
        cure = "write a box and an arrow, such as a[Ask] --> b[Answer]"
        raise BadSource(f"line {number}: {rest[:30]!r} is no part of a flowchart; {cure}")

    def box(self, line: str, place: int, number: int) -> tuple[str, int]:
        """The box that begins here, and where the line goes on."""
        match = NODE.match(line, place)
        if match is None:
            self.separator(line, place, number)
            return self.box(line, line.index(";", place) + 1, number)
        id, end, text, shape = match["id"], match.end(), "", match["open"] or ""
        if shape:
            text, end = _inside(line, end, CLOSING[shape], number)
        style = re.compile(r":::\w+").match(line, end)
        id = id.removesuffix("_")
        node = self.nodes.setdefault(id, _Node(id, stage=self.stage(), line=number))
        if shape:
            node.text, node.shape, node.stage = text, shape, self.stage()
        return id, style.end() if style else end


def _inside(line: str, start: int, close: str, number: int) -> tuple[str, int]:
    quoted = re.compile(r'\s*"([^"]*)"\s*').match(line, start)
    end = line.find(close, quoted.end() if quoted else start)
    if end < 0:
        raise BadSource(f"line {number}: the box is not closed; add {close}")
    return _text(quoted.group(1) if quoted else line[start:end]), end + len(close)


def _text(drawn: str) -> str:
    plain = re.sub(r"<br\s*/?>", " ", drawn.strip().strip('"'))
    return ENTITY.sub(lambda it: '"' if it[1] == "quot" else chr(int(it[1])), plain).strip()


def _escaped(text: str) -> str:
    signs = {'"': "#quot;", "#": "#35;", "<": "#60;", ">": "#62;", "|": "#124;", "`": "#96;"}
    return "".join(signs.get(sign, sign) for sign in text)


SHAPES: Final = {StepKind.ASK: ("{", "}"), StepKind.RULE: ("{{", "}}"), StepKind.END: ("([", "])")}


def _drawn(step: Step) -> str:
    opened, closed = SHAPES.get(step.kind, ("[", "]"))
    return f'{_name(step.id)}{opened}"{_escaped(shown(step)["title"])}"{closed}'


def _name(id: str) -> str:
    """The name of a box; a few words mean something else to Mermaid."""
    return f"{id}_" if id in OUTSIDE else id


def _arrow(label: str) -> str:
    return f'-->|"{_escaped(label)}"|' if label else "-->"


def _one_line(text: str) -> str:
    return " ".join(text.split())


def shown(step: Step) -> Cells:
    """What a box says of its step."""
    return {"title": _one_line(said(step.title)) or step.id}


def _shown_head(script: Script) -> Cells:
    return {"title": _one_line(said(script.title))}


def _head_image(head: Row, script: Script) -> dict[str, Any]:
    """The script's own part, with the order of its steps, which a drawing does not keep."""
    bare = replace(script, steps=())
    image: dict[str, Any] = json.loads(head.aside or aside_of(image_of_script(bare)))
    return image | {"shown": head.cells["title"], "order": [_name(it.id) for it in script.steps]}
