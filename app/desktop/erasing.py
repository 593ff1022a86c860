"""Forgetting a customer at their wish: asked for here, decided by somebody else; what goes and what stays is said."""

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.desktop.desk import Desk
from app.desktop.messages import refusal
from app.desktop.papers import may_hold
from app.desktop.widgets.buttons import Button
from app.desktop.widgets.layouts import Card
from app.desktop.widgets.notices import Text, announce
from app.domain.gone import EraseCustomer, KeepCustomer
from app.domain.operations import Operation, Rejected
from app.store.queries_erasing import Erasure, ErasureRow


def goes() -> str:
    """What is lost for ever."""
    return QCoreApplication.translate(
        "Erasing",
        "Goes for ever: the name, every way to reach them, preferences and consent, and every word in "
        "tickets, calls, checklists and drafts; here, at the hub, and on each computer with its next contact.",
    )


def stays() -> str:
    """What is kept, and by what right."""
    return QCoreApplication.translate(
        "Erasing",
        "Stays without a name: that there were tickets and orders and when, and the ledger of money paid "
        "back, for ten years, as the law demands.",
    )


class AskErasure(QWidget):
    """Below the customer's card, for those whose role may ask for it."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("askErasure")
        self._desk = desk
        self._row: ErasureRow | None = None
        self._customer = ""
        self._is_open = False
        theme = desk.theme
        self.ask_for = Button(theme, "", "link", height=24, parent=self)
        self.card = Card(theme, self)
        self.heading = Text(theme, "", 13, 600, wraps=True)
        self._goes = Text(theme, "", 12, wraps=True)
        self._stays = Text(theme, "", 12, wraps=True)
        self.said = Text(theme, "", 12, color="text-2", wraps=True)
        self.yes = Button(theme, "", "danger", height=28)
        self.no = Button(theme, "", "secondary", height=28)
        self._lay_out()
        self.ask_for.clicked.connect(partial(self._open, is_open=True))
        self.yes.clicked.connect(self._ask)
        self.no.clicked.connect(self._turn_back)
        desk.changes.changed.connect(self._on_changed)
        theme.changed.connect(self._say)
        self.hide()

    def _lay_out(self) -> None:
        px = self._desk.theme.px
        column, inner, buttons = QVBoxLayout(self), QVBoxLayout(self.card), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        left = QHBoxLayout()
        left.addWidget(self.ask_for)
        left.addStretch(1)
        column.addLayout(left)
        column.addWidget(self.card)
        inner.setContentsMargins(px(12), px(10), px(12), px(12))
        inner.setSpacing(px(8))
        for text in (self.heading, self._goes, self._stays, self.said):
            inner.addWidget(text)
        buttons.setSpacing(px(8))
        buttons.addWidget(self.yes)
        buttons.addWidget(self.no)
        buttons.addStretch(1)
        inner.addLayout(buttons)

    def ask(self, customer: str) -> None:
        """Read how it stands with this customer."""
        if customer != self._customer:
            self._is_open = False
        self._customer = customer
        work = partial(self._desk.workstation.ask, Erasure(customer))
        self._desk.background.read(work, self._show, key="erasure")

    def _on_changed(self, refs: frozenset[str]) -> None:
        if self._customer and may_hold(refs, (f"customers/{self._customer}", "roles/")):
            self.ask(self._customer)

    def _show(self, row: ErasureRow | None) -> None:
        self._row = row if row is not None and row.customer == self._customer else None
        self._say()

    def _open(self, *, is_open: bool) -> None:
        self._is_open = is_open
        self._say()

    def _say(self) -> None:
        row = self._row
        is_asked = row is not None and bool(row.asked_by)
        self.setVisible(row is not None and (row.may_ask or is_asked))
        if row is None:
            return
        self.ask_for.setText(self.tr("Forget this customer…"))
        self.ask_for.setVisible(row.may_ask and not self._is_open)
        self.card.setVisible(is_asked or self._is_open)
        self.card.set_stripe("late-solid" if is_asked else "")
        self._goes.setText(goes())
        self._stays.setText(stays())
        name = row.label or row.number
        if is_asked:
            self.heading.setText(self.tr("{name} is to be forgotten").format(name=name))
            self.said.setText(self.tr("It was asked for. Somebody else decides, under Approvals."))
            self.no.setText(self.tr("Keep the customer"))
        else:
            self.heading.setText(self.tr("Forget {name} for ever?").format(name=name))
            asks = self.tr("You ask for it; a second person decides. Until then nothing changes.")
            self.said.setText(asks)
            self.no.setText(self.tr("Cancel"))
        self.yes.setText(self.tr("Ask for it"))
        self.yes.setVisible(not is_asked)
        self.no.setVisible(row.may_keep or not is_asked)
        self.card.setAccessibleName(self.heading.text())

    def _ask(self) -> None:
        self._is_open = False
        self._perform(EraseCustomer(self._customer))

    def _turn_back(self) -> None:
        if self._row is not None and self._row.asked_by:
            self._perform(KeepCustomer(self._customer))
        else:
            self._open(is_open=False)

    def _perform(self, op: Operation) -> None:
        self._desk.perform(op, lambda _: announce(self, self.heading.text()), self._on_failed)

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, Rejected):
            self.said.setText(refusal(error, {}))
        else:
            self._desk.background.troubled.emit(error)
