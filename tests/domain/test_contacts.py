"""What was said: messages, notes and conversations, and what each does to its ticket."""

from datetime import timedelta

import pytest

from app.domain.confirming import ConfirmTicket
from app.domain.contacts import (
    LONGEST_MAIL_ID,
    AddMessage,
    AddNote,
    Attachment,
    Contact,
    Direction,
    EndContact,
    MessageKind,
    StartContact,
)
from app.domain.operations import LONGEST_ID, Code, Ref, Rejected
from app.domain.tickets import Channel, ClaimTicket, SetState, SolveTicket, State
from tests.domain.desk import AT, HOUR, MINUTE, Desk

CUSTOMER, REPLY, NOTE, AUTO = MessageKind


@pytest.fixture
def desk() -> Desk:
    return Desk()


def test_a_message_keeps_what_it_was_given(desk: Desk) -> None:
    files = (Attachment("photo.jpg", "image/jpeg", 12, "ab"),)
    desk.do(
        AddMessage(
            "m", "t", CUSTOMER, "broken", Channel.CHAT, "Ada", "ada@example.org", AT, None,
            "<1@x>", ("<0@x>",), files, "mail:1",
        )
    )  # fmt: skip
    message = desk.message("m")
    assert (message.channel, message.author, message.address) == (
        Channel.CHAT,
        "Ada",
        "ada@example.org",
    )
    assert (message.at, message.mail_id, message.mail_references) == (AT, "<1@x>", ("<0@x>",))
    assert (message.attachments, message.source) == (files, "mail:1")


def test_a_message_of_mine_bears_my_name_time_and_the_tickets_channel(desk: Desk) -> None:
    desk.do(AddMessage("m", "t", REPLY, "hello"))
    message = desk.message("m")
    assert (message.author, message.at, message.channel) == ("jn", desk.now, Channel.EMAIL)


def test_the_same_message_twice_is_one(desk: Desk) -> None:
    desk.do(AddMessage("m", "t", CUSTOMER, "first"))
    before = desk.ticket
    desk.do(AddMessage("m", "t", CUSTOMER, "second"))
    assert (desk.message("m").body, desk.ticket) == ("first", before)


def test_the_same_note_twice_is_one(desk: Desk) -> None:
    desk.do(AddNote("n", "t", "first", author="mb", source="x"))
    before = desk.ticket
    desk.do(AddNote("n", "t", "second"))
    note = desk.message("n")
    assert (note.body, note.author, note.source, note.message_kind) == ("first", "mb", "x", NOTE)
    assert (note.channel, desk.ticket) == (None, before)


def test_a_note_moves_no_clock_and_no_last_message(desk: Desk) -> None:
    desk.do(AddNote("n", "t", "call back"))
    ticket = desk.ticket
    assert (ticket.replied_at, ticket.last_message_at) == (None, None)
    assert (ticket.updated_at, ticket.state) == (desk.now, State.NEW)


def test_a_customers_word_leaves_a_new_ticket_new(desk: Desk) -> None:
    desk.do(AddMessage("m", "t", CUSTOMER, "hello?"))
    assert desk.ticket.state is State.NEW
    assert desk.ticket.last_customer_message == "m"


@pytest.mark.parametrize("end", ["waiting", "solved", "confirmed"])
def test_a_customers_word_opens_the_ticket_again(desk: Desk, end: str) -> None:
    desk.do(ClaimTicket("t"))
    desk.do(SetState("t", State.WAITING) if end == "waiting" else SolveTicket("t", "done"))
    if end == "confirmed":
        desk.do(ConfirmTicket("t"))
    assert desk.ticket.state == end
    desk.do(AddMessage("m", "t", CUSTOMER, "it is back"))
    assert desk.ticket.state is State.OPEN
    assert desk.ticket.due_at is not None


def test_the_first_reply_stands_and_later_ones_do_not_move_it(desk: Desk) -> None:
    desk.do(AddMessage("m1", "t", REPLY, "one"))
    first = desk.now
    desk.do(AddMessage("m2", "t", REPLY, "two"))
    assert desk.ticket.replied_at == first
    assert desk.ticket.last_message_at == desk.now


def test_an_automatic_message_answers_nothing(desk: Desk) -> None:
    desk.do(AddMessage("m", "t", AUTO, "we have your mail"))
    assert (desk.ticket.replied_at, desk.ticket.last_message_at) == (None, desk.now)
    assert desk.ticket.last_customer_message is None


def test_a_late_message_does_not_move_the_last_one_back(desk: Desk) -> None:
    desk.do(AddMessage("m1", "t", CUSTOMER, "new"))
    newest = desk.now
    desk.do(AddMessage("m2", "t", AUTO, "old", at=AT - HOUR))
    assert desk.ticket.last_message_at == newest
    assert desk.ticket.updated_at == newest


def start(**values: object) -> StartContact:
    given = {"id": "k", "customer": "c", "channel": Channel.PHONE, "direction": Direction.INBOUND}
    return StartContact(**(given | values))  # type: ignore[arg-type]


def test_a_conversation_has_its_true_times_and_its_agent(desk: Desk) -> None:
    desk.do(start(ticket="t"))
    began = desk.now
    desk.do(EndContact("k", "will call back"))
    assert desk.contact("k") == Contact(
        "k", "c", Channel.PHONE, Direction.INBOUND, "jn", began, "t", desk.now, "will call back"
    )


def test_a_conversation_needs_no_ticket_but_not_a_missing_one(desk: Desk) -> None:
    assert desk.refusal(start(ticket="gone")).reason == "tickets.missing"
    desk.do(start(at=AT))
    assert desk.contact("k").started_at == AT


def test_the_same_conversation_begins_once(desk: Desk) -> None:
    desk.do(start())
    before = desk.contact("k")
    desk.do(start(), by="mb")
    assert desk.contact("k") == before


def test_the_first_end_stands(desk: Desk) -> None:
    desk.do(start())
    desk.do(EndContact("k", "one", at=AT + HOUR))
    desk.do(EndContact("k", "two"))
    assert (desk.contact("k").summary, desk.contact("k").ended_at) == ("one", AT + HOUR)


def test_no_conversation_ends_before_it_began(desk: Desk) -> None:
    desk.do(start())
    desk.do(EndContact("k", at=AT - timedelta(days=1)))
    assert desk.contact("k").ended_at == desk.contact("k").started_at == AT + 2 * MINUTE


def test_a_conversation_that_never_began_does_not_end(desk: Desk) -> None:
    assert desk.refusal(EndContact("k")).reason == "contacts.missing"


def test_a_conversation_touches_its_ticket_only_when_it_has_one() -> None:
    alone = (Ref("contacts", "k"), Ref("customers", "c"))
    assert start().touches() == alone
    assert start(ticket="t").touches() == (*alone, Ref("tickets", "t"))


def test_a_text_by_which_a_message_is_found_fits_an_index(desk: Desk) -> None:
    desk.do(AddMessage("m", "t", CUSTOMER, "x", mail_id="<" + "a" * (LONGEST_MAIL_ID - 2) + ">"))
    for long in (
        AddMessage("m2", "t", CUSTOMER, "x", mail_id="a" * (LONGEST_MAIL_ID + 1)),
        AddNote("n" * (LONGEST_ID + 1), "t", "x"),
    ):
        with pytest.raises(Rejected) as caught:
            desk.do(long)
        assert caught.value.code is Code.INVALID_ARGS
