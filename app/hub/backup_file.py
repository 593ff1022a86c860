"""A backup as a file: whole or not, believed only when its seal fits, and read table by table.

EVENKEEL HUB BACKUP 1                         a line of its own
{"revision": "0001", "made_at": …}            the header, another line
gzip: for each table its name and columns, its rows as COPY writes them, its digest
SHA-256 of all before                         the last 32 bytes
"""

import gzip
import hashlib
import io
import json
import os
from collections.abc import Generator, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final, Protocol

MAGIC: Final = b"EVENKEEL HUB BACKUP 1\n"
TAIL: Final = 32
HEADER_BYTES: Final = 64 * 1024
LINE_BYTES: Final = 256 * 1024 * 1024
CHUNK: Final = 256 * 1024
LAST: Final = b"\\.\n"  # what COPY itself writes after the last row, and can be in no row


class BackupTrouble(Exception):
    """The backup cannot be made, read or put back; the message says why, and that nothing was changed."""


Source = tuple[str, list[str], Iterable[bytes]]


class Sink(Protocol):
    """Takes bytes."""

    def write(self, data: bytes, /) -> int: ...


class _Sealed(io.RawIOBase):
    """Writes on, and sums up what it wrote."""

    def __init__(self, file: Sink) -> None:
        self._file = file
        self.sum = hashlib.sha256()

    def writable(self) -> bool:
        return True

    def write(self, data: Any, /) -> int:
        self.sum.update(data)
        return self._file.write(data)


class Reading:
    """Counts and sums up a table's rows."""

    def __init__(self) -> None:
        self.rows = 0
        self._sum = hashlib.sha256()

    def take(self, block: bytes) -> None:
        """Some more lines."""
        self.rows += block.count(b"\n")
        self._sum.update(block)

    @property
    def ending(self) -> dict[str, Any]:
        """What stands behind the rows."""
        return {"rows": self.rows, "digest": self.digest}

    @property
    def digest(self) -> str:
        """Of all the lines until now."""
        return self._sum.hexdigest()


def write(file: Sink, header: dict[str, Any], tables: Iterable[Source]) -> dict[str, Reading]:
    """Write a whole backup; returns what was read of each table."""
    sealed = _Sealed(file)
    sealed.write(MAGIC + line_of(header))
    found: dict[str, Reading] = {}
    with gzip.GzipFile(fileobj=sealed, mode="wb", compresslevel=3, mtime=0) as packed:
        for name, columns, blocks in tables:
            reading = found[name] = Reading()
            packed.write(line_of({"table": name, "columns": columns}))
            for block in blocks:
                reading.take(block)
                packed.write(block)
            packed.write(LAST + line_of(reading.ending))
    file.write(sealed.sum.digest())
    return found


def line_of(value: dict[str, Any]) -> bytes:
    """A header or an ending."""
    return json.dumps(value, separators=(",", ":")).encode() + b"\n"


@contextmanager
def begun(target: Path) -> Generator[Sink]:
    """A new file that only we may read, there under its name when the block ends well, else not at all."""
    if target.exists():
        raise BackupTrouble(f"{target} is there already; nothing was written.")
    fresh = target.with_name(target.name + ".new")
    try:
        with open(fresh, "wb", opener=_private) as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        fresh.rename(target)
    except BaseException:
        fresh.unlink(missing_ok=True)
        raise


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)  # all customers of a house are in it


def check_seal(path: Path) -> None:
    """BackupTrouble unless the file is whole; asked before anything in it is believed."""
    total = path.stat().st_size
    sum, left = hashlib.sha256(), total - TAIL
    with path.open("rb") as file:
        if file.read(len(MAGIC)) != MAGIC:
            raise BackupTrouble(f"{path} is no backup of a hub.")
        sum.update(MAGIC)
        left -= len(MAGIC)
        while left > 0 and (block := file.read(min(CHUNK, left))):
            sum.update(block)
            left -= len(block)
        if left != 0 or file.read() != sum.digest():
            raise BackupTrouble(f"{path} is cut off or was altered; do not rely on it.")


@contextmanager
def opened(path: Path) -> Generator[tuple[dict[str, Any], io.BufferedReader]]:
    """The header, and the rest for `parts`; look at the seal first."""
    with path.open("rb") as file:
        file.seek(len(MAGIC))
        header = json.loads(file.readline(HEADER_BYTES))
        body = _Window(file, path.stat().st_size - TAIL)
        with gzip.GzipFile(fileobj=body, mode="rb") as packed:
            yield header, io.BufferedReader(packed, CHUNK)  # pyright: ignore[reportArgumentType]


class _Window(io.RawIOBase):
    """A file up to the seal behind its end."""

    def __init__(self, file: io.BufferedReader, end: int) -> None:
        self._file, self._end = file, end

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any, /) -> int:
        data = self._file.read(min(len(buffer), max(0, self._end - self._file.tell())))
        buffer[: len(data)] = data
        return len(data)


def parts(rows: io.BufferedReader) -> Iterator[Source]:
    """The tables of a backup; the rows of each must be read through before the next."""
    while line := rows.readline(LINE_BYTES):
        said = json.loads(line)
        yield said["table"], said["columns"], _blocks(rows, said["table"])


def _blocks(rows: io.BufferedReader, table: str) -> Iterator[bytes]:
    """Whole lines, some together; BackupTrouble at their end when they are not those that were written."""
    reading = Reading()
    kept: list[bytes] = []
    size = 0
    while (line := rows.readline(LINE_BYTES)) != LAST:
        if not line:
            raise BackupTrouble("The backup ends within a table.")
        reading.take(line)
        kept.append(line)
        size += len(line)
        if size >= CHUNK:
            yield b"".join(kept)
            kept, size = [], 0
    yield b"".join(kept)
    if json.loads(rows.readline(LINE_BYTES)) != reading.ending:
        raise BackupTrouble(f"The rows of {table} are not those that were written.")
