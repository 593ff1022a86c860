"""The hub's database: given or our own, private, kept over restarts, and never left running behind us."""

import os
import signal
import stat
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import Engine, create_engine, text
from sqlalchemy.exc import DBAPIError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from starlette.requests import Request

from app.hub import embedded
from app.hub.database import hub_engine as engine_of
from app.hub.database import open_hub_database
from app.hub.embedded import DatabaseTrouble, EmbeddedServer
from app.hub.web_wire import trouble_of
from app.store.migrate import HEADS, revision
from tests.helpers.hubs import BACKENDS, FAST, server_url

HOLD = """
import sys
from pathlib import Path
from app.hub.embedded import EmbeddedServer
server = EmbeddedServer(Path(sys.argv[1]), ("fsync=off",))
server.start()
print(server.pid, flush=True)
sys.stdin.read()
server.stop()
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder that was used once; making one costs a second."""
    folder = tmp_path_factory.mktemp("hub")
    with open_hub_database(None, folder, flags=FAST) as engine, engine.begin() as conn:
        conn.execute(text("CREATE TABLE kept (word text)"))
        conn.execute(text("INSERT INTO kept VALUES ('zůstává 留')"))
    return folder


@pytest.fixture
def server(folder: Path) -> Iterator[EmbeddedServer]:
    server = EmbeddedServer(folder, FAST)
    server.start()
    yield server
    server.stop()


def is_alive(pid: int) -> bool:
    try:
        return "State:\tZ" not in Path(f"/proc/{pid}/status").read_text()
    except FileNotFoundError:
        return False


def wait_until(done: Callable[[], bool]) -> None:
    """Wait for another process, at most 60 s; it reports to nobody, so we look."""
    pause = threading.Event()
    for _ in range(3000):
        if done():
            return
        pause.wait(0.02)
    pytest.fail("waited 60 s in vain")


def test_a_real_postgresql_is_tried_as_well() -> None:
    if "given" not in BACKENDS:
        pytest.skip("EVENKEEL_TEST_PG_URL is not set: the hub is tried on its own PostgreSQL only")
    engine = engine_of(server_url("given"))
    with engine.connect() as conn:
        assert int(conn.exec_driver_sql("SHOW server_version_num").scalar_one()) >= 150000
    engine.dispose()


def test_both_kinds_open_migrated_with_the_hubs_session_settings(hub_engine: Engine) -> None:
    with hub_engine.connect() as conn:
        assert revision(conn) == HEADS["hub"]
        shown = {
            name: conn.exec_driver_sql(f"SHOW {name}").scalar_one()
            for name in ("TimeZone", "statement_timeout", "lock_timeout", "server_encoding")
        }
    assert shown == {
        "TimeZone": "UTC",
        "statement_timeout": "30s",
        "lock_timeout": "10s",
        "server_encoding": "UTF8",
    }


@pytest.mark.logs_warnings  # expected: the hub's keeper hears of it
def test_a_question_that_takes_too_long_is_ended_and_its_caller_asked_for_patience(
    hub_engine: Engine,
) -> None:
    with hub_engine.connect() as conn:
        conn.exec_driver_sql("SET statement_timeout = '20ms'")
        with pytest.raises(OperationalError) as ended:
            conn.exec_driver_sql("SELECT pg_sleep(60)")
    request = Request({"type": "http", "headers": []})
    told = trouble_of(request, ended.value)
    assert (told.status_code, told.headers["retry-after"]) == (429, "2")


