"""Amounts of cases in minor units and back, and a refusal as the cases spell it."""

from decimal import Decimal
from typing import Any

from app.domain.money import Money, minor_units
from app.domain.refunds.refusal import Reason, Refused
from app.domain.refunds.request import entered


def stored(text: object, currency: str) -> int:
    """An amount of the past, in minor units."""
    return minor_units(Decimal(str(text)), currency)


def typed(text: object, currency: str) -> int:
    """An amount somebody asks for; refused where the currency cannot hold it."""
    return entered(Decimal(str(text)), currency)


def said(minor: int, currency: str) -> str:
    """Minor units as cases write them."""
    return str(Money(minor, currency).decimal())


def refusal(no: Refused, currency: str) -> dict[str, Any]:
    """A refusal with its maximum, which for a pot is what remains."""
    most: object = no.maximum
    if no.maximum is not None and no.reason is not Reason.QUANTITY_EXCEEDS_REFUNDABLE:
        most = said(no.maximum, currency)
    return {"eligible": False, "reason": str(no.reason), "max": most, "remaining": most}
