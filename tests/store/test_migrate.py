"""From nothing to today's schema, from an old file with work still waiting, and never from a newer one."""

import hashlib
import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine
from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable

from app.domain.operations import Ref, decode
from app.store import migrate as migrating
from app.store.engines import NewerFile, StoreDamaged, first, open_engine, quick
from app.store.migrate import HEADS, ROOT, End, migrate, revision
from app.store.queries import Draft, OpenTicket, Outbox, Search
from app.store.rows import load
from app.store.tables import ENTITIES, metadata, tables_of
from app.sync.rebase import Actor, replay
from app.workstation import Workstation
from tests.helpers.hubs import fresh_hub_engine
from tests.helpers.profiles import KEY, FakeClock

OLD = Path(__file__).parents[1] / "fixtures" / "old"
OLD_FILES = sorted(OLD.glob("store_*.db"))


def unchecked(path: Path) -> Engine:
    return open_engine(path, KEY, foreign_keys=False, pool=1)


def digest(folder: Path) -> dict[str, str]:
    return {p.name: hashlib.sha256(p.read_bytes()).hexdigest() for p in folder.iterdir()}


@pytest.mark.parametrize("end", ["local", "hub"])
def test_the_program_knows_the_head_of_its_own_scripts(end: End) -> None:
    config = Config()
    config.set_main_option("script_location", str(ROOT / end))
    assert ScriptDirectory.from_config(config).get_heads() == [HEADS[end]]


def test_a_fresh_store_is_brought_up_once_and_then_left_alone(tmp_path: Path) -> None:
    engine = unchecked(tmp_path / "store.db")
    assert migrate(engine, "local")
    assert not migrate(engine, "local")
    with engine.connect() as conn:
        assert revision(conn) == HEADS["local"]
    engine.dispose()


def test_a_newer_file_is_refused_and_not_a_byte_of_it_changes(tmp_path: Path) -> None:
    engine = unchecked(tmp_path / "store.db")
    migrate(engine, "local")
    with engine.begin() as conn:
        quick(conn, "UPDATE alembic_version SET version_num = '9999'")
    engine.dispose()
    before = digest(tmp_path)
    newer = unchecked(tmp_path / "store.db")
    with pytest.raises(NewerFile, match=r"schema 9999; .* Nothing was changed. Please update"):
        migrate(newer, "local")
    newer.dispose()
    assert digest(tmp_path) == before


def test_a_migration_that_fails_leaves_the_store_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = unchecked(tmp_path / "store.db")

    def broken(conn: Any) -> None:
        raise StoreDamaged("rows would lose their parent")

    monkeypatch.setattr(migrating, "_check_references", broken)
    with pytest.raises(StoreDamaged):
        migrate(engine, "local")
    with engine.connect() as conn:
        assert revision(conn) is None
        assert quick(conn, "SELECT * FROM sqlite_master") == []
    engine.dispose()


def test_a_migration_that_orphans_rows_is_undone(tmp_path: Path) -> None:
    engine = unchecked(tmp_path / "store.db")
    with engine.begin() as conn:
        quick(conn, "CREATE TABLE parent (id TEXT PRIMARY KEY)")
        quick(conn, "CREATE TABLE child (id TEXT REFERENCES parent (id))")
        quick(conn, "INSERT INTO child VALUES ('lost')")
    with pytest.raises(StoreDamaged, match="1 rows would lose their parent"):
        migrate(engine, "local")
    with engine.connect() as conn:
        assert revision(conn) is None
    engine.dispose()


# ---- the scripts against the tables --------------------------------------------------------------


def wanted(end: str) -> Iterator[tuple[str, str]]:
    dialect = sqlite.dialect()
    for table in tables_of(end):
        made = CreateTable(table)
        made.columns = [c for c in made.columns if c.element.info.get("end", end) == end]
        yield table.name, spaceless(made.compile(dialect=dialect))
        for index in (index for index in table.indexes if index.info.get("end", end) == end):
            yield str(index.name), spaceless(CreateIndex(index).compile(dialect=dialect))


def spaceless(sql: object) -> str:
    return re.sub(r"\s+", "", str(sql)).replace('"', "")


