"""Buttons with words, buttons with an icon alone, and chips that narrow a list."""

from typing import Final

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from app.desktop.face import Face
from app.desktop.icons import NAMES, paint_icon
from app.desktop.painting import draw_shape, round_box, text_width, write
from app.desktop.theme import Theme
from app.desktop.widgets.focus import FocusRing

KINDS: Final = ("primary", "secondary", "ghost", "link", "danger")
INK: Final = {
    "primary": "on-accent",
    "secondary": "text",
    "ghost": "text-2",
    "link": "link",
    "danger": "late-text",
}


class Painted(QPushButton):
    """What our buttons share: theme, ring, hover; the painting is each one's own."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAutoDefault(False)
        theme.changed.connect(self.on_theme)

    def on_theme(self) -> None:
        self.updateGeometry()
        self.update()

    def is_hovered(self) -> bool:
        return self.underMouse() and self.isEnabled()

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def surface(self, rest: str | None, hover: str, press: str) -> QColor | None:
        """The fill for the button's present moment."""
        if self.isDown():
            return self.theme.color(press)
        if self.is_hovered():
            return self.theme.color(hover)
        return None if rest is None else self.theme.color(rest)


class Button(Painted):
    """A button with words; `kind` is primary, secondary, ghost, link or danger. One primary per region."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        kind: str = "primary",
        key: str = "",
        icon: str | None = None,
        *,
        height: int = 32,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        if kind not in KINDS or (icon is not None and icon not in NAMES):
            raise KeyError((kind, icon))
        self.kind, self._key, self._icon, self._height = kind, key, icon, height
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setText(text)
        self.setAccessibleDescription(key)
        self._ring = FocusRing(theme, self)

    def set_kind(self, kind: str) -> None:
        self.kind = kind
        self.update()

    def set_icon(self, name: str | None) -> None:
        if name is not None and name not in NAMES:
            raise KeyError(name)
        self._icon = name
        self.on_theme()

    def words(self) -> str:
        return self.text().replace("&", "")

    def sizeHint(self) -> QSize:
        px = self.theme.px
        width = 2 * self._padding() + text_width(self._font(), self.words())
        width += self._icon_room() if self._icon else 0
        width += px(10) + text_width(self._key_font(), self._key) if self._key else 0
        width += px(18) if self.menu() else 0
        return QSize(round(width + 0.5), px(max(self._height, 24)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        fill = self._fill()
        if fill is not None:
            round_box(painter, QRectF(self.rect()), 4, fill)
        self._paint_words(painter)

    def _paint_words(self, painter: QPainter) -> None:
        px, ink = self.theme.px, self._ink()
        left, right = float(self._padding()), float(self.width() - self._padding())
        spare = max(0.0, self.width() - self.sizeHint().width()) / 2
        left, right = left + spare, right - spare
        if self._icon:
            box = QRectF(left, (self.height() - px(16)) / 2, px(16), px(16))
            paint_icon(painter, self.theme, self._icon, box, ink)
            left += self._icon_room()
        if self.menu():
            side = px(11)
            box = QRectF(right - side, (self.height() - side) / 2, side, side)
            draw_shape(painter, "caret", box, self.theme.color(ink))
            right -= px(18)
        if self._key:
            width = text_width(self._key_font(), self._key)
            box = QRectF(right - width, 0, width + 1, self.height())
            write(painter, box, self._key, self._key_font(), self._key_color())
            right -= width + px(10)
        box = QRectF(left, 0, right - left + 1, self.height())
        write(painter, box, self.words(), self._font(), self.theme.color(ink))

    def _padding(self) -> int:
        return self.theme.px(0 if self.kind == "link" else 12 if self._height > 28 else 8)

    def _icon_room(self) -> int:
        return self.theme.px(24 if self._height > 28 else 22)

    def _font(self) -> Face:
        return self.theme.font(13, 500)

    def _key_font(self) -> Face:
        return self.theme.font(11, 500)

    def _ink(self) -> str:
        return INK[self.kind] if self.isEnabled() else "text-3"

    def _key_color(self) -> QColor:
        strong = self.kind == "primary" and self.isEnabled()
        return self.theme.color("on-accent" if strong else "text-3")

    def _fill(self) -> QColor | None:
        if not self.isEnabled():
            return None if self.kind in ("ghost", "link") else self.theme.color("control")
        match self.kind:
            case "primary":
                return self.surface("accent", "accent-hover", "accent-press")
            case "secondary":
                return self.surface("control", "control-hover", "control-press")
            case "danger":
                return self.theme.color("late-fill")
            case "ghost":
                return self.surface(None, "hover", "control-press")
            case _:
                return None


class IconButton(Painted):
    """A button that is only an icon; its name is spoken and shown on hover. May carry a badge."""

    def __init__(
        self,
        theme: Theme,
        icon: str,
        name: str,
        key: str = "",
        *,
        side: int = 32,
        glyph: int = 18,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self._side, self._glyph, self._key, self._badge = side, glyph, key, ""
        self.set_icon(icon)
        self.set_name(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._ring = FocusRing(theme, self)

    def set_icon(self, name: str) -> None:
        if name not in NAMES:
            raise KeyError(name)
        self._icon = name
        self.update()

    def set_name(self, name: str) -> None:
        self._name = name
        self.setToolTip(f"{name}  {self._key}" if self._key else name)
        self.setAccessibleName(f"{name}, {self._badge}" if self._badge else name)

    def set_badge(self, badge: str) -> None:
        """A short count at the upper right; "" takes it away."""
        self._badge = badge
        self.set_name(self._name)
        self.update()

    def sizeHint(self) -> QSize:
        side = self.theme.px(max(self._side, 24))
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        rest = "selected" if self.isChecked() else None
        fill = self.surface(
            rest, "selected" if self.isChecked() else "control-hover", "control-press"
        )
        if fill is not None:
            round_box(painter, QRectF(self.rect()), 4, fill)
        glyph = self.theme.px(self._glyph)
        box = QRectF(0, 0, glyph, glyph)
        box.moveCenter(QRectF(self.rect()).center())
        paint_icon(painter, self.theme, self._shown_icon(), box, self._ink())
        if self._badge:
            self._paint_badge(painter)

    def _shown_icon(self) -> str:
        full = f"{self._icon}-fill"
        return full if self.isChecked() and full in NAMES else self._icon

    def _ink(self) -> str:
        if not self.isEnabled():
            return "text-3"
        return "accent" if self.isChecked() else "text-2"

    def _paint_badge(self, painter: QPainter) -> None:
        px, font = self.theme.px, self.theme.font(10, 600, tabular=True)
        width = max(px(16), text_width(font, self._badge) + px(8))
        box = QRectF(self.width() - width, 0, width, px(16))
        round_box(painter, box, px(8), self.theme.color("accent"))
        color = self.theme.color("on-accent")
        write(painter, box, self._badge, font, color, Qt.AlignmentFlag.AlignHCenter)


class Chip(Painted):
    """One filter of several: a word and how many there are."""

    def __init__(
        self, theme: Theme, text: str, count: int | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self._count = count
        self.setCheckable(True)
        self.setText(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_count(count)
        self._ring = FocusRing(theme, self, radius=12)

    def set_count(self, count: int | None) -> None:
        self._count = count
        self.setAccessibleName(self.text() if count is None else f"{self.text()} {count}")
        self.on_theme()

    def sizeHint(self) -> QSize:
        px, text = self.theme.px, self.text()
        width = px(12) + text_width(self.theme.font(12, 500), text)
        if self._count is not None:
            width += px(5) + text_width(self._count_font(), str(self._count))
        return QSize(round(width + 0.5), px(24))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        fill = self.surface("selected" if self.isChecked() else None, "hover", "selected")
        if fill is not None:
            round_box(painter, QRectF(self.rect()), self.height() / 2, fill)
        color = self.theme.color("text" if self.isChecked() else "text-2")
        box = QRectF(self.rect()).adjusted(self.theme.px(6), 0, 0, 0)
        width = write(painter, box, self.text(), self.theme.font(12, 500), color)
        if self._count is not None:
            box.adjust(width + self.theme.px(5), 0, 0, 0)
            write(painter, box, str(self._count), self._count_font(), self.theme.color("text-3"))

    def _count_font(self) -> Face:
        return self.theme.font(12, 500, tabular=True)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.update()
