"""How a ticket looks in the queue: two lines of 52 px, or one of 28, painted in one go."""

from typing import Final, NamedTuple

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.desktop import words
from app.desktop.icons import CHANNELS, paint_icon
from app.desktop.inbox_model import InboxModel
from app.desktop.inbox_words import promise
from app.desktop.painting import draw_shape, ring, round_box, text_width, write
from app.desktop.theme import Theme
from app.desktop.widgets.lozenges import paint_pill, pill_width
from app.store.queries import InboxRow, Sync, View

ROOMY: Final = 52
COMPACT: Final = 28
TEXT_X: Final = 44
SIDE: Final = 16
GAP: Final = 8
# More than any pane can show; measuring a whole pasted page would stall the frame.
LONGEST: Final = 200
OWN_VIEWS: Final = (View.MINE, View.DRAFTS)
PRIORITIES: Final = {"urgent": "late-solid", "high": "text", "low": "text-3"}


class Presence(NamedTuple):
    """Who else is on a ticket, and whether they write."""

    initials: str
    is_editing: bool


class InboxDelegate(QStyledItemDelegate):
    """Paints rows. Loud promises (due soon, late) are filled, quiet ones are not, so lateness shows."""

    def __init__(self, theme: Theme, model: InboxModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme, self._model = theme, model
        self.is_compact = False
        self._taken = 0
        self.presence: dict[str, Presence] = {}

    def take(self, width: int) -> None:
        """How much of the right margin the scroll bar has taken; words keep their place."""
        self._taken = width

    def row_height(self) -> int:
        return self._theme.px(COMPACT if self.is_compact else ROOMY)

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(self._theme.px(200), self.row_height())

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        box = QRectF(option.rect)
        row = self._model.row(index.row())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        state = option.state
        self._paint_block(painter, box, state)
        if row is None:
            paint_skeleton(painter, self._theme, box, is_compact=self.is_compact)
        elif self.is_compact:
            self._paint_compact(painter, box, row)
        else:
            self._paint_roomy(painter, box, row, bool(state & QStyle.StateFlag.State_Selected))

    def _paint_block(self, painter: QPainter, box: QRectF, state: QStyle.StateFlag) -> None:
        """The inset rounded block of hover, selection and focus."""
        flag, block = QStyle.StateFlag, box.adjusted(4, 1, -2 if self._taken else -4, -1)
        if state & flag.State_Selected:
            round_box(painter, block, 4, self._theme.color("selected"))
        elif state & flag.State_MouseOver:
            round_box(painter, block, 4, self._theme.color("hover"))
        if state & flag.State_HasFocus:
            ring(painter, block, 4, self._theme.color("focus"))

    def _paint_roomy(
        self, painter: QPainter, box: QRectF, row: InboxRow, is_selected: bool
    ) -> None:
        px, box = self._theme.px, box.adjusted(0, 0, self._taken, 0)
        first = QRectF(box.x(), box.y() + px(8), box.width(), px(20))
        second = QRectF(box.x(), box.y() + px(28), box.width(), px(18))
        self._paint_margin(painter, first, row)
        right = self._paint_promise(painter, first, row)
        right = self._paint_priority(painter, first, right, row)
        self._paint_subject(painter, first, right, row)
        self._paint_second(painter, second, row, "text-2" if is_selected else "text-3")

    def _paint_compact(self, painter: QPainter, box: QRectF, row: InboxRow) -> None:
        px, box = self._theme.px, box.adjusted(0, 0, self._taken, 0)
        line = QRectF(box.x(), box.y() + px(4), box.width(), px(20))
        self._paint_margin(painter, line, row)
        right = self._paint_promise(painter, line, row)
        right = self._paint_priority(painter, line, right, row)
        if row.emergency:
            right = self._paint_glyph(
                painter, line, right - px(6), "flame-fill", "late-solid"
            ) + px(6)
        right = self._paint_marks(painter, line, right - px(6), row)
        self._paint_subject(painter, line, right, row)

    def _paint_margin(self, painter: QPainter, line: QRectF, row: InboxRow) -> None:
        px, middle = self._theme.px, line.center().y()
        if row.is_unread:
            dot = QRectF(line.x() + px(9), middle - px(3), px(6), px(6))
            round_box(painter, dot, px(3), self._theme.color("accent"))
        box = QRectF(line.x() + px(20), middle - px(8), px(16), px(16))
        paint_icon(painter, self._theme, CHANNELS[row.channel], box, "text-2")

    def _paint_promise(self, painter: QPainter, line: QRectF, row: InboxRow) -> float:
        """Paint the promise at the right; returns where it begins."""
        px, right = self._theme.px, line.right() - self._theme.px(SIDE)
        kept = promise(row, self._model.now_us())
        if kept is None:
            return right
        width = pill_width(self._theme, kept.short)
        # Without a fill the words themselves end at the edge, and the shape keeps its distance.
        box = QRectF(right - width, line.y(), width, line.height())
        if not kept.is_loud:
            box.translate(px(9), 0)
        paint_pill(painter, self._theme, box, kept.tone, kept.short, kept.is_loud)
        return box.x() + (0 if kept.is_loud else px(7))

    def _paint_priority(
        self, painter: QPainter, line: QRectF, right: float, row: InboxRow
    ) -> float:
        color, px = PRIORITIES.get(row.priority), self._theme.px
        if color is None:
            return right
        left = right - px(6 + 12)
        box = QRectF(left, line.center().y() - px(6), px(12), px(12))
        draw_shape(painter, row.priority, box, self._theme.color(color))
        return left + (px(3) if row.priority == "high" else 0)

    def _paint_subject(self, painter: QPainter, line: QRectF, right: float, row: InboxRow) -> None:
        left = line.x() + self._theme.px(TEXT_X)
        box = QRectF(left, line.y(), right - self._theme.px(6) - left, line.height())
        font = self._theme.font(13, 600 if row.is_unread else 400)
        write(painter, box, row.subject[:LONGEST], font, self._theme.color("text"))

    def _paint_second(self, painter: QPainter, line: QRectF, row: InboxRow, quiet: str) -> None:
        theme, px = self._theme, self._theme.px
        right = self._paint_marks(painter, line, line.right() - px(SIDE), row)
        left = line.x() + px(TEXT_X)
        if row.emergency:
            left = self._paint_tag(
                painter, line, left, words.emergency(), "emergency", "flame-fill"
            )
        tier, kind = words.tier(row.tier), words.ticket_class(row.ticket_class)
        font, spare = theme.font(12), right - px(GAP)
        tier_room = px(28) + text_width(theme.font(11, 500), tier) + px(GAP) if tier else 0
        box = QRectF(left, line.y(), max(0.0, spare - left - tier_room), line.height())
        left += write(painter, box, row.customer[:LONGEST], font, theme.color("text-2")) + px(GAP)
        if tier:
            left = self._paint_tag(painter, line, left, tier, "vip", "star")
        if spare - left > px(24):
            box = QRectF(left, line.y(), spare - left, line.height())
            write(painter, box, kind, font, theme.color(quiet))

    def _paint_tag(
        self, painter: QPainter, line: QRectF, left: float, text: str, tone: str, icon: str
    ) -> float:
        """A small lozenge with its picture; returns where the next thing begins."""
        theme, px, font = self._theme, self._theme.px, self._theme.font(11, 500)
        head = 17 if icon == "star" else 18
        width = px(head + 6) + text_width(font, text)
        box = QRectF(left, line.center().y() - px(8), width, px(16))
        round_box(painter, box, 3, theme.color(f"{tone}-fill"))
        side = px(10 if icon == "star" else 11)
        glyph = QRectF(left + px(4), box.center().y() - side / 2, side, side)
        if icon == "star":
            draw_shape(painter, icon, glyph, theme.color(f"{tone}-solid"))
        else:
            paint_icon(painter, theme, icon, glyph, f"{tone}-solid")
        words_box = box.adjusted(px(head), 0, 0, 0)
        write(painter, words_box, text, font, theme.color(f"{tone}-text"))
        return box.right() + px(GAP)

    def _paint_marks(self, painter: QPainter, line: QRectF, right: float, row: InboxRow) -> float:
        """Sync glyph, then who else is on the ticket; returns where they begin."""
        if row.sync == Sync.NEEDS_YOU:
            right = self._paint_glyph(painter, line, right, "warning-circle", "danger")
        if row.sync in (Sync.SAVED_HERE, Sync.NEEDS_YOU):
            right = self._paint_glyph(painter, line, right, "saved-here", "text-3")
        here = self.presence.get(row.id)
        if here is None:
            return self._paint_owner(painter, line, right, row)
        color = "on-track-text" if here.is_editing else "text-3"
        font = self._theme.font(11, 500)
        width = text_width(font, here.initials)
        box = QRectF(right - width, line.y(), width + 1, line.height())
        write(painter, box, here.initials, font, self._theme.color(color))
        glyph = "pencil" if here.is_editing else "eye"
        return self._paint_glyph(painter, line, right - width - self._theme.px(5), glyph, color)

    def _paint_owner(self, painter: QPainter, line: QRectF, right: float, row: InboxRow) -> float:
        """Whose ticket it is, where that is not plain from the view."""
        if not row.initials or self._model.showing.view in OWN_VIEWS:
            return right
        font = self._theme.font(11, 500)
        width = text_width(font, row.initials)
        box = QRectF(right - width, line.y(), width + 1, line.height())
        write(painter, box, row.initials, font, self._theme.color("text-3"))
        return right - width - self._theme.px(6)

    def _paint_glyph(
        self, painter: QPainter, line: QRectF, right: float, name: str, color: str
    ) -> float:
        side = self._theme.px(14)
        box = QRectF(right - side, line.center().y() - side / 2, side, side)
        paint_icon(painter, self._theme, name, box, color)
        return right - side - self._theme.px(6)


def paint_skeleton(painter: QPainter, theme: Theme, box: QRectF, *, is_compact: bool) -> None:
    """A row on its way: quiet bars where words will be, so nothing jumps when they come."""
    px, color = theme.px, theme.color("hover")
    left, middle = box.x() + px(TEXT_X), box.y() + px(14 if is_compact else 18)
    round_box(painter, QRectF(box.x() + px(20), middle - px(8), px(16), px(16)), px(8), color)
    width = box.width() - px(TEXT_X + SIDE)
    round_box(painter, QRectF(left, middle - px(4), width * 0.62, px(8)), px(4), color)
    if not is_compact:
        round_box(painter, QRectF(left, box.y() + px(33), width * 0.4, px(8)), px(4), color)
