"""Answers about proactive care: the rules in force held against what this workstation knows."""

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final, NamedTuple

from sqlalchemy import Connection

from app.domain.codec import from_image
from app.domain.customers import Customer
from app.domain.ids import micros, moment
from app.domain.operations import Ref
from app.domain.orders import Order
from app.domain.policy.caring import COMPLAINED, About, Whose, about, again, found, is_quiet
from app.domain.policy.shelf import CURRENT, Shelf
from app.domain.policy.templates import Care as Rule
from app.domain.scripts.script import text_in
from app.domain.tickets import Ticket
from app.store.answers.asker import Asker
from app.store.engines import first, quick
from app.store.queries_care import Care, CaredFor, CaredRow, CareFigure, CareFigures, CareRow
from app.store.rows import load

LOOKED_AT: Final = 2_000  # of tickets, orders and customers, the latest
DAY_US: Final = 86_400_000_000
PARTS: Final = """
SELECT p.part, p.name, p.content FROM policy_editions e, json_each(e.manifest) m
JOIN policy_parts p ON p.id = m.value WHERE e.id = ? AND (m.key LIKE 'care/%' OR m.key LIKE 'clause/%')
"""
# Which rows are looked at: all of the latest, those of a customer, or those of a ticket.
LATEST: Final = {
    About.TICKET: "SELECT id FROM tickets WHERE {} ORDER BY created_at DESC, id LIMIT ?",
    About.ORDER: "SELECT id FROM orders WHERE {} AND order_kind = 'sale' ORDER BY placed_at DESC, id LIMIT ?",
    About.CUSTOMER: "SELECT id FROM customers WHERE {} ORDER BY orders DESC, id LIMIT ?",
}
OF_CUSTOMER: Final = {
    About.TICKET: "customer = ?", About.ORDER: "customer = ?", About.CUSTOMER: "id = ?",
}  # fmt: skip
OF_TICKET: Final = {
    About.TICKET: "id = ?",
    About.ORDER: 'id = (SELECT "order" FROM tickets WHERE id = ?)',
    About.CUSTOMER: "id = (SELECT customer FROM tickets WHERE id = ?)",
}
COMPLAINTS: Final = """
SELECT customer, count(*) FROM tickets
WHERE customer IN (SELECT value FROM json_each(?)) AND created_at > ? AND ticket_class = 'complaint'
GROUP BY customer
"""
CAME: Final = """
SELECT j.value ->> 'rule', j.value ->> 'reason',
  EXISTS (SELECT 1 FROM orders o WHERE o.customer = c.id AND o.order_kind = 'sale'
    AND o.placed_at BETWEEN (j.value ->> 'at') + 1 AND (j.value ->> 'at') + ?),
  EXISTS (SELECT 1 FROM tickets t WHERE t.customer = c.id
    AND t.created_at BETWEEN (j.value ->> 'at') + 1 AND (j.value ->> 'at') + ?)
FROM customers c, json_each(c.cared) j WHERE c.cared <> '[]'
"""


class InForce(NamedTuple):
    """The rules of care of the edition in force, the version of each clause, and the edition's name."""

    rules: tuple[Rule, ...]
    versions: dict[str, int]
    edition: str


def care(conn: Connection, question: Care, asker: Asker) -> tuple[CareRow, ...]:
    """What the policy proposes now."""
    book, at = _in_force(conn, asker), moment(asker.now_us)
    if not book.rules:
        return ()
    language = _language(conn, asker)
    kinds = {about(rule) for rule in book.rules}
    people = _people(conn, question, kinds, asker.now_us)
    rows = [
        _row(rule, whose, book, language, asker) for rule, whose in found(book.rules, people, at)
    ]
    return tuple(sorted(rows, key=lambda row: (-row.since_us, row.id))[: question.limit])


def _people(
    conn: Connection, question: Care, kinds: Iterable[About], now_us: int
) -> Iterator[Whose]:
    """Everybody who may be meant: each ticket, each order and each customer with what belongs to it."""
    ids = {it: _latest(conn, question, it) for it in kinds}
    tickets = _load(conn, Ticket, ids.get(About.TICKET, ()))
    wanted = [*ids.get(About.ORDER, ()), *(it.order for it in tickets.values() if it.order)]
    orders = _load(conn, Order, wanted)
    who = {it.customer for it in (*tickets.values(), *orders.values())}
    customers = _load(conn, Customer, {*ids.get(About.CUSTOMER, ()), *who})
    there = {id: it for id, it in customers.items() if not (it.erased_at or it.merged_into)}
    since = now_us - int(COMPLAINED.total_seconds()) * 1_000_000
    complaints = dict(quick(conn, COMPLAINTS, (json.dumps(sorted(there)), since)))
    for ticket in tickets.values():
        if ticket.customer in there and not (ticket.erased_at or ticket.merged_into):
            order = orders.get(ticket.order or "")
            yield Whose(there[ticket.customer], complaints.get(ticket.customer, 0), ticket, order)
    for id in ids.get(About.ORDER, ()):
        one = orders[id]
        if one.customer in there:
            yield Whose(there[one.customer], complaints.get(one.customer, 0), None, one)
    for id in ids.get(About.CUSTOMER, ()):
        if id in there:
            yield Whose(there[id], complaints.get(id, 0))


