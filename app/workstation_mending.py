"""A store that is damaged or lost is made anew: its name and what waits from the journal, all else from the hub.

    journal ─┐
             ├→ fresh store beside it → journal begun anew → damaged file moved aside → fresh one in its place
    damaged ─┘  (what of its outbox, tray and drafts can still be read)

Cut off anywhere, it can be done again. What is moved aside is as sealed as it was, and nobody deletes it.
"""

import random
import shutil
from collections.abc import Generator, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import Any, Final, NamedTuple

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from app.domain.ids import micros
from app.settings.files import sync_folder
from app.settings.keys import open_keys
from app.settings.paths import private_dir
from app.settings.pin import has_pin, verify_pin
from app.store.engines import DriverError, damage_of, is_damage, open_engine, quick_many
from app.store.journal import Journal
from app.store.lock import ProfileLock
from app.store.migrate import ready_engine
from app.sync import outbox, recording
from app.sync.acting import actor_of
from app.sync.clock import Clock, SystemClock
from app.sync.rebase import replay
from app.sync.recording import FACTS, MARKS, PLACE, ROW, Kept, Recorder, Row
from app.workstation import STORE, Workstation
from app.workstation_journal import doubt_of, drafts_of, set_aside, unproven_promise

PARTS: Final = ("", "-wal", "-shm")
DRAFT: Final = "ticket, mode, body, saved_at"
FAULTS: Final = (DriverError, MemoryError)  # SQLite raises either on a flipped byte


class Lost(NamedTuple):
    """An operation that the hub never saw as far as can be told here, and that cannot be sent any more."""

    seq: int
    id: str
    name: str


class Mended(NamedTuple):
    """What came of it: `trouble` "" when the store was whole; `kept` are the files moved aside."""

    trouble: str
    waiting: int = 0
    promises: int = 0
    lost: tuple[Lost, ...] = ()
    journal_is_whole: bool = True
    kept: tuple[Path, ...] = ()


class Salvage(NamedTuple):
    """What can still be read of a damaged store; each page proves by its seal that it is as it was written."""

    facts: dict[str, str]
    rows: dict[int, Row]
    tray: dict[int, Any]
    drafts: list[Any]


def mend(
    profile: Path,
    *,
    passphrase: str | None = None,
    pin: str | None = None,
    clock: Clock | None = None,
    rng: random.Random | None = None,
) -> Mended:
    """Make a damaged or lost store anew; a whole one is left alone. Raises what Workstation.open does for keys."""
    clock = clock or SystemClock()
    lock = ProfileLock(private_dir(profile))
    try:
        keys = open_keys(profile, passphrase)
        if passphrase is None and has_pin(profile):
            verify_pin(profile, keys, pin, clock.now())
        trouble = trouble_with(profile / STORE, keys.database)
        if not trouble:
            return Mended("")
        mended, drafts = _made_anew(profile, keys.database, clock.now(), trouble)
    finally:
        lock.release()
    if drafts:
        station = Workstation.open(profile, passphrase=passphrase, pin=pin, clock=clock, rng=rng)
        station.perform_all(drafts)
        station.close()
    return mended


def trouble_with(store: Path, key: bytes) -> str:
    """What is wrong with a store, or ""."""
    if not any(part.exists() and part.stat().st_size for part in _parts(store)[:2]):
        return "The file is gone."
    engine = open_engine(store, key)
    try:
        with engine.connect().execution_options(reading=True) as conn:
            conn.exec_driver_sql("SELECT count(*) FROM outbox")
            return damage_of(conn) or ""
    except Exception as error:
        if not is_damage(error):
            raise
        return f"The file cannot be read: {getattr(error, 'orig', error)}."
    finally:
        engine.dispose()


