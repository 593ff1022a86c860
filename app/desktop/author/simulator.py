"""A walk through the draft in which nothing is sent or paid, on the values of one of its test cases."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.desktop.author.draft import Draft
from app.desktop.author.results import Trials, Values
from app.desktop.author.stepper import Stepper
from app.desktop.theme import Theme
from app.desktop.widgets.buttons import Button
from app.desktop.widgets.forms import ComboBox
from app.desktop.widgets.layouts import Hairline
from app.desktop.widgets.notices import Text
from app.domain.scripts.script import Script, Trial


class Simulator(QWidget):
    """Signals: `walked` the walk stands elsewhere."""

    walked = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("authorSimulator")
        self._theme = theme
        self._draft: Draft | None = None
        self._library: Mapping[str, Script] = {}
        self.title = Text(theme, "", 13, 600, parent=self)
        self.case = ComboBox(theme, "", self)
        self.note = Text(theme, "", 12, color="text-2", parent=self)
        self.restart = Button(theme, "", "ghost", icon="refresh", height=24, parent=self)
        self.steps = Stepper(theme, self)
        self.values = Values(theme, self)
        self.trials = Trials(theme, self)
        self.trials.after = self.steps.back
        self._arrange()
        self.case.activated.connect(self.begin)
        self.restart.clicked.connect(self.begin)
        self.steps.walked.connect(self._on_walked)
        self.trials.chosen.connect(self.walk_case)
        theme.changed.connect(self.retranslate)
        self.retranslate()

    def _arrange(self) -> None:
        px = self._theme.px
        whole = QVBoxLayout(self)
        whole.setContentsMargins(px(16), px(8), px(16), px(10))
        whole.setSpacing(px(6))
        head = QHBoxLayout()
        for part in (self.title, self.case):
            head.addWidget(part)
        head.addStretch(1)
        head.addWidget(self.note)
        head.addWidget(self.restart)
        whole.addLayout(head)
        columns = QHBoxLayout()
        columns.setSpacing(px(16))
        scroll = QScrollArea(self)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.viewport().setAutoFillBackground(False)
        scroll.setWidget(self.steps)
        self.steps.setAutoFillBackground(False)  # which setWidget has switched on
        columns.addWidget(scroll, 5)
        columns.addWidget(self.values, 2)
        columns.addWidget(Hairline(self._theme, is_vertical=True, parent=self))
        columns.addWidget(self.trials, 3)
        whole.addLayout(columns, 1)

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.setAccessibleName(self.tr("Simulator"))
        self.title.setText(self.tr("Simulator"))
        self.case.setAccessibleName(self.tr("Case"))
        self.case.setMinimumWidth(self._theme.px(220))
        self.case.setItemText(0, self.tr("No case"))
        self.note.setText(self.tr("Nothing is sent or paid here"))
        self.restart.setText(self.tr("Restart"))
        self.values.retranslate()
        self.trials.retranslate()
        self._show()

    def show_draft(self, draft: Draft, library: Mapping[str, Script]) -> None:
        """Walk another draft with the answers so far."""
        self._draft, self._library = draft, library
        names = [trial.name for trial in draft.script.trials] if draft.script else []
        if names != [self.case.itemText(at) for at in range(1, self.case.count())]:
            chosen = self.case.currentText()
            self.case.clear()
            self.case.addItems([self.tr("No case"), *names])
            self.case.setCurrentIndex(max(0, self.case.findText(chosen)))
        self._walk()

    def begin(self) -> None:
        """From the start, with the values of the chosen case."""
        self._walk()
        self.steps.begin()

    @property
    def _trial(self) -> Trial | None:
        script = self._draft.script if self._draft else None
        at = self.case.currentIndex() - 1
        return script.trials[at] if script and 0 <= at < len(script.trials) else None

    def _walk(self) -> None:
        script = self._draft.script if self._draft else None
        if script is not None:
            trial = self._trial or Trial("")
            self.steps.show_script(script, self._library, trial.given, trial.answers)

    def _on_walked(self) -> None:
        self._show()
        self.walked.emit()

    def walk_case(self, number: int) -> None:
        """Walk a test case from its start, by hand."""
        self.case.setCurrentIndex(number + 1)
        self.begin()
        self.steps.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self) -> None:
        made = self.steps.made
        self.values.show_values(made.values if made else {})
        self.trials.show_outcomes(self._draft.trials if self._draft else ())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("surface"))
        painter.fillRect(0, 0, self.width(), 1, self._theme.color("divider"))
