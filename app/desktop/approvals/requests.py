"""The list of requests: amount, what for, who asks, and how long there is to decide."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.desktop import words
from app.desktop.approvals.reading import Request
from app.desktop.numbers import money
from app.desktop.painting import ring, round_box, text_width, write
from app.desktop.theme import Theme

Index = QModelIndex | QPersistentModelIndex
ROW: Final = 78
SOON_US: Final = 3_600_000_000


class RequestsModel(QAbstractListModel):
    """The requests, soonest end first."""

    def __init__(self, names: Mapping[str, str], parent: QWidget) -> None:
        super().__init__(parent)
        self._names = names
        self._requests: tuple[Request, ...] = ()
        self._now_us = 0

    def set_requests(self, requests: Sequence[Request], now_us: int) -> None:
        """Show these."""
        self.beginResetModel()
        self._requests, self._now_us = tuple(requests), now_us
        self.endResetModel()

    def at(self, index: Index) -> Request:
        """The request of a row."""
        return self._requests[index.row()]

    def place_of(self, refund: str) -> int:
        """The row of a request; the first where it is gone."""
        ids = [request.row.id for request in self._requests]
        return ids.index(refund) if refund in ids else 0

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._requests)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        request = self.at(index)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.amount(request)
            case Qt.ItemDataRole.AccessibleTextRole:
                parts = (
                    self.amount(request),
                    request.title,
                    self.detail(request),
                    self.left(request),
                )
                return words.listed(part for part in parts if part)
            case _:
                return None

    def amount(self, request: Request) -> str:
        """How much is asked for."""
        return money(request.row.amount, request.row.currency)

    def detail(self, request: Request) -> str:
        """The ticket, who asks, and the clause."""
        asker = self._names.get(request.row.agent, "")
        return " · ".join(part for part in (request.ticket_ref, asker, request.row.clause) if part)

    def left(self, request: Request) -> str:
        """How long there is to decide."""
        return words.span((self.left_us(request)) / 1e6)

    def left_us(self, request: Request) -> int:
        """How long there is to decide, in microseconds."""
        return max(0, (request.row.expires_us or 0) - self._now_us)


class RequestsDelegate(QStyledItemDelegate):
    """Three lines: amount and time left, what for, who asks."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._theme.px(240), self._theme.px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        if not isinstance(model, RequestsModel):
            return
        theme, px, request = self._theme, self._theme.px, model.at(index)
        box = QRectF(option.rect)  # type: ignore[attr-defined]
        state = option.state  # type: ignore[attr-defined]
        if state & QStyle.StateFlag.State_Selected:
            round_box(painter, box.adjusted(4, 1, -4, -1), 4, theme.color("selected"))
        elif state & QStyle.StateFlag.State_MouseOver:
            round_box(painter, box.adjusted(4, 1, -4, -1), 4, theme.color("hover"))
        if state & QStyle.StateFlag.State_HasFocus:
            ring(painter, box.adjusted(4, 1, -4, -1), 4, theme.color("focus"))
        inner = box.adjusted(px(16), px(10), -px(16), 0)
        line = QRectF(inner.x(), inner.y(), inner.width(), px(20))
        self._paint_left(painter, line, model, request)
        write(
            painter,
            line,
            model.amount(request),
            theme.font(15, 600, tabular=True),
            theme.color("text"),
        )
        line.translate(0, px(21))
        write(painter, line, request.title, theme.font(13, 500), theme.color("text"))
        line.translate(0, px(19))
        write(painter, line, model.detail(request), theme.font(12), theme.color("text-2"))

    def _paint_left(
        self, painter: QPainter, line: QRectF, model: RequestsModel, request: Request
    ) -> None:
        theme, px = self._theme, self._theme.px
        font, text = theme.font(12, 500, tabular=True), model.left(request)
        wide = text_width(font, text) + px(16)
        tone = "due_soon" if model.left_us(request) < SOON_US else "on_track"
        pill = QRectF(line.right() - wide, line.y(), wide, px(20))
        round_box(painter, pill, 3, theme.color(f"{tone}-fill"))
        ink = theme.color(f"{tone}-text")
        write(painter, pill, text, font, ink, Qt.AlignmentFlag.AlignHCenter)
