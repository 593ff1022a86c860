"""Authority: what a role may give alone, what needs a second pair of eyes, and what holds without the hub."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple

from app.domain.refunds.policy import Discretion, Offline, StorePolicy
from app.domain.refunds.trace import Fact, Step


class Way(StrEnum):
    """What may happen now."""

    ALONE = "alone"
    APPROVAL = "approval"
    BLOCKED = "blocked"


NO_RIGHT = Step("authority.no_right", {})


class Tier(NamedTuple):
    """A role gives goodwill up to a limit on one order, that limit included; None is no limit."""

    role: str
    up_to: int | None
    approves: bool = True


@dataclass(frozen=True, slots=True)
class Verdict:
    """A way, the role that must say yes (empty: nobody may), and why."""

    way: Way
    role: str = ""
    limit: int = 0
    left_today: int = 0
    reasons: tuple[Step, ...] = ()


def tier_for(
    tiers: Sequence[Tier], asked: int, earlier: int = 0, *, is_own: bool = False
) -> tuple[str, tuple[Step, ...]]:
    """The lowest role for goodwill, what was given on the order before counted in; "" when none suffices.

    Nobody gives alone to an order of one's own or a relative's: somebody who approves must.
    """
    reasons: list[Step] = []
    if is_own:
        reasons.append(Step("authority.four_eyes", {}))
    for tier in (one for one in tiers if one.approves or not is_own):
        if tier.up_to is None or earlier + asked <= tier.up_to:
            return tier.role, tuple(reasons)
        facts: dict[str, Fact] = {"role": tier.role, "earlier": earlier}
        facts |= {"asked": asked, "limit": tier.up_to}
        reasons.append(Step("authority.above_tier", facts))
    return "", tuple(reasons)


@dataclass(frozen=True, slots=True)
class Standing:
    """Who acts, and what this person has given today and, while offline, on this device since the hub was lost."""

    role: str
    given_today: int = 0
    given_offline: int = 0
    is_own: bool = False


def may_pay(roles: Sequence[Discretion], who: Standing, amount: int, currency: str) -> Verdict:
    """Whether an amount inside the rules may be paid alone; otherwise who may approve it."""
    own = next((one for one in roles if one.role == who.role), None)
    if own is None:
        return Verdict(Way.BLOCKED, reasons=(Step("authority.no_role", {"role": who.role}),))
    limit, day = own.case.get(currency, 0), own.day.get(currency, 0)
    left = max(0, day - who.given_today)
    reasons = _why_not_alone(who, amount, limit, left)
    if not reasons:
        return Verdict(Way.ALONE, who.role, limit, left)
    role = approver(roles)
    return Verdict(Way.APPROVAL if role else Way.BLOCKED, role, limit, left, tuple(reasons))


def approver(roles: Sequence[Discretion]) -> str:
    """The role that approves what is above a limit; "" when the policy names none."""
    return next((one.role for one in roles if one.approves), "")


def stricter(one: Verdict, other: Verdict) -> Verdict:
    """The harder of two ways, with the reasons of both; the limits shown stay those of the first."""
    order = tuple(Way)
    hard = max((one, other), key=lambda verdict: order.index(verdict.way))
    reasons = (*one.reasons, *other.reasons)
    return Verdict(hard.way, hard.role, one.limit, one.left_today, reasons)


def _why_not_alone(who: Standing, amount: int, limit: int, left: int) -> list[Step]:
    reasons: list[Step] = []
    if who.is_own:
        reasons.append(Step("authority.four_eyes", {}))
    if amount > limit:
        reasons.append(Step("authority.above_case", {"asked": amount, "limit": limit}))
    if amount > left:
        reasons.append(Step("authority.above_day", {"asked": amount, "left": left}))
    return reasons


def may_pay_offline(
    roles: Sequence[Discretion],
    parts: Offline,
    who: Standing,
    amount: int,
    currency: str,
) -> Verdict:
    """Without the hub a part of the limits holds; approvals wait for it."""
    own = next((one for one in roles if one.role == who.role), None)
    if own is None:
        return Verdict(Way.BLOCKED, reasons=(Step("authority.no_role", {"role": who.role}),))
    limit = part_of(own.case.get(currency, 0), parts.case_bp)
    left = max(0, part_of(own.day.get(currency, 0), parts.day_bp) - who.given_offline)
    left = min(left, max(0, own.day.get(currency, 0) - who.given_today))
    reasons = _why_not_alone(who, amount, limit, left)
    way = Way.APPROVAL if reasons else Way.ALONE
    return Verdict(way, "" if reasons else who.role, limit, left, tuple(reasons))


def part_of(limit: int, share_bp: int) -> int:
    """A share of a limit, rounded down: a promise without the hub is never the larger one."""
    return limit * share_bp // 10_000


def may_give(
    roles: Sequence[Discretion],
    who: Standing,
    goodwill: int,
    earlier: int,
    currency: str,
    signals: Sequence[Step] = (),
) -> Verdict:
    """Goodwill by the tiers of the roles; a signal blocks it, whoever asks."""
    if signals:
        return Verdict(Way.BLOCKED, reasons=tuple(signals))
    own = next((n for n, one in enumerate(roles) if one.role == who.role), None)
    if own is None:
        return Verdict(Way.BLOCKED, reasons=(Step("authority.no_role", {"role": who.role}),))
    tiers = [
        Tier(one.role, one.goodwill.get(currency, 0), one.approves)
        for n, one in enumerate(roles)
        if n == own or (n > own and one.approves)
    ]
    role, reasons = tier_for(tiers, goodwill, earlier, is_own=who.is_own)
    limit = tiers[0].up_to or 0
    if role == who.role and not who.is_own:
        return Verdict(Way.ALONE, role, limit, max(0, limit - earlier), reasons)
    return Verdict(Way.APPROVAL if role else Way.BLOCKED, role, limit, 0, reasons)


def may_give_offline(
    store: StorePolicy,
    who: Standing,
    goodwill: int,
    earlier: int,
    currency: str,
    signals: Sequence[Step] = (),
) -> Verdict:
    """Without the hub a part of each tier holds."""
    part = store.offline.goodwill_bp
    roles = [
        replace(one, goodwill={x: part_of(y, part) for x, y in one.goodwill.items()})
        for one in store.roles
    ]
    return may_give(roles, who, goodwill, earlier, currency, signals)
