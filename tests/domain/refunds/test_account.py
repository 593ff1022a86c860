"""An order's account: what its refunds took together, what a movement may not do, and what credits add."""

from dataclasses import replace
from datetime import timedelta

import pytest

from app.domain.operations import Rejected
from app.domain.orders import Credited, Order, Payment
from app.domain.refunds.account import Part, Parts, Pot, RefundAccount, Share, parts_of
from app.domain.refunds.calculator import calculate
from app.domain.refunds.credited import past_of
from app.domain.refunds.deductions import Deduct, Deduction
from app.domain.refunds.freed import freed
from app.domain.refunds.past import Past, Taken
from app.domain.refunds.request import Goodwill, Request, Rest, ShippingAsk
from tests.domain.refunds.sales import line, sale
from tests.helpers.money import order
from tests.helpers.profiles import AT

ONE = Parts(
    (Part("a", 3, 1000, 200),), (Part("ship", 0, 100, 20),), (Share("card", 1325),), 1325, 40, 5, 60
)
OTHER = Parts(
    (Part("a", 1, 300, 60), Part("b", 1, 50, 10)), (), (Share("card", 300), Share("gift", 125)),
    425, 15, 2, 25,
)  # fmt: skip


def test_two_refunds_add_up_in_every_part_and_one_without_the_other_is_the_other() -> None:
    both = ONE.plus(OTHER)
    assert both == Parts(
        (Part("a", 4, 1300, 260), Part("b", 1, 50, 10)), (Part("ship", 0, 100, 20),),
        (Share("card", 1625), Share("gift", 125)), 1750, 55, 7, 85,
    )  # fmt: skip
    assert both.plus(OTHER, -1) == ONE


def test_the_calculator_is_told_every_part_of_the_past() -> None:
    assert ONE.past() == Past(
        {"a": Taken(3, 1000, 200)}, {"ship": Taken(0, 100, 20)}, {"card": 1325}, 1325, 40, 5, 60
    )


def test_a_draft_takes_its_goodwill_without_a_piece_its_rounding_and_only_its_own_lost_offers() -> (
    None
):
    sold = sale(line("a", 2, 1000), line("b", 3, 900), shipping=120)
    asked = Request((Rest("a"),), (ShippingAsk(),), (Goodwill(90, "b"),))
    past = Past(offers_lost=30)
    lost = (Deduction(Deduct.OFFER_LOST, 70, 0),)
    draft = replace(calculate(sold, asked), rounding=3, deductions=lost)
    took = parts_of(draft, past)
    assert took.lines == (Part("a", 2, 1000, 0), Part("b", 0, 90, 0))
    assert (took.goodwill, took.rounding, took.offers_lost) == (90, 3, 70)
    after = draft.after(past)
    assert (after.lines["b"], after.shipments["ship"]) == (Taken(0, 90, 0), Taken(0, 120, 0))


# ---- movements -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("source", "target", "amount"),
    [
        (Pot.AVAILABLE, Pot.RESERVED, 51),
        (Pot.GRANTED, Pot.RESERVED, 31),
        (Pot.RESERVED, Pot.PAID, 21),
        (Pot.AVAILABLE, Pot.RESERVED, -1),
    ],
)
def test_no_pot_gives_more_than_lies_in_it_and_no_movement_runs_backwards(
    source: Pot, target: Pot, amount: int
) -> None:
    account = RefundAccount("o1", "ada", "EUR", 100, granted=30, reserved=20)
    with pytest.raises(Rejected) as no:
        account.moved(source, target, amount)
    assert no.value.reason == "refund.impossible"
    assert no.value.facts == {"why": "exceeds_captured", "at": f"{source}-{target}"}
    if amount > 0:
        account.moved(source, target, amount - 1)


# ---- what a refused payout frees ---------------------------------------------------------------------


def test_a_refused_part_frees_its_part_of_goodwill_rounding_and_lost_offers() -> None:
    parts = Parts((), (), (Share("t0", 600), Share("t1", 400)), 1000, 100, 10, 50)
    back = freed(parts, Share("t1", 400))
    assert (back.amount, back.goodwill, back.rounding, back.offers_lost) == (400, 40, 4, 20)


