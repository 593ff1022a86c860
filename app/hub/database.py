"""The hub's database: a PostgreSQL that is given by its address, or one of our own; migrated and ready."""

import os
import socket
import threading
from collections.abc import Generator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import Any
from weakref import WeakSet

import psycopg
from sqlalchemy import URL, Engine, ExceptionContext, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, InterfaceError, OperationalError

from app.hub.embedded import DatabaseTrouble, EmbeddedServer
from app.store.migrate import migrate

STATEMENT_S = 30
LOCK_S = 10
IDLE_IN_TRANSACTION_S = 60
CONNECTIONS = 20
READ_ONLY = "25006"
FORBIDDEN = "42501"


@contextmanager
def open_hub_database(
    url: str | None, data_dir: Path, *, flags: Sequence[str] = ()
) -> Generator[Engine]:
    """An engine over the database at `url`, or over a server of our own that keeps its data in `data_dir`.

    Call it in the main thread: a server of our own ends when the thread that started it does.
    """
    with ExitStack() as stack:
        if url is None:
            server = EmbeddedServer(data_dir, flags)
            stack.callback(server.stop)
            server.start()
            url = server.url()
        engine = hub_engine(url)
        lines = _Lines(engine)
        stack.callback(lines.cut)
        stack.callback(engine.dispose)
        migrate(engine, "hub")
        yield engine


def trouble_of(error: Exception) -> str | None:
    """The plain sentence for a database that does not answer or does not let us, or None when it is something else."""
    cause = error.orig if isinstance(error, DBAPIError) else None
    if not isinstance(cause, psycopg.Error):
        return None
    if not isinstance(error, (OperationalError, InterfaceError)) and cause.sqlstate != FORBIDDEN:
        return None
    said = str(cause).strip().partition("\n")[0].rstrip(".:,")
    return (
        f"The hub's database cannot be used: {said}. What it has taken in is safe there, and workstations "
        "keep what they have. Look at its address, its rights and whether it runs; then start again."
    )


class _Lines:
    """The connections of an engine, so that one in use can be ended too: a commit may wait for ever."""

    def __init__(self, engine: Engine) -> None:
        self._lines: WeakSet[Any] = WeakSet()
        self._lock = threading.Lock()

        def note(line: Any, record: Any) -> None:
            with self._lock:
                self._lines.add(line)

        event.listen(engine, "connect", note)

    def cut(self) -> None:
        """End what is still open, whatever a thread is waiting for on it."""
        with self._lock:  # a worker may connect meanwhile
            open_now = list(self._lines)
        for line in open_now:
            if not line.closed:
                with suppress(OSError), socket.socket(fileno=os.dup(line.fileno())) as wire:
                    wire.shutdown(socket.SHUT_RDWR)


def hub_engine(url: str) -> Engine:
    """An engine with the hub's session settings; nothing is connected yet."""
    settings = {
        "timezone": "UTC",
        "statement_timeout": f"{STATEMENT_S}s",
        "lock_timeout": f"{LOCK_S}s",
        "idle_in_transaction_session_timeout": f"{IDLE_IN_TRANSACTION_S}s",
    }
    engine = create_engine(
        _psycopg(url),
        connect_args={
            "options": " ".join(f"-c {key}={value}" for key, value in settings.items()),
            "connect_timeout": 5,
            "application_name": "evenkeel-hub",
        },
        pool_size=CONNECTIONS // 2,
        max_overflow=CONNECTIONS // 2,
        pool_timeout=10,
        pool_pre_ping=True,
        hide_parameters=True,  # an error must not carry customers' data into a log
    )
    event.listen(engine, "handle_error", _leave_when_read_only)
    _close_what_comes_late(engine)
    return engine


def _close_what_comes_late(engine: Engine) -> None:
    """Work whose asker has gone outlives the engine: no pool waits any more for its connection."""
    is_over = threading.Event()

    def came(line: Any, record: Any) -> None:
        if is_over.is_set() and line is not None:
            line.close()

    def over(_: Engine) -> None:
        is_over.set()

    event.listen(engine, "checkin", came)
    event.listen(engine, "engine_disposed", over)


def _leave_when_read_only(context: ExceptionContext) -> None:
    """A server that only reads is no primary any more: every connection to it is given up."""
    if getattr(context.original_exception, "sqlstate", None) == READ_ONLY:
        context.is_disconnect = True


def _psycopg(url: str) -> URL:
    try:
        parsed = make_url(url.replace("postgres://", "postgresql://", 1))
    except ArgumentError as error:
        raise DatabaseTrouble("The database's address cannot be read.") from error
    if parsed.get_backend_name() != "postgresql":
        raise DatabaseTrouble("The hub keeps its data in PostgreSQL: postgresql://…")
    return parsed.set(drivername="postgresql+psycopg")
