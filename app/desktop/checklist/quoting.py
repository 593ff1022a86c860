"""Where evidence comes from: files of this computer, attachments and messages of the ticket, words of the agent."""

import hashlib
import mimetypes
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication

from app.desktop import words
from app.store.queries import TicketView, TimelineItem

BLOCK: Final = 1 << 20


class Source(NamedTuple):
    """Something on the ticket that can serve as evidence."""

    kind: str
    label: str
    hash: str

    @property
    def text(self) -> str:
        """As the answer carries it."""
        return f"{self.kind}:{self.label}:{self.hash}"


def of_words(kind: str, text: str) -> str:
    """A reading or a check in the agent's words, as the answer carries it."""
    return f"{kind}:{text}:{digest(text.encode())}"


def of_file(kind: str, path: Path) -> str:
    """A file of this computer, as the answer carries it: its name and the hash of what is in it."""
    whole = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(BLOCK):
            whole.update(block)
    return f"{kind}:{path.name}:{whole.hexdigest()}"


def digest(content: bytes) -> str:
    """What a piece of evidence is known by."""
    return hashlib.sha256(content).hexdigest()


def sources(view: TicketView, kind: str) -> Iterator[Source]:
    """What the ticket already holds of this kind, the newest first."""
    for item in reversed(view.timeline):
        if kind == "quote" and item.kind == "customer":
            yield _quote(item)
        elif kind in ("photo", "file"):
            yield from _attachments(item, kind)


def is_image(name: str) -> bool:
    """Whether a file is a picture, by its name."""
    return (mimetypes.guess_type(name)[0] or "").startswith("image/")


def _quote(item: TimelineItem) -> Source:
    text = QCoreApplication.translate("Evidence", "{channel} {time}")
    label = text.format(channel=words.channel(item.channel), time=words.clock(item.at_us))
    return Source("quote", label, digest(item.body.encode()))


def _attachments(item: TimelineItem, kind: str) -> Iterator[Source]:
    for one in item.attachments:
        if kind == "file" or is_image(one.name):
            known = f"{item.id}/{one.name}/{one.size}"
            yield Source(kind, one.name, digest(known.encode()))
