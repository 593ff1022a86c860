"""One line that must be written before something happens: a reason, what is wrong with a step, a reading."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.desktop.theme import Theme
from app.desktop.widgets.buttons import Button
from app.desktop.widgets.forms import LineField
from app.desktop.widgets.layouts import FlowLayout
from app.desktop.widgets.notices import Text, announce

Taken = Callable[[str], object]


class Prompt(QWidget):
    """Asks for one line in place of the buttons; Return gives it, Esc goes back."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._taken: Taken | None = None
        self._left: Callable[[], object] | None = None
        self._missing = ""
        self.question = Text(theme, "", 12, 500, "text-2", wraps=True, parent=self)
        self.field = LineField(theme, "", parent=self)
        self.message = Text(theme, "", 12, color="danger", wraps=True, parent=self)
        self.give = Button(theme, "", "primary", "↵", height=28, parent=self)
        self.back = Button(theme, "", "secondary", "Esc", height=28, parent=self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        for part in (self.question, self.field, self.message):
            column.addWidget(part)
        buttons = FlowLayout(gap=theme.px(8))
        for button in (self.give, self.back):
            buttons.addWidget(button)
        column.addLayout(buttons)
        self.question.setBuddy(self.field)
        self.give.clicked.connect(self._on_given)
        self.field.returnPressed.connect(self._on_given)
        self.field.textEdited.connect(self._on_edited)
        self.back.clicked.connect(self.leave)
        self.field.installEventFilter(self)
        self.hide()

    def ask(
        self,
        question: str,
        button: str,
        missing: str,
        taken: Taken,
        left: Callable[[], object],
    ) -> None:
        """Ask; `taken(text)` when it is given, `left()` when the agent thinks better of it."""
        self._taken, self._left, self._missing = taken, left, missing
        self.question.setText(question)
        self.field.setAccessibleName(question)
        self.field.clear()
        self.message.hide()
        self.give.setText(button)
        self.back.setText(self.tr("Not yet"))
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def refuse(self, sentence: str) -> None:
        """Say why it was not taken."""
        self.message.setText(sentence)
        self.message.setVisible(bool(sentence))
        if sentence:
            announce(self, sentence, is_urgent=True)

    def leave(self) -> None:
        """Go back without writing anything."""
        self.hide()
        left, self._left = self._left, None
        if left is not None:
            left()

    def close_up(self) -> None:
        """What was asked no longer matters."""
        self._left = None
        self.hide()

    def _on_edited(self) -> None:
        self.message.hide()

    def _on_given(self) -> None:
        text = self.field.text().strip()
        if not text:
            self.refuse(self._missing)
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._taken is not None:
            self._taken(text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Escape belongs to the line while it is there, not to the window."""
        is_key = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if is_key and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if is_key and event.type() == QEvent.Type.KeyPress:
            self.leave()
            return True
        return False
