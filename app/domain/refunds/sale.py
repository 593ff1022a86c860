"""The sale as it was: amounts stored at the time of sale, from which alone a refund is worked out."""

from dataclasses import dataclass, field
from enum import StrEnum

from app.domain.money import is_currency
from app.domain.orders import Order, OrderKind
from app.domain.refunds.offers import Offer
from app.domain.refunds.refusal import Reason, Refused


class State(StrEnum):
    """What became of an order; only a paid one, wholly or in part, gives a draft."""

    PAID = "paid"
    PARTLY_PAID = "partly_paid"
    PENDING = "pending"
    FAILED = "failed"
    CANCELLED = "cancelled"
    REFUNDED = "refunded"


REFUNDABLE = (State.PAID, State.PARTLY_PAID)


@dataclass(frozen=True, slots=True)
class SaleLine:
    """One line after all discounts, in minor units; `includes_tax` tells in which basis its prices were shown.

    `unspent` is what is left on a gift card or wallet that this line sold; `listed` the price of the whole line
    as shown before any offer, where the sale has offers.
    """

    id: str
    quantity: int
    net: int
    tax: int
    includes_tax: bool = True
    tax_rate_bp: int = 0
    category: str = ""
    unspent: int | None = None
    listed: int = 0

    @property
    def gross(self) -> int:
        """Net and tax."""
        return self.net + self.tax


@dataclass(frozen=True, slots=True)
class Shipment:
    """What one delivery cost; `standard` is the price (tax included) of the plainest delivery offered."""

    id: str
    net: int
    tax: int
    includes_tax: bool = True
    tax_rate_bp: int = 0
    standard: int | None = None

    @property
    def gross(self) -> int:
        """Net and tax."""
        return self.net + self.tax


@dataclass(frozen=True, slots=True)
class Tender:
    """One means by which the order was paid, and how much of it was captured."""

    id: str
    method: str
    captured: int


@dataclass(frozen=True, slots=True)
class Sale:
    """An order as the calculator needs it; all amounts are minor units of `currency`."""

    id: str
    currency: str
    lines: tuple[SaleLine, ...]
    shipments: tuple[Shipment, ...] = ()
    tenders: tuple[Tender, ...] = ()
    state: State = State.PAID
    offers: tuple[Offer, ...] = ()
    undistributed: int = 0
    points_earned: int = 0
    points_spent: int = 0
    by_id: dict[str, SaleLine] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_id", {line.id: line for line in self.lines})

    @property
    def total(self) -> int:
        """What the lines and shipments add up to."""
        return sum(line.gross for line in self.lines) + sum(s.gross for s in self.shipments)

    @property
    def captured(self) -> int:
        """What was really paid."""
        return sum(tender.captured for tender in self.tenders)

    def check(self) -> None:
        """Refuse what cannot be refunded at all, before anything is worked out."""
        if not is_currency(self.currency):
            raise Refused(Reason.CURRENCY_UNKNOWN, currency=self.currency)
        if self.state not in REFUNDABLE:
            raise Refused(Reason.ORDER_NOT_REFUNDABLE, state=self.state)


def sale_of(order: Order) -> Sale:
    """The sale of a stored order; refuses a credit, and an order whose parts do not add up to its total.

    An order without payments was paid by means the shop did not tell.
    """
    if order.order_kind is not OrderKind.SALE:
        raise Refused(Reason.ORDER_NOT_REFUNDABLE, state=order.order_kind)
    parts = sum(line.total for line in order.lines) + order.shipping
    if parts != order.total:
        raise Refused(Reason.PARTS_DO_NOT_ADD, parts=parts, total=order.total)
    return Sale(
        order.id,
        order.currency,
        lines=tuple(
            SaleLine(x.id, x.quantity, x.total - x.tax, x.tax, tax_rate_bp=x.tax_rate_bp)
            for x in order.lines
        ),
        shipments=_shipments(order),
        tenders=_tenders(order),
    )


def _shipments(order: Order) -> tuple[Shipment, ...]:
    if not order.shipping:
        return ()
    tax = order.tax - sum(line.tax for line in order.lines)
    if not 0 <= tax <= order.shipping:
        raise Refused(Reason.PARTS_DO_NOT_ADD, parts=tax, total=order.tax)
    return (Shipment("shipping", order.shipping - tax, tax),)


def _tenders(order: Order) -> tuple[Tender, ...]:
    if not order.payments:
        return (Tender("original", "unknown", order.total),)
    return tuple(Tender(x.id, x.method, x.amount) for x in order.payments if x.amount > 0)
