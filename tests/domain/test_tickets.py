"""A ticket from receipt to its end: each operation, its refusals, and the drawing of the states held to the code."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given

from app.domain import tickets
from app.domain.confirming import CloseTicket, ConfirmTicket, ReopenTicket
from app.domain.contacts import AddMessage, AddNote, MessageKind
from app.domain.ids import micros
from app.domain.operations import Code, Operation, Ref
from app.domain.tickets import (
    AssignTicket,
    Channel,
    ClaimTicket,
    CreateTicket,
    FlagEmergency,
    Priority,
    ReleaseTicket,
    SetClass,
    SetPriority,
    SetState,
    SolveTicket,
    State,
    TagTicket,
    Ticket,
    TicketClass,
)
from tests.domain.arbitrary import arbitrary, times
from tests.domain.desk import AT, HOUR, MINUTE, Desk


@pytest.fixture
def desk() -> Desk:
    return Desk()


def create(id: str = "t2", **values: object) -> CreateTicket:
    given = {"ticket_class": TicketClass.INQUIRY, "priority": Priority.LOW, "channel": Channel.CHAT}
    return CreateTicket(id=id, subject="s", customer="c", queue="q", **(given | values))  # type: ignore[arg-type]


# ---- the drawing -----------------------------------------------------------------------------

TO: dict[str, Operation] = {
    "claim": ClaimTicket("t"),
    "release": ReleaseTicket("t"),
    "wait": SetState("t", State.WAITING),
    "open": SetState("t", State.OPEN),
    "solve": SolveTicket("t", "sent again"),
    "confirm": ConfirmTicket("t"),
    "deny": ConfirmTicket("t", satisfied=False),
    "close": CloseTicket("t"),
    "silence": CloseTicket("t", "no answer for a week"),
    "reopen": ReopenTicket("t"),
}
NEW, OPEN, WAITING, SOLVED, CONFIRMED, CLOSED = State
WAYS = {
    NEW: {"claim": OPEN, "wait": WAITING, "open": OPEN, "solve": SOLVED, "release": NEW},
    OPEN: {"claim": OPEN, "wait": WAITING, "open": OPEN, "solve": SOLVED, "release": OPEN},
    WAITING: {"claim": WAITING, "wait": WAITING, "open": OPEN, "solve": SOLVED, "release": WAITING},
    SOLVED: {
        "confirm": CONFIRMED,
        "deny": OPEN,
        "silence": CLOSED,
        "reopen": OPEN,
        "release": SOLVED,
    },
    CONFIRMED: {"close": CLOSED, "silence": CLOSED, "reopen": OPEN, "release": CONFIRMED},
    CLOSED: {"reopen": OPEN, "release": CLOSED},
}


@pytest.mark.parametrize("state", State)
@pytest.mark.parametrize("way", TO)
def test_only_the_ways_of_the_drawing_are_open(desk: Desk, state: State, way: str) -> None:
    desk.tx.put(replace(desk.ticket, state=state, assignee="jn"))
    goal = WAYS[state].get(way)
    if goal is None:
        assert desk.refusal(TO[way]).code is Code.PRECONDITION
    else:
        desk.do(TO[way])
        assert desk.ticket.state is goal


def test_the_drawing_at_the_top_of_the_module_names_every_state() -> None:
    drawing = (tickets.__doc__ or "").partition("\n\n")[2]
    assert all(state in drawing for state in State)


# ---- creating --------------------------------------------------------------------------------


def test_a_new_ticket_stands_in_its_queue_with_its_promises(desk: Desk) -> None:
    ticket = desk.ticket
    assert (ticket.state, ticket.assignee, ticket.queue) == (State.NEW, None, "q")
    assert ticket.created_at == ticket.updated_at == AT + MINUTE
    assert ticket.due_at == ticket.reply_due_at == AT + MINUTE + 12 * HOUR
    assert ticket.resolve_due_at == AT + MINUTE + timedelta(days=3)


def test_a_ticket_made_for_somebody_is_open_at_once(desk: Desk) -> None:
    desk.do(create(assignee="jn"))
    assert desk.tx.rows[Ref("tickets", "t2")].state is State.OPEN


def test_a_ticket_from_elsewhere_keeps_its_own_time(desk: Desk) -> None:
    desk.do(create(opened_at=AT - HOUR, tags=("b", "a", "b")))
    ticket: Ticket = desk.tx.rows[Ref("tickets", "t2")]
    assert ticket.created_at == AT - HOUR
    assert ticket.tags == ("a", "b")


def test_creating_a_ticket_twice_leaves_the_first(desk: Desk) -> None:
    desk.do(FlagEmergency("t"))
    before = desk.ticket
    desk.do(create("t"))
    assert desk.ticket == before


def test_a_ticket_needs_a_customer_and_a_queue_we_know(desk: Desk) -> None:
    nobody = replace(create(), customer="nobody")
    nowhere = replace(create(), queue="nowhere")
    assert desk.refusal(nobody).reason == "customers.missing"
    assert desk.refusal(nowhere).reason == "queues.missing"


# ---- whose it is -----------------------------------------------------------------------------


def test_a_claimed_ticket_is_mine_and_open(desk: Desk) -> None:
    desk.do(ClaimTicket("t"))
    assert (desk.ticket.assignee, desk.ticket.state) == ("jn", State.OPEN)


def test_claiming_my_own_ticket_again_is_no_quarrel(desk: Desk) -> None:
    desk.do(ClaimTicket("t"))
    desk.do(ClaimTicket("t"))
    assert desk.ticket.assignee == "jn"


def test_the_slower_claim_bounces_and_names_the_faster(desk: Desk) -> None:
    desk.do(ClaimTicket("t"))
    held_since = desk.ticket.held_since
    assert held_since is not None
    refused = desk.refusal(ClaimTicket("t"), by="mb")
    assert (refused.reason, refused.code, refused.facts) == (
        "ticket.claimed",
        Code.CLAIM_LOST,
        {"by": "jn", "at": str(micros(held_since))},
    )


def test_a_ticket_says_since_when_it_is_held_as_long_as_somebody_holds_it(desk: Desk) -> None:
    desk.do(ClaimTicket("t"))
    first = desk.ticket.held_since
    desk.do(ClaimTicket("t"))
    assert first is not None
    assert desk.ticket.held_since == first, "who claims what they have holds it no shorter"
    desk.do(AssignTicket("t", "mb"))
    assert desk.ticket.assignee == "mb"
    assert desk.ticket.held_since is not None
    desk.do(ReleaseTicket("t"), by="mb")
    assert desk.ticket.held_since is None


def test_a_ticket_is_given_to_a_person_and_moves_queue_when_said(desk: Desk) -> None:
    desk.do(AssignTicket("t", "mb"))
    assert (desk.ticket.assignee, desk.ticket.queue, desk.ticket.state) == ("mb", "q", State.OPEN)
    desk.do(AssignTicket("t", "jn", "q2"))
    assert (desk.ticket.assignee, desk.ticket.queue) == ("jn", "q2")


@pytest.mark.parametrize(
    ("op", "reason"),
    [
        (AssignTicket("t", "nobody"), "agents.missing"),
        (AssignTicket("t", "ex"), "agent.inactive"),
        (AssignTicket("t", "mb", "nowhere"), "queues.missing"),
        (AssignTicket("gone", "mb"), "tickets.missing"),
    ],
)
def test_a_ticket_goes_to_nobody_who_is_not_here(desk: Desk, op: Operation, reason: str) -> None:
    assert desk.refusal(op).reason == reason


def test_an_ended_ticket_is_given_to_nobody(desk: Desk) -> None:
    desk.do(SolveTicket("t", "done"))
    assert desk.refusal(AssignTicket("t", "mb")).reason == "ticket.ended"


def test_only_my_own_ticket_can_i_give_back(desk: Desk) -> None:
    assert desk.refusal(ReleaseTicket("t")).facts == {"by": "None"}
    desk.do(ClaimTicket("t"))
    assert desk.refusal(ReleaseTicket("t"), by="mb").reason == "ticket.not_yours"
    desk.do(ReleaseTicket("t"))
    assert desk.ticket.assignee is None


# ---- what it says ----------------------------------------------------------------------------


@pytest.mark.parametrize("state", [NEW, SOLVED, CONFIRMED, CLOSED])
def test_solving_and_closing_have_operations_of_their_own(desk: Desk, state: State) -> None:
    refused = desk.refusal(SetState("t", state))
    assert (refused.reason, refused.facts) == ("ticket.state_not_settable", {"state": state})


def test_another_priority_counts_its_promises_from_the_start(desk: Desk) -> None:
    desk.do(SetPriority("t", Priority.URGENT), later=3 * HOUR)
    assert desk.ticket.priority is Priority.URGENT
    assert desk.ticket.due_at == AT + MINUTE + 30 * MINUTE
    assert desk.ticket.resolve_due_at == AT + MINUTE + 8 * HOUR


def test_what_it_is_about_can_be_corrected(desk: Desk) -> None:
    desk.do(SetClass("t", TicketClass.COMPLAINT))
    assert desk.ticket.ticket_class is TicketClass.COMPLAINT


def test_an_emergency_goes_up_and_stays_up(desk: Desk) -> None:
    desk.do(FlagEmergency("t"))
    desk.do(FlagEmergency("t"))
    assert desk.ticket.emergency


def test_tags_of_two_agents_commute(desk: Desk) -> None:
    other = Desk()
    one, two = TagTicket("t", add=("vip", "fragile")), TagTicket("t", add=("late",), remove=("x",))
    for order, where in (((one, two), desk), ((two, one), other)):
        for op in order:
            where.do(op)
    assert desk.ticket.tags == other.ticket.tags == ("fragile", "late", "vip")
    desk.do(TagTicket("t", remove=("vip",)))
    assert desk.ticket.tags == ("fragile", "late")


# ---- the end ---------------------------------------------------------------------------------


def test_a_solution_says_what_was_done_and_by_whom(desk: Desk) -> None:
    desk.do(SolveTicket("t", "sent again", cause="courier"))
    ticket = desk.ticket
    assert (ticket.outcome, ticket.cause, ticket.assignee) == ("sent again", "courier", "jn")
    assert ticket.solved_at == desk.now
    assert ticket.due_at is None


def test_a_solution_for_a_colleague_leaves_the_ticket_theirs(desk: Desk) -> None:
    desk.do(ClaimTicket("t"), by="mb")
    desk.do(SolveTicket("t", "sent again"))
    assert desk.ticket.assignee == "mb"


@pytest.mark.parametrize("outcome", ["", "  \n"])
def test_a_solution_without_words_is_none(desk: Desk, outcome: str) -> None:
    assert desk.refusal(SolveTicket("t", outcome)).reason == "ticket.outcome_missing"


def test_a_solution_waits_when_the_customer_wrote_unseen(desk: Desk) -> None:
    desk.do(AddMessage("m1", "t", MessageKind.CUSTOMER, "hello?"))
    assert desk.refusal(SolveTicket("t", "done")).code is Code.HELD_REOPENED
    assert desk.refusal(SolveTicket("t", "done", seen="m0")).reason == "ticket.customer_wrote"
    desk.do(SolveTicket("t", "done", seen="m1"))
    assert desk.ticket.state is State.SOLVED


def test_a_no_from_the_customer_opens_the_ticket_and_its_clock(desk: Desk) -> None:
    desk.do(SolveTicket("t", "done"))
    desk.do(ConfirmTicket("t", satisfied=False))
    assert (desk.ticket.state, desk.ticket.satisfied) == (State.OPEN, False)
    assert desk.ticket.due_at is not None


def test_silence_closes_only_with_its_reason(desk: Desk) -> None:
    desk.do(SolveTicket("t", "done"))
    assert desk.refusal(CloseTicket("t", "  ")).facts == {"state": "solved"}
    desk.do(CloseTicket("t", "no answer for a week"))
    assert desk.ticket.state is State.CLOSED


def test_a_reopened_ticket_forgets_that_it_satisfied(desk: Desk) -> None:
    for op in (SolveTicket("t", "done"), ConfirmTicket("t"), CloseTicket("t"), ReopenTicket("t")):
        desk.do(op)
    assert (desk.ticket.state, desk.ticket.satisfied) == (State.OPEN, None)
    assert desk.ticket.outcome == "done"


# ---- its clocks ------------------------------------------------------------------------------


def test_our_first_reply_hands_the_clock_to_the_solution(desk: Desk) -> None:
    desk.do(AddMessage("m1", "t", MessageKind.REPLY, "we look into it"))
    assert desk.ticket.due_at == desk.ticket.resolve_due_at


def test_no_clock_runs_while_the_customer_has_the_word(desk: Desk) -> None:
    desk.do(SetState("t", State.WAITING))
    assert desk.ticket.due_at is None
    desk.do(SetState("t", State.OPEN))
    assert desk.ticket.due_at == desk.ticket.reply_due_at


@given(arbitrary(Ticket), times)
def test_a_change_never_moves_the_last_change_back(ticket: Ticket, at: datetime) -> None:
    after = ticket.changed(at, emergency=True)
    assert after.updated_at == max(at, ticket.updated_at)
    assert after.due_at == after.next_due()


def test_a_late_fact_does_not_make_a_ticket_look_older(desk: Desk) -> None:
    desk.do(FlagEmergency("t"))
    desk.do(AddNote("n", "t", "found in my notebook", at=AT - HOUR))
    assert desk.ticket.updated_at == AT + 2 * MINUTE


ON_A_TICKET: tuple[Callable[[str], Operation], ...] = (
    ClaimTicket, ReleaseTicket, FlagEmergency, ConfirmTicket, CloseTicket, ReopenTicket, TagTicket,
    lambda id: SetState(id, State.OPEN),
    lambda id: SetPriority(id, Priority.LOW),
    lambda id: SetClass(id, TicketClass.ACCOUNT),
    lambda id: SolveTicket(id, "done"),
    lambda id: AddNote("n", id, "text"),
    lambda id: AddMessage("m", id, MessageKind.REPLY, "text"),
)  # fmt: skip


@pytest.mark.parametrize("make", ON_A_TICKET)
def test_nothing_happens_on_a_ticket_that_is_not_here(
    desk: Desk, make: Callable[[str], Operation]
) -> None:
    refused = desk.refusal(make("gone"))
    assert (refused.reason, refused.facts) == ("tickets.missing", {"id": "gone"})
