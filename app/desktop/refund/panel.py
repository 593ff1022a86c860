"""The Refund side of a ticket: an order of the customer, what of it comes back, why, and the buttons to do it."""

from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.desktop.desk import Desk
from app.desktop.forms import Choice
from app.desktop.link import Link
from app.desktop.messages import refusal
from app.desktop.numbers import money
from app.desktop.papers import may_hold
from app.desktop.refund import view
from app.desktop.refund.clock import Clock
from app.desktop.refund.facts import Facts
from app.desktop.refund.figures import Figures
from app.desktop.refund.foot import Foot
from app.desktop.refund.former import succeed
from app.desktop.refund.goodwill import GoodwillRow
from app.desktop.refund.letter import letter
from app.desktop.refund.lines import LinesList
from app.desktop.refund.reading import Bought, Weighed, read_answer, read_orders
from app.desktop.refund.saving import PaperSaver
from app.desktop.refund.sentences import Teller
from app.desktop.refund.sheets import Content, Sheet
from app.desktop.refund.speech import language_of
from app.desktop.refund.why import Why
from app.desktop.widgets.forms import CheckBox
from app.desktop.widgets.layouts import FlowLayout
from app.desktop.widgets.notices import EmptyState, Text, announce
from app.domain.operations import Rejected
from app.domain.orders import Order
from app.domain.refunds.acts import IssueRefund, RequestApproval
from app.domain.refunds.answer import Answer
from app.domain.refunds.ask import Ask, Wanted, jurisdiction_of
from app.domain.refunds.authority import Way
from app.domain.refunds.request import Goodwill, ShippingAsk
from app.store.queries_refunds import RefundDeskRow

if TYPE_CHECKING:  # see desk
    from app.workstation import Outcome


SHOWN = 7  # lines in sight; an order with more scrolls


