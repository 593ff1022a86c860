"""The rows of a view, a page at a time: a million tickets cost no more than the ones in sight."""

from collections import OrderedDict
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from time import monotonic
from typing import TYPE_CHECKING, Any, Final, NamedTuple, cast

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from app.desktop import words
from app.desktop.changes import holds
from app.desktop.inbox_words import hint, spoken
from app.domain.ids import micros
from app.store.queries import Inbox, InboxCount, InboxRow, InboxRows, Key, Sort, View

if TYPE_CHECKING:
    from app.desktop.desk import Desk

PAGE: Final = 200
PAGES_HELD: Final = 64
PAGES_AT_ONCE: Final = 2
# News come in bursts while a pull runs: one re-reading for all of them.
SETTLE_MS: Final = 120
SETTLE_MOST_MS: Final = 3000
# What a filter finds is shown a screenful at a time while the agent types; when the typing rests, all of
# the first page is read, and counted, which takes as long again.
SCREENFUL: Final = 50
REST_MS: Final = 150
PINNED_PAGES: Final = 8
ROW_ROLE: Final = int(Qt.ItemDataRole.UserRole)
_SERVED: Final = frozenset(
    {
        ROW_ROLE,
        int(Qt.ItemDataRole.DisplayRole),
        int(Qt.ItemDataRole.AccessibleTextRole),
        int(Qt.ItemDataRole.ToolTipRole),
    }
)

Rows = tuple[InboxRow, ...]
Index = QModelIndex | QPersistentModelIndex


class Showing(NamedTuple):
    """What the list shows: a view in an order, narrowed by a filter."""

    view: View = View.MINE
    sort: Sort = Sort.DUE
    filter: str = ""


class Reading(NamedTuple):
    """What a re-reading brought: the hub's time it was asked for, how many rows there are (None when that
    is not counted yet), some pages by number.
    """

    as_of_us: int
    total: int | None
    pages: dict[int, Rows]


