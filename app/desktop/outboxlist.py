"""The lines of the Outbox: operations grouped by ticket, in columns, with how far each has travelled."""

from collections.abc import Mapping
from itertools import groupby
from typing import Final, NamedTuple, Protocol

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.desktop.icons import paint_icon
from app.desktop.marking import QT_TRANSLATE_NOOP
from app.desktop.painting import round_box, text_width, write
from app.desktop.theme import Theme
from app.desktop.words import clock
from app.store.queries import OutboxRow

ROLE: Final = Qt.ItemDataRole.UserRole + 1
LINE: Final = 36
Index = QModelIndex | QPersistentModelIndex


class What(NamedTuple):
    """How an operation is called on the page."""

    icon: str
    text: str


WHAT: Mapping[str, What] = {
    "agent.record": What("user", QT_TRANSLATE_NOOP("OutboxPage", "Agent")),
    "conflict.settle": What("check", QT_TRANSLATE_NOOP("OutboxPage", "Choice between two values")),
    "contact.end": What("phone", QT_TRANSLATE_NOOP("OutboxPage", "End of a contact")),
    "contact.start": What("phone", QT_TRANSLATE_NOOP("OutboxPage", "Start of a contact")),
    "customer.change": What("user", QT_TRANSLATE_NOOP("OutboxPage", "Customer's details")),
    "customer.consent": What("shield", QT_TRANSLATE_NOOP("OutboxPage", "Customer's consent")),
    "customer.prefer": What("user", QT_TRANSLATE_NOOP("OutboxPage", "Customer's wishes")),
    "customer.record": What("user", QT_TRANSLATE_NOOP("OutboxPage", "Customer")),
    "customer.set_point": What("phone", QT_TRANSLATE_NOOP("OutboxPage", "Way to reach a customer")),
    "customer.set_tier": What("star", QT_TRANSLATE_NOOP("OutboxPage", "Membership")),
    "message.add": What("send", QT_TRANSLATE_NOOP("OutboxPage", "Reply to the customer")),
    "note.add": What("note", QT_TRANSLATE_NOOP("OutboxPage", "Internal note")),
    "order.record": What("package", QT_TRANSLATE_NOOP("OutboxPage", "Order")),
    "queue.record": What("list", QT_TRANSLATE_NOOP("OutboxPage", "Queue")),
    "credit.give": What("star", QT_TRANSLATE_NOOP("OutboxPage", "Store credit")),
    "grant.draw": What("shield", QT_TRANSLATE_NOOP("OutboxPage", "Set money aside")),
    "grant.reclaim": What("shield", QT_TRANSLATE_NOOP("OutboxPage", "Take an allowance back")),
    "grant.redeem": What("shield", QT_TRANSLATE_NOOP("OutboxPage", "Supervisor's code")),
    "grant.release": What("shield", QT_TRANSLATE_NOOP("OutboxPage", "Give an allowance back")),
    "refund.approve": What("check", QT_TRANSLATE_NOOP("OutboxPage", "Approve a refund")),
    "refund.cancel": What("undo", QT_TRANSLATE_NOOP("OutboxPage", "Take a refund back")),
    "refund.decline": What("undo", QT_TRANSLATE_NOOP("OutboxPage", "Decline a refund")),
    "refund.delegate": What("assign", QT_TRANSLATE_NOOP("OutboxPage", "Stand-in for approvals")),
    "refund.draft": What("note", QT_TRANSLATE_NOOP("OutboxPage", "Draft of a refund")),
    "refund.expire": What("undo", QT_TRANSLATE_NOOP("OutboxPage", "Request out of time")),
    "refund.issue": What("send", QT_TRANSLATE_NOOP("OutboxPage", "Refund")),
    "refund.request": What("hand", QT_TRANSLATE_NOOP("OutboxPage", "Request for approval")),
    "refund.settle": What("check", QT_TRANSLATE_NOOP("OutboxPage", "Outcome of a payout")),
    "rules.publish": What("list", QT_TRANSLATE_NOOP("OutboxPage", "Rules for refunds")),
    "role.record": What("shield", QT_TRANSLATE_NOOP("OutboxPage", "Role")),
    "tag.record": What("tag", QT_TRANSLATE_NOOP("OutboxPage", "Tag")),
    "ticket.assign": What("assign", QT_TRANSLATE_NOOP("OutboxPage", "Assign")),
    "ticket.claim": What("hand", QT_TRANSLATE_NOOP("OutboxPage", "Claim")),
    "ticket.clear_emergency": What(
        "flame", QT_TRANSLATE_NOOP("OutboxPage", "Take an emergency back")
    ),
    "ticket.close": What("check", QT_TRANSLATE_NOOP("OutboxPage", "Close")),
    "ticket.confirm": What("check", QT_TRANSLATE_NOOP("OutboxPage", "Confirm")),
    "ticket.create": What("plus", QT_TRANSLATE_NOOP("OutboxPage", "New ticket")),
    "ticket.flag_emergency": What("flame", QT_TRANSLATE_NOOP("OutboxPage", "Flag an emergency")),
    "ticket.record": What("ticket", QT_TRANSLATE_NOOP("OutboxPage", "Ticket from elsewhere")),
    "ticket.release": What("undo", QT_TRANSLATE_NOOP("OutboxPage", "Release")),
    "ticket.reopen": What("undo", QT_TRANSLATE_NOOP("OutboxPage", "Reopen")),
    "ticket.set_class": What("tag", QT_TRANSLATE_NOOP("OutboxPage", "Type")),
    "ticket.set_priority": What("priority", QT_TRANSLATE_NOOP("OutboxPage", "Priority")),
    "ticket.set_state": What("swap", QT_TRANSLATE_NOOP("OutboxPage", "Status")),
    "ticket.solve": What("check", QT_TRANSLATE_NOOP("OutboxPage", "Solve")),
    "ticket.tag": What("tag", QT_TRANSLATE_NOOP("OutboxPage", "Tags")),
}
OTHER: Final = What("database", QT_TRANSLATE_NOOP("OutboxPage", "Change"))
NEEDS = frozenset({"held", "rejected", "parked", "quarantined"})


