"""A hub's whole state through a file and back: equal to the last bit, under a new epoch, and never half."""

import stat
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from random import Random, SystemRandom
from typing import Any

import pytest
from sqlalchemy import Engine, text

from app.domain.contacts import AddNote
from app.domain.customers import Customer, RecordCustomer
from app.domain.operations import OPERATIONS
from app.domain.people import Agent, Queue, RecordAgent, RecordQueue, RecordRole, Role
from app.domain.tickets import Channel, CreateTicket, Priority, TicketClass
from app.hub import backup as backups
from app.hub import backup_file, backup_seal
from app.hub.auth import Auth
from app.hub.backup import backup as sealed_backup
from app.hub.backup import digest
from app.hub.backup import restore as sealed_restore
from app.hub.backup import verify as sealed_verify
from app.hub.backup_seal import BackupTrouble, Secret, new_key_file
from app.hub.database import hub_engine as engine_of
from app.hub.hub import Hub
from app.sync.exchange import settle_all
from app.sync.transport import InProcess
from app.workstation import Workstation
from tests.helpers.hubs import fresh_database, fresh_hub_engine
from tests.helpers.profiles import cheap_keys

NOW = datetime(2026, 3, 1, 12, 30, tzinfo=UTC)
ODD = ("tab\there", "line\nbreak", "back\\slash \\. \\N", "Kde je 订单? ‮", "\\.", "")
WORDS = "seven calm geese"


KEY = Secret("file", bytes(range(32)))


def backup(engine: Engine, path: Path, now: datetime) -> Any:
    return sealed_backup(engine, path, now, KEY)


def verify(path: Path) -> Any:
    return sealed_verify(path, KEY)


def restore(engine: Engine, path: Path, now: datetime, rng: Random) -> Any:
    return sealed_restore(engine, path, now, rng, KEY)


def clock() -> datetime:
    return datetime.now(UTC)


def fill(engine: Engine) -> Hub:
    """A hub in which text is as odd as it gets."""
    hub = Hub(engine, clock=clock, auth=Auth(engine, clock, SystemRandom()))
    kind, channel = TicketClass.INQUIRY, Channel.EMAIL
    world = [
        RecordRole(Role("agent", "Agent", tuple(OPERATIONS))),
        RecordQueue(Queue("returns", "Returns")),
        RecordAgent(Agent("ana", "Ana", "A", "agent", ("returns",))),
        RecordCustomer(Customer("c1", "Dana Čermáková")),
        CreateTicket("t1", "odd", "c1", "returns", kind, Priority.MEDIUM, channel),
        *(AddNote(f"n{n}", "t1", body) for n, body in enumerate(ODD)),
    ]
    assert {r.status for r in hub.perform_all(world, SystemRandom())} == {"applied"}
    hub.auth.set_password("ana", "correct horse")
    hub.auth.new_code("ana")
    return hub


def identity(engine: Engine) -> tuple[str, bytes]:
    with engine.connect() as conn:
        epoch, key = conn.execute(text("SELECT epoch, token_key FROM sync_hub")).one()
    return epoch, key


@pytest.fixture
def full(hub_engine: Engine) -> Engine:
    fill(hub_engine)
    return hub_engine


@pytest.fixture
def file(full: Engine, tmp_path: Path) -> Path:
    backup(full, tmp_path / "hub.backup", NOW)
    return tmp_path / "hub.backup"


@pytest.fixture
def empty() -> Iterator[Engine]:
    with fresh_hub_engine() as engine:
        yield engine


def test_a_restored_hub_has_the_same_digest_and_another_epoch(
    full: Engine, file: Path, empty: Engine
) -> None:
    before = digest(full)
    assert before.rows["messages"] == len(ODD)
    told = restore(empty, file, NOW, Random(1))
    assert (told.digest, told.rows) == (before.digest, before.rows)
    assert digest(empty).digest == before.digest
    old, new = identity(full), identity(empty)
    assert old[0] != new[0]
    assert old[1] != new[1]


def test_one_changed_field_changes_the_digest(full: Engine) -> None:
    before = digest(full).digest
    with full.begin() as conn:
        conn.execute(text("UPDATE messages SET body = body || ' ' WHERE id = 'n0'"))
    assert digest(full).digest != before


