"""A sale from prices: discounts are shared once, at the sale, and tax is taken on what is left."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from app.domain.money import half_up
from app.domain.refunds.allocation import allocate
from app.domain.refunds.sale import SaleLine


@dataclass(frozen=True, slots=True)
class PricedLine:
    """A line in the basis its prices were shown in; `tax` is stored tax and beats `rate` (a part of one).

    `least` is the lowest amount the line may be brought down to by an order's discount.
    """

    id: str
    quantity: int
    amount: int
    discount: int = 0
    rate: Fraction = Fraction(0)
    tax: int | None = None
    includes_tax: bool = True
    least: int | None = None
    category: str = ""


def priced(lines: Sequence[PricedLine], discount: int = 0) -> tuple[tuple[SaleLine, ...], int]:
    """The lines as they were sold, and what of the order's discount no line could take."""
    after = [line.amount - line.discount for line in lines]
    if not discount:
        return tuple(_sold(x, amount) for x, amount in zip(lines, after, strict=True)), 0
    weights = [max(0, amount) for amount in after]
    room = [
        weight if line.least is None else max(0, weight - line.least)
        for line, weight in zip(lines, weights, strict=True)
    ]
    shared = allocate(discount, weights, room)
    left = [amount - share for amount, share in zip(after, shared.shares, strict=True)]
    sold = tuple(_sold(x, amount) for x, amount in zip(lines, left, strict=True))
    return sold, shared.undistributed


def _sold(line: PricedLine, amount: int) -> SaleLine:
    net, tax = with_tax(amount, line.rate, line.tax, includes_tax=line.includes_tax)
    rate_bp = half_up(line.rate.numerator * 10_000, line.rate.denominator)
    return SaleLine(
        line.id, line.quantity, net, tax, line.includes_tax, rate_bp, category=line.category
    )


def with_tax(
    amount: int, rate: Fraction, stored: int | None = None, *, includes_tax: bool
) -> tuple[int, int]:
    """Net and tax of an amount; included tax is rounded once and net is what remains."""
    whole = rate.denominator + (rate.numerator if includes_tax else 0)
    tax = half_up(amount * rate.numerator, whole) if stored is None else stored
    return (amount - tax if includes_tax else amount), tax