class Entry(NamedTuple):
    """A line of the page: the head of a ticket's group, or one operation of it."""

    head: str
    row: OutboxRow | None


class State(NamedTuple):
    """How far a piece of work has travelled: tone, glyph and the exact words."""

    tone: str
    glyph: str
    text: str


class Teller(Protocol):
    """Who puts a row into words."""

    def what(self, row: OutboxRow) -> str: ...
    def state(self, row: OutboxRow) -> State: ...
    def spoken(self, row: OutboxRow) -> str: ...


class Entries(QAbstractListModel):
    """The lines as a model; each is spoken as what, ticket, time and state."""

    def __init__(self, teller: Teller, parent: QObject) -> None:
        super().__init__(parent)
        self._teller = teller
        self.entries: list[Entry] = []

    def show(self, rows: list[OutboxRow]) -> None:
        """Replace all lines, one group per ticket in the order of its first operation."""
        self.beginResetModel()
        self.entries = list(grouped(rows, self.tr("Other work")))
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        entry = self.entries[index.row()]
        if role == ROLE:
            return entry
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return entry.head if entry.row is None else self._teller.spoken(entry.row)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if self.entries[index.row()].row is None:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


def grouped(rows: list[OutboxRow], other: str) -> list[Entry]:
    """The rows under the heads of their tickets; groups follow their first operation."""
    first = {row.ref: row.seq for row in sorted(rows, key=lambda row: -row.seq)}
    ordered = sorted(rows, key=lambda row: (first[row.ref], row.seq))
    entries: list[Entry] = []
    for ref, members in groupby(ordered, key=lambda row: row.ref):
        entries.append(Entry(ref or other, None))
        entries.extend(Entry("", row) for row in members)
    return entries


