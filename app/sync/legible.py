"""What the hub said but this program cannot read: refused whole, in a sentence, and asked for again later.

Nothing is looked at while all goes well. Only when an answer could not be taken in is it asked whether
the answer is to blame; if it is not, the mistake is ours and goes on as what it is.
"""

import logging
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from typing import Any, cast

import msgspec

from app.domain.codec import BadImage, from_image
from app.store.rows import BY_KIND
from app.sync.protocol import HubFault, Message, Row, Unreachable
from app.sync.transport_line import NoAnswer

log = logging.getLogger(__name__)

MOST = 1 << 63  # what the store can hold


@contextmanager
def legible(*replies: Message) -> Generator[None]:
    """Take answers in inside this block, in one transaction: what cannot be read leaves nothing behind."""
    try:
        yield
    except (Unreachable, HubFault):
        raise
    except Exception as error:
        if (why := next((fault for reply in replies for fault in faults(reply)), None)) is None:
            raise
        log.warning("an answer of the hub cannot be read: %s", why)
        raise NoAnswer("trouble", "the hub said something that this program cannot read") from error


def faults(reply: Message) -> Iterator[str]:
    """What nobody here can read in an answer: numbers too large, and rows that are no such thing."""
    if _is_too_large(msgspec.to_builtins(reply)):
        yield "a number of more than 64 bits"
    for row in _rows(reply):
        if row.kind != "put" or row.t not in BY_KIND:
            continue
        try:
            image = row.row or {}
            from_image(BY_KIND[row.t], image)
        except (BadImage, TypeError, AttributeError) as error:
            yield f"{row.t}/{row.id}: {error}"
        else:
            if image["id"] != row.id:
                yield f"{row.t}/{row.id}: it calls itself by another name"


def _is_too_large(value: Any) -> bool:
    if isinstance(value, dict):
        return any(map(_is_too_large, cast("dict[str, Any]", value).values()))
    if isinstance(value, list):
        return any(map(_is_too_large, cast("list[Any]", value)))
    return isinstance(value, int) and not -MOST <= value < MOST


def _rows(reply: Any) -> Iterator[Row]:
    """The rows of an answer, or of its pages."""
    for page in getattr(reply, "pages", ()):
        yield from page.rows
    yield from getattr(reply, "rows", ())