class InboxModel(QAbstractListModel):
    """Signals: `shown` another view or filter arrived; `counted` now it is known how many rows it has;
    `renewed` rows moved under the same view; `failed(error)` a reading failed and the old rows stand.
    """

    shown = Signal()
    counted = Signal()
    renewed = Signal()
    failed = Signal(object)

    def __init__(self, desk: "Desk", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.showing = Showing()
        self.total: int | None = None
        self._is_counted = False
        self.read_us = 0
        self._fixed_now: int | None = None
        self._told_us, self._told_at = micros(datetime.now(UTC)), monotonic()
        self._as_of = 0
        self._generation = 0
        self._pages: OrderedDict[int, Rows] = OrderedDict()
        self._places: dict[str, int] = {}
        self._wanted: list[int] = []
        self._asked: set[int] = set()
        self._in_sight = range(0)
        self._is_renewing = False
        self._asked_at = 0.0
        self.pinned: set[str] = set()
        self._fetch = QTimer(self, singleShot=True, interval=0)
        self._fetch.timeout.connect(self._ask_wanted)
        self._settle = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settle.timeout.connect(self.renew)
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._ask_rest)

    @property
    def count(self) -> int | None:
        """How many rows there are; None while only a screenful of them is known."""
        return self.total if self._is_counted else None

    def now_us(self) -> int:
        """The hub's time as the last reading told it, moved on by our own clock; a test may stop it.

        Every row asks at every painting, so this must not touch the store.
        """
        if self._fixed_now is not None:
            return self._fixed_now
        return self._told_us + int((monotonic() - self._told_at) * words.SECOND_US)

    def set_now(self, now_us: int | None) -> None:
        self._fixed_now = now_us

    def show(self, showing: Showing) -> None:
        """Turn to another view; the old rows stay until the new ones are here."""
        self.showing = showing
        self._generation += 1
        self._rest.stop()
        done = partial(self._on_shown, self._generation)
        self._read(partial(self._read_first, showing), done, "inbox.show")

    def renew(self) -> None:
        """Count again and read again what is in sight, after something changed."""
        if self._is_renewing or self.total is None:
            self._settle.start() if self._is_renewing else self.show(self.showing)
            return
        self._is_renewing = True
        self._asked_at = monotonic()
        numbers = self._pages_that_matter()
        done = partial(self._on_renewed, self._generation)
        self._read(partial(self._read_pages, self.showing, numbers), done)

    def _pages_that_matter(self) -> tuple[int, ...]:
        """What is in sight, and where the chosen tickets were when last seen."""
        seen = self._in_sight or range(1)
        numbers = set(range(seen.start // PAGE, max(seen.stop - 1, 0) // PAGE + 1))
        places = (self.place_of(ticket) for ticket in self.pinned)
        pinned = sorted({place // PAGE for place in places if place is not None})
        return tuple(sorted(numbers.union(pinned[:PINNED_PAGES])))

    def on_changes(self, touched: frozenset[str]) -> None:
        """Re-read touched tickets in sight at once, and the view itself when the news settle."""
        if not holds(touched, "tickets"):
            return
        self._read_in_sight(touched)
        if not self._settle.isActive():
            self._settle.start()

    def on_seen(self, ticket: str) -> None:
        """The agent has read a ticket: its row is no longer bold, and no other row moves."""
        self._read_in_sight(frozenset({f"tickets/{ticket}"}))

    def _read_in_sight(self, touched: frozenset[str]) -> None:
        """Read again those of these tickets that are painted now: a screenful is looked up, however much is new."""
        rows = (row for k in self._in_sight if (row := self._held(k)) is not None)
        held = tuple(row.id for row in rows if f"tickets/{row.id}" in touched)
        if held:
            question = InboxRows(held, self.now_us())
            self._read(lambda: self._desk.workstation.ask(question), self._on_rows)

    def set_in_sight(self, rows: range) -> None:
        """Which rows the view paints now."""
        self._in_sight = rows

    def row(self, place: int) -> InboxRow | None:
        """The row at a place, or None while its page is on the way."""
        number, at = divmod(place, PAGE)
        page = self._pages.get(number)
        if page is None:
            self._want(number)
            return None
        self._pages.move_to_end(number)
        return page[at] if at < len(page) else None

    def place_of(self, ticket: str) -> int | None:
        """Where a ticket stands among the rows held; None when it is not among them."""
        place = self._places.get(ticket)
        row = None if place is None else self._held(place)
        return place if row is not None and row.id == ticket else None

    def tickets_in(self, first: int, last: int) -> list[str]:
        """The tickets between two places that have been read, in order; asks for nothing."""
        found: list[str] = []
        for number in sorted(self._pages):
            low = max(first - number * PAGE, 0)
            high = last - number * PAGE + 1
            if high > 0:
                found.extend(row.id for row in self._pages[number][low:high])
        return found

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else self.total or 0

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        if role not in _SERVED or not index.isValid():
            return None
        row = self.row(index.row())
        if row is None or role == ROW_ROLE:
            return row
        if role == int(Qt.ItemDataRole.DisplayRole):
            return row.subject
        if role == int(Qt.ItemDataRole.ToolTipRole):
            return hint(row, self.now_us())
        return spoken(row, self.now_us())

    def _read(self, work: Callable[[], object], done: Callable[[Any], None], key: str = "") -> None:
        self._desk.background.read(work, done, self._on_failed, key)

    def _read_first(self, showing: Showing) -> Reading:
        """On the reading lane: the first page and the count, or as much of it as a filter's typist can see."""
        if not showing.filter:
            return self._read_pages(showing, (0,))
        as_of = self._now_there()
        question = Inbox(showing.view, showing.sort, None, 0, SCREENFUL, showing.filter, as_of)
        rows = self._ask_inbox(question)
        return Reading(as_of, len(rows) if len(rows) < SCREENFUL else None, {0: rows})

    def _read_pages(self, showing: Showing, numbers: tuple[int, ...]) -> Reading:
        """On the reading lane: the count, then the pages, each after the last when they adjoin."""
        as_of = self._now_there()
        total = self._count_of(showing, as_of)
        pages: dict[int, Rows] = {}
        for number in numbers:
            before = pages.get(number - 1)
            after = before[-1].key if before and len(before) == PAGE else None
            pages[number] = self._ask_inbox(page_question(showing, as_of, number, after))
        return Reading(as_of, total, pages)

    def _now_there(self) -> int:
        """The hub's time as the store tells it."""
        fixed = self._fixed_now
        return micros(self._desk.workstation.now()) if fixed is None else fixed

    def _count_of(self, showing: Showing, as_of: int) -> int:
        question = InboxCount(showing.view, showing.filter, as_of)
        return cast("int", self._desk.workstation.ask(question))

    def _ask_rest(self) -> None:
        work = partial(self._read_pages, self.showing, (0,))
        self._read(work, partial(self._on_rest, self._generation), "inbox.rest")

    def _on_rest(self, generation: int, reading: Reading) -> None:
        """The screenful has grown to a page, and is counted."""
        if generation != self._generation:
            return
        self._resize(reading.total or 0)
        self._is_counted = True
        self._take(reading)
        self._touched(0, len(reading.pages[0]) - 1)
        self.counted.emit()

    def _want(self, number: int) -> None:
        if number not in self._asked and number not in self._wanted:
            self._wanted.append(number)
            self._fetch.start()

    def _ask_wanted(self) -> None:
        """Ask for the pages wanted last; those flown past are asked again when they are painted again."""
        room = PAGES_AT_ONCE - len(self._asked)
        if room <= 0:
            return
        numbers, self._wanted = self._wanted[-room:], []
        for number in numbers:
            self._asked.add(number)
            before = self._pages.get(number - 1)
            after = before[-1].key if before and len(before) == PAGE else None
            question = page_question(self.showing, self._as_of, number, after)
            done = partial(self._on_page, self._generation, number)
            self._read(partial(self._ask_inbox, question), done)

    def _ask_inbox(self, question: Inbox) -> Rows:
        return cast("Rows", self._desk.workstation.ask(question))

    def _on_page(self, generation: int, number: int, rows: Rows) -> None:
        if generation != self._generation:
            return
        self._asked.discard(number)
        self._hold(number, rows)
        self._touched(number * PAGE, number * PAGE + len(rows) - 1)
        if len(rows) < min(PAGE, (self.total or 0) - number * PAGE):
            self._settle.start()
        if self._wanted:
            self._fetch.start()

    def _on_shown(self, generation: int, reading: Reading) -> None:
        if generation != self._generation:
            return
        self.beginResetModel()
        self._drop_pages()
        self._is_counted = reading.total is not None
        self.total = reading.total if reading.total is not None else len(reading.pages[0])
        self._take(reading)
        self.endResetModel()
        if not self._is_counted:
            self._rest.start()
        self.shown.emit()

    def _on_renewed(self, generation: int, reading: Reading) -> None:
        self._is_renewing = False
        # A heavy list is read less often, so that the lane stays free for what the agent asks.
        took_ms = int((monotonic() - self._asked_at) * 1000)
        self._settle.setInterval(min(max(SETTLE_MS, 3 * took_ms), SETTLE_MOST_MS))
        if generation != self._generation:
            return
        self._generation += 1
        self._rest.stop()
        self._drop_pages()
        self._resize(reading.total or 0)
        self._is_counted = True
        self._take(reading)
        self._touched(0, (reading.total or 0) - 1)
        self.renewed.emit()

    def _on_rows(self, rows: Rows) -> None:
        for row in rows:
            place = self.place_of(row.id)
            if place is not None:
                number, at = divmod(place, PAGE)
                page = self._pages[number]
                self._pages[number] = (*page[:at], row, *page[at + 1 :])
                self._touched(place, place)

    def _on_failed(self, error: Exception) -> None:
        self._is_renewing = False
        self._asked.clear()
        self.failed.emit(error)

    def _take(self, reading: Reading) -> None:
        self._as_of = self.read_us = self._told_us = reading.as_of_us
        self._told_at = monotonic()
        for number, rows in reading.pages.items():
            self._hold(number, rows)

    def _resize(self, total: int) -> None:
        """Grow or shrink at the tail: which row is where is told by the data, not by moves."""
        old = self.total or 0
        if total > old:
            self.beginInsertRows(QModelIndex(), old, total - 1)
            self.total = total
            self.endInsertRows()
        elif total < old:
            self.beginRemoveRows(QModelIndex(), total, old - 1)
            self.total = total
            self.endRemoveRows()

    def _hold(self, number: int, rows: Rows) -> None:
        self._pages[number] = rows
        self._pages.move_to_end(number)
        for at, row in enumerate(rows):
            self._places[row.id] = number * PAGE + at
        while len(self._pages) > PAGES_HELD:
            for row in self._pages.popitem(last=False)[1]:
                self._places.pop(row.id, None)

    def _held(self, place: int) -> InboxRow | None:
        page = self._pages.get(place // PAGE, ())
        return page[place % PAGE] if place % PAGE < len(page) else None

    def _drop_pages(self) -> None:
        self._pages.clear()
        self._places.clear()
        self._asked.clear()
        self._wanted.clear()

    def _touched(self, first: int, last: int) -> None:
        last = min(last, (self.total or 0) - 1)
        if first <= last:
            self.dataChanged.emit(self.index(first, 0), self.index(last, 0))


def page_question(showing: Showing, as_of: int, number: int, after: Key | None) -> Inbox:
    """Go on after the neighbour page where it is held (cheap at any depth), else jump."""
    offset = 0 if after is not None else number * PAGE
    return Inbox(showing.view, showing.sort, after, offset, PAGE, showing.filter, as_of)
