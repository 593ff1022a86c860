"""What went back of an order in all: our own refunds, and what the shop gave back by credits of its own."""

from collections.abc import Mapping

from app.domain.orders import Order
from app.domain.refunds.account import Parts, RefundAccount
from app.domain.refunds.past import NOTHING, Past, Taken
from app.domain.refunds.sale import SaleLine, sale_of
from app.domain.refunds.tenders import Room, TenderOrder, spread


def credited(order: Order) -> int:
    """The money the shop gave back itself."""
    return sum(one.total for one in order.credited)


def free_of(order: Order, account: RefundAccount) -> int:
    """What of an order nobody was promised and nobody got back; below nothing where the shop gave too much."""
    return account.available - credited(order)


def past_of(order: Order, taken: Parts) -> Past:
    """As the calculator reads it; Refused when the order cannot be read.

    A credit may be of more pieces or money than its line was sold for. Then the line is used up, and
    the rest of the money counts for the order.
    """
    ours = taken.past()
    if not order.credited:
        return ours
    sale = sale_of(order)
    lines = dict(ours.lines)
    for one in order.credited:
        if (line := sale.by_id.get(one.line)) is not None:
            more = Taken(one.quantity, one.total - one.tax, one.tax)
            lines[line.id] = _within(line, lines.get(line.id, NOTHING), more)
    money, gone = min(credited(order), max(0, sale.captured - ours.paid)), ours.tenders
    rooms = [Room(x.id, max(0, x.captured - gone.get(x.id, 0))) for x in sale.tenders]
    back = spread(min(money, sum(room.left for room in rooms)), rooms, TenderOrder())
    return Past(
        lines,
        ours.shipments,
        _plus(gone, back),
        ours.paid + money,
        ours.goodwill,
        ours.rounding,
        ours.offers_lost,
    )


def _within(line: SaleLine, was: Taken, more: Taken) -> Taken:
    """A line after a credit, never beyond what was sold; its tax is the first to be used up."""
    left = max(0, line.gross - was.net - was.tax)
    gross = min(more.net + more.tax, left)
    tax = min(more.tax, gross, max(0, line.tax - was.tax))
    tax = max(tax, gross - max(0, line.net - was.net))
    pieces = min(more.quantity, max(0, line.quantity - was.quantity))
    return was.plus(pieces, gross - tax, tax)


def _plus(ours: Mapping[str, int], back: Mapping[str, int]) -> dict[str, int]:
    return {id: ours.get(id, 0) + back.get(id, 0) for id in {**ours, **back}}
