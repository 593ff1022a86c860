"""Recorded conversations walked through an imported script: which step each turn stands at, and what lies beside it."""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Final, cast

from app.domain.scripts.checklist import Answer
from app.domain.scripts.flow import Flow, spread
from app.domain.scripts.script import AnswerType, Choice, Script, StepKind, text_in
from app.domain.scripts.walk import Visit, Walk, walk
from app.importers.rows import BadSource
from app.importers.scripts.laying import words
from app.importers.scripts.wording import bound_of

AGENT: Final = "agent"
ACTION: Final = "action"
AT: Final = datetime(2026, 1, 1, tzinfo=UTC)
SAID: Final = 0.5  # of the words of an answer
MOST: Final = 400  # steps of one walk
# Words that stand in every answer and tell nothing of it.
EMPTY: Final = frozenset(
    {"a", "an", "the", "of", "in", "is", "are", "was", "to", "for", "and", "or", "if", "it"}
    | {"this", "that", "they", "you", "we", "i", "customer"}
)


@dataclass(frozen=True, slots=True)
class Turn:
    """One line of a conversation; `button` is what the agent pressed, by the name of the record."""

    who: str
    text: str
    button: str = ""


@dataclass(frozen=True, slots=True)
class Conversation:
    """A conversation that was held: its flow and subflow, what was known of the customer, and the turns."""

    id: str
    flow: str
    subflow: str
    facts: tuple[str, ...]
    turns: tuple[Turn, ...]


@dataclass(frozen=True, slots=True)
class Stand:
    """A turn, the step it stands at, and the step that its button ticked off; neither, where it lies beside."""

    turn: Turn
    at: str
    done: str = ""


@dataclass(frozen=True, slots=True)
class Replay:
    """A conversation walked through a script: where every turn stands, what was answered, and how it ended."""

    script: str
    stands: tuple[Stand, ...]
    path: tuple[str, ...]
    answers: dict[str, str] = field(default_factory=dict[str, str])
    ended: str = ""

    @property
    def beside(self) -> tuple[Turn, ...]:
        """Buttons that were pressed though the script did not lead to them."""
        return tuple(it.turn for it in self.stands if it.turn.button and not it.done)


def read_conversations(text: str) -> tuple[Conversation, ...]:
    """The conversations of a file: each with its scenario, its turns, and the buttons beside them."""
    try:
        told = json.loads(text)
        return tuple(_conversation(it) for it in cast("list[dict[str, Any]]", told))
    except (ValueError, KeyError, TypeError, IndexError) as error:
        cure = "each needs scenario, original and delexed as ABCD has them"
        raise BadSource(f"no conversations: {error!r}; {cure}") from error


def script_for(one: Conversation, scripts: Iterable[Script]) -> Script | None:
    """The script that a conversation is about: the flow by its name, the subflow by most words in common."""
    flow = [it for it in scripts if words(it.keep.get("abcd.flow", "")) == words(one.flow)]
    ranked = sorted(flow, key=lambda it: -_likeness(one.subflow, text_in(it.title, "en")))
    return ranked[0] if ranked and _likeness(one.subflow, text_in(ranked[0].title, "en")) else None


def replayed(one: Conversation, script: Script) -> Replay:
    """The conversation, turn by turn through the script."""
    return _Replaying(one, script).run()


