"""Things the window says by itself: banners, toasts and what an empty place shows."""

from collections.abc import Callable, Sequence
from typing import Final, cast

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QEnterEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.desktop.icons import NAMES, paint_icon
from app.desktop.painting import paint_shadow, round_box
from app.desktop.theme import Theme
from app.desktop.widgets.buttons import Button, IconButton

Action = tuple[str, Callable[[], object]]
TOAST_MS: Final = 6000
TOASTS: Final = 2
SHADOW: Final = 20
TONE_ICONS: Final = {
    "neutral": "info",
    "paused": "info",
    "on_track": "info",
    "due_soon": "warning",
    "late": "warning-circle",
    "met": "check-circle",
}


class Text(QLabel):
    """A label that keeps the theme's size, weight and colour."""

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        px: float = 13,
        weight: int = 400,
        color: str = "text",
        *,
        wraps: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._theme, self._px, self._weight, self._color = theme, px, weight, color
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wraps)
        theme.changed.connect(self.on_theme)
        self.on_theme()

    def on_theme(self) -> None:
        self.setFont(self._theme.font(self._px, self._weight))
        palette = self.palette()
        palette.setColor(self.foregroundRole(), self._theme.color(self._color))
        self.setPalette(palette)

    def set_color(self, color: str) -> None:
        self._color = color
        self.on_theme()


