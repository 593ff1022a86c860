"""Plain tickets: the shape with which other products were measured, some 250 bytes each and no messages."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from random import Random
from typing import Any, ClassVar, Final

from app.domain.codec import Image
from app.importers.demo.customers import Person, customers
from tests.bench.corpus import LANGUAGES, Corpus

PEOPLE: Final = 200
CHARACTERS: Final = 120


@dataclass(frozen=True)
class Plain(Corpus):
    """Tickets whose subject holds all there is to read, and few customers."""

    shape: ClassVar[str] = "plain-"

    def ticket(self, place: int) -> tuple[Image, list[Image]]:
        """The row of one ticket; it has no messages."""
        row, _ = super().ticket(place)
        chance = self._chance(place)
        words = self._words(place, LANGUAGES[place % 20], chance)[0]
        tags = [f"tag-{chance % 23}", f"tag-{chance % 7}"]
        return row | {
            "subject": words[:CHARACTERS],
            "tags": tags,
            "last_customer_message": None,
        }, []

    @cached_property
    def _people(self) -> tuple[Person, ...]:
        return customers(Random(self.seed), self.now, PEOPLE)

    @property
    def _orders(self) -> Iterator[Image]:
        return iter(())


def document(ticket: Image) -> dict[str, Any]:
    """What such a ticket is in a store of documents: what its agent would see, and nothing else."""
    names = ("id", "subject", "state", "priority", "assignee", "tags")
    return {name: ticket[name] for name in names}
