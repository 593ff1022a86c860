"""The History side of a ticket: who the customer is, and all that happened with them on one line of time."""

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QDate,
    QDateTime,
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from app.desktop import words
from app.desktop.customercard import CustomerCardView
from app.desktop.desk import Desk
from app.desktop.entries import talk
from app.desktop.erasing import AskErasure
from app.desktop.icons import CHANNELS, paint_icon
from app.desktop.numbers import money
from app.desktop.painting import ring, round_box, text_width, write
from app.desktop.papers import may_hold
from app.desktop.policy.caring import CareNotices
from app.desktop.theme import Theme
from app.desktop.widgets.buttons import Button, Chip
from app.desktop.widgets.layouts import FlowLayout
from app.desktop.widgets.notices import EmptyState
from app.store.queries import CustomerHistory, HistoryItem, HistoryView, OpenTicket, TicketView

if TYPE_CHECKING:  # see desk
    from app.workstation import Workstation

ALL: Final = ""
FIRST: Final = 60
ROW: Final = 43
KINDS: Final = ("ticket", "contact", "order", "credit")
ICONS: Final = {"order": "package", "credit": "undo", "ticket": "ticket"}


class Answer(NamedTuple):
    """What the store says about the customer of a ticket."""

    ticket: str
    customer: str
    history: HistoryView | None
    now: datetime


