"""The rail at the left edge: the places of the house this agent may enter."""

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app.desktop.icons import NAMES, paint_icon
from app.desktop.marking import QT_TRANSLATE_NOOP
from app.desktop.painting import round_box, text_width, write
from app.desktop.theme import Theme
from app.desktop.widgets.buttons import Painted
from app.desktop.widgets.focus import FocusRing

WIDTH = 48


class Place(NamedTuple):
    """One stop of the rail: the command that goes there, its icon and its name; `at_foot` lies at the bottom."""

    command: str
    icon: str
    text: str
    at_foot: bool = False


PLACES = (
    Place("go.inbox", "inbox", QT_TRANSLATE_NOOP("Rail", "Inbox")),
    Place("go.customers", "users", QT_TRANSLATE_NOOP("Rail", "Customers")),
    Place("go.policy", "book", QT_TRANSLATE_NOOP("Rail", "Policy & knowledge")),
    Place("go.approvals", "euro", QT_TRANSLATE_NOOP("Rail", "Refunds & approvals")),
    Place("go.outbox", "outbox", QT_TRANSLATE_NOOP("Rail", "Outbox")),
    Place("go.audit", "shield", QT_TRANSLATE_NOOP("Rail", "Audit")),
    Place("settings", "gear", QT_TRANSLATE_NOOP("Rail", "Settings"), True),
)


class RailButton(Painted):
    """A stop: 48 x 40, its fill 36 x 36; the present one has a filled accent icon."""

    def __init__(self, theme: Theme, place: Place, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.place = place
        self._badge = 0
        self.setCheckable(place.command.startswith("go.") and place.command != "go.customers")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._ring = FocusRing(theme, self)

    def name(self, words: str, badge: int) -> None:
        """Say what the stop is and how much waits there."""
        self._badge = badge
        self.setToolTip(words)
        self.setAccessibleName(f"{words}, {badge}" if badge else words)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(40), self.theme.px(38))

    def paintEvent(self, event: QPaintEvent) -> None:
        px, painter, on = self.theme.px, QPainter(self), self.isChecked()
        fill = self.surface(
            "selected" if on else None, "selected" if on else "control-hover", "control-press"
        )
        box = QRectF(px(2), px(1), px(36), px(36))
        if fill is not None:
            round_box(painter, box, 4, fill)
        glyph = QRectF(0, 0, px(20), px(20))
        glyph.moveCenter(box.center())
        full = f"{self.place.icon}-fill"
        name = full if on and full in NAMES else self.place.icon
        paint_icon(painter, self.theme, name, glyph, "accent" if on else "text-2")
        if self._badge:
            self._paint_badge(painter)

    def _paint_badge(self, painter: QPainter) -> None:
        px, font = self.theme.px, self.theme.font(10, 600, tabular=True)
        text = str(self._badge) if self._badge < 100 else "99+"
        wide = max(px(16), text_width(font, text) + px(8))
        box = QRectF(self.width() - wide, 0, wide, px(16))
        round_box(painter, box, px(8), self.theme.color("accent"))
        color = self.theme.color("on-accent")
        write(painter, box, text, font, color, Qt.AlignmentFlag.AlignHCenter)


class Rail(QWidget):
    """The rail. Signals: `asked(str)` a command of the keymap by its id."""

    asked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self._theme = theme
        self._badges: dict[str, int] = {}
        self.buttons = {place.command: RailButton(theme, place, self) for place in PLACES}
        self._lay_out(PLACES)
        for command, button in self.buttons.items():
            button.clicked.connect(lambda _=False, c=command: self.asked.emit(c))
        theme.changed.connect(self._dress)
        self._dress()

    def _lay_out(self, places: Iterable[Place]) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 5, 4, 5)
        column.setSpacing(2)
        for place in places:
            if place.at_foot:
                column.addStretch(1)
            column.addWidget(self.buttons[place.command])

    def show_place(self, command: str) -> None:
        """Mark where we are."""
        for name, button in self.buttons.items():
            button.setChecked(name == command)

    def allow(self, command: str, *, on: bool) -> None:
        """Whether this agent may go to a place; one they may not is absent."""
        self.buttons[command].setVisible(on)

    def show_badge(self, command: str, count: int) -> None:
        """How much waits at a place."""
        self._badges[command] = count
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.setAccessibleName(self.tr("Places"))
        for command, button in self.buttons.items():
            button.name(self.tr(button.place.text), self._badges.get(command, 0))

    def _dress(self) -> None:
        self.setFixedWidth(self._theme.px(WIDTH))
        self.retranslate()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("app"))
        painter.fillRect(self.width() - 1, 0, 1, self.height(), self._theme.color("divider"))
