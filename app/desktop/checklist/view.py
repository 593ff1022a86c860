"""What the checklist side shows: a script's stages and lines, the open step, and what else may be started."""

from dataclasses import dataclass
from typing import Final, NamedTuple

# How a line stands: done, marked not applicable, open now, waited for, or still to come.
DONE: Final = "done"
SKIPPED: Final = "skipped"
OPEN: Final = "open"
WAITING: Final = "waiting"
TODO: Final = "todo"


class Said(NamedTuple):
    """Words for the customer, in one language."""

    language: str
    text: str


class Option(NamedTuple):
    """One answer to choose; `note` says what follows from it."""

    id: str
    text: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Field:
    """One thing to fill in or to choose. `value` is what is known: text, or the chosen ids of a choice.

    `mistake` is what is wrong with the value; a computed field is shown and cannot be changed.
    """

    id: str
    label: str
    type: str
    options: tuple[Option, ...] = ()
    value: tuple[str, ...] = ()
    is_required: bool = True
    is_computed: bool = False
    mistake: str = ""
    currency: str = ""

    @property
    def shape(self) -> tuple[object, ...]:
        """What its widgets depend on; the rest is put into them."""
        return (self.id, self.type, self.options, self.is_computed)


class Attached(NamedTuple):
    """A piece of evidence: `kind` is file, photo, reading, id_check or quote."""

    kind: str
    label: str
    hash: str = ""


@dataclass(frozen=True, slots=True)
class Proof:
    """What evidence a step wants, and what is there."""

    kinds: tuple[str, ...]
    at_least: int = 1
    attached: tuple[Attached, ...] = ()

    @property
    def is_there(self) -> bool:
        """Whether there is enough of it."""
        return len(self.attached) >= self.at_least


@dataclass(frozen=True, slots=True)
class Step:
    """The step in hand. `deed` is the action it stands for, `hint` what it waits for or why it cannot be done yet,
    `word` what its owner answered to the agent's own objection.

    `key` and `turn` name it; a step that is walked again has another turn.
    """

    key: str
    turn: int
    kind: str
    number: int
    title: str
    text: str = ""
    says: tuple[Said, ...] = ()
    language: str = ""
    fields: tuple[Field, ...] = ()
    proof: Proof | None = None
    do: str = ""
    deed: str = ""
    hint: str = ""
    clause: str = ""
    done_words: str = ""
    word: str = ""
    may_skip: bool = True
    may_go_back: bool = True
    may_answer: bool = True


class Line(NamedTuple):
    """One step as a line of the list; `number` counts from 1, `note` is its evidence, answer or reason."""

    key: str
    turn: int
    number: int
    title: str
    state: str
    note: str = ""
    time: str = ""


class Stage(NamedTuple):
    """One of the five stages: `done` of `of` steps, and its lines."""

    number: int
    name: str
    done: int
    of: int
    lines: tuple[Line, ...]


class Newer(NamedTuple):
    """A newer version of the script than the one this walk is pinned to, and since which day it is in force."""

    version: str
    since: str


@dataclass(frozen=True, slots=True)
class Run:
    """One script on the ticket. `state` is running, paused, parked or ended; `left` the minutes expected."""

    id: str
    script: str
    title: str
    version: str
    state: str
    stages: tuple[Stage, ...]
    done: int
    of: int
    left: int = 0
    edition: str = ""
    step: Step | None = None
    newer: Newer | None = None
    ending: str = ""
    mode: str = "strict"


class Start(NamedTuple):
    """A script that fits the ticket and may be started; `attach` is required, suggested or manual."""

    script: str
    title: str
    version: str
    attach: str
    steps: int
    minutes: int


@dataclass(frozen=True, slots=True)
class Side:
    """All that the side knows of a ticket."""

    ticket: str
    runs: tuple[Run, ...] = ()
    starts: tuple[Start, ...] = ()
