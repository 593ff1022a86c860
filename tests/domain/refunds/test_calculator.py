"""The draft: parts, fees, shipping, tenders, goodwill, cash, offers and points of one refund."""

from dataclasses import replace

import pytest

from app.domain.refunds.calculator import calculate
from app.domain.refunds.cash import Coins
from app.domain.refunds.deductions import Deduct, Deduction, Fees
from app.domain.refunds.draft import (
    Bucket,
    GoodwillRefund,
    LineRefund,
    ShippingRefund,
    TenderRefund,
)
from app.domain.refunds.offers import Compared, Offer, OfferKind, OnLost
from app.domain.refunds.past import UNTOUCHED, Past, Taken
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
from app.domain.refunds.sale import Sale, SaleLine, Shipment, State, Tender
from app.domain.refunds.tenders import Strategy, TenderOrder
from app.domain.refunds.terms import Terms
from app.domain.refunds.trace import Step
from tests.domain.refunds.sales import line, sale

ALL = Request((Rest("a"),))


def test_a_draft_shows_every_part_and_what_is_left() -> None:
    order = Sale(
        "order",
        "EUR",
        (
            SaleLine("a", 2, 2000, 440, tax_rate_bp=2200),
            SaleLine("b", 1, 1000, 50, tax_rate_bp=500),
        ),
        (Shipment("ship", 410, 90, tax_rate_bp=2200),),
        (Tender("gift", "gift_card", 1000), Tender("card", "card", 2990)),
    )
    asked = Request((ByQuantity("a", 1), Rest("b")), (ShippingAsk(250),), (Goodwill(122, "a"),))
    draft = calculate(order, asked)
    assert draft.lines == (
        LineRefund("a", 1, 1000, 220, 0, 0, 1, 1220),
        LineRefund("b", 1, 1000, 50, 0, 0, 0, 0),
    )
    assert draft.shipping == (ShippingRefund("ship", 205, 45, 250),)
    assert draft.goodwill == (GoodwillRefund("a", 100, 22),)
    assert draft.buckets == (Bucket(500, 1000, 50), Bucket(2200, 1305, 287))
    assert (draft.amount, draft.net, draft.tax, draft.remaining) == (2642, 2305, 337, 1348)
    assert (draft.goods, draft.shipped, draft.given, draft.fee) == (2270, 250, 122, 0)
    assert draft.tenders == (
        TenderRefund("gift", "gift_card", 662, 338),
        TenderRefund("card", "card", 1980, 1010),
    )
    assert (draft.sale, draft.currency, draft.rounding) == ("order", "EUR", 0)


def test_the_trace_names_each_step_with_its_figures() -> None:
    order = sale(line("a", 2, 2000, 440), shipping=500)
    past = Past({"a": Taken(1, 1000, 220)}, paid=1220, tenders={"card": 1220})
    draft = calculate(order, Request((ByQuantity("a", 1),), (ShippingAsk(),)), past)
    assert draft.steps == (
        Step(
            "line.by_quantity",
            {
                "line": "a",
                "quantity": 1,
                "before": 1,
                "of": 2,
                "paid": 2440,
                "earlier": 1220,
                "net": 1000,
                "tax": 220,
                "amount": 1220,
            },
        ),
        Step(
            "shipping.rest",
            {"shipment": "ship", "paid": 500, "earlier": 0, "net": 500, "tax": 0, "amount": 500},
        ),
        Step(
            "tender.share",
            {
                "tender": "card",
                "method": "card",
                "strategy": "pro_rata",
                "amount": 1720,
                "left": 0,
            },
        ),
        Step("total.amount", {"amount": 1720, "left": 0}),
    )


@pytest.mark.parametrize(
    ("entry", "code"),
    [
        (Rest("a"), "line.rest"),
        (ByAmount("a", 5), "line.by_amount"),
        (ByAmount("a", 5, Basis.NET), "line.by_net"),
    ],
)
def test_each_way_to_ask_has_its_step(entry: Rest | ByAmount, code: str) -> None:
    assert calculate(sale(line()), Request((entry,))).steps[0].code == code


