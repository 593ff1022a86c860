"""Stages and steps as a list that never scrolls by itself: what is done, what was left out and why, what is to come."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.desktop import words
from app.desktop.checklist.view import DONE, SKIPPED, WAITING, Line, Stage
from app.desktop.checklist.wrapping import wrapped_height, write_wrapped
from app.desktop.icons import paint_icon
from app.desktop.painting import draw_shape, ring, round_box, text_width, write
from app.desktop.theme import Theme

Index = QModelIndex | QPersistentModelIndex
Row = Stage | Line
DISC: Final = 18
LEFT: Final = 28
HEAD: Final = 28
RIGHT: Final = Qt.AlignmentFlag.AlignRight


class LinesModel(QAbstractListModel):
    """Stage heads and lines in one column; the same steps in another state stay where they are."""

    ITEM: Final = Qt.ItemDataRole.UserRole

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: tuple[Row, ...] = ()
        self.current_stage = 0

    def set_rows(self, rows: Sequence[Row], current_stage: int) -> bool:
        """Show these; whether their heights may have changed."""
        fresh = tuple(rows)
        if fresh == self.rows and current_stage == self.current_stage:
            return False
        is_same = [_key(row) for row in fresh] == [_key(row) for row in self.rows]
        if not is_same:
            self.beginResetModel()
        self.rows, self.current_stage = fresh, current_stage
        if not is_same:
            self.endResetModel()
        else:
            self.dataChanged.emit(self.index(0), self.index(len(fresh) - 1))
        return True

    def at(self, index: Index) -> Row:
        """What stands in a row."""
        return self.rows[index.row()]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if isinstance(self.at(index), Stage):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.at(index)
        match role:
            case self.ITEM:
                return row
            case Qt.ItemDataRole.DisplayRole:
                return row.name if isinstance(row, Stage) else row.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(row)
            case _:
                return None

    def count(self, stage: Stage) -> str:
        """How far a stage has come."""
        return self.tr("{done} of {all}").format(done=stage.done, all=stage.of)

    def _spoken(self, row: Row) -> str:
        if isinstance(row, Stage):
            return words.listed((f"{row.number} {row.name}", self.count(row)))
        return words.listed((row.title, self.state(row), row.note, row.time))

    def state(self, line: Line) -> str:
        """How a line stands, in words."""
        match line.state:
            case "done":
                return self.tr("done")
            case "skipped":
                return self.tr("not applicable")
            case "waiting":
                return self.tr("waiting")
            case "open":
                return self.tr("open now")
            case _:
                return self.tr("to do")


def _key(row: Row) -> str:
    return f"stage {row.number}" if isinstance(row, Stage) else f"{row.key} {row.turn}"


class LinesDelegate(QStyledItemDelegate):
    """A disc that says how the step stands, its title, the time, and below what was answered."""

    def __init__(self, theme: Theme, parent: "LinesList") -> None:
        super().__init__(parent)
        self._theme, self._list = theme, parent
        self._known: dict[tuple[Line, int], int] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        wide = self._list.viewport().width()
        return QSize(wide, self.height_of(self._list.lines.at(index), wide))

    def height_of(self, row: Row, wide: int) -> int:
        """How high a row is at this width; Qt asks for all of them whenever one changes."""
        if isinstance(row, Stage):
            return self._theme.px(HEAD)
        high = self._known.get((row, wide))
        if high is None:
            title, note = self._heights(row, wide)
            high = self._known[row, wide] = round(title + note) + self._theme.px(6)
        return high

    def forget(self) -> None:
        """Words or fonts are others now."""
        self._known.clear()

    def _room(self, line: Line, wide: int) -> float:
        """How wide the title may be."""
        theme, px = self._theme, self._theme.px
        time = text_width(theme.font(12, tabular=True), line.time) + px(10) if line.time else 0
        return wide - px(LEFT) - time

    def _heights(self, line: Line, wide: int) -> tuple[float, float]:
        theme, px = self._theme, self._theme.px
        title = max(px(18), wrapped_height(theme.font(), line.title, self._room(line, wide)))
        if not line.note:
            return title, 0
        return title, wrapped_height(theme.font(12), line.note, wide - px(LEFT)) + px(1)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, box = self._list.lines.at(index), QRectF(option.rect)  # type: ignore[attr-defined]
        if isinstance(row, Stage):
            self._paint_head(painter, box, row)
            return
        if option.state & QStyle.StateFlag.State_HasFocus:  # type: ignore[attr-defined]
            ring(painter, box.adjusted(0, 0, -1, -1), 4, self._theme.color("focus"))
        self._paint_line(painter, box, row)

    def _paint_head(self, painter: QPainter, box: QRectF, stage: Stage) -> None:
        theme, px = self._theme, self._theme.px
        is_here = stage.number == self._list.lines.current_stage
        ink = theme.color("link" if is_here else "text-2")
        words_box = box.adjusted(0, px(6), 0, 0)
        count = self._list.lines.count(stage)
        font = theme.font(12, tabular=True)
        write(painter, words_box, count, font, theme.color("text-2"), RIGHT)
        words_box.setRight(words_box.right() - text_width(font, count) - px(8))
        write(painter, words_box, f"{stage.number}   {stage.name}", theme.font(12, 600), ink)

    def _paint_line(self, painter: QPainter, box: QRectF, line: Line) -> None:
        theme, px = self._theme, self._theme.px
        title, _ = self._heights(line, round(box.width()))
        left, top = box.x() + px(LEFT), box.y() + px(3)
        paint_disc(painter, theme, QRectF(box.x(), top, px(DISC), px(DISC)), line.state)
        ink = theme.color({DONE: "text", SKIPPED: "text-3"}.get(line.state, "text-2"))
        room = QRectF(left, top, self._room(line, round(box.width())), title)
        write_wrapped(painter, room, line.title, theme.font(), ink)
        if line.time:
            clock = QRectF(left, top, box.right() - left, px(18))
            write(
                painter,
                clock,
                line.time,
                theme.font(12, tabular=True),
                theme.color("text-2"),
                RIGHT,
            )
        if line.note:
            below = QRectF(left, top + title, box.right() - left, box.bottom() - top - title)
            write_wrapped(painter, below, line.note, theme.font(12), theme.color("text-2"))


def paint_disc(painter: QPainter, theme: Theme, disc: QRectF, state: str) -> None:
    """How a step stands: a tick, a dash, a clock or an empty ring."""
    px, inner = theme.px, QRectF(0, 0, theme.px(10), theme.px(10))
    inner.moveCenter(disc.center())
    if state == DONE:
        round_box(painter, disc, disc.height() / 2, theme.color("met-fill"))
        draw_shape(painter, "tick", inner, theme.color("met-text"))
    elif state == SKIPPED:
        round_box(painter, disc, disc.height() / 2, theme.color("paused-fill"))
        dash = QRectF(0, 0, px(8), max(1.5, px(2)))
        dash.moveCenter(disc.center())
        round_box(painter, dash, 1, theme.color("paused-text"))
    elif state == WAITING:
        round_box(painter, disc, disc.height() / 2, theme.color("due_soon-fill"))
        paint_icon(painter, theme, "clock", inner.adjusted(-1, -1, 1, 1), "due_soon-text")
    else:
        round_box(painter, disc, disc.height() / 2, theme.color("surface"), theme.color("border"))


class LinesList(QListView):
    """As high as its rows need. Signals: `chosen(key, turn)` a line was pressed, or Enter on it."""

    chosen = Signal(str, int)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.viewport().setAutoFillBackground(False)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.lines = LinesModel(self)
        self.setModel(self.lines)
        self._delegate = LinesDelegate(theme, self)
        self.setItemDelegate(self._delegate)
        theme.changed.connect(self._on_theme)

    def show_rows(self, rows: Sequence[Row], current_stage: int) -> None:
        """Show these rows, in the height they need."""
        if self.lines.set_rows(rows, current_stage):
            self.scheduleDelayedItemsLayout()
            self._fit()
        self.setVisible(bool(rows))

    def _fit(self) -> None:
        wide = self.viewport().width()
        high = sum(self._delegate.height_of(row, wide) for row in self.lines.rows)
        if high != self.height():
            self.setFixedHeight(high)

    def _on_theme(self) -> None:
        self._delegate.forget()
        self.scheduleDelayedItemsLayout()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._delegate.forget()
            self._fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """What scrolls is the side as a whole."""
        event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            lines = (self.lines.index(row) for row in range(self.lines.rowCount()))
            first = next((one for one in lines if isinstance(self.lines.at(one), Line)), None)
            if first is not None:
                self.setCurrentIndex(first)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and not event.modifiers():
            self._choose(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self._choose(self.indexAt(event.position().toPoint()))

    def _choose(self, index: QModelIndex) -> None:
        row = self.lines.at(index) if index.isValid() else None
        if isinstance(row, Line):
            self.chosen.emit(row.key, row.turn)
