"""Mails onto tickets: answers find what they answer, nothing doubles, nothing is lost."""

import json
from base64 import b64decode
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.contacts import Message, MessageKind
from app.domain.customers import Customer
from app.domain.tickets import Priority, State, Ticket
from app.importers.mail import parse_mail
from app.importers.mail_files import Folder, Mailbox, letters, message_id
from app.importers.rows import BadSource
from tests.importers.desks import FakeDesk, take_in
from tests.importers.mails import letter, raw_mail


def folder(root: Path, **mails: bytes) -> Path:
    path = root / "mails"
    path.mkdir(exist_ok=True)
    for name, raw in mails.items():
        (path / f"{name}.eml").write_bytes(raw)
    return path


def bodies(desk: FakeDesk) -> dict[str, set[str]]:
    """The first words on each ticket."""
    found: dict[str, set[str]] = {}
    for message in desk.tx.all(Message):
        found.setdefault(message.ticket, set()).add(message.body)
    return found


def test_a_mail_becomes_a_message_on_a_new_ticket_of_its_writer(tmp_path: Path) -> None:
    desk = FakeDesk()
    report = take_in(desk, "mail", folder(tmp_path, a=letter("a")))
    assert (report.created, report.read, report.size) == (1, 1, 1)
    (ticket,), (message,) = desk.tx.all(Ticket), desk.tx.all(Message)
    assert (ticket.subject, ticket.state, ticket.created_at) == ("Lamp", State.NEW, message.at)
    assert (message.address, message.mail_id, message.ticket) == (
        "ana@x.org",
        "<a@x.org>",
        ticket.id,
    )
    assert message.message_kind is MessageKind.CUSTOMER
    customer = desk.tx.get(Customer, ticket.customer)
    assert (customer.label, customer.points[0].value) == ("Ana", "ana@x.org")


def test_an_answer_joins_what_it_answers_even_when_its_file_comes_first(tmp_path: Path) -> None:
    desk = FakeDesk()
    take_in(
        desk,
        "mail",
        folder(
            tmp_path, a=letter("late", answers="early", at=9), z=letter("early"), m=letter("other")
        ),
    )
    assert sorted(map(len, bodies(desk).values())) == [1, 2]


def test_an_answer_to_a_mail_of_an_earlier_import_joins_its_ticket(tmp_path: Path) -> None:
    desk = FakeDesk()
    take_in(desk, "mail", folder(tmp_path, a=letter("first")))
    take_in(desk, "mail", folder(tmp_path, b=letter("second", answers="first", at=9)))
    (both,) = bodies(desk).values()
    assert both == {"words of first", "words of second"}


def test_two_answers_to_a_mail_nobody_has_share_a_ticket(tmp_path: Path) -> None:
    desk = FakeDesk()
    mails = folder(tmp_path, a=letter("a", answers="lost"), b=letter("b", answers="lost", at=9))
    take_in(desk, "mail", mails)
    assert len(desk.tx.all(Ticket)) == 1


def test_a_ticket_number_in_the_subject_leads_to_its_ticket(tmp_path: Path) -> None:
    desk = FakeDesk()
    take_in(desk, "mail", folder(tmp_path, a=letter("a")))
    (ticket,) = desk.tx.all(Ticket)
    desk.tx.put(replace(ticket, number=4312, state=State.SOLVED))
    later = folder(
        tmp_path, b=letter("b", subject="Re: [#4312] Lamp", at=9), c=letter("c", subject="[#9]")
    )
    take_in(desk, "mail", later)
    assert bodies(desk)[ticket.id] == {"words of a", "words of b"}
    assert desk.tx.get(Ticket, ticket.id).state is State.OPEN
    assert len(desk.tx.all(Ticket)) == 2


def test_the_same_mail_delivered_twice_is_one_message(tmp_path: Path) -> None:
    desk = FakeDesk()
    again = b"Received: by another way; Tue, 11 Feb 2020 10:00:00 +0000\n" + letter("a")
    report = take_in(desk, "mail", folder(tmp_path, a=letter("a"), b=again))
    assert (report.created, report.known, len(desk.tx.all(Message))) == (1, 1, 1)


def test_another_mail_under_a_used_name_is_not_swallowed(tmp_path: Path) -> None:
    desk = FakeDesk()
    take_in(desk, "mail", folder(tmp_path, a=letter("a"), b=letter("a", at=9, body="other words")))
    (both,) = bodies(desk).values()
    assert both == {"words of a", "other words"}


def test_other_words_under_the_same_name_and_time_are_kept_aside(tmp_path: Path) -> None:
    desk, shut = FakeDesk(), tmp_path / "bad.jsonl"
    twin = letter("a", body="other words")
    mails = folder(tmp_path, a=letter("a"), b=twin)
    for _ in range(2):
        report = take_in(desk, "mail", mails, quarantine=shut)
        assert report.reasons == {"mail.other_words_under_its_id": 1}
    assert {message.body for message in desk.tx.all(Message)} == {"words of a"}
    assert json.loads(shut.read_text("utf-8").splitlines()[0])["raw"].encode() == twin


