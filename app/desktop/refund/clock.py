"""The clock of a right: "Day 12 of 14" in words, and a cell for each day."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.desktop.icons import paint_icon
from app.desktop.painting import round_box, write
from app.desktop.refund.view import ClockView
from app.desktop.theme import Theme

CELLS = 31  # a longer time is drawn in one piece


class Clock(QWidget):
    """Grows amber when the last days run, red when they are over."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: ClockView | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)
        self.hide()

    def show_clock(self, clock: ClockView | None) -> None:
        """Show this one; None hides it."""
        self._shown = clock
        self.setVisible(clock is not None)
        if clock is not None:
            self.setAccessibleName(f"{clock.head}, {clock.rest}")
            self.setToolTip(clock.rest)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(200), self._theme.px(30))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @property
    def tone(self) -> str:
        """How urgent the clock is."""
        if self._shown is None:
            return "paused"
        if self._shown.is_late:
            return "late"
        return "due_soon" if self._shown.day * 4 >= self._shown.days * 3 else "met"

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._shown is None:
            return
        painter, theme, px = QPainter(self), self._theme, self._theme.px
        ink, head = theme.color(f"{self.tone}-text"), theme.font(13, 600, tabular=True)
        icon = "warning-circle" if self._shown.is_late else "clock"
        paint_icon(painter, theme, icon, QRectF(0, px(2), px(16), px(16)), f"{self.tone}-solid")
        box = QRectF(px(22), 0, self.width() - px(22), px(20))
        width = write(painter, box, self._shown.head, head, ink)
        rest = box.adjusted(width + px(8), 0, 0, 0)
        write(painter, rest, self._shown.rest, theme.font(12), theme.color("text-2"))
        self._paint_cells(painter, QRectF(0, px(24), self.width(), px(4)))

    def _paint_cells(self, painter: QPainter, box: QRectF) -> None:
        assert self._shown is not None
        theme, days = self._theme, max(1, self._shown.days)
        done = min(max(self._shown.day, 0), days)
        solid, rest = theme.color(f"{self.tone}-solid"), theme.color("track")
        if days > CELLS:
            round_box(painter, box, 2, rest)
            round_box(
                painter, QRectF(box.x(), box.y(), box.width() * done / days, box.height()), 2, solid
            )
            return
        gap = theme.px(3)
        wide = (box.width() - gap * (days - 1)) / days
        for day in range(days):
            cell = QRectF(box.x() + day * (wide + gap), box.y(), wide, box.height())
            round_box(painter, cell, 2, solid if day < done else rest)
