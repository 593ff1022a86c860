"""What became of a script once it was walked: its paths and their ends, where agents stop, how long steps take."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from app.domain.scripts.checklist import Checklist, Phase

LEFT: Final = "left"  # how a checklist ended that somebody left before its end
BREAKS: Final = frozenset({"pause", "park"})
PASSING: Final = frozenset({"answer", "skip"})


@dataclass(frozen=True, slots=True)
class Held:
    """A checklist with the path it took, whether its customer was satisfied, and whether they came back soon after."""

    checklist: Checklist
    path: tuple[str, ...]
    satisfied: bool | None = None
    came_back: bool = False

    @property
    def is_over(self) -> bool:
        """Whether the script came to an end of its own."""
        return self.checklist.state is Phase.ENDED and self.checklist.ended not in ("", LEFT)

    @property
    def is_given_up(self) -> bool:
        """Whether it was left before its end, or lies still because its ticket moved on."""
        is_left = self.checklist.state is Phase.ENDED and not self.is_over
        return is_left or self.checklist.state is Phase.PARKED


@dataclass(frozen=True, slots=True)
class PathRow:
    """One way through the script: how often it was gone to its end, and what its customers said and did."""

    path: tuple[str, ...]
    ended: str
    count: int
    satisfied: int
    unsatisfied: int
    came_back: int


@dataclass(frozen=True, slots=True)
class StepFigures:
    """One step: how often it was passed, in how many seconds (the middle one), skipped why, and given up at."""

    step: str
    passed: int
    seconds: int
    skipped: dict[str, int] = field(default_factory=dict[str, int])
    given_up: int = 0


@dataclass(frozen=True, slots=True)
class Figures:
    """A script in one version: what was begun, ended and given up, its paths and its steps, the most frequent first."""

    version: int
    begun: int
    ended: int
    given_up: int
    paths: tuple[PathRow, ...]
    steps: tuple[StepFigures, ...]


def figures(held: Iterable[Held]) -> tuple[Figures, ...]:
    """The figures of each version that was walked, the newest first."""
    by_version: defaultdict[int, list[Held]] = defaultdict(list)
    for one in held:
        by_version[one.checklist.version].append(one)
    return tuple(_of(version, by_version[version]) for version in sorted(by_version, reverse=True))


def _of(version: int, held: Sequence[Held]) -> Figures:
    return Figures(
        version,
        len(held),
        sum(it.is_over for it in held),
        sum(it.is_given_up for it in held),
        _paths([it for it in held if it.is_over]),
        _steps(held),
    )


def _paths(held: Sequence[Held]) -> tuple[PathRow, ...]:
    groups: defaultdict[tuple[tuple[str, ...], str], list[Held]] = defaultdict(list)
    for one in held:
        groups[one.path, one.checklist.ended].append(one)
    rows = [
        PathRow(
            path,
            ended,
            len(group),
            sum(it.satisfied is True for it in group),
            sum(it.satisfied is False for it in group),
            sum(it.came_back for it in group),
        )
        for (path, ended), group in groups.items()
    ]
    return tuple(sorted(rows, key=lambda row: (-row.count, row.path, row.ended)))


def _steps(held: Sequence[Held]) -> tuple[StepFigures, ...]:
    seconds: defaultdict[str, list[int]] = defaultdict(list)
    skipped: defaultdict[str, Counter[str]] = defaultdict(Counter)
    left = Counter(it.checklist.here for it in held if it.is_given_up and it.checklist.here)
    order: dict[str, None] = {}
    for one in held:
        order |= dict.fromkeys(one.path)
        for step, taken in times(one.checklist):
            seconds[step].append(taken)
        for answer in one.checklist.answers:
            if answer.is_skip:
                skipped[answer.step][answer.reason] += 1
    names = [*order, *(it for it in (*seconds, *left) if it not in order)]
    return tuple(
        StepFigures(
            step,
            len(seconds[step]),
            _middle(seconds[step]),
            dict(skipped[step].most_common()),
            left[step],
        )
        for step in dict.fromkeys(names)
        if seconds[step] or skipped[step] or left[step]
    )


def _middle(numbers: Sequence[int]) -> int:
    """The middle number: of an even count the mean of the two, rounded up; of none 0."""
    ordered = sorted(numbers)
    half = len(ordered) // 2
    if len(ordered) % 2:
        return ordered[half]
    return (ordered[half - 1] + ordered[half] + 1) // 2 if ordered else 0


def times(checklist: Checklist) -> list[tuple[str, int]]:
    """How many seconds lay before each thing that was done; while it rested nothing is counted."""
    found: list[tuple[str, int]] = []
    since = checklist.started_at
    rests = False
    for trace in sorted(checklist.trail, key=lambda it: it.at):
        if trace.what in PASSING and not rests:
            found.append((trace.step, int((trace.at - since).total_seconds())))
        rests = trace.what in BREAKS or (rests and trace.what not in ("resume", *PASSING))
        since = trace.at
    return found
