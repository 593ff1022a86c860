"""Money: integer minor units with their currency; never a float, never two currencies in one sum."""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from functools import cache


class Unrepresentable(ValueError):
    """An amount with more places than its currency has."""


@dataclass(frozen=True, slots=True)
class Money:
    """An amount such as 12.30 EUR, held as minor=1230."""

    minor: int
    currency: str

    def __add__(self, other: "Money") -> "Money":
        if other.currency != self.currency:
            raise ValueError(f"cannot add {other.currency} to {self.currency}")
        return Money(self.minor + other.minor, self.currency)

    def __neg__(self) -> "Money":
        return Money(-self.minor, self.currency)

    def __sub__(self, other: "Money") -> "Money":
        return self + -other

    def decimal(self) -> Decimal:
        """The amount in major units, with the currency's own number of places."""
        return Decimal(self.minor).scaleb(-exponent(self.currency))


@cache
def _exponents() -> dict[str, int]:
    """Places of every currency that ISO 4217 lists with a minor unit; metals and test codes have none."""
    from iso4217 import Currency  # reads its tables when imported; a window starts without them

    return {c.code: c.exponent for c in Currency if c.exponent is not None}


def is_currency(code: str) -> bool:
    """Whether ISO 4217 knows the code as money with a minor unit."""
    return code in _exponents()


def exponent(currency: str) -> int:
    """How many decimal places the currency's minor unit has (ISO 4217); two for a code it does not know."""
    return _exponents().get(currency, 2)


def minor_units(amount: Decimal, currency: str) -> int:
    """Major units to minor units, half away from zero."""
    return int(amount.scaleb(exponent(currency)).quantize(Decimal(1), ROUND_HALF_UP))


def exact_minor_units(amount: Decimal, currency: str) -> int:
    """Major units to minor units; raises Unrepresentable where something would be rounded away."""
    minor = minor_units(amount, currency)
    if Money(minor, currency).decimal() != amount:
        raise Unrepresentable(f"{amount} has more than {exponent(currency)} places")
    return minor


def half_up(numerator: int, denominator: int) -> int:
    """The quotient as a whole number, half away from zero; 5/2 is 3 and -5/2 is -3."""
    if numerator >= 0 < denominator:
        return (2 * numerator + denominator) // (2 * denominator)
    half = half_up(abs(numerator), abs(denominator))
    return half if (numerator < 0) == (denominator < 0) else -half


def portion(total: int, part: int, whole: int) -> int:
    """`part` of `whole` of an amount, rounded once; nothing of nothing is nothing."""
    return half_up(total * part, whole) if whole else 0


def slice_of(total: int, before: int, more: int, whole: int) -> int:
    """What `more` of `whole` parts are worth after `before` were taken; all slices add up to the total."""
    if not whole:
        return 0
    return half_up(total * (before + more), whole) - half_up(total * before, whole)
