"""Refunds to bank accounts: gathered into a list (ISO 20022 pain.001) that a person hands to the bank.

queued ── sent, with the name of its list ── paid, when the bank has carried the list out
"""

from collections.abc import Sequence
from datetime import datetime
from random import Random
from typing import Any, NamedTuple

from sepaxml import SepaTransfer
from sqlalchemy import Connection, Engine

from app.domain.ids import micros
from app.domain.operations import OFFICE, Operation
from app.domain.refunds.payouts import Outcome
from app.domain.refunds.settling import SettleRefund
from app.hub.ledger import PostgresLedger
from app.hub.payouts import BY_HAND, Office

CURRENCY = "EUR"
LONGEST_NAME = 70
FORM = "pain.001.001.09"


class Debtor(NamedTuple):
    """Whose account the money leaves."""

    name: str
    iban: str
    bic: str


class Transfer(NamedTuple):
    """One payout of a list."""

    key: str
    refund: str
    payee: str
    amount: int
    customer: str
    order: str


class NothingToPay(Exception):
    """No refund waits for a transfer."""


def make_list(engine: Engine, debtor: Debtor, now: datetime) -> tuple[str, bytes]:
    """The name of a new list and its file; what stands on it is on no other."""
    name = f"EK{now:%Y%m%d%H%M%S}"
    with engine.begin() as conn:
        rows = conn.exec_driver_sql(TAKE, (BY_HAND, CURRENCY, name, micros(now))).all()
        if not rows:
            raise NothingToPay("No refund waits for a transfer.")
        return name, _file(name, debtor, [Transfer(*row) for row in rows], now)


def file_of(engine: Engine, debtor: Debtor, name: str, now: datetime) -> bytes:
    """The file of a list made before, should it have been lost."""
    with engine.connect() as conn:
        listed = _on(conn, name)
    if not listed:
        raise NothingToPay(f"No transfer of the list {name} waits for the bank.")
    return _file(name, debtor, listed, now)


def _on(conn: Connection, name: str) -> list[Transfer]:
    return [Transfer(*row) for row in conn.exec_driver_sql(ON_LIST, (BY_HAND, name))]


def _file(name: str, debtor: Debtor, transfers: Sequence[Transfer], now: datetime) -> bytes:
    config: dict[str, Any] = {
        "name": debtor.name,
        "IBAN": debtor.iban,
        "BIC": debtor.bic,
        "batch": True,
        "currency": CURRENCY,
    }
    sepa: Any = SepaTransfer(config, schema=FORM, clean=True)
    sepa.msg_id = name
    for one in transfers:
        sepa.add_payment(
            {
                "name": one.customer[:LONGEST_NAME],
                "IBAN": one.payee,
                "amount": one.amount,
                "execution_date": now.date(),
                "description": f"Refund {one.order}",
                "endtoend_id": one.key.replace("-", "")[:35],
            }
        )
    return bytes(sepa.export(validate=True))


def confirm(
    engine: Engine, office: Office, name: str, outcome: Outcome, rng: Random, now: datetime
) -> int:
    """The bank has carried a list out, or turned it back; returns how many refunds that is."""
    with engine.connect() as conn:
        listed = _on(conn, name)
        rows = conn.exec_driver_sql(REFUNDS, ([one.refund for one in listed],)).all()
    whose = {id: (ticket, order, customer) for id, ticket, order, customer in rows}
    ops: list[Operation] = [
        SettleRefund(one.refund, *whose[one.refund], OFFICE, CURRENCY, one.key, outcome, name)
        for one in listed
    ]

    def mark(ledger: PostgresLedger) -> None:
        for one in listed:
            ledger.note_effect(one.key, outcome.value, name, micros(now))

    if ops:
        office.perform_all(ops, rng, mark)
    return len(ops)


TAKE = """
WITH due AS (
  SELECT key FROM refund_effect
  WHERE state = 'queued' AND method = %s AND currency = %s AND payee <> '' ORDER BY key FOR UPDATE
), taken AS (
  UPDATE refund_effect e SET state = 'sent', told = %s, first_sent_at = %s, tries = e.tries + 1
  FROM due WHERE due.key = e.key RETURNING e.key, e.refund, e.payee, e.amount
)
SELECT t.key, t.refund, t.payee, t.amount, c.label, o.number FROM taken t
JOIN refunds r ON r.id = t.refund JOIN customers c ON c.id = r.customer JOIN orders o ON o.id = r."order"
ORDER BY t.key
"""
ON_LIST = """
SELECT e.key, e.refund, e.payee, e.amount, c.label, o.number FROM refund_effect e
JOIN refunds r ON r.id = e.refund JOIN customers c ON c.id = r.customer JOIN orders o ON o.id = r."order"
WHERE e.state = 'sent' AND e.method = %s AND e.told = %s ORDER BY e.key
"""
REFUNDS = 'SELECT id, ticket, "order", customer FROM refunds WHERE id = ANY(%s)'
