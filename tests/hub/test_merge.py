"""What the hub makes of work that crossed other work: every merge rule, judged in the hub's order."""

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
    SetPreference,
)
from app.domain.ids import moment
from app.domain.operations import OPERATIONS, OVERRULE, Ref
from app.domain.people import Agent, RecordAgent, RecordRole, Role
from app.domain.tickets import (
    AssignTicket,
    ClaimTicket,
    ClearEmergency,
    FlagEmergency,
    Priority,
    ReleaseTicket,
    SetPriority,
    SolveTicket,
    TagTicket,
)
from app.sync.protocol import OpResult
from tests.helpers.profiles import ticket
from tests.hub.ledgered import NOW, Hub, verdicts

HOUR = 3_600_000_000


@pytest.fixture
def hub() -> Hub:
    """A hub with ticket "t1" of Ada's; "jn" is an agent and "mb" a supervisor."""
    hub = Hub()
    lead = Role("lead", "Supervisor", (*sorted(OPERATIONS), OVERRULE))
    hub.administer(RecordRole(lead), RecordAgent(Agent("mb", "Marta", "MB", "lead", ("*",))))
    hub.does("jn", ticket("t1"), wall=NOW - 100 * HOUR)
    return hub


def customer_writes(id: str = "m1") -> AddMessage:
    return AddMessage(id, "t1", MessageKind.CUSTOMER, "Still broken", author="Ada")


def reply(id: str = "r1", **values: Any) -> AddMessage:
    return AddMessage(id, "t1", MessageKind.REPLY, "It is on its way", **values)


def has(hub: Hub, kind: str, id: str) -> bool:
    return Ref(kind, id) in hub.books.rows


def conflicts(hub: Hub) -> list[dict[str, Any]]:
    return [row.image for ref, row in hub.books.rows.items() if ref.kind == "conflicts"]


def one(results: list[OpResult]) -> OpResult:
    (result,) = results
    return result


# ---- the customer's word -----------------------------------------------------------------------


def test_a_customers_message_beats_a_close_and_cause_and_outcome_are_kept(hub: Hub) -> None:
    hub.does("mb", customer_writes())
    results = hub.does(
        "jn", AddNote("n1", "t1", "called them"), SolveTicket("t1", "sent again", "courier")
    )
    assert verdicts(results) == [("applied", "OK"), ("held", "HELD_REOPENED")]
    assert results[1].detail == {"reason": "ticket.customer_wrote", "message": "m1", "seen": ""}
    kept = hub.image("tickets", "t1")
    assert (kept["state"], kept["assignee"]) == ("open", "jn")
    assert (kept["outcome"], kept["cause"]) == ("sent again", "courier")
    assert has(hub, "messages", "n1")


def test_the_ticket_that_stays_open_stays_its_assignees(hub: Hub) -> None:
    hub.does("mb", ClaimTicket("t1"), customer_writes())
    hub.does("jn", SolveTicket("t1", "sent again"))
    assert hub.image("tickets", "t1")["assignee"] == "mb"


def test_a_customers_message_after_the_close_opens_the_ticket_again(hub: Hub) -> None:
    hub.does("jn", SolveTicket("t1", "sent again"))
    hub.does("mb", customer_writes())
    assert hub.image("tickets", "t1")["state"] == "open"


def test_a_reply_that_the_customer_has_overtaken_is_held_for_its_author(hub: Hub) -> None:
    hub.does("mb", customer_writes())
    held = one(hub.does("jn", reply()))
    assert (held.status, held.code) == ("held", "HELD_STALE_REPLY")
    assert held.detail == {"reason": "message.customer_wrote", "message": "m1", "seen": ""}
    assert not has(hub, "messages", "r1")
    assert one(hub.does("jn", reply("r2", seen="m1"))).code == "OK"
    assert hub.image("messages", "r2")["message_kind"] == "reply"


def test_a_reply_that_waited_a_day_is_held_and_a_younger_one_goes_out(hub: Hub) -> None:
    held = one(hub.does("jn", reply(), wall=NOW - 30 * HOUR))
    assert (held.status, held.code) == ("held", "HELD_STALE_REPLY")
    assert held.detail == {"reason": "message.waited", "hours": "30"}
    assert one(hub.does("jn", reply("r2"), wall=NOW - 23 * HOUR)).code == "OK"


