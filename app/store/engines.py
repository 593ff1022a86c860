"""Opening the workstation's encrypted file: the key, the journal mode, and plain words for what can go wrong."""

import errno
import logging
from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DatabaseError, DBAPIError, OperationalError
from sqlalchemy.pool import QueuePool
from sqlcipher3 import dbapi2 as sqlcipher

log = logging.getLogger(__name__)

BUSY_S = 30
# Each page carries a seal against tampering. Processors have had instructions for this one for years,
# which makes a commit a fifth and a page read a third cheaper than with SQLCipher's usual SHA-512.
PAGE_SEAL = "cipher_hmac_algorithm = HMAC_SHA256"
# Only a journal of 32 MB holds a writer up; until then the housekeeper empties it beside the work.
JOURNAL_PAGES = 8_000
BEGIN = ("BEGIN IMMEDIATE", "BEGIN")
driver: Any = sqlcipher  # which ships no types
DriverError: type[Exception] = driver.Error
# Without these the driver looks for a way to adapt each NULL and each flag and fails: 2 µs a value, of
# which a ticket has a dozen, where it needs 0.1 for a number. These are done in C: `get` gives None.
NOTHING: dict[None, None] = {}
driver.register_adapter(type(None), NOTHING.get)
driver.register_adapter(bool, int)


class StoreError(Exception):
    """The local store cannot be used; the message says what is safe and what to do."""


class WrongKey(StoreError):
    """The key does not open the file."""


class NewerFile(StoreError):
    """The file was written by a newer program; it was left untouched."""


class StoreLocked(StoreError):
    """Another running console holds the file."""


class StoreMissing(StoreError):
    """There are keys for a file that is not there."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"{path} is gone, its keys are here. What the hub has taken in is safe there, and what waits to "
            "be sent is in the journal. Put the file back; or let `evenkeel mend` make a fresh one of both."
        )


class StoreDamaged(StoreError):
    """The file fails its own integrity check."""


class StoreFull(StoreError):
    """The disk takes nothing new for now: it is full, can only be read, or does not write."""


DAMAGED = (
    "{store} is damaged and was not changed. What the hub has taken in is safe there, and what waits to be "
    "sent is in the journal: `evenkeel mend` makes a fresh store of both and keeps the damaged one."
)


def open_engine(path: Path, key: bytes, *, foreign_keys: bool = True, pool: int = 3) -> Engine:
    """An engine over the SQLCipher file at `path` with a raw 32-byte key.

    A transaction takes the write lock at once (BEGIN IMMEDIATE), unless the execution option
    `reading` is set: then it sees one snapshot and never waits for a writer.
    """

    def connect() -> Any:
        connection = driver.connect(
            str(path), check_same_thread=False, isolation_level=None, timeout=BUSY_S
        )
        _prepare(connection, key, foreign_keys)
        return connection

    engine = create_engine(
        "sqlite+pysqlite://",
        module=sqlcipher,
        creator=connect,
        poolclass=QueuePool,
        pool_size=pool,
        max_overflow=2,
    )

    @event.listens_for(engine, "begin")
    def _begin(conn: Any) -> None:  # pyright: ignore[reportUnusedFunction]
        reading = conn.get_execution_options().get("reading")
        # Past SQLAlchemy's bookkeeping: every question and every change begins here.
        _by_driver(conn, lambda file: file.execute(BEGIN[bool(reading)]), BEGIN[bool(reading)])

    return engine


def _prepare(connection: Any, key: bytes, foreign_keys: bool) -> None:
    # SQLCipher would print its own complaint about a wrong key to standard error.
    connection.execute("PRAGMA cipher_log_level = NONE")
    connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    for pragma in (
        PAGE_SEAL,
        "journal_mode = WAL",
        "synchronous = FULL",
        "cache_size = -65536",
        "temp_store = MEMORY",
        "secure_delete = ON",
        f"wal_autocheckpoint = {JOURNAL_PAGES}",
        f"foreign_keys = {'ON' if foreign_keys else 'OFF'}",
    ):
        connection.execute(f"PRAGMA {pragma}")


def probe(engine: Engine) -> None:
    """Read the first page; raises WrongKey when the key does not open the file."""
    try:
        with engine.connect().execution_options(reading=True) as conn:
            conn.exec_driver_sql("SELECT count(*) FROM sqlite_master")
    except DatabaseError as error:
        if "not a database" in str(error):
            raise WrongKey(
                "This passphrase or key does not open the local store. Nothing was changed."
            ) from error
        raise


Params = Sequence[Any] | Mapping[str, Any]


def quick(conn: Connection, sql: str, params: Params = ()) -> list[Any]:
    """The rows of a statement on the workstation's file, in the connection's transaction.

    It goes past SQLAlchemy's bookkeeping, which costs 0.14 ms a statement where SQLite needs 0.01.
    """
    return _driven(conn, lambda file: file.execute(sql, params).fetchall(), sql)


def first(conn: Connection, sql: str, params: Params = ()) -> Any:
    """The first row of `quick`, or None."""
    rows = quick(conn, sql, params)
    return rows[0] if rows else None


def quick_many(conn: Connection, sql: str, values: Sequence[Sequence[Any]]) -> None:
    """Run a statement once per row of `values`, as `quick` does."""
    _driven(conn, lambda file: file.executemany(sql, values), sql)


def _driven(conn: Connection, work: Callable[[Any], Any], sql: str) -> Any:
    if not conn.in_transaction():
        conn.begin()
    return _by_driver(conn, work, sql)


def _by_driver(conn: Connection, work: Callable[[Any], Any], sql: str) -> Any:
    try:
        return work(conn.connection.driver_connection)
    except DriverError as error:
        raise DBAPIError.instance(sql, None, error, DriverError) from error


def damage_of(conn: Connection) -> str | None:
    """What SQLCipher's integrity check finds wrong, in a sentence, or None."""
    try:
        faults = quick(conn, "PRAGMA cipher_integrity_check")
    except (DatabaseError, MemoryError) as error:  # SQLite raises either on a flipped byte
        return f"The file cannot be checked: {error}. `evenkeel mend` makes a fresh one."
    if not faults:
        return None
    more = f"{faults[0][0]} (and {len(faults) - 1} more)"
    return f"The file is damaged: {more}. `evenkeel mend` makes a fresh one; nothing that waits is lost."


