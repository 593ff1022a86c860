"""Credits of the shop: what it gave back itself, told to the orders it came from, so that it goes back once.

A shop's credit seldom names the sale it takes back. The purchases of its customer do: the newest is used
up first. What no purchase explains belongs to no order.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from app.domain.money import slice_of
from app.domain.operations import Code, Context, Nature, Operation, Ref, Rejected, Tx, operation
from app.domain.orders import Credited, GiveBack, Order, OrderKind, given_back


@operation("order.credit", Nature.FACT)
@dataclass(frozen=True, slots=True)
class CreditOrder(Operation):
    """A credit took back so much of an order; said again it replaces what was said of this credit."""

    order: str
    credit: str
    parts: tuple[Credited, ...]

    def touches(self) -> tuple[Ref, ...]:
        return (Ref(Order.kind, self.order),)

    def apply(self, tx: Tx, ctx: Context) -> None:
        order = tx.get(Order, self.order)
        if order.order_kind is not OrderKind.SALE or any(not self._is_ours(x) for x in self.parts):
            raise Rejected("refund.mismatch", Code.INVALID_ARGS, what="credit")
        after = self.told(order)
        if after != order:
            tx.put(after)

    def told(self, order: Order) -> Order:
        """The order once it knows of this credit."""
        others = (one for one in order.credited if one.credit != self.credit)
        return replace(order, credited=tuple(sorted((*others, *self.parts), key=_place)))

    def _is_ours(self, part: Credited) -> bool:
        return part.credit == self.credit and min(part.quantity, part.total, part.tax) >= 0


def _place(part: Credited) -> tuple[str, str, int, int, int]:
    return part.credit, part.line, part.quantity, part.total, part.tax


def unsaid(orders: Iterable[Order]) -> Iterator[CreditOrder]:
    """What is to be said so that each sale of one customer knows its credits; nothing when all do."""
    listed = list(orders)
    credits = {order.id for order in listed if order.order_kind is OrderKind.CREDIT}
    meant = _meant(listed)
    for order in listed:
        if order.order_kind is not OrderKind.SALE:
            continue
        said: defaultdict[str, list[Credited]] = defaultdict(list)
        for one in order.credited:
            said[one.credit].append(one)
        for credit in sorted(credits & {*said, *meant[order.id]}):
            parts = tuple(sorted(meant[order.id][credit], key=_place))
            if parts != tuple(said[credit]):
                yield CreditOrder(order.id, credit, parts)


def _meant(orders: list[Order]) -> defaultdict[str, defaultdict[str, list[Credited]]]:
    """By sale and credit, what was taken back."""
    found: defaultdict[str, defaultdict[str, list[Credited]]]
    found = defaultdict(lambda: defaultdict(list))
    for back in given_back(orders):
        if back.order.order_kind is not OrderKind.CREDIT or back.line.total > 0:
            continue
        for sale, part in _parts(back):
            found[sale.id][back.order.id].append(part)
    return found


def _parts(back: GiveBack) -> Iterator[tuple[Order, Credited]]:
    """The money of a credited line, shared among the purchases it takes back piece by piece."""
    line, before = back.line, 0
    for holding in back.taken:
        total, tax = (
            slice_of(-money, before, holding.quantity, back.quantity)
            for money in (line.total, line.tax)
        )
        before += holding.quantity
        sale = holding.order
        if sale.order_kind is OrderKind.SALE and sale.currency == back.order.currency:
            part = Credited(back.order.id, holding.line.id, holding.quantity, total, max(0, tax))
            yield sale, part
