"""The journal beside the store: each transaction's operations, sealed and on the disk before the store has them.

Two files take turns. One that is begun holds all that is still kept, then grows by a record each
transaction; the other is what was written before, for the day when the newer one is damaged too.

    line that says what it is · generation · begun at · salt · record · record · …
    record: length · nonce · AES-256-GCM(body), bound to its number and to the seal of the record before

The file is longer than its records: zeros lie behind them, so that the disk has one thing to write, not two.
So no record can be changed, left out or moved unseen, and without the store's key none can be read.
A record that must not count is cut off again: that needs no room, where a note that it is void would.
All calls but `read` are made by whoever has the turn to write.
"""

import os
import struct
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final, NamedTuple

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from app.settings.files import sync_folder

MAGIC: Final = b"evenkeel journal 1\n"
ABOUT: Final = struct.Struct("!QQ16s")
LENGTH: Final = struct.Struct("!I")
NUMBER: Final = struct.Struct("!Q")
START: Final = len(MAGIC) + ABOUT.size
NONCE, SEAL = 12, 16
NO_SEAL: Final = bytes(SEAL)
ROOM: Final = 256 * 1024
NAMES: Final = ("journal-0", "journal-1")


class Slot(NamedTuple):
    """What one file tells: its records up to the first that is not good, and those that can be read behind it."""

    path: Path
    generation: int
    begun_us: int
    bodies: list[bytes]
    is_whole: bool
    behind: list[bytes]


class _End(NamedTuple):
    """Where the next record goes."""

    path: Path
    generation: int
    begun_us: int
    salt: bytes
    number: int
    seal: bytes
    size: int


