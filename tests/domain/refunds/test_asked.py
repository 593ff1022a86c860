"""What is asked reaches law, limits and signals whole; what is decided names its amount, its reason and its means."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from app.domain.codec import from_image
from app.domain.customers import Customer
from app.domain.operations import Ref, Rejected
from app.domain.orders import Payment
from app.domain.people import Agent
from app.domain.refunds.account import Parts, RefundAccount, Share, opened
from app.domain.refunds.acts import CancelRefund
from app.domain.refunds.answer import Answer, Question, answer
from app.domain.refunds.ask import Ask, Wanted, jurisdiction_of
from app.domain.refunds.authority import Standing, Tier, Way, may_pay, may_pay_offline, tier_for
from app.domain.refunds.claim import Claim, Clause, Judgement
from app.domain.refunds.credit import GiveCredit
from app.domain.refunds.deciding import (
    Case,
    clause_of,
    drafted,
    honoured,
    payout_parts,
    refuse_other_means,
    trace_of,
    weigh,
    written,
)
from app.domain.refunds.deductions import Fees
from app.domain.refunds.granting import DrawGrant
from app.domain.refunds.grants import Grant
from app.domain.refunds.packs import Right, RightTerms
from app.domain.refunds.policy import Offline
from app.domain.refunds.request import Basis, ByAmount, Goodwill, Request
from app.domain.refunds.rulebook import CURRENT, Rules
from app.domain.refunds.tenders import Strategy, TenderOrder
from app.domain.refunds.trace import Step
from app.domain.refunds.wallet import Given, Received, RefundHistory, Wallet
from app.domain.refunds.ways import promisable
from tests.domain.refunds.books import Books
from tests.domain.refunds.sales import line, sale
from tests.helpers.money import approve, issue, order, pieces, request
from tests.helpers.profiles import AT

SHOP = Books()
RULES: Rules = SHOP.row(Rules, CURRENT)
BOOK = RULES.book()
JN = from_image(Agent, SHOP.rows[Ref("agents", "jn")])
TWO_WAYS = (
    Payment("card", "card", 2500, AT - timedelta(days=5), "ch_1"),
    Payment("gift", "gift_card", 1500, AT - timedelta(days=5), "gc_1"),
)


def case(**values: Any) -> Case:
    sold = values.pop("sold", order(pieces=10))
    given: dict[str, Any] = {
        "account": opened(sold), "wallet": Wallet("jn"), "history": RefundHistory("ada"),
        "by": JN, "rules": RULES, "at": AT,
    }  # fmt: skip
    return Case(sold, **(given | values))


def judged(found: Answer, *said: Judgement) -> Answer:
    return replace(found, judgements={str(n): one for n, one in enumerate(said)})


# ---- what is asked ---------------------------------------------------------------------------------


def test_an_amount_of_a_line_is_asked_on_its_basis_with_the_pieces_that_come_back() -> None:
    ask = Ask((Wanted("l1", 2, 700, Basis.NET),), diminished=30, used=20)
    assert ask.request() == Request(
        (ByAmount("l1", 700, Basis.NET, quantity=2),), diminished=30, used=20
    )


def test_a_claim_carries_every_fact_of_the_ask_and_the_order() -> None:
    ask = Ask(
        right=Right.WITHDRAWAL, place="shop", category="toys", flags=("unsealed",), remedy="repair",
        condition="used", has_proof=False, agreed_other_means=True, noticed_at=AT - timedelta(days=1),
    )  # fmt: skip
    sold = order()
    assert ask.claim(sold, AT) == Claim(
        "CZ", Right.WITHDRAWAL, (AT - timedelta(days=1)).date(), "shop", "toys",
        frozenset({"unsealed"}), (AT - timedelta(days=5)).date(), ((AT - timedelta(days=2)).date(),),
        country="CZ", currency="EUR", price=4000, remedy="repair", condition="used",
        has_proof=False, agreed_other_means=True,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("country", "pack"), [("CZ", "CZ"), ("GB", "UK"), ("FR", "EU"), ("CH", "CH")]
)
def test_a_country_has_its_own_law_or_the_unions_or_is_known_by_its_name(
    country: str, pack: str
) -> None:
    assert jurisdiction_of(country) == pack


# ---- what the law lets the calculator do -------------------------------------------------------------


def test_only_a_right_that_holds_protects_and_use_is_free_only_where_it_says_so() -> None:
    protects = RightTerms(fees_forbidden=True, standard_delivery_only=True)
    no = BOOK.terms([Judgement(False, True, terms=protects)], "EUR")
    assert (no.fees_forbidden, no.standard_delivery_only) == (False, False)
    assert BOOK.terms([Judgement(True, True, terms=protects)], "EUR").fees_forbidden
    assert BOOK.terms([Judgement(True, True, use_is_free=False)], "EUR").use_chargeable
    assert not BOOK.terms([Judgement(True, True, use_is_free=True)], "EUR").use_chargeable


def test_without_a_judgement_no_fee_is_taken_and_money_goes_back_in_the_stores_order() -> None:
    assert BOOK.terms([], "EUR").fees == Fees()
    other = replace(BOOK, store=replace(BOOK.store, tenders=Strategy.LAST_FIRST))
    assert other.terms([], "EUR").tenders == TenderOrder(Strategy.LAST_FIRST)


# ---- authority -----------------------------------------------------------------------------------------


def test_in_a_currency_without_limits_nothing_may_be_given_alone() -> None:
    who, all_of_it = Standing("agent"), Offline(10_000, 10_000, 10_000)
    now = may_pay(BOOK.store.roles, who, 1, "XAU")
    away = may_pay_offline(BOOK.store.roles, all_of_it, who, 1, "XAU")
    assert (now.limit, now.left_today, away.limit, away.left_today) == (0, 0, 0, 0)
    assert Way.ALONE not in (now.way, away.way)


def test_who_has_given_the_days_limit_has_nothing_left_without_the_hub_either() -> None:
    who = Standing("agent", given_today=30_000)
    assert may_pay_offline(BOOK.store.roles, BOOK.store.offline, who, 1, "EUR").left_today == 0


def test_ones_own_order_says_that_it_needs_four_eyes_and_a_tier_holds_to_its_limit() -> None:
    own = may_pay(BOOK.store.roles, Standing("agent", is_own=True), 1, "EUR")
    assert own.reasons == (Step("authority.four_eyes", {}),)
    assert tier_for([Tier("agent", 5_000)], 5_000)[0] == "agent"


def test_goodwill_beside_a_right_does_not_use_up_what_may_be_paid() -> None:
    claim = pieces(1).claim(order(), AT)
    sold = sale(line(net=5_500))
    asked = Request((ByAmount("a", 4_700),), goodwill=(Goodwill(400),))
    found = answer(Question(sold, asked, claim, Standing("agent")), BOOK)
    assert (found.now.way, found.draft and found.draft.amount) == (Way.ALONE, 5_100)


def test_gifts_in_pieces_name_the_tier_of_who_gives_them() -> None:
    earlier = (Received("r0", AT, 900, "o9", is_goodwill=True, agent="jn"),)
    found = weigh(case(history=RefundHistory("ada", earlier)), Ask(goodwill=(Goodwill(200),)))
    (split,) = [step for step in found.signals if step.code == "signal.split"]
    assert (split.facts["amount"], split.facts["limit"]) == (1_100, 1_000)


def test_the_signals_are_told_all_that_is_known_of_a_customer() -> None:
    one = Received("r1", AT, 900, "o9", "payee", True, "jn", "jn", 2)
    ada = SHOP.row(Customer, "ada")
    known = RefundHistory("ada", (one,)).behaviour(AT, JN, replace(ada, orders=7))
    assert known.earlier == ((AT.date(), 900, "o9", "payee", True, "jn", 2),)
    assert (known.agent, known.orders) == ("jn", 7)
    assert RefundHistory("ada").behaviour(AT, JN, None).agent == "jn"


def test_a_wallet_keeps_seven_days() -> None:
    days = [Given((AT - timedelta(days=n)).date().isoformat(), "EUR", 100) for n in (8, 7, 3)]
    kept = Wallet("jn", tuple(days)).gave(AT, "EUR", 5, offline=False).days
    assert kept == (*days[1:], Given(AT.date().isoformat(), "EUR", 5))


# ---- what is decided -----------------------------------------------------------------------------------


def test_more_than_is_free_is_refused_with_the_most_and_what_is_held_elsewhere() -> None:
    at = case(held=500)
    at = replace(at, account=replace(at.account, granted=3500))
    with pytest.raises(Rejected) as no:
        drafted(at, weigh(at, pieces(10)))
    facts = {"why": "exceeds_captured", "at": "", "maximum": "7000", "held": "3000"}
    assert (no.value.reason, no.value.facts) == ("refund.impossible", facts)


def test_nothing_is_no_refund_and_a_cent_is_one() -> None:
    at = case()
    found = weigh(at, pieces(1))
    assert found.draft is not None
    with pytest.raises(Rejected) as no:
        drafted(at, replace(found, draft=replace(found.draft, amount=0)))
    assert no.value.facts == {"why": "nothing_to_refund", "at": "", "maximum": "0"}
    cent = replace(found.draft, amount=1)
    assert drafted(at, replace(found, draft=cent)) is cent


def test_a_promise_that_is_kept_takes_only_what_each_payment_has_left() -> None:
    at = case(sold=replace(order(), payments=TWO_WAYS))
    taken = Parts(tenders=(Share("card", 2500),), amount=2500)
    at = replace(at, account=replace(at.account, taken=taken))
    assert honoured(at, 1500) == Parts(tenders=(Share("gift", 1500),), amount=1500)
    with pytest.raises(Rejected) as no:
        honoured(at, 1501)
    assert no.value.reason == "refund.impossible"


def test_only_a_statutory_right_that_holds_keeps_the_means_of_payment() -> None:
    found, same = weigh(case(), pieces(1)), RightTerms(same_means=True)
    for gone in (Judgement(False, True, terms=same), Judgement(True, False, terms=same)):
        refuse_other_means(judged(found, gone), Ask(), "store_credit")
    with pytest.raises(Rejected):
        refuse_other_means(judged(found, Judgement(True, True, terms=same)), Ask(), "store_credit")


def test_the_clause_is_that_of_the_right_that_holds() -> None:
    no = Judgement(False, True, Clause("CZ", "1", "r", "s. 1"))
    yes = Judgement(True, True, Clause("EU", "2", "r", "art. 9"))
    assert clause_of(judged(weigh(case(), pieces(1)), no, yes)) == "EU 2 art. 9"


def test_the_digest_tells_calculations_apart_by_every_fact_and_not_by_their_order() -> None:
    found = weigh(case(), pieces(1))

    def digest(**facts: int) -> str:
        assert found.draft is not None
        return trace_of(replace(found, draft=replace(found.draft, steps=(Step("x", facts),))))

    assert digest(net=1, tax=2) == digest(tax=2, net=1)
    assert len({digest(net=1), digest(net=2), trace_of(found)}) == 3


def test_a_sum_is_written_with_the_places_of_its_currency() -> None:
    assert (written(1234, "KWD"), written(500, "JPY")) == ("1.234 KWD", "500 JPY")


def test_a_payment_that_is_not_known_has_no_means() -> None:
    (part,) = payout_parts("r1", order(), Parts(tenders=(Share("gone", 5),)), "")
    assert part.method == ""


def test_what_lies_there_for_us_is_no_use_where_the_order_is_paid_out() -> None:
    gone = RefundAccount("o1", "ada", "EUR", 10_000, granted=500, paid=10_000)
    at = case(held=500, account=gone)
    assert promisable(at, weigh(case(), pieces(1))) == 0


# ---- operations ----------------------------------------------------------------------------------------


def test_operations_without_a_ticket_or_grant_touch_neither_and_with_one_touch_it() -> None:
    def kinds(op: Any) -> set[str]:
        return {ref.kind for ref in op.touches()} & {"tickets", Grant.kind}

    assert kinds(CancelRefund("r1", "", "o1", "ada", "jn")) == set()
    for op in (
        CancelRefund("r1", "t1", "o1", "ada", "jn"),
        GiveCredit("c1", "t1", "ada", "jn", 5, "EUR", "Late"),
        DrawGrant(
            id="g1",
            order="o1",
            ticket="t1",
            step="s",
            replica="rep",
            agent="jn",
            by="jn",
            expires_at=AT,
        ),
    ):
        assert Ref("tickets", "t1") in op.touches()
        assert Ref("tickets", "") not in replace(op, ticket="").touches()


def test_who_has_no_role_of_the_policy_gives_approves_and_asks_nothing() -> None:
    books = Books()
    books.hub(request("r1", 1), by="jn")
    books.change(Agent, "jn", role="guest")
    books.change(Agent, "mb", role="guest")
    assert books.no(request("r2", 2), "jn").reason == "refund.blocked"
    assert books.no(GiveCredit("c1", "t1", "ada", "jn", 5, "EUR", "Late"), "jn").reason == (
        "credit.too_much"
    )
    large = Books(order(pieces=10))
    large.hub(request("r1", 6), by="jn")
    large.change(Agent, "mb", role="guest")
    assert large.no(approve("r1", 6000), "mb").reason == "refund.may_not_approve"


def test_a_gift_to_an_order_of_ones_own_name_is_refused_with_and_without_the_hub() -> None:
    books = Books()
    books.change(Customer, "ada", label="jonas NEIMANIS")
    gift = Ask(goodwill=(Goodwill(100),))
    no = books.no(issue("r1", ask=gift, amount=100), "jn")
    assert (no.reason, no.facts["why"]) == ("refund.blocked", "signal.own_account")
    offline = GiveCredit("c1", "t1", "ada", "jn", 5, "EUR", "Late", offline=True)
    assert books.no(offline, "jn", is_final=False).facts["why"] == "signal.own_account"


def test_a_gift_of_a_cent_is_a_gift_in_the_customers_history() -> None:
    books = Books()
    books.hub(issue("r1", ask=Ask(goodwill=(Goodwill(1),)), amount=1), by="jn")
    (got,) = books.row(RefundHistory, "ada").earlier
    assert (got.amount, got.is_goodwill, got.agent) == (1, True, "jn")
