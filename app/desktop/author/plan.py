"""Where the steps of a script are drawn: a column for each stage, and for each way a line that crosses no box."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSizeF

from app.domain.scripts.flow import OVER, Flow
from app.domain.scripts.script import STAGES, Script, Step, StepKind, text_in

WIDE: Final = 136.0
HIGH: Final = 60.0
GAP: Final = 36.0  # between rows
LANE: Final = 50.0  # between columns: here the lines run
TOP: Final = 56.0
LEFT: Final = 12.0
ELSE: Final = "–"
LABEL_HIGH: Final = 10.0
APART: Final = 5.0  # between lines in one lane


@dataclass(frozen=True, slots=True)
class Box:
    """A step and where it stands, at 100 %."""

    step: Step
    column: int
    row: int
    rect: QRectF


@dataclass(frozen=True, slots=True)
class Way:
    """A line from one step to another, with what it is taken on: in words, and as short as a key."""

    start: str
    end: str
    label: str
    points: tuple[QPointF, ...]
    short: str = ""

    @property
    def is_straight(self) -> bool:
        """Whether it goes down to the next row, where there is room for words."""
        return len(self.points) == 2

    @property
    def middle(self) -> QPointF:
        """Where its label stands."""
        start, end = self.points[:2] if self.is_straight else self.points[1:3]
        return (start + end) / 2


@dataclass(frozen=True, slots=True)
class Plan:
    """The whole drawing."""

    boxes: tuple[Box, ...]
    ways: tuple[Way, ...]
    size: QSizeF

    def at(self, point: QPointF) -> str:
        """The step at a point, or ""."""
        return next((box.step.id for box in self.boxes if box.rect.contains(point)), "")

    def box(self, step: str) -> Box | None:
        """Where a step stands."""
        return next((box for box in self.boxes if box.step.id == step), None)

    def way_at(self, point: QPointF) -> Way | None:
        """The line whose label is at a point."""
        for way in self.ways:
            away = way.middle - point
            if way.label and abs(away.x()) < LANE / 2 and abs(away.y()) < LABEL_HIGH:
                return way
        return None

    def beside(self, step: str, columns: int, rows: int) -> str:
        """The step that lies so many columns and rows away, or the nearest in that direction; "" for none."""
        here = self.box(step)
        if here is None:
            return self.boxes[0].step.id if self.boxes else ""
        column, row = here.column + columns, here.row + rows
        if columns:
            while 0 <= column < len(STAGES):
                there = [box for box in self.boxes if box.column == column]
                if there:
                    return min(there, key=lambda box: abs(box.row - here.row)).step.id
                column += columns
            return ""
        found = [box for box in self.boxes if (box.column, box.row) == (column, row)]
        return found[0].step.id if found else ""


def column_left(column: int) -> float:
    """Where a column begins."""
    return LEFT + column * (WIDE + LANE)


def plan_of(script: Script, language: str) -> Plan:
    """The drawing of a script."""
    rows: Counter[int] = Counter()
    boxes: list[Box] = []
    for step in script.steps:
        column = STAGES.index(step.stage)
        rect = QRectF(column_left(column), TOP + rows[column] * (HIGH + GAP), WIDE, HIGH)
        boxes.append(Box(step, column, rows[column], rect))
        rows[column] += 1
    ways = _Routes(boxes).ways(script, language)
    high = TOP + max(rows.values(), default=1) * (HIGH + GAP)
    return Plan(tuple(boxes), ways, QSizeF(column_left(len(STAGES)), high))


class _Routes:
    """Finds a way for each line; lines that share a lane keep apart."""

    def __init__(self, boxes: list[Box]) -> None:
        self._boxes = boxes
        self._used: Counter[int] = Counter()

    def ways(self, script: Script, language: str) -> tuple[Way, ...]:
        flow, found = Flow(script), list[Way]()
        for place, step in enumerate(script.steps):
            paths: dict[int, list[str]] = {}
            for lead in flow.leads[place]:
                if lead.place is not None and lead.place != OVER:
                    paths.setdefault(lead.place, []).append(lead.path)
            for to, by in paths.items():
                label, short = "", ""
                if len(paths) > 1:
                    label = joined(label_of(step, path, language) for path in by)
                    short = joined(short_of(step, path) for path in by)
                points = self._points(self._boxes[place], self._boxes[to])
                found.append(Way(step.id, script.steps[to].id, label, points, short))
        return tuple(found)

    def _lane(self, column: int) -> float:
        """A free line of the lane right of a column."""
        used = self._used[column]
        self._used[column] += 1
        return column_left(column) + WIDE + LANE / 2 + (used % 5 - 2) * APART

    def _points(self, one: Box, other: Box) -> tuple[QPointF, ...]:
        if one.column == other.column and other.row == one.row + 1:
            x = one.rect.center().x()
            return (QPointF(x, one.rect.bottom()), QPointF(x, other.rect.top()))
        out = QPointF(one.rect.right(), one.rect.center().y())
        if other.column == one.column + 1:
            x = self._lane(one.column)
            into = QPointF(other.rect.left(), other.rect.center().y())
            return (out, QPointF(x, out.y()), QPointF(x, into.y()), into)
        x = self._lane(one.column)
        if other.column == one.column:
            into = QPointF(other.rect.right(), other.rect.center().y())
            return (out, QPointF(x, out.y()), QPointF(x, into.y()), into)
        # Past other columns the line runs in the gap above the row it leads to.
        far = self._lane(other.column - 1)
        into = QPointF(other.rect.left(), other.rect.center().y())
        y = other.rect.top() - GAP / 2
        return (
            out,
            QPointF(x, out.y()),
            QPointF(x, y),
            QPointF(far, y),
            QPointF(far, into.y()),
            into,
        )


def joined(said: Iterable[str]) -> str:
    """Labels of ways that run as one line; each once."""
    return ", ".join(dict.fromkeys(one for one in said if one))


def short_of(step: Step, path: str) -> str:
    """The same as short as a key: the number of the answer or of the condition."""
    if step.kind is StepKind.RULE and path == "else":
        return ELSE
    part = "when[" if step.kind is StepKind.RULE else "answers["
    return str(int(path.split(part)[1].split("]")[0]) + 1) if part in path else ""


def label_of(step: Step, path: str, language: str) -> str:
    """What a way is taken on: an answer, a condition, or "" for the usual way."""
    if step.kind is StepKind.RULE:
        if path == "else":
            return ELSE
        return step.rules[int(path.split("[")[1].split("]")[0])].condition
    if "answers[" in path:
        number = int(path.split("answers[")[1].split("]")[0])
        choices = [choice for one in step.fields for choice in one.answers]
        if number < len(choices):
            return text_in(choices[number].text, language) or choices[number].id
    return ""
