"""Search: tickets newest first, then customers and orders that hold the words."""

from typing import Any

from sqlalchemy import Connection

from app.store.answers.asker import Asker
from app.store.answers.inbox import ref_of
from app.store.engines import first, quick
from app.store.queries import Search, SearchCount, SearchHit
from app.store.search import match_of

TICKETS = """
WITH hits AS MATERIALIZED (
  SELECT rowid AS docid FROM ticket_words WHERE ticket_words MATCH ? ORDER BY rowid DESC LIMIT ?)
SELECT t.id, t.number, t.local_ref, t.subject, coalesce(c.label, ''), t.created_at, t.state, t.channel,
  t.customer
FROM hits h JOIN ticket_docs d ON d.docid = h.docid JOIN tickets t ON t.id = d.ticket
LEFT JOIN customers c ON c.id = t.customer ORDER BY h.docid DESC
"""
PEOPLE = """
WITH hits AS MATERIALIZED (
  SELECT rowid AS docid FROM people_words WHERE people_words MATCH ? ORDER BY rowid DESC LIMIT ?)
SELECT d.kind, d.id, coalesce(c.label, ''), coalesce(c.number, ''), coalesce(c.city, ''), c.since,
  o.number, o.placed_at, o.customer, oc.label
FROM hits h JOIN people_docs d ON d.docid = h.docid
LEFT JOIN customers c ON d.kind = 'customers' AND c.id = d.id
LEFT JOIN orders o ON d.kind = 'orders' AND o.id = d.id
LEFT JOIN customers oc ON oc.id = o.customer ORDER BY h.docid DESC
"""


def search(conn: Connection, question: Search, asker: Asker) -> tuple[SearchHit, ...]:
    """What holds the words."""
    match = match_of(question.text, as_you_type=question.as_you_type)
    if not match:
        return ()
    hits: list[SearchHit] = []
    if question.scope in ("all", "tickets"):
        hits += map(_ticket, quick(conn, TICKETS, (match, question.limit)))
    if question.scope in ("all", "people"):
        hits += map(_person, quick(conn, PEOPLE, (match, question.limit)))
    return tuple(hits)


def _ticket(row: Any) -> SearchHit:
    id, number, local_ref, subject, customer, at, state, channel, customer_id = row
    return SearchHit(
        "ticket", id, ref_of(number, local_ref), subject, customer, at, state, channel, customer_id
    )


def _person(row: Any) -> SearchHit:
    kind, id, label, number, city, since, order_number, placed_at, customer, orderer = row
    if kind == "customers":
        return SearchHit("customer", id, number, label, city, since or 0, "", "", id)
    return SearchHit(
        "order", id, order_number, order_number, orderer or "", placed_at, "", "", customer
    )


def search_count(conn: Connection, question: SearchCount, asker: Asker) -> int:
    """How many tickets hold the words."""
    match = match_of(question.text, as_you_type=question.as_you_type)
    if not match:
        return 0
    sql = "SELECT count(*) FROM ticket_words WHERE ticket_words MATCH ?"
    return int(first(conn, sql, (match,))[0])
