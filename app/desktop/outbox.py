"""The Outbox: every piece of work not yet delivered, in order, per ticket, and what became of refused ones."""

from collections.abc import Mapping
from datetime import datetime
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListView, QStackedWidget, QVBoxLayout, QWidget

from app.desktop import messages
from app.desktop.desk import Desk
from app.desktop.link import Link
from app.desktop.outboxlist import NEEDS, OTHER, WHAT, Entries, EntryPainter, Heads, State
from app.desktop.widgets.buttons import Button
from app.desktop.widgets.layouts import Card, Hairline
from app.desktop.widgets.lozenges import Lozenge
from app.desktop.widgets.notices import EmptyState, Text
from app.desktop.words import clock, listed
from app.store.queries import Attention, Outbox, OutboxRow

SIDE: Final = 360


class OutboxPage(QWidget):
    """The page. Signals: `opened(str)` a ticket; `retried` send now."""

    opened = Signal(str)
    retried = Signal()

    def __init__(self, desk: Desk, names: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("outboxPage")
        self._desk, self._names = desk, names
        self._is_sending = self._wants_focus = False
        theme = desk.theme
        self._title = Text(theme, "", 18, 600)
        self._count = Text(theme, "", 13, 400, "text-2")
        self._retry = Button(theme, "", "secondary", icon="refresh")
        self.list = QListView()
        self.model = Entries(self, self)
        self.details = Details(desk, self)
        self._heads = Heads(theme)
        self._empty = EmptyState(theme)
        self._pages = QStackedWidget()
        self._promise = Text(theme, "", 12, 400, "text-2")
        self._set_up_list()
        self._lay_out()
        self._connect()
        self.retranslate()

    def _set_up_list(self) -> None:
        self.list.setModel(self.model)
        self.list.setItemDelegate(EntryPainter(self._desk.theme, self, self.list))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)

    def _lay_out(self) -> None:
        px = self._desk.theme.px
        head = QHBoxLayout()
        head.setSpacing(px(12))
        head.addWidget(self._title)
        head.addWidget(self._count, 1)
        head.addWidget(self._retry)
        table = Card(self._desk.theme)
        table.setContentsMargins(0, 0, 0, 0)
        rows = QVBoxLayout(table)
        rows.setContentsMargins(1, px(4), 1, 1)
        rows.setSpacing(0)
        rows.addWidget(self._heads)
        rows.addWidget(self._pages, 1)
        rows.addWidget(Hairline(self._desk.theme))
        self._promise.setContentsMargins(px(16), px(10), px(16), px(10))
        rows.addWidget(self._promise)
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self.list)
        body = QHBoxLayout()
        body.setSpacing(px(12))
        body.addWidget(table, 1)
        body.addWidget(self.details, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(12), px(16), px(16))
        column.setSpacing(px(12))
        column.addLayout(head)
        column.addLayout(body, 1)

    def _connect(self) -> None:
        self._retry.clicked.connect(self.retried)
        self.list.activated.connect(self._on_activated)
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self.details.opened.connect(self.opened)
        self.details.dealt_with.connect(self.refresh)
        self._desk.changes.changed.connect(self.refresh)
        self._desk.theme.changed.connect(self.retranslate)

    def show_link(self, link: Link) -> None:
        """While the line sends, waiting rows say so."""
        self._is_sending = link.phase == "sending"
        self.list.viewport().update()

    def refresh(self) -> None:
        """Ask again what waits."""
        self._desk.background.read(self._ask, self._show, key="outbox")

    def _ask(self) -> list[OutboxRow]:
        waiting = self._desk.workstation.ask(Outbox())
        refused = self._desk.workstation.ask(Attention())
        return sorted(
            {row.seq: row for row in (*waiting, *refused)}.values(), key=lambda row: row.seq
        )

    def _show(self, rows: list[OutboxRow]) -> None:
        chosen = self.current()
        self.model.show(rows)
        self._pages.setCurrentWidget(self.list if rows else self._empty)
        self._heads.setVisible(bool(rows))
        words = self.tr("%n not delivered yet", "", len(rows))
        self._count.setText(words if rows else "")
        self.select(chosen.seq if chosen else None)
        if rows and self._wants_focus:
            self._wants_focus = False
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def enter(self) -> None:
        """The agent comes here: ask again, and take the focus when there is something to show."""
        self._wants_focus = True
        self._retry.setFocus(Qt.FocusReason.OtherFocusReason)
        self.refresh()

    def select(self, seq: int | None) -> None:
        """Make an operation current; without one, the first that needs the agent, else the first."""
        rows = [(place, e.row) for place, e in enumerate(self.model.entries) if e.row is not None]
        best = [place for place, row in rows if row.seq == seq]
        best += [place for place, row in rows if row.state in NEEDS]
        best += [place for place, _ in rows]
        if best:
            self.list.setCurrentIndex(self.model.index(best[0]))
        else:
            self.details.show_row(None)

    def current(self) -> OutboxRow | None:
        """The operation whose details are shown."""
        index = self.list.currentIndex()
        return self.model.entries[index.row()].row if index.isValid() else None

    def _on_current(self) -> None:
        self.details.show_row(self.current())
        self.list.viewport().update()

    def _on_activated(self) -> None:
        row = self.current()
        if row is not None and row.ticket:
            self.opened.emit(row.ticket)

    def what(self, row: OutboxRow) -> str:
        """What the operation is."""
        return self.tr(WHAT.get(row.name, OTHER).text)

    def state(self, row: OutboxRow) -> State:
        """How far it has travelled, in the four words we use."""
        if row.state in NEEDS:
            return State("late", "warning", self.tr("Needs you"))
        if row.state != "local":
            return State("met", "check", self.tr("Delivered"))
        if self._is_sending:
            return State("on_track", "arrow-up", self.tr("Sending"))
        return State("paused", "clock", self.tr("Saved here"))

    def reason(self, row: OutboxRow) -> str:
        """Why it needs the agent."""
        return messages.sentence(row.reason, row.code, dict(row.facts), self._names)

    def spoken(self, row: OutboxRow) -> str:
        """The row for those who listen."""
        parts = (self.what(row), row.ref, clock(row.at_us), self.state(row).text)
        return listed(parts)

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.setAccessibleName(self.tr("Outbox"))
        self._title.setText(self.tr("Outbox"))
        self._retry.setText(self.tr("Retry now"))
        self.list.setAccessibleName(self.tr("Work not delivered yet"))
        self._empty.set_words(self.tr("Everything is delivered."))
        self._promise.setText(
            self.tr("Nothing here can be deleted. It leaves when the hub has it.")
        )
        self.details.show_row(self.current())


