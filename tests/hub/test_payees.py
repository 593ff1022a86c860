"""One account under many customers: seen by the hub alone, blocks gifts and never a right, and no number is kept."""

from dataclasses import replace
from typing import Any

import pytest

from app.domain.customers import Customer, RecordCustomer
from app.domain.gone import MergeCustomers
from app.domain.operations import Ref
from app.domain.refunds.ask import Ask
from app.domain.refunds.credit import GiveCredit
from app.domain.refunds.payouts import Outcome
from app.domain.refunds.request import Goodwill
from app.domain.refunds.settling import SettleRefund
from app.domain.tickets import AssignTicket
from app.hub.payees import mark_of
from tests.helpers.money import approve, issue, of, order, pieces, request, shop
from tests.helpers.profiles import ticket
from tests.hub.ledgered import Hub

IBAN = "LV80 BANK 0000 4351 9500 1"
NAMES = {"bob": "o2", "cyd": "o3"}


@pytest.fixture
def hub() -> Hub:
    """Ada, Bob and Cyd, each with an order of ten kettles."""
    hub = Hub()
    people = [RecordCustomer(Customer(id, id.title())) for id in NAMES]
    sold = [order(pieces=10)]
    sold += [replace(order(id, pieces=10), customer=who) for who, id in NAMES.items()]
    tickets = [ticket(f"t-{who}", customer=who, order=id) for who, id in NAMES.items()]
    results = hub.administer(*people, *shop(*sold), *tickets)
    assert {result.status for result in results} <= {"applied", "noop"}
    return hub


def transfer(**values: Any) -> Any:
    given = {"ask": pieces(1, agreed_other_means=True), "method": "bank_transfer", "payee": IBAN}
    return given | values


def pays(hub: Hub, id: str, who: str = "ada", **values: Any) -> Any:
    (result,) = hub.does("jn", about(issue(id, **transfer(**values)), who))
    return result


def about(op: Any, who: str) -> Any:
    if who == "ada":
        return op
    return replace(op, customer=who, order=NAMES[who], ticket=f"t-{who}")


def others(hub: Hub, who: str) -> list[int]:
    return [one["others"] for one in hub.image("refund_histories", who)["earlier"]]


def gift(hub: Hub, who: str, id: str = "g1") -> Any:
    op = about(issue(id, ask=Ask(goodwill=(Goodwill(500),)), amount=500), who)
    (result,) = hub.does("jn", op)
    return result


def test_the_second_customer_of_an_account_is_noted_and_both_are_paid(hub: Hub) -> None:
    assert pays(hub, "r1").code == "OK"
    assert pays(hub, "r2", "bob", payee=IBAN.replace(" ", "").lower()).code == "OK"
    assert (others(hub, "ada"), others(hub, "bob")) == ([0], [1])
    assert hub.image("refunds", "r2")["payee_customers"] == 1
    assert pays(hub, "r3", "cyd").code == "OK"
    assert others(hub, "cyd") == [2]


def test_it_blocks_a_gift_and_never_what_is_due(hub: Hub) -> None:
    pays(hub, "r1")
    pays(hub, "r2", "bob")
    blocked = gift(hub, "bob")
    assert (blocked.detail["reason"], blocked.detail["why"]) == (
        "refund.blocked",
        "signal.same_payee",
    )
    assert gift(hub, "ada").code == "OK", "nobody else was paid to it before"
    assert pays(hub, "r3", "bob").code == "OK"


def test_two_in_one_push_are_seen_and_one_customer_twice_is_one(hub: Hub) -> None:
    hub.does(
        "jn",
        issue("r1", **transfer()),
        issue("r2", **transfer()),
        about(issue("r3", **transfer()), "bob"),
    )
    assert (others(hub, "ada"), others(hub, "bob")) == ([0, 0], [1])


def test_what_was_refused_was_paid_to_nobody(hub: Hub) -> None:
    hub.does("jn", issue("r1", **transfer(amount=1)))
    pays(hub, "r2", "bob")
    assert others(hub, "bob") == [0]


def test_a_request_shows_it_to_who_decides_and_the_yes_counts(hub: Hub) -> None:
    pays(hub, "r1")
    ask = pieces(6, agreed_other_means=True)
    asked = about(request("r2", 6, method="bank_transfer", payee=IBAN), "bob")
    hub.does("jn", replace(asked, ask=ask))
    image = hub.image("refunds", "r2")
    assert (image["stage"], image["payee_customers"]) == ("requested", 1)
    assert pays(hub, "r3", "cyd").code == "OK"
    assert others(hub, "cyd") == [1], "what only waits for a yes was paid to nobody"
    hub.does("mb", about(approve("r2", 6000), "bob"))
    assert hub.image("refunds", "r2")["stage"] == "approved"
    assert others(hub, "bob") == [2]


