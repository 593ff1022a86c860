"""What was typed or chosen as a value of its type, and back as text; amounts and numbers as the agent writes them."""

import re
from decimal import Decimal
from typing import Final

from PySide6.QtCore import QLocale

from app.domain.formula import Value
from app.domain.money import exponent

YES: Final = "yes"
NO: Final = "no"
# One sign and three digits: a thousand to some, a fraction to others.
UNCLEAR: Final = re.compile(r"[1-9]\d{0,2}[.,]\d{3}")


class Mistyped(Exception):
    """The text is no value of this type; `type` says which."""

    def __init__(self, type: str) -> None:
        super().__init__(type)
        self.type = type


def typed(type: str, parts: tuple[str, ...], currency: str = "EUR") -> Value | None:
    """The value of what stands in a field; None when it is empty; Mistyped when it is no such value."""
    if type == "many":
        return list(parts)
    text = parts[0] if parts else ""
    if not text:
        return None
    match type:
        case "yes_no":
            return text == YES
        case "integer" | "rating":
            return _whole(type, text)
        case "decimal":
            return _number(type, text)
        case "money":
            places = exponent(currency)
            amount = Decimal(str(_number(type, text))).scaleb(places)
            if amount != amount.to_integral_value():
                raise Mistyped(type)
            return int(amount)
        case _:
            return text


def _whole(type: str, text: str) -> int:
    number, is_read = QLocale().toLongLong(text)
    if not is_read:
        raise Mistyped(type)
    return number


def _number(type: str, text: str) -> float:
    if type == "money" and UNCLEAR.fullmatch(text):
        raise Mistyped("unclear")
    number, is_read = QLocale().toDouble(text)
    if not is_read:
        # A point is understood everywhere; a comma only where it is the sign of fractions.
        number, is_read = QLocale.c().toDouble(text)
    if not is_read:
        raise Mistyped(type)
    return number


def told(type: str, value: Value | None, currency: str = "EUR") -> tuple[str, ...]:
    """A value as it stands in its field."""
    if value is None:
        return ()
    if isinstance(value, list):
        return tuple(str(one) for one in value)
    if isinstance(value, bool):
        return (YES if value else NO,)
    if type == "money" and isinstance(value, int):
        places = exponent(currency)
        return (QLocale().toString(float(Decimal(value).scaleb(-places)), "f", places),)
    if isinstance(value, float):
        return (QLocale().toString(value, "g", 12),)
    return (str(value),)
