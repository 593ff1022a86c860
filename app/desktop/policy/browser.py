"""Where a page of the book is read: text that can be selected, links to clauses, nothing loaded from anywhere."""

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from app.desktop.theme import Theme


class Pages(QTextBrowser):
    """Signals: `followed(kind, name)` a link such as clause:3.1 was followed."""

    followed = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget, *, size: int = 15) -> None:
        super().__init__(parent)
        self._theme, self._size = theme, size
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.anchorClicked.connect(self._on_link)
        theme.changed.connect(self.dress)
        self.dress()

    def dress(self) -> None:
        """Wear the theme's font and colours."""
        self.setFont(self._theme.font(self._size))
        self.document().setDefaultFont(self._theme.font(self._size))
        self.document().setDocumentMargin(0)  # the words begin where the head does
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, self._theme.color("surface"))
        palette.setColor(QPalette.ColorRole.Text, self._theme.color("text"))
        self.setPalette(palette)

    def show_page(self, html: str, *, is_other: bool) -> None:
        """Show a page; the same one again keeps its place."""
        place = self.verticalScrollBar().value()
        self.setHtml(html)
        self.verticalScrollBar().setValue(0 if is_other else place)

    def loadResource(self, type: int, name: QUrl | str) -> object:
        """Nothing: a page is its words."""
        return None

    def _on_link(self, url: QUrl) -> None:
        kind, _, name = url.toString().partition(":")
        self.followed.emit(kind, name)