def test_machines_make_no_work_of_high_priority_and_our_own_mails_are_replies(
    tmp_path: Path,
) -> None:
    desk = FakeDesk()
    bounce = raw_mail("Auto-Submitted: auto-replied", letter("bounce"))
    ours = letter("ours", at=9).replace(b"ana@x.org", b"help@shop.example")
    take_in(desk, "mail", folder(tmp_path, a=bounce, b=ours), own=("shop.example",))
    kinds = {message.body: message.message_kind for message in desk.tx.all(Message)}
    assert kinds == {"words of bounce": MessageKind.AUTO, "words of ours": MessageKind.REPLY}
    assert {ticket.priority for ticket in desk.tx.all(Ticket)} == {Priority.LOW, Priority.MEDIUM}


def test_what_is_no_mail_is_kept_aside_byte_for_byte(tmp_path: Path) -> None:
    desk, shut = FakeDesk(), tmp_path / "bad.jsonl"
    picture, empty = b"\x89PNG\r\n\x1a\n\x00\xff" * 3, b" \n"
    mails = folder(tmp_path, a=letter("a"), b=picture, c=empty)
    report = take_in(desk, "mail", mails, quarantine=shut)
    assert (report.created, report.quarantined) == (1, 2)
    rows = {row["file"]: row for row in map(json.loads, shut.read_text("utf-8").splitlines())}
    assert b64decode(rows["b.eml"]["raw_base64"]) == picture
    assert rows["b.eml"]["reason"] == "mail.no_headers"
    assert (rows["c.eml"]["reason"], rows["c.eml"]["raw"]) == ("mail.empty", " \n")


def test_a_mailbox_is_read_mail_by_mail(tmp_path: Path) -> None:
    box = tmp_path / "box"
    top = b"From ana@x.org Tue Feb 11 08:00:00 2020\n"
    tricky = letter("b", at=9, body="first line\n\nFrom one piece of wood\n\n>From the start")
    box.write_bytes(top + letter("a") + b"\n\n" + top + tricky + b"\n")
    desk = FakeDesk()
    assert take_in(desk, "mail", box).created == 2
    assert {message.body for message in desk.tx.all(Message)} == {
        "words of a",
        "first line\n\nFrom one piece of wood\n\nFrom the start",
    }
    assert isinstance(letters(box), Mailbox)


def test_one_file_is_one_mail_even_with_a_mailbox_line_on_top(tmp_path: Path) -> None:
    file = tmp_path / "one.eml"
    file.write_bytes(b"From ana@x.org\n" + letter("a"))
    assert isinstance(letters(file), Folder)
    assert take_in(FakeDesk(), "mail", file).created == 1


def test_a_folder_without_mails_is_refused(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("x", "utf-8")
    with pytest.raises(BadSource, match="no mails"):
        take_in(FakeDesk(), "mail", tmp_path)


def test_a_dry_run_counts_threads_and_doubles_as_the_real_one(tmp_path: Path) -> None:
    mails = folder(
        tmp_path, a=letter("a"), b=letter("b", answers="a", at=9), c=letter("a"), d=b"no mail"
    )
    desk = FakeDesk()
    foreseen = take_in(desk, "mail", mails, dry_run=True)
    real = take_in(desk, "mail", mails)
    assert (foreseen.created, foreseen.known, foreseen.quarantined) == (2, 1, 1)
    assert (real.created, real.known, real.quarantined) == (2, 1, 1)
    assert foreseen.operations == real.operations


@settings(max_examples=25)
@given(st.lists(st.binary(max_size=80), min_size=1, max_size=8), st.booleans())
def test_every_mail_ends_in_a_message_or_in_the_quarantine(
    tmp_path_factory: pytest.TempPathFactory, tails: list[bytes], has_ids: bool
) -> None:
    root = tmp_path_factory.mktemp("fuzz")
    raws = [
        (f"Message-ID: <{n % 3}@x>\n".encode() if has_ids else b"") + tail
        for n, tail in enumerate(tails)
    ]
    desk, shut = FakeDesk(), root / "bad.jsonl"
    report = take_in(
        desk, "mail", folder(root, **{f"m{n}": raw for n, raw in enumerate(raws)}), quarantine=shut
    )
    assert report.created + report.known + report.quarantined == len(raws)
    held = {message.id for message in desk.tx.all(Message)}
    lines = shut.read_bytes().split(b"\n")[:-1] if shut.exists() else []
    rows = list(map(json.loads, lines))
    shut_in = {b64decode(r["raw_base64"]) if "raw_base64" in r else r["raw"].encode() for r in rows}
    for raw in raws:
        assert raw in shut_in or message_id(parse_mail(raw), raw) in held
