"""The encrypted file: no key but its own opens it, no text lies plain in it, nothing acknowledged is lost."""

import subprocess
import sys
import threading
from pathlib import Path

import pytest
from sqlalchemy import Engine
from sqlalchemy.exc import DatabaseError, IntegrityError, OperationalError

from app.store.engines import StoreError, WrongKey, first, open_engine, probe, quick, quick_many
from tests.helpers.profiles import KEY

OTHER = bytes(32)
KV = "INSERT INTO kv (key, value) VALUES (?, ?)"


def test_the_wrong_key_opens_nothing_and_says_so(
    engine: Engine, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    engine.dispose()
    before = (tmp_path / "store.db").read_bytes()
    wrong = open_engine(tmp_path / "store.db", OTHER)
    with pytest.raises(
        WrongKey, match="does not open the local store. Nothing was changed"
    ) as error:
        probe(wrong)
    assert isinstance(error.value, StoreError)
    wrong.dispose()
    assert (tmp_path / "store.db").read_bytes() == before
    assert capfd.readouterr().err == ""


def test_the_right_key_opens_it_again(engine: Engine, tmp_path: Path) -> None:
    with engine.begin() as conn:
        quick(conn, KV, ("a", "1"))
    engine.dispose()
    again = open_engine(tmp_path / "store.db", KEY)
    probe(again)
    with again.begin() as conn:
        assert first(conn, "SELECT value FROM kv") == ("1",)
    again.dispose()


def test_nothing_and_yes_and_no_are_bound_as_null_and_numbers(engine: Engine) -> None:
    sql = "SELECT typeof(?1), typeof(?2), ?2, ?3, typeof(?4), typeof(?5)"
    with engine.begin() as conn:
        bound = first(conn, sql, (None, True, False, 7, "7"))
    assert bound == ("null", "integer", 1, 0, "integer", "text")


def test_trouble_that_is_no_wrong_key_is_not_called_one(tmp_path: Path) -> None:
    nowhere = open_engine(tmp_path / "gone" / "store.db", KEY)
    with pytest.raises(OperationalError, match="unable to open database file"):
        probe(nowhere)


def test_every_connection_syncs_fully_and_keeps_no_plain_temporary_file(engine: Engine) -> None:
    wanted = {
        "journal_mode": "wal",
        "synchronous": 2,
        "temp_store": 2,
        "secure_delete": 1,
        "foreign_keys": 1,
    }
    with engine.begin() as conn:
        assert {name: first(conn, f"PRAGMA {name}")[0] for name in wanted} == wanted


def test_the_first_page_is_not_an_sqlite_header(engine: Engine, tmp_path: Path) -> None:
    assert not (tmp_path / "store.db").read_bytes().startswith(b"SQLite format 3")


def test_a_reader_sees_one_moment_while_a_writer_goes_on(engine: Engine) -> None:
    reader = engine.execution_options(reading=True)
    with engine.begin() as conn:
        quick(conn, KV, ("a", "1"))
    with reader.connect() as reading:
        assert first(reading, "SELECT count(*) FROM kv") == (1,)
        with engine.begin() as conn:
            quick(conn, KV, ("b", "2"))
        assert first(reading, "SELECT count(*) FROM kv") == (1,)
    with reader.connect() as reading:
        assert first(reading, "SELECT count(*) FROM kv") == (2,)


def test_a_second_writer_waits_for_the_first(engine: Engine) -> None:
    order: list[str] = []
    inside, may_go = threading.Event(), threading.Event()

    def slow() -> None:
        with engine.begin() as conn:
            inside.set()
            may_go.wait(60)
            quick(conn, KV, ("a", "1"))
            order.append("slow")

    thread = threading.Thread(target=slow)
    thread.start()
    assert inside.wait(60)
    threading.Timer(0.05, may_go.set).start()
    with engine.begin() as conn:
        quick(conn, KV, ("b", "2"))
        order.append("second")
    thread.join(60)
    assert order == ["slow", "second"]


def test_ddl_that_fails_half_way_leaves_nothing(engine: Engine) -> None:
    def half() -> None:
        with engine.begin() as conn:
            quick(conn, "CREATE TABLE half (id TEXT)")
            quick(conn, "CREATE TABLE half (id TEXT)")

    with pytest.raises(OperationalError):
        half()
    with engine.begin() as conn:
        assert first(conn, "SELECT name FROM sqlite_master WHERE name = 'half'") is None


def test_the_drivers_errors_come_as_those_of_the_store(engine: Engine) -> None:
    with pytest.raises(IntegrityError), engine.begin() as conn:
        quick_many(conn, KV, [("a", "1"), ("a", "2")])
    with pytest.raises(DatabaseError, match="no such table"), engine.begin() as conn:
        quick(conn, "SELECT * FROM nowhere")


def test_a_statement_outside_a_block_begins_its_transaction(engine: Engine) -> None:
    with engine.connect() as conn:
        quick(conn, KV, ("a", "1"))
        conn.rollback()
        assert first(conn, "SELECT count(*) FROM kv") == (0,)
        conn.rollback()


WRITER = """
import sys
from pathlib import Path
from app.store.engines import open_engine, quick
engine = open_engine(Path(sys.argv[1]), bytes(range(32)))
for n in range(100_000):
    with engine.begin() as conn:
        quick(conn, "INSERT INTO kv (key, value) VALUES (?, ?)", (f"{n}", "x" * 500))
    print(n, flush=True)
"""


@pytest.mark.parametrize("acknowledged", [0, 7, 60])
def test_a_killed_writer_leaves_every_acknowledged_row(
    engine: Engine, tmp_path: Path, acknowledged: int
) -> None:
    path = tmp_path / "store.db"
    writer = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(path)], stdout=subprocess.PIPE, text=True
    )
    assert writer.stdout is not None
    last = -1
    for line in writer.stdout:
        last = int(line)
        if last >= acknowledged:
            break
    writer.kill()
    last = max([last, *(int(line) for line in writer.stdout if line.endswith("\n"))])
    writer.wait(60)
    writer.stdout.close()
    with engine.begin() as conn:
        kept = {int(row[0]) for row in quick(conn, "SELECT key FROM kv")}
        assert kept >= set(range(last + 1))
        assert first(conn, "PRAGMA integrity_check") == ("ok",)
        assert quick(conn, "PRAGMA cipher_integrity_check") == []
