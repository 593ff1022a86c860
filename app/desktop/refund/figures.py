"""The sum of a refund, row by row, with the tax in it and where the money goes."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.desktop import words
from app.desktop.painting import ring, round_box, text_width, write
from app.desktop.refund.view import Figure
from app.desktop.theme import Theme

ROW = 21
RIGHT = Qt.AlignmentFlag.AlignRight


class Figures(QWidget):
    """A card of rows; the last one is the amount. Signals: `asked(topic)` why."""

    asked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: tuple[Figure, ...] = ()
        self._amount, self._under, self._at = "", ("", ""), 0
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_figures(self, rows: Sequence[Figure], amount: str, under: tuple[str, str]) -> None:
        """Show these rows above the amount."""
        self._rows, self._amount, self._under = tuple(rows), amount, under
        self._at = min(self._at, max(0, len(rows) - 1))
        said = [f"{row.label} {row.amount}" for row in rows]
        name = words.listed([*said, f"{self.tr('Refund')} {amount}", *under])
        self.setAccessibleName(name)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        px = self._theme.px
        return QSize(px(280), px(len(self._rows) * ROW + 76))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Down:
                self._go(1)
            case Qt.Key.Key_Up:
                self._go(-1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if self._rows and not event.modifiers():
                self.asked.emit(self._rows[self._at].topic)
            case _:
                super().keyPressEvent(event)

    def _go(self, by: int) -> None:
        self._at = min(max(self._at + by, 0), max(0, len(self._rows) - 1))
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        row = int((event.position().y() - self._theme.px(8)) // self._theme.px(ROW))
        if 0 <= row < len(self._rows):
            self._at = row
            self.asked.emit(self._rows[row].topic)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme, px = QPainter(self), self._theme, self._theme.px
        box = QRectF(self.rect())
        round_box(painter, box, 6, theme.color("surface"), theme.color("divider"))
        inner = box.adjusted(px(12), px(8), -px(12), -px(8))
        for number, row in enumerate(self._rows):
            place = QRectF(inner.x(), inner.y() + px(number * ROW), inner.width(), px(ROW))
            self._paint_row(painter, place, row, is_current=number == self._at and self.hasFocus())
        top = inner.y() + px(len(self._rows) * ROW) + px(4)
        painter.fillRect(QRectF(inner.x(), top, inner.width(), 1), theme.color("divider"))
        total = QRectF(inner.x(), top + px(4), inner.width(), px(26))
        write(painter, total, self.tr("Refund"), theme.font(15, 600), theme.color("text"))
        write(
            painter,
            total,
            self._amount,
            theme.font(18, 600, tabular=True),
            theme.color("text"),
            RIGHT,
        )
        self._paint_under(painter, QRectF(inner.x(), total.bottom(), inner.width(), px(20)))

    def _paint_row(self, painter: QPainter, box: QRectF, row: Figure, *, is_current: bool) -> None:
        theme, font = self._theme, self._theme.font(13, tabular=True)
        write(painter, box, row.amount, font, theme.color("text"), RIGHT)
        room = box.adjusted(0, 0, -text_width(font, row.amount) - theme.px(10), 0)
        width = write(painter, room, row.label, theme.font(13), theme.color("text"))
        if row.note:
            rest = room.adjusted(width + theme.px(8), 0, 0, 0)
            write(painter, rest, row.note, theme.font(12), theme.color("text-2"))
        if is_current:
            ring(painter, box.adjusted(-4, 0, 4, 0), 3, theme.color("focus"))

    def _paint_under(self, painter: QPainter, box: QRectF) -> None:
        theme, font = self._theme, self._theme.font(12, tabular=True)
        tax, means = self._under
        write(painter, box, tax, font, theme.color("text-2"))
        rest = box.adjusted(text_width(font, tax) + theme.px(12), 0, 0, 0)
        write(painter, rest, means, font, theme.color("text-2"), RIGHT)
