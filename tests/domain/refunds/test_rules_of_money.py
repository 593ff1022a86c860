"""The small rules: shares, tenders, cash, offers, points, plans, foreign money, remedies, pots and payouts."""

from datetime import UTC, date, datetime
from fractions import Fraction
from zoneinfo import ZoneInfo

import pytest

from app.domain.refunds.allocation import Allocation, allocate
from app.domain.refunds.caps import Pot
from app.domain.refunds.cash import Coins, Mode
from app.domain.refunds.currency import Booked, Sendable, booked, sendable
from app.domain.refunds.loyalty import Points, floor_slice, moved
from app.domain.refunds.offers import (
    Compared,
    FreeDelivery,
    Offer,
    OfferKind,
    OnLost,
    Piece,
    compare,
    discounts,
)
from app.domain.refunds.payouts import Attempt, KeyReused, Outcome, Payout, settled
from app.domain.refunds.refusal import Reason, Refused
from app.domain.refunds.remedies import (
    Awarded,
    Owed,
    Payer,
    compensated,
    exchanged,
    reduced,
    service_used,
    used_up,
)
from app.domain.refunds.subscription import (
    Count,
    Credit,
    Parted,
    Plan,
    Used,
    changed,
    credit,
    days_bought,
    local_day,
    paid_share,
    part,
    used_days,
    used_seconds,
)
from app.domain.refunds.tenders import Room, Strategy, TenderOrder, spread

# ---- shares --------------------------------------------------------------------------------------


def test_an_amount_nobody_can_take_goes_back_to_the_asker() -> None:
    for weights in ([], [0, 0], [1, -1]):
        with pytest.raises(Refused) as no:
            allocate(10, weights)
        assert (no.value.reason, no.value.facts) == (Reason.UNDISTRIBUTABLE, {"amount": 10})
    assert allocate(0, [0, 0]) == Allocation((0, 0))
    with pytest.raises(Refused, match="undistributable"):
        allocate(-10, [0, 0], [5, 5])


def test_caps_push_the_rest_to_lines_with_room_and_mirror_below_zero() -> None:
    assert allocate(1200, [10, 20, 50, 30], [1000, 100, 0, 400]) == Allocation((700, 100, 0, 400))
    assert allocate(-25, [50, 60], [5, 15]) == Allocation((-5, -15), -5)
    assert allocate(3, [1, 1], [1, 9]) == Allocation((1, 2))


# ---- tenders -------------------------------------------------------------------------------------

ROOMS = (Room("a", 30), Room("b", 20), Room("c", 50))


@pytest.mark.parametrize(
    ("order", "shares"),
    [
        (TenderOrder(), {"a": 12, "b": 8, "c": 20}),
        (TenderOrder(Strategy.FIRST_FIRST), {"a": 30, "b": 10, "c": 0}),
        (TenderOrder(Strategy.LAST_FIRST), {"a": 0, "b": 0, "c": 40}),
        (TenderOrder(Strategy.CHOSEN, ("b", "c")), {"a": 0, "b": 20, "c": 20}),
        (TenderOrder(Strategy.CHOSEN, ("z",)), {"a": 30, "b": 10, "c": 0}),
    ],
)
def test_each_strategy_fills_tenders_in_its_order(
    order: TenderOrder, shares: dict[str, int]
) -> None:
    spent = spread(40, ROOMS, order)
    assert spent == shares
    assert list(spent) == ["a", "b", "c"]


def test_no_tender_order_goes_beyond_all_captures() -> None:
    assert sum(spread(100, ROOMS, TenderOrder()).values()) == 100
    with pytest.raises(Refused) as no:
        spread(101, ROOMS, TenderOrder(Strategy.FIRST_FIRST))
    assert (no.value.reason, no.value.maximum) == (Reason.EXCEEDS_CAPTURED, 100)


# ---- cash ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("mode", "amounts"),
    [
        (Mode.HALF_UP, {12: 10, 13: 15, 15: 15, 17: 15, 18: 20, -13: -15}),
        (Mode.UP, {11: 15, 15: 15, 16: 20, -11: -15}),
        (Mode.DOWN, {14: 10, 15: 15, 19: 15, -14: -10}),
        (Mode.HALF_DOWN, {12: 10, 13: 15, 15: 15, 18: 20}),
    ],
)
def test_coins_round_by_their_mode(mode: Mode, amounts: dict[int, int]) -> None:
    assert {x: Coins(5, mode).rounded(x) for x in amounts} == amounts


