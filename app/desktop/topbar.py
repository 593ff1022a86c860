"""The bar at the top: menu, search, how available I am and since when, log call, notices, me."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from app.desktop.icons import paint_icon
from app.desktop.marking import QT_TRANSLATE_NOOP
from app.desktop.painting import draw_shape, round_box, text_width, write
from app.desktop.theme import Theme
from app.desktop.widgets.buttons import Button, IconButton, Painted
from app.desktop.widgets.focus import FocusRing
from app.desktop.widgets.lozenges import Lozenge, paint_avatar

HEIGHT = 40
SEARCH_WIDTH = 420

PRESENCES: Mapping[str, str] = {
    "available": QT_TRANSLATE_NOOP("TopBar", "Available"),
    "break": QT_TRANSLATE_NOOP("TopBar", "Break"),
    "meal": QT_TRANSLATE_NOOP("TopBar", "Meal"),
    "meeting": QT_TRANSLATE_NOOP("TopBar", "Meeting"),
    "training": QT_TRANSLATE_NOOP("TopBar", "Training"),
    "coaching": QT_TRANSLATE_NOOP("TopBar", "Coaching"),
    "away": QT_TRANSLATE_NOOP("TopBar", "Away"),
}


def elapsed(length: timedelta) -> str:
    """How long a presence has lasted: "12:04", from an hour on "0:31:40" with the hours before."""
    seconds = max(int(length.total_seconds()), 0)
    minutes, rest = divmod(seconds, 60)
    if minutes < 60:
        return f"{minutes}:{rest:02d}"
    return f"{minutes // 60}:{minutes % 60:02d}:{rest:02d}"


class SearchButton(Painted):
    """Looks like the field it opens; typing happens in the palette."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self._ring = FocusRing(theme, self)

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(SEARCH_WIDTH), self.theme.px(28))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(200), self.theme.px(28))

    def paintEvent(self, event: QPaintEvent) -> None:
        px, painter = self.theme.px, QPainter(self)
        round_box(
            painter,
            QRectF(self.rect()),
            4,
            self.surface("control", "control-hover", "control-press"),
        )
        icon = QRectF(px(10), (self.height() - px(16)) / 2, px(16), px(16))
        paint_icon(painter, self.theme, "search", icon, "text-2")
        font, key = self.theme.font(11, 500), "Ctrl+K"
        wide = text_width(font, key)
        box = QRectF(self.rect()).adjusted(self.width() - wide - px(10), 0, 0, 0)
        write(painter, box, key, font, self.theme.color("text-2"))
        words = QRectF(self.rect()).adjusted(px(32), 0, -wide - px(20), 0)
        write(painter, words, self.text(), self.theme.font(13), self.theme.color("text-2"))


class PresenceChip(Painted):
    """How available I am, with the time since; a click offers the other states."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._presence, self._time = "available", ""
        self._ring = FocusRing(theme, self, radius=14)

    def show_presence(self, presence: str, words: str, time: str) -> None:
        """Say the state and how long it has lasted."""
        longer = len(time) != len(self._time) or words != self.text()
        self._presence, self._time = presence, time
        self.setText(words)
        self.setAccessibleDescription(time)
        if longer:
            self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        px, theme = self.theme.px, self.theme
        time = theme.font(13, tabular=True)
        wide = text_width(theme.font(13, 500), self.text()) + text_width(time, self._time)
        return QSize(round(wide) + px(60), px(28))

    def paintEvent(self, event: QPaintEvent) -> None:
        px, theme, painter = self.theme.px, self.theme, QPainter(self)
        fill = self.surface("raised", "hover", "control-press")
        round_box(painter, QRectF(self.rect()), self.height() / 2, fill, theme.color("divider"))
        dot = QRectF(px(12), (self.height() - px(8)) / 2, px(8), px(8))
        tone = "met-solid" if self._presence == "available" else "due-soon-solid"
        round_box(painter, dot, px(4), theme.color(tone))
        box = QRectF(self.rect()).adjusted(px(26), 0, 0, 0)
        wide = write(painter, box, self.text(), theme.font(13, 500), theme.color("text"))
        box.adjust(wide + px(8), 0, 0, 0)
        time = theme.font(13, tabular=True)
        write(painter, box, self._time, time, theme.color("text-2"))
        caret = QRectF(self.width() - px(22), (self.height() - px(10)) / 2, px(10), px(10))
        draw_shape(painter, "caret", caret, theme.color("text-2"))


class MeButton(Painted):
    """My initials; a click opens what concerns me and this program."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._ring = FocusRing(theme, self, radius=14)

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(28), self.theme.px(28))

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_avatar(QPainter(self), self.theme, QRectF(self.rect()), self.text())


