"""The Outbox: every piece of work on its way, in order, per ticket, and what can be done about what came back."""

from collections.abc import Mapping
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListView, QStackedWidget, QVBoxLayout, QWidget

from app.desktop import messages, words
from app.desktop.conflictcard import ConflictCard, values_of
from app.desktop.desk import Desk
from app.desktop.link import Link
from app.desktop.outboxcard import OperationCard
from app.desktop.outboxlist import OTHER, WHAT
from app.desktop.outboxmodel import Entries, Head, State
from app.desktop.outboxpainter import EntryPainter, Heads
from app.desktop.outboxsummary import Outage, SummaryCard
from app.desktop.widgets.buttons import Button
from app.desktop.widgets.fields import SegmentedSwitch
from app.desktop.widgets.layouts import Card, Hairline
from app.desktop.widgets.notices import EmptyState, Icon, Text, announce
from app.desktop.words import clock, listed
from app.domain.ids import micros
from app.domain.operations import Rejected
from app.domain.repairs import Repair
from app.store.queries import OutboxRow, Show, SummaryRow

if TYPE_CHECKING:  # see desk
    from app.workstation import Outcome

SIDE: Final = 360
AGES_MS: Final = 10_000
KEPT: Final = "outage"  # the last outage, for the card after a start


class OutboxPage(QWidget):
    """The page. Signals: `opened(ticket)`; `edited(seq)` change it and send it again; `mending(seq)` and
    `mended(seq)` around a repair; `retried` send now; `export_wanted` seal it for support.
    """

    opened = Signal(str)
    edited = Signal(int)
    mending = Signal(int)
    mended = Signal(int)
    retried = Signal()
    export_wanted = Signal()

    def __init__(self, desk: Desk, names: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("outboxPage")
        self._desk, self._names = desk, names
        self._is_sending = self._wants_focus = self._is_stale = False
        self._wanted: int | None = None
        self.stopped_us = 0  # a test or a picture may stop the clock
        theme = desk.theme
        self._title = Text(theme, "", 18, 600)
        self._count = Text(theme, "", 13, 400, "text-2")
        self._retry = Button(theme, "", "secondary", "R", icon="refresh")
        self.summary = SummaryCard(theme)
        self.filter = SegmentedSwitch(theme, [(show.value, "", None) for show in Show])
        self.list = QListView()
        self.model = Entries(desk, self, self)
        self.details = OperationCard(theme, self)
        self.conflict = ConflictCard(theme)
        self._heads = Heads(theme)
        self._empty = EmptyState(theme)
        self._pages = QStackedWidget()
        self._promise = Text(theme, "", 12, 400, "text-2", wraps=True)
        self.export = Button(theme, "", "ghost", "E", icon="shield", height=28)
        self._set_up_list()
        self._lay_out()
        self._connect()
        self.retranslate()
        self._ages = QTimer(self, interval=AGES_MS)
        self._ages.timeout.connect(self._on_age)
        self._ages.start()

    def _set_up_list(self) -> None:
        self.list.setModel(self.model)
        self.list.setItemDelegate(EntryPainter(self._desk.theme, self, self.list))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)

    def _lay_out(self) -> None:
        px = self._desk.theme.px
        head, body, side = QHBoxLayout(), QHBoxLayout(), QVBoxLayout()
        head.setSpacing(px(12))
        head.addWidget(self._title)
        head.addWidget(self._count, 1)
        head.addWidget(self._retry)
        side.setSpacing(px(12))
        for card in (self.details, self.conflict):
            card.setFixedWidth(px(SIDE))
            side.addWidget(card)
        side.addStretch(1)
        body.setSpacing(px(12))
        body.addWidget(self._table(), 1)
        body.addLayout(side)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(12), px(16), px(16))
        column.setSpacing(px(12))
        column.addLayout(head)
        column.addWidget(self.summary)
        column.addLayout(body, 1)

    def _table(self) -> Card:
        px, theme = self._desk.theme.px, self._desk.theme
        table = Card(theme)
        rows, foot = QVBoxLayout(table), QHBoxLayout()
        rows.setContentsMargins(1, px(8), 1, 1)
        rows.setSpacing(0)
        top = QHBoxLayout()
        top.setContentsMargins(px(8), 0, px(8), px(4))
        top.addWidget(self.filter)
        top.addStretch(1)
        rows.addLayout(top)
        rows.addWidget(self._heads)
        rows.addWidget(self._pages, 1)
        rows.addWidget(Hairline(theme))
        foot.setContentsMargins(px(16), px(6), px(8), px(6))
        foot.setSpacing(px(8))
        foot.addWidget(Icon(theme, "lock", 14, "text-3"))
        foot.addWidget(self._promise, 1)
        foot.addWidget(self.export)
        rows.addLayout(foot)
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self.list)
        return table

    def _connect(self) -> None:
        self._retry.clicked.connect(self.retried)
        self.export.clicked.connect(self.export_wanted)
        self.filter.changed.connect(self.model.turn_to)
        self.list.activated.connect(self._on_activated)
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self.model.renewed.connect(self._on_renewed)
        self.details.opened.connect(self.opened)
        self.details.repaired.connect(self.repair)
        self.details.edited.connect(self.edited)
        self.details.followed.connect(self.turn_to)
        self.conflict.chosen.connect(partial(self.repair, words=""))
        self._desk.changes.changed.connect(self._on_changed)
        self._desk.theme.changed.connect(self.retranslate)
        kept = partial(self._desk.workstation.get_kv, KEPT)
        self._desk.background.read(kept, self._on_kept, key="outbox-outage")

    # ---- the line -----------------------------------------------------------------------------

    def show_link(self, link: Link) -> None:
        """While the line sends, waiting rows say so; an outage that has ended is kept."""
        self._is_sending = link.phase == "sending"
        ended = self.summary.show_link(link, self._now_us())
        if ended is not None:
            kept = f"{ended.since_us} {ended.until_us}"
            self._desk.background.write(partial(self._desk.workstation.set_kv, KEPT, kept))
        self.list.viewport().update()

    def _on_kept(self, kept: str | None) -> None:
        if self.summary.outage is None and kept:
            self.summary.outage = Outage.parse(kept)

    def _now_us(self) -> int:
        return self.stopped_us or micros(datetime.now(UTC))

    def _on_age(self) -> None:
        if self.isVisible():
            self.summary.show_time(self._now_us())

    # ---- what is shown ------------------------------------------------------------------------

    def refresh(self) -> None:
        """Ask again what waits, and how the outbox stands."""
        self._is_stale = False
        outage = self.summary.outage
        self.model.outage = (outage.since_us, outage.until_us or 0) if outage else (0, 0)
        self.model.renew()

    def _on_changed(self, _touched: frozenset[str]) -> None:
        """A page out of sight reads nothing; it does when it is looked at."""
        if self.isVisible():
            self.refresh()
        else:
            self._is_stale = True

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self.refresh()

    def _on_renewed(self, summary: SummaryRow) -> None:
        self.summary.show_summary(summary, self._now_us())
        unfinished = summary.waiting + summary.needs_you
        count = self.tr("%n not delivered yet", "", unfinished)
        self._count.setText(count if unfinished else "")
        self._name_filters(summary)
        has_rows = bool(self.model.entries)
        self._pages.setCurrentWidget(self.list if has_rows else self._empty)
        self._heads.setVisible(has_rows)
        self.select(self._wanted)
        if has_rows and self._wants_focus:
            self._wants_focus = False
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _name_filters(self, summary: SummaryRow | None) -> None:
        names = {
            Show.UNFINISHED: self.tr("Unfinished"),
            Show.NEEDS_YOU: self.tr("Needs you"),
            Show.WAITING: self.tr("Saved here"),
            Show.DELIVERED: self.tr("Delivered"),
            Show.ALL: self.tr("All"),
        }
        if summary is not None:
            counts = (
                summary.waiting + summary.needs_you,
                *(summary.needs_you, summary.waiting, summary.delivered, summary.total),
            )
            for show, count in zip(Show, counts, strict=True):
                names[show] = f"{names[show]} {words.number(count)}"
        self.filter.set_words({show.value: text for show, text in names.items()})

    def enter(self) -> None:
        """The agent comes here: ask again, and take the focus when there is something to show."""
        self._wants_focus = True
        self._retry.setFocus(Qt.FocusReason.OtherFocusReason)
        self.refresh()

    def show_first_need(self) -> None:
        """Turn to the first item that needs the agent."""
        self._wanted = None
        self.list.setCurrentIndex(self.model.index(-1))
        self.filter.set_current(Show.NEEDS_YOU.value)

    def turn_to(self, seq: int) -> None:
        """Show an operation wherever it stands."""
        if self.filter.current() == Show.ALL.value:
            self.select(seq)
            return
        self.list.setCurrentIndex(self.model.index(-1))
        self._wanted = seq
        self.filter.set_current(Show.ALL.value)

    def select(self, seq: int | None) -> None:
        """Make an operation current; without one, the first that needs the agent, else the first.

        Among all of them another never stands for the one that is meant: rather none is shown.
        """
        rows = tuple(self.model.places())
        best = [place for place, row in rows if row.seq == seq]
        if seq is not None and not best and self.filter.current() == Show.ALL.value:
            self.list.setCurrentIndex(self.model.index(-1))
            self._show_cards()
            return
        best += [place for place, row in rows if row.needs_you]
        best += [place for place, row in rows if row.state == "local" or row.chosen]
        best += [place for place, _ in rows]
        if best:
            self.list.setCurrentIndex(self.model.index(best[0]))
        self._show_cards()

    def current(self) -> OutboxRow | None:
        """The operation whose details are shown."""
        index = self.list.currentIndex()
        return self.model.entries[index.row()].row if index.isValid() else None

    def _on_current(self) -> None:
        row = self.current()
        self._wanted = row.seq if row is not None else self._wanted
        self._show_cards()
        self.list.viewport().update()

    def _show_cards(self) -> None:
        row = self.current()
        is_open = row is not None and (row.needs_you or bool(row.chosen))
        is_conflict = row is not None and is_open and values_of(row) is not None
        self.details.show_row(None if is_conflict else row)
        self.conflict.show_row(row if is_conflict else None)

    def _on_activated(self) -> None:
        row = self.current()
        if row is not None and row.ticket:
            self.opened.emit(row.ticket)

    # ---- what is done about it ----------------------------------------------------------------

    def press(self, place: int) -> None:
        """The key of a repair: the first, second, third or fourth of the item on show."""
        if not self.conflict.isHidden():
            self.conflict.press(place)
        else:
            self.details.press(place)

    def repair(self, seq: int, how: str, words: str = "") -> None:
        """Mend it on the write lane; what is refused here already is said and stays."""
        from app.workstation_outbox import repair  # the window paints before this is needed

        self.mending.emit(seq)
        mend = partial(repair, at_once=False)
        work = partial(mend, self._desk.workstation, seq, Repair(how), words)
        done = partial(self._on_repaired, seq)
        self._desk.background.write(work, done, self._on_not_repaired)

    def _on_repaired(self, seq: int, outcomes: "list[Outcome]") -> None:
        touched = frozenset[str]().union(*(one.touched for one in outcomes))
        self._wanted = None
        self.mended.emit(seq)
        self._desk.changes.changed.emit(touched | {"attention", "outbox"})
        self._desk.changes.performed.emit()
        announce(self, self.tr("Done; this item no longer needs you."))

    def _on_not_repaired(self, error: Exception) -> None:
        if isinstance(error, Rejected):
            self._desk.changes.refused.emit(error)
        else:
            self._desk.background.troubled.emit(error)

    # ---- words --------------------------------------------------------------------------------

    def what(self, row: OutboxRow) -> str:
        """What the operation is."""
        return self.tr(WHAT.get(row.name, OTHER).text)

    def said(self, row: OutboxRow) -> str:
        """What it says itself, in a few words."""
        for key, value in row.said:
            match key:
                case "priority":
                    return words.priority(value)
                case "state":
                    return words.state(value)
                case "ticket_class":
                    return words.ticket_class(value)
                case "assignee":
                    return self.name(value)
                case _:
                    return value
        return ""

    def detail(self, row: OutboxRow) -> str:
        """What stands behind the name of the work: what it says, and what goes before it."""
        waits = words.fill(self.tr("waits for %1"), str(row.waits_for)) if row.waits_for else ""
        return " · ".join(part for part in (waits, self.said(row)) if part)

    def name(self, agent: str) -> str:
        """A colleague's name; "" for one not known here."""
        return self._names.get(agent, "")

    def state(self, row: OutboxRow) -> State:
        """How far it has travelled, in the words we use."""
        if row.needs_you:
            return State("late", "warning", self.tr("Needs you"))
        if row.chosen:
            return State("paused", "clock", self.tr("Chosen"))
        if row.state in ("acked", "settled"):
            return State("met", "check", self.tr("Delivered"))
        if row.state != "local":
            return State("paused", "check", self.tr("Dealt with"))
        if self._is_sending and not row.waits_for:
            return State("on_track", "arrow-up", self.tr("Sending"))
        return State("paused", "clock", self.tr("Saved here"))

    def reason(self, row: OutboxRow) -> str:
        """Why it needs the agent."""
        return messages.sentence(row.reason, row.code, dict(row.facts), self._names)

    def title(self, head: Head) -> str:
        """The head of a group for those who listen."""
        return listed((head.ref, head.subject, head.customer)) or self.tr("Other work")

    def standing(self, head: Head) -> str:
        """How a group stands."""
        if head.needs_you:
            return self.tr("%n need(s) you", "", head.needs_you)
        return self.tr("on its way") if head.is_waiting else ""

    def spoken(self, row: OutboxRow) -> str:
        """The row for those who listen."""
        tries = self.tr("tried %n time(s)", "", row.tries) if row.tries else ""
        parts = (self.what(row), self.detail(row), row.ref, clock(row.at_us), tries)
        return listed((*parts, self.state(row).text))

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.setAccessibleName(self.tr("Outbox"))
        self._title.setText(self.tr("Outbox"))
        self._retry.setText(self.tr("Retry now"))
        self.filter.setAccessibleName(self.tr("Which work is shown"))
        self.list.setAccessibleName(self.tr("Work on its way"))
        self._empty.set_words(
            self.tr("Everything is delivered."),
            self.tr("What you do next appears here until the hub has it."),
        )
        self._promise.setText(
            self.tr("Nothing here can be deleted. What you let go needs a reason and stays.")
        )
        self.export.setText(self.tr("Export for support"))
        self._name_filters(None)
        self._show_cards()
