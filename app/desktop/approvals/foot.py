"""The foot of a request: what a yes does, the reason, and the two words with their keys."""

from collections.abc import Mapping

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from app.desktop import words
from app.desktop.approvals.reading import RequestCase
from app.desktop.desk import Desk
from app.desktop.refund import view
from app.desktop.refund.sentences import Teller
from app.desktop.widgets.buttons import Button
from app.desktop.widgets.forms import LineField
from app.desktop.widgets.layouts import Card
from app.desktop.widgets.notices import Text, announce
from app.domain.refunds.answer import Answer


class Foot(Card):
    """Pinned below the case; one's own request is for somebody else."""

    def __init__(self, desk: Desk, names: Mapping[str, str]) -> None:
        super().__init__(desk.theme)
        self._desk, self._names = desk, names
        theme = desk.theme
        self.reason = LineField(theme, "")
        self.message = Text(theme, "", 12, color="text-2", wraps=True)
        self.effect = Text(theme, "", 12, color="text-2", wraps=True)
        self.decline = Button(theme, "", "danger", "D")
        self.approve = Button(theme, "", "primary", "A")
        px = theme.px
        column, row = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(px(16), px(8), px(16), px(10))
        column.setSpacing(px(6))
        row.setSpacing(px(8))
        row.addWidget(self.reason, 1)
        for button in (self.decline, self.approve):
            row.addWidget(button)
        for text in (self.message, self.effect):
            column.addWidget(text)
        column.addLayout(row)

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.reason.setAccessibleName(self.tr("Reason"))
        self.reason.setPlaceholderText(self.tr("Add a reason (needed to decline)"))
        self.decline.setText(self.tr("Decline"))

    def clear(self) -> None:
        """Another request: nothing was said about it yet."""
        self.reason.clear()
        self.message.hide()

    def show_case(self, case: RequestCase, amount: str, *, is_busy: bool) -> None:
        """What may be said about this request, and what a yes does."""
        draft = case.found.draft if case.found else None
        is_same = draft is not None and draft.amount == case.request.row.amount
        is_own = case.request.row.agent == self._desk.workstation.agent
        self.approve.setText(self.tr("Approve {amount}").format(amount=amount))
        self.approve.setEnabled(is_same and not is_busy and not is_own)
        self.decline.setEnabled(not is_busy and not is_own)
        self.reason.setEnabled(not is_own)
        if is_own:
            effect = self.tr("Your own request: somebody else decides.")
        else:
            effect = self._effect(case, case.found, amount) if is_same and case.found else ""
        self.effect.setText(effect)
        self.effect.setVisible(bool(effect))
        if not is_same and case.found is not None:
            self.tell(
                self.tr("The amount has changed since it was asked for; it can only be declined.")
            )

    def _effect(self, case: RequestCase, found: Answer, amount: str) -> str:
        row, tell = case.request.row, Teller(case.request.row.currency, {})
        tenders = found.draft.tenders if found.draft else ()
        clauses = {view.clause_name(x.clause) for x in found.judgements.values() if x.clause}
        said = (
            self.tr(
                "Pays {amount} by {means} as soon as the line is back, rests on {clause}, tells {who}."
            )
            if self._desk.changes.is_offline
            else self.tr("Pays {amount} by {means} now, rests on {clause}, tells {who}.")
        )
        return said.format(
            amount=amount,
            means=words.listed(tell.name(one.method) for one in tenders),
            clause=words.listed(sorted(clauses)) or row.clause,
            who=self._names.get(row.agent, row.agent),
        )

    def tell(self, sentence: str, *, is_urgent: bool = False) -> None:
        """Say something about the decision, aloud too."""
        self.message.setText(sentence)
        self.message.show()
        self.message.set_color("danger" if is_urgent else "text-2")
        announce(self, sentence, is_urgent=is_urgent)

    def hold(self) -> None:
        """The word is on its way; it is not said twice."""
        self.approve.setEnabled(False)
        self.decline.setEnabled(False)
