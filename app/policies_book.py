"""The policy book of the command line: read from a folder, or refused with all that is wrong in it."""

import argparse
import sys
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from app.commands import MACHINE, REFUSED, Trouble

if TYPE_CHECKING:
    from app.domain.policy.book import Book
    from app.domain.policy.findings import Finding

Act = Callable[[argparse.Namespace], int]


def texts_of(folder: Path | None) -> dict[str, str]:
    """The files of a book; without a folder, of the one that is shipped.

    A book without refund rules of its own has those of the shop."""
    from app.domain.policy.files import STORE
    from app.settings.policybook import FOLDER, NotText, book_texts
    from app.settings.rules import policy_text

    try:
        texts = book_texts(folder or FOLDER)
    except NotText as error:
        raise Trouble(str(error), MACHINE) from error
    return texts if STORE in texts else {**texts, STORE: policy_text()}


def book_in(folder: Path | None) -> "Book":
    """The book in a folder; Trouble when it cannot be read, after all its mistakes were said."""
    from app.domain.policy.files import book_of
    from app.domain.policy.findings import BadBook

    try:
        return book_of(texts_of(folder))
    except BadBook as bad:
        say_findings(bad.findings)
        raise Trouble(_count(len(bad.findings)), REFUSED) from bad


def checked(folder: Path | None) -> tuple["Book", tuple["Finding", ...]]:
    """The book in a folder and what the checks find today; files that are no book are Trouble."""
    from app.domain.policy.checks import check

    book = book_in(folder)
    return book, check(book, datetime.now(UTC).date())


def say_findings(findings: Iterable["Finding"]) -> None:
    """Write each on a line of its own."""
    for one in findings:
        mark = "" if one.stops else "look: "
        sys.stdout.write(f"{mark}{one}\n")


def in_data(findings: Iterable["Finding"]) -> list[dict[str, str | int]]:
    """The same for programs: a sentence as the text it is in English."""
    return [
        {
            "severity": one.severity.value, "file": one.file, "line": one.line, "column": one.column,
            "path": one.path, "what": str(one.what), "cure": str(one.cure),
        }
        for one in findings
    ]  # fmt: skip


def _count(number: int) -> str:
    return f"This book cannot be read: {number} mistake{'' if number == 1 else 's'}."
