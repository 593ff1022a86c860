"""The dock beside a ticket: its sides, History and Refund, of which one is on show."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.desktop.desk import Desk
from app.desktop.history import HistoryTab
from app.desktop.widgets.fields import TabBar
from app.desktop.widgets.notices import EmptyState

if TYPE_CHECKING:
    from app.desktop.refund.panel import RefundTab

SIDES: Final = ("history", "refund")


class ContextDock(QWidget):
    """The right column.

    Signals: `ticket_chosen(ticket)` a ticket of the history should be opened; `explained(text)` a
    letter to the customer should stand in the composer; `wanted` a side is to be seen; `turned(side)`
    another side is on show.
    """

    ticket_chosen = Signal(str)
    explained = Signal(str)
    wanted = Signal()
    turned = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("contextDock")
        self._desk, self._ticket = desk, ""
        self._refund: RefundTab | None = None
        # The ticket itself is read and painted first.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._ask)
        theme = desk.theme
        self.tabs = TabBar(theme, self)
        for _ in SIDES:
            self.tabs.addTab("")
        self.history = HistoryTab(desk, self)
        self.nobody = EmptyState(theme, parent=self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.nobody)
        self._stack.addWidget(self.history)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(4, 0, 4, 0)
        head.addWidget(self.tabs)
        head.addStretch(1)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        self.history.ticket_chosen.connect(self.ticket_chosen)
        self.tabs.currentChanged.connect(self._on_tab)
        desk.changes.changed.connect(self._on_changed)
        theme.changed.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.setAccessibleName(self.tr("Customer's side"))
        self.tabs.setAccessibleName(self.tr("Sides of the customer"))
        for index, words in enumerate((self.tr("History"), self.tr("Refund"))):
            self.tabs.setTabText(index, words)
        self.nobody.set_words("", self.tr("No ticket is open"))
        self.update()

    @property
    def refund(self) -> "RefundTab":
        """The refund side, made when it is first asked for: most starts never need it."""
        if self._refund is None:
            from app.desktop.refund.panel import RefundTab

            self._refund = RefundTab(self._desk, self)
            self._refund.explained.connect(self.explained)
            self._stack.addWidget(self._refund)
        return self._refund

    @property
    def side(self) -> str:
        """Which side is on show."""
        return SIDES[self.tabs.currentIndex()]

    def show_customer(self, ticket: str) -> None:
        """Show the customer of this ticket; "" shows nobody. What is on show keeps itself fresh."""
        if ticket == self._ticket:
            return
        self._ticket = ticket
        self._show_side()
        self._soon.start()

    def _show_side(self) -> None:
        side = self.refund if self.side == "refund" else self.history
        self._stack.setCurrentWidget(side if self._ticket else self.nobody)

    def _ask(self) -> None:
        if self._ticket and self.side == "refund":
            self.refund.ask(self._ticket)
        elif self._ticket:
            self.history.ask(self._ticket)

    def _on_tab(self) -> None:
        self.turned.emit(self.side)
        self._show_side()
        self._ask()

    def show_tab(self, name: str) -> None:
        """Bring a side to the front and the cursor into it."""
        self.wanted.emit()
        self.tabs.setCurrentIndex(SIDES.index(name))
        if name == "refund" and self._ticket:
            self.refund.begin()
            return
        target = self.history.list if self.history.list.isVisible() else self.tabs
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def open_refund(self, order: str) -> None:
        """Show what can be refunded on an order of this customer."""
        self.refund.choose(order)
        self.show_tab("refund")

    def _on_changed(self, refs: frozenset[str]) -> None:
        if self.side == "refund":
            if self.refund.touched(refs):
                self.refund.refresh()
        elif self.history.touched(refs):
            self._ask()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._desk.theme
        painter.fillRect(self.rect(), theme.color("app"))
        painter.fillRect(0, theme.px(36) - 1, self.width(), 1, theme.color("divider"))
        painter.fillRect(0, 0, 1, self.height(), theme.color("divider"))
