"""What the parts of the Refund side lie on: the page that scrolls, and the card under the lines."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.desktop.desk import Desk
from app.desktop.painting import round_box


class Content(QWidget):
    """What scrolls; it has no ground of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.setAutoFillBackground(False)


class Sheet(QWidget):
    """The card under the lines."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = desk.theme

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, box = self._theme, QRectF(self.rect())
        round_box(QPainter(self), box, 6, theme.color("surface"), theme.color("divider"))
