"""`evenkeel outbox`: what needs a person, repairs by hand, and an export that only support can read."""

import json
from pathlib import Path

import pytest

from app.cli import main
from app.domain.contacts import AddMessage, AddNote, MessageKind
from app.domain.repairs import Repair
from app.domain.tickets import ClaimTicket, Priority, SetPriority
from app.settings.sealing import new_keys
from app.store.queries import (
    Attention,
    Choices,
    Draft,
    Editing,
    OpenTicket,
    Outbox,
    OutboxSteps,
    OutboxSummary,
    Show,
    SyncState,
)
from app.sync import outbox
from app.sync.protocol import OpResult
from app.workstation import Workstation
from app.workstation_editing import begin, finish, name_successor
from app.workstation_outbox import repair, settle_all
from tests.helpers.profiles import PHRASE, desk, open_profile, sign_in, ticket

MARKER = "The carafe of Ilze Kalniņa"


@pytest.fixture(autouse=True)
def _passphrase(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EVENKEEL_PASSPHRASE", PHRASE)


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    """A claim that came back, and a note that waits."""
    station = open_profile(tmp_path / "profile")
    station.perform_all([*desk(), ticket("t1")])
    sign_in(station, "jn")
    lost = station.perform(ClaimTicket("t1")).seq
    station.perform(AddNote("n1", "t1", MARKER))
    with station.writing() as conn:
        detail = {"reason": "ticket.claimed", "by": "mb"}
        refused = OpResult(lost, "rejected", "CLAIM_LOST", detail)
        outbox.acknowledge(conn, [refused], {}, 1)
    station.close()
    return tmp_path / "profile"


def run(capsys: pytest.CaptureFixture[str], *argv: object) -> tuple[int, str]:
    """One command line; its exit code and all it said."""
    code = main(["outbox", *map(str, argv)])
    said = capsys.readouterr()
    return code, said.out + said.err


def test_what_needs_a_person_is_listed_with_its_repairs(
    capsys: pytest.CaptureFixture[str], profile: Path
) -> None:
    code, said = run(capsys, "--profile", profile)
    (row,) = json.loads(said)
    assert code == 0
    assert (row["code"], row["repairs"]) == ("CLAIM_LOST", ["take", "ask_holder", "leave"])


def test_an_item_is_dismissed_for_a_reason_and_the_reason_is_kept(
    capsys: pytest.CaptureFixture[str], profile: Path
) -> None:
    seq = json.loads(run(capsys, "--profile", profile)[1])[0]["seq"]
    code, said = run(capsys, "repair", seq, "dismiss", "--profile", profile)
    assert (code, "attention.reason_missing" in said) == (1, True)
    code, _ = run(capsys, "repair", seq, "dismiss", "--words", "Same call", "--profile", profile)
    assert code == 0
    station = open_profile(profile)
    assert station.ask(Attention()) == ()
    kept = next(row for row in station.ask(Outbox(show=Show.ALL)) if row.seq == seq)
    assert (kept.closing, kept.state) == ("Same call", "rejected")
    station.close()
    code, said = run(capsys, "repair", seq, "again", "--profile", profile)
    assert (code, "attention.closed" in said) == (1, True)


def test_support_opens_what_was_sealed_for_it_and_nobody_else(
    capsys: pytest.CaptureFixture[str], profile: Path, tmp_path: Path
) -> None:
    keys, file = tmp_path / "keys", tmp_path / "outbox.sealed"
    assert run(capsys, "keys", keys)[0] == 0
    code, said = run(capsys, "export", "--sealed", file, "--profile", profile)
    assert (code, file.exists()) == (3, False)
    assert "No support key is set, so nothing was written." in said
    assert run(capsys, "trust", keys / "support.public.pem", "--profile", profile)[0] == 0
    assert run(capsys, "export", "--sealed", file, "--profile", profile)[0] == 0
    content = file.read_bytes()
    for plain in (MARKER.encode(), b"Ilze", b"ticket.claim", b"note.add", b'outbox"'):
        assert plain not in content
    code, said = run(capsys, "open", file, "--key", keys / "support.private.pem")
    assert code == 0
    facts, *rows = [json.loads(line) for line in said.splitlines()]
    assert facts["outbox"] == {"local": len(rows) - 2, "rejected": 1}
    assert any(MARKER in row.get("args", "") for row in rows)
    assert [row["code"] for row in rows if row["table"] == "attention"] == ["CLAIM_LOST"]


@pytest.mark.parametrize("harm", ["another key", "a flipped bit", "no export", "no key"])
def test_what_cannot_be_opened_is_said_plainly(
    capsys: pytest.CaptureFixture[str], profile: Path, tmp_path: Path, harm: str
) -> None:
    private, public = new_keys()
    (tmp_path / "public.pem").write_text(public)
    key, file = tmp_path / "private.pem", tmp_path / "sealed"
    key.write_text({"another key": new_keys()[0], "no key": "no key"}.get(harm, private))
    sealing = ("export", "--sealed", file, "--key", tmp_path / "public.pem")
    assert run(capsys, *sealing, "--profile", profile)[0] == 0
    content = bytearray(file.read_bytes())
    if harm == "a flipped bit":
        content[-1] ^= 1
    file.write_bytes(b"hello" if harm == "no export" else content)
    code, said = run(capsys, "open", file, "--key", key)
    assert code == 3
    assert MARKER not in said
    assert said.strip() == {
        "no export": "This is no sealed export of Evenkeel. Nothing was read.",
        "no key": "The private key cannot be read; it must be X25519 in PEM.",
    }.get(
        harm,
        "This key does not open the export: it was sealed for another, or the file was changed.",
    )


def test_what_is_no_public_key_is_not_trusted(
    capsys: pytest.CaptureFixture[str], profile: Path, tmp_path: Path
) -> None:
    (tmp_path / "x").write_text(new_keys()[0])
    code, said = run(capsys, "trust", tmp_path / "x", "--profile", profile)
    assert (code, said.strip()) == (3, "The support key cannot be read; it must be X25519 in PEM.")


@pytest.mark.parametrize(
    "words", [("export",), ("open", "x"), ("repair", "1"), ("repair", "x", "again")]
)
def test_what_is_missing_is_named(
    capsys: pytest.CaptureFixture[str], profile: Path, words: tuple[str, ...]
) -> None:
    code, said = run(capsys, *words, "--profile", profile)
    assert code == 2
    assert said


def test_a_reply_that_came_back_is_changed_and_sent_again_by_hand(
    capsys: pytest.CaptureFixture[str], profile: Path
) -> None:
    station = open_profile(profile, seed=2)
    held = station.perform(AddMessage("r1", "t1", MessageKind.REPLY, "On its way")).seq
    with station.writing() as conn:
        facts = {"reason": "message.waited", "hours": "30"}
        outbox.acknowledge(conn, [OpResult(held, "held", "HELD_STALE_REPLY", facts)], {}, 1)
    station.close()
    code, said = run(capsys, "repair", held, "edit", "--profile", profile)
    assert (code, "attention.not_editable" in said) == (1, True), "nothing is changed"
    new = ["--words", "It comes tomorrow"]
    code, said = run(capsys, "repair", held, "edit", *new, "--profile", profile)
    (seq,) = json.loads(said)
    station = open_profile(profile)
    rows = {row.seq: row for row in station.ask(Outbox(show=Show.ALL))}
    assert (rows[held].needs_you, rows[held].again) == (False, seq)
    assert dict(rows[seq].said)["body"] == "It comes tomorrow"
    station.close()


def test_what_is_changed_must_be_json_where_it_is_no_text(
    capsys: pytest.CaptureFixture[str], profile: Path
) -> None:
    seq = json.loads(run(capsys, "--profile", profile)[1])[0]["seq"]
    code, said = run(capsys, "repair", seq, "edit", "--words", "less", "--profile", profile)
    assert (code, "INVALID_ARGS" in said or "operation.invalid" in said) == (2, True)


def test_a_choice_waits_for_the_line_and_is_taken_back_until_then(
    capsys: pytest.CaptureFixture[str], profile: Path
) -> None:
    station = open_profile(profile, seed=2)
    seq = station.perform(SetPriority("t1", Priority.LOW, Priority.MEDIUM)).seq
    facts = {"reason": "conflict.yours_stands", "field": "priority", "base": "medium"}
    facts |= {"yours": "low", "theirs": "urgent", "conflict": "t1/priority/1"}
    with station.writing() as conn:
        outbox.acknowledge(conn, [OpResult(seq, "applied", "CONFLICT_KEPT", facts)], {}, 1)
    station.close()
    assert run(capsys, "repair", seq, "theirs", "--profile", profile) == (0, "[]\n")
    station = open_profile(profile)
    assert [row.chosen for row in station.ask(Choices())] == ["theirs"]
    assert seq not in {row.seq for row in station.ask(Attention())}
    for show, is_there in ((Show.UNFINISHED, True), (Show.WAITING, True), (Show.DELIVERED, False)):
        rows = station.ask(Outbox(show=show))
        assert (seq in {row.seq for row in rows}) is is_there, show
        assert len({row.seq for row in rows}) == len(rows)
    summary = station.ask(OutboxSummary())
    waiting = station.ask(Outbox(show=Show.WAITING))
    assert (summary.waiting, summary.delivered) == (len(waiting), 0)
    assert station.ask(SyncState()).pending == len(waiting)
    assert seq not in {row.seq for row in station.ask(OutboxSteps(seq - 1, seq))}
    assert station.ask(OpenTicket("t1")).priority == "low"
    station.close()
    assert run(capsys, "undo", seq, "--profile", profile) == (0, "")
    station = open_profile(profile, seed=3)
    assert station.ask(Choices()) == ()
    assert seq in {row.seq for row in station.ask(Attention())}
    repair(station, seq, Repair.THEIRS, at_once=False)
    assert settle_all(station) == []
    assert station.ask(OpenTicket("t1")).priority == "urgent"
    assert station.ask(Choices()) == ()
    station.close()
    code, said = run(capsys, "undo", seq, "--profile", profile)
    assert (code, "conflict.sent" in said) == (1, True)


def two_held(profile: Path) -> tuple[Workstation, int, int]:
    """Two replies on one ticket that were held."""
    station = open_profile(profile, seed=2)
    words = ("On its way", "And the lid too")
    held = [
        station.perform(AddMessage(f"r{k}", "t1", MessageKind.REPLY, body)).seq
        for k, body in enumerate(words)
    ]
    facts = {"reason": "message.waited", "hours": "30"}
    with station.writing() as conn:
        for seq in held:
            outbox.acknowledge(conn, [OpResult(seq, "held", "HELD_STALE_REPLY", facts)], {}, 1)
    return station, held[0], held[1]


def test_only_what_was_made_by_editing_takes_the_place_of_what_is_edited(profile: Path) -> None:
    station, edited, other = two_held(profile)
    begin(station, edited)
    repair(station, other, Repair.AGAIN)
    station.perform(AddMessage("m9", "t1", MessageKind.CUSTOMER, "Two came!", author="Ada"))
    station.perform(AddMessage("r8", "t1", MessageKind.REPLY, "From elsewhere"))
    assert finish(station) == []
    assert edited in {row.seq for row in station.ask(Attention())}
    assert station.ask(Editing("t1")).item.seq == edited
    again = AddMessage("r9", "t1", MessageKind.REPLY, "On its way today")
    name_successor(station, again)
    assert finish(station) == [], "not performed yet"
    seq = station.perform(again).seq
    assert finish(station) == [edited]
    rows = {row.seq: row for row in station.ask(Outbox(show=Show.ALL))}
    assert (rows[edited].needs_you, rows[edited].again) == (False, seq)
    assert finish(station) == []
    station.close()


@pytest.mark.parametrize(
    ("draft", "beside", "left"),
    [
        (("reply", "On its way"), "", None),
        (("reply", "On its way"), "Ask the packers", ("note", "Ask the packers")),
        (("note", "Ask the packers"), "On its way", ("note", "Ask the packers")),
        (("reply", "On its way\n\nDear Ilze"), "", ("reply", "Dear Ilze")),
        (("reply", "On its way today"), "", ("reply", "On its way today")),
    ],
)
def test_words_sent_as_they_were_are_no_draft_any_more(
    profile: Path, draft: tuple[str, str], beside: str, left: tuple[str, str] | None
) -> None:
    station, edited, _ = two_held(profile)
    begin(station, edited)
    station.save_draft("t1", *draft)
    station.set_kv("draft/t1", beside)
    repair(station, edited, Repair.AGAIN)
    row = station.ask(Draft("t1"))
    assert (None if row is None else (row.mode, row.body)) == left
    assert not station.get_kv("draft/t1")
    assert station.ask(Editing("t1")) is None
    later = AddMessage("r9", "t1", MessageKind.REPLY, "Something else")
    name_successor(station, later)
    station.perform(later)
    assert finish(station) == [], "nothing is edited any more"
    station.close()
