"""Checklists that begin by themselves: what the policy requires of a ticket, as soon as somebody works on it."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any, Protocol

from sqlalchemy import Connection

from app.domain.codec import from_image
from app.domain.confirming import ConfirmTicket, ReopenTicket
from app.domain.operations import Operation, Ref, Rejected
from app.domain.policy.shelf import SHELF, Shelf
from app.domain.scripts.acts import StartChecklist
from app.domain.scripts.gate import looks_beyond
from app.domain.scripts.script import Attach
from app.domain.tickets import IN_WORK, AssignTicket, ClaimTicket, CreateTicket, SolveTicket, Ticket
from app.store.queries import Image
from app.store.queries_checklists import ScriptRow, Scripts
from app.store.rows import load


class Performer(Protocol):
    """What of a workstation is needed here."""

    @property
    def agent(self) -> str: ...
    def ask(self, question: Any) -> Any: ...
    def perform_all(self, ops: Sequence[Operation]) -> list[Any]: ...


def begin_with(station: Performer, op: Operation) -> frozenset[str]:
    """Begin what a ticket needs that this operation has just brought to somebody; returns the touched rows.

    What is required begins with whoever gets the ticket, what is suggested only with the agent.
    """
    match op:
        case ClaimTicket():
            return begin_fitting(station, op.ticket)
        case AssignTicket() if op.assignee == station.agent:
            return begin_fitting(station, op.ticket)
        case CreateTicket() if op.assignee == station.agent:
            return begin_fitting(station, op.id)
        case AssignTicket() | ReopenTicket():
            return begin_required(station, op.ticket)
        case ConfirmTicket() if not op.satisfied:
            return begin_required(station, op.ticket)
        case _:
            return frozenset()


def begin_opened(station: Performer, ticket: str) -> frozenset[str]:
    """The agent looks at a ticket: where it is their own and in work, what it requires begins."""
    found: dict[str, Any] = station.ask(Image(Ticket.kind, ticket)) or {}
    is_own = found.get("assignee") == station.agent and found.get("state") in IN_WORK
    return begin_required(station, ticket) if is_own else frozenset()


def begin_required(station: Performer, ticket: str) -> frozenset[str]:
    """Begin on a ticket every required script that fits it; none twice."""
    rows = (row for row in station.ask(Scripts(ticket)) if row.attach == Attach.REQUIRED)
    return _begin(station, ticket, chosen(rows))


def begin_fitting(station: Performer, ticket: str) -> frozenset[str]:
    """Begin on a ticket every required script that fits it, or the first suggested one; none twice."""
    return _begin(station, ticket, chosen(station.ask(Scripts(ticket))))


def _begin(station: Performer, ticket: str, rows: Iterable[ScriptRow]) -> frozenset[str]:
    ops = [start_of(row, ticket) for row in rows]
    outcomes = station.perform_all(ops) if ops else []
    kept = [outcome for outcome in outcomes if not isinstance(outcome, Rejected)]
    return frozenset(row for outcome in kept for row in outcome.touched)


def start_of(row: ScriptRow, ticket: str) -> StartChecklist:
    """The operation that begins a script."""
    return StartChecklist(row.begins, ticket, row.script, row.parts, row.seen, row.edition)


def chosen(rows: Iterable[ScriptRow]) -> list[ScriptRow]:
    """The required ones, else the first suggested; nothing where a suggested one was begun already."""
    fitting = [row for row in rows if row.fits]
    required = [row for row in fitting if row.attach == Attach.REQUIRED]
    if required:
        return [row for row in required if not row.checklist]
    suggested = [row for row in fitting if row.attach == Attach.SUGGESTED]
    return [] if any(row.checklist for row in suggested) else suggested[:1]


def looked_at(conn: Connection, op: Operation) -> Operation:
    """Solving names the ticket's customer and order where a required script looks at them to say if it fits."""
    if not isinstance(op, SolveTicket) or op.customer:
        return op
    ref = Ref(Ticket.kind, op.ticket)
    found = load(conn, (ref, SHELF))
    if ref not in found or SHELF not in found:
        return op
    ticket = from_image(Ticket, found[ref].image)
    shelf = from_image(Shelf, found[SHELF].image)
    lines = [line for shown in shelf.editions for line in shown.scripts]
    if not looks_beyond(lines, ticket):
        return op
    return replace(op, customer=ticket.customer, order=ticket.order or "")
