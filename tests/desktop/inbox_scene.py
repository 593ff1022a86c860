"""A queue of made-up tickets and a desk that answers from a list, for pictures and tests of the queue pane."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from msgspec.structs import replace

from app.desktop.changes import Changes
from app.desktop.theme import Theme
from app.store.queries import Inbox, InboxCount, InboxRow, InboxRows, Key, Sync

NOW_US = 1_781_006_700_000_000
MINUTE_US = 60_000_000


def row(place: int, subject: str = "", customer: str = "Tomáš Beneš", **values: Any) -> InboxRow:
    """A ticket that stands at `place` when sorted by due time."""
    id = f"t{place:07d}"
    due_us = values.pop("due_us", NOW_US + (120 + place) * MINUTE_US)
    plain = InboxRow(
        id=id,
        ref=f"#{4300 + place}",
        subject=subject or f"Ticket {place}",
        customer=customer,
        tier="none",
        ticket_class="inquiry",
        priority="medium",
        state="open",
        channel="email",
        emergency=False,
        is_unread=False,
        assignee=None,
        initials="",
        due_us=due_us,
        due_span_us=60 * MINUTE_US,
        met_s=None,
        updated_us=NOW_US - place,
        sync=Sync.DELIVERED,
        key=Key(due_us or 0, id),
    )
    return replace(plain, **values)


def fourteen() -> list[InboxRow]:
    """One row of every look."""
    minutes = lambda n: NOW_US + n * MINUTE_US  # noqa: E731 - a unit, not a function
    return [
        row(0, "Kettle sparks when switched on", "Marek Horák", ticket_class="technical",
            priority="urgent", channel="phone", emergency=True, is_unread=True, due_us=minutes(8)),
        row(1, "Parcel arrived broken", "Ilze Kalniņa", tier="gold", ticket_class="after_sales",
            priority="high", due_us=minutes(-5)),
        row(2, "Charged twice for one order", "Aneta Svobodová", ticket_class="account",
            priority="high", channel="chat", is_unread=True, due_us=minutes(12)),
        row(3, "Wrong size delivered, exchange please", "Petr Čermák", ticket_class="after_sales",
            channel="phone", due_us=minutes(21), due_span_us=90 * MINUTE_US),
        row(4, "Courier says delivered, nothing here", "Giulia Ferrante", tier="gold",
            ticket_class="after_sales", is_unread=True, due_us=minutes(48)),
        row(5, "Refund still not on my account", "Chen Siyuan", ticket_class="complaint",
            priority="high", due_us=minutes(80), sync=Sync.SAVED_HERE),
        row(6, "Which filter fits the K-40 jug?", "Tomáš Beneš", channel="web", is_unread=True,
            due_us=minutes(125)),
        row(7, "No answer since Friday", "Marco Bellini", ticket_class="complaint",
            priority="high", channel="social", due_us=minutes(220)),
        row(8, "Invoice needs our VAT number", "Kafejnīca Rudens SIA", ticket_class="account",
            due_us=minutes(315), sync=Sync.NEEDS_YOU),
        row(9, "Blender motor, warranty claim", "Zane Ozola", tier="gold",
            ticket_class="technical", channel="phone", state="waiting", due_us=None),
        row(10, "Discount code not accepted", "Eva Králová", ticket_class="account",
            state="waiting", due_us=None),
        row(11, "Change the delivery address", "Luca Moretti", channel="chat", state="solved",
            met_s=22, due_us=None),
        row(12, "Two plates missing from the set", "Jānis Liepa", ticket_class="after_sales",
            state="solved", met_s=540, due_us=None),
        row(13, "Are the bamboo sheets allergy safe?", "Hana Veselá", priority="low",
            channel="web", due_us=minutes(1200)),
    ]  # fmt: skip


class Endless(list[InboxRow]):
    """A list of a given length whose rows are made when they are read."""

    def __init__(self, length: int) -> None:
        super().__init__()
        self.length = length

    def __len__(self) -> int:
        return self.length

    def __getitem__(self, part: slice) -> list[InboxRow]:  # type: ignore[override]
        return [row(place) for place in range(*part.indices(self.length))]

    def place(self, id: str) -> int:
        return int(id[1:])

    def __iter__(self) -> Iterator[InboxRow]:
        return (row(place) for place in range(self.length))


@dataclass
class FakeWorkstation:
    """Answers the questions of the queue from a list; `asked` remembers them."""

    rows: list[InboxRow]
    asked: list[Any] = field(default_factory=list)
    trouble: Exception | None = None

    def now(self) -> datetime:
        return datetime.fromtimestamp(NOW_US / 1_000_000, UTC)

    def ask(self, question: Any) -> Any:
        self.asked.append(question)
        if self.trouble is not None:
            raise self.trouble
        match question:
            case InboxRows():
                return tuple(row for row in self.rows if row.id in question.ids)
            case InboxCount():
                return len(self._narrowed(question.filter))
            case Inbox():
                return self._page(question)
            case _:
                raise AssertionError(question)

    def _narrowed(self, words: str) -> Sequence[InboxRow]:
        return [row for row in self.rows if words in row.subject] if words else self.rows

    def _page(self, question: Inbox) -> tuple[InboxRow, ...]:
        rows, start = self._narrowed(question.filter), question.offset
        if question.after is not None:
            start = 1 + place_of(rows, question.after.id)
        return tuple(rows[start : start + question.limit])


def place_of(rows: Sequence[InboxRow], id: str) -> int:
    if isinstance(rows, Endless):
        return rows.place(id)
    return next(k for k, row in enumerate(rows) if row.id == id)


class FakeBackground:
    """Runs reads when the test says so, in order; by default at once."""

    def __init__(self) -> None:
        self.is_held = False
        self.waiting: list[Callable[[], None]] = []
        self.troubled = Troubled()

    def read(
        self,
        work: Callable[[], Any],
        done: Callable[[Any], None],
        failed: Callable[[Exception], None] | None = None,
        key: str = "",
    ) -> None:
        def job() -> None:
            try:
                result = work()
            except LookupError as error:
                assert failed is not None
                failed(error)
            else:
                done(result)

        self.waiting.append(job)
        if not self.is_held:
            self.release()

    def release(self) -> None:
        """Do what has piled up."""
        self.is_held = False
        while self.waiting:
            self.waiting.pop(0)()


@dataclass
class Troubled:
    """Stands for the signal that tells of an error."""

    errors: list[Exception] = field(default_factory=list)

    def emit(self, error: Exception) -> None:
        self.errors.append(error)


@dataclass
class FakeDesk:
    """What the queue pane is given."""

    workstation: FakeWorkstation
    theme: Theme
    background: FakeBackground = field(default_factory=FakeBackground)
    changes: Changes = field(default_factory=Changes)
