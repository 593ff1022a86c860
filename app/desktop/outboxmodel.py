"""The lines of the Outbox a page at a time: operations under the heads of their tickets, read off the GUI thread."""

from collections.abc import Iterable
from functools import partial
from typing import Final, NamedTuple, Protocol

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from app.desktop.desk import Desk
from app.store.queries import Outbox, OutboxRow, OutboxSteps, OutboxSummary, Show, SummaryRow

ROLE: Final = Qt.ItemDataRole.UserRole + 1
PAGE: Final = 200
# So many lines are read again after news; who has scrolled further finds the rest by scrolling.
MOST: Final = 2000
Index = QModelIndex | QPersistentModelIndex


class Head(NamedTuple):
    """The ticket over its operations, and how many of those shown here need the agent."""

    ref: str
    subject: str
    customer: str
    needs_you: int
    is_waiting: bool


class Entry(NamedTuple):
    """One line: the head of a group, or an operation."""

    head: Head | None
    row: OutboxRow | None


class State(NamedTuple):
    """How far a piece of work has travelled: tone, glyph and the exact words."""

    tone: str
    glyph: str
    text: str


class Teller(Protocol):
    """Who puts rows and heads into words."""

    def what(self, row: OutboxRow) -> str: ...
    def said(self, row: OutboxRow) -> str: ...
    def detail(self, row: OutboxRow) -> str: ...
    def state(self, row: OutboxRow) -> State: ...
    def spoken(self, row: OutboxRow) -> str: ...
    def standing(self, head: Head) -> str: ...
    def title(self, head: Head) -> str: ...


class Reading(NamedTuple):
    """What one reading brought: lines ready to be shown, where they end, whether more follow."""

    entries: list[Entry]
    last: int
    is_end: bool
    summary: SummaryRow | None = None


class Entries(QAbstractListModel):
    """Signals: `renewed(SummaryRow)` the lines were read again."""

    renewed = Signal(object)

    def __init__(self, desk: Desk, teller: Teller, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._teller = desk, teller
        self.entries: list[Entry] = []
        self.show_what = Show.UNFINISHED
        self.outage: tuple[int, int] = (0, 0)
        self._last, self._is_end, self._is_reading = 0, True, False

    def renew(self) -> None:
        """Read again what is shown, and how things stand as a whole."""
        is_every = self.show_what is not Show.UNFINISHED
        held = sum(is_every or _counts(row) for _, row in self.places())
        limit = max(PAGE, min(held, MOST))
        work = partial(_read, self._desk, self.show_what, 0, limit, self.outage)
        done = partial(self._on_renewed, self.show_what)
        self._desk.background.read(work, done, key="outbox")

    def turn_to(self, show: str) -> None:
        """Show others, from the top."""
        self.show_what = Show(show)
        self.beginResetModel()
        self.entries = []
        self.endResetModel()
        self.renew()

    def _on_renewed(self, show: Show, reading: Reading) -> None:
        if show is not self.show_what:
            return
        self.beginResetModel()
        self.entries, self._last, self._is_end, _ = reading
        self.endResetModel()
        self.renewed.emit(reading.summary)

    def canFetchMore(self, parent: Index) -> bool:
        return not self._is_end and not self._is_reading

    def fetchMore(self, parent: Index) -> None:
        """Read the next page; until it is here nothing more is asked for."""
        self._is_reading = True
        work = partial(_read, self._desk, self.show_what, self._last, PAGE, None)
        self._desk.background.read(work, partial(self._on_more, self.show_what, self._last))

    def _on_more(self, show: Show, after: int, reading: Reading) -> None:
        self._is_reading = False
        if show is not self.show_what or after != self._last:
            return
        count = len(self.entries)
        self.beginInsertRows(QModelIndex(), count, count + len(reading.entries) - 1)
        self.entries += reading.entries
        self._last, self._is_end = reading.last, reading.is_end
        self.endInsertRows()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        entry = self.entries[index.row()]
        if role == ROLE:
            return entry
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            if entry.row is not None:
                return self._teller.spoken(entry.row)
            return "" if entry.head is None else self._teller.title(entry.head)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if self.entries[index.row()].row is None:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def places(self) -> Iterable[tuple[int, OutboxRow]]:
        """The operations among the lines, with their places."""
        return ((k, entry.row) for k, entry in enumerate(self.entries) if entry.row is not None)


def _read(
    desk: Desk, show: Show, after: int, limit: int, outage: tuple[int, int] | None
) -> Reading:
    rows: tuple[OutboxRow, ...] = desk.workstation.ask(Outbox(limit, show, after))
    summary = None if outage is None else desk.workstation.ask(OutboxSummary(*outage))
    last = rows[-1].seq if rows else after
    steps: tuple[OutboxRow, ...] = ()
    if show is Show.UNFINISHED and rows:
        steps = desk.workstation.ask(OutboxSteps(rows[0].seq, last, after))
    entries = grouped(sorted((*rows, *steps), key=lambda row: row.seq) if steps else rows)
    return Reading(entries, last, len(rows) < limit, summary)


def _counts(row: OutboxRow) -> bool:
    """Whether a row was asked for, and is not only there so that the order can be followed."""
    return row.needs_you or _waits(row)


def _waits(row: OutboxRow) -> bool:
    """Whether it is still to be sent: the work itself, or what was chosen about it."""
    return row.state == "local" or bool(row.chosen)


def grouped(rows: Iterable[OutboxRow]) -> list[Entry]:
    """The rows under the heads of their tickets; groups follow their first row, and within one work keeps its order."""
    groups: dict[str, list[OutboxRow]] = {}
    for row in rows:
        groups.setdefault(row.ticket or "", []).append(row)
    entries: list[Entry] = []
    for members in groups.values():
        one = members[0]
        needs = sum(row.needs_you for row in members)
        waits = any(_waits(row) for row in members)
        entries.append(Entry(Head(one.ref, one.subject, one.customer, needs, waits), None))
        entries.extend(Entry(None, row) for row in sorted(members, key=lambda row: row.seq))
    return entries