def test_one_line_may_be_asked_for_twice_in_one_request() -> None:
    order = sale(line("a", 3, 1000))
    draft = calculate(order, Request((ByQuantity("a", 1), ByQuantity("a", 2))))
    assert [(x.net, x.left_quantity, x.left) for x in draft.lines] == [(333, 2, 667), (667, 0, 0)]
    with pytest.raises(Refused, match="quantity_exceeds_refundable"):
        calculate(order, Request((ByQuantity("a", 2), ByQuantity("a", 2))))


def test_what_is_not_there_cannot_be_asked_for() -> None:
    with pytest.raises(Refused, match="line_not_found: z"):
        calculate(sale(line()), Request((Rest("z"),)))
    with pytest.raises(Refused, match="line_not_found: z"):
        calculate(sale(line()), Request(goodwill=(Goodwill(1, "z"),)))
    with pytest.raises(Refused, match="currency_unknown"):
        calculate(replace(sale(line()), currency="XYZ"), ALL)


@pytest.mark.parametrize("state", [State.CANCELLED, State.PENDING, State.FAILED, State.REFUNDED])
def test_an_order_in_another_state_gives_no_draft(state: State) -> None:
    with pytest.raises(Refused) as no:
        calculate(replace(sale(line()), state=state), ALL)
    assert (no.value.reason, no.value.facts) == (Reason.ORDER_NOT_REFUNDABLE, {"state": state})


def test_a_partly_paid_order_gives_what_was_paid() -> None:
    order = replace(sale(line(), paid=600), state=State.PARTLY_PAID)
    with pytest.raises(Refused) as no:
        calculate(order, ALL)
    assert (no.value.reason, no.value.maximum) == (Reason.EXCEEDS_CAPTURED, 600)
    assert calculate(order, Request((ByAmount("a", 600),))).remaining == 0


def test_nothing_to_refund_is_told_but_a_free_piece_is_a_return() -> None:
    free = sale(line(net=0))
    for request in (ALL, Request(), Request((Rest("a"),), (ShippingAsk(),))):
        with pytest.raises(Refused) as no:
            calculate(free, request)
        assert (no.value.reason, no.value.maximum) == (Reason.NOTHING_TO_REFUND, 0)
    assert calculate(free, Request((ByQuantity("a", 1),))).amount == 0
    assert (
        calculate(sale(line(net=0), shipping=500), Request(shipping=(ShippingAsk(),))).amount == 500
    )
    paid = sale(line(net=0), line("b"))
    assert calculate(paid, Request((Rest("a"),), goodwill=(Goodwill(5, "b"),))).amount == 5


def test_fees_lower_the_goods_and_their_tax_in_proportion() -> None:
    order = sale(line("a", net=10_000, tax=2_200), line("b", net=10_000, tax=0), shipping=500)
    asked = Request((Rest("a"), Rest("b")), (ShippingAsk(),), diminished=1_000)
    draft = calculate(order, asked, UNTOUCHED, Terms(Fees(1_000, 100, 300)))
    assert draft.deductions == (
        Deduction(Deduct.DIMINISHED, 1_000, 99),
        Deduction(Deduct.RESTOCKING, 2_320, 230),
        Deduction(Deduct.LABEL, 300, 30),
    )
    assert (draft.fee, draft.amount, draft.tax) == (2_620, 22_200 - 3_620 + 500, 2_200 - 359)
    assert [(x.kept, x.kept_tax) for x in draft.lines] == [(1_989, 359), (1_631, 0)]
    codes = [step.code for step in draft.steps if step.code.startswith("deduction")]
    assert codes == ["deduction.diminished", "deduction.restocking", "deduction.label"]
    assert draft.steps[3].facts == {"amount": 1_000, "tax": 99}


def test_fees_stop_at_the_goods_and_what_found_no_room_is_told() -> None:
    order = sale(line(net=800, tax=200), shipping=500)
    asked = Request((Rest("a"),), (ShippingAsk(),))
    draft = calculate(order, asked, UNTOUCHED, Terms(Fees(label=5_000)))
    assert (draft.amount, draft.fee, draft.tax) == (500, 1000, 0)
    assert Step("deduction.capped", {"amount": 4_000}) in draft.steps


