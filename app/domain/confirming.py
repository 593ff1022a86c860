"""What follows a solution: the customer's word about it, the end of the ticket, or a new start."""

from dataclasses import dataclass

from app.domain.operations import Context, Nature, Rejected, Tx, operation
from app.domain.scripts.gate import refuse_unconfirmed
from app.domain.tickets import IN_WORK, OnTicket, State, Ticket


@operation("ticket.confirm", Nature.INTENTION)
@dataclass(frozen=True, slots=True)
class ConfirmTicket(OnTicket):
    """The customer said whether the solution satisfies; a no opens the ticket again."""

    ticket: str
    satisfied: bool = True

    def apply(self, tx: Tx, ctx: Context) -> None:
        ticket = tx.get(Ticket, self.ticket)
        if ticket.state is not State.SOLVED:
            raise Rejected("ticket.not_solved", state=ticket.state)
        state = State.CONFIRMED if self.satisfied else State.OPEN
        tx.put(ticket.changed(ctx.at, state=state, satisfied=self.satisfied))


@operation("ticket.close", Nature.INTENTION)
@dataclass(frozen=True, slots=True)
class CloseTicket(OnTicket):
    """End a ticket after the customer's confirmation, or after silence with the reason given.

    `waiver` is a supervisor's reason to end it without what its checklists require after the solution.
    """

    ticket: str
    reason: str = ""
    waiver: str = ""

    def apply(self, tx: Tx, ctx: Context) -> None:
        ticket = tx.get(Ticket, self.ticket)
        silent = ticket.state is State.SOLVED and self.reason.strip()
        if ticket.state is not State.CONFIRMED and not silent:
            raise Rejected("ticket.not_confirmed", state=ticket.state)
        waived = refuse_unconfirmed(ticket, ctx, self.waiver)
        tx.put(ticket.changed(ctx.at, state=State.CLOSED, waived=waived))


@operation("ticket.reopen", Nature.INTENTION)
@dataclass(frozen=True, slots=True)
class ReopenTicket(OnTicket):
    """Bring a solved, confirmed or closed ticket back."""

    ticket: str

    def apply(self, tx: Tx, ctx: Context) -> None:
        ticket = tx.get(Ticket, self.ticket)
        if ticket.state in IN_WORK:
            raise Rejected("ticket.still_open", state=ticket.state)
        tx.put(ticket.changed(ctx.at, state=State.OPEN, satisfied=None))
