"""Copies, backups and programs of another age: whatever is restored on either side, nothing is lost or doubled."""

import copy
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace as changed

from app.domain.contacts import AddNote
from app.domain.gone import EraseCustomer
from app.domain.operations import OPERATIONS, Ref
from app.domain.people import RecordRole, Role
from app.domain.tickets import ClaimTicket, SetClass, TagTicket, TicketClass
from app.store.queries import Inbox
from app.sync import client
from app.sync.exchange import settle_all
from app.sync.loop import GREET_AGAIN
from app.sync.protocol import (
    SCHEMA_VERSION,
    Fault,
    Hello,
    HelloReply,
    HubFault,
    Pull,
    PullReply,
    Push,
    PushReply,
    Unreachable,
)
from app.sync.transport import InProcess
from tests.helpers.profiles import ticket
from tests.sync.crossing import Desk, Shop, open_shop


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    with open_shop(tmp_path) as shop:
        yield shop


def note(id: str, body: str = "measured it") -> AddNote:
    return AddNote(id, "t1", body)


def notes_at_hub(shop: Shop) -> list[str]:
    return sorted(ref.id for ref in shop.hub.books.rows if ref.kind == "messages")


def tags_at_hub(shop: Shop) -> list[str]:
    image = shop.at_hub("tickets", "t1")
    assert image is not None
    return image["tags"]


def names(shop: Shop, agent: str) -> list[str]:
    return [r.id for r in shop.hub.books.replicas.values() if r.user_id == agent]


# ---- a workstation's file ------------------------------------------------------------------------


def test_two_copies_of_a_workstation_both_deliver_and_nothing_happens_twice(shop: Shop) -> None:
    shop.jn.does(note("n1"))
    shop.jn.sync()
    shop.jn.does(note("shared"), TagTicket("t1", add=("shared",)))
    twin = shop.copy(shop.jn, "twin")
    shop.jn.does(note("mine"))
    twin.does(note("twins"), TagTicket("t1", add=("twin",)))
    shop.sync(shop.jn, twin)
    assert notes_at_hub(shop) == ["mine", "n1", "shared", "twins"]
    assert tags_at_hub(shop) == ["shared", "twin"]
    assert len(names(shop, "jn")) == 2
    assert twin.station.replica != shop.jn.station.replica
    assert (shop.jn.tray(), twin.tray()) == ([], [])
    applied = [r.op.id for r in shop.hub.books.receipts.values() if r.result.status == "applied"]
    assert len(applied) == len(set(applied)), "an operation was applied twice"
    for desk in (shop.jn, twin):
        assert not {"local", "acked"} & set(desk.states())
        assert [row["id"] for row in desk.rows("messages")] == ["mine", "n1", "shared", "twins"]
    twin.does(note("later"))
    shop.sync(twin, shop.jn)
    assert len(names(shop, "jn")) == 2, "a name of its own is asked for once"
    assert shop.jn.row("messages", "later") is not None


def test_a_copy_counts_its_new_tickets_under_its_own_number(shop: Shop) -> None:
    twin = shop.copy(shop.jn, "twin")
    shop.jn.does(note("mine"))
    twin.does(note("twins"))
    shop.sync(shop.jn, twin)
    first, second = shop.jn.station.new_ref(), twin.station.new_ref()
    assert first.partition("-")[0] != second.partition("-")[0]


def test_a_workstation_restored_from_a_backup_goes_on_and_gets_back_what_it_had_sent(
    shop: Shop,
) -> None:
    shop.jn.does(note("n1"))
    shop.jn.sync()
    backup = shop.copy(shop.jn, "backup")
    shop.jn.does(note("n2"), TagTicket("t1", add=("sent",)))
    shop.jn.sync()
    backup.does(note("n3"))
    shop.sync(backup)
    assert [row["id"] for row in backup.rows("messages")] == ["n1", "n2", "n3"]
    assert backup.ticket()["tags"] == ["sent"]
    assert notes_at_hub(shop) == ["n1", "n2", "n3"]
    assert set(backup.states()) == {"settled"}