def test_no_number_is_kept_but_where_it_is_paid(hub: Hub) -> None:
    pays(hub, "r1")
    (got,) = hub.image("refund_histories", "ada")["earlier"]
    key = b"a secret of the hub"
    assert got["payee"] == mark_of(key, "lv80bank0000435195001")
    assert len(got["payee"]) == 32
    assert "4351" not in str(hub.books.payees)
    assert list(hub.books.payees) == [(got["payee"], "ada")]
    assert mark_of(b"another key", IBAN) != mark_of(key, IBAN) != mark_of(key, IBAN + "2")


def test_two_records_of_one_person_are_one_customer_of_an_account(hub: Hub) -> None:
    pays(hub, "r1")
    hub.administer(MergeCustomers("ada", "bob"))
    pays(hub, "r2", "bob")
    assert others(hub, "bob") == [0, 0]
    pays(hub, "r3", "cyd")
    assert others(hub, "cyd") == [1]


# ---- merged customers --------------------------------------------------------------------------


def test_accounts_requests_credit_and_signals_go_with_the_customer(hub: Hub) -> None:
    agreed = pieces(1, agreed_other_means=True)
    hub.does("jn", issue("r1", ask=agreed, method="store_credit"), request("r2", 6))
    before = dict(hub.image("refund_accounts", "o1"))
    hub.administer(MergeCustomers("ada", "bob"))
    assert hub.image("refund_accounts", "o1") == before | {"customer": "bob"}
    assert {hub.image("refunds", id)["customer"] for id in ("r1", "r2")} == {"bob"}
    assert [one["refund"] for one in hub.image("refund_histories", "bob")["earlier"]] == ["r1"]
    assert hub.image("refund_histories", "ada")["earlier"] == []
    assert hub.image("orders", "o1")["customer"] == "bob"


def test_what_was_asked_for_before_the_merge_is_decided_and_paid_after_it(hub: Hub) -> None:
    hub.does("jn", request("r1", 6))
    hub.administer(MergeCustomers("ada", "bob"))
    (result,) = hub.does("mb", replace(approve("r1", 6000), customer="bob"))
    assert result.code == "OK"
    settle = SettleRefund(
        **of("r1", "hub") | {"customer": "bob"}, currency="EUR", key="r1/o1-p", outcome=Outcome.PAID
    )
    (result,) = hub.administer(settle)
    assert result.status == "applied"
    account = hub.image("refund_accounts", "o1")
    assert (account["paid"], account["reserved"]) == (6000, 0)


def test_the_cap_of_the_order_holds_across_the_merge(hub: Hub) -> None:
    hub.does("mb", issue("r1", 7, by="mb"))
    hub.administer(MergeCustomers("ada", "bob"))
    more = replace(issue("r2", 4, by="mb"), customer="bob")
    (result,) = hub.does("mb", more)
    assert result.detail["maximum"] == "3"
    (result,) = hub.does("mb", replace(issue("r3", 3, by="mb"), customer="bob"))
    assert result.code == "OK"
    assert hub.image("refund_accounts", "o1")["reserved"] == 10_000


def test_credit_of_both_is_one_balance_and_none_is_spent_twice(hub: Hub) -> None:
    hub.does("jn", GiveCredit("c1", "", "ada", "jn", 300, "EUR", "late"))
    hub.does("mb", GiveCredit("c2", "", "bob", "mb", 200, "EUR", "late"))
    hub.does("mb", GiveCredit("c3", "", "ada", "mb", 50, "USD", "late"))
    hub.administer(MergeCustomers("ada", "bob"))
    credits = {
        ref.id: row.image["balance"]
        for ref, row in hub.books.rows.items()
        if ref.kind == "store_credits"
    }
    assert credits == {"bob/EUR": 500, "ada/EUR": 0, "bob/USD": 50, "ada/USD": 0}
    assert hub.image("store_credits", "bob/USD")["customer"] == "bob"


def test_signals_count_what_both_records_received(hub: Hub) -> None:
    for n in range(5):
        hub.does("mb", issue(f"a{n}", by="mb"), about(issue(f"b{n}", by="mb"), "bob"))
    assert gift(hub, "bob").code == "OK"
    hub.administer(MergeCustomers("ada", "bob"))
    assert gift(hub, "bob", "g2").detail["why"] == "signal.velocity"
    assert Ref("refund_histories", "bob") in hub.books.rows


def test_a_promise_of_a_merged_customers_order_is_told_where_it_belongs(hub: Hub) -> None:
    hub.does("jn", AssignTicket("t1", "jn"))
    hub.administer(MergeCustomers("ada", "bob"))
    (result,) = hub.does("jn", issue("r1"))
    assert (result.code, result.detail["to"]) == ("ENTITY_MERGED", "bob")
