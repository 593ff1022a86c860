"""A store that is damaged or lost is made anew from the journal and the hub: nothing that waits is lost."""

import random
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import pytest

from app.domain.contacts import AddNote
from app.domain.tickets import ClaimTicket, TagTicket
from app.settings.keys import NoKey, add_passphrase, open_keys
from app.store.engines import StoreDamaged, StoreMissing, quick
from app.store.journal import START, _spans
from app.store.queries import SyncState
from app.sync.transport import InProcess
from app.workstation import STORE
from app.workstation_journal import doubt_of
from app.workstation_mending import Mended, mend
from tests.helpers.memory_hub import MemoryHub
from tests.helpers.profiles import CHEAP, PHRASE, FakeClock, desk, open_profile, ticket
from tests.sync.crossing import Desk

PAGE = 4096
DICE = random.Random(7)


class House:
    """A hub, and a profile of "jn" that has read everything and has some work behind it."""

    def __init__(self, folder: Path) -> None:
        self.clock = FakeClock()
        self.starts = 0  # each draws other ids
        self.hub = MemoryHub(self.clock.now)
        self.hub.perform_all(*desk(), *(ticket(f"t{n}") for n in range(1, 40)))
        self.profile = folder / "jn"
        with self.open() as jn:
            jn.exchange.enrol("jn")
            jn.sync()
            jn.does(ClaimTicket("t1"), AddNote("sent", "t1", "was sent"))
            jn.sync()

    @contextmanager
    def open(self) -> Iterator[Desk]:
        self.starts += 1
        station = open_profile(self.profile, self.clock, self.starts)
        try:
            yield Desk(station, station.exchange(InProcess(self.hub)))
        finally:
            station.close()

    def work(self, count: int = 6) -> list[str]:
        """Notes that wait, each on a ticket, written through the day."""
        ids = [f"n{n}" for n in range(count)]
        with self.open() as jn:
            for n, id in enumerate(ids):
                jn.does(AddNote(id, f"t{n + 1}", f"while offline {id}"))
            jn.does(TagTicket("t2", add=("late",)))
            jn.station.save_draft("t3", "note", "half a thought")
        return ids

    def mend(self) -> Mended:
        return mend(self.profile, passphrase=PHRASE, clock=self.clock)

    def outbox(self) -> list[tuple[Any, ...]]:
        with self.open() as jn, jn.station.reading() as conn:
            return quick(conn, "SELECT op_seq, op_id, hash, state FROM outbox ORDER BY op_seq")

    def notes_at_hub(self) -> list[str]:
        return sorted(ref.id for ref in self.hub.books.rows if ref.kind == "messages")

    @property
    def store(self) -> Path:
        return self.profile / STORE

    def newest_journal(self) -> Path:
        return max(self.journals, key=lambda path: path.stat().st_mtime_ns)

    def journal_records(self) -> list[tuple[int, int]]:
        """Where the records of the newest journal lie."""
        return [(a, b - a) for a, b in _spans(self.newest_journal().read_bytes())]

    @property
    def journals(self) -> list[Path]:
        return sorted(self.profile.glob("journal-[01]"))


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path)


def flip(path: Path, *places: int) -> None:
    content = bytearray(path.read_bytes())
    for place in places:
        content[place] ^= 0x40
    path.write_bytes(content)


