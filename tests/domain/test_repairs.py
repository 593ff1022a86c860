"""Everything that comes back has a way on, and each way on makes the operations it promises."""

from datetime import UTC, datetime

import pytest

from app.domain.codec import to_image
from app.domain.confirming import ReopenTicket
from app.domain.contacts import AddMessage, AddNote, MessageKind
from app.domain.operations import Code, Operation, Rejected
from app.domain.refunds.acts import IssueRefund
from app.domain.refunds.ask import Ask, Wanted
from app.domain.repairs import OF_CODE, Author, Came, Repair, fitting, mended
from app.domain.tickets import (
    AssignTicket,
    Channel,
    ClaimTicket,
    Priority,
    SetPriority,
    State,
    Ticket,
    TicketClass,
)

AT = datetime(2026, 3, 9, tzinfo=UTC)
ME = Author("jn", "new", "Please?")
TICKET = Ticket(
    "t1", "Parcel", "c1", "ret", TicketClass.INQUIRY, Priority.HIGH, Channel.EMAIL, State.OPEN,
    AT, AT, assignee="mb", last_customer_message="m7",
)  # fmt: skip
REPLY = AddMessage("r1", "t1", MessageKind.REPLY, "It is on its way", seen="m1", owner="jn")


def mend(repair: Repair, op: Operation, **facts: str) -> tuple[Operation, ...]:
    return mended(repair, Came(op, facts, TICKET), ME)


def test_every_code_that_comes_back_has_a_way_on() -> None:
    assert set(OF_CODE) == set(Code) - {Code.OK, Code.NOOP}
    for code in OF_CODE:
        for has_ticket in (True, False):
            assert fitting("x.y", code, "", has_ticket=has_ticket), code


def test_a_code_of_a_newer_hub_is_left_to_a_person() -> None:
    fits = fitting("x.y", "OF_TOMORROW", "a.reason", has_ticket=True)
    assert fits == (Repair.AGAIN, Repair.DISMISS)


def test_what_needs_a_ticket_is_not_offered_without_one() -> None:
    for code in OF_CODE:
        fits = fitting("customer.change", code, "", has_ticket=False)
        assert not {Repair.TAKE, Repair.ASK_SUPERVISOR, Repair.FOLLOW, Repair.AS_NOTE} & set(fits)


def test_words_can_be_kept_as_a_note_only_where_there_are_words() -> None:
    held = Code.HELD_STALE_REPLY
    assert Repair.AS_NOTE in fitting("message.add", held, "", has_ticket=True)
    assert Repair.AS_NOTE not in fitting("ticket.solve", held, "", has_ticket=True)
    assert mend(Repair.AS_NOTE, REPLY) == (AddNote("new", "t1", "It is on its way"),)


def test_a_refund_given_twice_is_closed_and_never_simply_tried_again() -> None:
    fits = fitting("refund.issue", Code.PRECONDITION, "refund.already", has_ticket=True)
    assert fits == (Repair.DUPLICATE, Repair.ASK_SUPERVISOR, Repair.DISMISS)
    assert mend(Repair.DUPLICATE, REPLY) == ()


def test_words_are_changed_by_one_who_has_seen_what_came_since() -> None:
    changed = Author("jn", "new", changes={"body": "It comes tomorrow"})
    (again,) = mended(Repair.EDIT, Came(REPLY, {}, TICKET), changed)
    assert again == AddMessage(
        "new", "t1", MessageKind.REPLY, "It comes tomorrow", seen="m7", owner="mb"
    )


def test_a_refund_is_changed_by_its_amount_and_promised_without_the_grant_that_failed() -> None:
    ask = Ask((Wanted("l1", 2),))
    came = Came(IssueRefund("f1", "t1", "o1", "c1", "jn", ask, 2000, grant="g1"), {}, TICKET)
    fewer = {"amount": 1000, "ask": to_image(Ask((Wanted("l1", 1),)))}
    (again,) = mended(Repair.EDIT, came, Author("jn", "new", changes=fewer))
    assert isinstance(again, IssueRefund)
    assert (again.amount, again.ask.lines, again.grant) == (1000, (Wanted("l1", 1),), "")


