"""Questions about editions of the policy: what is in force, who has read what, what readers say of it."""

from dataclasses import dataclass
from typing import Any, ClassVar

from app.domain.said import Said


@dataclass(frozen=True, slots=True)
class EditionState:
    """The edition this workstation goes by; times in microseconds, "" and 0 where there is none.

    `refused` is why the last news of the policy were not taken, `refused_label` the edition they bore.
    `sealed_by` are the people whose seals fit, tried anew; `is_sealed` is whether they are the two it takes.
    """

    number: str = ""
    label: str = ""
    in_force_us: int = 0
    published_us: int = 0
    approved_by: str = ""
    note: str = ""
    next_label: str = ""
    next_us: int = 0
    refused: str = ""
    refused_label: str = ""
    sealed_by: tuple[str, ...] = ()
    is_sealed: bool = False


@dataclass(frozen=True, slots=True)
class PolicyEdition:
    """The edition in force here, the next one, and whether a forged one was refused -> EditionState."""

    name: ClassVar[str] = "policy_edition"


@dataclass(frozen=True, slots=True)
class ReaderRow:
    """An agent and a clause: when it was read, and when a wrong answer was last given; 0 for never."""

    agent: str
    label: str
    read_us: int
    wrong_us: int


@dataclass(frozen=True, slots=True)
class ReadBy:
    """Who has read a clause, in the version in force unless one is named -> tuple[ReaderRow, ...], by name."""

    name: ClassVar[str] = "read_by"
    clause: str
    version: int = 0


@dataclass(frozen=True, slots=True)
class UnreadRow:
    """A clause an agent has still to read; from `due_us` on its queues are locked, by code or id."""

    clause: str
    version: int
    due_us: int
    queues: tuple[str, ...]
    is_locked: bool
    wrong_us: int


@dataclass(frozen=True, slots=True)
class Unread:
    """What an agent ("" for who asks) has still to read -> tuple[UnreadRow, ...], the most urgent first."""

    name: ClassVar[str] = "unread"
    agent: str = ""


@dataclass(frozen=True, slots=True)
class FlagRow:
    """What a reader says is wrong, and what its owner answered."""

    id: str
    about: str
    subject: str
    step: str
    text: str
    by: str
    by_label: str
    at_us: int
    edition: str
    owner: str
    answer: str
    answered_by: str
    answered_us: int


@dataclass(frozen=True, slots=True)
class Flags:
    """What readers say is wrong -> tuple[FlagRow, ...], newest first; `open_only` leaves out what was answered."""

    name: ClassVar[str] = "flags"
    open_only: bool = False
    owner: str = ""
    subject: str = ""


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """A part whose owner shall look at it again; `review` is an ISO day, `is_mine` where the owner asks."""

    part: str
    name: str
    title: Said
    owner: str
    review: str
    days_left: int
    is_mine: bool


@dataclass(frozen=True, slots=True)
class Reviews:
    """What is to be reviewed within some days, or should have been -> tuple[ReviewRow, ...], the latest first."""

    name: ClassVar[str] = "reviews"
    within_days: int = 30


POLICY_QUESTIONS: tuple[type[Any], ...] = (PolicyEdition, ReadBy, Unread, Flags, Reviews)
