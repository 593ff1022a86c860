"""Rights: deadlines with their reasons, the rule packs as shipped, and the store's policy beside the law."""

from dataclasses import replace
from datetime import date

import pytest

from app.domain.refunds.book import RuleBook, book_of
from app.domain.refunds.cash import Coins
from app.domain.refunds.claim import Claim, Judgement
from app.domain.refunds.deadlines import (
    Deadline,
    Extension,
    Period,
    Skipped,
    Unit,
    Why,
    WorkDays,
    deadline,
    plus_months,
)
from app.domain.refunds.deductions import Fees
from app.domain.refunds.eligibility import statutory
from app.domain.refunds.offers import OnLost
from app.domain.refunds.packs import Right
from app.domain.refunds.tenders import Strategy, TenderOrder
from app.domain.refunds.terms import Terms
from app.domain.refunds.trace import FACTS, STEPS, Step
from app.settings.rules import law_texts, policy_text

BOOK = book_of(law_texts(), policy_text())
FORTNIGHT = Period(14)
DELIVERED = date(2026, 2, 22)


def claim(jurisdiction: str = "EU", on: date = date(2026, 3, 6), **facts: object) -> Claim:
    """A withdrawal from goods delivered on 22 February 2026, a Sunday."""
    given: dict[str, object] = {"delivered": (DELIVERED,), "bought": DELIVERED} | facts
    right = given.pop("right", Right.WITHDRAWAL)
    return Claim(jurisdiction, right, on, **given)  # type: ignore[arg-type]


def judged(jurisdiction: str = "EU", on: date = date(2026, 3, 6), **facts: object) -> Judgement:
    found = statutory(claim(jurisdiction, on, **facts), BOOK.packs)
    assert {step.code for step in found.reasons} <= STEPS
    assert {name for step in found.reasons for name in step.facts} <= FACTS.keys()
    return found


def codes(found: Judgement) -> list[str]:
    return [step.code for step in found.reasons]


# ---- deadlines -----------------------------------------------------------------------------------


def test_day_12_of_14_ends_on_monday_because_of_sunday() -> None:
    ends = deadline(DELIVERED, FORTNIGHT, WorkDays(), rolls=True)
    assert ends == Deadline(DELIVERED, date(2026, 3, 8), date(2026, 3, 9), False, ends.skipped)
    assert ends.skipped == (Skipped(date(2026, 3, 8), Why.WEEKEND),)
    assert (ends.day(date(2026, 3, 6)), ends.days) == (12, 14)
    assert ends.is_met(date(2026, 3, 9))
    assert not ends.is_met(date(2026, 3, 10))


def test_a_holiday_is_named_and_moves_the_end_too() -> None:
    ends = deadline(date(2026, 4, 17), FORTNIGHT, WorkDays(country="CZ"), rolls=True)
    assert ends.last_day == date(2026, 5, 4)
    assert [x.why for x in ends.skipped] == [Why.HOLIDAY, Why.WEEKEND, Why.WEEKEND]
    assert ends.skipped[0].name
    own = WorkDays(frozenset(), {date(2026, 5, 1): "Labour Day"})
    assert own.why_not(date(2026, 5, 1)) == Skipped(date(2026, 5, 1), Why.HOLIDAY, "Labour Day")
    assert deadline(date(2026, 4, 17), FORTNIGHT, WorkDays(country="CZ")).skipped == ()


def test_a_part_of_a_country_has_its_own_holidays() -> None:
    day = date(2026, 8, 15)
    weekday = WorkDays(frozenset(), country="DE-BE")
    assert WorkDays(frozenset(), country="DE-SL").why_not(day) is not None
    assert weekday.why_not(day) is None


@pytest.mark.parametrize(
    ("period", "last"),
    [
        (Period(14), date(2026, 2, 14)),
        (Period(14, counts_event_day=True), date(2026, 2, 13)),
        (Period(2, Unit.WEEKS), date(2026, 2, 14)),
        (Period(1, Unit.MONTHS), date(2026, 2, 28)),
        (Period(1, Unit.MONTHS, True), date(2026, 2, 27)),
        (Period(2, Unit.YEARS), date(2028, 1, 31)),
        (Period(2, Unit.YEARS, True), date(2028, 1, 30)),
        (Period(3, Unit.BUSINESS_DAYS), date(2026, 2, 4)),
        (Period(3, Unit.BUSINESS_DAYS, True), date(2026, 2, 4)),
    ],
)
def test_each_unit_is_counted_its_way(period: Period, last: date) -> None:
    assert deadline(date(2026, 1, 31), period, WorkDays()).last_day == last


