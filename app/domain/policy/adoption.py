"""How a policy becomes everybody's: who has read which clause, who was trained, and what readers say is wrong."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import ClassVar, Final

from app.domain.codec import remade
from app.domain.ids import micros
from app.domain.operations import (
    Code,
    Context,
    Nature,
    Operation,
    Ref,
    Rejected,
    Tx,
    operation,
)
from app.domain.policy.locks import NO_QUESTION, LockLine, clause_key, locked, locks_of
from app.domain.policy.shelf import CURRENT, SHELF, Shelf

LONGEST_TEXT: Final = 4_000
BEST: Final = 100


@dataclass(frozen=True, slots=True)
class Reading:
    """What one agent has read and been trained in; the id is the agent's.

    `read` and `wrong` map "clause@version" to the moment (the last one, of wrong answers), in
    microseconds; `trained` maps a training to its best score, `trained_at` to the moment of that.
    """

    kind: ClassVar[str] = "policy_readings"
    id: str
    read: dict[str, str] = field(default_factory=dict[str, str])
    wrong: dict[str, str] = field(default_factory=dict[str, str])
    trained: dict[str, str] = field(default_factory=dict[str, str])
    trained_at: dict[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True, slots=True)
class Flag:
    """A reader's word that a clause, or a step of a script, is wrong; and what its owner answered."""

    kind: ClassVar[str] = "policy_flags"
    id: str
    about: str
    name: str
    text: str
    by: str
    at: datetime
    step: str = ""
    edition: str = ""
    owner: str = ""
    answer: str = ""
    answered_by: str = ""
    answered_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Gate:
    """What opens an agent's queues: the shelf, what they have read, and the queues' ids by code and id."""

    shelf: Shelf
    reading: Reading
    queues: Mapping[str, str]

    def locked(self, at: datetime) -> dict[str, str]:
        """The queues that are locked for them at a moment, by id, each with the clause to be read."""
        shut: dict[str, str] = {}
        for name, clause in shut_queues(self.shelf, self.reading, at).items():
            if name in self.queues:
                shut.setdefault(self.queues[name], clause)
        return shut


def shut_queues(shelf: Shelf | None, reading: Reading, at: datetime) -> dict[str, str]:
    """The queues that are locked at a moment, as the clauses name them, each with the clause to be read."""
    shown = shelf.at(at) if shelf else None
    if shown is None:
        return {}
    return locked(locks_of(shown.head.locks), reading.read, reading.trained, micros(at))


class OfReader(Operation):
    """What a person does in their own name."""

    __slots__ = ()
    by: str

    def touches(self) -> tuple[Ref, ...]:
        return (Ref(Reading.kind, self.by), SHELF)

    def reading(self, tx: Tx, ctx: Context) -> Reading:
        """The row of whoever acts; nobody reads for somebody else."""
        if self.by != ctx.actor:
            raise Rejected("policy.not_yours", Code.FORBIDDEN_NOW, by=self.by)
        return tx.find(Reading, self.by) or Reading(self.by)


@operation("policy.acknowledge", Nature.FACT)
@dataclass(frozen=True, slots=True)
class Acknowledge(OfReader):
    """I have read this clause in this version; `answer` is the number of my answer to its short check.

    A wrong answer is kept and does not count.
    """

    by: str
    clause: str
    clause_version: int
    answer: int = NO_QUESTION

    def apply(self, tx: Tx, ctx: Context) -> None:
        reading = self.reading(tx, ctx)
        key, at = clause_key(self.clause, self.clause_version), str(micros(ctx.at))
        if key in reading.read:
            return
        line = _line(tx.find(Shelf, CURRENT), key)
        if line is not None and line.right and self.answer not in line.right:
            tx.put(remade(reading, wrong={**reading.wrong, key: at}))
            return
        tx.put(remade(reading, read={**reading.read, key: at}))


def _line(shelf: Shelf | None, key: str) -> LockLine | None:
    """What must be known of a clause to have read it, as the newest edition that has it says."""
    for shown in reversed(shelf.editions if shelf else ()):
        for line in locks_of(shown.head.locks):
            if line.key == key:
                return line
    return None


@operation("policy.train", Nature.FACT)
@dataclass(frozen=True, slots=True)
class Train(OfReader):
    """I have walked a training, with this score of 100; the best one stands."""

    by: str
    training: str
    score: int
    turns: int = 0

    def apply(self, tx: Tx, ctx: Context) -> None:
        reading = self.reading(tx, ctx)
        if not 0 <= self.score <= BEST:
            raise Rejected("policy.score_bad", Code.INVALID_ARGS, score=str(self.score))
        if self.score <= int(reading.trained.get(self.training, "-1")):
            return
        trained = {**reading.trained, self.training: str(self.score)}
        at = {**reading.trained_at, self.training: str(micros(ctx.at))}
        tx.put(remade(reading, trained=trained, trained_at=at))


@operation("policy.flag", Nature.FACT)
@dataclass(frozen=True, slots=True)
class FlagPolicy(Operation):
    """This clause, or this step of a script, is wrong: tells its owner. `about` is clause, script, template…"""

    id: str
    about: str
    subject: str
    text: str
    step: str = ""
    owner: str = ""

    def touches(self) -> tuple[Ref, ...]:
        return (Ref(Flag.kind, self.id), SHELF)

    def apply(self, tx: Tx, ctx: Context) -> None:
        if tx.find(Flag, self.id) is not None:
            return
        if not self.text.strip() or len(self.text) > LONGEST_TEXT:
            raise Rejected("policy.text_bad", Code.INVALID_ARGS)
        shelf = tx.find(Shelf, CURRENT)
        shown = shelf.at(ctx.at) if shelf else None
        label = shown.head.label if shown else ""
        tx.put(
            Flag(
                self.id, self.about, self.subject, self.text.strip(), ctx.actor, ctx.at,
                self.step, label, self.owner,
            )
        )  # fmt: skip


@operation("policy.answer_flag", Nature.INTENTION)
@dataclass(frozen=True, slots=True)
class AnswerFlag(Operation):
    """What the owner says to it; the first answer stands."""

    flag: str
    answer: str

    def touches(self) -> tuple[Ref, ...]:
        return (Ref(Flag.kind, self.flag),)

    def apply(self, tx: Tx, ctx: Context) -> None:
        flag = tx.get(Flag, self.flag)
        if flag.answered_at is not None:
            raise Rejected("policy.flag_answered", by=flag.answered_by)
        if not self.answer.strip() or len(self.answer) > LONGEST_TEXT:
            raise Rejected("policy.text_bad", Code.INVALID_ARGS)
        answer = self.answer.strip()
        tx.put(remade(flag, answer=answer, answered_by=ctx.actor, answered_at=ctx.at))
