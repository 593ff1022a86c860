"""What somebody wrote, as plain text that wraps anywhere, can be selected, and never freezes the window.

Customers' text is never read as markup. A long text is cut into slices of at most `SLICE` characters,
because laying out one unbroken word costs the square of its length (200,000 characters: five seconds).
A slice is only painted; the text field in which one selects and copies is made where the pointer asks.
"""

from typing import Final

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QTextBlockFormat,
    QTextCursor,
    QTextLayout,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QTextEdit, QWidget

from app.desktop.theme import Theme

SLICE: Final = 6_000
LINE: Final = 19
# Where Qt puts the baseline into a line of fixed height, so that painted and selectable words agree.
BASELINE: Final = 0.8
WRAP: Final = QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere
BREAK: Final = "\N{LINE SEPARATOR}"


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


class BodyText(QLabel):
    """One slice of text, as high as it needs to be: the words painted, a text field once it is pressed."""

    def __init__(self, theme: Theme, text: str, parent: QWidget, *, color: str = "text") -> None:
        super().__init__(parent)
        self._theme, self._color = theme, color
        self._lines = QTextLayout()
        self._wide, self._high = -1, 0
        self.field: TextField | None = None
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text.replace("\r\n", "\n"))
        self.setCursor(Qt.CursorShape.IBeamCursor)

    def dress(self) -> None:
        """Wear the theme's present font and colour."""
        self._wide = -1
        self.put_away()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if self._wide != width:
            self._wide, self._high = width, self._lay_out(width)
        return self._high

    def _lay_out(self, width: int) -> int:
        """Break the lines; how high they are together."""
        font, step = self._theme.font(), self._theme.px(LINE)
        self._lines = lines = QTextLayout(self.text().replace("\n", BREAK), font)
        lines.setTextOption(_option())
        lines.setCacheEnabled(True)
        lines.beginLayout()
        count = 0
        while (line := lines.createLine()).isValid():
            line.setLineWidth(width)
            rise = line.ascent() + max(line.leading(), 0.0)
            line.setPosition(QPointF(0, (count + BASELINE) * step - rise))
            count += 1
        lines.endLayout()
        return max(1, count) * step

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(600), self._theme.px(LINE))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._theme.px(LINE))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.field is None:
            self.heightForWidth(self.width())
            painter = QPainter(self)
            painter.setPen(self._theme.color(self._color))
            self._lines.draw(painter, QPointF(0, 0), [], event.rect().toRectF())

    # ---- selecting ---------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The words become selectable, and this press is already the beginning of a selection."""
        if self.field is None:
            self.field = TextField(self._theme, self.text(), self, self._color)
            self.field.left.connect(self.put_away)
            self.field.setGeometry(self.rect())
            self.field.show()
            self.field.setFocus(Qt.FocusReason.MouseFocusReason)
            self.update()
        self._hand_on(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hand_on(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._hand_on(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self._hand_on(event)

    def _hand_on(self, event: QEvent) -> None:
        if self.field is not None:
            QApplication.sendEvent(self.field.viewport(), event)

    def put_away(self) -> None:
        """Nobody selects here any more: only paint the words again."""
        if self.field is not None:
            self.field.hide()
            self.field.deleteLater()
            self.field = None
            self.update()


class TextField(QTextEdit):
    """Words to be selected and copied. Signals: `left` the agent is done with them."""

    left = Signal()

    def __init__(self, theme: Theme, text: str, parent: QWidget, color: str) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setAcceptDrops(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(WRAP)
        self.setTabChangesFocus(True)
        self.viewport().setAutoFillBackground(False)
        self.document().setDocumentMargin(0)
        self.document().setUndoRedoEnabled(False)
        self.setPlainText(text)
        self.setAccessibleName(self.tr("Text of the entry"))
        self._dress(theme, theme.color(color))

    def _dress(self, theme: Theme, ink: QColor) -> None:
        self.setFont(theme.font())
        self.setTextColor(ink)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        lines = QTextBlockFormat()
        fixed = QTextBlockFormat.LineHeightTypes.FixedHeight
        lines.setLineHeight(theme.px(LINE), fixed.value)
        cursor.mergeBlockFormat(lines)
        palette = self.palette()
        palette.setColor(palette.ColorRole.Text, ink)
        palette.setColor(palette.ColorRole.Base, Qt.GlobalColor.transparent)
        self.setPalette(palette)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        # Its own menu and another window only borrow the focus.
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, _ELSEWHERE):
            self.left.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


_ELSEWHERE: Final = Qt.FocusReason.ActiveWindowFocusReason


def _option() -> QTextOption:
    option = QTextOption()
    option.setWrapMode(WRAP)
    return option
