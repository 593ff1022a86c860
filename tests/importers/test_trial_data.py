"""Real files of other desks through every importer: how many come in, what is put aside, nothing twice."""

import pytest

from app.domain.contacts import Message
from app.domain.tickets import IN_WORK, Ticket
from tests.cases.desk import fresh_workstation, rows_of
from tests.helpers.shared import shared_data
from tests.importers.desks import FakeDesk, take_in

TRIALS = {
    "nyc311": ("tickets/nyc311_2024-05-26.csv", 1000, {}),
    "sf311": ("tickets/sf311_a.csv", 3993, {"ticket.closed_before_opened": 7}),
    "banking77": ("tickets/banking77_3000.csv", 3000, {}),
    "abcd": ("abcd/issue_summaries_2000.jsonl", 2000, {}),
    "utterances": ("tickets/multilingual_utterances.jsonl", 4347, {}),
    "mail": ("mail", 30, {}),
    "zendesk": (
        "exports/zendesk",
        8,
        {"ticket.deleted_there": 2, "comment.without_ticket": 20, "tag.without_ticket": 10},
    ),
}


@pytest.mark.parametrize("format", list(TRIALS))
def test_a_real_file_comes_in_whole_and_once(format: str) -> None:
    name, count, reasons = TRIALS[format]
    desk, path = FakeDesk(), shared_data() / name
    report = take_in(desk, format, path)
    assert (report.created, report.reasons) == (count, reasons)
    again = take_in(desk, format, path, dry_run=True)
    assert (again.created, again.known) == (0, count)
    for ticket in desk.tx.all(Ticket):
        assert ticket.solved_at is None or ticket.solved_at >= ticket.created_at
        assert (ticket.due_at is None) or ticket.state in IN_WORK


def test_a_real_export_rests_in_the_encrypted_store() -> None:
    path = shared_data() / TRIALS["nyc311"][0]
    with fresh_workstation() as station:
        take_in(station, "nyc311", path)
        tickets, messages = list(rows_of(station, Ticket)), list(rows_of(station, Message))
        assert len(tickets) == 1000
        assert {message.ticket for message in messages} == {ticket.id for ticket in tickets}
        assert take_in(station, "nyc311", path).known == 1000
