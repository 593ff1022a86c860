"""A folder of CSV files in the shape of a Zendesk export: tickets, comments, users, tags and groups.

Users, tags and groups are held in memory, comments too (by ticket); tickets are read one by one.
Comments and tags of tickets that are not in the folder go to the quarantine.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Final

from app.domain.contacts import MessageKind
from app.domain.customers import ContactPoint, Customer, RecordCustomer
from app.domain.ids import EPOCH, derived_id
from app.domain.operations import Operation
from app.domain.tickets import Channel, Priority, State, TicketClass
from app.importers.frame import BadRow, Item
from app.importers.places import Places
from app.importers.rows import BadSource, CsvRows, Row, fingerprint, moment_of
from app.importers.told import Said, Told, item_of, short

# The files of the folder by the shape of their names, the longest first.
FILES: Final = {
    "comments": re.compile(r"^(ticket_)?comments?(_data)?\.csv(\.gz)?$", re.IGNORECASE),
    "tags": re.compile(r"^ticket_tags?(_data)?\.csv(\.gz)?$", re.IGNORECASE),
    "users": re.compile(r"^users?(_data)?\.csv(\.gz)?$", re.IGNORECASE),
    "groups": re.compile(r"^groups?(_data)?\.csv(\.gz)?$", re.IGNORECASE),
    "tickets": re.compile(r"^tickets?(_data)?\.csv(\.gz)?$", re.IGNORECASE),
}
NEEDED: Final = {
    "tickets": ("id", "status", "created_at"),
    "comments": ("id", "ticket_id", "body"),
    "users": ("id", "name"),
    "tags": ("tag", "ticket_id"),
    "groups": ("id", "name"),
}
STATES: Final = {
    "new": State.NEW,
    "open": State.OPEN,
    "pending": State.WAITING,
    "hold": State.WAITING,
    "solved": State.SOLVED,
    "closed": State.CLOSED,
}
PRIORITIES: Final = {
    "urgent": Priority.URGENT,
    "high": Priority.HIGH,
    "normal": Priority.MEDIUM,
    "low": Priority.LOW,
}
CLASSES: Final = {"problem": TicketClass.TECHNICAL, "incident": TicketClass.TECHNICAL}
CHANNELS: Final = {
    "email": Channel.EMAIL,
    "voice": Channel.PHONE,
    "phone": Channel.PHONE,
    "chat": Channel.CHAT,
    "native_messaging": Channel.CHAT,
    "twitter": Channel.SOCIAL,
    "facebook": Channel.SOCIAL,
    "whatsapp": Channel.SOCIAL,
}
STAFF: Final = ("agent", "admin")


class Zendesk:
    """An exported folder."""

    format = "zendesk"

    def __init__(self, path: Path, places: Places) -> None:
        self.label = path.name
        self._places = places
        self._files = _found(path)
        self._users = {row.values["id"]: row.values for row in self._rows("users")}
        self._groups = {
            row.values["id"]: row.values["name"].strip() for row in self._rows("groups")
        }
        self._tags: dict[str, set[str]] = defaultdict(set)
        for row in self._rows("tags"):
            self._tags[row.values["ticket_id"]].add(row.values["tag"].strip())
        self._comments: dict[str, list[Row]] = defaultdict(list)
        for row in self._rows("comments"):
            self._comments[row.values["ticket_id"]].append(row)

    @property
    def fingerprint(self) -> str:
        prints = "/".join(fingerprint(path) for _, path in sorted(self._files.items()))
        return sha256(prints.encode()).hexdigest()[:24]

    @property
    def size(self) -> int | None:
        return None

    def setup(self) -> tuple[Operation, ...]:
        return self._places.setup()

    def items(self, start: int) -> Iterator[Item | BadRow]:
        """Tickets first, then what belongs to none of them; `start` counts lines of the tickets file."""
        tickets: set[str] = set()
        seen: set[str] = set()
        end = 0
        for row in self._read("tickets"):
            end = row.after if isinstance(row, Row) else row.resume
            if isinstance(row, Row):
                tickets.add(row.values["id"])
            if end > start:
                yield row if isinstance(row, BadRow) else self._item(row, seen)
        for bad in self._strays(tickets):
            # All strays share one place: interrupted among them, they are told again.
            yield replace(bad, resume=end)

    def _strays(self, tickets: set[str]) -> Iterator[BadRow]:
        for name in ("users", "groups", "tags", "comments"):
            for row in self._read(name):
                file = self._files[name].name
                if isinstance(row, BadRow):
                    yield replace(row, file=file)
                elif name in ("tags", "comments") and row.values["ticket_id"] not in tickets:
                    yield replace(row.bad(f"{name[:-1]}.without_ticket"), file=file)

    def _read(self, name: str) -> Iterator[Row | BadRow]:
        if name in self._files:
            yield from CsvRows(self._files[name], NEEDED[name]).read()

    def _rows(self, name: str) -> Iterator[Row]:
        return (row for row in self._read(name) if isinstance(row, Row))

    def _item(self, row: Row, seen: set[str]) -> Item | BadRow:
        values = row.values
        at = _time(values["created_at"])
        status = values["status"].strip().lower()
        if not values["id"].strip() or at is None:
            return row.bad("ticket.no_start" if values["id"].strip() else "ticket.no_key")
        if status == "deleted":
            return row.bad("ticket.deleted_there")
        if status not in STATES:
            return row.bad(f"ticket.no_such_state ({status})")
        customer = self._customer(values.get("requester_id", ""))
        new = () if customer.id in seen else (RecordCustomer(customer),)
        seen.add(customer.id)
        return item_of(self._told(values, customer, at, STATES[status]), row, *new)

    def _told(self, values: dict[str, str], customer: Customer, at: datetime, state: State) -> Told:
        changed = _time(values.get("updated_at", ""))
        ended = state in (State.SOLVED, State.CLOSED)
        number = values["id"].strip()
        return Told(
            key=f"zendesk/ticket/{number}",
            subject=short(values.get("subject") or values.get("description") or f"Ticket {number}"),
            customer=customer.id,
            queue=self._places.queue,
            at=at,
            said=tuple(self._said(values, customer, at)),
            ticket_class=CLASSES.get(values.get("type", "").lower(), TicketClass.INQUIRY),
            priority=PRIORITIES.get(values.get("priority", "").lower(), Priority.MEDIUM),
            channel=CHANNELS.get(values.get("via_channel", "").lower(), Channel.WEB),
            state=state,
            reference=number,
            language=customer.language,
            tags=tuple(self._tags_of(values)),
            solved_at=max(at, changed or at) if ended else None,
            outcome="Solved in Zendesk" if ended else "",
            updated_at=changed,
        )

    def _tags_of(self, values: dict[str, str]) -> Iterator[str]:
        yield from sorted(self._tags.get(values["id"], ()))
        group = self._groups.get(values.get("group_id", ""))
        if group:
            yield group.lower()

    def _said(self, values: dict[str, str], customer: Customer, at: datetime) -> Iterator[Said]:
        comments = sorted(
            (
                (_said_at(row.values) or at, row.values)
                for row in self._comments.get(values["id"], ())
            ),
            key=lambda pair: pair[0],
        )
        text = values.get("description", "").strip()
        # An export repeats the description as its first comment.
        if text and not (comments and comments[0][1]["body"].strip() == text):
            yield Said("description", MessageKind.CUSTOMER, customer.label, text, at)
        for said_at, comment in comments:
            body = comment["body"].strip()
            if body:
                kind, author = self._voice(comment, values.get("requester_id", ""))
                yield Said(f"comment/{comment['id']}", kind, author, body, max(said_at, at))

    def _voice(self, comment: dict[str, str], requester: str) -> tuple[MessageKind, str]:
        """Who speaks to whom in a comment."""
        user = self._users.get(comment.get("user_id", ""), {})
        author = (
            user.get("name", "").strip() or f"Zendesk user {comment.get('user_id', '')}".strip()
        )
        if comment.get("public", "true").strip().lower() in ("false", "0", "f", "no"):
            return MessageKind.NOTE, author
        is_staff = user.get("role", "").lower() in STAFF
        # Without a list of users only the requester is surely a customer.
        is_other = not user and id != requester
        return (MessageKind.REPLY if is_staff or is_other else MessageKind.CUSTOMER), author

    def _customer(self, id: str) -> Customer:
        user = self._users.get(id, {})
        points = [
            ContactPoint(kind, user[column].strip())
            for kind, column in (("email", "email"), ("phone", "phone"))
            if user.get(column, "").strip()
        ]
        return Customer(
            id=derived_id(f"zendesk/user/{id or 'unnamed'}", EPOCH),
            label=user.get("name", "").strip()
            or (f"Zendesk user {id}" if id else "Requester not given"),
            number=user.get("external_id", "").strip(),
            language=user.get("locale", "")[:2].lower(),
            points=tuple(points),
            since=_time(user.get("created_at", "")),
            source=f"zendesk/user/{id}",
        )


def _found(path: Path) -> dict[str, Path]:
    if not path.is_dir():
        raise BadSource(f"{path} is no folder")
    found: dict[str, Path] = {}
    for file in sorted(path.iterdir()):
        for name, shape in FILES.items():
            if shape.match(file.name):
                found.setdefault(name, file)
    if "tickets" not in found:
        raise BadSource(f"no tickets.csv or ticket_data.csv in {path}")
    return found


def _said_at(comment: dict[str, str]) -> datetime | None:
    return _time(comment.get("created") or comment.get("created_at") or "")


def _time(text: str) -> datetime | None:
    return moment_of(text, UTC) if text.strip() else None
