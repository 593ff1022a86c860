"""What may still come back: purchases used up newest first, and credits that exceed them."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from app.domain.operations import OPERATIONS, Context, Ref, run
from app.domain.orders import Order, OrderKind, OrderLine, RecordOrder, given_back, refundable
from tests.helpers.fake_workstation import FakeTx

START = datetime(2011, 3, 20, 12, tzinfo=UTC)


def bought(number: str, day: int, *lines: tuple[str, int, int]) -> Order:
    """A sale or credit of (sku, quantity, price in cents) lines on a day."""
    kind = OrderKind.CREDIT if number.startswith("C") else OrderKind.SALE
    made = tuple(
        OrderLine(f"{number}/{n}", sku, sku, quantity, cents * 100, quantity * cents)
        for n, (sku, quantity, cents) in enumerate(lines)
    )
    placed_at = START + timedelta(days=day)
    total = sum(line.total for line in made)
    return Order(number, number, "ana", "GBP", placed_at, total, order_kind=kind, lines=made)


def test_the_newest_purchase_is_used_up_first() -> None:
    orders = [
        bought("1", 0, ("A", 5, 100)),
        bought("2", 1, ("A", 3, 120)),
        bought("C3", 2, ("A", -4, 120)),
    ]
    (back,) = given_back(orders)
    assert (back.refundable_before, back.quantity, back.is_covered) == (8, 4, True)
    assert [(part.order.number, part.quantity) for part in back.taken] == [("2", 3), ("1", 1)]
    (left,) = refundable(orders)["A"]
    assert (left.order.number, left.quantity) == ("1", 4)


def test_the_order_of_the_list_does_not_matter() -> None:
    orders = [
        bought("C3", 2, ("A", -4, 120)),
        bought("2", 1, ("A", 3, 120)),
        bought("1", 0, ("A", 5, 100)),
    ]
    assert refundable(orders)["A"][0].quantity == 4


def test_in_one_minute_the_numbers_tell_what_came_first() -> None:
    credit = bought("C7", 0, ("A", -1, 100))
    assert next(given_back([credit, bought("6", 0, ("A", 1, 100))])).refundable_before == 1
    assert next(given_back([credit, bought("8", 0, ("A", 1, 100))])).refundable_before == 0


def test_a_credit_beyond_what_was_bought_is_told_and_owed_to_nobody() -> None:
    orders = [
        bought("1", 0, ("A", 2, 100)),
        bought("C2", 1, ("A", -5, 100)),
        bought("3", 2, ("A", 4, 100)),
        bought("C4", 3, ("A", -1, 100)),
    ]
    first, second = given_back(orders)
    assert (first.is_covered, first.refundable_before) == (False, 2)
    assert (second.is_covered, second.refundable_before) == (True, 4)
    assert refundable(orders)["A"][0].quantity == 3


def test_the_price_counts_only_among_what_is_left() -> None:
    orders = [
        bought("1", 0, ("A", 1, 100)),
        bought("2", 1, ("A", 1, 120)),
        bought("C3", 2, ("A", -1, 120)),
        bought("C4", 3, ("A", -1, 120)),
    ]
    first, second = given_back(orders)
    assert (first.is_at_price_paid, second.is_at_price_paid) == (True, False)
    assert second.last_purchase is not None
    assert second.last_purchase.number == "2"


def test_what_was_never_bought_has_no_last_purchase() -> None:
    (back,) = given_back([bought("C1", 0, ("D", -1, 500))])
    assert (back.refundable_before, back.last_purchase) == (0, None)
    assert back.days_since_purchase(ZoneInfo("Europe/London")) is None


def test_days_are_counted_by_the_clock_on_the_wall() -> None:
    # Between the two lies the change to summer time: 11 days and 23 hours really, 12 days on the wall.
    sale = bought("1", 0, ("A", 1, 100))
    credit = replace(
        bought("C2", 0, ("A", -1, 100)), placed_at=START + timedelta(days=11, hours=23)
    )
    (back,) = given_back([sale, credit])
    assert back.days_since_purchase(ZoneInfo("Europe/London")) == 12
    assert back.days_since_purchase(ZoneInfo("UTC")) == 11


def test_other_goods_are_left_alone() -> None:
    orders = [bought("1", 0, ("A", 2, 100), ("B", 1, 100)), bought("C2", 1, ("B", -1, 100))]
    assert {sku: held[0].quantity for sku, held in refundable(orders).items()} == {"A": 2}


def test_an_order_already_known_is_left_as_it_is() -> None:
    tx, order = FakeTx(), bought("1", 0, ("A", 2, 100))
    context = Context("agent-1", frozenset(OPERATIONS), START)
    assert RecordOrder(order).touches() == (Ref("orders", "1"), Ref("customers", order.customer))
    run(RecordOrder(order), tx, context)
    run(RecordOrder(replace(order, total=0)), tx, context)
    assert tx.get(Order, "1").total == 200


@given(st.lists(st.tuples(st.sampled_from("AB"), st.integers(-9, 9)), max_size=30))
def test_nothing_comes_back_twice_and_nothing_is_lost(steps: list[tuple[str, int]]) -> None:
    orders = [
        bought(f"{'C' if quantity < 0 else ''}{n}", n, (sku, quantity, 100))
        for n, (sku, quantity) in enumerate(steps)
    ]
    left = {sku: sum(held.quantity for held in rest) for sku, rest in refundable(orders).items()}
    backs = list(given_back(orders))
    for sku in "AB":
        bought_in = sum(quantity for name, quantity in steps if name == sku and quantity > 0)
        taken = sum(part.quantity for back in backs if back.line.sku == sku for part in back.taken)
        assert left.get(sku, 0) == bought_in - taken
    for back in backs:
        assert sum(part.quantity for part in back.taken) == min(
            back.quantity, back.refundable_before
        )
        assert all(part.quantity > 0 for part in back.before)