def test_a_statutory_right_forbids_fees_and_says_so() -> None:
    terms = Terms(Fees(1_500, 0, 300), fees_forbidden=True)
    draft = calculate(sale(line()), ALL, UNTOUCHED, terms)
    assert (draft.amount, draft.deductions) == (1000, ())
    forbidden = [dict(x.facts) for x in draft.steps if x.code == "deduction.forbidden"]
    assert forbidden == [{"amount": 150, "why": "restocking"}, {"amount": 300, "why": "label"}]


def test_fees_wait_for_goods() -> None:
    order = sale(line(), shipping=500)
    draft = calculate(order, Request(shipping=(ShippingAsk(),)), UNTOUCHED, Terms(Fees(label=300)))
    assert (draft.amount, draft.deductions) == (500, ())
    assert "deduction.capped" not in {step.code for step in draft.steps}


def test_lost_value_and_use_are_borne_by_a_seller_who_may_not_charge_them() -> None:
    asked = replace(ALL, diminished=300, used=200)
    draft = calculate(sale(line()), asked)
    assert [x.code for x in draft.deductions] == [Deduct.DIMINISHED, Deduct.USE]
    assert (draft.amount, draft.fee) == (500, 0)
    terms = Terms(informed_of_loss=False, use_chargeable=False)
    kind = calculate(sale(line()), asked, UNTOUCHED, terms)
    assert kind.amount == 1000
    assert kind.steps[1:3] == (
        Step("deduction.uninformed", {"amount": 300}),
        Step("deduction.forbidden", {"amount": 200, "why": "use"}),
    )


def test_shipping_comes_back_in_part_the_rest_and_once() -> None:
    order = sale(line(), shipping=Shipment("ship", 1500, 124, False))
    first = calculate(order, Request(shipping=(ShippingAsk(750, Basis.NET),)))
    assert first.shipping == (ShippingRefund("ship", 750, 62, 812),)
    past = first.after(UNTOUCHED)
    second = calculate(order, Request(shipping=(ShippingAsk(),)), past)
    assert second.shipping == (ShippingRefund("ship", 750, 62, 0),)
    for ask in (ShippingAsk(), ShippingAsk(1)):
        with pytest.raises(Refused) as no:
            calculate(order, Request(shipping=(ask,)), second.after(past))
        assert no.value.maximum == 0
    with pytest.raises(Refused) as no:
        calculate(order, Request(shipping=(ShippingAsk(813),)), past)
    assert (no.value.reason, no.value.maximum) == (Reason.EXCEEDS_REMAINING_SHIPPING, 812)
    assert no.value.facts == {"basis": "gross"}


def test_shipping_of_an_order_without_any_is_told() -> None:
    for ask in (ShippingAsk(), ShippingAsk(100)):
        with pytest.raises(Refused) as no:
            calculate(sale(line()), Request(shipping=(ask,)))
        assert (no.value.reason, no.value.maximum) == (Reason.NO_SHIPPING_TO_REFUND, 0)
    with pytest.raises(Refused, match="amount_not_positive"):
        calculate(sale(line(), shipping=5), Request(shipping=(ShippingAsk(0),)))


def test_an_amount_of_shipping_is_taken_from_shipments_in_turn() -> None:
    ships = (Shipment("one", 300, 0), Shipment("two", 500, 100))
    order = replace(sale(line(), paid=1900), shipments=ships)
    draft = calculate(order, Request(shipping=(ShippingAsk(400),)))
    assert draft.shipping == (ShippingRefund("one", 300, 0, 0), ShippingRefund("two", 83, 17, 500))
    named = calculate(order, Request(shipping=(ShippingAsk(400, shipment="two"),)))
    assert [x.shipment for x in named.shipping] == ["two"]
    rest = calculate(order, Request(shipping=(ShippingAsk(),)), draft.after(UNTOUCHED))
    assert rest.shipping == (ShippingRefund("two", 417, 83, 0),)
    own = calculate(order, Request(shipping=(ShippingAsk(100, Basis.NET, 50, "two"),)))
    assert own.shipping == (ShippingRefund("two", 100, 50, 450),)


