"""Signals of abuse, each with its evidence: they ask for a look and block goodwill, never a right."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from app.domain.refunds.policy import Thresholds
from app.domain.refunds.trace import Step


class Earlier(NamedTuple):
    """One earlier refund of the customer; `agent` is empty where nobody chose to give it.

    So many `others` were paid to the same account.
    """

    day: date
    amount: int
    order: str
    payee: str = ""
    is_goodwill: bool = False
    agent: str = ""
    others: int = 0


@dataclass(frozen=True, slots=True)
class Behaviour:
    """What is known of the customer on a day; to the account that is to be paid `payee_customers` others were."""

    on: date
    earlier: tuple[Earlier, ...] = ()
    orders: int = 0
    addresses: int = 0
    payee_customers: int = 0
    is_agents_own: bool = False
    agent: str = ""


def signals(known: Behaviour, limits: Thresholds, goodwill: int, alone: int) -> tuple[Step, ...]:
    """Every signal there is; `goodwill` is being asked for now, and `alone` is what the agent may give."""
    recent = _within(known, limits.window_days)
    found = [
        *_velocity(recent, limits),
        *_share(known, recent, limits),
        *_payees(known, recent, limits),
        *_addresses(known, limits),
        *_split(known, limits, goodwill, alone),
    ]
    if known.is_agents_own:
        found.append(Step("signal.own_account", {}))
    return tuple(found)


def _within(known: Behaviour, days: int) -> list[Earlier]:
    first = known.on - timedelta(days=days)
    return [one for one in known.earlier if first < one.day <= known.on]


def _velocity(recent: Sequence[Earlier], limits: Thresholds) -> Iterator[Step]:
    if len(recent) >= limits.refunds:
        amount = sum(one.amount for one in recent)
        facts = {"quantity": len(recent), "days": limits.window_days, "amount": amount}
        yield Step("signal.velocity", facts)


def _share(known: Behaviour, recent: Sequence[Earlier], limits: Thresholds) -> Iterator[Step]:
    """Of enough orders, an unusual share came back."""
    back = len({one.order for one in recent})
    enough = known.orders >= limits.share_orders
    if enough and back * 10_000 >= limits.share_bp * known.orders:
        yield Step(
            "signal.share", {"quantity": back, "of": known.orders, "days": limits.window_days}
        )


def _payees(known: Behaviour, recent: Sequence[Earlier], limits: Thresholds) -> Iterator[Step]:
    payees = {one.payee for one in recent if one.payee}
    if len(payees) >= limits.payees:
        yield Step("signal.many_payees", {"quantity": len(payees), "days": limits.window_days})
    if others := max([known.payee_customers, *(one.others for one in recent)]):
        yield Step("signal.same_payee", {"quantity": others})


def _addresses(known: Behaviour, limits: Thresholds) -> Iterator[Step]:
    if known.addresses >= limits.addresses:
        yield Step("signal.addresses", {"quantity": known.addresses})


def _split(known: Behaviour, limits: Thresholds, goodwill: int, alone: int) -> Iterator[Step]:
    """Gifts that are each within what an agent may give, and together are not."""
    if goodwill <= 0:
        return
    gifts = [
        one
        for one in _within(known, limits.split_days)
        if one.is_goodwill and one.agent == known.agent
    ]
    total = goodwill + sum(one.amount for one in gifts)
    if gifts and (total > alone or len(gifts) + 1 >= limits.split_gifts):
        facts = {"quantity": len(gifts) + 1, "days": limits.split_days}
        yield Step("signal.split", {**facts, "amount": total, "limit": alone})