def test_a_backup_with_work_that_was_sent_since_does_not_send_it_twice(shop: Shop) -> None:
    shop.jn.does(note("n1"), TagTicket("t1", add=("once",)), ClaimTicket("t1"))
    backup = shop.copy(shop.jn, "backup")
    shop.jn.sync()
    shop.mb.sync()
    shop.mb.does(TagTicket("t1", remove=("once",)))
    shop.mb.sync()
    shop.sync(backup)
    assert tags_at_hub(shop) == [], "what was taken off since is not put on again"
    assert notes_at_hub(shop) == ["n1"]
    assert backup.ticket()["assignee"] == "jn"
    assert backup.ticket()["tags"] == []


def test_what_was_sent_since_the_backup_stays_on_the_screen_until_it_is_read_again(
    shop: Shop,
) -> None:
    shop.mb.does(TagTicket("t1", add=("late",)))
    shop.mb.sync()
    shop.jn.does(note("n1"), TagTicket("t1", add=("late",)))
    backup = shop.copy(shop.jn, "backup")
    shop.jn.does(note("n2"))
    shop.jn.sync()
    backup.exchange.hello()
    assert backup.exchange.push() == 2, "it has a name of its own by now"
    assert backup.row("messages", "n1") is not None
    assert backup.ticket()["tags"] == ["late"]
    assert backup.states() == ["acked", "acked"]
    while backup.exchange.bootstrap() or backup.exchange.pull():
        pass
    assert backup.row("messages", "n1") is not None
    assert set(backup.states()) == {"settled"}


def test_a_refusal_is_told_to_the_restored_workstation_too(shop: Shop) -> None:
    shop.mb.does(ClaimTicket("t1"))
    shop.mb.sync()
    shop.jn.does(ClaimTicket("t1"))
    backup = shop.copy(shop.jn, "backup")
    shop.jn.sync()
    assert shop.jn.codes() == ["CLAIM_LOST"]
    shop.sync(backup)
    assert backup.codes() == ["CLAIM_LOST"]
    assert backup.ticket()["assignee"] == "mb"


def test_only_one_who_signs_gets_another_name(shop: Shop) -> None:
    with shop.jn.station.reading() as conn:
        ask = client.hello(conn, "test", forked=True)
    with pytest.raises(HubFault) as refused:
        shop.hub.hello(ask)
    assert refused.value.fault is Fault.AUTH
    assert len(names(shop, "jn")) == 1


# ---- the hub's database --------------------------------------------------------------------------