def test_a_business_day_that_counts_is_the_first() -> None:
    monday = date(2026, 2, 2)
    three = Period(3, Unit.BUSINESS_DAYS, counts_event_day=True)
    assert deadline(monday, three, WorkDays()).last_day == date(2026, 2, 4)
    saturday_counts = WorkDays(frozenset({6}))
    ends = deadline(date(2025, 5, 15), Period(3, Unit.BUSINESS_DAYS), saturday_counts)
    assert ends.last_day == date(2025, 5, 19)


def test_months_are_added_and_a_stopped_clock_goes_on() -> None:
    longer = Extension((12, 1), pause_days=3)
    ends = deadline(date(2025, 5, 2), FORTNIGHT, WorkDays(), extension=longer)
    assert ends.last_day == date(2026, 6, 19)
    back = Extension(pause_days=10, resumed=date(2025, 5, 25))
    assert deadline(date(2025, 5, 2), FORTNIGHT, WorkDays(), extension=back).last_day == date(
        2025, 6, 1
    )
    early = Extension(pause_days=10, resumed=date(2025, 5, 10))
    ends = deadline(date(2025, 5, 2), FORTNIGHT, WorkDays(), extension=early)
    assert ends.last_day == date(2025, 5, 26)


def test_a_month_without_that_day_ends_on_its_last() -> None:
    assert plus_months(date(2024, 2, 29), 12) == date(2025, 2, 28)
    assert plus_months(date(2025, 12, 31), 2) == date(2026, 2, 28)
    assert plus_months(date(2025, 11, 30), 1) == date(2025, 12, 30)


# ---- the law as shipped --------------------------------------------------------------------------


def test_every_jurisdiction_is_there_and_no_lawyer_has_signed_yet() -> None:
    assert sorted(BOOK.packs) == ["AU", "CN", "CZ", "EU", "IT", "LV", "UK", "US"]
    assert not any(pack.is_reviewed for pack in BOOK.packs.values())
    assert not BOOK.store.is_reviewed
    assert all(rule.article for pack in BOOK.packs.values() for rule in pack.rules)


@pytest.mark.parametrize(
    ("jurisdiction", "article", "days"),
    [
        ("EU", "Directive 2011/83/EU art. 9(1)", 14),
        ("CZ", "Civil Code s. 1829(1)", 14),
        ("IT", "Consumer Code art. 52(1)", 14),
        ("LV", "Consumer Rights Protection Law s. 12(1)", 14),
        ("UK", "SI 2013/3134 reg. 30", 14),
        ("CN", "Consumer Protection Law art. 25", 7),
    ],
)
def test_a_withdrawal_in_time_names_its_clause(jurisdiction: str, article: str, days: int) -> None:
    found = judged(jurisdiction, date(2026, 2, 27))
    assert found.is_eligible
    assert found.is_statutory
    assert found.clause is not None
    assert (found.clause.article, found.clause.pack) == (article, jurisdiction)
    assert not found.clause.is_reviewed
    assert found.deadline is not None
    assert (found.deadline.days, found.deadline.day(date(2026, 2, 27))) == (days, 5)
    assert found.terms.fees_forbidden


def test_the_day_count_and_the_move_are_told_in_steps() -> None:
    found = judged(on=date(2026, 3, 9))
    assert found.reasons[:2] == (
        Step(
            "deadline.moved",
            {
                "day": date(2026, 3, 8),
                "why": "weekend",
                "name": "",
                "article": "Regulation 1182/71 art. 3(4)",
            },
        ),
        Step(
            "right.in_time",
            {
                "days": 15,
                "of": 14,
                "nominal": date(2026, 3, 8),
                "last_day": date(2026, 3, 9),
                "article": "Directive 2011/83/EU art. 9(1)",
            },
        ),
    )
    late = judged(on=date(2026, 3, 10))
    assert not late.is_eligible
    assert "right.late" in codes(late)


def test_an_unsolicited_visit_gives_thirty_days_where_the_state_says_so() -> None:
    on = date(2026, 3, 24)
    assert [judged(x, on, place="unsolicited_visit").is_eligible for x in ("CZ", "IT")] == [
        True
    ] * 2
    assert not judged("LV", on, place="unsolicited_visit").is_eligible
    assert not judged("CZ", on).is_eligible


