"""What goes into the journal beside the store, and comes back from it: the outbox, and what is needed to go on.

A transaction's operations are on the disk, sealed, before it is committed. A record behind another
proves that the one before was committed; the newest alone may tell of what its author never saw.
"""

from collections.abc import Callable, Generator, Iterable, Sequence
from contextlib import AbstractContextManager, contextmanager
from typing import Any, Final, NamedTuple

import msgspec
from sqlalchemy import Connection

from app.store.engines import first, quick, quick_many
from app.store.journal import Journal, Slot
from app.sync import outbox
from app.sync.outbox import get_kv, set_kv
from app.sync.protocol import OpHead
from app.sync.rebase import known_operation

STALE: Final = outbox.JOURNAL_STALE
# Of the small facts those without which a workstation cannot go on under its name.
FACTS: Final = (
    *("replica", "agent", "station", "hub_url", "hub_epoch", "refs", "acked", "grace_s"),
)
MARKS: Final = ", ".join("?" * len(FACTS))
ROW: Final = "op_seq, op_id, name, v, args, subject, created_wall, mono, prev_hash, hash, state, ack_cut, result"
PLACE: Final = "op_seq, status, code, detail, at, closed_at"
# Money is never promised by a record whose author may not have been told that it was kept.
PROMISES: Final = frozenset({"refund.issue", "refund.request", "refund.approve", "credit.give"})
PART: Final = 500
SMALL: Final = 1_000_000
DAY_US: Final = 24 * 3600 * 1_000_000


class Row(msgspec.Struct, frozen=True, array_like=True):
    """A row of the outbox."""

    seq: int
    id: str
    name: str
    v: int
    args: str
    subject: str
    wall: int
    mono: int
    prev_hash: str
    hash: str
    state: str = "local"
    ack_cut: str = "{}"
    result: str = "{}"


Place = tuple[int, str, str, str, int, int | None]  # a row of the tray


class Record(msgspec.Struct, frozen=True, array_like=True):
    """What one transaction queued, and the facts as they were."""

    facts: dict[str, str]
    rows: list[Row] = []
    tray: list[Place] = []


class Kept(NamedTuple):
    """All that the journal gives back: `newest` was perhaps never committed, `behind` lies behind a damaged record."""

    facts: dict[str, str]
    rows: dict[int, Row]
    tray: dict[int, Place]
    newest: list[Row]
    behind: list[Row]
    is_whole: bool


_encode = msgspec.msgpack.Encoder().encode
_decode = msgspec.msgpack.Decoder(Record).decode


class Recorder:
    """Keeps the journal in step with one store. Every call is made by whoever has the turn to write."""

    def __init__(self, journal: Journal) -> None:
        self.journal = journal
        self._last: int | None = None
        self._facts: dict[str, str] = {}
        self._is_open = False  # nothing proves yet that the newest record was committed
        self._look_at = SMALL

    @contextmanager
    def around(
        self, transaction: Callable[[], AbstractContextManager[Connection]]
    ) -> Generator[Connection]:
        """A transaction whose new operations are on the disk here before it is committed; undone, they go again."""
        last, was_open, wrote = self._last, self._is_open, False
        try:
            with transaction() as conn:
                if self._last is None:
                    self._last = outbox.head(conn).seq
                yield conn
                wrote = self._note(conn)
        except BaseException:
            if wrote:
                self.journal.take_back()
            self._last, self._is_open = last, was_open
            raise

    def _note(self, conn: Connection) -> bool:
        rows = _rows(conn, self._last or 0, -1)
        if not rows:
            return False
        self._facts = facts_of(conn)
        self.journal.append(_encode(Record(self._facts, rows)))
        self._last, self._is_open = rows[-1].seq, True
        return True

    def keep_up(self, conn: Connection, now_us: int) -> None:
        """In a quiet moment: prove the newest record, note changed facts, begin anew what has grown old or stale."""
        if get_kv(conn, STALE):
            # What was taken out of the outbox must not stay readable in the older file either.
            self.begin_anew(conn, now_us, files=2)
            set_kv(conn, STALE, "")
        elif self._has_outgrown(conn, now_us):
            self.begin_anew(conn, now_us)
        elif self._is_open or facts_of(conn) != self._facts:
            self._prove(facts_of(conn))

    def begin_anew(self, conn: Connection, now_us: int, *, files: int = 1) -> None:
        """Write the journal from what the store holds."""
        for _ in range(files):
            self.journal.begin(map(_encode, _all(conn)), now_us)
        self._facts, self._is_open = facts_of(conn), False
        self._last = outbox.head(conn).seq
        self._look_at = max(SMALL, 2 * self.journal.size())

    def goes_on(self, facts: dict[str, str], last: int, *, is_proven: bool) -> None:
        """The journal as it was found goes on."""
        self._facts, self._last, self._is_open = facts, last, not is_proven

    def close(self) -> None:
        """The store was closed well: the newest record was committed."""
        if self._is_open:
            self._prove(self._facts)

    def _prove(self, facts: dict[str, str]) -> None:
        self.journal.append(_encode(Record(facts)))
        self._facts, self._is_open = facts, False

    def _has_outgrown(self, conn: Connection, now_us: int) -> bool:
        """Whether most of it was answered long ago, or nobody has looked for a day."""
        is_old = now_us - self.journal.begun_us() > DAY_US
        size = self.journal.size()
        if not is_old and size < self._look_at:
            return False
        self._look_at = max(SMALL, 2 * size)
        (kept,) = first(conn, "SELECT coalesce(sum(length(args)) + 300 * count(*), 0) FROM outbox")
        return is_old or size > SMALL + 2 * kept


