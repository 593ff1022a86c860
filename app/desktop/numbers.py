"""Amounts of money as the agent's language writes numbers."""

from typing import Final

from PySide6.QtCore import QLocale

from app.domain.money import Money

SIGNS: Final = {"EUR": "€", "GBP": "£", "USD": "$", "CNY": "¥", "CZK": "Kč"}


def money(minor: int, currency: str, locale: QLocale | None = None) -> str:
    """An amount of minor units in its own currency, with that currency's places."""
    amount = Money(minor, currency).decimal()
    places = max(0, -int(amount.as_tuple().exponent))
    number = (locale or QLocale()).toString(float(amount), "f", places)
    return f"{number} {SIGNS.get(currency, currency)}"