def test_half_a_coin_goes_up_or_down_by_the_mode() -> None:
    assert Coins(10, Mode.HALF_UP).rounded(25) == 30
    assert Coins(10, Mode.HALF_DOWN).rounded(25) == 20
    assert Coins().rounded(7) == 7


def test_rounding_up_never_takes_more_than_is_left() -> None:
    assert Coins(5).payable(13, 15) == 15
    assert Coins(5).payable(13, 14) == 10
    assert Coins(5).payable(12, 100) == 10


# ---- offers --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("offer", "off"),
    [
        (Offer(OfferKind.PERCENT, rate_bp=1_000), (30, 10)),
        (Offer(OfferKind.PERCENT, threshold=400, rate_bp=1_000), (30, 10)),
        (Offer(OfferKind.PERCENT, threshold=401, rate_bp=1_000), (0, 0)),
        (Offer(OfferKind.AMOUNT, amount=40), (30, 10)),
        (Offer(OfferKind.AMOUNT, amount=900), (300, 100)),
        (Offer(OfferKind.AMOUNT, amount=40, lines=("b",)), (0, 40)),
        (Offer(OfferKind.SECOND_FREE), (100, 0)),
        (Offer(OfferKind.SECOND_FREE, lines=("b",)), (0, 0)),
        (Offer(OfferKind.BUNDLE, amount=40, lines=("a", "b")), (30, 10)),
        (Offer(OfferKind.BUNDLE, amount=40, lines=("a", "z")), (0, 0)),
        (Offer(OfferKind.BUNDLE, amount=10, lines=("a",)), (30, 0)),
        (Offer(OfferKind.BUNDLE, amount=10), (0, 0)),
    ],
)
def test_an_offer_takes_its_discount_off_its_lines(offer: Offer, off: tuple[int, ...]) -> None:
    assert discounts([Piece("a", 100, 3), Piece("b", 100, 1)], offer) == off


def test_an_offer_holds_from_the_smallest_basket_to_a_large_one() -> None:
    half, third = (Offer(OfferKind.PERCENT, rate_bp=x) for x in (5_000, 3_333))
    assert discounts([Piece("a", 1, 1)], half) == (1,)
    assert discounts([Piece("a", 100_000_000, 1)], third) == (33_330_000,)
    assert compare([Piece("a", 5, 1), Piece("none", 5, 0)], half, {"a": 1}) == Compared(2, 2, 2)


def test_a_lost_offer_is_seen_both_ways_and_never_below_zero() -> None:
    basket = [Piece("cam", 40_000, 1), Piece("bag", 6_000, 1)]
    bundle = Offer(OfferKind.BUNDLE, amount=8_000, lines=("cam", "bag"))
    both = compare(basket, bundle, {"bag": 1})
    assert both == Compared(38_000, 4_957, 0)
    assert (both.by(OnLost.KEEP), both.by(OnLost.RECOMPUTE)) == (4_957, 0)
    everything = compare(basket, bundle, {"bag": 1, "cam": 1})
    assert everything == Compared(38_000, 38_000, 38_000)


def test_more_than_was_bought_cannot_come_back() -> None:
    for count in (-1, 3):
        with pytest.raises(Refused) as no:
            compare([Piece("a", 100, 2)], Offer(OfferKind.AMOUNT), {"a": count})
        assert (no.value.reason, no.value.maximum, no.value.at) == (
            Reason.QUANTITY_EXCEEDS_REFUNDABLE,
            2,
            "a",
        )


def test_free_delivery_that_is_lost_costs_what_it_would_have() -> None:
    basket, free = [Piece("a", 60, 1), Piece("b", 50, 1)], Offer(OfferKind.AMOUNT)
    assert compare(basket, free, {"b": 1}, FreeDelivery(99, 8)) == Compared(110, 50, 42)
    assert compare(basket, free, {"b": 1}, FreeDelivery(60, 8)).recompute == 50
    assert compare(basket, free, {"b": 1}, FreeDelivery(110, 8)).recompute == 42
    assert compare(basket, free, {"b": 1}, FreeDelivery(111, 8)).recompute == 50
    assert compare(basket, free, {"a": 1, "b": 1}, FreeDelivery(99, 8)).recompute == 110


