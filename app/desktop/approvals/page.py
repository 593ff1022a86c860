"""Refunds & approvals: what waits for a yes, what was decided today, the case, and the decision with its reason."""

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListView,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.desktop.approvals.case import CaseView
from app.desktop.approvals.decided import Decided
from app.desktop.approvals.erasing import ErasureCase, ErasureList
from app.desktop.approvals.foot import Foot
from app.desktop.approvals.reading import (
    RequestCase,
    Waiting,
    read_case,
    read_waiting,
)
from app.desktop.approvals.requests import RequestsDelegate, RequestsModel
from app.desktop.approvals.standing import StandIns
from app.desktop.desk import Desk
from app.desktop.messages import refusal
from app.desktop.papers import may_hold
from app.desktop.widgets.buttons import Chip
from app.desktop.widgets.notices import EmptyState, Text
from app.domain.operations import Rejected
from app.domain.refunds.decisions import ApproveRefund, DeclineRefund
from app.store.queries_erasing import ErasureRow

if TYPE_CHECKING:  # see desk
    from app.workstation import Outcome

LIST: Final = 300
CHANGE: Final = ("refunds/", "refund_accounts/", "refund_delegations/", "rules/", "customers/")


class ApprovalsPage(QWidget):
    """The page. Signals: `opened(ticket)`; `counted(int)` how many wait."""

    opened = Signal(str)
    counted = Signal(int)

    def __init__(self, desk: Desk, names: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("approvalsPage")
        self._desk, self._names = desk, names
        self._case: RequestCase | None = None
        self._waiting: Waiting | None = None
        self._is_busy = False
        theme = desk.theme
        self.title = Text(theme, "", 15, 600)
        self.count = Text(theme, "", 13, color="text-2")
        self.list = QListView()
        self.model = RequestsModel(names, self)
        self.view = CaseView(desk, names)
        self.foot = Foot(desk, names)
        self.none = EmptyState(theme)
        self.theirs, self.own = Chip(theme, ""), Chip(theme, "")
        self.decided = Decided(theme, names)
        self.stand_ins = StandIns(desk, names)
        self.erasures = ErasureList(desk, names)
        self.erasure = ErasureCase(desk, names)
        self._pages = QStackedWidget()
        self._lay_out()
        self._connect()
        self.retranslate()

    # ---- how it stands -----------------------------------------------------------------------

    def _lay_out(self) -> None:
        px = self._desk.theme.px
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        self._queue = QWidget()
        self._queue.setFixedWidth(px(LIST))
        queue = QVBoxLayout(self._queue)
        queue.setContentsMargins(0, px(14), 0, 0)
        top = QHBoxLayout()
        top.setContentsMargins(px(16), 0, px(16), px(6))
        top.addWidget(self.title)
        top.addWidget(self.count, 1)
        queue.addLayout(top)
        which = QHBoxLayout()
        which.setContentsMargins(px(12), 0, px(16), px(6))
        for chip in (self.theirs, self.own):
            which.addWidget(chip)
        which.addStretch(1)
        queue.addLayout(which)
        queue.addWidget(self.erasures)
        queue.addWidget(self.list, 1)
        queue.addWidget(self.decided)
        queue.addWidget(self.stand_ins)
        self.list.setModel(self.model)
        self.list.setItemDelegate(RequestsDelegate(self._desk.theme, self.list))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setMouseTracking(True)
        self.list.viewport().setAutoFillBackground(False)
        self._pages.addWidget(self.none)
        self._pages.addWidget(self._decision())
        self._pages.addWidget(self.erasure)
        whole.addWidget(self._queue)
        whole.addWidget(self._pages, 1)

    def _decision(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.view, 1)
        column.addWidget(self.foot)
        return page

    def _connect(self) -> None:
        self.theirs.setChecked(True)
        self.theirs.clicked.connect(partial(self._choose, is_own=False))
        self.own.clicked.connect(partial(self._choose, is_own=True))
        self.decided.opened.connect(self.opened)
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self.list.clicked.connect(self._on_current)
        self.erasures.chosen.connect(self._show_erasure)
        self.erasure.decided.connect(self.ask)
        self.view.opened.connect(self.opened)
        self.foot.approve.clicked.connect(self._approve)
        self.foot.decline.clicked.connect(self._decline)
        self.foot.reason.returnPressed.connect(self._decline)
        self._desk.changes.changed.connect(self._on_changed)
        self._desk.theme.changed.connect(self.retranslate)

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.title.setText(self.tr("Refunds & approvals"))
        self.list.setAccessibleName(self.tr("Requests that wait"))
        self.none.set_words(self.tr("No approvals waiting."))
        self.foot.retranslate()
        self.theirs.setText(self.tr("Waiting"))
        self.own.setText(self.tr("Mine"))
        self.decided.retranslate()
        if self._case is not None:
            self._show(self._case)

    # ---- what is read ------------------------------------------------------------------------

    def ask(self) -> None:
        """Read what waits."""
        work = partial(read_waiting, self._desk.workstation)
        self._desk.background.read(work, self._on_waiting, key="approvals")

    def begin(self) -> None:
        """Come to the page: read it, and put the cursor into the list."""
        self.ask()
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_changed(self, refs: frozenset[str]) -> None:
        if may_hold(refs, CHANGE):
            self.ask()

    def _on_waiting(self, waiting: Waiting) -> None:
        self._waiting = waiting
        self.theirs.set_count(len(waiting.requests))
        self.own.set_count(len(waiting.own))
        self.decided.show_rows(waiting.decided)
        self.stand_ins.show_waiting(waiting)
        self.erasures.show_rows(waiting.erasures)
        whole = len(waiting.requests) + sum(row.may_decide for row in waiting.erasures)
        self.count.setText(str(whole) if whole else "")
        self.counted.emit(whole)
        self._fill(waiting)

    def _choose(self, *, is_own: bool) -> None:
        self.theirs.setChecked(not is_own)
        self.own.setChecked(is_own)
        if self._waiting is not None:
            self._case = None
            self._fill(self._waiting)

    def _fill(self, waiting: Waiting) -> None:
        wanted = self._case.request.row.id if self._case else ""
        shown = waiting.own if self.own.isChecked() else waiting.requests
        self.model.set_requests(shown, waiting.now_us)
        if self._renewed_erasure(waiting.erasures, others=len(shown)):
            return
        self._pages.setCurrentIndex(1 if shown else 0)
        if shown:
            self.list.setCurrentIndex(self.model.index(self.model.place_of(wanted)))
        else:
            self._case = None

    def _renewed_erasure(self, rows: tuple[ErasureRow, ...], *, others: int) -> bool:
        """Whether one of those to be forgotten stays, or comes, on show."""
        here = self._pages.currentWidget() is self.erasure
        same = next((row for row in rows if here and row.customer == self.erasure.customer), None)
        row = same or (rows[0] if rows and not others else None)
        if row is None:
            return False
        self._show_erasure(row)
        return True

    def _show_erasure(self, row: ErasureRow) -> None:
        self._case = None
        self.erasure.show_row(row)
        self._pages.setCurrentWidget(self.erasure)

    def _on_current(self) -> None:
        index = self.list.currentIndex()
        if index.isValid():
            request = self.model.at(index)
            work = partial(read_case, self._desk.workstation, request)
            self._desk.background.read(work, self._show, key="approvals.case")

    # ---- what is shown -----------------------------------------------------------------------

    def _show(self, case: RequestCase) -> None:
        is_other = self._case is None or self._case.request.row.id != case.request.row.id
        self._case = case
        self._pages.setCurrentIndex(1)
        if is_other:
            self.foot.clear()
        self.view.show_case(case, self.model.left(case.request))
        self.foot.show_case(case, self.model.amount(case.request), is_busy=self._is_busy)

    # ---- what is done ------------------------------------------------------------------------

    def _approve(self) -> None:
        if self._case is not None and self.foot.approve.isEnabled():
            row = self._case.request.row
            self._perform(
                ApproveRefund(
                    row.id, row.ticket, row.order, row.customer,
                    self._desk.workstation.agent, row.amount, self._giver,
                )
            )  # fmt: skip

    def _decline(self) -> None:
        reason = self.foot.reason.text().strip()
        if self._case is None or not self.foot.decline.isEnabled():
            return
        if not reason:
            self.foot.tell(self.tr("Say why you decline."), is_urgent=True)
            self.foot.reason.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        row = self._case.request.row
        self._perform(
            DeclineRefund(
                row.id, row.ticket, row.order, row.customer, self._desk.workstation.agent, reason,
                self._giver,
            )
        )  # fmt: skip

    @property
    def _giver(self) -> str:
        """In whose place this agent decides."""
        return self._waiting.giver if self._waiting else ""

    def _perform(self, op: ApproveRefund | DeclineRefund) -> None:
        self._is_busy = True
        self.foot.hold()
        self._desk.perform(op, self._on_done, self._on_failed)

    def _on_done(self, outcome: "Outcome") -> None:
        self._is_busy = False
        self._case = None
        self.ask()

    def _on_failed(self, error: Exception) -> None:
        self._is_busy = False
        if not isinstance(error, Rejected):
            self._desk.background.troubled.emit(error)
            return
        if self._case is not None:
            self._show(self._case)
        self.foot.tell(refusal(error, self._names), is_urgent=True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.text().lower():
            case "a" if self._case is not None:
                self.foot.approve.click()
            case "d" if self._case is not None:
                self._decline()
            case _:
                super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._desk.theme
        painter.fillRect(self.rect(), theme.color("app"))
        painter.fillRect(0, 0, self._queue.width(), self.height(), theme.color("surface"))
        painter.fillRect(self._queue.width() - 1, 0, 1, self.height(), theme.color("divider"))
