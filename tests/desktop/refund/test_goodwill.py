"""Goodwill is slid or typed, in whatever currency, up to what the policy allows."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.desktop.refund.goodwill import GoodwillRow
from app.desktop.theme import Theme


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def row(window: QWidget) -> GoodwillRow:
    return GoodwillRow(Theme(), window)


@pytest.mark.parametrize(("currency", "limit"), [("EUR", 2500), ("IDR", 10**13), ("JPY", 2**31)])
def test_the_slider_reaches_the_limit_of_any_currency(
    row: GoodwillRow, currency: str, limit: int
) -> None:
    row.bound(currency, limit)
    row.slider.setValue(row.slider.maximum())
    assert limit * 0.999 <= row.amount <= limit
    row.give(limit)
    assert row.amount == limit
    row.slider.setValue(0)
    assert row.amount == 0


def test_more_than_is_offered_is_kept_as_it_was_asked_for(row: GoodwillRow) -> None:
    row.bound("EUR", 500)
    row.give(3 * 10**10)
    assert (row.amount, row.slider.value()) == (3 * 10**10, row.slider.maximum())
    row.clear()
    assert (row.amount, row.slider.value()) == (0, 0)
