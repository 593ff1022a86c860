"""The dock beside a ticket: its sides, of which one is on show: History, Checklist, Refund and Policy."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.desktop.changes import holds
from app.desktop.desk import Desk
from app.desktop.history import HistoryTab
from app.desktop.widgets.fields import TabBar
from app.desktop.widgets.notices import EmptyState

if TYPE_CHECKING:
    from app.desktop.checklist.panel import ChecklistTab
    from app.desktop.policy.side import PolicySide
    from app.desktop.refund.panel import RefundTab
    from app.domain.refunds.ask import Ask

SIDES: Final = ("history", "checklist", "refund", "policy")
SIDE: Final = 8  # left and right of the tabs, together
# What keys do on the checklist; the side itself knows how.
PRESSES: Final = (
    "done", "skip", "back", "copy", "paste", "pause", "deed", "attach", "why", "wrong",
)  # fmt: skip


class ContextDock(QWidget):
    """The right column.

    Signals: `ticket_chosen(ticket)` a ticket of the history should be opened; `explained(text)` a
    letter to the customer should stand in the composer; `wanted` a side is to be seen; `turned(side)`
    another side is on show; `asked(command)` a side wants something of the window; `opened(part, name)`
    the whole book is wanted; `made(widget, scopes)` a side is there now whose bare keys act on it.
    """

    ticket_chosen = Signal(str)
    explained = Signal(str)
    wanted = Signal()
    turned = Signal(str)
    asked = Signal(str)
    opened = Signal(str, str)
    made = Signal(object, object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("contextDock")
        self._desk, self._ticket = desk, ""
        self._checklist: ChecklistTab | None = None
        self._refund: RefundTab | None = None
        self._policy: PolicySide | None = None
        self._is_following = False  # a step led to the refund; once that is done the way leads back
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
        self.history.care.worded.connect(self.explained)
        self.history.care.opened.connect(self.opened)
        self.tabs.currentChanged.connect(self._on_tab)
        desk.changes.changed.connect(self._on_changed)
        theme.changed.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.setAccessibleName(self.tr("Customer's side"))
        self.tabs.setAccessibleName(self.tr("Sides of the customer"))
        names = (
            self.tr("History"),
            self.tr("Checklist"),
            self.tr("Refund"),
            self.tr("Policy"),
        )
        for index, words in enumerate(names):
            self.tabs.setTabText(index, words)
        self.nobody.set_words("", self.tr("No ticket is open"))
        self.tabs.fit(self.width() - SIDE)
        self.update()

    # ---- the sides, each made when it is first asked for: most starts need only the first ----------

    @property
    def checklist(self) -> "ChecklistTab":
        """The checklist side."""
        if self._checklist is None:
            from app.desktop.checklist.panel import ChecklistTab

            side = self._checklist = ChecklistTab(self._desk, self)
            side.pasted.connect(self.explained)
            side.asked.connect(self.asked)
            side.refund_wanted.connect(self._follow_refund)
            side.policy_wanted.connect(self.open_clause)
            self._stack.addWidget(side)
            self.made.emit(side, ("checklist",))
        return self._checklist

    @property
    def refund(self) -> "RefundTab":
        """The refund side."""
        if self._refund is None:
            from app.desktop.refund.panel import RefundTab

            self._refund = RefundTab(self._desk, self)
            self._refund.explained.connect(self.explained)
            self._stack.addWidget(self._refund)
        return self._refund

    @property
    def policy(self) -> "PolicySide":
        """The policy side."""
        if self._policy is None:
            from app.desktop.policy.side import PolicySide

            self._policy = PolicySide(self._desk, self)
            self._policy.opened.connect(self.opened)
            self._stack.addWidget(self._policy)
        return self._policy

    @property
    def side(self) -> str:
        """Which side is on show."""
        return SIDES[self.tabs.currentIndex()]

    def _widget(self) -> QWidget:
        match self.side:
            case "checklist":
                return self.checklist
            case "refund":
                return self.refund
            case "policy":
                return self.policy
            case _:
                return self.history

    def show_customer(self, ticket: str) -> None:
        """Show the customer of this ticket; "" shows nobody. What is on show keeps itself fresh."""
        if ticket == self._ticket:
            return
        self._ticket, self._is_following = ticket, False
        self._show_side()
        self._soon.start()

    def _show_side(self) -> None:
        has_something = self._ticket or self.side == "policy"
        self._stack.setCurrentWidget(self._widget() if has_something else self.nobody)

    def _ask(self) -> None:
        match self.side:
            case "policy":
                self.policy.ask()
            case _ if not self._ticket:
                return
            case "checklist":
                self.checklist.ask(self._ticket)
            case "refund":
                self.refund.ask(self._ticket)
            case _:
                self.history.ask(self._ticket)

    def _on_tab(self) -> None:
        self.turned.emit(self.side)
        self._show_side()
        self._ask()

    # ---- what is done ------------------------------------------------------------------------------

    def deeds(self) -> Mapping[str, Callable[[], object]]:
        """What keys do here, by the name of the command."""
        return {
            **{f"dock.{side}": partial(self.show_tab, side) for side in SIDES},
            **{f"checklist.{what}": partial(self._press, what) for what in PRESSES},
            "refund.paper": self._save_paper,
        }

    def _save_paper(self) -> None:
        if self._ticket:
            self.show_tab("refund")
            self.refund.save_paper()

    def _press(self, what: str) -> None:
        if self.side == "checklist" and self._ticket:
            self.checklist.press(what)

    def show_tab(self, name: str) -> None:
        """Bring a side to the front and the cursor into it."""
        self.wanted.emit()
        self.tabs.setCurrentIndex(SIDES.index(name))
        if name == "policy":
            self.policy.begin()
        elif name == "refund" and self._ticket:
            self.refund.begin()
        elif name == "checklist" and self._ticket:
            self.checklist.begin()
        else:
            target = self.history.list if self.history.list.isVisible() else self.tabs
            target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def open_refund(self, order: str) -> None:
        """Show what can be refunded on an order of this customer."""
        self.refund.choose(order)
        self.show_tab("refund")

    def take_up_refund(self, ticket: str, order: str, ask: "Ask") -> None:
        """Show a refund of this ticket that came back, to be changed and done again."""
        self.refund.take_up(ticket, order, ask)
        self.show_tab("refund")

    def open_clause(self, clause: str) -> None:
        """Show a clause of the policy beside the ticket."""
        self.wanted.emit()
        self.tabs.setCurrentIndex(SIDES.index("policy"))
        self.policy.open_part("clause", clause)

    def open_step(self, checklist: str, step: str) -> None:
        """Show a step of a checklist; without one, what may be started."""
        self.show_tab("checklist")
        if checklist:
            self.checklist.go_to(checklist, step)
        else:
            self.checklist.start_another()

    def _follow_refund(self) -> None:
        self.show_tab("refund")
        self._is_following = True

    def _on_changed(self, refs: frozenset[str]) -> None:
        if self.side == "refund":
            if self.refund.touched(refs):
                self.refund.refresh()
            if self._is_following and holds(refs, "refunds"):
                self._is_following = False
                self.show_tab("checklist")
        elif self.side == "checklist":
            if self.checklist.touched(refs):
                self.checklist.refresh()
        elif self.side == "policy":
            if self.policy.touched(refs):
                self._ask()
        elif self.history.touched(refs):
            self._ask()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.tabs.fit(self.width() - SIDE)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._desk.theme
        painter.fillRect(self.rect(), theme.color("app"))
        painter.fillRect(0, theme.px(36) - 1, self.width(), 1, theme.color("divider"))
        painter.fillRect(0, 0, 1, self.height(), theme.color("divider"))