def _latest(conn: Connection, question: Care, kind: About) -> list[str]:
    asked = {OF_CUSTOMER[kind]: question.customer, OF_TICKET[kind]: question.ticket}
    given = {where: id for where, id in asked.items() if id}
    sql = LATEST[kind].format(" AND ".join(given) or "TRUE")
    return [id for (id,) in quick(conn, sql, (*given.values(), LOOKED_AT))]


def _row(rule: Rule, whose: Whose, book: InForce, language: str, asker: Asker) -> CareRow:
    kind, customer, order, ticket = about(rule), whose.customer, whose.order, whose.ticket
    subject = whose.subject(kind)
    id = subject.id if subject else customer.id
    spoken = (ticket.language if ticket else "") or customer.language or language
    return CareRow(
        f"{kind}/{id}/{rule.id}",
        rule.id,
        kind.value,
        id,
        customer.id,
        customer.label,
        ticket.id if ticket else "",
        order.id if order else "",
        order.number if order else "",
        text_in(rule.title, language),
        text_in(rule.text, spoken, language),
        text_in(rule.text, language),
        rule.clause,
        book.versions.get(rule.clause.partition(" ")[0], 0),
        book.edition,
        rule.when,
        _since(whose, asker.now_us),
        is_quiet(customer, moment(asker.now_us)),
        again(rule),
    )


def _since(whose: Whose, now_us: int) -> int:
    """When the occasion began: the ticket's last change, the order's arrival, else today."""
    if whose.ticket is not None:
        return micros(whose.ticket.updated_at)
    if whose.order is not None:
        return micros(whose.order.delivered_at or whose.order.placed_at)
    return now_us - now_us % DAY_US


def cared_for(conn: Connection, question: CaredFor, asker: Asker) -> tuple[CaredRow, ...]:
    """What became of proposals for a customer."""
    one: Customer | None = _load(conn, Customer, (question.customer,)).get(question.customer)
    titles = _titles(conn, asker)
    people: list[tuple[str, str]] = quick(conn, "SELECT id, label FROM agents", ())
    names = dict(people)
    return tuple(
        CaredRow(
            it.rule, it.subject, titles.get(it.rule, it.rule), "dismissed" if it.reason else "taken",
            it.by, names.get(it.by, it.by), micros(it.at), it.reason,
            it.clause, it.clause_version, it.edition,
        )
        for it in reversed(one.cared if one else ())
    )  # fmt: skip


def care_figures(conn: Connection, question: CareFigures, asker: Asker) -> tuple[CareFigure, ...]:
    """What came of each rule."""
    titles = _titles(conn, asker)
    counts: dict[str, list[int]] = {}
    for rule, reason, bought, wrote in quick(conn, CAME, (30 * DAY_US, 7 * DAY_US)):
        count = counts.setdefault(rule, [0, 0, 0, 0])
        step = (0, 1, 0, 0) if reason else (1, 0, bought, wrote)
        counts[rule] = [one + more for one, more in zip(count, step, strict=True)]
    rows = [CareFigure(rule, titles.get(rule, rule), *count) for rule, count in counts.items()]
    return tuple(sorted(rows, key=lambda row: (-row.taken, row.rule)))


def _titles(conn: Connection, asker: Asker) -> dict[str, str]:
    language = _language(conn, asker)
    return {it.id: text_in(it.title, language) for it in _in_force(conn, asker).rules}


def _in_force(conn: Connection, asker: Asker) -> InForce:
    shelf = _load(conn, Shelf, (CURRENT,)).get(CURRENT)
    shown = shelf.at(moment(asker.now_us)) if shelf else None
    if shown is None:
        return InForce((), {}, "")
    parts: Sequence[Any] = quick(conn, PARTS, (shown.head.number,))
    rules = [from_image(Rule, json.loads(text)) for part, _, text in parts if part == "care"]
    versions = {
        name: int(json.loads(text).get("version", 0))
        for part, name, text in parts
        if part == "clause"
    }
    return InForce(tuple(sorted(rules, key=lambda it: it.id)), versions, shown.head.label)


def _language(conn: Connection, asker: Asker) -> str:
    row = first(conn, "SELECT language FROM agents WHERE id = ?", (asker.agent,))
    return str(row[0]) if row and row[0] else "en"


def _load(conn: Connection, cls: Any, ids: Iterable[str]) -> dict[str, Any]:
    """Entities by id, in the order of the ids; those that are there."""
    refs = [Ref(cls.kind, id) for id in dict.fromkeys(ids)]
    stored = load(conn, refs)
    return {ref.id: from_image(cls, stored[ref].image) for ref in refs if ref in stored}
