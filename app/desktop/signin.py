"""The cards before work begins: unlock with the passphrase, and the first question of a new profile."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from app.desktop import languages
from app.desktop.preferences import Preferences
from app.desktop.sheet import Sheet
from app.desktop.theme import Theme
from app.desktop.widgets import Button, ComboBox, LineField, SegmentedSwitch, Text


class UnlockSheet(Sheet):
    """Asks for the passphrase of the store, or for the agent's PIN. Signals: `given(str)`."""

    given = Signal(str)

    def __init__(
        self, theme: Theme, window: QWidget, *, is_new: bool = False, wants_pin: bool = False
    ) -> None:
        super().__init__(theme, window, width=420)
        self.setObjectName("unlock")
        self.forbid_closing()
        self.wants_pin = wants_pin
        self.set_title(self.tr("Choose a passphrase") if is_new else self.tr("Unlock"))
        why = self.tr("Your work on this computer is encrypted.")
        if is_new:
            why = self.tr(
                "Your work on this computer is encrypted. This computer has no keyring, "
                "so a passphrase keeps the key; nobody can restore it."
            )
        self._why = Text(theme, why, 13, wraps=True)
        if wants_pin:
            why = self.tr("Your PIN lets you in, also while the hub cannot be reached.")
        word = self.tr("PIN") if wants_pin else self.tr("Passphrase")
        label = QLabel(word)
        self.field = LineField(theme, word)
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.returnPressed.connect(self._give)
        label.setBuddy(self.field)
        self.button = Button(theme, self.tr("Unlock"), "primary")
        self.button.clicked.connect(self._give)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.button)
        for widget in (self._why, label, self.field):
            self.body.addWidget(widget)
        self.body.addLayout(row)

    def open(self) -> None:
        super().open()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def refuse(self, sentence: str = "") -> None:
        """It was wrong: say so and let it be typed again."""
        self._why.setText(
            sentence
            or self.tr("The passphrase does not open the store. Nothing was changed; try again.")
        )
        self._why.set_color("danger")
        self._set_busy(False)
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _give(self) -> None:
        if self.field.text():
            self._set_busy(True)
            self.given.emit(self.field.text())

    def _set_busy(self, on: bool) -> None:
        self.field.setEnabled(not on)
        self.button.setEnabled(not on)
        self.button.setText(self.tr("Unlocking…") if on else self.tr("Unlock"))


class FirstRunSheet(Sheet):
    """The one card of a new profile: demo or hub, language and theme.

    Signals: `demo_asked`; `hub_given(address, code)`.
    """

    demo_asked = Signal()
    hub_given = Signal(str, str)

    def __init__(self, theme: Theme, preferences: Preferences, window: QWidget) -> None:
        super().__init__(theme, window, width=480)
        self.setObjectName("firstRun")
        self.forbid_closing()
        self._preferences = preferences
        self._content = QWidget()
        self.body.addWidget(self._content)
        theme.changed.connect(self._fill)
        self._fill()

    def _fill(self) -> None:
        """Build the card in the present language and look."""
        self.body.removeWidget(self._content)
        self._content.deleteLater()
        self._content = QWidget()
        self.body.addWidget(self._content)
        self.set_title(self.tr("Welcome to Evenkeel"))
        column = QVBoxLayout(self._content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.theme.px(12))
        promise = self.tr(
            "Your work is saved on this computer first, so it goes on through any outage."
        )
        column.addWidget(Text(self.theme, promise, 13, color="text-2", wraps=True))
        self.demo = Button(self.theme, self.tr("Try the demo (no account)"), "primary")
        self.demo.clicked.connect(self.demo_asked)
        column.addWidget(self.demo)
        column.addLayout(self._hub_form())
        column.addLayout(self._looks())

    def _hub_form(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(self.theme.px(6))
        self.address = self._field(column, self.tr("Hub address"), "https://")
        self.code = self._field(column, self.tr("Enrolment code"), "")
        self.connect_button = Button(self.theme, self.tr("Connect to a hub"), "secondary")
        self.connect_button.clicked.connect(self._give)
        self._answer = Text(self.theme, "", 12, color="danger", wraps=True)
        self._answer.hide()
        column.addWidget(self._answer)
        column.addSpacing(self.theme.px(4))
        column.addWidget(self.connect_button)
        return column

    def _field(self, column: QVBoxLayout, words: str, hint: str) -> QLineEdit:
        label, field = QLabel(words), LineField(self.theme, words, hint)
        label.setFont(self.theme.font(12))
        label.setBuddy(field)
        column.addWidget(label)
        column.addWidget(field)
        return field

    def _looks(self) -> QHBoxLayout:
        row = QHBoxLayout()
        language = ComboBox(self.theme, self.tr("Language"))
        for tag, name in languages.LANGUAGES.items():
            language.addItem(name, tag)
        language.setCurrentIndex(language.findData(self._preferences.language))
        language.activated.connect(lambda: self._speak(str(language.currentData())))
        segments = [("light", self.tr("Light"), "sun"), ("dark", self.tr("Dark"), "moon")]
        theme = SegmentedSwitch(self.theme, segments)
        theme.setAccessibleName(self.tr("Theme"))
        theme.set_current(self._preferences.scheme)
        theme.changed.connect(self._wear)
        row.addWidget(language)
        row.addStretch(1)
        row.addWidget(theme)
        return row

    def _speak(self, language: str) -> None:
        self.after(partial(self._preferences.set_language, language))

    def _wear(self, scheme: str) -> None:
        self.after(partial(self._preferences.set_theme, scheme))

    def refuse(self, sentence: str) -> None:
        """The hub did not take this workstation: say why, and let it be tried again."""
        self._answer.setText(sentence)
        self._answer.show()
        self.connect_button.setEnabled(True)

    def _give(self) -> None:
        if self.address.text().strip() and self.code.text().strip():
            self.connect_button.setEnabled(False)
            self.hub_given.emit(self.address.text().strip(), self.code.text().strip())
