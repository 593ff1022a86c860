"""Where a part of the book is used, and what a change of it reaches: scripts, clauses, templates, levels."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Final

from app.domain.policy.book import Book
from app.domain.policy.checks_references import used_by

TEMPLATE: Final = "template:"


def users(book: Book) -> dict[str, tuple[str, ...]]:
    """For each part that others rest on, by its key, the parts that name it."""
    found: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for clause, keys in used_by(book).items():
        found[f"clause/{clause}"] |= dict.fromkeys(keys)
    for used, user in _named(book):
        found[used][user] = None
    return {key: tuple(names) for key, names in found.items() if names}


def impact(of: Mapping[str, tuple[str, ...]], key: str) -> tuple[str, ...]:
    """All that a change of a part reaches: its users, their users and so on, the nearest first."""
    reached: dict[str, None] = {key: None}
    waiting = [key]
    for one in waiting:
        fresh = [it for it in of.get(one, ()) if it not in reached]
        reached |= dict.fromkeys(fresh)
        waiting += fresh
    return tuple(reached)[1:]


def _named(book: Book) -> Iterator[tuple[str, str]]:
    for script in book.scripts:
        user = f"script/{script.name}"
        yield from ((f"script/{name}", user) for name in script.uses)
        for step in script.steps:
            if step.do.startswith(TEMPLATE):
                yield f"template/{step.do.removeprefix(TEMPLATE)}", user
    for training in book.trainings:
        if training.script:
            yield f"script/{training.script}", f"training/{training.id}"
    for commitment in book.cover.commitments:
        if commitment.level:
            yield f"level/{commitment.level}", "cover/book"
