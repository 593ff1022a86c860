"""The words by which the hub finds customers and tickets: those that a workstation finds them by itself.

Both ends take words from a text in one way (`app.store.search`, `app.store.lexemes`); here they become
what PostgreSQL keeps and asks, which is never shown a text itself.
"""

from collections.abc import Callable
from typing import Final

from app.domain.codec import Image
from app.domain.operations import Ref
from app.store.lexemes import lexemes
from app.store.search import document, terms_of

LAST: Final = 16_383  # PostgreSQL counts no word further
MOST: Final = 20_000  # signs of a text that are looked at


def _customer(image: Image) -> str:
    points = " ".join(point["value"] for point in image["points"])
    return f"{image['label']} {image['number']} {points}"


def _ticket(image: Image) -> str:
    return f"{image['number'] or ''} {image['local_ref']} {image['subject']}"


TEXTS: Final[dict[str, Callable[[Image], str]]] = {"customers": _customer, "tickets": _ticket}


class Said:
    """The texts of the rows that one transaction holds: most of what is done to a ticket leaves its words alone."""

    def __init__(self) -> None:
        self._texts: dict[Ref, str] = {}

    def note(self, ref: Ref, image: Image) -> None:
        """Remember what a row says whose words PostgreSQL has."""
        if ref.kind in TEXTS:
            self._texts[ref] = _text(ref, image)

    def anew(self, ref: Ref, image: Image) -> dict[str, str]:
        """The column of a row's words, empty where it says what it said."""
        if ref.kind not in TEXTS or (text := _text(ref, image)) == self._texts.get(ref):
            return {}
        self._texts[ref] = text
        return {"words": vector_of(text)}


def _text(ref: Ref, image: Image) -> str:
    return TEXTS[ref.kind](image)[:MOST]


def vector_of(text: str) -> str:
    """What PostgreSQL keeps of a text's words: each with its places."""
    words = lexemes(document(text))[:LAST]
    return " ".join(f"'{word}':{place}" for place, word in enumerate(words, 1))


def query_of(text: str) -> str:
    """What PostgreSQL is asked for all words of a text, of which the last may go on; "" when there is none."""
    return " & ".join(f"({_phrase(term)})" for term in terms_of(text, as_you_type=True))


def _phrase(term: str) -> str:
    words = " <-> ".join(f"'{word}'" for word in lexemes(term))
    return f"{words}:*" if words and term.endswith("*") else words or "''"
