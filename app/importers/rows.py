"""Rows of foreign CSV and JSONL files, plain or gzipped, each with its line number and its very text."""

import csv
import gzip
import hashlib
import io
import json
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from pathlib import Path
from typing import Any, BinaryIO, Final, TextIO, cast

from app.importers.frame import BadRow

HEAD_BYTES: Final = 65536
GZIP_MAGIC: Final = b"\x1f\x8b"
US_DATES: Final = ("%m/%d/%Y %H:%M", "%m/%d/%Y %H:%M:%S", "%m/%d/%Y", "%m/%d/%y %H:%M")


class BadSource(OSError):
    """A file or folder that is not what the format says; nothing of it was taken in."""


@dataclass(frozen=True, slots=True)
class Row:
    """One record: the line it begins on, the line after it, its values and its text."""

    line: int
    after: int
    values: dict[str, str]
    raw: str

    def bad(self, reason: str) -> BadRow:
        """This row, put aside."""
        return BadRow(self.line, self.after, reason, self.raw)


def fingerprint(path: Path) -> str:
    """A short name for the content of a file: its size and its beginning."""
    with path.open("rb") as file:
        head = file.read(HEAD_BYTES)
    return hashlib.sha256(f"{path.stat().st_size}:".encode() + head).hexdigest()[:24]


def open_text(path: Path) -> TextIO:
    """The text of a file; bytes that are not UTF-8 survive as surrogates until `mended`."""
    with path.open("rb") as file:
        is_packed = file.read(2) == GZIP_MAGIC
    raw = cast("BinaryIO", gzip.open(path)) if is_packed else path.open("rb")  # noqa: SIM115
    return io.TextIOWrapper(raw, encoding="utf-8-sig", errors="surrogateescape", newline="")


def mended(text: str) -> str:
    """Text whose undecodable bytes are read as Windows-1252, the usual culprit, and without NUL."""
    if not text.isascii() and any("\udc80" <= sign <= "\udcff" for sign in text):
        text = text.encode("utf-8", "surrogateescape").decode("cp1252", "replace")
    return text.replace("\0", "")


def moment_of(text: str, zone: tzinfo) -> datetime | None:
    """The time a text names, in UTC; one without an offset is local to `zone`, None is no time."""
    local = _iso(text.strip()) or _american(text.strip())
    if local is None:
        return None
    try:
        return (local if local.tzinfo else local.replace(tzinfo=zone)).astimezone(UTC)
    except OverflowError:
        return None


def _iso(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None


def _american(text: str) -> datetime | None:
    for form in US_DATES:
        try:
            return datetime.strptime(text, form)  # noqa: DTZ007 - the zone is the caller's
        except ValueError:
            continue
    return None


class CsvRows:
    """The rows of a CSV file whose first line names the columns; `needed` must be among them."""

    def __init__(self, path: Path, needed: Sequence[str]) -> None:
        self._path = path
        with open_text(path) as file:
            self.columns = self._header(file)
        missing = [name for name in needed if name not in self.columns]
        if missing:
            raise BadSource(f"{path.name} lacks the columns {', '.join(missing)}")

    def _header(self, file: TextIO) -> list[str]:
        try:
            return [mended(name).strip() for name in next(csv.reader(file))]
        except (StopIteration, csv.Error, OSError, EOFError, zlib.error) as error:
            raise BadSource(f"{self._path.name} has no header line") from error

    def read(self, start: int = 0) -> Iterator[Row | BadRow]:
        """Rows that begin on line `start` or later; a damaged file ends with a bad row."""
        with open_text(self._path) as file:
            tape = _Tape(file)
            reader = csv.reader(tape, strict=False)
            try:
                for cells, line in self._parsed(reader, tape):
                    if line >= start and line > 1:
                        yield self._row(cells, line, tape)
                    tape.cut()
            except (OSError, EOFError, zlib.error) as error:
                yield BadRow(tape.line, tape.line + 1, f"file.damaged ({error})", tape.text())

    def _parsed(self, reader: Any, tape: "_Tape") -> Iterator[tuple[list[str] | str, int]]:
        while True:
            try:
                yield next(reader), tape.line
            except StopIteration:
                return
            except csv.Error as error:
                yield f"row.unreadable ({error})", tape.line

    def _row(self, cells: list[str] | str, line: int, tape: "_Tape") -> Row | BadRow:
        after, raw = tape.next_line, tape.text()
        if isinstance(cells, str):
            return BadRow(line, after, cells, raw)
        if len(cells) != len(self.columns):
            reason = f"row.columns ({len(cells)} instead of {len(self.columns)})"
            return BadRow(line, after, reason, raw)
        return Row(line, after, dict(zip(self.columns, map(mended, cells), strict=True)), raw)


class _Tape:
    """Lines on their way into the CSV reader, kept until the record they form is done."""

    def __init__(self, file: TextIO) -> None:
        self._file = file
        self._lines: list[str] = []
        self.line = 1
        self.next_line = 1

    def __iter__(self) -> "_Tape":
        return self

    def __next__(self) -> str:
        text = next(self._file)
        self._lines.append(text)
        self.next_line += 1
        return text

    def text(self) -> str:
        return mended("".join(self._lines)).rstrip("\r\n")

    def cut(self) -> None:
        self._lines.clear()
        self.line = self.next_line


class JsonRows:
    """The objects of a JSONL file; lines end at line feeds only, since strings may hold U+2028."""

    def __init__(self, path: Path, needed: Sequence[str]) -> None:
        self._path, self._needed = path, needed

    def read(self, start: int = 0) -> Iterator[Row | BadRow]:
        """Objects on line `start` or later."""
        with open_text(self._path) as file:
            line = 1
            try:
                for line, text in enumerate(_lines(file), 1):
                    if line >= start and text.strip():
                        yield self._row(mended(text), line)
            except (OSError, EOFError, zlib.error) as error:
                yield BadRow(line, line + 1, f"file.damaged ({error})", "")

    def _row(self, text: str, line: int) -> Row | BadRow:
        raw = text.rstrip("\r\n")
        try:
            values = json.loads(text)
        except (ValueError, RecursionError) as error:
            return BadRow(line, line + 1, f"row.no_json ({error})", raw)
        if not isinstance(values, dict):
            return BadRow(line, line + 1, "row.no_object", raw)
        fields = cast("dict[str, object]", values)
        missing = [name for name in self._needed if name not in fields]
        if missing:
            return BadRow(line, line + 1, f"row.fields (lacks {', '.join(missing)})", raw)
        return Row(line, line + 1, {key: _plain(value) for key, value in fields.items()}, raw)


def _lines(file: TextIO) -> Iterator[str]:
    """Lines split at line feeds: the wrapper was opened to keep ends, so a lone CR must be joined again."""
    pending = ""
    for text in file:
        pending += text
        if pending.endswith("\n"):
            yield pending
            pending = ""
    if pending:
        yield pending


def _plain(value: object) -> str:
    if isinstance(value, str):
        # Half of a surrogate pair is legal JSON, but no text.
        return value.encode("utf-8", "replace").decode("utf-8").replace("\0", "")
    return "" if value is None else json.dumps(value, ensure_ascii=False)
