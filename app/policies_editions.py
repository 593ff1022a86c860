"""What a manager and the hub's operator do with editions of the policy book: keys, seals, publishing, rolling back."""

import argparse
import json
import os
import sys
from collections.abc import Callable, Generator, Iterable, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from random import SystemRandom
from typing import TYPE_CHECKING, Any

from app.commands import REFUSED, USAGE, Trouble, opened, print_json
from app.policies_book import Act, checked, say_findings

if TYPE_CHECKING:
    from app.domain.operations import Operation, Ref
    from app.domain.policy.bundle import Bundle
    from app.domain.policy.shelf import Shelf

KEY_FORMAT = "evenkeel-policy-key-1"
LARGEST_KEY = 10_000


def arguments(parser: argparse.ArgumentParser) -> None:
    """The options that editions need besides the book."""
    parser.add_argument("--key", type=Path, metavar="FILE", help="your key, made by: keys new FILE")
    parser.add_argument("--bundle", type=Path, metavar="FILE", help="sign: the file of the edition")
    parser.add_argument("--number", type=int, metavar="N", help="sign: its number, if not the next")
    parser.add_argument("--note", default="", help="sign: what readers are told of the edition")
    parser.add_argument(
        "--in-force", metavar="TIME", help="sign: from when, such as 2026-12-01T08:00+02:00 or now"
    )
    parser.add_argument("--name", default="", help="keys new: whose key it is")
    parser.add_argument(
        "--profile", type=Path, metavar="DIR", help="go by this workstation instead of the hub"
    )
    parser.add_argument("--url", help="the hub's PostgreSQL; without it the hub's own database")
    parser.add_argument("--data", type=Path, metavar="DIR", help="where that database lies")


def tell(line: str) -> None:
    """Say one line."""
    sys.stdout.write(line + "\n")


# ---- keys ------------------------------------------------------------------------------------


def keys(given: argparse.Namespace) -> int:
    """Make a key, trust one at the hub (or at a workstation, anew), list those that are trusted."""
    verb, *rest = given.words
    if verb == "list":
        return _list_keys(given)
    if verb not in ("new", "trust", "distrust") or (verb != "trust" and not rest):
        raise Trouble("evenkeel policy keys list | new FILE | trust FILE | distrust ID", USAGE)
    return {"new": _new_key, "trust": _trust, "distrust": _distrust}[verb](given, *rest)


def _new_key(given: argparse.Namespace, file: str) -> int:
    from app.domain.policy.seal import key_id, public_of

    if not given.name.strip():
        raise Trouble("Whose key is it? --name 'Marta Liepa'", USAGE)
    private = os.urandom(32)
    public = public_of(private)
    shared = {"format": KEY_FORMAT, "holder": given.name.strip(), "public": public}
    _write_new(Path(file), {**shared, "private": private.hex()}, 0o600)
    _write_new(Path(f"{file}.pub"), shared, 0o644)
    tell(f"{key_id(public)}: keep {file} to yourself, give {file}.pub to the hub's operator.")
    return 0


def _write_new(path: Path, value: dict[str, str], mode: int) -> None:
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode), "w") as file:
        json.dump(value, file)


def _trust(given: argparse.Namespace, file: str = "") -> int:
    if not file:
        return _look_again(given)
    from app.domain.policy.editions import TrustKey
    from app.domain.policy.seal import key_id, public_of, sign, vouched_bytes

    key, voucher = _key(Path(file)), ""
    if given.key is not None:
        private = _private(given.key)
        seal = sign(private, vouched_bytes(key["public"], key["holder"]))
        voucher = f"{key_id(public_of(private))}:{seal}"
    return _perform(given, [TrustKey(key["public"], key["holder"], voucher)])


def _look_again(given: argparse.Namespace) -> int:
    """A person has compared the hub's keys with the operator's: this workstation believes them anew."""
    from app.sync import shelfguard

    if given.profile is None:
        raise Trouble("evenkeel policy keys trust FILE, or: keys trust --profile DIR", USAGE)
    with opened(given) as station, station.writing() as conn:
        shelfguard.forget(conn)
    tell("The keys that the hub sends next are believed.")
    return 0


def _distrust(given: argparse.Namespace, key: str) -> int:
    from app.domain.policy.editions import DistrustKey

    return _perform(given, [DistrustKey(key)])


def _list_keys(given: argparse.Namespace) -> int:
    shelf = _shelf(given)
    print_json(
        [{"key": id, "holder": shelf.holders.get(id, ""), "public": shelf.keys[id]}
         for id in sorted(shelf.keys)]
    )  # fmt: skip
    return 0


