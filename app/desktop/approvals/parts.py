"""The cards of a case: a heading with a word at its right, a text, and rows of an icon, words and a figure."""

from collections.abc import Iterable
from typing import Final, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.desktop.theme import Theme
from app.desktop.widgets.layouts import Card
from app.desktop.widgets.notices import Icon, Text

NONE: Final = ""


class Row(NamedTuple):
    """One row: an icon in its colour, words, and what stands at the right; `is_quiet` words are the lesser ones."""

    text: str
    right: str = ""
    icon: str = NONE
    ink: str = "text-2"
    is_quiet: bool = False


class Rows(QWidget):
    """Rows in one column or several; each is read aloud as it stands."""

    def __init__(self, theme: Theme, columns: int = 1) -> None:
        super().__init__()
        self._theme, self._columns = theme, columns
        self._shown: tuple[Row, ...] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.px(16))
        self._grid.setVerticalSpacing(theme.px(5))
        for column in range(columns):
            self._grid.setColumnStretch(column, 1)

    @property
    def words(self) -> list[str]:
        """What stands in them, for who tests and who listens."""
        return [" ".join(part for part in (row.text, row.right) if part) for row in self._shown]

    def set_columns(self, columns: int) -> None:
        """Stand in so many columns."""
        if columns != self._columns:
            self._columns = columns
            self._grid.setColumnStretch(1, columns - 1)
            self._fill()

    def show_rows(self, rows: Iterable[Row]) -> None:
        """Show these, row by row."""
        shown = tuple(rows)
        if shown != self._shown:
            self._shown = shown
            self._fill()

    def _fill(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for place, row in enumerate(self._shown):
            at = (place // self._columns, place % self._columns)
            self._grid.addWidget(self._one(row), *at, Qt.AlignmentFlag.AlignTop)
        self.setVisible(bool(self._shown))

    def _one(self, row: Row) -> QWidget:
        theme, whole = self._theme, QWidget()
        line = QHBoxLayout(whole)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.px(8))
        if row.icon:
            line.addWidget(Icon(theme, row.icon, 16, row.ink), 0, Qt.AlignmentFlag.AlignTop)
        ink = "text-2" if row.is_quiet else "text"
        line.addWidget(Text(theme, row.text, 12, color=ink, wraps=True), 1)
        if row.right:
            line.addWidget(Text(theme, row.right, 12, 500), 0, Qt.AlignmentFlag.AlignTop)
        return whole


class Part(Card):
    """A card of the case: a heading, and what stands below it."""

    def __init__(self, theme: Theme, columns: int = 1) -> None:
        super().__init__(theme)
        self.heading = Text(theme, "", 13, 600)
        self.aside = Text(theme, "", 12, color="text-2")
        self.body = Text(theme, "", 13, wraps=True)
        self.rows = Rows(theme, columns)
        self.head = QHBoxLayout()
        self.head.setSpacing(theme.px(8))
        self.head.addWidget(self.heading, 1)
        self.head.addWidget(self.aside)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(12))
        self.column.setSpacing(theme.px(6))
        self.column.addLayout(self.head)
        for part in (self.body, self.rows):
            self.column.addWidget(part)

    def say(self, heading: str, body: str = "", aside: str = "") -> None:
        """Fill it; without a body only the heading and the rows stand there."""
        self.heading.setText(heading)
        self.setAccessibleName(heading)
        for text, words in ((self.body, body), (self.aside, aside)):
            text.setText(words)
            text.setVisible(bool(words))
