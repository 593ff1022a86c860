"""Erased and merged: nothing readable is left at either end, and late work comes back with a way on."""

import json
from datetime import UTC, datetime
from pathlib import Path
from random import Random, SystemRandom
from typing import Any

import pytest
from sqlalchemy import Engine

from app.cli import main
from app.domain.contacts import (
    AddMessage,
    AddNote,
    Direction,
    EndContact,
    MessageKind,
    StartContact,
)
from app.domain.customers import (
    ChangeCustomer,
    ContactPoint,
    Customer,
    Field,
    RecordCustomer,
    SetPoint,
)
from app.domain.gone import (
    ConfirmErasure,
    EraseCustomer,
    KeepCustomer,
    MergeCustomers,
    MergeTickets,
)
from app.domain.operations import Rejected
from app.domain.orders import Order, Payment, RecordOrder
from app.domain.repairs import Repair
from app.domain.tickets import Channel, ClaimTicket, SolveTicket
from app.hub.auth import Auth
from app.hub.backup import backup, restore
from app.hub.backup_seal import Secret
from app.hub.hub import Hub
from app.store.queries import Search
from app.store.rows import BY_KIND
from app.workstation_outbox import repair
from tests.helpers.hubs import fresh_hub_engine
from tests.hub.test_scope import House, Seat, agent, load, order, ticket
from tests.hub.test_scope import house as _house

house = _house
WORDS = ("Zdeněk", "Pátek", "zdenek@example.org", "Kaprova", "broken kettle", "PAY-77")


@pytest.fixture
def known(house: House) -> House:
    """A customer of whom much is known, everywhere."""
    points = (ContactPoint("email", "zdenek@example.org"),)
    paid = (Payment("p1", "card", 100, datetime(2026, 6, 1, tzinfo=UTC), "PAY-77"),)
    at = datetime(2026, 6, 1, tzinfo=UTC)
    house.does(
        RecordCustomer(Customer("zp", "Zdeněk Pátek", "C-7", city="Kaprova", points=points)),
        RecordOrder(Order("o7", "E-7", "zp", "EUR", at, 100, payments=paid)),
        ticket("z1", "zp"),
        ticket("z2", "zp", "tec"),
        AddMessage(
            "m1",
            "z1",
            MessageKind.CUSTOMER,
            "my broken kettle",
            author="Zdeněk",
            address="zdenek@example.org",
        ),
        AddNote("n1", "z2", "Pátek called"),
        StartContact("k1", "zp", Channel.PHONE, Direction.INBOUND, "z1"),
        EndContact("k1", "Pátek wants it repaired"),
        SetPoint("zp", "email", "zdenek@new.example.org", "zdenek@example.org"),
        SetPoint("zp", "email", "pátek@example.org", "zdenek@example.org"),
    )
    return house


def everything_at(engine: Engine) -> str:
    with engine.connect() as conn:
        tables = conn.exec_driver_sql(
            "SELECT table_name FROM information_schema.tables WHERE table_schema = current_schema()"
        ).scalars()
        return "\n".join(
            str(row)
            for table in list(tables)
            for row in conn.exec_driver_sql(f'SELECT * FROM "{table}"')
        )


def everything_here(seat: Seat) -> str:
    tables = (*BY_KIND, "outbox", "base_row", "attention", "drafts", "kv")
    with seat.station.reading() as conn:
        return "\n".join(
            str(row) for table in tables for row in conn.exec_driver_sql(f"SELECT * FROM {table}")
        )


def test_of_an_erased_customer_not_a_word_is_left_at_the_hub_or_on_a_workstation(
    known: House,
) -> None:
    jn, mb = known.seat("jn"), known.seat("mb")
    jn.does(AddNote("n9", "z1", "Zdeněk Pátek again"))
    jn.sync()
    jn.station.save_draft("z1", "reply", "Dear Zdeněk, ")
    jn.station.set_kv("draft/z1", "Is Pátek the one with the kettle?")
    jn.station.set_kv("edit/z1", "1 message.add")
    assert all(word in everything_at(known.engine) for word in WORDS)
    assert mb.station.ask(Search("kettle"))
    mb.does(AddNote("n8", "z1", "Pátek wants to be forgotten"), EraseCustomer("zp"))
    for seat in (mb, jn):
        seat.sync()
    jn.does(ConfirmErasure("zp"))
    for seat in (mb, jn, mb):
        seat.agrees()
    for place in (everything_at(known.engine), everything_here(jn), everything_here(mb)):
        assert [word for word in WORDS if word in place] == []
    for seat in (jn, mb):
        while seat.station.index_some():
            pass
        assert not seat.station.ask(Search("kettle"))
        assert not seat.station.ask(Search("Pátek", scope="people"))
    told = load(mb, "customers", "zp")
    assert told is not None
    assert told["erased_at"]
    kept = load(mb, "orders", "o7")
    assert kept is not None
    assert (kept["total"], kept["payments"][0]["amount"]) == (100, 100), "the law wants it kept"


