"""What each word of the command line does; heavy imports happen inside, so that `--help` is instant."""

import argparse
import getpass
import json
import os
import signal
import sys
import threading
from collections.abc import Generator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from app.workstation import Workstation

# Names of variables, not secrets.
PASSPHRASE, PASSWORD, PIN = "EVENKEEL_PASSPHRASE", "EVENKEEL_PASSWORD", "EVENKEEL_PIN"
REFUSED, USAGE, MACHINE, UNREACHABLE, SET_ASIDE = 1, 2, 3, 4, 5
NOT_UNDERSTOOD = ("operation.unknown", "operation.invalid")


NEW_CODE = "The hub's office gives a new one: `evenkeel hub code AGENT`."
HUB_SAYS = {
    "enrolment.unknown": f"The hub does not know this code. {NEW_CODE}",
    "enrolment.used": f"This code was used by another workstation. {NEW_CODE}",
    "enrolment.expired": f"This code is older than a day. {NEW_CODE}",
    "agent.inactive": "The hub has no agent at work for this profile. Its office takes one on: "
    "`evenkeel hub agent AGENT NAME ROLE`.",
    "device.unknown": "The hub does not know this workstation. Its office gives a code to enrol it with.",
    "device.blocked": "The hub has blocked this workstation; ask your supervisor. What waits is sent when it "
    "is let in again, and `evenkeel outbox` can export it sealed.",
    "sign_in.wrong": "The hub does not take this password for this agent.",
    "sign_in.wait": "Too many wrong passwords; the hub takes the next one in a while.",
}


class Trouble(Exception):
    """An expected end: a sentence for a person, and the exit code."""

    def __init__(self, sentence: str, code: int) -> None:
        super().__init__(sentence)
        self.code = code


def known_trouble(error: Exception) -> Trouble | None:
    """The plain sentence for trouble of the machine or the line; None when the fault is ours."""
    from app.domain.operations import Rejected
    from app.hub.backup_seal import BackupTrouble
    from app.hub.database import trouble_of as database_trouble_of
    from app.hub.embedded import DatabaseTrouble
    from app.hub.web_server import NoCertificate, PortTaken
    from app.settings.keys import NoKey
    from app.settings.pin import NoPin, PinGone, PinWait, WrongPin
    from app.settings.sealing import SealTrouble
    from app.store.engines import trouble_of
    from app.sync.protocol import HubFault, Unreachable

    if isinstance(error, Rejected):
        facts = ", ".join(f"{key}: {value}" for key, value in error.facts.items())
        code = USAGE if error.reason in NOT_UNDERSTOOD else REFUSED
        return Trouble(f"Refused: {error.reason}" + (f" ({facts})" if facts else ""), code)
    sentence = database_trouble_of(error) or trouble_of(error)
    if sentence is not None:
        return Trouble(sentence, MACHINE)
    here = (NoKey, NoPin, WrongPin, PinWait, PinGone, DatabaseTrouble, BackupTrouble)
    serving = (PortTaken, NoCertificate)
    if isinstance(error, (*here, *serving, SealTrouble)):
        return Trouble(str(error), MACHINE)
    if isinstance(error, Unreachable):
        return Trouble(f"The hub did not answer: {error}. Your work is safe here.", UNREACHABLE)
    if isinstance(error, HubFault):
        said = HUB_SAYS.get(str(error.detail.get("reason", "")), f"The hub said {error}.")
        return Trouble(f"{said} Your work is safe here.", UNREACHABLE)
    if isinstance(error, OSError):
        return Trouble(f"{error.strerror or error}: {error.filename or ''}".strip(": "), MACHINE)
    return None


# ---- profiles ------------------------------------------------------------------------------------


def passphrase_for(profile: Path) -> str | None:
    """The passphrase from the environment or the terminal; None where the keyring holds the key."""
    from app.settings.keys import has_keys, needs_passphrase

    given = os.environ.get(PASSPHRASE)
    if given:
        return given
    if has_keys(profile) and needs_passphrase(profile) and sys.stdin.isatty():
        return getpass.getpass("Passphrase: ")
    return None


def pin_for(profile: Path, passphrase: str | None) -> str | None:
    """The PIN, where one is set and the passphrase does not stand in for it."""
    from app.settings.keys import has_keys
    from app.settings.pin import has_pin

    if passphrase is not None or not has_keys(profile) or not has_pin(profile):
        return None
    return os.environ.get(PIN) or (getpass.getpass("PIN: ") if sys.stdin.isatty() else None)


@contextmanager
def opened(arguments: argparse.Namespace) -> Generator["Workstation"]:
    """The workstation of --profile, closed afterwards."""
    from app.workstation import Workstation

    folder = profile_of(arguments)
    passphrase = passphrase_for(folder)
    station = Workstation.open(folder, passphrase=passphrase, pin=pin_for(folder, passphrase))
    try:
        yield station
    finally:
        station.close()


