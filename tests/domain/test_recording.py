"""Facts from elsewhere, recorded whole: customers, people, orders, and tickets worked at another desk."""

from dataclasses import replace

import pytest

from app.domain.contacts import Message, MessageKind
from app.domain.customers import Customer, RecordCustomer, SetTier, Tier
from app.domain.operations import Operation, Ref
from app.domain.orders import Order, RecordOrder
from app.domain.people import (
    Agent,
    Queue,
    RecordAgent,
    RecordQueue,
    RecordRole,
    RecordTag,
    Role,
    Tag,
)
from app.domain.records import RecordTicket
from app.domain.tickets import Channel, Priority, State, Ticket, TicketClass
from tests.domain.desk import AT, HOUR, Desk

OLD = Ticket(
    "t9", "Kettle", "c", "q", TicketClass.TECHNICAL, Priority.HIGH, Channel.EMAIL, State.CLOSED,
    AT, AT, reply_due_at=AT + HOUR, due_at=AT, outcome="exchanged",
)  # fmt: skip


@pytest.fixture
def desk() -> Desk:
    return Desk()


def message(id: str, ticket: str = "t9", hours: int = 0) -> Message:
    return Message(id, ticket, MessageKind.CUSTOMER, "Ada", "text", AT + hours * HOUR)


def ticket_of(desk: Desk) -> Ticket:
    return desk.tx.rows[Ref("tickets", "t9")]


def test_a_customer_already_known_is_left_as_they_are(desk: Desk) -> None:
    desk.do(RecordCustomer(Customer("c2", "Bea", "C-2")))
    desk.do(RecordCustomer(Customer("c2", "Somebody else")))
    assert desk.tx.rows[Ref("customers", "c2")].label == "Bea"


def test_a_customer_has_a_name(desk: Desk) -> None:
    assert desk.refusal(RecordCustomer(Customer("c2", " "))).reason == "customer.nameless"


def test_a_tier_is_set_on_customers_we_know(desk: Desk) -> None:
    desk.do(SetTier("c", Tier.GOLD))
    assert desk.tx.rows[Ref("customers", "c")] == Customer("c", "Ada", tier=Tier.GOLD)
    assert desk.refusal(SetTier("nobody", Tier.GOLD)).reason == "customers.missing"


def test_an_order_already_known_is_left_as_it_is(desk: Desk) -> None:
    order = Order("o", "E-20881", "c", "EUR", AT, 1230)
    desk.do(RecordOrder(order))
    desk.do(RecordOrder(replace(order, total=0)))
    assert desk.tx.rows[Ref("orders", "o")] == order


@pytest.mark.parametrize(
    ("op", "ref"),
    [
        (RecordRole(Role("r", "Agent", ("ticket.claim",))), Ref("roles", "r")),
        (RecordQueue(Queue("q", "Returns and repairs")), Ref("queues", "q")),
        (RecordAgent(Agent("jn", "Jonas N.", "JN", "r")), Ref("agents", "jn")),
        (RecordTag(Tag("vip", "VIP")), Ref("tags", "vip")),
    ],
)
def test_who_works_here_is_replaced_whole(desk: Desk, op: Operation, ref: Ref) -> None:
    desk.do(op)
    assert op.touches() == (ref,)
    assert desk.tx.rows[ref] in vars_of(op)


def vars_of(op: Operation) -> list[object]:
    return [getattr(op, name) for name in op.__slots__]  # pyright: ignore


def test_a_ticket_worked_elsewhere_comes_with_its_true_state(desk: Desk) -> None:
    desk.do(RecordTicket(OLD, (message("m1"), message("m2", hours=2))))
    ticket = ticket_of(desk)
    assert (ticket.state, ticket.outcome, ticket.last_message_at) == (
        State.CLOSED,
        "exchanged",
        AT + 2 * HOUR,
    )
    assert ticket.due_at is None, "an ended ticket owes nothing"
    assert desk.message("m2").body == "text"


def test_a_later_export_brings_only_what_is_new_and_wakes_nothing(desk: Desk) -> None:
    desk.do(RecordTicket(OLD, (message("m1", hours=5),)))
    desk.do(RecordTicket(replace(OLD, subject="Renamed"), (message("m1"), message("m2"))))
    ticket = ticket_of(desk)
    assert (ticket.subject, ticket.state) == ("Kettle", State.CLOSED)
    assert ticket.last_message_at == AT + 5 * HOUR
    assert desk.message("m1").at == AT + 5 * HOUR
    assert desk.message("m2").at == AT


def test_the_same_export_again_writes_nothing(desk: Desk) -> None:
    desk.do(RecordTicket(OLD, (message("m1"),)))
    written = len(desk.tx.puts)
    desk.do(RecordTicket(OLD, (message("m1"),)))
    assert len(desk.tx.puts) == written


def test_a_ticket_without_words_is_recorded_too(desk: Desk) -> None:
    desk.do(RecordTicket(OLD))
    assert ticket_of(desk).last_message_at is None


@pytest.mark.parametrize(
    ("op", "reason"),
    [
        (RecordTicket(OLD, (message("m1"), message("m2", "t"))), "message.of_another_ticket"),
        (RecordTicket(replace(OLD, customer="nobody")), "customers.missing"),
        (RecordTicket(replace(OLD, queue="nowhere")), "queues.missing"),
    ],
)
def test_a_record_that_does_not_fit_is_refused_whole(
    desk: Desk, op: Operation, reason: str
) -> None:
    assert desk.refusal(op).reason == reason
