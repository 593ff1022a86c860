"""The journal's files: what is appended is read again, what is changed or cut is not, and two writers take turns."""

import os
from pathlib import Path

import pytest

from app.store.journal import ROOM, START, Journal
from tests.helpers.profiles import KEY

WORDS = [f"body {n}".encode() for n in range(5)]


@pytest.fixture
def journal(tmp_path: Path) -> Journal:
    journal = Journal(tmp_path, KEY)
    journal.begin([], 7)
    return journal


def filled(journal: Journal) -> Journal:
    for body in WORDS:
        journal.append(body)
    return journal


def newest(journal: Journal) -> Path:
    return journal.read()[0].path


def written(journal: Journal) -> bytes:
    """The file as far as it has records."""
    return newest(journal).read_bytes()[: journal.size()]


def test_what_is_appended_is_read_in_order_and_sealed(journal: Journal, tmp_path: Path) -> None:
    slot = filled(journal).read()[0]
    assert (slot.bodies, slot.is_whole, slot.begun_us) == (WORDS, True, 7)
    assert b"body" not in newest(journal).read_bytes()
    (other,) = Journal(tmp_path, bytes(32)).read()
    assert (other.bodies, other.is_whole) == ([], False)
    assert newest(journal).stat().st_mode & 0o077 == 0


def test_an_empty_profile_has_no_journal_and_the_first_record_makes_one(tmp_path: Path) -> None:
    journal = Journal(tmp_path, KEY)
    assert (journal.read(), journal.size(), journal.begun_us()) == ([], 0, 0)
    journal.append(b"first")
    assert [slot.bodies for slot in Journal(tmp_path, KEY).read()] == [[b"first"]]


def test_a_torn_tail_ends_at_the_last_good_record_and_is_written_over(
    journal: Journal, tmp_path: Path
) -> None:
    path, whole = newest(filled(journal)), written(journal)
    for cut in range(1, 35):
        for behind in (b"", bytes(100)):
            path.write_bytes(whole[:-cut] + behind)
            (slot,) = journal.read()
            assert (slot.bodies, slot.is_whole) == (WORDS[:4], False), cut
    Journal(tmp_path, KEY).append(b"after")
    assert journal.read()[0].bodies[-1] == b"after"
    assert journal.read()[0].is_whole


def test_a_flipped_byte_anywhere_is_found_and_nothing_behind_it_counts(journal: Journal) -> None:
    path, whole = newest(filled(journal)), written(journal)
    for place in range(START, len(whole)):
        changed = bytearray(whole)
        changed[place] ^= 1
        path.write_bytes(changed)
        (slot,) = journal.read()
        assert not slot.is_whole, place
        assert slot.bodies == WORDS[: len(slot.bodies)]
        assert len(slot.bodies) < len(WORDS), place


def test_records_cannot_be_left_out_moved_or_brought_from_another_file(journal: Journal) -> None:
    path, whole = newest(filled(journal)), written(journal)
    size = (len(whole) - START) // len(WORDS)
    parts = [whole[START + n * size :][:size] for n in range(len(WORDS))]
    for order, good in (([0, 2, 3, 4], 1), ([0, 1, 3, 2, 4], 2), ([1, 0, 2], 0), ([0, 0, 1], 1)):
        path.write_bytes(whole[:START] + b"".join(parts[n] for n in order))
        (slot,) = journal.read()
        assert (len(slot.bodies), slot.is_whole) == (good, False), order


def test_what_lies_behind_a_damaged_record_is_told_apart(journal: Journal) -> None:
    path = newest(filled(journal))
    changed = bytearray(written(journal))
    size = (len(changed) - START) // len(WORDS)
    changed[START + 2 * size + 20] ^= 1
    path.write_bytes(changed)
    (slot,) = journal.read()
    assert (slot.bodies, slot.behind, slot.is_whole) == (WORDS[:2], WORDS[3:], False)


def test_a_damaged_beginning_tells_nothing(journal: Journal) -> None:
    path, whole = newest(filled(journal)), written(journal)
    for place in range(START):
        changed = bytearray(whole)
        changed[place] ^= 1
        path.write_bytes(changed)
        (slot,) = journal.read()
        assert (slot.bodies, slot.is_whole) == ([], False), place


def test_what_is_taken_back_is_not_read_and_leaves_room_for_the_next(journal: Journal) -> None:
    journal.append(b"one")
    journal.append(b"not")
    journal.take_back()
    assert journal.read()[0].bodies == [b"one"]
    journal.append(b"two")
    assert (journal.read()[0].bodies, journal.read()[0].is_whole) == ([b"one", b"two"], True)


def test_files_take_turns_and_the_older_one_stays(journal: Journal, tmp_path: Path) -> None:
    filled(journal)
    journal.begin([b"all", b"of it"], 9)
    journal.append(b"more")
    new, old = journal.read()
    assert (new.bodies, new.begun_us, old.bodies) == ([b"all", b"of it", b"more"], 9, WORDS)
    journal.begin([b"again"], 10)
    assert [slot.bodies for slot in journal.read()] == [[b"again"], [b"all", b"of it", b"more"]]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["journal-0", "journal-1"]


def test_two_writers_find_each_others_records(journal: Journal, tmp_path: Path) -> None:
    other = Journal(tmp_path, KEY)
    for n in range(6):
        (journal, other)[n % 2].append(b"%d" % n)
    other.begin([b"new"], 8)
    journal.append(b"6")
    other.append(b"7")
    assert [slot.bodies for slot in journal.read()] == [
        [b"new", b"6", b"7"],
        [b"0", b"1", b"2", b"3", b"4", b"5"],
    ]


def test_a_full_disk_leaves_the_journal_as_it_was(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled(journal)

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr("app.store.journal._sync", full)
        with pytest.raises(OSError, match="No space left"):
            journal.append(b"lost")
    assert (journal.read()[0].bodies, journal.read()[0].is_whole) == (WORDS, True)
    journal.append(b"kept")
    assert journal.read()[0].bodies == [*WORDS, b"kept"]


def test_each_record_is_on_the_disk_before_it_counts(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[bytes] = []

    def sync(handle: int) -> None:
        synced.append(os.pread(handle, 100, START))
        os.fsync(handle)

    monkeypatch.setattr("app.store.journal._sync", sync)
    journal.append(b"body")
    assert len(synced) == 1
    assert any(synced[0]), "written first"


def test_a_record_larger_than_the_room_behind_is_whole(journal: Journal) -> None:
    large = os.urandom(2 * ROOM)
    for body in (b"small", large, b"small again"):
        journal.append(body)
    assert journal.read()[0].bodies == [b"small", large, b"small again"]
    assert journal.read()[0].is_whole
    assert newest(journal).stat().st_size > journal.size()
