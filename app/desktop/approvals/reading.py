"""What the approvals page reads: the requests that wait, and all that one of them rests on."""

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from app.domain.operations import Rejected
from app.domain.people import Agent
from app.domain.refunds.answer import Answer
from app.domain.refunds.deciding import weigh
from app.store.queries import CustomerCard, CustomerHistory, HistoryView, Image, OpenTicket
from app.store.queries_erasing import ErasureRow, Erasures
from app.store.queries_refunds import RefundDesk, RefundDeskRow, RefundRequests, RefundRow

if TYPE_CHECKING:  # see desk
    from app.workstation import Workstation

HISTORY = 12


class Request(NamedTuple):
    """One that waits, with what a row shows of it."""

    row: RefundRow
    ticket_ref: str
    title: str


class Waiting(NamedTuple):
    """The requests, soonest end first, at a moment; `may` is whether this agent's role decides on any."""

    requests: tuple[Request, ...]
    now_us: int
    erasures: tuple[ErasureRow, ...] = ()


class RequestCase(NamedTuple):
    """A request and what it rests on; `limit` is what its author may give alone, in the order's currency."""

    request: Request
    desk: RefundDeskRow | None
    found: Answer | None
    said: Rejected | None
    card: CustomerCard | None
    history: HistoryView | None
    limit: int


def read_waiting(workstation: "Workstation") -> Waiting:
    """What waits for somebody else's yes."""
    rows: tuple[RefundRow, ...] = workstation.ask(RefundRequests())
    now_us = round(workstation.now().timestamp() * 1e6)
    requests = tuple(_request(workstation, row) for row in rows)
    return Waiting(requests, now_us, read_erasures(workstation))


def read_erasures(workstation: "Workstation") -> tuple[ErasureRow, ...]:
    """Those to be forgotten of whom this agent may say something."""
    rows: tuple[ErasureRow, ...] = workstation.ask(Erasures())
    return tuple(row for row in rows if row.may_decide or row.may_keep)


def _request(workstation: "Workstation", row: RefundRow) -> Request:
    view = workstation.ask(OpenTicket(row.ticket, 1)) if row.ticket else None
    return Request(row, view.ref if view else "", view.subject if view else "")


def read_case(workstation: "Workstation", request: Request) -> RequestCase:
    """All that the decision about one of them needs."""
    row = request.row
    history = workstation.ask(CustomerHistory(row.customer, HISTORY))
    card = history.card if history else None
    try:
        desk = workstation.ask(RefundDesk(row.order))
        found = _weighed(desk, row) if desk else None
    except Rejected as no:
        return RequestCase(request, None, None, no, card, history, 0)
    return RequestCase(request, desk, found, None, card, history, _limit(workstation, row, desk))


def _weighed(desk: RefundDeskRow, row: RefundRow) -> Answer:
    return weigh(replace(desk.case, payee_customers=row.payee_customers), row.ask)


def _limit(workstation: "Workstation", row: RefundRow, desk: RefundDeskRow | None) -> int:
    author = workstation.ask(Image(Agent.kind, row.agent))
    if desk is None or author is None:
        return 0
    roles = desk.case.rules.book().store.roles
    own = next((one for one in roles if one.role == author["role"]), None)
    return own.case.get(row.currency, 0) if own else 0
