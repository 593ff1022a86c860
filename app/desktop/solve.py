"""The gate at the end of a ticket: what it was, how it ended, and whether the customer agrees."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.desktop import words
from app.desktop.forms import Labelled
from app.desktop.theme import Theme
from app.desktop.widgets.buttons import Button
from app.desktop.widgets.forms import LineField
from app.desktop.widgets.notices import Text, announce


class Gate(QWidget):
    """A card between stages and timeline. Signals: `left` when the agent goes back without deciding."""

    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.title = Text(theme, "", 13, 600, parent=self)
        self.message = Text(theme, "", 12, color="text-2", wraps=True, parent=self)
        self.back = Button(theme, "", "secondary", "Esc", height=28, parent=self)
        self.back.clicked.connect(self.left)
        self.column = QVBoxLayout(self)
        self.column.addWidget(self.title)
        theme.changed.connect(self.retranslate)
        self.hide()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.back.setText(self.tr("Not yet"))
        px = self._theme.px
        self.column.setContentsMargins(px(16), px(10), px(16), px(12))
        self.column.setSpacing(px(8))
        self.update()

    def refuse(self, sentence: str) -> None:
        """Say why it cannot be done, beside the buttons."""
        self.message.setText(sentence)
        self.message.set_color("danger")
        announce(self, sentence, is_urgent=True)

    def tell(self, sentence: str) -> None:
        """Say something calmly."""
        self.message.setText(sentence)
        self.message.set_color("text-2")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("say"))
        painter.fillRect(0, 0, self._theme.px(3), self.height(), self._theme.color("accent"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._theme.color("say-line"))


class SolveCard(Gate):
    """Cause and outcome, both needed. Signals: `edited`, `solved(cause, outcome)`."""

    edited = Signal()
    solved = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setObjectName("solveCard")
        self.cause = LineField(theme, "", parent=self)
        self.outcome = LineField(theme, "", parent=self)
        self._labels = (Labelled(theme, "", self.cause), Labelled(theme, "", self.outcome))
        self.button = Button(theme, "", "primary", "↵", height=28, parent=self)
        fields = QHBoxLayout()
        fields.setSpacing(theme.px(12))
        for labelled in self._labels:
            fields.addWidget(labelled)
        foot = QHBoxLayout()
        foot.setSpacing(theme.px(8))
        foot.addWidget(self.message, 1)
        foot.addWidget(self.back)
        foot.addWidget(self.button)
        self.column.addLayout(fields)
        self.column.addLayout(foot)
        self.button.clicked.connect(self.submit)
        for field in (self.cause, self.outcome):
            field.returnPressed.connect(self.submit)
            field.textEdited.connect(self._on_edited)
        self.retranslate()

    def retranslate(self) -> None:
        super().retranslate()
        self.setAccessibleName(self.tr("Solve the ticket"))
        self.title.setText(self.tr("Solve: what was it, and how did it end?"))
        texts = (self.tr("Cause"), self.tr("Outcome"))
        for labelled, field, text in zip(
            self._labels, (self.cause, self.outcome), texts, strict=True
        ):
            labelled.label.setText(text)
            field.setAccessibleName(text)
        self.cause.setPlaceholderText(self.tr("For example: padding too thin"))
        self.outcome.setPlaceholderText(self.tr("For example: replaced, carafe refunded"))
        self.button.setText(self.tr("Solve ticket"))

    def fill(self, cause: str, outcome: str) -> None:
        """Show what is known already."""
        self.cause.setText(cause)
        self.outcome.setText(outcome)
        self.tell("")

    def focus_missing(self, field: str = "") -> None:
        """Put the cursor where the next answer goes."""
        by_name = {"cause": self.cause, "outcome": self.outcome}
        target = by_name.get(field) or next(
            (line for line in by_name.values() if not line.text().strip()), self.outcome
        )
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def missing(self) -> list[str]:
        """The names of the fields that are still empty."""
        fields = ((self.tr("cause"), self.cause), (self.tr("outcome"), self.outcome))
        return [name for name, field in fields if not field.text().strip()]

    def submit(self) -> None:
        """Solve, unless something is missing; then name it and go there."""
        missing = self.missing()
        if missing:
            self.refuse(self.tr("Still missing: {fields}.").format(fields=words.listed(missing)))
            self.focus_missing()
            return
        self.solved.emit(self.cause.text().strip(), self.outcome.text().strip())

    def _on_edited(self) -> None:
        self.tell("")
        self.edited.emit()


class ConfirmCard(Gate):
    """What the customer said. Signals: `confirmed(satisfied)`, `closed_silent(reason)`."""

    confirmed = Signal(bool)
    closed_silent = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setObjectName("confirmCard")
        self.yes = Button(theme, "", "primary", height=28, parent=self)
        self.no = Button(theme, "", "secondary", height=28, parent=self)
        self.silent = Button(theme, "", "secondary", height=28, parent=self)
        foot = QHBoxLayout()
        foot.setSpacing(theme.px(8))
        for button in (self.yes, self.no, self.silent):
            foot.addWidget(button)
        foot.addWidget(self.message, 1)
        foot.addWidget(self.back)
        self.column.addLayout(foot)
        self.yes.clicked.connect(lambda: self.confirmed.emit(True))
        self.no.clicked.connect(lambda: self.confirmed.emit(False))
        self.silent.clicked.connect(
            lambda: self.closed_silent.emit(self.tr("The customer did not answer"))
        )
        self.retranslate()

    def retranslate(self) -> None:
        super().retranslate()
        self.setAccessibleName(self.tr("Confirm the solution"))
        self.title.setText(self.tr("Is the customer satisfied with the solution?"))
        self.yes.setText(self.tr("Yes, satisfied"))
        self.no.setText(self.tr("No, open it again"))
        self.silent.setText(self.tr("No answer"))
        self.silent.setAccessibleDescription(self.tr("Closes the ticket without an answer"))

    def begin(self) -> None:
        """Ask, with the cursor on the kindest answer."""
        self.tell("")
        self.yes.setFocus(Qt.FocusReason.ShortcutFocusReason)
