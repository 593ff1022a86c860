"""The graph of a script: boxes in five columns, the ways between them, and the cursor that walks them."""

from collections.abc import Set as AbstractSet
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPolygonF,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from app.desktop import words
from app.desktop.author.draft import Draft
from app.desktop.author.findingwords import told
from app.desktop.author.named import KIND_ICONS, kind_words, stage_words
from app.desktop.author.plan import LANE, WIDE, Box, Plan, Way, column_left, plan_of
from app.desktop.face import Face
from app.desktop.icons import paint_icon
from app.desktop.painting import draw_shape, round_box, text_width, write
from app.desktop.theme import Theme
from app.domain.scripts.script import STAGES, text_in

LEAST: Final = 0.4
MOST: Final = 2.0
TURN: Final = 8.0  # the radius of a corner
LABEL: Final = 124.0
IN_LANE: Final = LANE - 4  # a label between two columns


class Graph(QWidget):
    """Signals: `chosen(step)` a box is current; `linked(step, to)` a line was drawn; `zoomed(percent)`."""

    chosen = Signal(str)
    linked = Signal(str, str)
    zoomed = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._draft: Draft | None = None
        self._plan = Plan((), (), QRectF(0, 0, 400, 300).size())
        self._walked: frozenset[str] = frozenset()
        self._zoom = 1.0
        self._pulled: tuple[str, QPointF] | None = None
        self.current = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        theme.changed.connect(self._fit)

    # ---- what is drawn -----------------------------------------------------------------------

    def show_draft(self, draft: Draft) -> None:
        """Draw a draft; what cannot be read keeps the drawing before."""
        self._draft = draft
        if draft.script is not None:
            self._plan = plan_of(draft.script, self._theme.language.split("-")[0].split("_")[0])
        self.setAccessibleName(self._spoken(self.current))
        self._fit()

    def show_walked(self, steps: AbstractSet[str]) -> None:
        """Tick what the simulator has passed."""
        self._walked = frozenset(steps)
        self.update()

    def set_current(self, step: str) -> None:
        """Put the cursor on a step."""
        self.current = step
        self.setAccessibleName(self._spoken(step))
        self.update()

    @property
    def plan(self) -> Plan:
        """The drawing."""
        return self._plan

    def zoom_to(self, zoom: float) -> None:
        """Draw larger or smaller."""
        self._zoom = min(MOST, max(LEAST, zoom))
        self._fit()
        self.zoomed.emit(round(100 * self._zoom))

    @property
    def zoom(self) -> float:
        """How large it is drawn."""
        return self._zoom

    def fit(self, wide: float, least: float = 0.75) -> None:
        """Draw as large as the width allows, but not too small to read."""
        whole = self._plan.size.width() * self._theme.zoom
        self.zoom_to(min(1.0, max(least, wide / whole)) if whole else 1.0)

    def zoom_in(self, steps: int) -> None:
        """Some steps of a tenth."""
        self.zoom_to(round(self._zoom * 10 + steps) / 10)

    @property
    def _scale(self) -> float:
        return self._zoom * self._theme.zoom

    def _fit(self) -> None:
        size = self._plan.size * self._scale
        self.setMinimumSize(QSize(round(size.width()), round(size.height())))
        self.update()

    def place_of(self, step: str) -> QRectF:
        """Where a step is on the widget."""
        box = self._plan.box(step)
        if box is None:
            return QRectF()
        scale = self._scale
        return QRectF(box.rect.topLeft() * scale, box.rect.size() * scale)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), theme.color("app"))
        painter.scale(self._scale, self._scale)
        for number, stage in enumerate(STAGES):
            self._paint_lane(painter, number, stage_words(stage))
        for way in self._plan.ways:
            self._paint_way(painter, way)
        for way in self._plan.ways:
            self._paint_label(painter, way)
        for box in self._plan.boxes:
            self._paint_box(painter, box)
        if self._pulled is not None:
            start = self._plan.box(self._pulled[0])
            if start is not None:
                painter.setPen(QPen(theme.color("accent"), 2, Qt.PenStyle.DashLine))
                painter.drawLine(start.rect.center(), self._pulled[1])

    def _paint_lane(self, painter: QPainter, number: int, name: str) -> None:
        theme, left = self._theme, column_left(number) - 6
        high = max(self._plan.size.height(), self.height() / self._scale) - 8
        round_box(painter, QRectF(left, 8, WIDE + 12, high - 8), 4, theme.color("sunken"))
        round_box(painter, QRectF(left + 8, 18, 20, 20), 10, theme.color("surface"))
        font = self._font(11, 600)
        place = QRectF(left + 8, 18, 20, 20)
        write(
            painter,
            place,
            str(number + 1),
            font,
            theme.color("text-2"),
            Qt.AlignmentFlag.AlignHCenter,
        )
        write(
            painter,
            QRectF(left + 36, 18, WIDE - 40, 20),
            name,
            self._font(12, 600),
            theme.color("text-2"),
        )

    def _font(self, px: float, weight: int = 400) -> Face:
        # The painter is scaled as a whole: the zoom of the theme must not count twice.
        return self._theme.font(px / self._theme.zoom, weight)

    def _paint_way(self, painter: QPainter, way: Way) -> None:
        is_walked = way.start in self._walked and (
            way.end in self._walked or way.end == self.current
        )
        color = self._theme.color("accent" if is_walked else "border")
        painter.setPen(QPen(color, 1.8 if is_walked else 1.3))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(rounded(way.points))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawPolygon(arrow(way.points))

    def _paint_label(self, painter: QPainter, way: Way) -> None:
        """In words where there is room for them, else as a number, which is the simulator's key."""
        said = way.label if way.is_straight else way.short
        if not said:
            return
        theme, font = self._theme, self._font(10, 500)
        wide = min(LABEL if way.is_straight else IN_LANE, max(18.0, text_width(font, said) + 10))
        box = QRectF(way.middle.x() - wide / 2, way.middle.y() - 8, wide, 16)
        round_box(painter, box, 8, theme.color("surface"), theme.color("button-edge"))
        centre = Qt.AlignmentFlag.AlignHCenter
        write(painter, box.adjusted(5, 0, -5, 0), said, font, theme.color("text-2"), centre)

    def _paint_box(self, painter: QPainter, box: Box) -> None:
        theme, rect, step = self._theme, box.rect, box.step
        is_current = step.id == self.current
        found = self._draft.of_step(step.id) if self._draft else ()
        is_stopped, is_doubtful = any(one.stops for one in found), bool(found)
        line = (
            "danger"
            if is_stopped
            else "due_soon-solid"
            if is_doubtful
            else "accent"
            if is_current
            else "divider"
        )
        round_box(
            painter,
            rect,
            4,
            theme.color("selected" if is_current else "surface"),
            theme.color(line),
        )
        if is_current:
            painter.setPen(QPen(theme.color("danger" if is_stopped else "accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 4, 4)
        icon = QRectF(rect.x() + 8, rect.y() + 8, 13, 13)
        paint_icon(painter, theme, KIND_ICONS[step.kind], icon, "link" if is_current else "text-2")
        mark = QRectF(rect.right() - 20, rect.y() + 9, 12, 12)
        if is_stopped or is_doubtful:
            paint_icon(painter, theme, "warning-circle" if is_stopped else "warning", mark, line)
        elif step.id in self._walked:
            draw_shape(painter, "tick", mark.adjusted(1, 1, -1, -1), theme.color("met-solid"))
        font = self._font(12, 600)
        for number, line in enumerate(two_lines(font, self._title(box), WIDE - 48)):
            title = QRectF(rect.x() + 26, rect.y() + 5 + 16 * number, WIDE - 48, 17)
            write(painter, title, line, font, theme.color("text"))
        under = QRectF(rect.x() + 26, rect.bottom() - 21, WIDE - 32, 17)
        write(painter, under, kind_words(step), self._font(11), theme.color("text-2"))

    def _title(self, box: Box) -> str:
        language = self._theme.language.split("-")[0].split("_")[0]
        return text_in(box.step.title, language) or box.step.id

    def _spoken(self, step: str) -> str:
        box = self._plan.box(step)
        if box is None:
            return self.tr("Graph of the script")
        ways = [way for way in self._plan.ways if way.start == step]
        to = [f"{way.end} ({way.label})" if way.label else way.end for way in ways]
        after = self.tr("leads to {steps}").format(steps=words.listed(to)) if to else ""
        found = self._draft.of_step(step) if self._draft else ()
        parts = [self._title(box), kind_words(box.step), stage_words(box.step.stage), after]
        return words.listed((*parts, *(told(one.what) for one in found)))

    # ---- pointer and keys --------------------------------------------------------------------

    def _point(self, event: QMouseEvent) -> QPointF:
        return event.position() / self._scale

    def mousePressEvent(self, event: QMouseEvent) -> None:
        step = self._plan.at(self._point(event))
        if step:
            self.set_current(step)
            self.chosen.emit(step)
            self._pulled = (step, self._point(event))
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pulled is not None and event.buttons() & Qt.MouseButton.LeftButton:
            self._pulled = (self._pulled[0], self._point(event))
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._pulled is None:
            return
        start, end = self._pulled[0], self._plan.at(self._point(event))
        self._pulled = None
        self.update()
        if end and end != start:
            self.linked.emit(start, end)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            way = self._plan.way_at(QPointF(event.pos()) / self._scale)
            QToolTip.showText(event.globalPos(), way.label if way else "", self)
            return True
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_in(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        moves = {
            Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1),
            Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0),
        }  # fmt: skip
        zooms = {"+": self._zoom + 0.1, "-": self._zoom - 0.1, "0": 1.0}
        if event.text() in zooms:
            self.zoom_to(round(zooms[event.text()], 1))
            return
        move = moves.get(Qt.Key(event.key()))
        if move is None or event.modifiers() & Qt.KeyboardModifier.AltModifier:
            super().keyPressEvent(event)
            return
        step = self._plan.beside(self.current, *move)
        if step:
            self.set_current(step)
            self.chosen.emit(step)


def two_lines(font: Face, text: str, room: float) -> list[str]:
    """A text on one line or two; what is too long for two is for the second to cut."""
    if text_width(font, text) <= room:
        return [text]
    cut = len(text)
    while cut > 1 and text_width(font, text[:cut]) > room:
        cut -= 1
    space = text.rfind(" ", 0, cut + 1)
    cut = space if space > 0 else cut
    return [text[:cut], text[cut:].lstrip()]


def rounded(points: tuple[QPointF, ...]) -> QPainterPath:
    """A line through points, its corners round."""
    path = QPainterPath(points[0])
    for before, here, after in zip(points, points[1:], points[2:], strict=False):
        path.lineTo(here + _towards(here, before))
        path.quadTo(here, here + _towards(here, after))
    path.lineTo(points[-1])
    return path


def _towards(one: QPointF, other: QPointF) -> QPointF:
    way = other - one
    long = (way.x() ** 2 + way.y() ** 2) ** 0.5
    return way * (min(TURN, long / 2) / long) if long else QPointF()


def arrow(points: tuple[QPointF, ...]) -> QPolygonF:
    """The head of a line."""
    tip, way = points[-1], _towards(points[-1], points[-2])
    long = (way.x() ** 2 + way.y() ** 2) ** 0.5 or 1
    back, side = way / long * 7, QPointF(-way.y(), way.x()) / long * 3.5
    return QPolygonF([tip, tip + back + side, tip + back - side])
