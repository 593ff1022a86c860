"""A customer's card and history: orders, tickets and contacts on one timeline, newest first."""

from typing import Any

import msgspec
from sqlalchemy import Connection

from app.store.answers.asker import Asker
from app.store.answers.inbox import ref_of
from app.store.engines import first, quick
from app.store.queries import CustomerCard, CustomerHistory, HistoryItem, HistoryView

CARD = """
SELECT label, number, tier, city, country, time_zone, language, points, preferences, consent, since,
  (SELECT count(*) FROM contacts WHERE customer = c.id) FROM customers c WHERE id = ?
"""
# Each branch is a short walk over its own (customer, time) index; only the newest of each compete.
ITEMS = """
SELECT * FROM (
  SELECT id, 'ticket', subject, ticket_class, created_at AS at, channel, state, 0, NULL, '',
    number, local_ref
  FROM tickets WHERE customer = ?1 ORDER BY created_at DESC LIMIT ?2)
UNION ALL SELECT * FROM (
  SELECT id, CASE order_kind WHEN 'credit' THEN 'credit' ELSE 'order' END, number, country,
    coalesce(delivered_at, placed_at) AS at,
    '', CASE WHEN delivered_at IS NULL THEN 'placed' ELSE 'delivered' END,
    json_array_length(lines), total, currency, NULL, ''
  FROM orders WHERE customer = ?1 ORDER BY placed_at DESC LIMIT ?2)
UNION ALL SELECT * FROM (
  SELECT id, 'contact', summary, direction, started_at, channel,
    CASE WHEN ended_at IS NULL THEN 'running' ELSE 'ended' END,
    coalesce((ended_at - started_at) / 1000000, 0), NULL, '', NULL, ''
  FROM contacts WHERE customer = ?1 ORDER BY started_at DESC LIMIT ?2)
ORDER BY at DESC LIMIT ?2
"""
COUNTS = """
SELECT (SELECT count(*) FROM tickets WHERE customer = ?1),
  (SELECT count(*) FROM orders WHERE customer = ?1 AND order_kind = 'sale'),
  (SELECT count(*) FROM orders WHERE customer = ?1 AND order_kind = 'credit'),
  (SELECT count(*) FROM contacts WHERE customer = ?1)
"""


def card_of(conn: Connection, customer: str) -> CustomerCard:
    """Who the customer is; a nameless card when the row has not arrived yet."""
    row = first(conn, CARD, (customer,))
    if row is None:
        return CustomerCard(customer, "", "", "none", "", "", "", (), (), (), (), None, 0)
    label, number, tier, city, country, zone, language, points, prefers, consent, since, n = row
    return CustomerCard(
        id=customer,
        label=label,
        number=number,
        tier=tier,
        city=city,
        country=country,
        time_zone=zone,
        languages=tuple(part for part in language.split(",") if part),
        points=tuple((p["kind"], p["value"]) for p in msgspec.json.decode(points)),
        preferences=tuple(msgspec.json.decode(prefers).items()),
        consent=tuple(msgspec.json.decode(consent).items()),
        since_us=since,
        contacts=n,
    )


def customer_history(
    conn: Connection, question: CustomerHistory, asker: Asker
) -> HistoryView | None:
    """A customer's card and the newest of what happened with them."""
    card = card_of(conn, question.customer)
    if not card.label:
        return None
    rows = quick(conn, ITEMS, (question.customer, question.limit))
    counts = first(conn, COUNTS, (question.customer,))
    kinds = ("ticket", "order", "credit", "contact")
    return HistoryView(
        card, tuple(_item(row) for row in rows), tuple(zip(kinds, counts, strict=True))
    )


def _item(row: Any) -> HistoryItem:
    id, kind, title, detail, at, channel, state, lines, amount, currency, number, local_ref = row
    if kind == "ticket":
        detail = f"{ref_of(number, local_ref)}"
    return HistoryItem(id, kind, title, detail, at, channel, state, lines, amount, currency)
