"""Mails from a folder of .eml files, one such file, or a mailbox file: each becomes a message on its ticket.

in answer to a mail we hold ──→ its ticket
"[#4312]" in the subject ─────→ ticket 4312
else ─────────────────────────→ a new ticket
"""

import hashlib
import re
from collections.abc import Iterable, Iterator
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Final, Protocol

from app.domain.contacts import AddMessage, Attachment, Message, MessageKind
from app.domain.customers import ContactPoint, Customer, RecordCustomer
from app.domain.ids import EPOCH, derived_id
from app.domain.operations import Operation, Ref
from app.domain.tickets import Channel, CreateTicket, Priority, TicketClass
from app.importers.desk import Desk
from app.importers.frame import BadRow, Item
from app.importers.mail import Mail, parse_mail
from app.importers.places import Places
from app.importers.rows import BadSource

TOKEN: Final = re.compile(r"\[#(\d{1,15})\]")
ENDINGS: Final = (".eml", ".mail")
# A sentence may begin with "From " too; the line between two mails also tells a time and a year.
SEPARATOR: Final = re.compile(rb"From [^\n]{0,400}\d\d:\d\d[^\n]{0,40}(19|20)\d\d")
HEAD_BYTES: Final = 65536
NO_SUBJECT: Final = "(no subject)"
NO_SENDER: Final = "Unknown sender"


class Letters(Protocol):
    """Where raw mails lie, in a fixed order."""

    def __len__(self) -> int: ...

    def name(self, place: int) -> str:
        """A mail's file, and where in it."""
        ...

    def raw(self, place: int) -> bytes:
        """The bytes of one mail."""
        ...

    @property
    def fingerprint(self) -> str:
        """The same for the same mails."""
        ...


class Folder:
    """Files of one mail each, the oldest mail first, so that an answer finds what it answers."""

    def __init__(self, root: Path) -> None:
        self._root = root if root.is_dir() else root.parent
        files = sorted(root.rglob("*")) if root.is_dir() else [root]
        found = [path for path in files if path.is_file() and _is_letter(path, root)]
        if not found:
            raise BadSource(f"no mails in {root}")
        self._files = [path for _, path in sorted((_written(path), path) for path in found)]

    def __len__(self) -> int:
        return len(self._files)

    def name(self, place: int) -> str:
        return str(self._files[place].relative_to(self._root))

    def raw(self, place: int) -> bytes:
        return self._files[place].read_bytes()

    @property
    def fingerprint(self) -> str:
        names = "\n".join(f"{path.name}:{path.stat().st_size}" for path in self._files)
        return hashlib.sha256(names.encode("utf-8", "surrogateescape")).hexdigest()[:24]


