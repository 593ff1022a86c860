"""Small words with a fill: states, tiers, promises, key names and initials."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QWidget

from app.desktop.face import Face
from app.desktop.icons import NAMES, paint_icon
from app.desktop.painting import draw_shape, round_box, text_width, write
from app.desktop.theme import Theme
from app.desktop.tokens import TONES
from app.desktop.widgets.focus import FocusRing
from app.desktop.words import Sla

SHAPE_NAMES = frozenset({"urgent", "high", "low", "star", "tick"})


class Label(QLabel):
    """A painted word: static text for those who listen, our own painting for those who look."""

    def __init__(self, theme: Theme, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.theme = theme
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.on_theme)

    def on_theme(self) -> None:
        self.updateGeometry()
        self.update()

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


class Lozenge(Label):
    """A state in sentence case on its tone. With `menu` it is a button with a caret. Signals: `clicked`."""

    clicked = Signal()

    def __init__(
        self,
        theme: Theme,
        text: str,
        tone: str = "neutral",
        icon: str | None = None,
        menu: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, text, parent)
        if tone not in TONES or not (icon is None or icon in SHAPE_NAMES or icon in NAMES):
            raise KeyError((tone, icon))
        self._tone, self._icon = tone, icon
        self.button = _Cover(theme, self) if menu else None
        if self.button is not None:
            self.button.clicked.connect(self.clicked)
            self.setFocusProxy(self.button)
        self.set_words(text)

    def set_words(self, text: str, tone: str | None = None, icon: str | None = None) -> None:
        """Say something else; without a tone the colours stay."""
        self.setText(text)
        if tone is not None:
            self._tone, self._icon = tone, icon
        if self.button is not None:
            self.button.setAccessibleName(self.accessibleName() or text)
        self.on_theme()

    def set_name(self, name: str) -> None:
        """What a screen reader says, for example "Priority: high"."""
        self.setAccessibleName(name)
        if self.button is not None:
            self.button.setAccessibleName(name)
            self.button.setToolTip(name)

    def sizeHint(self) -> QSize:
        px, tail = self.theme.px, 22 if self.button else 6 if self._icon else 8
        width = px(self._head() + tail) + text_width(self._font(), self.text())
        return QSize(round(width + 0.5), px(24 if self.button else 20))

    def _head(self) -> int:
        """Where the words begin."""
        if self._icon is None:
            return 8
        return 22 if self.button else 17 if self._icon == "star" else 18

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, px, theme = QPainter(self), self.theme.px, self.theme
        height = px(20)
        box = QRectF(0, (self.height() - height) / 2, self.width(), height)
        round_box(painter, box, 3, theme.color(f"{self._tone}-fill"))
        if self._icon:
            side, left = px(10 if self._icon == "star" else 11), px(6 if self.button else 4)
            self._paint_icon(painter, QRectF(left, box.center().y() - side / 2, side, side))
        words = box.adjusted(px(self._head()), 0, -px(20) if self.button else 0, 0)
        write(painter, words, self.text(), self._font(), theme.color(f"{self._tone}-text"))
        if self.button:
            side = px(9)
            caret = QRectF(self.width() - px(8) - side, box.center().y() - side / 2, side, side)
            draw_shape(painter, "caret", caret, theme.color(f"{self._tone}-text"))

    def _paint_icon(self, painter: QPainter, box: QRectF) -> None:
        name = str(self._icon)
        if name in SHAPE_NAMES:
            draw_shape(painter, name, box, self.theme.color(self._icon_ink(name)))
        else:
            paint_icon(painter, self.theme, name, box, f"{self._tone}-solid")

    def _icon_ink(self, name: str) -> str:
        if name == "urgent":
            return "late-solid"
        return "text" if name == "high" else f"{self._tone}-text"

    def _font(self) -> Face:
        return self.theme.font(11, 500)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.button is not None:
            self.button.setGeometry(self.rect())


class _Cover(QPushButton):
    """The pressable part of a lozenge: invisible, but with role, focus and keys."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFlat(True)
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._ring = FocusRing(theme, self, radius=3)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Nothing: the lozenge below is what one sees."""


class SlaPill(Label):
    """A promise in words with its shape on its fill; `quiet` (for lists) is shorter and mostly unfilled."""

    def __init__(self, theme: Theme, *, quiet: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self._sla: Sla | None = None
        self._quiet = quiet

    def set_sla(self, sla: Sla | None) -> None:
        """Show this promise; None shows nothing."""
        self._sla = sla
        self.setText("" if sla is None else sla.short if self._quiet else sla.full)
        self.setAccessibleName("" if sla is None else sla.spoken)
        self.setToolTip(sla.full if sla is not None and self._quiet else "")
        self.on_theme()

    def sizeHint(self) -> QSize:
        width = 0 if self._sla is None else pill_width(self.theme, self.text())
        return QSize(round(width + 0.5), self.theme.px(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._sla is not None:
            is_loud, box = not self._quiet or self._sla.is_loud, QRectF(self.rect())
            paint_pill(QPainter(self), self.theme, box, self._sla.tone, self.text(), is_loud)


def pill_width(theme: Theme, words: str) -> float:
    """How wide a pill with these words is."""
    return theme.px(7 + 12 + 5 + 9) + text_width(theme.font(11, 500, tabular=True), words)


def paint_pill(
    painter: QPainter, theme: Theme, box: QRectF, tone: str, words: str, is_loud: bool
) -> None:
    """Paint a promise; rows and pills share this so they never differ."""
    px = theme.px
    if is_loud:
        round_box(painter, box, box.height() / 2, theme.color(f"{tone}-fill"))
    side = px(12)
    glyph = QRectF(box.x() + px(7), box.center().y() - side / 2, side, side)
    draw_shape(painter, tone, glyph, theme.color(f"{tone}-solid"))
    ink = theme.color(f"{tone}-text" if is_loud else "text-2")
    text_box = box.adjusted(px(24), 0, 0, 0)
    write(painter, text_box, words, theme.font(11, 500, tabular=True), ink)


class KeyCap(Label):
    """A key's name on a small raised box."""

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, text, parent)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def sizeHint(self) -> QSize:
        px = self.theme.px
        width = px(12) + text_width(self.theme.font(11, 500), self.text())
        return QSize(round(max(width, px(20)) + 0.5), px(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_key(QPainter(self), self.theme, QRectF(self.rect()), self.text())


def paint_key(
    painter: QPainter, theme: Theme, box: QRectF, text: str, fill: str = "control"
) -> None:
    """Paint a key's name into the box; delegates use it too."""
    round_box(painter, box, 4, theme.color(fill))
    align = Qt.AlignmentFlag.AlignHCenter
    write(painter, box, text, theme.font(11, 500), theme.color("text-2"), align)


class Avatar(Label):
    """A person's initials in a circle whose colour follows from the initials."""

    def __init__(
        self, theme: Theme, initials: str, size: int = 28, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, initials, parent)
        self._size = size

    def set_initials(self, initials: str, name: str = "") -> None:
        self.setText(initials)
        self.setAccessibleName(name or initials)
        self.update()

    def sizeHint(self) -> QSize:
        side = self.theme.px(self._size)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_avatar(QPainter(self), self.theme, QRectF(self.rect()), self.text())


def paint_avatar(painter: QPainter, theme: Theme, box: QRectF, initials: str) -> None:
    """Paint initials in a circle; the same initials get the same pair on every machine."""
    pairs = theme.tokens.avatars
    place = sum(turn * ord(letter) for turn, letter in enumerate(initials, 1))
    text, fill = theme.avatar(place % len(pairs))
    round_box(painter, box, box.height() / 2, fill)
    px = max(9.0, box.height() / theme.zoom * 0.39)
    align = Qt.AlignmentFlag.AlignHCenter
    write(painter, box, initials, theme.font(px, 600), text, align)