def test_a_line_that_took_money_off_is_freed_in_proportion_and_whole_only_with_all() -> None:
    lines = (Part("a", 2, 1000, 200), Part("points", 1, -200, -40))
    parts = Parts(lines, (), (Share("t0", 480), Share("t1", 480)), 960)
    back = freed(parts, Share("t1", 480))
    assert back.lines == (Part("a", 1, 500, 100), Part("points", 0, -100, -20))
    whole = Parts(lines, (), (Share("t0", 960),), 960)
    assert freed(whole, Share("t0", 960)) == whole


def test_of_single_cents_and_free_lines_exactly_what_was_refused_is_freed() -> None:
    cents = tuple(Part(id, 1, 1, 0) for id in "abc")
    back = freed(Parts(cents, (), (Share("t0", 1), Share("t1", 2)), 3), Share("t1", 2))
    assert [(x.quantity, x.net, x.tax) for x in back.lines] == [(1, 1, 0), (1, 1, 0), (0, 0, 0)]
    free = (Part("a", 1, 3, 0), *(Part(id, 1, 0, 0) for id in "bcde"))
    back = freed(Parts(free, (), (Share("t0", 1), Share("t1", 2)), 3), Share("t1", 2))
    assert back.lines == (Part("a", 0, 2, 0), *(Part(id, 0, 0, 0) for id in "bcde"))


# ---- credits of the shop -----------------------------------------------------------------------------

TWO_WAYS = (
    Payment("card", "card", 2500, AT - timedelta(days=5), "ch_1"),
    Payment("gift", "gift_card", 1500, AT - timedelta(days=5), "gc_1"),
)


def credited(quantity: int, total: int, tax: int = 0) -> Order:
    """Four kettles of 10.00 each (33.34 and 6.66 of tax), and a credit of the shop's own."""
    return order(credited=(Credited("C-1", "l1", quantity, total, tax),))


def test_a_credit_is_added_to_what_we_gave_and_hides_none_of_it() -> None:
    ours = Parts((Part("l1", 1, 833, 167),), (), (Share("o1-p", 1000),), 1000, 10, 2, 3)
    assert past_of(credited(1, 1000, 100), ours) == Past(
        {"l1": Taken(2, 1733, 267)}, {}, {"o1-p": 2000}, 2000, 10, 2, 3
    )


@pytest.mark.parametrize(
    ("was", "credit", "now"),
    [
        ((3, 2500, 500), (2, 2000, 333), (4, 3334, 666)),
        ((4, 3334, 666), (1, 1000, 167), (4, 3334, 666)),
        ((1, 500, 666), (1, 1000, 167), (2, 1500, 666)),
        ((0, 3334, 0), (1, 100, 0), (1, 3334, 100)),
    ],
)
def test_after_a_credit_neither_net_nor_tax_nor_pieces_are_beyond_what_was_sold(
    was: tuple[int, int, int], credit: tuple[int, int, int], now: tuple[int, int, int]
) -> None:
    ours = Parts((Part("l1", *was),), (), (Share("o1-p", was[1] + was[2]),), was[1] + was[2])
    assert past_of(credited(*credit), ours).lines["l1"] == Taken(*now)


@pytest.mark.parametrize(
    ("gone", "credit", "tenders"),
    [
        ({"card": 2500}, 1000, {"card": 2500, "gift": 1000}),
        ({"card": 2500, "gift": 1500}, 1000, {"card": 2500, "gift": 1500}),
        ({}, 4000, {"card": 2500, "gift": 1500}),
    ],
)
def test_the_money_of_a_credit_takes_what_is_left_of_each_payment_and_no_more(
    gone: dict[str, int], credit: int, tenders: dict[str, int]
) -> None:
    shares = tuple(Share(id, amount) for id, amount in gone.items())
    sold = replace(credited(1, credit), payments=TWO_WAYS)
    past = past_of(sold, Parts((), (), shares, sum(gone.values())))
    assert (past.tenders, past.paid) == (tenders, sum(tenders.values()))
