"""Money set aside for a workstation: drawn, spent without the hub, given back, taken back, and lent by a code."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from app.domain.operations import Code, Ref
from app.domain.orders import Order
from app.domain.refunds.account import Part, Parts, Pot, RefundAccount, RefundStep, Share
from app.domain.refunds.ask import Ask, Wanted
from app.domain.refunds.granting import DrawGrant, ReclaimGrant, RedeemGrant, ReleaseGrant
from app.domain.refunds.grants import (
    GRACE,
    LIFE,
    SKEW,
    Grant,
    GrantState,
    code_of,
    grant_id,
    lent_id,
    lent_until,
    matching,
)
from app.domain.refunds.lifecycle import Refund, Stage
from app.domain.refunds.request import Goodwill
from app.domain.refunds.wallet import Given, Wallet
from tests.domain.refunds.books import Books, No
from tests.helpers.money import issue, order
from tests.helpers.profiles import AT

END = AT + LIFE
LATER = AT + timedelta(hours=1)
TODAY = AT.date().isoformat()
UNKNOWN = No("grant.unknown", Code.GRANT_UNKNOWN, {"grant": "g1"})


def draw(id: str = "g1", *, step: str = "s1", **values: Any) -> DrawGrant:
    given: dict[str, Any] = {
        "order": "o1", "ticket": "t1", "replica": "rep", "agent": "jn", "by": "jn", "expires_at": END,
    }  # fmt: skip
    return DrawGrant(id=id, step=step, **(given | values))


def grant(left: int = 2500, **values: Any) -> Grant:
    made = Grant("g1", "rep", "jn", "o1", "t1", "ada", "EUR", left, END, by="jn")
    return replace(made, **values)


@pytest.fixture
def books() -> Books:
    """Four kettles at 10.00, and half of what an agent may give of them set aside."""
    books = Books()
    books.hub(draw())
    return books


# ---- drawn ---------------------------------------------------------------------------------------


def test_half_of_ones_limit_is_set_aside_and_told(books: Books) -> None:
    assert books.row(Grant, "g1") == grant()
    assert books.row(RefundAccount, "o1") == RefundAccount("o1", "ada", "EUR", 4000, granted=2500)
    assert books.row(RefundStep, "g1/s1") == RefundStep(
        "g1/s1", "", "o1", "t1", "ada", "granted", "jn", AT, 2500, "EUR", Pot.AVAILABLE, Pot.GRANTED
    )  # fmt: skip
    assert set(books.wrote) == {
        Ref("refund_accounts", "o1"), Ref("refund_steps", "o1/captured"), Ref("refund_grants", "g1"),
        Ref("refund_steps", "g1/s1"),
    }  # fmt: skip


def test_no_more_is_set_aside_than_is_there() -> None:
    books = Books(order(pieces=2))
    books.hub(draw())
    assert books.row(Grant, "g1").left == 2000


def test_drawn_again_it_lasts_longer_and_is_filled_up(books: Books) -> None:
    books.here(issue("r1", 2, grant="g1"))
    books.hub(draw(step="s2", expires_at=END + LIFE))
    assert books.row(Grant, "g1") == grant(2000, expires_at=END + LIFE)
    assert books.row(RefundStep, "g1/s2").amount == 1500
    books.hub(draw(step="s3"))
    assert books.row(Grant, "g1") == grant(2000)
    assert Ref("refund_steps", "g1/s3") not in books.rows  # no money moved


def test_what_was_wanted_is_set_aside_and_not_more() -> None:
    books = Books()
    books.hub(draw(wanted=700))
    assert books.row(Grant, "g1").left == 700
    books.hub(draw(wanted=500, step="s2"))
    assert books.row(Grant, "g1").left == 700  # nothing is taken out of a workstation's hands
    books.hub(draw(wanted=9999, step="s3"))
    assert books.row(Grant, "g1").left == 2500


def test_a_supervisor_lends_of_the_whole_limit_and_an_agent_lends_nothing() -> None:
    books = Books(order(pieces=100))
    books.hub(draw(by="mb"))
    assert books.row(Grant, "g1") == grant(50_000, by="mb")
    assert books.no(draw("g2", by="sn")) == No("grant.nothing_left", Code.PRECONDITION, {})
    assert books.no(draw("g2", agent="mb", by="jn")).reason == "grant.nothing_left"


def test_nothing_is_set_aside_of_nothing() -> None:
    books = Books()
    books.hub(issue("r1", 4), by="jn")
    assert books.no(draw()) == No("grant.nothing_left", Code.PRECONDITION, {})


def test_only_the_hub_draws_and_one_grant_is_of_one_order_and_ticket(books: Books) -> None:
    assert books.no(draw("g2"), by="mb") == No(
        "actor.may_not", Code.FORBIDDEN_NOW, {"operation": "grant.draw"}
    )
    assert books.no(draw(ticket="")) == UNKNOWN
    other = Books(order(), order("o2"))
    other.hub(draw())
    assert other.no(draw(order="o2")) == UNKNOWN


# ---- spent ---------------------------------------------------------------------------------------


def test_a_promise_of_the_allowance_is_believed_at_once(books: Books) -> None:
    books.here(issue("r1", 2, grant="g1"))
    found = books.row(Refund, "r1")
    assert (found.stage, found.is_promised, found.grant) == (Stage.ISSUED, True, "g1")
    assert books.row(Grant, "g1") == grant(500)
    account = books.row(RefundAccount, "o1")
    assert (account.granted, account.reserved, account.available) == (500, 2000, 1500)
    made = books.row(RefundStep, "r1/issued")
    assert (made.source, made.target) == (Pot.GRANTED, Pot.RESERVED)
    assert books.row(Wallet, "jn").days == (Given(TODAY, "EUR", 2000, offline=2000),)


def test_more_than_is_left_of_it_is_not_promised(books: Books) -> None:
    assert books.no(issue("r1", 3, grant="g1"), "jn", is_final=False) == No(
        "grant.exceeded", Code.ALLOWANCE_EXCEEDED, {"left": "2500"}
    )
    books.here(issue("r1", 2, grant="g1"))
    assert books.no(issue("r2", 1, grant="g1"), "jn", is_final=False).facts == {"left": "500"}


def test_a_workstation_stops_a_little_before_the_end(books: Books) -> None:
    last = END - SKEW
    late = No("grant.late", Code.ALLOWANCE_LATE, {"expires_at": END.isoformat()})
    assert books.no(issue("r1", grant="g1"), "jn", last, is_final=False) == late
    books.here(issue("r1", grant="g1"), at=last - timedelta(microseconds=1))


def test_the_hub_keeps_a_promise_that_comes_after_the_end(books: Books) -> None:
    books.hub(issue("r1", grant="g1"), by="jn", at=END + timedelta(days=3))
    assert books.row(Refund, "r1").is_promised
    assert books.told is None


@pytest.mark.parametrize("by", ["mb", "jn"])
def test_a_grant_is_one_agents_and_of_one_order(by: str) -> None:
    books = Books(order(), order("o2"))
    books.hub(draw())
    asked = issue("r1", grant="g1", by=by, order="o1" if by == "mb" else "o2")
    assert books.no(asked, by) == UNKNOWN
    assert books.no(issue("r1", grant="g9"), "jn").facts == {"grant": "g9"}


def test_goodwill_of_it_is_held_to_the_smaller_tier(books: Books) -> None:
    asked = issue("r1", ask=Ask(goodwill=(Goodwill(501),)), amount=501, grant="g1")
    assert books.no(asked, "jn", is_final=False) == No(
        "grant.exceeded", Code.ALLOWANCE_EXCEEDED, {"left": "2500"}
    )
    books.here(issue("r1", ask=Ask(goodwill=(Goodwill(500),)), amount=500, grant="g1"))


def test_of_what_a_supervisor_lent_more_than_ones_own_part_is_promised() -> None:
    books = Books()
    books.hub(draw(by="mb", wanted=4000))
    books.here(issue("r1", 4, grant="g1"))
    assert books.row(Grant, "g1").left == 0


def test_a_promise_is_kept_though_the_calculation_has_changed(books: Books) -> None:
    books.change(Order, "o1", delivered_at=None)
    books.hub(issue("r1", 1, grant="g1"), by="jn")
    books.hub(draw("g2", replica="other", agent="mb", by="mb"))
    # The last three pieces are given by somebody else; the promise of one of them is kept as money.
    rest = Ask((Wanted("l1", 3),))
    promised = issue("r2", ask=rest, amount=1500, grant="g1")
    books.hub(promised, by="jn")
    found = books.row(Refund, "r2")
    assert (found.amount, found.parts) == (
        1500, Parts(tenders=(Share("o1-p", 1500),), amount=1500),
    )  # fmt: skip
    assert books.told is not None
    assert (books.told.reason, books.told.code, dict(books.told.facts)) == (
        "refund.honoured", Code.CONFLICT_KEPT,
        {"asked": "1500", "now": "3000", "due": "15.00 EUR"},
    )  # fmt: skip


def test_a_promise_that_could_not_be_worked_out_at_all_is_kept_as_money(books: Books) -> None:
    books.hub(issue("r1", ask=Ask((Wanted("l1", 9),)), amount=900, grant="g1"), by="jn")
    assert books.row(Refund, "r1").parts == Parts(tenders=(Share("o1-p", 900),), amount=900)
    assert books.told is not None
    assert books.told.facts["now"] == "0"


def test_a_promise_of_money_taken_back_is_kept_while_there_is_any(books: Books) -> None:
    books.hub(ReclaimGrant("g1", "o1", "t1", "s2"), at=END + GRACE)
    books.hub(issue("r1", 2, grant="g1"), by="jn")
    found = books.row(Refund, "r1")
    assert (found.grant, found.is_promised, found.amount) == ("g1", True, 2000)
    assert found.parts.lines == (Part("l1", 2, 1667, 333),)
    assert books.row(RefundStep, "r1/issued").source is Pot.AVAILABLE
    assert books.row(Grant, "g1").left == 0
    books.hub(issue("r2", 1, by="mb"), by="mb")
    assert books.no(issue("r3", 2, grant="g1"), "jn") == No(
        "grant.late", Code.ALLOWANCE_LATE, {"left": "1000"}
    )


def test_nothing_is_no_promise(books: Books) -> None:
    assert books.no(issue("r1", 1, amount=0, grant="g1"), "jn") == No(
        "grant.late", Code.ALLOWANCE_LATE, {"left": "4000"}
    )


# ---- given back, taken back ----------------------------------------------------------------------


def test_what_is_left_is_given_back_by_its_agent_alone_and_once(books: Books) -> None:
    books.here(issue("r1", 2, grant="g1"))
    back = ReleaseGrant("g1", "o1", "t1", "s2")
    assert books.no(back, "mb") == UNKNOWN
    books.hub(back, by="jn", at=LATER)
    assert books.row(Grant, "g1") == grant(0, state=GrantState.RETURNED)
    assert books.row(RefundStep, "g1/s2") == RefundStep(
        "g1/s2", "", "o1", "t1", "ada", "returned", "jn", LATER, 500, "EUR", Pot.GRANTED,
        Pot.AVAILABLE,
    )  # fmt: skip
    account = books.row(RefundAccount, "o1")
    assert (account.granted, account.available) == (0, 2000)
    books.hub(ReleaseGrant("g1", "o1", "t1", "s3"), by="jn")
    assert books.wrote == ()
    assert books.no(ReleaseGrant("g9", "o1", "t1", "s2"), "jn").facts == {"grant": "g9"}
    assert books.no(ReleaseGrant("g1", "o1", "", "s2"), "jn") == UNKNOWN


def test_a_grant_is_taken_back_a_good_while_after_its_end_by_the_hub(books: Books) -> None:
    back = ReclaimGrant("g1", "o1", "t1", "s2")
    assert books.no(back, "mb") == No(
        "actor.may_not", Code.FORBIDDEN_NOW, {"operation": "grant.reclaim"}
    )
    books.hub(back, at=END + GRACE - timedelta(microseconds=1))
    assert books.wrote == ()
    books.hub(back, at=END + GRACE)
    assert books.row(Grant, "g1") == grant(0, state=GrantState.RECLAIMED)
    made = books.row(RefundStep, "g1/s2")
    assert (made.step, made.amount, made.source, made.target) == (
        "reclaimed", 2500, Pot.GRANTED, Pot.AVAILABLE,
    )  # fmt: skip
    assert books.row(RefundAccount, "o1") == RefundAccount("o1", "ada", "EUR", 4000)
    books.hub(replace(back, step="s3"), at=END + GRACE)
    assert books.wrote == ()


def test_what_is_not_open_is_not_good(books: Books) -> None:
    assert grant().is_good(END - SKEW - timedelta(microseconds=1))
    assert not grant().is_good(END - SKEW)
    assert not grant(state=GrantState.RETURNED).is_good(AT)
    assert (grant().is_lent, grant(by="mb").is_lent) == (False, True)


# ---- codes ---------------------------------------------------------------------------------------

KEY, DAY = b"k" * 32, date(2026, 6, 9)


def test_a_code_is_eight_letters_nobody_mistakes_and_of_one_thing_alone() -> None:
    code = code_of(KEY, "o1", 4000, "EUR", DAY, 1)
    assert code == "S244-3P7Y"  # another version must read the same out of it
    others = {
        code_of(b"j" * 32, "o1", 4000, "EUR", DAY, 1),
        code_of(KEY, "o2", 4000, "EUR", DAY, 1),
        code_of(KEY, "o1", 4001, "EUR", DAY, 1),
        code_of(KEY, "o1", 4000, "USD", DAY, 1),
        code_of(KEY, "o1", 4000, "EUR", date(2026, 6, 10), 1),
        code_of(KEY, "o1", 4000, "EUR", DAY, 2),
    }
    assert len(others | {code}) == 7


def test_a_code_is_known_on_its_day_and_the_next_however_it_is_typed() -> None:
    code = code_of(KEY, "o1", 4000, "EUR", DAY, 9)
    typed = f" {code.lower().replace('-', ' ')} "
    for at in (datetime(2026, 6, 9, tzinfo=UTC), datetime(2026, 6, 10, 23, 59, tzinfo=UTC)):
        assert matching(KEY, typed, "o1", 4000, "EUR", at) == (DAY, 9)
    assert matching(KEY, code, "o1", 4000, "EUR", datetime(2026, 6, 11, tzinfo=UTC)) is None
    assert matching(KEY, code, "o1", 4001, "EUR", AT) is None
    tenth = code_of(KEY, "o1", 4000, "EUR", DAY, 10)
    assert matching(KEY, tenth, "o1", 4000, "EUR", AT) is None
    first = code_of(KEY, "o1", 4000, "EUR", DAY, 1)
    assert matching(KEY, first, "o1", 4000, "EUR", AT) == (DAY, 1)


def test_a_code_is_good_to_the_end_of_the_next_day() -> None:
    assert lent_until(DAY) == datetime(2026, 6, 11, tzinfo=UTC)


def test_grants_are_named_by_order_and_workstation_and_codes_by_their_day() -> None:
    assert grant_id("o1", "rep") == "o1/rep"
    assert lent_id("o1", "rep", DAY, 3) == "o1/rep/2026-06-09-3"


def redeem(**values: Any) -> RedeemGrant:
    given: dict[str, Any] = {
        "id": "g1", "order": "o1", "ticket": "t1", "step": "s1", "replica": "rep", "agent": "jn",
        "amount": 4000, "expires_at": END,
    }  # fmt: skip
    return RedeemGrant(**(given | values))


def test_a_code_that_was_checked_here_gives_its_money_here() -> None:
    books = Books()
    books.here(redeem())
    assert books.row(Grant, "g1") == grant(4000, by="lent")
    assert books.row(RefundAccount, "o1").granted == 4000
    assert books.row(RefundStep, "g1/s1").step == "granted"
    books.here(redeem())
    assert books.wrote == ()
    books.here(issue("r1", 4, grant="g1"))
    assert books.row(Refund, "r1").is_promised


def test_the_hub_believes_no_code_whose_grant_it_has_not_made(books: Books) -> None:
    assert Books().no(redeem(), "jn") == UNKNOWN
    assert Books().no(redeem(), "mb", is_final=False) == UNKNOWN
    assert books.no(redeem(replica="other"), "jn", is_final=False) == UNKNOWN
    assert books.no(redeem(), "mb", is_final=False) == UNKNOWN
    books.hub(redeem(), by="jn")  # its own
    assert books.wrote == ()


def test_a_code_without_a_ticket_gives_money_too() -> None:
    books = Books()
    books.here(redeem(ticket=""))
    books.here(issue("r1", 1, grant="g1", ticket=""))
    assert books.row(Refund, "r1").ticket == ""
