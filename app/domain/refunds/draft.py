"""The draft: one refund worked out, part by part, so that a window shows and a ledger books the same figures."""

from dataclasses import dataclass
from typing import NamedTuple

from app.domain.refunds.deductions import FEES, Deduct, Deduction
from app.domain.refunds.loyalty import Points
from app.domain.refunds.offers import Compared
from app.domain.refunds.past import NOTHING, Past, Taken
from app.domain.refunds.trace import Step


class LineRefund(NamedTuple):
    """What goes back of a line, what of it is kept as fee, and what is left of the line afterwards."""

    line: str
    quantity: int
    net: int
    tax: int
    kept: int
    kept_tax: int
    left_quantity: int
    left: int

    @property
    def gross(self) -> int:
        """Net and tax, before anything is kept."""
        return self.net + self.tax


class ShippingRefund(NamedTuple):
    """What goes back of a shipment, and what is left of it."""

    shipment: str
    net: int
    tax: int
    left: int

    @property
    def gross(self) -> int:
        """Net and tax."""
        return self.net + self.tax


class TenderRefund(NamedTuple):
    """What goes back by one means of payment, and what is left of it."""

    tender: str
    method: str
    amount: int
    left: int


class Bucket(NamedTuple):
    """What goes back at one rate of tax."""

    tax_rate_bp: int
    net: int
    tax: int


class GoodwillRefund(NamedTuple):
    """What is given beyond any right, taxed as the line it is for."""

    line: str
    net: int
    tax: int

    @property
    def gross(self) -> int:
        """Net and tax."""
        return self.net + self.tax


@dataclass(frozen=True, slots=True)
class Draft:
    """One refund: its parts add up to `amount`, and the tenders do; `remaining` of the captured sum is left."""

    sale: str
    currency: str
    lines: tuple[LineRefund, ...]
    shipping: tuple[ShippingRefund, ...]
    deductions: tuple[Deduction, ...]
    goodwill: tuple[GoodwillRefund, ...]
    rounding: int
    tenders: tuple[TenderRefund, ...]
    buckets: tuple[Bucket, ...]
    amount: int
    remaining: int
    points: Points
    offers: tuple[Compared, ...]
    steps: tuple[Step, ...]

    @property
    def goods(self) -> int:
        """What the lines are worth, before anything is taken off."""
        return sum(line.gross for line in self.lines)

    @property
    def shipped(self) -> int:
        """What goes back of the shipping."""
        return sum(part.gross for part in self.shipping)

    @property
    def given(self) -> int:
        """What is given beyond any right."""
        return sum(part.gross for part in self.goodwill)

    @property
    def fee(self) -> int:
        """Fees alone, without lost value."""
        return sum(one.amount for one in self.deductions if one.code in FEES)

    @property
    def tax(self) -> int:
        """The tax in the amount."""
        return sum(bucket.tax for bucket in self.buckets)

    @property
    def net(self) -> int:
        """The amount without its tax, and without the rounding of cash."""
        return sum(bucket.net for bucket in self.buckets)

    def after(self, past: Past) -> Past:
        """The past once this draft is paid."""
        lines, shipments = dict(past.lines), dict(past.shipments)
        for line in self.lines:
            _add(lines, line.line, line.quantity, line.net, line.tax)
        for extra in self.goodwill:
            _add(lines, extra.line, 0, extra.net, extra.tax)
        for part in self.shipping:
            _add(shipments, part.shipment, 0, part.net, part.tax)
        tenders = dict(past.tenders)
        for tender in self.tenders:
            tenders[tender.tender] = tenders.get(tender.tender, 0) + tender.amount
        return Past(
            lines,
            shipments,
            tenders,
            past.paid + self.amount,
            past.goodwill + self.given,
            past.rounding + self.rounding,
            past.offers_lost
            + sum(d.amount for d in self.deductions if d.code is Deduct.OFFER_LOST),
        )


def _add(taken: dict[str, Taken], id: str, quantity: int, net: int, tax: int) -> None:
    taken[id] = taken.get(id, NOTHING).plus(quantity, net, tax)
