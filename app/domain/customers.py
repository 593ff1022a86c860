"""Whose issue it is: the customer, how to reach them, what they prefer and what they agreed to."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from typing import ClassVar

from app.domain.conflicts import THEIRS, YOURS, Quarrel, conflict_ref
from app.domain.operations import (
    Context,
    Nature,
    Operation,
    Ref,
    Rejected,
    Tx,
    operation,
    refuse_long,
)


class Tier(StrEnum):
    """Membership tier; a higher tier waits in a priority lane."""

    NONE = "none"
    SILVER = "silver"
    GOLD = "gold"


@dataclass(frozen=True, slots=True)
class ContactPoint:
    """One way to reach a customer; `kind` is email, phone, chat, social or post."""

    kind: str
    value: str


@dataclass(frozen=True, slots=True)
class Cared:
    """A proposal of the policy to write of our own accord, and who took it, or left it out for which reason.

    `rule` says why it was made, about a ticket, an order or the customer (`subject`), by a clause in its
    version and the edition of the policy.
    """

    rule: str
    subject: str
    by: str
    at: datetime
    reason: str = ""
    clause: str = ""
    clause_version: int = 0
    edition: str = ""


@dataclass(frozen=True, slots=True)
class Customer:
    """A customer; `preferences` and `consent` are small named facts such as channel=email, offers=no.

    `orders` counts the sales that the shop has reported of them, `cared` what became of proposals of care.
    """

    kind: ClassVar[str] = "customers"
    id: str
    label: str
    number: str = ""
    language: str = ""
    city: str = ""
    country: str = ""
    time_zone: str = ""
    tier: Tier = Tier.NONE
    points: tuple[ContactPoint, ...] = ()
    preferences: dict[str, str] = field(default_factory=dict[str, str])
    consent: dict[str, str] = field(default_factory=dict[str, str])
    since: datetime | None = None
    source: str = ""
    erased_at: datetime | None = None
    merged_into: str = ""
    erase_asked_by: str = ""
    erase_confirmed_by: str = ""
    orders: int = 0
    cared: tuple[Cared, ...] = ()


@operation("customer.record", Nature.FACT)
@dataclass(frozen=True, slots=True)
class RecordCustomer(Operation):
    """A customer became known; a customer already known is left as they are."""

    customer: Customer

    def touches(self) -> tuple[Ref, ...]:
        return (Ref(Customer.kind, self.customer.id),)

    def apply(self, tx: Tx, ctx: Context) -> None:
        if not self.customer.label.strip():
            raise Rejected("customer.nameless")
        refuse_long("number", self.customer.number)
        if tx.find(Customer, self.customer.id) is None:
            tx.put(self.customer)


@operation("customer.set_tier", Nature.INTENTION)
@dataclass(frozen=True, slots=True)
class SetTier(Operation):
    """Move a customer to another membership tier."""

    customer: str
    tier: Tier

    def touches(self) -> tuple[Ref, ...]:
        return (Ref(Customer.kind, self.customer),)

    def apply(self, tx: Tx, ctx: Context) -> None:
        tx.put(replace(tx.get(Customer, self.customer), tier=self.tier))


class Field(StrEnum):
    """What of a customer is set as one plain word."""

    LABEL = "label"
    LANGUAGE = "language"
    CITY = "city"
    COUNTRY = "country"
    TIME_ZONE = "time_zone"


class OnCustomer(Operation):
    """What operations on one field of a customer share: they touch the customer and a conflict about it."""

    __slots__ = ()
    customer: str
    value: str
    base: str

    def touches(self) -> tuple[Ref, ...]:
        customer = Ref(Customer.kind, self.customer)
        return (customer, conflict_ref(customer, self.place, self.base, self.value))

    @property
    def place(self) -> str:
        """The field's name, as a conflict about it says it."""
        raise NotImplementedError

    def quarrel(self, theirs: str) -> Quarrel:
        """What the author saw and wants, and what they find."""
        customer = Ref(Customer.kind, self.customer)
        return Quarrel(customer, self.place, self.base, self.value, theirs)


@operation("customer.change", Nature.INTENTION)
@dataclass(frozen=True, slots=True)
class ChangeCustomer(OnCustomer):
    """Correct one field; `base` is what the author saw. The last in the hub's order stands, both are kept."""

    customer: str
    field: Field
    value: str
    base: str

    @property
    def place(self) -> str:
        return self.field.value

    def apply(self, tx: Tx, ctx: Context) -> None:
        customer = tx.get(Customer, self.customer)
        if self.field is Field.LABEL and not self.value.strip():
            raise Rejected("customer.nameless")
        quarrel = self.quarrel(str(getattr(customer, self.field)))
        tx.put(replace(customer, **{self.field.value: self.value}))
        if quarrel.is_one:
            quarrel.keep(tx, ctx, stands=YOURS)


@operation("customer.prefer", Nature.INTENTION)
@dataclass(frozen=True, slots=True)
class SetPreference(OnCustomer):
    """Note what a customer prefers; `base` is what the author saw, "" for nothing."""

    customer: str
    word: str
    value: str
    base: str = ""

    @property
    def place(self) -> str:
        return f"preferences.{self.word}"

    def apply(self, tx: Tx, ctx: Context) -> None:
        customer = tx.get(Customer, self.customer)
        quarrel = self.quarrel(customer.preferences.get(self.word, ""))
        preferences = {**customer.preferences, self.word: self.value}
        tx.put(replace(customer, preferences=preferences))
        if quarrel.is_one:
            quarrel.keep(tx, ctx, stands=YOURS)


@operation("customer.consent", Nature.INTENTION)
@dataclass(frozen=True, slots=True)
class SetConsent(OnCustomer):
    """Note what a customer agreed to or took back; a value the author did not see is never overwritten."""

    customer: str
    word: str
    value: str
    base: str = ""

    @property
    def place(self) -> str:
        return f"consent.{self.word}"

    def apply(self, tx: Tx, ctx: Context) -> None:
        customer = tx.get(Customer, self.customer)
        quarrel = self.quarrel(customer.consent.get(self.word, ""))
        if quarrel.is_one:
            quarrel.keep(tx, ctx, stands=THEIRS)
            return
        tx.put(replace(customer, consent={**customer.consent, self.word: self.value}))


@operation("customer.set_point", Nature.INTENTION)
@dataclass(frozen=True, slots=True)
class SetPoint(OnCustomer):
    """Change how a customer is reached: `base` becomes `value`, or is new when "", or goes when `value` is "".

    A point that is no longer what the author saw is left alone; both are kept for a person to decide.
    """

    customer: str
    point: str
    value: str
    base: str = ""

    @property
    def place(self) -> str:
        return f"points.{self.point}"

    def apply(self, tx: Tx, ctx: Context) -> None:
        customer = tx.get(Customer, self.customer)
        if not (self.value or self.base):
            raise Rejected("customer.point_missing")
        held = [point.value for point in customer.points if point.kind == self.point]
        if self.base and self.base not in held and self.value not in held:
            quarrel = self.quarrel(", ".join(held))
            quarrel.keep(tx, ctx, stands=THEIRS)
            return
        tx.put(replace(customer, points=tuple(self._points(customer))))

    def _points(self, customer: Customer) -> Iterator[ContactPoint]:
        """The points with ours in the place of the one it replaces; never twice the same."""
        ours, old = ContactPoint(self.point, self.value), ContactPoint(self.point, self.base)
        is_there = ours in customer.points
        for point in customer.points:
            if point != old:
                yield point
            elif self.value and not is_there:
                yield ours
        if self.value and not is_there and old not in customer.points:
            yield ours
