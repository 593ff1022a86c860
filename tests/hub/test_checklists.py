"""Checklists at both ends: walked by several people, parked when their ticket moves on, and the same everywhere."""

import json
from dataclasses import replace
from typing import Any

import pytest

from app.domain.confirming import CloseTicket, ConfirmTicket
from app.domain.gone import EraseCustomer, MergeTickets
from app.domain.operations import OPERATIONS, OVERRULE, Ref, Rejected
from app.domain.people import Agent, RecordAgent, RecordRole, Role
from app.domain.policy.shelf import PolicyPart, ScriptLine
from app.domain.scripts.acts import (
    AnswerStep,
    GoBack,
    PauseChecklist,
    ResumeChecklist,
    SkipStep,
    SwitchScript,
)
from app.domain.scripts.script import Attach, Script, Stage, StepKind, image_of_script
from app.domain.tickets import AssignTicket, ClaimTicket, SolveTicket, TagTicket
from app.hub.ledger import PostgresLedger
from app.store.queries_checklists import ChecklistRow, Checklists, Scripts
from app.workstation_checklists import start_of
from tests.domain.formulas import VALUES, VECTORS
from tests.domain.scripts.walking import ask, end, rule, script, step
from tests.helpers.editions import JANA, MARTA, PAVEL, bundle, texts, trust
from tests.hub.test_scope import House, Seat, ticket
from tests.hub.test_scope import house as _house

house = _house
DAMAGED = script(
    step("listen", StepKind.SAY, Stage.UNDERSTAND),
    ask("cause", "carrier", "us>repair", stage=Stage.CAUSE),
    step("claim_it", StepKind.ACTION, Stage.SOLVE, next="z"),
    step("repair", StepKind.ACTION, Stage.SOLVE),
    end("z"),
    name="damaged",
    when='"damaged" in ticket.tags',
    attach=Attach.REQUIRED,
)


def publish(house: House, *scripts: Script, number: int = 1) -> None:
    """Put an edition in force that holds these scripts."""
    held = [PolicyPart.of("script", one.name, image_of_script(one)) for one in scripts]
    lines = [
        ScriptLine(one.name, part.id, one.version, one.title, one.when, one.attach.value)
        for one, part in zip(scripts, held, strict=True)
    ]
    if number == 1:
        house.does(trust(MARTA), trust(PAVEL, MARTA), trust(JANA, MARTA))
    made = bundle(number, book=tuple(held), scripts=texts(*lines))
    house.does(*made.operations())


@pytest.fixture
def shop(house: House) -> House:
    publish(house, DAMAGED)
    house.does(TagTicket("t1", add=("damaged",)))
    lead = Role("lead", "Supervisor", (*sorted(OPERATIONS), OVERRULE))
    house.does(RecordRole(lead), RecordAgent(Agent("mb", "Marta", "MB", "lead", ("*",))))
    return house


def row(seat: Seat) -> ChecklistRow:
    (found,) = seat.station.ask(Checklists("t1"))
    return found


def says(seat: Seat, name: str, value: Any = True) -> None:
    one = row(seat)
    seat.does(AnswerStep(one.id, "t1", name, json.dumps(value), one.parts, one.seen))


def theirs(house: House) -> dict[str, Any]:
    """The checklist as the hub has it."""
    with house.engine.begin() as conn:
        found = PostgresLedger(conn).parts(["t1", "t2"])
        refs = [ref for _, ref, _ in found if ref.kind == "checklists"]
        (stored,) = PostgresLedger(conn).load(refs).values()
        return stored.image


def untold(house: House) -> list[Ref]:
    """Rows whose newest revision the feeds do not know."""
    with house.engine.begin() as conn:
        ledger = PostgresLedger(conn)
        lines = [line for queue in ledger.queues() for line in ledger.lines(f"team:{queue}")]
        there = ledger.load([ref for ref, _ in lines])
        return [ref for ref, rev in lines if there[ref].rev != rev]


def begun(house: House, *names: str) -> list[Seat]:
    """Seats at which a checklist has begun, because the first of them took the ticket."""
    seats = [house.seat(name) for name in names]
    seats[0].does(ClaimTicket("t1"))
    for seat in (*seats, seats[0]):
        seat.sync()
    return seats


