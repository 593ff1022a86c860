"""What already went back of a sale: by line, shipment and tender."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple


class Taken(NamedTuple):
    """Pieces, net and tax that earlier refunds took from a line or shipment."""

    quantity: int = 0
    net: int = 0
    tax: int = 0

    def plus(self, quantity: int, net: int, tax: int) -> "Taken":
        """With one more refund."""
        return Taken(self[0] + quantity, self[1] + net, self[2] + tax)


NOTHING = Taken()


@dataclass(frozen=True, slots=True)
class Past:
    """The sum of all earlier refunds of one sale.

    `paid` is money, `goodwill` the part of it beyond any right, `rounding` what cash payment added to it.
    """

    lines: Mapping[str, Taken] = field(default_factory=dict[str, Taken])
    shipments: Mapping[str, Taken] = field(default_factory=dict[str, Taken])
    tenders: Mapping[str, int] = field(default_factory=dict[str, int])
    paid: int = 0
    goodwill: int = 0
    rounding: int = 0
    offers_lost: int = 0


UNTOUCHED = Past()
