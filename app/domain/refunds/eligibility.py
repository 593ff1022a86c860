"""Eligibility: the statute is asked first, the store's policy only where the statute gives nothing."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from app.domain.refunds.claim import Claim, Clause, Judgement
from app.domain.refunds.deadlines import Deadline, Extension, WorkDays, deadline
from app.domain.refunds.packs import Exclusion, Pack, Rule, Start
from app.domain.refunds.trace import Fact, Step

# A service is paid for in part only when its start was asked for, by somebody who knew what that means.
STARTED = frozenset({"requested_start", "informed_of_cost"})


@dataclass(frozen=True, slots=True)
class Found:
    """A rule or an exclusion, and the pack it stands in."""

    pack: Pack
    rule: Rule | Exclusion

    @property
    def clause(self) -> Clause:
        """Where it is written."""
        see = self.rule.see if isinstance(self.rule, Exclusion) else ""
        pack = self.pack
        return Clause(pack.id, pack.version, self.rule.id, self.rule.article, pack.is_reviewed, see)


def statutory(claim: Claim, packs: Mapping[str, Pack]) -> Judgement:
    """What the law of the claim's jurisdiction says."""
    chain = chain_of(claim.jurisdiction, packs)
    if not chain:
        return _no("right.unknown_jurisdiction", name=claim.jurisdiction)
    barred = next(_exclusions(claim, chain), None)
    if barred:
        no = _no("right.excluded", article=barred.rule.article, category=claim.category)
        return replace(no, clause=barred.clause, is_statutory=True)
    found = [one for one in _rules(claim, chain) if _applies(claim, one.rule)]
    if not found:
        return _no("right.none", name=claim.place, pack=claim.jurisdiction)
    special = [one for one in found if isinstance(one.rule, Rule) and one.rule.categories]
    judged = [_judged(claim, one, _work_days(claim, chain)) for one in special or found]
    return next((one for one in judged if one.is_eligible), judged[0])


def chain_of(jurisdiction: str, packs: Mapping[str, Pack]) -> list[Pack]:
    """The pack of a jurisdiction and the one it extends; national rules come first and replace by id."""
    pack = packs.get(jurisdiction)
    if pack is None:
        return []
    return [pack, *(packs[x] for x in [pack.extends] if x)]


def _no(code: str, **facts: Fact) -> Judgement:
    return Judgement(is_eligible=False, is_statutory=False, reasons=(Step(code, facts),))


def _rules(claim: Claim, chain: list[Pack]) -> Iterator[Found]:
    seen: set[str] = set()
    for pack in chain:
        yield from (Found(pack, rule) for rule in pack.rules if rule.id not in seen)
        seen |= {rule.id for rule in pack.rules}


def _exclusions(claim: Claim, chain: list[Pack]) -> Iterator[Found]:
    seen: set[str] = set()
    for pack in chain:
        for one in pack.exclusions:
            hit = one.right is claim.right and claim.category in one.categories
            if one.id not in seen and hit and claim.flags.issuperset(one.flags):
                yield Found(pack, one)
        seen |= {one.id for one in pack.exclusions}


def _applies(claim: Claim, rule: Rule | Exclusion) -> bool:
    """A rule about certain categories beats the one about all: a service is none of the goods."""
    if not isinstance(rule, Rule) or rule.right is not claim.right:
        return False
    at = claim.bought or claim.on
    placed = not rule.places or claim.place in rule.places
    meant = not rule.categories or claim.category in rule.categories
    return (
        placed
        and meant
        and claim.flags.issuperset(rule.flags)
        and rule.valid_from <= at <= rule.valid_until
    )


def _work_days(claim: Claim, chain: list[Pack]) -> WorkDays:
    return WorkDays(chain[0].weekend, country=chain[0].country or claim.country)


class _Reasons(list[Step]):
    def say(self, code: str, **facts: Fact) -> None:
        self.append(Step(code, facts))


def _judged(claim: Claim, found: Found, work: WorkDays) -> Judgement:
    assert isinstance(found.rule, Rule)
    rule, reasons = found.rule, _Reasons()
    ends = _deadline(claim, rule, work, reasons)
    remedies = _remedies(claim, rule, reasons)
    good = [_is_dear_enough(claim, rule, reasons), _is_in_time(claim, ends, rule, reasons)]
    good.append(not claim.remedy or claim.remedy in remedies)
    use_is_free = _use_is_free(claim, rule, reasons)
    withheld = _is_withheld(claim, rule, reasons)
    if rule.terms.same_means and not claim.agreed_other_means:
        reasons.say("payment.same_means", article=rule.article)
    return Judgement(
        all(good),
        is_statutory=True,
        clause=found.clause,
        deadline=ends,
        duties=_duties(claim, rule, work),
        terms=rule.terms,
        remedies=remedies,
        is_withheld=withheld,
        use_is_free=use_is_free,
        service_is_owed=rule.terms.pays_for_use and claim.flags.issuperset(STARTED),
        reasons=tuple(reasons),
    )


