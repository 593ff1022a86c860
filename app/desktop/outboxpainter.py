"""How the lines of the Outbox look: heads of tickets, and operations in columns with how far each has travelled."""

from typing import Final, NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.desktop.icons import paint_icon
from app.desktop.outboxlist import OTHER, WHAT
from app.desktop.outboxmodel import ROLE, Entry, Head, State, Teller
from app.desktop.painting import ring, round_box, text_width, write
from app.desktop.theme import Theme
from app.desktop.words import clock, number
from app.store.queries import OutboxRow

LINE: Final = 34
# In a narrower list the names of the columns need their room more than the tries do.
NARROW: Final = 520
RIGHT: Final = Qt.AlignmentFlag.AlignRight
Index = QModelIndex | QPersistentModelIndex


class Columns(NamedTuple):
    """Where the columns of a line are."""

    order: QRectF
    glyph: QRectF
    what: QRectF
    when: QRectF
    state: QRectF
    tries: QRectF


def columns(theme: Theme, area: QRectF) -> Columns:
    """The columns of a line that fills `area`."""
    px, left, top, high = theme.px, area.x(), area.top(), area.height()
    right = area.right() - px(16)
    tries = right - (px(44) if area.width() >= px(NARROW) else 0)
    state, what = tries - px(128), left + px(76)
    when = state - px(72)
    return Columns(
        QRectF(left, top, px(44), high),
        QRectF(left + px(54), area.center().y() - px(8), px(16), px(16)),
        QRectF(what, top, when - what - px(8), high),
        QRectF(when, top, px(56), high),
        QRectF(state, top, px(128), high),
        QRectF(tries, top, right - tries, high),
    )


class Heads(QWidget):
    """The names of the columns."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        theme.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        self.setFixedHeight(self._theme.px(28))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        at = columns(theme, QRectF(self.rect()))
        self._write(painter, at.order, self.tr("Order"), RIGHT)
        self._write(painter, at.what.adjusted(-theme.px(22), 0, 0, 0), self.tr("What"))
        self._write(painter, at.when, self.tr("When"), RIGHT)
        self._write(painter, at.state, self.tr("State"))
        if at.tries.width():
            self._write(painter, at.tries, self.tr("Tries"), RIGHT)
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.color("divider"))

    def _write(
        self,
        painter: QPainter,
        box: QRectF,
        text: str,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        write(painter, box, text, self._theme.font(11, 500), self._theme.color("text-2"), align)


class EntryPainter(QStyledItemDelegate):
    """Paints heads and operations in columns: order, what, when, state, tries."""

    def __init__(self, theme: Theme, teller: Teller, view: QListView) -> None:
        super().__init__(view)
        self._theme, self._teller, self._view = theme, teller, view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self._theme.px(LINE))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry: Entry = index.data(ROLE)
        box: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue]
        theme, area = self._theme, QRectF(box)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if entry.row is None:
            if entry.head is not None:
                self._paint_head(painter, area, entry.head)
            return
        if index.row() == self._view.currentIndex().row():
            painter.fillRect(area, theme.color("selected"))
            painter.fillRect(QRectF(area.x(), area.y(), 2, area.height()), theme.color("accent"))
            if self._view.hasFocus():
                ring(painter, area.adjusted(2, 1, -2, -1), 3, theme.color("focus"))
        else:
            painter.fillRect(
                QRectF(area.x(), area.bottom() - 1, area.width(), 1), theme.color("divider")
            )
        self._columns(painter, area, entry.row)

    def _paint_head(self, painter: QPainter, area: QRectF, head: Head) -> None:
        theme, px = self._theme, self._theme.px
        painter.fillRect(area, theme.color("app"))
        at = columns(theme, area)
        box = at.what.adjusted(-px(22), 0, px(64), 0)
        if head.ref:
            wide = write(
                painter, box, head.ref, theme.font(13, 600, tabular=True), theme.color("link")
            )
            box.adjust(wide + px(8), 0, 0, 0)
        subject = head.subject or self._teller.title(head)
        if subject != head.ref:
            wide = write(painter, box, subject, theme.font(13, 600), theme.color("text"))
            box.adjust(wide + px(8), 0, 0, 0)
        if box.width() > px(24):
            write(painter, box, head.customer, theme.font(12), theme.color("text-2"))
        color = "danger" if head.needs_you else "text-2"
        standing = at.state.united(at.tries)
        write(painter, standing, self._teller.standing(head), theme.font(12), theme.color(color))

    def _columns(self, painter: QPainter, area: QRectF, row: OutboxRow) -> None:
        theme, teller, at = self._theme, self._teller, columns(self._theme, area)
        figures, quiet = theme.font(13, tabular=True), theme.color("text-2")
        write(painter, at.order, str(row.seq), figures, quiet, RIGHT)
        paint_icon(painter, theme, WHAT.get(row.name, OTHER).icon, at.glyph, "text-2")
        box = QRectF(at.what)
        wide = write(painter, box, teller.what(row), theme.font(13, 500), theme.color("text"))
        box.adjust(wide + theme.px(8), 0, 0, 0)
        if box.width() > theme.px(24):
            write(painter, box, teller.detail(row), theme.font(12), quiet)
        write(painter, at.when, clock(row.at_us), figures, quiet, RIGHT)
        self._state(painter, at.state, teller.state(row))
        if at.tries.width():
            tries = number(row.tries) if row.tries else "–"
            write(painter, at.tries, tries, figures, quiet, RIGHT)

    def _state(self, painter: QPainter, area: QRectF, state: State) -> None:
        theme, px = self._theme, self._theme.px
        font = theme.font(12, 500)
        wide = min(text_width(font, state.text) + px(34), area.width() - px(4))
        box = QRectF(area.x(), area.center().y() - px(11), wide, px(22))
        round_box(painter, box, 3, theme.color(f"{state.tone}-fill"))
        glyph = QRectF(box.x() + px(8), box.center().y() - px(7), px(14), px(14))
        paint_icon(painter, theme, state.glyph, glyph, f"{state.tone}-text")
        box.adjust(px(26), 0, 0, 0)
        write(painter, box, state.text, font, theme.color(f"{state.tone}-text"))
