"""Refunds as the hub judges them: recomputed, held against what was captured, decided by others above limits."""

from datetime import timedelta
from typing import Any

import pytest

from app.domain.codec import from_image
from app.domain.gone import EraseCustomer
from app.domain.ids import micros
from app.domain.operations import Operation, Ref
from app.domain.refunds.account import Pot, RefundStep, balances
from app.domain.refunds.acts import CancelRefund, DraftRefund
from app.domain.refunds.decisions import DelegateApproval, ExpireRefund
from app.domain.refunds.payouts import Outcome
from app.domain.refunds.settling import SettleRefund
from app.hub.core import Replica
from app.sync.protocol import GENESIS, OpResult
from tests.helpers.money import approve, decline, issue, of, order, pieces, request, shop
from tests.helpers.profiles import AT
from tests.hub.ledgered import Hub


@pytest.fixture
def hub() -> Hub:
    return shopped()


def shopped(*orders: Any) -> Hub:
    hub = Hub()
    results = hub.administer(*shop(*orders))
    assert {result.status for result in results} <= {"applied", "noop"}
    for name in ("sn", "zk"):
        hub.books.replicas[name] = Replica(name, name, 0, GENESIS)
    return hub


def said(result: OpResult) -> tuple[str, str]:
    return result.code, result.detail.get("reason", "")


def one(hub: Hub, who: str, op: Operation) -> tuple[str, str]:
    return said(hub.does(who, op)[0])


def pots(hub: Hub, order: str = "o1") -> dict[str, int]:
    image = hub.image("refund_accounts", order)
    return {name: image[name] for name in ("captured", "granted", "reserved", "paid")}


def steps(hub: Hub, order: str = "o1") -> list[RefundStep]:
    rows = [row.image for ref, row in hub.books.rows.items() if ref.kind == "refund_steps"]
    found = [from_image(RefundStep, image) for image in rows if image["order"] == order]
    return sorted(found, key=lambda step: (step.at, step.id))


def it_balances(hub: Hub, order: str = "o1") -> None:
    """The account is what its movements say, to the cent."""
    summed, shown = balances(steps(hub, order)), pots(hub, order)
    assert summed[Pot.NOWHERE] == -shown["captured"]
    assert {name: summed[Pot(name)] for name in ("granted", "reserved", "paid")} == {
        name: shown[name] for name in ("granted", "reserved", "paid")
    }
    assert summed[Pot.AVAILABLE] == shown["captured"] - sum(
        shown[name] for name in ("granted", "reserved", "paid")
    )


def settled(id: str, outcome: Outcome, key: str = "") -> SettleRefund:
    return SettleRefund(**of(id, "hub"), currency="EUR", key=key or f"{id}/o1-p", outcome=outcome)


def test_an_issued_refund_holds_the_money_and_queues_one_payout(hub: Hub) -> None:
    assert one(hub, "jn", issue("r1", 2)) == ("OK", "")
    refund = hub.image("refunds", "r1")
    assert (refund["stage"], refund["amount"], refund["is_promised"]) == ("issued", 2000, True)
    assert refund["clause"].startswith("CZ ")
    assert len(refund["rules"]) == len(refund["trace"]) == 16
    assert pots(hub) == {"captured": 4000, "granted": 0, "reserved": 2000, "paid": 0}
    (effect,) = hub.books.effects.values()
    assert (effect.key, effect.amount, effect.reference) == ("r1/o1-p", 2000, "ch_o1")
    it_balances(hub)


def test_the_same_draft_issued_twice_is_one_refund(hub: Hub) -> None:
    assert one(hub, "jn", issue("r1", 2)) == ("OK", "")
    assert one(hub, "jn", issue("r1", 2)) == ("NOOP", "")
    assert pots(hub)["reserved"] == 2000
    assert len(hub.books.effects) == 1


def test_another_amount_than_is_due_is_refused_with_the_right_one(hub: Hub) -> None:
    (result,) = hub.does("jn", issue("r1", 2, amount=1999))
    assert said(result) == ("PRECONDITION", "refund.amount_differs")
    assert (result.detail["asked"], result.detail["now"]) == ("1999", "2000")
    assert not hub.books.effects


def test_more_than_is_left_is_refused_with_the_most(hub: Hub) -> None:
    hub.does("jn", issue("r1", 3))
    (result,) = hub.does("jn", issue("r2", 2))
    assert said(result) == ("PRECONDITION", "refund.impossible")
    assert (result.detail["why"], result.detail["maximum"]) == ("quantity_exceeds_refundable", "1")


