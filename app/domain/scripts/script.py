"""A script as the policy book holds it: five stages of steps, each step with what it asks, does and leads to."""

from collections.abc import Iterator
from dataclasses import MISSING, dataclass, field, fields, is_dataclass
from enum import StrEnum
from typing import Any, Final, cast

from app.domain.codec import Image, from_image, to_image

Texts = dict[str, str]  # by language


class Stage(StrEnum):
    """The five stages of a resolution, in their order."""

    UNDERSTAND = "understand"
    CAUSE = "cause"
    OFFER = "offer"
    SOLVE = "solve"
    CONFIRM = "confirm"


class StepKind(StrEnum):
    """What a step is."""

    INSTRUCT = "instruct"
    SAY = "say"
    ASK = "ask"
    FORM = "form"
    RULE = "rule"
    CALCULATE = "calculate"
    SCRIPT = "script"
    ACTION = "action"
    EVIDENCE = "evidence"
    APPROVAL = "approval"
    WAIT = "wait"
    END = "end"


class Attach(StrEnum):
    """Whether a script that fits a ticket must be walked, is offered first, or only found."""

    REQUIRED = "required"
    SUGGESTED = "suggested"
    MANUAL = "manual"


class Mode(StrEnum):
    """The order of the steps: as written, any, or any within a stage."""

    STRICT = "strict"
    FREE = "free"
    MIXED = "mixed"


class AnswerType(StrEnum):
    """What may be answered."""

    ONE = "one"
    MANY = "many"
    TEXT = "text"
    INTEGER = "integer"
    DECIMAL = "decimal"
    MONEY = "money"
    DATE = "date"
    YES_NO = "yes_no"
    RATING = "rating"
    PHONE = "phone"
    EMAIL = "email"


class Proof(StrEnum):
    """What an evidence step takes."""

    FILE = "file"
    PHOTO = "photo"
    READING = "reading"
    ID_CHECK = "id_check"
    QUOTE = "quote"


