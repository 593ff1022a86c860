"""One entry of a ticket's timeline: who spoke, where and when, and the words beneath.

customer, reply   avatar, name and channel, then the text in a column of at most 600
note              the same text on the note's yellow card; only the team sees it
auto              one quiet line
contact           a conversation with its summary
"""

from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.desktop import words
from app.desktop.bodytext import BodyText, slices
from app.desktop.customercard import initials
from app.desktop.icons import CHANNELS, paint_icon
from app.desktop.painting import ring, round_box, text_width, write
from app.desktop.theme import Theme
from app.desktop.widgets.buttons import Button
from app.desktop.widgets.lozenges import paint_avatar
from app.store.queries import AttachmentRow, Sync, TimelineItem

SIDE: Final = 16
TEXT_X: Final = 56
AVATAR: Final = 28
COLUMN: Final = 600
HEAD: Final = 21
CHIP: Final = 28
PAD: Final = 12
# Room above and below each entry for its focus ring.
EDGE: Final = 4


class DaySeparator(QWidget):
    """The date above the first entry of a day."""

    def __init__(self, theme: Theme, day: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self.day = theme, day
        self.setAccessibleName(day)

    def arrange(self, width: int) -> int:
        del width
        return self._theme.px(18)

    def dress(self) -> None:
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        font = theme.font(12, 500)
        wide = text_width(font, self.day) + theme.px(22)
        side, middle = theme.px(SIDE), self.height() // 2
        gap = QRectF((self.width() - wide) / 2, 0, wide, self.height())
        painter.setPen(theme.color("divider"))
        painter.drawLine(side, middle, int(gap.left()), middle)
        painter.drawLine(int(gap.right()), middle, self.width() - side, middle)
        write(painter, gap, self.day, font, theme.color("text-2"), Qt.AlignmentFlag.AlignHCenter)


class Entry(QWidget):
    """One timeline item; `arrange` lays it out for a width and says how high it is. Signals: `grown`."""

    grown = Signal()

    def __init__(self, theme: Theme, item: TimelineItem, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self.item = theme, item
        self._ringed = False
        self._rest = slices(item.body)
        self._bodies: list[BodyText] = []
        self.more: Button | None = None
        self._arranged = (-1, 0)
        self._files_y = 0
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._add_slice()
        self._name()

    @property
    def is_card(self) -> bool:
        return self.item.kind == "note"

    def set_item(self, item: TimelineItem) -> None:
        """Show news of the same item; its words never change, only how far it has travelled."""
        self.item = item
        self._name()
        self.update()

    def dress(self) -> None:
        """Wear the theme's present looks."""
        self._arranged = (-1, 0)
        for body in self._bodies:
            body.dress()
        self._name()
        self.update()

    def text(self) -> str:
        """The whole text, for copying."""
        return self.item.body

    def arrange(self, width: int) -> int:
        """Place the children for this width; the height, kept until something changes."""
        if self._arranged[0] != width:
            self._arranged = (width, self._place(width))
        return self._arranged[1]

    def _place(self, width: int) -> int:
        px = self._theme.px
        left, column = self._column(width)
        y = px(EDGE) + px(1 if self.item.kind == "auto" else HEAD)
        y += px(8 if self.is_card else 0)
        for body in self._bodies:
            high = body.heightForWidth(column)
            body.setGeometry(left, y, column, high)
            y += high
        if self.more is not None:
            self.more.move(left, y)
            y += self.more.sizeHint().height()
        if self.item.attachments:
            self._files_y = y + px(10)
            y = self._files_y + round(self._file_boxes(width)[-1].bottom())
        y += px(9 if self.is_card else 0)
        return max(y, px(EDGE) + px(HEAD if self.item.kind == "auto" else AVATAR)) + px(EDGE)

    def _column(self, width: int) -> tuple[int, int]:
        """Where the text begins and how wide it is."""
        px = self._theme.px
        left, right = px(TEXT_X), width - px(SIDE)
        if self.is_card:
            return left + px(PAD), max(px(80), right - left - 2 * px(PAD))
        if self.item.kind == "auto":
            right -= px(56)
        return left, max(px(80), min(px(COLUMN), right - left))

    def _add_slice(self) -> None:
        quiet = self.item.kind == "auto"
        body = BodyText(self._theme, self._rest.pop(0), self, color="text-3" if quiet else "text")
        self._bodies.append(body)
        body.show()
        self._offer_rest()

    def _offer_rest(self) -> None:
        if self.more is not None:
            self.more.deleteLater()
            self.more = None
        if self._rest:
            left = sum(map(len, self._rest))
            text = self.tr("Show %n more character(s)", "", left)
            self.more = Button(self._theme, text, "link", parent=self)
            self.more.clicked.connect(self._on_more)
            self.more.show()
        self._arranged = (-1, 0)

    def _on_more(self) -> None:
        self._add_slice()
        self.grown.emit()

    def _name(self) -> None:
        parts = [self.title(), self.detail(), self.travel(), words.clock(self.item.at_us)]
        parts += [file.name for file in self.item.attachments]
        self.setAccessibleName(words.listed(parts))
        self.setAccessibleDescription(self.item.body[:500])

    def title(self) -> str:
        """Who speaks, or what kind of entry it is."""
        if self.item.kind == "note":
            return self.tr("Internal note")
        if self.item.kind == "auto":
            return ""
        if self.item.kind == "contact":
            return talk(self.item.channel)
        return self.item.author

    def detail(self) -> str:
        """Where it was said, or by whom a note was written."""
        item = self.item
        if item.kind in ("note", "contact"):
            return self.tr("you") if item.is_mine else item.author
        if item.kind == "auto" or not item.channel:
            return ""
        channel = words.channel(item.channel)
        if not item.address:
            return channel
        if item.kind == "customer":
            return self.tr("{channel} from {address}").format(channel=channel, address=item.address)
        return self.tr("{channel} to {address}").format(channel=channel, address=item.address)

    def travel(self) -> str:
        """How far it has travelled; delivered is silent."""
        if self.item.sync is Sync.SAVED_HERE:
            return self.tr("Saved here")
        return self.tr("Needs you") if self.item.sync is Sync.NEEDS_YOU else ""

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ringed = event.reason() != Qt.FocusReason.MouseFocusReason
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._ringed = False
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._ringed:
            side = self._theme.px(8)
            edge = QRectF(self.rect()).adjusted(side, 0, -side, 0)
            ring(painter, edge, 6, self._theme.color("focus"))
        painter.translate(0, self._theme.px(EDGE))
        if self.is_card:
            self._paint_card(painter)
        self._paint_speaker(painter)
        self._paint_head(painter)
        self._paint_files(painter)

    def _paint_card(self, painter: QPainter) -> None:
        px, theme = self._theme.px, self._theme
        high = self.height() - px(2 * EDGE)
        card = QRectF(px(TEXT_X), 0, self.width() - px(TEXT_X + SIDE), high)
        round_box(painter, card, 4, theme.color("note"), theme.color("note-line"))

    def _paint_speaker(self, painter: QPainter) -> None:
        px, theme = self._theme.px, self._theme
        box = QRectF(px(SIDE), 0, px(AVATAR), px(AVATAR))
        if self.item.kind == "auto":
            box.setHeight(px(HEAD))
            paint_icon(painter, theme, "robot", _inside(box, px(16)), "text-3")
        elif self.item.kind == "contact":
            name = CHANNELS.get(self.item.channel, "chat")
            paint_icon(painter, theme, name, _inside(box, px(18)), "text-2")
        else:
            paint_avatar(painter, theme, box, self.item.initials or initials(self.item.author))

    def _paint_head(self, painter: QPainter) -> None:
        px, theme = self._theme.px, self._theme
        inset = px(PAD) if self.is_card else 0
        left, right = px(TEXT_X) + inset, self.width() - px(SIDE) - inset
        line = QRectF(left, px(7) if self.is_card else 0, right - left, px(20))
        line.setRight(self._paint_right(painter, line))
        if self.is_card:
            paint_icon(
                painter, theme, "note", QRectF(left, line.y(), px(14), px(20)), "due-soon-text"
            )
            line.adjust(px(20), 0, 0, 0)
        ink = "due-soon-text" if self.is_card else "text"
        font = theme.font(12 if self.is_card else 13, 600)
        line.adjust(write(painter, line, self.title(), font, theme.color(ink)) + px(8), 0, 0, 0)
        write(
            painter,
            line,
            self.detail(),
            theme.font(12),
            theme.color("text-2" if self.is_card else "text-3"),
        )

    def _paint_right(self, painter: QPainter, line: QRectF) -> float:
        """Time, and before it the glyph of work that is not delivered; where they begin."""
        px, theme = self._theme.px, self._theme
        time, font = words.clock(self.item.at_us), theme.font(12, tabular=True)
        write(painter, line, time, font, theme.color("text-2"), _RIGHT)
        right = line.right() - text_width(font, time) - px(8)
        travel = self.travel()
        if not travel:
            return right
        needs_you = self.item.sync is Sync.NEEDS_YOU
        color, font = "danger" if needs_you else "text-2", theme.font(12, 500)
        box = QRectF(line.left(), line.top(), right - line.left(), line.height())
        write(painter, box, travel, font, theme.color(color), _RIGHT)
        right -= text_width(font, travel) + px(18)
        mark = "warning-circle" if needs_you else "saved-here"
        paint_icon(painter, theme, mark, QRectF(right, line.top(), px(14), line.height()), color)
        return right - px(8)

    def _paint_files(self, painter: QPainter) -> None:
        px, theme = self._theme.px, self._theme
        boxes = self._file_boxes(self.width())
        for file, box in zip(self.item.attachments, boxes, strict=True):
            box.translate(0, self._files_y - px(EDGE))
            round_box(painter, box, 4, None, theme.color("divider"))
            mark = QRectF(box.left() + px(9), box.top(), px(16), box.height())
            paint_icon(painter, theme, "image" if is_picture(file) else "file", mark, "text-3")
            inner = box.adjusted(px(31), 0, -px(9), 0)
            write(painter, inner, file.name, theme.font(12), theme.color("text"))
            size = size_words(file.size)
            font = theme.font(11, tabular=True)
            write(painter, inner, size, font, theme.color("text-3"), _RIGHT)

    def _file_boxes(self, width: int) -> list[QRectF]:
        """Where the chips of the attachments stand, row by row."""
        px, theme = self._theme.px, self._theme
        left, right, y = float(px(TEXT_X)), width - px(SIDE), 0.0
        boxes: list[QRectF] = []
        x = left
        for file in self.item.attachments:
            wide = px(48) + text_width(theme.font(12), file.name)
            wide += text_width(theme.font(11, tabular=True), size_words(file.size))
            wide = min(float(round(wide)), right - left)
            if x > left and x + wide > right:
                x, y = left, y + px(CHIP + 6)
            boxes.append(QRectF(x, y, wide, px(CHIP)))
            x += wide + px(8)
        return boxes


_RIGHT = Qt.AlignmentFlag.AlignRight


def _inside(box: QRectF, side: float) -> QRectF:
    """A square of `side` in the middle of a box."""
    corner = box.center()
    return QRectF(corner.x() - side / 2, corner.y() - side / 2, side, side)


def is_picture(file: AttachmentRow) -> bool:
    """Whether a file's name says that it is a picture."""
    return file.name.lower().endswith((".jpg", ".jpeg", ".png", ".gif", ".webp"))


def size_words(size: int) -> str:
    """The size of a file as the user's language writes it."""
    return QLocale().formattedDataSize(size, 1, QLocale.DataSizeFormat.DataSizeSIFormat)


def talk(channel: str) -> str:
    """What a conversation over a channel is called."""
    match channel:
        case "phone":
            return QCoreApplication.translate("Entry", "Phone call")
        case "visit":
            return QCoreApplication.translate("Entry", "Visit")
        case "chat":
            return QCoreApplication.translate("Entry", "Chat")
        case _:
            return QCoreApplication.translate("Entry", "Contact")
