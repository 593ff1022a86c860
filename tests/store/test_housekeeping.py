"""What waits for a quiet moment is done in one, and never while changes come one after the other."""

import threading
from collections.abc import Generator
from pathlib import Path

import pytest
from sqlalchemy import Engine
from sqlalchemy.exc import OperationalError

from app.domain.contacts import AddNote
from app.store import search
from app.store.engines import first, quick
from app.store.housekeeping import PATIENCE_S, QUIET_S, Housekeeper, empty_journal
from app.store.queries import Inbox, InboxCount, Search, SearchCount, View
from app.workstation import Workstation
from tests.helpers.profiles import desk, fresh_engine, open_profile, ticket

SOON_S = 60.0


@pytest.fixture
def station(tmp_path: Path) -> Generator[Workstation]:
    station = open_profile(tmp_path)
    station.perform_all([*desk(), ticket("t1", "Kettle does not switch off")])
    yield station
    station.close()


@pytest.fixture
def engine(tmp_path: Path) -> Generator[Engine]:
    with fresh_engine(tmp_path) as engine:
        yield engine


class Chores:
    """Something that waits, a few turns long."""

    def __init__(self, turns: int) -> None:
        self.turns = turns
        self.are_done = threading.Event()

    def work(self) -> bool:
        self.turns -= 1
        if self.turns == 0:
            self.are_done.set()
        return self.turns > 0


@pytest.fixture
def never_quiet(monkeypatch: pytest.MonkeyPatch) -> None:
    """No pause is long enough to be a quiet moment."""
    monkeypatch.setattr("app.store.housekeeping.QUIET_S", 1_000.0)


def waiting(station: Workstation) -> int:
    with station.reading() as conn:
        return search.unwritten(conn)


def test_all_turns_are_worked_off_in_a_quiet_moment(engine: Engine) -> None:
    chores = Chores(3)
    keeper = Housekeeper(engine, chores.work)
    keeper.committed()
    assert chores.are_done.wait(SOON_S)
    keeper.close()
    assert chores.turns == 0


def test_a_change_in_the_middle_is_let_go_first(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[str] = []
    both = threading.Event()

    def work() -> bool:
        done.append("turn")
        if len(done) == 1:
            keeper.committed()
        else:
            both.set()
        return len(done) == 1

    def emptied(engine: Engine) -> None:
        done.append("journal")

    monkeypatch.setattr("app.store.housekeeping.empty_journal", emptied)
    keeper = Housekeeper(engine, work)
    keeper.committed()
    assert both.wait(SOON_S), "work was not taken up again after the change"
    keeper.close()
    assert done[:3] == ["turn", "journal", "turn"]


def test_without_a_pause_the_journal_is_emptied_and_the_rest_waits(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    chores, emptied = Chores(1), threading.Event()
    keeper = Housekeeper(engine, chores.work)

    class NeverQuiet:
        def is_set(self) -> bool:
            return emptied.is_set()

        def set(self) -> None:
            emptied.set()

        def wait(self, seconds: float) -> bool:
            assert seconds == QUIET_S <= PATIENCE_S
            keeper.committed()
            return emptied.is_set()

    monkeypatch.setattr(keeper, "_closing", NeverQuiet())
    monkeypatch.setattr("app.store.housekeeping.empty_journal", lambda engine: emptied.set())
    keeper.committed()
    assert emptied.wait(SOON_S)
    keeper.close()
    assert chores.turns == 1


def test_a_disk_without_room_only_makes_the_words_wait(engine: Engine) -> None:
    asked = threading.Semaphore(0)

    def full() -> bool:
        asked.release()
        raise OperationalError("INSERT", None, Exception("database or disk is full"))

    keeper = Housekeeper(engine, full)
    for _ in range(2):  # and the thread lives on
        keeper.committed()
        assert asked.acquire(timeout=SOON_S)
    keeper.close()


def test_nothing_begins_after_the_end(engine: Engine) -> None:
    chores, before = Chores(1), set(threading.enumerate())
    keeper = Housekeeper(engine, chores.work)
    keeper.close()
    keeper.committed()
    assert chores.turns == 1
    assert set(threading.enumerate()) <= before


def test_the_journal_goes_into_the_file(engine: Engine) -> None:
    with engine.begin() as conn:
        quick(conn, "INSERT INTO kv (key, value) VALUES ('a', 'b')")
    empty_journal(engine)
    with engine.connect().execution_options(reading=True) as conn:
        _, frames, copied = first(conn, "PRAGMA wal_checkpoint(PASSIVE)")
    assert 0 < frames == copied


# ---- at the workstation --------------------------------------------------------------------------


@pytest.mark.parametrize(
    "question",
    [
        Search("garnet"),
        SearchCount("garnet"),
        Inbox(View.ALL, filter="garnet"),
        InboxCount(View.ALL, filter="garnet"),
    ],
)
@pytest.mark.usefixtures("never_quiet")
def test_what_was_just_written_is_found_at_once(station: Workstation, question: object) -> None:
    station.perform(AddNote("n1", "t1", "The parcel is garnet."))
    assert waiting(station) > 0, "the words were written in the agent's own commit"
    found = station.ask(question)
    assert (found if isinstance(found, int) else len(found)) == 1
    assert waiting(station) == 0


def test_words_that_nobody_looks_for_are_written_all_the_same(station: Workstation) -> None:
    station.perform(AddNote("n1", "t1", "The parcel is garnet."))
    is_empty = threading.Event()
    for _ in range(600):
        if waiting(station) == 0:
            is_empty.set()
            break
        is_empty.wait(0.1)
    assert is_empty.is_set()


@pytest.mark.usefixtures("never_quiet")
def test_a_long_queue_of_words_does_not_hold_up_a_search(station: Workstation) -> None:
    with station.writing() as conn:
        quick(conn, "DELETE FROM search_todo")
        values = [("orders", f"o{n}") for n in range(search.BATCH + 1)]
        for value in values:
            quick(conn, "INSERT INTO search_todo (kind, id) VALUES (?, ?)", value)
    assert station.ask(Search("kettle")) == ()
    assert waiting(station) == search.BATCH + 1


def test_words_wait_through_a_restart(tmp_path: Path) -> None:
    station = open_profile(tmp_path / "p")
    station.perform_all([*desk(), ticket("t1", "Kettle does not switch off")])
    station.close()
    again = open_profile(tmp_path / "p")
    assert [hit.id for hit in again.ask(Search("kettle"))] == ["t1"]
    again.close()
