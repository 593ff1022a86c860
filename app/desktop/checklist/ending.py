"""What stands in place of the open step when there is none: the script is paused, parked or has ended."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.desktop.checklist.view import Run
from app.desktop.theme import Theme
from app.desktop.widgets.buttons import Button
from app.desktop.widgets.layouts import Card
from app.desktop.widgets.notices import Icon, Text


class EndCard(Card):
    """Signals: `resumed`."""

    resumed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._run: Run | None = None
        self.icon = Icon(theme, "check-circle", 20, "met-solid", parent=self)
        self.title = Text(theme, "", 13, 600, wraps=True, parent=self)
        self.text = Text(theme, "", 12, color="text-2", wraps=True, parent=self)
        self.resume = Button(theme, "", "primary", "Z", parent=self)
        words = QVBoxLayout()
        words.setSpacing(theme.px(4))
        words.addWidget(self.title)
        words.addWidget(self.text)
        line = QHBoxLayout()
        line.addWidget(self.resume)
        line.addStretch(1)
        words.addLayout(line)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(14), theme.px(12), theme.px(12), theme.px(12))
        row.setSpacing(theme.px(10))
        row.addWidget(self.icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.resume.clicked.connect(self.resumed)
        theme.changed.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.resume.setText(self.tr("Go on"))
        if self._run is not None:
            self.show_run(self._run)

    def show_run(self, run: Run) -> None:
        """Say how the script stands when no step is open."""
        self._run = run
        self.setVisible(run.step is None)
        is_ended = run.state == "ended"
        self.resume.setVisible(not is_ended)
        if is_ended:
            self.icon.set_icon("check-circle", "met-solid")
            self.title.setText(self.tr("Done"))
            self.text.setText(run.ending)
        else:
            self.icon.set_icon("hold", "paused-solid")
            is_paused = run.state == "paused"
            self.title.setText(self.tr("Paused") if is_paused else self.tr("Parked"))
            self.text.setText(
                self.tr("Everything is kept; go on whenever the customer is back.")
                if is_paused
                else self.tr("The ticket has moved on. Go on here to take the steps up again.")
            )
        self.text.setVisible(bool(self.text.text()))
        self.setAccessibleName(f"{self.title.text()}. {self.text.text()}")