def _key(path: Path) -> dict[str, str]:
    if path.stat().st_size > LARGEST_KEY:
        raise Trouble(f"{path} is no key.", USAGE)
    try:
        said: Any = json.loads(path.read_text("utf-8"))
        key = {name: str(said[name]) for name in ("format", "holder", "public")}
        if key["format"] != KEY_FORMAT or len(bytes.fromhex(key["public"])) != 32:  # noqa: PLR2004
            raise ValueError("another format")
    except (ValueError, KeyError, TypeError) as error:
        raise Trouble(f"{path} is no key of the policy.", USAGE) from error
    return key | ({"private": str(said["private"])} if "private" in said else {})


def _private(path: Path | None) -> bytes:
    if path is None:
        raise Trouble("A seal needs your key: --key FILE", USAGE)
    key = _key(path)
    if "private" not in key:
        raise Trouble(f"{path} is the public half; a seal needs the private one.", USAGE)
    return bytes.fromhex(key["private"])


# ---- bundles ---------------------------------------------------------------------------------


def sign(given: argparse.Namespace) -> int:
    """Seal an edition: the first person's call makes the file from the book, the second's adds a seal."""
    private = _private(given.key)
    if given.bundle is None:
        raise Trouble("evenkeel policy sign --key FILE --bundle FILE [--book DIR]", USAGE)
    fresh = not given.bundle.exists()
    made = (_from_book(given) if fresh else _bundle(given.bundle)).sealed(private)
    _save(given.bundle, made)
    return _say(made)


def _from_book(given: argparse.Namespace) -> "Bundle":
    from app.domain.policy.parts import edition_of
    from app.settings.rules import law_texts

    book, findings = checked(given.book)
    if any(one.stops for one in findings):
        say_findings(one for one in findings if one.stops)
        raise Trouble("A book with mistakes is not sealed; `evenkeel policy check`.", REFUSED)
    number, at = given.number or _next_number(given), _moment(given.in_force)
    return edition_of(book, law_texts(), number, note=given.note, in_force_at=at)


def _moment(said: str | None) -> datetime | None:
    if said is None or said == "now":
        return None if said is None else datetime.now(UTC)
    try:
        moment = datetime.fromisoformat(said)
    except ValueError as error:
        raise Trouble(f"{said!r} is no moment, such as 2026-12-01T08:00+02:00.", USAGE) from error
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)


def _next_number(given: argparse.Namespace) -> int:
    from app.domain.policy.guarding import number_of

    return int(number_of(_shelf(given).editions) or "0") + 1


def publish(given: argparse.Namespace) -> int:
    """Put a sealed file in force at the hub, or send it from a workstation whose role may."""
    return _perform(given, _bundle(Path(given.words[0])).operations())


def rollback(given: argparse.Namespace) -> int:
    """Make the file that brings an older edition back, under the next number; two people seal it."""
    from app.domain.codec import remade
    from app.domain.operations import Ref
    from app.domain.policy.bundle import Bundle
    from app.domain.policy.shelf import Edition, PolicyPart

    private = _private(given.key)
    if given.bundle is None or given.bundle.exists():
        raise Trouble("Where to? --bundle FILE names a file that is not there yet.", USAGE)
    id = f"{int(given.words[0]):06}" if given.words[0].isdecimal() else given.words[0]
    (old,) = _rows(given, Edition, [Ref(Edition.kind, id)])
    parts = _rows(given, PolicyPart, [Ref(PolicyPart.kind, pin) for pin in old.manifest.values()])
    at = _moment(given.in_force or "now")
    number = f"{given.number or _next_number(given):06}"
    head = remade(old.head, number=number, restores=id, in_force_at=at, note=given.note)
    made = Bundle.of(head, parts).sealed(private)
    _save(given.bundle, made)
    return _say(made)


def verify(given: argparse.Namespace) -> int:
    """Say what a file is, and whether the hub would take its seals."""
    from app.domain.operations import Rejected
    from app.domain.policy.seal import check_seals

    made = _bundle(Path(given.words[0]))
    shelf = _shelf(given)
    _say(made)
    try:
        check_seals(made.edition.head, made.edition.seals, shelf.keys, shelf.holders)
    except Rejected as refusal:
        raise Trouble(_sentence(refusal.reason), REFUSED) from refusal
    return 0


def editions(given: argparse.Namespace) -> int:
    """Every edition that was published, the newest first."""
    from app.domain.policy.shelf import Edition

    shelf, now = _shelf(given), datetime.now(UTC)
    shown = shelf.at(now)
    for one in sorted(_rows(given, Edition, None), key=lambda one: one.id, reverse=True):
        mark = "in force" if shown and shown.head.number == one.id else ""
        if one.head.in_force_at > now:
            mark = "to come"
        back = f" restores {one.head.restores}" if one.head.restores else ""
        tell(f"{one.id}  {one.head.label:8} {one.head.in_force_at:%Y-%m-%d %H:%M}  "
              f"{one.approved_by}{back}  {mark}".rstrip())  # fmt: skip
    return 0


