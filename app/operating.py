"""What an operator does with a hub: serve, give codes and passwords, back up and put back, let go of old data."""

import argparse
import getpass
import logging
import os
from collections.abc import Callable, Generator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from random import SystemRandom
from typing import TYPE_CHECKING, Any

from app.commands import PASSWORD, REFUSED, USAGE, Trouble, all_operations, parsed, print_json

if TYPE_CHECKING:
    from app.hub.backup_seal import Secret
    from app.hub.hub import Hub
    from app.hub.providers import Provider

log = logging.getLogger(__name__)


def arguments(parser: argparse.ArgumentParser) -> None:
    """The words of `evenkeel hub`."""
    parser.add_argument("action", nargs="?", default="serve", choices=("serve", *ACTIONS))
    words = " · ".join(f"{name} {words}".rstrip() for name, (words, _) in ACTIONS.items())
    parser.add_argument("words", nargs="*", metavar="WORD", help=words)
    parser.add_argument(
        "--url", help="PostgreSQL address; without it the hub brings its own database"
    )
    parser.add_argument(
        "--data", type=Path, metavar="DIR", help="where the hub's own database lies"
    )
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8420, help="0 takes any free port")
    parser.add_argument("--certificate", type=Path, metavar="FILE", help="serve https with this")
    parser.add_argument("--key", type=Path, metavar="FILE", help="the certificate's private key")
    parser.add_argument(
        "--payments",
        metavar="WHO",
        help="who pays refunds: stripe, simulator, or a simulator's address",
    )
    parser.add_argument(
        "--key-file",
        type=Path,
        metavar="FILE",
        help="what seals and opens backups, made by backup-key; without it a passphrase is asked for",
    )
    parser.add_argument(
        "--again", metavar="LIST", help="transfers: write this list again, whose file was lost"
    )
    parser.add_argument("--free", action="store_true", help="block: let the workstation in again")
    kept = parser.add_argument_group("retention")
    kept.add_argument("--preview", action="store_true", help="only say what would be let go of")
    for name, days, what in (
        (
            "window",
            90,
            "ended tickets on workstations, after their last change; the hub keeps them",
        ),
        ("tickets", 730, "ended tickets with their messages, after their last change"),
        ("receipts", 90, "the words of operations that were decided"),
        ("refunds", 3650, "payee, trace and words of refunds; the sums are kept for ever"),
        ("looks", 1095, "the book of who looked at older history"),
        ("marks", 180, "marks of what left a scope; who is away longer reads it anew"),
    ):
        kept.add_argument(f"--keep-{name}", type=int, default=days, metavar="DAYS", help=what)
    book = parser.add_argument_group("looked", "who looked at older history, newest first")
    book.add_argument("--by", default="", metavar="AGENT", help="only what this agent looked at")
    book.add_argument("--of", default="", metavar="CUSTOMER", help="only who opened this customer")
    book.add_argument(
        "--since", type=_day, metavar="DAY", help="only since this day, as 2026-06-09"
    )
    book.add_argument(
        "--most", type=int, default=1000, help="lines of the answer; it says how many more"
    )


def hub(given: argparse.Namespace) -> int:
    """Serve workstations, or do one thing in the hub's office."""
    if given.action == "serve":
        return _serve(given)
    words, act = ACTIONS[given.action]
    if len(given.words) != len(words.split()):
        raise Trouble(f"evenkeel hub {given.action} {words}".rstrip(), USAGE)
    return act(given, *given.words)


def _serve(given: argparse.Namespace) -> int:
    from app.hub.enforcing import enforcing
    from app.hub.logs import speak_json
    from app.hub.presence import sharing
    from app.hub.web_server import Tls, serve
    from app.hub.working import ensure_rules, paying

    speak_json(logging.DEBUG if given.verbose else logging.INFO)
    if (given.certificate is None) != (given.key is None):
        raise Trouble("https needs both: --certificate FILE --key FILE", USAGE)
    tls = Tls(given.certificate, given.key) if given.certificate else None
    if tls is not None:
        tls.check()
    with hub_database(given) as engine, _provider(given) as provider:
        served, rng = _hub(engine), SystemRandom()
        ensure_rules(served, engine, rng)
        work = (served, engine, _now, rng)
        places = sharing(served.places, engine, _now, rng)
        with paying(served, engine, provider, _now, rng), enforcing(*work), places:
            serve(served, given.host, given.port, _announce, tls=tls)
        log.info("stopped in good order")
    return 0


