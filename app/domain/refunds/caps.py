"""Caps on a pot of money: a captured sum, a gift card, a wallet; what is asked beyond it is refused, not cut."""

from dataclasses import dataclass

from app.domain.refunds.refusal import Reason, Refused


@dataclass(frozen=True, slots=True)
class Pot:
    """What was put in, and what went out of it before; a pot of credit may also have been spent."""

    total: int
    taken: int = 0
    is_balance: bool = False

    @property
    def left(self) -> int:
        """Never below zero, whatever the books say."""
        return max(0, self.total - self.taken)

    def take(self, amount: int) -> "Pot":
        """The pot after a withdrawal; Refused with what is left."""
        if amount <= 0:
            raise Refused(Reason.AMOUNT_NOT_POSITIVE, self.left)
        if amount > self.left:
            reason = Reason.EXCEEDS_BALANCE if self.is_balance else Reason.EXCEEDS_CAPTURED
            raise Refused(reason, self.left)
        return Pot(self.total, self.taken + amount, self.is_balance)

    def give_back(self, amount: int) -> "Pot":
        """A gift card that paid gets its balance back, up to what it was spent of it."""
        if amount > self.taken:
            raise Refused(Reason.EXCEEDS_CAPTURED, self.taken)
        return Pot(self.total, self.taken - amount, self.is_balance)