def test_goods_count_from_the_last_delivery_regular_ones_from_the_first() -> None:
    both = (date(2026, 2, 1), DELIVERED)
    assert judged(delivered=both).is_eligible
    assert not judged(delivered=both, regular=True).is_eligible


def test_a_service_counts_from_the_contract_and_owes_only_what_was_asked_for() -> None:
    facts = {"category": "service", "bought": date(2026, 2, 1), "delivered": ()}
    late = judged(**facts)
    assert not late.is_eligible
    asked = frozenset({"requested_start", "informed_of_cost"})
    found = judged(on=date(2026, 2, 10), flags=asked, **facts)
    assert found.service_is_owed
    assert found.clause is not None
    assert found.clause.rule == "withdrawal_service"
    assert not judged(on=date(2026, 2, 10), **facts).service_is_owed
    assert not judged(flags=asked).service_is_owed


def test_without_information_the_period_is_a_year_longer() -> None:
    on = date(2027, 3, 8)
    found = judged(on=on, uninformed=True)
    assert found.is_eligible
    assert found.reasons[0] == Step(
        "deadline.uninformed", {"months": 12, "article": "Directive 2011/83/EU art. 10(1)"}
    )
    assert not judged(on=date(2027, 3, 9), uninformed=True).is_eligible
    assert not judged(on=on).is_eligible


def test_late_information_starts_the_period_anew_within_the_year() -> None:
    found = judged(on=date(2026, 6, 15), informed=date(2026, 6, 1))
    assert (found.is_eligible, found.reasons[0].code) == (True, "deadline.informed_late")
    assert found.reasons[0].facts["day"] == date(2026, 6, 1)
    assert not judged(on=date(2026, 6, 16), informed=date(2026, 6, 1)).is_eligible
    never_longer = judged(on=date(2027, 3, 9), informed=date(2027, 3, 5))
    assert not never_longer.is_eligible
    assert found.reasons[0].facts["article"] == "Directive 2011/83/EU art. 10(1)"
    saturday = {"informed": date(2026, 6, 6)}
    assert judged(on=date(2026, 6, 22), **saturday).is_eligible
    assert not judged(on=date(2026, 6, 23), **saturday).is_eligible
    year = {"delivered": (date(2026, 2, 21),), "informed": date(2027, 3, 1)}
    assert judged(on=date(2027, 3, 8), **year).is_eligible
    assert not judged(on=date(2027, 3, 9), **year).is_eligible
    assert judged(informed=date(2026, 2, 20)).reasons[0].code != "deadline.informed_late"


def test_a_period_that_has_not_begun_cannot_be_over() -> None:
    found = judged(delivered=())
    assert (found.is_eligible, found.deadline, codes(found)[0]) == (
        True,
        None,
        "deadline.not_begun",
    )


@pytest.mark.parametrize(
    ("category", "flags", "article"),
    [
        ("custom_made", (), "art. 16(c)"),
        ("hygiene_sealed", ("unsealed",), "art. 16(e)"),
        ("digital_content", ("started", "prior_consent", "acknowledged_loss"), "art. 16(m)"),
    ],
)
def test_excluded_goods_name_the_letter(
    category: str, flags: tuple[str, ...], article: str
) -> None:
    found = judged(category=category, flags=frozenset(flags))
    assert not found.is_eligible
    assert found.clause is not None
    assert found.clause.article.endswith(article)
    assert found.reasons[0].facts["category"] == category
    if flags:
        assert judged(category=category, flags=frozenset(flags[1:])).is_eligible


def test_national_words_replace_those_of_the_directive() -> None:
    found = judged("CZ", category="custom_made")
    assert found.clause is not None
    assert (found.clause.pack, found.clause.article) == ("CZ", "Civil Code s. 1837(c)")
    assert judged("EU", category="custom_made").clause.see.startswith("CJEU")  # type: ignore[union-attr]


def test_no_rule_and_no_pack_are_told() -> None:
    assert judged("US", place="online").reasons == (
        Step("right.none", {"name": "online", "pack": "US"}),
    )
    assert judged("XX").reasons == (Step("right.unknown_jurisdiction", {"name": "XX"}),)
    assert judged("US", place="online").clause is None


