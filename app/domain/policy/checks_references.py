"""Checks of references: every clause, level, script, window and queue that is named is there."""

import re
from collections.abc import Iterator, Mapping, Set
from typing import Final

from app.domain.lined import nearest
from app.domain.policy.book import Book
from app.domain.policy.findings import Finding
from app.domain.policy.pointing import QUEUES, look, near, stops
from app.domain.policy.words import field_path, steps_of, words_of
from app.domain.refunds.policy import policy_of
from app.domain.scripts.script import Script
from app.domain.sentence import Sentence

# § 439 alone is a paragraph of some law; a clause of ours always has a dot.
MENTION: Final = re.compile(r"§\s*(\d+(?:\.\d+)+)")
CITED: Final = re.compile(r"(\d+(?:\.\d+)+)(?: ([a-z]))?")


def check_references(book: Book) -> Iterator[Finding]:
    """References that lead nowhere, and clauses to which none leads."""
    yield from _mentions(book)
    for key, path, cited in citations(book):
        yield from _citation(book, key, path, cited)
    yield from _levels(book)
    yield from _windows(book)
    yield from _trainings(book)
    yield from _queues(book)
    yield from _unused(book)


def _mentions(book: Book) -> Iterator[Finding]:
    known = {one.id for one in book.clauses}
    for words in words_of(book):
        for language, text in words.said.items():
            for number in dict.fromkeys(MENTION.findall(text)):
                if number not in known:
                    path = field_path(words.path, language)
                    what = Sentence("there is no § {number}", number=number)
                    yield stops(book, words.key, path, what, _near(number, known), number)


def _near(number: str, known: Set[str]) -> Sentence:
    chapter = number.split(".")[0]
    same = tuple(sorted(one for one in known if one.split(".")[0] == chapter))
    return nearest(number, same or tuple(sorted(known)))


def citations(book: Book) -> Iterator[tuple[str, str, str]]:
    """Every field that names a clause: the part, the path, and what it says."""
    for one in book.levels:
        yield f"level/{one.id}", "clause", one.clause
    for number, manner in enumerate(book.conduct.rules):
        yield "conduct/book", f"rules[{number}].clause", manner.clause
    for one in book.templates:
        yield f"template/{one.id}", "clause", one.clause
    for one in book.care:
        yield f"care/{one.id}", "clause", one.clause
    for one in book.trainings:
        for number, clause in enumerate(one.clauses):
            yield f"training/{one.id}", f"clauses[{number}]", clause
    for one in book.scripts:
        yield from _of_script(one)


def _of_script(script: Script) -> Iterator[tuple[str, str, str]]:
    key = f"script/{script.name}"
    for number, clause in enumerate(script.clauses):
        yield key, f"clauses[{number}]", clause
    for path, step in steps_of(script):
        yield key, f"{path}.clause", step.clause


def _citation(book: Book, key: str, path: str, cited: str) -> Iterator[Finding]:
    if not cited:
        return
    points = {one.id: {point.id for point in one.points} for one in book.clauses}
    match = CITED.fullmatch(cited)
    if match is None:
        what = Sentence("no clause: {text}", text=repr(cited))
        yield stops(book, key, path, what, Sentence('write it as "3.2" or "3.2 b"'))
    elif match[1] not in points:
        what = Sentence("there is no clause {clause}", clause=match[1])
        yield stops(book, key, path, what, _near(match[1], points.keys()))
    elif match[2] and match[2] not in points[match[1]]:
        cure = (
            nearest(match[2], tuple(sorted(points[match[1]])))
            if points[match[1]]
            else Sentence("name the clause alone")
        )
        what = Sentence("clause {clause} has no point {point}", clause=match[1], point=match[2])
        yield stops(book, key, path, what, cure)


def _levels(book: Book) -> Iterator[Finding]:
    known = tuple(one.id for one in book.levels)
    for number, one in enumerate(book.cover.commitments):
        if one.level and one.level not in known:
            what = Sentence("there is no service level {name}", name=one.level)
            path = f"commitments[{number}].level"
            cure = near(one.level, known, "levels.yaml")
            yield stops(book, "cover/book", path, what, cure)


