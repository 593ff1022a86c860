"""The queue pane: which view, how it is narrowed and ordered, and its tickets."""

from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple, cast

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QAction, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from app.desktop import words
from app.desktop.inbox_delegate import InboxDelegate, Presence
from app.desktop.inbox_empty import empty_words
from app.desktop.inbox_model import InboxModel, Rows, Showing
from app.desktop.inbox_parts import TicketList, ViewButton
from app.desktop.widgets import Button, EmptyState, IconButton, PopMenu, SearchField, Text
from app.store.queries import Inbox, Sort, View

if TYPE_CHECKING:
    from app.desktop.desk import Desk

PANE_WIDTH: Final = 320
# At 200 % on a small screen the ticket needs the room; rows elide.
NARROWEST: Final = 240
# Clocks in the rows move on; minutes are their finest grain.
TICK_MS: Final = 10_000
TICKS_PER_RENEWAL: Final = 6


class Arrangement(NamedTuple):
    """How the agent likes the list; kept from one start to the next."""

    view: View
    sort: Sort
    is_compact: bool


class QueuePane(QWidget):
    """Signals: `opened(ticket)` the agent wants to work on it; `selected(ticket)` it became the current row;
    `arranged(Arrangement)` the agent chose another view, order or density here.
    """

    arranged = Signal(object)
    opened = Signal(str)
    selected = Signal(str)

    def __init__(self, desk: "Desk", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._theme = desk, desk.theme
        self.setObjectName("queuePane")
        self.model = InboxModel(desk, self)
        self.delegate = InboxDelegate(self._theme, self.model, self)
        self.list = TicketList(self._theme, self.model, self.delegate, self)
        self._chosen: list[str] = []
        self._current: str | None = None
        self._ticks = 0
        self._progress = ""
        self._build()
        self._connect()

    def _build(self) -> None:
        theme = self._theme
        self.view_button = ViewButton(theme, self)
        self.settings_button = IconButton(theme, "settings", "", side=28, glyph=16)
        self.filter = SearchField(theme, "", "Ctrl+F", icon="filter", fill="quiet-field")
        self.sort_button = Button(theme, "", "ghost", icon="sort", height=28)
        self.notice = Text(theme, "", 12, color="due-soon-text", wraps=True)
        self.notice.hide()
        self.empty = EmptyState(theme)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        self._column = QVBoxLayout(self)
        self._head, self._tools = QHBoxLayout(), QHBoxLayout()
        self._head.addWidget(self.view_button)
        self._head.addStretch(1)
        self._head.addWidget(self.settings_button)
        self._tools.addWidget(self.filter, 1)
        self._tools.addWidget(self.sort_button)
        self._column.addLayout(self._head)
        self._column.addLayout(self._tools)
        self._column.addWidget(self.notice)
        self._column.addLayout(self._stack, 1)
        self._fill_menus()
        self.retranslate()
        self._measure()

    def _fill_menus(self) -> None:
        views = PopMenu(self._theme, self.view_button)
        for view in View:
            action = views.addAction("")
            action.setCheckable(True)
            action.setData(view)
            action.triggered.connect(partial(self._choose_view, view))
        self.view_button.set_menu(views)
        sorts = PopMenu(self._theme, self.sort_button)
        for sort in Sort:
            action = sorts.addAction("")
            action.setData(sort)
            action.triggered.connect(partial(self._sort_by, sort))
        self.sort_button.setMenu(sorts)
        density = PopMenu(self._theme, self.settings_button)
        self._compact = QAction(density)
        self._compact.setCheckable(True)
        self._compact.triggered.connect(self._choose_density)
        density.addAction(self._compact)
        self.settings_button.clicked.connect(partial(density.drop_below, self.settings_button))

    def retranslate(self) -> None:
        """Say everything in the language now spoken."""
        self.setAccessibleName(self.tr("Queue"))
        self.list.setAccessibleName(self.tr("Tickets"))
        self.settings_button.set_name(self.tr("List settings"))
        self.filter.set_words(self.tr("Filter this list"))
        self._compact.setText(self.tr("Compact rows"))
        for action in self.view_button.choices():
            action.setText(words.view(action.data()))
        for action in self.sort_button.menu().actions():
            action.setText(self._sort_name(action.data()))
        showing = self.model.showing
        self.view_button.set_view(words.view(showing.view), self.model.count)
        self._name_sort(showing.sort)
        if self._stack.currentWidget() is self.empty:
            self.empty.set_words(*empty_words(showing, None))

    def _connect(self) -> None:
        self._typing = QTimer(self, singleShot=True, interval=0)
        self._typing.timeout.connect(self._apply_filter)
        self.filter.textChanged.connect(lambda: self._typing.start())
        self._tick = QTimer(self, interval=TICK_MS)
        self._tick.timeout.connect(self._on_tick)
        self._tick.start()
        self.model.shown.connect(self._on_shown)
        self.model.renewed.connect(self._on_renewed)
        self.model.counted.connect(self._tell_count)
        self.model.failed.connect(self._on_failed)
        self.list.opened.connect(self.open_current)
        self.list.selectionModel().selectionChanged.connect(self._on_selection)
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self._desk.changes.changed.connect(self.model.on_changes)
        self._desk.changes.seen.connect(self.model.on_seen)
        self._theme.changed.connect(self.retranslate)
        self._theme.changed.connect(self._measure)
        self.empty.acted.connect(self._leave_empty)

    # -- what the shell binds keys to

    def show_view(self, view: View, sort: Sort | None = None) -> None:
        """Turn to a view, in its last order unless one is named; the filter is emptied."""
        self._typing.stop()
        self.filter.blockSignals(True)
        self.filter.clear()
        self.filter.blockSignals(False)
        self._show(Showing(View(view), sort or self.model.showing.sort))

    def arrangement(self) -> Arrangement:
        """View, order and density as they are now."""
        showing = self.model.showing
        return Arrangement(showing.view, showing.sort, self.delegate.is_compact)

    def arrange(self, wanted: Arrangement) -> None:
        """Show the list as it was left."""
        self.set_compact(wanted.is_compact)
        self.show_view(wanted.view, wanted.sort)

    def next(self) -> None:
        """Go one row down."""
        self._go(1)

    def previous(self) -> None:
        """Go one row up."""
        self._go(-1)

    def open_current(self) -> None:
        """Open the current ticket."""
        ticket = self.current_ticket()
        if ticket is not None:
            self.opened.emit(ticket)

    def current_ticket(self) -> str | None:
        return self._current

    def first_but(self, ticket: str) -> str | None:
        """The ticket to work on after this one: the list is in the order of need, so its first other one."""
        return next((other for other in self.model.tickets_in(0, 1) if other != ticket), None)

    def selected_tickets(self) -> list[str]:
        """The chosen tickets that have been read, in the order of the list."""
        return list(self._chosen)

    def toggle_current(self) -> None:
        """Take the current row into the selection, or out of it."""
        index = self.list.currentIndex()
        flag = QItemSelectionModel.SelectionFlag.Toggle
        self.list.selectionModel().select(index, flag)

    def focus_filter(self) -> None:
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.selectAll()

    def focus_list(self) -> None:
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def set_now(self, now_us: int | None) -> None:
        """Stop the clock of the rows, for tests and pictures."""
        self.model.set_now(now_us)
        self.list.viewport().update()

    def set_compact(self, is_compact: bool) -> None:
        """One line per ticket instead of two."""
        self.delegate.is_compact = is_compact
        self._compact.setChecked(is_compact)
        self.list.set_row_height(self.delegate.row_height())

    def set_presence(self, presence: dict[str, Presence]) -> None:
        """Who else views or edits which ticket."""
        self.delegate.presence = presence
        self.list.viewport().update()

    def set_first_sync(self, here: int | None, in_all: int | None = None) -> None:
        """How many tickets the first filling of this computer has brought so far; None when it is done.

        `in_all` is how many there were when it began: what more has come than that, nobody knows the end of.
        """
        progress = "" if here is None else self._so_far(here, in_all)
        if progress != self._progress:
            self._progress = progress
            self._say("")

    # -- inner

    def _so_far(self, here: int, in_all: int | None) -> str:
        if in_all is None or here > in_all:
            return self.tr("%n ticket(s) fetched so far", "", here)
        text = self.tr("%1 of %2 tickets fetched so far")
        return words.fill(text, words.number(here), words.number(in_all))

    def _show(self, showing: Showing) -> None:
        self._name_sort(showing.sort)
        self.view_button.set_view(words.view(showing.view), None)
        for action in self.view_button.choices():
            action.setChecked(action.data() == showing.view)
        self.model.show(showing)

    def _sort_by(self, sort: Sort) -> None:
        self._show(self.model.showing._replace(sort=sort))
        self.arranged.emit(self.arrangement())

    def _choose_view(self, view: View) -> None:
        self.show_view(view)
        self.arranged.emit(self.arrangement())

    def _choose_density(self, is_compact: bool) -> None:
        self.set_compact(is_compact)
        self.arranged.emit(self.arrangement())

    def _apply_filter(self) -> None:
        self._show(self.model.showing._replace(filter=self.filter.text().strip()))

    def _name_sort(self, sort: Sort) -> None:
        self.sort_button.setText(self._sort_name(sort))
        self.sort_button.updateGeometry()

    def _sort_name(self, sort: Sort) -> str:
        return self.tr("Due") if sort == Sort.DUE else self.tr("Newest")

    def _on_shown(self) -> None:
        self._tell_count()
        place = None if self._current is None else self.model.place_of(self._current)
        if place is None:
            self._current, self._chosen = None, []
            self.list.verticalScrollBar().setValue(0)
            if self.list.hasFocus() and self.model.total:
                self._point_at(0)
        else:
            self._point_at(place)

    def _on_renewed(self) -> None:
        """The same tickets stay chosen, wherever their rows went; one that left is chosen no more."""
        self._tell_count()
        kept = [ticket for ticket in self._chosen if self.model.place_of(ticket) is not None]
        place = None if self._current is None else self.model.place_of(self._current)
        chosen = QItemSelection()
        for ticket in kept:
            index = self.model.index(self.model.place_of(ticket) or 0, 0)
            chosen.select(index, index)
        self._current, self._chosen = (self._current if place is not None else None), kept
        selection, flag = self.list.selectionModel(), QItemSelectionModel.SelectionFlag
        selection.blockSignals(True)
        if place is not None:
            selection.setCurrentIndex(self.model.index(place, 0), flag.NoUpdate)
        selection.select(chosen, flag.ClearAndSelect)
        selection.blockSignals(False)
        self.list.viewport().update()

    def _tell_count(self) -> None:
        showing, total = self.model.showing, self.model.total or 0
        self.view_button.set_view(words.view(showing.view), self.model.count)
        self._say("")
        if total:
            self._stack.setCurrentWidget(self.list)
            return
        self.empty.set_words(*empty_words(showing, None))
        self._stack.setCurrentWidget(self.empty)
        if showing.view == View.DUE_SOON and not showing.filter:
            question = Inbox(View.OPEN, Sort.DUE, limit=1, now_us=self.model.now_us())
            ask = self._desk.workstation.ask
            self._desk.background.read(lambda: ask(question), self._on_next_due, None, "inbox.next")

    def _on_next_due(self, rows: object) -> None:
        first = cast("Rows", rows)
        if self.model.showing.view == View.DUE_SOON and not self.model.total and first:
            self.empty.set_words(*empty_words(self.model.showing, first[0].due_us))

    def _leave_empty(self) -> None:
        showing = self.model.showing
        if showing.filter:
            self.filter.clear()
        else:
            self.show_view(View.UNASSIGNED if showing.view == View.MINE else View.OPEN)

    def _on_failed(self, error: Exception) -> None:
        if self.model.read_us:
            text = words.fill(
                self.tr("Could not refresh. Showing %1."), words.clock(self.model.read_us)
            )
        else:
            text = self.tr("Could not read the list. Nothing is lost; it is tried again.")
        self._say(text)
        self._desk.background.troubled.emit(error)

    def _say(self, trouble: str) -> None:
        """One line under the filter: what went wrong, else how far the first sync is, else nothing."""
        text = trouble or self._progress
        self.notice.set_color("due-soon-text" if trouble else "text-2")
        self.notice.setText(text)
        self.notice.setVisible(bool(text))

    def _on_tick(self) -> None:
        self._ticks += 1
        self.list.viewport().update()
        if self._ticks % TICKS_PER_RENEWAL == 0 and self.isVisible():
            self.model.renew()

    def _go(self, step: int) -> None:
        total = self.model.rowCount()
        if total:
            row = self.list.currentIndex().row()
            self._point_at(min(max(row + step, 0), total - 1))

    def _point_at(self, place: int) -> None:
        self.list.setCurrentIndex(self.model.index(place, 0))

    def _on_selection(self) -> None:
        selection = self.list.selectionModel().selection()
        parts = [selection.at(place) for place in range(selection.size())]
        self._chosen = [
            ticket
            for part in sorted(parts, key=lambda part: part.top())
            for ticket in self.model.tickets_in(part.top(), part.bottom())
        ]
        self.model.pinned = set(self._chosen)

    def _on_current(self, current: QModelIndex, previous: QModelIndex) -> None:
        row = self.model.row(current.row()) if current.isValid() else None
        self._current = None if row is None else row.id
        if row is not None:
            self.selected.emit(row.id)

    def _measure(self) -> None:
        px = self._theme.px
        self.setMinimumWidth(NARROWEST)
        # The hairline at the right is one pixel of ours; a view would paint over it.
        self._column.setContentsMargins(0, px(6), 1, 0)
        self._column.setSpacing(0)
        self._head.setContentsMargins(px(8), 0, px(9), 0)
        self._tools.setContentsMargins(px(12), px(2), px(7), px(8))
        self._tools.setSpacing(px(4))
        self.notice.setContentsMargins(px(16), 0, px(16), px(6))
        self.list.set_row_height(self.delegate.row_height())

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(PANE_WIDTH), self._theme.px(600))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("surface"))
        painter.fillRect(self.width() - 1, 0, 1, self.height(), self._theme.color("divider"))
