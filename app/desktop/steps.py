"""What an agent does to the ticket on show: claim, hand over, set its fields, and take the last steps."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.desktop import messages
from app.desktop.desk import Desk
from app.desktop.gating import Gating
from app.desktop.papers import Papers
from app.desktop.ticketpage import TicketPage
from app.desktop.writing import Writing
from app.domain import confirming
from app.domain import tickets as on
from app.domain.operations import Operation, Rejected
from app.domain.tickets import Priority, State, TicketClass
from app.store.queries import TicketView

if TYPE_CHECKING:  # see desk
    from app.workstation import Outcome


class Steps(QObject):
    """Turns presses in head, stages and gates into operations; `ticket` is the one on show.

    Signals: `done_with(ticket)` it is solved and the agent asked to go on to the next one;
    `line_pressed(checklist, step)` a step of a checklist that is missing.
    """

    done_with = Signal(str)
    line_pressed = Signal(str, str)

    def __init__(self, desk: Desk, page: TicketPage, papers: Papers, writing: Writing) -> None:
        super().__init__(page)
        self._desk, self._page, self._papers, self._writing = desk, page, papers, writing
        self.ticket = ""
        self._goes_on = False
        head, gate, confirm = page.highlights, page.solve, page.confirm
        head.claim_pressed.connect(self.claim)
        head.emergency_pressed.connect(self.flag_emergency)
        head.state_chosen.connect(self._on_state)
        head.priority_chosen.connect(self._on_priority)
        head.class_chosen.connect(self._on_class)
        head.agent_chosen.connect(self._on_agent)
        page.stagebar.step_pressed.connect(self.take)
        page.stagebar.missing_pressed.connect(self._open_gate)
        gate.edited.connect(self._on_gate_edited)
        gate.solved.connect(self._on_solved)
        gate.left.connect(self._leave)
        gate.line_pressed.connect(self.line_pressed)
        page.stagebar.line_pressed.connect(self.line_pressed)
        self.gating = Gating(desk, self)
        self.gating.found.connect(page.stagebar.show_missing)
        self.gating.found.connect(gate.show_missing)
        confirm.confirmed.connect(self._on_confirmed)
        confirm.closed_silent.connect(self._on_closed_silent)
        confirm.left.connect(self._leave)

    def turn_to(self, ticket: str) -> None:
        """Another ticket is on show."""
        self.ticket, self._goes_on = ticket, False
        self._page.close_gates()
        self.gating.look(ticket)

    def claim(self) -> None:
        """Take the ticket."""
        self._perform(on.ClaimTicket(self.ticket))

    def flag_emergency(self) -> None:
        """Put the emergency flag up."""
        self._perform(on.FlagEmergency(self.ticket))

    def next(self) -> None:
        """The step that comes next: solve, confirm, close or reopen."""
        if self._view() is not None:
            self.take(self._page.stagebar.step)

    def solve_and_go_on(self) -> None:
        """Solve at once when nothing is missing, else ask for it; then the agent wants the next ticket."""
        if self._view() is None:
            return
        if self._page.stagebar.step != "solve":
            self.done_with.emit(self.ticket)
            return
        self._open_gate("")
        self._goes_on = True
        if not self._page.solve.missing():
            self._page.solve.submit()

    def confirm(self) -> None:
        """Ask what the customer said, once the ticket is solved."""
        view = self._view()
        if view is None:
            return
        if view.state == State.SOLVED:
            self.take("confirm")
        else:
            self._desk.changes.refused.emit(Rejected("ticket.not_solved", state=view.state))

    def take(self, step: str) -> None:
        """Begin or make one of the last steps."""
        match step:
            case "solve":
                self._open_gate("")
            case "confirm":
                self._page.solve.hide()
                self._page.confirm.show()
                self._page.confirm.begin()
            case "close":
                self._perform(confirming.CloseTicket(self.ticket))
            case _:
                self._perform(confirming.ReopenTicket(self.ticket))

    def _view(self) -> TicketView | None:
        return self._papers.paper(self.ticket).view if self.ticket else None

    def _perform(self, op: Operation) -> None:
        if self.ticket:
            self._desk.perform(op)

    def _on_state(self, word: str) -> None:
        if word in ("solve", "confirm", "close", "reopen"):
            self.take(word)
        else:
            self._perform(on.SetState(self.ticket, State(word)))

    def _on_priority(self, word: str) -> None:
        view = self._view()
        seen = Priority(view.priority) if view is not None else None
        self._perform(on.SetPriority(self.ticket, Priority(word), seen))

    def _on_class(self, word: str) -> None:
        self._perform(on.SetClass(self.ticket, TicketClass(word)))

    def _on_agent(self, agent: str) -> None:
        if agent:
            view = self._view()
            seen = (view.assignee or "") if view is not None else None
            self._perform(on.AssignTicket(self.ticket, agent, expected=seen))
        else:
            self._perform(on.ReleaseTicket(self.ticket))

    # ---- gates --------------------------------------------------------------------------------

    def _open_gate(self, field: str) -> None:
        paper, gate = self._papers.paper(self.ticket), self._page.solve
        self._page.confirm.hide()
        if gate.isHidden() and paper.view is not None:
            gate.fill(paper.cause or paper.view.cause, paper.outcome or paper.view.outcome)
            if self._page.composer.sketch().reply.strip():
                gate.tell(self.tr("Your reply is not sent yet; it stays as a draft."))
        gate.show()
        gate.focus_missing(field)

    def _on_gate_edited(self) -> None:
        paper, gate = self._papers.paper(self.ticket), self._page.solve
        paper.cause, paper.outcome = gate.cause.text(), gate.outcome.text()
        if paper.view is not None:
            self._page.stagebar.show_ticket(paper.view, paper.cause, paper.outcome)

    def _on_solved(self, cause: str, outcome: str) -> None:
        view = self._view()
        if view is not None:
            self._writing.release(view.id)
            seen, reason = view.last_customer_message, self._page.solve.reason
            op = on.SolveTicket(view.id, outcome, cause, seen, reason)
            self._desk.perform(op, self._on_passed, self._on_refused)

    def _on_confirmed(self, satisfied: bool) -> None:
        op = confirming.ConfirmTicket(self.ticket, satisfied)
        self._desk.perform(op, self._on_passed, self._on_refused)

    def _on_closed_silent(self, reason: str) -> None:
        op = confirming.CloseTicket(self.ticket, reason)
        self._desk.perform(op, self._on_passed, self._on_refused)

    def _on_passed(self, _: "Outcome") -> None:
        goes_on = self._goes_on
        self._leave()
        if goes_on:
            self.done_with.emit(self.ticket)

    def _on_refused(self, error: Exception) -> None:
        if not isinstance(error, Rejected):
            self._desk.background.troubled.emit(error)
            return
        names = {agent.id: agent.label for agent in self._papers.around.agents}
        gate = self._page.confirm if self._page.confirm.isVisible() else self._page.solve
        gate.refuse(messages.refusal(error, names))

    def _leave(self) -> None:
        self._goes_on = False
        self._page.close_gates()
        self._page.timeline.setFocus()
