"""The one object everybody holds: changes whole or not at all, a chain nobody can cut, and text no crash takes away."""

import os
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Generator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from app.domain.contacts import (
    AddMessage,
    AddNote,
    Attachment,
    Direction,
    EndContact,
    MessageKind,
    StartContact,
)
from app.domain.customers import ContactPoint, Customer, RecordCustomer
from app.domain.ids import micros
from app.domain.operations import Rejected, args_of
from app.domain.orders import Order, RecordOrder
from app.domain.people import Agent, RecordAgent, RecordRole, RecordTag, Role, Tag
from app.domain.tickets import Channel, ClaimTicket, SetPriority, SolveTicket, TagTicket
from app.domain.tickets import Priority as P
from app.settings.keys import WrongPassphrase
from app.store.engines import NewerFile, StoreDamaged, StoreLocked, StoreMissing, quick
from app.store.pair import KeysMissing
from app.store.queries import Draft, Image, Inbox, InboxCount, OpenTicket, Outbox, Search
from app.sync.clock import note, tick
from app.sync.protocol import GENESIS, WireOp, op_hash
from app.workstation import STORE, Outcome, Workstation
from app.workstation_mending import mend
from tests.helpers.profiles import (
    AT,
    PHRASE,
    FakeClock,
    desk,
    open_profile,
    sign_in,
    ticket,
)


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def station(tmp_path: Path, clock: FakeClock) -> Generator[Workstation]:
    station = open_profile(tmp_path / "profile", clock)
    station.perform_all(list(desk()))
    yield station
    station.close()


# ---- changes ---------------------------------------------------------------------------------


def test_a_change_says_its_place_and_the_rows_it_touched(station: Workstation) -> None:
    assert station.perform(ticket("t1")) == Outcome(7, frozenset({"tickets/t1"}))
    outcome = station.perform(AddNote("n1", "t1", "hello"))
    assert outcome == Outcome(8, frozenset({"tickets/t1", "messages/n1"}))


def test_a_refused_change_leaves_nothing_behind(station: Workstation) -> None:
    station.perform(ticket("t1"))
    before = [station.ask(Image("tickets", "t1")), station.ask(Outbox())]
    with pytest.raises(Rejected, match=r"ticket\.outcome_missing"):
        station.perform(SolveTicket("t1", ""))
    assert [station.ask(Image("tickets", "t1")), station.ask(Outbox())] == before


def test_in_a_batch_a_refused_change_leaves_the_others(station: Workstation) -> None:
    outcomes = station.perform_all(
        [ticket("t1"), SolveTicket("t1", " "), ClaimTicket("gone"), SetPriority("t1", P.HIGH)]
    )
    assert [getattr(o, "reason", None) or getattr(o, "seq", None) for o in outcomes] == [
        7,
        "ticket.outcome_missing",
        "tickets.missing",
        8,
    ]
    assert station.ask(OpenTicket("t1")).priority == "high"
    assert [row.seq for row in station.ask(Outbox())][-2:] == [7, 8]


def test_a_batch_sees_its_own_changes_in_order(station: Workstation) -> None:
    notes = [AddNote(f"n{n}", "t1", f"note {n}") for n in range(60)]
    outcomes = station.perform_all([ticket("t1"), *notes])
    assert [o.seq for o in outcomes if isinstance(o, Outcome)] == list(range(7, 68))
    assert len(station.ask(OpenTicket("t1", limit=100)).timeline) == 60


def test_an_empty_batch_is_no_change(station: Workstation) -> None:
    assert station.perform_all([]) == []