class _Replaying:
    """A conversation under way."""

    def __init__(self, one: Conversation, script: Script) -> None:
        self.one = one
        self.script = script
        self.answers: dict[str, Answer] = {}
        self.heard = list(one.facts)
        self.pressed: set[str] = set()

    def run(self) -> Replay:
        stands = [self.stand(place, turn) for place, turn in enumerate(self.one.turns)]
        self.finish()
        made = self.walk()
        told = {key: it.value for key, it in self.answers.items()}
        return Replay(self.script.name, tuple(stands), made.path, told, made.end)

    def walk(self) -> Walk:
        return walk(self.script, self.answers.values(), {})

    def stand(self, place: int, turn: Turn) -> Stand:
        """Where a turn stands; a button first takes the script on to its own step."""
        self.heard.append(turn.text)
        done = self.press(turn.button, place) if turn.button else ""
        here = self.walk().open
        return Stand(turn, done or (here.key if here else ""), done)

    def press(self, button: str, place: int) -> str:
        """Take the script on to the step of a button, if one of the answers now leads there."""
        goal = self.named(button)
        if not goal:
            return ""
        kept = dict(self.answers)
        later = [it.button for it in self.one.turns[place + 1 :] if it.button]
        for _ in range(MOST):
            here = self.walk().open
            if here is None:
                break
            self.answers[here.key] = self.answer(here, goal, later)
            if here.key == goal:
                self.pressed.add(goal)
                return goal
        self.answers = kept
        return ""

    def named(self, button: str) -> str:
        """The step of a button, not pressed yet, whose name has most in common with it."""
        steps = [it for it in self.script.steps if it.kind is StepKind.ACTION]
        ranked = [
            (_likeness(button, text_in(it.title, "en")), -number, it.id)
            for number, it in enumerate(steps)
            if it.id not in self.pressed
        ]
        likeness, _, id = max(ranked, default=(0, 0, ""))
        return id if likeness else ""

    def finish(self) -> None:
        """What is left after the last turn: as the conversation tells it, to an end."""
        for _ in range(MOST):
            here = self.walk().open
            if here is None:
                return
            self.answers[here.key] = self.answer(here, "", [])

    def answer(self, here: Visit, goal: str, later: Sequence[str]) -> Answer:
        """What the agent would answer: what leads to the button pressed next, among these what was said."""
        value: Any = True
        step = here.step
        if step.kind is StepKind.ASK and step.fields[0].answers:
            value = self.choice(here, goal, later).id
        elif step.kind is StepKind.ASK and step.fields[0].type is AnswerType.INTEGER:
            value = self.number(here, goal)
        return Answer(here.key, AGENT, AT, json.dumps(value), here.turn, role="supervisor")

    def choice(self, here: Visit, goal: str, later: Sequence[str]) -> Choice:
        choices = here.step.fields[0].answers
        goals = [goal] if goal else []
        open_to = [it for it in choices if all(self.leads(here, it.id, to) for to in goals)]
        goals += [to for to in map(self.named, later[:1]) if to]
        best = [it for it in open_to if all(self.leads(here, it.id, to) for to in goals)]
        among = best or open_to or list(choices)
        heard = {it.id: _heard(text_in(it.text, "en"), self.heard) for it in among}
        most = max(among, key=lambda it: heard[it.id])
        return most if heard[most.id] >= SAID else among[-1]  # the last is that none of them holds

    def number(self, here: Visit, goal: str) -> int:
        """A number of days and the like: what was said, else one that the way asks for."""
        unit = text_in(here.step.title, "en").rstrip("?").split()[-1].rstrip("s")
        tries = [*(it for text in reversed(self.heard) for it in _numbers(text, unit)), 0, 10_000]
        return next((it for it in tries if not goal or self.leads(here, it, goal)), tries[0])

    def leads(self, here: Visit, value: Any, goal: str) -> bool:
        """Whether a step may still be come to after an answer: whatever is answered behind it."""
        kept = dict(self.answers)
        self.answers[here.key] = Answer(here.key, AGENT, AT, json.dumps(value), here.turn)
        follows = self.walk()
        self.answers = kept
        seen = {visit.step.id for visit in follows.visits}
        return goal in seen or goal in _reachable(self.script, follows.open)


def _reachable(script: Script, here: Visit | None) -> set[str]:
    if here is None:
        return set()
    flow = Flow(script)
    return {script.steps[it].id for it in spread([flow.places[here.step.id]], flow.ways) if it >= 0}


def _numbers(text: str, unit: str) -> list[int]:
    """The numbers of a unit that a text names; more than 90 is the one above."""
    bound = bound_of(text)
    if bound is not None and bound.unit.rstrip("s") == unit:
        return [bound.number + {">": 1, "<": -1}.get(bound.sign, 0)]
    return [int(it) for it in re.findall(rf"(\d{{1,4}})\s+{unit}", text)]


def _heard(answer: str, heard: Sequence[str]) -> float:
    """How much of an answer was said in one turn, the latest of equals first."""
    wanted = set(words(answer).split()) - EMPTY
    scores = [
        len(wanted & set(words(text).split())) / len(wanted) + place / 10_000
        for place, text in enumerate(heard)
        if wanted
    ]
    return max(scores, default=0.0)


def _likeness(one: str, other: str) -> float:
    """How much two names have in common: shared words among all of them."""
    left, right = set(words(one).split()), set(words(other).split())
    return len(left & right) / len(left | right) if left | right else 0.0


def _conversation(told: dict[str, Any]) -> Conversation:
    scenario = told["scenario"]
    turns = tuple(
        Turn(str(who), str(text), _button(one["targets"]) if who == ACTION else "")
        for (who, text), one in zip(told["original"], told["delexed"], strict=True)
    )
    facts = tuple(_facts(scenario))
    return Conversation(str(told["convo_id"]), scenario["flow"], scenario["subflow"], facts, turns)


def _button(targets: Sequence[Any]) -> str:
    return str(targets[2] or "")


def _facts(told: Any) -> Iterator[str]:
    if isinstance(told, dict):
        for value in cast("dict[str, Any]", told).values():
            yield from _facts(value)
    elif isinstance(told, str):
        yield told
