"""The words by which the hub finds customers and tickets: those that a workstation finds them by itself.

Both ends take words from a text in one way (`app.store.search`, `app.store.lexemes`); here they become
what PostgreSQL keeps and asks, which is never shown a text itself.
"""

from collections.abc import Callable
from functools import lru_cache
from typing import Final

from app.domain.codec import Image
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


def vector_of(kind: str, image: Image) -> str:
    """What PostgreSQL keeps of a row's words: each with its places."""
    return _vector(TEXTS[kind](image)[:MOST])


@lru_cache(maxsize=4096)  # most of what is done to a ticket leaves its words alone
def _vector(text: str) -> str:
    words = lexemes(document(text))[:LAST]
    return " ".join(f"'{word}':{place}" for place, word in enumerate(words, 1))


def query_of(text: str) -> str:
    """What PostgreSQL is asked for all words of a text, of which the last may go on; "" when there is none."""
    return " & ".join(f"({_phrase(term)})" for term in terms_of(text, as_you_type=True))


def _phrase(term: str) -> str:
    words = " <-> ".join(f"'{word}'" for word in lexemes(term))
    return f"{words}:*" if words and term.endswith("*") else words or "''"
