"""What was bought and paid: orders with their lines, payments and the tax stored at the time of sale."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import ClassVar

from app.domain.operations import Context, Nature, Ref, Tx, operation


class OrderKind(StrEnum):
    """A sale, or a credit that takes back earlier sales."""

    SALE = "sale"
    CREDIT = "credit"


@dataclass(frozen=True, slots=True)
class OrderLine:
    """One line. `unit_price_e4` is in ten-thousandths of the major unit, because shops sell below a cent.

    `total` and `tax` are minor units of the order's currency, `tax_rate_bp` hundredths of a per cent.
    """

    id: str
    sku: str
    label: str
    quantity: int
    unit_price_e4: int
    total: int
    tax: int = 0
    tax_rate_bp: int = 0


@dataclass(frozen=True, slots=True)
class Payment:
    """Money received for an order, in minor units of the order's currency."""

    id: str
    method: str
    amount: int
    at: datetime
    reference: str = ""


@dataclass(frozen=True, slots=True)
class Order:
    """A sale or a credit; `total` = lines + shipping, tax included, in minor units of `currency`."""

    kind: ClassVar[str] = "orders"
    id: str
    number: str
    customer: str
    currency: str
    placed_at: datetime
    total: int
    tax: int = 0
    shipping: int = 0
    order_kind: OrderKind = OrderKind.SALE
    delivered_at: datetime | None = None
    country: str = ""
    lines: tuple[OrderLine, ...] = ()
    payments: tuple[Payment, ...] = ()
    source: str = ""


@operation("order.record", Nature.FACT)
@dataclass(frozen=True, slots=True)
class RecordOrder:
    """The shop reported an order; one already known is left as it is."""

    order: Order

    def touches(self) -> tuple[Ref, ...]:
        return (Ref(Order.kind, self.order.id),)

    def apply(self, tx: Tx, ctx: Context) -> None:
        if tx.find(Order, self.order.id) is None:
            tx.put(self.order)
