"""Queues that stay locked for an agent until a clause was read, or a training passed; compiled from the clauses."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from app.domain.codec import from_image
from app.domain.operations import Code, Rejected

NO_QUESTION: Final = -1
QUEUE_LOCKED: Final = "ticket.queue_locked"


@dataclass(frozen=True, slots=True)
class LockLine:
    """One clause that must be read; `right` are the numbers of the right answers to its short check.

    From `due_us` on the queues (by code or id) are locked for whoever has not; `trainings` maps those
    that open them as well to the score they ask for.
    """

    clause: str
    version: int
    due_us: int
    queues: tuple[str, ...] = ()
    right: tuple[int, ...] = ()
    trainings: dict[str, str] = field(default_factory=dict[str, str])

    @property
    def key(self) -> str:
        """The clause in its version."""
        return clause_key(self.clause, self.version)

    def shut(
        self, read: Mapping[str, str], trained: Mapping[str, str], at_us: int
    ) -> tuple[str, ...]:
        """The queues that it keeps locked for whoever has read and trained this much."""
        is_open = self.due_us > at_us or self.key in read
        passed = any(int(trained.get(id, "0")) >= int(self.trainings[id]) for id in self.trainings)
        return () if is_open or passed else self.queues


def clause_key(clause: str, version: int) -> str:
    """A clause in one of its versions, such as 3.2@2."""
    return f"{clause}@{version}"


@lru_cache(8)
def locks_of(text: str) -> tuple[LockLine, ...]:
    """The lines of the compiled text."""
    return tuple(from_image(LockLine, line) for line in json.loads(text))


def locked(
    lines: tuple[LockLine, ...], read: Mapping[str, str], trained: Mapping[str, str], at_us: int
) -> dict[str, str]:
    """The queues that are locked at a moment, each with the clause that would open it."""
    shut: dict[str, str] = {}
    for line in lines:
        for queue in line.shut(read, trained, at_us):
            shut.setdefault(queue, line.key)
    return shut


def refuse_locked(key: str) -> None:
    """Raise when a queue waits for a clause, as "3.2@2", to be read; "" is none."""
    if key:
        clause, _, version = key.partition("@")
        raise Rejected("ticket.queue_locked", Code.FORBIDDEN_NOW, clause=clause, version=version)