def profile_of(arguments: argparse.Namespace) -> Path:
    """The folder of --profile, or the default profile's."""
    from app.settings.paths import profile_dir

    return arguments.profile or profile_dir()


def desk(arguments: argparse.Namespace) -> int:
    """Open the console."""
    from app.desktop.application import main

    folder = profile_of(arguments)
    return main(folder, os.environ.get(PASSPHRASE), arguments.hub, False)


def demo(arguments: argparse.Namespace) -> int:
    """Bring up the demo."""
    from app.demo.household import run

    return run(arguments.profile, fresh=arguments.fresh)


def do(arguments: argparse.Namespace) -> int:
    """Perform one operation."""
    from app.domain.operations import OPERATIONS, decode

    if not arguments.name:
        print_json({name: op.nature for name, op in sorted(all_operations().items())})
        return 0
    with opened(arguments) as station:
        op = decode(arguments.name, _with_id(OPERATIONS, arguments, station))
        outcome = station.perform(op)
        print_json({"seq": outcome.seq, "touched": sorted(outcome.touched)})
    return 0


def all_operations() -> dict[str, Any]:
    """Every operation by name, those of all modules."""
    # The workstation brings every module that registers operations.
    import app.workstation  # noqa: F401  # pyright: ignore[reportUnusedImport]
    from app.domain.operations import OPERATIONS

    return dict(OPERATIONS)


def _with_id(
    operations: dict[str, Any], arguments: argparse.Namespace, station: "Workstation"
) -> dict[str, Any]:
    """The arguments with a fresh id where the operation makes something and none was given."""
    args = parsed(arguments.args)
    cls = operations.get(arguments.name)
    if cls is not None and "id" in getattr(cls, "__dataclass_fields__", {}) and "id" not in args:
        args["id"] = station.new_id()
    return args


def ask(arguments: argparse.Namespace) -> int:
    """Answer one question as JSON."""
    import msgspec

    from app.store.answers.catalogue import QUESTIONS
    from app.store.queries_audit import HUB_QUESTIONS
    from app.store.rows import BY_KIND

    known = QUESTIONS | {question.name: question for question in HUB_QUESTIONS}
    if not arguments.query:
        print_json({name: (cls.__doc__ or "").strip() for name, cls in sorted(known.items())})
        return 0
    cls = known.get(arguments.query)
    if cls is None:
        raise Trouble(
            f"There is no question {arguments.query!r}; `evenkeel ask` lists them.", USAGE
        )
    try:
        question = msgspec.convert(parsed(arguments.args), cls)
    except msgspec.ValidationError as error:
        raise Trouble(f"The question does not fit: {error}", USAGE) from error
    kind = getattr(question, "kind", None)
    if kind is not None and kind not in BY_KIND:
        raise Trouble(f"There is no kind {kind!r}; there are {', '.join(BY_KIND)}.", USAGE)
    with opened(arguments) as station:
        if not isinstance(question, HUB_QUESTIONS):
            print_json(station.ask(question))
            return 0
        reply = _ask_hub(station, question)
        print_json(reply)
    return UNREACHABLE if reply.trouble == "offline" else REFUSED if reply.trouble else 0


def _ask_hub(station: "Workstation", question: Any) -> Any:
    """The answer of the hub, over a line of its own."""
    from app.sync.older_asking import OlderHistory, silence
    from app.sync.protocol import Unreachable

    with closing(station.dial(hub_url(station, None))) as line:
        try:
            station.exchange(line).hello()
        except Unreachable:
            return silence(question)
        return OlderHistory(station, line, lambda _: None).answer(question)


def parsed(text: str) -> dict[str, Any]:
    """The JSON object somebody typed."""
    try:
        value = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise Trouble(f"This is not JSON: {error}", USAGE) from error
    if not isinstance(value, dict):
        raise Trouble("The arguments must be a JSON object, such as {}.", USAGE)
    return {str(key): item for key, item in value.items()}  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]


def print_json(value: Any) -> None:
    """Write an answer for people and programs."""
    import msgspec

    sys.stdout.write(msgspec.json.format(msgspec.json.encode(value)).decode() + "\n")


# ---- files ---------------------------------------------------------------------------------------


