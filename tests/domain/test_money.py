"""Money adds up to the penny and refuses to mix currencies."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.money import (
    Money,
    Unrepresentable,
    exact_minor_units,
    exponent,
    half_up,
    is_currency,
    minor_units,
    portion,
    slice_of,
)

amounts = st.integers(-(10**12), 10**12)
currencies = st.sampled_from(("EUR", "GBP", "JPY", "HUF", "KWD"))


@given(amounts, amounts, currencies)
def test_what_is_added_can_be_taken_away(one: int, two: int, currency: str) -> None:
    a, b = Money(one, currency), Money(two, currency)
    assert a + b - b == a
    assert (a + -a).minor == 0


@given(amounts, currencies)
def test_major_units_and_back_lose_nothing(minor: int, currency: str) -> None:
    assert minor_units(Money(minor, currency).decimal(), currency) == minor


def test_two_currencies_are_never_one_sum() -> None:
    with pytest.raises(ValueError, match="cannot add GBP to EUR"):
        Money(1, "EUR") + Money(1, "GBP")


@pytest.mark.parametrize(
    ("amount", "currency", "minor"),
    [("12.30", "EUR", 1230), ("0.005", "EUR", 1), ("-0.005", "EUR", -1), ("0.0049", "EUR", 0),
     ("1234", "JPY", 1234), ("0.5", "JPY", 1), ("1.2345", "KWD", 1235)],
)  # fmt: skip
def test_half_a_penny_goes_away_from_zero(amount: str, currency: str, minor: int) -> None:
    assert minor_units(Decimal(amount), currency) == minor


@pytest.mark.parametrize(
    ("currency", "places"), [("CHF", 2), ("ISK", 0), ("BHD", 3), ("CLF", 4), ("VND", 0), ("???", 2)]
)
def test_iso_4217_says_how_many_places(currency: str, places: int) -> None:
    assert exponent(currency) == places


def test_what_has_no_minor_unit_is_no_currency() -> None:
    assert is_currency("EUR")
    assert not any(is_currency(code) for code in ("XAU", "XXX", "eur", "", "ABC"))


def test_an_amount_the_currency_cannot_hold_is_refused() -> None:
    assert exact_minor_units(Decimal("12.30"), "EUR") == 1230
    assert exact_minor_units(Decimal("-5"), "JPY") == -5
    for amount, currency, places in (("0.001", "EUR", 2), ("0.5", "JPY", 0), ("1.2345", "KWD", 3)):
        with pytest.raises(Unrepresentable, match=f"^{amount} has more than {places} places$"):
            exact_minor_units(Decimal(amount), currency)


@given(st.integers(-(10**9), 10**9), st.integers(-(10**6), 10**6).filter(bool))
def test_half_goes_away_from_zero_and_nothing_else_is_far(one: int, two: int) -> None:
    exact = Fraction(one, two)
    rounded = half_up(one, two)
    assert abs(rounded - exact) <= Fraction(1, 2)
    if abs(rounded - exact) == Fraction(1, 2):
        assert abs(rounded) > abs(exact)


def test_a_portion_of_nothing_is_nothing() -> None:
    assert (portion(5, 0, 0), portion(5, 1, 2), portion(-5, 1, 2)) == (0, 3, -3)


@given(amounts, st.integers(1, 50), st.data())
def test_slices_add_up_to_the_whole(total: int, whole: int, data: st.DataObject) -> None:
    cut = data.draw(st.integers(0, whole))
    parts = [slice_of(total, 0, cut, whole), slice_of(total, cut, whole - cut, whole)]
    assert sum(parts) == total