@pytest.mark.parametrize("changes", [{}, {"ticket": "t2"}, {"body": "x", "seen": "m7"}])
def test_only_what_was_written_can_be_changed(changes: dict[str, str]) -> None:
    with pytest.raises(Rejected, match=r"attention\.not_editable"):
        mended(Repair.EDIT, Came(REPLY, {}, TICKET), Author("jn", "new", changes=changes))
    with pytest.raises(Rejected, match=r"attention\.not_editable"):
        mended(
            Repair.EDIT, Came(ClaimTicket("t1"), {}, TICKET), Author("jn", "new", changes=changes)
        )


@pytest.mark.parametrize(
    ("name", "code", "reason", "is_offered"),
    [
        ("message.add", Code.HELD_STALE_REPLY, "message.customer_wrote", True),
        ("refund.issue", Code.PRECONDITION, "refund.impossible", True),
        ("refund.request", Code.ALLOWANCE_EXCEEDED, "grant.exceeded", True),
        ("refund.issue", Code.PRECONDITION, "refund.already", False),
        ("refund.issue", Code.CONFLICT_KEPT, "refund.honoured", False),
        ("message.add", Code.PRECONDITION, "ticket.ended", False),
        ("message.add", Code.UNKNOWN_OP, "", False),
        ("ticket.claim", Code.PRECONDITION, "", False),
    ],
)
def test_editing_is_offered_where_it_helps(
    name: str, code: Code, reason: str, is_offered: bool
) -> None:
    assert (Repair.EDIT in fitting(name, code, reason, has_ticket=True)) is is_offered
    assert Repair.EDIT not in fitting(name, code, reason, has_ticket=False)


def test_taking_over_names_the_one_who_has_it() -> None:
    take = AssignTicket("t1", "jn", expected="mb")
    assert mend(Repair.TAKE, ClaimTicket("t1")) == (take,)
    again = AddMessage("new", "t1", MessageKind.REPLY, "It is on its way", seen="m7", owner="jn")
    assert mend(Repair.TAKE, REPLY) == (take, again)


def test_reopening_comes_before_doing_it_again() -> None:
    again = SetPriority("t1", Priority.LOW, expected=Priority.HIGH)
    assert mend(Repair.REOPEN, SetPriority("t1", Priority.LOW)) == (ReopenTicket("t1"), again)


def test_a_merged_ticket_is_followed() -> None:
    assert mend(Repair.FOLLOW, ClaimTicket("t1"), to="t9") == (ClaimTicket("t9"),)
    (reply,) = mend(Repair.FOLLOW, REPLY, to="t9")
    assert isinstance(reply, AddMessage)
    assert (reply.ticket, reply.id) == ("t9", "new")
    with pytest.raises(Rejected):
        mend(Repair.FOLLOW, ClaimTicket("t1"))


@pytest.mark.parametrize("how", [Repair.ASK_HOLDER, Repair.ASK_SUPERVISOR])
def test_asking_is_a_note(how: Repair) -> None:
    assert mend(how, REPLY) == (AddNote("new", "t1", "Please?"),)


@pytest.mark.parametrize("how", [Repair.LEAVE, Repair.DISMISS])
def test_letting_be_changes_nothing(how: Repair) -> None:
    assert mend(how, REPLY) == ()


def test_a_ticket_that_is_not_here_cannot_be_taken() -> None:
    with pytest.raises(Rejected, match="tickets.missing"):
        mended(Repair.TAKE, Came(REPLY, {}, None), ME)


def test_of_two_values_the_others_can_be_let_stand() -> None:
    facts = {"reason": "conflict.yours_stands", "yours": "low", "theirs": "urgent"}
    op = SetPriority("t1", Priority.LOW)
    assert mend(Repair.AGAIN, op, **facts) == ()
    yielded = SetPriority("t1", Priority.URGENT, expected=Priority.LOW)
    assert mend(Repair.THEIRS, op, **facts) == (yielded,)
    facts["reason"] = "conflict.theirs_stands"
    assert mend(Repair.THEIRS, op, **facts) == ()