def _bundle(path: Path) -> "Bundle":
    from app.domain.policy.bundle import LARGEST, BadBundle, read_bundle

    if path.stat().st_size > LARGEST:
        raise Trouble(_sentence("policy.too_large"), REFUSED)
    try:
        return read_bundle(path.read_bytes())
    except BadBundle as error:
        raise Trouble(f"{_sentence(error.reason)} {error.what}".strip(), REFUSED) from error


def _save(path: Path, made: "Bundle") -> None:
    beside = path.with_name(path.name + ".new")
    beside.write_bytes(made.written())
    beside.replace(path)


def _say(made: "Bundle") -> int:
    head = made.edition.head
    tell(
        f"{head.book} {head.label}, edition {head.number}, in force {head.in_force_at:%Y-%m-%d %H:%M} "
        f"UTC, {len(made.parts)} parts, {len(made.edition.seals)} of 2 seals"
    )
    return 0


# ---- where it goes ----------------------------------------------------------------------------


def _perform(given: argparse.Namespace, ops: "Iterable[Operation]") -> int:
    """At the hub all in one, each with its receipt; from a workstation through the outbox."""
    if given.profile is not None:
        with opened(given) as station:
            outcomes = station.perform_all(tuple(ops))
        for refusal in (one for one in outcomes if isinstance(one, Exception)):
            raise Trouble(_sentence(str(refusal)), REFUSED) from refusal
        tell("Waits in the outbox for the hub's word; `evenkeel sync` sends it.")
        return 0
    from app.commands import all_operations
    from app.operating import opened_hub

    all_operations()
    with opened_hub(given) as served:
        results = served.perform_all(tuple(ops), SystemRandom())
    bad = [one for one in results if one.status not in ("applied", "noop")]
    if bad:
        raise Trouble(_sentence(str(bad[0].detail.get("reason", bad[0].code))), REFUSED)
    tell("Done." if any(one.status == "applied" for one in results) else "It was so already.")
    return 0


def _shelf(given: argparse.Namespace) -> "Shelf":
    from app.domain.policy.shelf import CURRENT, SHELF, Shelf

    found = _rows(given, Shelf, [SHELF], is_needed=False)
    return found[0] if found else Shelf(CURRENT)


def _rows(
    given: argparse.Namespace,
    cls: type[Any],
    refs: "Sequence[Ref] | None",
    *,
    is_needed: bool = True,
) -> list[Any]:
    """Rows of a kind at the hub, or at a workstation; all of them when none are named."""
    from app.domain.codec import from_image

    with _reader(given) as (conn, load):
        if refs is None:
            refs = _all(conn, cls.kind)
        found = load(refs)
    lost = [ref.id for ref in refs if ref not in found]
    if lost and is_needed:
        raise Trouble(f"There is no {cls.__name__.lower()} {lost[0]}.", REFUSED)
    return [from_image(cls, found[ref].image) for ref in refs if ref in found]


def _all(conn: Any, kind: str) -> "list[Ref]":
    from app.domain.operations import Ref

    ids = conn.exec_driver_sql(f"SELECT id FROM {kind} ORDER BY id").all()  # noqa: S608
    return [Ref(kind, id) for (id,) in ids]


@contextmanager
def _reader(given: argparse.Namespace) -> Generator[tuple[Any, Callable[..., Any]]]:
    """A connection for reading, and what loads rows by it."""
    if given.profile is not None:
        from app.store import rows as stored_rows

        with opened(given) as station, station.reading() as conn:
            yield conn, partial(stored_rows.load, conn)
        return
    from app.hub.ledger import PostgresLedger
    from app.operating import hub_database

    with hub_database(given) as engine, engine.begin() as conn:
        yield conn, PostgresLedger(conn).load


SENTENCES = {
    "policy.second_seal_missing": "A second person has to seal it first.",
    "policy.same_person": "Both seals are one person's; a second person has to seal it.",
    "policy.key_unknown": "It is sealed by a key that the hub does not trust.",
    "policy.seal_false": "A seal does not fit: the file was changed after it was sealed.",
    "policy.older": "There is a newer edition; an older number never comes back.",
    "policy.too_large": "It is too large for an edition.",
    "policy.unreadable": "This is no bundle of the policy.",
    "policy.part_missing": "A part of the book is missing.",
    "policy.part_extra": "It holds a part that the edition does not name.",
    "policy.part_forged": "A part is not the one that was sealed.",
    "actor.may_not": "This role may not do that.",
}


def _sentence(reason: str) -> str:
    return f"{SENTENCES.get(reason, 'It was refused.')} ({reason})"


# What each word does, for the table of `evenkeel policy`.
ACTIONS: dict[str, tuple[str, Act]] = {
    "keys": ("list|new|trust|distrust [FILE]", keys),
    "sign": ("", sign),
    "publish": ("BUNDLE", publish),
    "rollback": ("NUMBER", rollback),
    "verify": ("BUNDLE", verify),
    "editions": ("", editions),
}
