"""Proactive care: which of the policy's rules fits a ticket, an order or a customer, and who has taken that on.

A proposal is no row: whoever looks finds it anew from the rules in force and what they hold, so it
needs no line. What is kept, with the customer, is who took it or left it out, by which clause.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from functools import lru_cache
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from app.domain.customers import Cared, Customer
from app.domain.formula import BadFormula, Formula, Value, ValueType
from app.domain.operations import Context, Nature, Operation, Ref, Rejected, Tx, operation
from app.domain.orders import Order
from app.domain.policy.templates import Care
from app.domain.scripts.given import PRODUCTS, of_customer, of_order, of_ticket, sold
from app.domain.scripts.values import FLAG, GIVEN, WHOLE
from app.domain.tickets import Ticket

# What a rule of proactive care knows besides: a birthday today, complaints of 120 days, and what was bought when.
OF_CARE: Final = GIVEN | {
    "customer.birthday": FLAG,
    "customer.complaints": WHOLE,
    "customer.declined_offers": FLAG,
    "order.goods": ValueType.TEXTS,
    "order.placed": ValueType.DAY,
    "ticket.days": WHOLE,
}
COMPLAINED: Final = timedelta(days=120)
REST: Final = 300  # days until a rule about a customer may come again: not twice for one birthday
MOST: Final = 100  # of what became of proposals, the latest are kept
DAYTIME: Final = range(8, 20)
SUNDAY: Final = 6


class About(StrEnum):
    """What a rule looks at, and so what it proposes something for."""

    TICKET = "tickets"
    ORDER = "orders"
    CUSTOMER = "customers"


@dataclass(frozen=True, slots=True)
class Whose:
    """Somebody whom a rule may be about: the customer, how often they complained lately, a ticket, an order."""

    customer: Customer
    complaints: int = 0
    ticket: Ticket | None = None
    order: Order | None = None

    def subject(self, about: About) -> Ticket | Order | Customer | None:
        """What of these a rule would be about."""
        return {
            About.TICKET: self.ticket, About.ORDER: self.order, About.CUSTOMER: self.customer,
        }[about]  # fmt: skip


@lru_cache(maxsize=512)
def formula_of(when: str) -> Formula | None:
    """The condition of a rule; None where it is none, which the check before publishing says."""
    try:
        return Formula.of(when, OF_CARE, ValueType.FLAG)
    except BadFormula:
        return None


def about(rule: Care) -> About:
    """What a rule is about: a ticket where it looks at one, else an order where it looks at one."""
    formula = formula_of(rule.when)
    names = {name.partition(".")[0] for name in formula.reads} if formula else set[str]()
    if "ticket" in names:
        return About.TICKET
    return About.ORDER if "order" in names else About.CUSTOMER


def fits(rule: Care, whose: Whose, at: datetime) -> bool:
    """Whether a rule fits now, and nobody has taken it on or left it out."""
    formula, subject = formula_of(rule.when), whose.subject(about(rule))
    if formula is None or subject is None:
        return False
    if done_before(whose.customer.cared, rule.id, subject.id, again(rule), at):
        return False
    return formula.holds(known(whose, at))


def again(rule: Care) -> int:
    """After how many days a rule may come again for the same; 0 is never."""
    return rule.again or (REST if about(rule) is About.CUSTOMER else 0)


def known(whose: Whose, at: datetime) -> dict[str, Value]:
    """All that a rule may ask of somebody at a moment."""
    customer, ticket, order = whose.customer, whose.ticket, whose.order
    values: dict[str, Value] = {
        "today": at.date().isoformat(),
        **(of_ticket(ticket, at) if ticket else {}),
        **of_customer(customer),
        "order.exists": order is not None,
        PRODUCTS: sold(ticket.tags if ticket else (), order),
        "customer.birthday": has_birthday(customer, at),
        "customer.complaints": whose.complaints,
        "customer.declined_offers": customer.consent.get("offers") == "no",
    }
    if ticket is not None:
        values["ticket.days"] = max(0, (at - ticket.updated_at).days)
    if order is not None:
        values |= of_order(order, at)
        values["order.goods"] = sorted({line.sku for line in order.lines})
        values["order.placed"] = order.placed_at.date().isoformat()
    return values


def has_birthday(customer: Customer, at: datetime) -> bool:
    """Whether it is their birthday where they live; the preference holds 1990-05-12 or only 05-12."""
    day = customer.preferences.get("birthday", "")[-5:]
    return bool(day) and local(customer, at).strftime("%m-%d") == day


def is_quiet(customer: Customer, at: datetime) -> bool:
    """Whether it is night or Sunday where they live; nobody is called then."""
    there = local(customer, at)
    return there.hour not in DAYTIME or there.weekday() == SUNDAY


def local(customer: Customer, at: datetime) -> datetime:
    """A moment by the customer's wall clock; by UTC where we do not know their zone."""
    try:
        return at.astimezone(ZoneInfo(customer.time_zone or "UTC"))
    except (ZoneInfoNotFoundError, ValueError):
        return at.astimezone(UTC)