def import_(arguments: argparse.Namespace) -> int:
    """Bring foreign data in."""
    from app import importers

    if arguments.formats or not arguments.format or arguments.path is None:
        for name, form in sorted(importers.FORMATS.items()):
            print(f"{name:20} {form.summary}")
        return 0 if arguments.formats else USAGE
    if arguments.format not in importers.FORMATS:
        raise Trouble(f"There is no format {arguments.format!r}; see --formats.", USAGE)
    with opened(arguments) as station:
        report = importers.import_file(
            station,
            arguments.format,
            arguments.path,
            dry_run=arguments.dry_run,
            quarantine=arguments.quarantine,
            progress=_progress,
        )
    print_json(report)
    return SET_ASIDE if report.quarantined else 0


def _progress(read: int) -> None:
    if sys.stderr.isatty():
        print(f"\r{read:,} rows", end="", file=sys.stderr)


def export(arguments: argparse.Namespace) -> int:
    """Write everything a profile holds."""
    from app.exporting import export_all

    with opened(arguments) as station:
        print_json(export_all(station, arguments.folder))
    return 0


def migrate_(arguments: argparse.Namespace) -> int:
    """Bring a store to today's schema."""
    if arguments.url:
        from app.hub.database import hub_engine
        from app.store.migrate import migrate

        changed = migrate(hub_engine(arguments.url), "hub")
        print("The hub's database was brought up to date." if changed else "It was up to date.")
        return 0
    with opened(arguments):
        print("The profile is up to date.")
    return 0


# ---- the line ------------------------------------------------------------------------------------


def enrol(arguments: argparse.Namespace) -> int:
    """Connect a profile to a hub."""
    from app.settings.table import HUB_CERTIFICATE, Settings
    from app.sync.exchange import settle_all

    with opened(arguments) as station:
        if station.replica:
            raise Trouble("This profile is enrolled already; nothing was changed.", USAGE)
        if arguments.ca is not None:
            Settings(station.profile).set(HUB_CERTIFICATE, str(arguments.ca.resolve()))
        reply = station.enrol(arguments.hub, arguments.code)
        with closing(station.dial(arguments.hub)) as line:
            settle_all(station.exchange(line))
    print(f"Enrolled as workstation {reply.number} for {reply.agent}.")
    return 0


def sign_in(arguments: argparse.Namespace) -> int:
    """Prove at the hub who sits here, and set the PIN for the times without it."""
    with opened(arguments) as station:
        secret = os.environ.get(PASSWORD) or getpass.getpass("Password: ")
        with closing(station.dial(hub_url(station, arguments.hub))) as line:
            reply = station.sign_in(station.exchange(line), secret)
        if arguments.set_pin:
            station.set_pin(os.environ.get(PIN) or getpass.getpass("New PIN: "))
    print(f"Signed in as {reply.agent}; good for {reply.grace_s // 3600} hours without the hub.")
    return 0


def sync(arguments: argparse.Namespace) -> int:
    """Send and read, once or until stopped."""
    from app.sync.exchange import settle_all
    from app.workstation_outbox import settle_all as settle_choices

    with opened(arguments) as station:
        url = hub_url(station, arguments.hub)
        settle_choices(station)
        if not arguments.follow:
            with closing(station.dial(url)) as line:
                sent = settle_all(station.exchange(line))
            while station.index_some():
                pass
            print(f"{sent} operations delivered; up to date.")
            return 0
        stop = threading.Event()
        for name in (signal.SIGINT, signal.SIGTERM):
            signal.signal(name, lambda number, frame: stop.set())
        loop = station.sync_loop(station.dial(url))
        loop.run(stop, lambda touched: None, lambda state: print(state.phase, flush=True))
    return 0


def lend(arguments: argparse.Namespace) -> int:
    """Have money of an order set aside for an agent who is cut off, and say the code to read out."""
    from app.sync.protocol import Lend

    with opened(arguments) as station:
        wanted = (arguments.agent, arguments.order, arguments.ticket, arguments.amount)
        with closing(station.dial(hub_url(station, arguments.hub))) as line:
            exchange = station.exchange(line)
            exchange.hello()
            reply = exchange.lend(Lend(station.replica, *wanted))
    print_json({"code": reply.code, "until_us": reply.until})
    return 0


def hub_url(station: "Workstation", given: str | None) -> str:
    """The hub's address: as given, else as at enrolment."""
    url = given or station.get_kv("hub_url")
    if not url:
        raise Trouble("This profile is not enrolled; `evenkeel enrol` connects it to a hub.", USAGE)
    if given and station.get_kv("hub_url") != given:
        station.set_kv("hub_url", given)
    return url


def doctor(arguments: argparse.Namespace) -> int:
    """Check key, file, clock and hub."""
    from app.doctoring import examine

    findings = examine(profile_of(arguments), passphrase_for(profile_of(arguments)), arguments.hub)
    for finding in findings:
        print(f"{'ok ' if finding.is_well else '!! '} {finding.sentence}")
    return 0 if all(finding.is_well for finding in findings) else MACHINE