STAGES: Final = tuple(Stage)
EVERYBODY: Final = "*"
WRITES: Final = ("ticket.cause", "ticket.outcome", "ticket.tags", "ticket.priority", "ticket.order")
NEXT: Final = ""  # the step that follows in the file


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer to pick; `next` leads elsewhere than to the next step, `condition` says when it is offered."""

    id: str
    text: Texts = field(default_factory=dict[str, str])
    note: Texts = field(default_factory=dict[str, str])
    next: str = NEXT
    condition: str = ""


@dataclass(frozen=True, slots=True)
class Field:
    """One value that is captured. The one of an ask is called as its step; those of a form by names of their own.

    `relevant`, `constraint` (over `value`) and `calculation` are formulas; `writes` is one of WRITES.
    """

    id: str
    type: AnswerType = AnswerType.TEXT
    label: Texts = field(default_factory=dict[str, str])
    required: bool = True
    relevant: str = ""
    constraint: str = ""
    message: Texts = field(default_factory=dict[str, str])
    calculation: str = ""
    writes: str = ""
    answers: tuple[Choice, ...] = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """A condition of a rule step and where it leads; the first that holds is taken."""

    condition: str
    next: str


@dataclass(frozen=True, slots=True)
class Calculation:
    """A name and the formula of its value."""

    name: str
    formula: str


@dataclass(frozen=True, slots=True)
class Step:
    """One step. The last groups of fields belong to one kind each, and are empty in the others.

    `skip` are the roles that may mark it as not applicable; `condition` says when an approval is needed;
    `otherwise` is where a rule goes of which no condition holds.
    """

    id: str
    kind: StepKind
    stage: Stage
    title: Texts = field(default_factory=dict[str, str])
    text: Texts = field(default_factory=dict[str, str])
    say: Texts = field(default_factory=dict[str, str])
    clause: str = ""
    minutes: int = 0
    required: bool = True
    skip: tuple[str, ...] = (EVERYBODY,)
    relevant: str = ""
    next: str = NEXT
    fields: tuple[Field, ...] = ()  # ask: one; form: all
    repeat: str = ""  # form
    rules: tuple[Rule, ...] = ()  # rule
    otherwise: str = NEXT
    sets: tuple[Calculation, ...] = ()  # calculate
    use: str = ""  # script
    do: str = ""  # action
    of: tuple[Proof, ...] = ()  # evidence
    at_least: int = 1
    by: str = ""  # approval
    condition: str = ""
    days: int = 0  # wait
    times: int = 1
    disposition: str = ""  # end
    outcome: Texts = field(default_factory=dict[str, str])
    keep: dict[str, str] = field(default_factory=dict[str, str])

    @property
    def is_silent(self) -> bool:
        """Passed by the script itself, nothing for the agent to do."""
        return self.kind is StepKind.RULE or self.kind is StepKind.CALCULATE

    @property
    def is_end(self) -> bool:
        """The script ends here."""
        return self.kind is StepKind.END

    def exits(self) -> Iterator[str]:
        """The names of the steps this one names as the next; NEXT is the one that follows."""
        if self.is_end:
            return
        for one in self.fields:
            yield from (choice.next for choice in one.answers if choice.next)
        yield from (rule.next for rule in self.rules)
        yield self.otherwise if self.kind is StepKind.RULE else self.next

    def may_skip(self, role: str) -> bool:
        """Whether somebody of this role may mark it as not applicable."""
        return EVERYBODY in self.skip or role in self.skip


@dataclass(frozen=True, slots=True)
class Trial:
    """A test case of a script: what is given, what is answered, what must come of it; all as plain JSON texts.

    `given` names values such as order.days; `answers` and `skipped` go by step, form answers by field.
    """

    name: str
    given: dict[str, str] = field(default_factory=dict[str, str])
    answers: dict[str, str] = field(default_factory=dict[str, str])
    skipped: dict[str, str] = field(default_factory=dict[str, str])
    path: tuple[str, ...] = ()
    end: str = ""
    values: dict[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True, slots=True)
class Script:
    """One script of the book; `when` is the formula that says which tickets it is for, its steps in file order."""

    name: str
    version: int
    title: Texts
    steps: tuple[Step, ...]
    when: str = ""
    attach: Attach = Attach.MANUAL
    mode: Mode = Mode.STRICT
    clauses: tuple[str, ...] = ()
    owner: str = ""
    trials: tuple[Trial, ...] = ()
    keep: dict[str, str] = field(default_factory=dict[str, str])

    @property
    def minutes(self) -> int:
        """The expected time of all steps."""
        return sum(step.minutes for step in self.steps)

    @property
    def uses(self) -> tuple[str, ...]:
        """The names of the scripts it hands over to, each once."""
        return tuple(dict.fromkeys(step.use for step in self.steps if step.use))

    def of(self, stage: Stage) -> tuple[Step, ...]:
        """The steps of a stage."""
        return tuple(step for step in self.steps if step.stage is stage)


def image_of_script(script: Script) -> Image:
    """The image that the book keeps and seals: without what is as always."""
    return dict(_told(script))


def script_of_image(image: Image) -> Script:
    """The script of an image; BadImage where it is none."""
    return from_image(Script, image)


def _told(thing: Any) -> Iterator[tuple[str, Any]]:
    whole = to_image(thing)
    for one in fields(thing):
        value = getattr(thing, one.name)
        usual = one.default if one.default_factory is MISSING else one.default_factory()
        if value == usual:
            continue
        parts = cast("tuple[Any, ...]", value) if isinstance(value, tuple) else ()
        is_nested = bool(parts) and is_dataclass(parts[0])
        yield one.name, [dict(_told(part)) for part in parts] if is_nested else whole[one.name]


def text_in(texts: Texts, *languages: str) -> str:
    """A text in the first of these languages that has it, else in English, else in whichever is there."""
    for language in (*languages, "en"):
        if texts.get(language):
            return texts[language]
    return texts[min(texts)] if texts else ""