def test_a_defect_in_one_operation_undoes_the_whole_batch(
    station: Workstation, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(self: object, tx: object, ctx: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(ClaimTicket, "apply", broken)
    with pytest.raises(ZeroDivisionError):
        station.perform_all([ticket("t1"), ClaimTicket("t1")])
    assert station.ask(InboxCount()) == 0
    assert len(station.ask(Outbox())) == 6


def test_the_outbox_is_a_chain(station: Workstation) -> None:
    station.perform_all([ticket("t1"), AddNote("n1", "t1", "háček 退款")])
    station.perform(SetPriority("t1", P.LOW))
    with station.reading() as conn:
        sql = (
            "SELECT op_seq, op_id, name, v, args, created_wall, mono, prev_hash, hash FROM outbox "
            "ORDER BY op_seq"
        )
        rows = quick(conn, sql)
    previous = GENESIS
    for seq, id, name, v, args, wall, mono, prev_hash, digest in rows:
        assert prev_hash == previous
        previous = op_hash(
            previous, WireOp(seq, id, name, v, msgspec.json.decode(args), wall, mono)
        )
        assert digest == previous
    assert [row[0] for row in rows] == list(range(1, 10))
    assert len({row[1] for row in rows}) == 9


def test_what_waits_is_word_for_word_what_was_done(station: Workstation) -> None:
    op = AddMessage("m1", "t1", MessageKind.REPLY, "dobrý den, 您好", at=AT)
    station.perform_all([ticket("t1"), op])
    with station.reading() as conn:
        ((args,),) = quick(conn, "SELECT args FROM outbox WHERE name = 'message.add'")
    assert msgspec.json.decode(args) == args_of(op)


def test_time_is_corrected_by_the_hubs(station: Workstation, clock: FakeClock) -> None:
    with station.writing() as conn:
        note(conn, micros(clock.at) + 90_000_000, tick(clock))
    assert micros(station.now()) == micros(clock.at) + 90_000_000
    station.perform(ticket("t1"))
    assert station.ask(Image("tickets", "t1"))["created_at"] == micros(station.now())


# ---- in whose name ---------------------------------------------------------------------------


def test_an_agent_may_do_what_the_role_permits(station: Workstation) -> None:
    station.perform(RecordRole(Role("guest", "Guest", ("ticket.create",))))
    station.perform(RecordAgent(Agent("gu", "Guest", "GU", "guest")))
    sign_in(station, "gu")
    station.perform(ticket("t1"))
    with pytest.raises(Rejected, match=r"actor\.may_not"):
        station.perform(ClaimTicket("t1"))


def test_a_role_that_changed_counts_from_the_next_change_on(station: Workstation) -> None:
    sign_in(station, "jn")
    station.perform(ticket("t1"))
    station.perform(RecordRole(Role("role", "Agent", ("ticket.create",))))
    with pytest.raises(Rejected, match=r"actor\.may_not"):
        station.perform(ClaimTicket("t1"))


@pytest.mark.parametrize("agent", ["nobody", "lost"])
def test_an_agent_without_a_role_may_nothing(station: Workstation, agent: str) -> None:
    station.perform(RecordAgent(Agent("lost", "Lost", "LO", "no such role")))
    sign_in(station, agent)
    with pytest.raises(Rejected, match=r"actor\.may_not"):
        station.perform(ticket("t1"))


# ---- what stays here -------------------------------------------------------------------------


def test_a_draft_is_kept_replaced_and_removed(station: Workstation, clock: FakeClock) -> None:
    station.save_draft("t1", "reply", "Dear")
    clock.push(seconds=5)
    station.save_draft("t1", "note", "Dear Ada")
    draft = station.ask(Draft("t1"))
    assert (draft.mode, draft.body, draft.saved_us) == ("note", "Dear Ada", micros(clock.at))
    station.save_draft("t1", "note", "")
    assert station.ask(Draft("t1")) is None


def test_a_read_ticket_is_unread_again_after_the_next_word(station: Workstation) -> None:
    def is_unread() -> bool:
        return station.ask(Inbox())[0].is_unread

    station.perform(ticket("t1"))
    station.mark_read("t1")
    assert not is_unread()
    station.perform(AddMessage("m1", "t1", MessageKind.CUSTOMER, "hello?"))
    assert is_unread()
    station.mark_read("t1")
    assert not is_unread()
    station.perform(AddMessage("m2", "t1", MessageKind.CUSTOMER, "hello??"))
    assert is_unread()


def test_short_names_count_on_over_restarts(tmp_path: Path) -> None:
    names: list[str] = []
    for _ in range(2):
        station = open_profile(tmp_path)
        station.set_kv("station", "17")
        names += [station.new_ref(), station.new_ref()]
        station.close()
    assert names == ["W17-0001", "W17-0002", "W17-0003", "W17-0004"]


def test_ids_are_new_every_time(station: Workstation) -> None:
    assert len({station.new_id() for _ in range(1000)}) == 1000
    assert station.new_id(AT)[:13] == station.new_id(AT)[:13]


def test_small_facts_are_kept(station: Workstation) -> None:
    assert station.get_kv("layout") is None
    station.set_kv("layout", "wide")
    station.set_kv("layout", "narrow")
    assert station.get_kv("layout") == "narrow"
    assert station.replica == ""


# ---- opening and closing ---------------------------------------------------------------------


def test_everything_is_there_after_closing_and_opening(tmp_path: Path) -> None:
    station = open_profile(tmp_path)
    station.perform_all([*desk(), ticket("t1", "Kettle")])
    before = [station.ask(q) for q in (OpenTicket("t1"), Outbox(), Search("kettle"), Inbox())]
    station.close()
    again = open_profile(tmp_path, seed=2)
    assert [again.ask(q) for q in (OpenTicket("t1"), Outbox(), Search("kettle"), Inbox())] == before
    assert again.perform(AddNote("n", "t1", "x")).seq == 8
    again.close()


def test_closing_twice_is_closing(tmp_path: Path) -> None:
    station = open_profile(tmp_path)
    station.close()
    station.close()


def test_a_profile_is_opened_once_at_a_time(tmp_path: Path) -> None:
    station = open_profile(tmp_path)
    with pytest.raises(StoreLocked):
        open_profile(tmp_path)
    station.close()
    open_profile(tmp_path).close()


def test_a_wrong_passphrase_opens_nothing_and_locks_nobody_out(tmp_path: Path) -> None:
    open_profile(tmp_path).close()
    with pytest.raises(WrongPassphrase):
        Workstation.open(tmp_path, passphrase="six calm geese")
    Workstation.open(tmp_path, passphrase=PHRASE).close()


def test_a_file_of_another_profile_is_not_opened(tmp_path: Path) -> None:
    for name in ("a", "b"):
        open_profile(tmp_path / name).close()
    (tmp_path / "a" / "evenkeel.db").replace(tmp_path / "b" / "evenkeel.db")
    with pytest.raises(StoreDamaged, match="if it is this profile's"):
        open_profile(tmp_path / "b")


def test_a_profile_of_a_newer_program_is_left_untouched(tmp_path: Path) -> None:
    station = open_profile(tmp_path)
    with station.writing() as conn:
        quick(conn, "UPDATE alembic_version SET version_num = '9999'")
    station.close()
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    with pytest.raises(NewerFile):
        open_profile(tmp_path)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_a_store_that_is_gone_is_not_replaced_by_an_empty_one_in_silence(tmp_path: Path) -> None:
    open_profile(tmp_path).close()
    (tmp_path / STORE).rename(tmp_path / "elsewhere")
    with pytest.raises(StoreMissing, match="Put the file back"):
        open_profile(tmp_path)
    assert not (tmp_path / STORE).exists()
    (tmp_path / "elsewhere").rename(tmp_path / STORE)
    open_profile(tmp_path).close()


def test_a_store_that_was_emptied_is_not_taken_for_a_new_one(tmp_path: Path) -> None:
    open_profile(tmp_path).close()
    os.truncate(tmp_path / STORE, 0)
    with pytest.raises(StoreMissing):
        open_profile(tmp_path)
    assert (tmp_path / STORE).stat().st_size == 0


def test_keys_that_are_gone_are_not_replaced_by_others_in_silence(tmp_path: Path) -> None:
    open_profile(tmp_path).close()
    (tmp_path / "keys.json").rename(tmp_path / "elsewhere")
    with pytest.raises(KeysMissing, match=r"Put keys\.json back"):
        Workstation.open(tmp_path, passphrase=PHRASE)
    assert not (tmp_path / "keys.json").exists()
    (tmp_path / "elsewhere").rename(tmp_path / "keys.json")
    open_profile(tmp_path).close()


def test_a_first_start_that_was_cut_off_goes_on(tmp_path: Path, monkeypatch: Any) -> None:
    def cut(*_: object) -> None:
        raise KeyboardInterrupt

    for step in ("create_keys", "ready_store"):
        with monkeypatch.context() as cutting:
            cutting.setattr(f"app.workstation.{step}", cut)
            with pytest.raises(KeyboardInterrupt):
                Workstation.open(tmp_path, passphrase=PHRASE)
    Workstation.open(tmp_path, passphrase=PHRASE).close()


def test_only_the_owner_may_look_into_a_profile(tmp_path: Path) -> None:
    open_profile(tmp_path / "p").close()
    assert (tmp_path / "p").stat().st_mode & 0o077 == 0
    assert (tmp_path / "p" / "evenkeel.db").stat().st_mode & 0o077 == 0


# ---- several at once -------------------------------------------------------------------------


def test_two_threads_write_one_unbroken_chain(station: Workstation) -> None:
    station.perform_all([ticket("t1"), ticket("t2")])

    def work(name: str) -> None:
        for n in range(30):
            station.perform(AddNote(f"{name}{n}", name, f"note {n}"))

    threads = [threading.Thread(target=work, args=(name,)) for name in ("t1", "t2")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert [row.seq for row in station.ask(Outbox())] == list(range(1, 69))
    for id in ("t1", "t2"):
        assert len(station.ask(OpenTicket(id, limit=100)).timeline) == 30


def test_a_question_does_not_wait_for_a_writer(station: Workstation) -> None:
    station.perform(ticket("t1"))
    answers: list[int] = []
    with station.writing() as conn:
        quick(conn, "DELETE FROM tickets")
        asker = threading.Thread(target=lambda: answers.append(station.ask(InboxCount())))
        asker.start()
        asker.join(60)
        assert answers == [1], "the question sees the last committed moment"
    assert station.ask(InboxCount()) == 0


# ---- crashes ---------------------------------------------------------------------------------

TYPIST = """
import sys
from pathlib import Path
from app.domain.contacts import AddNote
from tests.helpers.profiles import open_profile, desk, ticket
station = open_profile(Path(sys.argv[1]))
station.perform_all([*desk(), ticket("t1")])
for n in range(1, 10_000):
    station.perform(AddNote(f"n{n}", "t1", f"note {n}"))
    station.save_draft("t1", "reply", "x" * n)
    print(n, flush=True)
"""


def test_kill_9_takes_neither_draft_nor_note(tmp_path: Path) -> None:
    command = [sys.executable, "-c", TYPIST, str(tmp_path / "p")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as typist:
        assert typist.stdout is not None
        last = next(int(line) for line in typist.stdout if int(line) >= 12)
        os.kill(typist.pid, signal.SIGKILL)
    without_store, half_journal = (copied(tmp_path / "p", name) for name in ("none", "half"))
    station = open_profile(tmp_path / "p")
    assert len(station.ask(Draft("t1")).body) >= last
    notes = notes_of(station)
    assert notes >= {f"n{n}" for n in range(1, last + 1)}
    assert len(station.ask(Outbox(limit=20_000))) == 7 + len(notes)
    station.close()
    # The journal holds what the store held, and SQLite's own journal may be cut anywhere.
    (without_store / STORE).unlink()
    (without_store / f"{STORE}-wal").unlink()
    assert mend(without_store, passphrase=PHRASE).waiting == 7 + len(notes)
    wal = half_journal / f"{STORE}-wal"
    os.truncate(wal, wal.stat().st_size // 2)
    for profile in (without_store, half_journal):
        station = open_profile(profile)
        assert notes_of(station) == notes
        station.close()


def copied(profile: Path, name: str) -> Path:
    return Path(shutil.copytree(profile, profile.with_name(name)))


def notes_of(station: Workstation) -> set[str]:
    return {item.id for item in station.ask(OpenTicket("t1", limit=20_000)).timeline}


# ---- secrecy ---------------------------------------------------------------------------------

MARKERS = [f"zq{name}marker" for name in (
    "subject", "note", "draft", "customer", "order", "label", "mail", "summary", "cause", "kv", "tag", "file",
)]  # fmt: skip


def plant(station: Workstation) -> None:
    """One marker in every kind of place where text is kept."""
    subject, note, draft, who, order, label, mail, summary, cause, kv, tag, file = MARKERS
    files = (Attachment(file),)
    station.perform_all([
        RecordCustomer(Customer("c9", label, who, points=(ContactPoint("email", mail),))),
        RecordOrder(Order("o9", order, "c9", "EUR", AT, 1)),
        RecordTag(Tag(tag, tag)),
        ticket("t9", subject, customer="c9"),
        AddMessage("m9", "t9", MessageKind.CUSTOMER, note, address=mail, attachments=files),
        TagTicket("t9", add=(tag,)),
        StartContact("k9", "c9", Channel.PHONE, Direction.INBOUND, "t9"),
        EndContact("k9", summary),
        SolveTicket("t9", cause, cause, seen="m9"),
    ])  # fmt: skip
    station.save_draft("t9", "reply", draft)
    station.set_kv(kv, kv)


def test_no_word_lies_plain_in_a_profile(tmp_path: Path) -> None:
    station = open_profile(tmp_path)
    station.perform_all(list(desk()))
    plant(station)
    while_open = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    for marker in MARKERS[:9]:
        found = (
            station.ask(Search(marker))
            or marker in str(station.ask(Draft("t9")))
            or marker == MARKERS[8]
        )
        assert found, marker
    station.close()
    closed = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    assert any(path.name.endswith("-wal") for path in while_open)
    for files in (while_open, closed):
        for path, content in files.items():
            for marker in (*MARKERS, PHRASE, "ticket.create", "SQLite format"):
                for coding in ("utf-8", "utf-16-le", "utf-16-be"):
                    assert marker.encode(coding) not in content, f"{marker} in {path.name}"
