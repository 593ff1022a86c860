"""Credits of the shop on the refund account: counted once, whichever came first, and never too much shown or paid."""

from copy import deepcopy
from dataclasses import replace
from datetime import timedelta
from itertools import permutations

from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.credits import CreditOrder, unsaid
from app.domain.customers import Customer, RecordCustomer
from app.domain.gone import MergeCustomers
from app.domain.operations import Operation, Ref
from app.domain.orders import Credited, Order, OrderKind, OrderLine, RecordOrder
from app.domain.refunds.account import RefundAccount
from app.domain.refunds.ask import Ask, Wanted
from app.domain.refunds.granting import DrawGrant
from app.domain.refunds.payouts import Outcome
from app.domain.refunds.settling import SettleRefund
from tests.helpers.money import issue, of, order, shop
from tests.helpers.profiles import AT
from tests.hub.ledgered import Hub


def credit(
    quantity: int, cents: int, number: str = "C-1", days: int = 1, sku: str = "KET-1"
) -> Order:
    """A credit over so many kettles at so much each, `days` ago."""
    total = -quantity * cents
    line = OrderLine(f"{number}/1", sku, sku, -quantity, cents * 100, total, -(-total // 6), 2000)
    placed, kind = AT - timedelta(days=days), OrderKind.CREDIT
    return Order(
        number, number, "ada", "EUR", placed, total, line.tax, order_kind=kind, lines=(line,)
    )


def told(*orders: Order) -> list[CreditOrder]:
    return list(unsaid(orders))


def opened(*ops: Operation) -> Hub:
    """A hub with an order of four kettles at 10.00."""
    hub = Hub()
    hub.administer(*shop(), *ops)
    return hub


def said(hub: Hub, op: Operation) -> tuple[str, dict[str, str]]:
    (result,) = hub.does("jn", op)
    return result.code, result.detail


def test_what_the_shop_gave_back_is_not_given_back_again() -> None:
    hub = opened(*told(order(), credit(3, 1000)))
    assert said(hub, issue("r1", 2))[1]["maximum"] == "1"
    assert said(hub, issue("r2", 1))[0] == "OK"
    code, facts = said(hub, issue("r3", 1))
    assert (code, facts["refund"]) == ("PRECONDITION", "r2"), "nothing is left, and it says of whom"
    assert hub.image("refund_accounts", "o1")["reserved"] == 1000


def test_a_credit_of_less_money_leaves_the_rest_of_the_money() -> None:
    hub = opened(*told(order(), credit(1, 400)))
    rest = Ask((Wanted("l1", is_rest=True),))
    assert said(hub, issue("r1", ask=rest, amount=3600))[0] == "OK"


def test_a_credit_of_more_money_than_its_pieces_leaves_less() -> None:
    hub = opened(*told(order(), credit(1, 2500)))
    code, facts = said(hub, issue("r1", 3))
    assert (code, facts["maximum"]) == ("PRECONDITION", "1500")
    rest = Ask((Wanted("l1", is_rest=True),))
    assert said(hub, issue("r2", ask=rest, amount=1500))[0] == "OK"


def test_several_credits_of_one_line_add_up_and_one_said_twice_counts_once() -> None:
    ops = told(order(), credit(1, 1000, "C-1"), credit(2, 1000, "C-2", days=0))
    hub = opened(*ops, *ops)
    assert [part["quantity"] for part in hub.image("orders", "o1")["credited"]] == [1, 2]
    assert said(hub, issue("r1", 2))[1]["maximum"] == "1"


def test_whichever_comes_first_the_account_ends_alike() -> None:
    (saying,) = told(order(), credit(1, 1000))
    first, second = issue("r1", 1), issue("r2", 1)
    ends: set[tuple[int, str]] = set()
    for steps in permutations((saying, first, second)):
        hub = opened()
        for op in steps:
            assert said(hub, op)[0] == "OK"
        ends.add(
            (
                hub.image("refund_accounts", "o1")["reserved"],
                said(hub, issue("r3", 2))[1]["maximum"],
            )
        )
    assert ends == {(2000, "1")}


def test_a_credit_after_all_was_paid_stops_nothing_that_was_promised() -> None:
    hub = opened()
    assert said(hub, issue("r1", 4))[0] == "OK"
    hub.administer(*told(order(), credit(4, 1000)))
    paid = SettleRefund(**of("r1", "hub"), currency="EUR", key="r1/o1-p", outcome=Outcome.PAID)
    (result,) = hub.administer(paid)
    assert (result.code, hub.image("refund_accounts", "o1")["paid"]) == ("OK", 4000)
    code, facts = said(hub, issue("r2", 1))
    assert (code, facts["refund"]) == ("PRECONDITION", "r1")


def test_money_the_shop_gave_back_is_not_set_aside() -> None:
    until = AT + timedelta(hours=24)
    draw = DrawGrant("g1", "o1", "t1", "1", "jn", "jn", "jn", until)
    hub = opened(*told(order(), credit(3, 1000)), draw)
    assert hub.image("refund_grants", "g1")["left"] == 1000


def test_a_promise_of_money_that_the_shop_has_given_back_meanwhile_goes_to_a_supervisor() -> None:
    until = AT + timedelta(hours=24)
    hub = opened(DrawGrant("g1", "o1", "t1", "1", "jn", "jn", "jn", until))
    hub.administer(*told(order(), credit(4, 1000)))
    code, facts = said(hub, issue("r1", 1, grant="g1"))
    assert (code, facts["left"]) == ("ALLOWANCE_LATE", "0")


def test_a_credit_of_goods_nobody_bought_belongs_to_no_order() -> None:
    assert told(order(), credit(1, 1000, sku="NEVER-SOLD")) == []
    assert told(credit(1, 1000)) == []
    (beyond,) = told(order(), credit(9, 1000))
    assert [(part.quantity, part.total) for part in beyond.parts] == [(4, 4000)]


def test_a_credit_moves_to_the_purchase_it_is_of_once_that_is_known() -> None:
    old, new = order("o1"), replace(order("o2"), placed_at=AT - timedelta(days=3))
    (first,) = told(old, credit(1, 1000))
    known = replace(old, credited=first.parts)
    ops = {op.order: op.parts for op in told(known, new, credit(1, 1000))}
    assert ops["o1"] == ()
    assert [part.quantity for part in ops["o2"]] == [1]


def test_only_a_sale_takes_credits_and_only_those_of_the_credit_that_is_named() -> None:
    hub = opened(RecordOrder(credit(1, 1000, sku="NEVER-SOLD")))
    part = Credited("C-1", "l1", 1, 1000)
    for op in (
        CreditOrder("C-1", "C-1", (part,)),
        CreditOrder("o1", "C-2", (part,)),
        CreditOrder("o1", "C-1", (replace(part, total=-1000),)),
    ):
        assert said(hub, op)[0] == "QUARANTINED"
    assert hub.image("orders", "o1")["credited"] == []


def test_a_credit_of_an_order_is_told_by_money_and_tax() -> None:
    (op,) = told(order(), credit(2, 1000))
    (part,) = op.parts
    assert (part.credit, part.line, part.total, part.tax) == ("C-1", "l1", 2000, 333)


@settings(max_examples=30)  # each is a hub of its own
@given(
    st.lists(st.tuples(st.integers(1, 5), st.integers(0, 3000)), max_size=4),
    st.lists(st.integers(1, 4), max_size=4),
    st.randoms(use_true_random=False),
)
def test_paid_and_credited_never_pass_what_was_captured_by_more_than_the_shop_gave_too_much(
    credits: list[tuple[int, int]], asked: list[int], rng: object
) -> None:
    sale = order()
    made = [credit(n, cents, f"C-{at}", days=0) for at, (n, cents) in enumerate(credits)]
    ops: list[Operation] = [*told(sale, *made)]
    ops += [issue(f"r{at}", quantity) for at, quantity in enumerate(asked)]
    rest = Ask((Wanted("l1", is_rest=True),))
    ops += [issue("rest", ask=rest, amount=n) for n in (1000, 2000, 3000, 4000)]
    rng.shuffle(ops)  # type: ignore[attr-defined]
    hub = deepcopy(OPENED)
    for op in ops:
        known = sum(part["total"] for part in hub.image("orders", "o1")["credited"])
        before = _held(hub)
        said(hub, op)
        assert _held(hub) == before or _held(hub) + known <= 4000


OPENED = opened()


def _held(hub: Hub) -> int:
    rows = {
        ref.id: row.image for ref, row in hub.books.rows.items() if ref.kind == RefundAccount.kind
    }
    return rows["o1"]["reserved"] if "o1" in rows else 0


def test_pieces_that_came_back_are_not_asked_for_again_though_they_cost_the_shop_little() -> None:
    hub = opened(*told(order(), credit(4, 10)))
    code, facts = said(hub, issue("r1", 1))
    assert (code, facts["maximum"]) == ("PRECONDITION", "0")


def test_two_halves_that_two_desks_reported_meet_at_the_hub_in_any_order() -> None:
    sale, back = order(), credit(3, 1000)
    ends: set[str] = set()
    for halves in permutations(((sale, "jn"), (back, "mb"))):
        hub = Hub()
        hub.administer(*(op for op in shop() if not isinstance(op, RecordOrder)))
        for half, who in halves:
            assert [result.code for result in hub.does(who, RecordOrder(half))] == ["OK"]
        (said_once,) = told(sale, back)
        assert said(hub, said_once)[0] == "NOOP", "nobody need say what the hub knows"
        assert said(hub, issue("r1", 2))[1]["maximum"] == "1"
        ends.add(str(hub.image("orders", "o1")))
    assert len(ends) == 1


def test_what_the_hub_tells_an_order_travels_to_everybody_who_holds_it() -> None:
    hub = opened()
    pulled = hub.pull("jn", {"team:ret": 0})
    seen = max(page.to for page in pulled.pages)
    hub.does("mb", RecordOrder(credit(3, 1000)))
    (page,) = hub.pull("jn", {"team:ret": seen}).pages
    rows = {row.id: row for row in page.rows}
    assert rows["o1"].row is not None
    assert [part["quantity"] for part in rows["o1"].row["credited"]] == [3]
    assert rows["o1"].rev == hub.books.rows[Ref("orders", "o1")].rev


def test_an_order_found_later_takes_the_credit_that_is_its_own() -> None:
    hub = opened(RecordOrder(credit(1, 1000)))
    newer = replace(order("o2"), placed_at=AT - timedelta(days=3))
    hub.does("jn", RecordOrder(newer))
    assert hub.image("orders", "o1")["credited"] == []
    assert [part["quantity"] for part in hub.image("orders", "o2")["credited"]] == [1]


def test_who_has_no_number_is_not_one_person_and_explains_no_credit() -> None:
    hub = opened()
    hub.administer(RecordCustomer(Customer("x", "Till")))
    sale = replace(order("o2"), customer="x")
    hub.does("jn", RecordOrder(sale), RecordOrder(replace(credit(1, 1000), customer="x")))
    assert hub.image("orders", "o2")["credited"] == []


def test_of_merged_customers_the_one_s_credit_takes_back_the_others_purchase() -> None:
    hub = opened()
    hub.administer(RecordCustomer(Customer("bob", "Bob", "C-9")))
    hub.does("jn", RecordOrder(replace(credit(3, 1000), customer="bob")))
    assert hub.image("orders", "o1")["credited"] == []
    hub.administer(MergeCustomers("ada", "bob"))
    assert [part["quantity"] for part in hub.image("orders", "o1")["credited"]] == [3]
