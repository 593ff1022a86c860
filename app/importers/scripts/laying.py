"""Steps laid down one after the other while their ids are given out; where one leads may be told before it is laid."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from app.domain.scripts.script import NEXT, AnswerType, Choice, Field, Rule, Stage, Step, StepKind

LABEL: Final = "@"
LONGEST_ID: Final = 40
# Names that conditions know already, and words of their language.
TAKEN: Final = frozenset(
    {"ticket", "customer", "order", "today", "agent", "value", "true", "false", "null", "in", "as"}
    | {"break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop"}
    | {"package", "namespace", "return", "var", "void", "while", "end", "this"}
)


def words(text: str) -> str:
    """A text without signs, accents and capitals, so that two spellings of it meet."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", " ", plain).strip()


def slug(text: str, fallback: str) -> str:
    """A text as an id: small letters, digits and underscores, from a letter on."""
    found = re.sub(r"^[0-9_]+", "", words(text).replace(" ", "_")) or fallback
    if len(found) > LONGEST_ID:
        found = found[:LONGEST_ID].rpartition("_")[0] or found[:LONGEST_ID]
    return found + "_step" if found in TAKEN else found


class Laying:
    """The steps so far. `label` names the step that will be laid next, for others to lead to."""

    def __init__(self) -> None:
        self.steps: list[Step] = []
        self._ids: set[str] = set()
        self._labels: dict[str, str] = {}
        self._waiting: list[str] = []

    def id_of(self, text: str, fallback: str = "step") -> str:
        """An id that no other step has, in the words of a text."""
        wanted = slug(text, fallback)
        free, number = wanted, 1
        while free in self._ids:
            number += 1
            free = f"{wanted}_{number}"
        self._ids.add(free)
        return free

    def take(self, id: str) -> str:
        """Keep an id for whoever has it already."""
        self._ids.add(id)
        return id

    def label(self, name: str) -> str:
        """Say that whatever is laid next goes by this name; answered is how to lead there."""
        self._waiting.append(name)
        return to(name)

    def lay(self, step: Step) -> Step:
        """Add a step to the end."""
        self._labels.update(dict.fromkeys(self._waiting, step.id))
        self._waiting.clear()
        self.steps.append(step)
        return step

    def laid(self) -> tuple[Step, ...]:
        """All steps, each leading to ids; to what follows it anyway by saying nothing."""
        after = {step.id: later.id for step, later in zip(self.steps, self.steps[1:], strict=False)}
        return tuple(_leading(step, self._labels, after.get(step.id, "")) for step in self.steps)


def to(name: str) -> str:
    """How to lead to the step that has or will have a name."""
    return LABEL + name


def _leading(step: Step, labels: Mapping[str, str], follows: str) -> Step:
    def named(name: str) -> str:
        return labels[name.removeprefix(LABEL)] if name.startswith(LABEL) else name

    def led(name: str) -> str:
        return NEXT if named(name) == follows else named(name)

    after = led(step.next)
    # Where the step itself leads elsewhere, an answer that goes on to the step below has to say so.
    answered = named if after else led
    return replace(
        step,
        next=after,
        otherwise=named(step.otherwise),
        rules=tuple(replace(rule, next=named(rule.next)) for rule in step.rules),
        fields=tuple(
            replace(one, answers=tuple(replace(it, next=answered(it.next)) for it in one.answers))
            for one in step.fields
        ),
    )


def plain_step(
    id: str,
    kind: StepKind,
    stage: Stage,
    title: str,
    text: str = "",
    *,
    next: str = NEXT,
    keep: Mapping[str, str] | None = None,
) -> Step:
    """A step of one language, with what most have."""
    texts = {"en": text} if text else {}
    return Step(id, kind, stage, title={"en": title}, text=texts, next=next, keep=dict(keep or {}))


def question(step: Step, answers: tuple[Choice, ...]) -> Step:
    """The step as an ask of one answer."""
    return replace(step, fields=(Field(step.id, AnswerType.ONE, answers=answers),))


def rule_of(step: Step, condition: str, then: str, otherwise: str) -> Step:
    """The step as a rule with one condition."""
    return replace(step, rules=(Rule(condition, then),), otherwise=otherwise)
