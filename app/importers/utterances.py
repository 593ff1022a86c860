"""Short sayings of customers as tickets: Banking77, ABCD summaries, the multilingual utterances.

None of these files tells a time or a name; the ids come from the text, the time is that of the import.
"""

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import ClassVar, Final

from app.domain.contacts import MessageKind
from app.domain.operations import Operation
from app.domain.tickets import Channel, Priority, State, TicketClass
from app.importers.frame import BadRow, Item
from app.importers.places import Places, shared_customer
from app.importers.rows import CsvRows, JsonRows, Row, fingerprint
from app.importers.told import Said, Told, by_words, item_of, short

CLASSES: Final = (
    ("charged|fee|extra_charge|wrong|not_recognised|compromised|complain|dispute", TicketClass.COMPLAINT),
    ("refund|return|arrival|delivery|order|shipping|shipment|reverted|cancel", TicketClass.AFTER_SALES),
    ("verify|identity|passcode|pin|edit_personal|terminate|password|username|account|profile|log in",
     TicketClass.ACCOUNT),
    ("fail|declined|not_working|not working|error|swallowed|blocked|shutdown|update|crash",
     TicketClass.TECHNICAL),
)  # fmt: skip
PRIORITIES: Final = (
    ("lost_or_stolen|compromised|swallowed|charged_twice|not_recognised", Priority.URGENT),
    ("declined|failed|blocked|not_received|refund", Priority.HIGH),
)


class _Sayings:
    """A file of sayings, one a row."""

    format: ClassVar[str]
    language: ClassVar[str] = "en"

    def __init__(self, path: Path, places: Places, rows: CsvRows | JsonRows) -> None:
        self.label = path.name
        self._path, self._places, self._rows = path, places, rows
        self._customer = shared_customer(self.format, f"Customer of {self.format}, not named")

    @property
    def fingerprint(self) -> str:
        return fingerprint(self._path)

    @property
    def size(self) -> int | None:
        return None

    def setup(self) -> tuple[Operation, ...]:
        return self._places.setup(self._customer)

    def items(self, start: int) -> Iterator[Item | BadRow]:
        for row in self._rows.read(start):
            if isinstance(row, BadRow):
                yield row
                continue
            told = self._told(row)
            yield item_of(told, row) if told.said else row.bad("ticket.no_text")

    def _told(self, row: Row) -> Told:
        raise NotImplementedError

    def _ticket(
        self,
        key: str,
        text: str,
        label: str,
        *,
        language: str = "",
        state: State = State.NEW,
        outcome: str = "",
    ) -> Told:
        text, at = text.strip(), self._places.now
        about = f"{label} {text}" if self.format == "abcd" else label
        return Told(
            key=f"{self.format}/{key}",
            subject=short(text),
            customer=self._customer.id,
            queue=self._places.queue,
            at=at,
            said=(Said("text", MessageKind.CUSTOMER, self._customer.label, text, at),)
            if text
            else (),
            ticket_class=TicketClass(by_words(about, CLASSES) or TicketClass.INQUIRY),
            priority=Priority(by_words(about, PRIORITIES) or Priority.MEDIUM),
            channel=Channel.CHAT,
            state=state,
            language=language or self.language,
            tags=(label.lower(),) if label else (),
            solved_at=at if state is State.SOLVED else None,
            outcome=outcome,
            is_timeless=True,
        )


class Banking77(_Sayings):
    """Questions to a bank with their intent."""

    format = "banking77"

    def __init__(self, path: Path, places: Places) -> None:
        super().__init__(path, places, CsvRows(path, ("text", "category")))

    def _told(self, row: Row) -> Told:
        text, label = row.values["text"], row.values["category"].strip().rstrip("?")
        return self._ticket(_digest(text, label), text, label)


class AbcdSummaries(_Sayings):
    """What service chats were about, and whether they ended well."""

    format = "abcd"
    states: ClassVar = {"yes": State.SOLVED, "no": State.OPEN, "unclear": State.WAITING}

    def __init__(self, path: Path, places: Places) -> None:
        super().__init__(path, places, JsonRows(path, ("abcd_convo_id", "issue", "resolved")))

    def _told(self, row: Row) -> Told:
        text = row.values["issue"].strip().removeprefix("-").strip()
        state = self.states.get(row.values["resolved"].strip().lower(), State.OPEN)
        outcome = "Solved in the chat" if state is State.SOLVED else ""
        key = row.values["abcd_convo_id"].strip() or _digest(text)
        return self._ticket(key, text, "", state=state, outcome=outcome)


class Utterances(_Sayings):
    """One sentence a line in any of many languages."""

    format = "utterances"

    def __init__(self, path: Path, places: Places) -> None:
        super().__init__(path, places, JsonRows(path, ("id", "lang", "text")))

    def _told(self, row: Row) -> Told:
        values = row.values
        key = values["id"].strip() or _digest(values["lang"], values["text"])
        label = values.get("label", "").strip()
        return self._ticket(key, values["text"], label, language=values["lang"].strip())


def _digest(*texts: str) -> str:
    return sha256("\n".join(texts).encode("utf-8")).hexdigest()
