"""Store credit as goodwill, and what an agent may try when a refund cannot be promised now."""

from datetime import timedelta
from typing import Any

import pytest

from app.domain.codec import from_image
from app.domain.customers import Customer
from app.domain.operations import Code, Ref
from app.domain.people import Agent
from app.domain.refunds.account import RefundAccount, RefundStep, opened
from app.domain.refunds.ask import Ask
from app.domain.refunds.credit import GiveCredit, StoreCredit, credit_id, offline_pool
from app.domain.refunds.deciding import Case, weigh
from app.domain.refunds.request import Goodwill
from app.domain.refunds.rulebook import CURRENT, Rules
from app.domain.refunds.wallet import Given, Received, RefundHistory, Wallet
from app.domain.refunds.ways import Exit, WayOut, promisable, ways_out
from tests.domain.refunds.books import Books, No
from tests.helpers.money import order, pieces
from tests.helpers.profiles import AT

LATER = AT + timedelta(hours=1)
TODAY = AT.date().isoformat()
UNKNOWN_MONEY = {"why": "authority.above_tier authority.above_tier", "left": "0"}


def give(id: str = "c1", amount: int = 600, **values: Any) -> GiveCredit:
    given: dict[str, Any] = {
        "ticket": "t1", "customer": "ada", "by": "jn", "currency": "EUR", "reason": "Late parcel",
    }  # fmt: skip
    return GiveCredit(id=id, amount=amount, **(given | values))


@pytest.fixture
def books() -> Books:
    return Books()


# ---- store credit ----------------------------------------------------------------------------------


def test_a_gift_is_on_the_balance_counted_and_told(books: Books) -> None:
    books.hub(give(), by="jn")
    assert books.row(StoreCredit, "ada/EUR") == StoreCredit("ada/EUR", "ada", "EUR", 600)
    assert books.row(Wallet, "jn") == Wallet("jn", (Given(TODAY, "EUR", 0, gifts=600),))
    assert books.row(RefundHistory, "ada") == RefundHistory(
        "ada", (Received("c1", AT, 600, "", is_goodwill=True, agent="jn"),)
    )
    assert books.row(RefundStep, "c1/credited") == RefundStep(
        "c1/credited", "", "", "t1", "ada", "credited", "jn", AT, 600, "EUR", note="Late parcel"
    )
    assert set(books.wrote) == {
        Ref("store_credits", "ada/EUR"), Ref("refund_wallets", "jn"),
        Ref("refund_histories", "ada"), Ref("refund_steps", "c1/credited"),
    }  # fmt: skip


def test_the_same_gift_twice_is_one_and_two_add_up_in_their_currency(books: Books) -> None:
    books.hub(give(), by="jn")
    books.hub(give(), by="jn", at=LATER)
    assert books.wrote == ()
    books.hub(give("c2", 400), by="jn")
    books.hub(give("c3", 400, currency="USD", by="mb"), by="mb")
    assert books.row(StoreCredit, "ada/EUR").balance == 1000
    assert books.row(StoreCredit, "ada/USD").balance == 400
    assert credit_id("ada", "USD") == "ada/USD"


def test_the_tier_of_ones_role_holds_for_a_day(books: Books) -> None:
    books.hub(give(amount=1000), by="jn")
    no = books.no(give("c2", 1), "jn")
    assert (no.reason, no.facts["left"]) == ("credit.too_much", "0")
    books.hub(give("c3", 1000), by="jn", at=AT + timedelta(days=31))


def test_more_than_the_tier_says_what_is_left(books: Books) -> None:
    no = books.no(give(amount=1001), "jn")
    assert (no.reason, no.code) == ("credit.too_much", Code.ALLOWANCE_EXCEEDED)
    assert no.facts == {"why": "authority.above_tier", "left": "0"}


def test_without_the_hub_half_of_the_tier_may_be_given(books: Books) -> None:
    books.here(give(amount=500, offline=True))
    assert books.no(give("c2", 1, offline=True), "jn").reason == "credit.too_much"
    assert Books().no(give(amount=501, offline=True), "jn").reason == "credit.too_much"


@pytest.mark.parametrize(
    ("values", "no"),
    [
        ({"amount": 0}, No("refund.impossible", Code.PRECONDITION, {"why": "amount_not_positive", "at": ""})),
        ({"reason": " "}, No("refund.reason_missing", Code.PRECONDITION, {})),
        ({"by": "mb"}, No("refund.mismatch", Code.INVALID_ARGS, {"what": "by"})),
        ({"currency": "XXX"}, No("credit.too_much", Code.ALLOWANCE_EXCEEDED, UNKNOWN_MONEY)),
    ],
)  # fmt: skip
def test_a_gift_needs_an_amount_a_reason_and_ones_own_name(
    books: Books, values: dict[str, Any], no: No
) -> None:
    assert books.no(give(**values), "jn") == no
    if no.reason != "credit.too_much":
        assert books.no(give(**(values | {"offline": True})), "jn") == no