def test_a_number_of_the_lost_hours_is_not_given_again(file: Path, empty: Engine) -> None:
    restore(empty, file, NOW, Random(1))
    with empty.connect() as conn:
        (highest,) = conn.execute(text("SELECT max(number) FROM tickets")).one()
        row = conn.execute(text("SELECT next_number, next_station FROM sync_hub")).one()
    assert row.next_number == highest + backups.GAP
    assert row.next_station >= backups.GAP


def test_work_newer_than_the_backup_comes_back_from_the_workstation(
    full: Engine, empty: Engine, tmp_path: Path
) -> None:
    hub = Hub(full, clock=clock, auth=Auth(full, clock, SystemRandom()))
    cheap_keys(tmp_path / "ana", WORDS)
    station = Workstation.open(tmp_path / "ana", passphrase=WORDS)
    line = InProcess(hub)
    exchange = station.exchange(line)
    exchange.enrol(hub.auth.new_code("ana"))
    settle_all(exchange)
    station.perform(AddNote("early", "t1", "before the backup"))
    settle_all(exchange)
    backup(full, tmp_path / "yesterday", NOW)
    station.perform(AddNote("late", "t1", "after the backup"))
    settle_all(exchange)
    restore(empty, tmp_path / "yesterday", NOW, Random(1))
    restored = Hub(empty, clock=clock, auth=Auth(empty, clock, SystemRandom()))
    assert settle_all(station.exchange(InProcess(restored))) >= 1
    with empty.connect() as conn:
        found = conn.execute(
            text("SELECT id FROM messages WHERE id IN ('early', 'late')")
        ).scalars()
        assert sorted(found) == ["early", "late"]
    station.close()


def test_a_hub_with_anything_in_it_is_left_alone(full: Engine, file: Path) -> None:
    before = digest(full)
    with pytest.raises(BackupTrouble, match="not empty"):
        restore(full, file, NOW, Random(1))
    assert digest(full) == before


def test_a_hub_that_is_served_is_left_alone(file: Path) -> None:
    with fresh_database() as url:
        serving, quiet = engine_of(url), engine_of(url)
        with serving.connect() as held:
            held.execute(text("SELECT 1"))
            with pytest.raises(BackupTrouble, match="serving"):
                restore(quiet, file, NOW, Random(1))
        serving.dispose()
        restore(quiet, file, NOW, Random(1))
        quiet.dispose()


def test_verify_tells_what_is_in_it_without_a_hub(file: Path) -> None:
    told = verify(file)
    assert (told.rows["tickets"], told.made_at) == (1, NOW.isoformat())


