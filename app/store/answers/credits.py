"""Answers about credits of the shop: which orders they came from, as far as this workstation holds them."""

from collections.abc import Iterator, Sequence

from sqlalchemy import Connection

from app.domain.codec import from_image
from app.domain.credits import CreditOrder, unsaid
from app.domain.operations import Ref
from app.domain.orders import Order
from app.store.answers.asker import Asker
from app.store.engines import quick
from app.store.queries_refunds import UnsaidCredits
from app.store.rows import load

# Whoever the shop has no number for is not one person.
WHO = """
SELECT DISTINCT o.customer FROM orders o JOIN customers c ON c.id = o.customer
WHERE o.order_kind = 'credit' AND c.number <> '' ORDER BY o.customer
"""
THEIRS = "SELECT id FROM orders WHERE customer = ?"
HAS_CREDIT = "SELECT 1 FROM orders WHERE customer = ? AND order_kind = 'credit' LIMIT 1"


def unsaid_credits(
    conn: Connection, question: UnsaidCredits, asker: Asker
) -> tuple[CreditOrder, ...]:
    """What is to be said of the customers asked about, one after the other."""
    customers: Sequence[str] = question.customers or [row[0] for row in quick(conn, WHO, ())]
    return tuple(op for customer in customers for op in unsaid(_orders(conn, customer)))


def _orders(conn: Connection, customer: str) -> Iterator[Order]:
    if not list(quick(conn, HAS_CREDIT, (customer,))):
        return
    refs = [Ref(Order.kind, row[0]) for row in quick(conn, THEIRS, (customer,))]
    for row in load(conn, refs).values():
        yield from_image(Order, row.image)
