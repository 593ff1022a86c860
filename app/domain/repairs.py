"""What a person can do about an operation that came back: which repairs fit, and the operations each one makes.

Nothing that came back goes away by itself: somebody picks one of these, or a rule of the hub closes it.
"""

from collections.abc import Mapping
from dataclasses import fields, replace
from enum import StrEnum
from typing import Any, Final, NamedTuple

from app.domain.confirming import ReopenTicket
from app.domain.contacts import AddMessage, AddNote
from app.domain.customers import ChangeCustomer, SetConsent, SetPoint, SetPreference
from app.domain.operations import Code, Operation, Rejected, args_of, decode
from app.domain.policy.locks import QUEUE_LOCKED
from app.domain.refunds.acts import IssueRefund, RequestApproval
from app.domain.refunds.decisions import ApproveRefund
from app.domain.refunds.doubling import ALREADY
from app.domain.tickets import AssignTicket, ClaimTicket, Priority, SetPriority, SolveTicket, Ticket


class Repair(StrEnum):
    """One way on."""

    AGAIN = "again"  # do it again, knowing what came since
    THEIRS = "theirs"  # let the other's value stand
    TAKE = "take"  # take the ticket over, then do it again
    ASK_HOLDER = "ask_holder"  # ask in a note for the ticket; the decision stays open
    ASK_SUPERVISOR = "ask_supervisor"  # leave it to a supervisor, in a note
    REOPEN = "reopen"  # reopen the ticket first
    FOLLOW = "follow"  # do it on the ticket it was merged into
    AS_NOTE = "as_note"  # keep the words where the team sees them
    DUPLICATE = "duplicate"  # somebody else did it first: close it
    EDIT = "edit"  # change what it says, then do it
    LEAVE = "leave"  # it may stay as it is now
    DISMISS = "dismiss"  # let it go, for a reason that is kept


ALWAYS: Final = (Repair.AGAIN, Repair.DISMISS)
ASK: Final = (Repair.ASK_SUPERVISOR, Repair.AGAIN, Repair.DISMISS)
# The first is the one we would take.
OF_CODE: Final[Mapping[Code, tuple[Repair, ...]]] = {
    Code.HELD_REOPENED: (Repair.AGAIN, Repair.LEAVE),
    Code.HELD_STALE_REPLY: (Repair.AGAIN, Repair.AS_NOTE, Repair.DISMISS),
    Code.CLAIM_LOST: (Repair.TAKE, Repair.ASK_HOLDER, Repair.LEAVE),
    Code.CONFLICT_KEPT: (Repair.AGAIN, Repair.THEIRS),
    Code.FORBIDDEN_NOW: ASK,
    Code.QUARANTINED: ALWAYS,
    Code.ENTITY_ERASED: (Repair.DISMISS,),
    Code.ENTITY_MERGED: (Repair.FOLLOW, Repair.DISMISS),
    Code.PRECONDITION: ALWAYS,
    Code.ALLOWANCE_EXCEEDED: ASK,
    Code.ALLOWANCE_LATE: ASK,
    Code.GRANT_UNKNOWN: ASK,
    Code.INVALID_ARGS: ALWAYS,
    Code.UNKNOWN_OP: ALWAYS,
    Code.PARKED: ALWAYS,
}
# Where the reason says more than the code.
OF_REASON: Final[Mapping[str, tuple[Repair, ...]]] = {
    ALREADY: (Repair.DUPLICATE, Repair.ASK_SUPERVISOR, Repair.DISMISS),
    "ticket.ended": (Repair.REOPEN, Repair.AS_NOTE, Repair.DISMISS),
    QUEUE_LOCKED: (Repair.AGAIN, Repair.ASK_SUPERVISOR, Repair.DISMISS),  # once it was read
    "ticket.steps_missing": (Repair.AGAIN, Repair.ASK_SUPERVISOR, Repair.DISMISS),
    "ticket.script_not_begun": (Repair.AGAIN, Repair.ASK_SUPERVISOR, Repair.DISMISS),
    "ticket.waiver_forbidden": ASK,
    "team.left": ALWAYS,  # a note on that ticket would be held as well
}
ON_TICKET: Final = frozenset(
    {
        *(Repair.TAKE, Repair.ASK_HOLDER, Repair.ASK_SUPERVISOR, Repair.REOPEN, Repair.FOLLOW),
        Repair.EDIT,
    }
)
CUSTOMER_MERGED: Final = "customer.merged"  # there the work follows to the other customer
# What may be changed of work that came back, by its name; and when changing it helps.
OF_REFUND: Final = ("ask", "amount", "method", "payee")
EDITABLE: Final[Mapping[str, tuple[str, ...]]] = {
    AddMessage.name: ("body",),
    IssueRefund.name: OF_REFUND,
    RequestApproval.name: (*OF_REFUND, "note"),
}
EDITED: Final = frozenset(
    {
        Code.HELD_STALE_REPLY,
        Code.PRECONDITION,
        Code.ALLOWANCE_EXCEEDED,
        Code.ALLOWANCE_LATE,
        Code.GRANT_UNKNOWN,
        Code.INVALID_ARGS,
    }
)
NEVER_EDITED: Final = frozenset({ALREADY, "ticket.ended", "refund.honoured", CUSTOMER_MERGED})


