"""An exported folder: users, comments and tags find their tickets; what finds none is kept aside."""

import json
from pathlib import Path

import pytest

from app.domain.contacts import Message, MessageKind
from app.domain.customers import Customer
from app.domain.tickets import Channel, Priority, State, Ticket
from app.importers.rows import BadSource
from tests.importers.desks import FakeDesk, take_in, written

TICKETS = (
    "id,status,created_at,updated_at,subject,description,priority,requester_id,group_id,via_channel"
)
COMMENTS = "id,ticket_id,user_id,body,public,created"


def exported(folder: Path) -> Path:
    written(
        folder,
        "ticket_data.csv",
        [
            TICKETS,
            "1,pending,2020-02-11 08:00:00,2020-02-12 08:00:00,Lamp,It broke,high,7,5,email",
            "2,closed,2020-02-11 08:00:00,2020-03-01 08:00:00,Old,Text,,8,,voice",
            "3,deleted,2020-02-11 08:00:00,,Gone,Text,,7,,web",
            "4,lost,2020-02-11 08:00:00,,Odd,Text,,7,,web",
        ],
    )
    written(
        folder,
        "ticket_comment_data.csv",
        [
            COMMENTS,
            "13,1,9,Only for us,FALSE,2020-02-11 10:00:00",
            "11,1,7,It broke,TRUE,2020-02-11 08:00:00",
            "12,1,9,Send it back,TRUE,2020-02-11 09:00:00",
            "14,99,7,Stray,TRUE,2020-02-11 09:00:00",
        ],
    )
    written(
        folder,
        "user_data.csv",
        ["id,name,role,email,locale", "7,Ana,end-user,a@x.org,pt-BR", "9,Ben,agent,b@x.org,en"],
    )
    written(folder, "ticket_tag_data.csv", ["tag,ticket_id", "lamp,1", "lamp,1", "x,99"])
    written(folder, "group_data.csv", ["id,name", "5,Returns"])
    return folder


def test_a_ticket_comes_with_its_customer_words_notes_and_tags(tmp_path: Path) -> None:
    desk = FakeDesk()
    take_in(desk, "zendesk", exported(tmp_path))
    ticket = next(ticket for ticket in desk.tx.all(Ticket) if ticket.local_ref == "1")
    assert (ticket.subject, ticket.state, ticket.priority) == ("Lamp", State.WAITING, Priority.HIGH)
    assert (ticket.channel, ticket.tags, ticket.language) == (
        Channel.EMAIL,
        ("lamp", "returns"),
        "pt",
    )
    said = sorted((m for m in desk.tx.all(Message) if m.ticket == ticket.id), key=lambda m: m.at)
    assert [(m.message_kind, m.author, m.body) for m in said] == [
        (MessageKind.CUSTOMER, "Ana", "It broke"),
        (MessageKind.REPLY, "Ben", "Send it back"),
        (MessageKind.NOTE, "Ben", "Only for us"),
    ]
    assert ticket.replied_at == said[1].at
    assert ticket.last_customer_message == said[0].id
    assert desk.tx.get(Customer, ticket.customer).points[0].value == "a@x.org"


def test_a_closed_ticket_keeps_when_it_ended(tmp_path: Path) -> None:
    desk = FakeDesk()
    take_in(desk, "zendesk", exported(tmp_path))
    ticket = next(ticket for ticket in desk.tx.all(Ticket) if ticket.local_ref == "2")
    assert ticket.state is State.CLOSED
    assert ticket.solved_at is not None
    assert ticket.solved_at.isoformat() == "2020-03-01T08:00:00+00:00"
    assert desk.tx.get(Customer, ticket.customer).label == "Zendesk user 8"


def test_what_belongs_nowhere_is_kept_aside_with_its_file(tmp_path: Path) -> None:
    shut = tmp_path / "bad.jsonl"
    (tmp_path / "in").mkdir()
    report = take_in(FakeDesk(), "zendesk", exported(tmp_path / "in"), quarantine=shut)
    rows = [json.loads(line) for line in shut.read_text("utf-8").splitlines()]
    assert [(row["file"], row["line"], row["reason"]) for row in rows] == [
        ("in", 4, "ticket.deleted_there"),
        ("in", 5, "ticket.no_such_state (lost)"),
        ("ticket_tag_data.csv", 4, "tag.without_ticket"),
        ("ticket_comment_data.csv", 5, "comment.without_ticket"),
    ]
    assert (report.created, report.quarantined) == (2, 4)


def test_a_later_export_brings_only_what_is_new(tmp_path: Path) -> None:
    desk = FakeDesk()
    take_in(desk, "zendesk", exported(tmp_path))
    before = len(desk.tx.all(Message))
    with (tmp_path / "ticket_comment_data.csv").open("a", encoding="utf-8") as file:
        file.write("15,1,7,Still broken,TRUE,2020-02-13 09:00:00\n")
    take_in(desk, "zendesk", tmp_path)
    assert len(desk.tx.all(Message)) == before + 1
    ticket = next(ticket for ticket in desk.tx.all(Ticket) if ticket.local_ref == "1")
    assert ticket.last_message_at is not None
    assert ticket.last_message_at.day == 13


def test_a_long_history_comes_in_parts(tmp_path: Path) -> None:
    desk = FakeDesk()
    rows = [f"{n},1,7,Word {n},TRUE,2020-02-11 09:00:{n % 60:02}" for n in range(130)]
    exported(tmp_path)
    written(tmp_path, "ticket_comment_data.csv", [COMMENTS, *rows])
    report = take_in(desk, "zendesk", tmp_path)
    assert report.operations["ticket.record"] == 3 + 1
    assert sum(message.body.startswith("Word") for message in desk.tx.all(Message)) == 130


def test_a_folder_without_tickets_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadSource, match=r"no tickets\.csv"):
        take_in(FakeDesk(), "zendesk", tmp_path)
    with pytest.raises(BadSource, match="no folder"):
        take_in(FakeDesk(), "zendesk", written(tmp_path, "x.csv", ["a"]))
