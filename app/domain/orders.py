"""What was bought, paid and given back: orders with their lines, payments and the tax of the time of sale."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, tzinfo
from enum import StrEnum
from typing import ClassVar

from app.domain.customers import Customer
from app.domain.operations import Context, Nature, Operation, Ref, Tx, operation, refuse_long


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
class Credited:
    """What a credit took back of one line: pieces, and money with the tax in it; without a line, money alone."""

    credit: str
    line: str
    quantity: int
    total: int
    tax: int = 0


@dataclass(frozen=True, slots=True)
class Order:
    """A sale or a credit; `total` = lines + shipping, tax included, in minor units of `currency`.

    `credited` is what the shop itself has given back of a sale, by credits of its own.
    """

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
    credited: tuple[Credited, ...] = ()


@operation("order.record", Nature.FACT)
@dataclass(frozen=True, slots=True)
class RecordOrder(Operation):
    """The shop reported an order; one already known is left as it is."""

    order: Order

    def touches(self) -> tuple[Ref, ...]:
        return (Ref(Order.kind, self.order.id), Ref(Customer.kind, self.order.customer))

    def apply(self, tx: Tx, ctx: Context) -> None:
        refuse_long("number", self.order.number)
        if tx.find(Order, self.order.id) is not None:
            return
        tx.put(self.order)
        customer = tx.find(Customer, self.order.customer)
        if customer is not None and self.order.order_kind is OrderKind.SALE:
            tx.put(replace(customer, orders=customer.orders + 1))


@dataclass(frozen=True, slots=True)
class Holding:
    """What is left of one bought line: `quantity` may still come back."""

    order: Order
    line: OrderLine
    quantity: int


@dataclass(frozen=True, slots=True)
class GiveBack:
    """One line of goods or money given back, seen against what had been bought before.

    `before` were still refundable; `taken` says from which purchases it came, newest first.
    """

    order: Order
    line: OrderLine
    before: tuple[Holding, ...]
    taken: tuple[Holding, ...]
    last_purchase: Order | None

    @property
    def quantity(self) -> int:
        """How many came back."""
        return -self.line.quantity

    @property
    def refundable_before(self) -> int:
        """How many could still come back before this line."""
        return sum(holding.quantity for holding in self.before)

    @property
    def is_covered(self) -> bool:
        """Whether the orders we know explain the whole line."""
        return self.refundable_before >= self.quantity

    @property
    def is_at_price_paid(self) -> bool:
        """Whether a purchase still refundable had this very price."""
        return any(h.line.unit_price_e4 == self.line.unit_price_e4 for h in self.before)

    def days_since_purchase(self, zone: tzinfo) -> int | None:
        """Whole days since the last purchase of the sku, by the wall clock of the shop's zone."""
        if self.last_purchase is None:
            return None
        then, now = (
            order.placed_at.astimezone(zone).replace(tzinfo=None)
            for order in (self.last_purchase, self.order)
        )
        return (now - then).days


@dataclass(slots=True)
class _Shelf:
    """Purchases of one sku, oldest first, with what is left of each."""

    holdings: list[Holding] = field(default_factory=list[Holding])
    last: Order | None = None

    def buy(self, order: Order, line: OrderLine) -> None:
        self.holdings.append(Holding(order, line, line.quantity))
        self.last = order

    def give_back(self, order: Order, line: OrderLine) -> GiveBack:
        before, last = tuple(reversed(self.holdings)), self.last
        return GiveBack(order, line, before, tuple(self._taken(-line.quantity)), last)

    def _taken(self, quantity: int) -> Iterator[Holding]:
        while quantity > 0 and self.holdings:
            newest = self.holdings.pop()
            part = min(quantity, newest.quantity)
            quantity -= part
            yield Holding(newest.order, newest.line, part)
            if part < newest.quantity:
                self.holdings.append(Holding(newest.order, newest.line, newest.quantity - part))


def refundable(orders: Iterable[Order]) -> dict[str, tuple[Holding, ...]]:
    """What one customer may still give back, by sku, newest purchase first."""
    shelves: dict[str, _Shelf] = {}
    for _ in _replayed(orders, shelves):
        pass
    return {sku: tuple(reversed(s.holdings)) for sku, s in shelves.items() if s.holdings}


def given_back(orders: Iterable[Order]) -> Iterator[GiveBack]:
    """Every line one customer gave back, in order of time; the newest purchase is used up first.

    A line that exceeds what was bought uses up what there is; the rest is owed to no later purchase.
    """
    return _replayed(orders, {})


def _replayed(orders: Iterable[Order], shelves: dict[str, _Shelf]) -> Iterator[GiveBack]:
    for order in sorted(orders, key=_when):
        for line in order.lines:
            shelf = shelves.setdefault(line.sku, _Shelf())
            if line.quantity > 0:
                shelf.buy(order, line)
            elif line.quantity < 0:
                yield shelf.give_back(order, line)


def _when(order: Order) -> tuple[datetime, int, str]:
    # Shops count sales and credits through in one row: "547029" came before "C547031".
    digits = "".join(sign for sign in order.number if sign.isdecimal())
    return order.placed_at, int(digits[:30] or 0), order.number
