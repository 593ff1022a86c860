"""Cash: paid in coins there are; what was rounded when it was paid goes back as it was paid."""

from dataclasses import dataclass
from enum import StrEnum

from app.domain.money import half_up


class Mode(StrEnum):
    """How an amount between two coins is rounded."""

    HALF_UP = "half_up"
    HALF_DOWN = "half_down"
    UP = "up"
    DOWN = "down"


@dataclass(frozen=True, slots=True)
class Coins:
    """The smallest coin, in minor units."""

    increment: int = 1
    mode: Mode = Mode.HALF_UP

    def rounded(self, amount: int) -> int:
        """The payable amount nearest to this one, by the mode."""
        step = self.increment
        if amount < 0:
            return -self.rounded(-amount)
        if self.mode is Mode.HALF_UP:
            return half_up(amount, step) * step
        if self.mode is Mode.HALF_DOWN:
            return -(-(2 * amount - step) // (2 * step)) * step
        if self.mode is Mode.UP:
            return -(-amount // step) * step
        return amount // step * step

    def payable(self, amount: int, left: int) -> int:
        """The rounded amount, but never above what is left of the payment."""
        rounded = self.rounded(amount)
        return rounded if rounded <= left else left // self.increment * self.increment
