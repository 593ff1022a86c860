"""Tickets worked elsewhere before they came to us: recorded whole, with their true states and times."""

from dataclasses import dataclass, replace

from app.domain.contacts import Message
from app.domain.customers import Customer
from app.domain.operations import Context, Nature, Operation, Ref, Rejected, Tx, operation
from app.domain.people import Queue
from app.domain.tickets import Ticket


@operation("ticket.record", Nature.FACT)
@dataclass(frozen=True, slots=True)
class RecordTicket(Operation):
    """Another desk reported a ticket and what was said on it; one already known is left as it is.

    Messages that are still missing are added without waking the ticket, so that a long history may
    come in several parts and a later export brings only what is new.
    """

    ticket: Ticket
    messages: tuple[Message, ...] = ()

    def touches(self) -> tuple[Ref, ...]:
        return (
            Ref(Ticket.kind, self.ticket.id),
            Ref(Customer.kind, self.ticket.customer),
            Ref(Queue.kind, self.ticket.queue),
            *(Ref(Message.kind, message.id) for message in self.messages),
        )

    def apply(self, tx: Tx, ctx: Context) -> None:
        if any(message.ticket != self.ticket.id for message in self.messages):
            raise Rejected("message.of_another_ticket")
        tx.get(Customer, self.ticket.customer)
        tx.get(Queue, self.ticket.queue)
        ticket = tx.find(Ticket, self.ticket.id) or self.ticket
        missing = [message for message in self.messages if tx.find(Message, message.id) is None]
        for message in missing:
            tx.put(message)
        if missing or tx.find(Ticket, self.ticket.id) is None:
            tx.put(_reached(ticket, missing))


def _reached(ticket: Ticket, messages: list[Message]) -> Ticket:
    times = [message.at for message in messages]
    if ticket.last_message_at is not None:
        times.append(ticket.last_message_at)
    last = max(times, default=None)
    return replace(ticket, last_message_at=last, due_at=ticket.next_due())
