"""Lines: pieces, amounts and the rest, each cut from stored net and tax; what is too much names the most."""

from decimal import Decimal
from fractions import Fraction
from itertools import product

import pytest

from app.domain.refunds.calculator import calculate
from app.domain.refunds.lines import Slice, slice_line
from app.domain.refunds.past import NOTHING, Taken
from app.domain.refunds.pricing import PricedLine, priced, with_tax
from app.domain.refunds.refusal import Reason, Refused
from app.domain.refunds.request import Basis, ByAmount, ByQuantity, Request, Rest, entered
from app.domain.refunds.sale import SaleLine
from tests.domain.refunds.sales import line, sale

NET, GROSS = Basis.NET, Basis.GROSS


@pytest.mark.parametrize("gross", [True, False])
def test_three_singles_of_ten_leave_no_cent(gross: bool) -> None:
    sold, past, seen = line(quantity=3, net=900, tax=100, gross=gross), NOTHING, list[int]()
    for _ in range(3):
        cut = slice_line(sold, past, ByQuantity("a", 1))
        seen.append(cut.gross)
        past = past.plus(*cut)
    assert (sum(seen), past) == (1000, Taken(3, 900, 100))
    assert max(seen) - min(seen) == 1


def test_included_tax_is_cut_from_the_gross_and_added_tax_beside_the_net() -> None:
    included = slice_line(line(quantity=3, net=826, tax=174), NOTHING, ByQuantity("a", 1))
    added = slice_line(line(quantity=3, net=826, tax=174, gross=False), NOTHING, ByQuantity("a", 1))
    assert included == Slice(1, 275, 58)
    assert added == Slice(1, 275, 58)
    half = slice_line(line(quantity=2, net=825, tax=175, gross=True), NOTHING, ByQuantity("a", 1))
    other = slice_line(line(quantity=2, net=825, tax=175, gross=False), NOTHING, ByQuantity("a", 1))
    assert (half, other) == (Slice(1, 412, 88), Slice(1, 413, 88))


@pytest.mark.parametrize("sign", [1, -1])
@pytest.mark.parametrize("quantity", [2, 3, 7, 12, 31])
def test_pieces_worth_less_than_a_cent_come_to_the_same_one_by_one_and_together(
    quantity: int, sign: int
) -> None:
    """Seven for 0.04 with 0.01 tax: the fourth is worth nothing, and its share of the tax waits."""
    for net, tax in product(range(quantity + 2), range(7)):
        sold = SaleLine("a", quantity, sign * net, sign * tax, includes_tax=True)
        past = Taken()
        for pieces in range(1, quantity + 1):
            one = slice_line(sold, past, ByQuantity("a", 1))
            assert min(sign * one.net, sign * one.tax) >= 0
            past = Taken(pieces, past.net + one.net, past.tax + one.tax)
            at_once = slice_line(sold, Taken(), ByQuantity("a", pieces))
            assert (past.net, past.tax) == (at_once.net, at_once.tax)
        assert (past.net, past.tax) == (sold.net, sold.tax)


def test_a_line_of_very_many_pieces_is_cut_without_walking_them() -> None:
    credits = SaleLine("a", 10**15, 1, 1, includes_tax=True)
    cut = slice_line(credits, NOTHING, ByQuantity("a", 6 * 10**14))
    rest = slice_line(credits, Taken(*cut), Rest("a"))
    assert (cut.net + rest.net, cut.tax + rest.tax) == (1, 1)


def test_an_amount_carries_its_cumulative_share_of_tax() -> None:
    sold = line(net=1000, tax=230)
    first = slice_line(sold, NOTHING, ByAmount("a", 800))
    assert first == Slice(0, 650, 150)
    rest = slice_line(sold, Taken(0, 650, 150), Rest("a"))
    assert rest == Slice(1, 350, 80)


def test_a_net_amount_gets_its_tax_on_top() -> None:
    sold = line(quantity=2, net=2380, tax=143, gross=False)
    assert slice_line(sold, NOTHING, ByAmount("a", 1050, NET, quantity=1)) == Slice(1, 1050, 63)


def test_a_tax_of_ones_own_is_kept_to_the_tax_that_is_left() -> None:
    sold, past = line(net=10_000, tax=1_000, gross=False), Taken(0, 8_000, 800)
    assert slice_line(sold, past, ByAmount("a", 500, NET, 200)) == Slice(0, 500, 200)
    with pytest.raises(Refused) as no:
        slice_line(sold, past, ByAmount("a", 500, NET, 201))
    assert (no.value.reason, no.value.maximum) == (Reason.EXCEEDS_REMAINING_TAX, 200)
    assert slice_line(sold, past, ByAmount("a", 700, GROSS, 200)) == Slice(0, 500, 200)
    with pytest.raises(Refused) as no:
        slice_line(sold, past, ByAmount("a", 100, GROSS, 101))
    assert (no.value.reason, no.value.maximum) == (Reason.EXCEEDS_REMAINING_TAX, 100)


