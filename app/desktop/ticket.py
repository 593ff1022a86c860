"""The middle of the window: the open tickets in tabs, a form for new ones, and the bar of a running call."""

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from app.desktop.call import CallBar
from app.desktop.composer import NOTE, REPLY
from app.desktop.customerpicker import Picked
from app.desktop.desk import Desk
from app.desktop.newticket import NewTicket
from app.desktop.noticket import NoTicket
from app.desktop.papers import Papers
from app.desktop.steps import Steps
from app.desktop.tabs import TabRow
from app.desktop.ticketpage import TicketPage
from app.desktop.unsaved import Unsaved
from app.desktop.widgets.notices import announce
from app.desktop.writing import Writing
from app.domain.ids import micros
from app.store.queries import Key, Timeline, TimelineItem

if TYPE_CHECKING:  # see desk
    from datetime import datetime

CLOSED_KEPT: Final = 20
CLOCK_MS: Final = 20_000
# So long the page before stays in sight while the next ticket is read; painting an empty one costs a frame.
HELD_MS: Final = 120


class Workspace(QWidget):
    """The centre column. Signals: `ticket_shown(ticket)` ("" for none), `closed(ticket)`,
    `next_wanted(ticket)` the agent is done with this one.

    `call_bar` stands at its foot; a window that wants it across may put it into its own layout.
    """

    ticket_shown = Signal(str)
    closed = Signal(str)
    next_wanted = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("workspace")
        self._desk = desk
        self._shown = ""
        self._closed: list[str] = []
        self.papers = Papers(desk, self)
        self._build()
        self._connect()
        self._clock = QTimer(self, interval=CLOCK_MS)
        self._clock.timeout.connect(self._on_clock)
        self._clock.start()
        self._held = QTimer(self, interval=HELD_MS, singleShot=True)
        self._held.timeout.connect(self._paint_on)
        # What is known already is painted first.
        self._ask_soon = QTimer(self, interval=0, singleShot=True)
        self._ask_soon.timeout.connect(self._ask)
        self.papers.ask_around()
        self.call_bar.restore()

    def _build(self) -> None:
        desk = self._desk
        self.row = TabRow(desk.theme, self)
        self.tabs = self.row.tabs
        self.page = TicketPage(desk.theme, self)
        self.writing = Writing(desk, self.page.composer, self.papers, self)
        self.steps = Steps(desk, self.page, self.papers, self.writing)
        self.form = NewTicket(desk, self)
        self.empty = NoTicket(desk.theme, self)
        self.call_bar = CallBar(desk, self)
        self.unsaved = Unsaved(desk, self)
        self._stack = QStackedWidget(self)
        for page in (self.empty, self.page, self.form):
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.row)
        column.addWidget(self._stack, 1)
        column.addWidget(self.call_bar)
        self.retranslate()

    def _connect(self) -> None:
        page = self.page
        self.tabs.chosen.connect(self._on_chosen)
        self.tabs.close_wanted.connect(self._close)
        self.row.plus_pressed.connect(self.new_ticket)
        self.empty.new_wanted.connect(self.new_ticket)
        self.empty.opened.connect(self.open_ticket)
        self.form.created.connect(self.open_ticket)
        self.form.left.connect(self._leave_form)
        self.papers.read.connect(self._on_read)
        self.papers.gone.connect(self._on_gone)
        page.timeline.earlier_wanted.connect(self._on_earlier)
        for place in (self.writing, self.form, self.call_bar):
            self.unsaved.changed.connect(place.set_unsaved)
        page.composer.solve_wanted.connect(self.send_solve_next)
        self.steps.done_with.connect(self._on_done_with)
        self._desk.theme.changed.connect(self.retranslate)
        application = QApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.finish)

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.setAccessibleName(self.tr("Ticket"))
        if self.current_ticket():
            self._show(self.current_ticket())

    # ---- tabs ---------------------------------------------------------------------------------

    def open_ticket(self, ticket: str) -> None:
        """Bring a ticket to the front, in its tab or a new one."""
        self._leave_form()
        self.tabs.open(ticket)

    def current_ticket(self) -> str:
        """The ticket on show, or ""."""
        return self.writing.ticket

    def close_tab(self) -> None:
        """Close the ticket on show; its drafts stay."""
        if self._stack.currentWidget() is self.form:
            self._leave_form()
        elif self.current_ticket():
            self._close(self.current_ticket())

    def reopen_tab(self) -> None:
        """Open again what was closed last."""
        while self._closed:
            ticket = self._closed.pop()
            if ticket not in self.tabs.tickets():
                self.open_ticket(ticket)
                return

    def next_tab(self) -> None:
        """One tab to the right, round the end."""
        self.tabs.step(1)

    def previous_tab(self) -> None:
        """One tab to the left, round the end."""
        self.tabs.step(-1)

    def _close(self, ticket: str) -> None:
        self._closed = [*self._closed, ticket][-CLOSED_KEPT:]
        self.writing.release(ticket)
        self.tabs.drop(ticket)
        self.papers.forget(ticket)
        self.closed.emit(ticket)

    def _on_done_with(self, ticket: str) -> None:
        """The next ticket takes the place of the one that is done with."""
        self.next_wanted.emit(ticket)
        if ticket in self.tabs.tickets():
            self._close(ticket)

    def _on_gone(self, ticket: str) -> None:
        announce(self, self.tr("This ticket is not on this computer."), is_urgent=True)
        self.tabs.drop(ticket)
        self.papers.forget(ticket)

    def _on_chosen(self, ticket: str) -> None:
        if ticket == self.current_ticket():
            return
        self._shown = ""
        self._hold_paint()
        self.page.timeline.clear()
        self.writing.turn_to(ticket)
        self.steps.turn_to(ticket)
        if ticket:
            self.writing.now_us = self.papers.paper(ticket).now_us or self.writing.now_us
            self._show(ticket)
            self._ask_soon.start()
        else:
            self._stack.setCurrentWidget(self.empty)
            self._paint_on()
            self.ticket_shown.emit("")

    def _ask(self) -> None:
        if self.current_ticket():
            self.papers.ask(self.current_ticket())

    def _leave_form(self) -> None:
        if self._stack.currentWidget() is self.form:
            self._stack.setCurrentWidget(self.page if self.current_ticket() else self.empty)

    # ---- showing ------------------------------------------------------------------------------

    def _on_read(self, ticket: str, now_us: int) -> None:
        paper = self.papers.paper(ticket)
        if paper.view is None:
            return
        is_current = ticket == self.current_ticket()
        if is_current:
            self.writing.now_us = now_us
            self.writing.take_over()
            self._show(ticket)
            self.papers.mark_read(ticket)
        self.tabs.describe(paper.view, is_new=paper.is_new and not is_current)

    def _show(self, ticket: str) -> None:
        paper = self.papers.paper(ticket)
        if paper.view is None:
            return
        self.page.show_paper(paper, self.papers.around, self.writing.now_us)
        if self._shown != ticket:
            self._shown = ticket
            self._stack.setCurrentWidget(self.page)
            self._paint_on()
            self.ticket_shown.emit(ticket)

    def _hold_paint(self) -> None:
        """Leave the screen as it is until the ticket is here, but not for long."""
        self.setUpdatesEnabled(False)
        self._held.start()

    def _paint_on(self) -> None:
        self._held.stop()
        self.setUpdatesEnabled(True)

    def _on_earlier(self, before: Key, limit: int) -> None:
        ticket = self.current_ticket()
        question = Timeline(ticket, before, limit)
        self._desk.background.read(
            partial(self._desk.workstation.ask, question), partial(self._add_earlier, ticket)
        )

    def _add_earlier(self, ticket: str, items: tuple[TimelineItem, ...]) -> None:
        if ticket == self.current_ticket():
            self.papers.paper(ticket).items |= {item.id for item in items}
            self.page.timeline.add_earlier(items)

    def _on_clock(self) -> None:
        if self.current_ticket():
            self._desk.background.read(self._desk.workstation.now, self._on_time, key="ticket-time")

    def _on_time(self, now: "datetime") -> None:
        self.writing.now_us = micros(now)
        self.page.highlights.show_time(self.writing.now_us)

    # ---- what keys do -------------------------------------------------------------------------

    def reply(self) -> None:
        """Put the cursor into the reply."""
        if self.current_ticket():
            self.page.composer.write(REPLY)

    def note(self) -> None:
        """Put the cursor into the note."""
        if self.current_ticket():
            self.page.composer.write(NOTE)

    def suggest(self, text: str) -> None:
        """Put text into the reply of the open ticket, for the agent to read and send."""
        if self.current_ticket() and text:
            self.page.composer.suggest(text)

    def send(self) -> None:
        """Send the reply or add the note that is on show."""
        if self.current_ticket():
            self.page.composer.send()

    def send_solve_next(self) -> None:
        """Send what is written, without the time to think, solve, and ask for the next ticket."""
        if not self.current_ticket():
            return
        if self.page.composer.text().strip() or self.unsaved.why:
            self.page.composer.send()
        if self.unsaved.why:
            return
        self.writing.release(self.current_ticket())
        self.steps.solve_and_go_on()

    def undo_send(self) -> None:
        """Call the reply back into the box."""
        self.writing.undo()

    def solve(self) -> None:
        """Take the step that comes next: solve, confirm, close or reopen."""
        self.steps.next()

    def confirm(self) -> None:
        """Ask what the customer said."""
        self.steps.confirm()

    def claim(self) -> None:
        """Take the ticket on show."""
        self.steps.claim()

    def flag_emergency(self) -> None:
        """Put the emergency flag up."""
        self.steps.flag_emergency()

    def assign_menu(self) -> None:
        """Ask who should have the ticket."""
        self.page.highlights.open_agent_menu()

    def set_state_menu(self) -> None:
        """Ask for another state."""
        self.page.highlights.open_state_menu()

    def set_priority_menu(self) -> None:
        """Ask for another priority."""
        self.page.highlights.open_priority_menu()

    def set_class_menu(self) -> None:
        """Ask what the ticket is about."""
        self.page.highlights.open_class_menu()

    def new_ticket(self) -> None:
        """Show the form for a new ticket."""
        self._stack.setCurrentWidget(self.form)
        self.form.begin(self.papers.around.queues)

    def log_call(self) -> None:
        """Start to time a call; the customer on show is offered first."""
        ticket = self.current_ticket()
        view = self.papers.paper(ticket).view if ticket else None
        who = Picked(view.customer.id, view.customer.label) if view else None
        self.call_bar.log(who, view.id if view else None)

    def finish(self) -> None:
        """The window closes: save what is half-written, send what was still held."""
        self.writing.finish()
