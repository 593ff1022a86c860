"""Checklists that begin by themselves: what the policy requires of a ticket, as soon as somebody works on it."""

from collections.abc import Iterable, Sequence
from typing import Any, Protocol

from app.domain.operations import Operation, Rejected
from app.domain.scripts.acts import StartChecklist
from app.domain.scripts.script import Attach
from app.domain.tickets import AssignTicket, ClaimTicket, CreateTicket
from app.store.queries_checklists import ScriptRow, Scripts


class Performer(Protocol):
    """What of a workstation is needed here."""

    @property
    def agent(self) -> str: ...
    def ask(self, question: Any) -> Any: ...
    def perform_all(self, ops: Sequence[Operation]) -> list[Any]: ...


def begin_with(station: Performer, op: Operation) -> frozenset[str]:
    """Begin what a ticket needs that this operation has just given to the agent; returns the touched rows."""
    match op:
        case ClaimTicket():
            return begin_fitting(station, op.ticket)
        case AssignTicket() if op.assignee == station.agent:
            return begin_fitting(station, op.ticket)
        case CreateTicket() if op.assignee == station.agent:
            return begin_fitting(station, op.id)
        case _:
            return frozenset()


def begin_fitting(station: Performer, ticket: str) -> frozenset[str]:
    """Begin on a ticket every required script that fits it, or the first suggested one; none twice."""
    ops = [start_of(row, ticket) for row in chosen(station.ask(Scripts(ticket)))]
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
