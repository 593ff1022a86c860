"""The command line as people and scripts meet it: sentences, JSON, and exit codes that mean what the help says."""

import errno
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from app import cli, commands
from app.cli import COMMANDS, DEFECT, main
from app.domain.operations import OPERATIONS
from app.importers import FORMATS
from app.store.answers.catalogue import QUESTIONS
from app.store.engines import quick
from app.store.queries_audit import HUB_QUESTIONS
from app.sync.protocol import Fault, HubFault
from tests.helpers.profiles import PHRASE, desk, open_profile, ticket

DONE, REFUSED, USAGE, MACHINE, UNREACHABLE, SET_ASIDE = range(6)
NOBODY = "http://127.0.0.1:9"  # the port of the discard service, where nobody listens


@pytest.fixture(autouse=True)
def _passphrase(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EVENKEEL_PASSPHRASE", PHRASE)


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    """A profile with a desk and ticket "t1"."""
    station = open_profile(tmp_path / "profile")
    station.perform_all([*desk(), ticket("t1", "Kettle 退款")])
    station.close()
    return tmp_path / "profile"


Said = tuple[int, str, str]
Run = Callable[..., Said]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs one command line; whatever happens, no traceback may reach the person."""

    def words(*argv: str | Path) -> Said:
        try:
            code = main([str(word) for word in argv])
        except SystemExit as end:  # argparse's own way out
            code = int(end.code or 0)
        said = capsys.readouterr()
        assert "Traceback" not in said.out + said.err
        return code, said.out, said.err

    return words


# ---- help ------------------------------------------------------------------------------------


@pytest.mark.parametrize("command", ["", *(command.name for command in COMMANDS)])
def test_every_command_explains_itself(run: Run, command: str) -> None:
    code, out, err = run(*command.split(), "--help")
    assert (code, err) == (DONE, "")
    assert out.startswith(f"usage: evenkeel {command}".strip())


def test_the_help_lists_the_exit_codes_and_all_commands(run: Run) -> None:
    _, out, _ = run("--help")
    for number in (0, 1, 2, 3, 4, 5, 70):
        assert re.search(rf"\b{number} ", out)
    assert all(command.summary.split()[0] in out for command in COMMANDS)


def test_the_version_is_told(run: Run) -> None:
    assert run("--version")[1].startswith("evenkeel 0.")


@pytest.mark.parametrize("argv", [[], ["fly"], ["ask", "--colour"], ["enrol"], ["hub", "dance"]])
def test_what_is_no_command_line_is_not_understood(run: Run, argv: list[str]) -> None:
    code, out, err = run(*argv)
    assert (code, out) == (USAGE, "")
    assert err.startswith("usage: evenkeel")


# ---- do --------------------------------------------------------------------------------------


def test_do_performs_an_operation_and_says_what_it_touched(run: Run, profile: Path) -> None:
    args = json.dumps({"ticket": "t1", "body": "háček"})
    code, out, _ = run("do", "--profile", profile, "note.add", args)
    said = json.loads(out)
    assert (code, said["seq"]) == (DONE, 8)
    assert said["touched"][1] == "tickets/t1"
    note = said["touched"][0].removeprefix("messages/")
    _, out, _ = run(
        "ask", "--profile", profile, "image", json.dumps({"kind": "messages", "id": note})
    )
    assert json.loads(out)["body"] == "háček"


def test_do_without_a_name_lists_what_can_be_done(run: Run) -> None:
    code, out, _ = run("do")
    assert code == DONE
    assert set(json.loads(out)) == set(OPERATIONS)


@pytest.mark.parametrize(
    ("name", "args", "code", "words"),
    [
        ("ticket.claim", '{"ticket": "gone"}', REFUSED, "Refused: tickets.missing (id: gone)"),
        ("ticket.solve", '{"ticket": "t1", "outcome": ""}', REFUSED, "ticket.outcome_missing"),
        ("ticket.explode", "{}", USAGE, "operation.unknown (name: ticket.explode)"),
        ("ticket.claim", "{}", USAGE, "ClaimTicket.ticket is missing"),
        ("ticket.claim", '{"ticket": 1}', USAGE, "ClaimTicket.ticket: expected str, got int"),
        ("ticket.claim", '{"ticket": "\\ud800"}', USAGE, "ClaimTicket.ticket: "),
        ("ticket.claim", "{ticket", USAGE, "This is not JSON"),
        ("ticket.claim", "[" * 100_000, USAGE, "This is not JSON"),
        ("ticket.claim", "[]", USAGE, "must be a JSON object"),
        ("order.record", '{"order": {"id": "o", "number": "1", "customer": "ada", "currency": "EUR",'
         ' "placed_at": 0, "total": 9223372036854775808}}', USAGE, "Order.total: more than 64 bits"),
    ],
)  # fmt: skip
def test_do_says_why_it_did_not(
    run: Run, profile: Path, name: str, args: str, code: int, words: str
) -> None:
    before = run("ask", "--profile", profile, "outbox")
    ended, out, err = run("do", "--profile", profile, name, args)
    assert (ended, out) == (code, "")
    assert words in err
    assert run("ask", "--profile", profile, "outbox") == before


# ---- ask -------------------------------------------------------------------------------------


def test_ask_answers_in_json(run: Run, profile: Path) -> None:
    code, out, _ = run("ask", "--profile", profile, "search", '{"text": "退款"}')
    assert code == DONE
    assert [hit["id"] for hit in json.loads(out)] == ["t1"]
    _, out, _ = run("ask", "--profile", profile, "inbox", '{"view": "open", "sort": "newest"}')
    assert json.loads(out)[0]["subject"] == "Kettle 退款"


def test_ask_without_a_name_lists_the_questions(run: Run) -> None:
    code, out, _ = run("ask")
    assert code == DONE
    assert set(json.loads(out)) == set(QUESTIONS) | {question.name for question in HUB_QUESTIONS}
    assert all(json.loads(out).values()), "every question says what it answers"


NEEDED = {
    "ticket": {"ticket": "t1"}, "timeline": {"ticket": "t1"}, "customer": {"customer": "ada"},
    "outbox_steps": {"first": 1, "last": 2}, "erasure": {"customer": "ada"},
    "search": {"text": "x"}, "search_count": {"text": "x"}, "draft": {"ticket": "t1"},
    "editing": {"ticket": "t1"},
    "present": {"ticket": "t1"},
    "known": {"kind": "tickets"}, "ticket_of_number": {"number": 1},
    "image": {"kind": "tickets", "id": "t1"}, "images": {"kind": "tickets"},
    "grant_of_code": {"order": "o1", "ticket": "t1", "amount": 1, "code": "A"},
    "policy_clause": {"id": "3.2"}, "policy_article": {"part": "product", "id": "x"},
    "policy_found": {"text": "x"}, "policy_training": {"id": "x"}, "read_by": {"clause": "3.2"},
    "checklists": {"ticket": "t1"}, "scripts": {"ticket": "t1"}, "script_part": {"pin": "x"},
    "script_figures": {"script": "late-parcel"}, "cared_for": {"customer": "ada"},
    "refund_desk": {"order": "o1"}, "refund_preview": {"order": "o1"},
}  # fmt: skip


@pytest.mark.parametrize("name", QUESTIONS)
def test_every_question_can_be_asked_here(run: Run, profile: Path, name: str) -> None:
    code, out, err = run("ask", "--profile", profile, name, json.dumps(NEEDED.get(name, {})))
    assert (code, err) == (DONE, "")
    json.loads(out)


@pytest.mark.parametrize(
    ("name", "args", "words"),
    [
        ("weather", "{}", "There is no question 'weather'"),
        ("inbox", '{"view": "everything"}', "Invalid enum value 'everything'"),
        ("ticket", "{}", "missing required field `ticket`"),
        ("inbox", "nonsense", "This is not JSON"),
        ("images", '{"kind": "sqlite_master"}', "There is no kind 'sqlite_master'"),
        ("known", '{"kind": "nothing"}', "There is no kind 'nothing'"),
    ],
)
def test_ask_says_what_it_did_not_understand(
    run: Run, profile: Path, name: str, args: str, words: str
) -> None:
    code, out, err = run("ask", "--profile", profile, name, args)
    assert (code, out) == (USAGE, "")
    assert words in err


# ---- the machine in the way ------------------------------------------------------------------


def test_a_wrong_passphrase_is_said_plainly(
    run: Run, profile: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EVENKEEL_PASSPHRASE", "six calm geese")
    code, _, err = run("ask", "--profile", profile, "inbox")
    assert code == MACHINE
    assert "does not open this profile" in err


def test_no_passphrase_and_no_keyring_is_said_plainly(
    run: Run, profile: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("EVENKEEL_PASSPHRASE")
    code, _, err = run("ask", "--profile", profile, "inbox")
    assert code == MACHINE
    assert "This profile opens with a passphrase" in err


def test_a_profile_in_use_is_left_alone(run: Run, profile: Path) -> None:
    station = open_profile(profile)
    code, _, err = run("do", "--profile", profile, "ticket.claim", '{"ticket": "t1"}')
    station.close()
    assert code == MACHINE
    assert "Another Evenkeel is using this profile" in err


def test_a_newer_profile_is_left_alone(run: Run, profile: Path) -> None:
    station = open_profile(profile)
    with station.writing() as conn:
        quick(conn, "UPDATE alembic_version SET version_num = '9999'")
    station.close()
    code, _, err = run("migrate", "--profile", profile)
    assert code == MACHINE
    assert "Please update the program" in err


def test_a_folder_that_cannot_be_made_is_the_machines_trouble(run: Run, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    code, _, err = run("ask", "--profile", tmp_path / "file" / "profile", "inbox")
    assert code == MACHINE
    assert err.startswith("Not a directory")


def test_a_store_that_cannot_be_written_is_the_machines_trouble(
    run: Run, profile: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The superuser may write to any folder, so the connection itself says no.
    from app.workstation import Workstation

    opened = Workstation.open

    def full(*args: object, **kwargs: object) -> Workstation:
        station = opened(*args, **kwargs)  # type: ignore[arg-type]
        with station.writing() as conn:
            quick(conn, "PRAGMA query_only = ON")
        return station

    monkeypatch.setattr(Workstation, "open", full)
    code, _, err = run("do", "--profile", profile, "ticket.claim", '{"ticket": "t1"}')
    assert code == MACHINE
    assert "can only be read" in err


@pytest.mark.parametrize(
    ("trouble", "told"),
    [
        (OSError(errno.ENOSPC, "x", "/f"), "free space, then try again"),
        (OSError(errno.EROFS, "x", "/f"), "/f can only be read"),
        (PermissionError(errno.EACCES, "x", "/f"), "Nothing was changed there"),
    ],
    ids=["full", "read-only", "closed"],
)
def test_trouble_of_the_disk_says_what_is_safe_and_what_to_do(
    run: Run, monkeypatch: pytest.MonkeyPatch, trouble: OSError, told: str
) -> None:
    def fail(_folder: object) -> None:
        raise trouble

    monkeypatch.setattr("app.workstation.private_dir", fail)
    code, _, errors = run("ask", "--profile", "p", "inbox", '{"view": "all"}')
    assert (code, told in errors) == (MACHINE, True)


@pytest.mark.parametrize("reason", commands.HUB_SAYS)
def test_what_the_hub_refuses_is_said_in_words(reason: str) -> None:
    trouble = commands.known_trouble(HubFault(Fault.AUTH, reason=reason))
    assert trouble is not None
    assert trouble.code == UNREACHABLE
    assert str(trouble).endswith(". Your work is safe here.")
    assert "AUTH" not in str(trouble)


@pytest.mark.parametrize("word", ["digest", "serve"])
def test_a_database_that_is_gone_is_told_with_what_is_safe(run: Run, word: str) -> None:
    url = "postgresql://nobody@127.0.0.1:9/none"
    code, _, errors = run("hub", word, "--url", url, "--port", "0")
    assert code == MACHINE
    assert "The hub's database cannot be used" in errors
    assert "safe" in errors


def test_a_certificate_that_cannot_be_served_is_told_before_anything_is_opened(
    run: Run, tmp_path: Path
) -> None:
    none, other = tmp_path / "none.pem", tmp_path / "other.pem"
    other.write_text("no certificate", "utf-8")
    for key, told in ((none, f"There is no file {none}"), (other, "do not make a certificate")):
        code, _, errors = run("hub", "--certificate", other, "--key", key, "--port", "0")
        assert (code, told in errors) == (MACHINE, True), errors


def test_a_damaged_store_is_the_machines_trouble(run: Run, profile: Path) -> None:
    path = profile / "evenkeel.db"
    content = bytearray(path.read_bytes())
    for page in range(1, len(content) // 4096):
        content[page * 4096 + 100] ^= 0xFF
    path.write_bytes(content)
    code, _, err = run("ask", "--profile", profile, "inbox")
    assert code == MACHINE, err
    code, out, _ = run("doctor", "--profile", profile)
    assert code == MACHINE
    assert "!!" in out


def test_mend_makes_a_damaged_store_anew_and_says_what_is_kept(run: Run, profile: Path) -> None:
    assert run("mend", "--profile", profile)[:2] == (
        DONE,
        "The store is whole; nothing was changed.\n",
    )
    path = profile / "evenkeel.db"
    content = bytearray(path.read_bytes())
    for page in range(len(content) // 4096):
        content[page * 4096 + 100] ^= 0xFF
    path.write_bytes(content)
    for command in ("ask", "doctor", "do"):
        words = {"ask": ["inbox"], "doctor": [], "do": ["ticket.claim", '{"ticket": "t"}']}[command]
        code, out, err = run(command, "--profile", profile, *words)
        assert (code, "evenkeel mend" in out + err) == (MACHINE, True), out + err
    code, out, _ = run("mend", "--profile", profile)
    assert code == DONE
    assert "7 operations wait to be sent, under their own numbers" in out
    (kept,) = profile.glob("evenkeel.db.damaged-*")
    assert f"Kept, as sealed as it was: {kept}" in out
    assert kept.read_bytes() == bytes(content)
    code, out, _ = run("doctor", "--profile", profile)
    assert (code, "ok  1 tickets here; 7 operations wait" in out) == (DONE, True), out


@pytest.mark.parametrize("command", ["sync", "enrol"])
def test_a_hub_that_does_not_answer_is_said_plainly(run: Run, profile: Path, command: str) -> None:
    more = ["--code", "ABCD-EFGH"] if command == "enrol" else []
    code, _, err = run(command, "--profile", profile, "--hub", NOBODY, *more)
    assert code == UNREACHABLE
    assert "The hub did not answer" in err
    assert "Your work is safe here" in err


def test_a_profile_without_a_hub_says_how_to_get_one(run: Run, profile: Path) -> None:
    code, _, err = run("sync", "--profile", profile)
    assert code == USAGE
    assert "evenkeel enrol" in err


def test_a_defect_of_ours_is_one_line_without_data(
    run: Run, profile: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(arguments: object) -> int:
        raise ZeroDivisionError("personal words")

    broken_ask = cli.Command("ask", "x", cli.COMMANDS[7].arguments, broken)
    monkeypatch.setattr(cli, "COMMANDS", (broken_ask,))
    code, _, err = run("ask", "inbox")
    assert code == DEFECT
    assert re.match(
        r"Evenkeel has a defect here \(ZeroDivisionError at test_cli\.py:\d+, command ask\)", err
    )
    assert "personal" not in err


# ---- files -----------------------------------------------------------------------------------


def test_export_writes_every_kind_with_its_checksum(
    run: Run, profile: Path, tmp_path: Path
) -> None:
    code, out, _ = run("export", "--profile", profile, tmp_path / "out")
    manifest = json.loads(out)
    assert code == DONE
    assert manifest == json.loads((tmp_path / "out" / "manifest.json").read_bytes())
    for kind, entry in manifest.items():
        content = (tmp_path / "out" / f"{kind}.jsonl").read_bytes()
        assert sha256(content).hexdigest() == entry["sha256"]
        assert len(content.splitlines()) == entry["rows"]
    assert manifest["tickets"]["rows"] == 1
    ((line),) = (tmp_path / "out" / "tickets.jsonl").read_text("utf-8").splitlines()
    assert json.loads(line)["subject"] == "Kettle 退款"


def test_export_goes_page_by_page(
    run: Run, profile: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.exporting.PAGE", 2)
    run("export", "--profile", profile, tmp_path / "out")
    lines = (tmp_path / "out" / "agents.jsonl").read_text().splitlines()
    assert [json.loads(line)["id"] for line in lines] == ["jn", "mb"]


def test_export_does_not_write_over_a_file(run: Run, profile: Path, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("mine")
    code, _, err = run("export", "--profile", profile, tmp_path / "out")
    assert (code, err) == (MACHINE, f"File exists: {tmp_path / 'out'}\n")
    assert (tmp_path / "out").read_text() == "mine"


def test_import_lists_its_formats(run: Run) -> None:
    code, out, _ = run("import", "--formats")
    assert code == DONE
    assert [line.split()[0] for line in out.splitlines()] == sorted(FORMATS)


@pytest.mark.parametrize("argv", [["import"], ["import", "runes", "x.csv"], ["import", "mail"]])
def test_import_without_a_known_format_and_a_path_is_not_understood(
    run: Run, argv: list[str]
) -> None:
    assert run(*argv)[0] == USAGE


def test_import_of_a_file_that_is_not_there_is_the_machines_trouble(
    run: Run, profile: Path, tmp_path: Path
) -> None:
    code, _, err = run("import", "--profile", profile, "nyc311", tmp_path / "gone.csv")
    assert code == MACHINE
    assert "No such file or directory" in err


# ---- migrate and doctor ----------------------------------------------------------------------


def test_migrate_leaves_a_profile_up_to_date(run: Run, profile: Path) -> None:
    assert run("migrate", "--profile", profile)[:2] == (DONE, "The profile is up to date.\n")


def test_migrate_of_a_database_that_does_not_answer_is_the_machines_trouble(run: Run) -> None:
    code, _, _ = run("migrate", "--url", "postgresql://127.0.0.1:9/nothing")
    assert code == MACHINE


def test_doctor_finds_a_well_profile_well(run: Run, profile: Path) -> None:
    code, out, _ = run("doctor", "--profile", profile)
    assert code == DONE
    assert out.splitlines() == [
        "ok  The key opens the store.",
        "ok  The file is whole.",
        "ok  1 tickets here; 7 operations wait to be sent, 0 need you.",
        "ok  This profile is not connected to a hub.",
    ]


def test_doctor_names_what_is_wrong(
    run: Run, profile: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    code, out, _ = run("doctor", "--profile", profile, "--hub", NOBODY)
    assert (code, out.count("!!")) == (MACHINE, 1)
    assert f"!!  The hub at {NOBODY} does not answer" in out
    assert (
        run("doctor", "--profile", tmp_path / "gone")[1]
        == f"!!  There is no profile in {tmp_path / 'gone'}.\n"
    )
    monkeypatch.setenv("EVENKEEL_PASSPHRASE", "six calm geese")
    assert "!!  The passphrase does not open this profile" in run("doctor", "--profile", profile)[1]


# ---- as a process ----------------------------------------------------------------------------


def test_the_command_runs_as_a_process(profile: Path) -> None:
    command = [
        sys.executable,
        "-m",
        "app",
        "ask",
        "--profile",
        str(profile),
        "ticket",
        '{"ticket": "t1"}',
    ]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert (done.returncode, done.stderr) == (DONE, "")
    assert json.loads(done.stdout)["subject"] == "Kettle 退款"


def test_a_reader_that_has_seen_enough_is_no_trouble() -> None:
    script = f"{sys.executable} -m app do | head -c 1; exit ${{PIPESTATUS[0]}}"
    done = subprocess.run(
        ["bash", "-c", script],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
        env=os.environ.copy(),
    )
    assert (done.returncode, done.stdout, done.stderr) == (DONE, "{", "")
