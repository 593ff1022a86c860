"""Answers: who may pay what now and offline, which signals there are, and the whole answer to one question."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from app.domain.orders import Order, OrderKind, OrderLine, Payment
from app.domain.refunds.answer import Question, answer, without_sale
from app.domain.refunds.authority import (
    NO_RIGHT,
    Standing,
    Tier,
    Verdict,
    Way,
    approver,
    may_give,
    may_give_offline,
    may_pay,
    may_pay_offline,
    part_of,
    stricter,
    tier_for,
)
from app.domain.refunds.book import book_of
from app.domain.refunds.calculator import calculate
from app.domain.refunds.claim import Claim
from app.domain.refunds.packs import Right
from app.domain.refunds.past import Past
from app.domain.refunds.policy import Thresholds
from app.domain.refunds.refusal import Reason, Refused
from app.domain.refunds.request import ByQuantity, Goodwill, Request, Rest
from app.domain.refunds.sale import Sale, SaleLine, Shipment, Tender, sale_of
from app.domain.refunds.signals import Behaviour, Earlier, signals
from app.domain.refunds.trace import FACTS, STEPS, Step
from app.settings.rules import law_texts, policy_text
from tests.domain.refunds.sales import line, sale

BOOK = book_of(law_texts(), policy_text())
ROLES, PARTS = BOOK.store.roles, BOOK.store.offline
TODAY = date(2026, 3, 6)
AGENT = Standing("agent")


def known(*steps: Step) -> None:
    assert {step.code for step in steps} <= STEPS
    assert {name for step in steps for name in step.facts} <= FACTS.keys()


# ---- authority -----------------------------------------------------------------------------------

TIERS = [Tier("agent", 5_000, False), Tier("supervisor", 50_000), Tier("manager", None)]


@pytest.mark.parametrize(
    ("asked", "earlier", "role"),
    [
        (2_500, 0, "agent"),
        (5_000, 0, "agent"),
        (5_001, 0, "supervisor"),
        (3_000, 3_000, "supervisor"),
        (50_000, 0, "supervisor"),
        (50_001, 0, "manager"),
    ],
)
def test_goodwill_goes_to_the_lowest_role_that_may(asked: int, earlier: int, role: str) -> None:
    found, reasons = tier_for(TIERS, asked, earlier)
    assert found == role
    assert len(reasons) == [tier.role for tier in TIERS].index(role)
    known(*reasons)


def test_a_tier_that_is_too_low_says_by_how_much() -> None:
    facts = {"role": "agent", "earlier": 3_000, "asked": 3_000, "limit": 5_000}
    assert tier_for(TIERS, 3_000, 3_000) == (
        "supervisor",
        (Step("authority.above_tier", facts),),
    )
    assert tier_for(TIERS[:2], 60_000)[0] == ""


def test_nobody_gives_alone_to_an_order_of_ones_own() -> None:
    assert tier_for(TIERS, 100, is_own=True) == (
        "supervisor",
        (Step("authority.four_eyes", {}),),
    )
    own = may_give(ROLES, Standing("supervisor", is_own=True), 100, 0, "EUR")
    assert (own.way, own.role) == (Way.APPROVAL, "supervisor")
    assert may_give(ROLES, Standing("agent", is_own=True), 100, 0, "EUR").role == "supervisor"


def test_a_role_pays_alone_up_to_its_limits_of_case_and_day() -> None:
    assert may_pay(ROLES, AGENT, 5_000, "EUR") == Verdict(Way.ALONE, "agent", 5_000, 30_000)
    above = may_pay(ROLES, AGENT, 5_001, "EUR")
    facts = {"asked": 5_001, "limit": 5_000}
    assert above == Verdict(
        Way.APPROVAL, "supervisor", 5_000, 30_000, (Step("authority.above_case", facts),)
    )
    late = may_pay(ROLES, Standing("agent", given_today=26_000), 4_001, "EUR")
    assert late.reasons == (Step("authority.above_day", {"asked": 4_001, "left": 4_000}),)
    assert (late.way, late.left_today) == (Way.APPROVAL, 4_000)
    assert may_pay(ROLES, Standing("agent", given_today=99_000), 1, "EUR").left_today == 0
    assert may_pay(ROLES, Standing("agent", is_own=True), 1, "EUR").way is Way.APPROVAL
    assert may_pay(ROLES, AGENT, 1, "XAU").way is Way.APPROVAL
    assert may_pay(ROLES[:2], AGENT, 9_999, "EUR").way is Way.BLOCKED
    nobody = may_pay(ROLES, Standing("guest"), 1, "EUR")
    assert nobody == Verdict(Way.BLOCKED, reasons=(Step("authority.no_role", {"role": "guest"}),))
    known(*above.reasons, *late.reasons, *nobody.reasons)


def test_without_the_hub_parts_of_the_limits_hold_and_approvals_wait() -> None:
    offline = may_pay_offline(ROLES, PARTS, AGENT, 2_500, "EUR")
    assert offline == Verdict(Way.ALONE, "agent", 2_500, 7_500)
    above = may_pay_offline(ROLES, PARTS, AGENT, 2_501, "EUR")
    assert (above.way, above.role, above.limit) == (Way.APPROVAL, "", 2_500)
    given = Standing("agent", given_offline=6_000)
    assert may_pay_offline(ROLES, PARTS, given, 1_501, "EUR").left_today == 1_500
    busy = Standing("agent", given_today=29_000)
    assert may_pay_offline(ROLES, PARTS, busy, 1_000, "EUR").left_today == 1_000
    used = Standing("agent", given_offline=99_000, given_today=99_000)
    assert may_pay_offline(ROLES, PARTS, used, 1, "EUR").left_today == 0
    assert may_pay_offline(ROLES, PARTS, Standing("guest"), 1, "EUR").way is Way.BLOCKED
    assert may_pay_offline(ROLES, PARTS, AGENT, 1, "XAU").limit == 0
    assert part_of(999, 5_000) == 499


def test_goodwill_is_given_by_tier_and_blocked_by_a_signal() -> None:
    assert may_give(ROLES, AGENT, 1_000, 0, "EUR") == Verdict(Way.ALONE, "agent", 1_000, 1_000)
    assert may_give(ROLES, AGENT, 600, 400, "EUR").left_today == 600
    above = may_give(ROLES, AGENT, 1_001, 0, "EUR")
    assert (above.way, above.role, above.limit, above.left_today) == (
        Way.APPROVAL,
        "supervisor",
        1_000,
        0,
    )
    assert may_give(ROLES, Standing("senior"), 3_000, 0, "EUR").way is Way.ALONE
    assert may_give(ROLES, AGENT, 10_001, 0, "EUR").way is Way.BLOCKED
    signal = (Step("signal.addresses", {"quantity": 9}),)
    assert may_give(ROLES, AGENT, 1, 0, "EUR", signal) == Verdict(Way.BLOCKED, reasons=signal)
    stranger = Step("authority.no_role", {"role": "guest"})
    assert may_give(ROLES, Standing("guest"), 1, 0, "EUR") == Verdict(
        Way.BLOCKED, reasons=(stranger,)
    )
    assert may_pay_offline(ROLES, PARTS, Standing("guest"), 1, "EUR").reasons == (stranger,)
    unlisted = may_give(ROLES, AGENT, 1, 0, "XAU")
    assert (unlisted.way, unlisted.limit, len(unlisted.reasons)) == (Way.BLOCKED, 0, 2)
    assert [x.facts["role"] for x in above.reasons] == ["agent"]


def test_half_of_a_tier_holds_without_the_hub() -> None:
    assert may_give_offline(BOOK.store, AGENT, 500, 0, "EUR").way is Way.ALONE
    assert may_give_offline(BOOK.store, AGENT, 501, 0, "EUR").way is Way.APPROVAL
    assert may_give_offline(BOOK.store, AGENT, 300, 300, "EUR").way is Way.APPROVAL
    signal = (Step("signal.own_account", {}),)
    assert may_give_offline(BOOK.store, AGENT, 1, 0, "EUR", signal).reasons == signal


def test_of_two_verdicts_the_stricter_stands_with_the_reasons_of_both() -> None:
    one = Verdict(Way.ALONE, "agent", 5, 6, (NO_RIGHT,))
    other = Verdict(Way.APPROVAL, "supervisor", 7, 8, (Step("authority.four_eyes", {}),))
    both = (*one.reasons, *other.reasons)
    assert stricter(one, other) == Verdict(Way.APPROVAL, "supervisor", 5, 6, both)
    assert stricter(other, one).way is Way.APPROVAL
    assert stricter(other, Verdict(Way.BLOCKED)).way is Way.BLOCKED
    assert (approver(ROLES), approver(())) == ("supervisor", "")


# ---- signals -------------------------------------------------------------------------------------

LIMITS = Thresholds()


def earlier(number: int, days: int = 1, **facts: object) -> tuple[Earlier, ...]:
    made = (
        Earlier(TODAY - timedelta(days=days), 100, f"order {n}", **facts)  # type: ignore[arg-type]
        for n in range(number)
    )
    return tuple(made)


def seen(behaviour: Behaviour, goodwill: int = 0, alone: int = 1_000) -> Sequence[Step]:
    found = signals(behaviour, LIMITS, goodwill, alone)
    known(*found)
    return found


def test_many_refunds_in_the_window_are_a_signal_with_their_sum() -> None:
    ten = Behaviour(TODAY, earlier(10, days=89))
    assert seen(ten) == (Step("signal.velocity", {"quantity": 10, "days": 90, "amount": 1_000}),)
    assert seen(Behaviour(TODAY, earlier(9))) == ()
    assert seen(Behaviour(TODAY, earlier(10, days=90))) == ()
    assert seen(Behaviour(TODAY, earlier(10, days=-1))) == ()


def test_an_unusual_share_of_enough_orders_is_a_signal() -> None:
    facts = {"quantity": 3, "of": 5, "days": 90}
    assert seen(Behaviour(TODAY, earlier(3), orders=5)) == (Step("signal.share", facts),)
    assert seen(Behaviour(TODAY, earlier(3), orders=6)) == ()
    assert seen(Behaviour(TODAY, earlier(4), orders=4)) == ()
    one_order = (*earlier(1), *earlier(1), *earlier(1))
    assert seen(Behaviour(TODAY, one_order, orders=5)) == ()


def test_accounts_and_addresses_are_counted() -> None:
    payees = tuple(replace_payee(one, f"bank {n}") for n, one in enumerate(earlier(3)))
    assert seen(Behaviour(TODAY, payees)) == (
        Step("signal.many_payees", {"quantity": 3, "days": 90}),
    )
    assert seen(Behaviour(TODAY, (*payees[:2], *payees[:2], *earlier(2)))) == ()
    assert seen(Behaviour(TODAY, payee_customers=1)) == (
        Step("signal.same_payee", {"quantity": 1}),
    )
    assert seen(Behaviour(TODAY, addresses=5)) == (Step("signal.addresses", {"quantity": 5}),)
    assert seen(Behaviour(TODAY, addresses=4)) == ()
    assert seen(Behaviour(TODAY, is_agents_own=True)) == (Step("signal.own_account", {}),)


def replace_payee(one: Earlier, payee: str) -> Earlier:
    return one._replace(payee=payee)


def test_gifts_that_are_small_alone_and_large_together_are_a_signal() -> None:
    gifts = earlier(1, is_goodwill=True, agent="ana")
    one = Behaviour(TODAY, gifts, agent="ana")
    facts = {"quantity": 2, "days": 30, "amount": 1_001, "limit": 1_000}
    assert seen(one, goodwill=901) == (Step("signal.split", facts),)
    assert seen(one, goodwill=900) == ()
    assert seen(one, goodwill=0) == ()
    assert seen(Behaviour(TODAY, gifts, agent="bob"), goodwill=901) == ()
    assert seen(Behaviour(TODAY, agent="ana"), goodwill=5_000) == ()
    old = earlier(1, days=30, is_goodwill=True, agent="ana")
    assert seen(Behaviour(TODAY, old, agent="ana"), goodwill=901) == ()
    two = Behaviour(TODAY, earlier(2, is_goodwill=True, agent="ana"), agent="ana")
    assert [x.code for x in seen(two, goodwill=1)] == ["signal.split"]
    assert seen(Behaviour(TODAY, earlier(2, agent="ana"), agent="ana"), goodwill=901) == ()


# ---- the whole answer ----------------------------------------------------------------------------

DELIVERED = Claim("EU", Right.WITHDRAWAL, TODAY, delivered=(date(2026, 2, 22),))
LATE = replace(DELIVERED, on=date(2026, 6, 1))


def test_an_answer_has_draft_right_authority_and_each_step() -> None:
    asked = Question(sale(line("a", 2, 4_000)), Request((ByQuantity("a", 1),)), DELIVERED, AGENT)
    found = answer(asked, BOOK)
    assert found.draft is not None
    assert (found.draft.amount, found.refused, found.is_eligible) == (2_000, None, True)
    assert (found.now.way, found.offline.way) == (Way.ALONE, Way.ALONE)
    assert found.terms.fees_forbidden
    assert found.judgements["a"].deadline is not None
    steps = [step.code for step in found.steps]
    assert steps[0] == "deadline.moved"
    assert steps.index("right.in_time") < steps.index("line.by_quantity")
    known(*found.steps)
    assert answer(asked, BOOK) == found


def test_a_refusal_is_an_answer_too() -> None:
    asked = Question(sale(line()), Request((ByQuantity("a", 9),)), DELIVERED, AGENT)
    found = answer(asked, BOOK)
    assert found.draft is None
    assert found.refused is not None
    assert (found.refused.reason, found.refused.maximum) == (
        Reason.QUANTITY_EXCEEDS_REFUNDABLE,
        1,
    )
    assert (found.now, found.offline) == (Verdict(Way.BLOCKED), Verdict(Way.BLOCKED))
    assert [step.code for step in found.steps][-1] == "payment.same_means"


def test_without_a_right_somebody_must_approve() -> None:
    asked = Question(sale(line()), Request((Rest("a"),)), LATE, AGENT)
    found = answer(asked, BOOK)
    assert not found.is_eligible
    assert (found.now.way, found.now.role, found.now.reasons) == (
        Way.APPROVAL,
        "supervisor",
        (NO_RIGHT,),
    )
    assert found.offline.way is Way.APPROVAL


def test_lines_may_stand_on_claims_of_their_own() -> None:
    order = sale(line("a"), line("b"), line("c"))
    made = replace(DELIVERED, category="custom_made")
    request = Request((Rest("a"), Rest("b"), Rest("c")))
    found = answer(Question(order, request, DELIVERED, AGENT, claims={"b": made}), BOOK)
    assert {x: y.is_eligible for x, y in found.judgements.items()} == {
        "a": True,
        "b": False,
        "c": True,
    }
    assert found.judgements["a"] is found.judgements["c"]
    assert [x.code for x in found.steps].count("right.in_time") == 1
    assert not found.is_eligible


def test_signals_block_goodwill_and_never_a_right() -> None:
    order = sale(line("a", 2, 4_000))
    often = Behaviour(TODAY, earlier(14))
    right = answer(
        Question(order, Request((ByQuantity("a", 1),)), DELIVERED, AGENT, behaviour=often), BOOK
    )
    assert [x.code for x in right.signals] == ["signal.velocity"]
    assert (right.is_eligible, right.now.way) == (True, Way.ALONE)
    gift = Request(goodwill=(Goodwill(500),))
    blocked = answer(Question(order, gift, DELIVERED, AGENT, behaviour=often), BOOK)
    assert (blocked.now.way, blocked.offline.way) == (Way.BLOCKED, Way.BLOCKED)
    assert blocked.now.reasons == blocked.signals
    free = answer(Question(order, gift, DELIVERED, AGENT), BOOK)
    assert (free.now.way, free.offline.way, free.signals) == (Way.ALONE, Way.ALONE, ())
    more = Question(order, gift, DELIVERED, AGENT, past=Past(goodwill=501))
    assert answer(more, BOOK).now.way is Way.APPROVAL
    split = Behaviour(TODAY, earlier(1, is_goodwill=True, agent="ana"), agent="ana")
    asked = Question(order, Request(goodwill=(Goodwill(901),)), DELIVERED, AGENT, behaviour=split)
    assert [x.code for x in answer(asked, BOOK).signals] == ["signal.split"]
    guest = replace(asked, who=Standing("guest"))
    assert answer(guest, BOOK).now.way is Way.BLOCKED


def test_what_the_customer_was_told_reaches_the_calculation() -> None:
    order = replace(sale(line("a", 1, 4_000)), points_earned=10)
    request = Request((Rest("a"),), diminished=1_000)
    base = Question(order, request, DELIVERED, AGENT, points_balance=3)
    told = answer(base, BOOK)
    assert told.draft is not None
    assert (told.draft.amount, told.draft.points.short) == (3_000, 7)
    untold = answer(replace(base, informed_of_loss=False), BOOK)
    assert untold.draft is not None
    assert untold.draft.amount == 4_000


def test_a_return_that_no_order_explains_is_goodwill_or_a_supervisors_word() -> None:
    small = without_sale(900, "GBP", AGENT, BOOK)
    assert (small.now.way, small.steps) == (
        Way.ALONE,
        (Step("sale.unknown", {"asked": 900}),),
    )
    assert (small.amount, small.currency) == (900, "GBP")
    assert without_sale(1_000, "GBP", AGENT, BOOK).now.way is Way.ALONE
    large = without_sale(90_000, "GBP", AGENT, BOOK)
    assert (large.now.way, large.now.role) == (Way.APPROVAL, "supervisor")
    signal = (Step("signal.own_account", {}),)
    flagged = without_sale(900, "GBP", AGENT, BOOK, signal)
    assert (flagged.now.way, flagged.steps[1:]) == (Way.BLOCKED, signal)
    known(*large.steps, *flagged.steps)


# ---- from orders ---------------------------------------------------------------------------------


def order(**change: object) -> Order:
    at = datetime(2026, 2, 1, tzinfo=UTC)
    made = Order(
        "o1",
        "1",
        "ana",
        "EUR",
        at,
        total=2_940,
        tax=530,
        shipping=500,
        lines=(OrderLine("l1", "mug", "Mug", 2, 122_000, 2_440, 440, 2_200),),
        payments=(
            Payment("p1", "card", 3_000, at),
            Payment("p2", "refund", -60, at),
        ),
    )
    return replace(made, **change)  # type: ignore[arg-type]


def test_an_order_is_a_sale_as_it_was_stored() -> None:
    made = sale_of(order())
    assert made == Sale(
        "o1",
        "EUR",
        (SaleLine("l1", 2, 2_000, 440, tax_rate_bp=2_200),),
        (Shipment("shipping", 410, 90),),
        (Tender("p1", "card", 3_000),),
    )
    assert (made.total, made.captured) == (2_940, 3_000)
    assert calculate(made, Request((Rest("l1"),))).amount == 2_440
    unpaid = sale_of(order(payments=()))
    assert unpaid.tenders == (Tender("original", "unknown", 2_940),)
    assert sale_of(order(shipping=0, total=2_440)).shipments == ()
    for tax in (440, 940):
        (ship,) = sale_of(order(tax=tax)).shipments
        assert (ship.net, ship.tax) == (940 - tax, tax - 440)
    at = datetime(2026, 2, 1, tzinfo=UTC)
    pennies = sale_of(order(payments=(Payment("a", "card", 0, at), Payment("b", "card", 1, at))))
    assert pennies.tenders == (Tender("b", "card", 1),)


@pytest.mark.parametrize(
    ("change", "reason", "facts"),
    [
        ({"total": 2_941}, Reason.PARTS_DO_NOT_ADD, {"parts": 2_940, "total": 2_941}),
        ({"tax": 439}, Reason.PARTS_DO_NOT_ADD, {"parts": -1, "total": 439}),
        ({"tax": 941}, Reason.PARTS_DO_NOT_ADD, {"parts": 501, "total": 941}),
        ({"order_kind": OrderKind.CREDIT}, Reason.ORDER_NOT_REFUNDABLE, {"state": "credit"}),
    ],
)
def test_an_order_that_does_not_add_up_is_put_aside(
    change: dict[str, object], reason: Reason, facts: dict[str, object]
) -> None:
    with pytest.raises(Refused) as no:
        sale_of(order(**change))
    assert (no.value.reason, no.value.facts) == (reason, facts)
