"""Tickets recorded whole: known ones stay as they are, missing messages are added quietly."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from app.domain.codec import from_image, to_image
from app.domain.contacts import Message, MessageKind
from app.domain.customers import Customer
from app.domain.operations import OPERATIONS, Context, Rejected, run
from app.domain.people import Queue
from app.domain.records import RecordTicket
from app.domain.tickets import Channel, Priority, State, Ticket, TicketClass
from tests.helpers.fake_workstation import FakeTx

OPENED = datetime(2020, 2, 11, 8, tzinfo=UTC)
CONTEXT = Context("agent-1", frozenset(OPERATIONS), datetime(2026, 3, 2, tzinfo=UTC))
TICKET = Ticket(
    "t1", "Lamp", "ana", "imported", TicketClass.INQUIRY, Priority.MEDIUM, Channel.EMAIL,
    State.SOLVED, OPENED, OPENED, solved_at=OPENED + timedelta(days=2),
)  # fmt: skip


def said(n: int) -> Message:
    return Message(
        f"m{n}", "t1", MessageKind.CUSTOMER, "Ana", f"word {n}", OPENED + timedelta(hours=n)
    )


@pytest.fixture
def tx() -> FakeTx:
    tx = FakeTx()
    tx.put(Customer("ana", "Ana"))
    tx.put(Queue("imported", "Imported"))
    tx.taken()
    return tx


def test_a_ticket_comes_in_with_its_state_and_times(tx: FakeTx) -> None:
    run(RecordTicket(TICKET, (said(1), said(2))), tx, CONTEXT)
    ticket = tx.get(Ticket, "t1")
    assert (ticket.state, ticket.created_at, ticket.solved_at) == (
        State.SOLVED,
        OPENED,
        OPENED + timedelta(days=2),
    )
    assert ticket.last_message_at == said(2).at
    assert tx.get(Message, "m1").body == "word 1"


def test_a_known_ticket_is_left_as_it_is(tx: FakeTx) -> None:
    run(RecordTicket(TICKET, (said(1),)), tx, CONTEXT)
    reopened = replace(tx.get(Ticket, "t1"), state=State.OPEN, subject="Lamp, again")
    tx.put(reopened)
    tx.taken()
    run(RecordTicket(TICKET, (said(1),)), tx, CONTEXT)
    assert tx.get(Ticket, "t1") == reopened
    assert tx.taken() == frozenset()


def test_a_missing_message_is_added_without_waking_the_ticket(tx: FakeTx) -> None:
    run(RecordTicket(TICKET, (said(1),)), tx, CONTEXT)
    run(RecordTicket(TICKET, (said(1), said(5))), tx, CONTEXT)
    ticket = tx.get(Ticket, "t1")
    assert (ticket.state, ticket.last_message_at) == (State.SOLVED, said(5).at)


def test_customer_and_queue_must_stand(tx: FakeTx) -> None:
    with pytest.raises(Rejected, match=r"customers\.missing"):
        run(RecordTicket(replace(TICKET, customer="nobody")), tx, CONTEXT)
    with pytest.raises(Rejected, match=r"queues\.missing"):
        run(RecordTicket(replace(TICKET, queue="nowhere")), tx, CONTEXT)
    with pytest.raises(Rejected, match=r"message\.of_another_ticket"):
        run(RecordTicket(TICKET, (replace(said(1), ticket="t2"),)), tx, CONTEXT)
    assert tx.find(Ticket, "t1") is None


def test_it_declares_all_it_touches_and_survives_the_wire(tx: FakeTx) -> None:
    op = RecordTicket(TICKET, (said(1), said(2)))
    touched = {(ref.kind, ref.id) for ref in op.touches()}
    run(op, tx, CONTEXT)
    assert set(tx.rows) <= touched
    assert from_image(RecordTicket, to_image(op)) == op
