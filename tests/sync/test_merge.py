"""Two desks that worked without seeing each other: what each agent finds afterwards, rule by rule."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from app.domain.conflicts import SettleConflict
from app.domain.contacts import AddMessage, AddNote, MessageKind
from app.domain.customers import (
    ChangeCustomer,
    ContactPoint,
    Customer,
    Field,
    RecordCustomer,
    SetConsent,
    SetPoint,
)
from app.domain.operations import OPERATIONS, Ref, Rejected
from app.domain.people import Agent, RecordAgent, RecordRole, Role
from app.domain.repairs import Repair
from app.domain.tickets import (
    AssignTicket,
    ClaimTicket,
    FlagEmergency,
    Priority,
    SetPriority,
    SolveTicket,
    TagTicket,
)
from app.store.queries import Choices, Outbox, Show
from app.sync import outbox
from app.workstation_outbox import repair, settle, settle_all, take_back
from tests.helpers.profiles import ticket
from tests.sync.crossing import Desk, Shop, open_shop


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    with open_shop(tmp_path) as shop:
        yield shop


def customer_writes(id: str = "m1") -> AddMessage:
    return AddMessage(id, "t1", MessageKind.CUSTOMER, "Still broken", author="Ada")


def reply(id: str = "r1", **values: Any) -> AddMessage:
    return AddMessage(id, "t1", MessageKind.REPLY, "It is on its way", **values)


def all_agree(shop: Shop) -> None:
    """Both desks hold what the hub holds, and nothing is left half done."""
    for desk in (shop.jn, shop.mb):
        assert not {"local", "acked"} & set(desk.states())
        for ref in shop.hub.books.rows:
            assert desk.row(*ref) == shop.at_hub(*ref), ref


def test_a_customers_message_beats_a_close_and_the_agent_is_told(shop: Shop) -> None:
    shop.mb.does(customer_writes())
    shop.mb.sync()
    shop.jn.does(AddNote("n1", "t1", "called them"), SolveTicket("t1", "sent again", "courier"))
    assert shop.jn.ticket()["state"] == "solved"
    shop.sync(shop.jn, shop.mb)
    ((_, status, code, facts),) = shop.jn.tray()
    assert (status, code) == ("held", "HELD_REOPENED")
    assert facts == {"reason": "ticket.customer_wrote", "message": "m1", "seen": ""}
    seen = shop.jn.ticket()
    assert (seen["state"], seen["assignee"], seen["outcome"]) == ("open", "jn", "sent again")
    assert shop.mb.row("messages", "n1") is not None
    all_agree(shop)


def test_a_stale_offline_reply_is_held_with_the_difference_and_goes_out_once_confirmed(
    shop: Shop,
) -> None:
    shop.mb.does(customer_writes())
    shop.mb.sync()
    shop.jn.does(reply())
    shop.jn.exchange.hello()
    shop.jn.exchange.pull()
    assert shop.jn.row("messages", "r1") is not None, "own words stay until the hub has judged"
    shop.sync(shop.jn, shop.mb)
    ((seq, status, code, facts),) = shop.jn.tray()
    assert (status, code) == ("held", "HELD_STALE_REPLY")
    assert (facts["message"], facts["seen"]) == ("m1", "")
    assert shop.jn.row("messages", "r1") is None
    assert shop.jn.row("messages", facts["message"]) is not None, "the difference can be shown"
    (outcome,) = repair(shop.jn.station, seq, Repair.AGAIN)
    assert shop.jn.tray() == []
    (again,) = [row for row in shop.jn.rows("messages") if row["message_kind"] == "reply"]
    assert again["body"] == "It is on its way"
    assert f"messages/{again['id']}" in outcome.touched
    shop.sync(shop.jn, shop.mb)
    assert shop.jn.tray() == []
    assert shop.mb.row("messages", again["id"]) == again
    all_agree(shop)


def test_a_reply_that_waited_a_day_is_held(shop: Shop) -> None:
    shop.jn.does(reply())
    shop.clock.push(hours=30)
    shop.sync(shop.jn, shop.mb)
    assert shop.jn.tray()[0][1:] == (
        "held",
        "HELD_STALE_REPLY",
        {"reason": "message.waited", "hours": "30"},
    )
    repair(shop.jn.station, shop.jn.tray()[0][0], Repair.AGAIN)
    shop.sync(shop.jn, shop.mb)
    assert shop.jn.tray() == []
    assert len(shop.mb.rows("messages")) == 1


def test_the_slower_claim_is_lost_and_its_work_kept_as_notes(shop: Shop) -> None:
    shop.mb.does(ClaimTicket("t1"))
    shop.mb.sync()
    shop.jn.does(ClaimTicket("t1"), AddNote("n1", "t1", "measured it"), reply(owner="jn"))
    shop.sync(shop.jn, shop.mb)
    assert shop.jn.codes() == ["CLAIM_LOST", "CLAIM_LOST"]
    assert shop.jn.ticket()["assignee"] == "mb"
    theirs = {row["id"]: row["message_kind"] for row in shop.mb.rows("messages")}
    assert theirs == {"n1": "note", "r1": "note"}
    assert shop.mb.tray() == []
    all_agree(shop)


def test_who_takes_a_lost_ticket_over_gets_it_and_the_reply_goes_out(shop: Shop) -> None:
    shop.mb.does(ClaimTicket("t1"))
    shop.mb.sync()
    shop.jn.does(ClaimTicket("t1"), reply(owner="jn"))
    shop.sync(shop.jn, shop.mb)
    for seq, *_ in reversed(shop.jn.tray()):
        repair(shop.jn.station, seq, Repair.TAKE)
    shop.sync(shop.jn, shop.mb)
    assert (shop.jn.tray(), shop.mb.ticket()["assignee"]) == ([], "jn")
    kinds = sorted(row["message_kind"] for row in shop.mb.rows("messages"))
    assert kinds == ["note", "reply"], "what was kept as a note stays; the reply is new"
    all_agree(shop)


def test_a_supervisors_assignment_beats_the_claim_made_meanwhile(shop: Shop) -> None:
    shop.jn.does(ClaimTicket("t1"))
    shop.mb.does(AssignTicket("t1", "mb", expected=""))
    shop.sync(shop.jn, shop.mb)
    assert {desk.ticket()["assignee"] for desk in (shop.jn, shop.mb)} == {"mb"}
    assert (shop.jn.tray(), shop.mb.tray()) == ([], [])
    all_agree(shop)


def test_a_supervisors_priority_stands_and_the_agent_sees_both(shop: Shop) -> None:
    shop.mb.does(SetPriority("t1", Priority.URGENT, Priority.MEDIUM))
    shop.jn.does(SetPriority("t1", Priority.LOW, Priority.MEDIUM))
    shop.sync(shop.mb, shop.jn)
    assert shop.jn.ticket()["priority"] == "urgent"
    ((_, status, code, facts),) = shop.jn.tray()
    assert (status, code) == ("applied", "CONFLICT_KEPT")
    assert (facts["base"], facts["yours"], facts["theirs"]) == ("medium", "low", "urgent")
    kept = shop.mb.row("conflicts", facts["conflict"])
    assert kept is not None
    assert kept["stands"] == "theirs"
    all_agree(shop)


def test_what_both_set_is_asked_field_by_field_and_seen_by_both(shop: Shop) -> None:
    shop.hub.perform_all(RecordAgent(Agent("mb", "Marta", "MB", "role", ("*",))))
    shop.sync(shop.jn, shop.mb)
    shop.mb.does(SetPriority("t1", Priority.URGENT, Priority.MEDIUM))
    shop.jn.does(SetPriority("t1", Priority.LOW, Priority.MEDIUM))
    shop.sync(shop.mb, shop.jn)
    assert shop.mb.ticket()["priority"] == shop.jn.ticket()["priority"] == "low"
    assert shop.jn.codes() == ["CONFLICT_KEPT"]
    (kept,) = shop.mb.rows("conflicts")
    assert (kept["yours"], kept["theirs"], kept["stands"], kept["by"]) == (
        "low",
        "urgent",
        "yours",
        "jn",
    )
    all_agree(shop)


def conflict_of_priorities(shop: Shop) -> int:
    """Two people of one rank set the priority; the number of the item that asks the second."""
    shop.hub.perform_all(RecordAgent(Agent("mb", "Marta", "MB", "role", ("*",))))
    shop.sync(shop.jn, shop.mb)
    shop.mb.does(SetPriority("t1", Priority.URGENT, Priority.MEDIUM))
    shop.jn.does(SetPriority("t1", Priority.LOW, Priority.MEDIUM))
    shop.sync(shop.mb, shop.jn)
    return shop.jn.tray()[0][0]


def test_a_choice_taken_back_before_it_was_sent_leaves_no_trace_with_anybody(shop: Shop) -> None:
    seq, before = conflict_of_priorities(shop), dict(shop.hub.books.rows)
    repair(shop.jn.station, seq, Repair.THEIRS, at_once=False)
    assert shop.jn.tray() == []
    shop.sync(shop.jn, shop.mb)
    assert shop.hub.books.rows == before, "a choice that waits is not sent"
    take_back(shop.jn.station, seq)
    assert shop.jn.codes() == ["CONFLICT_KEPT"]
    shop.sync(shop.jn, shop.mb)
    assert shop.hub.books.rows == before
    repair(shop.jn.station, seq, Repair.THEIRS, at_once=False)
    assert len(settle(shop.jn.station, seq)) == 1
    shop.sync(shop.jn, shop.mb)
    assert shop.mb.ticket()["priority"] == shop.jn.ticket()["priority"] == "urgent"
    (kept,) = shop.mb.rows("conflicts")
    assert kept["settled_by"] == "jn"
    with pytest.raises(Rejected, match=r"conflict\.sent"):
        take_back(shop.jn.station, seq)
    assert shop.jn.tray() == []
    all_agree(shop)


@pytest.mark.parametrize("how", [Repair.AGAIN, Repair.THEIRS])
def test_what_a_colleague_settled_first_stands_and_that_is_told(shop: Shop, how: Repair) -> None:
    seq = conflict_of_priorities(shop)
    repair(shop.jn.station, seq, how, at_once=False)
    (kept,) = shop.mb.rows("conflicts")
    shop.mb.does(SettleConflict(kept["id"]))
    shop.mb.does(SetPriority("t1", Priority.HIGH, Priority(shop.mb.ticket()["priority"])))
    shop.sync(shop.mb, shop.jn)
    waiting = len(shop.jn.station.ask(Outbox(show=Show.WAITING))) - 1
    (refused,) = settle_all(shop.jn.station)
    assert (refused.reason, refused.facts["by"]) == ("conflict.settled", "mb")
    assert len(shop.jn.station.ask(Outbox(show=Show.WAITING))) == waiting, "nothing was performed"
    assert shop.jn.tray() == []
    assert shop.jn.station.ask(Choices()) == ()
    shop.sync(shop.jn, shop.mb)
    assert shop.jn.ticket()["priority"] == shop.mb.ticket()["priority"] == "high"
    all_agree(shop)


def test_a_choice_whose_rule_says_no_meanwhile_is_open_again(shop: Shop) -> None:
    seq = conflict_of_priorities(shop)
    repair(shop.jn.station, seq, Repair.THEIRS, at_once=False)
    permits = tuple(sorted(set(OPERATIONS) - {"ticket.set_priority"}))
    shop.hub.perform_all(RecordRole(Role("role", "Agent", permits)))
    shop.sync(shop.jn, shop.mb)
    (refused,) = settle_all(shop.jn.station)
    assert refused.code == "FORBIDDEN_NOW"
    assert [item[0] for item in shop.jn.tray()] == [seq]


def test_a_restored_hub_judges_anew_what_was_chosen_about(shop: Shop) -> None:
    seq = conflict_of_priorities(shop)
    repair(shop.jn.station, seq, Repair.THEIRS, at_once=False)
    with shop.jn.station.writing() as conn:
        assert outbox.reopen_after(conn, seq - 1) >= 1
    assert shop.jn.station.ask(Choices()) == ()
    assert settle(shop.jn.station, seq) == []


def test_tags_and_flags_of_both_come_together(shop: Shop) -> None:
    shop.mb.does(TagTicket("t1", add=("vip", "late")), FlagEmergency("t1"))
    shop.jn.does(TagTicket("t1", add=("fragile",), remove=("late",)), FlagEmergency("t1"))
    shop.sync(shop.mb, shop.jn)
    for desk in (shop.jn, shop.mb):
        assert desk.ticket()["tags"] == ["fragile", "vip"]
        assert desk.ticket()["emergency"] is True
        assert desk.tray() == []
    all_agree(shop)


@pytest.fixture
def bob(shop: Shop) -> Shop:
    points = (ContactPoint("email", "bob@old.org"),)
    bob = Customer("bob", "Bob", city="Riga", points=points, consent={"offers": "no"})
    shop.hub.perform_all(RecordCustomer(bob), ticket("of bob", customer="bob"))
    shop.sync(shop.jn, shop.mb)
    return shop


@pytest.mark.parametrize(
    ("theirs", "yours", "column"),
    [
        (
            SetPoint("bob", "email", "bob@new.org", "bob@old.org"),
            SetPoint("bob", "email", "robert@x.org", "bob@old.org"),
            "points",
        ),
        (
            SetConsent("bob", "offers", "yes", "no"),
            SetConsent("bob", "offers", "never", "no"),
            "consent",
        ),
    ],
)
def test_contact_points_and_consent_are_never_overwritten_silently(
    bob: Shop, theirs: Any, yours: Any, column: str
) -> None:
    bob.mb.does(theirs)
    bob.mb.sync()
    stands = bob.mb.row("customers", "bob")
    bob.jn.does(yours)
    bob.sync(bob.jn, bob.mb)
    ((_, _, code, facts),) = bob.jn.tray()
    assert (code, facts["yours"], facts["theirs"]) == ("CONFLICT_KEPT", yours.value, theirs.value)
    here = bob.jn.row("customers", "bob")
    assert stands is not None
    assert here is not None
    assert here[column] == stands[column]
    assert [c["yours"] for c in bob.mb.rows("conflicts")] == [yours.value]
    all_agree(bob)


def test_of_two_names_the_last_stands_and_the_first_is_kept(bob: Shop) -> None:
    bob.mb.does(ChangeCustomer("bob", Field.LABEL, "Robert", "Bob"))
    bob.jn.does(ChangeCustomer("bob", Field.LABEL, "Bobby", "Bob"))
    bob.sync(bob.mb, bob.jn)
    here = bob.mb.row("customers", "bob")
    assert here is not None
    assert here["label"] == "Bobby"
    assert bob.jn.codes() == ["CONFLICT_KEPT"]
    all_agree(bob)


def test_what_is_absent_from_a_page_or_a_first_reading_stays(shop: Shop) -> None:
    def read(desk: Desk) -> None:
        with desk.station.writing() as conn:
            conn.exec_driver_sql("UPDATE cursor SET seq = 0, complete = 0")
        desk.sync()

    del shop.hub.books.rows[Ref("tickets", "t1")]
    for key in [key for key in shop.hub.books.index if key[1] == Ref("tickets", "t1")]:
        del shop.hub.books.index[key]
    read(shop.jn)
    assert shop.jn.row("tickets", "t1") is not None


def test_what_waits_is_shown_as_the_rights_of_now_would_have_it(shop: Shop) -> None:
    every = tuple(sorted(OPERATIONS))
    shop.jn.does(TagTicket("t1", add=("mine",)))
    shop.hub.perform_all(RecordRole(Role("role", "Agent", tuple(set(every) - {"ticket.tag"}))))
    shop.jn.exchange.pull()
    assert shop.jn.ticket()["tags"] == []
    shop.hub.perform_all(RecordRole(Role("role", "Agent", every)))
    shop.jn.exchange.pull()
    assert shop.jn.ticket()["tags"] == ["mine"]


def test_leaving_a_team_takes_its_rows_and_keeps_the_pending_work_in_quarantine(
    shop: Shop,
) -> None:
    shop.jn.does(AddNote("n1", "t1", "measured it"), ClaimTicket("t1"))
    shop.hub.perform_all(RecordAgent(Agent("jn", "Jonas", "JN", "role", ("tec",))))
    shop.jn.sync()
    assert shop.jn.row("tickets", "t1") is None
    assert shop.jn.row("messages", "n1") is None
    assert [(status, code) for _, status, code, _ in shop.jn.tray()] == [
        ("quarantined", "QUARANTINED"),
        ("rejected", "FORBIDDEN_NOW"),
    ]
    kept = [r for r in shop.hub.books.receipts.values() if r.result.status == "quarantined"]
    assert [receipt.op.args["body"] for receipt in kept] == ["measured it"]
    assert shop.jn.states() == ["quarantined", "rejected"], "the words are still in the outbox"
