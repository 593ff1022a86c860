"""Remedies with a figure: used services, charges for use, price reductions, compensation, exchanges."""

from enum import StrEnum
from typing import NamedTuple

from app.domain.money import portion


class Owed(NamedTuple):
    """What the customer owes for use, and what goes back."""

    owed: int
    refund: int


def service_used(price: int, used: int, total: int, *, was_requested: bool = True) -> Owed:
    """A service stopped by withdrawal: in proportion to time, and nothing when its start was not asked for."""
    owed = min(price, portion(price, used, total)) if was_requested else 0
    return Owed(owed, price - owed)


def used_up(price: int, months: int, life: int) -> Owed:
    """A charge for use on a straight line over an expected life; never more than the price."""
    owed = portion(price, min(months, life), life)
    return Owed(owed, price - owed)


def reduced(price: int, sound: int, actual: int) -> int:
    """A reduction in proportion: what the goods are worth against what sound ones would be."""
    return portion(price, max(0, sound - actual), sound)


class Awarded(NamedTuple):
    """A refund with compensation on top."""

    compensation: int
    amount: int


def compensated(price: int, times: int, least: int) -> Awarded:
    """The price back and a multiple of it, at least a floor."""
    extra = max(price * times, least)
    return Awarded(extra, price + extra)


class Payer(StrEnum):
    """Who pays the difference of an exchange."""

    CUSTOMER = "customer"
    SHOP = "shop"
    NOBODY = "nobody"


class Difference(NamedTuple):
    """The balance of an exchange; negative when the customer pays."""

    amount: int

    @property
    def payer(self) -> Payer:
        """Whose turn it is."""
        if self.amount == 0:
            return Payer.NOBODY
        return Payer.SHOP if self.amount > 0 else Payer.CUSTOMER


def exchanged(returned: int, price: int, fee: int = 0) -> Difference:
    """The share of what came back against the price of what goes out, and a fee."""
    return Difference(returned - price - fee)
