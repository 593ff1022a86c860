"""Standing in: who decides about requests in whose place, until when, and the word that lets them."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from functools import partial
from typing import Final

from PySide6.QtCore import QDateTime, QLocale
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.desktop.approvals.reading import Waiting
from app.desktop.desk import Desk
from app.desktop.messages import refusal
from app.desktop.widgets.buttons import Button
from app.desktop.widgets.forms import ComboBox
from app.desktop.widgets.notices import Text, announce
from app.domain.ids import moment
from app.domain.operations import Rejected
from app.domain.refunds.decisions import DelegateApproval
from app.store.queries_refunds import StandInRow

DAYS: Final = (0, 1, 7)


class StandIns(QWidget):
    """Below the list: those that stand in for one now, and the way to let somebody."""

    def __init__(self, desk: Desk, names: Mapping[str, str]) -> None:
        super().__init__()
        self.setObjectName("standIns")
        self._desk, self._names = desk, names
        self._waiting: Waiting | None = None
        self._ends: list[QWidget] = []
        theme = desk.theme
        self.begin = Button(theme, "", "secondary", height=28)
        self.form = QWidget()
        self.who = ComboBox(theme, "")
        self.until = ComboBox(theme, "")
        self.yes = Button(theme, "", "primary", height=28)
        self.no = Button(theme, "", "secondary", height=28)
        self.said = Text(theme, "", 12, color="danger", wraps=True)
        self._lay_out()
        self.begin.clicked.connect(partial(self._open, is_open=True))
        self.no.clicked.connect(partial(self._open, is_open=False))
        self.yes.clicked.connect(self._let)
        theme.changed.connect(self.retranslate)
        self.retranslate()
        self._open(is_open=False)

    def _lay_out(self) -> None:
        px = self._desk.theme.px
        self._column, form, row = QVBoxLayout(self), QVBoxLayout(self.form), QHBoxLayout()
        self._column.setContentsMargins(px(12), px(8), px(12), px(12))
        self._column.setSpacing(px(6))
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(px(6))
        for part in (self.who, self.until):
            form.addWidget(part)
        for button in (self.yes, self.no):
            row.addWidget(button)
        row.addStretch(1)
        form.addLayout(row)
        for part in (self.begin, self.form, self.said):
            self._column.addWidget(part)

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.begin.setText(self.tr("Let somebody stand in…"))
        self.yes.setText(self.tr("Let them decide"))
        self.no.setText(self.tr("Cancel"))
        self.who.setAccessibleName(self.tr("Who stands in"))
        self.until.setAccessibleName(self.tr("Until when"))
        days = self.tr("Until the end of today"), self.tr("Until tomorrow"), self.tr("For a week")
        here = max(0, self.until.currentIndex())
        self.until.clear()
        self.until.addItems(days)
        self.until.setCurrentIndex(here)
        if self._waiting is not None:
            self.show_waiting(self._waiting)

    def show_waiting(self, waiting: Waiting) -> None:
        """Who stands in now; only those who decide themselves let somebody."""
        here = self.who.currentData()
        self._waiting = waiting
        self.who.clear()
        for one in waiting.colleagues:
            self.who.addItem(one.label, one.id)
        self.who.setCurrentIndex(max(0, self.who.findData(here)))
        for line in self._ends:
            line.hide()
            line.deleteLater()
        self._ends = [self._line(row) for row in waiting.stand_ins]
        for place, line in enumerate(self._ends):
            self._column.insertWidget(place, line)
        self.begin.setEnabled(waiting.approves and bool(waiting.colleagues))
        self.setVisible(waiting.approves or bool(self._ends))
        self.begin.setVisible(waiting.approves and self.form.isHidden())

    def _line(self, row: StandInRow) -> QWidget:
        theme, line = self._desk.theme, QWidget()
        across = QHBoxLayout(line)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(Text(theme, self.sentence(row), 12, color="text-2", wraps=True), 1)
        if row.giver == self._desk.workstation.agent:
            end = Button(theme, self.tr("End"), "link", height=24)
            end.setObjectName("endStandIn")
            end.setAccessibleName(f"{self.tr('End')}: {self.sentence(row)}")
            end.clicked.connect(partial(self._end, row))
            across.addWidget(end)
        return line

    def sentence(self, row: StandInRow) -> str:
        """Who decides for whom, until when."""
        at = QDateTime.fromMSecsSinceEpoch(row.until_us // 1000)
        until = QLocale().toString(at, QLocale.FormatType.ShortFormat)
        if row.giver == self._desk.workstation.agent:
            name = self._names.get(row.taker, row.taker)
            return self.tr("{name} decides in your place until {time}.").format(
                name=name, time=until
            )
        name = self._names.get(row.giver, row.giver)
        return self.tr("You decide in place of {name} until {time}.").format(name=name, time=until)

    def _open(self, *, is_open: bool) -> None:
        was_open = self.form.isVisible()
        self.form.setVisible(is_open)
        self.begin.setVisible(not is_open and (self._waiting is None or self._waiting.approves))
        self.said.hide()
        if is_open:
            self.who.setFocus()
        elif was_open:
            self.begin.setFocus()

    def _let(self) -> None:
        taker = self.who.currentData()
        if taker and self._waiting is not None:
            now = moment(self._waiting.now_us)
            self._perform(taker, ending(now, self.until.currentIndex()))

    def _end(self, row: StandInRow) -> None:
        if self._waiting is not None:  # a moment that has passed
            self._perform(row.taker, moment(self._waiting.now_us))

    def _perform(self, taker: str, until: datetime) -> None:
        op = DelegateApproval(self._desk.workstation.agent, taker, until)
        self._desk.perform(op, lambda _: self._open(is_open=False), self._on_failed)

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, Rejected):
            self._desk.background.troubled.emit(error)
            return
        self.said.setText(refusal(error, self._names))
        self.said.show()
        announce(self, self.said.text(), is_urgent=True)


def ending(now: datetime, choice: int) -> datetime:
    """The end of the day so many days from today, here."""
    day = now.astimezone() + timedelta(days=DAYS[choice])
    return day.replace(hour=23, minute=59, second=0, microsecond=0).astimezone(now.tzinfo)
