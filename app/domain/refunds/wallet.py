"""What one agent has given on each of the last days, and what one customer has been given."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import ClassVar, Final

from app.domain.customers import Customer
from app.domain.people import Agent
from app.domain.refunds.signals import Behaviour, Earlier

KEPT_DAYS: Final = 7
KEPT_REFUNDS: Final = 50
ADDRESSES: Final = ("email", "post")


@dataclass(frozen=True, slots=True)
class Given:
    """So much on one day, how much of it without the hub; gifts of store credit stand apart."""

    day: str
    currency: str
    amount: int
    offline: int = 0
    gifts: int = 0


@dataclass(frozen=True, slots=True)
class Wallet:
    """An agent's gifts and refunds by day; its id is the agent's."""

    kind: ClassVar[str] = "refund_wallets"
    id: str
    days: tuple[Given, ...] = ()

    def on(self, at: datetime, currency: str) -> Given:
        """What was given on the day of a moment."""
        day = at.date().isoformat()
        found = (one for one in self.days if (one.day, one.currency) == (day, currency))
        return next(found, Given(day, currency, 0))

    def gave(
        self, at: datetime, currency: str, amount: int, *, offline: bool, gift: bool = False
    ) -> "Wallet":
        """After another one; days long past are forgotten."""
        was = self.on(at, currency)
        if gift:
            now = replace(was, gifts=was.gifts + amount)
        else:
            more = amount if offline else 0
            now = replace(was, amount=was.amount + amount, offline=was.offline + more)
        oldest = _back(at, KEPT_DAYS)
        kept = [one for one in self.days if one.day >= oldest and one != was]
        return replace(self, days=(*kept, now))


def _back(at: datetime, days: int) -> str:
    first = datetime.min.replace(tzinfo=at.tzinfo) + timedelta(days=days)
    return (at - timedelta(days=days) if at >= first else at).date().isoformat()


@dataclass(frozen=True, slots=True)
class Received:
    """One refund a customer got; `agent` gave it as goodwill, `by` gave it at all.

    `payee` is the hub's mark of the account that was paid, never its number; so many `others` were paid to it.
    """

    refund: str
    at: datetime
    amount: int
    order: str
    payee: str = ""
    is_goodwill: bool = False
    agent: str = ""
    by: str = ""
    others: int = 0


@dataclass(frozen=True, slots=True)
class RefundHistory:
    """A customer's last refunds; its id is the customer's."""

    kind: ClassVar[str] = "refund_histories"
    id: str
    earlier: tuple[Received, ...] = ()

    def behaviour(self, at: datetime, agent: Agent, customer: Customer | None) -> Behaviour:
        """As the signals read it, with what the store knows of the customer."""
        earlier = tuple(
            Earlier(
                one.at.date(),
                one.amount,
                one.order,
                one.payee,
                one.is_goodwill,
                one.agent,
                one.others,
            )
            for one in self.earlier
        )
        if customer is None:
            return Behaviour(at.date(), earlier, agent=agent.id)
        return Behaviour(
            at.date(),
            earlier,
            customer.orders,
            len({one.value.casefold() for one in customer.points if one.kind in ADDRESSES}),
            is_agents_own=_is_same(customer.label, agent.label),
            agent=agent.id,
        )

    def got(self, one: Received) -> "RefundHistory":
        """After another refund."""
        others = [x for x in self.earlier if x.refund != one.refund]
        return replace(self, earlier=(*others, one)[-KEPT_REFUNDS:])


def _is_same(name: str, other: str) -> bool:
    """Whether two names are one, however they are written."""
    return bool(name.strip()) and name.casefold().split() == other.casefold().split()