def test_what_a_colleague_gave_already_is_refused_with_their_name_and_nothing_moves(
    hub: Hub,
) -> None:
    hub.does("jn", issue("r1", 4))
    for second in (issue("r2", 1, by="mb"), request("r3", 1, by="mb")):
        (result,) = hub.does("mb", second)
        assert said(result) == ("PRECONDITION", "refund.already")
        told = {key: result.detail[key] for key in ("by", "due", "refund")}
        assert told == {"by": "jn", "due": "40.00 EUR", "refund": "r1"}
        assert int(result.detail["at_us"]) == micros(AT)
    assert pots(hub)["reserved"] == 4000
    assert len(hub.books.effects) == 1


def test_what_was_asked_for_wrongly_is_no_duplicate_of_another_refund(hub: Hub) -> None:
    hub.does("jn", issue("r1", 1))
    assert one(hub, "mb", issue("r2", 5, by="mb")) == ("PRECONDITION", "refund.impossible")


def test_above_ones_limit_somebody_else_must_say_yes() -> None:
    hub = shopped(order(pieces=10))
    (result,) = hub.does("jn", issue("r1", 6))
    assert said(result) == ("PRECONDITION", "refund.needs_approval")
    assert result.detail["role"] == "supervisor"
    assert one(hub, "jn", request("r1", 6)) == ("OK", "")
    assert hub.image("refunds", "r1")["stage"] == "requested"
    assert one(hub, "jn", approve("r1", 6000, by="jn")) == (
        "FORBIDDEN_NOW",
        "refund.may_not_approve",
    )
    assert one(hub, "mb", approve("r1", 5999)) == ("PRECONDITION", "refund.amount_differs")
    assert one(hub, "mb", approve("r1", 6000)) == ("OK", "")
    assert one(hub, "mb", approve("r1", 6000)) == ("NOOP", "")
    refund = hub.image("refunds", "r1")
    assert (refund["stage"], refund["decided_by"]) == ("approved", "mb")
    assert [effect.amount for effect in hub.books.effects.values()] == [6000]
    it_balances(hub)


def test_nobody_says_yes_to_their_own_request() -> None:
    hub = shopped(order(pieces=100))
    assert one(hub, "mb", request("r1", 60, by="mb")) == ("OK", "")
    assert one(hub, "mb", approve("r1", 60_000)) == ("PRECONDITION", "refund.own_request")
    assert one(hub, "mb", decline("r1", "no")) == ("PRECONDITION", "refund.own_request")


def test_far_above_every_limit_two_people_must_say_yes() -> None:
    hub = shopped(order(pieces=100))
    hub.does("jn", request("r1", 60))
    assert one(hub, "mb", approve("r1", 60_000)) == ("OK", "")
    assert hub.image("refunds", "r1")["stage"] == "requested"
    assert not hub.books.effects
    assert one(hub, "mb", approve("r1", 60_000)) == ("PRECONDITION", "refund.second_needed")
    assert one(hub, "zk", approve("r1", 60_000, by="zk")) == ("OK", "")
    refund = hub.image("refunds", "r1")
    assert (refund["stage"], refund["approvals"]) == ("approved", ["mb", "zk"])
    it_balances(hub)


def test_a_no_says_why_and_holds_nothing() -> None:
    hub = shopped(order(pieces=10))
    hub.does("jn", request("r1", 6))
    assert one(hub, "mb", decline("r1", " ")) == ("PRECONDITION", "refund.reason_missing")
    assert one(hub, "mb", decline("r1", "Bought elsewhere")) == ("OK", "")
    refund = hub.image("refunds", "r1")
    assert (refund["stage"], refund["reason"]) == ("declined", "Bought elsewhere")
    assert not hub.books.effects


def test_a_request_ends_when_nobody_decides_in_time() -> None:
    hub = shopped(order(pieces=10))
    hub.does("jn", request("r1", 6), wall=0)  # asked long ago
    (early,) = hub.administer(ExpireRefund(**of("r1", "hub")))
    assert early.status == "applied"
    assert hub.image("refunds", "r1")["stage"] == "expired"
    assert one(hub, "mb", approve("r1", 6000)) == ("PRECONDITION", "refund.expired")