def _windows(book: Book) -> Iterator[Finding]:
    known = windows_of(book)
    for one in book.clauses:
        for number, window in enumerate(one.rules):
            if window not in known:
                what = Sentence("the store's refund rules have no window {name}", name=window)
                cure = near(window, tuple(known), "store.json")
                yield stops(book, f"clause/{one.id}", f"rules[{number}]", what, cure)


def windows_of(book: Book) -> dict[str, int]:
    """The windows of the store's refund rules, and their days where they are counted in days."""
    if not book.store:
        return {}
    windows = policy_of(book.store, "store.json").windows
    return {one.id: one.period.n if one.period.unit == "days" else 0 for one in windows}


def _trainings(book: Book) -> Iterator[Finding]:
    scripts = {one.name: one for one in book.scripts}
    for one in book.trainings:
        key, script = f"training/{one.id}", scripts.get(one.script)
        if script is None:
            cure = near(one.script, tuple(scripts), "scripts/")
            what = Sentence("there is no script {name}", name=one.script)
            yield stops(book, key, "script", what, cure)
            continue
        for step in one.answers:
            yield from _answer(book, key, f"answers.{step}", step, script, scripts)


def _answer(
    book: Book, key: str, path: str, name: str, script: Script, scripts: Mapping[str, Script]
) -> Iterator[Finding]:
    """A step within a script that is handed over to is called parent/step; its second turn step~1."""
    head, _, rest = name.partition("/")
    word = head.partition("~")[0]
    step = next((one for one in script.steps if one.id == word), None)
    if step is None:
        cure = nearest(word, tuple(one.id for one in script.steps))
        what = Sentence("the script {script} has no step {step}", script=script.name, step=word)
        yield stops(book, key, path, what, cure)
    elif rest and step.use in scripts:
        yield from _answer(book, key, path, rest, scripts[step.use], scripts)


def _queues(book: Book) -> Iterator[Finding]:
    """Only a book that lists the queues it speaks of can be wrong about them."""
    known = book.cover.queues
    for key, path, queue in _locks(book):
        if known and queue not in known:
            what = Sentence("there is no queue {name}", name=queue)
            yield stops(book, key, path, what, near(queue, known, QUEUES))
    locked = {queue for key, _, queue in _locks(book) if key.startswith("clause/")}
    for key, path, queue in _locks(book):
        if key.startswith("training/") and locked and queue not in locked:
            what = Sentence("unlocks {queue}, which nothing locks", queue=queue)
            cure = Sentence(
                "lock it by must_read of a clause, or unlock one of {queues}",
                queues=", ".join(sorted(locked)),
            )
            yield look(book, key, path, what, cure)


def _locks(book: Book) -> Iterator[tuple[str, str, str]]:
    for one in book.clauses:
        for number, queue in enumerate(one.must_read.locks if one.must_read else ()):
            yield f"clause/{one.id}", f"must_read.locks[{number}]", queue
    for one in book.trainings:
        for number, queue in enumerate(one.unlocks):
            yield f"training/{one.id}", f"unlocks[{number}]", queue


def used_by(book: Book) -> dict[str, tuple[str, ...]]:
    """For each clause the parts that rest on it, by their keys."""
    users: dict[str, list[str]] = {one.id: [] for one in book.clauses}
    for key, _, cited in citations(book):
        users.get(cited.partition(" ")[0], []).append(key)
    for words in words_of(book):
        for text in words.said.values():
            for number in MENTION.findall(text):
                users.get(number, []).append(words.key)
    return {
        number: tuple(key for key in dict.fromkeys(keys) if key != f"clause/{number}")
        for number, keys in users.items()
    }


def _unused(book: Book) -> Iterator[Finding]:
    """Once for a chapter: what only has to be read is no mistake."""
    users = used_by(book)
    idle = {
        one.id for one in book.clauses if not (users[one.id] or one.must_read or one.rules)
    }  # fmt: skip
    for chapter in book.chapters:
        found = ", ".join(one for one in chapter.clauses if one in idle)
        if found:
            what = Sentence("nothing rests on {clauses}", clauses=found)
            cure = Sentence(
                "name them in a script, a level or a template, if they are to be kept by machine"
            )
            yield look(book, f"chapter/{chapter.id}", "clauses", what, cure)
