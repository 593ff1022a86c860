"""The actions that a step can do by itself, priority and tag, as operations on the ticket."""

from app.domain.operations import Operation
from app.domain.tickets import Priority, SetPriority, TagTicket


def deed_of(do: str, ticket: str) -> Operation | None:
    """The operation of an action; None where a person does it elsewhere."""
    what, _, about = do.partition(":")
    match what:
        case "priority":
            return SetPriority(ticket, Priority(about))
        case "tag":
            return TagTicket(ticket, add=(about,))
        case _:
            return None
