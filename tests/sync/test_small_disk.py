"""The shipped driver on a disk that is really full, or really read-only: nothing half-written, and it goes on."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy.exc import OperationalError

from app.domain.contacts import AddNote
from app.store.engines import trouble_of
from app.store.queries import Search, SyncState
from app.sync.exchange import settle_all
from app.sync.transport import InProcess
from app.workstation import Workstation
from tests.helpers.profiles import PHRASE, desk, open_profile, ticket
from tests.sync.scarce import Ballast, small_disk, small_hub, turn_read_only, walk
from tests.sync.test_loop import Running

ROOT = Path(__file__).parents[2]


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Path]:
    """A disk of six megabytes."""
    with small_disk(tmp_path / "small") as place:
        yield place


def test_whichever_write_finds_no_room_nothing_is_half_written_and_it_goes_on(small: Path) -> None:
    failures = walk(small, lambda: Ballast(small))
    assert min(failures) > 1, "the disk was never full"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
def test_the_same_where_files_may_grow_no_more(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.sync.scarce", str(tmp_path)]
    done = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=120
    )
    assert done.returncode == 0, done.stderr
    assert min(int(times) for times in done.stdout.split()) > 1, "there was always room"


def test_the_loop_waits_for_room_and_goes_on_where_it_was(small: Path) -> None:
    hub = small_hub()
    station = open_profile(small / "jn")
    exchange = station.exchange(InProcess(hub))
    exchange.enrol("jn")
    settle_all(exchange)
    exchange.close()
    running, ballast = Running(hub, station), Ballast(small)
    try:
        running.start()
        running.perform(AddNote("before", "t1", "acknowledged"))
        running.told.until(running.at_the_hub("before"))
        ballast.little(0)
        since = len(running.told.states)
        hub.perform_all(*(AddNote(f"n{k}", "t1", "z" * 20_000) for k in range(20)))
        running.told.phase("disk_full", since)
        with pytest.raises(OperationalError) as full:
            station.perform(AddNote("never", "t1", "x" * 100_000))
        said = trouble_of(full.value)
        assert (
            said == "The disk is full. What was saved before is safe; free space, then try again."
        )
        assert running.thread.is_alive()
        ballast.plenty()
        running.loop.poke()
        running.told.until(running.holds("messages/n0", "messages/n19"))
        running.perform(AddNote("after", "t1", "and it goes on"))
        running.told.until(running.at_the_hub("after"))
    finally:
        running.end()
    assert running.raised == []
    with station.reading() as conn:
        held = set(conn.exec_driver_sql("SELECT id FROM messages").scalars())
    assert held == {"before", "after", *(f"n{k}" for k in range(20))}
    assert (station.ask(SyncState()).pending, station.damage()) == (0, None)
    station.close()


def test_what_is_there_is_read_and_found_without_room(small: Path) -> None:
    station = open_profile(small / "jn")
    station.perform_all(list(desk()))
    station.perform(ticket("t1", "A kettle that leaks"))
    Ballast(small).little(0)
    found = station.ask(Search("kettle"))
    assert [hit.id for hit in found] in (["t1"], [])  # its words may wait; the question is answered
    assert station.ask(SyncState()).pending > 0
    Ballast(small).plenty()
    station.close()


def test_a_profile_that_can_only_be_read_is_told_so_and_left_as_it_was(small: Path) -> None:
    open_profile(small / "jn").close()
    before = (small / "jn" / "evenkeel.db").read_bytes()
    turn_read_only(small)
    with pytest.raises(OSError, match="Read-only file system") as closed:
        Workstation.open(small / "jn", passphrase=PHRASE)
    assert "can only be read" in (trouble_of(closed.value) or "")
    assert (small / "jn" / "evenkeel.db").read_bytes() == before
