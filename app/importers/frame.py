"""How every import runs: items in batches, a resume point after each, a dry run, and a quarantine for bad rows."""

import base64
import json
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path
from typing import Final, Protocol, TextIO

from app.domain.contacts import Message
from app.domain.operations import Operation, Ref, Rejected
from app.importers.desk import Desk, Performed, Station

SAMPLES: Final = 20
SAMPLE_LENGTH: Final = 200
AT_ONCE: Final = 50  # customers whose orders are held at one time


@dataclass(frozen=True, slots=True)
class Item:
    """One foreign record as operations that may be repeated without harm.

    `main` is the entity the record becomes; `place` the line (or ordinal) it begins at, `resume`
    where reading may begin again once this item is safe. `buyer` is the person who bought, where the
    record is of a shop: the credits of the shop are told to the orders they came from.
    """

    main: Ref
    operations: tuple[Operation, ...]
    place: int
    resume: int
    raw: str | bytes = ""
    buyer: str = ""


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row that cannot be taken: why, and its very text or bytes."""

    place: int
    resume: int
    reason: str
    raw: str | bytes
    file: str = ""


class Source(Protocol):
    """A file or folder of foreign records."""

    format: str
    label: str

    @property
    def fingerprint(self) -> str:
        """The same for the same content, so that a resume point is never used on another file."""
        ...

    @property
    def size(self) -> int | None:
        """The place of the end, where it is cheap to know."""
        ...

    def setup(self) -> tuple[Operation, ...]:
        """Operations that must stand before the first item: queues, tags, the unnamed customer."""
        ...

    def items(self, start: int) -> Iterator[Item | BadRow]:
        """The records from the place `start` on, in a fixed order."""
        ...


@dataclass(slots=True)
class Report:
    """What an import did, or in a dry run would do, by number of records."""

    format: str
    source: str
    is_dry_run: bool = False
    started_at: int = 0
    size: int | None = None
    place: int = 0
    read: int = 0
    created: int = 0
    known: int = 0
    quarantined: int = 0
    reasons: Counter[str] = field(default_factory=Counter[str])
    operations: Counter[str] = field(default_factory=Counter[str])
    samples: list[BadRow] = field(default_factory=list[BadRow])


Progress = Callable[[Report], None]


def run_import(
    workstation: Station,
    source: Source,
    *,
    dry_run: bool = False,
    progress: Progress | None = None,
    quarantine: Path | None = None,
    batch: int = 500,
) -> Report:
    """Take in every record of `source`; interrupted, the next run goes on after the last whole batch."""
    with ExitStack() as stack:
        shut = _Shut() if quarantine is None else stack.enter_context(_Quarantine(quarantine))
        run = _Run(Desk(workstation), source, shut, is_dry=dry_run)
        run.begin()
        items = source.items(run.report.started_at)
        while rows := list(islice(items, batch)):
            run.take(rows)
            if progress is not None:
                progress(run.report)
        run.end()
    return run.report


class _Run:
    """One import under way."""

    def __init__(self, desk: Desk, source: Source, shut: "_Shut", *, is_dry: bool) -> None:
        self._desk, self._source, self._shut, self._is_dry = desk, source, shut, is_dry
        self._key = f"import/{source.format}/{source.fingerprint}"
        start = 0 if is_dry else desk.place(self._key)
        self.report = Report(source.format, source.label, is_dry, start, source.size, start)
        self._foreseen: set[Ref] = set()
        self._buyers: dict[str, None] = {}

    def begin(self) -> None:
        """Make what must stand before the first record; Rejected when this agent may not."""
        if self._is_dry:
            return
        for outcome in self._desk.perform(self._new(self._source.setup())):
            if isinstance(outcome, Rejected):
                raise outcome

    def take(self, rows: Sequence[Item | BadRow]) -> None:
        """One batch: all of it is safe, and remembered as safe, when this returns."""
        items: list[Item] = []
        for row in rows:
            if isinstance(row, Item):
                items.append(row)
            else:
                self._refuse(row)
        if self._is_dry:
            self._foresee(items)
        else:
            self._commit(items)
        self.report.read += len(rows)
        self.report.place = rows[-1].resume
        self._shut.flush()
        if not self._is_dry:
            self._desk.keep_place(self._key, rows[-1].resume)

    def end(self) -> None:
        """A whole run leaves no resume point: the next one reads all and finds it known."""
        self.report.size = self._source.size
        if not self._is_dry:
            self._say_credits()
            self._desk.keep_place(self._key, 0)

    def _say_credits(self) -> None:
        """Each order hears of its credits once all of the file is here, whatever stood first in it."""
        buyers = list(self._buyers)
        parts = [buyers[n : n + AT_ONCE] for n in range(0, len(buyers), AT_ONCE)]
        # Of a run that goes on after another, nobody knows whom the first part was about.
        for part in [[]] if self.report.started_at else parts:
            ops = self._desk.unsaid_credits(part)
            for outcome in self._desk.perform(ops):
                if isinstance(outcome, Rejected):
                    raise outcome
            self.report.operations.update(op.name for op in ops)

    def _new(self, ops: Sequence[Operation]) -> list[Operation]:
        """Operations that would make something; the others would only burden the outbox."""
        known = self._desk.known(ref for op in ops for ref in makes(op))
        return [op for op in ops if not makes(op) <= known]

    def _commit(self, items: Sequence[Item]) -> None:
        self._buyers.update(dict.fromkeys(item.buyer for item in items if item.buyer))
        new = self._new([op for item in items for op in item.operations])
        outcomes = dict(zip(map(id, new), self._desk.perform(new), strict=True))
        for item in items:
            done = [(op, outcomes[id(op)]) for op in item.operations if id(op) in outcomes]
            self._count(item, done)

    def _count(self, item: Item, done: Sequence[tuple[Operation, Performed | Rejected]]) -> None:
        touched: set[str] = set()
        for op, outcome in done:
            if isinstance(outcome, Rejected):
                self._refuse(BadRow(item.place, item.resume, why(outcome), item.raw))
                return
            touched |= outcome.touched
            self.report.operations[op.name] += bool(outcome.touched)
        if f"{item.main.kind}/{item.main.id}" in touched:
            self.report.created += 1
        else:
            self.report.known += 1

    def _foresee(self, items: Sequence[Item]) -> None:
        known = self._desk.known(
            ref for item in items for op in item.operations for ref in makes(op)
        )
        for item in items:
            new = [op for op in item.operations if not makes(op) <= known | self._foreseen]
            self._foreseen.update(ref for op in new for ref in makes(op))
            self.report.operations.update(op.name for op in new)
            if any(item.main in makes(op) for op in new):
                self.report.created += 1
            else:
                self.report.known += 1

    def _refuse(self, row: BadRow) -> None:
        self.report.quarantined += 1
        self.report.reasons[row.reason] += 1
        if len(self.report.samples) < SAMPLES:
            self.report.samples.append(replace(row, raw=row.raw[:SAMPLE_LENGTH]))
        self._shut.put(row, self._source.label)


class _Shut:
    """Where bad rows go when nobody gave a file: only their count stays."""

    def put(self, row: BadRow, label: str) -> None:
        del row, label

    def flush(self) -> None:
        """Nothing to write."""


class _Quarantine(_Shut):
    """A JSONL file of bad rows, on the disk before the resume point moves past them."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file: TextIO | None = None

    def __enter__(self) -> "_Quarantine":
        return self

    def __exit__(self, *_: object) -> None:
        if self._file is not None:
            self._file.close()

    def put(self, row: BadRow, label: str) -> None:
        if self._file is None:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._file = self._path.open("a", encoding="utf-8", newline="\n")
        record = {
            "file": row.file or label,
            "line": row.place,
            "reason": row.reason,
            **_kept(row.raw),
        }
        self._file.write(json.dumps(record, ensure_ascii=True) + "\n")

    def flush(self) -> None:
        if self._file is not None:
            self._file.flush()


def _kept(raw: str | bytes) -> dict[str, str]:
    """The raw text of a bad row; bytes that are no text stay bytes, in base 64."""
    if isinstance(raw, str):
        return {"raw": raw}
    try:
        return {"raw": raw.decode("utf-8")}
    except UnicodeDecodeError:
        return {"raw_base64": base64.b64encode(raw).decode("ascii")}


def makes(op: Operation) -> frozenset[Ref]:
    """What an operation of an import brings into being: its own entity, and the messages in it."""
    refs = op.touches()
    return frozenset((refs[0], *(ref for ref in refs if ref.kind == Message.kind)))


def why(refusal: Rejected) -> str:
    """A refusal in one line."""
    facts = ", ".join(f"{name}={value}" for name, value in sorted(refusal.facts.items()))
    return f"{refusal.reason} ({facts})" if facts else refusal.reason
