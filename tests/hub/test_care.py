"""Care and the gates at both ends: proposed from the book, taken on once; Close and Solve refused alike everywhere."""

from dataclasses import replace
from datetime import timedelta
from random import SystemRandom

import pytest

from app.domain.codec import to_image
from app.domain.confirming import CloseTicket, ConfirmTicket, ReopenTicket
from app.domain.operations import Rejected
from app.domain.orders import Order, OrderLine, RecordOrder
from app.domain.policy.shelf import PolicyPart, ScriptLine
from app.domain.policy.templates import Care as Rule
from app.domain.scripts.acts import AnswerStep, GoBack, SkipStep
from app.domain.scripts.script import Attach, Script, Stage, StepKind, image_of_script
from app.domain.tickets import ClaimTicket, CreateTicket, SolveTicket
from app.store.queries_care import Care, CaredFor, CareFigures
from app.store.queries_checklists import Checklists, Scripts
from app.workstation_checklists import begin_opened
from tests.domain.scripts.walking import end, script, step
from tests.helpers.editions import JANA, MARTA, PAVEL, bundle, texts, trust
from tests.hub.test_scope import House
from tests.hub.test_scope import house as _house
from tests.hub.test_scope import ticket as plain

house = _house
RULE = Rule(
    "late",
    '!order.delivered && order.days > 5 && "KET-40" in order.goods',
    {"en": "Late, tell them first", "cs": "Má zpoždění"},
    {"en": "Your parcel is late.", "cs": "Váš balík má zpoždění."},
    "2.4 a",
)
CALL = script(
    step("mend", StepKind.ACTION, Stage.SOLVE),
    step("call_back", StepKind.SAY, Stage.CONFIRM),
    end("z"),
    name="call",
    when='"call" in ticket.tags',
    attach=Attach.REQUIRED,
)
KETTLE = script(
    step("unplug", StepKind.SAY, Stage.SOLVE),
    end("z"),
    name="kettle",
    when='"k40" in ticket.products && order.days < 400',
    attach=Attach.REQUIRED,
)


def publish(house: House, *scripts: Script) -> None:
    """An edition with these scripts, one clause and one rule of care."""
    held = [PolicyPart.of("script", one.name, image_of_script(one)) for one in scripts]
    lines = [
        ScriptLine(
            one.name, part.id, 1, one.title, one.when, one.attach.value, goods={"k40": '["KET-40"]'}
        )
        for one, part in zip(scripts, held, strict=True)
    ]
    rule = PolicyPart.of("care", "late", to_image(RULE))
    clause = PolicyPart.of("clause", "2.4", {"id": "2.4", "version": 3})
    house.does(trust(MARTA), trust(PAVEL, MARTA), trust(JANA, MARTA))
    made = bundle(1, book=(*held, rule, clause), scripts=texts(*lines))
    house.does(*made.operations())


def ticket(id: str, *tags: str, order: str | None = None) -> CreateTicket:
    return replace(plain(id, "ada"), tags=tags, order=order)


def order(house: House, id: str, days: int, **more: object) -> Order:
    lines = (OrderLine("l1", "KET-40", "Kettle", 1, 399_000, 3990),)
    at = house.now() - timedelta(days=days)
    return Order(id, f"E-{id}", "ada", "EUR", at, 3990, lines=lines, **more)  # type: ignore[arg-type]


def test_a_late_order_is_proposed_at_every_seat_and_taken_on_once(house: House) -> None:
    publish(house)
    house.does(RecordOrder(order(house, "o1", 9)), RecordOrder(order(house, "o2", 2)))
    jn, mb = house.seat("jn"), house.seat("mb")
    (one,) = jn.station.ask(Care())
    assert (one.subject, one.order_number, one.words_own) == ("o1", "E-o1", "Your parcel is late.")
    assert (one.clause, one.clause_version, one.edition) == ("2.4 a", 3, "3.1")
    assert jn.station.ask(Care(customer="ada")) == (one,)
    assert jn.station.ask(Care(customer="nobody")) == ()
    (same,) = mb.station.ask(Care())
    jn.does(one.take())
    mb.does(same.dismiss("the customer has called"))  # without a line, so neither knows
    assert jn.station.ask(Care()) == mb.station.ask(Care()) == ()
    jn.agrees()
    mb.agrees()
    assert [code for _, code in mb.tray()] == ["PRECONDITION"]
    (done,) = mb.station.ask(CaredFor("ada"))
    assert (done.what, done.by, done.title, done.clause_version) == (
        "taken",
        "jn",
        RULE.title["en"],
        3,
    )
    (figure,) = mb.station.ask(CareFigures())
    assert (figure.taken, figure.dismissed, figure.bought) == (1, 0, 0)
    house.later(3)
    house.does(RecordOrder(order(house, "o3", 0)))
    mb.sync()
    assert mb.station.ask(CareFigures())[0].bought == 1


