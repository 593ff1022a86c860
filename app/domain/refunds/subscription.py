"""Subscriptions stopped early: what of the price was not used, and how it splits into refund and credit."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple

from app.domain.money import portion
from app.domain.refunds.pricing import with_tax

DAY = timedelta(days=1)
SECOND = timedelta(seconds=1)


class Count(StrEnum):
    """What is counted of a period: its days, days of months of thirty, or its seconds."""

    DAYS = "days"
    FIXED30 = "fixed30"
    SECONDS = "seconds"


class Used(NamedTuple):
    """So many units of a period were used."""

    used: int
    total: int

    @property
    def unused(self) -> int:
        """What is left, neither below zero nor above all."""
        return min(self.total, max(0, self.total - self.used))


def local_day(at: datetime, zone: tzinfo) -> date:
    """The customer's day of a moment."""
    return at.astimezone(zone).date()


def used_days(
    start: date, end: date, stop: date, *, stop_day_used: bool, count: Count = Count.DAYS
) -> Used:
    """Days used of a period that ends before `end`; whether the day of the stop counts is the contract's say."""
    between = _thirties if count is Count.FIXED30 else _days
    return Used(between(start, stop) + stop_day_used, between(start, end))


def used_seconds(start: datetime, end: datetime, stop: datetime) -> Used:
    """Seconds used of a period between two moments."""
    return Used((stop - start) // SECOND, (end - start) // SECOND)


def _days(start: date, end: date) -> int:
    return (end - start).days


def _thirties(start: date, end: date) -> int:
    """Days between when every month has thirty of them."""
    months = (end.year - start.year) * 12 + end.month - start.month
    return months * 30 + min(30, end.day) - min(30, start.day)


@dataclass(frozen=True, slots=True)
class Plan:
    """A period's price and what lowers its credit; amounts in the basis of the price.

    `earlier` was credited before, `coupon` lowered the invoice, `cap` is the most that is left to credit.
    """

    price: int
    rate: Fraction = Fraction(0)
    includes_tax: bool = False
    earlier: int = 0
    coupon: int = 0
    cap: int | None = None


class Credit(NamedTuple):
    """What is given back of a plan; net and tax are each rounded, so that the document adds up."""

    net: int
    tax: int

    @property
    def gross(self) -> int:
        """Net and tax."""
        return self.net + self.tax


def credit(plan: Plan, used: Used) -> Credit:
    """The unused part of a plan, without what was credited before and without its share of the coupon."""
    amount = max(0, portion(plan.price, used.unused, used.total) - plan.earlier)
    amount = max(0, amount - portion(plan.coupon, amount, plan.price))
    if plan.cap is not None:
        amount = min(amount, plan.cap)
    return Credit(*with_tax(amount, plan.rate, includes_tax=plan.includes_tax))


class Parted(NamedTuple):
    """A credit, parted into money that was paid and balance for later."""

    refund: int
    left: int


def part(credited: int, paid: int, refunded: int) -> Parted:
    """Only what was paid, less what went back before, is money; the rest stays a credit."""
    refund = max(0, min(credited, paid - refunded))
    return Parted(refund, credited - refund)


def paid_share(paid: int, fee: int, invoice: int) -> int:
    """The part of a partial payment that fell on one fee of an invoice."""
    return portion(paid, fee, invoice)


def changed(old: int, new: int, used: Used) -> int:
    """What the customer pays more (or, negative, less) for the rest of a period after changing plans."""
    return portion(new, used.unused, used.total) - portion(old, used.unused, used.total)


def days_bought(balance: int, day_price: int) -> int:
    """Whole days an unused balance buys, the last one rounded up in the customer's favour."""
    return -(-max(0, balance) // day_price)
