"""How a policy becomes everybody's: who has read which clause, who was trained, and what readers say is wrong."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import ClassVar


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
