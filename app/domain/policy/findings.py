"""Findings: what is wrong in a policy book, where it stands, and what to do about it."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from app.domain.lined import Mistake
from app.domain.sentence import Sentence


class Severity(StrEnum):
    """Whether a book may be published as it is."""

    STOPS = "stops"
    LOOK = "look"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing wrong at a place of a file; `path` leads to the field."""

    severity: Severity
    file: str
    line: int
    column: int
    path: str
    what: Sentence
    cure: Sentence

    def __str__(self) -> str:
        cure = f" — {self.cure}" if self.cure else ""
        return f"{self.file}:{self.line}:{self.column}: {self.path or 'file'}: {self.what}{cure}"

    @property
    def stops(self) -> bool:
        """Whether it keeps the book from being published."""
        return self.severity is Severity.STOPS


class BadBook(ValueError):
    """Files that are no book; all that is wrong in them."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings = in_order(findings)
        super().__init__("\n".join(map(str, self.findings)))


def of_mistake(file: str, mistake: Mistake) -> Finding:
    """The finding of a mistake in reading; what cannot be read stops."""
    return Finding(
        Severity.STOPS, file, mistake.line, mistake.column, mistake.path, mistake.what, mistake.cure
    )


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """As they stand in the files, each once."""
    unique = dict.fromkeys(findings)
    return tuple(sorted(unique, key=lambda one: (one.file, one.line, one.column, one.path)))
