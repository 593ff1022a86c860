"""A hub's whole state in one file: written from one snapshot, checked to the last bit, and put back into an empty hub.

Rows travel as PostgreSQL's COPY writes them, through the driver: pg_dump must be as new as the server
it reads, which nobody can promise for a database given by its address, and would say nothing of
whether two hubs are equal. Here every table has a digest of its rows in the order of their keys.
"""

import hashlib
from collections.abc import Generator, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from random import Random
from typing import Any, Final

from sqlalchemy import Connection, Engine, Table

from app import __version__
from app.domain.ids import uuid7
from app.hub.backup_file import (
    Reading,
    Source,
    begun,
    check_seal,
    line_of,
    opened,
    parts,
    write,
)
from app.hub.backup_seal import BackupTrouble, Secret
from app.store.migrate import HEADS, revision
from app.store.tables import tables_of

GAP: Final = 1000  # numbers that the lost hours may have given out are not given again
APPLICATION: Final = "evenkeel-hub"


@dataclass(frozen=True, slots=True)
class Summary:
    """What a backup holds: when and by which program it was made, rows by table, and one digest of all."""

    made_at: str
    program: str
    revision: str
    rows: dict[str, int]
    digest: str


def digest(engine: Engine) -> Summary:
    """How the hub stands now; two hubs with the same digest hold the same."""
    with _snapshot(engine) as conn:
        return _summary({"program": __version__, "revision": revision(conn)}, _read(_tables(conn)))


def backup(engine: Engine, path: Path, now: datetime, secret: Secret) -> Summary:
    """Write all of a hub, sealed, into a file, or into a new file of a folder; the hub may serve meanwhile."""
    target = path / f"hub-{now:%Y%m%d-%H%M%S}.backup" if path.is_dir() else path
    with begun(target) as file, _snapshot(engine) as conn:
        header = {"revision": revision(conn), "made_at": now.isoformat(), "program": __version__}
        return _summary(header, write(file, secret, header, _tables(conn)))


def verify(path: Path, secret: Secret) -> Summary:
    """Read a backup to its end; BackupTrouble when it is cut off, altered, another's or none at all."""
    check_seal(path, secret)
    with opened(path, secret) as (header, rows):
        return _summary(header, _read(parts(rows)))


def restore(engine: Engine, path: Path, now: datetime, rng: Random, secret: Secret) -> Summary:
    """Put a backup into an empty, migrated hub, under a new epoch: workstations then send again what is newer.

    All in one transaction; when what stands there in the end is not what the file holds, none of it.
    """
    told = verify(path, secret)
    if told.revision != HEADS["hub"]:
        raise BackupTrouble(
            f"This backup has schema {told.revision}; this program knows {HEADS['hub']}. Put it back "
            f"with Evenkeel {told.program}, then migrate. Nothing was changed."
        )
    with engine.begin() as conn:
        _prepare(conn)
        _refuse_unless_empty(conn)
        with opened(path, secret) as (_, rows):
            for name, columns, blocks in parts(rows):
                _copy_in(conn, name, columns, blocks)
        if _joined(_read(_tables(conn))) != told.digest:
            raise BackupTrouble("What was put back is not what the file holds; it was undone.")
        _begin_epoch(conn, now, rng)
    return told


# ---- the database ------------------------------------------------------------------------------


def _kept() -> list[Table]:
    """All that is kept; the hub's own row holds its epoch and its secret, which a restored hub gets anew."""
    kept = [table for table in tables_of("hub") if table.info.get("is_kept", True)]
    return [table for table in kept if table.name != "sync_hub"]


def _columns(conn: Connection, table: str) -> list[str]:
    """The columns of a table as the database has it, without those it computes itself."""
    sql = (
        "SELECT column_name FROM information_schema.columns WHERE table_schema = current_schema() "
        "AND table_name = %s AND is_generated = 'NEVER' ORDER BY column_name"
    )
    return list(conn.exec_driver_sql(sql, (table,)).scalars())


def _tables(conn: Connection) -> Iterator[Source]:
    for table in _kept():
        columns = _columns(conn, table.name)
        yield table.name, columns, _copy_out(conn, table, columns)


