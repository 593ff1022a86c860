"""The effect job: takes each payout to its provider once, and books what was said; no crash pays twice.

queued ── sent ── paid | refused
            └── unknown ── (asked by its key, then sent again under it) ── paid | refused

A payout is marked sent before it goes out, and the provider is asked by its key before it is told: after a
crash or a silence it may have paid, and a hub that came back from a backup has forgotten what it sent.
Such a hub has forgotten other refunds of the same payment, too: only the provider can tell that nothing is
left of it. Once the provider may have forgotten the key nothing is sent again.
"""

import logging
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from random import Random
from threading import Event
from typing import NamedTuple, Protocol

from sqlalchemy import Engine

from app.domain.ids import micros
from app.domain.operations import OFFICE, Operation, Ref
from app.domain.refunds.credit import STORE_CREDIT
from app.domain.refunds.decisions import ExpireRefund
from app.domain.refunds.granting import ReclaimGrant
from app.domain.refunds.grants import GRACE
from app.domain.refunds.lifecycle import Refund
from app.domain.refunds.payouts import Outcome
from app.domain.refunds.settling import SettleRefund
from app.hub.ledger import PostgresLedger
from app.hub.providers import PayoutOrder, Provider, Silent, Told
from app.sync.protocol import OpResult

log = logging.getLogger(__name__)

LEASE = timedelta(minutes=2)
FIRST_WAIT, LONGEST_WAIT = timedelta(seconds=5), timedelta(hours=1)
AT_ONCE = 20
QUIET_S = 1.0
BY_HAND = "bank_transfer"  # goes out in a list that a person hands to the bank
Also = Callable[[PostgresLedger], None]


class Office(Protocol):
    """The hub's office: performs operations with authority, and `also` something in the same transaction."""

    def perform_all(
        self, ops: Sequence[Operation], rng: Random, also: Also | None = None
    ) -> list[OpResult]: ...


class Due(NamedTuple):
    """A payout that is to be seen to now."""

    key: str
    refund: str
    method: str
    reference: str
    amount: int
    currency: str
    tries: int
    first_sent_at: int
    ticket: str
    order: str
    customer: str
    payments: Mapping[
        str, int
    ]  # by reference, "" for what has none: what was paid for the order so
    otherwise: int  # paid of the order in another way than back by these payments

    @property
    def payout(self) -> PayoutOrder:
        """As the provider is told."""
        return PayoutOrder(self.key, self.reference, self.amount, self.currency)


class StoreCredit:
    """Pays at once: the balance is booked with the outcome itself."""

    window = timedelta.max

    def pay(self, order: PayoutOrder) -> Told:
        """Paid."""
        return Told(Outcome.PAID)

    def given_back(self, order: PayoutOrder) -> int:
        """Of no payment."""
        return 0

    def find(self, order: PayoutOrder) -> Told | None:
        """Nothing is booked before it is paid."""
        return None


class PayoutJob:
    """One turn after another; several hubs may run it at once."""

    def __init__(
        self,
        office: Office,
        engine: Engine,
        provider: Provider | None,
        clock: Callable[[], datetime],
        rng: Random,
    ) -> None:
        self._office = office
        self._engine = engine
        self._clock = clock
        self._rng = rng
        self._others = provider
        self._by_method: Mapping[str, Provider] = {STORE_CREDIT: StoreCredit()}

    def run(self, stop: Event) -> None:
        """Work until stopped; trouble of the database passes, and the next turn tries again."""
        while not stop.is_set():
            try:
                busy = self.turn()
            except Exception:
                log.exception("a turn of the payout job failed")
                busy = 0
            if not busy:
                stop.wait(QUIET_S)

    def turn(self) -> int:
        """See to what is due; returns how many payouts it was."""
        self._close_what_ended()
        due = self._take()
        for one in due:
            self._see_to(one)
        return len(due)

    def _take(self) -> list[Due]:
        """Take payouts in hand: marked as sent, and ours for as long as the lease."""
        now = self._clock()
        mine = [] if self._others is not None else [STORE_CREDIT]
        with self._engine.begin() as conn:
            params = (micros(now), mine, mine, AT_ONCE, micros(now + LEASE), micros(now))
            return [Due(*row) for row in conn.exec_driver_sql(TAKE, params)]

    def _see_to(self, due: Due) -> None:
        provider = self._by_method.get(due.method, self._others)
        assert provider is not None, "only what has a provider is taken"
        try:
            told = self._told(provider, due)
        except Silent as silence:
            log.warning("a payout got no answer", extra={"facts": {"key": due.key}})
            told = Told(Outcome.UNKNOWN, why=str(silence))
        self._book(due, told)

    def _told(self, provider: Provider, due: Due) -> Told:
        if due.method not in self._by_method and not due.reference:
            return Told(Outcome.REFUSED, why="no payment to pay back; choose another way")
        gone = self._gone(due)
        # Asked by its key only then: what has gone out in between is found by it, not taken for another's.
        found = provider.find(due.payout)
        if found is not None:
            return found
        if micros(self._clock()) - due.first_sent_at > provider.window // MICROSECOND:
            return Told(Outcome.UNKNOWN, why="sent too long ago to be sent again")
        if _is_too_much(due, gone):
            return Told(Outcome.REFUSED, why="more of this payment went back than is known here")
        return provider.pay(due.payout)

    def _gone(self, due: Due) -> dict[str, int]:
        """What went back of each payment, also where this money takes another way: it is the order's all the same."""
        if self._others is None:
            return {}
        asked = (
            due.payout._replace(reference=reference) for reference in due.payments if reference
        )
        return {order.reference: self._others.given_back(order) for order in asked}

    def _book(self, due: Due, told: Told) -> None:
        """The outcome on the refund and on the payout, in one transaction."""
        op = SettleRefund(
            due.refund, due.ticket, due.order, due.customer, OFFICE, due.currency, due.key,
            told.outcome, told.why or told.reference,
        )  # fmt: skip
        wait = min(FIRST_WAIT * 2 ** min(due.tries, 20), LONGEST_WAIT)
        again = micros(self._clock() + wait)

        def mark(ledger: PostgresLedger) -> None:
            if _is_booked(ledger, due, told):
                ledger.note_effect(due.key, told.outcome.value, told.why or told.reference, again)

        (result,) = self._office.perform_all([op], self._rng, mark)
        if result.status not in ("applied", "noop"):
            log.error(
                "an outcome was not booked", extra={"facts": {"key": due.key, **result.detail}}
            )

    def _close_what_ended(self) -> None:
        """Requests that nobody decided in time, and allowances long past their end."""
        now = self._clock()
        with self._engine.connect() as conn:
            asked = conn.exec_driver_sql(ENDED_REQUESTS, (micros(now), AT_ONCE)).all()
            lent = conn.exec_driver_sql(ENDED_GRANTS, (micros(now - GRACE), AT_ONCE)).all()
        stamp = str(micros(now))
        ops: list[Operation] = []
        ops += [ExpireRefund(id, ticket, order, who, OFFICE) for id, ticket, order, who in asked]
        ops += [ReclaimGrant(id, order, ticket, stamp) for id, order, ticket in lent]
        if ops:
            self._office.perform_all(ops, self._rng)


