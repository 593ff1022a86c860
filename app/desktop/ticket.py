"""The middle of the window: the open tickets in tabs, each with its head, stages, timeline and composer."""

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from app.desktop import messages, outgoing
from app.desktop.call import CallBar
from app.desktop.composer import NOTE, REPLY, Composer, Sketch
from app.desktop.customerpicker import Picked
from app.desktop.desk import Desk
from app.desktop.highlights import Highlights
from app.desktop.newticket import NewTicket
from app.desktop.outgoing import Kept, Outgoing
from app.desktop.papers import Paper, Papers
from app.desktop.solve import ConfirmCard, SolveCard
from app.desktop.stagebar import StageBar
from app.desktop.tabs import TabRow
from app.desktop.timeline import Timeline
from app.desktop.widgets.notices import EmptyState, announce
from app.domain import tickets as on
from app.domain.contacts import AddMessage, AddNote, MessageKind
from app.domain.ids import micros, moment
from app.domain.operations import Operation, Rejected
from app.domain.tickets import Priority, State, TicketClass
from app.store.queries import Key, TicketView, TimelineItem
from app.store.queries import Timeline as EarlierItems

if TYPE_CHECKING:  # see desk
    from datetime import datetime

    from app.workstation import Outcome, Workstation

CLOSED_KEPT: Final = 20
MINUTE_MS: Final = 20_000


