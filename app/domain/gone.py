"""Who is there no longer: customers erased at their wish, customers and tickets merged into others.

What stays of them is a row without a word in it, or one that names the other. No operation reaches such
a row any more: it comes back to its author, with the name of the other where there is one.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any, Final, cast

from app.domain.codec import Image
from app.domain.customers import Customer
from app.domain.operations import (
    OFFICE,
    Code,
    Context,
    Nature,
    Operation,
    Ref,
    Rejected,
    Tx,
    operation,
)
from app.domain.tickets import State, Ticket, refuse_when_ended

# Nothing is paid, asked or decided any more, so nobody need know to whom and why.
ENDED_REFUNDS: Final = ("paid", "refused", "declined", "expired", "cancelled")
KINDS: Final = (Customer.kind, Ticket.kind)
# What becomes of money that was promised is booked, whoever is gone meanwhile.
BOOKED: Final = frozenset({"refund.settle", "refund.expire", "grant.reclaim", "grant.release"})
Mark = tuple[bool, str]  # erased, merged into

# What a person could be known by, kind for kind; the rest is kept for the law and for counting.
WORDS: Final[dict[str, Image]] = {
    Ticket.kind: {"subject": "", "cause": "", "outcome": "", "tags": [], "source": "", "due_at": None,
        "waived": ""},
    "messages": {
        "body": "", "address": "", "mail_id": "", "mail_references": [], "attachments": [], "source": "",
    },
    "contacts": {"summary": ""},
    "checklists": {"answers": [], "trail": [], "values": {}, "state": "ended"},
    "conflicts": {"base": "", "yours": "", "theirs": ""},
    "orders": {"source": ""},
    "refund_steps": {"note": ""},
}  # fmt: skip
SAID: Final = frozenset(
    {
        "address", "attachments", "base", "body", "cause", "city", "consent", "evidence", "label",
        "mail_id", "mail_references", "number", "outcome", "points", "preferences", "reason", "seen", "subject",
        "summary", "value", "waiver",
    }
)  # fmt: skip


def refuse_gone(op: Operation, refs: Iterable[Ref], mark: Callable[[Ref], Mark]) -> None:
    """Raise when an operation, which touches `refs`, is about somebody or something that is gone."""
    if isinstance(op, (EraseCustomer, ConfirmErasure, MergeCustomers, MergeTickets)):
        return
    if op.name in BOOKED:
        return
    for ref in refs:
        if ref.kind not in KINDS:
            continue
        is_erased, into = mark(ref)
        is_customer = ref.kind == Customer.kind
        if is_erased and is_customer:
            raise Rejected("customer.erased", Code.ENTITY_ERASED, id=ref.id)
        if is_erased:
            raise Rejected("ticket.erased", Code.ENTITY_ERASED, id=ref.id)
        if into and is_customer:
            raise Rejected("customer.merged", Code.ENTITY_MERGED, id=ref.id, to=into)
        if into:
            raise Rejected("ticket.merged", Code.ENTITY_MERGED, id=ref.id, to=into)


def wordless(kind: str, image: Image, at_us: int) -> Image:
    """A row of an erased customer without anything they could be known by."""
    blank = image | WORDS.get(kind, {})
    if kind == Ticket.kind:
        return blank | {"erased_at": at_us, "state": State.CLOSED.value}
    if kind == "messages" and image["message_kind"] == "customer":
        return blank | {"author": ""}
    if kind == "refunds" and image["stage"] in ENDED_REFUNDS:
        said = {"payee": "", "trace": "", "reason": ""}
        return blank | said | {"ask": image["ask"] | {"reason": ""}}
    if kind == "refund_histories":
        return blank | {"earlier": [one | {"payee": ""} for one in image["earlier"]]}
    if kind == "orders":
        return blank | {"payments": [payment | {"reference": ""} for payment in image["payments"]]}
    return blank


def redacted(args: Any) -> Any:
    """The arguments of an operation without what somebody wrote or what names a person."""
    if isinstance(args, list):
        return [redacted(item) for item in cast("list[Any]", args)]
    if not isinstance(args, dict):
        return args
    return {
        key: _emptied(value) if key in SAID else redacted(value)
        for key, value in cast("dict[str, Any]", args).items()
    }


def _emptied(value: Any) -> Any:
    """A value of the same kind that says nothing."""
    if isinstance(value, str):
        return ""
    if isinstance(value, list):
        return list[Any]()
    return dict[str, Any]() if isinstance(value, dict) else value


@operation("customer.erase", Nature.INTENTION)
@dataclass(frozen=True, slots=True)
class EraseCustomer(Operation):
    """Ask that a customer be forgotten at their wish: with somebody else's word every word about them goes.

    Which of the two words comes first does not matter: a restored hub gets them again in any order.
    The hub's office repeats what two people have decided, and needs no second.
    """

    customer: str

    def touches(self) -> tuple[Ref, ...]:
        return (Ref(Customer.kind, self.customer),)

    def apply(self, tx: Tx, ctx: Context) -> None:
        customer = tx.get(Customer, self.customer)
        if customer.erased_at is not None:
            return
        if ctx.actor == OFFICE or customer.erase_confirmed_by not in ("", ctx.actor):
            tx.put(_erased(customer, ctx))
        elif not customer.erase_asked_by:
            tx.put(replace(customer, erase_asked_by=ctx.actor))


@operation("customer.confirm_erasure", Nature.INTENTION)
@dataclass(frozen=True, slots=True)
class ConfirmErasure(Operation):
    """Decide that a customer be forgotten, for whom somebody else has asked it: it cannot be taken back."""

    customer: str

    def touches(self) -> tuple[Ref, ...]:
        return (Ref(Customer.kind, self.customer),)

    def apply(self, tx: Tx, ctx: Context) -> None:
        customer = tx.get(Customer, self.customer)
        if customer.erased_at is not None:
            return
        if customer.erase_asked_by == ctx.actor:
            raise Rejected("customer.erase_own")
        if customer.erase_asked_by:
            tx.put(_erased(customer, ctx))
        else:
            tx.put(replace(customer, erase_confirmed_by=ctx.actor))


@operation("customer.keep", Nature.INTENTION)
@dataclass(frozen=True, slots=True)
class KeepCustomer(Operation):
    """Withdraw or decline what was asked: the customer is not forgotten."""

    customer: str

    def touches(self) -> tuple[Ref, ...]:
        return (Ref(Customer.kind, self.customer),)

    def apply(self, tx: Tx, ctx: Context) -> None:
        customer = tx.get(Customer, self.customer)
        kept = replace(customer, erase_asked_by="", erase_confirmed_by="")
        if kept != customer:
            tx.put(kept)


def _erased(customer: Customer, ctx: Context) -> Customer:
    """What stays of a customer: that there was one."""
    return Customer(customer.id, "", erased_at=ctx.at)


@operation("customer.merge", Nature.INTENTION)
@dataclass(frozen=True, slots=True)
class MergeCustomers(Operation):
    """Two records are one person: tickets and orders go to `into`; nothing known of `into` is overwritten."""

    customer: str
    into: str

    def touches(self) -> tuple[Ref, ...]:
        return (Ref(Customer.kind, self.customer), Ref(Customer.kind, self.into))

    def apply(self, tx: Tx, ctx: Context) -> None:
        one, other = tx.get(Customer, self.customer), tx.get(Customer, self.into)
        if one.id == other.id:
            raise Rejected("merge.with_itself")
        if one.merged_into == other.id:
            return
        if one.merged_into or other.merged_into or one.erased_at or other.erased_at:
            raise Rejected("merge.gone")
        new = tuple(point for point in one.points if point not in other.points)
        tx.put(
            replace(
                other,
                points=(*other.points, *new),
                preferences={**one.preferences, **other.preferences},
                consent={**one.consent, **other.consent},
                orders=other.orders + one.orders,
                cared=(*other.cared, *(it for it in one.cared if it not in other.cared)),
            )
        )
        tx.put(replace(one, merged_into=other.id))


@operation("ticket.merge", Nature.INTENTION)
@dataclass(frozen=True, slots=True)
class MergeTickets(Operation):
    """Two tickets are one issue: what was said goes to `into`, and this one is closed."""

    ticket: str
    into: str

    def touches(self) -> tuple[Ref, ...]:
        return (Ref(Ticket.kind, self.ticket), Ref(Ticket.kind, self.into))

    def apply(self, tx: Tx, ctx: Context) -> None:
        one, other = tx.get(Ticket, self.ticket), tx.get(Ticket, self.into)
        if one.id == other.id:
            raise Rejected("merge.with_itself")
        if one.merged_into == other.id:
            return
        if one.merged_into or other.merged_into or one.erased_at or other.erased_at:
            raise Rejected("merge.gone")
        if one.customer != other.customer:
            raise Rejected("ticket.of_another_customer")
        refuse_when_ended(other)
        tx.put(one.changed(ctx.at, state=State.CLOSED, merged_into=other.id))
