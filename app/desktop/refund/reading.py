"""What the refund side reads: the orders of a ticket's customer, and the answer to what was ticked."""

from typing import TYPE_CHECKING, NamedTuple

from app.domain.operations import Rejected
from app.domain.refunds.answer import Answer
from app.domain.refunds.ask import Ask, Wanted
from app.domain.refunds.deciding import weigh
from app.domain.refunds.past import NOTHING
from app.domain.refunds.request import ShippingAsk
from app.store.queries import CustomerCard, CustomerHistory, HistoryItem, OpenTicket
from app.store.queries_refunds import RefundDesk, RefundDeskRow

if TYPE_CHECKING:  # see desk
    from app.workstation import Workstation

ORDERS = 200
NEWEST = 5


class Bought(NamedTuple):
    """The orders of a ticket's customer, the newest first."""

    ticket: str
    card: CustomerCard | None
    orders: tuple[HistoryItem, ...]


class Refundable(NamedTuple):
    """An order, and the answer to all that is left of it."""

    item: HistoryItem
    weighed: "Weighed"


class Weighed(NamedTuple):
    """One answer; `said` is why there is none."""

    order: str
    ask: Ask
    row: RefundDeskRow | None
    found: Answer | None
    said: Rejected | None


def read_orders(workstation: "Workstation", ticket: str) -> Bought:
    """What this customer bought."""
    shown = workstation.ask(OpenTicket(ticket, 1))
    history = workstation.ask(CustomerHistory(shown.customer.id, ORDERS)) if shown else None
    if history is None:
        return Bought(ticket, None, ())
    orders = tuple(item for item in history.items if item.kind == "order")
    return Bought(ticket, history.card, orders)


def read_refundable(workstation: "Workstation", ticket: str) -> tuple[Refundable, ...]:
    """What the newest orders of a ticket's customer still allow: every piece, and the shipping."""
    newest = read_orders(workstation, ticket).orders[:NEWEST]
    return tuple(Refundable(item, read_rest(workstation, item.id)) for item in newest)


def read_rest(workstation: "Workstation", order: str) -> "Weighed":
    """What may be refunded if all that is left of an order comes back."""
    nothing = read_answer(workstation, order, Ask())
    if nothing.row is None:
        return nothing
    bought, past = nothing.row.case.order, nothing.row.case.past
    left = [
        Wanted(line.id, is_rest=True)
        for line in bought.lines
        if line.quantity > past.lines.get(line.id, NOTHING).quantity
    ]
    shipping = (ShippingAsk(),) if bought.shipping and not past.shipments else ()
    return read_answer(workstation, order, Ask(tuple(left), shipping))


def read_answer(workstation: "Workstation", order: str, ask: Ask) -> Weighed:
    """What may be refunded, worked out by the function that decides."""
    try:
        row = workstation.ask(RefundDesk(order))
        found = weigh(row.case, ask) if row else None
    except Rejected as no:
        return Weighed(order, ask, None, None, no)
    return Weighed(order, ask, row, found, None)