def test_a_tax_of_ones_own_may_be_the_whole_amount_and_no_more() -> None:
    sold, past = line(net=1_000, tax=200), Taken(0, 100, 50)
    assert slice_line(sold, past, ByAmount("a", 150, GROSS, 150)) == Slice(0, 0, 150)
    assert slice_line(sold, past, ByAmount("a", 51, GROSS, 50)) == Slice(0, 1, 50)
    with pytest.raises(Refused) as no:
        slice_line(sold, past, ByAmount("a", 200, GROSS, 201))
    assert (no.value.reason, no.value.maximum, no.value.at) == (
        Reason.EXCEEDS_REMAINING_TAX,
        150,
        "a",
    )


def test_net_and_tax_of_ones_own_together_stay_within_the_line() -> None:
    with pytest.raises(Refused) as no:
        slice_line(line(net=1_000, tax=200), Taken(0, 0, 100), ByAmount("a", 1_000, NET, 101))
    assert (no.value.reason, no.value.maximum) == (Reason.EXCEEDS_REMAINING_LINE, 1_100)
    assert no.value.facts == {"basis": "gross"}
    with pytest.raises(Refused) as no:
        slice_line(line(net=1_000, tax=200), Taken(0, 500, 0), ByAmount("a", 600, GROSS, 50))
    assert (no.value.reason, no.value.maximum) == (Reason.EXCEEDS_REMAINING_LINE, 500)
    assert no.value.facts == {"basis": "net"}


def test_a_gross_beyond_the_line_is_refused_though_its_net_and_tax_would_fit_alone() -> None:
    sold = line(net=5_000, tax=500, gross=False)
    for entry in (ByAmount("a", 5_100, NET, 0), ByAmount("a", 5_001, GROSS, 0)):
        with pytest.raises(Refused) as no:
            slice_line(sold, NOTHING, entry)
        assert (no.value.reason, no.value.maximum) == (Reason.EXCEEDS_REMAINING_LINE, 5_000)


@pytest.mark.parametrize(
    ("entry", "reason", "maximum"),
    [
        (ByQuantity("a", 3), Reason.QUANTITY_EXCEEDS_REFUNDABLE, 2),
        (ByQuantity("a", 0), Reason.QUANTITY_INVALID, None),
        (ByQuantity("a", -1), Reason.QUANTITY_INVALID, None),
        (ByQuantity("a", 1.5), Reason.QUANTITY_INVALID, None),  # type: ignore[arg-type]
        (ByQuantity("a", True), Reason.QUANTITY_INVALID, None),
        (ByQuantity("a", "1"), Reason.QUANTITY_INVALID, None),  # type: ignore[arg-type]
        (ByAmount("a", 1, quantity=-1), Reason.QUANTITY_INVALID, None),
        (ByAmount("a", 1, quantity=3), Reason.QUANTITY_EXCEEDS_REFUNDABLE, 2),
        (ByAmount("a", 0), Reason.AMOUNT_NOT_POSITIVE, None),
        (ByAmount("a", -5), Reason.AMOUNT_NOT_POSITIVE, None),
        (ByAmount("a", 5, tax=-1), Reason.AMOUNT_NOT_POSITIVE, None),
        (ByAmount("a", 1201), Reason.EXCEEDS_REMAINING_LINE, 1200),
        (ByAmount("a", 1001, NET), Reason.EXCEEDS_REMAINING_LINE, 1000),
    ],
)
def test_what_cannot_be_is_refused_with_the_most_there_is(
    entry: ByQuantity | ByAmount, reason: Reason, maximum: int | None
) -> None:
    with pytest.raises(Refused) as no:
        slice_line(line(quantity=2, net=1000, tax=200), NOTHING, entry)
    assert (no.value.reason, no.value.maximum, no.value.at) == (reason, maximum, "a")


def test_the_very_most_is_possible() -> None:
    sold = line(quantity=2, net=1000, tax=200)
    assert slice_line(sold, NOTHING, ByAmount("a", 1200)) == Slice(0, 1000, 200)
    assert slice_line(sold, NOTHING, ByAmount("a", 1000, NET)) == Slice(0, 1000, 200)
    assert slice_line(sold, NOTHING, ByAmount("a", 1000, NET, 200, 2)) == Slice(2, 1000, 200)
    assert slice_line(sold, NOTHING, ByQuantity("a", 2)) == Slice(2, 1000, 200)


def test_a_piece_worth_more_than_is_left_is_refused_with_what_is_left() -> None:
    sold, past = line(quantity=2, net=2000), Taken(0, 1500, 0)
    with pytest.raises(Refused) as no:
        slice_line(sold, past, ByQuantity("a", 1))
    assert (no.value.reason, no.value.maximum) == (Reason.EXCEEDS_REMAINING_LINE, 500)
    assert slice_line(sold, past, Rest("a")) == Slice(2, 500, 0)


