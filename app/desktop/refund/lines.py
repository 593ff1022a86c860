"""The lines of an order as a list to tick: pieces that come back, what they are worth, and what decides."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.desktop import words
from app.desktop.icons import paint_icon
from app.desktop.painting import draw_shape, ring, round_box, text_width, write
from app.desktop.refund.view import LineView
from app.desktop.theme import Theme

Index = QModelIndex | QPersistentModelIndex
ROW: Final = 66
LEFT: Final = 38
CLAUSE: Final = 0.45  # of the line, at most
RIGHT: Final = Qt.AlignmentFlag.AlignRight


class LinesModel(QAbstractListModel):
    """The lines; the same lines with other figures stay where they are."""

    ITEM: Final = Qt.ItemDataRole.UserRole

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._lines: tuple[LineView, ...] = ()

    def set_lines(self, lines: Sequence[LineView]) -> None:
        """Show these."""
        is_same = [one.id for one in lines] == [one.id for one in self._lines]
        if not is_same:
            self.beginResetModel()
        self._lines = tuple(lines)
        if not is_same:
            self.endResetModel()
        elif lines:
            self.dataChanged.emit(self.index(0), self.index(len(lines) - 1))

    def at(self, index: Index) -> LineView:
        """The line of a row."""
        return self._lines[index.row()]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self.at(index)
        match role:
            case self.ITEM:
                return line
            case Qt.ItemDataRole.DisplayRole:
                return line.label
            case Qt.ItemDataRole.ToolTipRole:
                return line.why
            case Qt.ItemDataRole.CheckStateRole:
                return Qt.CheckState.Checked if line.quantity else Qt.CheckState.Unchecked
            case Qt.ItemDataRole.AccessibleTextRole:
                parts = (line.label, self.pieces(line), line.back, line.why, line.clause)
                return words.listed(part for part in parts if part)
            case _:
                return None

    def paid(self, line: LineView) -> str:
        """What was paid for a line."""
        return self.tr("{amount} paid").format(amount=line.paid)

    def pieces(self, line: LineView) -> str:
        """How many come back of how many."""
        return self.tr("{some} of {all}").format(some=line.quantity, all=line.bought)


class LinesDelegate(QStyledItemDelegate):
    """Tick, name, pieces and worth; what was paid; and the sentence that decides."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._theme.px(200), self._theme.px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        if not isinstance(model, LinesModel):
            return
        line, px, theme = model.at(index), self._theme.px, self._theme
        box = QRectF(option.rect)  # type: ignore[attr-defined]
        if index.row():
            rule = QRectF(box.x() + px(12), box.y(), box.width() - px(24), 1)
            painter.fillRect(rule, theme.color("divider"))
        if option.state & QStyle.StateFlag.State_HasFocus:  # type: ignore[attr-defined]
            ring(painter, box.adjusted(2, 2, -2, -2), 4, theme.color("focus"))
        self._paint_tick(painter, tick_box(theme, box), line)
        self._paint_head(painter, box, line, model)
        left, width = box.x() + px(LEFT), box.width() - px(LEFT + 12)
        middle = QRectF(left, box.y() + px(27), width, px(17))
        write(
            painter, middle, model.paid(line), theme.font(12, tabular=True), theme.color("text-2")
        )
        self._paint_why(painter, QRectF(left, box.y() + px(44), width, px(17)), line)

    def _paint_tick(self, painter: QPainter, box: QRectF, line: LineView) -> None:
        theme, px = self._theme, self._theme.px
        if line.quantity:
            round_box(painter, box, 3, theme.color("accent"))
            glyph = box.adjusted(px(2.5), px(2.5), -px(2.5), -px(2.5))
            draw_shape(painter, "tick", glyph, theme.color("on-accent"))
        else:
            edge = theme.color("border" if line.most else "divider")
            round_box(painter, box, 3, theme.color("surface"), edge)

    def _paint_head(
        self, painter: QPainter, box: QRectF, line: LineView, model: LinesModel
    ) -> None:
        theme, px = self._theme, self._theme.px
        ink = theme.color("text" if line.quantity else "text-3")
        font = theme.font(13, 600, tabular=True)
        row = QRectF(box.x() + px(LEFT), box.y() + px(8), box.width() - px(LEFT + 12), px(18))
        write(painter, row, line.back, font, ink, RIGHT)
        row.setRight(row.right() - text_width(font, line.back) - px(12))
        pieces = model.pieces(line)
        small = theme.font(12, tabular=True)
        name = QRectF(row)
        name.setRight(row.right() - text_width(small, pieces) - px(52))
        weight = 600 if line.quantity else 500
        width = write(painter, name, line.label, theme.font(13, weight), theme.color("text"))
        row.setLeft(row.left() + width + px(8))
        write(painter, row, pieces, small, theme.color("text-2"))

    def _paint_why(self, painter: QPainter, box: QRectF, line: LineView) -> None:
        theme, px = self._theme, self._theme.px
        icon = "minus" if not line.quantity else "check-circle" if line.is_good else "warning"
        color = "text-3" if not line.quantity else "met-solid" if line.is_good else "due_soon-solid"
        paint_icon(painter, theme, icon, QRectF(box.x(), box.y() + px(1), px(14), px(14)), color)
        box = box.adjusted(px(20), 0, 0, 0)
        font, link = theme.font(12), theme.font(12, 500)
        room = (
            min(text_width(link, line.clause) + px(8), box.width() * CLAUSE) if line.clause else 0
        )
        said = QRectF(box.x(), box.y(), max(px(60), box.width() - room), box.height())
        width = write(painter, said, line.why, font, theme.color("text-2"))
        if line.clause:
            rest = box.adjusted(width + px(6), 0, 0, 0)
            middle = Qt.TextElideMode.ElideMiddle  # the article stands at the end
            write(painter, rest, line.clause, link, theme.color("link"), elide=middle)