# ---- points --------------------------------------------------------------------------------------


def test_points_are_whole_and_add_up_over_all_returns() -> None:
    slices = [floor_slice(10, before, 1, 3) for before in range(3)]
    assert slices == [3, 3, 4]
    assert floor_slice(10, 0, 5, 0) == 0
    assert floor_slice(10, 0, 9, 3) == 10
    assert floor_slice(10, 5, 9, 3) == 0


def test_points_that_are_gone_are_short() -> None:
    assert moved(100, 0, 0, 100, 1000) == Points(10, 0)
    assert moved(100, 40, 0, 500, 1000, balance=20) == Points(50, 20, 10)
    assert moved(100, 0, 0, 500, 1000, balance=50) == Points(50, 0, 0)
    assert moved(100, 0, 0, 500, 1000, balance=-5) == Points(50, 0, 50)


# ---- plans ---------------------------------------------------------------------------------------

OCTOBER = (date(2022, 10, 1), date(2022, 11, 1), date(2022, 10, 15))


def test_the_day_of_the_stop_counts_or_does_not() -> None:
    assert used_days(*OCTOBER, stop_day_used=True) == Used(15, 31)
    assert used_days(*OCTOBER, stop_day_used=False) == Used(14, 31)


def test_months_of_thirty_days_count_as_the_contract_says() -> None:
    days = (date(2023, 5, 23), date(2023, 6, 23), date(2023, 6, 15))
    assert used_days(*days, stop_day_used=False, count=Count.FIXED30) == Used(22, 30)
    year = (date(2023, 1, 31), date(2024, 1, 31), date(2023, 3, 31))
    assert used_days(*year, stop_day_used=False, count=Count.FIXED30) == Used(60, 360)


def test_seconds_are_counted_between_moments() -> None:
    start, half, end = (datetime(2025, 4, day, tzinfo=UTC) for day in (1, 16, 30))
    assert used_seconds(start, end, half) == Used(15 * 86_400, 29 * 86_400)
    begun = half.replace(microsecond=900_000)
    assert used_seconds(start, end.replace(microsecond=9), begun) == Used(15 * 86_400, 29 * 86_400)


def test_a_customers_day_is_that_of_the_customers_zone() -> None:
    at = datetime(2025, 4, 1, 22, 30, tzinfo=UTC)
    assert local_day(at, ZoneInfo("Europe/Riga")) == date(2025, 4, 2)


def test_what_is_unused_stays_between_nothing_and_all() -> None:
    assert (Used(-3, 10).unused, Used(4, 10).unused, Used(12, 10).unused) == (10, 6, 0)


def test_a_credit_leaves_out_earlier_ones_its_coupon_and_stays_below_its_cap() -> None:
    fifth = Fraction(1, 5)
    assert credit(Plan(3_100, fifth), Used(15, 31)) == Credit(1_600, 320)
    assert credit(Plan(3_100, fifth, earlier=200, coupon=500), Used(15, 31)) == Credit(1_174, 235)
    assert credit(Plan(3_100, earlier=5_000), Used(15, 31)) == Credit(0, 0)
    assert credit(Plan(3_100, cap=1_000), Used(15, 31)) == Credit(1_000, 0)
    assert credit(Plan(3_100, cap=9_000), Used(15, 31)) == Credit(1_600, 0)
    assert credit(Plan(3_100, fifth, includes_tax=True), Used(15, 31)) == Credit(1_333, 267)
    assert credit(Plan(3_100, coupon=9_000), Used(15, 31)).gross == 0
    assert credit(Plan(3_100, fifth), Used(15, 31)).gross == 1_920


def test_only_what_was_paid_is_money_and_the_rest_is_credit() -> None:
    assert part(1_920, 3_720, 1_800) == Parted(1_920, 0)
    assert part(1_409, 2_545, 1_510) == Parted(1_035, 374)
    assert part(500, 100, 200) == Parted(0, 500)
    assert paid_share(5_580, 3_120, 6_840) == 2_545


def test_a_change_of_plan_costs_the_difference_of_what_is_left() -> None:
    assert changed(1_000, 2_000, Used(1, 2)) == 500
    assert changed(2_000, 1_000, Used(1, 4)) == -750


def test_a_balance_buys_days_the_last_one_in_the_customers_favour() -> None:
    assert (days_bought(1500, 200), days_bought(1400, 200), days_bought(-5, 200)) == (8, 7, 0)


