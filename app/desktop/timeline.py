"""The timeline of one ticket: the newest entries first, the earlier ones when asked, never all at once.

Entries are built a few per turn of the event loop, newest first, so that a ticket opens at once and a
ticket of thousands of items never holds the window.
"""

from typing import Final

from PySide6.QtCore import QDate, QDateTime, QLocale, Qt, QTimer, Signal
from PySide6.QtGui import (
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from app.desktop.entries import EDGE, DaySeparator, Entry
from app.desktop.refundsteps import told
from app.desktop.theme import Theme
from app.desktop.widgets.buttons import Button
from app.store.queries import Key, TicketView, TimelineItem

# The first entries fill the view; the others follow a few per turn of the event loop.
FIRST: Final = 14
AT_ONCE: Final = 3
LEAST: Final = 400
EARLIER: Final = 40
GAP: Final = 14


def day_of(at_us: int) -> QDate:
    """The local day of a moment."""
    return QDateTime.fromMSecsSinceEpoch(at_us // 1000).date()


class Column(QWidget):
    """The entries under one another; it lays itself out and says how high it is."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.more = Button(theme, "", "link", parent=self)
        self.more.hide()
        self.entries: list[Entry] = []
        self._days: dict[int, DaySeparator] = {}

    def put(self, entry: Entry) -> None:
        """Add an entry at its place in time; it is nearly always first or last."""
        key = (entry.item.at_us, entry.item.id)
        place = len(self.entries)
        while (
            place > 0
            and (self.entries[place - 1].item.at_us, self.entries[place - 1].item.id) > key
        ):
            place -= 1
            if place and key < (self.entries[0].item.at_us, self.entries[0].item.id):
                place = 0
        self.entries.insert(place, entry)

    def days(self) -> list[DaySeparator]:
        """The dates on show, in order."""
        return sorted(self._days.values(), key=DaySeparator.y)

    def clear(self) -> None:
        """Forget every entry."""
        for old in (*self.entries, *self._days.values()):
            old.hide()
            old.deleteLater()
        self.entries.clear()
        self._days.clear()

    def lay_out(self, width: int) -> int:
        """Place everything for this width; the height."""
        px = self._theme.px
        y = px(GAP)
        if not self.more.isHidden():
            size = self.more.sizeHint()
            self.more.setGeometry((width - size.width()) // 2, y, size.width(), size.height())
            y += size.height() + px(8)
        last: QDate | None = None
        for entry in self.entries:
            day = day_of(entry.item.at_us)
            if day != last:
                y = self._place_day(day, y + (0 if last is None else px(EDGE)), width)
                last = day
            high = entry.arrange(width)
            entry.setGeometry(0, y, width, high)
            y += high + px(GAP - 2 * EDGE)
        self._drop_days()
        return y + px(2)

    def _place_day(self, day: QDate, y: int, width: int) -> int:
        name = day.toJulianDay()
        separator = self._days.get(name)
        if separator is None:
            locale = QLocale()
            text = locale.toString(day, QLocale.FormatType.LongFormat)
            separator = self._days[name] = DaySeparator(self._theme, text, self)
            separator.show()
        high = separator.arrange(width)
        separator.setGeometry(0, y, width, high)
        return y + high + self._theme.px(GAP - EDGE)

    def _drop_days(self) -> None:
        shown = {day_of(entry.item.at_us).toJulianDay() for entry in self.entries}
        for name in self._days.keys() - shown:
            self._days.pop(name).deleteLater()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(event.rect(), self._theme.color("surface"))

    def dress(self) -> None:
        """Wear the theme's present looks; dates follow the language."""
        for separator in self._days.values():
            separator.deleteLater()
        self._days.clear()
        for entry in self.entries:
            entry.dress()


class Timeline(QScrollArea):
    """What was said on a ticket. Signals: `earlier_wanted(Key, int)` the reader asks for older items."""

    earlier_wanted = Signal(object, int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("timeline")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._theme = theme
        self._column = Column(theme, self)
        self.setWidget(self._column)
        self._column.more.clicked.connect(self._on_more)
        self._ticket = ""
        self._earlier = 0
        self._by_id: dict[str, Entry] = {}
        self._waiting: list[TimelineItem] = []
        self._pinned = True
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self._building = QTimer(self)
        self._building.setInterval(0)
        self._building.timeout.connect(self._build_some)
        theme.changed.connect(self._on_theme)
        self._on_theme()

    @property
    def entries(self) -> list[Entry]:
        """What is built so far, oldest first."""
        return self._column.entries

    @property
    def more(self) -> Button:
        """The way to earlier items."""
        return self._column.more

    def days(self) -> list[DaySeparator]:
        """The dates on show, in order."""
        return self._column.days()

    def is_complete(self) -> bool:
        """Whether everything asked for has been built."""
        return not self._waiting

    def show_ticket(self, view: TicketView) -> None:
        """Show a ticket from its newest entry, or bring the one on show up to date where it stands."""
        if view.id == self._ticket:
            self._update(view)
            return
        self.clear()
        self._ticket, self._earlier = view.id, view.earlier
        self._waiting = list(view.timeline)
        self._build_first()
        self.scroll_to_end()

    def clear(self) -> None:
        """Show nothing."""
        self._building.stop()
        self._waiting.clear()
        self._by_id.clear()
        self.setFocusProxy(None)  # type: ignore[arg-type]
        self._column.clear()
        self._ticket, self._earlier = "", 0

    def add_earlier(self, items: tuple[TimelineItem, ...]) -> None:
        """Put older items above; what is being read stays where it is."""
        known = self._by_id.keys() | {item.id for item in self._waiting}
        fresh = [item for item in items if item.id not in known]
        self._earlier = max(0, self._earlier - len(fresh)) if fresh else 0
        self._waiting = fresh + self._waiting
        self._build_some()

    def scroll_to_end(self) -> None:
        """Show the newest entry."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.maximum())
        self._pinned = True

    def oldest(self) -> Key | None:
        """Where the items not yet shown end."""
        items = [entry.item for entry in self.entries] + self._waiting
        if not items:
            return None
        first = min(items, key=lambda item: (item.at_us, item.id))
        return Key(first.at_us, first.id)

    def _update(self, view: TicketView) -> None:
        at_end = self._is_at_end()
        fresh = False
        for item in view.timeline:
            entry = self._by_id.get(item.id)
            if entry is None:
                if item not in self._waiting:
                    self._add(item)
                    fresh = True
            elif entry.item != item:
                entry.set_item(told(item))
        if fresh:
            self._lay_out(keep_end=at_end)

    def _on_scrolled(self) -> None:
        """Who reads the newest entry wants to go on seeing it when the view changes its size."""
        self._pinned = self._is_at_end()

    def _is_at_end(self) -> bool:
        bar = self.verticalScrollBar()
        return bar.value() >= bar.maximum() - self._theme.px(8)

    def _build_first(self) -> None:
        """Build what fills the view, newest first."""
        # The first ticket is built before the page has its size.
        room = max(self.viewport().height(), self._theme.px(LEAST))
        while self._waiting and room > 0 and len(self.entries) < FIRST:
            room -= self._add(self._waiting.pop()).height()
        if self._waiting:
            self._building.start()
        self._offer_earlier()
        self._lay_out(keep_end=True)

    def _build_some(self) -> None:
        """Build a few more out of sight; they take their places together once all are there."""
        for _ in range(min(AT_ONCE, len(self._waiting))):
            self._add(self._waiting.pop())
        if self._waiting:
            self._building.start()
            return
        self._building.stop()
        self._offer_earlier()
        self._lay_out(keep_end=True)

    def _add(self, item: TimelineItem) -> Entry:
        entry = Entry(self._theme, told(item), self._column)
        entry.grown.connect(self._on_grown)
        self._by_id[item.id] = entry
        self._column.put(entry)
        width = self.viewport().width()
        high = entry.arrange(width)
        entry.setGeometry(0, -high, width, high)
        entry.show()
        if self.entries[-1] is entry:
            self.setFocusProxy(entry)
        return entry

    def _on_grown(self) -> None:
        self._lay_out(keep_end=False)

    def _offer_earlier(self) -> None:
        more = self._column.more
        more.setText(self.tr("Show %n earlier", "", min(EARLIER, self._earlier)))
        more.setVisible(self._earlier > 0 and not self._waiting)

    def _on_more(self) -> None:
        oldest = self.oldest()
        if oldest is not None:
            self.earlier_wanted.emit(oldest, EARLIER)

    def _lay_out(self, *, keep_end: bool) -> None:
        """Lay the column out; keep the distance to its end when entries came above, else to its top."""
        bar = self.verticalScrollBar()
        from_end = self._column.height() - bar.value()
        width = self.viewport().width()
        high = self._column.lay_out(width)
        self._column.resize(width, max(high, self.viewport().height()))
        if keep_end:
            bar.setValue(self._column.height() - from_end)

    def resizeEvent(self, event: QResizeEvent) -> None:
        pinned = self._pinned
        super().resizeEvent(event)
        self._lay_out(keep_end=False)
        if pinned:
            self.scroll_to_end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is not None and self.entries:
            self._move(step)
        elif event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        elif event.key() == Qt.Key.Key_End:
            self._focus(len(self.entries) - 1)
        elif event.key() == Qt.Key.Key_Home:
            self._focus(0)
        else:
            super().keyPressEvent(event)

    def _move(self, step: int) -> None:
        here = self._current()
        self._focus(max(0, min(len(self.entries) - 1, here + step)))

    def _current(self) -> int:
        for place, entry in enumerate(self.entries):
            if entry is self.focusProxy():
                return place
        return len(self.entries) - 1

    def _focus(self, place: int) -> None:
        if not self.entries:
            return
        entry = self.entries[place]
        self.setFocusProxy(entry)
        entry.setFocus(Qt.FocusReason.TabFocusReason)
        self.ensureWidgetVisible(entry, 0, self._theme.px(GAP))

    def _copy(self) -> None:
        if self.entries:
            QGuiApplication.clipboard().setText(self.entries[self._current()].text())

    def _on_theme(self) -> None:
        self.setAccessibleName(self.tr("Timeline"))
        self._column.dress()
        self._offer_earlier()
        self._lay_out(keep_end=False)