class RefundTab(QWidget):
    """Signals: `explained(text)` a letter to the customer is to stand in the composer."""

    explained = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._ticket, self._order, self._draft = "", "", ""
        self._bought = Bought("", None, ())
        self._chosen: dict[str, int] = {}
        self._weighed: Weighed | None = None
        self._is_offline, self._is_busy = desk.changes.is_offline, False
        self._result = self._wanted = ""
        self._former: tuple[str, str, Ask] | None = None  # of which ticket and order
        theme = desk.theme
        self.orders = Choice(theme, "", parent=self)
        self.paid = Text(theme, "", 12, color="text-2", parent=self)
        self.facts = Facts(theme, self)
        self.clock = Clock(theme, self)
        self.sheet = Sheet(desk, self)
        self.lines = LinesList(theme, self.sheet)
        self.shipping = CheckBox(theme, "", self)
        self.goodwill = GoodwillRow(theme, self)
        self.figures = Figures(theme, self)
        self.why = Why(theme, self)
        self.foot = Foot(theme, self)
        self.nothing = EmptyState(theme, parent=self)
        self.saver = PaperSaver(desk, self.foot, self)
        self._arrange()
        self._connect()
        self.retranslate()

    # ---- how it stands -----------------------------------------------------------------------

    def _arrange(self) -> None:
        px = self._desk.theme.px
        inner = QVBoxLayout(self.sheet)
        inner.setContentsMargins(1, 1, 1, 1)
        inner.addWidget(self.lines)
        page, content = QWidget(self), Content()
        self._body = body = QVBoxLayout(content)
        head = FlowLayout(gap=px(8))
        head.addWidget(self.orders)
        self.orders.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        head.addWidget(self.paid)
        body.addLayout(head)
        for part in (self.facts, self.clock):
            body.addWidget(part)
        body.addWidget(self.sheet)
        for part in (self.shipping, self.goodwill, self.figures, self.why):
            body.addWidget(part)
        body.addStretch(1)
        self._scroll = scroll = QScrollArea(page)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.viewport().setAutoFillBackground(False)
        scroll.setWidget(content)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(scroll, 1)
        column.addWidget(self.foot)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.nothing)
        self._pages.addWidget(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._pages)

    def _connect(self) -> None:
        self.orders.activated.connect(self._on_order)
        self.facts.changed.connect(self._on_edited)
        self.lines.wanted.connect(self._on_wanted)
        self.lines.asked.connect(self._explain)
        self.figures.asked.connect(self._explain)
        self.shipping.toggled.connect(self._on_edited)
        self.goodwill.changed.connect(self._on_edited)
        self.foot.issued.connect(self._issue)
        self.foot.requested.connect(self._request)
        self.foot.explained.connect(self._write)
        self.foot.paper_wanted.connect(self.save_paper)
        self._desk.changes.linked.connect(self._on_link)
        self._desk.theme.changed.connect(self.retranslate)

    def retranslate(self) -> None:
        """Say everything in the present language."""
        px = self._desk.theme.px
        self._body.setContentsMargins(px(16), px(12), px(16), px(8))
        self._body.setSpacing(px(9))
        self.setAccessibleName(self.tr("Refund"))
        self.orders.setAccessibleName(self.tr("Order"))
        self.lines.setAccessibleName(self.tr("Lines of the order"))
        self.lines.setAccessibleDescription(
            self.tr("Space ticks, plus and minus count, Enter says why")
        )
        self.shipping.setText(self.tr("Shipping too"))
        self.nothing.set_words("", self.tr("This customer has bought nothing yet"))
        if self._weighed is not None:
            self._show(self._weighed)

    # ---- what is read ------------------------------------------------------------------------

    def ask(self, ticket: str) -> None:
        """Read the orders of a ticket's customer, and begin with the newest."""
        if self._former is not None and self._former[0] != ticket:
            self._former = None  # what came back on one ticket is not asked for on another
        work = partial(read_orders, self._desk.workstation, ticket)
        self._desk.background.read(work, self._on_bought, key="refund.orders")

    def choose(self, order: str) -> None:
        """Show this order of the customer, as soon as their orders are here."""
        self._wanted = order
        if order in {item.id for item in self._bought.orders} and order != self._order:
            self._begin_order(order)

    def take_up(self, ticket: str, order: str, ask: Ask) -> None:
        """Show an order with what was asked of it on this ticket, to be changed and done again."""
        self._wanted, self._former = order, (ticket, order, ask)
        if ticket == self._ticket and order in {item.id for item in self._bought.orders}:
            self._begin_order(order)

    def touched(self, refs: frozenset[str]) -> bool:
        """Whether news may change what is on show."""
        if f"refund_accounts/{self._order}" in refs or f"orders/{self._order}" in refs:
            return True
        return may_hold(refs, ("rules/", "refund_wallets/"))

    def refresh(self) -> None:
        """Weigh anew what is on show."""
        if self._order:
            self._weigh()

    def begin(self) -> None:
        """Put the cursor where the work starts."""
        if self.lines.isVisible():
            self.lines.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_bought(self, bought: Bought) -> None:
        is_new = bought.ticket != self._ticket
        self._ticket, self._bought = bought.ticket, bought
        self._pages.setCurrentIndex(1 if bought.orders else 0)
        self.orders.set_choices(
            [
                (item.id, self.tr("Order {number}").format(number=item.title))
                for item in bought.orders
            ]
        )
        known = [item.id for item in bought.orders]
        if is_new or self._order not in known:
            newest = known[0] if known else ""
            self._begin_order(self._wanted if self._wanted in known else newest)

    def _on_order(self) -> None:
        self._begin_order(self.orders.chosen())

    def _begin_order(self, order: str) -> None:
        self._order, self._draft, self._weighed = order, "", None
        self._chosen.clear()
        self.goodwill.clear()
        self.shipping.setChecked(False)
        self.why.hide()
        self._result = ""
        if order:
            self.orders.choose(order)
            bought = next(item for item in self._bought.orders if item.id == order)
            since = datetime.fromtimestamp(bought.at_us / 1e6, UTC).date()
            self.facts.begin(max(since, self._desk.workstation.clock.now().date()), since)
            if self._former is not None and self._former[:2] == (self._ticket, order):
                (*_, ask), self._former = self._former, None
                self._chosen.update((line.line, line.quantity) for line in ask.lines)
                self.shipping.setChecked(bool(ask.shipping))
                self.goodwill.give(sum(one.amount for one in ask.goodwill))
                self.facts.take_up(ask.reason, ask.condition, ask.noticed_at)
            self._weigh()

    def wanted(self) -> Ask:
        """What the panel asks for."""
        order = self._weighed.row.case.order if self._weighed and self._weighed.row else None
        ground = self.facts.ground
        lines = tuple(Wanted(line, pieces) for line, pieces in self._chosen.items() if pieces)
        return Ask(
            lines,
            (ShippingAsk(),) if self.shipping.isChecked() else (),
            (Goodwill(self.goodwill.amount),) if self.goodwill.amount else (),
            right=ground.right,
            noticed_at=self.facts.noticed_at,
            flags=ground.flags,
            condition=self.facts.condition.chosen(),
            remedy=ground.remedy(jurisdiction_of(order.country)) if order else "",
            reason=self.facts.reason.chosen(),
        )

    def _weigh(self) -> None:
        if self._order:
            work = partial(read_answer, self._desk.workstation, self._order, self.wanted())
            self._desk.background.read(work, self._on_weighed, key="refund")

    def _on_weighed(self, weighed: Weighed) -> None:
        if weighed.order == self._order:
            is_first = self._weighed is None
            self._weighed = weighed
            self._show(weighed)
            if is_first and weighed.row is not None and self.wanted() != weighed.ask:
                self._weigh()  # which remedy is meant is known with the order's country

    # ---- what is shown -----------------------------------------------------------------------

    def _show(self, weighed: Weighed) -> None:
        if weighed.row is None or weighed.found is None:
            said = (
                refusal(weighed.said, {})
                if weighed.said
                else self.tr("This order is not here yet.")
            )
            self.foot.show_ways("", (), "", "")
            self.foot.allow(issue=False, request=False, explain=False, why_not=said)
            return
        order, found, tell = (
            weighed.row.case.order,
            weighed.found,
            self._teller(weighed.row.case.order),
        )
        self.paid.setText(self._how_paid(order, tell))
        past = weighed.row.case.past
        self.lines.lines.set_lines(list(view.lines(order, self._chosen, past, found, tell)))
        self.sheet.setFixedHeight(self.lines.height_of(SHOWN))
        self.clock.show_clock(view.clock(found, tell))
        self.shipping.setVisible(order.shipping > 0)
        self._show_goodwill(weighed.row, order)
        self._show_sum(found, tell)
        self._show_foot(weighed, tell)

    def _teller(self, order: Order) -> Teller:
        names = {line.id: line.label or line.sku for line in order.lines}
        return Teller(order.currency, names, year=self._desk.workstation.clock.now().year)

    def _how_paid(self, order: Order, tell: Teller) -> str:
        paid = tell.money(sum(one.amount for one in order.payments))
        how = ", ".join(dict.fromkeys(tell.name(one.method) for one in order.payments))
        form = self.tr("d MMM yyyy", "how Qt is to write a day and year")
        day = QLocale().toString(view.day_of(order.placed_at), form)
        return " · ".join(
            part for part in (self.tr("paid {amount}").format(amount=paid), how, day) if part
        )

    def _show_goodwill(self, row: RefundDeskRow, order: Order) -> None:
        roles = row.case.rules.book().store.roles
        own = next((one for one in roles if one.role == row.case.role), None)
        limit = own.goodwill.get(order.currency, 0) if own else 0
        self.goodwill.bound(order.currency, min(limit, row.case.room))

    def _show_sum(self, found: Answer, tell: Teller) -> None:
        draft = found.draft
        self.figures.setVisible(draft is not None and bool(self._is_asking))
        if draft is not None:
            rows = list(view.figures(draft, tell))
            self.figures.show_figures(rows, tell.money(draft.amount), view.under(draft, tell))

    @property
    def _is_asking(self) -> bool:
        asked = any(self._chosen.values()) or self.shipping.isChecked()
        return asked or self.goodwill.amount > 0

    def _show_foot(self, weighed: Weighed, tell: Teller) -> None:
        found, draft = weighed.found, weighed.found.draft if weighed.found else None
        assert found is not None
        verdict = found.offline if self._is_offline else found.now
        is_due = draft is not None and draft.amount > 0 and self._is_asking
        amount = tell.money(draft.amount) if draft is not None and is_due else ""
        risks = [tell.step(step) for step in found.signals]
        self.foot.show_ways(
            view.may(found, tell), risks, amount, self._question(found, amount, tell)
        )
        self.foot.allow(
            issue=is_due and verdict.way is Way.ALONE,
            request=is_due and verdict.way is Way.APPROVAL,
            explain=is_due,
            why_not=self._result or self._hint(found, tell),
        )

    def _question(self, found: Answer, amount: str, tell: Teller) -> str:
        """Amount, method, customer, and when: asked once more before money moves."""
        if found.draft is None:
            return ""
        means = ", ".join(tell.name(one.method) for one in found.draft.tenders)
        who = self._bought.card.label if self._bought.card else ""
        text = (
            self.tr("{amount} to {who}, by {means}, as soon as the line is back?")
            if self._is_offline
            else self.tr("{amount} to {who}, by {means}, now?")
        )
        return text.format(amount=amount, who=who, means=means)

    def _hint(self, found: Answer, tell: Teller) -> str:
        return self._why_not(found, tell) if self._is_asking else self.tr("Tick what comes back.")

    def _why_not(self, found: Answer, tell: Teller) -> str:
        if found.refused is not None:
            return tell.refusal(found.refused.reason, found.refused.maximum)
        verdict = found.offline if self._is_offline else found.now
        return "" if verdict.way is Way.ALONE else " ".join(map(tell.step, verdict.reasons))

    # ---- what is done ------------------------------------------------------------------------

    def _on_wanted(self, line: str, pieces: int) -> None:
        self._chosen[line] = pieces
        self._on_edited()

    def _on_edited(self) -> None:
        self._result = ""
        self.foot.settle()
        self._weigh()

    def _on_link(self, _link: Link) -> None:
        is_offline = self._desk.changes.is_offline
        if is_offline != self._is_offline:
            self._is_offline = is_offline
            self.refresh()

    def _explain(self, topic: str) -> None:
        if self._weighed is not None and self._weighed.found is not None and self._weighed.row:
            order, found = self._weighed.row.case.order, self._weighed.found
            tell = self._teller(order)
            self.why.say(view.why(found, topic, tell), view.sources(found))
            if (content := self._scroll.widget()) is not None:
                content.adjustSize()  # only then is it known how high the card is
            self._scroll.ensureWidgetVisible(self.why)

    def _issue(self) -> None:
        ready = self._ready()
        if ready is not None:
            row, ask, amount = ready
            self._perform(
                IssueRefund(
                    self._draft, self._ticket, self._order, row.case.order.customer, row.case.agent,
                    ask, amount, row.grant if self._is_offline else "",
                )
            )  # fmt: skip

    def _request(self) -> None:
        ready = self._ready()
        if ready is not None:
            row, ask, amount = ready
            self._perform(
                RequestApproval(
                    self._draft, self._ticket, self._order, row.case.order.customer, row.case.agent,
                    ask, amount,
                )
            )  # fmt: skip

    def _ready(self) -> tuple[RefundDeskRow, Ask, int] | None:
        """What was weighed last, if it is what stands in the panel; one draft keeps its key."""
        weighed = self._weighed
        if weighed is None or weighed.row is None or weighed.found is None:
            return None
        if weighed.found.draft is None or weighed.ask != self.wanted():
            return None
        self._draft = self._draft or self._desk.workstation.new_id()
        return weighed.row, weighed.ask, weighed.found.draft.amount

    def _perform(self, op: IssueRefund | RequestApproval) -> None:
        self._is_busy = True
        self.foot.allow(issue=False, request=False, explain=False, why_not="")
        self._desk.background.write(partial(succeed, self._desk.workstation, op))
        self._desk.perform(op, partial(self._on_done, op), self._on_failed)

    def _on_done(self, op: IssueRefund | RequestApproval, outcome: "Outcome") -> None:
        amount = self._money(op.amount)
        self._is_busy = False
        self._begin_order(self._order)
        if isinstance(op, RequestApproval):
            self._result = self.tr("Asked for approval of {amount}.").format(amount=amount)
        elif self._is_offline:
            self._result = self.tr("{amount} will be paid on reconnect.").format(amount=amount)
        else:
            self._result = self.tr("{amount} issued.").format(amount=amount)
        announce(self, self._result)

    def _money(self, minor: int) -> str:
        row = self._weighed.row if self._weighed else None
        return money(minor, row.case.order.currency if row else "EUR")

    def _on_failed(self, error: Exception) -> None:
        self._is_busy = False
        if isinstance(error, Rejected):
            self._result = refusal(error, {})
            announce(self, self._result, is_urgent=True)
            self._weigh()
        else:
            self._desk.background.troubled.emit(error)

    def _write(self) -> None:
        weighed, card = self._weighed, self._bought.card
        if weighed is None or weighed.row is None or weighed.found is None or card is None:
            return
        language = language_of(card.languages)
        self.explained.emit(letter(weighed.row.case.order, weighed.found, card.label, language))

    def save_paper(self) -> None:
        """Offer the calculation on show as a PDF."""
        if self._weighed is not None and self.foot.paper.isEnabled() and self._bought.card:
            self.saver.offer(self._weighed, self._bought.card)

    def event(self, event: QEvent) -> bool:
        """Here Ctrl+Enter issues; the window would take it for sending the reply."""
        if event.type() == QEvent.Type.ShortcutOverride and _is_issuing(cast("QKeyEvent", event)):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _is_issuing(event):
            if self.foot.issue.isEnabled():
                self.foot.issue.click()
        elif event.key() == Qt.Key.Key_Escape and self.why.isVisible():
            self.why.hide()
        else:
            super().keyPressEvent(event)


def _is_issuing(event: QKeyEvent) -> bool:
    is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
    return is_enter and event.modifiers() == Qt.KeyboardModifier.ControlModifier
