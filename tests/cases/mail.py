"""Mails: each is parsed and compared; then all are taken in, and none may be lost or doubled."""

import shutil
from base64 import b64decode
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from app.domain.contacts import Message
from app.domain.tickets import Ticket
from app.importers import open_source
from app.importers.frame import Report, run_import
from app.importers.mail import Mail, parse_mail
from app.importers.mail_files import message_id
from app.workstation import Workstation
from tests.cases.desk import fresh_workstation, rows_of
from tests.cases.lines import cases
from tests.cases.verdict import Verdict

KEYS = (
    "from_address",
    "subject",
    "attachments",
    "message_id",
    "in_reply_to",
    "references",
    "auto_submitted",
    "has_html",
)


def run_mail(path: Path) -> Iterator[Verdict]:
    """The mails lie beside their `expected.jsonl`."""
    files: list[str] = []
    for case in cases(path):
        file = path.parent / case["file"]
        if not file.is_file():
            yield Verdict(f"{case['file']} is there", True, False)
            continue
        files.append(case["file"])
        yield from _judge(case, parse_mail(file.read_bytes()))
    yield from _judge_import(path.parent, files)


def _judge(case: dict[str, Any], mail: Mail) -> Iterator[Verdict]:
    for key in KEYS:
        if key in case:
            yield Verdict(
                f"{case['file']} {key}", _squeezed(case[key]), _said(mail, key, case[key])
            )
    if "body_snippet" in case:
        expected = _squeezed(case["body_snippet"])
        got = _squeezed(mail.body)[: len(expected)]
        yield Verdict(f"{case['file']} body_snippet", expected, got)


def _judge_import(folder: Path, files: list[str]) -> Iterator[Verdict]:
    """Every mail ends in a message with its words on a ticket, or in the quarantine with all its bytes."""
    with fresh_workstation() as station, TemporaryDirectory(prefix="mails-") as scratch:
        shut, copy = Path(scratch) / "quarantine.jsonl", Path(scratch) / "mails"
        copy.mkdir()
        for number, name in enumerate(files):
            shutil.copy(folder / name, copy / f"{number:06}.eml")
        first = _imported(station, copy, shut)
        messages = {message.id: message for message in rows_of(station, Message)}
        tickets = {ticket.id for ticket in rows_of(station, Ticket)}
        refused = _refused(shut)
        for name in files:
            raw = (folder / name).read_bytes()
            mail = parse_mail(raw)
            found = messages.get(message_id(mail, raw))
            kept = found.body if found and found.ticket in tickets else None
            yield Verdict(f"{name} kept", mail.body, mail.body if raw in refused else kept)
        yield Verdict("mails read", len(files), first.created + first.known + first.quarantined)
        again = _imported(station, copy, shut)
        after = sum(1 for _ in rows_of(station, Message))
        yield Verdict("messages after a second import", (len(messages), 0), (after, again.created))


def _imported(station: Workstation, folder: Path, shut: Path) -> Report:
    source = open_source("mail", folder, station, now=station.now())
    return run_import(station, source, quarantine=shut)


def _refused(shut: Path) -> set[bytes]:
    rows = cases(shut) if shut.is_file() else iter(())
    return {
        b64decode(row["raw_base64"]) if "raw_base64" in row else row["raw"].encode() for row in rows
    }


def _said(mail: Mail, key: str, expected: object) -> object:
    match key:
        case "from_address":
            return mail.address
        case "attachments":
            return _names(mail, expected)
        case "message_id":
            return mail.mail_id
        case "in_reply_to":
            return " ".join(mail.in_reply_to)
        case "references":
            return " ".join(mail.references)
        case "auto_submitted":
            return mail.auto_submitted
        case other:
            return getattr(mail, other)


def _names(mail: Mail, expected: object) -> list[str]:
    """Names of files; one set of cases numbers the nameless ones, the others leave them out."""
    counts_nameless = isinstance(expected, list) and any("noname" in str(name) for name in expected)
    names: list[str] = []
    nameless = 0
    for file in mail.files:
        if file.is_named:
            names.append(file.name)
        elif counts_nameless:
            nameless += 1
            names.append(f"noname{nameless}")
    return names


def _squeezed(value: object) -> Any:
    if isinstance(value, list):
        return [_squeezed(one) for one in value]
    return " ".join(value.split()) if isinstance(value, str) else value
