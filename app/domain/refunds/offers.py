"""Offers a partial return may lose: what was paid, the paid share, and the kept basket priced anew.

Prices here are as shown to the customer, before the offer; the offer itself is stored with the sale.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from app.domain.money import portion
from app.domain.refunds.allocation import allocate
from app.domain.refunds.refusal import Reason, Refused


class OfferKind(StrEnum):
    """What an offer gives: a share or a sum off, every second piece free, a bundle's price."""

    PERCENT = "percent"
    AMOUNT = "amount"
    SECOND_FREE = "second_free"
    BUNDLE = "bundle"


class OnLost(StrEnum):
    """What happens when the kept basket no longer earns the offer."""

    KEEP = "keep"
    RECOMPUTE = "recompute"


@dataclass(frozen=True, slots=True)
class Offer:
    """An offer of the sale; `threshold` is the basket it asks for, `lines` the ones it is about (none: all)."""

    kind: OfferKind
    threshold: int = 0
    rate_bp: int = 0
    amount: int = 0
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FreeDelivery:
    """Delivery was free from `threshold` on; otherwise it costs `cost`."""

    threshold: int
    cost: int


class Piece(NamedTuple):
    """A line of a basket: unit price and quantity."""

    id: str
    unit: int
    quantity: int

    @property
    def value(self) -> int:
        """Before any offer."""
        return self.unit * self.quantity


class Compared(NamedTuple):
    """Both ways to see a return: the share that was paid, and what the kept basket would have cost."""

    paid: int
    keep: int
    recompute: int

    def by(self, policy: OnLost) -> int:
        """What goes back under a policy."""
        return self.keep if policy is OnLost.KEEP else self.recompute


def discounts(basket: Sequence[Piece], offer: Offer) -> tuple[int, ...]:
    """What the offer takes off each line of a basket."""
    meant = [not offer.lines or piece.id in offer.lines for piece in basket]
    weights = [p.value if m else 0 for p, m in zip(basket, meant, strict=True)]
    if offer.kind is OfferKind.SECOND_FREE:
        return tuple(
            p.quantity // 2 * p.unit if m else 0 for p, m in zip(basket, meant, strict=True)
        )
    whole = sum(weights)
    off = _off(basket, offer, whole)
    return allocate(off, weights, weights).shares if off else (0,) * len(basket)


def _off(basket: Sequence[Piece], offer: Offer, whole: int) -> int:
    if whole <= 0 or sum(piece.value for piece in basket) < offer.threshold:
        return 0
    if offer.kind is OfferKind.PERCENT:
        return portion(whole, offer.rate_bp, 10_000)
    if offer.kind is OfferKind.BUNDLE:
        had = {piece.id: piece.quantity for piece in basket}
        return offer.amount * min((had.get(id, 0) for id in offer.lines), default=0)
    return offer.amount


def price(basket: Sequence[Piece], offer: Offer) -> int:
    """What a basket costs under the offer."""
    return sum(piece.value for piece in basket) - sum(discounts(basket, offer))


def compare(
    basket: Sequence[Piece],
    offer: Offer,
    returned: Mapping[str, int],
    delivery: FreeDelivery | None = None,
) -> Compared:
    """The refund of a return, both ways; neither is negative, and neither above what was paid."""
    for piece in basket:
        if not 0 <= returned.get(piece.id, 0) <= piece.quantity:
            raise Refused(Reason.QUANTITY_EXCEEDS_REFUNDABLE, piece.quantity, piece.id)
    paid = price(basket, offer)
    left = [p._replace(quantity=p.quantity - returned.get(p.id, 0)) for p in basket]
    keep = sum(
        portion(piece.value - off, returned.get(piece.id, 0), piece.quantity)
        for piece, off in zip(basket, discounts(basket, offer), strict=True)
    )
    owed = price(left, offer) + _delivery_lost(basket, left, offer, delivery)
    return Compared(paid, keep, max(0, paid - owed))


def _delivery_lost(
    basket: Sequence[Piece], left: Sequence[Piece], offer: Offer, delivery: FreeDelivery | None
) -> int:
    """The price of a delivery that was free only for the whole basket; nothing when nothing is kept."""
    if delivery is None or not any(piece.quantity for piece in left):
        return 0
    was_free = price(basket, offer) >= delivery.threshold
    return delivery.cost if was_free and price(left, offer) < delivery.threshold else 0