class Columns(NamedTuple):
    """Where the columns of a line are."""

    order: QRectF
    glyph: QRectF
    what: QRectF
    when: QRectF
    state: QRectF


def columns(theme: Theme, area: QRectF) -> Columns:
    """The columns of a line that fills `area`."""
    px, left, right, top, high = theme.px, area.x(), area.right(), area.y(), area.height()
    state, what = right - px(150), left + px(96)
    return Columns(
        QRectF(left, top, px(52), high),
        QRectF(left + px(72), area.center().y() - px(8), px(16), px(16)),
        QRectF(what, top, state - what - px(90), high),
        QRectF(state - px(80), top, px(56), high),
        QRectF(state, top, px(140), high),
    )


class Heads(QWidget):
    """The names of the columns."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        theme.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        self.setFixedHeight(self._theme.px(28))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        at = columns(theme, QRectF(self.rect()))
        right = Qt.AlignmentFlag.AlignRight
        self._write(painter, at.order, self.tr("Order"), right)
        self._write(painter, at.what.adjusted(-theme.px(24), 0, 0, 0), self.tr("What"))
        self._write(painter, at.when, self.tr("When"), right)
        self._write(painter, at.state, self.tr("State"))

    def _write(
        self,
        painter: QPainter,
        box: QRectF,
        text: str,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        write(painter, box, text, self._theme.font(11, 500), self._theme.color("text-2"), align)


class EntryPainter(QStyledItemDelegate):
    """Paints heads and operations in columns: order, what, when, state."""

    def __init__(self, theme: Theme, teller: Teller, view: QListView) -> None:
        super().__init__(view)
        self._theme, self._teller, self._view = theme, teller, view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self._theme.px(LINE))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry: Entry = index.data(ROLE)
        box: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue]
        theme, area = self._theme, QRectF(box)
        if entry.row is None:
            painter.fillRect(area, theme.color("app"))
            area.adjust(theme.px(72), 0, 0, 0)
            write(painter, area, entry.head, theme.font(13, 600, tabular=True), theme.color("text"))
            return
        if index.row() == self._view.currentIndex().row():
            painter.fillRect(area, theme.color("selected"))
            painter.fillRect(QRectF(area.x(), area.y(), 2, area.height()), theme.color("accent"))
        else:
            painter.fillRect(
                QRectF(area.x(), area.bottom() - 1, area.width(), 1), theme.color("divider")
            )
        self._columns(painter, area, entry.row)

    def _columns(self, painter: QPainter, area: QRectF, row: OutboxRow) -> None:
        theme, teller, at = self._theme, self._teller, columns(self._theme, area)
        figures, quiet, right = (
            theme.font(13, tabular=True),
            theme.color("text-2"),
            Qt.AlignmentFlag.AlignRight,
        )
        write(painter, at.order, str(row.seq), figures, quiet, right)
        paint_icon(painter, theme, WHAT.get(row.name, OTHER).icon, at.glyph, "text-2")
        write(painter, at.what, teller.what(row), theme.font(13, 500), theme.color("text"))
        write(painter, at.when, clock(row.at_us), figures, quiet, right)
        self._state(painter, at.state, teller.state(row))

    def _state(self, painter: QPainter, area: QRectF, state: State) -> None:
        theme, px = self._theme, self._theme.px
        font = theme.font(12, 500)
        wide = text_width(font, state.text) + px(34)
        box = QRectF(area.x(), area.center().y() - px(11), wide, px(22))
        round_box(painter, box, 3, theme.color(f"{state.tone}-fill"))
        glyph = QRectF(box.x() + px(8), box.center().y() - px(7), px(14), px(14))
        paint_icon(painter, theme, state.glyph, glyph, f"{state.tone}-text")
        box.adjust(px(26), 0, 0, 0)
        write(painter, box, state.text, font, theme.color(f"{state.tone}-text"))
