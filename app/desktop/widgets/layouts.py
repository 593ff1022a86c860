"""Frames for content: cards, hairlines, and a layout that wraps like words."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QFrame, QLayout, QLayoutItem, QSizePolicy, QWidget

from app.desktop.painting import round_box, text_width, write
from app.desktop.theme import Theme


class FlowLayout(QLayout):
    """Puts widgets in lines and wraps; fixed-size chips in a row would overlap instead."""

    def __init__(
        self, parent: QWidget | None = None, gap: int = 8, line_gap: int | None = None
    ) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._heights: dict[int, int] = {}
        self._gap, self._line_gap = gap, gap if line_gap is None else line_gap
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def invalidate(self) -> None:
        self._heights.clear()
        super().invalidate()

    def heightForWidth(self, width: int) -> int:
        """Qt asks for it many times in each round of layout, so the answers are kept."""
        high = self._heights.get(width)
        if high is None:
            high = self._heights[width] = self._arrange(QRect(0, 0, width, 0), is_trial=True)
        return high

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, is_trial=False)

    def sizeHint(self) -> QSize:
        margins = self.contentsMargins()
        shown = [item.sizeHint() for item in self._items if not item.isEmpty()]
        width = sum(size.width() for size in shown) + self._gap * max(0, len(shown) - 1)
        height = max((size.height() for size in shown), default=0)
        return QSize(
            width + margins.left() + margins.right(), height + margins.top() + margins.bottom()
        )

    def minimumSize(self) -> QSize:
        size = QSize(0, 0)
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _arrange(self, rect: QRect, *, is_trial: bool) -> int:
        margins = self.contentsMargins()
        inner = rect.adjusted(margins.left(), margins.top(), -margins.right(), -margins.bottom())
        x, y, tallest = inner.x(), inner.y(), 0
        for item in self._items:
            if item.isEmpty():
                continue
            size = item.sizeHint().boundedTo(QSize(inner.width(), item.sizeHint().height()))
            if x > inner.x() and x + size.width() > inner.x() + inner.width():
                x, y, tallest = inner.x(), y + tallest + self._line_gap, 0
            if not is_trial:
                item.setGeometry(QRect(QPoint(x, y), size))
            x, tallest = x + size.width() + self._gap, max(tallest, size.height())
        return y + tallest - rect.y() + margins.bottom()


class Card(QFrame):
    """A white panel with a thin line, whose layout brings the padding; a stripe marks the one that matters now."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme, self._stripe = theme, ""
        theme.changed.connect(self.update)

    def set_stripe(self, color: str) -> None:
        """A token name ("accent" for the current step, "danger" for what needs you), or "" for none."""
        self._stripe = color
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, box = QPainter(self), QRectF(self.rect())
        round_box(painter, box, 6, self.theme.color("surface"), self.theme.color("divider"))
        if self._stripe:
            clip = QPainterPath()
            clip.addRoundedRect(box, 6, 6)
            painter.setClipPath(clip)
            painter.fillRect(QRectF(0, 0, 3, box.height()), self.theme.color(self._stripe))


class Hairline(QFrame):
    """A one-pixel line, across or down; across it may carry a word in its middle (a date)."""

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        *,
        is_vertical: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme, self._text, self._is_vertical = theme, text, is_vertical
        self.setAccessibleName(text)
        fixed, wide = QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding
        self.setSizePolicy(*((fixed, wide) if is_vertical else (wide, fixed)))
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        if self._is_vertical:
            return QSize(1, self.theme.px(16))
        return QSize(self.theme.px(40), self.theme.px(20) if self._text else 1)

    def minimumSizeHint(self) -> QSize:
        return QSize(1, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme, color = QPainter(self), self.theme, self.theme.color("divider")
        if self._is_vertical or not self._text:
            painter.fillRect(self.rect(), color)
            return
        font = theme.font(11, 500, tabular=True)
        gap = text_width(font, self._text) / 2 + theme.px(12)
        middle, y = self.width() / 2, self.height() // 2
        painter.fillRect(QRectF(0, y, middle - gap, 1), color)
        painter.fillRect(QRectF(middle + gap, y, self.width() - middle - gap, 1), color)
        align = Qt.AlignmentFlag.AlignHCenter
        write(painter, QRectF(self.rect()), self._text, font, theme.color("text-3"), align)
