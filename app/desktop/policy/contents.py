"""The contents of the policy book: chapters that fold, clauses with what changed and what was read, and finds."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.desktop.icons import paint_icon
from app.desktop.painting import draw_shape, ring, round_box, text_width, write
from app.desktop.theme import Theme
from app.desktop.words import listed
from app.domain.said import in_language
from app.store.queries_book import BookRow, ChapterLine, ClauseLine, FoundRow, PieceLine

Index = QModelIndex | QPersistentModelIndex
LINE: Final = 29
FIND: Final = 48
PICTURES: Final = {
    "script": "checklist",
    "product": "package",
    "template": "chat",
    "training": "play",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One row: a chapter (part "chapter"), a clause, another part of the book; `under` is a find's snippet."""

    part: str
    name: str
    title: str
    mark: str = ""
    is_read: bool = False
    is_open: bool = False
    under: str = ""

    @property
    def number(self) -> str:
        """What stands before the title."""
        return self.name if self.part in ("chapter", "clause") else ""


def chapters(book: BookRow, language: str, opened: Iterable[str]) -> list[Entry]:
    """The rows of the Policy tab; clauses stand under the chapters that are open."""
    rows: list[Entry] = []
    for chapter in book.chapters:
        is_open = chapter.id in opened
        rows.append(_chapter(chapter, language, is_open))
        if is_open:
            rows += [_clause(line, language) for line in chapter.clauses]
    return rows


def _chapter(chapter: ChapterLine, language: str, is_open: bool) -> Entry:
    title = in_language(chapter.title, language)
    return Entry("chapter", chapter.id, title, is_open=is_open)


def _clause(line: ClauseLine, language: str) -> Entry:
    return Entry("clause", line.id, in_language(line.title, language), line.mark, line.is_read)


def pieces(lines: Sequence[PieceLine], language: str) -> list[Entry]:
    """The rows of Articles and Scripts."""
    rows = [Entry(line.part, line.name, in_language(line.title, language)) for line in lines]
    return sorted(rows, key=lambda row: row.title.casefold())


def finds(rows: Sequence[FoundRow], language: str) -> list[Entry]:
    """The rows of a search."""
    return [
        Entry(row.part, row.name, in_language(row.title, language), under=row.snippet)
        for row in rows
    ]