def flip_pages(path: Path) -> None:
    """A byte in every page: nothing can be read any more."""
    flip(path, *(page * PAGE + 77 for page in range(path.stat().st_size // PAGE)))


def in_step(house: House, *notes: str) -> None:
    """Everything is delivered once, and both ends hold the same."""
    with house.open() as jn:
        jn.sync()
        assert not {"local", "acked"} & set(jn.states())
        assert house.notes_at_hub() == sorted(["sent", *notes])
        assert [row["id"] for row in jn.rows("messages")] == house.notes_at_hub()
        assert len(jn.rows("tickets")) == 39
        assert jn.tray() == []
    applied = [r.op.id for r in house.hub.books.receipts.values() if r.result.status == "applied"]
    assert len(applied) == len(set(applied)), "an operation was applied twice"
    names = [r.id for r in house.hub.books.replicas.values() if r.user_id == "jn"]
    assert len(names) == 1, "it went on under its own name"


# ---- the store alone ---------------------------------------------------------------------------------


def test_a_store_of_which_nothing_can_be_read_loses_no_pending_operation(house: House) -> None:
    notes = house.work()
    before = house.outbox()
    flip_pages(house.store)
    with pytest.raises(StoreDamaged, match="evenkeel mend"):
        open_profile(house.profile)
    mended = house.mend()
    assert (mended.waiting, mended.lost, mended.journal_is_whole) == (7, (), True)
    assert [row[:3] for row in house.outbox()] == [row[:3] for row in before]
    in_step(house, *notes)


def test_a_store_that_is_gone_is_made_anew(house: House) -> None:
    notes = house.work()
    house.store.unlink()
    with pytest.raises(StoreMissing, match="evenkeel mend"):
        open_profile(house.profile)
    assert house.mend().waiting == 7
    in_step(house, *notes)


def test_a_flipped_byte_in_any_page_is_found_and_mended(house: House, tmp_path: Path) -> None:
    house.work()
    whole = house.store.read_bytes()
    before = [row[:3] for row in house.outbox()]
    for page in DICE.sample(range(len(whole) // PAGE), 12):
        flip(house.store, page * PAGE + DICE.randrange(PAGE))
        with suppress(StoreDamaged), house.open():
            pass
        mended = house.mend()
        assert mended.trouble, page
        assert (mended.waiting, mended.lost) == (7, ()), page
        assert [row[:3] for row in house.outbox()] == before, page
        (copy,) = [path for path in mended.kept if path.name.startswith(STORE)]
        assert ".damaged-" in copy.name
        copy.unlink()
        house.store.write_bytes(whole)


def test_what_can_be_read_of_a_damaged_store_is_taken_from_it(house: House) -> None:
    notes = house.work()
    with house.open() as jn, jn.station.reading() as conn:
        root = quick(conn, "SELECT rootpage FROM sqlite_master WHERE name = 'tickets'")[0][0]
    flip(house.store, (root - 1) * PAGE + 500)
    for path in house.journals:
        path.unlink()
    assert house.mend().waiting == 7
    with house.open() as jn, jn.station.reading() as conn:
        assert quick(conn, "SELECT body FROM drafts") == [("half a thought",)]
    in_step(house, *notes)


def test_a_page_that_could_not_be_read_has_the_next_start_look_at_all(house: House) -> None:
    notes = house.work()
    doubt_of(house.profile).touch()
    with house.open():
        assert not doubt_of(house.profile).exists(), "all was well"
    flip(house.store, house.store.stat().st_size - 3000)
    with house.open():
        pass
    doubt_of(house.profile).touch()
    with pytest.raises(StoreDamaged, match="evenkeel mend"):
        open_profile(house.profile)
    house.mend()
    in_step(house, *notes)


def test_a_whole_store_is_left_alone(house: House) -> None:
    house.work()
    before = house.store.read_bytes()
    assert house.mend() == Mended("")
    assert house.store.read_bytes() == before


def test_work_goes_on_under_the_same_numbers(house: House) -> None:
    notes = house.work()
    with house.open() as jn:
        ref = jn.station.new_ref()
        jn.does(ticket("t99", local_ref=ref))
    flip_pages(house.store)
    house.mend()
    with house.open() as jn:
        jn.sync()
        assert jn.station.new_ref() > ref, "a short name is given once"
        jn.does(AddNote("after", "t1", "after it was mended"))
        jn.sync()
    assert house.notes_at_hub() == sorted(["sent", "after", *notes])


def test_what_the_hub_has_answered_since_is_not_done_twice(house: House) -> None:
    notes = house.work()
    with house.open() as jn:
        jn.sync()
    house.store.unlink()
    house.mend()
    in_step(house, *notes)


def test_a_refusal_that_waits_for_its_author_waits_there_again(house: House) -> None:
    with house.open() as jn:
        jn.does(ClaimTicket("t5"))
    house.hub.perform_all(ClaimTicket("t5"))
    with house.open() as jn:
        jn.sync()
        assert len(jn.tray()) == 1
        before = [place[:3] for place in jn.tray()]
    house.store.unlink()
    house.mend()
    with house.open() as jn:
        jn.sync()
        assert [place[:3] for place in jn.tray()] == before


def test_a_profile_without_a_hub_gets_its_rows_from_its_own_operations(tmp_path: Path) -> None:
    station = open_profile(tmp_path)
    station.perform_all([*desk(), ticket("t1"), AddNote("n1", "t1", "alone")])
    rows = Desk(station, None).rows("tickets")  # type: ignore[arg-type]
    station.close()
    (tmp_path / STORE).unlink()
    assert mend(tmp_path, passphrase=PHRASE, clock=FakeClock()).waiting == 8
    station = open_profile(tmp_path)
    assert Desk(station, None).rows("tickets") == rows  # type: ignore[arg-type]
    assert station.ask(SyncState()).pending == 8
    station.close()


# ---- the journal ---------------------------------------------------------------------------------


def test_what_only_the_journal_holds_is_queued_at_the_next_start(house: House) -> None:
    backup = house.store.read_bytes()
    notes = house.work()
    house.store.write_bytes(backup)
    with house.open() as jn:
        assert jn.states().count("local") == 7
        assert jn.row("messages", notes[-1]) is not None
    in_step(house, *notes)


def test_a_damaged_journal_beside_a_whole_store_is_written_anew(house: House) -> None:
    notes = house.work()
    for path in house.journals:
        flip(path, START + 30)
    with house.open():
        pass
    house.store.unlink()
    assert house.mend().waiting == 7
    in_step(house, *notes)


def test_a_journal_that_is_gone_is_written_anew(house: House) -> None:
    notes = house.work()
    for path in house.journals:
        path.unlink()
    with house.open():
        pass
    house.store.unlink()
    assert house.mend().waiting == 7
    in_step(house, *notes)


def test_work_under_an_earlier_passphrase_is_made_anew_under_the_one_of_now(house: House) -> None:
    notes = house.work()
    keys = open_keys(house.profile, PHRASE)
    add_passphrase(house.profile, keys, "some other words", cost=CHEAP)
    house.store.unlink()
    with pytest.raises(NoKey):
        house.mend()
    assert mend(house.profile, passphrase="some other words", clock=house.clock).waiting == 7
    add_passphrase(house.profile, keys, PHRASE, cost=CHEAP)
    in_step(house, *notes)


def test_both_damaged_say_which_operations_were_not_sent_and_keep_both(house: House) -> None:
    notes = house.work()
    before = house.outbox()
    newest = house.journal_records()
    start, size = newest[-4]
    flip(house.newest_journal(), start + size // 2)
    flip_pages(house.store)
    mended = house.mend()
    assert not mended.journal_is_whole
    lost = {one.seq for one in mended.lost}
    waits = {row[0] for row in house.outbox()}
    assert {(one.seq, one.id) for one in mended.lost} <= {row[:2] for row in before}
    assert lost, "what lies behind the damage is named"
    assert not lost & waits
    assert {row[0] for row in before} - waits - lost == {min(lost) - 1}, "one cannot even be named"
    kept = {path.name.partition(".damaged-")[0] for path in mended.kept}
    assert STORE in kept
    assert kept & {"journal-0", "journal-1"}
    with house.open() as jn:
        jn.sync()
        assert set(jn.states()) <= {"settled"}
    assert set(house.notes_at_hub()) < {"sent", *notes}
