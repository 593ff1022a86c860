"""What a runner says about one case, and how a run of cases is told."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Verdict:
    """One case: what was expected and what the product said."""

    case: str
    expected: object
    got: object

    @property
    def passed(self) -> bool:
        return type(self.expected) is type(self.got) and self.expected == self.got


Runner = Callable[[Path], Iterator[Verdict]]


class NoCases(ValueError):
    """The file holds nothing to judge."""


def told(verdicts: Iterable[Verdict], say: Callable[[str], None]) -> bool:
    """Tell every failing case, then the count; whether all passed."""
    passed = failed = 0
    for verdict in verdicts:
        if verdict.passed:
            passed += 1
        else:
            failed += 1
            say(f"{verdict.case}: expected {verdict.expected!r}, got {verdict.got!r}")
    say(f"{passed} passed, {failed} failed")
    return failed == 0 and passed > 0