FULL = "The disk is full. What was saved before is safe; free space, then try again."
READ_ONLY = (
    "{place} can only be read, and work needs to be written. What was saved there is safe; make it writable, "
    "or copy it to where it is."
)
FORBIDDEN = "{place} belongs to somebody else, or is closed to you. Nothing was changed there."
DISK: Mapping[int, str] = {
    errno.ENOSPC: FULL,
    errno.EDQUOT: FULL,
    errno.EROFS: READ_ONLY,
    errno.EACCES: FORBIDDEN,
    errno.EPERM: FORBIDDEN,
}


UNWRITABLE = ("disk is full", "readonly database", "disk I/O error")


@contextmanager
def with_room() -> Generator[None]:
    """Turn what the driver says of a disk that takes nothing new into StoreFull; nothing half-written stays."""
    try:
        yield
    except OperationalError as error:
        if is_unwritable(error):
            raise StoreFull(trouble_of(error)) from error
        raise


@contextmanager
def if_room(what: str) -> Generator[None]:
    """Work that can wait does so when the disk takes nothing new."""
    try:
        with with_room():
            yield
    except StoreFull as full:
        log.info("%s waits: %s", what, full)


def is_unwritable(error: Exception) -> bool:
    """Whether the disk takes nothing new for now; what was saved before is there, and can be read."""
    said = str(error.orig) if isinstance(error, OperationalError) else ""
    return any(words in said for words in UNWRITABLE)


def trouble_of(error: Exception) -> str | None:
    """The plain sentence for a store that cannot be read or written, or None when it is something else."""
    if isinstance(error, StoreError):
        return str(error)
    known = DISK.get(error.errno or 0) if isinstance(error, OSError) else None
    if known is not None:
        return known.format(place=getattr(error, "filename", None) or "This place")
    if isinstance(error, OperationalError):
        if "disk is full" in str(error.orig):
            return FULL
        if "readonly database" in str(error.orig):
            return READ_ONLY.format(place="The store")
        return f"The store cannot be read or written: {error.orig}. What was saved before is safe."
    if type(error) is DatabaseError:  # its subclasses are defects of ours
        return f"{DAMAGED.format(store='The store')} ({error.orig})"
    return None


def is_damage(error: Exception) -> bool:
    """Whether a damaged page is the cause: the driver says so, or runs out of memory over it."""
    return type(error) is DatabaseError or isinstance(error, MemoryError)