class Mailbox:
    """A mailbox file (mbox): mails one after another, each behind a line that begins with "From "."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._bounds = list(_bounds(path))

    def __len__(self) -> int:
        return len(self._bounds)

    def name(self, place: int) -> str:
        return f"{self._path.name}@{self._bounds[place][0]}"

    def raw(self, place: int) -> bytes:
        start, end = self._bounds[place]
        with self._path.open("rb") as file:
            file.seek(start)
            text = file.read(end - start)
        return re.sub(rb"^>(>*From )", rb"\1", text, flags=re.MULTILINE)

    @property
    def fingerprint(self) -> str:
        return hashlib.sha256(f"{self._path.stat().st_size}:{len(self)}".encode()).hexdigest()[:24]


def letters(path: Path) -> Folder | Mailbox:
    """The mails at a path, whichever way they are kept."""
    if path.is_dir():
        return Folder(path)
    with path.open("rb") as file:
        is_mailbox = file.read(5) == b"From "
    return Mailbox(path) if is_mailbox and path.suffix != ".eml" else Folder(path)


def _is_letter(path: Path, root: Path) -> bool:
    return path == root or path.suffix.lower() in ENDINGS or path.parent.name in ("cur", "new")


def _written(path: Path) -> float:
    """When a mail says it was written, from a glance at its head; 0 when it does not say."""
    with path.open("rb") as file:
        head = file.read(HEAD_BYTES)
    match = re.search(rb"^date:[ \t]*([^\r\n]{5,100})", head, re.IGNORECASE | re.MULTILINE)
    try:
        return parsedate_to_datetime(match[1].decode("ascii")).timestamp() if match else 0.0
    except (ValueError, TypeError, IndexError, OverflowError, AttributeError):
        return 0.0


def _bounds(path: Path) -> Iterator[tuple[int, int]]:
    start: int | None = None
    place, blank = 0, True
    with path.open("rb") as file:
        for line in file:
            is_first = place == 0 and line.startswith(b"From ")
            if is_first or (blank and SEPARATOR.match(line)):
                if start is not None:
                    yield start, place
                start = place
            blank = not line.strip()
            place += len(line)
    if start is not None:
        yield start, place


class Mails:
    """A source of raw mails. `own` are our addresses and domains: what they wrote is a reply, not a request."""

    format = "mail"

    def __init__(self, path: Path, desk: Desk, places: Places, own: Iterable[str] = ()) -> None:
        self.label = path.name
        self._letters = letters(path)
        self._desk, self._places = desk, places
        self._own = frozenset(name.lower().lstrip("@") for name in own)
        self._tickets: dict[str, str] = {}
        self._words: dict[str, bytes] = {}
        self._customers: set[str] = set()

    @property
    def fingerprint(self) -> str:
        return self._letters.fingerprint

    @property
    def size(self) -> int | None:
        return len(self._letters)

    def setup(self) -> tuple[Operation, ...]:
        return self._places.setup()

    def items(self, start: int) -> Iterator[Item | BadRow]:
        for place in range(start, len(self._letters)):
            raw = self._letters.raw(place)
            mail = parse_mail(raw)
            reason = self._unfit(mail, raw)
            if reason:
                yield BadRow(place, place + 1, reason, raw, self._letters.name(place))
            else:
                yield self._item(mail, place, raw)

    def _unfit(self, mail: Mail, raw: bytes) -> str:
        """Why a mail cannot become a message; "" when it can."""
        if not mail.has_headers:
            return "mail.no_headers" if raw.strip() else "mail.empty"
        # A second delivery says the same; other words under a used name must neither double nor vanish.
        id, words = message_id(mail, raw), _digest(mail.body)
        if id not in self._words:
            held = self._desk.words_of(id)
            self._words[id] = words if held is None else _digest(held)
        return "" if self._words[id] == words else "mail.other_words_under_its_id"

    def _item(self, mail: Mail, place: int, raw: bytes) -> Item:
        message, ticket = message_id(mail, raw), self._ticket(mail)
        ops: list[Operation] = []
        if ticket is None:
            ticket = derived_id(f"mail/ticket/{message}", mail.at or EPOCH)
            ops += self._new_ticket(mail, ticket, self._letters.name(place))
        for name in (mail.mail_id, *mail.answers):
            if name:
                self._tickets.setdefault(name, ticket)
        ops.append(self._message(mail, message, ticket, self._letters.name(place)))
        return Item(Ref(Message.kind, message), tuple(ops), place, place + 1, raw)

    def _ticket(self, mail: Mail) -> str | None:
        """The ticket a mail belongs to: by what it answers, by itself (seen before), by the subject."""
        names = (mail.mail_id, *mail.answers) if mail.mail_id else mail.answers
        for name in names:
            if name in self._tickets:
                return self._tickets[name]
        held = self._desk.threads(names) if names else {}
        for name in names:
            if name in held:
                return held[name]
        return self._by_number(mail.subject)

    def _by_number(self, subject: str) -> str | None:
        for number in TOKEN.findall(subject):
            ticket = self._desk.ticket_of(int(number))
            if ticket is not None:
                return ticket
        return None

    def _new_ticket(self, mail: Mail, ticket: str, source: str) -> Iterator[Operation]:
        customer = customer_of(mail)
        if customer.id not in self._customers:
            self._customers.add(customer.id)
            yield RecordCustomer(customer)
        yield CreateTicket(
            id=ticket,
            subject=mail.subject or NO_SUBJECT,
            customer=customer.id,
            queue=self._places.queue,
            ticket_class=TicketClass.INQUIRY,
            priority=Priority.LOW if mail.is_automatic else Priority.MEDIUM,
            channel=Channel.EMAIL,
            opened_at=mail.at or self._places.now,
            source=f"mail/{source}",
        )

    def _message(self, mail: Mail, message: str, ticket: str, source: str) -> Operation:
        return AddMessage(
            id=message,
            ticket=ticket,
            message_kind=self._kind(mail),
            body=mail.body,
            channel=Channel.EMAIL,
            author=mail.author or mail.writer or NO_SENDER,
            address=mail.writer,
            at=mail.at or self._places.now,
            mail_id=mail.mail_id,
            mail_references=mail.answers,
            attachments=tuple(
                Attachment(file.name, file.media_type, file.size, file.digest)
                for file in mail.files
            ),
            source=f"mail/{source}",
        )

    def _kind(self, mail: Mail) -> MessageKind:
        if mail.is_automatic:
            return MessageKind.AUTO
        domain = mail.writer.rsplit("@", 1)[-1]
        is_ours = mail.writer in self._own or domain in self._own
        return MessageKind.REPLY if is_ours else MessageKind.CUSTOMER


def message_id(mail: Mail, raw: bytes) -> str:
    """The id of a mail: by its Message-ID, writer and time, or else by its very bytes."""
    named = f"{mail.mail_id}/{mail.address}"
    key = named if mail.mail_id else hashlib.sha256(raw).hexdigest()
    return derived_id(f"mail/{key}", mail.at or EPOCH)


def _digest(text: str) -> bytes:
    return hashlib.sha256(text.encode("utf-8")).digest()


def customer_of(mail: Mail) -> Customer:
    """The writer as a customer; all mails without an address share the unknown sender."""
    return Customer(
        id=derived_id(f"mail/customer/{mail.writer}", EPOCH),
        label=mail.author or mail.writer or NO_SENDER,
        points=(ContactPoint("email", mail.writer),) if mail.writer else (),
        since=mail.at if mail.writer else None,
        source="mail",
    )