def _deadline(claim: Claim, rule: Rule, work: WorkDays, reasons: _Reasons) -> Deadline | None:
    """None while the period has not begun: the goods are not there yet."""
    event = claim.bought if rule.starts is Start.CONTRACT else claim.possession
    if rule.period is None or event is None:
        return None
    late = rule.uninformed
    if late and claim.uninformed:
        reasons.say("deadline.uninformed", months=late.months, article=late.article)
        longer = Extension((late.months,))
        return deadline(event, rule.period, work, rolls=rule.rolls, extension=longer)
    if late and claim.informed and claim.informed > event:
        return _informed_late(event, claim.informed, rule, work, reasons)
    return deadline(
        event, rule.period, work, rolls=rule.rolls, extension=_longer(claim, rule, reasons)
    )


def _informed_late(
    event: date, informed: date, rule: Rule, work: WorkDays, reasons: _Reasons
) -> Deadline:
    """The period begins with the information, but ends no later than without any."""
    assert rule.period is not None
    assert rule.uninformed is not None
    longest = deadline(
        event,
        rule.period,
        work,
        rolls=rule.rolls,
        extension=Extension((rule.uninformed.months,)),
    )
    anew = deadline(informed, rule.period, work, rolls=rule.rolls)
    reasons.say("deadline.informed_late", day=informed, article=rule.uninformed.article)
    return anew if anew.last_day <= longest.last_day else longest


def _longer(claim: Claim, rule: Rule, reasons: _Reasons) -> Extension:
    """A repair stops the clock, or adds months once."""
    if rule.pauses_in_repair and (claim.pause_days or claim.resumed):
        reasons.say("deadline.paused", days=claim.pause_days, article=rule.pauses_in_repair)
        return Extension(pause_days=claim.pause_days, resumed=claim.resumed)
    added, at = rule.repaired, claim.bought or claim.on
    if added and "repaired" in claim.flags and at >= added.valid_from:
        reasons.say("deadline.repaired", months=added.months, article=added.article)
        return Extension((added.months,))
    return Extension()


def _is_in_time(claim: Claim, ends: Deadline | None, rule: Rule, reasons: _Reasons) -> bool:
    if ends is None:
        if rule.period is not None:
            reasons.say("deadline.not_begun", article=rule.article)
        return True
    for skipped in ends.skipped:
        reasons.say(
            "deadline.moved",
            day=skipped.day,
            why=str(skipped.why),
            name=skipped.name,
            article=rule.days_article,
        )
    met = ends.is_met(claim.on)
    reasons.say(
        "right.in_time" if met else "right.late",
        days=ends.day(claim.on),
        of=ends.days,
        nominal=ends.nominal,
        last_day=ends.last_day,
        article=rule.article,
    )
    return met


def _is_dear_enough(claim: Claim, rule: Rule, reasons: _Reasons) -> bool:
    least = rule.least.get(claim.place)
    if least is None or claim.price is None:
        return True
    if claim.currency == rule.currency and claim.price >= least:
        return True
    for place, amount in rule.least.items():
        reasons.say("right.below_minimum", limit=amount, name=place, article=rule.article)
    return False


def _remedies(claim: Claim, rule: Rule, reasons: _Reasons) -> tuple[str, ...]:
    """What may be chosen: repair comes first, and a minor defect does not end the contract."""
    left = rule.remedies
    if rule.minor and "minor" in claim.flags:
        reasons.say("remedy.minor", name=rule.minor.instead, article=rule.minor.article)
        left = tuple(one for one in left if one != rule.minor.excludes)
    failed = claim.flags & {"repair_failed", "serious"}
    if rule.after_repair and not failed and not ("minor" in claim.flags and claim.remedy):
        if claim.remedy in rule.after_repair:
            reasons.say("remedy.repair_first", article=rule.article)
        left = tuple(one for one in left if one not in rule.after_repair)
    return left


def _use_is_free(claim: Claim, rule: Rule, reasons: _Reasons) -> bool:
    if rule.use and claim.months_used >= rule.use.free_months and claim.remedy != "replacement":
        if claim.months_used:
            reasons.say("use.charged", months=claim.months_used, article=rule.use.article)
        return False
    if claim.months_used:
        reasons.say("use.free", months=claim.months_used, article=rule.article)
    return True


def _is_withheld(claim: Claim, rule: Rule, reasons: _Reasons) -> bool:
    """The right is there, the payment waits for the goods or the proof that they were sent."""
    here = claim.goods_back is not None or claim.sending_proved or claim.trader_collects
    if not rule.terms.waits_for_goods or here:
        return False
    reasons.say("payment.waits_for_goods", article=rule.article)
    return True


def _duties(claim: Claim, rule: Rule, work: WorkDays) -> dict[str, Deadline]:
    """Until when both sides must act, as far as their events have come."""
    events = {
        Start.NOTICE: claim.on,
        Start.GOODS_BACK: claim.goods_back,
        Start.POSSESSION: claim.possession,
        Start.CONTRACT: claim.bought,
    }
    return {
        duty.id: deadline(event, duty.period, work, rolls=duty.rolls)
        for duty in rule.duties
        if (event := events[duty.starts]) is not None
    }
