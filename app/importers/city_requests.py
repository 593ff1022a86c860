"""Requests to a city's service line: New York (NYC 311) and San Francisco (SF 311) as CSV."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

from app.domain.contacts import MessageKind
from app.domain.customers import Customer, RecordCustomer
from app.domain.ids import EPOCH, derived_id
from app.domain.operations import Operation
from app.domain.tickets import Channel, Priority, State, TicketClass
from app.importers.frame import BadRow, Item
from app.importers.places import Places
from app.importers.rows import CsvRows, fingerprint, moment_of
from app.importers.told import Said, Told, by_words, item_of, short

# What a request is about, by words of its type; the first that fits.
CLASSES: Final = (
    ("request|inquiry|question|information", TicketClass.INQUIRY),
    (
        "water|sewer|plumbing|electric|heat|light|street|tree|paint|maintenance|repair",
        TicketClass.TECHNICAL,
    ),
    ("account|payment|tax|permit|licen|citation", TicketClass.ACCOUNT),
)
PRIORITIES: Final = (
    ("emergency|safety|fire|heat|gas|leak|electric|homeless|animal|drug|lead", Priority.HIGH),
    ("feedback|litter|graffiti|new tree|vendor", Priority.LOW),
)
NOT_EMERGENCY: Final = "non-emergency"
CHANNELS: Final = {
    "phone": Channel.PHONE,
    "twitter": Channel.SOCIAL,
    "email": Channel.EMAIL,
    "walk-in": Channel.VISIT,
}
STATES: Final = {
    "open": State.NEW,
    "unspecified": State.NEW,
    "assigned": State.OPEN,
    "started": State.OPEN,
    "in progress": State.OPEN,
    "pending": State.WAITING,
    "closed": State.CLOSED,
}
RESIDENT: Final = "Resident"
FOLD: Final = timedelta(hours=1)


class Unusable(ValueError):
    """A row that cannot become a ticket; the message is the reason."""


class _Requests:
    """What both cities share: rows to tickets, one customer an address."""

    format: str
    needed: tuple[str, ...]

    def __init__(self, path: Path, places: Places) -> None:
        self.label = path.name
        self._path, self._places = path, places
        self._rows = CsvRows(path, self.needed)

    @property
    def fingerprint(self) -> str:
        return fingerprint(self._path)

    @property
    def size(self) -> int | None:
        return None

    def setup(self) -> tuple[Operation, ...]:
        return self._places.setup()

    def items(self, start: int) -> Iterator[Item | BadRow]:
        seen: set[str] = set()
        for row in self._rows.read(start):
            if isinstance(row, BadRow):
                yield row
                continue
            try:
                customer = self._customer(row.values)
                told = self._told(row.values, customer.id)
            except Unusable as error:
                yield row.bad(str(error))
                continue
            new = () if customer.id in seen else (RecordCustomer(customer),)
            seen.add(customer.id)
            yield item_of(told, row, *new)

    def _customer(self, values: dict[str, str]) -> Customer:
        place, city = self._address(values)
        key = f"{place.lower()}/{city.lower()}" if place else "unnamed"
        return Customer(
            id=derived_id(f"{self.format}/customer/{key}", EPOCH),
            label=f"{RESIDENT}, {place or 'no address given'}",
            city=city,
            country="United States",
            source=self.format,
        )

    def _address(self, values: dict[str, str]) -> tuple[str, str]:
        raise NotImplementedError

    def _told(self, values: dict[str, str], customer: str) -> Told:
        raise NotImplementedError


class Nyc311(_Requests):
    """New York: local times without an offset."""

    format = "nyc311"
    needed = ("unique_key", "created_date", "complaint_type", "status")
    zone = ZoneInfo("America/New_York")

    def _address(self, values: dict[str, str]) -> tuple[str, str]:
        place = values.get("incident_address", "") or values.get("intersection_street_1", "")
        return place.strip().title(), (
            values.get("city") or values.get("borough") or ""
        ).strip().title()

    def _told(self, values: dict[str, str], customer: str) -> Told:
        at, solved_at = self._times(values)
        key = f"nyc311/{_key(values)}"
        kind, detail = values["complaint_type"].strip(), values.get("descriptor", "").strip()
        answer = values.get("resolution_description", "").strip()
        answered_at = moment_of(values.get("resolution_action_updated_date", ""), self.zone)
        said = [Said("request", MessageKind.CUSTOMER, RESIDENT, _request(values, kind, detail), at)]
        if answer:
            agency = values.get("agency_name", "") or "Agency"
            said.append(
                Said(
                    "answer",
                    MessageKind.REPLY,
                    agency,
                    answer,
                    max(at, answered_at or solved_at or at),
                )
            )
        return _told(
            values, key, at, customer, self._places.queue, tuple(said),
            kind=f"{kind}: {detail}" if detail else kind,
            channel=values.get("open_data_channel_type", ""),
            tags=(values.get("agency", ""), values.get("borough", "")),
            solved_at=solved_at, outcome=answer,
        )  # fmt: skip

    def _times(self, values: dict[str, str]) -> tuple[datetime, datetime | None]:
        at = _needed_time(values["created_date"], self.zone)
        closed = _closed(values, lambda text: moment_of(text, self.zone))
        if closed is not None and at - FOLD <= closed < at:
            # In the hour that comes twice the file cannot say which; a close lies behind its start.
            closed = _second_time(closed, self.zone)
        return at, _not_before(closed, at)


class Sf311(_Requests):
    """San Francisco: times with an offset, notes of the staff."""

    format = "sf311"
    needed = ("unique_key", "created_date", "category", "status")
    zone = ZoneInfo("America/Los_Angeles")

    def _address(self, values: dict[str, str]) -> tuple[str, str]:
        place = values.get("incident_address", "").split(",")[0].strip()
        known = place and not place.lower().startswith(("not associated", "intersection of"))
        return (place.title() if known else ""), "San Francisco"

    def _told(self, values: dict[str, str], customer: str) -> Told:
        at = _needed_time(values["created_date"], self.zone)
        solved_at = _not_before(_closed(values, lambda text: moment_of(text, self.zone)), at)
        key = f"sf311/{_key(values)}"
        kind, detail = values["category"].strip(), values.get("descriptor", "").strip()
        noted_at = moment_of(values.get("resolution_action_updated_date", ""), self.zone)
        said = [Said("request", MessageKind.CUSTOMER, RESIDENT, _request(values, kind, detail), at)]
        notes = values.get("status_notes", "").strip()
        if notes:
            team = values.get("agency_name", "") or "Staff"
            said.append(
                Said("notes", MessageKind.NOTE, team, notes, max(at, noted_at or solved_at or at))
            )
        return _told(
            values, key, at, customer, self._places.queue, tuple(said),
            kind=f"{kind}: {detail}" if detail else kind,
            channel=values.get("source", ""),
            tags=(values.get("neighborhood", ""),),
            solved_at=solved_at, outcome=notes,
        )  # fmt: skip


def _told(
    values: dict[str, str], key: str, at: datetime, customer: str, queue: str, said: tuple[Said, ...],
    *, kind: str, channel: str, tags: tuple[str, ...], solved_at: datetime | None, outcome: str,
) -> Told:  # fmt: skip
    state = STATES.get(values["status"].strip().lower(), State.OPEN)
    plain = kind.lower().replace(NOT_EMERGENCY, "")
    return Told(
        key=key,
        subject=short(kind),
        customer=customer,
        queue=queue,
        at=at,
        said=said,
        ticket_class=TicketClass(by_words(kind, CLASSES) or TicketClass.COMPLAINT),
        priority=Priority(by_words(plain, PRIORITIES) or Priority.MEDIUM),
        channel=CHANNELS.get(channel.strip().lower(), Channel.WEB),
        state=state,
        reference=values["unique_key"].strip(),
        emergency="emergency" in plain,
        language="en",
        tags=tuple(tag.strip().lower() for tag in tags if tag.strip()),
        solved_at=solved_at if state is State.CLOSED else None,
        outcome=outcome if state is State.CLOSED else "",
    )


def _key(values: dict[str, str]) -> str:
    key = values["unique_key"].strip()
    if not key:
        raise Unusable("ticket.no_key")
    return key


def _request(values: dict[str, str], kind: str, detail: str) -> str:
    """What the resident reported, with the place."""
    place = values.get("incident_address", "").strip()
    return "\n".join(line for line in (kind, detail, place) if line)


def _needed_time(text: str, zone: ZoneInfo) -> datetime:
    at = moment_of(text, zone)
    if at is None:
        raise Unusable("ticket.no_start")
    return at


def _closed(values: dict[str, str], read: Callable[[str], datetime | None]) -> datetime | None:
    text = values.get("closed_date", "").strip()
    closed = read(text) if text else None
    if text and closed is None:
        raise Unusable("ticket.no_such_end")
    return closed


def _second_time(at: datetime, zone: ZoneInfo) -> datetime:
    """The later moment of a local time that occurs twice."""
    local = at.astimezone(zone)
    return local.replace(fold=1).astimezone(at.tzinfo)


def _not_before(closed: datetime | None, at: datetime) -> datetime | None:
    if closed is not None and closed < at:
        raise Unusable("ticket.closed_before_opened")
    return closed
