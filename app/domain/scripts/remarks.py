"""One remark about a script: where it stands in the file, whether it keeps the script back, and the cure."""

from dataclasses import dataclass

from app.domain.policy.findings import Severity
from app.domain.sentence import Sentence


@dataclass(frozen=True, slots=True)
class Remark:
    """What is wrong at a path of the file; `step` is the step it is about, if it is about one."""

    severity: Severity
    path: str
    what: Sentence
    cure: Sentence
    step: str = ""

    @property
    def stops(self) -> bool:
        """Whether the script may not be published so."""
        return self.severity is Severity.STOPS


def stops(path: str, what: Sentence, cure: Sentence, step: str = "") -> Remark:
    """A remark that keeps the script from being published."""
    return Remark(Severity.STOPS, path, what, cure, step)


def look(path: str, what: Sentence, cure: Sentence, step: str = "") -> Remark:
    """A remark that somebody should look at."""
    return Remark(Severity.LOOK, path, what, cure, step)
