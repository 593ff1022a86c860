"""The line above the composer that says which colleagues are on this ticket, with the age of that news."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.desktop.theme import Theme
from app.desktop.widgets.lozenges import Avatar
from app.desktop.widgets.notices import Icon, Text
from app.desktop.words import fill, listed, span
from app.store.queries import PresentRow

# A workstation speaks every ten seconds; of one that has missed two the news are no longer fresh.
FRESH_S: Final = 25
GLYPHS: Final = {"typing": "pencil", "draft": "note", "viewing": "eye"}
NOW: Final = {
    "typing": lambda: QCoreApplication.translate("PresenceLine", "%1 is typing, %2 ago"),
    "draft": lambda: QCoreApplication.translate("PresenceLine", "%1 has a draft here, %2 ago"),
    "viewing": lambda: QCoreApplication.translate("PresenceLine", "%1 is looking at this, %2 ago"),
}
WAS: Final = {
    "typing": lambda: QCoreApplication.translate(
        "PresenceLine", "%1 was typing, last known %2 ago"
    ),
    "draft": lambda: QCoreApplication.translate(
        "PresenceLine", "%1 had a draft here, last known %2 ago"
    ),
    "viewing": lambda: QCoreApplication.translate(
        "PresenceLine", "%1 looked at this, last known %2 ago"
    ),
}


def said(row: PresentRow, *, is_fresh: bool) -> str:
    """Where a colleague is, and how old that news is."""
    words = (NOW if is_fresh else WAS).get(row.doing, WAS["viewing"])()
    return fill(words, row.label, span(row.age_s))


class PresenceLine(QWidget):
    """Advice, never a lock: nobody is kept from writing."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("presenceLine")
        self._theme = theme
        self._rows: tuple[PresentRow, ...] = ()
        self._is_cut = False
        self._icon = Icon(theme, "eye", 14, "text-2")
        self._avatar = Avatar(theme, "", 20)
        self.text = Text(theme, "", 12, 400, "text-2")
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(24), theme.px(2), theme.px(24), theme.px(4))
        row.setSpacing(theme.px(8))
        for widget in (self._avatar, self._icon):
            row.addWidget(widget)
        row.addWidget(self.text, 1)
        theme.changed.connect(self._say)
        self.hide()

    def show_present(self, rows: Sequence[PresentRow], *, is_cut: bool) -> None:
        """Who is here; over a line that is cut all of it is only what was last known."""
        self._rows, self._is_cut = tuple(rows), is_cut
        self._say()

    def _say(self) -> None:
        self.setVisible(bool(self._rows))
        if not self._rows:
            self.text.setText("")
            return
        first = self._rows[0]
        is_fresh = not self._is_cut and first.age_s <= FRESH_S
        self._avatar.set_initials(first.initials, first.label)
        self._icon.set_icon(
            GLYPHS.get(first.doing, "eye"), "on-track-text" if is_fresh else "text-3"
        )
        words = listed(
            said(row, is_fresh=not self._is_cut and row.age_s <= FRESH_S) for row in self._rows[:3]
        )
        self.text.setText(words)
        self.text.set_color("text-2" if is_fresh else "text-3")
        self.setAccessibleName(words)
