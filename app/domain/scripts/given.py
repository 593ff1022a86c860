"""What a ticket, its customer, its order and the day give to the conditions of a script."""

import json
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any, Final, Protocol, cast

from app.domain.customers import Customer
from app.domain.formula import Value
from app.domain.orders import Order

PRODUCTS: Final = "ticket.products"


class Ticketed(Protocol):
    """What of a ticket a condition may ask."""

    @property
    def ticket_class(self) -> Any: ...
    @property
    def channel(self) -> Any: ...
    @property
    def priority(self) -> Any: ...
    @property
    def state(self) -> Any: ...
    @property
    def emergency(self) -> bool: ...
    @property
    def language(self) -> str: ...
    @property
    def tags(self) -> tuple[str, ...]: ...
    @property
    def queue(self) -> str: ...
    @property
    def cause(self) -> str: ...
    @property
    def tier(self) -> str: ...
    @property
    def order(self) -> str | None: ...


def of_ticket(ticket: Ticketed, at: datetime | None) -> dict[str, Value]:
    """What the ticket's own row says, and the day where there is one."""
    found: dict[str, Value] = {
        "ticket.type": str(ticket.ticket_class),
        "ticket.channel": str(ticket.channel),
        "ticket.priority": str(ticket.priority),
        "ticket.state": str(ticket.state),
        "ticket.emergency": ticket.emergency,
        "ticket.language": ticket.language,
        "ticket.tags": list(ticket.tags),
        "ticket.queue": ticket.queue,
        "ticket.cause": ticket.cause,
        "customer.tier": ticket.tier,
        "order.exists": bool(ticket.order),
    }
    if at is not None:
        found["today"] = at.date().isoformat()
    return found


def given(
    ticket: Ticketed, customer: Customer | None, order: Order | None, at: datetime, role: str
) -> dict[str, Value]:
    """All that is given at a moment to somebody of this role."""
    found = of_ticket(ticket, at) | {"agent.role": role, "order.exists": order is not None}
    found[PRODUCTS] = sold(ticket.tags, order)
    return {
        **found,
        **(of_customer(customer) if customer is not None else {}),
        **(of_order(order, at) if order is not None else {}),
    }


def of_customer(customer: Customer) -> dict[str, Value]:
    """What the customer's row says."""
    return {
        "customer.tier": str(customer.tier),
        "customer.language": customer.language,
        "customer.segment": customer.preferences.get("segment", ""),
    }


def of_order(order: Order, at: datetime) -> dict[str, Value]:
    """What the order's row says; the days count from its arrival, or until then from when it was placed."""
    since = order.delivered_at or order.placed_at
    paid = sum(payment.amount for payment in order.payments)
    return {
        "order.days": max(0, (at.date() - since.date()).days),
        "order.paid": paid or order.total,
        "order.currency": order.currency,
        "order.number": order.number,
        "order.delivered": order.delivered_at is not None,
    }


def sold(tags: Iterable[str], order: Order | None) -> list[Value]:
    """The numbers of what was ordered, and the tags, of which any may name a product."""
    skus = {line.sku for line in order.lines} if order is not None else set[str]()
    return sorted({*skus, *tags})


def with_products(
    values: Mapping[str, Value], goods: Mapping[str, Iterable[str]]
) -> dict[str, Value]:
    """The same values, where what was sold is also known by the names that the policy gives to products."""
    found = values.get(PRODUCTS, [])
    there = set(cast("list[str]", found)) if isinstance(found, list) else set[str]()
    named = {id for id, skus in goods.items() if there & set(skus)}
    return {**values, PRODUCTS: sorted(there | named)}


def as_seen(values: Mapping[str, Value]) -> dict[str, str]:
    """Values as an operation carries them: each as JSON."""
    return {name: json.dumps(value, ensure_ascii=False) for name, value in values.items()}


def from_seen(seen: Mapping[str, str]) -> dict[str, Value]:
    """The values again; what is no JSON is left out."""
    found: dict[str, Value] = {}
    for name, text in seen.items():
        try:
            value = json.loads(text)
        except ValueError:
            continue
        if isinstance(value, (bool, int, float, str, list)):
            found[name] = value
    return found
