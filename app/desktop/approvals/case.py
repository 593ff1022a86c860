"""One request in the order one reads it: why it is asked for, how the amount comes about, what to weigh."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.desktop.approvals.reading import RequestCase
from app.desktop.approvals.sum import SumRow, SumTable, rows_of
from app.desktop.desk import Desk
from app.desktop.messages import refusal
from app.desktop.refund import view
from app.desktop.refund.clock import Clock
from app.desktop.refund.sentences import Teller
from app.desktop.theme import Theme
from app.desktop.widgets.buttons import Button
from app.desktop.widgets.layouts import Card
from app.desktop.widgets.lozenges import Lozenge
from app.desktop.widgets.notices import Text
from app.desktop.words import span
from app.store.queries_refunds import RefundRow

SIDE: Final = 280


class Part(Card):
    """A card of the case: a heading, and what stands below it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.heading = Text(theme, "", 13, 600, parent=self)
        self.body = Text(theme, "", 13, wraps=True, parent=self)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(12))
        self.column.setSpacing(theme.px(6))
        self.column.addWidget(self.heading)
        self.column.addWidget(self.body)

    def say(self, heading: str, body: str) -> None:
        """Fill it; without a body only the heading and what was added stand there."""
        self.heading.setText(heading)
        self.body.setText(body)
        self.body.setVisible(bool(body))


class CaseView(QWidget):
    """The case that is to be decided. Signals: `opened(ticket)`."""

    opened = Signal(str)

    def __init__(self, desk: Desk, names: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._names, self._ticket = desk, names, ""
        theme = desk.theme
        self.head = Text(theme, "", 18, 600)
        self.about = Text(theme, "", 12, color="text-2", wraps=True)
        self.due = Lozenge(theme, "", "due_soon", "clock")
        self.link = Button(theme, "", "link", height=24)
        self.why, self.sum, self.risk, self.who = (Part(theme) for _ in range(4))
        self.table, self.clock = SumTable(theme), Clock(theme, self)
        self._lay_out()
        self.link.clicked.connect(lambda: self.opened.emit(self._ticket))

    def _lay_out(self) -> None:
        px = self._desk.theme.px
        self.sum.column.addWidget(self.table)
        self.sum.column.addWidget(self.clock)
        centre, side, body, content = QVBoxLayout(), QVBoxLayout(), QHBoxLayout(), QWidget()
        for part in (self.why, self.sum):
            centre.addWidget(part)
        centre.addStretch(1)
        for part in (self.risk, self.who):
            part.setFixedWidth(px(SIDE))
            side.addWidget(part)
        side.addStretch(1)
        body.addLayout(centre, 1)
        body.addLayout(side)
        body.setSpacing(px(12))
        outer = QVBoxLayout(content)
        outer.setContentsMargins(px(16), px(4), px(16), px(8))
        outer.addLayout(body)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.viewport().setAutoFillBackground(False)
        content.setAutoFillBackground(False)
        scroll.setWidget(content)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._top())
        column.addWidget(scroll, 1)

    def _top(self) -> QVBoxLayout:
        px = self._desk.theme.px
        head, about, top = QHBoxLayout(), QHBoxLayout(), QVBoxLayout()
        head.addWidget(self.head, 1)
        head.addWidget(self.due)
        about.setSpacing(px(8))
        about.addWidget(self.link)
        about.addWidget(self.about, 1)
        top.setContentsMargins(px(16), px(12), px(16), px(8))
        top.setSpacing(px(4))
        top.addLayout(head)
        top.addLayout(about)
        return top

    def show_case(self, case: RequestCase, left: str) -> None:
        """Show this case, which is to be decided within a time."""
        row = case.request.row
        self._ticket = row.ticket
        tell = self._teller(case)
        amount = tell.money(row.amount)
        self.head.setText(f"{amount}  {case.request.title}")
        self.link.setText(case.request.ticket_ref or self.tr("No ticket"))
        self.link.setEnabled(bool(row.ticket))
        self.about.setText(self._about(case))
        self.due.set_words(self.tr("Decide within {time}").format(time=left))
        self.why.say(self._why_heading(row), self._why_text(case, tell))
        self._show_sum(case, tell, amount)
        self._show_side(case, tell)

    def _teller(self, case: RequestCase) -> Teller:
        order = case.desk.case.order if case.desk else None
        names = {line.id: line.label or line.sku for line in order.lines} if order else {}
        return Teller(
            case.request.row.currency, names, year=self._desk.workstation.clock.now().year
        )

    def _about(self, case: RequestCase) -> str:
        row = case.request.row
        order = case.desk.case.order.number if case.desk else ""
        asked = next((step.at_us for step in row.steps if step.step == "requested"), 0)
        parts = [
            case.card.label if case.card else "",
            self.tr("Order {number}").format(number=order) if order else "",
            self.tr("asked by {who} {time} ago").format(
                who=self._names.get(row.agent, row.agent), time=span(self._age_s(asked))
            ),
        ]
        return " · ".join(part for part in parts if part)

    def _age_s(self, at_us: int) -> float:
        return max(0.0, self._desk.workstation.clock.now().timestamp() - at_us / 1e6)

    def _why_heading(self, row: RefundRow) -> str:
        return self.tr("Why {who} asks").format(who=self._names.get(row.agent, ""))

    def _why_text(self, case: RequestCase, tell: Teller) -> str:
        row = case.request.row
        said: list[str] = []
        if row.reason:
            said.append(row.reason)
        if case.limit and row.amount > case.limit:
            limit = tell.money(case.limit)
            said.append(self.tr("Over their limit of {limit}.").format(limit=limit))
        if case.found is not None:
            said += [tell.step(step) for step in case.found.now.reasons]
        return "\n".join(dict.fromkeys(said)) or self.tr("No reason was given.")

    def _show_sum(self, case: RequestCase, tell: Teller, amount: str) -> None:
        self.sum.say(self.tr("How {amount} comes about").format(amount=amount), "")
        if case.desk is None or case.found is None or case.found.draft is None:
            self.sum.say(self.sum.heading.text(), refusal(case.said, {}) if case.said else "")
            self.table.hide()
            return
        draft = case.found.draft
        means = ", ".join(tell.name(one.method) for one in draft.tenders)
        total = SumRow(self.tr("Refund"), "", "", tell.money(draft.amount), means)
        self.table.show()
        self.table.show_rows(rows_of(case.desk.case.order, case.found, tell), total)
        self.clock.show_clock(view.clock(case.found, tell))

    def _show_side(self, case: RequestCase, tell: Teller) -> None:
        found = case.found.signals if case.found else ()
        risks = [tell.step(step) for step in found] or [self.tr("Nothing unusual.")]
        risks.append(self.tr("Signals never decide. They say what to look at."))
        self.risk.say(self.tr("Risk signals"), "\n".join(risks))
        history = case.history
        lines = []
        if history is not None:
            counts = dict(history.counts)
            lines = [
                self.tr("Orders: {count}").format(count=QLocale().toString(counts.get("order", 0))),
                self.tr("Credits: {count}").format(
                    count=QLocale().toString(counts.get("credit", 0))
                ),
                self.tr("Tickets: {count}").format(
                    count=QLocale().toString(counts.get("ticket", 0))
                ),
            ]
        self.who.say(case.card.label if case.card else "", "\n".join(lines))
