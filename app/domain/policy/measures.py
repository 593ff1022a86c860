"""Measures as a manager writes them: 30s, 4h and 2d, 50.00 of the book's currency, and names."""

import re
from collections.abc import Mapping
from decimal import Decimal
from enum import StrEnum
from typing import Final

from app.domain.lined import Fields
from app.domain.money import exact_minor_units, exponent
from app.domain.sentence import Sentence

UNITS: Final[Mapping[str, int]] = {"s": 1, "m": 60, "h": 3600, "d": 86_400}
DURATION: Final = re.compile(r"([1-9]\d{0,5})([smhd])")
AMOUNT: Final = re.compile(r"\d{1,12}(?:\.(\d+))?")
NAME: Final = re.compile(r"[a-z][a-z0-9_-]*")


def seconds_of(part: Fields, name: str) -> int:
    """A duration in seconds; 0 where there is none."""
    node = part.find(name)
    if node is None:
        return 0
    match = DURATION.fullmatch(node.value) if isinstance(node.value, str) else None
    if match is None:
        cure = Sentence("write {field}: 30s, 45m, 4h or 2d", field=name)
        part.wrong(node, name, Sentence("no duration"), cure)
        return 0
    return int(match[1]) * UNITS[match[2]]


def duration(seconds: int) -> str:
    """Seconds as a manager writes them."""
    for unit in ("d", "h", "m"):
        if seconds and seconds % UNITS[unit] == 0:
            return f"{seconds // UNITS[unit]}{unit}"
    return f"{seconds}s"


def money_of(part: Fields, name: str, currency: str) -> int:
    """An amount in minor units, written as 50.00; 0 where there is none."""
    node = part.find(name)
    if node is None:
        return 0
    # 50.00 is text by itself, 50 a whole number.
    match = AMOUNT.fullmatch(str(node.value))
    places = exponent(currency)
    if match is None or len(match[1] or "") > places:
        example = f"50.{'0' * places}" if places else "50"
        what = Sentence("not an amount of {currency}", currency=currency)
        cure = Sentence("write {field}: {example}", field=name, example=example)
        part.wrong(node, name, what, cure)
        return 0
    return exact_minor_units(Decimal(match[0]), currency)


def name_of(part: Fields, name: str = "id") -> str:
    """The id of a part: a word that a reference can hold."""
    found = part.text(name)
    if found and not NAME.fullmatch(found):
        what = Sentence("no id: {text}", text=repr(found))
        cure = Sentence("use small letters, digits, - and _, beginning with a letter")
        part.wrong(part.at(name), name, what, cure)
    return found


def words_of(part: Fields, name: str, known: type[StrEnum]) -> tuple[str, ...]:
    """One word or a list of words, all known; none means any."""
    node = part.find(name)
    if node is None:
        return ()
    found: list[str] = []
    for one in node.value if isinstance(node.value, list) else [node]:
        if one.value in list(known):
            found.append(str(one.value))
        else:
            what = Sentence("no {field}: {text}", field=name, text=repr(one.value))
            part.wrong(one, name, what, Sentence("there is {words}", words=", ".join(known)))
    return tuple(found)
