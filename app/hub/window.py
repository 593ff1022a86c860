"""The window of the workstations: what ended long ago leaves their feeds and stays at the hub, to be asked for.

Nothing is deleted: a ticket that anybody writes on again is back in its feed with that write.
"""

from typing import Any, Final

from sqlalchemy import Connection, Engine

from app.domain.operations import Ref
from app.hub.book import Entry
from app.hub.ledger import PostgresLedger
from app.hub.members import Pair, left

BATCH: Final = 500
RESTING: Final = """
FROM tickets t JOIN sync_index i
ON i.scope = t.scope AND i.etype = 'tickets' AND i.eid = t.id AND i.kind = 'put'
WHERE t.state = ANY(%s) AND t.updated_at < %s
"""
OVER: Final = "FROM sync_member WHERE until < %s"


def counts(conn: Connection, ended: list[str], before_us: int, now_us: int) -> dict[str, int]:
    """How many tickets would leave, and how many customers who are one agent's alone."""
    tickets = conn.exec_driver_sql(f"SELECT count(*) {RESTING}", (ended, before_us))
    customers = conn.exec_driver_sql(f"SELECT count(*) {OVER}", (now_us,))
    return {"tickets": tickets.scalar_one(), "customers": customers.scalar_one()}


def let_rest(engine: Engine, ended: list[str], before_us: int, now_us: int) -> dict[str, int]:
    """Let leave, in small transactions, what ended before `before_us`; returns how many left."""
    went = {"tickets": 0, "customers": 0}
    while some := _tickets(engine, ended, before_us):
        went["tickets"] += some
    while some := _customers(engine, now_us):
        went["customers"] += some
    return went


def _tickets(engine: Engine, ended: list[str], before_us: int) -> int:
    """Some tickets leave with their parts, and with them the customers of whom nothing else is there."""
    with engine.begin() as conn:
        ledger = PostgresLedger(conn)
        sql = f"SELECT t.id {RESTING} ORDER BY t.id LIMIT {BATCH}"
        ids = list(conn.exec_driver_sql(sql, (ended, before_us)).scalars())
        if not ids:
            return 0
        # Customers before tickets, as everybody locks them; then only what is still over.
        people = "SELECT DISTINCT customer FROM tickets WHERE id = ANY(%s)"
        members = ledger.members(conn.exec_driver_sql(people, (ids,)).scalars())
        still = (
            f"SELECT t.id, t.rev, t.scope, t.customer {RESTING} AND t.id = ANY(%s) FOR UPDATE OF t"
        )
        tickets = conn.exec_driver_sql(still, (ended, before_us, ids)).all()
        entries = [_moved("tickets", ticket) for ticket in tickets]
        parts = ledger.parts([ticket.id for ticket in tickets])
        entries += [Entry(scope, ref, rev, "moved") for scope, ref, rev in parts]
        ledger.publish(entries)
        pairs = {(t.scope, t.customer) for t in tickets if t.scope in members.get(t.customer, ())}
        if gone := left(ledger, pairs - ledger.needed(pairs)):
            ledger.publish(gone)
    return len(ids)


def _customers(engine: Engine, now_us: int) -> int:
    """Some customers leave the agent who alone had to do with them."""
    with engine.begin() as conn:
        ledger = PostgresLedger(conn)
        sql = f"SELECT scope, customer {OVER} ORDER BY scope, customer LIMIT {BATCH}"
        found = {(scope, customer) for scope, customer in conn.exec_driver_sql(sql, (now_us,))}
        if not found:
            return 0
        ledger.members({customer for _, customer in found})
        still: set[Pair] = {
            (scope, customer)
            for scope, customer in conn.exec_driver_sql(sql, (now_us,))
            if (scope, customer) in found
        }
        ledger.publish(left(ledger, still))
    return len(found)


def _moved(kind: str, row: Any) -> Entry:
    return Entry(row.scope, Ref(kind, row.id), row.rev, "moved")
