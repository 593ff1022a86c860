"""What an agent asks of an order, in the form that is stored and sent: lines, shipping, goodwill and the ground."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from app.domain.orders import Order
from app.domain.refunds.claim import Claim
from app.domain.refunds.packs import Right
from app.domain.refunds.request import (
    Basis,
    ByAmount,
    ByQuantity,
    Entry,
    Goodwill,
    Request,
    Rest,
    ShippingAsk,
)

MEMBERS: Final = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK"
OWN_PACK: Final = {
    "CZ": "CZ",
    "IT": "IT",
    "LV": "LV",
    "GB": "UK",
    "CN": "CN",
    "US": "US",
    "AU": "AU",
}


@dataclass(frozen=True, slots=True)
class Wanted:
    """A line to refund: so many pieces, an amount (then `quantity` only says what comes back), or the rest."""

    line: str
    quantity: int = 0
    amount: int = 0
    basis: Basis = Basis.GROSS
    is_rest: bool = False

    def entry(self) -> Entry:
        """As the calculator reads it."""
        if self.is_rest:
            return Rest(self.line)
        if self.amount:
            return ByAmount(self.line, self.amount, self.basis, quantity=self.quantity)
        return ByQuantity(self.line, self.quantity)


@dataclass(frozen=True, slots=True)
class Ask:
    """One refund as asked, and the facts of the case that law and policy want to know.

    `noticed_at` is when the customer gave notice, where that was before the agent wrote it down.
    """

    lines: tuple[Wanted, ...] = ()
    shipping: tuple[ShippingAsk, ...] = ()
    goodwill: tuple[Goodwill, ...] = ()
    diminished: int = 0
    used: int = 0
    right: Right = Right.WITHDRAWAL
    noticed_at: datetime | None = None
    place: str = "online"
    category: str = ""
    flags: tuple[str, ...] = ()
    condition: str = "new"
    has_proof: bool = True
    remedy: str = ""
    agreed_other_means: bool = False
    reason: str = ""

    def request(self) -> Request:
        """The part about money."""
        entries = tuple(one.entry() for one in self.lines)
        return Request(entries, self.shipping, self.goodwill, self.diminished, self.used)

    def claim(self, order: Order, at: datetime) -> Claim:
        """The part about rights, on the day of notice."""
        delivered = order.delivered_at
        return Claim(
            jurisdiction_of(order.country),
            self.right,
            (self.noticed_at or at).date(),
            place=self.place,
            category=self.category,
            flags=frozenset(self.flags),
            bought=order.placed_at.date(),
            delivered=(delivered.date(),) if delivered else (),
            country=order.country,
            currency=order.currency,
            price=order.total,
            remedy=self.remedy,
            condition=self.condition,
            has_proof=self.has_proof,
            agreed_other_means=self.agreed_other_means,
        )


def jurisdiction_of(country: str) -> str:
    """The rule pack of a country; the Union's for a member without one of its own, else the country itself."""
    return OWN_PACK.get(country, "EU" if country in MEMBERS.split() else country)