def test_an_answer_of_the_history_before_is_not_taken_for_news(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    shop.mb.does(note("n1"))
    shop.mb.sync()
    before, pull = shop.jn.rows("messages"), InProcess.pull

    def late(self: InProcess, ask: Pull) -> PullReply:
        return changed(pull(self, ask), epoch="the one before the restore")

    monkeypatch.setattr(InProcess, "pull", late)
    with pytest.raises(Unreachable):
        shop.jn.exchange.pull()
    assert shop.jn.rows("messages") == before
    monkeypatch.undo()
    shop.jn.sync()
    assert [row["id"] for row in shop.jn.rows("messages")] == ["n1"]


@pytest.mark.parametrize("is_renamed", [True, False])
def test_a_hub_restored_from_a_backup_gets_back_all_that_its_workstations_hold(
    shop: Shop, is_renamed: bool
) -> None:
    shop.jn.does(note("n1"))
    shop.sync(shop.jn, shop.mb)
    backup = copy.deepcopy(shop.hub.books.__dict__)
    shop.jn.does(note("n2"), ticket("t2"))
    shop.mb.does(note("n3"), TagTicket("t1", add=("late",)))
    shop.sync(shop.jn, shop.mb)
    shop.jn.does(AddNote("n4", "t2", "on a ticket the hub has lost"))
    shop.hub.books.__dict__.update(backup)
    if is_renamed:
        shop.hub.books.epoch = "epoch-2"
    assert notes_at_hub(shop) == ["n1"]
    shop.sync(shop.mb, shop.jn, shop.mb)
    assert notes_at_hub(shop) == ["n1", "n2", "n3", "n4"]
    assert tags_at_hub(shop) == ["late"]
    for desk in (shop.jn, shop.mb):
        assert desk.tray() == []
        assert not {"local", "acked"} & set(desk.states())
        for ref in shop.hub.books.rows:
            assert desk.row(*ref) == shop.at_hub(*ref), ref


def test_who_has_read_more_than_a_promoted_standby_holds_notices_while_reading_and_reads_anew(
    shop: Shop,
) -> None:
    """It goes on under the old name, and this workstation had nothing but news from the primary before."""
    shop.sync(shop.jn, shop.mb)
    backup = copy.deepcopy(shop.hub.books.__dict__)
    shop.jn.does(note("gone"))
    shop.sync(shop.jn, shop.mb)
    shop.hub.books.__dict__.update(backup)
    with pytest.raises(HubFault) as caught:
        shop.mb.exchange.pull()
    assert caught.value.fault in GREET_AGAIN
    shop.mb.exchange.hello()
    settle_all(shop.mb.exchange)
    assert notes_at_hub(shop) == []
    assert shop.mb.rows("messages") == []
    shop.sync(shop.jn, shop.mb)
    assert [row["id"] for row in shop.mb.rows("messages")] == notes_at_hub(shop) == ["gone"]


def test_what_a_restored_hub_has_lost_for_good_leaves_the_other_screens(shop: Shop) -> None:
    """Its author is gone too: a row that only some screens still show would contradict the rest."""
    backup = copy.deepcopy(shop.hub.books.__dict__)
    shop.mb.does(note("gone"))
    shop.jn.does(note("mine"))
    shop.sync(shop.mb, shop.jn)
    assert shop.jn.row("messages", "gone") is not None
    shop.hub.books.__dict__.update(backup)
    shop.hub.books.epoch = "epoch-2"
    shop.sync(shop.jn, shop.jn)
    assert notes_at_hub(shop) == ["mine"]
    assert [row["id"] for row in shop.jn.rows("messages")] == ["mine"]
    assert set(shop.jn.states()) == {"settled"}


def test_what_moves_up_while_all_is_read_again_never_leaves_the_screen(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A colleague works on it behind the cut: if the line breaks then, it must still be here."""
    monkeypatch.setattr("app.sync.exchange.BOOTSTRAP_PAGE", 1)
    shop.hub.perform_all(ticket("t2"), ticket("t3"))
    shop.sync(shop.jn, shop.mb)
    shop.hub.books.epoch = "epoch-2"
    shop.jn.exchange.hello()
    begun = "SELECT boot_before FROM cursor WHERE scope = 'team:ret' AND NOT complete"
    before = 0
    while not before:
        shop.jn.exchange.bootstrap()
        with shop.jn.station.reading() as conn:
            before = conn.exec_driver_sql(begun).scalar_one()
    shop.hub.perform_all(AddNote("n1", "t1", "meanwhile"), AddNote("n2", "t2", "meanwhile"))
    while shop.jn.exchange.bootstrap():
        assert {row["id"] for row in shop.jn.rows("tickets")} == {"t1", "t2", "t3"}
    assert {row["id"] for row in shop.jn.rows("tickets")} == {"t1", "t2", "t3"}
    shop.jn.sync()
    assert [row["id"] for row in shop.jn.rows("messages")] == ["n1", "n2"]


def test_a_hub_that_does_not_know_the_workstation_any_more_is_told_everything_again(
    shop: Shop,
) -> None:
    backup = copy.deepcopy(shop.hub.books.__dict__)
    late = shop.open("mb", "late")
    late.does(note("n1"))
    late.sync()
    late.does(note("n2"))
    shop.hub.books.__dict__.update(backup)
    with pytest.raises(HubFault) as unknown:
        late.sync()
    assert unknown.value.detail == {"reason": "device.unknown"}
    late.exchange.enrol("mb")
    shop.sync(late, shop.jn)
    assert notes_at_hub(shop) == ["n1", "n2"]
    assert set(late.states()) == {"settled"}
    assert shop.jn.row("messages", "n1") is not None


def test_what_the_restored_hub_still_has_waits_for_no_number_of_its_former_history(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    push = InProcess.push

    def unheard(self: InProcess, batch: Push) -> PushReply:
        push(self, batch)
        raise Unreachable("the answer broke off")

    monkeypatch.setattr(InProcess, "push", unheard)
    shop.jn.does(note("n1"))
    with pytest.raises(Unreachable):
        shop.jn.exchange.push()
    monkeypatch.undo()
    backup = copy.deepcopy(shop.hub.books.__dict__)
    shop.jn.does(TagTicket("t1", add=("late",)))
    assert shop.jn.exchange.push() == 2, "both have one answer, with the place of the later"
    shop.hub.books.__dict__.update(backup)
    shop.hub.books.epoch = "epoch-2"
    few = tuple(name for name in sorted(OPERATIONS) if name != "ticket.tag")
    shop.hub.perform_all(RecordRole(Role("role", "Agent", few)))
    shop.sync(shop.jn)
    assert notes_at_hub(shop) == ["n1"]
    assert shop.jn.states() == ["settled", "rejected"]


def test_an_answer_from_before_the_restore_is_no_receipt(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    backup = copy.deepcopy(shop.hub.books.__dict__)
    push = InProcess.push

    def late(self: InProcess, batch: Push) -> PushReply:
        """While the answer is on its way the hub is restored, and the lane that reads greets it."""
        reply = push(self, batch)
        monkeypatch.setattr(InProcess, "push", push)
        shop.hub.books.__dict__.update(backup)
        shop.hub.books.epoch = "epoch-2"
        shop.jn.exchange.hello()
        return reply

    monkeypatch.setattr(InProcess, "push", late)
    shop.jn.does(note("n1"))
    assert shop.jn.exchange.push() == 1
    assert notes_at_hub(shop) == ["n1"]


def test_a_copy_that_comes_first_to_a_restored_hub_does_not_hide_what_that_has_lost(
    shop: Shop,
) -> None:
    backup = copy.deepcopy(shop.hub.books.__dict__)
    twin = shop.copy(shop.jn, "twin")
    shop.jn.does(note("n1"))
    shop.jn.sync()
    shop.jn.does(note("n2"))
    shop.hub.books.__dict__.update(backup)
    shop.hub.books.epoch = "epoch-2"
    twin.does(note("twins"), note("more"), note("still more"))
    shop.sync(twin, shop.jn)
    assert notes_at_hub(shop) == ["more", "n1", "n2", "still more", "twins"]
    assert set(shop.jn.states()) == {"settled"}


def test_a_refusal_that_a_restored_hub_told_a_copy_first_is_told_here_too(shop: Shop) -> None:
    """What the copy sends again before we greet is judged anew, and not everything finds the same answer."""
    shop.mb.does(TagTicket("t1", add=("before",)))
    shop.mb.sync()
    backup = copy.deepcopy(shop.hub.books.__dict__)
    shop.jn.does(note("n1"), TagTicket("t1", add=("mine",)), note("n2"))
    shop.jn.sync()
    twin = shop.copy(shop.jn, "twin")
    shop.hub.books.__dict__.update(backup)
    shop.hub.books.epoch = "epoch-2"
    few = tuple(name for name in OPERATIONS if name != "ticket.tag")
    shop.hub.perform_all(RecordRole(Role("role", "Agent", few)))
    twin.sync()
    shop.jn.sync()
    assert [line[:2] for line in twin.tray()] == [(2, "rejected")]
    assert shop.jn.tray() == twin.tray()
    assert shop.jn.states() == ["settled", "rejected", "settled"]
    assert shop.jn.ticket()["tags"] == ["before"]
    assert [row["id"] for row in shop.jn.rows("messages")] == ["n1", "n2"]


def test_what_a_restored_hub_takes_from_a_copy_leaves_the_tray_here_too(shop: Shop) -> None:
    backup = copy.deepcopy(shop.hub.books.__dict__)
    few = tuple(name for name in OPERATIONS if name != "ticket.tag")
    shop.hub.perform_all(RecordRole(Role("role", "Agent", few)))
    shop.jn.does(TagTicket("t1", add=("mine",)), note("n1"))
    shop.jn.sync()
    twin = shop.copy(shop.jn, "twin")
    assert [line[:2] for line in shop.jn.tray()] == [(1, "rejected")]
    shop.hub.books.__dict__.update(backup)
    shop.hub.books.epoch = "epoch-2"
    shop.sync(twin, shop.jn)
    assert (shop.jn.tray(), twin.tray()) == ([], [])
    assert shop.jn.ticket()["tags"] == ["mine"]
    assert shop.jn.states() == ["settled", "settled"]


def test_what_was_emptied_after_an_erasure_does_not_break_the_chain_of_what_is_sent_again(
    shop: Shop,
) -> None:
    backup = copy.deepcopy(shop.hub.books.__dict__)
    shop.jn.does(note("n1", "Ada's kettle is cracked"))
    shop.jn.sync()
    shop.hub.perform_all(EraseCustomer("ada"))
    shop.jn.sync()
    shop.hub.books.__dict__.update(backup)
    shop.hub.books.epoch = "epoch-2"
    shop.jn.sync()
    shop.jn.does(TagTicket("t1", add=("later",)))
    shop.jn.sync()
    shop.jn.sync()
    assert tags_at_hub(shop) == ["later"]
    assert len(names(shop, "jn")) == 1, "it is not taken for a copy of itself"


def test_the_number_of_what_was_pruned_is_not_given_again(shop: Shop) -> None:
    shop.mb.does(ClaimTicket("t1"))
    shop.mb.sync()
    shop.jn.does(ClaimTicket("t1"), note("n1"))
    shop.jn.sync()
    shop.clock.push(days=8)
    shop.jn.sync()
    shop.jn.does(note("n2"))
    shop.jn.sync()
    assert notes_at_hub(shop) == ["n1", "n2"]
    assert len(names(shop, "jn")) == 1, "it is not taken for a copy of itself"


def test_what_a_long_outage_has_made_old_is_kept_as_long_as_anything_else(shop: Shop) -> None:
    backup = copy.deepcopy(shop.hub.books.__dict__)
    shop.jn.does(note("n1"), note("n2"))
    shop.clock.push(days=8)  # without a line
    shop.jn.sync()
    shop.jn.sync()
    shop.hub.books.__dict__.update(backup)
    shop.hub.books.epoch = "epoch-2"
    shop.jn.sync()
    assert notes_at_hub(shop) == ["n1", "n2"]


def test_work_behind_a_gap_reaches_a_hub_that_has_lost_what_was_before(shop: Shop) -> None:
    """What was pruned as safe is gone for good; it must not keep the rest waiting for ever."""
    backup = copy.deepcopy(shop.hub.books.__dict__)
    shop.mb.does(ClaimTicket("t1"))
    shop.mb.sync()
    shop.jn.does(ClaimTicket("t1"), note("n1"), note("newest"))
    shop.jn.sync()
    assert shop.jn.codes() == ["CLAIM_LOST"]
    shop.clock.push(days=8)
    shop.jn.sync()
    assert shop.jn.states() == ["rejected", "settled"], "the refusal waits for a person"
    shop.jn.does(note("n2"))
    shop.hub.books.__dict__.update(backup)
    shop.hub.books.epoch = "epoch-2"
    shop.jn.sync()
    assert notes_at_hub(shop) == ["n2", "newest"]
    assert "local" not in shop.jn.states()


# ---- programs of another age ---------------------------------------------------------------------


def test_what_an_older_hub_does_not_know_is_kept_and_sent_once_it_does(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    shop.jn.does(SetClass("t1", TicketClass.COMPLAINT), note("n1"))
    with monkeypatch.context() as older:
        older.delitem(OPERATIONS, "ticket.set_class")
        shop.jn.exchange.hello()
        assert shop.jn.exchange.push() == 2
    assert [(s, c) for _, s, c, _ in shop.jn.tray()] == [("parked", "UNKNOWN_OP")]
    assert shop.at_hub("messages", "n1") is not None, "what follows is not held up"
    shop.sync(shop.jn, shop.mb)
    assert shop.jn.tray() == []
    assert shop.mb.ticket()["ticket_class"] == shop.jn.ticket()["ticket_class"] == "complaint"
    assert shop.jn.states() == ["parked", "settled", "settled"]


def test_an_operation_of_a_newer_version_is_not_read_by_the_old_rules(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as newer:
        newer.setattr(SetClass, "version", 2)
        shop.jn.does(SetClass("t1", TicketClass.COMPLAINT))
    shop.jn.sync()
    assert shop.jn.codes() == ["UNKNOWN_OP"]
    shop.jn.sync()
    assert shop.jn.codes() == ["UNKNOWN_OP"], "the hub has not learned it"
    monkeypatch.setattr(SetClass, "version", 2)
    shop.sync(shop.jn, shop.mb)
    assert shop.jn.tray() == []
    assert shop.mb.ticket()["ticket_class"] == "complaint"


def test_an_operation_of_an_older_version_is_brought_up_by_the_hub(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    def upcast(args: dict[str, Any], v: int) -> dict[str, Any]:
        return args if v > 1 else {**args, "ticket_class": "technical"}

    shop.jn.does(SetClass("t1", TicketClass.COMPLAINT))
    monkeypatch.setattr(SetClass, "version", 2)
    monkeypatch.setattr(SetClass, "upcast", upcast)
    shop.sync(shop.jn, shop.mb)
    assert shop.mb.ticket()["ticket_class"] == "technical"


def test_a_newer_hubs_rows_and_words_break_nothing_here(shop: Shop) -> None:
    ref = Ref("tickets", "t1")
    row = shop.hub.books.rows[ref]
    shop.hub.books.rows[ref] = replace(row, image={**row.image, "mood": "sunny"})
    shop.jn.read_anew()
    shop.jn.does(TagTicket("t1", add=("mine",)))
    shop.sync(shop.jn, shop.mb)
    assert "mood" not in shop.jn.ticket()
    assert shop.mb.ticket()["tags"] == ["mine"]


def test_an_older_hubs_rows_lack_a_column_that_this_program_knows(shop: Shop) -> None:
    ref = Ref("tickets", "t1")
    row = shop.hub.books.rows[ref]
    lacking = {name: value for name, value in row.image.items() if name != "steps_unconfirmed"}
    assert lacking != row.image
    shop.hub.books.rows[ref] = replace(row, image=lacking)
    shop.jn.does(TagTicket("t1", add=("mine",)))  # so that the row is a base here as well
    for desk in (shop.jn, shop.mb):
        desk.read_anew()
    shop.sync(shop.jn, shop.mb)
    for desk in (shop.jn, shop.mb):
        assert desk.ticket()["steps_unconfirmed"] == row.image["steps_unconfirmed"]
        assert desk.ticket()["tags"] == ["mine"]


@pytest.mark.logs_warnings  # our own work upon such a row cannot be shown, and that is told
def test_a_word_of_a_newer_hub_is_kept_and_shown_and_work_upon_it_is_still_sent(shop: Shop) -> None:
    ref = Ref("tickets", "t1")
    row = shop.hub.books.rows[ref]
    shop.jn.does(note("pending"))
    shop.hub.books.rows[ref] = replace(row, image={**row.image, "priority": "someday"})
    for desk in (shop.jn, shop.mb):
        desk.read_anew()
        while desk.exchange.bootstrap():
            pass
        assert desk.ticket()["priority"] == "someday"
        assert [it.priority for it in desk.station.ask(Inbox())] == ["someday"]
    shop.hub.books.rows[ref] = (
        row  # which knows what it says; the simulated one is as old as we are
    )
    assert shop.jn.exchange.push() == 1
    assert shop.at_hub("messages", "pending") is not None


def test_a_program_that_knows_more_columns_reads_everything_again(shop: Shop) -> None:
    shop.jn.does(note("pending"))
    shop.jn.station.set_kv("schema", str(SCHEMA_VERSION - 1))
    shop.jn.exchange.hello()
    with shop.jn.station.reading() as conn:
        assert client.standing(conn).incomplete != ()
    shop.sync(shop.jn)
    assert shop.at_hub("messages", "pending") is not None
    with shop.jn.station.reading() as conn:
        assert client.standing(conn).incomplete == ()


class OlderLine:
    """What a workstation says when its program is so many schemas behind the hub's."""

    def __init__(self, desk: Desk, by: int) -> None:
        self._hello = desk.exchange._transport.hello  # noqa: SLF001
        self._by = by

    def __call__(self, hello: Hello) -> HelloReply:
        return self._hello(changed(hello, schema=SCHEMA_VERSION - self._by))


@pytest.mark.parametrize("by", [1, 2])
def test_an_older_workstation_always_delivers_and_one_apart_still_reads(
    shop: Shop, monkeypatch: pytest.MonkeyPatch, by: int
) -> None:
    monkeypatch.setattr(shop.jn.exchange._transport, "hello", OlderLine(shop.jn, by))  # noqa: SLF001
    shop.jn.does(note("n1"))
    shop.jn.exchange.hello()
    assert shop.jn.exchange.push() == 1
    assert shop.at_hub("messages", "n1") is not None
    assert shop.jn.exchange.is_outdated
    shop.mb.exchange.hello()
    assert not shop.mb.exchange.is_outdated
    if by == 1:
        shop.mb.does(TagTicket("t1", add=("news",)))
        shop.sync(shop.mb, shop.jn)
        assert shop.jn.ticket()["tags"] == ["news"]
        assert shop.jn.row("messages", "n1") == shop.at_hub("messages", "n1")
        assert shop.jn.states() == ["settled"]
        return
    with shop.jn.station.writing() as conn:
        conn.exec_driver_sql("UPDATE cursor SET complete = 0 WHERE scope = 'ref'")
    for read in (shop.jn.exchange.pull, shop.jn.exchange.bootstrap):
        with pytest.raises(HubFault) as refused:
            read()
        assert refused.value.fault is Fault.UPGRADE_REQUIRED


# ---- a scope with a short memory -----------------------------------------------------------------


def test_a_scope_that_has_forgotten_is_read_anew_and_pending_work_stays(shop: Shop) -> None:
    shop.jn.does(TagTicket("t1", add=("mine",)))
    shop.mb.does(*(AddNote(f"n{n}", "t1", "x") for n in range(3)))
    shop.mb.sync()
    shop.hub.books.floors["team:ret"] = shop.hub.books.scopes["team:ret"]
    with pytest.raises(HubFault) as old:
        shop.jn.exchange.pull()
    assert old.value.fault is Fault.SCOPE_TOO_OLD
    shop.jn.exchange.hello()
    with shop.jn.station.reading() as conn:
        assert client.standing(conn).incomplete == ("team:ret",)
    assert shop.jn.ticket()["tags"] == ["mine"]
    shop.sync(shop.jn, shop.mb)
    assert [row["id"] for row in shop.jn.rows("messages")] == ["n0", "n1", "n2"]
    assert shop.mb.ticket()["tags"] == ["mine"]
