"""Store and journal in step: what is undone leaves no record, what was cut off comes back, money only as a draft."""

import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from app.domain.contacts import AddNote
from app.domain.operations import Ref, Rejected
from app.domain.tickets import ClaimTicket
from app.store import rows
from app.store.engines import quick
from app.store.journal import Journal
from app.sync import outbox, recording
from app.sync.recording import Kept, Recorder, Row
from app.workstation import Workstation
from app.workstation_journal import told_aside, unproven_promise
from app.workstation_mending import mend
from tests.helpers.money import request, shop
from tests.helpers.profiles import PHRASE, FakeClock, desk, open_profile, sign_in, ticket


@pytest.fixture
def station(tmp_path: Path) -> Iterator[Workstation]:
    station = open_profile(tmp_path)
    station.perform_all([*desk(), ticket("t1")])
    yield station
    station.close()


def journal_of(station: Workstation) -> Journal:
    assert station._keys is not None  # noqa: SLF001
    return Journal(station.profile, station._keys.database)  # noqa: SLF001


def told(station: Workstation) -> Kept:
    return recording.kept(journal_of(station).read())


def in_store(station: Workstation) -> list[tuple[Any, ...]]:
    with station.reading() as conn:
        return quick(conn, "SELECT op_seq, op_id, args, hash FROM outbox ORDER BY op_seq")


def in_journal(station: Workstation) -> list[tuple[Any, ...]]:
    return [(row.seq, row.id, row.args, row.hash) for row in told(station).rows.values()]


def cut_off(station: Workstation, *ops: Any) -> None:
    """The power goes when the journal has the operations and the store does not."""
    journal, profile = journal_of(station), station.profile
    backup = {path: path.read_bytes() for path in profile.glob("evenkeel.db*")}
    station.perform_all(ops)
    records = journal.read()[0]
    station.close()
    for path in profile.glob("evenkeel.db*"):
        path.unlink()
    for path, content in backup.items():
        path.write_bytes(content)
    journal.begin(records.bodies, 1)


def opened(station: Workstation) -> Workstation:
    station.close()
    return open_profile(station.profile, seed=99)


def test_every_transaction_is_in_the_journal_as_the_outbox_holds_it(station: Workstation) -> None:
    for n in range(5):
        station.perform(AddNote(f"n{n}", "t1", "words"))
    station.perform_all([AddNote(f"m{n}", "t1", "more") for n in range(3)])
    assert in_journal(station) == in_store(station)
    assert len(in_store(station)) == 15


def test_what_a_rule_refuses_leaves_no_record(station: Workstation) -> None:
    before = journal_of(station).size()
    with pytest.raises(Rejected):
        station.perform(ClaimTicket("nowhere"))
    assert journal_of(station).size() == before