class Details(Card):
    """One operation: what, when, on which ticket, and why it needs the agent. Signals: `opened`, `dealt_with`."""

    opened = Signal(str)
    dealt_with = Signal()

    def __init__(self, desk: Desk, page: OutboxPage) -> None:
        super().__init__(desk.theme)
        self._desk, self._page, self._row = desk, page, None
        theme, px = desk.theme, desk.theme.px
        self._state = Lozenge(theme, "")
        self._what = Text(theme, "", 13, 600)
        self._on = Text(theme, "", 12, 400, "text-2")
        self._why = Text(theme, "", 13, wraps=True)
        self._open = Button(theme, "", "primary", height=28)
        self._copy = Button(theme, "", "secondary", icon="copy", height=28)
        self._done = Button(theme, "", "secondary", height=28)
        self.setFixedWidth(px(SIDE))
        head = QHBoxLayout()
        head.setSpacing(px(8))
        for widget in (self._state, self._what, self._on):
            head.addWidget(widget)
        head.addStretch(1)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        for button in (self._open, self._copy, self._done):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(16), px(16), px(16))
        column.setSpacing(px(12))
        column.addLayout(head)
        column.addWidget(self._why)
        column.addLayout(buttons)
        self._open.clicked.connect(self._on_open)
        self._copy.clicked.connect(self._on_copy)
        self._done.clicked.connect(self._on_done)

    def show_row(self, row: OutboxRow | None) -> None:
        """Show this operation."""
        self._row: OutboxRow | None = row
        self.setVisible(row is not None)
        if row is None:
            return
        state, needs = self._page.state(row), row.state in NEEDS
        self._state.set_words(state.text, state.tone, state.glyph)
        self._what.setText(self._page.what(row))
        self._on.setText(row.ref)
        saved = self.tr("Saved on this computer at {time}. It will be sent when the hub answers.")
        self._why.setText(self._page.reason(row) if needs else saved.format(time=clock(row.at_us)))
        self._open.setText(self.tr("Open ticket"))
        self._open.setVisible(bool(row.ticket))
        self._copy.setText(self.tr("Copy details"))
        self._done.setText(self.tr("Dealt with"))
        self._done.setVisible(needs)

    def _on_open(self) -> None:
        if self._row is not None and self._row.ticket:
            self.opened.emit(self._row.ticket)

    def _on_copy(self) -> None:
        if self._row is not None:
            row = self._row
            made = (
                datetime.fromtimestamp(row.at_us / 1e6).astimezone().isoformat(timespec="seconds")
            )
            facts = [f"{key}: {value}" for key, value in row.facts]
            lines = [
                f"{row.seq} {row.name} {row.ref}",
                made,
                row.state,
                row.code,
                row.reason,
                *facts,
            ]
            QGuiApplication.clipboard().setText("\n".join(line for line in lines if line))

    def _on_done(self) -> None:
        if self._row is not None:
            close = partial(self._desk.workstation.close_attention, self._row.seq)
            self._desk.background.write(close, lambda _: self._tell())

    def _tell(self) -> None:
        self._desk.changes.changed.emit(frozenset({"attention"}))
        self.dealt_with.emit()
