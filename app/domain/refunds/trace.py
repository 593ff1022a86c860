"""The trace: every step of a calculation as a code with its facts, for windows to put into words."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Final, NamedTuple

Fact = str | int | date


class Kind(StrEnum):
    """How a fact is written: an amount in minor units, a number, hundredths of a per cent, a day, a word."""

    AMOUNT = "amount"
    COUNT = "count"
    SHARE = "share"
    DAY = "day"
    WORD = "word"


class Step(NamedTuple):
    """One step; `code` is stable, `facts` are by the names of `FACTS`."""

    code: str
    facts: Mapping[str, Fact]


# How each fact of a step is written, whatever the step.
FACTS: Final[dict[str, Kind]] = {
    "line": Kind.WORD,
    "shipment": Kind.WORD,
    "tender": Kind.WORD,
    "method": Kind.WORD,
    "strategy": Kind.WORD,
    "policy": Kind.WORD,
    "article": Kind.WORD,
    "rule": Kind.WORD,
    "pack": Kind.WORD,
    "role": Kind.WORD,
    "category": Kind.WORD,
    "why": Kind.WORD,
    "name": Kind.WORD,
    "quantity": Kind.COUNT,
    "before": Kind.COUNT,
    "of": Kind.COUNT,
    "days": Kind.COUNT,
    "months": Kind.COUNT,
    "points": Kind.COUNT,
    "rate": Kind.SHARE,
    "share": Kind.SHARE,
    "amount": Kind.AMOUNT,
    "net": Kind.AMOUNT,
    "tax": Kind.AMOUNT,
    "paid": Kind.AMOUNT,
    "left": Kind.AMOUNT,
    "asked": Kind.AMOUNT,
    "limit": Kind.AMOUNT,
    "earlier": Kind.AMOUNT,
    "keep": Kind.AMOUNT,
    "recompute": Kind.AMOUNT,
    "first_day": Kind.DAY,
    "last_day": Kind.DAY,
    "nominal": Kind.DAY,
    "day": Kind.DAY,
}

# Every step a calculation or a judgement of rights may name.
STEPS: Final = frozenset(
    {
        "line.by_quantity",
        "line.by_amount",
        "line.by_net",
        "line.rest",
        "shipping.by_amount",
        "shipping.rest",
        "shipping.standard_only",
        "deduction.diminished",
        "deduction.restocking",
        "deduction.label",
        "deduction.use",
        "deduction.offer_lost",
        "deduction.points",
        "deduction.forbidden",
        "deduction.uninformed",
        "deduction.capped",
        "goodwill.line",
        "tender.share",
        "cash.rounded",
        "cash.as_paid",
        "total.amount",
        "offers.compared",
        "points.taken_back",
        "points.returned",
        "right.in_time",
        "right.late",
        "right.excluded",
        "right.none",
        "right.unknown_jurisdiction",
        "right.below_minimum",
        "deadline.moved",
        "deadline.uninformed",
        "deadline.informed_late",
        "deadline.paused",
        "deadline.repaired",
        "deadline.not_begun",
        "payment.waits_for_goods",
        "payment.same_means",
        "remedy.minor",
        "remedy.repair_first",
        "use.free",
        "use.charged",
        "policy.in_time",
        "policy.late",
        "policy.excluded",
        "policy.condition",
        "policy.proof",
        "sale.unknown",
        "authority.four_eyes",
        "authority.above_tier",
        "authority.above_case",
        "authority.above_day",
        "authority.no_role",
        "authority.no_right",
        "signal.velocity",
        "signal.share",
        "signal.many_payees",
        "signal.same_payee",
        "signal.addresses",
        "signal.split",
        "signal.own_account",
    }
)