# ---- foreign money and providers -----------------------------------------------------------------


def test_rates_between_sale_and_refund_are_the_sellers() -> None:
    books = booked(10_000, Fraction("1.35"), Fraction("1.40"))
    assert books == Booked(13_500, 14_000)
    assert (books.loss, booked(100, Fraction(1), Fraction(2), places=1)) == (
        500,
        Booked(1000, 2000),
    )


def test_what_a_provider_cannot_take_stays_visible() -> None:
    assert sendable(295_991, 10) == Sendable(295_990, 1)
    assert sendable(295_991, 1) == Sendable(295_991, 0)


# ---- remedies ------------------------------------------------------------------------------------


def test_a_service_is_owed_by_time_and_only_when_its_start_was_asked_for() -> None:
    assert service_used(52_395, 4, 365) == Owed(574, 51_821)
    assert service_used(30_000, 4, 365, was_requested=False) == Owed(0, 30_000)
    assert service_used(1_000, 9, 8) == Owed(1_000, 0)


def test_use_is_charged_on_a_straight_line_up_to_the_price() -> None:
    assert used_up(90_000, 18, 60) == Owed(27_000, 63_000)
    assert used_up(90_000, 61, 60) == Owed(90_000, 0)


def test_a_price_is_reduced_in_proportion() -> None:
    assert (reduced(800, 1000, 600), reduced(800, 1000, 1200)) == (320, 0)


def test_compensation_has_a_floor() -> None:
    assert compensated(6_000, 3, 50_000) == Awarded(50_000, 56_000)
    assert compensated(20_000, 3, 50_000) == Awarded(60_000, 80_000)


def test_the_sign_of_an_exchange_tells_who_pays() -> None:
    assert exchanged(50, 100, 10).amount == -60
    payers = {x: exchanged(x, 100).payer for x in (99, 100, 101)}
    assert payers == {99: Payer.CUSTOMER, 100: Payer.NOBODY, 101: Payer.SHOP}


# ---- pots and payouts ----------------------------------------------------------------------------


def test_a_pot_gives_what_is_left_and_names_it_when_asked_for_more() -> None:
    pot = Pot(100).take(60)
    assert (pot.left, pot.take(40).left, Pot(10, 30).left) == (40, 0, 0)
    for is_balance, reason in ((False, Reason.EXCEEDS_CAPTURED), (True, Reason.EXCEEDS_BALANCE)):
        with pytest.raises(Refused) as no:
            Pot(100, 60, is_balance).take(41)
        assert (no.value.reason, no.value.maximum) == (reason, 40)
    with pytest.raises(Refused) as no:
        pot.take(0)
    assert (no.value.reason, no.value.maximum) == (Reason.AMOUNT_NOT_POSITIVE, 40)
    assert Pot(100, is_balance=True).take(1).is_balance


def test_a_gift_card_that_paid_gets_its_balance_back_and_no_more() -> None:
    card = Pot(5_000, 3_000, is_balance=True)
    assert card.give_back(3_000) == Pot(5_000, 0, True)
    with pytest.raises(Refused) as no:
        card.give_back(3_001)
    assert (no.value.reason, no.value.maximum) == (Reason.EXCEEDS_CAPTURED, 3_000)


def test_one_key_is_one_payment_whatever_the_line_did() -> None:
    silence, paid = (Attempt("k", 5, x) for x in (Outcome.UNKNOWN, Outcome.PAID))
    refused = Attempt("k", 5, Outcome.REFUSED)
    assert settled([silence, paid, paid]) == {"k": Payout("k", 5, Outcome.PAID)}
    assert settled([paid, refused, silence])["k"].outcome is Outcome.PAID
    assert settled([silence, refused])["k"].outcome is Outcome.REFUSED
    assert settled([silence])["k"].may_retry
    assert not settled([paid])["k"].may_retry
    outs = [settled([one])["k"].may_be_out for one in (silence, paid, refused)]
    assert outs == [True, True, False]
    assert settled([]) == {}


def test_a_key_never_stands_for_two_amounts() -> None:
    with pytest.raises(KeyReused, match="k: 5 and 6"):
        settled([Attempt("k", 5, Outcome.UNKNOWN), Attempt("k", 6, Outcome.PAID)])
