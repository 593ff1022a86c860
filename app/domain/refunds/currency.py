"""Foreign money: the customer gets the amount that was paid; what the rates made of it is booked, not passed on."""

from fractions import Fraction
from typing import NamedTuple

from app.domain.money import half_up


class Booked(NamedTuple):
    """A refund in the books: revenue reversed at the sale's rate, money clawed at today's."""

    reversed: int
    clawed: int

    @property
    def loss(self) -> int:
        """The difference of rates, borne by the seller; negative when it is a gain."""
        return self.clawed - self.reversed


def booked(amount: int, at_sale: Fraction, today: Fraction, places: int = 0) -> Booked:
    """How a refund of `amount` is booked; `places` is how many more places the book's currency has."""
    scale = Fraction(10) ** places
    return Booked(_times(amount, at_sale * scale), _times(amount, today * scale))


def _times(amount: int, rate: Fraction) -> int:
    return half_up(amount * rate.numerator, rate.denominator)


class Sendable(NamedTuple):
    """What a provider takes, and what it leaves unsettled and visible."""

    amount: int
    left: int


def sendable(amount: int, step: int) -> Sendable:
    """Some providers take three-place currencies only in steps of ten of the minor unit."""
    sent = amount // step * step
    return Sendable(sent, amount - sent)
