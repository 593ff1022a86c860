"""Why a figure is what it is: the steps of the calculation as sentences, with the page they stand on."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.desktop.painting import round_box
from app.desktop.theme import Theme
from app.desktop.widgets.buttons import IconButton
from app.desktop.widgets.notices import Text, announce


class Why(QWidget):
    """A card that opens on demand and closes with Esc."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.text = Text(theme, "", 12, wraps=True, parent=self)
        self.source = Text(theme, "", 12, color="text-2", wraps=True, parent=self)
        self.close_button = IconButton(theme, "close", "", "Esc", side=24, glyph=14, parent=self)
        column = QVBoxLayout()
        column.setSpacing(theme.px(4))
        column.addWidget(self.text)
        column.addWidget(self.source)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(12), theme.px(8), theme.px(8), theme.px(8))
        row.addLayout(column, 1)
        row.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        self.close_button.clicked.connect(self.hide)
        theme.changed.connect(self.retranslate)
        self.retranslate()
        self.hide()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.setAccessibleName(self.tr("Why"))
        self.close_button.set_name(self.tr("Close"))

    def say(self, sentences: Sequence[str], sources: Sequence[str]) -> None:
        """Show these sentences, and where they stand written."""
        said = list(dict.fromkeys(one for one in sentences if one))
        self.text.setText("\n".join(said))
        self.source.setText("\n".join(sources))
        self.source.setVisible(bool(sources))
        self.setVisible(bool(said))
        if said:
            announce(self, " ".join(said))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, box = self._theme, QRectF(self.rect())
        round_box(QPainter(self), box, 6, theme.color("say"), theme.color("say-line"))