class Journal:
    """The journal of one profile; two processes may write it by turns, and find each other's records."""

    def __init__(self, folder: Path, key: bytes) -> None:
        self.paths = tuple(folder / name for name in NAMES)
        self._folder = folder
        self._key = key
        self._seen: Any = None
        self._end: _End | None = None
        self._before: _End | None = None
        self._sealed: tuple[bytes, AESGCM] | None = None

    def append(self, body: bytes) -> None:
        """Write one record and wait for the disk; an OSError leaves the journal as it was."""
        end = self._found_end() or self._begun((), 0)
        record, seal = self._record(end, body)
        with end.path.open("r+b", buffering=0) as file:
            room = file.seek(0, os.SEEK_END) - end.size
            try:
                is_small = (
                    len(record) < ROOM // 4
                )  # a large one costs the disk more than its length does
                needs_room = is_small and len(record) + LENGTH.size > room
                _write(file, end.size, record + bytes(ROOM if needs_room else 0))
            except BaseException:
                file.truncate(end.size)
                raise
        self._before = end
        self._stand(end._replace(number=end.number + 1, seal=seal, size=end.size + len(record)))

    def take_back(self) -> None:
        """The newest record does not count: what it was written for has not come about."""
        if self._before is None:
            return
        with self._before.path.open("r+b", buffering=0) as file:
            file.truncate(self._before.size)
            _sync(file.fileno())
        self._stand(self._before)
        self._before = None

    def begin(self, bodies: Iterable[bytes], at_us: int) -> None:
        """Begin the older file anew with these records; from then on it is the newer one."""
        self._begun(bodies, at_us)

    def size(self) -> int:
        """Bytes of the file that is written now; 0 when there is none."""
        end = self._found_end()
        return end.size if end else 0

    def begun_us(self) -> int:
        """When the file that is written now was begun."""
        end = self._found_end()
        return end.begun_us if end else 0

    def read(self) -> list[Slot]:
        """What both files tell, the newest first; one whose first line cannot be read tells nothing."""
        slots = [self._read(path) for path in self.paths if path.exists()]
        return sorted(slots, key=lambda slot: -slot.generation)

    # ---- writing -----------------------------------------------------------------------------

    def _begun(self, bodies: Iterable[bytes], at_us: int) -> _End:
        newest = max(self.paths, key=lambda path: _about(path)[0])
        path = self.paths[1 - self.paths.index(newest)]
        last = _about(newest)[0]
        end = _End(path, last + 1, at_us, os.urandom(16), 0, NO_SEAL, START)
        fresh = path.with_name(path.name + ".new")
        handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(MAGIC + ABOUT.pack(end.generation, end.begun_us, end.salt))
            for body in bodies:
                record, seal = self._record(end, body)
                file.write(record)
                end = end._replace(number=end.number + 1, seal=seal, size=end.size + len(record))
            file.write(bytes(ROOM))
            file.flush()
            os.fsync(file.fileno())
        os.replace(fresh, path)
        sync_folder(self._folder)
        self._before = None
        self._stand(end)
        return end

    def _record(self, end: _End, body: bytes) -> tuple[bytes, bytes]:
        nonce = os.urandom(NONCE)
        box = self._box(end.generation, end.begun_us, end.salt)
        sealed = nonce + box.encrypt(nonce, body, NUMBER.pack(end.number) + end.seal)
        return LENGTH.pack(len(sealed)) + sealed, sealed[-SEAL:]

    def _box(self, generation: int, begun_us: int, salt: bytes) -> AESGCM:
        about = ABOUT.pack(generation, begun_us, salt)
        if self._sealed is None or self._sealed[0] != about:
            key = HKDF(SHA256(), 32, salt, b"evenkeel journal" + about).derive(self._key)
            self._sealed = about, AESGCM(key)
        return self._sealed[1]

    def _found_end(self) -> _End | None:
        """Where the newer file ends; looked for again when somebody else has written. None without a file."""
        if tuple(map(_look, self.paths)) == self._seen and not _goes_on(self._end):
            return self._end
        newest = max(self.paths, key=lambda path: _about(path)[0])
        generation, begun_us, salt = _about(newest)
        if generation == 0:
            self._end, self._seen = None, tuple(map(_look, self.paths))
            return None
        end = _End(newest, generation, begun_us, salt, 0, NO_SEAL, START)
        content = newest.read_bytes()
        for body, seal, size in self._opened(end, content):
            if body is None:
                break
            end = end._replace(number=end.number + 1, seal=seal, size=size)
        if content[end.size :].strip(b"\0"):  # half a record of somebody who was cut off
            os.truncate(newest, end.size)
        self._stand(end)
        return end

    def _stand(self, end: _End) -> None:
        self._end = end
        self._seen = tuple(map(_look, self.paths))

    # ---- reading -----------------------------------------------------------------------------

    def _read(self, path: Path) -> Slot:
        generation, begun_us, salt = _about(path)
        if generation == 0:
            return Slot(path, 0, 0, [], is_whole=False, behind=[])
        content = path.read_bytes()
        good: list[bytes] = []
        behind: list[bytes] = []
        at, is_whole = START, True
        end = _End(path, generation, begun_us, salt, 0, NO_SEAL, START)
        for body, _, stop in self._opened(end, content):
            at, is_whole = stop, is_whole and body is not None
            if body is not None:
                (good if is_whole else behind).append(body)
        is_whole = is_whole and not content[at:].strip(b"\0")
        return Slot(path, generation, begun_us, good, is_whole, behind)

    def _opened(self, end: _End, content: bytes) -> Iterator[tuple[bytes | None, bytes, int]]:
        """Each record's body, None where it is not as it was written; its seal, and where it ends."""
        box, before = self._box(end.generation, end.begun_us, end.salt), NO_SEAL
        for number, (start, stop) in enumerate(_spans(content)):
            sealed = content[start:stop]
            try:
                body = box.decrypt(sealed[:NONCE], sealed[NONCE:], NUMBER.pack(number) + before)
            except InvalidTag:
                body = None
            before = sealed[-SEAL:]
            yield body, before, stop


def _spans(content: bytes) -> Iterator[tuple[int, int]]:
    """Where each record lies, as far as the lengths tell; half a record at the end is none."""
    at = START
    while at + LENGTH.size <= len(content):
        (length,) = LENGTH.unpack_from(content, at)
        start, at = at + LENGTH.size, at + LENGTH.size + length
        if length < NONCE + SEAL or at > len(content):
            return
        yield start, at


def _goes_on(end: _End | None) -> bool:
    """Whether somebody has written where the next record was to go."""
    if end is None:
        return False
    with end.path.open("rb", buffering=0) as file:
        file.seek(end.size)
        return any(file.read(LENGTH.size))


def _about(path: Path) -> tuple[int, int, bytes]:
    """Generation, beginning and salt of a file; nothing but zeros when it tells none."""
    try:
        with path.open("rb") as file:
            head = file.read(START)
    except FileNotFoundError:
        return 0, 0, b""
    if len(head) < START or not head.startswith(MAGIC):
        return 0, 0, b""
    generation, begun_us, salt = ABOUT.unpack_from(head, len(MAGIC))
    return generation, begun_us, salt


def _look(path: Path) -> int | None:
    """By what another file under the same name is told from this one."""
    try:
        return path.stat().st_ino
    except FileNotFoundError:
        return None


def _write(file: Any, at: int, record: bytes) -> None:
    file.seek(at)
    left = memoryview(record)
    while left:
        left = left[file.write(left) :]
    _sync(file.fileno())


def _sync(handle: int) -> None:
    getattr(os, "fdatasync", os.fsync)(handle)
