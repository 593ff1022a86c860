"""Practice: how well somebody walked a training case, step by step against the answers of a good agent."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

from app.domain.policy.training import Training

WHOLE = 100


@dataclass(frozen=True, slots=True)
class Miss:
    """A step that was answered otherwise, or not at all (`given` is ""); both as JSON."""

    step: str
    given: str
    expected: str


@dataclass(frozen=True, slots=True)
class Score:
    """How many of the expected answers were found, of 100, and those that were not."""

    percent: int
    misses: tuple[Miss, ...]
    is_passed: bool


def score_of(training: Training, answers: Mapping[str, str]) -> Score:
    """The score of a walk; a case that expects no answer in particular is passed by walking it."""
    misses = tuple(
        Miss(step, answers.get(step, ""), expected)
        for step, expected in training.answers.items()
        if not _is_same(answers.get(step, ""), expected)
    )
    count = len(training.answers)
    percent = WHOLE * (count - len(misses)) // count if count else WHOLE
    return Score(percent, misses, percent >= training.score)


def _is_same(given: str, expected: str) -> bool:
    """Whether two answers mean the same; of several picked ones the order does not count."""
    try:
        one, other = json.loads(given), json.loads(expected)
    except ValueError:
        return False
    if isinstance(one, list) and isinstance(other, list):
        return sorted(map(str, cast("list[object]", one))) == sorted(
            map(str, cast("list[object]", other))
        )
    return bool(one == other)
