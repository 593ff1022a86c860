"""Icons by what they mean, drawn from the Phosphor outlines that QtAwesome carries."""

import json
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Final, cast

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QIcon,
    QIconEngine,
    QPainter,
    QPainterPath,
    QPixmap,
    QRawFont,
    QTransform,
)

from app.desktop.theme import Theme

# Meaning -> Phosphor name. The meaning stays when the picture changes.
NAMES: Final[dict[str, str]] = {
    "approve": "check-circle", "arrow-down": "arrow-down", "arrow-left": "arrow-left",
    "arrow-right": "arrow-right", "arrow-up": "arrow-up", "assign": "user-plus",
    "back": "arrow-left", "bell": "bell", "book": "book-open", "calendar": "calendar-blank",
    "call": "phone-call", "caret-down": "caret-down", "caret-left": "caret-left",
    "caret-right": "caret-right", "caret-up": "caret-up", "chart": "chart-line-up", "chat": "chat-circle",
    "check": "check", "check-circle": "check-circle", "checklist": "list-dashes", "clock": "clock",
    "close": "x", "columns": "columns", "command": "terminal", "copy": "copy", "customers": "users",
    "database": "database", "dots": "dots-three", "emergency": "fire", "emergency-fill": "fire-fill",
    "equals": "equals", "euro": "currency-eur", "eye": "eye", "eye-off": "eye-slash",
    "file": "file-text", "filter": "funnel", "flame": "fire", "flame-fill": "fire-fill",
    "folder": "folder", "gear": "gear-six", "gift": "gift", "globe": "globe", "hand": "hand",
    "hash": "hash", "heart": "heart", "history": "clock-counter-clockwise", "hold": "pause",
    "home": "house", "image": "image", "inbox": "tray", "inbox-fill": "tray-fill", "info": "info",
    "key": "key", "keyboard": "keyboard", "language": "translate", "lightning": "lightning",
    "link": "link", "list": "list-bullets", "lock": "lock-simple", "mail": "envelope-simple",
    "menu": "list", "merge": "git-merge", "microphone": "microphone", "microphone-off": "microphone-slash",
    "minus": "minus", "moon": "moon", "note": "pencil-simple", "offline": "cloud-slash",
    "outbox": "arrows-down-up", "outbox-fill": "arrows-down-up-fill", "package": "package",
    "paperclip": "paperclip", "pencil": "pencil-simple", "phone": "phone",
    "phone-end": "phone-disconnect", "pin": "push-pin", "play": "play", "plug": "lightning-slash",
    "plus": "plus", "pop-out": "arrow-square-out", "priority": "flag",
    "question": "question", "refresh": "arrows-clockwise", "reply": "arrow-bend-up-left",
    "robot": "robot", "saved-here": "clock-clockwise", "scales": "scales",
    "scales-fill": "scales-fill", "seal": "circle-wavy-check", "seal-fill": "circle-wavy-check-fill",
    "search": "magnifying-glass", "send": "paper-plane-tilt", "settings": "sliders-horizontal",
    "shield": "shield-check", "snooze": "moon", "social": "instagram-logo", "sort": "sort-ascending",
    "star": "star", "star-fill": "star-fill", "sun": "sun", "swap": "arrows-left-right",
    "tag": "tag", "ticket": "ticket", "transfer": "arrows-left-right", "translate": "translate",
    "trash": "trash", "undo": "arrow-counter-clockwise", "user": "user", "users": "users",
    "users-fill": "users-fill", "visit": "storefront", "warning": "warning",
    "warning-circle": "warning-circle", "wifi-off": "wifi-slash",
}  # fmt: skip

CHANNELS: Final[dict[str, str]] = {
    "phone": "phone", "email": "mail", "chat": "chat", "web": "globe", "social": "social",
    "visit": "visit",
}  # fmt: skip

# Outlines are taken once at this size and scaled; large enough that curves stay curves.
_GRID: Final = 256


def icon(theme: Theme, name: str, size: int = 18, color: str = "text-2") -> QIcon:
    """An icon that always wears the theme's present colours; an unknown name raises here."""
    return QIcon(_LiveIcon(theme, name, size, color))


def pixmap(
    theme: Theme, name: str, size: int = 18, color: str = "text-2", ratio: float = 1.0
) -> QPixmap:
    """The icon at `size` (scaled by zoom) for a screen of `ratio`; kept until the theme changes."""
    key = (name, size, color, ratio)
    found = theme.pixmaps.get(key)
    if found is None:
        found = theme.pixmaps[key] = _render(
            outline(name), theme.px(size), theme.color(color), ratio
        )
    return found


def paint_icon(
    painter: QPainter, theme: Theme, name: str, box: QRectF, color: str = "text-2"
) -> None:
    """Paint the icon into the middle of `box`, as large as its shorter side at present zoom."""
    side = round(min(box.width(), box.height()) / theme.zoom)
    ratio = painter.device().devicePixelRatioF()
    picture = pixmap(theme, name, side, color, ratio)
    shown = picture.deviceIndependentSize()
    corner = QPointF(
        round(box.x() + (box.width() - shown.width()) / 2),
        round(box.y() + (box.height() - shown.height()) / 2),
    )
    painter.drawPixmap(corner, picture)


@cache
def outline(name: str) -> QPainterPath:
    """The icon's shape in a square of 256; shapes of our own come from `painting`."""
    code = _charmap()[NAMES[name]]
    font = _font()
    path = font.pathForGlyph(font.glyphIndexesForString(chr(int(code, 16)))[0])
    path.translate(0, _GRID)
    return path


@cache
def _charmap() -> dict[str, str]:
    text = (_folder() / "phosphor-charmap-1.3.0.json").read_text(encoding="utf-8")
    return cast("dict[str, str]", json.loads(text))


@cache
def _font() -> QRawFont:
    return QRawFont(str(_folder() / "phosphor-1.3.0.ttf"), _GRID)


def _folder() -> Path:
    """Where QtAwesome keeps its fonts; the package itself stays unimported, it would load eleven of them."""
    spec = find_spec("qtawesome")
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError("qtawesome")
    return Path(spec.submodule_search_locations[0]) / "fonts"


def _render(path: QPainterPath, side: int, color: QColor, ratio: float) -> QPixmap:
    picture = QPixmap(round(side * ratio), round(side * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillPath(QTransform.fromScale(side / _GRID, side / _GRID).map(path), color)
    painter.end()
    return picture


class _LiveIcon(QIconEngine):
    """Asks the theme at each painting, so a QIcon handed out once survives every change of theme."""

    def __init__(self, theme: Theme, name: str, size: int, color: str) -> None:
        super().__init__()
        if name not in NAMES:
            raise KeyError(name)
        self._theme, self._name, self._size, self._color = theme, name, size, color

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        color = "text-3" if mode == QIcon.Mode.Disabled else self._color
        paint_icon(painter, self._theme, self._name, QRectF(rect), color)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        color = "text-3" if mode == QIcon.Mode.Disabled else self._color
        side = min(size.width(), size.height())
        return _render(outline(self._name), side, self._theme.color(color), 1.0)

    def clone(self) -> QIconEngine:
        return _LiveIcon(self._theme, self._name, self._size, self._color)

    def actualSize(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QSize:
        side = self._theme.px(self._size)
        return size.boundedTo(QSize(side, side))
