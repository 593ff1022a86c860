"""Painted text that wraps: how high it becomes, and how it is written."""

from functools import lru_cache
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from app.desktop.face import Face

FLAGS: Final = int(
    Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
)
ENDLESS: Final = 100_000.0


def wrapped_height(font: Face, text: str, width: float) -> float:
    """How high a text is when its lines are at most so wide."""
    return _height(font, text, max(1, int(width)))


@lru_cache(maxsize=4_000)
def _height(font: Face, text: str, width: int) -> float:
    room = QRectF(0, 0, width, ENDLESS)
    return font.metrics.boundingRect(room, FLAGS, text).height()


def write_wrapped(painter: QPainter, box: QRectF, text: str, font: Face, color: QColor) -> None:
    """Write a text into the box, from its upper left corner."""
    painter.setFont(font)
    painter.setPen(color)
    painter.drawText(QRectF(box.x(), box.y(), int(box.width()), ENDLESS), FLAGS, text)
