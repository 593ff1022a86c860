"""Choose a customer by a few letters, or name a new one."""

from functools import partial
from typing import NamedTuple

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from app.desktop.desk import Desk
from app.desktop.painting import round_box, write
from app.desktop.theme import Theme
from app.desktop.widgets.forms import LineField
from app.store.queries import Search, SearchHit

MOST = 6
ROW = 30


class Picked(NamedTuple):
    """Who was chosen; `id` is "" for somebody we do not know yet."""

    id: str
    label: str


class FoundDelegate(QStyledItemDelegate):
    """One line per customer, its words under those of the field."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        theme, box = self._theme, QRectF(option.rect)  # type: ignore[attr-defined]
        state = option.state  # type: ignore[attr-defined]
        if state & QStyle.StateFlag.State_Selected:
            round_box(painter, box, 4, theme.color("selected"))
        elif state & QStyle.StateFlag.State_MouseOver:
            round_box(painter, box, 4, theme.color("hover"))
        side = theme.px(10)
        text = str(index.data(Qt.ItemDataRole.DisplayRole))
        write(painter, box.adjusted(side, 0, -side, 0), text, theme.font(), theme.color("text"))


class CustomerPicker(QWidget):
    """A field and, below it, who fits. Signals: `picked(Picked)`."""

    picked = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._choice: Picked | None = None
        self._pause = QTimer(self, singleShot=True, interval=60)
        self.field = LineField(desk.theme, "", parent=self)
        self.list = QListWidget(self)
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setItemDelegate(FoundDelegate(desk.theme, self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.field)
        column.addWidget(self.list)
        self.setFocusProxy(self.field)
        self.field.textEdited.connect(self._on_typed)
        self.field.returnPressed.connect(self._take_current)
        self.list.itemClicked.connect(self._take)
        self._pause.timeout.connect(self._ask)
        desk.theme.changed.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.field.setAccessibleName(self.tr("Customer"))
        self.field.setPlaceholderText(self.tr("Name, number, e-mail or phone"))
        self.list.setAccessibleName(self.tr("Customers found"))
        self._dress()

    def _dress(self) -> None:
        theme = self._desk.theme
        palette = theme.palette()
        palette.setColor(QPalette.ColorRole.Base, theme.color("app"))
        self.list.setPalette(palette)
        self.list.setFont(theme.font())

    def choice(self) -> Picked | None:
        """Who is chosen; typed words that were not picked from the list name somebody new."""
        if self._choice is not None:
            return self._choice
        label = self.field.text().strip()
        return Picked("", label) if label else None

    def set_choice(self, choice: Picked | None) -> None:
        """Choose from outside."""
        self._choice = choice
        self.field.setText(choice.label if choice else "")
        self.list.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is None or self.list.isHidden():
            super().keyPressEvent(event)
            return
        row = max(0, min(self.list.count() - 1, self.list.currentRow() + step))
        self.list.setCurrentRow(row)

    def _on_typed(self, text: str) -> None:
        self._choice = None
        if text.strip():
            self._pause.start()
        else:
            self.list.hide()

    def _ask(self) -> None:
        text = self.field.text().strip()
        question = Search(text, scope="people", limit=MOST * 3, as_you_type=True)
        work = partial(self._desk.workstation.ask, question)
        self._desk.background.read(work, partial(self._show, text), key="customer-picker")

    def _show(self, text: str, hits: tuple[SearchHit, ...]) -> None:
        if text != self.field.text().strip() or self._choice is not None:
            return
        self.list.clear()
        for hit in [hit for hit in hits if hit.kind == "customer"][:MOST]:
            detail = " · ".join(part for part in (hit.ref, hit.detail) if part)
            item = QListWidgetItem(f"{hit.title}   {detail}" if detail else hit.title)
            item.setData(Qt.ItemDataRole.UserRole, Picked(hit.customer or hit.id, hit.title))
            self._add(item)
        fresh = QListWidgetItem(self.tr("New customer “{name}”").format(name=text))
        fresh.setData(Qt.ItemDataRole.UserRole, Picked("", text))
        self._add(fresh)
        self.list.setCurrentRow(0)
        self.list.setFixedHeight(self._desk.theme.px(ROW) * self.list.count())
        self.list.show()

    def _add(self, item: QListWidgetItem) -> None:
        item.setSizeHint(QSize(0, self._desk.theme.px(ROW)))
        self.list.addItem(item)

    def _take_current(self) -> None:
        if not self.list.isHidden() and self.list.currentRow() >= 0:
            self._take(self.list.currentItem())

    def _take(self, item: QListWidgetItem) -> None:
        choice = item.data(Qt.ItemDataRole.UserRole)
        picked = Picked(*choice)
        self.set_choice(picked)
        self.picked.emit(picked)
