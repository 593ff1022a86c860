"""Money of a customer who is another: accounts, refunds, credit and what was received are the other's from now on."""

from typing import Any

from app.domain.codec import Image
from app.domain.operations import Ref
from app.domain.refunds.account import RefundAccount
from app.domain.refunds.credit import StoreCredit, credit_id
from app.domain.refunds.grants import Grant
from app.domain.refunds.lifecycle import Refund
from app.domain.refunds.wallet import KEPT_REFUNDS, RefundHistory
from app.hub import scope
from app.hub.book import Ledger
from app.store.rows import Stored

# The steps stay as they were written: they are only added to.
NAMED = (RefundAccount.kind, Refund.kind, Grant.kind)


def merged(ledger: Ledger, one: str, other: str) -> dict[Ref, Stored]:
    """The rows as they are to be kept; no sum changes, for an account is of its order."""
    ledger.merge_paid_to(one, other)
    refs = ledger.about([one])
    there = ledger.load(ref for ref in refs if ref.kind in NAMED)
    rows = {
        ref: Stored(stored.image | {"customer": other}, stored.rev, stored.scope)
        for ref, stored in there.items()
        if stored.image["customer"] == one
    }
    return rows | _credits(ledger, refs, other) | _histories(ledger, one, other)


def _credits(ledger: Ledger, refs: list[Ref], other: str) -> dict[Ref, Stored]:
    """Each balance is put on the other's in its currency."""
    rows: dict[Ref, Stored] = {}
    there = ledger.load(ref for ref in refs if ref.kind == StoreCredit.kind)
    for ref, stored in there.items():
        currency, balance = stored.image["currency"], stored.image["balance"]
        target = Ref(StoreCredit.kind, credit_id(other, currency))
        fresh = {"id": target.id, "customer": other, "currency": currency, "balance": 0}
        was = _found(ledger, target, fresh)
        rows[target] = _with(was, balance=was.image["balance"] + balance)
        rows[ref] = _with(stored, balance=0)
    return rows


def _histories(ledger: Ledger, one: str, other: str) -> dict[Ref, Stored]:
    """Signals follow the customer: what both received, the latest of it."""
    ref, target = Ref(RefundHistory.kind, one), Ref(RefundHistory.kind, other)
    mine = ledger.load([ref]).get(ref)
    if mine is None or not mine.image["earlier"]:
        return {}
    was = _found(ledger, target, {"id": other, "earlier": []})
    both = [*was.image["earlier"], *mine.image["earlier"]]
    both.sort(key=lambda got: (got["at"], got["refund"]))
    return {target: _with(was, earlier=both[-KEPT_REFUNDS:]), ref: _with(mine, earlier=[])}


def _found(ledger: Ledger, ref: Ref, fresh: Image) -> Stored:
    return ledger.load([ref]).get(ref) or Stored(fresh, 0, scope.WITH_CUSTOMER)


def _with(stored: Stored, **values: Any) -> Stored:
    return Stored(stored.image | values, stored.rev, stored.scope)
