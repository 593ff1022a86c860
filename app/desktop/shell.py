"""The window's frame: its regions, how they share the room, and how the keyboard walks between them."""

from typing import Final

from PySide6.QtCore import QByteArray, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QMainWindow,
    QSplitter,
    QSplitterHandle,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from app.desktop.banners import BannerStack
from app.desktop.dockwidths import DockWidths
from app.desktop.rail import Rail
from app.desktop.statusstrip import StatusStrip
from app.desktop.theme import Theme
from app.desktop.topbar import TopBar
from app.desktop.widgets.notices import Toast

LEAST: Final = QSize(1024, 700)
DESIGNED: Final = QSize(1440, 900)
WIDE: Final = 1600
NARROW: Final = 1180
QUEUE: Final = 320
WIDE_QUEUE: Final = 380
TICKET: Final = 420  # what the dock leaves the ticket at least
# In the order F6 walks; the names are those of the widgets.
REGIONS: Final = (
    "topBar",
    "rail",
    "queuePane",
    "outboxPage",
    "timeline",
    "composer",
    "contextDock",
    "policyContents",
    "policyText",
    "policyNews",
    "authorGraph",
    "authorText",
    "authorSimulator",
    "authorChecks",
    "statusStrip",
)


class Handle(QSplitterHandle):
    """Nothing to see: the panes draw their own edges. Qt widens the place to grab by itself."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Leave the edge of the pane as it is."""


class Splitter(QSplitter):
    """Regions side by side."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setHandleWidth(0)
        self.setChildrenCollapsible(False)

    def createHandle(self) -> QSplitterHandle:
        return Handle(self.orientation(), self)


class Surface(QWidget):
    """A plain place filled with one colour of the theme."""

    def __init__(self, theme: Theme, color: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._color = theme, color
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color(self._color))


class Side(Surface):
    """Holds the dock: beside the ticket when there is room, above it when there is not."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "app")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.is_overlay = False

    def hold(self, dock: QWidget) -> None:
        """Take the dock in."""
        self._column.addWidget(dock)


