"""Credits of the shop told to the orders they came from, whoever reported which half of them, and in which order."""

from collections import defaultdict

from app.domain.codec import from_image, to_image
from app.domain.credits import unsaid
from app.domain.operations import Ref
from app.domain.orders import Order
from app.hub.book import Entry, Ledger
from app.hub.gone import newly
from app.hub.members import Written
from app.hub.parking import saved
from app.store.rows import Stored


def lines(ledger: Ledger, written: Written) -> list[Entry]:
    """Bring the sales of customers up to date of whom an order has just come; returns the lines of the feed."""
    refs = ledger.orders_beside_credits(_customers(written))
    there = ledger.load(refs) if refs else {}
    by_customer: defaultdict[str, list[Order]] = defaultdict(list)
    for stored in there.values():
        order = from_image(Order, stored.image)
        by_customer[order.customer].append(order)
    after = {o.id: o for orders in by_customer.values() for o in _told(orders)}
    changed = {
        ref: Stored(to_image(after[ref.id]), stored.rev, stored.scope)
        for ref, stored in there.items()
        if ref.id in after
    }
    return saved(ledger, changed)


def _customers(written: Written) -> set[str]:
    """Those with a new order, or whose orders have just become another's."""
    fresh = {
        str(stored.image["customer"])
        for ref, stored in written.rows
        if ref.kind == Order.kind and ref not in written.before
    }
    merged = {Ref("customers", id) for id in newly(written, "customers", "merged_into")}
    into = {str(stored.image["merged_into"]) for ref, stored in written.rows if ref in merged}
    return (fresh | into) - {""}


def _told(orders: list[Order]) -> list[Order]:
    """The sales of one customer whose credits are other than they say."""
    there = {order.id: order for order in orders}
    changed: dict[str, Order] = {}
    for op in unsaid(orders):
        changed[op.order] = op.told(changed.get(op.order, there[op.order]))
    return list(changed.values())