@pytest.mark.parametrize(("basis", "most"), [(Basis.GROSS, 800), (Basis.NET, 620)])
def test_shipments_give_exactly_what_earlier_refunds_left_of_them(basis: Basis, most: int) -> None:
    ships = (Shipment("one", 300, 100), Shipment("two", 500, 100))
    order = replace(sale(line(), paid=2000), shipments=ships)
    past = Past(shipments={"one": Taken(0, 180, 20)}, paid=200, tenders={"card": 200})
    draft = calculate(order, Request(shipping=(ShippingAsk(most, basis),)), past)
    assert [(x.shipment, x.net, x.tax) for x in draft.shipping] == [
        ("one", 120, 80),
        ("two", 500, 100),
    ]
    two = {"shipment": "two"}
    for extra, left in (({}, most), (two, 600 if basis is Basis.GROSS else 500)):
        with pytest.raises(Refused) as no:
            calculate(order, Request(shipping=(ShippingAsk(left + 1, basis, **extra),)), past)
        assert (no.value.maximum, no.value.at) == (left, extra.get("shipment", ""))
        assert no.value.facts == {"basis": basis}


def test_a_withdrawal_gives_the_standard_delivery_back() -> None:
    fast = Shipment("ship", 1290, 0, standard=490)
    order, terms = sale(line(), shipping=fast), Terms(standard_delivery_only=True)
    asked = Request(shipping=(ShippingAsk(),))
    draft = calculate(order, asked, UNTOUCHED, terms)
    assert (draft.amount, draft.steps[0].code) == (490, "shipping.standard_only")
    assert calculate(order, asked).amount == 1290
    with pytest.raises(Refused, match="no_shipping_to_refund"):
        calculate(order, asked, draft.after(UNTOUCHED), terms)
    cheap = sale(line(), shipping=replace(fast, standard=1290))
    assert calculate(cheap, asked, UNTOUCHED, terms).steps[0].code == "shipping.rest"


def test_goodwill_is_taxed_as_its_line_and_stays_within_what_is_left() -> None:
    order = sale(line("a", net=1000, tax=200), line("b", net=300))
    draft = calculate(order, Request((Rest("b"),), goodwill=(Goodwill(600),)))
    assert draft.goodwill == (GoodwillRefund("a", 500, 100),)
    assert draft.after(UNTOUCHED).goodwill == 600
    spread = calculate(order, Request(goodwill=(Goodwill(150),)))
    assert [x.gross for x in spread.goodwill] == [120, 30]
    for amount, line_id, most in ((1201, "a", 1200), (1501, "", 1500)):
        with pytest.raises(Refused) as no:
            calculate(order, Request(goodwill=(Goodwill(amount, line_id),)))
        assert (no.value.reason, no.value.maximum) == (Reason.EXCEEDS_CAPTURED, most)
    with pytest.raises(Refused, match="amount_not_positive: a"):
        calculate(order, Request(goodwill=(Goodwill(0, "a"),)))


def test_goodwill_given_before_lowers_what_is_left_of_the_line() -> None:
    order = sale(line("a", 2, 2000))
    past = calculate(order, Request(goodwill=(Goodwill(100, "a"),))).after(UNTOUCHED)
    rest = calculate(order, ALL, past)
    assert (rest.amount, rest.remaining) == (1900, 0)


def test_cash_is_rounded_to_coins_and_other_means_are_not() -> None:
    terms = Terms(coins=Coins(5))
    order = replace(sale(line("a", 3, 1000)), tenders=(Tender("till", "cash", 1000),))
    draft = calculate(order, Request((ByQuantity("a", 1),)), UNTOUCHED, terms)
    assert (draft.amount, draft.rounding, draft.net) == (335, 2, 333)
    assert draft.steps[1] == Step("cash.rounded", {"tender": "till", "asked": 333, "amount": 335})
    card = replace(order, tenders=(Tender("card", "card", 1000),))
    assert calculate(card, Request((ByQuantity("a", 1),)), UNTOUCHED, terms).amount == 333
    past = draft.after(UNTOUCHED)
    assert past.rounding == 2
    rest = calculate(order, ALL, past, terms)
    assert (rest.amount, rest.rounding, rest.remaining) == (665, -2, 0)


