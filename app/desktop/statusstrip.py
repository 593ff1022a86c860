"""The strip at the foot: on the left how far work has travelled, on the right where and when we are."""

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QLocale, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QHBoxLayout, QLabel, QSizePolicy, QWidget

from app.desktop.apart import alone, apart, differing
from app.desktop.icons import paint_icon
from app.desktop.link import DISK, UPGRADE, Link, told
from app.desktop.theme import Theme
from app.desktop.words import listed
from app.domain.refunds.apart import Apart

if TYPE_CHECKING:  # the rows of the store are not needed to paint the frame
    from app.store.queries import SyncRow

HEIGHT = 28
GAP = 20
MEBIBYTE = 1 << 20
LOW_DISK = 500 * MEBIBYTE
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class Words(NamedTuple):
    """What one place of the strip says: a glyph, its colour, the words, and whether they matter."""

    glyph: str
    color: str
    text: str
    is_loud: bool = False


class StripText(QLabel):
    """Words with a glyph before them."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = Words("", "", "")
        theme.changed.connect(self._dress)
        self.hide()

    def say(self, words: Words | None) -> None:
        """Show these words, or nothing."""
        self.setVisible(words is not None)
        if words is not None and words != self._words:
            self._words = words
            self.setText(words.text)
            self._dress()

    def _dress(self) -> None:
        theme, words = self._theme, self._words
        self.setFont(theme.font(12, 600 if words.is_loud else 400, tabular=True))
        palette = self.palette()
        palette.setColor(self.foregroundRole(), theme.color("text" if words.is_loud else "text-2"))
        self.setPalette(palette)
        self.setContentsMargins(theme.px(20) if words.glyph else 0, 0, 0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        paint_glyph(painter, self._theme, self._words, self.height())


class StripLink(QAbstractButton):
    """Words that lead somewhere."""

    def __init__(self, theme: Theme, parent: QWidget, *, is_quiet: bool = False) -> None:
        super().__init__(parent)
        self._theme = theme
        self._is_quiet = is_quiet
        self._words = Words("", "", "")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self.updateGeometry)
        self.hide()

    def say(self, words: Words | None) -> None:
        """Show these words, or nothing."""
        self.setVisible(words is not None)
        if words is not None and words != self._words:
            self._words = words
            self.setText(words.text)
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        self.setFont(self._theme.font(12, 400 if self._is_quiet else 500, tabular=True))
        wide = self.fontMetrics().horizontalAdvance(self.text()) + self._theme.px(8)
        wide += self._theme.px(20) if self._words.glyph else 0
        return QSize(max(wide, self._theme.px(24)), self._theme.px(24))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus():
            painter.setPen(theme.color("focus"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        paint_glyph(painter, theme, self._words, self.height(), theme.px(4))
        left = theme.px(24 if self._words.glyph else 4)
        is_plain = self._is_quiet and not self.underMouse()
        painter.setPen(theme.color("text-2" if is_plain else "link"))
        painter.drawText(
            self.rect().adjusted(left, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self.text()
        )


class OutageSwitch(QCheckBox):
    """Cuts the line on purpose, to see that work goes on."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        self.setFont(self._theme.font(12))
        wide = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(wide + self._theme.px(42), self._theme.px(24))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wide, high = theme.px(26), theme.px(14)
        track = QRectF(theme.px(4), (self.height() - high) / 2, wide, high)
        painter.setPen(theme.color("due-soon-solid" if self.isChecked() else "border"))
        painter.setBrush(theme.color("due-soon-solid" if self.isChecked() else "surface"))
        painter.drawRoundedRect(track, high / 2, high / 2)
        knob = high - theme.px(6)
        left = track.right() - knob - theme.px(3) if self.isChecked() else track.x() + theme.px(3)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("surface" if self.isChecked() else "border"))
        painter.drawEllipse(QRectF(left, track.center().y() - knob / 2, knob, knob))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(theme.color("focus"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setPen(theme.color("text-2"))
        left = theme.px(36)
        painter.drawText(
            self.rect().adjusted(left, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self.text()
        )

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)


def paint_glyph(painter: QPainter, theme: Theme, words: Words, high: int, left: int = 0) -> None:
    """The glyph before the words; "dot" is a filled circle."""
    if not words.glyph:
        return
    side = theme.px(14)
    box = QRectF(left, (high - side) / 2, side, side)
    if words.glyph == "dot":
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(words.color))
        painter.drawEllipse(box.adjusted(2, 2, -2, -2))
    else:
        paint_icon(painter, theme, words.glyph, box, words.color)


class StatusStrip(QWidget):
    """The strip. Signals: `asked(str)` a link was used: "attention", "sign_in", "captive", "settings";
    `outage(bool)`.
    """

    asked = Signal(str)
    outage = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statusStrip")
        self._theme = theme
        self._link: Link | None = None
        self._far = Apart(0, None, 0, 0)
        self._waiting_now = 0
        self._needs_you = 0
        self._now: datetime | None = None
        self._is_alone = False
        self._free: int | None = None
        self._queue = ""
        self._policy = ""
        self._line = StripText(theme, self)
        self._way_out = StripLink(theme, self)
        self._needs = StripLink(theme, self)
        self._disk = StripText(theme, self)
        self._differs = StripText(theme, self)
        self.switch = OutageSwitch(theme, self)
        self._edition = StripText(theme, self)
        self._place = StripText(theme, self)
        self._language = StripLink(theme, self, is_quiet=True)
        self._clock = StripText(theme, self)
        self._lay_out()
        self._connect()
        theme.changed.connect(self._dress)
        self._dress()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 1, 16, 0)
        row.setSpacing(GAP)
        for widget in (self._line, self._way_out, self._differs, self._needs, self._disk):
            row.addWidget(widget)
        row.addStretch(1)
        for widget in (self.switch, self._edition, self._place, self._language, self._clock):
            row.addWidget(widget)
        self.switch.hide()

    def _connect(self) -> None:
        self._needs.clicked.connect(lambda: self.asked.emit("attention"))
        self._way_out.clicked.connect(self._leave)
        self._language.clicked.connect(lambda: self.asked.emit("settings"))
        self.switch.toggled.connect(self.outage)

    def show_link(self, link: Link) -> None:
        """Say what state the line is in."""
        self._link = link
        self._say()

    def show_alone(self) -> None:
        """This workstation has no hub."""
        self._is_alone = True
        self._say()

    def show_row(self, row: "SyncRow") -> None:
        """Say how much is waiting."""
        self._waiting_now, self._needs_you = row.pending, row.needs_you
        self._far = apart(row)
        self._say()

    def show_free_space(self, free: int) -> None:
        """Warn when the disk is almost full; `free` in bytes."""
        self._free = free
        self._say()

    def show_time(self, now: datetime) -> None:
        """The clock, in the agent's zone."""
        self._now = now
        self._say()

    def show_queue(self, label: str) -> None:
        """The queue this agent serves."""
        self._queue = label
        self._say()

    def show_policy(self, label: str, seals: str = "") -> None:
        """The edition of the policy by which decisions are made here, "" for none, and whose seals it bears."""
        self._policy = label
        self._edition.setToolTip(seals)
        self._edition.setAccessibleDescription(seals)
        self._say()

    def offer_outage(self) -> None:
        """Show the switch that simulates an outage."""
        self.switch.show()

    def words(self) -> str:
        """All that the left side says now."""
        said = (self._line, self._way_out, self._differs, self._needs, self._disk)
        return listed(place.text() for place in said if not place.isHidden())

    def clock(self, at_us: int | None) -> str:
        """A moment as the time of day here; without one, the strip's own time."""
        if at_us is not None:
            return (EPOCH + timedelta(microseconds=at_us)).astimezone().strftime("%H:%M")
        return "" if self._now is None else self._now.strftime("%H:%M")

    def _line_words(self) -> Words:
        link, waiting = self._link, self._waiting_now
        if self._is_alone:
            return Words("check", "met-solid", self.tr("Working on this computer alone"))
        phase = "connecting" if link is None else told(link.phase)
        if link is None or phase == "connecting":
            return Words("refresh", "text-3", self._waiting(self.tr("Connecting"), waiting))
        if phase == "sending":
            words = self.tr("Sending {sent} of {total}")
            return Words(
                "arrow-up", "on-track-solid", words.format(sent=link.sent, total=link.total)
            )
        if phase == "offline":
            since = self.tr("Offline since {time}").format(time=self.clock(link.since_us))
            since = alone(self._far) or since
            return Words("dot", "due-soon-solid", self._waiting(since, waiting), True)
        return self._trouble_words(link, waiting)

    def _trouble_words(self, link: Link, waiting: int) -> Words:
        if link.phase == "hub_trouble":
            words = self.tr("Hub is not answering, retrying in %n s", "", round(link.retry_s or 0))
            return Words("warning", "due-soon-solid", words, True)
        if link.phase == "captive":
            words = self.tr("This network asks for a sign-in page")
            return Words("warning", "due-soon-solid", words, True)
        if link.phase == "sign_in":
            words = self.tr("Sign-in has expired")
            if waiting:
                words = self.tr("Sign in to send %n item(s)", "", waiting)
            return Words("warning", "due-soon-solid", words, True)
        if link.phase == DISK:
            words = self.tr("Disk full, news cannot be saved")
            return Words("warning", "danger", self._waiting(words, waiting), True)
        if link.phase in ("blocked", UPGRADE):
            return Words(
                "warning", "due-soon-solid", self._waiting(self._refusal(link), waiting), True
            )
        words = self.tr("Up to date {time}").format(time=self.clock(link.last_contact_us))
        return Words("check", "met-solid", self._waiting(words, waiting))

    def _refusal(self, link: Link) -> str:
        if link.phase == "blocked":
            return self.tr("Blocked by the hub, all work is kept here")
        return self.tr("Too old to read news, work is still sent")

    def _waiting(self, words: str, waiting: int) -> str:
        if not waiting:
            return words
        return f"{words} · {self.tr('%n waiting to send', '', waiting)}"

    def _say(self) -> None:
        self._line.say(self._line_words() if self._now is not None else None)
        hint = self._hint()
        self._line.setToolTip(hint)
        self._line.setAccessibleDescription(hint)
        self._way_out.say(self._way_out_words())
        differs = differing(self._far)
        self._differs.say(Words("warning", "due-soon-solid", differs, True) if differs else None)
        self._needs.say(self._needs_words())
        self._disk.say(self._disk_words())
        self._say_right()
        self.setAccessibleDescription(self.words())
        self.update()

    def _hint(self) -> str:
        if self._link is None or not self._link.is_outdated:
            return ""
        return self.tr(
            "There is a newer Evenkeel. Everything works; ask for it at a quiet moment, before news can no "
            "longer be read."
        )

    def _way_out_words(self) -> Words | None:
        ways = {"sign_in": self.tr("Sign in"), "captive": self.tr("Open sign-in page")}
        way = None if self._link is None else ways.get(self._link.phase)
        return None if way is None else Words("", "", way)

    def _leave(self) -> None:
        if self._link is not None:
            self.asked.emit(self._link.phase)

    def _needs_words(self) -> Words | None:
        if not self._needs_you:
            return None
        words = self.tr("%n item(s) needs you", "", self._needs_you)
        return Words("warning-circle", "danger", words, True)

    def _disk_words(self) -> Words | None:
        if self._free is None or self._free >= LOW_DISK:
            return None
        words = self.tr("Disk almost full (%n MB left)", "", self._free // MEBIBYTE)
        return Words("warning", "due-soon-solid", words, True)

    def _say_right(self) -> None:
        self._edition.say(self._policy_words())
        queue = self.tr("Queue {name}").format(name=self._queue)
        self._place.say(Words("", "", queue) if self._queue else None)
        self._language.say(Words("", "", QLocale().name().split("_")[0].upper()))
        self._clock.say(Words("", "", self.clock(None)) if self._now is not None else None)

    def _policy_words(self) -> Words | None:
        if not self._policy:
            return None
        link = self._link
        if link is None or told(link.phase) != "offline":
            return Words("", "", self.tr("Policy v{label}").format(label=self._policy))
        # Cut off, one goes by what came last: a newer edition may be in force elsewhere.
        words = self.tr("Policy v{label}, as of {time}")
        return Words("", "", words.format(label=self._policy, time=self.clock(link.since_us)))

    def _dress(self) -> None:
        self.setFixedHeight(self._theme.px(HEIGHT))
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything again in the present language."""
        self.setAccessibleName(self.tr("Status"))
        self.switch.setText(self.tr("Simulate an outage"))
        self._language.setToolTip(self.tr("Language and settings"))
        self._language.setAccessibleDescription(self.tr("Language and settings"))
        self._say()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("app"))
        painter.fillRect(0, 0, self.width(), 1, self._theme.color("divider"))
        for widget in (self._differs, self._needs, self._disk, self._language, self._clock):
            if not widget.isHidden():
                left = widget.x() - GAP // 2
                painter.fillRect(left, 8, 1, self.height() - 14, self._theme.color("button-edge"))
