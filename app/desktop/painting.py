"""Shapes and strokes that rows, pills and buttons share; each shape says its meaning without colour."""

from functools import cache
from math import cos, radians, sin
from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPainterPath,
    QPainterPathStroker,
    QPen,
    QTransform,
)

from app.desktop.face import Face

BOX = 12.0


def round_box(
    painter: QPainter, rect: QRectF, radius: float, fill: QColor | None, line: QColor | None = None
) -> None:
    """Fill a rounded box; the line, one pixel wide, lies inside the rect."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen if line is None else QPen(line, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush if fill is None else fill)
    inner = rect if line is None else rect.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.drawRoundedRect(inner, radius, radius)


def ring(painter: QPainter, rect: QRectF, radius: float, color: QColor, width: float = 2) -> None:
    """Stroke a focus ring whose outer edge is `rect`."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(color, width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    half = width / 2
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius, radius)


def paint_shadow(
    painter: QPainter, box: QRectF, radius: float, color: QColor, reach: int = 16, drop: int = 6
) -> None:
    """A soft shadow around a floating box, darkest at its edge and gone after `reach` pixels."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    step = QColor(color)
    step.setAlphaF(color.alphaF() * 2 / (reach * reach))
    for grow in range(reach, 0, -1):
        faint = QColor(step)
        faint.setAlphaF(min(1.0, step.alphaF() * (reach - grow + 1)))
        painter.setBrush(faint)
        wide = box.adjusted(-grow, drop - grow, grow, drop + grow)
        painter.drawRoundedRect(wide, radius + grow, radius + grow)


def write(
    painter: QPainter,
    box: QRectF,
    text: str,
    font: Face,
    color: QColor,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    elide: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
) -> float:
    """Write one line into the box, elided if it is too long; returns the width it took."""
    width, is_plain = font.measure(text)
    room = box.width()
    if width > room:
        text = font.metrics.elidedText(text, elide, room)
        width = font.metrics.horizontalAdvance(text)
        is_plain = False
    painter.setFont(font)
    painter.setPen(color)
    spare = box.height() - font.height
    if is_plain and spare >= 0:
        # The same place as by the box, at half the price.
        left = box.x() + _SHARE[align] * (room - width)
        painter.drawText(QPointF(left, box.y() + spare / 2 + font.ascent), text)
    else:
        painter.drawText(box, _flags(align), text)
    return width


_SHARE: Final = {
    Qt.AlignmentFlag.AlignLeft: 0.0,
    Qt.AlignmentFlag.AlignHCenter: 0.5,
    Qt.AlignmentFlag.AlignRight: 1.0,
}


@cache
def _flags(align: Qt.AlignmentFlag) -> int:
    return int(align | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)


def text_width(font: Face, text: str) -> float:
    """How wide one line is in this very font (tabular figures change widths)."""
    return font.measure(text).width


def draw_shape(painter: QPainter, name: str, box: QRect | QRectF, color: QColor) -> None:
    """Paint one of our own shapes into a square box of any size."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    scale = box.width() / BOX
    moved = QTransform().translate(box.x(), box.y()).scale(scale, scale)
    painter.fillPath(moved.map(shape(name)), color)


@cache
def shape(name: str) -> QPainterPath:
    """The filled outline of a shape on a box of 12: promises, priorities, ticks."""
    return _SHAPES[name]()


def _stroked(path: QPainterPath, width: float) -> QPainterPath:
    stroker = QPainterPathStroker()
    stroker.setWidth(width)
    stroker.setCapStyle(Qt.PenCapStyle.RoundCap)
    stroker.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return stroker.createStroke(path).simplified()


def _line(*points: tuple[float, float]) -> QPainterPath:
    path = QPainterPath(QPointF(*points[0]))
    for point in points[1:]:
        path.lineTo(QPointF(*point))
    return path


def _circle(radius: float) -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(QPointF(6, 6), radius, radius)
    return path


def _clock() -> QPainterPath:
    return _stroked(_circle(5.2), 1.4).united(_stroked(_line((6, 3.2), (6, 6.2), (8.2, 6.2)), 1.4))


def _quarter() -> QPainterPath:
    wedge = QPainterPath(QPointF(6, 6))
    wedge.arcTo(QRectF(1.4, 1.4, 9.2, 9.2), 90, -90)
    wedge.closeSubpath()
    return _stroked(_circle(5.2), 1.4).united(wedge)


def _triangle() -> QPainterPath:
    outer = _line((6, 1.6), (11, 10.4), (1, 10.4), (6, 1.6))
    return outer.united(_stroked(outer, 1.2))


def _tick() -> QPainterPath:
    return _stroked(_line((1.8, 6.6), (4.6, 9.4), (10.4, 2.8)), 1.8)


def _pause() -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(QRectF(2.4, 2, 2.4, 8), 0.6, 0.6)
    path.addRoundedRect(QRectF(7.2, 2, 2.4, 8), 0.6, 0.6)
    return path


def _bar(x: float) -> QPainterPath:
    """An exclamation mark: a wedge above a dot."""
    path = _line((x - 1.1, 1.2), (x + 1.1, 1.2), (x + 0.75, 7.6), (x - 0.75, 7.6))
    path.closeSubpath()
    path.addEllipse(QPointF(x, 9.9), 1.1, 1.1)
    return path


def _urgent() -> QPainterPath:
    path = _bar(3.6)
    path.addPath(_bar(8.4))
    return path


def _low() -> QPainterPath:
    shaft = _stroked(_line((6, 1.8), (6, 9.8)), 1.5)
    return shaft.united(_stroked(_line((2.9, 6.9), (6, 10), (9.1, 6.9)), 1.5))


def _star() -> QPainterPath:
    path = QPainterPath()
    for k in range(10):
        reach, turn = (5.6, 2.5)[k % 2], radians(36 * k - 90)
        point = QPointF(6 + reach * cos(turn), 6.4 + reach * sin(turn))
        path.moveTo(point) if k == 0 else path.lineTo(point)
    path.closeSubpath()
    return path.united(_stroked(path, 0.5))


def _caret() -> QPainterPath:
    return _stroked(_line((2, 4.2), (6, 8.2), (10, 4.2)), 1.0)


_SHAPES = {
    "on_track": _clock,
    "due_soon": _quarter,
    "late": _triangle,
    "met": _tick,
    "paused": _pause,
    "urgent": _urgent,
    "high": lambda: _bar(6),
    "low": _low,
    "star": _star,
    "tick": _tick,
    "caret": _caret,
    "dot": lambda: _circle(6),
}