def done_before(
    cared: Iterable[Cared], rule: str, subject: str, days: int, at: datetime
) -> Cared | None:
    """What became of the same proposal before, as long as it may not come again."""
    for one in cared:
        rests = not days or at - one.at < timedelta(days=days)
        if (one.rule, one.subject) == (rule, subject) and rests:
            return one
    return None


class OnCare(Operation):
    """What taking a proposal on and leaving it out share; `again` is after how many days it may come again."""

    __slots__ = ()
    customer: str
    subject: str
    rule: str
    clause: str
    clause_version: int
    edition: str
    again: int

    def touches(self) -> tuple[Ref, ...]:
        return (Ref(Customer.kind, self.customer),)

    def keep(self, tx: Tx, ctx: Context, reason: str = "") -> None:
        """Write down what became of it; the first of two colleagues has it."""
        customer = tx.get(Customer, self.customer)
        there = done_before(customer.cared, self.rule, self.subject, self.again, ctx.at)
        if there is not None:
            if (there.by, there.reason) == (ctx.actor, reason):
                return
            raise Rejected("care.taken", by=there.by)
        made = Cared(
            self.rule, self.subject, ctx.actor, ctx.at, reason,
            self.clause, self.clause_version, self.edition,
        )  # fmt: skip
        tx.put(replace(customer, cared=(*customer.cared, made)[-MOST:]))


@operation("care.take", Nature.INTENTION)
@dataclass(frozen=True, slots=True)
class TakeCare(OnCare):
    """I write to this customer of our own accord, as the policy proposes."""

    customer: str
    subject: str
    rule: str
    clause: str = ""
    clause_version: int = 0
    edition: str = ""
    again: int = 0

    def apply(self, tx: Tx, ctx: Context) -> None:
        self.keep(tx, ctx)


@operation("care.dismiss", Nature.INTENTION)
@dataclass(frozen=True, slots=True)
class DismissCare(OnCare):
    """This customer is better left alone with it, for the reason given."""

    customer: str
    subject: str
    rule: str
    reason: str
    clause: str = ""
    clause_version: int = 0
    edition: str = ""
    again: int = 0

    def apply(self, tx: Tx, ctx: Context) -> None:
        if not self.reason.strip():
            raise Rejected("care.reason_missing")
        self.keep(tx, ctx, self.reason.strip())


def found(
    rules: Iterable[Care], people: Iterable[Whose], at: datetime
) -> Iterable[tuple[Care, Whose]]:
    """Every rule with everybody whom it fits now."""
    by_about: Mapping[About, list[Care]] = {it: [] for it in About}
    for rule in rules:
        by_about[about(rule)].append(rule)
    for whose in people:
        what = About.TICKET if whose.ticket else About.ORDER if whose.order else About.CUSTOMER
        yield from ((rule, whose) for rule in by_about[what] if fits(rule, whose, at))
