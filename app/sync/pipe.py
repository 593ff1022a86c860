"""What the window and the process of its line say to each other, as frames over a pair of pipes.

The first frame carries the keys: a pipe is seen by its two ends alone, where arguments and the
environment of a process are shown to whoever asks the system for them.
"""

import struct
import threading
from collections.abc import Iterator
from typing import IO

import msgspec

from app.store.queries_audit import Audit, AuditFound
from app.store.queries_older import Older, OlderFound, OlderKept, OlderOpen
from app.sync.link import LinkState

HEAD = struct.Struct("!I")


class Open(msgspec.Struct, frozen=True, tag="open"):
    """To the line: the store to work on, its keys, and the hub; the first word of all."""

    profile: str
    database: bytes
    device: bytes
    hub_url: str
    is_outage: bool

    def __repr__(self) -> str:
        return "Open(…)"  # a traceback or a log must never show a key


class Granted(msgspec.Struct, frozen=True, tag="granted"):
    """To the line: it is your turn to write."""


class Hurry(msgspec.Struct, frozen=True, tag="hurry"):
    """To the line: the agent waits for the turn you have."""


class Poke(msgspec.Struct, frozen=True, tag="poke"):
    """To the line: something was performed, or the agent asks to sync now."""


class Outage(msgspec.Struct, frozen=True, tag="outage"):
    """To the line: behave as if it were cut, or mend it."""

    is_on: bool


class Ask(msgspec.Struct, frozen=True, tag="ask"):
    """To the line: ask the hub one of these; `id` names the question until it is answered."""

    id: int
    older: Older | None = None
    open: OlderOpen | None = None
    audit: Audit | None = None

    @classmethod
    def of(cls, id: int, question: Older | OlderOpen | Audit) -> "Ask":
        """A question by its kind."""
        match question:
            case Older():
                return cls(id, older=question)
            case OlderOpen():
                return cls(id, open=question)
            case Audit():
                return cls(id, audit=question)

    @property
    def question(self) -> Older | OlderOpen | Audit | None:
        """What is asked."""
        return self.older or self.open or self.audit


class Stop(msgspec.Struct, frozen=True, tag="stop"):
    """To the line: come to an end."""


class WantTurn(msgspec.Struct, frozen=True, tag="want"):
    """To the window: may I write?"""


class TurnDone(msgspec.Struct, frozen=True, tag="done"):
    """To the window: I have written."""


class Changed(msgspec.Struct, frozen=True, tag="changed"):
    """To the window: these rows changed."""

    refs: list[str]


class Told(msgspec.Struct, frozen=True, tag="told"):
    """To the window: how the line is."""

    state: LinkState


class Answered(msgspec.Struct, frozen=True, tag="answered"):
    """To the window: what came of a question."""

    id: int
    found: OlderFound | None = None
    kept: OlderKept | None = None
    audit: AuditFound | None = None

    @classmethod
    def of(cls, id: int, answer: OlderFound | OlderKept | AuditFound) -> "Answered":
        """An answer by its kind."""
        match answer:
            case OlderFound():
                return cls(id, found=answer)
            case OlderKept():
                return cls(id, kept=answer)
            case AuditFound():
                return cls(id, audit=answer)

    @property
    def answer(self) -> OlderFound | OlderKept | AuditFound | None:
        """What was answered."""
        return self.found or self.kept or self.audit


class Defect(msgspec.Struct, frozen=True, tag="defect"):
    """To the window: the line cannot go on; `sentence` for the agent where the store is the cause."""

    sentence: str
    traceback: str


Word = (
    Open | Granted | Hurry | Poke | Outage | Ask | Stop | WantTurn | TurnDone | Changed | Told | Answered | Defect
)  # fmt: skip


class Pipe:
    """One end: words are said from any thread and heard by one."""

    def __init__(self, reading: IO[bytes], writing: IO[bytes]) -> None:
        self._reading = reading
        self._writing = writing
        self._lock = threading.Lock()
        self._encode = msgspec.msgpack.Encoder().encode
        self._decode = msgspec.msgpack.Decoder(Word).decode

    def say(self, word: Word) -> None:
        """Send a word; nothing happens when the other end has gone: whoever hears learns of that."""
        frame = self._encode(word)
        with self._lock:
            try:
                self._writing.write(HEAD.pack(len(frame)) + frame)
                self._writing.flush()
            except (OSError, ValueError):  # ValueError: closed from here
                return

    def hear(self) -> Iterator[Word]:
        """The words of the other end until it is gone, be it in the middle of one."""
        while head := self._exactly(HEAD.size):
            (size,) = HEAD.unpack(head)
            frame = self._exactly(size)
            if not frame:
                return
            yield self._decode(frame)

    def _exactly(self, size: int) -> bytes:
        """So many bytes, or none when the other end is gone before."""
        got = bytearray()
        while len(got) < size:
            if not (more := self._reading.read(size - len(got))):
                return b""
            got += more
        return bytes(got)

    def close(self) -> None:
        """Let go of the end that is written to."""
        with self._lock:
            self._writing.close()