def _made_anew(profile: Path, key: bytes, now: datetime, trouble: str) -> tuple[Mended, list[Any]]:
    store, journal = profile / STORE, Journal(profile, key)
    saved = _salvaged(store, key)
    told = recording.kept(journal.read())
    aside = unproven_promise(told, max(saved.rows, default=0))
    found = _joined(told, saved, aside)
    lost = tuple(
        Lost(row.seq, row.id, row.name) for row in told.behind if row.seq not in found.rows
    )
    stamp = f"damaged-{now:%Y%m%d-%H%M%S}"
    kept = [] if told.is_whole else _set_copies_aside(journal, stamp)
    with _fresh(store, key) as conn:
        recording.put_back(conn, found)
        quick_many(conn, f"INSERT INTO drafts ({DRAFT}) VALUES (?, ?, ?, ?)", saved.drafts)  # noqa: S608
        set_aside(conn, aside)
        replay(conn, (), actor_of(conn), changed=outbox.touched(conn, sorted(found.rows)))
        Recorder(journal).begin_anew(conn, micros(now), files=2)
    kept += _set_aside(store, stamp)
    _making(store).replace(store)
    doubt_of(profile).unlink(missing_ok=True)
    sync_folder(profile)
    mended = Mended(
        trouble, len(recording.waiting(found)), len(aside), lost, told.is_whole, tuple(kept)
    )
    return mended, drafts_of(aside)


def _joined(told: Kept, saved: Salvage, aside: list[Row]) -> Kept:
    """The journal's operations and what the store knew of them: its receipts are younger."""
    rows = {seq: row for seq, row in told.rows.items() if row not in aside} | saved.rows
    tray = told.tray | saved.tray
    return told._replace(facts=told.facts | saved.facts, rows=rows, tray=tray)


def _making(store: Path) -> Path:
    return store.with_name(store.name + ".mending")


def _parts(store: Path) -> list[Path]:
    return [store.with_name(store.name + part) for part in PARTS]


@contextmanager
def _fresh(store: Path, key: bytes) -> Generator[Connection]:
    """A transaction on an empty store beside the damaged one; closed, it is one file."""
    for part in _parts(_making(store)):
        part.unlink(missing_ok=True)
    _making(store).touch(mode=0o600)
    engine = ready_engine(_making(store), key)
    try:
        with engine.begin() as conn:
            yield conn
    finally:
        engine.dispose()


def _set_aside(store: Path, stamp: str) -> list[Path]:
    """Move a store with its journal to a name that tells when; what SQLite makes anew is not kept."""
    moved: list[Path] = []
    for part in _parts(store)[:2]:
        if part.exists():
            name = f"{STORE}.{stamp}" + part.name.removeprefix(STORE)
            moved.append(part.rename(part.with_name(name)))
    _parts(store)[2].unlink(missing_ok=True)
    return moved


def _set_copies_aside(journal: Journal, stamp: str) -> list[Path]:
    there = [path for path in journal.paths if path.exists()]
    return [Path(shutil.copy2(path, path.with_name(f"{path.name}.{stamp}"))) for path in there]


# ---- what can still be read ----------------------------------------------------------------------


def _salvaged(store: Path, key: bytes) -> Salvage:
    """What a damaged store still tells, read from a copy: SQLite would write into the file itself."""
    saved = Salvage({}, {}, {}, [])
    copy = store.with_name(store.name + ".reading")
    try:
        for part, twin in zip(_parts(store)[:2], _parts(copy), strict=False):
            if part.exists():
                shutil.copy2(part, twin)
        if copy.exists():
            _read_all(copy, key, saved)
    finally:
        for twin in _parts(copy):
            twin.unlink(missing_ok=True)
    return saved


def _read_all(copy: Path, key: bytes, saved: Salvage) -> None:
    engine = open_engine(copy, key)
    try:
        with suppress(DBAPIError), engine.connect() as conn:  # not even the first page can be read
            file: Any = conn.connection.driver_connection
            facts = f"SELECT key, value FROM kv WHERE key IN ({MARKS})"  # noqa: S608
            saved.facts.update((line[0], line[1]) for line in _lines(file, facts, FACTS))
            for order in ("", "DESC"):  # from both ends to where the damage lies
                by = f"ORDER BY op_seq {order}"
                for line in _lines(file, f"SELECT {ROW} FROM outbox {by}"):  # noqa: S608
                    saved.rows[line[0]] = Row(*line)
                for line in _lines(file, f"SELECT {PLACE} FROM attention {by}"):  # noqa: S608
                    saved.tray[line[0]] = line
            saved.drafts.extend(_lines(file, f"SELECT {DRAFT} FROM drafts"))  # noqa: S608
    finally:
        engine.dispose()


def _lines(file: Any, sql: str, params: Sequence[str] = ()) -> Generator[tuple[Any, ...]]:
    """Row by row until the end or the damage; what was read before it counts."""
    with suppress(*FAULTS):
        yield from file.execute(sql, params)
