"""Questions about the checklists of a ticket and the scripts they walk, and the frozen rows that answer them."""

from dataclasses import dataclass, field
from typing import ClassVar

from app.domain.formula import Value
from app.domain.scripts.script import Script


@dataclass(frozen=True, slots=True)
class ChoiceRow:
    """One answer to pick, in the agent's language and the customer's; only those offered now are there."""

    id: str
    text: str
    note: str = ""
    said: str = ""


@dataclass(frozen=True, slots=True)
class FieldRow:
    """One value to capture. `type` is an AnswerType; `value` what is answered, or was before Back; None for nothing.

    `is_asked` is False while its condition does not hold; a calculated one is only shown. `problem` says
    why the value that is there does not fit.
    """

    id: str
    type: str
    label: str
    is_required: bool
    answers: tuple[ChoiceRow, ...] = ()
    value: Value | None = None
    is_asked: bool = True
    is_calculated: bool = False
    problem: str = ""
    message: str = ""
    writes: str = ""


@dataclass(frozen=True, slots=True)
class StepRow:
    """The step in hand, whole. `key` and `turn` name it in operations (a step walked again has turn 1, 2, …).

    `text` is in the agent's language; `say` in the customer's and `say_own` the same in the agent's.
    `fields` has one group of fields for each repetition of a form, else one; `evidence` what is there of
    `at_least`. `due_us` is when a wait is over, `made` how often it was waited. `use` is the title of the
    script it hands over to, `by` who may approve.
    """

    key: str
    turn: int
    kind: str
    stage: str
    title: str
    text: str = ""
    say: str = ""
    say_own: str = ""
    say_language: str = ""
    clause: str = ""
    minutes: int = 0
    is_required: bool = True
    is_open: bool = True
    may_skip: bool = False
    needs_reason: bool = True
    may_answer: bool = True
    fields: tuple[tuple[FieldRow, ...], ...] = ()
    is_repeated: bool = False
    evidence: tuple[str, ...] = ()
    of: tuple[str, ...] = ()
    at_least: int = 0
    by: str = ""
    do: str = ""
    use: str = ""
    days: int = 0
    times: int = 0
    made: int = 0
    due_us: int | None = None
    problem: str = ""


@dataclass(frozen=True, slots=True)
class LineRow:
    """One line of the list. `state` is done, skipped, open or ahead; `answer` what was answered, in words.

    `reason` is why it was skipped, `by_label` and `at_us` who did it and when; `depth` counts sub-scripts.
    """

    key: str
    turn: int
    kind: str
    title: str
    state: str
    is_required: bool
    minutes: int = 0
    depth: int = 0
    answer: str = ""
    reason: str = ""
    by: str = ""
    by_label: str = ""
    at_us: int | None = None
    evidence: tuple[str, ...] = ()
    clause: str = ""


@dataclass(frozen=True, slots=True)
class StageRow:
    """One of the five stages with its lines; `total` counts the lines that are done or expected."""

    stage: str
    done: int
    total: int
    lines: tuple[LineRow, ...]


@dataclass(frozen=True, slots=True)
class MissingRow:
    """A required step that is not done."""

    key: str
    stage: str
    title: str


@dataclass(frozen=True, slots=True)
class TrailRow:
    """What was done in a checklist, oldest first; nothing of it is ever taken away.

    `what` is start, answer, skip, back, leave (an answer no longer on the path), pause, resume, park, switch or end.
    """

    what: str
    key: str
    title: str
    answer: str
    reason: str
    by: str
    by_label: str
    at_us: int
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StepChange:
    """A step that another version adds, removes or changes (`what`)."""

    what: str
    key: str
    title: str


@dataclass(frozen=True, slots=True)
class NewerRow:
    """The version in force where it is not the one that the checklist walks; `parts` is what switching takes.

    `lost` are the answers that would not fit any longer.
    """

    version: int
    pin: str
    parts: dict[str, str]
    edition: str
    changes: tuple[StepChange, ...]
    lost: tuple[str, ...] = ()
    since_us: int = 0


@dataclass(frozen=True, slots=True)
class ChecklistRow:
    """One checklist of a ticket as the runner shows it; `state` is running, paused, parked or ended.

    `parts` (script to pin) goes into each operation, and `seen` into answers. `back` is the step that Back
    opens, as (key, turn). `disposition` and `outcome` say how it ended and what is proposed as outcome.
    """

    id: str
    ticket: str
    script: str
    pin: str
    parts: dict[str, str]
    seen: dict[str, str]
    title: str
    version: int
    edition: str
    mode: str
    state: str
    is_required: bool
    done: int
    total: int
    minutes_left: int
    stages: tuple[StageRow, ...]
    step: StepRow | None
    missing: tuple[MissingRow, ...]
    back: tuple[str, int] | None
    disposition: str
    outcome: str
    values: dict[str, Value]
    trail: tuple[TrailRow, ...]
    newer: NewerRow | None
    is_saved_here: bool
    started_us: int
    started_by: str
    started_by_label: str


@dataclass(frozen=True, slots=True)
class Checklists:
    """The checklists of a ticket, those at work first -> tuple[ChecklistRow, ...].

    `step` with `turn` shows another step of `checklist` in hand than the one that is next; `draft` is what is
    half filled in there, as JSON: nothing is stored, but conditions and problems follow it.
    """

    name: ClassVar[str] = "checklists"
    ticket: str
    checklist: str = ""
    step: str = ""
    turn: int = 0
    draft: str = ""


@dataclass(frozen=True, slots=True)
class ScriptRow:
    """A script in force; `fits` says whether it is for this ticket, `checklist` which one walks it already.

    `begins`, `parts`, `seen` and `edition` are what beginning it takes.
    """

    script: str
    pin: str
    parts: dict[str, str]
    version: int
    title: str
    attach: str
    minutes: int
    steps: int
    fits: bool
    checklist: str = ""
    begins: str = ""
    seen: dict[str, str] = field(default_factory=dict[str, str])
    edition: str = ""


@dataclass(frozen=True, slots=True)
class Scripts:
    """What may be started on a ticket: what fits first, required before suggested -> tuple[ScriptRow, ...]."""

    name: ClassVar[str] = "scripts"
    ticket: str


@dataclass(frozen=True, slots=True)
class ScriptPartRow:
    """A script by its pin, as data."""

    pin: str
    script: Script


@dataclass(frozen=True, slots=True)
class ScriptPart:
    """A script by its pin, whether in force or not -> ScriptPartRow | None."""

    name: ClassVar[str] = "script_part"
    pin: str


CHECKLIST_QUESTIONS = (Checklists, Scripts, ScriptPart)
