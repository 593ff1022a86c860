"""Money adds up to the penny and refuses to mix currencies."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.money import Money, exponent, minor_units

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


def test_an_unlisted_currency_has_two_places() -> None:
    assert exponent("CHF") == 2
