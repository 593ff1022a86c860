"""Edges of the calculation: single cents, lines used up, lines that took money off, what a refusal names."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from app.domain.refunds.calculator import calculate
from app.domain.refunds.cash import Coins
from app.domain.refunds.deadlines import Period, WorkDays, deadline
from app.domain.refunds.deductions import Deduct, Deduction, Fees, deducted, restocking, shared
from app.domain.refunds.draft import GoodwillRefund
from app.domain.refunds.lines import Slice, slice_line
from app.domain.refunds.loyalty import Points, floor_slice
from app.domain.refunds.offers import Compared, Offer, OfferKind, Piece, discounts
from app.domain.refunds.past import NOTHING, UNTOUCHED, Past, Taken
from app.domain.refunds.policy import Thresholds
from app.domain.refunds.pricing import PricedLine, priced
from app.domain.refunds.refusal import Reason, Refused
from app.domain.refunds.request import (
    Basis,
    ByAmount,
    ByQuantity,
    Goodwill,
    Request,
    Rest,
    ShippingAsk,
)
from app.domain.refunds.sale import Sale, Shipment, Tender
from app.domain.refunds.signals import Behaviour, Earlier, signals
from app.domain.refunds.terms import ORDINARY, Terms
from app.domain.refunds.trace import Step
from tests.domain.refunds.sales import line, sale

ALL = Request((Rest("a"),))
TODAY = date(2026, 3, 6)


def refused(sold: Sale, asked: Request, past: Past = UNTOUCHED) -> tuple[Reason, int | None, str]:
    with pytest.raises(Refused) as no:
        calculate(sold, asked, past)
    return no.value.reason, no.value.maximum, no.value.at


def given(sold: Sale, past: Past, *gifts: Goodwill) -> tuple[GoodwillRefund, ...]:
    return calculate(sold, Request(goodwill=gifts), past).goodwill


# ---- goodwill and what is left -------------------------------------------------------------------------


def test_goodwill_is_at_most_what_is_left_of_its_line_net_and_tax() -> None:
    sold = sale(line("a", 2, 1000, 200), line("b", 1, 5000))
    past = Past({"a": Taken(0, 600, 0)}, tenders={"card": 600}, paid=600)
    assert given(sold, past, Goodwill(600, "a")) == (GoodwillRefund("a", 400, 200),)
    no = refused(sold, Request(goodwill=(Goodwill(601, "a"),)), past)
    assert no == (Reason.EXCEEDS_CAPTURED, 600, "a")


def test_a_line_used_up_makes_no_room_for_goodwill() -> None:
    sold = sale(line("a", 1, 500), line("b", 1, 500))
    past = Past({"a": Taken(1, 500, 0)}, tenders={"card": 500}, paid=500)
    assert given(sold, past, Goodwill(500)) == (GoodwillRefund("b", 500, 0),)
    no = refused(sold, Request(goodwill=(Goodwill(501),)), past)
    assert no == (Reason.EXCEEDS_CAPTURED, 500, "")


def test_of_two_gifts_on_a_line_the_second_finds_what_the_first_left_and_both_are_told() -> None:
    sold = sale(line("a", 1, 100, 20))
    asked = Request(goodwill=(Goodwill(60, "a"), Goodwill(60, "a")))
    draft = calculate(sold, asked)
    assert [gift.gross for gift in draft.goodwill] == [60, 60]
    told = [step for step in draft.steps if step.code == "goodwill.line"]
    assert told == [Step("goodwill.line", {"line": "a", "net": 50, "tax": 10, "amount": 60})] * 2
    with pytest.raises(Refused):
        calculate(sold, replace(asked, goodwill=(*asked.goodwill, Goodwill(1, "a"))))


def test_money_that_went_back_without_a_line_is_gone_all_the_same() -> None:
    past = Past(tenders={"card": 900}, paid=900)
    no = refused(sale(line("a", 1, 1000)), Request((ByAmount("a", 200),)), past)
    assert no == (Reason.EXCEEDS_CAPTURED, 100, "")


# ---- single cents --------------------------------------------------------------------------------------


def test_a_fee_of_a_cent_is_taken_and_a_fee_on_goods_of_a_cent_too() -> None:
    assert calculate(sale(line()), ALL, terms=Terms(Fees(label=1))).fee == 1
    cent = calculate(sale(line(net=1), line("b")), ALL, terms=Terms(Fees(label=5)))
    assert (cent.fee, cent.amount) == (1, 0)


def test_a_restocking_fee_is_its_share_to_the_cent_and_all_that_finds_no_room_is_counted() -> None:
    assert restocking(1_000_000, Fees(restocking_bp=1_000)) == 100_000
    wanted = [(Deduct.DIMINISHED, 1500), (Deduct.USE, 300)]
    assert deducted(wanted, [Slice(1, 1000, 0)]) == ((Deduction(Deduct.DIMINISHED, 1000, 0),), 800)


def test_a_free_line_and_an_untaxed_one_bear_nothing_of_a_deduction() -> None:
    off = [Deduction(Deduct.LABEL, 3, 0)]
    assert shared(off, [Slice(1, 0, 0), Slice(1, 3, 0)]) == [(0, 0), (3, 0)]
    assert shared(off, [Slice(1, 0, 0), Slice(1, 30, 0)]) == [(0, 0), (3, 0)]


def test_cash_that_was_rounded_goes_back_as_paid_only_where_nothing_is_taken_off() -> None:
    sold = replace(sale(line(net=1001)), tenders=(Tender("till", "cash", 1000),))
    coins = Coins(5)
    assert calculate(sold, ALL, terms=Terms(coins=coins)).amount == 1000
    assert calculate(sold, ALL, terms=Terms(Fees(label=99), coins=coins)).amount == 900


def test_points_move_by_what_went_back_before_with_its_tax_and_not_at_all_without_points() -> None:
    sold = replace(sale(line("a", 2, 1000, 200)), points_earned=7)
    past = Past({"a": Taken(1, 500, 100)}, tenders={"card": 600}, paid=600)
    assert calculate(sold, ALL, past).points == Points(4, 0)
    assert calculate(sale(line()), ALL).points == Points(0, 0)
    assert floor_slice(5, 0, 1, 1) == 5


# ---- offers --------------------------------------------------------------------------------------------


def test_an_offer_on_some_lines_takes_nothing_off_the_others() -> None:
    amount = Offer(OfferKind.AMOUNT, amount=1, lines=("a",))
    assert discounts([Piece("b", 1, 1), Piece("a", 1, 1)], amount) == (0, 1)
    tenth = Offer(OfferKind.PERCENT, rate_bp=1_000, lines=("a",))
    assert discounts([Piece("a", 4, 1), Piece("b", 9, 1)], tenth) == (0, 0)


def test_an_amount_off_nothing_is_nothing() -> None:
    assert discounts([Piece("a", 100, 0)], Offer(OfferKind.AMOUNT, amount=50)) == (0,)


def test_an_offer_on_a_single_piece_counts_the_whole_price() -> None:
    sold = replace(
        sale(replace(line(net=900), listed=1000)), offers=(Offer(OfferKind.PERCENT, rate_bp=1_000),)
    )
    assert calculate(sold, ALL).offers == (Compared(900, 900, 900),)


def test_without_a_discount_nothing_is_taken_off_and_nothing_is_left_over() -> None:
    one = PricedLine("a", 2, 1000, 0, Fraction(1), includes_tax=False, category="toys")
    (sold,), over = priced([one])
    assert (sold.net, sold.tax, sold.tax_rate_bp, sold.category, over) == (
        1000,
        1000,
        10_000,
        "toys",
        0,
    )


# ---- lines ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("was", "basis", "tax"),
    [(Taken(0, 100, 100), Basis.GROSS, 2), (Taken(0, 100, 50), Basis.NET, 2)],
)
def test_the_tax_of_an_amount_counts_on_from_what_went_back_on_its_own_basis(
    was: Taken, basis: Basis, tax: int
) -> None:
    assert slice_line(line(net=1000, tax=230), was, ByAmount("a", 7, basis)).tax == tax


def test_a_cent_without_tax_carries_none() -> None:
    cent = slice_line(line(net=1000, tax=10, gross=False), NOTHING, ByAmount("a", 1, Basis.NET))
    assert cent == Slice(0, 1, 0)


def test_pieces_of_a_line_that_took_money_off_come_back_with_their_tax() -> None:
    points = line(quantity=2, net=-1000, tax=-230)
    assert slice_line(points, NOTHING, ByQuantity("a", 1)) == Slice(1, -500, -115)
    assert slice_line(points, Taken(1, -600, -15), ByQuantity("a", 1)) == Slice(1, -400, -215)
    assert slice_line(points, Taken(1, -400, -215), ByQuantity("a", 1)) == Slice(1, -600, -15)


def test_pieces_beyond_the_net_that_is_left_are_refused_with_the_most() -> None:
    with pytest.raises(Refused) as no:
        slice_line(line(quantity=2, gross=False), Taken(0, 900, 0), ByQuantity("a", 1))
    assert (no.value.reason, no.value.maximum, no.value.at) == (
        Reason.EXCEEDS_REMAINING_LINE, 100, "a",
    )  # fmt: skip
    assert no.value.facts == {"basis": "net"}


def test_a_refusal_names_the_line_whose_balance_or_tax_is_too_small() -> None:
    with pytest.raises(Refused) as no:
        slice_line(replace(line(), unspent=400), NOTHING, Rest("a"))
    assert (no.value.maximum, no.value.at) == (400, "a")
    with pytest.raises(Refused) as no:
        slice_line(line(tax=10), NOTHING, ByAmount("a", 500, Basis.NET, 11))
    assert (no.value.maximum, no.value.at) == (10, "a")


# ---- shipping ------------------------------------------------------------------------------------------


def test_the_rest_of_a_shipment_has_the_tax_that_is_left_of_it() -> None:
    sold = sale(line(), shipping=Shipment("ship", 100, 20))
    past = Past(shipments={"ship": Taken(0, 60, 0)}, tenders={"card": 60}, paid=60)
    draft = calculate(sold, Request(shipping=(ShippingAsk(),)), past)
    assert (draft.shipping[0].net, draft.shipping[0].tax) == (40, 20)


def test_shipping_by_amount_is_told_so_with_all_that_went_back_before() -> None:
    sold = sale(line(), shipping=Shipment("ship", 100, 20))
    past = Past(shipments={"ship": Taken(0, 50, 10)}, tenders={"card": 60}, paid=60)
    (told,) = [
        step
        for step in calculate(sold, Request(shipping=(ShippingAsk(12),)), past).steps
        if step.code.startswith("shipping.")
    ]
    assert (told.code, told.facts["earlier"]) == ("shipping.by_amount", 60)


@pytest.mark.parametrize(
    ("ask", "no"),
    [
        (ShippingAsk(shipment="x"), (Reason.NO_SHIPPING_TO_REFUND, 0, "x")),
        (ShippingAsk(5, shipment="x"), (Reason.NO_SHIPPING_TO_REFUND, 0, "x")),
        (ShippingAsk(0, shipment="ship"), (Reason.AMOUNT_NOT_POSITIVE, None, "ship")),
    ],
)
def test_a_refusal_of_shipping_names_the_shipment(
    ask: ShippingAsk, no: tuple[Reason, int | None, str]
) -> None:
    assert refused(sale(line(), shipping=100), Request(shipping=(ask,))) == no


# ---- days and signals ----------------------------------------------------------------------------------


def test_where_the_day_of_the_event_counts_it_is_the_first() -> None:
    event = date(2026, 3, 2)
    counted = deadline(event, Period(14, counts_event_day=True), WorkDays())
    assert (counted.day(event), counted.day(counted.last_day)) == (1, 14)


def test_earlier_gifts_are_no_signal_where_no_gift_is_asked() -> None:
    gifts = tuple(Earlier(TODAY, 900, f"o{n}", is_goodwill=True, agent="jn") for n in range(3))
    known = Behaviour(TODAY, gifts, agent="jn")
    assert signals(known, Thresholds(), 0, 1000) == ()
    assert [step.code for step in signals(known, Thresholds(), 1, 1000)] == ["signal.split"]


def test_just_below_the_share_is_no_signal() -> None:
    known = Behaviour(TODAY, (Earlier(TODAY, 900, "o1"),), orders=73)
    assert signals(known, Thresholds(share_bp=137), 0, 0) == ()
    assert signals(known, Thresholds(share_bp=136), 0, 0)[0].code == "signal.share"


def test_the_ordinary_terms_take_nothing_off() -> None:
    assert calculate(sale(line()), ALL, terms=ORDINARY).amount == 1000
