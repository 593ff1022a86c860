"""Sayings without a time or a name."""

from pathlib import Path

from app.domain.contacts import Message
from app.domain.tickets import Priority, State, Ticket, TicketClass
from tests.importers.desks import FakeDesk, take_in, written


def test_a_question_to_a_bank_becomes_a_ticket_once(tmp_path: Path) -> None:
    desk = FakeDesk()
    path = written(
        tmp_path,
        "bank.csv",
        ["text,category", '"I was charged, twice!",transaction_charged_twice', " ,age_limit"],
    )
    report = take_in(desk, "banking77", path)
    assert (report.created, report.reasons) == (1, {"ticket.no_text": 1})
    (ticket,) = desk.tx.all(Ticket)
    assert (ticket.subject, ticket.tags) == (
        "I was charged, twice!",
        ("transaction_charged_twice",),
    )
    assert (ticket.ticket_class, ticket.priority) == (TicketClass.COMPLAINT, Priority.URGENT)
    desk.advance(days=3)
    assert take_in(desk, "banking77", path).known == 1


def test_a_chat_summary_tells_how_it_ended(tmp_path: Path) -> None:
    desk = FakeDesk()
    rows = [
        '{"abcd_convo_id": "1", "issue": "- The client forgot the password.", "resolved": "Yes"}',
        '{"abcd_convo_id": "2", "issue": "- Wants a refund.", "resolved": "No"}',
        '{"abcd_convo_id": "3", "issue": "- Asks.", "resolved": "Unclear"}',
    ]
    take_in(desk, "abcd", written(tmp_path, "abcd.jsonl", rows))
    states = {ticket.subject: ticket.state for ticket in desk.tx.all(Ticket)}
    assert states == {
        "The client forgot the password.": State.SOLVED,
        "Wants a refund.": State.OPEN,
        "Asks.": State.WAITING,
    }


def test_a_sentence_keeps_its_language_and_its_line_separators(tmp_path: Path) -> None:
    desk = FakeDesk()
    rows = ['{"id": "x-ar", "lang": "ar", "text": "كم\u2028الساعة؟", "label": "weather/find"}']
    take_in(desk, "utterances", written(tmp_path, "u.jsonl", rows))
    (ticket,), (message,) = desk.tx.all(Ticket), desk.tx.all(Message)
    assert (ticket.language, message.body) == ("ar", "كم\u2028الساعة؟")
    assert ticket.last_customer_message == message.id
