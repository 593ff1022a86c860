"""A script as a checklist in Markdown: headings for the stages, a box a step, the rest in comments."""

import re
from dataclasses import replace
from typing import Final

from app.domain.scripts.script import Script, Stage, Step
from app.importers.rows import BadSource
from app.importers.scripts.cells import (
    HEADING,
    OURS,
    Cells,
    Row,
    first_language,
    head_of,
    row_of,
    said,
    script_of,
    step_of,
)
from app.importers.scripts.foreign import finished

INTRO: Final = "intro"  # what stands before the first step, kept for the way back
ITEM: Final = re.compile(r"(?P<indent>\s*)(?:[-*+]|\d+[.)])\s+(?:\[[ xX]\]\s+)?(?P<text>.*\S)\s*")
TITLE: Final = re.compile(r"(?P<level>#+)\s+(?P<text>.*?)\s*#*\s*")
ASIDE: Final = re.compile(rf"\s*<!-- {OURS} (?P<aside>.*) -->\s*")


def checklist_of(script: Script) -> str:
    """The list of a script."""
    head = head_of(script, _shown_head)
    lines = [f"# {head.cells['title']}".rstrip(), *_aside(head, "")]
    if intro := script.keep.get(INTRO):
        lines += ["", *intro.splitlines()]
    stage = ""
    for step in script.steps:
        if step.stage != stage:
            stage = step.stage
            lines += ["", f"## {stage.capitalize()}", ""]
        if step.keep.get(HEADING):
            lines += ["", f"### {step.keep[HEADING]}", ""]
        row = row_of(step, shown)
        lines.append(f"- [ ] {row.cells['title']}".rstrip())
        lines += [f"  {line}".rstrip() for line in row.cells["text"].splitlines()]
        lines += _aside(row, "  ")
    return "\n".join(lines) + "\n"


def read_checklist(text: str, name: str) -> Script:
    """The script of a list; each item is a step, what is indented below it its text."""
    reading = _Reading(name)
    for number, line in enumerate(text.splitlines(), 1):
        reading.line(number, line)
    if not reading.rows:
        raise BadSource("line 1: there is no list; begin each step with a dash: - [ ] Do this")
    rows = [replace(row, cells=_joined(row.cells)) for row in reading.rows]
    steps = [step_of(row, shown) for row in rows]
    names = [step.id if row.aside else "" for row, step in zip(rows, steps, strict=True)]
    whole = script_of(reading.head, steps, _shown_head)
    if reading.intro:
        whole = replace(whole, keep={**whole.keep, INTRO: "\n".join(reading.intro)})
    return finished(whole, names, is_ours=bool(reading.head.aside))


def shown(step: Step) -> Cells:
    """What the list shows of a step; its stage and its heading stand above it."""
    return {
        "title": " ".join(said(step.title).split()) or step.id,
        "text": "\n".join(line.rstrip() for line in said(step.text).splitlines() if line.strip()),
        "stage": step.stage,
        "heading": step.keep.get(HEADING, ""),
    }


def _shown_head(script: Script) -> Cells:
    return {"title": " ".join(said(script.title, first_language(script)).split())}


def _aside(row: Row, indent: str) -> list[str]:
    return [f"{indent}<!-- {OURS} {row.aside} -->"] if row.aside else []


def _joined(cells: Cells) -> Cells:
    return {**cells, "text": cells["text"].strip("\n")}


class _Reading:
    """A list being read, line by line."""

    def __init__(self, name: str) -> None:
        self.head = Row({"title": name, "script": name})
        self.rows: list[Row] = []
        self.stage = Stage.SOLVE
        self.heading = ""
        self.indent = 0
        self.intro: list[str] = []

    def line(self, number: int, line: str) -> None:
        """Take one line in."""
        if (aside := ASIDE.fullmatch(line)) is not None:
            self.beside(aside["aside"])
        elif (heading := TITLE.fullmatch(line)) is not None:
            self.head_line(len(heading["level"]), heading["text"])
        elif (item := ITEM.fullmatch(line)) is not None and self.is_step(len(item["indent"])):
            self.indent = len(item["indent"])
            cells = {
                "title": item["text"],
                "text": "",
                "stage": self.stage,
                "heading": self.heading,
            }
            self.rows.append(Row(cells, "", f"line {number}"))
            self.heading = ""  # a heading is kept with the first step below it
        elif self.rows and line.strip():
            last = self.rows[-1]
            text = f"{last.cells['text']}\n{self.below(line)}"
            self.rows[-1] = replace(last, cells={**last.cells, "text": text})
        elif line.strip():
            self.intro.append(line.strip())

    def below(self, line: str) -> str:
        """A line below an item; how deep it stands there is kept, for it may be an item of its own."""
        told = line.expandtabs(4).rstrip()
        depth = len(told) - len(told.lstrip()) - self.indent - 2
        return " " * max(0, depth) + told.lstrip()

    def is_step(self, indent: int) -> bool:
        """Items below an item are its text."""
        return not self.rows or indent <= self.indent

    def beside(self, aside: str) -> None:
        """What a comment carries for the step above it, or for the script."""
        if self.rows:
            self.rows[-1] = replace(self.rows[-1], aside=aside)
        else:
            cells = {key: it for key, it in self.head.cells.items() if key != "script"}
            self.head = replace(self.head, cells=cells, aside=aside)

    def head_line(self, level: int, text: str) -> None:
        """A heading: the title, a stage, or words that a group of steps stands under."""
        if level == 1 and not self.rows:
            self.head = replace(self.head, cells={**self.head.cells, "title": text})
        elif text.lower() in list(Stage):
            self.stage, self.heading = Stage(text.lower()), ""
        else:
            self.heading = f"{self.heading} / {text}" if self.heading else text