class Centre(QWidget):
    """What lies right of the queue: banners above, the ticket and the dock below."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.banners = BannerStack(theme)
        self.split = Splitter()
        self.desk_top = Surface(theme, "surface")
        self.side = Side(theme)
        self.dock_width = 0
        self._top = QVBoxLayout(self.desk_top)
        self._top.setContentsMargins(0, 0, 0, 0)
        self.split.addWidget(self.desk_top)
        self.split.addWidget(self.side)
        self.split.setStretchFactor(0, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.banners)
        column.addWidget(self.split, 1)

    def hold(self, workspace: QWidget, dock: QWidget) -> None:
        """Put the ticket and the dock in their places."""
        self._top.addWidget(workspace)
        self.side.hold(dock)

    def set_overlay(self, on: bool) -> None:
        """Move the dock above the ticket or back beside it."""
        if on == self.side.is_overlay:
            return
        self.side.is_overlay = on
        if on:
            self.side.setParent(self)
            self.side.hide()
        else:
            self.split.addWidget(self.side)
            self.side.show()
        self.place_side()

    def covers(self, widget: QWidget) -> bool:
        """Whether the dock lies above a part of the ticket that somebody came to."""
        side = self.side
        if not (side.is_overlay and side.isVisible() and self.desk_top.isAncestorOf(widget)):
            return False
        place = QRect(widget.mapTo(self, QPoint()), widget.size())
        return place.intersects(side.geometry())

    def place_side(self) -> None:
        """Give the dock its width; as an overlay it lies at the right edge, below the banners."""
        wide = max(1, min(self.dock_width, self.width() - self._theme.px(TICKET)))
        if self.side.is_overlay:
            top, wide = self.split.y(), min(self.dock_width, self.width())
            self.side.setGeometry(self.width() - wide, top, wide, self.height() - top)
            self.side.raise_()
        elif abs(self.side.width() - wide) > 1:
            self.split.setSizes([self.width() - wide, wide])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.place_side()


class Shell(QMainWindow):
    """The frame. Signals: `painted` for the first time; `closing` the user closes the window."""

    painted = Signal()
    closing = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._last_focus: dict[str, QWidget] = {}
        self._restored = False
        self._dock = DockWidths()
        self._is_painted = False
        self.setWindowTitle("Evenkeel")
        self.topbar = TopBar(theme)
        self.rail = Rail(theme)
        self.strip = StatusStrip(theme)
        self.centre = Centre(theme)
        self.split = Splitter()
        self.pages = QStackedWidget()
        self._queue_place = Surface(theme, "surface")
        self._lay_out()
        self.toast = Toast(theme, self)
        theme.changed.connect(self._fit)
        self.centre.split.splitterMoved.connect(self._on_drawn)
        QApplication.instance().focusChanged.connect(self._on_focus)  # type: ignore[union-attr]
        self._fit()

    def _lay_out(self) -> None:
        self.split.addWidget(self._queue_place)
        self.split.addWidget(self.centre)
        self.split.setStretchFactor(1, 1)
        self._queue_column = QVBoxLayout(self._queue_place)
        self._queue_column.setContentsMargins(0, 0, 0, 0)
        self.pages.addWidget(self.split)
        middle = QHBoxLayout()
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        middle.addWidget(self.rail)
        middle.addWidget(self.pages, 1)
        room = Surface(self._theme, "app")
        column = QVBoxLayout(room)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.topbar)
        column.addLayout(middle, 1)
        self._foot = QVBoxLayout()
        column.addLayout(self._foot)
        column.addWidget(self.strip)
        self.setCentralWidget(room)

    def hold(self, queue: QWidget, workspace: QWidget, dock: QWidget) -> None:
        """Put the three parts of the inbox in their regions."""
        self._queue_column.addWidget(queue)
        self.centre.hold(workspace, dock)

    def hold_call_bar(self, bar: QWidget) -> None:
        """Let a running call stand across the window, above the strip."""
        self._foot.addWidget(bar)

    def show_demo(self, on: bool) -> None:
        """Mark the window as the demo's."""
        self.setWindowTitle(self.tr("Evenkeel – Demo") if on else "Evenkeel")
        self.topbar.show_demo(on)

    def add_page(self, page: QWidget) -> None:
        """Another place of the house, shown instead of the inbox."""
        self.pages.addWidget(page)

    def show_page(self, page: QWidget | None) -> None:
        """Go to a page; None is the inbox."""
        self.pages.setCurrentWidget(page or self.split)

    @property
    def is_inbox(self) -> bool:
        return self.pages.currentWidget() is self.split

    def toggle_queue(self) -> None:
        """Show or hide the queue pane."""
        self._queue_place.setVisible(self._queue_place.isHidden())

    def toggle_dock(self) -> None:
        """Show or hide the dock."""
        side = self.centre.side
        side.setVisible(side.isHidden())
        self.centre.place_side()

    def show_dock(self) -> None:
        """Make sure the dock can be seen."""
        self.centre.side.show()
        self.centre.place_side()

    def fit_dock(self, side: str) -> None:
        """Give the dock the width of the side that is now on show."""
        self._dock.side = side
        self._arrange()

    def _on_drawn(self) -> None:
        self._dock.keep(round(self.centre.side.width() / self._theme.zoom))
        self.centre.dock_width = self.centre.side.width()

    def close_overlay(self) -> bool:
        """Take the dock away if it lies above the ticket; whether there was anything to close."""
        side = self.centre.side
        if side.is_overlay and side.isVisible():
            side.hide()
            return True
        return False

    def walk(self, step: int) -> None:
        """Move the focus to the next (1) or previous (-1) region that is in sight."""
        there = [region for region in map(self._region, REGIONS) if region is not None]
        names = [region.objectName() for region in there]
        here = self._region_of(QApplication.focusWidget())
        at = names.index(here) if here in names else (-1 if step > 0 else 0)
        for turn in range(1, len(there) + 1):
            if self._enter(there[(at + step * turn) % len(there)]):
                return

    def _region(self, name: str) -> QWidget | None:
        found = self.findChild(QWidget, name)
        return found if found is not None and found.isVisible() else None

    def _enter(self, region: QWidget) -> bool:
        last = self._last_focus.get(region.objectName())
        wanted = [last] if last is not None and isValid(last) else []
        for widget in [*wanted, region, *region.findChildren(QWidget)]:
            if can_take_focus(widget, region):
                widget.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return True
        return False

    def _region_of(self, widget: QWidget | None) -> str:
        while widget is not None and widget.objectName() not in REGIONS:
            widget = widget.parentWidget()
        return "" if widget is None else widget.objectName()

    def _on_focus(self, old: QWidget | None, new: QWidget | None) -> None:
        name = self._region_of(new)
        if name and new is not None:
            self._last_focus[name] = new
        # Without an old one the window came to the front: nobody went anywhere.
        if old is not None and new is not None and self.centre.covers(new):
            self.close_overlay()

    def save_layout(self) -> dict[str, str]:
        """Size, place and shares of the regions, to be put back at the next start."""
        return {
            "geometry": packed(self.saveGeometry()),
            "queue": packed(self.split.saveState()),
            "dock": self._dock.saved(),
        }

    def restore_layout(self, saved: dict[str, str]) -> None:
        """Put back what `save_layout` gave."""
        if saved.get("geometry"):
            self.restoreGeometry(unpacked(saved["geometry"]))
        if saved.get("queue"):
            self._restored = self.split.restoreState(unpacked(saved["queue"]))
        self._dock.restore(saved.get("dock", ""))
        self._arrange()

    def _fit(self) -> None:
        least = QSize(self._theme.px(LEAST.width()), self._theme.px(LEAST.height()))
        self.setMinimumSize(least.boundedTo(LEAST))
        self._arrange()

    def _arrange(self) -> None:
        """Share the width: two sizes by breakpoint, and the dock above the ticket when it is tight."""
        px = self._theme.px
        wide = self.width() >= px(WIDE)
        if not self._restored:
            # Large text in a small window must leave the ticket its head and stages.
            queue = min(px(WIDE_QUEUE if wide else QUEUE), self.width() // 3)
            self.split.setSizes([queue, self.width() - self.rail.width() - queue])
        self.centre.dock_width = px(self._dock.width(is_wide=wide))
        self.centre.set_overlay(self.width() < px(NARROW))
        self.centre.place_side()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            # The children are painted in this same round; what waits for this comes after it.
            QTimer.singleShot(0, self, self.painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        event.accept()


def can_take_focus(widget: QWidget, region: QWidget) -> bool:
    """Whether the keyboard may land on this widget of the region."""
    is_inside = widget is region or region.isAncestorOf(widget)
    reachable = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(is_inside and reachable and widget.isVisible() and widget.isEnabled())


def packed(state: QByteArray) -> str:
    """Qt's bytes as text."""
    return bytes(state.toBase64().data()).decode()


def unpacked(text: str) -> QByteArray:
    """Text back to Qt's bytes."""
    return QByteArray.fromBase64(text.encode())


def corner(widget: QWidget) -> QPoint:
    """The lower left corner of a widget on the screen, where its menu opens."""
    return widget.mapToGlobal(QPoint(0, widget.height() + 4))
