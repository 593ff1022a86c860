"""The gate at the end of a ticket: what it was, how it ended, and whether the customer agrees."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.desktop import words
from app.desktop.forms import Labelled
from app.desktop.gating import Missing
from app.desktop.theme import Theme
from app.desktop.widgets.buttons import Button
from app.desktop.widgets.focus import follow
from app.desktop.widgets.forms import LineField
from app.desktop.widgets.layouts import FlowLayout
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


NAMED = 4  # steps that are named on the card; the others are counted


class SolveCard(Gate):
    """Cause and outcome, both needed, and the steps of checklists.

    Signals: `edited`, `solved(cause, outcome)`, `line_pressed(checklist, step)` a missing step.
    """

    edited = Signal()
    solved = Signal(str, str)
    line_pressed = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setObjectName("solveCard")
        self.cause = LineField(theme, "", parent=self)
        self.outcome = LineField(theme, "", parent=self)
        self._labels = (Labelled(theme, "", self.cause), Labelled(theme, "", self.outcome))
        self.button = Button(theme, "", "primary", "↵", height=28, parent=self)
        self._missing: tuple[Missing, ...] = ()
        self.steps = QWidget(self)
        self._flow = FlowLayout(self.steps, gap=theme.px(12), line_gap=0)
        self._steps_title = Text(theme, "", 12, 500, "text-2", parent=self.steps)
        self._steps_title.setMinimumHeight(theme.px(24))
        self._flow.addWidget(self._steps_title)
        self.links: list[Button] = []
        self.waiver = LineField(theme, "", parent=self)
        self._waiving = Labelled(theme, "", self.waiver, self)
        self._may_waive = False
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
        self.column.addWidget(self.steps)
        self.column.addWidget(self._waiving)
        self.column.addLayout(foot)
        self.steps.hide()
        self.button.clicked.connect(self.submit)
        for field in (self.cause, self.outcome, self.waiver):
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
        waive = self.tr("Solve without these steps, because…")
        self._waiving.label.setText(waive)
        self.waiver.setAccessibleName(waive)
        self._show_links()

    def fill(self, cause: str, outcome: str) -> None:
        """Show what is known already."""
        self.cause.setText(cause)
        self.outcome.setText(outcome)
        self.waiver.clear()
        self.tell("")

    def offer(self, cause: str, outcome: str) -> None:
        """What has become known meanwhile stands in the fields that are empty."""
        for field, text in ((self.cause, cause), (self.outcome, outcome)):
            if text and not field.text().strip() and not field.hasFocus():
                field.setText(text)

    def show_missing(self, steps: Sequence[Missing], may_waive: bool = False) -> None:
        """The steps that must be done first; each is a way to go there. A supervisor may say why not."""
        self._may_waive = may_waive
        self._missing = tuple(one for one in steps if not one.is_after)
        self._show_links()

    def _show_links(self) -> None:
        for link in self.links:
            self._flow.removeWidget(link)
            link.hide()
            link.deleteLater()
        self.links = [self._link(one) for one in self._missing[:NAMED]]
        follow(self.outcome, self.links)
        count = len(self._missing)
        self._steps_title.setText(self.tr("%n step(s) of the checklist to do:", "", count))
        self.steps.setVisible(bool(count))
        self._waiving.setVisible(bool(count) and self._may_waive)

    @property
    def reason(self) -> str:
        """Why it is solved without its steps, "" where none are missing or nothing was said."""
        return self.waiver.text().strip() if self._missing and self._may_waive else ""

    def _link(self, one: Missing) -> Button:
        link = Button(self._theme, one.title, "link", height=24, parent=self.steps)
        link.clicked.connect(partial(self.line_pressed.emit, one.checklist, one.step))
        self._flow.addWidget(link)
        link.show()
        return link

    def focus_missing(self, field: str = "") -> None:
        """Put the cursor where the next answer goes."""
        by_name = {"cause": self.cause, "outcome": self.outcome}
        target = by_name.get(field) or next(
            (line for line in by_name.values() if not line.text().strip()), self.outcome
        )
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def missing(self) -> list[str]:
        """The names of the fields that are still empty, and of the steps not done."""
        fields = ((self.tr("cause"), self.cause), (self.tr("outcome"), self.outcome))
        empty = [name for name, field in fields if not field.text().strip()]
        return empty if self.reason else empty + [one.title for one in self._missing]

    def submit(self) -> None:
        """Solve, unless something is missing; then name it and go there."""
        missing = self.missing()
        if missing:
            self.refuse(self.tr("Still missing: {fields}.").format(fields=words.listed(missing)))
            self._go_to_missing()
            return
        self.solved.emit(self.cause.text().strip(), self.outcome.text().strip())

    def _go_to_missing(self) -> None:
        """Fields come first: they are here. A step is one press away."""
        is_filled = all(field.text().strip() for field in (self.cause, self.outcome))
        if is_filled and self.links:
            self.links[0].setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.focus_missing()

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
