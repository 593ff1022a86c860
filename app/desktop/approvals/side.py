"""Beside a request: what to weigh, who the customer is, and what happened with them before."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from PySide6.QtCore import QDate, QLocale, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.desktop import words
from app.desktop.approvals.parts import Part, Row
from app.desktop.approvals.reading import RequestCase
from app.desktop.history import ICONS, HistoryModel
from app.desktop.icons import CHANNELS
from app.desktop.refund.sentences import Teller
from app.desktop.theme import Theme
from app.desktop.widgets.buttons import Button
from app.desktop.widgets.lozenges import Lozenge
from app.store.queries import HistoryItem

WIDTH: Final = 300
NARROW: Final = 244
SHOWN: Final = 9
YEAR: Final = timedelta(days=365)


class Side(QWidget):
    """Three cards. Signals: `opened(ticket)`."""

    opened = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._ticket = theme, ""
        self.risk, self.who, self.past = Part(theme), Part(theme), Part(theme)
        self.tier = Lozenge(theme, "", "vip", "star")
        self.link = Button(theme, "", "link", height=24)
        self._history = HistoryModel(self)
        self.who.head.addWidget(self.tier)
        self.past.head.addWidget(self.link)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        for part in (self.risk, self.who, self.past):
            part.setFixedWidth(theme.px(WIDTH))
            column.addWidget(part)
        column.addStretch(1)
        self.link.clicked.connect(lambda: self.opened.emit(self._ticket))

    def set_narrow(self, is_narrow: bool) -> None:
        """Leave the case more room where the window is small."""
        for part in (self.risk, self.who, self.past):
            part.setFixedWidth(self._theme.px(NARROW if is_narrow else WIDTH))

    def show_case(self, case: RequestCase, tell: Teller) -> None:
        """Show what stands beside this request."""
        self._ticket = case.request.row.ticket
        self._show_risk(case, tell)
        self._show_who(case, tell)
        self._show_past(case)

    def _show_risk(self, case: RequestCase, tell: Teller) -> None:
        found = case.found.signals if case.found else ()
        rows = [Row(tell.step(step), "", "warning", "due_soon-text") for step in found]
        calm = [Row(self.tr("Nothing unusual."), "", "check-circle", "met-text")]
        to_weigh = self.tr("%n to weigh", "", len(found)) if found else ""
        self.risk.say(self.tr("Risk signals"), aside=to_weigh)
        hint = Row(self.tr("Signals never decide. They say what to look at."), is_quiet=True)
        self.risk.rows.show_rows([*(rows or calm), hint])

    def _show_who(self, case: RequestCase, tell: Teller) -> None:
        card = case.card
        self.who.say(card.label if card else "")
        self.who.setVisible(card is not None)
        if card is None:
            return
        self.tier.set_words(words.tier(card.tier))
        self.tier.setVisible(card.tier == "gold")
        since = QDate(1970, 1, 1).addDays((card.since_us or 0) // 86_400_000_000)
        rows = [Row(self.tr("Customer since"), str(since.year()))] if card.since_us else []
        self.who.rows.show_rows([*rows, *self._sums(case, tell)])

    def _sums(self, case: RequestCase, tell: Teller) -> Iterator[Row]:
        """Orders and refunds of a year, in the currency of the request."""
        row, since = case.request.row, (case.at - YEAR).timestamp() * 1e6
        items = case.history.items if case.history else ()
        orders = [
            item.amount or 0
            for item in items
            if item.kind == "order" and item.at_us >= since and item.currency == row.currency
        ]
        yield Row(self.tr("Orders, 12 months"), _sum(orders, tell))
        past = case.desk.case.history.earlier if case.desk else ()
        given = [one.amount for one in past if one.at >= case.at - YEAR]
        yield Row(self.tr("Refunds, 12 months"), _sum(given, tell))

    def _show_past(self, case: RequestCase) -> None:
        here = case.at.astimezone()
        self._history.ticket = self._ticket
        self._history.today = QDate(here.year, here.month, here.day)
        items = case.history.items[:SHOWN] if case.history else ()
        self.past.say(self.tr("History"))
        self.past.rows.show_rows(self._row(item) for item in items)
        self.past.setVisible(bool(items))
        self.link.setText(self.tr("Open ticket"))
        self.link.setVisible(bool(self._ticket))

    def _row(self, item: HistoryItem) -> Row:
        is_talk = item.kind in ("contact", "ticket")
        icon = CHANNELS.get(item.channel, "chat") if is_talk else ICONS[item.kind]
        title, detail = self._history.title(item), self._history.detail(item)
        return Row(words.listed((title, detail)), self._history.day(item), icon)


def _sum(amounts: list[int], tell: Teller) -> str:
    count = QLocale().toString(len(amounts))
    return f"{count} · {tell.money(sum(amounts))}" if amounts else count
