"""Bringing a store to today's schema: runs the numbered migrations, forward only, and refuses a newer file.

Alembic is imported only when there is something to do: a console that is up to date starts without it.
"""

from pathlib import Path
from typing import Literal

from sqlalchemy import Connection, Engine, inspect

from app import SHIPPED
from app.store.engines import NewerFile, StoreDamaged, open_engine, probe

End = Literal["local", "hub"]
HEADS: dict[End, str] = {"local": "0001", "hub": "0001"}
ROOT = SHIPPED / "migrations"


def ready_engine(path: Path, key: bytes) -> Engine:
    """An engine over the workstation's file at `path`, brought to today's schema; an empty file is filled."""
    migrating = open_engine(path, key, foreign_keys=False, pool=1)
    try:
        probe(migrating)
        migrate(migrating, "local")
    finally:
        migrating.dispose()
    return open_engine(path, key)


def revision(conn: Connection) -> str | None:
    """The schema revision of a store, or None when it is empty."""
    if not inspect(conn).has_table("alembic_version"):
        return None
    return conn.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()


def migrate(engine: Engine, end: End) -> bool:
    """Bring the store to HEADS[end] in one transaction; True when something was done.

    Raises NewerFile, having written nothing, when the store comes from a newer program. The engine
    must not enforce foreign keys: rebuilding a table would delete its children.
    """
    with engine.connect().execution_options(reading=True) as conn:
        now = revision(conn)
        conn.rollback()
    if now == HEADS[end]:
        return False
    if now is not None and now > HEADS[end]:
        raise NewerFile(
            f"This store has schema {now}; this program knows {HEADS[end]} at most. "
            "Nothing was changed. Please update the program."
        )
    _upgrade(engine, end)
    return True


def _upgrade(engine: Engine, end: End) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(ROOT / end))
    with engine.begin() as conn:
        if end == "hub":
            # Several hub processes may start together: one migrates, the others then find it done.
            # They wait for as long as it takes; the limits of a session are made for requests.
            conn.exec_driver_sql("SET LOCAL lock_timeout = 0")
            conn.exec_driver_sql("SET LOCAL statement_timeout = 0")
            conn.exec_driver_sql("SELECT pg_advisory_xact_lock(727274)")
            if revision(conn) == HEADS[end]:
                return
        config.attributes["connection"] = conn
        command.upgrade(config, "head")
        if end == "local":
            _check_references(conn)


def _check_references(conn: Connection) -> None:
    broken = conn.exec_driver_sql("PRAGMA foreign_key_check").all()
    if broken:
        raise StoreDamaged(f"{len(broken)} rows would lose their parent; the migration was undone.")
