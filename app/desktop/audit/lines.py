"""The lines of the audit: a model of what the hub has told so far, and how a line looks."""

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.desktop.audit.outcome import state_of, why
from app.desktop.icons import paint_icon
from app.desktop.older import day
from app.desktop.outboxlist import OTHER, WHAT
from app.desktop.painting import ring, round_box, text_width, write
from app.desktop.theme import Theme
from app.desktop.words import clock, listed
from app.domain.operations import OFFICE
from app.store.queries_audit import AuditLine

ROLE: Final = Qt.ItemDataRole.UserRole + 1
LINE: Final = 34
Index = QModelIndex | QPersistentModelIndex


class AuditModel(QAbstractListModel):
    """The newest first, as far as the hub was asked."""

    def __init__(self, names: Mapping[str, str], parent: QObject) -> None:
        super().__init__(parent)
        self._names = names
        self.lines: list[AuditLine] = []

    def show_lines(self, lines: Sequence[AuditLine]) -> None:
        """Show these instead of all that was."""
        self.beginResetModel()
        self.lines = list(lines)
        self.endResetModel()

    def show_more(self, lines: Sequence[AuditLine]) -> None:
        """Older ones, below."""
        count = len(self.lines)
        self.beginInsertRows(QModelIndex(), count, count + len(lines) - 1)
        self.lines += lines
        self.endInsertRows()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self.lines[index.row()]
        if role == ROLE:
            return line
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.spoken(line)
        if role == Qt.ItemDataRole.ToolTipRole:
            return why(line, self._names)
        return None

    def who(self, line: AuditLine) -> str:
        """Whose work it was."""
        return self.tr("The hub's office") if line.agent == OFFICE else line.label or line.agent

    def what(self, line: AuditLine) -> str:
        """What the operation was, as the Outbox calls it."""
        return QCoreApplication.translate("OutboxPage", WHAT.get(line.name, OTHER).text)

    def spoken(self, line: AuditLine) -> str:
        """A line for those who listen."""
        when = f"{day(line.judged_us)} {clock(line.judged_us)}"
        parts = (self.who(line), self.what(line), line.ref, state_of(line).text)
        return listed((when, *parts, why(line, self._names)))


class AuditList(QListView):
    """The list; letters are keys of the page, not the beginning of a line's text."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().isalpha():
            event.ignore()
        else:
            super().keyPressEvent(event)


class Columns(NamedTuple):
    """Where the columns of a line are."""

    when: QRectF
    who: QRectF
    glyph: QRectF
    what: QRectF
    ticket: QRectF
    state: QRectF
    why: QRectF


def columns(theme: Theme, area: QRectF) -> Columns:
    """The columns of a line that fills `area`; what stands last has what is left."""
    px, top, high = theme.px, area.top(), area.height()
    wide = area.width()
    when, who, what, ticket, state = px(148), wide * 0.13, wide * 0.22, px(72), px(116)
    x = area.x() + px(16)
    boxes = [QRectF(x, top, when - px(8), high)]
    x += when
    boxes.append(QRectF(x, top, who - px(8), high))
    x += who
    boxes.append(QRectF(x, area.center().y() - px(8), px(16), px(16)))
    boxes.append(QRectF(x + px(24), top, what - px(32), high))
    x += what
    boxes.append(QRectF(x, top, ticket - px(8), high))
    x += ticket
    boxes.append(QRectF(x, top, state, high))
    x += state
    boxes.append(QRectF(x, top, area.right() - px(12) - x, high))
    return Columns(*boxes)


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
        named = (
            (at.when, self.tr("When")), (at.who, self.tr("Who")), (at.glyph.united(at.what), self.tr("What")),
            (at.ticket, self.tr("Ticket")), (at.state.united(at.why), self.tr("Outcome")),
        )  # fmt: skip
        for box, text in named:
            whole = QRectF(box.x(), 0, box.width(), self.height())
            write(painter, whole, text, theme.font(11, 500), theme.color("text-2"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.color("divider"))


class LinePainter(QStyledItemDelegate):
    """Paints a line: when, who, what, which ticket, how it ended and why."""

    def __init__(
        self, theme: Theme, model: AuditModel, names: Mapping[str, str], view: QListView
    ) -> None:
        super().__init__(view)
        self._theme, self._model, self._names, self._view = theme, model, names, view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self._theme.px(LINE))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: AuditLine = index.data(ROLE)
        theme, area = self._theme, QRectF(option.rect)  # pyright: ignore[reportAttributeAccessIssue]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if index.row() == self._view.currentIndex().row():
            painter.fillRect(area, theme.color("selected"))
            painter.fillRect(QRectF(area.x(), area.y(), 2, area.height()), theme.color("accent"))
            if self._view.hasFocus():
                ring(painter, area.adjusted(2, 1, -2, -1), 3, theme.color("focus"))
        painter.fillRect(
            QRectF(area.x(), area.bottom() - 1, area.width(), 1), theme.color("divider")
        )
        self._columns(painter, columns(theme, area), line)

    def _columns(self, painter: QPainter, at: Columns, line: AuditLine) -> None:
        theme = self._theme
        quiet, text, plain = theme.color("text-2"), theme.color("text"), theme.font(13)
        figures = theme.font(13, tabular=True)
        write(painter, at.when, f"{day(line.judged_us)} {clock(line.judged_us)}", figures, quiet)
        write(painter, at.who, self._model.who(line), theme.font(13, 500), text)
        paint_icon(painter, theme, WHAT.get(line.name, OTHER).icon, at.glyph, "text-2")
        write(painter, at.what, self._model.what(line), plain, text)
        write(painter, at.ticket, line.ref, theme.font(13, 600, tabular=True), theme.color("link"))
        self._state(painter, at.state, line)
        write(painter, at.why, why(line, self._names), plain, text)

    def _state(self, painter: QPainter, area: QRectF, line: AuditLine) -> None:
        theme, px, state = self._theme, self._theme.px, state_of(line)
        font = theme.font(12, 500)
        wide = min(text_width(font, state.text) + px(34), area.width() - px(8))
        box = QRectF(area.x(), area.center().y() - px(11), wide, px(22))
        round_box(painter, box, 3, theme.color(f"{state.tone}-fill"))
        glyph = QRectF(box.x() + px(8), box.center().y() - px(7), px(14), px(14))
        paint_icon(painter, theme, state.glyph, glyph, f"{state.tone}-text")
        box.adjust(px(26), 0, 0, 0)
        write(painter, box, state.text, font, theme.color(f"{state.tone}-text"))