def test_the_office_gives_in_an_agents_name_and_one_cent_is_a_gift(books: Books) -> None:
    books.hub(give(amount=1))
    assert books.row(StoreCredit, "ada/EUR").balance == 1
    assert books.row(RefundStep, "c1/credited").by == "hub"
    books.hub(give("c2", ticket="", amount=1), by="jn")
    assert books.row(RefundStep, "c2/credited").ticket == ""


def test_gifts_in_pieces_are_one_gift_above_the_tier(books: Books) -> None:
    books.hub(give(amount=600), by="jn")
    no = books.no(give("c2", 600), "jn", AT + timedelta(days=1))
    assert no.facts["why"] == "signal.split"
    books.hub(give("c2", 600, by="mb"), by="mb")  # nobody's pieces but one's own


def test_a_customer_of_ones_own_name_is_given_nothing(books: Books) -> None:
    books.change(Customer, "ada", label="jonas  NEIMANIS")
    assert books.no(give(), "jn").facts["why"] == "signal.own_account"


def test_the_pool_without_the_hub_is_a_part_of_the_tier_of_a_role(books: Books) -> None:
    rules = books.row(Rules, CURRENT)
    assert offline_pool(rules, "agent", "EUR") == 500
    assert offline_pool(rules, "senior", "EUR") == 1500
    assert offline_pool(rules, "agent", "XXX") == 0
    assert offline_pool(rules, "nobody", "EUR") == 0


# ---- ways out ----------------------------------------------------------------------------------------


def case(books: Books, *, held: int = 0, days: tuple[Given, ...] = (), **values: Any) -> Case:
    sold = order(pieces=10)
    given: dict[str, Any] = {"account": opened(sold), "history": RefundHistory("ada")}
    return Case(
        sold, by=from_image(Agent, books.rows[Ref("agents", "jn")]), at=AT, held=held,
        wallet=Wallet("jn", days), rules=books.row(Rules, CURRENT), **(given | values),
    )  # fmt: skip


REST = (WayOut(Exit.REPLACE), WayOut(Exit.REQUEST, 6000), WayOut(Exit.CODE, 6000))


def test_the_five_ways_stand_in_their_order(books: Books) -> None:
    at = case(books, held=2500)
    assert ways_out(at, weigh(at, pieces(6))) == (
        WayOut(Exit.SMALLER, 2500), WayOut(Exit.CREDIT, 500), *REST,
    )  # fmt: skip


def test_without_an_allowance_nothing_smaller_is_offered(books: Books) -> None:
    at = case(books)
    assert ways_out(at, weigh(at, pieces(6))) == (WayOut(Exit.CREDIT, 500), *REST)


def test_what_was_given_today_lowers_both(books: Books) -> None:
    at = case(books, held=2500, days=(Given(TODAY, "EUR", 6500, 6500, gifts=100),))
    assert ways_out(at, weigh(at, pieces(6)))[:2] == (
        WayOut(Exit.SMALLER, 1000), WayOut(Exit.CREDIT, 400),
    )  # fmt: skip
    at = case(books, held=2500, days=(Given(TODAY, "EUR", 7500, 7500, gifts=500),))
    assert ways_out(at, weigh(at, pieces(6))) == REST


def test_no_way_is_needed_where_the_whole_may_be_promised_or_nothing_is_due(books: Books) -> None:
    at = case(books, held=2500)
    assert ways_out(at, weigh(at, pieces(2))) == ()
    assert ways_out(at, weigh(at, pieces(11))) == ()
    assert ways_out(at, weigh(at, Ask())) == ()


def test_credit_is_not_offered_on_a_signal(books: Books) -> None:
    earlier = tuple(Received(f"x{n}", AT, 100, f"y{n}") for n in range(10))
    at = case(books, history=RefundHistory("ada", earlier))
    assert [way.exit for way in ways_out(at, weigh(at, pieces(6)))] == [
        Exit.REPLACE, Exit.REQUEST, Exit.CODE,
    ]  # fmt: skip


def test_a_small_gift_beyond_ones_tier_needs_a_way_too(books: Books) -> None:
    at = case(books, held=2500)
    found = weigh(at, Ask(goodwill=(Goodwill(501),)))
    assert ways_out(at, found)[0] == WayOut(Exit.SMALLER, 501)


def test_the_most_is_the_least_of_allowance_order_and_limits(books: Books) -> None:
    def most(**values: Any) -> int:
        at = case(books, **values)
        return promisable(at, weigh(at, pieces(1)))

    assert most(held=2500) == 2500
    assert most(held=1200) == 1200
    assert most(held=9000) == 2500  # the limit of a case
    assert most(held=2500, days=(Given(TODAY, "EUR", 0, 7000),)) == 500  # of a day without the hub
    assert most(held=2500, days=(Given(TODAY, "EUR", 0, 9000),)) == 0
    gone = RefundAccount("o1", "ada", "EUR", 10_000, granted=300, paid=9700)
    assert most(held=300, account=gone) == 300