def test_any_flipped_bit_and_any_missing_byte_is_found(file: Path) -> None:
    whole = file.read_bytes()
    for place in range(0, len(whole), max(1, len(whole) // 200)):
        file.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        with pytest.raises(BackupTrouble):
            verify(file)
    for cut in (0, 5, 40, len(whole) // 2, len(whole) - 1):
        file.write_bytes(whole[:cut])
        with pytest.raises(BackupTrouble):
            verify(file)
    file.write_bytes(whole + b"x")
    with pytest.raises(BackupTrouble):
        verify(file)


def test_an_altered_file_changes_nothing(file: Path, empty: Engine) -> None:
    whole = bytearray(file.read_bytes())
    whole[len(whole) // 2] ^= 1
    file.write_bytes(whole)
    before = digest(empty)
    with pytest.raises(BackupTrouble, match="altered"):
        restore(empty, file, NOW, Random(1))
    assert digest(empty) == before


def test_a_backup_of_another_schema_names_its_program(
    full: Engine, empty: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backups, "revision", lambda conn: "0000")
    backup(full, tmp_path / "old", NOW)
    with pytest.raises(BackupTrouble, match="schema 0000"):
        restore(empty, tmp_path / "old", NOW, Random(1))


def test_a_folder_gets_a_file_of_its_own_that_only_we_may_read(
    full: Engine, tmp_path: Path
) -> None:
    backup(full, tmp_path, NOW)
    (file,) = tmp_path.glob("hub-20260301-123000.backup")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    with pytest.raises(BackupTrouble, match="there already"):
        backup(full, tmp_path, NOW)


def test_a_backup_that_breaks_off_leaves_no_file(
    full: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full_disk(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(backup_file.os, "fsync", full_disk)
    with pytest.raises(OSError, match="space"):
        backup(full, tmp_path / "hub.backup", NOW)
    assert not list(tmp_path.iterdir())


def test_a_backup_is_of_one_moment_while_the_hub_goes_on(
    full: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = digest(full)
    out = backups._copy_out  # noqa: SLF001

    def busy(*asked: Any) -> Iterator[bytes]:
        with full.begin() as other:
            other.execute(text("UPDATE tickets SET subject = subject || '!'"))
            other.execute(text("UPDATE messages SET body = body || '!'"))
        return out(*asked)

    monkeypatch.setattr(backups, "_copy_out", busy)
    assert backup(full, tmp_path / "hub.backup", NOW).digest == before.digest


# ---- the seal ----------------------------------------------------------------------------------


def test_nothing_in_a_backup_can_be_read_without_its_secret(file: Path) -> None:
    whole = file.read_bytes()
    for word in (b"Dana", b"returns", b"tickets", b"COPY", b"\x1f\x8b\x08"):
        assert word not in whole[64:]
    with pytest.raises(BackupTrouble, match="is not the one"):
        sealed_verify(file, Secret("file", bytes(32)))
    with pytest.raises(BackupTrouble, match="sealed with a key file"):
        sealed_verify(file, Secret.of_passphrase("correct horse battery"))


def test_a_passphrase_seals_and_opens_and_another_does_not(
    full: Engine, empty: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, cheap in (("rounds", 1), ("memory_kib", 64), ("lanes", 1)):
        monkeypatch.setitem(backup_seal.COST, name, cheap)
    words = Secret.of_passphrase("correct horse battery")
    path = tmp_path / "hub.backup"
    made = sealed_backup(full, path, NOW, words)
    assert sealed_verify(path, words) == made
    with pytest.raises(BackupTrouble, match="passphrase is not the one"):
        sealed_verify(path, Secret.of_passphrase("correct horse cattery"))
    assert sealed_restore(empty, path, NOW, Random(1), words).digest == digest(empty).digest
    dear = path.read_bytes().replace(b'"memory_kib":64', b'"memory_kib":99999999')
    path.write_bytes(dear)
    with pytest.raises(BackupTrouble, match="altered"):
        sealed_verify(path, words)


def test_too_short_a_passphrase_and_a_file_that_is_no_key_are_refused(tmp_path: Path) -> None:
    with pytest.raises(BackupTrouble, match="at least 12"):
        Secret.of_passphrase("hunter2")
    (tmp_path / "none").write_text("not a key")
    for name in ("none", "missing"):
        with pytest.raises(BackupTrouble):
            Secret.of_file(tmp_path / name)
    new_key_file(tmp_path / "key")
    assert stat.S_IMODE((tmp_path / "key").stat().st_mode) == 0o600
    assert len(Secret.of_file(tmp_path / "key").value) == 32
    with pytest.raises(BackupTrouble, match="there already"):
        new_key_file(tmp_path / "key")


def test_frames_left_out_doubled_or_exchanged_are_found(
    full: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backup_seal, "FRAME", 512)
    path = tmp_path / "hub.backup"
    backup(full, path, NOW)
    whole = path.read_bytes()
    start = whole.index(b"\n", len(backup_file.MAGIC)) + 1
    head, frames, rest = whole[:start], [], whole[start:]
    while rest:
        size = 4 + int.from_bytes(rest[:4])
        frames.append(rest[:size])
        rest = rest[size:]
    assert len(frames) > 3
    verify(path)
    for wrong in (
        frames[1:],
        frames[:-1],
        [frames[0], *frames[2:]],
        [frames[1], frames[0], *frames[2:]],
        [frames[0], *frames],
        [*frames, frames[-1]],
        [],
    ):
        path.write_bytes(head + b"".join(wrong))
        with pytest.raises(BackupTrouble, match="altered"):
            verify(path)