class ContentsModel(QAbstractListModel):
    """The rows in sight. `marks` says the words for "new" and "changed"."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows: list[Entry] = []
        self.marks: dict[str, str] = {}
        self.read = ""

    def show_rows(self, rows: list[Entry]) -> None:
        """Show these; rows that stay keep their place, so that the choice does."""
        if [row.name for row in rows] == [row.name for row in self._rows]:
            self._rows = rows
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def at(self, index: Index) -> Entry | None:
        """The row of an index."""
        return self._rows[index.row()] if 0 <= index.row() < len(self._rows) else None

    def place_of(self, part: str, name: str) -> int:
        """Where a part stands, or -1."""
        return next(
            (at for at, row in enumerate(self._rows) if (row.part, row.name) == (part, name)), -1
        )

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.at(index)
        if row is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return row.title
            case Qt.ItemDataRole.AccessibleTextRole:
                read = self.read if row.is_read else ""
                said = (row.number, row.title, self.marks.get(row.mark, ""), read, row.under)
                return listed(part for part in said if part)
            case _:
                return None


class ContentsDelegate(QStyledItemDelegate):
    """A line: caret or number, title, mark and tick; a find or a change has its words below.

    A flat list has no chapters: its clauses begin with a tick or an empty circle and their sign.
    """

    def __init__(self, theme: Theme, parent: QWidget, *, is_flat: bool) -> None:
        super().__init__(parent)
        self._theme, self._is_flat = theme, is_flat

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row = _row(index)
        return QSize(self._theme.px(200), self._theme.px(FIND if row and row.under else LINE))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, theme, px = _row(index), self._theme, self._theme.px
        if row is None:
            return
        box = QRectF(option.rect)  # type: ignore[attr-defined]
        self._paint_ground(painter, option, box)
        inner = QRectF(box.x(), box.y() + px(3), box.width() - px(8), px(LINE - 6))
        is_flat = self._is_flat or bool(row.under) or not row.number
        head = self._paint_flat if is_flat else self._paint_head
        left = head(painter, row, inner)
        right = self._paint_marks(painter, row, inner, index)
        title = QRectF(left, inner.y(), right - left, inner.height())
        font = theme.font(13, 600 if row.part == "chapter" else 400)
        write(painter, title, row.title, font, theme.color("text"))
        if row.under:
            under = QRectF(left, inner.y() + px(18), inner.right() - left, inner.height())
            write(painter, under, row.under, theme.font(12), theme.color("text-2"))

    def _paint_head(self, painter: QPainter, row: Entry, inner: QRectF) -> float:
        """Caret and number of the tree; returns where the title begins."""
        theme, px, left = self._theme, self._theme.px, inner.x() + self._theme.px(16)
        if row.part == "chapter":
            icon, side = "caret-down" if row.is_open else "caret-right", px(12)
            caret = QRectF(left - px(2), inner.center().y() - side / 2, side, side)
            paint_icon(painter, theme, icon, caret, "text-2")
            left += px(16)
        if row.number:
            left += px(30) if row.part == "clause" else 0
            wide = px(30) if row.part == "clause" else px(20)
            number = QRectF(left, inner.y(), wide, inner.height())
            write(painter, number, row.number, theme.font(12, tabular=True), theme.color("text-2"))
            left += wide
        return left

    def _paint_flat(self, painter: QPainter, row: Entry, inner: QRectF) -> float:
        """What kind of part it is, and the sign of a clause; returns where the title begins."""
        theme, px, side = self._theme, self._theme.px, self._theme.px(14)
        left = inner.x() + px(10 if self._is_flat else 16)
        place = QRectF(left, inner.center().y() - side / 2, side, side)
        if row.part != "clause":
            paint_icon(painter, theme, PICTURES.get(row.part, "file"), place, "text-2")
        elif row.is_read:
            paint_icon(painter, theme, "check-circle", place, "met-solid")
        else:
            ring(
                painter, place.adjusted(1, 1, -1, -1), place.width() / 2, theme.color("border"), 1.3
            )
        left += px(22)
        if row.part == "clause":
            sign, font = f"§ {row.name}", theme.font(13, 600, tabular=True)
            wide = text_width(font, sign) + px(8)
            number = QRectF(left, inner.y(), wide, inner.height())
            write(painter, number, sign, font, theme.color("link"))
            left += wide
        return left

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, box: QRectF) -> None:
        theme, state = self._theme, option.state  # type: ignore[attr-defined]
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, theme.color("selected"))
            painter.fillRect(QRectF(box.x(), box.y(), 2, box.height()), theme.color("accent"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, theme.color("hover"))
        if state & QStyle.StateFlag.State_HasFocus:
            ring(painter, box.adjusted(2, 1, -2, -1), 4, theme.color("focus"))

    def _paint_marks(self, painter: QPainter, row: Entry, inner: QRectF, index: Index) -> float:
        """The tick and the mark at the right; returns how far the title may reach."""
        theme, px, right = self._theme, self._theme.px, inner.right()
        if row.is_read and not self._is_flat:
            side = px(11)
            tick = QRectF(right - side, inner.center().y() - side / 2, side, side)
            draw_shape(painter, "tick", tick, theme.color("met-solid"))
        right -= 0 if self._is_flat else px(17)
        model = index.model()
        words = model.marks.get(row.mark, "") if isinstance(model, ContentsModel) else ""
        if words:
            tone = "met" if row.mark == "new" else "on_track"
            font = theme.font(11, 500)
            wide = text_width(font, words) + px(12)
            pill = QRectF(right - wide, inner.center().y() - px(9), wide, px(18))
            round_box(painter, pill, 3, theme.color(f"{tone}-fill"))
            align = Qt.AlignmentFlag.AlignHCenter
            write(painter, pill, words, font, theme.color(f"{tone}-text"), align)
            right -= wide + px(6)
        return right


class Contents(QListView):
    """The list itself. Signals: `chosen(Entry)` a row was clicked or entered; `walked(Entry)` it became current."""

    chosen = Signal(object)
    walked = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget, *, is_flat: bool = False) -> None:
        super().__init__(parent)
        self._theme = theme
        self.rows = ContentsModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(ContentsDelegate(theme, self, is_flat=is_flat))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.clicked.connect(self._on_clicked)
        self.selectionModel().currentChanged.connect(self._on_current)

    def show_rows(self, rows: list[Entry], *, is_whole: bool = False) -> None:
        """Show these; with `is_whole` the list is as high as they are."""
        self.rows.show_rows(rows)
        if is_whole:
            high = sum(self._theme.px(FIND if row.under else LINE) for row in rows)
            self.setFixedHeight(high)

    def select(self, part: str, name: str) -> None:
        """Make a row current without a word of it."""
        place = self.rows.place_of(part, name)
        before = self.blockSignals(True)
        self.selectionModel().blockSignals(True)
        self.setCurrentIndex(self.rows.index(place) if place >= 0 else QModelIndex())
        self.selectionModel().blockSignals(False)
        self.blockSignals(before)
        self.viewport().update()

    @property
    def current(self) -> Entry | None:
        """The row the cursor is on."""
        return self.rows.at(self.currentIndex())

    def _on_clicked(self, index: QModelIndex) -> None:
        if row := self.rows.at(index):
            self.chosen.emit(row)

    def _on_current(self, index: QModelIndex) -> None:
        if (row := self.rows.at(index)) and self.hasFocus():
            self.walked.emit(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.current
        folds = (Qt.Key.Key_Left, Qt.Key.Key_Right)
        is_fold = row is not None and row.part == "chapter" and event.key() in folds
        if is_fold and row is not None and row.is_open == (event.key() == Qt.Key.Key_Right):
            return
        if row is not None and (is_fold or event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)):
            self.chosen.emit(row)
        else:
            super().keyPressEvent(event)


def _row(index: Index) -> Entry | None:
    model = index.model()
    return model.at(index) if isinstance(model, ContentsModel) else None
