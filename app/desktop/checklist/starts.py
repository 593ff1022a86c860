"""The scripts that may be started on a ticket: those that fit it first, all others to be found by a word."""

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
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from app.desktop import words
from app.desktop.checklist.view import Start
from app.desktop.icons import paint_icon
from app.desktop.painting import ring, round_box, text_width, write
from app.desktop.theme import Theme
from app.desktop.widgets.fields import SearchField
from app.desktop.widgets.notices import EmptyState, Text

Index = QModelIndex | QPersistentModelIndex
ROW: Final = 52
MANY: Final = 7  # from here on there is a field to search with


class StartsModel(QAbstractListModel):
    """The scripts whose title holds the words of the filter."""

    ITEM: Final = Qt.ItemDataRole.UserRole

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._all: tuple[Start, ...] = ()
        self._shown: list[Start] = []
        self._filter = ""

    def set_starts(self, starts: Sequence[Start]) -> None:
        """Offer these."""
        if tuple(starts) != self._all:
            self._all = tuple(starts)
            self.set_filter(self._filter)

    def set_filter(self, text: str) -> None:
        """Show those that hold all words."""
        self._filter = text
        wanted = text.casefold().split()
        self.beginResetModel()
        self._shown = [
            one for one in self._all if all(word in one.title.casefold() for word in wanted)
        ]
        self.endResetModel()

    def at(self, index: Index) -> Start:
        """The script of a row."""
        return self._shown[index.row()]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        start = self.at(index)
        match role:
            case self.ITEM:
                return start
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return start.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return words.listed((start.title, self.attach(start), self.about(start)))
            case _:
                return None

    def about(self, start: Start) -> str:
        """How long it is, and which version."""
        parts = [self.tr("%n step(s)", "", start.steps)]
        if start.minutes:
            parts.append(self.tr("about %n min", "", start.minutes))
        parts.append(self.tr("v{version}").format(version=start.version))
        return " · ".join(parts)

    def attach(self, start: Start) -> str:
        """Why it stands here; nothing for the others."""
        match start.attach:
            case "required":
                return self.tr("Required")
            case "suggested":
                return self.tr("Suggested")
            case _:
                return ""


class StartsDelegate(QStyledItemDelegate):
    """A small card: icon, title, length, and whether it is required."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._theme.px(200), self._theme.px(ROW + 6))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        if not isinstance(model, StartsModel):
            return
        theme, px, start = self._theme, self._theme.px, model.at(index)
        box = QRectF(option.rect).adjusted(1, 0, -1, -px(6))  # type: ignore[attr-defined]
        hovered = option.state & QStyle.StateFlag.State_MouseOver  # type: ignore[attr-defined]
        fill = theme.color("hover" if hovered else "surface")
        round_box(painter, box, 6, fill, theme.color("divider"))
        if option.state & QStyle.StateFlag.State_HasFocus:  # type: ignore[attr-defined]
            ring(painter, box, 6, theme.color("focus"))
        glyph = QRectF(box.x() + px(12), box.y() + px(9), px(18), px(18))
        paint_icon(painter, theme, "checklist", glyph, "accent")
        room = QRectF(box.x() + px(40), box.y() + px(8), box.width() - px(52), px(18))
        self._paint_attach(painter, room, model.attach(start), start.attach)
        write(painter, room, start.title, theme.font(13, 600), theme.color("text"))
        below = QRectF(box.x() + px(40), box.y() + px(27), box.width() - px(52), px(17))
        font = theme.font(12, tabular=True)
        write(painter, below, model.about(start), font, theme.color("text-2"))

    def _paint_attach(self, painter: QPainter, room: QRectF, said: str, attach: str) -> None:
        if not said:
            return
        theme, px, font = self._theme, self._theme.px, self._theme.font(11, 500)
        tone = "due_soon" if attach == "required" else "neutral"
        wide = text_width(font, said) + px(16)
        pill = QRectF(room.right() - wide, room.y() - px(1), wide, px(20))
        round_box(painter, pill, 3, theme.color(f"{tone}-fill"))
        centre = Qt.AlignmentFlag.AlignHCenter
        write(painter, pill, said, font, theme.color(f"{tone}-text"), centre)
        room.setRight(room.right() - wide - px(8))


class StartsList(QListView):
    """Signals: `chosen(script)`."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.setMouseTracking(True)
        self.starts = StartsModel(self)
        self.setModel(self.starts)
        self.setItemDelegate(StartsDelegate(theme, self))
        self.clicked.connect(self._on_clicked)
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    def _on_clicked(self, index: QModelIndex) -> None:
        self.chosen.emit(self.starts.at(index).script)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.starts.rowCount():
            self.setCurrentIndex(self.starts.index(0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and index.isValid() and not event.modifiers():
            self.chosen.emit(self.starts.at(index).script)
        else:
            super().keyPressEvent(event)


class Starts(QWidget):
    """The place where a script is started. Signals: `chosen(script)`."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.title = Text(theme, "", 15, 600, parent=self)
        self.filter = SearchField(theme, "", parent=self)
        self.list = StartsList(theme, self)
        self.nothing = EmptyState(theme, parent=self)
        self._column = QVBoxLayout(self)
        for part in (self.title, self.filter, self.list, self.nothing):
            self._column.addWidget(part, 1 if part in (self.list, self.nothing) else 0)
        self.list.chosen.connect(self.chosen)
        self.filter.textChanged.connect(self._on_filter)
        self.filter.returnPressed.connect(self._on_return)
        theme.changed.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        px = self._theme.px
        self._column.setContentsMargins(px(16), px(12), px(16), px(8))
        self._column.setSpacing(px(10))
        self.title.setText(self.tr("Start a checklist"))
        self.filter.set_words(self.tr("Find a script…"))
        self.list.setAccessibleName(self.tr("Scripts for this ticket"))
        self.nothing.set_words("", self.tr("The policy has no script for this ticket yet."))

    def show_starts(self, starts: Sequence[Start]) -> None:
        """Offer these."""
        self.list.starts.set_starts(starts)
        self.filter.setVisible(len(starts) >= MANY)
        self.list.setVisible(bool(starts))
        self.title.setVisible(bool(starts))
        self.nothing.setVisible(not starts)

    def begin(self) -> None:
        """Put the cursor on the first of them."""
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_filter(self, text: str) -> None:
        self.list.starts.set_filter(text)

    def _on_return(self) -> None:
        if self.list.starts.rowCount():
            self.chosen.emit(self.list.starts.at(self.list.starts.index(0)).script)
