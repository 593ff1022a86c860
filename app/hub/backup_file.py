"""A backup as a file: whole or not, sealed so that only its secret opens it, and read table by table.

EVENKEEL HUB BACKUP 2                         a line of its own
{"by": "passphrase", "salt": …}               how the key is made, another line
frames of `backup_seal`, in which:
{"revision": "0001", "made_at": …}            the header, a line
gzip: for each table its name and columns, its rows as COPY writes them, its digest
"""

import gzip
import hashlib
import io
import json
import os
from collections.abc import Generator, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final, cast

from app.hub.backup_seal import BackupTrouble, Sealing, Secret, Sink, unsealed

MAGIC: Final = b"EVENKEEL HUB BACKUP 2\n"
HEADER_BYTES: Final = 64 * 1024
LINE_BYTES: Final = 256 * 1024 * 1024
CHUNK: Final = 256 * 1024
LAST: Final = b"\\.\n"  # what COPY itself writes after the last row, and can be in no row

Source = tuple[str, list[str], Iterable[bytes]]


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


def write(
    file: Sink, secret: Secret, header: dict[str, Any], tables: Iterable[Source]
) -> dict[str, Reading]:
    """Write a whole backup; returns what was read of each table."""
    sealed = Sealing(file, MAGIC, secret)
    sealed.write(line_of(header))
    found: dict[str, Reading] = {}
    with gzip.GzipFile(fileobj=cast("Any", sealed), mode="wb", compresslevel=3, mtime=0) as packed:
        for name, columns, blocks in tables:
            reading = found[name] = Reading()
            packed.write(line_of({"table": name, "columns": columns}))
            for block in blocks:
                reading.take(block)
                packed.write(block)
            packed.write(LAST + line_of(reading.ending))
    sealed.close()
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


def check_seal(path: Path, secret: Secret) -> None:
    """BackupTrouble unless the file is whole; asked before anything in it is believed."""
    for _ in unsealed(path, MAGIC, secret):
        pass


@contextmanager
def opened(path: Path, secret: Secret) -> Generator[tuple[dict[str, Any], io.BufferedReader]]:
    """The header, and the rest for `parts`; look at the seal first."""
    body = io.BufferedReader(_Stream(unsealed(path, MAGIC, secret)), CHUNK)
    header = json.loads(body.readline(HEADER_BYTES))
    with gzip.GzipFile(fileobj=body, mode="rb") as packed:
        yield header, io.BufferedReader(packed, CHUNK)  # pyright: ignore[reportArgumentType]


class _Stream(io.RawIOBase):
    """Blocks of bytes as a file."""

    def __init__(self, blocks: Iterator[bytes]) -> None:
        self._blocks = blocks
        self._left = b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any, /) -> int:
        if not self._left:
            self._left = next(self._blocks, b"")
        size = min(len(buffer), len(self._left))
        buffer[:size], self._left = self._left[:size], self._left[size:]
        return size


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
