"""What somebody wrote, as plain text that wraps anywhere, can be selected, and never freezes the window.

Customers' text is never read as markup. A long text is cut into slices of at most `SLICE` characters,
because laying out one unbroken word costs the square of its length (200,000 characters: five seconds).
"""

import math
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QTextBlockFormat, QTextCursor, QTextOption, QWheelEvent
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from app.desktop.theme import Theme

SLICE: Final = 6_000
LINE: Final = 19


def slices(text: str, most: int = SLICE) -> list[str]:
    """The text in parts of at most `most` characters, cut at a line end or a space where there is one."""
    parts: list[str] = []
    start = 0
    while len(text) - start > most:
        end = _cut(text, start, start + most)
        parts.append(text[start:end])
        start = end
    parts.append(text[start:])
    return parts


def _cut(text: str, start: int, limit: int) -> int:
    """Where to cut before `limit`, but never in the first half of the slice."""
    middle = start + (limit - start) // 2
    for mark in ("\n", " "):
        place = text.rfind(mark, middle, limit)
        if place > 0:
            return place + 1
    return limit


class BodyText(QTextEdit):
    """One slice of text, as high as it needs to be; the surrounding scroll area scrolls."""

    def __init__(self, theme: Theme, text: str, parent: QWidget, *, color: str = "text") -> None:
        super().__init__(parent)
        self._theme, self._color = theme, color
        self.setReadOnly(True)
        self.setAcceptDrops(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setTabChangesFocus(True)
        self.viewport().setAutoFillBackground(False)
        self.document().setDocumentMargin(0)
        self.document().setUndoRedoEnabled(False)
        self.setPlainText(text)
        self.dress()

    def dress(self) -> None:
        """Wear the theme's present font and colour."""
        self.setFont(self._theme.font())
        self.setTextColor(self._theme.color(self._color))
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        lines = QTextBlockFormat()
        fixed = QTextBlockFormat.LineHeightTypes.FixedHeight
        lines.setLineHeight(self._theme.px(LINE), fixed.value)
        cursor.mergeBlockFormat(lines)
        palette = self.palette()
        palette.setColor(palette.ColorRole.Text, self._theme.color(self._color))
        palette.setColor(palette.ColorRole.Base, Qt.GlobalColor.transparent)
        self.setPalette(palette)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if self.document().textWidth() != width:
            self.document().setTextWidth(width)
        return math.ceil(self.document().size().height())

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(600), self._theme.px(LINE))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._theme.px(LINE))

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