def facts_of(conn: Connection) -> dict[str, str]:
    """The facts as they stand."""
    return dict(quick(conn, f"SELECT key, value FROM kv WHERE key IN ({MARKS})", FACTS))  # noqa: S608  # type: ignore[arg-type]


def _rows(conn: Connection, after: int, most: int) -> list[Row]:
    sql = f"SELECT {ROW} FROM outbox WHERE op_seq > ? ORDER BY op_seq LIMIT ?"  # noqa: S608
    return [Row(*row) for row in quick(conn, sql, (after, most))]


def _all(conn: Connection) -> Generator[Record]:
    """Everything that is kept, a part at a time; the last record proves those before it."""
    facts, after = facts_of(conn), 0
    while rows := _rows(conn, after, PART):
        after = rows[-1].seq
        yield Record(facts, rows)
    sql = f"SELECT {PLACE} FROM attention ORDER BY op_seq"  # noqa: S608
    yield Record(facts, [], [tuple(row) for row in quick(conn, sql)])  # type: ignore[misc]


# ---- coming back ---------------------------------------------------------------------------------


def kept(slots: Sequence[Slot], after: int = 0) -> Kept:
    """What the journal holds: the newer file's, and where that is damaged what the older one adds to it.

    Of a whole one no more is looked at than tells what was queued `after` an operation.
    """
    facts: dict[str, str] = {}
    rows: dict[int, Row] = {}
    tray: dict[int, Place] = {}
    newest: list[Row] = []
    is_whole = all(slot.is_whole for slot in slots)
    used = slots[:1] if is_whole else slots
    for slot in reversed(used):
        newest = []
        for record in _tail(slot.bodies, after) if is_whole else map(_decode, slot.bodies):
            facts |= record.facts
            rows |= {row.seq: row for row in record.rows}
            tray |= {place[0]: place for place in record.tray}
            newest = record.rows if slot.is_whole else []  # what lay behind it proves it
    behind = [row for slot in used for body in slot.behind for row in _decode(body).rows]
    lost = [row for row in behind if row.seq not in rows]
    return Kept(facts, rows, tray, newest, lost, is_whole)


def _tail(bodies: Sequence[bytes], after: int) -> list[Record]:
    records: list[Record] = []
    for body in reversed(bodies):
        record = _decode(body)
        records.append(record)
        if record.rows and record.rows[0].seq <= after:
            break
    return records[::-1]


def take_again(conn: Connection, rows: Iterable[Row]) -> list[Row]:
    """Queue operations that the journal holds and the store does not, as they were; returns those that follow."""
    newest = outbox.head(conn)
    taken: list[Row] = []
    for row in rows:
        if OpHead(row.seq - 1, row.prev_hash) == newest:
            taken.append(row)
            newest = OpHead(row.seq, row.hash)
    queue(conn, taken)
    return taken


def queue(conn: Connection, rows: Sequence[Row]) -> None:
    """Put rows into the outbox; what waits takes part in replays, as a reader until one shows what it writes."""
    places = ", ".join("?" * len(Row.__struct_fields__))
    values = [msgspec.structs.astuple(row) for row in rows]
    quick_many(conn, f"INSERT INTO outbox ({ROW}) VALUES ({places})", values)  # noqa: S608
    touches: list[tuple[Any, ...]] = []
    for row in rows:
        op = known_operation(row.name, row.args) if row.state == "local" else None
        touches += [(*ref, row.seq, 0) for ref in dict.fromkeys(op.touches() if op else ())]
    sql = "INSERT OR IGNORE INTO op_touch (etype, eid, op_seq, wrote) VALUES (?, ?, ?, ?)"
    quick_many(conn, sql, touches)


def waiting(found: Kept) -> list[int]:
    """The operations that have no receipt yet, as far as it was noted."""
    acked = int(found.facts.get("acked", "0"))
    return sorted(seq for seq, row in found.rows.items() if row.state == "local" and seq > acked)


def put_back(conn: Connection, found: Kept) -> None:
    """Fill an empty store with what was kept: facts, outbox and tray; what has no receipt here is sent again."""
    for key, value in found.facts.items():
        set_kv(conn, key, value)
    rows = [found.rows[seq] for seq in sorted(found.rows)]
    queue(conn, [_unsettled(row) for row in rows])
    sql = f"INSERT OR REPLACE INTO attention ({PLACE}) VALUES (?, ?, ?, ?, ?, ?)"  # noqa: S608
    quick_many(conn, sql, [place for seq, place in found.tray.items() if seq in found.rows])


def _unsettled(row: Row) -> Row:
    """What the hub has acknowledged but not shown is asked for again: its answer is the same."""
    return msgspec.structs.replace(row, state="local") if row.state == "acked" else row