def test_the_local_scripts_make_the_tables_of_the_program(engine: Engine) -> None:
    sql = "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL"
    with engine.begin() as conn:
        made = {name: spaceless(text) for name, text in quick(conn, sql)}
    expected = dict(wanted("local"))
    ours = {
        n: s
        for n, s in made.items()
        if not n.startswith(("alembic", "ticket_words", "people_words", "policy_words"))
    }
    assert ours == expected
    assert {"ticket_words", "people_words", "policy_words"} <= set(made)


def test_the_hubs_scripts_make_the_tables_of_the_program() -> None:
    ours = {table.name for table in tables_of("hub")}

    def of_the_hub(thing: Any, name: str | None, kind: str, reflected: bool, other: Any) -> bool:
        if getattr(thing, "info", {}).get("end") == "local":
            return False
        return kind != "table" or name in ours or (reflected and name != "alembic_version")

    with fresh_hub_engine() as engine, engine.connect() as conn:
        options = {"include_object": of_the_hub, "compare_type": True}
        assert compare_metadata(MigrationContext.configure(conn, opts=options), metadata) == []
        made = conn.exec_driver_sql("SELECT indexname, indexdef FROM pg_indexes").all()
    partial = {name for name, sql in made if name.startswith("ix_") and " WHERE " in sql}
    assert partial == {
        index.name
        for table in tables_of("hub")
        for index in table.indexes
        if index.info.get("end", "hub") == "hub"
        and index.dialect_options["sqlite"]["where"] is not None
    }


def test_what_only_passes_costs_no_log_of_the_database() -> None:
    sql = "SELECT relname FROM pg_class WHERE relpersistence = 'u' AND relkind = 'r'"
    with fresh_hub_engine() as engine, engine.connect() as conn:
        light = set(conn.exec_driver_sql(sql).scalars())
    assert light == {t.name for t in tables_of("hub") if not t.info.get("is_kept", True)}
    assert light == {"sync_presence"}


def test_every_entity_lies_at_both_ends() -> None:
    names = {cls.kind for cls in ENTITIES}
    for end in ("local", "hub"):
        assert names <= {table.name for table in tables_of(end)}


# ---- files of earlier releases -------------------------------------------------------------------


def test_every_schema_ever_shipped_has_its_file() -> None:
    numbers = [path.stem.removeprefix("store_") for path in OLD_FILES]
    assert numbers == [f"{n:04d}" for n in range(1, int(HEADS["local"]) + 1)]


@pytest.mark.parametrize("old", OLD_FILES, ids=lambda path: path.stem)
def test_an_old_file_opens_with_its_waiting_work(old: Path, tmp_path: Path) -> None:
    shutil.copyfile(old, tmp_path / "evenkeel.db")
    engine = unchecked(tmp_path / "evenkeel.db")
    migrate(engine, "local")
    station = Workstation(engine, tmp_path, b"", FakeClock(), None)  # type: ignore[arg-type]
    rows = station.ask(Outbox())
    assert [row.seq for row in rows] == list(range(1, 18))
    view = station.ask(OpenTicket("t1"))
    assert (view.state, view.outcome, view.tags) == ("solved", "exchanged", ("vip",))
    assert station.ask(Draft("t2")).body == "Dear Ada, "
    for words in ("konvice", "退款", "申请", "E-20881", "lovelace", "W17-0001"):
        assert "t1" in [hit.id for hit in station.ask(Search(words, scope="tickets"))], words
    station.close()


@pytest.mark.parametrize("old", OLD_FILES, ids=lambda path: path.stem)
def test_what_waits_in_an_old_file_still_replays(old: Path, tmp_path: Path) -> None:
    shutil.copyfile(old, tmp_path / "store.db")
    engine = unchecked(tmp_path / "store.db")
    migrate(engine, "local")
    with engine.begin() as conn:
        waiting = quick(conn, "SELECT name, args, created_wall FROM outbox ORDER BY op_seq")
        names = {name for name, _, _ in waiting}
        written = [Ref(*row) for row in quick(conn, "SELECT etype, eid FROM base_row")]
        before = load(conn, written)
        assert len(before) == len(written) > 10
        replay(conn, written, Actor("local", frozenset(names)))
        assert load(conn, written) == before
        for name, args, _ in waiting:
            decode(name, json.loads(args))
        assert first(conn, "SELECT count(*) FROM base_row")[0] == len(written)
    engine.dispose()
