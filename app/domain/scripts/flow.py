"""How the steps of a script lead to each other: what can be reached, what never ends, and what is known at a step."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from app.domain.scripts.script import NEXT, Script, Step, StepKind

OVER: Final = -1  # behind the last step


@dataclass(frozen=True, slots=True)
class Lead:
    """One way from a step: the name it gives, the field that gives it, and the place it leads to, if there is one."""

    path: str
    name: str
    place: int | None


class Flow:
    """The ways of one script; steps are named by their place in the file."""

    def __init__(self, script: Script) -> None:
        self.steps = script.steps
        self.places = {step.id: place for place, step in reversed(list(enumerate(script.steps)))}
        self.leads = [self._leads(place, step) for place, step in enumerate(script.steps)]

    def ways(self, place: int) -> list[int]:
        """Where a step leads, unknown names left out."""
        return [lead.place for lead in self.leads[place] if lead.place is not None]

    def reached(self) -> set[int]:
        """The steps that can be reached from the first."""
        return spread([0] if self.steps else [], self.ways) - {OVER}

    def ending(self) -> set[int]:
        """The steps from which an end can be reached."""
        back: defaultdict[int, list[int]] = defaultdict(list)
        for place in range(len(self.steps)):
            for to in self.ways(place):
                back[to].append(place)
        ends = [place for place, step in enumerate(self.steps) if step.is_end]
        return spread(ends, lambda place: back[place])

    def circles(self, among: set[int]) -> set[int]:
        """Those of some steps that lead back to themselves, by way of these steps only."""
        inner = {place: [to for to in self.ways(place) if to in among] for place in among}
        counts = dict.fromkeys(among, 0)
        for ways in inner.values():
            for to in ways:
                counts[to] += 1
        # What nothing leads to goes; what is left lies on a circle or behind one.
        free = [place for place, count in counts.items() if not count]
        left = set(among)
        while free:
            place = free.pop()
            left.discard(place)
            for to in inner[place]:
                counts[to] -= 1
                if not counts[to]:
                    free.append(to)
        return {place for place in left if place in spread(inner[place], inner.__getitem__)}

    def known(self, given: Mapping[int, int]) -> list[tuple[int, int]]:
        """For each step the bits that some way to it sets, and those that every way sets; `given` are a step's own."""
        everything = (1 << max((bits.bit_length() for bits in given.values()), default=0)) - 1
        found = [(0, everything)] * len(self.steps)
        found[:1] = [(0, 0)][: len(self.steps)]
        waiting = [0] if self.steps else []
        seen: set[int] = set()
        while waiting:
            place = waiting.pop()
            seen.add(place)
            some, every = (bits | given.get(place, 0) for bits in found[place])
            for to in self.ways(place):
                if to == OVER:
                    continue
                met = (found[to][0] | some, found[to][1] & every)
                if met != found[to] or to not in seen:
                    found[to] = met
                    seen.add(to)
                    waiting.append(to)
        return found

    def _leads(self, place: int, step: Step) -> list[Lead]:
        follows = place + 1 if place + 1 < len(self.steps) else OVER

        def lead(path: str, name: str, otherwise: int) -> Lead:
            return Lead(path, name, otherwise if name == NEXT else self.places.get(name))

        if step.is_end:
            return []
        if step.kind is StepKind.RULE:
            ways = [(f"when[{number}].next", rule.next) for number, rule in enumerate(step.rules)]
            return [lead(path, name, follows) for path, name in (*ways, ("else", step.otherwise))]
        after = lead("next", step.next, follows)
        choices = [
            Lead(path, name, after.place) if name == NEXT else lead(path, name, follows)
            for path, name in answers_of(step)
        ]
        return [*choices, after] if not choices or may_pass(step) else choices


def answers_of(step: Step) -> Iterator[tuple[str, str]]:
    """Where each answer of a step stands, and where it leads."""
    for number, one in enumerate(step.fields):
        base = "" if step.kind is StepKind.ASK else f"fields[{number}]."
        for place, choice in enumerate(one.answers):
            yield f"{base}answers[{place}].next", choice.next


def may_pass(step: Step) -> bool:
    """Whether one may go on without an answer that leads elsewhere."""
    is_asked = step.kind is StepKind.ASK and all(one.required for one in step.fields)
    return bool(step.skip or step.relevant or not step.required or not is_asked)


def spread(start: Iterable[int], ways: Callable[[int], Sequence[int]]) -> set[int]:
    """All that can be reached from some places, these included."""
    found = set(start)
    waiting = list(found)
    while waiting:
        for to in ways(waiting.pop()):
            if to not in found:
                found.add(to)
                waiting.append(to)
    return found


def paths_of(script: Script) -> list[str]:
    """Where each step stands in the file of its script."""
    counts: dict[str, int] = {}
    found: list[str] = []
    for step in script.steps:
        counts[step.stage] = counts.get(step.stage, -1) + 1
        found.append(f"stages.{step.stage}[{counts[step.stage]}]")
    return found
