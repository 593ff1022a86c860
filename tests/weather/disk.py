"""A workstation's store without encryption and without a file: the same tables, ten times as quick.

It answers like SQLAlchemy's connection as far as the product asks, can lose power at any statement,
and can be copied in an instant. `tests/sync` and the kills of real processes use the shipped driver.
"""

import tempfile
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2 as sqlite

from app.store.engines import open_engine
from app.store.migrate import migrate
from tests.weather.fibers import Killed

SHADOWS = ("_data", "_idx", "_content", "_docsize", "_config")  # of the full text index
STATEMENTS = 1000  # all that the product has are prepared once a disk
WATCHED = ("messages", "tickets", "customers")


@cache
def _empty() -> "Disk":
    """A fresh store: what the product's own migration makes."""
    with tempfile.TemporaryDirectory() as folder:
        engine = open_engine(Path(folder) / "evenkeel.db", bytes(32), foreign_keys=False, pool=1)
        migrate(engine, "local")
        with engine.connect() as conn:
            made = conn.exec_driver_sql("SELECT name, sql FROM sqlite_master WHERE sql <> ''").all()
            version = conn.exec_driver_sql("SELECT version_num FROM alembic_version").scalar_one()
        engine.dispose()
    virtual = [name for name, sql in made if sql.upper().startswith("CREATE VIRTUAL")]
    shadows = {name + end for name in virtual for end in SHADOWS}
    store = Disk.blank()
    for name, sql in made:
        if name not in shadows and not name.startswith("sqlite_"):
            store.execute(sql)
    store.execute("INSERT INTO alembic_version VALUES (?)", (version,))
    return store


def fresh() -> "Disk":
    """The disk of a new profile."""
    return _empty().copy()


class Disk(sqlite.Connection):
    """The store of one profile; `fuse` counts statements until the power goes."""

    fuse: int | None = None
    is_off = False
    on_commit: Callable[[], None] | None = None

    @classmethod
    def blank(cls) -> "Disk":
        """A disk without even tables."""
        return sqlite.connect(
            ":memory:",
            factory=cls,
            isolation_level=None,
            check_same_thread=False,
            cached_statements=STATEMENTS,
        )

    def copy(self) -> "Disk":
        """The same content on a disk of its own, as the next start of the program finds it."""
        disk = self.blank()
        self.backup(disk)
        disk.executescript(PREPARE)
        return disk

    def execute(self, sql: str, parameters: Any = (), /) -> Any:
        self.burn()
        return super().execute(sql, parameters)

    def executemany(self, sql: str, parameters: Any, /) -> Any:
        self.burn()
        return super().executemany(sql, parameters)

    def burn(self) -> None:
        """One more statement, if there is still power."""
        if self.is_off:
            raise Killed
        if self.fuse is not None:
            self.fuse -= 1
            if self.fuse < 0:
                self.is_off = True
                raise Killed

    def execution_options(self, **_: Any) -> "Disk":
        """What the product asks of an engine when it is built."""
        return self

    def undo(self) -> None:
        """What the next start of the program does with an unfinished transaction."""
        if self.in_transaction:
            super().execute("ROLLBACK")

    def vanished(self) -> list[tuple[str, str, str]]:
        """What the last transaction removed or turned back: (gone | back, kind, id)."""
        rows = super().execute("SELECT DISTINCT what, kind, id FROM gone").fetchall()
        if rows:
            super().execute("DELETE FROM gone")
        return rows

    def look(self, sql: str, *params: Any) -> list[Any]:
        """Read as an onlooker: power and fuse do not matter."""
        return super().execute(sql, params).fetchall()


def _watch(table: str) -> str:
    return f"""
CREATE TEMP TRIGGER gone_{table} AFTER DELETE ON main.{table}
  BEGIN INSERT INTO gone VALUES ('gone', '{table}', old.id); END;
CREATE TEMP TRIGGER back_{table} AFTER UPDATE OF rev ON main.{table} WHEN new.rev < old.rev AND new.rev > 0
  BEGIN INSERT INTO gone VALUES ('back', '{table}', old.id); END;
"""


PREPARE = (
    "PRAGMA foreign_keys = ON; PRAGMA synchronous = OFF; PRAGMA journal_mode = MEMORY;"
    "CREATE TEMP TABLE gone (what TEXT, kind TEXT, id TEXT);" + "".join(map(_watch, WATCHED))
)


class Result:
    """The answer to one statement."""

    def __init__(self, cursor: Any) -> None:
        self._rows = cursor.fetchall()
        self.rowcount = cursor.rowcount

    def __iter__(self) -> Iterator[Any]:
        return iter(self._rows)

    def all(self) -> list[Any]:
        return self._rows

    def first(self) -> Any:
        return self._rows[0] if self._rows else None

    def one(self) -> Any:
        (row,) = self._rows
        return row

    def scalar(self) -> Any:
        return self._rows[0][0] if self._rows else None

    def scalar_one(self) -> Any:
        return self.one()[0]

    def scalars(self) -> "Result":
        self._rows = [row[0] for row in self._rows]
        return self


class Wire:
    """One connection to a disk, as the product holds it."""

    def __init__(self, disk: Disk) -> None:
        self._disk = disk

    @property
    def connection(self) -> "Wire":
        return self

    @property
    def driver_connection(self) -> Disk:
        return self._disk

    def in_transaction(self) -> bool:
        return True

    def exec_driver_sql(self, sql: str, params: Any = ()) -> Result:
        if isinstance(params, list):
            return Result(self._disk.executemany(sql, params))
        return Result(self._disk.execute(sql, params))


@contextmanager
def transaction(disk: Disk) -> Generator[Wire]:
    """A write transaction; a failure of any kind undoes it."""
    disk.execute("BEGIN IMMEDIATE")
    try:
        yield Wire(disk)
        disk.execute("COMMIT")
    except BaseException:
        disk.undo()
        raise
    if disk.on_commit is not None:
        disk.on_commit()
    disk.burn()  # the power may also go between the commit and the next line