def tick_box(theme: Theme, row: QRectF) -> QRectF:
    """Where the tick of a row lies."""
    return QRectF(row.x() + theme.px(12), row.y() + theme.px(9), theme.px(16), theme.px(16))


class LinesList(QListView):
    """Ticked by Space, counted by + and - or a number, explained by Enter.

    Signals: `wanted(line, quantity)`, `asked(line)` why.
    """

    wanted = Signal(str, int)
    asked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.lines = LinesModel(self)
        self.setModel(self.lines)
        self.setItemDelegate(LinesDelegate(theme, self))
        self._theme, self._typed = theme, ""
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    def height_of(self, most: int) -> int:
        """What all lines need, or the first of them; the rest is scrolled to."""
        return min(self.lines.rowCount(), most) * self._theme.px(ROW) + 4

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self.lines.index(0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if not index.isValid() or not self._take(event, self.lines.at(index)):
            self._typed = ""
            super().keyPressEvent(event)

    def _take(self, event: QKeyEvent, line: LineView) -> bool:
        """Whether the key meant the current line."""
        match event.key(), event.text():
            case Qt.Key.Key_Space, _:
                self._want(line, 0 if line.quantity else line.most)
            case _, "+":
                self._want(line, line.quantity + 1)
            case _, "-":
                self._want(line, line.quantity - 1)
            case ((Qt.Key.Key_Return | Qt.Key.Key_Enter), _) if not event.modifiers():
                self.asked.emit(line.id)
            case _, digit if digit.isdecimal():
                self._typed += digit
                self._want(line, int(self._typed[-6:]))
                return True
            case _:
                return False
        self._typed = ""
        return True

    def _want(self, line: LineView, quantity: int) -> None:
        quantity = min(max(quantity, 0), line.most)
        if quantity != line.quantity:
            self.wanted.emit(line.id, quantity)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            self._click(event.position(), QRectF(self.visualRect(index)), self.lines.at(index))

    def _click(self, at: QPointF, row: QRectF, line: LineView) -> None:
        px = self._theme.px
        if at.y() > row.y() + px(43) and at.x() > row.x() + px(LEFT):
            self.asked.emit(line.id)
        else:
            self._want(line, 0 if line.quantity else line.most)
