"""The words of a book: every text that somebody reads, with the part and the field it stands in."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any, Final, NamedTuple, cast

from app.domain.policy.book import Book
from app.domain.said import FIRST, Said
from app.domain.scripts.script import Script, Step, StepKind

# Maps that are no texts; and what a clause was: history is not translated again.
SILENT: Final = {"keep", "values", "was", "trials", "says"}


class Words(NamedTuple):
    """One text in its languages; `key` is the part, `path` the field as it stands in the file."""

    key: str
    path: str
    said: Said


def words_of(book: Book) -> Iterator[Words]:
    """Every text of the book."""
    for key, part in book.parts.items():
        if isinstance(part, Script):
            yield from _of_script(key, part)
        elif key != "cover/book":
            yield from _within(key, "", part)
    yield from _of_cover(book)


def by_language(said: Said, first: str) -> Said:
    """A text with the bare words under the book's first language."""
    return {language or first: words for language, words in said.items()}


def field_path(path: str, language: str) -> str:
    """The field of one language; a bare text has none of its own."""
    return path if language == FIRST else f"{path}.{language}"


def _of_cover(book: Book) -> Iterator[Words]:
    yield Words("cover/book", "title", book.cover.title)
    if book.cover.mission:
        yield Words("cover/book", "mission", book.cover.mission)
    for number, one in enumerate(book.cover.commitments):
        yield Words("cover/book", f"commitments[{number}].text", one.text)


def _of_script(key: str, script: Script) -> Iterator[Words]:
    yield Words(key, "title", script.title)
    for path, step in steps_of(script):
        for words in _within(key, path, step):
            yield words._replace(path=_as_written(words.path, step))


def steps_of(script: Script) -> Iterator[tuple[str, Step]]:
    """The steps of a script, and where each stands in its file."""
    counts: dict[str, int] = {}
    for step in script.steps:
        number = counts.get(step.stage, 0)
        counts[step.stage] = number + 1
        yield f"stages.{step.stage}[{number}]", step


def _as_written(path: str, step: Step) -> str:
    """The one field of an ask is written in the step itself; what a say step says stands under words."""
    if step.kind is StepKind.SAY and path.endswith(".say"):
        return f"{path.removesuffix('say')}words"
    return path.replace(".fields[0]", "") if step.kind is StepKind.ASK else path


def _within(key: str, path: str, thing: Any) -> Iterator[Words]:
    for one in fields(thing):
        value: Any = getattr(thing, one.name)
        if one.name in SILENT or (one.name == "answers" and isinstance(value, dict)):
            continue
        below = f"{path}.{one.name}".lstrip(".")
        if isinstance(value, dict) and value:
            yield Words(key, below, cast("Said", value))
        elif isinstance(value, tuple):
            for number, item in enumerate(cast("tuple[Any, ...]", value)):
                if is_dataclass(item):
                    yield from _within(key, f"{below}[{number}]", item)
        elif is_dataclass(cast("object", value)):
            yield from _within(key, below, value)
