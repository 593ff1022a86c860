"""Requests of two cities: times, states, notes of several lines, and rows that cannot be true."""

from pathlib import Path

from app.domain.contacts import Message, MessageKind
from app.domain.tickets import Channel, State, Ticket, TicketClass
from tests.importers.desks import FakeDesk, take_in, written

NYC = (
    "unique_key,created_date,complaint_type,descriptor,status,closed_date,resolution_description,"
    "open_data_channel_type,incident_address,city,agency_name,resolution_action_updated_date"
)
SF = (
    "unique_key,created_date,closed_date,status,status_notes,category,descriptor,incident_address,"
    "source,agency_name"
)


def test_local_times_of_new_york_become_moments_and_states_are_kept(tmp_path: Path) -> None:
    desk = FakeDesk()
    path = written(
        tmp_path,
        "nyc.csv",
        [
            NYC,
            "1,2024-05-26T23:54:46.000,Noise - Residential,Loud Music,Closed,2024-05-27T00:14:03.000,"
            "Done.,PHONE,276 ELDERT STREET,BROOKLYN,NYPD,2024-05-27T00:14:07.000",
            "2,2024-05-26T20:00:00.000,Street Light Condition,,In Progress,,,MOBILE,,,DOT,",
        ],
    )
    assert take_in(desk, "nyc311", path).created == 2
    first, second = sorted(desk.tx.all(Ticket), key=lambda ticket: ticket.local_ref)
    assert first.created_at.isoformat() == "2024-05-27T03:54:46+00:00"
    assert first.solved_at is not None
    assert first.solved_at.isoformat() == "2024-05-27T04:14:03+00:00"
    assert (first.state, first.channel, first.outcome) == (State.CLOSED, Channel.PHONE, "Done.")
    assert (first.ticket_class, first.due_at) == (TicketClass.COMPLAINT, None)
    assert first.replied_at == first.last_message_at
    assert (second.state, second.ticket_class) == (State.OPEN, TicketClass.TECHNICAL)
    kinds = [message.message_kind for message in desk.tx.all(Message) if message.ticket == first.id]
    assert kinds == [MessageKind.CUSTOMER, MessageKind.REPLY]


def test_a_close_in_the_hour_that_comes_twice_is_the_later_one(tmp_path: Path) -> None:
    desk = FakeDesk()
    row = "1,2024-11-03T01:50:00,Noise,,Closed,2024-11-03T01:10:00,Done,PHONE,,,NYPD,"
    assert take_in(desk, "nyc311", written(tmp_path, "nyc.csv", [NYC, row])).created == 1
    (ticket,) = desk.tx.all(Ticket)
    assert ticket.solved_at is not None
    assert (ticket.solved_at - ticket.created_at).total_seconds() == 20 * 60


def test_a_request_closed_before_it_was_made_goes_to_the_quarantine(tmp_path: Path) -> None:
    report = take_in(
        FakeDesk(),
        "sf311",
        written(
            tmp_path,
            "sf.csv",
            [
                SF,
                "1,2016-01-10 19:57:46+00:00,2016-01-10 19:00:00+00:00,Closed,,Sewer Issues,,,Web,PUC",
                "2,2016-01-10 19:57:46+00:00,sometime,Closed,,Sewer Issues,,,Web,PUC",
                "3,,,Open,,Sewer Issues,,,Web,PUC",
                ",2016-01-10 19:57:46+00:00,,Open,,Sewer Issues,,,Web,PUC",
            ],
        ),
    )
    assert report.created == 0
    assert sorted(report.reasons) == [
        "ticket.closed_before_opened",
        "ticket.no_key",
        "ticket.no_start",
        "ticket.no_such_end",
    ]


def test_notes_of_several_lines_stay_notes(tmp_path: Path) -> None:
    desk = FakeDesk()
    lines = [
        SF,
        '1,2016-01-10 19:57:46+00:00,,Open,"called,',
        "",
        'no answer",MUNI Feedback,,"242 HAHN ST, SAN FRANCISCO",Twitter,MTA',
        "2,2016-01-11 19:57:46+00:00,,Open,,MUNI Feedback,,,Web,MTA",
    ]
    assert take_in(desk, "sf311", written(tmp_path, "sf.csv", lines)).created == 2
    (note,) = (m for m in desk.tx.all(Message) if m.message_kind is MessageKind.NOTE)
    assert note.body == "called,\n\nno answer"
    ticket = desk.tx.get(Ticket, note.ticket)
    assert (ticket.channel, ticket.replied_at) == (Channel.SOCIAL, None)


def test_one_address_is_one_customer(tmp_path: Path) -> None:
    desk = FakeDesk()
    rows = [f'{n},2016-01-10 19:57:46+00:00,,Open,,Noise,,"1 A ST, SF",Web,X' for n in range(3)]
    take_in(desk, "sf311", written(tmp_path, "sf.csv", [SF, *rows]))
    assert len({ticket.customer for ticket in desk.tx.all(Ticket)}) == 1
