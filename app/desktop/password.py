"""Signing in at the hub again while work goes on: a calm card, and the call to the hub off the GUI thread."""

from collections.abc import Callable
from contextlib import closing
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from app.desktop import messages
from app.desktop.desk import Desk
from app.desktop.sheet import Sheet
from app.desktop.theme import Theme
from app.desktop.widgets import Button, LineField, Text

if TYPE_CHECKING:  # see desk
    import threading

    from app.workstation import Workstation


class PasswordSheet(Sheet):
    """Asks for the agent's password; it may be put off. Signals: `given(str)`."""

    given = Signal(str)

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(theme, window, width=420)
        self.setObjectName("password")
        self._why = Text(theme, "", 13, wraps=True)
        self._label = QLabel()
        self.field = LineField(theme, "")
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.returnPressed.connect(self._give)
        self._label.setBuddy(self.field)
        self.later = Button(theme, "", "secondary")
        self.later.clicked.connect(self.close_up)
        self.button = Button(theme, "", "primary")
        self.button.clicked.connect(self._give)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.later)
        row.addWidget(self.button)
        for widget in (self._why, self._label, self.field):
            self.body.addWidget(widget)
        self.body.addLayout(row)
        theme.changed.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.set_title(self.tr("Sign in"))
        self._label.setText(self.tr("Password"))
        self.field.setAccessibleName(self.tr("Password"))
        self.later.setText(self.tr("Later"))
        self._set_busy(False)

    def open(self) -> None:
        """Begin with an empty field."""
        self._why.setText(self.tr("Your work is safe on this computer. Sign in to send it."))
        self._why.set_color("text-2")
        self.field.clear()
        self._set_busy(False)
        super().open()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def words(self) -> str:
        """What the card says now."""
        return self._why.text()

    def refuse(self, sentence: str) -> None:
        """It did not work: say why, and let it be tried again."""
        self._why.setText(sentence)
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
        self.button.setText(self.tr("Signing in…") if on else self.tr("Sign in"))


class SigningIn(QObject):
    """Brings the password to the hub. Signals: `done` the hub knows the agent again."""

    done = Signal()

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self.sheet = PasswordSheet(desk.theme, window)
        self.sheet.given.connect(self._try)

    def open(self) -> None:
        """Ask for the password."""
        if not self.sheet.isVisible():
            self.sheet.open()

    def _try(self, password: str) -> None:
        background = self._desk.background
        told = background.from_any_thread(self._hear)
        background.network(partial(_sign_in, self._desk.workstation, password, told))

    def _hear(self, error: Exception | None) -> None:
        if error is None:
            self.sheet.close_up()
            self.done.emit()
            return
        sentence = messages.of_sign_in(error)
        if sentence is None:
            self._desk.background.troubled.emit(error)
            sentence = messages.tr(messages.NOT_SIGNED_IN)
        self.sheet.refuse(sentence)


def _sign_in(
    station: "Workstation",
    password: str,
    told: Callable[[Exception | None], None],
    _stop: "threading.Event",
) -> None:
    """In a thread of its own: the hub may take its time."""
    try:
        with closing(station.dial(station.get_kv("hub_url") or "")) as line:
            station.sign_in(station.exchange(line), password)
    except Exception as error:  # noqa: BLE001 - handed whole to the GUI thread, which says it
        told(error)
    else:
        told(None)
