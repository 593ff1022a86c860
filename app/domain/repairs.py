"""What an agent can do about an operation that came back: do it again knowing what came since, or give way."""

from collections.abc import Mapping
from dataclasses import replace

from app.domain.contacts import AddMessage
from app.domain.customers import ChangeCustomer, SetConsent, SetPoint, SetPreference
from app.domain.operations import Operation
from app.domain.tickets import AssignTicket, Priority, SetPriority, SolveTicket, Ticket


def confirmed(
    op: Operation, facts: Mapping[str, str], ticket: Ticket | None, id: str
) -> Operation | None:
    """The operation as its author makes it now, having seen the ticket and `facts`; None when it stands already.

    `id` names what it creates: words that were held are written anew.
    """
    if facts.get("reason") == "conflict.yours_stands":
        return None
    match op:
        case ChangeCustomer() | SetConsent() | SetPoint() | SetPreference():
            return replace(op, base=facts.get("theirs", op.base))
        case AddMessage() if ticket is not None:
            return replace(op, id=id, seen=ticket.last_customer_message, owner=ticket.assignee)
        case SolveTicket() if ticket is not None:
            return replace(op, seen=ticket.last_customer_message)
        case SetPriority() if ticket is not None:
            return replace(op, expected=ticket.priority)
        case AssignTicket() if ticket is not None:
            return replace(op, expected=ticket.assignee or "")
        case _:
            return op


def yielded(op: Operation, facts: Mapping[str, str]) -> Operation | None:
    """What gives way to the other's value; None when theirs stands already."""
    if facts.get("reason") != "conflict.yours_stands":
        return None
    match op:
        case ChangeCustomer() | SetPreference():
            return replace(op, value=facts["theirs"], base=facts["yours"])
        case SetPriority():
            theirs, yours = Priority(facts["theirs"]), Priority(facts["yours"])
            return replace(op, priority=theirs, expected=yours)
        case _:
            return None