def _is_too_much(due: Due, gone: Mapping[str, int]) -> bool:
    """Whether with this more would be gone than was paid: by one payment, or for the order."""
    by_this = gone.get(due.reference, 0)
    if by_this and by_this + due.amount > due.payments[due.reference]:
        return True
    whole = sum(gone.values()) + due.otherwise + due.amount
    return any(gone.values()) and whole > sum(due.payments.values())


def _is_booked(ledger: PostgresLedger, due: Due, told: Told) -> bool:
    """Whether the refund says so, too; its customer may have been merged since, and the next turn knows."""
    ref = Ref(Refund.kind, due.refund)
    there = ledger.load([ref]).get(ref)
    parts = there.image["payouts"] if there else ()
    return any((x["key"], x["outcome"]) == (due.key, told.outcome.value) for x in parts)


MICROSECOND = timedelta(microseconds=1)
TAKE = f"""
WITH due AS (
  SELECT key FROM refund_effect
  WHERE state IN ('queued', 'sent', 'unknown') AND due_at <= %s AND method <> '{BY_HAND}'
    AND (cardinality(%s::text[]) = 0 OR method = ANY(%s))
  ORDER BY due_at, key LIMIT %s FOR UPDATE SKIP LOCKED
), taken AS (
  UPDATE refund_effect e SET state = 'sent', tries = e.tries + 1, due_at = %s,
    first_sent_at = coalesce(e.first_sent_at, %s)
  FROM due WHERE due.key = e.key
  RETURNING e.key, e.refund, e.method, e.reference, e.amount, e.currency, e.tries, e.first_sent_at
)
SELECT t.*, r.ticket, r."order", r.customer, coalesce(paid.by, '{{}}'), (
  SELECT coalesce(sum(e.amount), 0)::bigint FROM refund_effect e JOIN refunds x ON x.id = e.refund
  WHERE x."order" = r."order" AND e.state = 'paid'
    AND (e.method IN ('{STORE_CREDIT}', '{BY_HAND}') OR e.reference = ''
      OR NOT jsonb_exists(coalesce(paid.by, '{{}}'), e.reference)))
FROM taken t JOIN refunds r ON r.id = t.refund CROSS JOIN LATERAL (
  SELECT jsonb_object_agg(reference, amount) AS by FROM (
    SELECT p->>'reference' AS reference, sum((p->>'amount')::bigint) AS amount
    FROM orders o, jsonb_array_elements(o.payments) p
    WHERE o.customer = r.customer AND o.order_kind = 'sale' AND (p->>'amount')::bigint > 0
      AND (p->>'reference' <> '' OR o.id = r."order") AND p->>'reference' IN (
        SELECT q->>'reference' FROM orders s, jsonb_array_elements(s.payments) q WHERE s.id = r."order")
    GROUP BY 1) AS each) AS paid
"""  # noqa: S608 - one charge may have paid several orders
ENDED_REQUESTS = """
SELECT id, ticket, "order", customer FROM refunds
WHERE stage = 'requested' AND expires_at <= %s ORDER BY expires_at LIMIT %s
"""
ENDED_GRANTS = """
SELECT id, "order", ticket FROM refund_grants
WHERE state = 'open' AND expires_at <= %s ORDER BY expires_at LIMIT %s
"""
