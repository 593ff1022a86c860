"""One line of text that shortens when room is short, and says all of it in its tooltip."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from app.desktop.painting import text_width, write
from app.desktop.theme import Theme


class Line(QLabel):
    """A label that elides instead of pushing its neighbours away; a firm one keeps its width."""

    def __init__(
        self,
        theme: Theme,
        px: float,
        weight: int = 400,
        color: str = "text",
        parent: QWidget | None = None,
        *,
        is_firm: bool = False,
    ) -> None:
        super().__init__(parent)
        self._theme, self._look, self._is_firm = theme, (px, weight, color), is_firm
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def set_text(self, text: str) -> None:
        """Show this text."""
        self.setText(text)
        self.setToolTip(text)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        px, weight, _ = self._look
        wide = text_width(self._theme.font(px, weight, tabular=True), self.text())
        return QSize(round(wide + 1.5), self._theme.px(px * 1.5))

    def minimumSizeHint(self) -> QSize:
        size = self.sizeHint()
        return size if self._is_firm else QSize(0, size.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        px, weight, color = self._look
        font = self._theme.font(px, weight, tabular=True)
        write(QPainter(self), QRectF(self.rect()), self.text(), font, self._theme.color(color))
