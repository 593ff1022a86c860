"""Places to type and to choose: search field, either-or switch and the tabs of the dock."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QTabBar,
    QWidget,
)

from app.desktop.icons import NAMES, paint_icon
from app.desktop.painting import ring, round_box, text_width, write
from app.desktop.theme import Theme
from app.desktop.widgets.buttons import Painted

# Room around the words of a tab, and the least of it.
GAP = 24
LEAST_GAP = 8


class SearchField(QLineEdit):
    """A line to search or filter with: icon left, its key right while empty; Esc clears it first."""

    def __init__(
        self,
        theme: Theme,
        placeholder: str,
        key: str = "",
        *,
        icon: str = "search",
        fill: str = "field",
        height: int = 28,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        if icon not in NAMES:
            raise KeyError(icon)
        self.theme, self._key, self._icon, self._fill, self._height = theme, key, icon, fill, height
        self.setFrame(False)
        self.set_words(placeholder)
        self.setAccessibleDescription(key)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.on_theme)
        self.on_theme()

    def set_words(self, placeholder: str) -> None:
        """What may be searched here, for those who look and those who listen."""
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)

    def on_theme(self) -> None:
        theme = self.theme
        right = theme.px(12) + (text_width(theme.font(11, 500), self._key) if self._key else 0)
        self.setTextMargins(theme.px(30), 0, round(right), 0)
        self.setFont(theme.font())
        palette = theme.palette()
        palette.setColor(QPalette.ColorRole.Base, QColor(Qt.GlobalColor.transparent))
        self.setPalette(palette)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(180), self.theme.px(self._height))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(100), self.theme.px(self._height))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, px, theme = QPainter(self), self.theme.px, self.theme
        box = QRectF(self.rect())
        round_box(painter, box, 4, theme.color(self._fill))
        glyph = QRectF(px(9), (self.height() - px(16)) / 2, px(16), px(16))
        paint_icon(painter, theme, self._icon, glyph, "text-3")
        if self._has_room_for_key():
            edge = box.adjusted(0, 0, -px(9), 0)
            font, color = theme.font(11, 500), theme.color("text-3")
            write(painter, edge, self._key, font, color, Qt.AlignmentFlag.AlignRight)
        if self.hasFocus():
            ring(painter, box, 4, theme.color("focus"))
        painter.end()
        super().paintEvent(event)

    def _has_room_for_key(self) -> bool:
        """The key steps back when there is text, or when the words would run into it."""
        if not self._key or self.text():
            return False
        words = text_width(self.theme.font(), self.placeholderText())
        key = text_width(self.theme.font(11, 500), self._key)
        return self.width() >= words + key + self.theme.px(30 + 12 + 9)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            return
        super().keyPressEvent(event)


class SegmentedSwitch(QWidget):
    """One of a few: segments side by side, arrow keys move. Signals: `changed(id)`."""

    changed = Signal(str)

    def __init__(
        self,
        theme: Theme,
        segments: Sequence[tuple[str, str, str | None]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self._segments: dict[str, _Segment] = {}
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(0)
        for name, text, icon in segments:
            self._segments[name] = segment = _Segment(theme, text, icon, self)
            self._group.addButton(segment)
            row.addWidget(segment)
            segment.clicked.connect(self._announce)
            segment.toggled.connect(self._announce)
        self._current = segments[0][0]
        self._segments[self._current].setChecked(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.adjust)

    def current(self) -> str:
        """The id of the chosen segment."""
        return self._current

    def set_current(self, name: str) -> None:
        """Choose a segment; says so when it was another."""
        self._segments[name].setChecked(True)

    def set_words(self, words: Mapping[str, str]) -> None:
        """Name the segments anew, by id."""
        for name, text in words.items():
            self._segments[name].setText(text)
            self._segments[name].on_theme()
        self.adjust()

    def adjust(self) -> None:
        """Grow or shrink with the words."""
        row = self.layout()
        if row is not None:
            row.invalidate()
        self.updateGeometry()
        self.update()

    def _announce(self) -> None:
        chosen = next(name for name, segment in self._segments.items() if segment.isChecked())
        if chosen != self._current:
            self._current = chosen
            self.changed.emit(chosen)

    def paintEvent(self, event: QPaintEvent) -> None:
        round_box(QPainter(self), QRectF(self.rect()), 4, self.theme.color("track"))


class _Segment(Painted):
    def __init__(self, theme: Theme, text: str, icon: str | None, parent: QWidget) -> None:
        super().__init__(theme, parent)
        if icon is not None and icon not in NAMES:
            raise KeyError(icon)
        self._icon = icon
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setText(text)

    def sizeHint(self) -> QSize:
        px = self.theme.px
        width = px(24) + text_width(self.theme.font(13, 500), self.text())
        width += px(22) if self._icon else 0
        return QSize(round(width + 0.5), px(26 if self._icon else 24))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, px, theme = QPainter(self), self.theme.px, self.theme
        box = QRectF(self.rect())
        if self.isChecked():
            round_box(painter, box, 3, theme.color("raised"))
        ink = "text" if self.isChecked() or self.is_hovered() else "text-3"
        left = float(px(12))
        if self._icon:
            glyph = QRectF(left, (self.height() - px(14)) / 2, px(14), px(14))
            paint_icon(painter, theme, self._icon, glyph, ink)
            left += px(22)
        words = box.adjusted(left, 0, 0, 0)
        write(painter, words, self.text(), theme.font(13, 500), theme.color(ink))
        if self.hasFocus():
            ring(painter, box, 3, theme.color("focus"))


class TabBar(QTabBar):
    """The tabs of the dock: the current one heavier, with a line of accent below."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme, self._gap = theme, GAP
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        theme.changed.connect(self.on_theme)

    def on_theme(self) -> None:
        self.setFont(self.theme.font())
        self.updateGeometry()
        self.update()

    def fit(self, room: int) -> None:
        """Stand closer together where long words would not find room otherwise."""
        font = self.theme.font(13, 600)
        words = sum(text_width(font, self.tabText(place)) + 1 for place in range(self.count()))
        each = (room - words) / max(1, self.count()) / self.theme.zoom
        gap = int(min(GAP, max(LEAST_GAP, each)))
        if gap != self._gap:
            self._gap = gap
            self.setTabText(0, self.tabText(0))  # has the tabs laid out anew
            self.updateGeometry()

    def tabSizeHint(self, index: int) -> QSize:
        width = text_width(self.theme.font(13, 600), self.tabText(index))
        return QSize(round(width + 0.5) + self.theme.px(self._gap), self.theme.px(36))

    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        pointer = self.mapFromGlobal(self.cursor().pos())
        for index in range(self.count()):
            self._paint_tab(painter, index, pointer)

    def _paint_tab(self, painter: QPainter, index: int, pointer: QPoint) -> None:
        theme, box = self.theme, QRectF(self.tabRect(index))
        is_current = index == self.currentIndex()
        is_hot = is_current or self.tabRect(index).contains(pointer)
        ink = theme.color("text" if is_hot else "text-2")
        font = theme.font(13, 600 if is_current else 500)
        write(painter, box, self.tabText(index), font, ink, Qt.AlignmentFlag.AlignHCenter)
        if is_current:
            side, line = theme.px(self._gap / 2), theme.px(2)
            under = QRectF(box.x() + side, box.bottom() - line, box.width() - 2 * side, line)
            painter.fillRect(under, theme.color("accent"))
            if self.hasFocus():
                ring(painter, box.adjusted(4, 4, -4, -4), 4, theme.color("focus"))