class TicketPage(QWidget):
    """Everything of the ticket on show, top to bottom."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        theme = desk.theme
        self._theme = theme
        self.highlights = Highlights(theme, self)
        self.stagebar = StageBar(theme, self)
        self.solve = SolveCard(theme, self)
        self.confirm = ConfirmCard(theme, self)
        self.timeline = Timeline(theme, self)
        self.composer = Composer(theme, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.highlights, self.stagebar, self.solve, self.confirm):
            column.addWidget(widget)
        column.addWidget(self.timeline, 1)
        column.addWidget(self.composer)

    def close_gates(self) -> None:
        """Put the cards of the last steps away."""
        self.solve.hide()
        self.confirm.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(event.rect(), self._theme.color("surface"))


class Workspace(QWidget):
    """The centre column. Signals: `ticket_shown(ticket)` ("" for none), `closed(ticket)`.

    `call_bar` stands at its foot; a window that wants it across may put it into its own layout.
    """

    ticket_shown = Signal(str)
    closed = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("workspace")
        self.setAccessibleName(self.tr("Ticket"))
        self._desk = desk
        self._current = ""
        self._shown = ""
        self._now_us = 0
        self._closed: list[str] = []
        self.papers = Papers(desk, self)
        self.outgoing = Outgoing(desk, self)
        self._build()
        self._connect()
        self._minute = QTimer(self, interval=MINUTE_MS)
        self._minute.timeout.connect(self._on_minute)
        self._minute.start()
        self.papers.ask_around()

    def _build(self) -> None:
        desk = self._desk
        self.row = TabRow(desk.theme, self)
        self.tabs = self.row.tabs
        self.page = TicketPage(desk, self)
        self.form = NewTicket(desk, self)
        self.empty = EmptyState(
            desk.theme,
            self.tr("No ticket is open"),
            self.tr("Choose one in the list, or search with Ctrl+K."),
            self.tr("New ticket"),
        )
        self.call_bar = CallBar(desk, self)
        self._stack = QStackedWidget(self)
        for page in (self.empty, self.page, self.form):
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.row)
        column.addWidget(self._stack, 1)
        column.addWidget(self.call_bar)

    def _connect(self) -> None:
        page = self.page
        self.tabs.chosen.connect(self._on_chosen)
        self.tabs.close_wanted.connect(self._close)
        self.row.plus_pressed.connect(self.new_ticket)
        self.empty.acted.connect(self.new_ticket)
        self.form.created.connect(self.open_ticket)
        self.form.left.connect(self._leave_form)
        self.papers.read.connect(self._on_read)
        self.papers.gone.connect(self._on_gone)
        self.outgoing.ticked.connect(self._show_held)
        page.timeline.earlier_wanted.connect(self._on_earlier)
        page.composer.sent.connect(self._on_sent)
        page.composer.solve_wanted.connect(self.send_and_solve)
        page.composer.undo_wanted.connect(self.undo_send)
        page.composer.drafted.connect(self._on_drafted)
        self._connect_head()
        application = QApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.finish)

    def _connect_head(self) -> None:
        head, page = self.page.highlights, self.page
        head.claim_pressed.connect(self.claim)
        head.emergency_pressed.connect(self.flag_emergency)
        head.state_chosen.connect(self._on_state)
        head.priority_chosen.connect(self._on_priority)
        head.class_chosen.connect(self._on_class)
        head.agent_chosen.connect(self._on_agent)
        page.stagebar.step_pressed.connect(self._on_step)
        page.stagebar.missing_pressed.connect(self._on_missing)
        page.solve.edited.connect(self._on_gate_edited)
        page.solve.solved.connect(self._on_solved)
        page.solve.left.connect(self._leave_gate)
        page.confirm.confirmed.connect(self._on_confirmed)
        page.confirm.closed_silent.connect(self._on_closed_silent)
        page.confirm.left.connect(self._leave_gate)

    # ---- tabs ---------------------------------------------------------------------------------

    def open_ticket(self, ticket: str) -> None:
        """Bring a ticket to the front, in its tab or a new one."""
        self._stack.setCurrentWidget(self.page if self._current else self.empty)
        self.tabs.open(ticket)

    def current_ticket(self) -> str:
        """The ticket on show, or ""."""
        return self._current

    def close_tab(self) -> None:
        """Close the ticket on show; its drafts stay."""
        if self._stack.currentWidget() is self.form:
            self._leave_form()
        elif self._current:
            self._close(self._current)

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
        self.outgoing.release(ticket)
        self.tabs.drop(ticket)
        self.papers.forget(ticket)
        self.closed.emit(ticket)

    def _on_gone(self, ticket: str) -> None:
        announce(self, self.tr("This ticket is not on this computer."), is_urgent=True)
        self.tabs.drop(ticket)
        self.papers.forget(ticket)

    def _on_chosen(self, ticket: str) -> None:
        if ticket == self._current:
            return
        self._put_away()
        self._current = ticket
        self.page.close_gates()
        self.page.timeline.clear()
        self._shown = ""
        if not ticket:
            self._stack.setCurrentWidget(self.empty)
            self.ticket_shown.emit("")
            return
        paper = self.papers.paper(ticket)
        self._fill_composer(paper)
        self._show_held(ticket)
        if paper.view is not None:
            self._show(paper)
        self.papers.ask(ticket)

    def _put_away(self) -> None:
        """Keep what is half-written on the ticket that leaves the screen."""
        if not self._current:
            return
        self.page.composer.flush()
        paper = self.papers.paper(self._current)
        if paper.kept is not None:
            paper.kept = Kept(self.page.composer.sketch(), paper.kept.saved_us)

    def _leave_form(self) -> None:
        self._stack.setCurrentWidget(self.page if self._current else self.empty)

    # ---- showing ------------------------------------------------------------------------------

    def _on_read(self, ticket: str, now_us: int) -> None:
        paper = self.papers.paper(ticket)
        if paper.view is None:
            return
        is_current = ticket == self._current
        if is_current:
            if not paper.is_filled:
                self._fill_composer(paper)
            self._show(paper, now_us)
            self.papers.mark_read(ticket)
        self.tabs.describe(paper.view, is_new=paper.is_new and not is_current)

    def _fill_composer(self, paper: Paper) -> None:
        """Put what is half-written into the box; what the agent has typed meanwhile stays."""
        composer = self.page.composer
        if paper.kept is None:
            composer.show_sketch(Sketch())
            return
        is_late = not paper.is_filled and composer.sketch() != Sketch() and self._shown == paper.ticket
        paper.is_filled = True
        if not is_late:
            composer.show_sketch(paper.sketch, paper.kept.saved_us)

    def _show(self, paper: Paper, now_us: int | None = None) -> None:
        view, page = paper.view, self.page
        if view is None:
            return
        is_first = self._shown != view.id
        self._now_us = now_us or self._now_us or view.updated_us
        page.highlights.set_agents(self.papers.around.agents)
        page.highlights.show_ticket(view, self._now_us)
        page.stagebar.show_ticket(view, paper.cause, paper.outcome)
        page.timeline.show_ticket(view)
        page.composer.set_recipient(view.reply_address)
        if page.confirm.isVisible() and view.state != State.SOLVED:
            page.confirm.hide()
        if page.solve.isVisible() and view.state not in on.IN_WORK:
            page.solve.hide()
        if is_first:
            self._shown = view.id
            self._stack.setCurrentWidget(page)
            self.ticket_shown.emit(view.id)

    def _on_earlier(self, before: Key, limit: int) -> None:
        ticket = self._current
        question = EarlierItems(ticket, before, limit)
        self._desk.background.read(
            partial(self._desk.workstation.ask, question), partial(self._add_earlier, ticket)
        )

    def _add_earlier(self, ticket: str, items: tuple[TimelineItem, ...]) -> None:
        if ticket == self._current:
            self.papers.paper(ticket).items |= {item.id for item in items}
            self.page.timeline.add_earlier(items)

    def _on_minute(self) -> None:
        if self._current:
            workstation = self._desk.workstation
            self._desk.background.read(workstation.now, self._on_time, key="ticket-time")

    def _on_time(self, now: "datetime") -> None:
        self._now_us = micros(now)
        self.page.highlights.show_time(self._now_us)

    # ---- writing ------------------------------------------------------------------------------

    def reply(self) -> None:
        """Put the cursor into the reply."""
        if self._current:
            self.page.composer.write(REPLY)

    def note(self) -> None:
        """Put the cursor into the note."""
        if self._current:
            self.page.composer.write(NOTE)

    def send(self) -> None:
        """Send the reply or add the note that is on show."""
        if self._current:
            self.page.composer.send()

    def send_and_solve(self) -> None:
        """Send what is written, without the time to think, then go on to solving."""
        if not self._current:
            return
        ticket = self._current
        if self.page.composer.text().strip():
            self.page.composer.send()
        self.outgoing.release(ticket, self.page.composer.sketch())
        self._show_held(ticket)
        self.solve()

    def undo_send(self) -> None:
        """Call the reply back into the box."""
        body = self.outgoing.undo(self._current)
        if body is None:
            return
        composer = self.page.composer
        sketch = composer.sketch()
        written = "\n\n".join(part for part in (body, sketch.reply) if part.strip())
        composer.show_sketch(Sketch(REPLY, written, sketch.note))
        composer.set_hint(self.tr("Not sent. It is a draft again."))
        composer.write(REPLY)
        self._on_drafted()

    def _on_sent(self, mode: str) -> None:
        paper = self.papers.paper(self._current)
        view = paper.view
        if view is None:
            return
        body = self.page.composer.take()
        rest = self.page.composer.sketch()
        id = self._desk.workstation.new_id(self._moment())
        if mode == NOTE:
            self.outgoing.note(AddNote(id, view.id, body), rest)
        else:
            self.outgoing.reply(
                AddMessage(
                    id,
                    view.id,
                    MessageKind.REPLY,
                    body,
                    address=view.reply_address,
                    seen=view.last_customer_message,
                ),
                rest,
            )
        self._remember(paper, rest)
        self._show_held(view.id)

    def _moment(self) -> "datetime":
        """The time as last read; asking the store for it here would hold the window."""
        return moment(self._now_us)

    def _show_held(self, ticket: str) -> None:
        if ticket != self._current:
            return
        held = self.outgoing.held(ticket)
        text = "" if held is None else self.tr("Sending in %n s", "", held.left_s)
        self.page.composer.set_hint(text, undo=held is not None)

    def _on_drafted(self) -> None:
        ticket, sketch = self._current, self.page.composer.sketch()
        if not ticket:
            return
        if self.outgoing.held(ticket) is not None and sketch.reply.strip():
            self.outgoing.release(ticket, sketch)
            self._show_held(ticket)
            return
        workstation = self._desk.workstation
        self._remember(self.papers.paper(ticket), sketch)
        held = self.outgoing.held(ticket)
        if held is not None:
            sketch = sketch._replace(reply=held.op.body)
        work = partial(_save, workstation, ticket, sketch)
        self._desk.background.write(work, partial(self._on_saved, ticket, sketch))

    def _on_saved(self, ticket: str, sketch: Sketch, at_us: int) -> None:
        paper = self.papers.paper(ticket)
        if paper.kept is not None:
            paper.kept = paper.kept._replace(saved_us=at_us)
        if ticket == self._current:
            has_text = (sketch.note if sketch.mode == NOTE else sketch.reply).strip()
            self.page.composer.saved(at_us if has_text else None)

    def _remember(self, paper: Paper, sketch: Sketch) -> None:
        paper.kept = Kept(sketch, paper.kept.saved_us if paper.kept else None)
        paper.is_filled = True

    def finish(self) -> None:
        """The window closes: save what is half-written, send what was still held."""
        self._put_away()
        self.outgoing.release_all()

    # ---- the head -----------------------------------------------------------------------------

    def claim(self) -> None:
        """Take the ticket on show."""
        self._perform(on.ClaimTicket(self._current))

    def flag_emergency(self) -> None:
        """Put the emergency flag up."""
        self._perform(on.FlagEmergency(self._current))

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

    def _on_state(self, word: str) -> None:
        if word in ("solve", "confirm", "close", "reopen"):
            self._on_step(word)
        else:
            self._perform(on.SetState(self._current, State(word)))

    def _on_priority(self, word: str) -> None:
        self._perform(on.SetPriority(self._current, Priority(word)))

    def _on_class(self, word: str) -> None:
        self._perform(on.SetClass(self._current, TicketClass(word)))

    def _on_agent(self, agent: str) -> None:
        if agent:
            self._perform(on.AssignTicket(self._current, agent))
        else:
            self._perform(on.ReleaseTicket(self._current))

    def _perform(self, op: Operation) -> None:
        if self._current:
            self._desk.perform(op)

    # ---- the last steps -----------------------------------------------------------------------

    def solve(self) -> None:
        """Take the step that comes next: solve, confirm, close or reopen."""
        if self._view() is not None:
            self._on_step(self.page.stagebar.step)

    def confirm(self) -> None:
        """Ask what the customer said, once the ticket is solved."""
        view = self._view()
        if view is None:
            return
        if view.state == State.SOLVED:
            self._on_step("confirm")
        else:
            self._desk.changes.refused.emit(Rejected("ticket.not_solved", state=view.state))

    def _view(self) -> TicketView | None:
        return self.papers.paper(self._current).view if self._current else None

    def _on_step(self, step: str) -> None:
        match step:
            case "solve":
                self._on_missing("")
            case "confirm":
                self.page.solve.hide()
                self.page.confirm.show()
                self.page.confirm.begin()
            case "close":
                self._perform(on.CloseTicket(self._current))
            case _:
                self._perform(on.ReopenTicket(self._current))

    def _on_missing(self, field: str) -> None:
        paper, gate = self.papers.paper(self._current), self.page.solve
        self.page.confirm.hide()
        if gate.isHidden():
            gate.fill(paper.cause, paper.outcome)
            if self.page.composer.sketch().reply.strip():
                gate.tell(self.tr("Your reply is not sent yet; it stays as a draft."))
        gate.show()
        gate.focus_missing(field)

    def _on_gate_edited(self) -> None:
        paper, gate = self.papers.paper(self._current), self.page.solve
        paper.cause, paper.outcome = gate.cause.text(), gate.outcome.text()
        if paper.view is not None:
            self.page.stagebar.show_ticket(paper.view, paper.cause, paper.outcome)

    def _on_solved(self, cause: str, outcome: str) -> None:
        view = self._view()
        if view is not None:
            self.outgoing.release(view.id, self.page.composer.sketch())
            op = on.SolveTicket(view.id, outcome, cause, view.last_customer_message)
            self._desk.perform(op, self._on_passed, self._on_gate_refused)

    def _on_confirmed(self, satisfied: bool) -> None:
        op = on.ConfirmTicket(self._current, satisfied)
        self._desk.perform(op, self._on_passed, self._on_gate_refused)

    def _on_closed_silent(self, reason: str) -> None:
        op = on.CloseTicket(self._current, reason)
        self._desk.perform(op, self._on_passed, self._on_gate_refused)

    def _on_passed(self, _: "Outcome") -> None:
        self._leave_gate()

    def _on_gate_refused(self, error: Exception) -> None:
        if not isinstance(error, Rejected):
            self._desk.background.troubled.emit(error)
            return
        names = {agent.id: agent.label for agent in self.papers.around.agents}
        gate = self.page.confirm if self.page.confirm.isVisible() else self.page.solve
        gate.refuse(messages.refusal(error, names))

    def _leave_gate(self) -> None:
        self.page.close_gates()
        self.page.timeline.setFocus()

    # ---- forms --------------------------------------------------------------------------------

    def new_ticket(self) -> None:
        """Show the form for a new ticket."""
        self._stack.setCurrentWidget(self.form)
        self.form.begin(self.papers.around.queues)

    def log_call(self) -> None:
        """Start to time a call; the customer on show is offered first."""
        view = self._view()
        who = Picked(view.customer.id, view.customer.label) if view else None
        self.call_bar.log(who, view.id if view else None)


def _save(workstation: "Workstation", ticket: str, sketch: Sketch) -> int:
    outgoing.keep(workstation, ticket, sketch)
    return micros(workstation.now())