def test_a_door_to_door_sale_has_a_least_price() -> None:
    at_home = {"place": "home", "currency": "USD", "bought": date(2026, 3, 5)}
    assert judged("US", price=2_500, **at_home).is_eligible
    cheap = judged("US", price=2_499, **at_home)
    assert not cheap.is_eligible
    limits = [x.facts["limit"] for x in cheap.reasons if x.code == "right.below_minimum"]
    assert limits == [2_500, 13_000]
    assert not judged("US", price=2_500, **(at_home | {"currency": "EUR"})).is_eligible
    assert judged("US", **at_home).is_eligible
    assert judged("US", price=2_500, **at_home).deadline.last_day == date(2026, 3, 9)  # type: ignore[union-attr]


# ---- defects -------------------------------------------------------------------------------------


def test_repair_comes_first_and_a_minor_defect_does_not_end_the_contract() -> None:
    defect = {"right": Right.DEFECT}
    assert judged(**defect).remedies == ("repair", "replacement")
    early = judged(remedy="termination", **defect)
    assert not early.is_eligible
    assert "remedy.repair_first" in codes(early)
    failed = judged(remedy="termination", flags=frozenset({"repair_failed"}), **defect)
    assert failed.is_eligible
    minor = judged(remedy="termination", flags=frozenset({"minor", "repair_failed"}), **defect)
    assert not minor.is_eligible
    told = next(x for x in minor.reasons if x.code == "remedy.minor")
    assert told.facts["name"] == "price_reduction"
    assert "termination" not in minor.remedies


def test_use_is_free_until_the_law_lets_it_be_charged() -> None:
    facts = {"right": Right.DEFECT, "remedy": "final_rejection", "on": date(2026, 9, 1)}
    flags = frozenset({"repair_failed"})
    found = judged("UK", months_used=5, flags=flags, **facts)  # type: ignore[arg-type]
    assert found.use_is_free
    assert "use.free" in codes(found)
    later = judged("UK", months_used=6, flags=flags, **facts)  # type: ignore[arg-type]
    assert not later.use_is_free
    assert later.clause is not None
    assert (later.clause.rule, "use.charged" in codes(later)) == ("final_rejection", True)
    swap = judged("UK", months_used=20, right=Right.DEFECT, remedy="replacement")
    assert swap.use_is_free


def test_a_repair_stops_the_clock_in_one_country_and_adds_a_year_in_another() -> None:
    defect = {"right": Right.DEFECT, "remedy": "rejection"}
    on = date(2026, 4, 3)
    assert not judged("UK", on, **defect).is_eligible
    paused = judged("UK", on, pause_days=10, **defect)
    assert (paused.is_eligible, paused.reasons[0].code) == (True, "deadline.paused")
    assert judged("UK", on, resumed=date(2026, 3, 28), **defect).is_eligible
    bought = date(2026, 8, 10)
    facts = {"right": Right.DEFECT, "bought": bought, "delivered": (bought,)}
    late = date(2029, 8, 10)
    repaired = frozenset({"repaired"})
    assert judged("EU", late, flags=repaired, **facts).is_eligible
    assert not judged("EU", late, **facts).is_eligible
    before = facts | {"bought": date(2026, 7, 30)}
    assert not judged("EU", late, flags=repaired, **before).is_eligible


def test_the_customer_chooses_after_a_major_failure() -> None:
    major = judged("AU", right=Right.DEFECT, flags=frozenset({"major"}))
    assert major.remedies == ("refund", "replacement", "compensation")
    minor = judged("AU", right=Right.DEFECT)
    assert (minor.remedies, minor.deadline) == (("repair",), None)


# ---- payment and duties --------------------------------------------------------------------------


def test_payment_waits_for_goods_or_proof_unless_the_seller_collects() -> None:
    assert judged().is_withheld
    assert "payment.waits_for_goods" in codes(judged())
    for here in (
        {"goods_back": date(2026, 3, 1)},
        {"sending_proved": True},
        {"trader_collects": True},
    ):
        assert not judged(**here).is_withheld


def test_the_same_means_are_due_unless_another_was_agreed() -> None:
    assert "payment.same_means" in codes(judged())
    assert "payment.same_means" not in codes(judged(agreed_other_means=True))


def test_both_sides_see_until_when_they_must_act() -> None:
    duties = judged("EU", date(2026, 3, 6)).duties
    assert {x: y.last_day for x, y in duties.items()} == {
        "refund": date(2026, 3, 20),
        "send_back": date(2026, 3, 20),
    }
    assert "refund" not in judged("CN", date(2026, 2, 25)).duties
    back = judged("CN", date(2026, 2, 25), goods_back=date(2026, 2, 26)).duties
    assert back["refund"].last_day == date(2026, 3, 5)
    claims = judged("CZ", date(2025, 4, 8), right=Right.DEFECT).duties
    assert claims["settle"].last_day == date(2025, 5, 9)
    answers = judged("LV", date(2025, 6, 10), right=Right.DEFECT).duties
    assert answers["answer"].last_day == date(2025, 7, 3)