@contextmanager
def _provider(given: argparse.Namespace) -> Generator["Provider | None"]:
    """Who pays money back: nobody, a simulator of our own, one at an address, or Stripe."""
    from app.hub.provider_simulator import SimulatedProvider

    if given.payments == "simulator":
        from app.demo.provider import provider_beside
        from app.settings.paths import hub_dir

        with provider_beside((given.data or hub_dir()) / "payments.db") as url:
            yield SimulatedProvider(url)
    elif given.payments == "stripe":
        from app.hub.provider_stripe import StripeProvider

        secret = os.environ.get(STRIPE)
        if not secret:
            raise Trouble(f"Stripe's secret key is expected in {STRIPE}.", USAGE)
        yield StripeProvider(secret)
    elif given.payments:
        yield SimulatedProvider(given.payments)
    else:
        yield None


def _announce(port: int) -> None:
    print(f"listening on port {port}", flush=True)
    log.info("listening", extra={"facts": {"port": port}})


@contextmanager
def hub_database(given: argparse.Namespace) -> Generator[Any]:
    """The hub's database that these arguments name, migrated; closed afterwards."""
    from app.hub.database import open_hub_database
    from app.settings.paths import hub_dir

    # The address may hold a password, which other users of the machine could read in a process list.
    url = given.url or os.environ.get(DATABASE)
    with open_hub_database(url, given.data or hub_dir()) as engine:
        yield engine


@contextmanager
def opened_hub(given: argparse.Namespace) -> Generator["Hub"]:
    """The hub over its database."""
    with hub_database(given) as engine:
        yield _hub(engine)


def _hub(engine: Any) -> "Hub":
    from app.hub.auth import Auth
    from app.hub.hub import Hub

    return Hub(engine, clock=_now, auth=Auth(engine, _now, SystemRandom()))


def _now() -> datetime:
    return datetime.now(UTC)


# ---- the office --------------------------------------------------------------------------------


def _agent(given: argparse.Namespace, id: str, label: str, role: str) -> int:
    from app.hub.staff import take_on

    with hub_database(given) as engine, _known_staff():
        take_on(_hub(engine), engine, id, label, role, SystemRandom())
    return 0


def _code(given: argparse.Namespace, agent: str) -> int:
    from app.hub.staff import need

    with hub_database(given) as engine, _known_staff():
        need(engine, agent)
        print(_hub(engine).auth.new_code(agent))
    return 0


def _workstations(given: argparse.Namespace) -> int:
    from app.hub.stations import stations

    with hub_database(given) as engine:
        print_json(stations(engine))
    return 0


def _block(given: argparse.Namespace, name: str) -> int:
    from app.hub.stations import NoSuchStation, set_blocked

    with hub_database(given) as engine:
        try:
            print_json(set_blocked(engine, name, is_blocked=not given.free))
        except NoSuchStation as error:
            raise Trouble(str(error), REFUSED) from error
    return 0


def _password(given: argparse.Namespace, agent: str) -> int:
    from app.hub.staff import need

    with hub_database(given) as engine, _known_staff():
        need(engine, agent)
        secret = os.environ.get(PASSWORD) or getpass.getpass("New password: ")
        _hub(engine).auth.set_password(agent, secret)
    return 0


@contextmanager
def _known_staff() -> Generator[None]:
    from app.hub.staff import NoSuchStaff

    try:
        yield
    except NoSuchStaff as error:
        raise Trouble(str(error), REFUSED) from error


def _do(given: argparse.Namespace, name: str, args: str) -> int:
    from app.domain.operations import decode

    all_operations()
    with opened_hub(given) as served:
        (result,) = served.perform_all([decode(name, parsed(args))], SystemRandom())
    print_json(result)
    return 0 if result.status in ("applied", "noop") else REFUSED


def _rules(given: argparse.Namespace, folder: str) -> int:
    from app.hub.working import publish_rules

    with opened_hub(given) as served:
        try:
            result = publish_rules(served, SystemRandom(), Path(folder))
        except OSError as error:
            raise Trouble(str(error), USAGE) from error
    print_json(result)
    return 0 if result.status in ("applied", "noop") else REFUSED


def _transfers(given: argparse.Namespace, file: str, name: str, iban: str, bic: str) -> int:
    from app.hub.transfers import Debtor, NothingToPay, file_of, make_list

    debtor = Debtor(name, iban, bic)
    with hub_database(given) as engine:
        try:
            if given.again:
                made, text = given.again, file_of(engine, debtor, given.again, _now())
            else:
                made, text = make_list(engine, debtor, _now())
        except NothingToPay as error:
            raise Trouble(str(error), REFUSED) from error
        Path(file).write_bytes(text)
    print_json({"list": made, "file": file})
    return 0