def test_tax_that_went_back_before_does_not_go_back_again() -> None:
    sold = line(quantity=2, net=2000, tax=200, gross=False)
    assert slice_line(sold, Taken(0, 500, 200), ByQuantity("a", 1)) == Slice(1, 1000, 0)
    included = line(quantity=2, net=2000, tax=200)
    assert slice_line(included, Taken(0, 500, 200), ByQuantity("a", 1)) == Slice(1, 1100, 0)
    assert slice_line(included, Taken(0, 500, 200), ByAmount("a", 700)) == Slice(0, 700, 0)
    assert slice_line(included, Taken(0, 1800, 0), ByAmount("a", 400)) == Slice(0, 200, 200)


def test_a_line_that_took_money_off_comes_back_as_its_mirror() -> None:
    sold = line(quantity=3, net=-1000, tax=-100, gross=False)
    assert slice_line(sold, NOTHING, ByQuantity("a", 1)) == Slice(1, -333, -33)
    assert slice_line(sold, NOTHING, ByQuantity("a", 3)) == Slice(3, -1000, -100)
    with pytest.raises(Refused) as no:
        slice_line(sold, NOTHING, ByAmount("a", 100))
    assert (no.value.reason, no.value.maximum) == (Reason.EXCEEDS_REMAINING_LINE, 0)


def test_a_line_that_took_money_off_does_not_come_back_alone() -> None:
    order = sale(line("a", net=5000), line("loyalty", net=-1000, tax=-100))
    assert calculate(order, Request((Rest("a"), Rest("loyalty")))).amount == 3900
    with pytest.raises(Refused, match="amount_not_positive: loyalty"):
        calculate(order, Request((Rest("loyalty"),)))


def test_a_gift_card_comes_back_up_to_what_is_unspent_on_it() -> None:
    card = SaleLine("card", 1, 5000, 0, unspent=3000)
    assert slice_line(card, NOTHING, ByAmount("card", 3000)) == Slice(0, 3000, 0)
    with pytest.raises(Refused) as no:
        slice_line(card, NOTHING, Rest("card"))
    assert (no.value.reason, no.value.maximum) == (Reason.EXCEEDS_BALANCE, 3000)


@pytest.mark.parametrize(
    ("text", "currency", "minor"), [("1.50", "EUR", 150), ("7", "JPY", 7), ("0.001", "KWD", 1)]
)
def test_an_amount_is_taken_as_typed(text: str, currency: str, minor: int) -> None:
    assert entered(Decimal(text), currency) == minor


@pytest.mark.parametrize(
    ("text", "currency", "reason"),
    [
        ("0", "EUR", Reason.AMOUNT_NOT_POSITIVE),
        ("-1", "EUR", Reason.AMOUNT_NOT_POSITIVE),
        ("0.001", "EUR", Reason.AMOUNT_NOT_POSITIVE),
        ("0.005", "EUR", Reason.AMOUNT_PRECISION),
        ("10.5", "JPY", Reason.AMOUNT_PRECISION),
        ("1.0001", "KWD", Reason.AMOUNT_PRECISION),
    ],
)
def test_what_the_currency_cannot_hold_is_never_rounded(
    text: str, currency: str, reason: Reason
) -> None:
    with pytest.raises(Refused) as no:
        entered(Decimal(text), currency)
    assert no.value.reason is reason
    if reason is Reason.AMOUNT_PRECISION:
        assert no.value.facts == {"places": {"EUR": 2, "JPY": 0, "KWD": 3}[currency]}


def test_included_tax_is_rounded_once_and_net_is_what_remains() -> None:
    assert with_tax(1000, Fraction(1, 10), includes_tax=True) == (909, 91)
    assert with_tax(1000, Fraction(1, 10), includes_tax=False) == (1000, 100)
    assert with_tax(1000, Fraction(1, 10), 77, includes_tax=True) == (923, 77)
    assert with_tax(1000, Fraction(1, 10), 0, includes_tax=False) == (1000, 0)


def test_an_orders_discount_is_shared_once_and_tax_is_taken_on_what_is_left() -> None:
    lines = [PricedLine(x, 1, 1000, rate=Fraction(1, 10), includes_tax=False) for x in "abcd"]
    sold, lost = priced(lines, 399)
    assert [x.gross for x in sold] == [990, 990, 990, 991]
    assert (lost, sold[0].tax_rate_bp, sold[0].includes_tax) == (0, 1000, False)


def test_a_floor_price_holds_and_what_no_line_can_take_is_told() -> None:
    lines = [PricedLine("a", 1, 1000, least=800), PricedLine("b", 1, 500, 100, least=450)]
    sold, lost = priced(lines, 500)
    assert ([x.net for x in sold], lost) == ([800, 400], 300)
    assert priced(lines)[0][1].net == 400


def test_a_discount_passes_by_a_line_that_takes_money_off() -> None:
    lines = [PricedLine("a", 1, 1000), PricedLine("loyalty", 1, -200)]
    sold, lost = priced(lines, 100)
    assert ([x.net for x in sold], lost) == ([900, -200], 0)
