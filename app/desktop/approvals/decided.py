"""What was decided today, below what waits: yes or no, how much, about what, and when."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.desktop import words
from app.desktop.numbers import money
from app.desktop.theme import Theme
from app.desktop.widgets.buttons import Button
from app.desktop.widgets.notices import Icon, Text
from app.store.queries_refunds import DecidedRow

FIRST: Final = 5


class Decided(QWidget):
    """The last ones, and all at a word. Signals: `opened(ticket)`."""

    opened = Signal(str)

    def __init__(self, theme: Theme, names: Mapping[str, str]) -> None:
        super().__init__()
        self._theme, self._names = theme, names
        self._rows: tuple[DecidedRow, ...] = ()
        self._lines: list[QWidget] = []
        self.heading = Text(theme, "", 12, 600)
        self.all = Button(theme, "", "link", height=24)
        self.all.setCheckable(True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(theme.px(16), theme.px(8), theme.px(16), theme.px(4))
        self._column.setSpacing(theme.px(2))
        self._column.addWidget(self.heading)
        more = QHBoxLayout()
        more.addWidget(self.all)
        more.addStretch(1)
        self._column.addLayout(more)
        self.all.toggled.connect(self._fill)
        self.hide()

    def show_rows(self, rows: Sequence[DecidedRow]) -> None:
        """Show these, newest first."""
        if tuple(rows) != self._rows:
            self._rows = tuple(rows)
            self._fill()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self._fill()

    @property
    def words(self) -> list[str]:
        """What the rows say, for who tests and who listens."""
        return [line.accessibleName() for line in self._lines]

    def _fill(self, *_: object) -> None:
        count = words.number(len(self._rows))
        self.heading.setText(self.tr("Decided today: {count}").format(count=count))
        is_whole = self.all.isChecked()
        self.all.setText(
            self.tr("Show fewer") if is_whole else self.tr("Show all {count}").format(count=count)
        )
        self.all.setVisible(len(self._rows) > FIRST)
        for line in self._lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        shown = self._rows if is_whole else self._rows[:FIRST]
        self._lines = [self._line(row) for row in shown]
        for place, line in enumerate(self._lines, start=1):
            self._column.insertWidget(place, line)
        self.setVisible(bool(self._rows))

    def _line(self, row: DecidedRow) -> QWidget:
        theme, line = self._theme, QWidget()
        across = QHBoxLayout(line)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(theme.px(8))
        is_yes = row.step == "approved"
        icon, ink = ("check", "met-text") if is_yes else ("close", "late-text")
        amount = money(row.amount, row.currency)
        across.addWidget(Icon(theme, icon, 14, ink))
        across.addWidget(Text(theme, amount, 12, 600))
        title = Button(theme, f"{row.ticket_ref} {row.title}".strip(), "link", height=24)
        title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        title.setEnabled(bool(row.ticket))
        title.clicked.connect(partial(self.opened.emit, row.ticket))
        across.addWidget(title, 1)
        across.addWidget(Text(theme, words.clock(row.at_us), 12, color="text-2"))
        said = self.tr("approved by {who}") if is_yes else self.tr("declined by {who}")
        who = said.format(who=self._names.get(row.by, row.by))
        line.setAccessibleName(
            words.listed((amount, who, row.ticket_ref, row.title, words.clock(row.at_us)))
        )
        line.setToolTip(who)
        return line
