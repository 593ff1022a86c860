"""What an agent does to a checklist: presses on its card become operations, and refusals are said on the card."""

import json
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.desktop import messages
from app.desktop.checklist import told
from app.desktop.checklist.answering import Unfit, answer_of
from app.desktop.checklist.attaching import Attaching
from app.desktop.checklist.deeds import deed_of
from app.desktop.checklist.page import RunPage
from app.desktop.checklist.reading import own_language, read_template
from app.desktop.checklist.view import Proof
from app.desktop.desk import Desk
from app.domain.operations import Operation, Rejected
from app.domain.policy.adoption import FlagPolicy
from app.domain.said import Said, in_language
from app.domain.scripts.acts import (
    AnswerStep,
    EndChecklist,
    GoBack,
    PauseChecklist,
    ResumeChecklist,
    SkipStep,
    StartChecklist,
    SwitchScript,
)
from app.store.queries import TicketView
from app.store.queries_checklists import ChecklistRow, ScriptRow, StepRow

if TYPE_CHECKING:  # see desk
    from app.workstation import Outcome


class Acting(QObject):
    """Signals: `walked` a step was taken; `pasted(text)` words for the reply; `refund_wanted`;
    `asked(command)` something that the window does."""

    walked = Signal()
    pasted = Signal(str)
    refund_wanted = Signal()
    asked = Signal(str)

    def __init__(self, desk: Desk, page: RunPage) -> None:
        super().__init__(page)
        self._desk, self._page, self._card = desk, page, page.card
        self._ticket = ""
        self._row: ChecklistRow | None = None
        self._view: TicketView | None = None
        self._is_busy = False
        self.attaching = Attaching(desk, page.card)

    def take(self, ticket: str, row: ChecklistRow, view: TicketView | None) -> None:
        """The checklist that is on show now."""
        self._ticket, self._row, self._view = ticket, row, view
        self.attaching.take(row, view)

    @property
    def _me(self) -> str:
        """Whose role counts where a step is not for everybody."""
        return self._desk.workstation.agent

    @property
    def _step(self) -> StepRow | None:
        return self._row.step if self._row is not None else None

    # ---- steps -----------------------------------------------------------------------------------

    def done(self) -> None:
        """The step is done as the card says; what is missing is named there."""
        row, step = self._row, self._step
        if row is None or step is None or self._is_busy or not step.may_answer:
            return
        proof = self._card.step.proof if self._card.step is not None else None
        if proof is not None and not proof.is_there:
            self._card.tell(self._evidence_missing(proof), is_urgent=True)
            return
        try:
            answer = answer_of(step, self._card.fields.values(), told.currency_of(row))
        except Unfit as unfit:
            self._card.fields.say_mistakes(unfit.mistakes)
            return
        pieces = self.attaching.pieces()
        value = json.dumps(list(pieces) if proof is not None else answer, ensure_ascii=False)
        self._perform(
            AnswerStep(
                row.id, row.ticket, step.key, value, row.parts, row.seen, step.turn,
                evidence=pieces, by=self._me,
            )
        )  # fmt: skip

    def _evidence_missing(self, proof: Proof) -> str:
        count = proof.at_least - len(proof.attached)
        return self.tr("%n more piece(s) of evidence needed. Press E.", "", count)

    def ask_reason(self) -> None:
        """Ask why the step does not apply."""
        step = self._step
        if step is None or not step.may_skip:
            return
        if not step.needs_reason:
            self._skip("")
            return
        self._card.open_prompt().ask(
            self.tr("Why is this step not applicable?"),
            self.tr("Not applicable"),
            self.tr("Write the reason first."),
            self._skip,
            self._settle,
        )

    def _skip(self, reason: str) -> None:
        row, step = self._row, self._step
        if row is not None and step is not None:
            self._perform(
                SkipStep(
                    row.id, row.ticket, step.key, reason, row.parts, row.seen, step.turn, self._me
                )
            )

    def ask_what_is_wrong(self) -> None:
        """Ask what is wrong with this step, for its owner."""
        self._card.open_prompt().ask(
            self.tr("What is wrong with this step? Its owner gets your words, and answers."),
            self.tr("Send"),
            self.tr("Write what is wrong first."),
            self._flag,
            self._settle,
        )

    def _flag(self, text: str) -> None:
        row, step = self._row, self._step
        if row is not None and step is not None:
            new = self._desk.workstation.new_id()
            op = FlagPolicy(new, "script", row.script, text, step.key)
            self._desk.perform(op, self._on_flagged, self._on_refused)

    def _on_flagged(self, _: "Outcome") -> None:
        self._settle()
        self._card.tell(self.tr("Thank you. The owner of this step has your words."))

    def back(self) -> None:
        """Open the step before; what was answered stays in the record."""
        row = self._row
        if row is not None and row.back is not None:
            key, turn = row.back
            self._perform(GoBack(row.id, row.ticket, key, row.parts, row.seen, turn))

    def _settle(self) -> None:
        self._card.settle()
        self._card.done_button.setFocus()

    # ---- the checklist as a whole ---------------------------------------------------------------

    def start(self, ticket: str, script: ScriptRow) -> str:
        """Start a script; gives the id of the checklist that comes of it."""
        self._perform(
            StartChecklist(
                script.begins, ticket, script.script, script.parts, script.seen, script.edition
            )
        )
        return script.begins

    def pause(self) -> None:
        """Put it aside as it stands."""
        if (row := self._row) is not None:
            self._perform(PauseChecklist(row.id, row.ticket, row.parts, row.seen))

    def resume(self) -> None:
        """Go on where it was left."""
        if (row := self._row) is not None:
            self._perform(ResumeChecklist(row.id, row.ticket, row.parts, row.seen))

    def switch(self) -> None:
        """Go on with the version in force."""
        row = self._row
        if row is not None and row.newer is not None:
            newer = row.newer
            self._perform(SwitchScript(row.id, row.ticket, newer.parts, row.seen, newer.edition))

    def ask_to_end(self) -> None:
        """Ask why the script is left before its end."""
        self._card.open_prompt().ask(
            self.tr("Why do you leave this checklist? What it requires stays missing for Solve."),
            self.tr("End here"),
            self.tr("Write the reason first."),
            self._end,
            self._settle,
        )

    def _end(self, reason: str) -> None:
        if (row := self._row) is not None:
            self._perform(EndChecklist(row.id, row.ticket, reason, row.parts, row.seen))

    def hand_over(self) -> None:
        """Pause, and give the ticket to somebody else, who goes on at this very step."""
        if self._row is not None and self._row.state == "running":
            self.pause()
        self.asked.emit("ticket.assign")

    def do_deed(self) -> None:
        """Do what the step is about, or open the place for it."""
        step = self._step
        if step is None:
            return
        what, _, about = step.do.partition(":")
        if what == "refund":
            self.refund_wanted.emit()
        elif what == "template":
            work = partial(read_template, self._desk.workstation, about)
            self._desk.background.read(work, self._on_template)
        elif what == "reply":
            self.asked.emit("ticket.reply")
        elif what == "transfer":
            self.asked.emit("ticket.assign")
        else:
            op = deed_of(step.do, self._ticket)
            if op is not None:
                self._desk.perform(op, lambda _: self.done(), self._on_refused)

    def _on_template(self, said: Said) -> None:
        spoken = self._view.customer.languages if self._view is not None else ()
        self.pasted.emit(in_language(said, spoken[0][:2] if spoken else own_language()))

    # ---- how it went -----------------------------------------------------------------------------

    def _perform(self, op: Operation) -> None:
        self._is_busy = True
        self._desk.perform(op, self._on_done, self._on_refused)

    def _on_done(self, _: "Outcome") -> None:
        self._is_busy = False
        self._card.settle()
        self._card.tell("")
        self.walked.emit()

    def _on_refused(self, error: Exception) -> None:
        self._is_busy = False
        if not isinstance(error, Rejected):
            self._desk.background.troubled.emit(error)
            return
        sentence = messages.refusal(error, {})
        if self._card.prompt.isVisible():
            self._card.prompt.refuse(sentence)
        else:
            self._card.tell(sentence, is_urgent=True)
