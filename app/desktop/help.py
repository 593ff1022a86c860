"""F1: every command with its keys, by where the keys act."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from app.desktop.keymap import COMMANDS, Command, shown, words
from app.desktop.marking import QT_TRANSLATE_NOOP
from app.desktop.sheet import Sheet
from app.desktop.theme import Theme
from app.desktop.widgets.lozenges import KeyCap
from app.desktop.widgets.notices import Text

SCOPES: Final = {
    "any": QT_TRANSLATE_NOOP("HelpSheet", "Anywhere"),
    "list": QT_TRANSLATE_NOOP("HelpSheet", "In a list"),
    "ticket": QT_TRANSLATE_NOOP("HelpSheet", "On a ticket"),
    "outbox": QT_TRANSLATE_NOOP("HelpSheet", "In the Outbox"),
    "checklist": QT_TRANSLATE_NOOP("HelpSheet", "In a checklist"),
}


class HelpSheet(Sheet):
    """The card of keys, in two columns."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(theme, window, width=860)
        self.setObjectName("help")
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(theme.px(32))
        self._grid.setVerticalSpacing(theme.px(4))
        self.body.addLayout(self._grid)
        self._is_filled = False
        theme.changed.connect(self._refill)

    def open(self) -> None:
        """Its lines are made when they are first wanted: two hundred widgets would hold up every start."""
        if not self._is_filled:
            self._fill()
        super().open()

    def commands(self) -> list[Command]:
        """What the card lists."""
        return list(COMMANDS)

    def _refill(self) -> None:
        if self._is_filled:
            self._fill()

    def _fill(self) -> None:
        self._is_filled = True
        self._empty()
        self.set_title(self.tr("Keys"))
        column_of = {"any": 0, "list": 1, "ticket": 1, "outbox": 1, "checklist": 1}
        at = [0, 0]
        for scope, title in SCOPES.items():
            column = column_of[scope]
            self._put(Text(self.theme, self.tr(title), 12, 600, "text-2"), at, column)
            for command in self.commands():
                if command.scope == scope:
                    self._put(self._line(command), at, column)

    def _put(self, widget: QWidget, at: list[int], column: int) -> None:
        self._grid.addWidget(widget, at[column], column, Qt.AlignmentFlag.AlignTop)
        at[column] += 1

    def _line(self, command: Command) -> QWidget:
        line = QWidget()
        line.setAccessibleName(f"{words(command)}, {' / '.join(command.keys)}")
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self.theme.px(4))
        row.addWidget(Text(self.theme, words(command), 13), 1)
        for place, key in enumerate(command.keys):
            if place:
                row.addSpacing(self.theme.px(8))
            for part in key.split(", "):
                row.addWidget(KeyCap(self.theme, shown(part)))
        return line

    def _empty(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
