"""Operations about refunds, each with all that it writes: what is promised here, and what the hub makes of it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from app.domain.ids import micros
from app.domain.operations import Code, Ref
from app.domain.orders import Order, Payment
from app.domain.people import Agent
from app.domain.refunds.account import (
    Part,
    Parts,
    Pot,
    RefundAccount,
    RefundStep,
    Share,
    balances,
)
from app.domain.refunds.acts import CancelRefund, DraftRefund
from app.domain.refunds.ask import Ask, Wanted
from app.domain.refunds.credit import StoreCredit
from app.domain.refunds.decisions import DelegateApproval, ExpireRefund
from app.domain.refunds.lifecycle import Delegation, PayoutPart, Refund, Stage
from app.domain.refunds.payouts import Outcome
from app.domain.refunds.request import Goodwill, ShippingAsk
from app.domain.refunds.settling import SettleRefund
from app.domain.refunds.wallet import Given, Received, RefundHistory, Wallet
from tests.domain.refunds.books import Books, No
from tests.helpers.money import approve, decline, issue, of, order, pieces, request
from tests.helpers.profiles import AT

LATER = AT + timedelta(hours=1)
TODAY = AT.date().isoformat()
CLAUSE = "CZ 2026-11 Civil Code s. 1829(1)"
ONE = Parts((Part("l1", 1, 833, 167),), (), (Share("o1-p", 1000),), 1000)
TWO = Parts((Part("l1", 2, 1667, 333),), (), (Share("o1-p", 2000),), 2000)
SIX = Parts((Part("l1", 6, 5000, 1000),), (), (Share("o1-p", 6000),), 6000)
CAPTURED = RefundStep(
    "o1/captured", "", "o1", "", "ada", "captured", "jn", AT, 4000, "EUR", Pot.NOWHERE, Pot.AVAILABLE
)  # fmt: skip


@pytest.fixture
def books() -> Books:
    """Four kettles at 10.00."""
    return Books()


@pytest.fixture
def large() -> Books:
    """Ten kettles at 10.00: more than an agent may give alone."""
    return Books(order(pieces=10))


def paid(key: str) -> tuple[PayoutPart, ...]:
    return (PayoutPart(key, "o1-p", "card", 1000),)


def refund(books: Books, id: str = "r1") -> Refund:
    """A refund, its digest left out: that both ends have the same one is asked elsewhere."""
    found = books.row(Refund, id)
    assert len(found.trace) == len(found.rules) == 16
    return replace(found, trace="", rules="")


def step(id: str, name: str, by: str, amount: int, at: datetime = AT, **more: Any) -> RefundStep:
    names = ("o1", "t1", "ada")
    return RefundStep(f"{id}/{name}", id, *names, name, by, at, amount, "EUR", **more)


def settle(id: str, outcome: Outcome, key: str = "", **values: Any) -> SettleRefund:
    given: dict[str, Any] = {"currency": "EUR", "key": key or f"{id}/o1-p", "outcome": outcome}
    return SettleRefund(**of(id, "hub"), **(given | values))


# ---- draft -------------------------------------------------------------------------------------


def test_a_draft_keeps_what_was_asked_and_what_it_comes_to_and_moves_nothing(books: Books) -> None:
    books.hub(DraftRefund(**of("r1"), ask=pieces(1)), by="jn")
    assert refund(books) == Refund(
        "r1", "o1", 1000, "EUR", "jn", changed_at=AT, ticket="t1", customer="ada", ask=pieces(1),
        parts=ONE, payouts=paid("r1/o1-p"), clause=CLAUSE, created_at=AT,
    )  # fmt: skip
    assert books.row(RefundStep, "r1/drafted") == step("r1", "drafted", "jn", 1000)
    assert set(books.wrote) == {Ref("refunds", "r1"), Ref("refund_steps", "r1/drafted")}


def test_a_draft_written_again_is_changed_and_was_drafted_once(books: Books) -> None:
    books.hub(DraftRefund(**of("r1"), ask=pieces(1)), by="jn")
    books.hub(DraftRefund(**of("r1"), ask=pieces(2)), by="jn", at=LATER)
    found = refund(books)
    assert (found.ask, found.amount, found.changed_at, found.created_at) == (
        pieces(2), 2000, LATER, AT,
    )  # fmt: skip
    assert books.wrote == (Ref("refunds", "r1"),)


def test_what_cannot_be_refunded_may_be_drafted_for_later(books: Books) -> None:
    books.hub(DraftRefund(**of("r1"), ask=pieces(5)), by="jn")
    found = books.row(Refund, "r1")
    assert (found.amount, found.parts, found.trace, found.ask) == (0, Parts(), "", pieces(5))


def test_a_draft_of_somebody_elses_is_not_drafted_on(books: Books) -> None:
    books.hub(DraftRefund(**of("r1"), ask=pieces(1)), by="jn")
    assert books.no(DraftRefund(**of("r1", "mb"), ask=pieces(1)), by="mb") == No(
        "refund.not_yours", Code.PRECONDITION, {"by": "jn"}
    )


def test_what_was_issued_is_no_draft_any_more(books: Books) -> None:
    books.hub(issue("r1"), by="jn")
    assert books.no(DraftRefund(**of("r1"), ask=pieces(2)), by="jn") == No(
        "refund.not_now", Code.PRECONDITION, {"stage": "issued", "wanted": "draft"}
    )


@pytest.mark.parametrize("name", ["order", "ticket", "customer"])
def test_one_id_is_one_refund_of_one_order_ticket_and_customer(name: str) -> None:
    books = Books(order(), order("o2"))
    books.hub(DraftRefund(**of("r1"), ask=pieces(1)), by="jn")
    other = {"order": "o2", "ticket": "", "customer": "o"}[name]
    no = books.no(DraftRefund(**of("r1", **{name: other}), ask=pieces(1)), by="jn")
    what = "customer" if name == "customer" else "id"
    assert no == No("refund.mismatch", Code.INVALID_ARGS, {"what": what})


def test_nobody_acts_in_anothers_name_but_the_hub_itself(books: Books) -> None:
    draft = DraftRefund(**of("r1"), ask=pieces(1))
    assert books.no(draft, by="mb") == No("refund.mismatch", Code.INVALID_ARGS, {"what": "by"})
    books.hub(draft)
    assert refund(books).agent == "jn"


# ---- issue -------------------------------------------------------------------------------------


def test_what_is_issued_is_held_counted_and_told(books: Books) -> None:
    books.hub(issue("r1", 2, payee="LV80BANK0000435195001", method=""), by="jn")
    assert refund(books) == Refund(
        "r1", "o1", 2000, "EUR", "jn", Stage.ISSUED, changed_at=AT, ticket="t1", customer="ada",
        ask=pieces(2), parts=TWO, payouts=(PayoutPart("r1/o1-p", "o1-p", "card", 2000),),
        payee="LV80BANK0000435195001", clause=CLAUSE, is_promised=True, created_at=AT,
    )  # fmt: skip
    assert books.row(RefundAccount, "o1") == RefundAccount(
        "o1", "ada", "EUR", 4000, reserved=2000, taken=TWO
    )
    assert books.row(RefundStep, "o1/captured") == CAPTURED
    moved = {"source": Pot.AVAILABLE, "target": Pot.RESERVED}
    assert books.row(RefundStep, "r1/issued") == step(
        "r1", "issued", "jn", 2000, note=CLAUSE, **moved
    )
    assert books.row(Wallet, "jn") == Wallet("jn", (Given(TODAY, "EUR", 2000),))
    (got,) = books.row(RefundHistory, "ada").earlier
    assert got == Received("r1", AT, 2000, "o1", got.payee, by="jn")


def test_a_second_refund_takes_on_top_of_the_first(books: Books) -> None:
    books.hub(issue("r1"), issue("r2"), by="jn")
    assert books.row(RefundAccount, "o1") == RefundAccount(
        "o1", "ada", "EUR", 4000, reserved=2000, taken=TWO
    )
    assert Ref("refund_steps", "o1/captured") not in books.wrote
    assert books.row(Wallet, "jn").days == (Given(TODAY, "EUR", 2000),)
    assert [one.refund for one in books.row(RefundHistory, "ada").earlier] == ["r1", "r2"]


def test_a_workstation_predicts_an_issue_without_believing_it(books: Books) -> None:
    books.here(issue("r1", 2))
    found = refund(books)
    assert (found.stage, found.is_promised, found.amount) == (Stage.ISSUED, False, 2000)


def test_the_same_issue_again_is_none_and_one_of_another_amount_is_refused(books: Books) -> None:
    books.hub(issue("r1", 2), by="jn")
    books.hub(issue("r1", 2), by="jn", at=LATER)
    assert books.wrote == ()
    assert books.no(issue("r1", 1), by="jn") == No(
        "refund.not_now", Code.PRECONDITION, {"stage": "issued", "wanted": "draft"}
    )


def test_another_amount_than_is_due_says_both_and_how_it_is_written(books: Books) -> None:
    assert books.no(issue("r1", 2, amount=1999), by="jn") == No(
        "refund.amount_differs", Code.PRECONDITION,
        {"asked": "1999", "now": "2000", "due": "20.00 EUR"},
    )  # fmt: skip


def test_more_than_is_there_says_the_most(books: Books) -> None:
    assert books.no(issue("r1", 5), by="jn") == No(
        "refund.impossible", Code.PRECONDITION,
        {"why": "quantity_exceeds_refundable", "at": "l1", "maximum": "4"},
    )  # fmt: skip


def test_above_the_limit_of_a_case_a_supervisor_must_say_yes(large: Books) -> None:
    assert large.no(issue("r1", 6), by="jn") == No(
        "refund.needs_approval", Code.PRECONDITION,
        {"role": "supervisor", "why": "authority.above_case"},
    )  # fmt: skip


def test_above_the_limit_of_a_day_a_supervisor_must_say_yes(books: Books) -> None:
    books.rows[Ref("refund_wallets", "jn")] = {
        "id": "jn",
        "days": [{"day": TODAY, "currency": "EUR", "amount": 29_001, "offline": 0, "gifts": 0}],
    }
    assert books.no(issue("r1"), by="jn").facts["why"] == "authority.above_day"
    books.change(Wallet, "jn", days=[
        {"day": TODAY, "currency": "EUR", "amount": 29_000, "offline": 0, "gifts": 0}
    ])  # fmt: skip
    books.hub(issue("r1"), by="jn")
    assert books.row(Wallet, "jn").days == (Given(TODAY, "EUR", 30_000),)


def test_goodwill_above_every_tier_is_nobodys_to_give(books: Books) -> None:
    books = Books(order(pieces=30))
    gift = Ask(goodwill=(Goodwill(10_001),))
    no = books.no(issue("r1", ask=gift, amount=10_001), by="jn")
    assert (no.reason, no.code) == ("refund.blocked", Code.PRECONDITION)
    assert no.facts["why"].split().count("authority.above_tier") == 2


def test_goodwill_is_counted_as_what_it_is_and_by_whom(books: Books) -> None:
    books.hub(issue("r1", ask=Ask(goodwill=(Goodwill(600),)), amount=600), by="jn")
    assert refund(books).goodwill == 600
    assert refund(books).clause == ""
    (got,) = books.row(RefundHistory, "ada").earlier
    assert (got.is_goodwill, got.agent, got.by) == (True, "jn", "jn")


def test_a_right_to_the_same_means_needs_the_customers_word_for_another(books: Books) -> None:
    assert books.no(issue("r1", method="store_credit"), by="jn") == No(
        "refund.same_means", Code.PRECONDITION, {"method": "store_credit"}
    )
    agreed = pieces(1, agreed_other_means=True)
    books.hub(issue("r1", ask=agreed, method="store_credit"), by="jn")
    assert refund(books).method == "store_credit"
    assert refund(books).payouts == (PayoutPart("r1/o1-p", "o1-p", "store_credit", 1000),)


def test_an_order_that_cannot_be_read_is_refused_with_the_reason() -> None:
    books = Books(order())
    books.change(Order, "o1", total=4001)
    no = books.no(issue("r1"), by="jn")
    assert (no.reason, no.facts["why"]) == ("refund.impossible", "parts_do_not_add")


def test_a_day_beyond_the_calendar_is_refused_not_a_crash(books: Books) -> None:
    books.change(Order, "o1", delivered_at=micros(datetime(9999, 12, 30, tzinfo=UTC)))
    assert books.no(issue("r1"), by="jn").reason == "refund.impossible"


def test_what_a_colleague_gave_is_named_by_the_last_of_it(books: Books) -> None:
    books.hub(issue("r1", 1), by="jn")
    books.hub(issue("r2", 3, by="mb"), by="mb", at=LATER)
    assert books.no(issue("r3"), by="jn") == No(
        "refund.already", Code.PRECONDITION,
        {"by": "mb", "due": "30.00 EUR", "at_us": str(micros(LATER)), "refund": "r2"},
    )  # fmt: skip


# ---- request and decision ----------------------------------------------------------------------


def test_a_request_waits_seven_days_for_a_supervisor(large: Books) -> None:
    large.hub(request("r1", 6, note="Kettle leaks", payee="P"), by="jn")
    assert refund(large) == Refund(
        "r1", "o1", 6000, "EUR", "jn", Stage.REQUESTED, reason="Kettle leaks", changed_at=AT,
        expires_at=AT + timedelta(days=7), ticket="t1", customer="ada", ask=pieces(6), parts=SIX,
        payouts=(PayoutPart("r1/o1-p", "o1-p", "card", 6000),), payee="P", clause=CLAUSE,
        approver="supervisor", created_at=AT,
    )  # fmt: skip
    assert large.row(RefundStep, "r1/requested") == step(
        "r1", "requested", "jn", 6000, note="Kettle leaks"
    )
    assert set(large.wrote) == {Ref("refunds", "r1"), Ref("refund_steps", "r1/requested")}


def test_a_request_that_needs_nobody_is_issued_by_the_hub_and_waits_here(books: Books) -> None:
    books.here(request("r1", 2))
    assert (refund(books).stage, refund(books).approver) == (Stage.REQUESTED, "agent")
    books = Books()
    books.hub(request("r1", 2), by="jn")
    assert (refund(books).stage, refund(books).is_promised) == (Stage.ISSUED, True)
    assert books.row(RefundAccount, "o1").reserved == 2000
    assert books.row(Wallet, "jn").days == (Given(TODAY, "EUR", 2000),)
    issued = books.row(RefundStep, "r1/issued")
    assert (issued.source, issued.target) == (Pot.AVAILABLE, Pot.RESERVED)


def test_a_request_is_held_to_what_is_due_and_to_the_means(books: Books) -> None:
    assert books.no(request("r1", 2, amount=1), by="jn").reason == "refund.amount_differs"
    assert books.no(request("r1", 2, method="bank_transfer"), by="jn") == No(
        "refund.same_means", Code.PRECONDITION, {"method": "bank_transfer"}
    )


def test_a_request_at_the_end_of_time_is_refused_not_a_crash(large: Books) -> None:
    end = datetime(9999, 12, 30, tzinfo=UTC)
    assert large.no(request("r1", 6), by="jn", at=end).reason == "refund.impossible"


def test_a_yes_promises_the_money_and_says_whose_it_was(large: Books) -> None:
    large.hub(request("r1", 6), by="jn")
    large.hub(approve("r1", 6000), by="mb", at=LATER)
    found = refund(large)
    assert found == Refund(
        "r1", "o1", 6000, "EUR", "jn", Stage.APPROVED, changed_at=LATER,
        expires_at=AT + timedelta(days=7), decided_by="mb", ticket="t1", customer="ada",
        ask=pieces(6), parts=SIX, payouts=(PayoutPart("r1/o1-p", "o1-p", "card", 6000),),
        clause=CLAUSE, is_promised=True, approver="supervisor", approvals=("mb",), created_at=AT,
    )  # fmt: skip
    assert large.row(RefundAccount, "o1") == RefundAccount(
        "o1", "ada", "EUR", 10_000, reserved=6000, taken=SIX
    )
    assert large.row(RefundStep, "r1/approved") == step(
        "r1", "approved", "mb", 6000, LATER, note=CLAUSE, source=Pot.AVAILABLE, target=Pot.RESERVED
    )
    # What was given counts to who said yes; that the customer got it from the agent who asked.
    assert large.row(Wallet, "mb").days == (Given(TODAY, "EUR", 6000),)
    assert large.row(RefundHistory, "ada").earlier[0].by == "jn"


def test_a_yes_on_a_workstation_is_not_believed_yet(large: Books) -> None:
    large.here(request("r1", 6))
    large.here(approve("r1", 6000), by="mb")
    assert (refund(large).stage, refund(large).is_promised) == (Stage.APPROVED, False)


def test_the_same_yes_again_is_none_and_another_amount_is_refused(large: Books) -> None:
    large.hub(request("r1", 6), by="jn")
    assert large.no(approve("r1", 5999), by="mb").reason == "refund.amount_differs"
    large.hub(approve("r1", 6000), by="mb")
    large.hub(approve("r1", 6000), by="mb", at=LATER)
    assert large.wrote == ()
    assert large.no(approve("r1", 6000, by="zk"), by="zk").reason == "refund.not_now"


def test_a_yes_needs_a_request_a_role_and_somebody_who_is_still_here(large: Books) -> None:
    assert large.no(approve("r9", 6000), by="mb") == No(
        "refunds.missing", Code.PRECONDITION, {"id": "r9"}
    )
    large.hub(request("r1", 6), by="jn")
    for who in ("sn", "jn"):
        assert large.no(approve("r1", 6000, by=who), by=who) == No(
            "refund.may_not_approve", Code.FORBIDDEN_NOW, {}
        )
    large.change(Agent, "mb", is_active=False)
    assert large.no(approve("r1", 6000), by="mb").reason == "refund.may_not_approve"


def test_above_a_supervisors_own_limit_a_second_one_says_yes_too() -> None:
    books = Books(order(pieces=60))
    books.hub(request("r1", 51), by="jn")
    books.hub(approve("r1", 51_000), by="mb", at=LATER)
    found = refund(books)
    assert (found.stage, found.approvals, found.changed_at) == (Stage.REQUESTED, ("mb",), LATER)
    assert books.row(RefundStep, "r1/first_yes") == step("r1", "first_yes", "mb", 51_000, LATER)
    assert Ref("refund_accounts", "o1") not in books.rows
    assert books.no(approve("r1", 51_000), by="mb") == No(
        "refund.second_needed", Code.PRECONDITION, {"by": "mb"}
    )
    books.hub(approve("r1", 51_000, by="zk"), by="zk")
    assert (refund(books).stage, refund(books).approvals) == (Stage.APPROVED, ("mb", "zk"))
    books.hub(approve("r1", 51_000), by="mb")  # the first one's yes, said again
    assert books.wrote == ()


def test_just_within_a_supervisors_limit_one_is_enough() -> None:
    books = Books(order(pieces=60))
    books.hub(request("r1", 50), by="jn")
    books.hub(approve("r1", 50_000), by="mb")
    assert refund(books).stage is Stage.APPROVED


def test_a_no_says_why_and_moves_nothing(large: Books) -> None:
    large.hub(request("r1", 6), by="jn")
    assert large.no(decline("r1", " "), by="mb") == No(
        "refund.reason_missing", Code.PRECONDITION, {}
    )
    assert large.no(decline("r1", "no", by="jn"), by="jn").reason == "refund.may_not_approve"
    large.hub(decline("r1", "Bought elsewhere"), by="mb", at=LATER)
    found = refund(large)
    assert (found.stage, found.reason, found.decided_by, found.decided_for, found.changed_at) == (
        Stage.DECLINED, "Bought elsewhere", "mb", "", LATER,
    )  # fmt: skip
    assert large.row(RefundStep, "r1/declined") == step(
        "r1", "declined", "mb", 6000, LATER, note="Bought elsewhere"
    )
    assert set(large.wrote) == {Ref("refunds", "r1"), Ref("refund_steps", "r1/declined")}
    assert large.no(decline("r9", "no"), by="mb").reason == "refunds.missing"


def test_a_request_ends_with_its_last_moment_and_not_before(large: Books) -> None:
    large.hub(request("r1", 6), by="jn")
    end, over = AT + timedelta(days=7), ExpireRefund(**of("r1", "hub"))
    assert large.no(over, at=end - timedelta(microseconds=1)) == No(
        "refund.not_now", Code.PRECONDITION, {"stage": "requested", "wanted": "expired"}
    )
    assert large.no(approve("r1", 6000), by="mb", at=end) == No(
        "refund.expired", Code.PRECONDITION, {"expires_at": end.isoformat()}
    )
    large.hub(over, at=end)
    assert (refund(large).stage, refund(large).changed_at) == (Stage.EXPIRED, end)
    assert large.row(RefundStep, "r1/expired") == step("r1", "expired", "hub", 6000, end)
    large.hub(over, at=end)
    assert large.wrote == ()
    assert large.no(ExpireRefund(**of("r9", "hub"))).facts == {"id": "r9"}


def test_a_delegate_decides_by_the_givers_word_and_within_the_givers_limit() -> None:
    books = Books(order(pieces=60))
    books.hub(request("r1", 6), request("r2", 6), by="jn")
    until = AT + timedelta(days=1)
    assert books.no(approve("r1", 6000, by="sn", giver="mb"), by="sn") == No(
        "refund.not_delegated", Code.PRECONDITION, {"agent": "sn"}
    )
    books.hub(DelegateApproval("mb", "sn", until), by="mb")
    assert books.row(Delegation, "mb/sn") == Delegation("mb", "sn", until, "mb/sn")
    books.hub(approve("r1", 6000, by="sn", giver="mb"), by="sn")
    assert (refund(books).decided_by, refund(books).decided_for) == ("sn", "mb")
    no = books.no(approve("r2", 6000, by="sn", giver="mb"), by="sn", at=until)
    assert no.reason == "refund.not_delegated"
    no = books.no(decline("r2", "no", by="sn", giver="mb"), by="sn", at=until)
    assert no.reason == "refund.not_delegated"
    books.hub(decline("r2", "no", by="sn", giver="mb"), by="sn")
    assert (refund(books, "r2").decided_by, refund(books, "r2").decided_for) == ("sn", "mb")


def test_only_who_approves_can_delegate_it_and_only_to_somebody_there_is(books: Books) -> None:
    until = AT + timedelta(days=1)
    assert books.no(DelegateApproval("mb", "sn", until), by="sn") == No(
        "refund.mismatch", Code.INVALID_ARGS, {"what": "giver"}
    )
    assert books.no(DelegateApproval("jn", "sn", until), by="jn") == No(
        "refund.may_not_approve", Code.FORBIDDEN_NOW, {}
    )
    assert books.no(DelegateApproval("mb", "xx", until), by="mb") == No(
        "agents.missing", Code.PRECONDITION, {"id": "xx"}
    )
    books.hub(DelegateApproval("mb", "sn", until))
    assert books.row(Delegation, "mb/sn").until == until


def test_nobody_decides_about_what_they_asked_for_themselves_not_even_by_another() -> None:
    books = Books(order(pieces=100))
    books.hub(request("r1", 60, by="mb"), by="mb")
    own = No("refund.own_request", Code.PRECONDITION, {"agent": "mb"})
    assert books.no(approve("r1", 60_000), by="mb") == own
    assert books.no(decline("r1", "no"), by="mb") == own
    books.hub(DelegateApproval("mb", "zk", AT + timedelta(days=1)), by="mb")
    assert books.no(approve("r1", 60_000, by="zk", giver="mb"), by="zk") == own


def test_what_is_not_decided_yet_can_be_taken_back_by_its_author_alone(large: Books) -> None:
    large.hub(request("r1", 6), by="jn")
    assert large.no(CancelRefund(**of("r1", "mb")), by="mb") == No(
        "refund.not_yours", Code.PRECONDITION, {"by": "jn"}
    )
    large.hub(CancelRefund(**of("r1")), by="jn", at=LATER)
    assert (refund(large).stage, refund(large).changed_at) == (Stage.CANCELLED, LATER)
    assert large.row(RefundStep, "r1/cancelled") == step("r1", "cancelled", "jn", 6000, LATER)
    assert large.no(CancelRefund(**of("r1")), by="jn").facts == {
        "stage": "cancelled", "wanted": "cancelled",
    }  # fmt: skip
    assert large.no(CancelRefund(**of("r9")), by="jn") == No(
        "refunds.missing", Code.PRECONDITION, {"id": "r9"}
    )


# ---- settling ----------------------------------------------------------------------------------


def test_what_was_paid_moves_from_promised_to_paid_once(books: Books) -> None:
    books.hub(issue("r1", 2), by="jn")
    books.hub(settle("r1", Outcome.PAID, note="re_1"), at=LATER)
    assert books.row(RefundAccount, "o1") == RefundAccount(
        "o1", "ada", "EUR", 4000, paid=2000, taken=TWO
    )
    assert (refund(books).stage, refund(books).changed_at) == (Stage.PAID, LATER)
    assert refund(books).payouts == (PayoutPart("r1/o1-p", "o1-p", "card", 2000, "paid"),)
    moved = {"source": Pot.RESERVED, "target": Pot.PAID}
    made = step("r1", "paid", "hub", 2000, LATER, note="re_1", **moved)
    assert books.row(RefundStep, "r1/o1-p/paid") == replace(made, id="r1/o1-p/paid")
    for outcome in Outcome:
        books.hub(settle("r1", outcome))
        assert books.wrote == ()


def test_silence_is_told_and_moves_nothing(books: Books) -> None:
    books.hub(issue("r1", 2), by="jn")
    books.hub(settle("r1", Outcome.UNKNOWN))
    assert refund(books).stage is Stage.UNKNOWN
    assert books.row(RefundAccount, "o1").reserved == 2000
    said = books.row(RefundStep, "r1/o1-p/unknown")
    assert (said.source, said.target, said.amount) == (Pot.NOWHERE, Pot.NOWHERE, 2000)
    assert set(books.wrote) == {Ref("refunds", "r1"), Ref("refund_steps", "r1/o1-p/unknown")}


def test_a_refusal_frees_money_and_pieces(books: Books) -> None:
    books.hub(issue("r1", 2), by="jn")
    books.hub(settle("r1", Outcome.REFUSED, note="card closed"))
    assert books.row(RefundAccount, "o1") == RefundAccount("o1", "ada", "EUR", 4000)
    assert (refund(books).stage, refund(books).parts) == (Stage.REFUSED, Parts())
    said = books.row(RefundStep, "r1/o1-p/refused")
    assert (said.source, said.target) == (Pot.RESERVED, Pot.AVAILABLE)


def test_of_two_payouts_the_refund_is_what_both_have_come_to() -> None:
    two = tuple(Payment(id, "card", 2000, AT, f"ch_{id}") for id in ("p1", "p2"))
    books = Books(order(payments=two))
    books.hub(issue("r1", 2), by="jn")
    assert [part.amount for part in refund(books).payouts] == [1000, 1000]
    books.hub(settle("r1", Outcome.PAID, "r1/p1"))
    assert refund(books).stage is Stage.ISSUED
    books.hub(settle("r1", Outcome.UNKNOWN, "r1/p2"))
    assert refund(books).stage is Stage.UNKNOWN
    books.hub(settle("r1", Outcome.REFUSED, "r1/p2"))
    assert refund(books).stage is Stage.REFUSED
    account = books.row(RefundAccount, "o1")
    assert (account.reserved, account.paid, account.available) == (0, 1000, 3000)
    assert account.taken.amount == refund(books).parts.amount == 1000


def test_store_credit_is_put_on_the_balance_with_the_payment(books: Books) -> None:
    agreed = pieces(1, agreed_other_means=True)
    books.hub(issue("r1", ask=agreed, method="store_credit"), by="jn")
    books.hub(settle("r1", Outcome.UNKNOWN))
    assert Ref("store_credits", "ada/EUR") not in books.rows
    books.hub(settle("r1", Outcome.PAID))
    assert books.row(StoreCredit, "ada/EUR") == StoreCredit("ada/EUR", "ada", "EUR", 1000)


def test_only_the_hub_settles_and_only_what_it_knows(books: Books) -> None:
    books.hub(issue("r1", 2), by="jn")
    assert books.no(settle("r1", Outcome.PAID), by="mb") == No(
        "actor.may_not", Code.FORBIDDEN_NOW, {"operation": "refund.settle"}
    )
    missing = No("refunds.missing", Code.PRECONDITION, {"id": "r1"})
    assert books.no(settle("r1", Outcome.PAID, "r1/other")) == missing
    assert books.no(settle("r9", Outcome.PAID)).facts == {"id": "r9"}
    assert books.no(settle("r1", Outcome.PAID, currency="USD")) == No(
        "refund.mismatch", Code.INVALID_ARGS, {"what": "currency"}
    )
    books.hub(DraftRefund(**of("r2"), ask=pieces(1)), by="jn")
    assert books.no(settle("r2", Outcome.PAID)) == No(
        "refund.not_now", Code.PRECONDITION, {"stage": "draft", "wanted": "paid"}
    )


def test_pots_are_the_sum_of_their_movements(books: Books) -> None:
    books.hub(issue("r1", 2), issue("r2", 1), by="jn")
    books.hub(settle("r1", Outcome.PAID), settle("r2", Outcome.REFUSED))
    steps = [books.row(RefundStep, ref.id) for ref in books.rows if ref.kind == RefundStep.kind]
    assert balances(steps) == {
        Pot.NOWHERE: -4000, Pot.AVAILABLE: 2000, Pot.GRANTED: 0, Pot.RESERVED: 0, Pot.PAID: 2000,
    }  # fmt: skip


def test_shipping_goes_back_with_its_own_part() -> None:
    paid = (Payment("o1-p", "card", 4490, AT, "ch_o1"),)
    books = Books(replace(order(payments=paid), shipping=490, total=4490, tax=748))
    ask = Ask((Wanted("l1", 4),), (ShippingAsk(),))
    books.hub(issue("r1", ask=ask, amount=4490), by="jn")
    assert refund(books).parts == Parts(
        (Part("l1", 4, 3334, 666),), (Part("shipping", 0, 408, 82),), (Share("o1-p", 4490),), 4490
    )