def _read(tables: Iterable[Source]) -> dict[str, Reading]:
    found: dict[str, Reading] = {}
    for name, _, blocks in tables:
        found[name] = reading = Reading()
        for block in blocks:
            reading.take(block)
    return found


def _joined(found: Mapping[str, Reading]) -> str:
    """One digest of all tables."""
    sums = {name: reading.digest for name, reading in sorted(found.items())}
    return hashlib.sha256(line_of(sums)).hexdigest()


def _summary(header: Mapping[str, Any], found: Mapping[str, Reading]) -> Summary:
    made_at, program, schema = (
        str(header.get(key, "")) for key in ("made_at", "program", "revision")
    )
    rows = {name: reading.rows for name, reading in found.items()}
    return Summary(made_at, program, schema, rows, _joined(found))


@contextmanager
def _snapshot(engine: Engine) -> Generator[Connection]:
    isolated = engine.execution_options(isolation_level="REPEATABLE READ")
    with isolated.connect() as conn, conn.begin():
        conn.exec_driver_sql("SET TRANSACTION READ ONLY")
        _prepare(conn)
        yield conn


def _prepare(conn: Connection) -> None:
    # A large table takes longer than any request may.
    conn.exec_driver_sql("SET LOCAL statement_timeout = 0")
    conn.exec_driver_sql("SET LOCAL idle_in_transaction_session_timeout = 0")


def _cursor(conn: Connection) -> Any:
    return conn.connection.cursor()


def _copy_out(conn: Connection, table: Table, columns: list[str]) -> Iterator[bytes]:
    """The rows of a table, one line each, in the order of its key, which no locale may change."""
    names = ", ".join(f'"{name}"' for name in columns)
    keys = ", ".join(
        f'"{key.name}"' + (' COLLATE "C"' if key.type.python_type is str else "")
        for key in table.primary_key
    )
    sql = f"COPY (SELECT {names} FROM {table.name} ORDER BY {keys}) TO STDOUT"  # noqa: S608
    with _cursor(conn) as cursor, cursor.copy(sql) as copy:
        for block in copy:
            yield bytes(block)


def _copy_in(conn: Connection, table: str, columns: list[str], blocks: Iterable[bytes]) -> None:
    is_known = table in {kept.name for kept in _kept()}
    if not is_known or columns != _columns(conn, table):
        raise BackupTrouble(f"The backup's table {table} is not this program's; it was undone.")
    names = ", ".join(f'"{name}"' for name in columns)
    with _cursor(conn) as cursor, cursor.copy(f"COPY {table} ({names}) FROM STDIN") as copy:
        for block in blocks:
            copy.write(block)


def _refuse_unless_empty(conn: Connection) -> None:
    conn.exec_driver_sql("LOCK TABLE sync_hub IN ACCESS EXCLUSIVE MODE")
    full = [
        table.name
        for table in _kept()
        if conn.exec_driver_sql(f"SELECT EXISTS (SELECT FROM {table.name})").scalar_one()  # noqa: S608
    ]
    if full:
        raise BackupTrouble(
            f"This hub is not empty ({', '.join(sorted(full)[:3])}…). Nothing was changed; put the "
            "backup into a new database."
        )
    others = (
        "SELECT count(*) FROM pg_stat_activity WHERE application_name = %s "
        "AND datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'"
    )
    if conn.exec_driver_sql(others, (APPLICATION,)).scalar_one():
        raise BackupTrouble(
            "A hub is serving from this database; stop it first. Nothing was changed."
        )


def _begin_epoch(conn: Connection, now: datetime, rng: Random) -> None:
    """Another history begins; what the lost hours may have handed out is skipped."""
    numbers = "SELECT COALESCE(max(number), 0) FROM "
    next_number = conn.exec_driver_sql(numbers + "tickets").scalar_one() + GAP
    next_station = conn.exec_driver_sql(numbers + "sync_replica").scalar_one() + GAP
    conn.exec_driver_sql("DELETE FROM sync_hub")
    conn.exec_driver_sql(
        "INSERT INTO sync_hub (id, epoch, token_key, next_number, next_station) "
        "VALUES (1, %s, %s, %s, %s)",
        (uuid7(now, rng.getrandbits(74)), rng.randbytes(32), next_number, next_station),
    )