@pytest.mark.logs_warnings  # expected: the hub's keeper hears of it
def test_when_every_connection_is_taken_the_caller_is_asked_for_patience_and_served_later(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    request = Request({"type": "http", "headers": []})
    few = (*FAST, "max_connections=4", "superuser_reserved_connections=0", "max_wal_senders=0")
    with open_hub_database(None, tmp_path_factory.mktemp("few"), flags=few) as engine:
        taken: list[psycopg.Connection] = []
        url = engine.url.set(drivername="postgresql").render_as_string(hide_password=False)
        engine.dispose()
        other = create_engine(engine.url, pool_size=1, max_overflow=0, pool_timeout=0.01)
        try:
            with suppress(psycopg.OperationalError):
                while len(taken) < 100:
                    taken.append(psycopg.connect(url))
            with pytest.raises(OperationalError) as full, other.connect():
                pass
            told = trouble_of(request, full.value)
            assert (told.status_code, told.headers["retry-after"]) == (503, "2")
            taken.pop().close()
            with other.connect() as conn:
                assert conn.exec_driver_sql("SELECT 1").scalar() == 1
                with pytest.raises(PoolTimeout) as empty:
                    other.connect()
            assert trouble_of(request, empty.value).status_code == 503
            with other.connect() as conn:
                assert conn.exec_driver_sql("SELECT 1").scalar() == 1
        finally:
            other.dispose()
            for line in taken:
                line.close()


def test_an_error_does_not_carry_what_was_written(hub_engine: Engine) -> None:
    with hub_engine.connect() as conn, pytest.raises(DBAPIError) as caught:
        conn.execute(text("INSERT INTO nowhere VALUES (:secret)"), {"secret": "marker-4711"})
    assert "marker-4711" not in str(caught.value)


def test_work_that_outlives_the_hub_closes_its_connection(hub_url: str) -> None:
    engine = engine_of(hub_url)
    with engine.connect() as conn:
        line = conn.connection.dbapi_connection
        engine.dispose()
    assert line is not None
    assert line.closed  # pyright: ignore


def test_a_given_database_is_migrated_and_needs_no_folder(hub_url: str, tmp_path: Path) -> None:
    plain = hub_url.replace("postgresql+psycopg://", "postgres://")
    with open_hub_database(plain, tmp_path / "unused") as engine, engine.connect() as conn:
        assert revision(conn) == HEADS["hub"]
    assert not (tmp_path / "unused").exists()


@pytest.mark.parametrize("url", ["sqlite:///x.db", "mysql://h/d", "not an address"])
def test_another_kind_of_database_is_refused(url: str, tmp_path: Path) -> None:
    with pytest.raises(DatabaseTrouble), open_hub_database(url, tmp_path):
        pass


def test_data_is_there_after_a_restart(folder: Path) -> None:
    with open_hub_database(None, folder, flags=FAST) as engine, engine.connect() as conn:
        assert conn.execute(text("SELECT word FROM kept")).scalar_one() == "zůstává 留"


def test_the_server_listens_on_no_port_and_lets_nobody_else_in(server: EmbeddedServer) -> None:
    with psycopg.connect(server.url().replace("+psycopg", "")) as conn:
        assert conn.execute("SHOW listen_addresses").fetchone() == ("",)
        (sockets,) = conn.execute("SHOW unix_socket_directories").fetchone() or ("",)
    assert stat.S_IMODE(Path(sockets).stat().st_mode) == 0o700
    socket = next(Path(sockets).glob(".s.PGSQL.*[0-9]"))
    assert stat.S_IMODE(socket.stat().st_mode) == 0o700


def test_stopping_leaves_no_process_and_no_socket(folder: Path) -> None:
    server = EmbeddedServer(folder, FAST)
    server.start()
    pid, url = server.pid, server.url()
    server.stop()
    server.stop()
    assert not is_alive(pid)
    assert not (folder / "data" / "postmaster.pid").exists()
    with pytest.raises(OperationalError), engine_of(url).connect():
        pass
    with pytest.raises(DatabaseTrouble, match="not running"):
        assert server.pid


def test_a_second_process_is_a_guest_who_leaves_the_server_running(
    server: EmbeddedServer, folder: Path
) -> None:
    with open_hub_database(None, folder, flags=FAST) as engine, engine.connect() as conn:
        assert conn.execute(text("SELECT count(*) FROM kept")).scalar_one() == 1
    assert is_alive(server.pid)
    with psycopg.connect(server.url().replace("+psycopg", "")) as conn:
        assert conn.execute("SELECT 1").fetchone() == (1,)


def test_a_guest_who_comes_while_the_server_ends_is_asked_back(
    server: EmbeddedServer, folder: Path
) -> None:
    pid_file = folder / "data" / "postmaster.pid"
    note = pid_file.read_text()
    for unready in (note.replace("ready", "stopping"), note.splitlines()[0]):
        pid_file.write_text(unready)
        with pytest.raises(DatabaseTrouble, match="in a moment"):
            EmbeddedServer(folder, FAST).start()
    pid_file.write_text(note)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the system ends the child there")
@pytest.mark.parametrize("order", [signal.SIGKILL, signal.SIGTERM])
def test_a_killed_hub_takes_its_server_along_and_the_next_one_starts(
    folder: Path, order: signal.Signals
) -> None:
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    with holder:
        assert holder.stdout is not None
        pid = int(holder.stdout.readline())
        assert is_alive(pid)
        holder.send_signal(order)
        holder.wait(60)
    wait_until(lambda: not is_alive(pid))
    left = Path((folder / "sockets").read_text())
    assert left.exists()
    with open_hub_database(None, folder, flags=FAST) as engine, engine.connect() as conn:
        assert conn.execute(text("SELECT count(*) FROM kept")).scalar_one() == 1
    assert not left.exists()


def test_a_server_that_outlived_its_hub_is_ended_first(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    orphan = EmbeddedServer(folder, FAST)
    orphan.start()
    with monkeypatch.context() as patch:
        patch.setattr(embedded, "_locked", lambda path: (path.parent / "other.lock").open("ab"))
        heir = EmbeddedServer(folder, FAST)
        heir.start()
    try:
        assert not is_alive(orphan.pid)
        assert is_alive(heir.pid)
    finally:
        heir.stop()
        orphan.stop()


@pytest.mark.parametrize(
    "pid", [str(os.getpid()), "", "4194999", "torn"], ids=["alive", "none", "dead", "torn"]
)
def test_a_note_left_by_a_power_cut_does_not_block_the_start(
    folder: Path, server: EmbeddedServer, pid: str
) -> None:
    pid_file = folder / "data" / "postmaster.pid"
    lines = pid_file.read_text().splitlines()
    server.stop()
    pid_file.write_text("\n".join([pid, *lines[1:]]) + "\n" if pid else "")
    server.start()
    assert is_alive(server.pid)


def test_an_interrupted_first_start_is_begun_anew(tmp_path: Path) -> None:
    half = tmp_path / "data.new"
    half.mkdir()
    (half / "PG_VERSION").write_text("18\n")
    with open_hub_database(None, tmp_path, flags=FAST) as engine, engine.connect() as conn:
        assert revision(conn) == HEADS["hub"]
    assert not half.exists()


def test_data_of_another_postgresql_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "PG_VERSION").write_text("15\n")
    with pytest.raises(DatabaseTrouble, match="PostgreSQL 15"):
        EmbeddedServer(tmp_path, FAST).start()
    assert [f.name for f in (tmp_path / "data").iterdir()] == ["PG_VERSION"]


def test_a_server_that_cannot_start_points_at_its_log(folder: Path) -> None:
    server = EmbeddedServer(folder, ("shared_buffers=nonsense",))
    with pytest.raises(DatabaseTrouble, match="says why"):
        server.start()
    assert "shared_buffers" in (folder / "log").read_text()
    assert not list(Path(folder).glob("data.new"))


def test_where_no_postgresql_was_installed_the_sentence_asks_for_an_address(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(embedded.importlib.util, "find_spec", lambda name: None)
    with pytest.raises(DatabaseTrouble, match="postgresql://"):
        EmbeddedServer(tmp_path)
