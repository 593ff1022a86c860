"""One subflow of agent guidelines as steps: every text stays as it is, every condition it states becomes a branch."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Final, NamedTuple

from app.domain.scripts.script import (
    NEXT,
    AnswerType,
    Choice,
    Field,
    Mode,
    Stage,
    Step,
    StepKind,
)
from app.importers.scripts.laying import Laying, plain_step, question, rule_of, slug, to, words
from app.importers.scripts.wording import (
    ANY_ORDER,
    OPTION,
    OTHER_FLOW,
    Bound,
    Case,
    Jump,
    alternatives_of,
    bound_of,
    case_of,
    gate_of,
    jump_of,
    later_cases,
    parts_of,
)

MARK: Final = "\n• "  # before each further text of a step that holds several
ROLE: Final = (
    "abcd"  # what the text of a step was: an instruction, an action, more of it, or one case
)
NO_BUTTON: Final = "n/a"
LOOKING_UP: Final = "kb query"
TELLING: Final = "communication"
OF_POLICY: Final = "faq/policy"
NONE_OF_THESE: Final = "None of these"


@dataclass(frozen=True, slots=True)
class Action:
    """What the agent is to do: kind, button, what is said about it, and the lines below that."""

    type: str
    button: str
    text: str
    subtext: tuple[str, ...] = ()
    other: str = ""  # what else the source says, as JSON

    @property
    def name(self) -> str:
        """The button, or what kind of action it is."""
        is_named = self.button.strip().lower() not in (NO_BUTTON, "")
        return self.button if is_named else self.type.capitalize() or "Action"


class Subflow(NamedTuple):
    """The actions of a subflow in their order, and the instructions around them."""

    actions: tuple[Action, ...]
    instructions: tuple[str, ...]


def mode_of(subflow: Subflow) -> Mode:
    """Free where the text leaves the order to the agent."""
    return Mode.FREE if any(ANY_ORDER.search(it) for it in subflow.instructions) else Mode.STRICT


def steps_of(subflow: Subflow, others: dict[str, str]) -> tuple[Step, ...]:
    """The steps of a subflow; `others` are the names of scripts by the words of their subflow."""
    return _Writing(subflow, others).steps()


def stages_of(actions: Sequence[Action]) -> list[Stage]:
    """A stage for each action by what kind it is, never before that of the action above it."""
    last = max(
        (place for place, one in enumerate(actions) if one.type.lower() != TELLING), default=-1
    )
    found: list[Stage] = []
    asked = False
    for place, one in enumerate(actions):
        asked = asked or one.type.lower() != "interaction"
        wish = Stage.SOLVE if place == last and place > 0 else _wish(one.type.lower(), asked=asked)
        found.append(max((wish, *found[-1:]), key=tuple(Stage).index))
    return found


def _wish(type: str, *, asked: bool) -> Stage:
    known = {LOOKING_UP: Stage.CAUSE, OF_POLICY: Stage.OFFER, TELLING: Stage.OFFER}
    return known.get(type, Stage.CAUSE if asked else Stage.UNDERSTAND)


@dataclass(slots=True)
class _Place:
    """Where in the subflow one writes: which action, in which stage, and the start of its ids."""

    number: int
    stage: Stage
    base: str
    joins: int = 0


class _Writing:
    """A subflow under way."""

    def __init__(self, subflow: Subflow, others: dict[str, str]) -> None:
        self.actions, self.instructions = subflow
        self.others = others
        self.laying = Laying()

    def steps(self) -> tuple[Step, ...]:
        first, rest = self.instructions[:1], self.instructions[1:]
        for text in first:
            self.instruct(text, Stage.UNDERSTAND, "How to begin")
        for number, (action, stage) in enumerate(
            zip(self.actions, stages_of(self.actions), strict=True)
        ):
            self.laying.label(str(number))
            self.act(action, _Place(number, stage, slug(action.name, "action")))
        self.laying.label(str(len(self.actions)))
        self.laying.label("close")
        for number, text in enumerate(rest):
            self.instruct(text, Stage.CONFIRM, "How to close", number)
        self.laying.label("end")
        end = self.laying.id_of("closed")
        closing = plain_step(end, StepKind.END, Stage.CONFIRM, "Closed")
        self.laying.lay(replace(closing, disposition="done"))
        return self.laying.laid()

    def instruct(self, text: str, stage: Stage, title: str, number: int = -1) -> None:
        """An instruction; one that begins with a condition is asked for first."""
        after = f"instruction {number + 1}"
        if number > 0:
            self.laying.label(f"instruction {number}")
        if number >= 0 and (case := case_of(text)) is not None and text.lower().startswith("if "):
            is_last = number == len(self.instructions) - 2
            place = _Place(number, stage, f"close_{number + 1}")
            self.gate(case.head, place, to("end") if is_last else to(after))
        id = self.laying.id_of(title)
        keep = {ROLE: "instruction"}
        self.laying.lay(plain_step(id, StepKind.INSTRUCT, stage, title, text, keep=keep))

    def act(self, action: Action, place: _Place) -> None:
        """One action with all that is said about it, in the order it is said."""
        if condition := gate_of(action.text):
            self.gate(condition, place, to(str(place.number + 1)))
        runs = _runs(action)
        pressed = _where_pressed(action, runs)
        for number, (is_case, texts) in enumerate(runs):
            if is_case:
                self.cases(texts, place)
            else:
                self.tell(action, texts, place, is_first=number == 0, is_act=number == pressed)
                for case in [it for text in texts for it in later_cases(text)]:
                    self.afterwards(case, place)

    def afterwards(self, case: Case, place: _Place) -> None:
        """A condition at the end of a line that was told already: only where it leads is asked for."""
        place.joins += 1
        join = f"{place.number} join {place.joins}"
        id = self.laying.id_of(f"{place.base}_if")
        goal = self.goal(jump_of(case.rest), place, to(join))
        step = plain_step(id, StepKind.ASK, place.stage, _asked(case.head), next=to(join))
        yes, no = Choice("yes", {"en": "Yes"}, next=goal), Choice("no", {"en": "No"}, next=to(join))
        self.laying.lay(question(step, (yes, no)))
        self.laying.label(join)

    def tell(
        self, action: Action, texts: Sequence[str], place: _Place, *, is_first: bool, is_act: bool
    ) -> None:
        """What is to be done without a condition; the button belongs to one of these."""
        kind = StepKind.ACTION if is_act else StepKind.INSTRUCT
        split = [texts] if not any(MARK in text for text in texts) else [[text] for text in texts]
        for number, group in enumerate(split):
            leads = is_first and number == 0
            keep = _kept(action) if leads else {ROLE: "more"}
            if len(group) == 1 and MARK in group[0]:
                keep["abcd.whole"] = "yes"
            id = self.laying.id_of(place.base)
            step = plain_step(id, kind, place.stage, action.name, MARK.join(group), keep=keep)
            done = "custom" if kind is StepKind.ACTION else ""
            is_option = OPTION.match(action.text.strip()) is not None
            self.laying.lay(replace(step, do=done, required=not is_option))

    def gate(self, condition: str, place: _Place, otherwise: str) -> None:
        """Ask whether a condition holds before what it is said of."""
        if (bound := bound_of(condition)) is not None:
            self.measure(condition, bound, place, otherwise=otherwise)
            return
        id = self.laying.id_of(f"{place.base}_if")
        step = plain_step(id, StepKind.ASK, place.stage, _asked(condition))
        yes, no = Choice("yes", {"en": "Yes"}), Choice("no", {"en": "No"}, next=otherwise)
        self.laying.lay(question(step, (yes, no)))

    def measure(
        self, words: str, bound: Bound, place: _Place, *, otherwise: str, then: str = ""
    ) -> None:
        """Ask for a number, and let a rule compare it: on to the next step, or to `then`, where it holds."""
        id = self.laying.id_of(f"{place.base}_{bound.unit}")
        ask = plain_step(id, StepKind.ASK, place.stage, f"How many {bound.unit}?", words)
        number = Field(id, AnswerType.INTEGER, constraint="value >= 0")
        self.laying.lay(replace(ask, fields=(number,)))
        place.joins += 1
        holds = then or to(f"{place.number} holds {place.joins}")
        rule = plain_step(self.laying.id_of(f"{id}_rule"), StepKind.RULE, place.stage, words)
        condition = f"{id} {bound.sign} {bound.number}"
        self.laying.lay(rule_of(rule, condition, holds, otherwise))
        if not then:
            self.laying.label(f"{place.number} holds {place.joins}")

    def cases(self, texts: Sequence[str], place: _Place) -> None:
        """Lines that each state a condition: the agent says which holds, a number decides by itself."""
        told = [(text, case) for text in texts if (case := case_of(text)) is not None]
        for is_measured, group in groupby(told, lambda it: bound_of(it[1].head) is not None):
            for some in [[one] for one in group] if is_measured else [list(group)]:
                place.joins += 1
                join = f"{place.number} join {place.joins}"
                self.branch(some, place, to(join))
                self.laying.label(join)

    def branch(self, told: Sequence[tuple[str, Case]], place: _Place, join: str) -> None:
        """The question which case holds, then each case with its own text and where it leads."""
        number = place.joins
        names = [f"{place.number} case {number} {it}" for it in range(len(told))]
        head = told[0][1].head
        if (bound := bound_of(head)) is not None:
            self.measure(head, bound, place, otherwise=join)
        else:
            id = self.laying.id_of(f"{place.base}_case")
            heads = [(case.head, to(name)) for (_, case), name in zip(told, names, strict=True)]
            has_rest = any(case.is_rest for _, case in told)
            ask = plain_step(id, StepKind.ASK, place.stage, "Which of these holds?", next=join)
            self.laying.lay(question(ask, _choices(heads, NEXT if has_rest else join)))
        for (text, case), name in zip(told, names, strict=True):
            self.laying.label(name)
            self.follow(text, case, place, join)

    def follow(self, text: str, case: Case, place: _Place, join: str) -> None:
        """What follows from one case; conditions within it branch again."""
        inner = [it for part in parts_of(case.rest) if (it := _condition(part)) is not None]
        other = next((self.others[it] for it in _flows(case.rest) if it in self.others), "")
        options = alternatives_of(case.rest)
        goal = self.goal(jump_of(case.rest), place, join)
        kind = StepKind.SCRIPT if other else StepKind.INSTRUCT
        id = self.laying.id_of(case.head, f"{place.base}_case")
        keep = {ROLE: "case"}
        is_forked = len(parts_of(case.rest)) > 1 and bool(inner)
        leads = NEXT if is_forked or options else goal
        step = plain_step(id, kind, place.stage, _headed(case.head), text, next=leads, keep=keep)
        self.laying.lay(replace(step, use=other))
        if is_forked:
            heads = [(it.head, self.goal(jump_of(it.rest), place, join)) for it in inner]
            inner_id = self.laying.id_of(f"{id}_case")
            ask = plain_step(
                inner_id, StepKind.ASK, place.stage, "Which of these holds?", next=join
            )
            self.laying.lay(question(ask, _choices(heads, join)))
        elif options:
            self.options(options, id, place, join)

    def options(self, options: Sequence[str], base: str, place: _Place, join: str) -> None:
        """One or the other: each is asked for in turn until one holds."""
        for number, option in enumerate(options):
            place.joins += 1
            other = f"{place.number} other {place.joins}"
            is_last = number == len(options) - 1
            otherwise = join if is_last else to(other)
            if (bound := bound_of(option)) is not None:
                here = _Place(place.number, place.stage, base, place.joins)
                self.measure(option, bound, here, otherwise=otherwise, then=join)
            else:
                id = self.laying.id_of(f"{base}_or")
                step = plain_step(id, StepKind.ASK, place.stage, _headed(option))
                yes = Choice("yes", {"en": "Yes"}, next=join)
                no = Choice("no", {"en": "No"}, next=otherwise)
                self.laying.lay(question(step, (yes, no)))
            if not is_last:
                self.laying.label(other)

    def goal(self, jump: Jump, place: _Place, join: str) -> str:
        """Where a consequence leads."""
        later = range(place.number + 1, len(self.actions))
        if jump.to:
            named = [it for it in later if _names(jump.to, self.actions[it].name)]
            return to(str(named[0])) if named else join
        if jump.is_end:
            return to("close")
        if jump.ahead:
            return to(str(min(place.number + 1 + jump.ahead, len(self.actions))))
        avoided = place.number + 1
        if avoided in later and jump.avoids and _names(jump.avoids, self.actions[avoided].name):
            return to(str(avoided + 1))
        return join


def _runs(action: Action) -> list[tuple[bool, list[str]]]:
    """The text and its lines, those with conditions apart from those without; the text is never a case."""
    runs: list[tuple[bool, list[str]]] = [(False, [action.text])]
    for text in action.subtext:
        is_case = case_of(text) is not None
        if runs[-1][0] is not is_case:
            runs.append((is_case, []))
        runs[-1][1].append(text)
    return runs


def _where_pressed(action: Action, runs: Sequence[tuple[bool, list[str]]]) -> int:
    """The last run without a condition that names the button; else the first. Words alone press nothing."""
    if action.name != action.button:
        return -1
    named = [
        number
        for number, (is_case, texts) in enumerate(runs)
        if not is_case and any(f"[{action.button}]".lower() in text.lower() for text in texts)
    ]
    return max(named, default=0)


def _kept(action: Action) -> dict[str, str]:
    keep = {ROLE: "action", "abcd.type": action.type}
    if action.name != action.button:
        keep["abcd.button"] = action.button
    if action.other:
        keep["abcd.other"] = action.other
    return keep


def _choices(heads: Sequence[tuple[str, str]], otherwise: str) -> tuple[Choice, ...]:
    taken = Laying()
    found = [
        Choice(taken.id_of(head, "case"), {"en": _headed(head)}, next=goal) for head, goal in heads
    ]
    if otherwise != NEXT:
        found.append(Choice(taken.id_of("none"), {"en": NONE_OF_THESE}, next=otherwise))
    return tuple(found)


def _condition(part: str) -> Case | None:
    return case_of(part) if gate_of(part) and part.lower().startswith(("if ", "unless ")) else None


def _flows(rest: str) -> list[str]:
    return [words(found["name"]) for found in OTHER_FLOW.finditer(rest)]


def _names(text: str, button: str) -> bool:
    wanted = set(words(button).split())
    return bool(wanted) and wanted <= set(words(text).split())


def _headed(head: str) -> str:
    return head[:1].upper() + head[1:]


def _asked(head: str) -> str:
    return _headed(head).rstrip(".?:") + "?"
