"""The refund account of an order: what was captured, what of it is promised or gone, and each movement between.

available ── granted ── reserved ── paid
    ↑___________|__________|          a refusal gives back

A movement is a step of a refund's story and one transfer of the ledger at once: so much from one
pot to another. Steps are only ever added; a pot is always the sum of its movements.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import ClassVar

from app.domain.operations import Rejected
from app.domain.orders import Order
from app.domain.refunds.draft import Draft
from app.domain.refunds.past import Past, Taken
from app.domain.refunds.refusal import Reason
from app.domain.refunds.sale import sale_of


class Pot(StrEnum):
    """Where the money of an order lies; before it was captured it lay nowhere."""

    NOWHERE = ""
    AVAILABLE = "available"
    GRANTED = "granted"
    RESERVED = "reserved"
    PAID = "paid"


@dataclass(frozen=True, slots=True)
class Part:
    """What went back of one line or shipment: pieces, net and tax."""

    of: str
    quantity: int
    net: int
    tax: int


@dataclass(frozen=True, slots=True)
class Share:
    """What went back by one tender."""

    tender: str
    amount: int


@dataclass(frozen=True, slots=True)
class Parts:
    """All that one refund, or all of an order's refunds together, took."""

    lines: tuple[Part, ...] = ()
    shipments: tuple[Part, ...] = ()
    tenders: tuple[Share, ...] = ()
    amount: int = 0
    goodwill: int = 0
    rounding: int = 0
    offers_lost: int = 0

    def plus(self, other: "Parts", sign: int = 1) -> "Parts":
        """With another one's, or with -1 without them."""
        tenders = {share.tender: share.amount for share in self.tenders}
        for share in other.tenders:
            tenders[share.tender] = tenders.get(share.tender, 0) + sign * share.amount
        return Parts(
            _summed(self.lines, other.lines, sign),
            _summed(self.shipments, other.shipments, sign),
            tuple(Share(id, amount) for id, amount in tenders.items() if amount),
            self.amount + sign * other.amount,
            self.goodwill + sign * other.goodwill,
            self.rounding + sign * other.rounding,
            self.offers_lost + sign * other.offers_lost,
        )

    def past(self) -> Past:
        """As the calculator reads it."""
        return Past(
            {part.of: Taken(part.quantity, part.net, part.tax) for part in self.lines},
            {part.of: Taken(part.quantity, part.net, part.tax) for part in self.shipments},
            {share.tender: share.amount for share in self.tenders},
            self.amount,
            self.goodwill,
            self.rounding,
            self.offers_lost,
        )


def _summed(ours: tuple[Part, ...], theirs: tuple[Part, ...], sign: int) -> tuple[Part, ...]:
    found = {part.of: part for part in ours}
    for part in theirs:
        was = found.get(part.of, Part(part.of, 0, 0, 0))
        found[part.of] = Part(
            part.of,
            was.quantity + sign * part.quantity,
            was.net + sign * part.net,
            was.tax + sign * part.tax,
        )
    return tuple(p for p in found.values() if p.quantity or p.net or p.tax)


def parts_of(draft: Draft, past: Past) -> Parts:
    """What a draft takes on top of the past it was worked out on."""
    after = draft.after(past)
    return Parts(
        tuple(Part(x.line, x.quantity, x.net, x.tax) for x in draft.lines),
        tuple(Part(x.shipment, 0, x.net, x.tax) for x in draft.shipping),
        tuple(Share(x.tender, x.amount) for x in draft.tenders if x.amount),
        draft.amount,
        draft.given,
        draft.rounding,
        after.offers_lost - past.offers_lost,
    ).plus(Parts(tuple(Part(x.line, 0, x.net, x.tax) for x in draft.goodwill)))


@dataclass(frozen=True, slots=True)
class RefundAccount:
    """One order's; `taken` are the parts of all refunds that hold money or paid it."""

    kind: ClassVar[str] = "refund_accounts"
    id: str
    customer: str
    currency: str
    captured: int
    granted: int = 0
    reserved: int = 0
    paid: int = 0
    taken: Parts = Parts()

    @property
    def available(self) -> int:
        """What nobody has been promised."""
        return self.captured - self.granted - self.reserved - self.paid

    def moved(self, source: Pot, target: Pot, amount: int) -> "RefundAccount":
        """After a movement; Rejected where a pot would go below zero, whatever else was thought."""
        pots = {"granted": self.granted, "reserved": self.reserved, "paid": self.paid}
        for pot, change in ((source, -amount), (target, amount)):
            if pot in pots:
                pots[pot] += change
        after = replace(self, **pots)
        if amount < 0 or min(after.available, *pots.values()) < 0:
            raise Rejected(
                "refund.impossible", why=Reason.EXCEEDS_CAPTURED, at=f"{source}-{target}"
            )
        return after


@dataclass(frozen=True, slots=True)
class RefundStep:
    """One step of a refund on the ticket's timeline, and the movement of money it is, if any."""

    kind: ClassVar[str] = "refund_steps"
    id: str
    refund: str
    order: str
    ticket: str
    customer: str
    step: str
    by: str
    at: datetime
    amount: int
    currency: str
    source: Pot = Pot.NOWHERE
    target: Pot = Pot.NOWHERE
    note: str = ""


def opened(order: Order) -> RefundAccount:
    """The account of an order nobody has refunded yet; Refused where it cannot be refunded at all."""
    sale = sale_of(order)
    sale.check()
    return RefundAccount(order.id, order.customer, order.currency, sale.captured)


def balances(steps: Iterable[RefundStep]) -> dict[Pot, int]:
    """What lies in each pot by its movements."""
    found = dict.fromkeys(Pot, 0)
    for step in steps:
        if step.source is not step.target:
            found[step.source] -= step.amount
            found[step.target] += step.amount
    return found
