"""A list view for a million rows: all rows are equally high, so laying them out is arithmetic."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QPainter,
    QPaintEvent,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QScrollBar,
    QStyle,
    QStyleOptionViewItem,
    QWidget,
)

BAR = 10
Action = QAbstractItemView.CursorAction
Hint = QAbstractItemView.ScrollHint
Index = QModelIndex | QPersistentModelIndex


class NarrowBar(QScrollBar):
    """A scroll bar that fits into the margin rows leave at their right."""

    def sizeHint(self) -> QSize:
        return QSize(BAR, super().sizeHint().height())


class LongList(QListView):
    """A QListView to readers and keys, but it never walks its rows: QListView itself visits every one."""

    def __init__(self, row_height: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row_height = row_height
        self.setUniformItemSizes(True)
        self.setVerticalScrollBar(NarrowBar(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setMouseTracking(True)

    def row_height(self) -> int:
        return self._row_height

    def set_row_height(self, height: int) -> None:
        """Change the density; what was on top stays on top."""
        top = self.verticalScrollBar().value() / self._row_height
        self._row_height = height
        self.doItemsLayout()
        self.verticalScrollBar().setValue(round(top * height))

    def rows(self) -> int:
        model = self.model()
        return model.rowCount() if model else 0

    def visible_rows(self) -> range:
        """The rows at least partly in sight."""
        offset, height = self.verticalOffset(), self._row_height
        last = (offset + self.viewport().height() - 1) // height
        return range(offset // height, min(self.rows(), last + 1))

    def doItemsLayout(self) -> None:
        QAbstractItemView.doItemsLayout(self)

    def updateGeometries(self) -> None:
        bar, seen = self.verticalScrollBar(), self.viewport().height()
        bar.setRange(0, max(0, self.rows() * self._row_height - seen))
        bar.setPageStep(seen)
        bar.setSingleStep(self._row_height)
        QAbstractItemView.updateGeometries(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        QAbstractItemView.resizeEvent(self, event)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Move the picture and paint only what came in; under the pointer the hovered row changes too."""
        if self.viewport().underMouse():
            self.viewport().update()
        else:
            self.viewport().scroll(dx, dy)

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def horizontalOffset(self) -> int:
        return 0

    def isIndexHidden(self, index: Index) -> bool:
        return False

    def visualRect(self, index: Index) -> QRect:
        if not index.isValid():
            return QRect()
        top = index.row() * self._row_height - self.verticalOffset()
        return QRect(0, top, self.viewport().width(), self._row_height)

    def indexAt(self, point: QPoint) -> QModelIndex:
        row = (point.y() + self.verticalOffset()) // self._row_height
        inside = 0 <= row < self.rows()
        return self.model().index(row, 0) if inside else QModelIndex()

    def scrollTo(self, index: Index, hint: Hint = Hint.EnsureVisible) -> None:
        if not index.isValid():
            return
        bar, seen = self.verticalScrollBar(), self.viewport().height()
        top = index.row() * self._row_height
        low, high = top + self._row_height - seen, top
        if hint == Hint.PositionAtCenter:
            bar.setValue((low + high) // 2)
        elif hint == Hint.PositionAtTop:
            bar.setValue(high)
        elif hint == Hint.PositionAtBottom:
            bar.setValue(low)
        else:
            bar.setValue(min(max(bar.value(), low), high))

    def moveCursor(self, action: Action, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        row, page = self.currentIndex().row(), max(1, self.viewport().height() // self._row_height)
        steps = {
            Action.MoveDown: row + 1,
            Action.MoveNext: row + 1,
            Action.MoveUp: row - 1,
            Action.MovePrevious: row - 1,
            Action.MovePageDown: row + page,
            Action.MovePageUp: row - page,
            Action.MoveHome: 0,
            Action.MoveEnd: self.rows() - 1,
        }
        wanted = steps.get(action, row)
        return self.model().index(min(max(wanted, 0), self.rows() - 1), 0)

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        offset, height = self.verticalOffset(), self._row_height
        first = max(0, (rect.top() + offset) // height)
        last = min(self.rows() - 1, (rect.bottom() + offset) // height)
        model, chosen = self.model(), QItemSelection()
        if first <= last:
            chosen.select(model.index(first, 0), model.index(last, 0))
        self.selectionModel().select(chosen, command)

    def selectAll(self) -> None:
        """One range; QListView would look at each row for being hidden."""
        if not self.rows():
            return
        model, flag = self.model(), QItemSelectionModel.SelectionFlag.ClearAndSelect
        whole = QItemSelection(model.index(0, 0), model.index(self.rows() - 1, 0))
        self.selectionModel().select(whole, flag)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        region, seen = QRegion(), self.viewport().rect()
        for k in range(selection.size()):
            part = selection.at(k)
            first, last = self.visualRect(part.topLeft()), self.visualRect(part.bottomRight())
            region += first.united(last).intersected(seen)
        return region

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        QAbstractItemView.selectionChanged(self, selected, deselected)

    def currentChanged(self, current: Index, previous: Index) -> None:
        QAbstractItemView.currentChanged(self, current, previous)
        if QAccessible.isActive() and current.isValid():
            event = QAccessibleEvent(self, QAccessible.Event.Focus)
            event.setChild(current.row())
            QAccessible.updateAccessibility(event)

    def dataChanged(self, top_left: Index, bottom_right: Index, roles: Sequence[int] = ()) -> None:
        QAbstractItemView.dataChanged(self, top_left, bottom_right, roles)

    def keyboardSearch(self, search: str) -> None:
        """Letters are commands here, not the beginning of a row's text."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        dirty, pointer = event.region(), self.viewport().mapFromGlobal(self.cursor().pos())
        pointed = self.indexAt(pointer).row() if self.viewport().underMouse() else -1
        for row in self.visible_rows():
            index = self.model().index(row, 0)
            box = self.visualRect(index)
            if dirty.intersects(box):
                self._paint_row(painter, option, index, box, is_pointed=row == pointed)

    def _paint_row(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex,
        box: QRect,
        *,
        is_pointed: bool,
    ) -> None:
        flag, state = QStyle.StateFlag, QStyle.StateFlag.State_Enabled
        if self.selectionModel().isSelected(index):
            state |= flag.State_Selected
        if self.hasFocus() and index == self.currentIndex():
            state |= flag.State_HasFocus
        if is_pointed:
            state |= flag.State_MouseOver
        option.rect, option.state = box, state
        self.itemDelegate().paint(painter, option, index)
