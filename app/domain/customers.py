"""Whose issue it is: the customer, how to reach them, what they prefer and what they agreed to."""

from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from typing import ClassVar

from app.domain.operations import Context, Nature, Operation, Ref, Rejected, Tx, operation


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
class Customer:
    """A customer; `preferences` and `consent` are small named facts such as channel=email, offers=no."""

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
