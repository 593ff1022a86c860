"""The part of the hub's ledger that is about payouts and grants, on PostgreSQL."""

from collections.abc import Iterable, Sequence

from app.domain.operations import Ref
from app.hub.effects import Effect
from app.hub.ledger_older import OlderLedger


class MoneyLedger(OlderLedger):
    """Payouts and what grants need, inside one transaction."""

    def secret(self) -> bytes:
        """The hub's own key, from which others are derived."""
        return bytes(self._conn.exec_driver_sql("SELECT token_key FROM sync_hub").scalar_one())

    def orders_beside_credits(self, customers: Iterable[str]) -> list[Ref]:
        """All orders of those among customers who are one person and have a credit."""
        listed = sorted(customers)
        return [Ref("orders", id) for (id,) in self._all(BESIDE_CREDITS, listed)] if listed else []

    def paid_to(self, marks: Iterable[str]) -> dict[str, set[str]]:
        """The customers who were paid to marked accounts."""
        found: dict[str, set[str]] = {}
        sql = "SELECT mark, customer FROM refund_payee WHERE mark = ANY(%s)"
        for mark, customer in self._all(sql, sorted(marks)):
            found.setdefault(mark, set()).add(customer)
        return found

    def note_paid_to(self, pairs: Iterable[tuple[str, str]]) -> None:
        """Keep that (mark, customer) were paid so."""
        if rows := sorted(pairs):
            sql = "INSERT INTO refund_payee VALUES (%s, %s) ON CONFLICT DO NOTHING"
            self._conn.exec_driver_sql(sql, rows)

    def merge_paid_to(self, customer: str, into: str) -> None:
        """What is kept of one customer is the other's."""
        sql = "SELECT mark FROM refund_payee WHERE customer = %s"
        self.note_paid_to((mark, into) for (mark,) in self._all(sql, customer))
        self._conn.exec_driver_sql("DELETE FROM refund_payee WHERE customer = %s", (customer,))

    def newest_replica(self, agent: str) -> str | None:
        """The workstation that an agent used last."""
        sql = (
            "SELECT id FROM sync_replica WHERE user_id = %s AND state = 'active' "
            "ORDER BY seen_at DESC, number DESC LIMIT 1"
        )
        rows = self._all(sql, agent)
        return rows[0][0] if rows else None

    def queue_effects(self, effects: Sequence[Effect], now_us: int) -> None:
        """Keep payouts for the effect job; a key that is there already stays as it is."""
        if effects:
            rows = [(*effect, now_us, now_us) for effect in effects]
            self._conn.exec_driver_sql(QUEUE_EFFECT, rows)

    def note_effect(self, key: str, state: str, told: str, due_us: int) -> None:
        """What a payout has come to; paid and refused stay."""
        self._conn.exec_driver_sql(NOTE_EFFECT, (state, told, due_us, key))


# Whoever the shop has no number for is not one person.
BESIDE_CREDITS = """
SELECT o.id FROM orders o JOIN customers c ON c.id = o.customer
WHERE o.customer = ANY(%s) AND c.number <> '' AND EXISTS (
  SELECT FROM orders k WHERE k.customer = o.customer AND k.order_kind = 'credit')
ORDER BY o.id
"""
QUEUE_EFFECT = """
INSERT INTO refund_effect (key, refund, method, reference, payee, amount, currency, state, made_at, due_at)
VALUES (%s, %s, %s, %s, %s, %s, %s, 'queued', %s, %s) ON CONFLICT (key) DO NOTHING
"""
NOTE_EFFECT = """
UPDATE refund_effect SET state = %s, told = %s, due_at = %s
WHERE key = %s AND state NOT IN ('paid', 'refused')
"""