def test_a_reply_of_a_workstation_whose_clock_is_ahead_is_as_old_as_the_work_before_it(
    hub: Hub,
) -> None:
    hub.does("jn", AddNote("n1", "t1", "before"), wall=NOW - 30 * HOUR)
    held = one(hub.does("jn", reply(), wall=NOW + 24 * HOUR))
    assert (held.status, held.detail) == ("held", {"reason": "message.waited", "hours": "30"})
    assert one(hub.does("jn", reply("r2"), wall=NOW + HOUR // 60)).code == "OK", "latency is no lie"


def test_work_was_not_done_before_the_work_before_it(hub: Hub) -> None:
    hub.does("jn", AddNote("n1", "t1", "before"), wall=NOW - 2 * HOUR)
    assert one(hub.does("jn", reply(), wall=0)).code == "OK"
    assert hub.image("messages", "r1")["at"] == NOW - 2 * HOUR


def test_a_reply_sent_elsewhere_is_recorded_whatever_was_said_since(hub: Hub) -> None:
    hub.does("mb", customer_writes())
    sent = reply(at=moment(NOW - 40 * HOUR))
    assert one(hub.does("jn", sent, wall=NOW - 30 * HOUR)).code == "OK"
    assert hub.image("messages", "r1")["message_kind"] == "reply"


# ---- whose ticket ------------------------------------------------------------------------------


def test_the_first_claim_stands_and_the_losers_work_is_kept_as_notes(hub: Hub) -> None:
    hub.does("mb", ClaimTicket("t1"), wall=NOW - HOUR)
    results = hub.does(
        "jn", ClaimTicket("t1"), AddNote("n1", "t1", "measured it"), reply(owner="jn")
    )
    assert verdicts(results) == [
        ("rejected", "CLAIM_LOST"),
        ("applied", "OK"),
        ("applied", "CLAIM_LOST"),
    ]
    when = {"by": "mb", "at": str(NOW - HOUR)}
    assert results[2].detail == {"reason": "message.kept_as_note", **when}
    note = hub.image("messages", "r1")
    assert (note["message_kind"], note["author"], note["body"]) == (
        "note",
        "jn",
        "It is on its way",
    )
    assert hub.image("tickets", "t1")["replied_at"] is None


def test_a_supervisors_assignment_beats_a_claim_in_either_order(hub: Hub) -> None:
    hub.does("jn", ClaimTicket("t1"))
    assert one(hub.does("mb", AssignTicket("t1", "mb", expected=""))).code == "OK"
    assert hub.image("tickets", "t1")["assignee"] == "mb"
    assert one(hub.does("jn", ClaimTicket("t1"))).code == "CLAIM_LOST"


def test_an_agent_gives_away_no_ticket_that_was_taken_unseen(hub: Hub) -> None:
    hub.does("mb", ClaimTicket("t1"))
    lost = one(hub.does("jn", AssignTicket("t1", "jn", expected="")))
    assert (lost.code, lost.detail["by"]) == ("CLAIM_LOST", "mb")
    assert one(hub.does("jn", AssignTicket("t1", "jn", expected="mb"))).code == "OK"


def test_only_what_is_still_ones_own_is_given_back(hub: Hub) -> None:
    hub.does("jn", ClaimTicket("t1"))
    hub.does("mb", AssignTicket("t1", "mb"))
    assert one(hub.does("jn", ReleaseTicket("t1"))).detail["reason"] == "ticket.not_yours"
    assert hub.image("tickets", "t1")["assignee"] == "mb"


# ---- whose word --------------------------------------------------------------------------------


def test_a_supervisors_priority_stands_over_an_agents_unseen_one(hub: Hub) -> None:
    hub.does("mb", SetPriority("t1", Priority.URGENT, Priority.MEDIUM))
    kept = one(hub.does("jn", SetPriority("t1", Priority.LOW, Priority.MEDIUM)))
    assert (kept.status, kept.code) == ("applied", "CONFLICT_KEPT")
    assert hub.image("tickets", "t1")["priority"] == "urgent"
    (conflict,) = conflicts(hub)
    values = [conflict[name] for name in ("field", "base", "yours", "theirs", "stands", "by")]
    assert values == ["priority", "medium", "low", "urgent", "theirs", "jn"]
    assert kept.detail["conflict"] == conflict["id"]
    assert one(hub.does("jn", SetPriority("t1", Priority.LOW, Priority.URGENT))).code == "OK"


def test_a_supervisor_overrules_without_a_question(hub: Hub) -> None:
    hub.does("jn", SetPriority("t1", Priority.LOW, Priority.MEDIUM))
    assert one(hub.does("mb", SetPriority("t1", Priority.HIGH, Priority.MEDIUM))).code == "OK"
    assert (hub.image("tickets", "t1")["priority"], conflicts(hub)) == ("high", [])


def test_among_equals_the_last_stands_and_both_values_are_kept(hub: Hub) -> None:
    hub.administer(RecordAgent(Agent("mb", "Marta", "MB", "role", ("*",))))
    hub.does("mb", SetPriority("t1", Priority.URGENT, Priority.MEDIUM))
    kept = one(hub.does("jn", SetPriority("t1", Priority.LOW, Priority.MEDIUM)))
    assert (kept.status, kept.code) == ("applied", "CONFLICT_KEPT")
    assert kept.detail["reason"] == "conflict.yours_stands"
    assert (kept.detail["base"], kept.detail["yours"], kept.detail["theirs"]) == (
        "medium",
        "low",
        "urgent",
    )
    assert hub.image("tickets", "t1")["priority"] == "low"
    assert conflicts(hub)[0]["stands"] == "yours"


def test_a_rule_never_changes_what_a_person_decided(hub: Hub) -> None:
    assert one(hub.administer(SetPriority("t1", Priority.HIGH))).code == "OK"
    hub.does("jn", SetPriority("t1", Priority.LOW, Priority.HIGH))
    assert one(hub.administer(SetPriority("t1", Priority.URGENT))).status == "noop"
    assert hub.image("tickets", "t1")["priority"] == "low"


def test_the_same_wish_twice_is_no_conflict(hub: Hub) -> None:
    for who in ("mb", "jn"):
        wish = SetPriority("t1", Priority.HIGH, Priority.MEDIUM)
        assert one(hub.does(who, wish)).code == "OK"
    assert conflicts(hub) == []


def test_an_emergency_goes_up_for_everybody_and_down_for_a_supervisor_only(hub: Hub) -> None:
    assert one(hub.does("jn", FlagEmergency("t1"))).code == "OK"
    assert one(hub.does("jn", ClearEmergency("t1"))).code == "FORBIDDEN_NOW"
    assert one(hub.does("mb", ClearEmergency("t1"))).code == "OK"
    assert hub.image("tickets", "t1")["emergency"] is False
    hub.does("jn", FlagEmergency("t1"))
    assert hub.image("tickets", "t1")["emergency"] is True


def test_tags_commute_and_the_last_word_on_each_stands(hub: Hub) -> None:
    hub.does("mb", TagTicket("t1", add=("vip", "late")))
    hub.does("jn", TagTicket("t1", add=("fragile",), remove=("late",)))
    assert hub.image("tickets", "t1")["tags"] == ["fragile", "vip"]


# ---- whose customer ----------------------------------------------------------------------------


@pytest.fixture
def bob(hub: Hub) -> Hub:
    points = (ContactPoint("email", "bob@old.org"), ContactPoint("phone", "+371 1"))
    bob = Customer("bob", "Bob", city="Riga", points=points, consent={"offers": "no"})
    hub.administer(RecordCustomer(bob))
    return hub


def points(hub: Hub) -> list[str]:
    return [point["value"] for point in hub.image("customers", "bob")["points"]]


def test_a_contact_point_changed_unseen_is_not_overwritten_and_both_are_kept(bob: Hub) -> None:
    bob.does("mb", SetPoint("bob", "email", "bob@new.org", "bob@old.org"))
    kept = one(bob.does("jn", SetPoint("bob", "email", "robert@x.org", "bob@old.org")))
    assert kept.code == "CONFLICT_KEPT"
    assert points(bob) == ["bob@new.org", "+371 1"]
    (conflict,) = conflicts(bob)
    values = [conflict[name] for name in ("field", "base", "yours", "theirs", "stands")]
    assert values == ["points.email", "bob@old.org", "robert@x.org", "bob@new.org", "theirs"]
    assert (conflict["subject_kind"], conflict["subject"]) == ("customers", "bob")
    scope = bob.books.rows[Ref("conflicts", conflict["id"])].scope
    assert scope == bob.books.rows[Ref("customers", "bob")].scope, "whoever holds the customer"


def test_new_contact_points_of_two_agents_both_stay(bob: Hub) -> None:
    bob.does("mb", SetPoint("bob", "phone", "+371 2"))
    bob.does("jn", SetPoint("bob", "phone", "+371 3"))
    assert points(bob) == ["bob@old.org", "+371 1", "+371 2", "+371 3"]
    bob.does("jn", SetPoint("bob", "phone", "", "+371 1"))
    assert points(bob) == ["bob@old.org", "+371 2", "+371 3"]
    assert conflicts(bob) == []


def test_a_consent_given_unseen_is_not_overwritten(bob: Hub) -> None:
    bob.does("mb", SetConsent("bob", "offers", "yes", "no"))
    kept = one(bob.does("jn", SetConsent("bob", "offers", "never", "no")))
    assert (kept.code, kept.detail["reason"]) == ("CONFLICT_KEPT", "conflict.theirs_stands")
    assert bob.image("customers", "bob")["consent"] == {"offers": "yes"}


def test_of_two_cities_the_last_stands_and_both_are_kept(bob: Hub) -> None:
    bob.does("mb", ChangeCustomer("bob", Field.CITY, "Cēsis", "Riga"))
    bob.does("mb", ChangeCustomer("bob", Field.LABEL, "Bob B.", "Bob"))
    kept = one(bob.does("jn", ChangeCustomer("bob", Field.CITY, "Liepāja", "Riga")))
    assert (kept.code, kept.detail["theirs"]) == ("CONFLICT_KEPT", "Cēsis")
    assert bob.image("customers", "bob")["city"] == "Liepāja"
    assert bob.image("customers", "bob")["label"] == "Bob B.", "another field is another matter"


def test_wishes_about_different_things_do_not_meet(bob: Hub) -> None:
    bob.does("mb", SetPreference("bob", "channel", "email"))
    assert one(bob.does("jn", SetPreference("bob", "hours", "evening"))).code == "OK"
    wishes = {"channel": "email", "hours": "evening"}
    assert bob.image("customers", "bob")["preferences"] == wishes


def test_three_values_are_three_conflicts_until_each_is_settled_once(bob: Hub) -> None:
    for who, city in (("mb", "Cēsis"), ("jn", "Liepāja"), ("mb", "Ogre")):
        bob.does(who, ChangeCustomer("bob", Field.CITY, city, "Riga"))
    assert [(c["yours"], c["theirs"]) for c in conflicts(bob)] == [
        ("Liepāja", "Cēsis"),
        ("Ogre", "Liepāja"),
    ]
    settle = SettleConflict(conflicts(bob)[0]["id"])
    assert one(bob.does("jn", settle)).code == "OK"
    again = one(bob.does("mb", settle))
    assert (again.code, again.detail["by"]) == ("PRECONDITION", "jn")
    assert [bool(c["settled_at"]) for c in conflicts(bob)] == [True, False]


# ---- whose team --------------------------------------------------------------------------------


def test_work_for_a_team_one_was_taken_off_goes_to_quarantine_not_to_waste(hub: Hub) -> None:
    hub.administer(RecordAgent(Agent("jn", "Jonas", "JN", "role", ("tec",))))
    results = hub.does("jn", AddNote("n1", "t1", "measured it"), ClaimTicket("t1"))
    assert verdicts(results) == [("quarantined", "QUARANTINED"), ("rejected", "FORBIDDEN_NOW")]
    assert results[0].detail == {"reason": "team.left", "ticket": "t1"}
    kept = hub.books.receipts["jn", 2]
    assert kept.op.args["body"] == "measured it"
    assert not has(hub, "messages", "n1")


def test_whoever_comes_back_to_the_team_works_as_before(hub: Hub) -> None:
    for queues in (("tec",), ("ret",)):
        hub.administer(RecordAgent(Agent("jn", "Jonas", "JN", "role", queues)))
    assert one(hub.does("jn", AddNote("n1", "t1", "measured it"))).code == "OK"


def test_a_ticket_that_moved_on_still_takes_the_notes_of_its_old_team(hub: Hub) -> None:
    hub.does("mb", AssignTicket("t1", "mb", "tec"))
    assert one(hub.does("jn", AddNote("n1", "t1", "measured it"))).code == "OK"
    assert hub.books.rows[Ref("messages", "n1")].scope == "team:tec"


def test_one_who_served_all_and_now_serves_one_has_left_the_others(hub: Hub) -> None:
    hub.administer(RecordAgent(Agent("mb", "Marta", "MB", "lead", ("tec",))))
    hub.does("mb", ticket("t2", queue="tec"))
    results = hub.does("mb", AddNote("n1", "t1", "x"), AddNote("n2", "t2", "x"))
    assert verdicts(results) == [("quarantined", "QUARANTINED"), ("applied", "OK")]