class HistoryModel(QAbstractListModel):
    """The items of one kind, or all of them."""

    ITEM: Final = Qt.ItemDataRole.UserRole

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._all: tuple[HistoryItem, ...] = ()
        self._shown: list[HistoryItem] = []
        self._kind = ALL
        self.ticket = ""
        self.today: QDate = QDate.currentDate()

    def set_items(self, items: tuple[HistoryItem, ...], ticket: str, today: QDate) -> None:
        """Show these; `ticket` is the one on show beside the dock."""
        if items != self._all or ticket != self.ticket or today != self.today:
            self._all, self.ticket, self.today = items, ticket, today
            self._fill()

    def set_kind(self, kind: str) -> None:
        """Show only this kind, or all."""
        self._kind = kind
        self._fill()

    def _fill(self) -> None:
        self.beginResetModel()
        self._shown = [item for item in self._all if self._kind in (ALL, item.kind)]
        self.endResetModel()

    def at(self, index: QModelIndex | QPersistentModelIndex) -> HistoryItem:
        """The item of a row."""
        return self._shown[index.row()]

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._shown)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        item = self.at(index)
        if role == self.ITEM:
            return item
        if role == Qt.ItemDataRole.DisplayRole:
            return self.title(item)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            parts = (self.title(item), self.detail(item), self.day(item))
            return words.listed(parts)
        return None

    def title(self, item: HistoryItem) -> str:
        """The first line of an item."""
        match item.kind:
            case "order" if item.state == "delivered":
                return self.tr("Order {number} delivered").format(number=item.title)
            case "order":
                return self.tr("Order {number} placed").format(number=item.title)
            case "credit":
                amount = money(-(item.amount or 0), item.currency)
                return self.tr("Credit {number} · {amount}").format(
                    number=item.title, amount=amount
                )
            case "contact" if item.lines >= 60:
                return self.tr("{contact}, %n min", "", item.lines // 60).format(
                    contact=talk(item.channel)
                )
            case "contact":
                return talk(item.channel)
            case _:
                return item.title

    def detail(self, item: HistoryItem) -> str:
        """The second line of an item."""
        match item.kind:
            case "order":
                lines = self.tr("%n line(s)", "", item.lines)
                return f"{lines} · {money(item.amount or 0, item.currency)}"
            case "credit":
                return self.tr("%n line(s)", "", item.lines)
            case "contact" if item.state == "running":
                return self.tr("running now")
            case "contact":
                return item.title or self.tr("No summary")
            case _ if item.id == self.ticket:
                return self.tr("This ticket · {channel}").format(
                    channel=words.channel(item.channel)
                )
            case _:
                return f"{item.detail} · {words.state(item.state)}"

    def day(self, item: HistoryItem) -> str:
        """When it was: today, a day of this year, or a full date."""
        day = QDateTime.fromMSecsSinceEpoch(item.at_us // 1000).date()
        if day == self.today:
            return self.tr("today")
        if day.year() == self.today.year():
            return QLocale().toString(day, self.tr("d MMM", "how Qt is to write a day"))
        return QLocale().toString(day, self.tr("d MMM yyyy", "how Qt is to write a day and year"))


class HistoryDelegate(QStyledItemDelegate):
    """Two lines and an icon, the day at the right."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(self._theme.px(200), self._theme.px(ROW))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        model = index.model()
        if not isinstance(model, HistoryModel):
            return
        px, theme, item = self._theme.px, self._theme, model.at(index)
        box = QRectF(option.rect)  # type: ignore[attr-defined]
        block = box.adjusted(px(8), 1, -px(8), -1)
        self._paint_block(painter, option, block)
        is_here = item.id == model.ticket
        glyph = QRectF(box.x() + px(16), box.y() + px(4), px(18), px(18))
        name = CHANNELS.get(item.channel, "chat") if item.kind in ("contact", "ticket") else ""
        paint_icon(
            painter,
            theme,
            name or ICONS[item.kind],
            glyph,
            "accent" if is_here else "text-2",
        )
        left, right = box.x() + px(44), box.right() - px(16)
        day, font = model.day(item), theme.font(12, tabular=True)
        upper = QRectF(left, box.y() + px(3), right - left, px(20))
        write(painter, upper, day, font, theme.color("text-3"), Qt.AlignmentFlag.AlignRight)
        upper.setRight(right - text_width(font, day) - px(10))
        write(painter, upper, model.title(item), theme.font(13, 500), theme.color("text"))
        lower = QRectF(left, box.y() + px(21), right - left, px(18))
        write(
            painter, lower, model.detail(item), theme.font(12, tabular=True), theme.color("text-2")
        )

    def _paint_block(self, painter: QPainter, option: QStyleOptionViewItem, block: QRectF) -> None:
        state = option.state  # type: ignore[attr-defined]
        if state & QStyle.StateFlag.State_MouseOver:
            round_box(painter, block, 4, self._theme.color("hover"))
        if state & QStyle.StateFlag.State_HasFocus:
            ring(painter, block, 4, self._theme.color("focus"))


class HistoryList(QListView):
    """The line of time. Signals: `chosen(HistoryItem)`."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.items = HistoryModel(self)
        self.setModel(self.items)
        self.setItemDelegate(HistoryDelegate(theme, self))
        self.viewport().setAutoFillBackground(False)
        self.clicked.connect(self._choose)
        self._theme = theme
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._choose(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _choose(self, index: QModelIndex) -> None:
        self.chosen.emit(self.items.at(index))


class HistoryTab(QWidget):
    """Card, chips and the line of time of one customer. Signals: `ticket_chosen(ticket)`."""

    ticket_chosen = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._ticket, self._customer, self._limit = "", "", FIRST
        self._counts: dict[str, int] = {}
        theme = desk.theme
        self.card = CustomerCardView(theme, self)
        self.care = CareNotices(desk, self)
        self.erasure = AskErasure(desk, self)
        self.list = HistoryList(theme, self)
        self.none = EmptyState(theme, parent=self)
        self.more = Button(theme, "", "link", height=24, parent=self)
        self.chips = {
            kind: Chip(theme, self._chip_words(kind), parent=self) for kind in (ALL, *KINDS)
        }
        self._kind = ALL
        self._arrange()
        self.list.chosen.connect(self._on_chosen)
        self.more.clicked.connect(self._on_more)
        for kind, chip in self.chips.items():
            chip.clicked.connect(partial(self.set_kind, kind))
        self.set_kind(ALL)
        theme.changed.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        px = self._desk.theme.px
        self._column.setContentsMargins(0, px(14), 0, px(8))
        self._column.setSpacing(px(10))
        for inset in self._insets:
            inset.setContentsMargins(px(16), 0, px(16), 0)
        self.list.setAccessibleName(self.tr("History"))
        self.none.set_words(self.tr("First contact. No history yet."))
        self.more.setText(self.tr("Show more"))
        self._row.setAccessibleName(self.tr("Kinds of history"))
        for kind, chip in self.chips.items():
            chip.setText(self._chip_words(kind))
            chip.set_count(self._counts.get(kind))

    def _chip_words(self, kind: str) -> str:
        match kind:
            case "ticket":
                return self.tr("Tickets")
            case "contact":
                return self.tr("Contacts")
            case "order":
                return self.tr("Orders")
            case "credit":
                return self.tr("Credits")
            case _:
                return self.tr("All")

    def _arrange(self) -> None:
        self._row = QWidget(self)
        flow = FlowLayout(self._row, gap=1, line_gap=2)
        for chip in self.chips.values():
            flow.addWidget(chip)
        self._insets = (QVBoxLayout(), QVBoxLayout())
        self._insets[0].setSpacing(self._desk.theme.px(8))
        self._insets[0].addWidget(self.card)
        self._insets[0].addWidget(self.care)
        self._insets[0].addWidget(self.erasure)
        self._insets[1].addWidget(self._row)
        self._column = column = QVBoxLayout(self)
        for inset in self._insets:
            column.addLayout(inset)
        column.addWidget(self.list, 1)
        column.addWidget(self.none, 1)
        column.addWidget(self.more)

    @property
    def shown(self) -> str:
        """The ticket whose customer is on show."""
        return self._ticket

    def set_kind(self, kind: str) -> None:
        """Show one kind, or all."""
        self._kind = kind
        for name, chip in self.chips.items():
            chip.setChecked(name == kind)
        self.list.items.set_kind(kind)

    def ask(self, ticket: str, limit: int = FIRST) -> None:
        """Read the history of a ticket's customer."""
        self._limit = limit
        work = partial(_ask, self._desk.workstation, ticket, limit)
        self._desk.background.read(work, self._show, key="history")

    def touched(self, refs: frozenset[str]) -> bool:
        """Whether news may change what is on show: this customer, or any ticket, order or contact."""
        if f"customers/{self._customer}" in refs or f"tickets/{self._ticket}" in refs:
            return True
        return may_hold(refs, ("orders/", "contacts/"))

    def _show(self, answer: Answer) -> None:
        if answer.ticket != self._ticket:
            self.set_kind(ALL)
        self._ticket, self._customer = answer.ticket, answer.customer
        history = answer.history
        self.card.setVisible(history is not None)
        self.care.ask(answer.customer)
        self.erasure.ask(answer.customer)
        items = history.items if history else ()
        if history is not None:
            self.card.show_card(history.card, answer.now)
        self._counts = counts = dict(history.counts) if history else {}
        is_first = all(item.id == answer.ticket for item in items)
        for kind, chip in self.chips.items():
            chip.setVisible(not is_first and (kind == ALL or counts.get(kind, 0) > 0))
            chip.set_count(counts.get(kind))
        today = QDateTime.fromSecsSinceEpoch(int(answer.now.timestamp())).date()
        self.list.items.set_items(items, answer.ticket, today)
        self.list.setVisible(not is_first)
        self.none.setVisible(is_first)
        self.more.setVisible(sum(counts.values()) > len(items))

    def _on_more(self) -> None:
        self.ask(self._ticket, self._limit * 4)

    def _on_chosen(self, item: HistoryItem) -> None:
        if item.kind == "ticket":
            self.ticket_chosen.emit(item.id)


def _ask(workstation: "Workstation", ticket: str, limit: int) -> Answer:
    view: TicketView | None = workstation.ask(OpenTicket(ticket, 1))
    customer = view.customer.id if view else ""
    history: HistoryView | None = (
        workstation.ask(CustomerHistory(customer, limit)) if customer else None
    )
    return Answer(ticket, customer, history, workstation.now())