def test_a_delegate_decides_in_the_givers_place_until_the_word_ends() -> None:
    hub = shopped(order(pieces=20))
    hub.does("jn", request("r1", 6), request("r2", 6))
    stand_in = approve("r1", 6000, by="sn", giver="mb")
    assert one(hub, "sn", stand_in) == ("PRECONDITION", "refund.not_delegated")
    forged = DelegateApproval("mb", "sn", AT + timedelta(days=1))
    assert one(hub, "sn", forged) == ("INVALID_ARGS", "refund.mismatch")
    assert one(hub, "mb", DelegateApproval("mb", "sn", AT + timedelta(days=1))) == ("OK", "")
    assert one(hub, "sn", stand_in) == ("OK", "")
    refund = hub.image("refunds", "r1")
    assert (refund["stage"], refund["decided_by"], refund["decided_for"]) == (
        "approved",
        "sn",
        "mb",
    )
    assert one(hub, "mb", DelegateApproval("mb", "sn", AT)) == ("OK", "")
    over = approve("r2", 6000, by="sn", giver="mb")
    assert one(hub, "sn", over) == ("PRECONDITION", "refund.not_delegated")


def test_a_request_inside_ones_limit_is_issued_at_once(hub: Hub) -> None:
    assert one(hub, "jn", request("r1", 2)) == ("OK", "")
    assert hub.image("refunds", "r1")["stage"] == "issued"


def test_a_draft_keeps_its_key_and_can_be_taken_back(hub: Hub) -> None:
    draft = DraftRefund(**of("r1"), ask=pieces(1))
    assert one(hub, "jn", draft) == ("OK", "")
    assert hub.image("refunds", "r1")["amount"] == 1000
    assert one(hub, "mb", CancelRefund(**of("r1", "mb"))) == ("PRECONDITION", "refund.not_yours")
    assert one(hub, "jn", CancelRefund(**of("r1"))) == ("OK", "")
    assert one(hub, "jn", issue("r1")) == ("PRECONDITION", "refund.not_now")


def test_paid_is_booked_once_and_stays(hub: Hub) -> None:
    hub.does("jn", issue("r1", 2))
    for outcome in (Outcome.UNKNOWN, Outcome.UNKNOWN, Outcome.PAID, Outcome.PAID, Outcome.REFUSED):
        hub.administer(settled("r1", outcome))
    assert hub.image("refunds", "r1")["stage"] == "paid"
    assert pots(hub) == {"captured": 4000, "granted": 0, "reserved": 0, "paid": 2000}
    it_balances(hub)


def test_a_refusal_gives_the_money_and_the_pieces_back(hub: Hub) -> None:
    hub.does("jn", issue("r1", 4))
    hub.administer(settled("r1", Outcome.REFUSED))
    assert hub.image("refunds", "r1")["stage"] == "refused"
    assert pots(hub) == {"captured": 4000, "granted": 0, "reserved": 0, "paid": 0}
    it_balances(hub)
    assert one(hub, "jn", issue("r2", 4)) == ("OK", "")
    it_balances(hub)


def test_only_the_hub_says_what_was_paid(hub: Hub) -> None:
    hub.does("jn", issue("r1", 2))
    forged = SettleRefund(**of("r1"), currency="EUR", key="r1/o1-p", outcome=Outcome.PAID)
    assert one(hub, "jn", forged) == ("FORBIDDEN_NOW", "actor.may_not")


def test_every_step_is_on_the_tickets_timeline(hub: Hub) -> None:
    hub.does("jn", DraftRefund(**of("r1"), ask=pieces(2)), issue("r1", 2))
    hub.administer(settled("r1", Outcome.PAID))
    told = [(step.step, step.ticket, step.by) for step in steps(hub) if step.refund == "r1"]
    assert sorted(told) == [("drafted", "t1", "jn"), ("issued", "t1", "jn"), ("paid", "t1", "hub")]
    assert (
        hub.books.rows[next(r for r in hub.books.rows if r.id == "r1/issued")].scope == "team:ret"
    )


def test_what_was_promised_is_booked_though_the_customer_was_erased_meanwhile(hub: Hub) -> None:
    one(hub, "jn", issue("r1", 2))
    hub.administer(EraseCustomer("ada"))
    assert hub.image("tickets", "t1")["erased_at"] is not None
    hub.administer(settled("r1", Outcome.PAID))
    assert (hub.image("refunds", "r1")["stage"], pots(hub)["paid"]) == ("paid", 2000)
    it_balances(hub)
    assert one(hub, "jn", issue("r2"))[0] == "ENTITY_ERASED"


def test_an_allowance_travels_to_its_agent_alone(hub: Hub) -> None:
    before = hub.books.scopes["ref"]
    one(hub, "jn", issue("r1"))
    assert hub.books.rows[Ref("refund_wallets", "jn")].scope == "user:jn"
    assert hub.books.scopes["ref"] == before, "everybody pulls for one agent's refund"
    rows = [row for page in hub.pull("jn", {"user:jn": 0}).pages for row in page.rows]
    assert [(row.t, row.id) for row in rows] == [("refund_wallets", "jn")]
    assert hub.pull("mb", {"user:jn": 0}).drop == ["user:jn"]
