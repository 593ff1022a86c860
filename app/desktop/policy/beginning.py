"""Where a new script is begun: a button, then its title."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.desktop.theme import Theme
from app.desktop.widgets.buttons import Button
from app.desktop.widgets.forms import LineField


class Beginning(QWidget):
    """Signals: `begun(title)`."""

    begun = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.button = Button(theme, "", "secondary", icon="plus", height=28, parent=self)
        self.field = LineField(theme, "", parent=self)
        self.go = Button(theme, "", "secondary", "↵", height=28, parent=self)
        row = QHBoxLayout()
        row.addWidget(self.field, 1)
        row.addWidget(self.go)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(row)
        self.button.clicked.connect(self._open)
        self.go.clicked.connect(self._on_go)
        self.field.returnPressed.connect(self._on_go)
        theme.changed.connect(self.retranslate)
        self.retranslate()
        self._fold()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.button.setText(self.tr("New script…"))
        self.field.setAccessibleName(self.tr("Title of the new script"))
        self.field.setPlaceholderText(self.tr("Title of the new script"))
        self.go.setText(self.tr("Begin"))

    def _open(self) -> None:
        self.button.hide()
        self.field.show()
        self.go.show()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fold(self) -> None:
        self.field.clear()
        self.field.hide()
        self.go.hide()
        self.button.show()

    def _on_go(self) -> None:
        if title := self.field.text().strip():
            self._fold()
            self.begun.emit(title)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.field.isVisible():
            self._fold()
            self.button.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)
