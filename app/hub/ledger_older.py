"""The part of the hub's ledger that is about older history: finding it, all of one customer, and who looked."""

import re
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Connection

from app.domain.operations import Ref
from app.hub.scope import PARTS
from app.hub.words import query_of

LONGEST = 16  # digits of a ticket's number
DIGITS = 6  # so many in a row may be a telephone number, however it is written


class Wanted(NamedTuple):
    """What is looked for: the text, and how far the asker may see."""

    text: str
    teams: list[str]
    feeds: list[str]
    with_strangers: bool
    limit: int


class Access(NamedTuple):
    """One entry of the book of who looked."""

    replica: str
    agent: str
    deed: str
    customer: str = ""
    reason: str = ""
    shown: int = 0


class OlderLedger:
    """Reads past the feeds, inside one transaction."""

    def __init__(self, conn: Connection) -> None:
        self._conn = conn

    def _all(self, sql: str, *params: Any) -> list[Any]:
        return list(self._conn.exec_driver_sql(sql, params))

    def permitted(self, operation: str) -> list[str]:
        """The agents at work whose role permits an operation."""
        return [id for (id,) in self._all(PERMITTED, f'["{operation}"]')]

    def refusals(
        self, before: tuple[int, str, int], whose: list[str] | None, most: int
    ) -> list[Any]:
        """Receipts of what was not done as it was meant, the newest first; `whose` None for everybody's."""
        return self._all(REFUSALS, *before, whose, whose, most)

    def servers(self) -> list[tuple[str, list[str]]]:
        """All agents and the queues they serve."""
        return [(id, queues) for id, queues in self._all("SELECT id, queues FROM agents")]

    def ticket_numbers(self, ids: Iterable[str]) -> dict[str, int]:
        """The public numbers of tickets."""
        rows = self._all("SELECT id, number FROM tickets WHERE id = ANY(%s)", sorted(ids))
        return {id: number for id, number in rows if number is not None}

    def customers_by(self, text: str, limit: int) -> list[str]:
        """Customers of a name, number or contact point."""
        query, digits = query_of(text), "".join(char for char in text if char.isdigit())
        found = [id for (id,) in self._all(BY_WORDS, query, limit)] if query else []
        if len(digits) >= DIGITS and not re.search(r"[^\W\d_]", text):
            # Numbers are written with gaps of all kinds; what only looks alike is left out.
            loose = f"%{'%'.join(digits)}%"
            rows = self._all(BY_DIGITS, loose, limit)
            found += [id for id, points in rows if digits in re.sub(r"[^0-9\"]", "", points)]
        return list(dict.fromkeys(found))

    def tickets_found(self, wanted: Wanted, customers: Sequence[str]) -> list[Any]:
        """Tickets of these teams that have left their feeds: of these customers, or by number or subject."""
        digits, query = wanted.text.lstrip("#"), query_of(wanted.text)
        number = int(digits) if digits.isdecimal() and len(digits) < LONGEST else -1
        return self._all(TICKETS, wanted.teams, number, list(customers), query, wanted.limit + 1)

    def people_found(self, wanted: Wanted, customers: Sequence[str]) -> list[Any]:
        """Those customers that travel in none of the asker's feeds."""
        params = (wanted.teams, list(customers), wanted.feeds, wanted.with_strangers, wanted.limit)
        return self._all(PEOPLE, *params)

    def orders_found(self, wanted: Wanted) -> list[Any]:
        """Orders of this number whose customer travels in none of the asker's feeds."""
        params = (wanted.teams, wanted.text, wanted.feeds, wanted.with_strangers, wanted.limit)
        return self._all(ORDERS, *params)

    def customer_of(self, kind: str, id: str, teams: Sequence[str]) -> str | None:
        """Whose a customer, ticket (of these teams) or order is; who was merged is the other."""
        rows = (
            self._all(OF[kind], id, list(teams)) if kind == "tickets" else self._all(OF[kind], id)
        )
        found = rows[0][0] if rows else None
        while found is not None:
            merged = self._all("SELECT merged_into FROM customers WHERE id = %s", found)
            if not merged or not merged[0][0]:
                return found if merged else None
            found = merged[0][0]
        return None

    def label_of(self, customer: str) -> str:
        """A customer's name."""
        return str(self._all("SELECT label FROM customers WHERE id = %s", customer)[0][0])

    def tickets_of(self, customer: str, teams: Sequence[str]) -> tuple[list[tuple[str, int]], int]:
        """A customer's tickets of these teams, newest first, and how many there are elsewhere."""
        rows = self._all(TICKETS_OF, list(teams), customer)
        return [(id, rev) for id, rev, is_own in rows if is_own], sum(not row[2] for row in rows)

    def parts_of(self, tickets: Sequence[str]) -> list[tuple[str, Ref, int]]:
        """The parts of tickets: ticket, row, revision."""
        return [
            (ticket, Ref(kind, id), rev)
            for kind, column in PARTS.items()
            for ticket, id, rev in self._all(
                f"SELECT {column}, id, rev FROM {kind} WHERE {column} = ANY(%s) AND scope <> ''",  # noqa: S608
                list(tickets),
            )
        ]

    def stay(self, scope: str, customer: str, until_us: int) -> None:
        """A customer stays in an agent's feed at least until then, where the stay has an end."""
        self._all(STAY, until_us, scope, customer)

    def accesses(self, agent: str, deed: str, since_us: int, *, strangers: bool) -> list[int]:
        """When an agent did so since a moment, oldest first."""
        return [at for (at,) in self._all(ACCESSES, agent, deed, since_us, not strangers)]

    def note_access(self, access: Access, now_us: int) -> None:
        """Write down that somebody looked."""
        replica, *rest = access
        self._all(NOTE, replica, now_us, *rest, replica)