def fitting(name: str, code: str, reason: str, *, has_ticket: bool) -> tuple[Repair, ...]:
    """What can be done about an operation called `name`, the best first; a code of a newer hub is left to a person."""
    known = OF_CODE.get(Code(code), ALWAYS) if code in Code.__members__ else ALWAYS
    fits = OF_REASON.get(reason, known)
    if name in EDITABLE and code in EDITED and reason not in NEVER_EDITED:
        fits = (fits[0], Repair.EDIT, *fits[1:])
    return tuple(
        repair
        for repair in fits
        if (has_ticket or reason == CUSTOMER_MERGED or repair not in ON_TICKET)
        and (repair is not Repair.AS_NOTE or name == AddMessage.name)
    )


class Came(NamedTuple):
    """An operation that came back: itself, the facts of its receipt, and its ticket as it is now."""

    op: Operation
    facts: Mapping[str, str]
    ticket: Ticket | None


class Author(NamedTuple):
    """Who mends it: the agent, a fresh id, the words of a note where one is written, and what is changed."""

    agent: str
    id: str
    words: str = ""
    changes: Mapping[str, Any] = {}


def mended(repair: Repair, came: Came, author: Author) -> tuple[Operation, ...]:
    """The operations of a repair, in order; none where it only closes the matter. Rejected when it cannot be."""
    match repair:
        case Repair.AGAIN:
            again = confirmed(came.op, came.facts, came.ticket, author.id)
            return () if again is None else (again,)
        case Repair.THEIRS:
            other = yielded(came.op, came.facts)
            return () if other is None else (other,)
        case Repair.LEAVE | Repair.DUPLICATE | Repair.DISMISS:
            return ()
        case Repair.FOLLOW:
            return (_followed(came, author.id),)
        case Repair.EDIT:
            return (edited(came, author),)
        case Repair.AS_NOTE:
            ticket, body = str(getattr(came.op, "ticket", "")), str(getattr(came.op, "body", ""))
            return (AddNote(author.id, ticket, body),)
        case _:
            return _on_ticket(repair, came, author)


def edited(came: Came, author: Author) -> Operation:
    """The operation with other words or another amount, by an author who has seen what came since."""
    may = EDITABLE.get(came.op.name, ())
    if not author.changes or not author.changes.keys() <= set(may):
        raise Rejected("attention.not_editable")
    op = decode(came.op.name, {**args_of(came.op), **author.changes})
    if isinstance(op, AddMessage):
        return confirmed(op, came.facts, came.ticket, author.id) or op
    return replace(op, grant="") if isinstance(op, IssueRefund) else op


def _on_ticket(repair: Repair, came: Came, author: Author) -> tuple[Operation, ...]:
    if came.ticket is None:
        raise Rejected("tickets.missing")
    here = came.ticket.id
    match repair:
        case Repair.TAKE:
            take = AssignTicket(here, author.agent, expected=came.ticket.assignee or "")
            if isinstance(came.op, (ClaimTicket, AssignTicket)):
                return (take,)
            mine = replace(came.ticket, assignee=author.agent)
            again = confirmed(came.op, came.facts, mine, author.id)
            return (take,) if again is None else (take, again)
        case Repair.REOPEN:
            again = confirmed(came.op, came.facts, came.ticket, author.id)
            return (ReopenTicket(here),) if again is None else (ReopenTicket(here), again)
        case _:
            return (AddNote(author.id, here, author.words),)


def _followed(came: Came, id: str) -> Operation:
    """The operation on the ticket or customer that the one it meant was merged into."""
    names = {field.name for field in fields(came.op)}  # type: ignore[arg-type]
    is_customer = came.facts.get("reason") == CUSTOMER_MERGED
    name = "customer" if is_customer else "ticket"
    if name not in names or not came.facts.get("to"):
        raise Rejected("tickets.missing")
    there = replace(came.op, **{name: came.facts["to"]})  # type: ignore[type-var, arg-type]
    # What was to be made keeps its name: what waits behind it is about that name.
    return there if is_customer or "id" not in names else replace(there, id=id)  # type: ignore[call-arg]


def confirmed(
    op: Operation, facts: Mapping[str, str], ticket: Ticket | None, id: str
) -> Operation | None:
    """The operation as its author makes it now, having seen the ticket and `facts`; None when it stands already.

    `id` names what it creates: words that were held are written anew.
    """
    if facts.get("reason") == "conflict.yours_stands":
        return None
    match op:
        case IssueRefund() | RequestApproval() | ApproveRefund():
            return _refunded(op, facts)
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


def _refunded(
    op: IssueRefund | RequestApproval | ApproveRefund, facts: Mapping[str, str]
) -> Operation | None:
    """The refund with the amount that is due now, without an allowance that is gone, or as a request."""
    reason = facts.get("reason")
    if reason == "refund.honoured":
        return None
    if reason == "refund.amount_differs":
        op = replace(op, amount=int(facts["now"]))
    if not isinstance(op, IssueRefund):
        return op
    if reason == "refund.needs_approval":
        names = (op.id, op.ticket, op.order, op.customer, op.by)
        return RequestApproval(*names, op.ask, op.amount, op.method, op.payee)
    return replace(op, grant="")


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
