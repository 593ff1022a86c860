"""Above the composer while work that came back is changed: why it came back, and what its author had not seen."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.desktop import messages, words
from app.desktop.numbers import money
from app.desktop.theme import Theme
from app.desktop.widgets.buttons import Button
from app.desktop.widgets.layouts import Card
from app.desktop.widgets.notices import Text
from app.domain.refunds.refusal import Reason
from app.store.queries import EditingRow, SinceRow

# Facts of a receipt that say how much would have been allowed, in minor units.
ALLOWED: Final = ("left", "limit", "now")
LONGEST: Final = 160


class EditCard(Card):
    """Signals: `left` no longer edit it, the item stays; `asked` show the refund once more."""

    left = Signal()
    asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setObjectName("editCard")
        self._row: EditingRow | None = None
        self._names: Mapping[str, str] = {}
        self.set_stripe("due_soon-solid")
        self._title = Text(theme, "", 13, 600)
        self.why = Text(theme, "", 12, color="text-2", wraps=True)
        self.difference = Text(theme, "", 13, wraps=True)
        self.refund = Button(theme, "", "secondary", height=28)
        self.leave = Button(theme, "", "secondary", height=28)
        self._lay_out()
        self.refund.clicked.connect(self.asked)
        self.leave.clicked.connect(self.left)
        theme.changed.connect(self.retranslate)
        self.hide()

    def _lay_out(self) -> None:
        px = self.theme.px
        column, head = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(px(16), px(8), px(8), px(8))
        column.setSpacing(px(4))
        head.setSpacing(px(8))
        head.addWidget(self._title, 1)
        head.addWidget(self.refund)
        head.addWidget(self.leave)
        column.addLayout(head)
        column.addWidget(self.difference)
        column.addWidget(self.why)

    def show_row(self, row: EditingRow | None, names: Mapping[str, str]) -> None:
        """Show what is edited; without anything the card goes away."""
        self._row, self._names = row, names
        self.setVisible(row is not None)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        if self._row is None:
            return
        item = self._row.item
        self._title.setText(self.tr("You are changing what came back"))
        self.refund.setText(self.tr("Open the refund"))
        self.refund.setVisible("amount" in self._row.args)
        self.leave.setText(self.tr("Stop, keep it open"))
        self.why.setText(messages.sentence(item.reason, item.code, dict(item.facts), self._names))
        self.difference.setText(self._differs(self._row))
        self.difference.setVisible(bool(self.difference.text()))
        told = (self._title.text(), self.difference.text(), self.why.text())
        self.setAccessibleName(words.listed(told))

    def _differs(self, row: EditingRow) -> str:
        """What held it: the words that were not seen, or the amounts."""
        if "amount" in row.args:
            return self._amounts(row, dict(row.item.facts))
        return "\n".join(map(self._said, row.since))

    def _said(self, one: SinceRow) -> str:
        row = self._row
        who = one.author or (row.item.customer if row else "")
        said = words.beginning(one.body, LONGEST)
        return words.fill(self.tr("%1, %2: “%3”"), who, words.clock(one.at_us), said)

    def _amounts(self, row: EditingRow, facts: Mapping[str, str]) -> str:
        asked = words.fill(self.tr("You asked for %1."), money(row.args["amount"], row.currency))
        if (why := facts.get("why", "")) in set(Reason):
            # The window paints before this is needed.
            from app.desktop.refund.sentences import Teller

            most = facts.get("maximum")
            tell = Teller(row.currency, {})
            return f"{asked} {tell.refusal(why, int(most) if most else None)}"
        most = next((facts[name] for name in ALLOWED if facts.get(name, "").isdecimal()), "")
        if not most:
            return asked
        allowed = words.fill(self.tr("At most %1 now."), money(int(most), row.currency))
        return f"{asked} {allowed}"
