"""The workstation as an import sees it: what is known here already, and which ticket a mail belongs to."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, Protocol

from app.domain.contacts import Message
from app.domain.operations import Operation, Ref, Rejected
from app.store.queries import Image, Known, MailThreads, TicketOfNumber
from app.store.queries_refunds import UnsaidCredits


class Performed(Protocol):
    """What the workstation says about one operation that it did not refuse."""

    @property
    def touched(self) -> frozenset[str]:
        """The rows it wrote, as "kind/id"."""
        ...


class Station(Protocol):
    """The part of a workstation that an import needs."""

    def now(self) -> datetime: ...

    def perform_all(self, ops: Sequence[Operation]) -> Sequence[Performed | Rejected]: ...

    def ask(self, question: Any) -> Any: ...

    def get_kv(self, key: str) -> str | None: ...

    def set_kv(self, key: str, value: str) -> None: ...


class Desk:
    """Questions and changes of an import."""

    def __init__(self, station: Station) -> None:
        self.station = station

    def known(self, refs: Iterable[Ref]) -> frozenset[Ref]:
        """Which of the entities are on this workstation."""
        by_kind: dict[str, list[str]] = {}
        for ref in dict.fromkeys(refs):
            by_kind.setdefault(ref.kind, []).append(ref.id)
        found: set[Ref] = set()
        for kind, ids in by_kind.items():
            answer: Iterable[str] = self.station.ask(Known(kind, tuple(ids)))
            found.update(Ref(kind, id) for id in answer)
        return frozenset(found)

    def threads(self, mail_ids: Iterable[str]) -> dict[str, str]:
        """The tickets that hold mails with these Message-IDs."""
        return dict(self.station.ask(MailThreads(tuple(dict.fromkeys(mail_ids)))))

    def ticket_of(self, number: int) -> str | None:
        """The ticket with a public number."""
        ticket: str | None = self.station.ask(TicketOfNumber(number))
        return ticket

    def words_of(self, message: str) -> str | None:
        """The body of a message held here."""
        image: dict[str, Any] | None = self.station.ask(Image(Message.kind, message))
        return None if image is None else str(image["body"])

    def unsaid_credits(self, customers: Sequence[str]) -> Sequence[Operation]:
        """What is still to be said of the credits of these customers."""
        found: Sequence[Operation] = self.station.ask(UnsaidCredits(tuple(customers)))
        return found

    def perform(self, ops: Sequence[Operation]) -> Sequence[Performed | Rejected]:
        """Make the changes in one transaction."""
        return self.station.perform_all(ops) if ops else ()

    def place(self, key: str) -> int:
        """Where an interrupted import goes on; 0 is the beginning."""
        return int(self.station.get_kv(key) or 0)

    def keep_place(self, key: str, place: int) -> None:
        """Remember how far an import came."""
        self.station.set_kv(key, str(place))