def test_a_colleagues_work_about_an_erased_customer_comes_back_and_nothing_of_it_is_kept(
    known: House,
) -> None:
    jn = known.seat("jn")
    jn.does(  # offline
        AddNote("late", "z1", "Zdeněk is moving to Kaprova"),
        ChangeCustomer("zp", Field.CITY, "Kaprova 9", "Kaprova"),
        ClaimTicket("z1"),
        AddNote("other", "t1", "about somebody else"),
    )
    known.does(EraseCustomer("zp"))
    jn.agrees()
    assert jn.tray() == [("rejected", "ENTITY_ERASED")] * 3
    assert "other" in jn.holds("messages")
    for place in (everything_at(known.engine), everything_here(jn)):
        assert [word for word in WORDS if word in place] == []
    with jn.station.reading() as conn:
        made = conn.exec_driver_sql("SELECT count(*) FROM outbox").scalar_one()
    assert made == 4, "still accounted for"
    repair(jn.station, 1, Repair.DISMISS, "erased at the customer's wish")
    assert len(jn.tray()) == 2
    with pytest.raises(Rejected) as refused:
        jn.does(AddNote("more", "z1", "one more thing"))
    assert refused.value.reason == "ticket.erased"
    known.hub.perform_all([order("o8", "zp")], SystemRandom())
    assert "o8" not in jn.holds("orders")


def test_an_erasure_reaches_what_has_left_the_window(known: House) -> None:
    known.does(SolveTicket("z1", "repaired", seen="m1"), SolveTicket("z2", "repaired"))
    jn = known.seat("jn")
    known.later(91)
    known.rests()
    known.does(EraseCustomer("zp"))
    assert [word for word in WORDS if word in everything_at(known.engine)] == []
    jn.agrees()
    assert "z1" not in jn.holds("tickets"), "it does not come back for that"


# ---- two people -------------------------------------------------------------------------------


def url_of(engine: Engine) -> str:
    return engine.url.render_as_string(hide_password=False)


def label(house: House) -> str:
    with house.engine.connect() as conn:
        sql = "SELECT label FROM customers WHERE id = 'zp'"
        return str(conn.exec_driver_sql(sql).scalar_one())


def test_nobody_erases_a_customer_alone_on_either_end(known: House) -> None:
    mb, elsewhere = known.seat("mb"), known.seat("mb")
    mb.does(EraseCustomer("zp"), EraseCustomer("zp"))
    with pytest.raises(Rejected) as refused:
        mb.does(ConfirmErasure("zp"))
    assert refused.value.reason == "customer.erase_own"
    elsewhere.does(ConfirmErasure("zp"))  # this computer does not know yet who has asked
    mb.sync()
    elsewhere.sync()
    assert elsewhere.tray() == [("rejected", "PRECONDITION")]
    assert label(known) == "Zdeněk Pátek"
    asked = load(mb, "customers", "zp")
    assert asked is not None
    assert asked["erase_asked_by"] == "mb"


@pytest.mark.parametrize("first", ["asks", "confirms"])
def test_the_words_of_two_people_may_come_in_any_order(known: House, first: str) -> None:
    jn, mb = known.seat("jn"), known.seat("mb")
    mb.does(EraseCustomer("zp"))
    jn.does(ConfirmErasure("zp"))
    one, other = (mb, jn) if first == "asks" else (jn, mb)
    one.sync()
    assert label(known) == "Zdeněk Pátek"
    other.sync()
    assert label(known) == ""
    for seat in (one, other):
        seat.agrees()
        assert seat.tray() == []


def test_what_was_declined_needs_two_words_again(known: House) -> None:
    jn, mb = known.seat("jn"), known.seat("mb")
    mb.does(EraseCustomer("zp"))
    mb.sync()
    jn.sync()
    jn.does(KeepCustomer("zp"), ConfirmErasure("zp"))
    jn.sync()
    assert label(known) == "Zdeněk Pátek"
    mb.sync()
    mb.does(EraseCustomer("zp"))
    mb.sync()
    assert label(known) == ""


def test_a_hub_restored_from_before_an_erasure_erases_again(known: House, tmp_path: Path) -> None:
    jn, mb = known.seat("jn"), known.seat("mb")
    file, key = tmp_path / "yesterday", Secret("file", bytes(range(32)))
    backup(known.engine, file, known.now(), key)
    jn.does(AddNote("late", "z1", "Pátek called again"))
    mb.does(EraseCustomer("zp"))
    mb.sync()
    jn.sync()
    jn.does(ConfirmErasure("zp"))
    for seat in (jn, mb, jn):
        seat.agrees()
    assert [word for word in WORDS if word in everything_at(known.engine)] == []
    with fresh_hub_engine() as restored:
        restore(restored, file, known.now(), Random(1), key)
        known.engine = restored
        known.hub = Hub(restored, clock=known.now, auth=Auth(restored, known.now, SystemRandom()))
        assert label(known) == "Zdeněk Pátek"
        jn.sync()  # who confirmed comes before who asked
        mb.sync()
        for seat in (jn, mb):
            seat.agrees()
        for place in (everything_at(restored), everything_here(jn), everything_here(mb)):
            assert [word for word in WORDS if word in place] == []


