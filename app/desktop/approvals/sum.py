"""How an amount comes about: each line with what was paid, what is taken off, what goes back, and by which clause."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.desktop import words
from app.desktop.face import Face
from app.desktop.painting import text_width, write
from app.desktop.refund import view
from app.desktop.refund.sentences import Teller
from app.desktop.theme import Theme
from app.domain.orders import Order
from app.domain.refunds.answer import Answer
from app.domain.refunds.draft import Draft

ROW: Final = 32
AMOUNTS: Final = (1, 2, 3)
BACK: Final = 3
CLAUSE: Final = 4
# Of a clause the article at its end says most.
CUT: Final = (Qt.TextElideMode.ElideRight, Qt.TextElideMode.ElideMiddle)
NAME: Final = 0.55  # of what the amounts leave
NARROW: Final = 240
RIGHT, LEFT = Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignLeft


class SumRow(NamedTuple):
    """One row of the table, in words."""

    label: str
    paid: str
    off: str
    back: str
    clause: str


def rows_of(order: Order, found: Answer, tell: Teller) -> list[SumRow]:
    """The lines, shipping and goodwill of a draft; their last column adds up to the amount."""
    draft = found.draft
    if draft is None:
        return []
    paid = {line.id: line.total for line in order.lines}
    made: list[SumRow] = []
    for line in draft.lines:
        judged = found.judgements.get(line.line)
        clause = view.clause_name(judged.clause) if judged and judged.clause else ""
        off = tell.money(-line.kept)
        back = tell.money(line.gross - line.kept)
        made.append(
            SumRow(tell.name(line.line), tell.money(paid.get(line.line, 0)), off, back, clause)
        )
    figures = view.figures(draft, tell)
    apart = [one for one in figures if one.topic in ("shipping", "goodwill", "cash")]
    made += [SumRow(one.label, "", "", one.amount, one.note) for one in apart]
    return made


def total_of(order: Order, draft: Draft, label: str, tell: Teller) -> SumRow:
    """The last row: what was paid for these lines, what is taken off, what goes back, and by which means."""
    paid = {line.id: line.total for line in order.lines}
    bought = sum(paid.get(line.line, 0) for line in draft.lines)
    kept = sum(line.kept for line in draft.lines)
    means = words.listed(tell.name(one.method) for one in draft.tenders)
    return SumRow(label, tell.money(bought), tell.money(-kept), tell.money(draft.amount), means)


class SumTable(QWidget):
    """A table that is read, not edited; the last row is the amount."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: tuple[SumRow, ...] = ()
        self._total = SumRow("", "", "", "", "")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_rows(self, rows: Sequence[SumRow], total: SumRow) -> None:
        """Show these rows above the total."""
        self._rows, self._total = tuple(rows), total
        said = [words.listed([row.label, row.back, row.clause]) for row in (*rows, total)]
        self.setAccessibleName(". ".join(said))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        px = self._theme.px
        return QSize(px(420), px(ROW) * (len(self._rows) + 2))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(320), self.sizeHint().height())

    def _heads(self) -> SumRow:
        return SumRow(
            self.tr("Line"),
            self.tr("Paid"),
            self.tr("Taken off"),
            self.tr("Back"),
            self.tr("Clause"),
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme, px = QPainter(self), self._theme, self._theme.px
        small = theme.font(12, 500)
        self._paint_row(painter, 0, self._heads(), (small, small), "text-2")
        font, strong = theme.font(13, tabular=True), theme.font(13, 600, tabular=True)
        for number, row in enumerate(self._rows, start=1):
            painter.fillRect(QRectF(0, px(ROW) * number, self.width(), 1), theme.color("divider"))
            self._paint_row(painter, number, row, (font, strong), "text")
        last = len(self._rows) + 1
        painter.fillRect(QRectF(0, px(ROW) * last, self.width(), 1), theme.color("divider"))
        self._paint_row(
            painter, last, self._total, (strong, theme.font(15, 600, tabular=True)), "text"
        )

    def _paint_row(
        self, painter: QPainter, number: int, row: SumRow, fonts: tuple[Face, Face], ink: str
    ) -> None:
        theme, px = self._theme, self._theme.px
        left = 0.0
        for column, (text, wide) in enumerate(zip(row, self._widths(), strict=True)):
            box = QRectF(left, px(ROW) * number, max(0.0, wide - px(12)), px(ROW))
            font = fonts[1] if column in (0, BACK) else fonts[0]
            color = "link" if column == CLAUSE and 0 < number <= len(self._rows) else ink
            if wide:
                write(
                    painter,
                    box,
                    text,
                    font,
                    theme.color(color),
                    RIGHT if column in AMOUNTS else LEFT,
                    CUT[column == CLAUSE],
                )
            left += wide

    def _widths(self) -> list[float]:
        """Amounts are never cut: each column is as wide as they need, names and clauses share the rest."""
        px, font = self._theme.px, self._theme.font(15, 600, tabular=True)
        rows = (self._heads(), *self._rows, self._total)
        needs = [max(text_width(font, row[n]) for row in rows) + px(14) for n in AMOUNTS]
        if self.width() < sum(needs) + px(NARROW):
            needs[:2] = [0.0, 0.0]
        rest = max(0.0, self.width() - sum(needs))
        return [rest * NAME, *needs, rest * (1 - NAME)]
