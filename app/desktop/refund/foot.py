"""The foot of the panel: what this person may do, what to look at, and the buttons; issuing asks once more."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.desktop.theme import Theme
from app.desktop.widgets.buttons import Button
from app.desktop.widgets.layouts import FlowLayout
from app.desktop.widgets.notices import Icon, Text, announce


class Foot(QWidget):
    """Signals: `issued`, `requested`, `explained`; `paper_wanted` the calculation is to be printed."""

    issued = Signal()
    requested = Signal()
    explained = Signal()
    paper_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._question = self._amount = ""
        self.may = Text(theme, "", 12, color="text-2", wraps=True, parent=self)
        self.risk = Text(theme, "", 12, color="text-2", wraps=True, parent=self)
        self.message = Text(theme, "", 12, 500, wraps=True, parent=self)
        self._may_icon = Icon(theme, "info", 16, parent=self)
        self._risk_icon = Icon(theme, "shield", 16, parent=self)
        self.issue = Button(theme, "", "primary", "Ctrl+↵", parent=self)
        self.request = Button(theme, "", "secondary", parent=self)
        self.explain = Button(theme, "", "ghost", icon="chat", parent=self)
        self.paper = Button(theme, "", "ghost", "Ctrl+P", icon="file", parent=self)
        self.back = Button(theme, "", "secondary", "Esc", parent=self)
        self._arrange()
        self.issue.clicked.connect(self._on_issue)
        self.request.clicked.connect(self.requested)
        self.explain.clicked.connect(self.explained)
        self.paper.clicked.connect(self.paper_wanted)
        self.back.clicked.connect(self.settle)
        theme.changed.connect(self.retranslate)
        self.retranslate()

    def _arrange(self) -> None:
        px = self._theme.px
        self._column = column = QVBoxLayout(self)
        for icon, text in (
            (self._may_icon, self.may),
            (self._risk_icon, self.risk),
        ):
            row = QHBoxLayout()
            row.setSpacing(px(8))
            row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(text, 1)
            column.addLayout(row)
        column.addWidget(self.message)
        buttons = FlowLayout(gap=px(8))
        for button in (self.issue, self.back, self.request, self.explain, self.paper):
            buttons.addWidget(button)
        column.addLayout(buttons)

    def retranslate(self) -> None:
        """Say everything in the present language."""
        px = self._theme.px
        self._column.setContentsMargins(px(16), px(8), px(16), px(10))
        self._column.setSpacing(px(6))
        self.request.setText(self.tr("Ask for approval"))
        self.explain.setText(self.tr("Explain to customer"))
        self.paper.setText(self.tr("Save as PDF"))
        self.paper.setAccessibleDescription(self.tr("The calculation with every step and clause"))
        self.back.setText(self.tr("Not yet"))
        self.settle()

    @property
    def is_asking(self) -> bool:
        """Whether the question before issuing stands there."""
        return self.back.isVisibleTo(self)

    def show_ways(self, may: str, risks: Sequence[str], amount: str, question: str) -> None:
        """Say the limits and the risks; `amount` is on the button, "" when nothing can be issued."""
        self.may.setText(may)
        self._may_icon.setVisible(bool(may))
        self.may.setVisible(bool(may))
        self.risk.setText("\n".join(risks) or self.tr("Nothing unusual about this customer."))
        self._risk_icon.set_icon(
            "warning" if risks else "shield", "due_soon-solid" if risks else "text-2"
        )
        self._amount, self._question = amount, question
        self.settle()

    def allow(self, *, issue: bool, request: bool, explain: bool, why_not: str) -> None:
        """Which buttons work; the reason stands beside those that do not."""
        self.issue.setEnabled(issue)
        self.request.setEnabled(request)
        self.explain.setEnabled(explain)
        self.paper.setEnabled(explain)
        self.tell(why_not)

    def tell(self, sentence: str, *, is_urgent: bool = False) -> None:
        """One sentence above the buttons; "" takes it away."""
        self.message.setText(sentence)
        self.message.setVisible(bool(sentence))
        self.message.set_color("danger" if is_urgent else "text-2")
        if sentence and is_urgent:
            announce(self, sentence, is_urgent=True)

    def settle(self) -> None:
        """Back to the first question: whether at all."""
        self.back.hide()
        self.request.show()
        self.explain.show()
        self.paper.show()
        self.issue.setText(self.tr("Issue {amount}").format(amount=self._amount).strip())

    def ask(self) -> None:
        """Ask once more, with amount, method and customer."""
        self.back.show()
        self.request.hide()
        self.explain.hide()
        self.paper.hide()
        self.issue.setText(self.tr("Yes, issue {amount}").format(amount=self._amount))
        self.tell(self._question)
        announce(self, self._question)
        self.issue.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_issue(self) -> None:
        if self.is_asking:
            self.settle()
            self.issued.emit()
        else:
            self.ask()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.is_asking:
            self.tell("")
            self.settle()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("surface"))
        painter.fillRect(0, 0, self.width(), 1, self._theme.color("divider"))