def test_the_list_of_the_erased_makes_a_restored_hub_forget_them_again(
    known: House, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, key = tmp_path / "yesterday", Secret("file", bytes(range(32)))
    backup(known.engine, file, known.now(), key)
    known.does(RecordCustomer(Customer("new", "Since the backup")))
    known.does(EraseCustomer("zp"), EraseCustomer("new"))
    assert main(["hub", "erased", "--url", url_of(known.engine)]) == 0
    listed = tmp_path / "erased"
    listed.write_text(capsys.readouterr().out, "utf-8")
    assert listed.read_text("utf-8").split() == ["new", "zp"]
    with fresh_hub_engine() as restored:
        restore(restored, file, known.now(), Random(1), key)
        assert "Zdeněk" in everything_at(restored)
        assert main(["hub", "erase", str(listed), "--url", url_of(restored)]) == 0
        assert json.loads(capsys.readouterr().out) == {"erased": 1}
        assert [word for word in WORDS if word in everything_at(restored)] == []


# ---- merging -----------------------------------------------------------------------------------


def test_merged_customers_are_one_everywhere_and_nothing_of_the_other_is_overwritten(
    known: House,
) -> None:
    jn, li, mb = (known.seat(name) for name in ("jn", "li", "mb"))
    mb.does(ChangeCustomer("ada", Field.CITY, "Riga", ""), MergeCustomers("zp", "ada"))
    for seat in (mb, jn, li):
        seat.agrees()
    assert jn.holds("customers") == li.holds("customers") == ["ada"]
    assert {"o7", "o-ada"} <= set(li.holds("orders")), "li had nothing of ada's before"
    for id in ("z1", "z2"):
        found = load(mb, "tickets", id)
        assert found is not None
        assert found["customer"] == "ada"
    one = load(jn, "customers", "ada")
    assert one is not None
    assert (one["city"], one["label"]) == ("Riga", "Ada")
    assert {point["value"] for point in one["points"]} >= {"zdenek@new.example.org"}


def test_work_about_a_customer_merged_meanwhile_comes_back_and_is_done_on_the_other(
    known: House,
) -> None:
    jn = known.seat("jn")
    jn.does(ChangeCustomer("zp", Field.LANGUAGE, "cs", ""), ticket("late", "zp"))
    known.does(MergeCustomers("zp", "ada"))
    jn.sync()
    assert jn.tray() == [("held", "ENTITY_MERGED")] * 2
    for seq in (1, 2):
        repair(jn.station, seq, Repair.FOLLOW)
    jn.agrees()
    assert jn.tray() == []
    one, late = load(jn, "customers", "ada"), load(jn, "tickets", "late")
    assert one is not None
    assert late is not None
    assert (one["language"], late["customer"]) == ("cs", "ada")


def test_what_was_said_on_a_merged_ticket_stands_on_the_other_and_late_words_follow(
    known: House,
) -> None:
    known.does(ticket("z3", "zp", "tec"))
    jn, li, mb = (known.seat(name) for name in ("jn", "li", "mb"))
    jn.does(AddNote("late", "z1", "measured it"))
    known.does(MergeTickets("z1", "z3"))
    for seat in (jn, li, mb):
        seat.agrees()
    assert jn.tray() == [("held", "ENTITY_MERGED")]
    assert jn.holds("messages") == [], "the words are with the other team now"
    assert {"m1"} <= set(li.holds("messages"))
    other = load(mb, "tickets", "z3")
    assert other is not None
    assert (other["last_customer_message"], other["state"]) == ("m1", "new")
    known.does(agent("jn", "ret", "tec"))
    jn.sync()
    repair(jn.station, 1, Repair.FOLLOW)
    for seat in (jn, li):
        seat.agrees()
    assert len(li.holds("messages")) == 3  # n1, m1 and the late words


@pytest.mark.parametrize(
    ("op", "reason"),
    [
        (MergeCustomers("ada", "ada"), "merge.with_itself"),
        (MergeTickets("t1", "t1"), "merge.with_itself"),
        (MergeTickets("t1", "z1"), "ticket.of_another_customer"),
    ],
)
def test_a_merge_that_makes_no_sense_is_refused(known: House, op: Any, reason: str) -> None:
    (result,) = known.hub.perform_all([op], SystemRandom())
    assert (result.status, result.detail["reason"]) == ("rejected", reason)


def test_erasing_or_merging_twice_is_once_and_the_gone_are_not_merged(known: House) -> None:
    rng = SystemRandom()
    known.does(MergeCustomers("bob", "ada"), EraseCustomer("zp"))
    again = known.hub.perform_all([MergeCustomers("bob", "ada"), EraseCustomer("zp")], rng)
    assert [result.status for result in again] == ["noop", "noop"]
    (wrong,) = known.hub.perform_all([MergeCustomers("zp", "ada")], rng)
    assert wrong.detail["reason"] == "merge.gone"
