"""Letting go where money is concerned: the ledger stays for the law, and who was paid and why is cut in time.

Refunds, their steps and grants outlive their ticket: an account is the sum of its movements. After the
period, and at once where the customer was erased, no account number, no trace and no word is left of them.
"""

from collections.abc import Sequence
from typing import Final

from sqlalchemy import Connection, Engine

from app.domain.gone import ENDED_REFUNDS, wordless
from app.domain.operations import Ref
from app.hub import gone
from app.hub.book import Entry
from app.hub.ledger import PostgresLedger
from app.hub.scope import ON_TICKET
from app.store.rows import Stored

BATCH: Final = 200
Untied = tuple[Ref, int, str, str]  # a row, its revision, the scope it lay in, its customer
SAYS: Final = """
FROM refunds r LEFT JOIN customers c ON c.id = r.customer
WHERE r.stage = ANY(%s) AND (r.changed_at < %s OR c.erased_at IS NOT NULL)
  AND (r.payee <> '' OR r.trace <> '' OR r.reason <> '' OR r.ask ->> 'reason' <> '' OR EXISTS (
    SELECT FROM refund_effect e WHERE e.refund = r.id AND e.state IN ('paid', 'refused')
      AND (e.payee <> '' OR e.told <> '')))
"""
EMPTIED: Final = """
UPDATE refund_effect SET payee = '', told = '' WHERE refund = ANY(%s) AND state IN ('paid', 'refused')
"""


def untied(conn: Connection, tickets: Sequence[str]) -> list[Untied]:
    """Untie what the law asks to keep from tickets that go; row, revision, old scope and customer of each."""
    found: list[Untied] = []
    for kind in ON_TICKET:
        sql = (
            f"UPDATE {kind} t SET ticket = '', scope = '', rev = t.rev + 1 FROM "  # noqa: S608
            f"(SELECT id, scope FROM {kind} WHERE ticket = ANY(%s) ORDER BY id FOR UPDATE) old "
            "WHERE t.id = old.id RETURNING t.id, t.rev, old.scope, t.customer"
        )
        rows = conn.exec_driver_sql(sql, (list(tickets),)).all()
        found += [(Ref(kind, id), rev, was, customer) for id, rev, was, customer in rows]
    return found


def told(ledger: PostgresLedger, rows: Sequence[Untied]) -> list[Entry]:
    """They travel with their customer from now on, and in no other feed."""
    feeds = ledger.members({customer for *_, customer in rows}) if rows else {}
    entries: list[Entry] = []
    for ref, rev, was, customer in rows:
        there = feeds.get(customer, ())
        entries += [Entry(where, ref, rev) for where in there]
        if was and was not in there:
            entries.append(Entry(was, ref, rev, "moved"))
    return entries


def count(conn: Connection, before_us: int) -> int:
    """How many refunds still say more than they may."""
    sql = f"SELECT count(*) {SAYS}"
    return int(conn.exec_driver_sql(sql, (list(ENDED_REFUNDS), before_us)).scalar_one())


def cut(engine: Engine, before_us: int, now_us: int) -> int:
    """Cut payee, trace and words, in small transactions; returns of how many refunds."""
    went = 0
    while some := _cut_some(engine, before_us, now_us):
        went += some
    return went


def _cut_some(engine: Engine, before_us: int, now_us: int) -> int:
    with engine.begin() as conn:
        sql = f"SELECT r.id, r.customer {SAYS} ORDER BY r.id LIMIT {BATCH} FOR UPDATE OF r"
        found = conn.exec_driver_sql(sql, (list(ENDED_REFUNDS), before_us)).all()
        ids = [id for id, _ in found]
        if not ids:
            return 0
        ledger = PostgresLedger(conn)
        steps = conn.exec_driver_sql("SELECT id FROM refund_steps WHERE refund = ANY(%s)", (ids,))
        refs = [Ref("refunds", id) for id in ids]
        refs += [Ref("refund_steps", id) for (id,) in steps]
        refs += [Ref("refund_histories", who) for who in {who for _, who in found}]
        changed = {
            ref: Stored(image, stored.rev, stored.scope)
            for ref, stored in ledger.load(refs).items()
            if (image := _cut(ref, stored.image, ids, now_us)) != stored.image
        }
        ledger.publish(gone.saved(ledger, changed))
        conn.exec_driver_sql(EMPTIED, (ids,))
    return len(ids)


def _cut(ref: Ref, image: gone.Image, ids: Sequence[str], now_us: int) -> gone.Image:
    """Of a customer's history only what these refunds have put there."""
    if ref.kind != "refund_histories":
        return wordless(ref.kind, image, now_us)
    earlier = [one | {"payee": ""} if one["refund"] in ids else one for one in image["earlier"]]
    return image | {"earlier": earlier}
