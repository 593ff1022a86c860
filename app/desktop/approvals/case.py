"""One request in the order one reads it: why it is asked for, how the amount comes about, what it rests on."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.desktop.approvals.evidence import Evidence, Offered
from app.desktop.approvals.parts import Part
from app.desktop.approvals.reading import RequestCase
from app.desktop.approvals.side import Side
from app.desktop.approvals.sum import SumTable, rows_of, total_of
from app.desktop.desk import Desk
from app.desktop.messages import refusal
from app.desktop.refund import view
from app.desktop.refund.clock import Clock
from app.desktop.refund.sentences import Teller
from app.desktop.widgets.buttons import Button
from app.desktop.widgets.lozenges import Lozenge
from app.desktop.widgets.notices import Text
from app.desktop.words import span

NARROW: Final = 800


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
        self.why, self.sum = Part(theme), Part(theme)
        self.over = Lozenge(theme, "", "due_soon", "lock")
        self.why.head.addWidget(self.over)
        self.evidence, self.offered, self.side = Evidence(theme), Offered(theme), Side(theme)
        self.table, self.clock = SumTable(theme), Clock(theme, self)
        self._lay_out()
        self.link.clicked.connect(lambda: self.opened.emit(self._ticket))
        self.side.opened.connect(self.opened)

    def _lay_out(self) -> None:
        px = self._desk.theme.px
        self.sum.column.addWidget(self.table)
        self.sum.column.addWidget(self.clock)
        centre, body, content = QVBoxLayout(), QHBoxLayout(), QWidget()
        centre.setSpacing(px(12))
        for part in (self.why, self.sum, self.evidence, self.offered):
            centre.addWidget(part)
        centre.addStretch(1)
        body.addLayout(centre, 1)
        body.addWidget(self.side)
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

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = self.width() < self._desk.theme.px(NARROW)
        self.side.set_narrow(is_narrow)
        self.evidence.rows.set_columns(1 if is_narrow else 2)

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
        self._show_why(case, tell)
        self._show_sum(case, tell, amount)
        self.evidence.show_case(case)
        self.offered.show_case(case)
        self.side.show_case(case, tell)

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

    def _show_why(self, case: RequestCase, tell: Teller) -> None:
        row = case.request.row
        heading = self.tr("Why {who} asks").format(who=self._names.get(row.agent, ""))
        limit = tell.money(case.limit)
        self.over.set_words(self.tr("Over their limit of {limit}").format(limit=limit))
        self.over.setVisible(bool(case.limit) and row.amount > case.limit)
        said = [row.reason] if row.reason else []
        if case.found is not None:
            said += [tell.step(step) for step in case.found.now.reasons]
        self.why.say(heading, "\n".join(dict.fromkeys(said)) or self.tr("No reason was given."))

    def _show_sum(self, case: RequestCase, tell: Teller, amount: str) -> None:
        heading = self.tr("How {amount} comes about").format(amount=amount)
        if case.desk is None or case.found is None or case.found.draft is None:
            self.sum.say(heading, refusal(case.said, {}) if case.said else "")
            self.table.hide()
            return
        self.sum.say(heading)
        draft = case.found.draft
        self.table.show()
        self.table.show_rows(
            rows_of(case.desk.case.order, case.found, tell),
            total_of(case.desk.case.order, draft, self.tr("Refund"), tell),
        )
        self.clock.show_clock(view.clock(case.found, tell))
