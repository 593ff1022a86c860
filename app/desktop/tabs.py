"""The open tickets side by side: channel, number, customer, and a dot when something is new."""

from typing import Final, NamedTuple

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QTabBar, QWidget

from app.desktop.icons import CHANNELS, paint_icon
from app.desktop.painting import ring, round_box, text_width, write
from app.desktop.theme import Theme
from app.desktop.widgets.buttons import IconButton
from app.store.queries import TicketView

MOST: Final = 12
WIDEST: Final = 180
NARROWEST: Final = 64
REMEMBERED: Final = 100


class Tab(NamedTuple):
    """What a tab says of its ticket."""

    ticket: str
    ref: str = ""
    customer: str = ""
    channel: str = ""
    is_new: bool = False


def short_name(label: str) -> str:
    """A customer's name for a narrow place: "Ilze K."; names without a space stay whole."""
    first, _, rest = label.strip().partition(" ")
    return f"{first} {rest.strip()[0]}." if rest.strip() else first


class TicketTabs(QTabBar):
    """The tabs themselves. Signals: `chosen(ticket)`, `close_wanted(ticket)`."""

    chosen = Signal(str)
    close_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tabStrip")
        self.theme = theme
        self._widths: dict[Tab, int] = {}
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setMovable(True)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setElideMode(Qt.TextElideMode.ElideRight)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.currentChanged.connect(self._on_current)
        theme.changed.connect(self._on_theme)
        self._on_theme()

    def tickets(self) -> list[str]:
        """The tickets in order."""
        return [self.at(index).ticket for index in range(self.count())]

    def at(self, index: int) -> Tab:
        """What a tab says."""
        tab = self.tabData(index)
        return tab if isinstance(tab, Tab) else Tab("")

    def current(self) -> str:
        """The ticket on show, or ""."""
        return self.at(self.currentIndex()).ticket if self.count() else ""

    def open(self, ticket: str) -> None:
        """Bring a ticket to the front, with a new tab if it has none; the oldest gives way when full."""
        known = self.tickets()
        if ticket in known:
            self.setCurrentIndex(known.index(ticket))
            return
        if self.count() >= MOST:
            self.removeTab(0 if self.currentIndex() else 1)
        self.blockSignals(True)
        index = self.addTab("")
        self.setTabData(index, Tab(ticket))
        self.setCurrentIndex(index)
        self.blockSignals(False)
        self._on_current(index)

    def describe(self, view: TicketView, *, is_new: bool = False) -> None:
        """Say what is known of a ticket that has a tab."""
        known = self.tickets()
        if view.id not in known:
            return
        index = known.index(view.id)
        tab = Tab(view.id, view.ref, view.customer.label, view.channel, is_new)
        if tab != self.at(index):
            self.setTabData(index, tab)
            self.setTabText(index, f"{tab.ref} {short_name(tab.customer)}")
            said = self.tr("{ref}, {customer}").format(ref=tab.ref, customer=tab.customer)
            self.setAccessibleTabName(
                index, self.tr("{tab}, new").format(tab=said) if is_new else said
            )
            self.setTabToolTip(index, f"{tab.ref} {tab.customer} · {view.subject}")
            self.update()

    def drop(self, ticket: str) -> None:
        """Take a ticket's tab away."""
        known = self.tickets()
        if ticket in known:
            self.removeTab(known.index(ticket))

    def step(self, by: int) -> None:
        """Go to the next or the previous tab, round the end."""
        if self.count():
            self.setCurrentIndex((self.currentIndex() + by) % self.count())

    def _on_current(self, index: int) -> None:
        self.chosen.emit(self.at(index).ticket if index >= 0 else "")

    def _on_theme(self) -> None:
        self._widths.clear()
        self.setFont(self.theme.font())
        self.setAccessibleName(self.tr("Open tickets"))
        self.updateGeometry()
        self.update()

    def tabSizeHint(self, index: int) -> QSize:
        px, tab = self.theme.px, self.at(index)
        wide = self._widths.get(tab)
        if wide is None:
            # The bar asks for every tab whenever one changes.
            if len(self._widths) > REMEMBERED:
                self._widths.clear()
            wide = self._widths[tab] = max(px(NARROWEST), min(px(WIDEST), self._wanted(tab)))
        return QSize(wide, px(36))

    def minimumTabSizeHint(self, index: int) -> QSize:
        return QSize(self.theme.px(NARROWEST), self.theme.px(36))

    def _wanted(self, tab: Tab) -> int:
        px = self.theme.px
        number = text_width(self.theme.font(13, 600, tabular=True), tab.ref)
        name = text_width(self.theme.font(12), short_name(tab.customer))
        return round(px(14 + 16 + 8 + 8 + 40) + number + name)

    def close_box(self, index: int) -> QRectF:
        """Where the cross of a tab stands."""
        box, side = QRectF(self.tabRect(index)), self.theme.px(24)
        left = box.right() - side - self.theme.px(4)
        return QRectF(left, box.center().y() - side / 2, side, side)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        index = self.tabAt(event.position().toPoint())
        is_middle = event.button() == Qt.MouseButton.MiddleButton
        on_cross = index == self.currentIndex() and self.close_box(index).contains(event.position())
        super().mouseReleaseEvent(event)
        if index >= 0 and (is_middle or (on_cross and event.button() == Qt.MouseButton.LeftButton)):
            self.close_wanted.emit(self.at(index).ticket)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        pointer = self.mapFromGlobal(self.cursor().pos())
        for index in range(self.count()):
            self._paint_tab(painter, index, pointer)

    def _paint_tab(self, painter: QPainter, index: int, pointer: QPoint) -> None:
        theme, px, box = self.theme, self.theme.px, QRectF(self.tabRect(index))
        is_current = index == self.currentIndex()
        if is_current:
            painter.fillRect(box, theme.color("surface"))
            painter.fillRect(QRectF(box.x(), 0, box.width(), px(2)), theme.color("accent"))
            painter.fillRect(QRectF(box.right() - 1, 0, 1, box.height()), theme.color("divider"))
        elif self.tabRect(index).contains(pointer):
            painter.fillRect(box, theme.color("hover"))
        elif index + 1 != self.currentIndex():
            edge = QRectF(box.right() - 1, px(10), 1, px(16))
            painter.fillRect(edge, theme.color("button-edge"))
        self._paint_words(painter, self.at(index), box, is_current)
        if is_current:
            self._paint_cross(painter, index, pointer)
        elif self.at(index).is_new:
            dot = QRectF(box.right() - px(20), box.center().y() - px(3), px(6), px(6))
            round_box(painter, dot, px(3), theme.color("late-solid"))
        if is_current and self.hasFocus():
            ring(painter, box.adjusted(3, 5, -3, -3), 4, theme.color("focus"))

    def _paint_words(self, painter: QPainter, tab: Tab, box: QRectF, is_current: bool) -> None:
        theme, px = self.theme, self.theme.px
        glyph = QRectF(box.x() + px(14), 0, px(16), box.height())
        paint_icon(painter, theme, CHANNELS.get(tab.channel, "ticket"), glyph, "text-2")
        line = QRectF(glyph.right() + px(8), 0, box.right() - glyph.right() - px(40), box.height())
        font = theme.font(13, 600 if is_current else 500, tabular=True)
        used = write(painter, line, tab.ref, font, theme.color("text" if is_current else "text-2"))
        line.setLeft(line.left() + used + px(8))
        if line.width() > px(32):
            write(painter, line, short_name(tab.customer), theme.font(12), theme.color("text-3"))

    def _paint_cross(self, painter: QPainter, index: int, pointer: QPoint) -> None:
        box = self.close_box(index)
        if box.contains(pointer.toPointF()):
            round_box(painter, box, 4, self.theme.color("control-hover"))
        inner = box.adjusted(*(self.theme.px(k) for k in (6, 6, -6, -6)))
        paint_icon(painter, self.theme, "close", inner, "text-2")


class TabRow(QWidget):
    """The tabs and the plus beside them. Signals: `plus_pressed`."""

    plus_pressed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.tabs = TicketTabs(theme, self)
        self.plus = IconButton(theme, "plus", "", "Ctrl+N", side=28, glyph=16)
        self.plus.clicked.connect(self.plus_pressed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.tabs)
        row.addWidget(self.plus)
        row.addStretch(1)
        theme.changed.connect(self._on_theme)
        self._on_theme()

    def _on_theme(self) -> None:
        self.setFixedHeight(self._theme.px(36))
        self.plus.set_name(self.tr("New ticket"))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("app"))
        line = self._theme.color("divider")
        painter.fillRect(0, self.height() - 1, self.width(), 1, line)
