"""What a reader does: says that a clause was read, or that something in it is wrong."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.desktop.desk import Desk
from app.desktop.messages import refusal
from app.desktop.policy.since import Since
from app.domain.operations import Operation, Rejected
from app.domain.policy.adoption import Acknowledge, FlagPolicy
from app.domain.policy.clauses import Clause

if TYPE_CHECKING:  # see desk
    from app.workstation import Outcome


class Deeds:
    """Done at once on this workstation, and at the hub with the next connection; what came of it is said beside."""

    def __init__(self, desk: Desk, since: Since) -> None:
        self._desk, self._since = desk, since

    def acknowledge(self, clause: Clause, answer: int) -> None:
        """This agent has read the clause; `answer` is the choice at its question, -1 where there is none."""
        agent = self._desk.workstation.agent
        self._perform(
            Acknowledge(agent, clause.id, clause.version, answer), self._on_read(clause, answer)
        )

    def _on_read(self, clause: Clause, answer: int) -> str:
        question = clause.must_read.question if clause.must_read else None
        if question is not None and not question.answers[answer].right:
            return QCoreApplication.translate(
                "PolicyDeeds", "That was not the right answer. Read it once more and choose again."
            )
        return ""

    def flag(self, clause: Clause, text: str) -> None:
        """Tell the clause's owner that something is wrong or unclear."""
        station = self._desk.workstation
        op = FlagPolicy(station.new_id(), "clause", clause.id, text, owner=clause.owner)
        self._desk.perform(op, lambda _: self._since.thank(), self._on_failed)

    def _perform(self, op: Operation, sentence: str) -> None:
        self._desk.perform(op, partial(self._on_done, sentence), self._on_failed)

    def _on_done(self, sentence: str, outcome: "Outcome") -> None:
        if sentence:
            self._since.tell(sentence, is_urgent=True)

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, Rejected):
            self._since.tell(refusal(error, {}), is_urgent=True)
        else:
            self._desk.background.troubled.emit(error)
