"""Hub databases for tests: one server a run, and a fresh database a test, copied from a migrated one."""

import atexit
import os
import secrets
import shutil
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import pytest
from sqlalchemy import Engine, create_engine, make_url

from app.hub.database import hub_engine
from app.hub.embedded import EmbeddedServer
from app.hub.web import HubCalls
from app.hub.web_server import HubServer, Tls
from app.store.migrate import migrate
from app.store.tables import tables_of

# Nothing here must survive a power cut; the tests of durability bring servers of their own.
FAST = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=60")

# The server of the wheel, and a real one where there is one; in CI its absence must fail.
HAS_GIVEN = bool(os.environ.get("EVENKEEL_TEST_PG_URL") or os.environ.get("CI"))
BACKENDS = ("embedded", "given") if HAS_GIVEN else ("embedded",)


def server_url(backend: str) -> str:
    """The maintenance database of a backend; "given" is the one that EVENKEEL_TEST_PG_URL names."""
    if backend == "embedded":
        return _embedded().url()
    given = os.environ.get("EVENKEEL_TEST_PG_URL")
    if not given:
        pytest.fail("EVENKEEL_TEST_PG_URL is not set", pytrace=False)
    return given


@cache
def _embedded() -> EmbeddedServer:
    folder = Path(tempfile.mkdtemp(prefix="evenkeel-test-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    server = EmbeddedServer(folder, FAST)
    atexit.register(server.stop)
    server.start()
    return server


@contextmanager
def fresh_database(backend: str = "embedded") -> Iterator[str]:
    """The address of a migrated, empty hub database that is dropped afterwards."""
    url = server_url(backend)
    template = _template(url)
    name = f"evenkeel_{secrets.token_hex(6)}"
    _administer(url, f"CREATE DATABASE {name} TEMPLATE {template}")
    try:
        yield _address(url, name)
    finally:
        _administer(url, f"DROP DATABASE {name} WITH (FORCE)")


@contextmanager
def bare_database(backend: str = "embedded") -> Iterator[str]:
    """The address of a database in which there is nothing yet."""
    url, name = server_url(backend), f"evenkeel_{secrets.token_hex(6)}"
    _administer(url, f"CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C'")
    try:
        yield _address(url, name)
    finally:
        _administer(url, f"DROP DATABASE {name} WITH (FORCE)")


@contextmanager
def fresh_hub_engine(backend: str = "embedded") -> Iterator[Engine]:
    """An engine over a migrated, empty hub database."""
    with fresh_database(backend) as url:
        engine = hub_engine(url)
        try:
            yield engine
        finally:
            engine.dispose()


@contextmanager
def empty_hub_engine(backend: str = "embedded") -> Iterator[Engine]:
    """An engine over the run's common hub database, emptied: ten times quicker than a fresh one."""
    engine = _common(backend)
    tables = ", ".join(table.name for table in tables_of("hub"))
    with engine.begin() as conn:
        conn.exec_driver_sql(f"TRUNCATE {tables}")
    yield engine
    _await_return(engine)


def _await_return(engine: Engine) -> None:
    """A stopped hub does not wait for work whose asker has gone, but whoever empties the tables must."""
    pause = threading.Event()
    for _ in range(3000):
        if engine.pool.checkedout() == 0:  # pyright: ignore
            return
        pause.wait(0.02)
    pytest.fail("the test left a connection open")


@cache
def _common(backend: str) -> Engine:
    database = fresh_database(backend)
    engine = hub_engine(database.__enter__())
    atexit.register(database.__exit__, None, None, None)
    atexit.register(engine.dispose)
    return engine


@cache
def _template(url: str) -> str:
    name = f"evenkeel_template_{secrets.token_hex(6)}"
    _administer(url, f"CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C'")
    atexit.register(_administer, url, f"DROP DATABASE IF EXISTS {name}")
    engine = hub_engine(_address(url, name))
    migrate(engine, "hub")
    engine.dispose()  # a template with a connection cannot be copied
    return name


def _address(url: str, database: str) -> str:
    return make_url(url).set(database=database).render_as_string(hide_password=False)


def _administer(url: str, statement: str) -> None:
    engine = create_engine(hub_engine(url).url, isolation_level="AUTOCOMMIT")
    try:
        with engine.connect() as conn:
            conn.exec_driver_sql(statement)
    finally:
        engine.dispose()


@contextmanager
def served(hub: HubCalls, *, tls: Tls | None = None) -> Iterator[int]:
    """The port on which the hub is served, over real sockets, by a thread of this process."""
    server = HubServer(hub, "127.0.0.1", 0, tls=tls)
    is_ready = threading.Event()
    thread = threading.Thread(target=server.run, args=(lambda _: is_ready.set(),), name="hub web")
    thread.start()
    try:
        assert is_ready.wait(60), "the hub's web server did not start"
        yield server.port
    finally:
        server.stop()
        thread.join(60)
    assert not thread.is_alive(), "the hub's web server did not stop"