@pytest.mark.parametrize(("total", "paid"), [(198, 200), (1732, 1700), (4999, 5000)])
def test_a_rounded_payment_goes_back_as_it_was_paid(total: int, paid: int) -> None:
    order = replace(sale(line(net=total)), tenders=(Tender("till", "cash", paid),))
    draft = calculate(order, ALL, UNTOUCHED, Terms(coins=Coins(5)))
    assert (draft.amount, draft.rounding, draft.remaining) == (paid, paid - total, 0)
    assert draft.steps[1] == Step("cash.as_paid", {"amount": paid, "asked": total})
    taxed = replace(order, lines=(line(net=total - 30, tax=30),))
    assert calculate(taxed, ALL, UNTOUCHED, Terms(coins=Coins(5))).amount == paid
    kept = calculate(order, ALL, UNTOUCHED, Terms(Fees(label=100), coins=Coins(5)))
    assert kept.amount % 5 == 0


def test_money_goes_back_by_the_order_the_policy_names() -> None:
    tenders = (Tender("gift", "gift_card", 300), Tender("card", "card", 700))
    order = replace(sale(line("a", 2)), tenders=tenders)
    half = Request((ByQuantity("a", 1),))
    ways = {
        TenderOrder(): {"gift": 150, "card": 350},
        TenderOrder(Strategy.FIRST_FIRST): {"gift": 300, "card": 200},
        TenderOrder(Strategy.LAST_FIRST): {"card": 500},
        TenderOrder(Strategy.CHOSEN, ("card",)): {"card": 500},
    }
    for way, shares in ways.items():
        draft = calculate(order, half, UNTOUCHED, Terms(tenders=way))
        assert {x.tender: x.amount for x in draft.tenders} == shares
        assert draft.after(UNTOUCHED).tenders == shares


def test_an_offer_lost_is_kept_or_settled_anew_by_policy_and_both_are_shown() -> None:
    offer = Offer(OfferKind.PERCENT, threshold=30_000, rate_bp=1_000)
    lines = (SaleLine("a", 6, 27_000, 0, listed=30_000),)
    order = replace(sale(*lines), offers=(offer,))
    asked = Request((ByQuantity("a", 5),))
    kept = calculate(order, asked)
    assert (kept.amount, kept.offers) == (22_500, (Compared(27_000, 22_500, 22_000),))
    facts = {"keep": 22_500, "recompute": 22_000, "policy": "keep"}
    assert Step("offers.compared", facts) in kept.steps
    terms = Terms(on_offer_lost=OnLost.RECOMPUTE)
    anew = calculate(order, asked, UNTOUCHED, terms)
    assert (anew.amount, anew.deductions[0].code) == (22_000, Deduct.OFFER_LOST)
    past = anew.after(UNTOUCHED)
    assert past.offers_lost == 500
    rest = calculate(order, ALL, past, terms)
    assert (rest.amount, rest.deductions) == (4_500, ())


def test_points_move_with_the_goods_and_may_be_netted() -> None:
    order = replace(sale(line("a", 4, 1000)), points_earned=10, points_spent=6)
    first = calculate(order, Request((ByQuantity("a", 1),)))
    assert first.points[:2] == (2, 1)
    rest = calculate(order, ALL, first.after(UNTOUCHED))
    assert rest.points[:2] == (8, 5)
    points = [dict(x.facts) for x in rest.steps if x.code.startswith("points.")]
    assert points == [{"points": 8}, {"points": 5}]
    poor = Terms(net_points=True, point_value=10, points_balance=1)
    netted = calculate(order, ALL, UNTOUCHED, poor)
    assert (netted.points.short, netted.amount) == (3, 970)
    assert calculate(order, ALL, UNTOUCHED, replace(poor, net_points=False)).amount == 1000