class TopBar(QWidget):
    """The bar. Signals: `asked(str)` a command of the keymap by its id; `presence_chosen(str)`."""

    asked = Signal(str)
    presence_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("topBar")
        self._theme = theme
        self._presence = "available"
        self._since: datetime | None = None
        self._now: datetime | None = None
        self._me = ""
        self.menu = IconButton(theme, "menu", "", parent=self)
        self.search = SearchButton(theme, self)
        self.demo = Lozenge(theme, "", "vip", parent=self)
        self.demo.hide()
        self.presence = PresenceChip(theme, self)
        self.log_call = Button(theme, "", "ghost", icon="phone", parent=self)
        self.bell = IconButton(theme, "bell", "", parent=self)
        self.me = MeButton(theme, self)
        self._lay_out()
        self._connect()
        theme.changed.connect(self._dress)
        self._dress()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 16, 1)
        row.setSpacing(8)
        row.addWidget(self.menu)
        row.addSpacing(3)
        row.addWidget(self.search)
        row.addWidget(self.demo)
        row.addStretch(1)
        for widget in (self.presence, self.log_call, self.bell, self.me):
            row.addWidget(widget)

    def _connect(self) -> None:
        self.menu.clicked.connect(lambda: self.asked.emit("menu"))
        self.search.clicked.connect(lambda: self.asked.emit("palette"))
        self.log_call.clicked.connect(lambda: self.asked.emit("call.log"))
        self.bell.clicked.connect(lambda: self.asked.emit("attention"))
        self.me.clicked.connect(lambda: self.asked.emit("menu.me"))
        self.presence.clicked.connect(self._offer_presences)

    def show_demo(self, on: bool) -> None:
        """Say that nothing here is real."""
        self.demo.setVisible(on)

    def show_me(self, label: str, initials: str) -> None:
        """Who is signed in."""
        self._me = label
        self.me.setText(initials)
        self.me.setAccessibleName(self.tr("{name}, my menu").format(name=label))
        self.me.setToolTip(label)

    def show_presence(self, presence: str, since: datetime) -> None:
        """How available I am, and since when."""
        self._presence, self._since = presence, since
        self.show_time(since if self._now is None else max(self._now, since))

    def show_time(self, now: datetime) -> None:
        """Count on."""
        self._now = now
        self._say_presence()

    def _say_presence(self) -> None:
        time = ""
        if self._since is not None and self._now is not None:
            time = elapsed(self._now - self._since)
        self.presence.show_presence(self._presence, self.tr(PRESENCES[self._presence]), time)

    def show_notices(self, count: int) -> None:
        """How many things wait behind the bell."""
        self.bell.set_badge(str(count) if count else "")

    def _offer_presences(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for presence, text in PRESENCES.items():
            action = menu.addAction(self.tr(text))
            action.setCheckable(True)
            action.setChecked(presence == self._presence)
            action.triggered.connect(lambda _=False, p=presence: self.presence_chosen.emit(p))
        menu.popup(self.presence.mapToGlobal(QPoint(0, self.presence.height() + 4)))

    def _dress(self) -> None:
        self.setFixedHeight(self._theme.px(HEIGHT))
        self.retranslate()
        self.update()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.setAccessibleName(self.tr("Top bar"))
        self.menu.set_name(self.tr("Menu"))
        self.search.setText(self.tr("Search or type a command"))
        self.demo.set_words(self.tr("Demo"))
        self.log_call.setText(self.tr("Log call"))
        self.bell.set_name(self.tr("Notices"))
        self.presence.setToolTip(self.tr("Change my state"))
        mine = self.tr("{name}, my menu").format(name=self._me) if self._me else self.tr("My menu")
        self.me.setAccessibleName(mine)
        self._say_presence()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("app"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._theme.color("divider"))
