"""Those who are to be forgotten, in the Approvals: who asked it, how much it is about, and the second person's word."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.desktop.desk import Desk
from app.desktop.erasing import goes, stays
from app.desktop.messages import refusal
from app.desktop.widgets.buttons import Button
from app.desktop.widgets.layouts import Card
from app.desktop.widgets.notices import Text, announce
from app.domain.gone import ConfirmErasure, KeepCustomer
from app.domain.operations import Operation, Rejected
from app.store.queries_erasing import ErasureRow


class ErasureList(QWidget):
    """One button for each. Signals: `chosen(ErasureRow)`."""

    chosen = Signal(object)

    def __init__(self, desk: Desk, names: Mapping[str, str]) -> None:
        super().__init__()
        self._desk, self._names = desk, names
        self.rows: tuple[ErasureRow, ...] = ()
        self.heading = Text(desk.theme, "", 12, 600, "text-2")
        self.buttons: list[Button] = []
        px = desk.theme.px
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(px(12), px(4), px(12), px(10))
        self._column.setSpacing(px(4))
        self._column.addWidget(self.heading)
        self.hide()

    def show_rows(self, rows: Sequence[ErasureRow]) -> None:
        """Show these."""
        self.rows = tuple(rows)
        self.heading.setText(self.tr("To be forgotten"))
        for button in self.buttons:
            self._column.removeWidget(button)
            button.deleteLater()
        self.buttons = [Button(self._desk.theme, self._words(row), "secondary") for row in rows]
        for button, row in zip(self.buttons, self.rows, strict=True):
            button.clicked.connect(partial(self.chosen.emit, row))
            self._column.addWidget(button)
        self.setVisible(bool(rows))

    def _words(self, row: ErasureRow) -> str:
        who = self._names.get(row.asked_by, "")
        return " · ".join(part for part in (row.label or row.number, who) if part)


class ErasureCase(QWidget):
    """One of them, and the two words. Signals: `decided()`."""

    decided = Signal()

    def __init__(self, desk: Desk, names: Mapping[str, str]) -> None:
        super().__init__()
        self._desk, self._names = desk, names
        self._row: ErasureRow | None = None
        theme = desk.theme
        self.card = Card(theme)
        self.card.set_stripe("late-solid")
        self.heading = Text(theme, "", 18, 600, wraps=True)
        self._about = Text(theme, "", 13, color="text-2", wraps=True)
        self._goes = Text(theme, "", 13, wraps=True)
        self._stays = Text(theme, "", 13, wraps=True)
        self._final = Text(theme, "", 13, 600, wraps=True)
        self.message = Text(theme, "", 12, color="danger", wraps=True)
        self.keep = Button(theme, "", "secondary")
        self.erase = Button(theme, "", "danger")
        self._lay_out()
        self.erase.clicked.connect(self._erase)
        self.keep.clicked.connect(self._keep)
        theme.changed.connect(self._say)

    def _lay_out(self) -> None:
        px = self._desk.theme.px
        outer, column, buttons = QVBoxLayout(self), QVBoxLayout(self.card), QHBoxLayout()
        outer.setContentsMargins(px(16), px(14), px(16), px(16))
        outer.addWidget(self.card)
        outer.addStretch(1)
        column.setContentsMargins(px(16), px(14), px(16), px(16))
        column.setSpacing(px(10))
        texts = (self.heading, self._about, self._goes, self._stays, self._final, self.message)
        for text in texts:
            column.addWidget(text)
        buttons.setSpacing(px(8))
        buttons.addStretch(1)
        buttons.addWidget(self.keep)
        buttons.addWidget(self.erase)
        column.addLayout(buttons)

    @property
    def customer(self) -> str:
        """Of whom it is."""
        return self._row.customer if self._row else ""

    def show_row(self, row: ErasureRow) -> None:
        """Show this one."""
        self._row = row
        self.message.hide()
        self._say()

    def _say(self) -> None:
        row = self._row
        if row is None:
            return
        who = self._names.get(row.asked_by, row.asked_by)
        self.heading.setText(
            self.tr("Forget {name} for ever?").format(name=row.label or row.number)
        )
        counts = (
            self.tr("%n ticket(s)", "", row.tickets), self.tr("%n message(s)", "", row.messages),
            self.tr("%n order(s)", "", row.orders), self.tr("%n refund(s)", "", row.refunds),
        )  # fmt: skip
        asked = self.tr("{who} asked for it.").format(who=who)
        self._about.setText(f"{asked} {' · '.join(counts)}")
        self._goes.setText(goes())
        self._stays.setText(stays())
        self._final.setText(
            self.tr("It cannot be taken back, not even from a backup.")
            if row.may_decide
            else self.tr("Somebody other than who asked must decide, with the right to it.")
        )
        self.erase.setText(self.tr("Forget for ever"))
        self.erase.setEnabled(row.may_decide)
        self.keep.setText(self.tr("Keep the customer"))
        self.keep.setVisible(row.may_keep)
        self.card.setAccessibleName(self.heading.text())

    def _erase(self) -> None:
        self._perform(ConfirmErasure(self.customer))

    def _keep(self) -> None:
        self._perform(KeepCustomer(self.customer))

    def _perform(self, op: Operation) -> None:
        if self._row is not None:
            self._desk.perform(op, lambda _: self.decided.emit(), self._on_failed)

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, Rejected):
            self._desk.background.troubled.emit(error)
            return
        self.message.setText(refusal(error, self._names))
        self.message.show()
        announce(self, self.message.text(), is_urgent=True)
