"""What the policy proposes to do for a customer of our own accord: why, what to say, and to take it or leave it out."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QDateTime, QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.desktop.desk import Desk
from app.desktop.messages import refusal
from app.desktop.widgets.buttons import Button
from app.desktop.widgets.focus import follow
from app.desktop.widgets.forms import LineField
from app.desktop.widgets.layouts import Card
from app.desktop.widgets.notices import Icon, Text, announce
from app.domain.operations import Rejected
from app.store.queries_care import Care, CareRow

if TYPE_CHECKING:  # see desk
    from app.workstation import Workstation

FIRST: Final = 1  # shown at once; the others on request, the history is what the side is for


def read_care(workstation: "Workstation", customer: str) -> tuple[CareRow, ...]:
    """What is proposed for a customer."""
    rows: tuple[CareRow, ...] = workstation.ask(Care(customer=customer)) if customer else ()
    return rows


class CareNotices(QWidget):
    """Signals: `worded(text)` is to stand in the reply; `opened(part, name)` a clause is to be read."""

    worded = Signal(str)
    opened = Signal(str, str)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._customer, self._is_whole = "", False
        self._rows: tuple[CareRow, ...] = ()
        self.cards: list[CareCard] = []
        self.more = Button(desk.theme, "", "link", height=24, parent=self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(desk.theme.px(8))
        self._column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.more.clicked.connect(self._on_more)
        desk.theme.changed.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.setAccessibleName(self.tr("Proposed by the policy"))
        self._fill()

    def ask(self, customer: str) -> None:
        """Read what is proposed for a customer."""
        if customer != self._customer:
            self._is_whole = False
            self._show(customer, ())
        work = partial(read_care, self._desk.workstation, customer)
        self._desk.background.read(work, partial(self._show, customer), key="care")

    def _show(self, customer: str, rows: Sequence[CareRow]) -> None:
        if (customer, tuple(rows)) != (self._customer, self._rows):
            self._customer, self._rows = customer, tuple(rows)
            self._fill()

    def _fill(self) -> None:
        for card in self.cards:
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        shown = self._rows if self._is_whole else self._rows[:FIRST]
        self.cards = [self._card(row) for row in shown]
        for at, card in enumerate(self.cards):
            self._column.insertWidget(at, card)
        follow(self.more, [part for card in self.cards for part in card.parts])
        left = len(self._rows) - len(shown)
        self.more.setText(self.tr("%n more", "", left))
        self.more.setVisible(left > 0)
        self.setVisible(bool(self._rows))

    def _card(self, row: CareRow) -> "CareCard":
        card = CareCard(self._desk, row, self)
        card.worded.connect(self.worded)
        card.opened.connect(self.opened)
        return card

    def _on_more(self) -> None:
        self._is_whole = True
        self._fill()


class CareCard(Card):
    """One proposal. Signals: `worded(text)`, `opened(part, name)`, as above."""

    worded = Signal(str)
    opened = Signal(str, str)

    def __init__(self, desk: Desk, row: CareRow, parent: QWidget) -> None:
        super().__init__(desk.theme, parent)
        self._desk, self._row = desk, row
        theme = desk.theme
        self.take = Button(theme, self.tr("Take"), "secondary", height=28, parent=self)
        self.leave = Button(theme, self.tr("Leave out…"), "ghost", height=28, parent=self)
        self.why = Button(theme, f"§ {row.clause}", "link", height=24, parent=self)
        self.reason = LineField(theme, "", parent=self)
        self.send = Button(theme, self.tr("Leave out"), "secondary", "↵", height=28, parent=self)
        self.message = Text(theme, "", 12, color="danger", wraps=True, parent=self)
        self.parts = (self.why, self.take, self.leave, self.reason, self.send)
        self.setAccessibleName(f"{row.title}. {row.words_own}")
        self.take.setAccessibleDescription(row.title)
        self.leave.setAccessibleDescription(row.title)
        self.reason.setAccessibleName(self.tr("Why it is left out"))
        self.reason.setPlaceholderText(self.tr("Why is it left out?"))
        self.why.setAccessibleName(self.tr("Why: § {clause}").format(clause=row.clause))
        self.why.setToolTip(row.because)
        self._arrange()
        self.take.clicked.connect(self._on_take)
        self.leave.clicked.connect(self._open)
        self.why.clicked.connect(partial(self.opened.emit, "clause", row.clause))
        self.reason.returnPressed.connect(self._on_leave)
        self.send.clicked.connect(self._on_leave)
        self._fold()

    def _arrange(self) -> None:
        theme, px, row = self._desk.theme, self._desk.theme.px, self._row
        column = QVBoxLayout(self)
        column.setContentsMargins(px(12), px(10), px(12), px(10))
        column.setSpacing(px(4))
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(Icon(theme, "heart", 16, "accent", self), 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(Text(theme, row.title, 13, 600, wraps=True, parent=self), 1)
        head.addWidget(self.why, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        column.addWidget(Text(theme, self._about(), 12, color="text-2", wraps=True, parent=self))
        column.addWidget(Text(theme, row.words_own, 12, wraps=True, parent=self))
        foot = QHBoxLayout()
        foot.addWidget(self.take)
        foot.addWidget(self.leave)
        foot.addStretch(1)
        column.addLayout(foot)
        line = QHBoxLayout()
        line.addWidget(self.reason, 1)
        line.addWidget(self.send)
        column.addLayout(line)
        column.addWidget(self.message)

    def _about(self) -> str:
        """What it is about, since when, and whether this is the time for it."""
        row = self._row
        at = QDateTime.fromMSecsSinceEpoch(row.since_us // 1000).date()
        day = QLocale().toString(at, QLocale.FormatType.ShortFormat)
        parts = [self.tr("since {day}").format(day=day)]
        if row.order_number:
            parts.insert(0, self.tr("Order {number}").format(number=row.order_number))
        if row.is_quiet:
            parts.append(self.tr("it is night or Sunday there: write, do not call"))
        return " · ".join(parts)

    def _on_take(self) -> None:
        self._desk.perform(self._row.take(), lambda _: self.worded.emit(self._row.words), self._on_failed)  # fmt: skip

    def _open(self) -> None:
        self.reason.show()
        self.send.show()
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fold(self) -> None:
        self.reason.clear()
        self.reason.hide()
        self.send.hide()
        self.message.hide()

    def _on_leave(self) -> None:
        if reason := self.reason.text().strip():
            self._desk.perform(self._row.dismiss(reason), None, self._on_failed)

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, Rejected):
            self._desk.background.troubled.emit(error)
            return
        self.message.setText(refusal(error, {}))
        self.message.show()
        announce(self, self.message.text(), is_urgent=True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.reason.isVisible():
            self._fold()
            self.leave.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)
