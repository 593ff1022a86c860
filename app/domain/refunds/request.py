"""What is asked for: pieces, amounts or the rest of lines, shipping, and what is to be taken off."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from app.domain.money import Unrepresentable, exact_minor_units, exponent, minor_units
from app.domain.refunds.refusal import Reason, Refused


class Basis(StrEnum):
    """Whether an amount was entered with its tax or without."""

    GROSS = "gross"
    NET = "net"


@dataclass(frozen=True, slots=True)
class ByQuantity:
    """So many pieces of a line, at what was paid for them."""

    line: str
    quantity: int


@dataclass(frozen=True, slots=True)
class ByAmount:
    """An amount of a line; `tax` overrides its share of the stored tax, `quantity` pieces come back with it."""

    line: str
    amount: int
    basis: Basis = Basis.GROSS
    tax: int | None = None
    quantity: int = 0


@dataclass(frozen=True, slots=True)
class Rest:
    """All that is left of a line."""

    line: str


Entry = ByQuantity | ByAmount | Rest


@dataclass(frozen=True, slots=True)
class ShippingAsk:
    """Shipping to give back: `amount`, or what is owed of the rest; of one shipment, or of all in turn."""

    amount: int | None = None
    basis: Basis = Basis.GROSS
    tax: int | None = None
    shipment: str = ""


@dataclass(frozen=True, slots=True)
class Goodwill:
    """Money beyond any right (tax included), for one line or, without `line`, for all by what is left of them."""

    amount: int
    line: str = ""


@dataclass(frozen=True, slots=True)
class Request:
    """One refund as asked; `diminished` is the value lost by handling beyond a trial, `used` that of use."""

    entries: tuple[Entry, ...] = ()
    shipping: tuple[ShippingAsk, ...] = ()
    goodwill: tuple[Goodwill, ...] = ()
    diminished: int = 0
    used: int = 0


def entered(amount: Decimal, currency: str) -> int:
    """An amount as somebody typed it, in minor units; what the currency cannot hold is refused, never rounded."""
    if minor_units(amount, currency) <= 0:
        raise Refused(Reason.AMOUNT_NOT_POSITIVE)
    try:
        return exact_minor_units(amount, currency)
    except Unrepresentable as error:
        raise Refused(Reason.AMOUNT_PRECISION, places=exponent(currency)) from error
