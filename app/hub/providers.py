"""The payment side as the hub sees it: one interface, whoever stands behind it."""

from datetime import timedelta
from typing import NamedTuple, Protocol

from app.domain.refunds.payouts import Outcome


class PayoutOrder(NamedTuple):
    """Pay so much back of the payment with this reference; the key makes it happen once, however often it is said."""

    key: str
    reference: str
    amount: int
    currency: str


class Told(NamedTuple):
    """What the provider said: paid or refused, its own name for it, and why not."""

    outcome: Outcome
    reference: str = ""
    why: str = ""


class Silent(Exception):
    """No answer came that can be believed: the money may have gone or not."""


class Provider(Protocol):
    """Pays money back. Every call may raise Silent."""

    @property
    def window(self) -> timedelta:
        """For how long the same key is surely known again; afterwards nothing is sent a second time."""
        ...

    def pay(self, order: PayoutOrder) -> Told:
        """Pay once; the same key again gives the same answer."""
        ...

    def given_back(self, order: PayoutOrder) -> int:
        """How much of the payment went back until now, under whichever key."""
        ...

    def find(self, order: PayoutOrder) -> Told | None:
        """What became of a key; None when the provider has never heard of it, or has not decided yet."""
        ...