def _transferred(given: argparse.Namespace, name: str, outcome: str) -> int:
    from app.domain.refunds.payouts import Outcome
    from app.hub.transfers import confirm

    if outcome not in ("paid", "refused"):
        raise Trouble("A list was paid or refused.", USAGE)
    with hub_database(given) as engine:
        served = _hub(engine)
        done = confirm(engine, served, name, Outcome(outcome), SystemRandom(), _now())
    print_json({"refunds": done})
    return 0 if done else REFUSED


# ---- the keeping of data -----------------------------------------------------------------------


def _backup(given: argparse.Namespace, path: str) -> int:
    from app.hub.backup import backup

    secret = _secret(given, is_new=True)
    with hub_database(given) as engine:
        print_json(backup(engine, Path(path), _now(), secret))
    return 0


def _verify(given: argparse.Namespace, path: str) -> int:
    from app.hub.backup import verify

    print_json(verify(Path(path), _secret(given)))
    return 0


def _restore(given: argparse.Namespace, path: str) -> int:
    from app.hub.backup import restore

    secret = _secret(given)
    with hub_database(given) as engine:
        print_json(restore(engine, Path(path), _now(), SystemRandom(), secret))
    return 0


def _erased(given: argparse.Namespace) -> int:
    from app.hub.erasures import erased

    with hub_database(given) as engine:
        for id in erased(engine):
            print(id)
    return 0


def _erase(given: argparse.Namespace, path: str) -> int:
    from app.hub.erasures import erase_again

    ids = Path(path).read_text("utf-8").split()
    with hub_database(given) as engine:
        print_json({"erased": erase_again(_hub(engine), ids, SystemRandom())})
    return 0


def _backup_key(given: argparse.Namespace, path: str) -> int:
    from app.hub.backup_seal import new_key_file

    new_key_file(Path(path))
    return 0


def _secret(given: argparse.Namespace, *, is_new: bool = False) -> "Secret":
    """What seals or opens a backup: a key file, else a passphrase, from the environment or typed."""
    from app.hub.backup_seal import Secret

    key_file = given.key_file or os.environ.get(BACKUP_KEY_FILE)
    if key_file:
        return Secret.of_file(Path(key_file))
    words = os.environ.get(BACKUP_PASSPHRASE)
    if words is None:
        words = getpass.getpass("Passphrase of the backup: ")
        if is_new and getpass.getpass("Once more: ") != words:
            raise Trouble("The two passphrases differ; nothing was written.", REFUSED)
    return Secret.of_passphrase(words)


def _retention(given: argparse.Namespace) -> int:
    from app.hub.retention import NAMES, Periods, TooShort, preview, run

    try:
        periods = Periods(**{name: getattr(given, f"keep_{name}") for name in NAMES})
    except TooShort as error:
        raise Trouble(str(error), USAGE) from error
    with hub_database(given) as engine:
        print_json((preview if given.preview else run)(engine, periods, _now()))
    return 0


def _day(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def _looked(given: argparse.Namespace) -> int:
    from app.hub.looked import Asked, read

    with hub_database(given) as engine:
        print_json(read(engine, Asked(given.by, given.of, given.since, given.most)))
    return 0


def _digest(given: argparse.Namespace) -> int:
    from app.hub.backup import digest

    with hub_database(given) as engine:
        print_json(digest(engine))
    return 0


DATABASE, STRIPE = "EVENKEEL_HUB_URL", "EVENKEEL_STRIPE_KEY"
BACKUP_KEY_FILE = "EVENKEEL_BACKUP_KEY_FILE"
BACKUP_PASSPHRASE = "EVENKEEL_BACKUP_PASSPHRASE"  # noqa: S105 - where it is read from, not what it is
Act = Callable[..., int]
ACTIONS: dict[str, tuple[str, Act]] = {
    "agent": ("AGENT NAME ROLE", _agent),
    "code": ("AGENT", _code),
    "password": ("AGENT", _password),
    "workstations": ("", _workstations),
    "block": ("NUMBER|ID", _block),
    "do": ("NAME JSON", _do),
    "rules": ("FOLDER", _rules),
    "transfers": ("FILE NAME IBAN BIC", _transfers),
    "transferred": ("LIST paid|refused", _transferred),
    "backup": ("FILE", _backup),
    "backup-key": ("FILE", _backup_key),
    "verify": ("FILE", _verify),
    "restore": ("FILE", _restore),
    "erased": ("", _erased),
    "erase": ("FILE", _erase),
    "looked": ("", _looked),
    "digest": ("", _digest),
    "retention": ("", _retention),
}