BY_WORDS = """
SELECT id FROM customers WHERE erased_at IS NULL AND merged_into = '' AND words @@ %s::tsquery
ORDER BY id DESC LIMIT %s
"""
BY_DIGITS = """
SELECT id, points::text FROM customers WHERE erased_at IS NULL AND merged_into = ''
AND points::text LIKE %s ORDER BY id DESC LIMIT %s
"""
TICKETS = """
SELECT t.id, t.customer, t.number, t.subject, coalesce(c.label, ''), t.created_at, t.state, t.channel
FROM tickets t LEFT JOIN customers c ON c.id = t.customer
WHERE t.scope = ANY(%s) AND t.merged_into = '' AND t.erased_at IS NULL
AND (t.number = %s OR t.customer = ANY(%s) OR t.words @@ %s::tsquery)
AND NOT EXISTS (SELECT FROM sync_index i
  WHERE i.scope = t.scope AND i.etype = 'tickets' AND i.eid = t.id AND i.kind = 'put')
ORDER BY t.created_at DESC, t.id DESC LIMIT %s
"""
IS_OWN = "EXISTS (SELECT FROM tickets t WHERE t.customer = c.id AND t.scope = ANY(%s))"
UNSEEN = (
    "NOT EXISTS (SELECT FROM sync_member m WHERE m.customer = c.id AND m.scope = ANY(%s)) "
    "AND (x.is_own OR %s)"
)
PEOPLE = f"""
SELECT c.id, c.number, c.label, c.city, coalesce(c.since, 0), NOT x.is_own
FROM customers c CROSS JOIN LATERAL (SELECT {IS_OWN} AS is_own) x
WHERE c.id = ANY(%s) AND {UNSEEN} ORDER BY c.id DESC LIMIT %s
"""  # noqa: S608
ORDERS = f"""
SELECT o.id, c.id, o.number, c.label, o.placed_at, NOT x.is_own
FROM orders o JOIN customers c ON c.id = o.customer
CROSS JOIN LATERAL (SELECT {IS_OWN} AS is_own) x
WHERE o.number = %s AND c.erased_at IS NULL AND {UNSEEN} ORDER BY o.placed_at DESC LIMIT %s
"""  # noqa: S608
OF = {
    "customers": "SELECT id FROM customers WHERE id = %s",
    "tickets": "SELECT customer FROM tickets WHERE id = %s AND scope = ANY(%s)",
    "orders": "SELECT customer FROM orders WHERE id = %s",
}
TICKETS_OF = """
SELECT id, rev, scope = ANY(%s) FROM tickets WHERE customer = %s AND merged_into = ''
ORDER BY created_at DESC, id DESC
"""
PERMITTED = """
SELECT a.id FROM agents a JOIN roles r ON r.id = a.role WHERE a.is_active AND r.permits @> %s::jsonb ORDER BY a.id
"""
STAY = """
UPDATE sync_member SET until = greatest(until, %s)
WHERE scope = %s AND customer = %s AND until IS NOT NULL RETURNING scope
"""
ACCESSES = """
SELECT at FROM sync_access WHERE agent = %s AND deed = %s AND at > %s AND (%s OR reason <> '') ORDER BY at
"""
NOTE = """
INSERT INTO sync_access (replica_id, at, agent, deed, customer, reason, shown)
SELECT %s, greatest(%s, coalesce(max(at) + 1, 0)), %s, %s, %s, %s, %s FROM sync_access WHERE replica_id = %s
RETURNING at
"""
# As ix_sync_op_refused keeps them; what came again under another number was told once.
REFUSALS = """
SELECT o.received_at, o.replica_id, o.op_seq, o.occurred_at, r.user_id, coalesce(a.label, '') AS label,
  o.name, o.v, o.args, o.status, o.code, o.detail
FROM sync_op o JOIN sync_replica r ON r.id = o.replica_id LEFT JOIN agents a ON a.id = r.user_id
WHERE o.code <> 'OK' AND o.status <> 'noop' AND (o.received_at, o.replica_id, o.op_seq) < (%s, %s, %s)
  AND (%s::text[] IS NULL OR r.user_id = ANY(%s))
ORDER BY o.received_at DESC, o.replica_id DESC, o.op_seq DESC LIMIT %s
"""
