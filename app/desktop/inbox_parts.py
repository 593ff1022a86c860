"""The parts of the queue pane: its list of tickets and the button that names the view."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.desktop import words
from app.desktop.inbox_delegate import InboxDelegate, paint_skeleton
from app.desktop.inbox_model import InboxModel
from app.desktop.longlist import LongList
from app.desktop.painting import draw_shape, round_box, text_width, write
from app.desktop.theme import Theme
from app.desktop.widgets import PopMenu
from app.desktop.widgets.buttons import Painted
from app.desktop.widgets.focus import FocusRing


class TicketList(LongList):
    """The rows themselves. Signals: `opened` by Return, O is the shell's, or a click."""

    opened = Signal()

    def __init__(
        self, theme: Theme, model: InboxModel, delegate: InboxDelegate, parent: QWidget
    ) -> None:
        super().__init__(delegate.row_height(), parent)
        self._theme, self._inbox, self._delegate = theme, model, delegate
        self.setModel(model)
        self.setItemDelegate(delegate)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._inbox.set_in_sight(self.visible_rows())
        bar = self.verticalScrollBar()
        self._delegate.take(bar.width() if bar.isVisible() else 0)
        if self._inbox.total is None:
            self._paint_waiting()
            return
        super().paintEvent(event)

    def _paint_waiting(self) -> None:
        """Before the very first rows: what they will look like."""
        painter, height = QPainter(self.viewport()), self.row_height()
        is_compact = height < self._theme.px(40)
        for top in range(0, self.viewport().height(), height):
            box = QRectF(0, top, self.viewport().width(), height)
            paint_skeleton(painter, self._theme, box, is_compact=is_compact)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever comes by key must see where they are: the first row, if none was current."""
        if not self.currentIndex().isValid() and self.rows():
            self.setCurrentIndex(self._inbox.index(0, 0))
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.opened.emit()
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        is_plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        is_left = event.button() == Qt.MouseButton.LeftButton
        if is_plain and is_left and self.indexAt(event.position().toPoint()).isValid():
            self.opened.emit()


class ViewButton(Painted):
    """The view's name with a caret, and how many tickets it has."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._name, self._count, self._total = "", "", 0
        self._menu: PopMenu | None = None
        self.clicked.connect(self._pop)
        self._ring = FocusRing(theme, self)

    def set_menu(self, menu: PopMenu) -> None:
        self._menu = menu

    def choices(self) -> list[QAction]:
        return [] if self._menu is None else self._menu.actions()

    def set_view(self, name: str, total: int | None) -> None:
        """The name, and the count when it is known; until then the last count stays."""
        self._name = name
        if total is not None:
            self._count, self._total = words.number(total), total
        spoken = self.tr("View: %1, %n ticket(s)", "", self._total)
        self.setAccessibleName(words.fill(spoken, name))
        self.on_theme()

    def _pop(self) -> None:
        if self._menu is not None:
            self._menu.drop_below(self)

    def sizeHint(self) -> QSize:
        theme, px = self.theme, self.theme.px
        name = text_width(theme.font(15, 600), self._name)
        count = text_width(theme.font(13, tabular=True), self._count)
        return QSize(round(name + count + 0.5) + px(8 + 8 + 10 + 8 + 8), px(32))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme, px = QPainter(self), self.theme, self.theme.px
        fill = self.surface(None, "hover", "control-press")
        if fill is not None:
            round_box(painter, QRectF(self.rect()), 4, fill)
        box = QRectF(self.rect()).adjusted(px(8), 0, 0, 0)
        width = write(painter, box, self._name, theme.font(15, 600), theme.color("text"))
        box.adjust(width + px(8), 0, 0, 0)
        caret = QRectF(box.x(), box.center().y() - px(5), px(10), px(10))
        draw_shape(painter, "caret", caret, theme.color("text-3"))
        box.adjust(px(18), 0, 0, 0)
        font = theme.font(13, tabular=True)
        write(painter, box, self._count, font, theme.color("text-3"))
