"""Discretion: what a role may give of its own, in a case, in a day, and as goodwill."""

from dataclasses import dataclass
from typing import Final

from app.domain.lined import Fields
from app.domain.policy.measures import money_of, name_of
from app.domain.sentence import Sentence

# From the lowest to the highest.
RANKS: Final = ("agent", "senior", "supervisor", "manager")


@dataclass(frozen=True, slots=True)
class Discretion:
    """The limits of a role in minor units of the book's currency."""

    role: str
    case: int
    day: int
    goodwill: int


def discretion_of(part: Fields, currency: str) -> Discretion:
    """The limits of an object."""
    for name in ("case", "day", "goodwill"):
        if part.find(name) is None:
            cure = Sentence("add {field}: 0.00, or more", field=name)
            part.wrong(None, name, Sentence("says no limit"), cure)
    made = Discretion(
        name_of(part, "role"),
        money_of(part, "case", currency),
        money_of(part, "day", currency),
        money_of(part, "goodwill", currency),
    )
    part.done()
    return made
