"""Payouts that follow from what was just decided: queued in the same transaction, so that none is lost or doubled."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from app.domain.operations import Ref
from app.domain.refunds.lifecycle import Stage
from app.store.rows import Stored
from app.store.tx import Overlay

GOING = (Stage.ISSUED, Stage.APPROVED)


class Effect(NamedTuple):
    """One payout: its key for ever, by which means, of which payment, or to which account."""

    key: str
    refund: str
    method: str
    reference: str
    payee: str
    amount: int
    currency: str


def new_effects(before: Mapping[Ref, Stored], overlay: Overlay) -> list[Effect]:
    """The payouts of refunds that were issued or approved just now."""
    found: list[Effect] = []
    for ref in overlay.changed:
        image = overlay.image(ref) if ref.kind == "refunds" else None
        if image is None or image["stage"] not in GOING:
            continue
        was = before.get(ref)
        if was is None or was.image["stage"] not in GOING:
            found += _effects(image, overlay.image(Ref("orders", image["order"])))
    return found


def _effects(refund: dict[str, Any], order: dict[str, Any] | None) -> list[Effect]:
    payments = {one["id"]: one["reference"] for one in (order or {}).get("payments", [])}
    return [
        Effect(
            part["key"], refund["id"], part["method"], payments.get(part["tender"], ""),
            refund["payee"], part["amount"], refund["currency"],
        )
        for part in refund["payouts"]
    ]  # fmt: skip