class Icon(QWidget):
    """An icon beside words; silent for those who listen, the words say it all."""

    def __init__(
        self,
        theme: Theme,
        name: str,
        size: int = 18,
        color: str = "text-2",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._size = theme, size
        self.set_icon(name, color)
        theme.changed.connect(self.on_theme)
        self.on_theme()

    def on_theme(self) -> None:
        side = self._theme.px(self._size)
        self.setFixedSize(side, side)
        self.update()

    def set_icon(self, name: str, color: str) -> None:
        if name not in NAMES:
            raise KeyError(name)
        self._name, self._color = name, color
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_icon(QPainter(self), self._theme, self._name, QRectF(self.rect()), self._color)


class Banner(QFrame):
    """A strip above the ticket: one sentence and its ways out. Signals: `dismissed`.

    The tone brings its icon unless another is named. One way out stands beside the sentence, a choice
    of several below it.
    """

    dismissed = Signal()

    def __init__(
        self,
        theme: Theme,
        text: str,
        tone: str = "neutral",
        actions: Sequence[Action] = (),
        *,
        icon: str = "",
        is_dismissible: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme, self._tone = theme, tone
        self._close: IconButton | None = None
        self.setAccessibleName(text)
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addWidget(Icon(theme, icon or TONE_ICONS[tone], 18, f"{tone}-solid"))
        self._text = Text(theme, text, color=f"{tone}-text", wraps=True)
        row.addWidget(self._text, 1)
        whole: QVBoxLayout | QHBoxLayout = row
        if len(actions) > 1:
            whole = QVBoxLayout()
            whole.setSpacing(theme.px(8))
            whole.addLayout(row)
            whole.addLayout(self._choice(actions))
            whole.addSpacing(theme.px(4))
        elif actions:
            words, act = actions[0]
            button = Button(theme, words, "link", height=28)
            button.clicked.connect(act)
            row.addWidget(button)
            row.addSpacing(theme.px(8))
        whole.setContentsMargins(theme.px(16), theme.px(6), theme.px(16), theme.px(6))
        self.setLayout(whole)
        if is_dismissible:
            self._close = IconButton(theme, "close", "", side=24, glyph=14)
            self._close.clicked.connect(self._dismiss)
            row.addWidget(self._close)
        theme.changed.connect(self.retranslate)
        self.retranslate()

    def _choice(self, actions: Sequence[Action]) -> QHBoxLayout:
        """The buttons of several ways out; the first is the one we would take."""
        row = QHBoxLayout()
        row.setSpacing(self.theme.px(8))
        row.addSpacing(self.theme.px(18))
        for place, (words, act) in enumerate(actions):
            button = Button(self.theme, words, "secondary" if place else "primary", height=28)
            button.clicked.connect(act)
            row.addWidget(button)
        row.addStretch(1)
        return row

    def set_text(self, text: str) -> None:
        self._text.setText(text)
        self.setAccessibleName(text)

    def retranslate(self) -> None:
        """Name the way out in the language now spoken; the sentence is its giver's."""
        if self._close is not None:
            self._close.set_name(self.tr("Dismiss"))
        self.update()

    def _dismiss(self) -> None:
        self.hide()
        self.dismissed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.theme.color(f"{self._tone}-fill"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, self.theme.color("divider"))


class Toast(QWidget):
    """The lower right corner of the window, where at most two short messages stand."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(SHADOW, SHADOW, SHADOW, SHADOW)
        self._column.setSpacing(theme.px(8))
        self._slips: list[Slip] = []
        parent.installEventFilter(self)
        self.hide()

    def say(
        self,
        title: str,
        detail: str = "",
        tone: str = "met",
        action: Action | None = None,
        *,
        stays: bool = False,
    ) -> None:
        """Show a message and have it spoken; errors stay until closed, the rest leaves after 6 s."""
        slip = Slip(self.theme, title, detail, tone, action, self)
        slip.closed.connect(self._drop)
        self._slips.append(slip)
        self._column.addWidget(slip)
        slip.show()
        if not stays:
            slip.start()
        while len(self._slips) > TOASTS:
            self._remove(next((old for old in self._slips if old.is_counting()), self._slips[0]))
        announce(self, f"{title}. {detail}" if detail else title, is_urgent=stays)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, color = QPainter(self), self.theme.color("shadow")
        for slip in self._slips:
            paint_shadow(painter, QRectF(slip.geometry()), 6, color, SHADOW - 4, 4)

    def texts(self) -> list[str]:
        """The titles now shown, oldest first."""
        return [slip.title for slip in self._slips]

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _drop(self) -> None:
        slip = self.sender()
        if isinstance(slip, Slip) and slip in self._slips:  # its time may end as it is pushed out
            self._remove(slip)
            self._place()

    def _remove(self, slip: "Slip") -> None:
        self._slips.remove(slip)
        self._column.removeWidget(slip)
        slip.hide()
        slip.deleteLater()

    def _place(self) -> None:
        parent, gap = self.parentWidget(), self.theme.px(16) - SHADOW
        if parent is None or not self._slips:
            self.hide()
            return
        self.adjustSize()
        below = self.theme.px(28) + gap
        corner = QPoint(
            parent.width() - self.width() - gap, parent.height() - self.height() - below
        )
        self.move(self._clear_of_focus(parent, corner))
        self.show()
        self.raise_()

    def _clear_of_focus(self, parent: QWidget, corner: QPoint) -> QPoint:
        """Never over the place where somebody writes: above it instead, unless it is a whole pane."""
        focus = cast("QWidget | None", parent.focusWidget())
        if focus is None or not parent.isAncestorOf(focus) or not focus.isVisible():
            return corner
        taken = QRect(focus.mapTo(parent, QPoint(0, 0)), focus.size())
        is_field = taken.height() < parent.height() // 3
        if is_field and taken.intersects(QRect(corner, self.size())):
            return QPoint(corner.x(), max(taken.top() - self.height(), 0))
        return corner


class Slip(QFrame):
    """One message of the toast corner."""

    closed = Signal()

    def __init__(
        self,
        theme: Theme,
        title: str,
        detail: str,
        tone: str,
        action: Action | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme, self.title, self._stays = theme, title, True
        self.setAccessibleName(title)
        self._timer = QTimer(self, singleShot=True, interval=TOAST_MS)
        self._timer.timeout.connect(self.closed)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(14), theme.px(8), theme.px(8), theme.px(8))
        row.setSpacing(theme.px(10))
        row.addWidget(Icon(theme, TONE_ICONS[tone], 18, f"{tone}-solid"))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Text(theme, title, 13, 600))
        if detail:
            words.addWidget(Text(theme, detail, 12, color="text-2"))
        row.addLayout(words, 1)
        if action is not None:
            button = Button(theme, action[0], "link", height=28)
            button.clicked.connect(action[1])
            row.addWidget(button)
        close = IconButton(theme, "close", self.tr("Close"), side=28, glyph=14)
        close.clicked.connect(self.closed)
        row.addWidget(close)
        self.setMinimumWidth(theme.px(320))

    def start(self) -> None:
        """Begin to count down."""
        self._timer.start()

    def is_counting(self) -> bool:
        """Whether it will leave by itself."""
        return self._timer.isActive()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Nobody is hurried while reading."""
        self._stays = not self.is_counting()
        self._timer.stop()

    def leaveEvent(self, event: QEvent) -> None:
        if not self._stays:
            self._timer.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self.theme
        box = QRectF(self.rect())
        round_box(QPainter(self), box, 6, theme.color("surface"), theme.color("divider"))


def announce(widget: QWidget, text: str, *, is_urgent: bool = False) -> None:
    """Have a sentence spoken by the screen reader, politely unless it is urgent."""
    event = QAccessibleAnnouncementEvent(widget, text)
    if is_urgent:
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
    QAccessible.updateAccessibility(event)


class EmptyState(QWidget):
    """What a place says when it holds nothing, and the way on. Signals: `acted`."""

    acted = Signal()

    def __init__(
        self,
        theme: Theme,
        title: str = "",
        detail: str = "",
        action: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(24), theme.px(24), theme.px(24), theme.px(24))
        column.setSpacing(theme.px(4))
        self._title = Text(theme, "", 13, 600, wraps=True)
        self._detail = Text(theme, "", 12, color="text-3", wraps=True)
        self._action = Button(theme, "", "link")
        self._action.clicked.connect(self.acted)
        column.addStretch(1)
        for widget in (self._title, self._detail):
            widget.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(widget)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._action)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(2)
        self.set_words(title, detail, action)

    def set_words(self, title: str, detail: str = "", action: str = "") -> None:
        for widget, text in ((self._title, title), (self._detail, detail), (self._action, action)):
            widget.setText(text)
            widget.setVisible(bool(text))
        self.setAccessibleName(title or detail)
