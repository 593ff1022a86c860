"""What the approvals page reads: the requests that wait, what was decided today, and all that one rests on."""

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from app.domain.operations import Rejected
from app.domain.people import Agent
from app.domain.refunds.answer import Answer
from app.domain.refunds.deciding import weigh
from app.store.queries import (
    Agents,
    CustomerCard,
    CustomerHistory,
    HistoryView,
    Image,
    NamedRow,
    OpenTicket,
    TimelineItem,
)
from app.store.queries_checklists import ChecklistRow, Checklists
from app.store.queries_erasing import ErasureRow, Erasures
from app.store.queries_refunds import (
    Allowances,
    DecidedRow,
    RefundDesk,
    RefundDeskRow,
    RefundRequests,
    RefundRow,
    RefundsDecided,
    StandInRow,
    StandIns,
)

if TYPE_CHECKING:  # see desk
    from app.workstation import Workstation

HISTORY = 200  # enough for the sums of a year
TIMELINE = 60


class Request(NamedTuple):
    """One that waits, with what a row shows of it."""

    row: RefundRow
    ticket_ref: str
    title: str


class Waiting(NamedTuple):
    """The requests, soonest end first, at a moment; `own` are this agent's, for others to decide.

    `giver` is in whose place this agent decides, where the own role does not; `colleagues` may stand in.
    """

    requests: tuple[Request, ...]
    own: tuple[Request, ...]
    now_us: int
    decided: tuple[DecidedRow, ...] = ()
    erasures: tuple[ErasureRow, ...] = ()
    stand_ins: tuple[StandInRow, ...] = ()
    colleagues: tuple[NamedRow, ...] = ()
    approves: bool = True
    giver: str = ""


class RequestCase(NamedTuple):
    """A request and what it rests on; `limit` is what its author may give alone, in the order's currency.

    `timeline` and `checklists` are those of its ticket, at `at`.
    """

    request: Request
    at: datetime
    desk: RefundDeskRow | None
    found: Answer | None
    said: Rejected | None
    card: CustomerCard | None
    history: HistoryView | None
    limit: int
    timeline: tuple[TimelineItem, ...] = ()
    checklists: tuple[ChecklistRow, ...] = ()


def read_waiting(workstation: "Workstation") -> Waiting:
    """What waits for a yes, and what was said today."""
    now = workstation.now()
    midnight = now.astimezone().replace(hour=0, minute=0, second=0, microsecond=0)
    requests, own = (
        tuple(_request(workstation, row) for row in workstation.ask(RefundRequests(is_own=own)))
        for own in (False, True)
    )
    stand_ins: tuple[StandInRow, ...] = workstation.ask(StandIns())
    approves = bool(workstation.ask(Allowances()).approves)
    givers = [row.giver for row in stand_ins if row.taker == workstation.agent]
    return Waiting(
        requests,
        own,
        _micros(now),
        workstation.ask(RefundsDecided(_micros(midnight))),
        read_erasures(workstation),
        stand_ins,
        tuple(row for row in workstation.ask(Agents()) if row.id != workstation.agent),
        approves,
        givers[0] if givers and not approves else "",
    )


def _micros(at: datetime) -> int:
    return round(at.timestamp() * 1e6)


def read_erasures(workstation: "Workstation") -> tuple[ErasureRow, ...]:
    """Those to be forgotten of whom this agent may say something."""
    rows: tuple[ErasureRow, ...] = workstation.ask(Erasures())
    return tuple(row for row in rows if row.may_decide or row.may_keep)


def _request(workstation: "Workstation", row: RefundRow) -> Request:
    view = workstation.ask(OpenTicket(row.ticket, 1)) if row.ticket else None
    return Request(row, view.ref if view else "", view.subject if view else "")


def read_case(workstation: "Workstation", request: Request) -> RequestCase:
    """All that the decision about one of them needs."""
    row, at = request.row, workstation.now()
    history = workstation.ask(CustomerHistory(row.customer, HISTORY))
    card = history.card if history else None
    try:
        desk = workstation.ask(RefundDesk(row.order))
        found = _weighed(desk, row) if desk else None
    except Rejected as no:
        return RequestCase(request, at, None, None, no, card, history, 0)
    view = workstation.ask(OpenTicket(row.ticket, TIMELINE)) if row.ticket else None
    limit = _limit(workstation, row, desk)
    timeline = view.timeline if view else ()
    walked = workstation.ask(Checklists(row.ticket)) if row.ticket else ()
    return RequestCase(request, at, desk, found, None, card, history, limit, timeline, walked)


def _weighed(desk: RefundDeskRow, row: RefundRow) -> Answer:
    return weigh(replace(desk.case, payee_customers=row.payee_customers), row.ask)


def _limit(workstation: "Workstation", row: RefundRow, desk: RefundDeskRow | None) -> int:
    author = workstation.ask(Image(Agent.kind, row.agent))
    if desk is None or author is None:
        return 0
    roles = desk.case.rules.book().store.roles
    own = next((one for one in roles if one.role == author["role"]), None)
    return own.case.get(row.currency, 0) if own else 0
