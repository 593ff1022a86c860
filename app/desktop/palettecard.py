"""The card of the palette: a line to type in, rows with the match in bold and their keys, a foot."""

import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import (
    QColor,
    QGradient,
    QKeyEvent,
    QLinearGradient,
    QPainter,
    QPaintEvent,
    QRadialGradient,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from app.desktop.icons import paint_icon
from app.desktop.painting import round_box, text_width, write
from app.desktop.theme import Theme
from app.desktop.widgets.layouts import Hairline
from app.desktop.widgets.lozenges import KeyCap, paint_key
from app.desktop.widgets.notices import Icon, Text, announce
from app.desktop.words import listed

ROW: Final = 36
GROUP: Final = 28
MOST_ROWS_SEEN: Final = 14
LEFT: Final = 47  # where the words of every row begin
ROLE: Final = Qt.ItemDataRole.UserRole + 1
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Row:
    """One thing to choose; a row without a deed is the title of a group."""

    title: str
    detail: str = ""
    icon: str = ""
    keys: tuple[str, ...] = ()
    state: str = ""
    deed: Callable[[], object] | None = None


def folded(text: str) -> str:
    """A text without case and accents, letter for letter, so that places in it stay the same."""
    return "".join(_plain(letter) for letter in text)


def _plain(letter: str) -> str:
    plain = unicodedata.normalize("NFKD", letter)[0].casefold()
    return plain if len(plain) == 1 else letter


def matches(title: str, wanted: str) -> list[tuple[int, int]]:
    """Where the wanted words stand in a title, as (from, length), in order and without overlap."""
    plain = folded(title)
    found: list[tuple[int, int]] = []
    for word in folded(wanted).split():
        at = _word_start(plain, word)
        if at >= 0:
            found.append((at, len(word)))
    return [
        span
        for place, span in enumerate(sorted(found))
        if place == 0 or _clear(sorted(found), place)
    ]


def _clear(spans: Sequence[tuple[int, int]], place: int) -> bool:
    before, length = spans[place - 1]
    return spans[place][0] >= before + length


def _word_start(plain: str, word: str) -> int:
    """Where a word of the title begins so, or -1; Chinese runs on without gaps, so any place will do there."""
    at = plain.find(word)
    while at > 0 and plain[at - 1].isalnum() and word.isascii():
        later = plain.find(word, at + 1)
        if later < 0:
            return later
        at = later
    return at


class Rows(QAbstractListModel):
    """The rows as a model; a screen reader hears title, detail and keys."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: list[Row] = []

    def show(self, rows: list[Row]) -> None:
        """Replace all rows."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role == ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = (row.title, row.detail, row.state, *row.keys)
            return listed(said)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if self.rows[index.row()].deed is None:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def step(self, at: int, way: int) -> int:
        """The next row that can be chosen, round the end; `at` when there is none."""
        count = len(self.rows)
        for turn in range(1, count + 1):
            place = (at + way * turn) % count
            if self.rows[place].deed is not None:
                return place
        return at


class RowPainter(QStyledItemDelegate):
    """Paints titles of groups and rows with the match in bold and the keys at the right."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self.wanted = ""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: Row = index.data(ROLE)
        return QSize(0, self._theme.px(GROUP if row.deed is None else ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(ROLE)
        box: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue]
        if row.deed is None:
            self._group(painter, QRectF(box), row)
        else:
            self._row(painter, QRectF(box), row, index.row() == self._current())

    def _current(self) -> int:
        view = self.parent()
        return view.currentIndex().row() if isinstance(view, QListView) else -1

    def _group(self, painter: QPainter, box: QRectF, row: Row) -> None:
        theme = self._theme
        box.adjust(theme.px(19), theme.px(2), 0, 0)
        write(painter, box, row.title, theme.font(12, 600), theme.color("text-2"))

    def _row(self, painter: QPainter, box: QRectF, row: Row, is_current: bool) -> None:
        theme, px = self._theme, self._theme.px
        if is_current:
            round_box(painter, box.adjusted(px(8), 0, -px(8), 0), 4, theme.color("selected"))
        glyph = QRectF(box.x() + px(19), box.center().y() - px(8), px(16), px(16))
        if row.icon:
            paint_icon(painter, theme, row.icon, glyph, "text-2")
        right = self._right(painter, box, row, is_current)
        line = QRectF(
            box.x() + px(LEFT), box.y(), right - box.x() - px(LEFT) - px(12), box.height()
        )
        used = self._title(painter, line, row.title)
        line.setLeft(line.x() + used + px(10))
        if line.width() > px(20):
            write(painter, line, row.detail, theme.font(12, tabular=True), theme.color("text-2"))

    def _right(self, painter: QPainter, box: QRectF, row: Row, is_current: bool) -> float:
        theme, px = self._theme, self._theme.px
        right = box.right() - px(20)
        for key in reversed(row.keys):
            wide = max(text_width(theme.font(11, 500), key) + px(12), px(20))
            cap = QRectF(right - wide, box.center().y() - px(10), wide, px(20))
            paint_key(painter, theme, cap, key, "surface" if is_current else "control")
            right = cap.x() - px(4)
        if row.state:
            font = theme.font(12, 500)
            wide = text_width(font, row.state) + 1
            place = QRectF(right - wide, box.y(), wide, box.height())
            write(painter, place, row.state, font, theme.color("text-2"))
            right = place.x()
        return right

    def _title(self, painter: QPainter, line: QRectF, title: str) -> float:
        """Write the title piece by piece, what was typed in 600; returns the width."""
        theme, left = self._theme, line.x()
        for text, is_match in pieces(title, self.wanted):
            font = theme.font(13, 600 if is_match else 400)
            room = QRectF(left, line.y(), line.right() - left, line.height())
            if room.width() <= 0:
                break
            left += write(painter, room, text, font, theme.color("text"))
        return left - line.x()


def pieces(title: str, wanted: str) -> Iterator[tuple[str, bool]]:
    """The title cut where matches begin and end."""
    at = 0
    for start, length in matches(title, wanted):
        if start > at:
            yield title[at:start], False
        yield title[start : start + length], True
        at = start + length
    if at < len(title):
        yield title[at:], False


class Line(QLineEdit):
    """The line to type in; arrows, Return and Esc are for the list below."""

    def __init__(self, theme: Theme, take_key: Callable[[int], bool], parent: QWidget) -> None:
        super().__init__(parent)
        self._take_key = take_key
        self.setFrame(False)
        self.setFont(theme.font(15))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._take_key(event.key()):
            super().keyPressEvent(event)


class PaletteCard(QFrame):
    """The white card: line, list, foot."""

    def __init__(self, theme: Theme, take_key: Callable[[int], bool], parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.line = Line(theme, take_key, self)
        self._glass = Icon(theme, "search", 18, "text-3")
        self._count = Text(theme, "", 12, 400, "text-2")
        self.list = QListView()
        self.model = Rows(self.list)
        self._painter = RowPainter(theme, self.list)
        self._foot = Foot(theme)
        self._set_up_list()
        self._lay_out()
        theme.changed.connect(self._dress)
        self._dress()

    def _set_up_list(self) -> None:
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._painter)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.list.viewport().setAutoFillBackground(False)

    def _lay_out(self) -> None:
        px = self._theme.px
        head = QHBoxLayout()
        head.setContentsMargins(px(20), 0, px(20), 0)
        head.setSpacing(px(10))
        head.addWidget(self._glass)
        head.addWidget(self.line, 1)
        head.addWidget(self._count)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._head = QWidget()
        self._head.setLayout(head)
        column.addWidget(self._head)
        column.addWidget(Hairline(self._theme))
        column.addSpacing(px(4))
        column.addWidget(self.list, 1)
        column.addSpacing(px(8))
        column.addWidget(Hairline(self._theme))
        column.addWidget(self._foot)

    def show_rows(self, rows: list[Row], wanted: str, taken_ms: float) -> None:
        """Show rows with the first that can be chosen current, and say how many there are."""
        self._painter.wanted = wanted
        self.model.show(rows)
        count = sum(row.deed is not None for row in rows)
        if count:
            self.list.setCurrentIndex(self.model.index(self.model.step(-1, 1)))
            self.list.scrollToTop()
        else:
            self.model.show(rows or [self.nothing(wanted)])
        texts = self.tr("{count} · {ms} ms")
        self._count.setText(texts.format(count=count, ms=round(taken_ms)))
        announce(self.line, self.tr("%n result(s)", "", count))

    def nothing(self, wanted: str) -> Row:
        """Says that nothing was found."""
        return Row(self.tr("Nothing matches “{text}”.").format(text=wanted))

    def current(self) -> Row | None:
        """The row that Return would do."""
        index = self.list.currentIndex()
        return self.model.rows[index.row()] if index.isValid() else None

    def step(self, way: int) -> None:
        """Go to the next row up or down."""
        if self.model.rows:
            place = self.model.step(self.list.currentIndex().row(), way)
            self.list.setCurrentIndex(self.model.index(place))
            row = self.model.rows[place]
            announce(self.line, listed((row.title, row.detail)))

    def wanted_height(self) -> int:
        """As high as its rows, up to a dozen of them."""
        px = self._theme.px
        heights = [px(GROUP if row.deed is None else ROW) for row in self.model.rows]
        listed = min(sum(heights), px(ROW) * MOST_ROWS_SEEN)
        return px(52) + listed + px(14) + px(40)

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.setAccessibleName(self.tr("Palette"))
        self.line.setAccessibleName(self.tr("Search or type a command"))
        self.line.setPlaceholderText(self.tr("Search or type a command"))
        self.list.setAccessibleName(self.tr("Results"))
        self._foot.retranslate()

    def _dress(self) -> None:
        self._head.setFixedHeight(self._theme.px(50))
        self.line.setFont(self._theme.font(15))
        palette = self._theme.palette()
        palette.setColor(palette.ColorRole.Base, QColor(Qt.GlobalColor.transparent))
        self.line.setPalette(palette)
        self.retranslate()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        round_box(
            QPainter(self), QRectF(self.rect()), 6, theme.color("surface"), theme.color("divider")
        )


class Foot(QWidget):
    """What the first letter of the line may say."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._texts = [Text(theme, "", 12, 400, "text-2") for _ in range(6)]
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(16), 0, theme.px(16), 0)
        row.setSpacing(theme.px(8))
        for key, text in zip((">", "#", "@", "?", "="), self._texts, strict=False):
            row.addWidget(KeyCap(theme, key))
            row.addWidget(text)
            row.addSpacing(theme.px(6))
        row.addStretch(1)
        row.addWidget(KeyCap(theme, "↵"))
        row.addWidget(self._texts[-1])
        self.setFixedHeight(theme.px(40))
        theme.changed.connect(lambda: self.setFixedHeight(theme.px(40)))

    def retranslate(self) -> None:
        """Say everything in the present language."""
        said = (
            self.tr("commands"),
            self.tr("tickets"),
            self.tr("customers"),
            self.tr("policy"),
            self.tr("refund"),
            self.tr("open"),
        )
        for text, label in zip(said, self._texts, strict=True):
            label.setText(text)