def test_a_claimed_ticket_begins_what_the_policy_requires_and_solve_waits_for_it(
    shop: House,
) -> None:
    (jn,) = begun(shop, "jn")
    one = row(jn)
    assert (one.script, one.state, one.is_required, one.total) == ("damaged", "running", True, 3)
    with pytest.raises(Rejected) as refused:
        jn.does(SolveTicket("t1", "paid", "carrier"))
    assert (refused.value.reason, refused.value.facts["steps"]) == ("ticket.steps_missing", "3")
    says(jn, "listen")
    says(jn, "cause", "carrier")
    says(jn, "claim_it")
    assert row(jn).state == "ended"
    jn.does(SolveTicket("t1", "paid", "carrier"))
    jn.agrees()
    assert theirs(shop)["ended"] == "z"


def test_what_nobody_began_keeps_a_ticket_open_too(shop: House) -> None:
    jn = shop.seat("jn")
    with pytest.raises(Rejected) as refused:
        jn.does(SolveTicket("t1", "paid"))
    assert refused.value.reason == "ticket.script_not_begun"
    assert jn.station.ask(Scripts("t1"))[0].fits
    with pytest.raises(Rejected) as refused:
        jn.does(SolveTicket("t1", "paid", waiver="no time"))
    assert refused.value.reason == "ticket.waiver_forbidden"
    mb = shop.seat("mb")
    mb.does(SolveTicket("t1", "paid", waiver="the shop is closing"))
    mb.agrees()
    with shop.engine.begin() as conn:
        solved = PostgresLedger(conn).load([Ref("tickets", "t1")])[Ref("tickets", "t1")].image
    assert (solved["state"], solved["waived"]) == ("solved", "mb: the shop is closing")


def test_two_who_tick_without_a_line_have_both_ticked_and_the_first_stands(shop: House) -> None:
    jn, mb = begun(shop, "jn", "mb")
    says(jn, "listen")
    says(mb, "listen")
    says(mb, "cause", "us")
    mb.sync()
    jn.agrees()
    mb.agrees()
    one = row(jn)
    assert replace(row(mb), seen=one.seen) == one
    assert [line.by for line in one.stages[0].lines] == ["mb"]
    assert [trace.by for trace in one.trail if trace.key == "listen"] == ["mb", "jn"]
    assert one.step is not None
    assert one.step.key == "repair"


def test_another_goes_on_where_one_paused_and_back_keeps_what_was_left(shop: House) -> None:
    jn, mb = begun(shop, "jn", "mb")
    says(jn, "listen")
    says(jn, "cause", "us")
    one = row(jn)
    jn.does(PauseChecklist(one.id, "t1", one.parts, one.seen))
    jn.sync()
    mb.sync()
    assert row(mb).state == "paused"
    mb.does(ResumeChecklist(one.id, "t1", one.parts, one.seen))
    says(mb, "repair")
    assert row(mb).state == "ended"
    mb.does(GoBack(one.id, "t1", "cause", one.parts, one.seen))
    says(mb, "cause", "carrier")
    for seat in (mb, jn):
        seat.agrees()
    one = row(jn)
    assert one.step is not None
    assert one.step.key == "claim_it"
    assert ("leave", "repair") in [(trace.what, trace.key) for trace in one.trail]
    assert one.missing[0].key == "claim_it"


def test_a_newer_version_is_told_and_switching_keeps_what_fits(shop: House) -> None:
    jn, mb = begun(shop, "jn", "mb")
    says(jn, "listen")
    says(jn, "cause", "us")
    jn.sync()
    mb.sync()
    newer = script(
        step("listen", StepKind.SAY, Stage.UNDERSTAND),
        ask("cause", "carrier", "maker"),
        step("claim_it", StepKind.ACTION, Stage.SOLVE),
        name="damaged", when=DAMAGED.when, attach=Attach.REQUIRED,
    )  # fmt: skip
    publish(shop, newer, number=2)
    jn.sync()
    told = row(jn).newer
    assert told is not None
    assert told.lost == ("cause",)
    assert {(change.what, change.key) for change in told.changes} == {
        ("changed", "cause"), ("changed", "claim_it"), ("removed", "repair"), ("removed", "z"),
    }  # fmt: skip
    says(mb, "repair")  # meanwhile, by the old version
    one = row(jn)
    jn.does(SwitchScript(one.id, "t1", told.parts, one.seen, told.edition))
    jn.sync()
    mb.agrees()
    jn.agrees()
    one = row(jn)
    assert (one.pin, one.newer, one.step and one.step.key) == (told.pin, None, "cause")
    assert replace(row(mb), seen=one.seen) == one
    says(mb, "cause", "maker")
    says(mb, "claim_it")
    mb.agrees()
    assert theirs(shop)["state"] == "ended"
    assert "repair" in [
        trace["step"] for trace in theirs(shop)["trail"]
    ]  # kept, though it fits no longer