# ---- the store beside the law --------------------------------------------------------------------


def test_the_law_beats_the_store_and_the_store_begins_where_it_ends() -> None:
    assert BOOK.judge(claim()).is_statutory
    later = BOOK.judge(claim(on=date(2026, 3, 20)))
    assert (later.is_eligible, later.is_statutory) == (True, False)
    assert later.clause is not None
    assert (later.clause.pack, later.clause.rule) == ("store", "ordinary")
    facts = {"days": 26, "of": 30, "last_day": date(2026, 3, 24), "rule": "ordinary"}
    assert later.reasons == (Step("policy.in_time", facts),)
    over = BOOK.judge(claim(on=date(2026, 3, 25)))
    assert not over.is_eligible
    assert over.is_statutory
    us = BOOK.judge(claim("US", on=date(2026, 3, 25)))
    assert us.reasons[0].code == "policy.late"


def test_the_store_asks_for_proof_and_condition() -> None:
    facts = {"jurisdiction": "US", "on": date(2026, 3, 1)}
    used = BOOK.judge(claim(condition="used", **facts))  # type: ignore[arg-type]
    assert (used.is_eligible, used.restocking_bp) == (True, 1_500)
    broken = BOOK.judge(claim(condition="broken", **facts))  # type: ignore[arg-type]
    assert [x.code for x in broken.reasons] == ["policy.condition"]
    assert (broken.is_statutory, broken.is_eligible) == (False, False)
    assert broken.clause is not None
    nothing = replace(BOOK.store, windows=()).judge(claim("US"), WorkDays())
    assert (nothing.clause, nothing.is_eligible) == (None, False)
    assert broken.reasons[0].facts["why"] == "broken"
    unproved = BOOK.judge(claim(has_proof=False, **facts))  # type: ignore[arg-type]
    assert (unproved.is_eligible, unproved.reasons[0].code) == (False, "policy.proof")
    assert unproved.clause is not None
    fresh = BOOK.judge(claim(category="fresh", **facts))  # type: ignore[arg-type]
    assert (fresh.is_eligible, fresh.reasons[0].code) == (False, "policy.excluded")
    unknown = BOOK.judge(claim(delivered=(), bought=None, **facts))  # type: ignore[arg-type]
    assert (unknown.is_eligible, unknown.reasons[0].code) == (True, "deadline.not_begun")


def test_the_terms_of_a_right_protect_the_customer() -> None:
    law = BOOK.terms([BOOK.judge(claim())], "CZK")
    assert law == Terms(
        Fees(),
        fees_forbidden=True,
        use_chargeable=False,
        standard_delivery_only=True,
        tenders=TenderOrder(Strategy.PRO_RATA),
        coins=Coins(100),
    )
    used = BOOK.judge(claim("US", condition="used"))
    store = BOOK.terms([used], "USD")
    assert (store.fees, store.fees_forbidden, store.coins) == (Fees(1_500), False, None)
    assert store.use_chargeable
    assert not store.standard_delivery_only
    mixed = BOOK.terms([used, BOOK.judge(claim())], "USD")
    assert (mixed.fees_forbidden, mixed.standard_delivery_only) == (True, True)
    china = BOOK.terms([BOOK.judge(claim("CN", date(2026, 2, 25)))], "CNY")
    assert china.on_offer_lost is OnLost.RECOMPUTE
    assert law.on_offer_lost is OnLost.KEEP


def test_a_store_may_settle_offers_anew_and_label_its_returns() -> None:
    text = policy_text().replace('"offers_lost": "keep"', '"offers_lost": "recompute"')
    text = text.replace('"label": {}', '"label": {"USD": "4.90"}')
    text = text.replace('"net": false, "value": {}', '"net": true, "value": {"USD": "0.01"}')
    book: RuleBook = replace(BOOK, store=book_of({}, text).store)
    terms = book.terms([book.judge(claim("US", currency="USD"))], "USD")
    assert (terms.on_offer_lost, terms.fees.label) == (OnLost.RECOMPUTE, 490)
    assert (terms.net_points, terms.point_value) == (True, 1)
    assert book.terms([BOOK.judge(claim())], "USD").on_offer_lost is OnLost.KEEP