# How much of a shadow is left, from 40 inside the edge of its card to 40 outside (blur 40).
FADE: Final = (1.0, 0.99, 0.96, 0.89, 0.77, 0.6, 0.5, 0.4, 0.23, 0.11, 0.04, 0.01, 0.0)


def cast_shadow(painter: QPainter, theme: Theme, box: QRectF) -> None:
    """A soft shadow below a floating card: blur 40, 12 down; nine pieces with a gradient each."""
    reach = theme.px(40)
    box = box.translated(0, theme.px(12))
    inner = box.adjusted(reach, reach, -reach, -reach)
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    for corner, towards in _corners(inner, reach):
        glow = QRadialGradient(corner, 2 * reach)
        _fade(glow, theme)
        painter.fillRect(QRectF(corner, towards).normalized(), glow)
    for edge, start, end in _edges(inner, reach):
        wash = QLinearGradient(start, end)
        _fade(wash, theme)
        painter.fillRect(edge, wash)
    painter.restore()


def _fade(gradient: QGradient, theme: Theme) -> None:
    color = QColor(theme.color("shadow"))
    full = color.alphaF()
    for place, share in enumerate(FADE):
        color.setAlphaF(full * share)
        gradient.setColorAt(place / (len(FADE) - 1), color)


def _corners(inner: QRectF, reach: float) -> Iterator[tuple[QPointF, QPointF]]:
    for corner, right, down in (
        (inner.topLeft(), -1, -1),
        (inner.topRight(), 1, -1),
        (inner.bottomLeft(), -1, 1),
        (inner.bottomRight(), 1, 1),
    ):
        yield corner, corner + QPointF(right * 2 * reach, down * 2 * reach)


def _edges(inner: QRectF, reach: float) -> Iterator[tuple[QRectF, QPointF, QPointF]]:
    far = 2 * reach
    left, right, top, bottom = inner.left(), inner.right(), inner.top(), inner.bottom()
    wide, high = inner.width(), inner.height()
    yield QRectF(left, top - far, wide, far), QPointF(left, top), QPointF(left, top - far)
    yield QRectF(left, bottom, wide, far), QPointF(left, bottom), QPointF(left, bottom + far)
    yield QRectF(left - far, top, far, high), QPointF(left, top), QPointF(left - far, top)
    yield QRectF(right, top, far, high), QPointF(right, top), QPointF(right + far, top)
