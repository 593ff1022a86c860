"""The checklist: one script walked on one ticket, what was answered in it, and everything that was done.

running ⇄ paused
   ↓ ↖       ↓
 ended  ←  parked (the ticket moved on)
"""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import ClassVar


class Phase(StrEnum):
    """Where a checklist stands."""

    RUNNING = "running"
    PAUSED = "paused"
    PARKED = "parked"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Answer:
    """What stands for a step: its value as JSON, or the reason why it does not apply, and who said so when.

    `turn` counts how often the script has led here before; `role` is the author's.
    """

    step: str
    by: str
    at: datetime
    value: str = ""
    turn: int = 0
    reason: str = ""
    role: str = ""
    evidence: tuple[str, ...] = ()

    @property
    def is_skip(self) -> bool:
        """The step was marked as not applicable."""
        return not self.value


@dataclass(frozen=True, slots=True)
class Trace:
    """One thing that was done in a checklist; `what` is the last part of the operation's name, or "leave"."""

    what: str
    by: str
    at: datetime
    step: str = ""
    turn: int = 0
    value: str = ""
    reason: str = ""
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Checklist:
    """A script pinned to its version, walked on a ticket; `parts` pins it and the scripts it hands over to.

    `values` are those of ticket, customer and order by which the path was decided, as JSON; `missing` the
    required steps not done, those of the last stage apart in `unconfirmed`; `left` what was on the path before.
    """

    kind: ClassVar[str] = "checklists"
    id: str
    ticket: str
    script: str
    pin: str
    started_at: datetime
    started_by: str
    version: int = 0
    edition: str = ""
    mode: str = ""
    state: Phase = Phase.RUNNING
    is_required: bool = False
    parts: dict[str, str] = field(default_factory=dict[str, str])
    answers: tuple[Answer, ...] = ()
    trail: tuple[Trace, ...] = ()
    values: dict[str, str] = field(default_factory=dict[str, str])
    here: str = ""
    ended: str = ""
    missing: tuple[str, ...] = ()
    unconfirmed: tuple[str, ...] = ()