def test_what_the_store_could_not_commit_is_void(
    station: Workstation, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = in_journal(station)
    writer = station._writer  # noqa: SLF001
    assert writer is not None
    file: Any = writer.connection.driver_connection

    def full() -> None:
        file.execute("ROLLBACK")  # as SQLite does when the disk is full
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(writer, "_commit_impl", full)
        with pytest.raises(OSError, match="No space left"):
            station.perform(AddNote("lost", "t1", "never said to be safe"))
    assert in_journal(station) == before
    station.perform(AddNote("kept", "t1", "safe"))
    assert in_journal(station) == in_store(station)
    again = opened(station)
    assert [row[0] for row in quick_ids(again)] == ["kept"]
    again.close()


def quick_ids(station: Workstation) -> list[Any]:
    with station.reading() as conn:
        return quick(conn, "SELECT id FROM messages ORDER BY id")


def test_a_full_disk_for_the_journal_changes_neither(
    station: Workstation, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = in_store(station)

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr("app.store.journal._sync", full)
        with pytest.raises(OSError, match="No space left"):
            station.perform(AddNote("lost", "t1", "never said to be safe"))
    assert (in_store(station), in_journal(station)) == (before, before)
    station.perform(AddNote("kept", "t1", "safe"))
    assert in_journal(station) == in_store(station)


def test_what_was_cut_off_before_the_store_had_it_is_queued_again(station: Workstation) -> None:
    cut_off(station, AddNote("n1", "t1", "cut off"))
    again = opened(station)
    assert quick_ids(again) == [("n1",)]
    assert in_journal(again) == in_store(again)
    again.perform(AddNote("n2", "t1", "goes on"))
    assert [row[0] for row in in_store(again)] == list(range(1, 10))
    again.close()


def test_two_processes_write_one_journal(station: Workstation) -> None:
    other = Recorder(journal_of(station))
    line = Workstation(
        station._engine, station.profile, b"", FakeClock(), random.Random(5), recorder=other  # noqa: SLF001
    )  # fmt: skip
    for n in range(6):
        (station, line)[n % 2].perform(AddNote(f"n{n}", "t1", "words"))
    assert in_journal(station) == in_store(station)
    assert told(station).is_whole
    line._housekeeper.close()  # noqa: SLF001
    assert line._writer is not None  # noqa: SLF001
    line._writer.close()  # noqa: SLF001


def test_what_is_taken_out_of_the_outbox_leaves_the_journal_too(station: Workstation) -> None:
    station.perform(AddNote("n1", "t1", "SECRET words"))
    with station.writing() as conn:
        quick(conn, "UPDATE outbox SET state = 'settled' WHERE op_seq = 8")
        outbox.redact(conn, [8])
    station._keep_journal()  # noqa: SLF001
    for slot in journal_of(station).read():
        assert b"SECRET" not in b"".join(slot.bodies)
        assert slot.bodies, "and both files go on"
    assert in_journal(station) == in_store(station)


def test_a_journal_that_has_outgrown_its_outbox_is_begun_anew(
    station: Workstation, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.sync.recording.SMALL", 2000)
    station._recorder._look_at = 2000  # type: ignore[union-attr]  # noqa: SLF001
    station.perform_all([AddNote(f"n{n}", "t1", "words" * 20) for n in range(200)])
    with station.writing() as conn:
        quick(conn, "DELETE FROM outbox WHERE op_seq < 200")
    large = journal_of(station).size()
    station._keep_journal()  # noqa: SLF001
    assert journal_of(station).size() < large / 10
    assert in_journal(station) == in_store(station)


# ---- money ---------------------------------------------------------------------------------------


@pytest.fixture
def till(tmp_path: Path) -> Iterator[Workstation]:
    station = open_profile(tmp_path)
    station.perform_all(list(shop()))
    sign_in(station, "jn")
    yield station
    station.close()


def refund_of(station: Workstation) -> dict[str, Any]:
    with station.reading() as conn:
        row = rows.load(conn, [Ref("refunds", "r1")]).get(Ref("refunds", "r1"))
    return row.image if row else {}


def test_a_promise_of_money_that_was_cut_off_is_a_draft_again(till: Workstation) -> None:
    cut_off(till, AddNote("n1", "t1", "before it"), request("r1", 2))
    again = opened(till)
    assert refund_of(again)["stage"] == "draft"
    assert [told["name"] for told in told_aside(again)] == ["note.add", "refund.request"]
    assert [row[2] for row in in_store(again)][-1].count('"ask"') == 1
    assert in_journal(again) == in_store(again)
    assert told_aside(again, forget=True)
    assert told_aside(again) == []
    third = opened(again)
    assert refund_of(third)["stage"] == "draft", "and it is not promised by the next start either"
    third.close()


def test_a_promise_that_was_said_to_be_safe_comes_back_as_it_was(till: Workstation) -> None:
    till.perform(request("r1", 2))
    till.close()
    (till.profile / "evenkeel.db").unlink()
    mend(till.profile, passphrase=PHRASE, clock=FakeClock())
    again = open_profile(till.profile, seed=99)
    with again.reading() as conn:
        (name,) = quick(conn, "SELECT name FROM outbox ORDER BY op_seq DESC LIMIT 1")[0]
    assert (name, told_aside(again)) == ("refund.request", [])
    again.close()


def refund_row(seq: int) -> Row:
    return Row(seq, f"op{seq}", "refund.approve", 1, '{"refund":"r1"}', "", 0, 0, "", "")


def test_only_the_newest_record_can_hold_a_promise_that_nobody_was_told_of() -> None:
    row = refund_row(9)
    found = Kept({}, {9: row}, {}, [row], [], is_whole=True)
    assert unproven_promise(found, 8) == [row]
    assert unproven_promise(found, 9) == [], "the store has it"
    assert unproven_promise(found._replace(newest=[]), 8) == [], "a later record proves it"