def test_close_waits_for_what_follows_the_solution_and_names_it(house: House) -> None:
    publish(house, CALL)
    house.does(ticket("t2", "call"))
    jn = house.seat("jn")
    jn.does(ClaimTicket("t2"))
    (one,) = jn.station.ask(Checklists("t2"))
    jn.does(AnswerStep(one.id, "t2", "mend", "true", one.parts, one.seen))
    jn.does(SolveTicket("t2", "mended"), ConfirmTicket("t2"))
    with pytest.raises(Rejected) as refused:
        jn.does(CloseTicket("t2"))
    assert (refused.value.reason, refused.value.facts) == (
        "ticket.steps_missing", {"steps": "1", "checklists": one.id},
    )  # fmt: skip
    (one,) = jn.station.ask(Checklists("t2"))
    assert [(it.key, it.stage) for it in one.missing] == [("call_back", "confirm")]
    with pytest.raises(Rejected) as refused:
        jn.does(CloseTicket("t2", waiver="no time"))
    assert refused.value.reason == "ticket.waiver_forbidden"
    jn.does(SkipStep(one.id, "t2", "call_back", "they called us", one.parts, one.seen))
    jn.does(CloseTicket("t2"))
    jn.agrees()
    assert jn.tray() == []


def test_the_hub_refuses_a_close_that_a_workstation_took_for_good(house: House) -> None:
    publish(house, CALL)
    house.does(ticket("t2", "call"))
    jn, mb = house.seat("jn"), house.seat("mb")
    jn.does(ClaimTicket("t2"))
    (one,) = jn.station.ask(Checklists("t2"))
    for name in ("mend", "call_back"):
        jn.does(AnswerStep(one.id, "t2", name, "true", one.parts, one.seen))
    jn.does(SolveTicket("t2", "mended"), ConfirmTicket("t2"))
    jn.sync()
    mb.sync()
    mb.does(GoBack(one.id, "t2", "call_back", one.parts, one.seen))  # it was the wrong number
    mb.sync()
    jn.does(CloseTicket("t2"))  # by what jn knows, all is done
    jn.agrees()
    assert [code for _, code in jn.tray()] == ["PRECONDITION"]


def test_a_script_for_a_product_begins_and_gates_though_only_the_order_says_so(
    house: House,
) -> None:
    publish(house, KETTLE)
    house.does(RecordOrder(order(house, "o1", 9)), ticket("t2", order="o1"))
    jn = house.seat("jn")
    assert [it.fits for it in jn.station.ask(Scripts("t2"))] == [True]
    assert [it.fits for it in jn.station.ask(Scripts("t1"))] == [False]
    with pytest.raises(Rejected) as refused:
        jn.does(SolveTicket("t2", "exchanged"))
    assert refused.value.reason == "ticket.script_not_begun"
    jn.does(ClaimTicket("t2"))
    (one,) = jn.station.ask(Checklists("t2"))
    jn.does(AnswerStep(one.id, "t2", "unplug", "true", one.parts, one.seen))
    jn.does(SolveTicket("t2", "exchanged"), SolveTicket("t1", "said"))
    jn.agrees()
    assert jn.tray() == []


def test_the_hub_solves_nothing_whose_order_was_not_looked_at(house: House) -> None:
    publish(house, KETTLE)
    house.does(RecordOrder(order(house, "o1", 9)), ticket("t2", order="o1"))
    names = ({}, {"customer": "ada", "order": "o-ada"}, {"customer": "ada", "order": "o1"})
    ops = [SolveTicket("t2", "x", **one) for one in names]
    results = house.hub.perform_all(ops, SystemRandom())
    assert [it.detail["reason"] for it in results] == [
        "ticket.changed_meanwhile", "ticket.changed_meanwhile", "ticket.script_not_begun",
    ]  # fmt: skip


def test_a_reopened_ticket_and_one_that_is_looked_at_begin_what_is_required(house: House) -> None:
    house.does(ticket("t2", "call"), ticket("t3", "call"))
    jn = house.seat("jn")
    jn.does(ClaimTicket("t2"), ClaimTicket("t3"), SolveTicket("t3", "x"))
    jn.sync()
    publish(house, CALL)
    jn.sync()
    assert jn.station.ask(Checklists("t2")) == ()
    assert begin_opened(jn.station, "t2")
    assert not begin_opened(jn.station, "t2")
    assert not begin_opened(jn.station, "t1")  # nobody's
    assert not begin_opened(jn.station, "t3")  # solved
    jn.does(ReopenTicket("t3"))
    assert [it.script for id in ("t2", "t3") for it in jn.station.ask(Checklists(id))] == [
        "call"
    ] * 2
    jn.agrees()
