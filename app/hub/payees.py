"""One account, many customers: who else was paid to the accounts that a push names, known by keyed marks alone."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from hashlib import blake2b

from app.domain.codec import Image
from app.domain.operations import Context, Ref
from app.domain.refunds.acts import OnRefund
from app.domain.refunds.lifecycle import Refund
from app.hub.book import Ledger
from app.hub.effects import GOING
from app.store.rows import Stored
from app.store.tx import Overlay


def mark_of(key: bytes, account: str) -> str:
    """The mark of an account, however its number is written; without the key nobody can work it out."""
    number = "".join(sign for sign in account if sign.isalnum()).upper()
    said = number.encode("utf-8", "surrogatepass")
    return blake2b(said, key=key[:64], digest_size=16, person=b"payee").hexdigest()


class Payees:
    """What a push needs to know of accounts: nothing, unless one is named in it."""

    def __init__(self, ledger: Ledger, ops: Iterable[object], rows: Mapping[Ref, Stored]) -> None:
        self._ledger = ledger
        named = {str(getattr(op, "payee", "")) for op in ops}
        named |= {str(x.image["payee"]) for ref, x in rows.items() if ref.kind == Refund.kind}
        key = ledger.secret() if named - {""} else b""
        self._marks = {account: mark_of(key, account) for account in named - {""}}
        self._paid = ledger.paid_to(self._marks.values()) if self._marks else {}
        self._new: set[tuple[str, str]] = set()

    def told(self, overlay: Overlay, op: object, ctx: Context) -> Context:
        """The context with what is known of the account that an operation is about."""
        mark = self._mark(overlay, op)
        if not mark or not isinstance(op, OnRefund):
            return ctx
        others = self._paid.get(mark, set()) - {op.customer}
        return replace(ctx, payee=mark, payee_customers=len(others))

    def heard(self, overlay: Overlay, op: object) -> None:
        """Count what an operation has just promised to an account."""
        mark = self._mark(overlay, op)
        if mark and isinstance(op, OnRefund) and _refund(overlay, op).get("stage") in GOING:
            self._paid.setdefault(mark, set()).add(op.customer)
            self._new.add((mark, op.customer))

    def keep(self) -> None:
        """Keep all that was counted."""
        if self._new:
            self._ledger.note_paid_to(self._new)

    def _mark(self, overlay: Overlay, op: object) -> str:
        if not self._marks or not isinstance(op, OnRefund):
            return ""
        return self._marks.get(
            getattr(op, "payee", "") or _refund(overlay, op).get("payee", ""), ""
        )


def _refund(overlay: Overlay, op: OnRefund) -> Image:
    return overlay.image(Ref(Refund.kind, op.id)) or {}