def test_a_ticket_that_moves_to_another_queue_takes_its_checklist_along_to_rest(
    shop: House,
) -> None:
    jn, li = begun(shop, "jn", "li")
    says(jn, "listen")
    assert li.holds("checklists") == []
    jn.does(AssignTicket("t1", "li", "tec"))
    for seat in (jn, li, jn):
        seat.agrees()
    assert jn.holds("checklists") == []
    assert (row(li).state, row(li).done) == ("parked", 1)
    assert untold(shop) == []
    says(li, "cause", "carrier")
    li.agrees()
    assert (row(li).state, theirs(shop)["state"]) == ("running", "running")


def test_a_checklist_that_begins_and_rests_in_one_push_is_told_as_it_rests(shop: House) -> None:
    mb = shop.seat("mb")
    mb.does(ClaimTicket("t1"))
    says(mb, "listen")
    mb.does(AssignTicket("t1", "li", "tec"))
    mb.agrees()
    assert theirs(shop)["state"] == "parked"
    assert untold(shop) == []


def test_a_closed_ticket_lets_its_checklist_rest(shop: House) -> None:
    (mb,) = begun(shop, "mb")
    mb.does(SolveTicket("t1", "paid", waiver="by the book of another house"))
    mb.does(ConfirmTicket("t1"), CloseTicket("t1"))
    assert row(mb).state == "parked"  # before the hub has said so
    mb.agrees()
    assert theirs(shop)["state"] == "parked"
    assert theirs(shop)["trail"][-1]["what"] == "park"
    assert untold(shop) == []


def test_a_merged_ticket_brings_its_checklist_to_the_other(shop: House) -> None:
    shop.does(ticket("t2", "ada"))
    (jn,) = begun(shop, "jn")
    says(jn, "listen")
    jn.does(MergeTickets("t1", "t2"))
    jn.agrees()
    assert (theirs(shop)["ticket"], theirs(shop)["state"]) == ("t2", "parked")
    (found,) = jn.station.ask(Checklists("t2"))
    assert found.done == 1


def test_a_checklist_of_an_erased_customer_says_nothing_any_more(shop: House) -> None:
    (jn,) = begun(shop, "jn")
    one = row(jn)
    jn.does(SkipStep(one.id, "t1", "listen", "Ada has said it in her letter", one.parts, one.seen))
    jn.sync()
    shop.does(EraseCustomer("ada"))
    jn.agrees()
    left = theirs(shop)
    assert (left["answers"], left["trail"], left["values"]) == ([], [], {})


def test_a_formula_gives_the_same_at_the_hub(house: House) -> None:
    """Each vector that needs only given names is a rule; the hub finds the path that the workstation found."""
    plain = [(t, v) for t, v in VECTORS if v is not None and _is_given(t)]
    rules = [
        rule(f"r{n}", (f"({text}) == {json.dumps(value)}", f"r{n + 1}"), otherwise="wrong")
        for n, (text, value) in enumerate(plain)
    ]
    last = step(f"r{len(plain)}", next="z")
    made = script(step("first"), *rules, last, end("wrong"), end("z"), name="vectors")
    publish(house, made)
    jn = house.seat("jn")
    (found,) = jn.station.ask(Scripts("t1"))
    seen = {name: json.dumps(value) for name, value in VALUES.items()}
    jn.does(start_of(found, "t1"))
    one = row(jn)
    jn.does(AnswerStep(one.id, "t1", "first", "true", one.parts, seen))
    jn.agrees()
    assert len(plain) > 10
    assert (theirs(house)["here"], theirs(house)["ended"]) == (f"r{len(plain)}", "")


def _is_given(text: str) -> bool:
    other = ("litres", "bought", "amount", "today", "ticket.tags.filter")
    return not any(name in text for name in other)
