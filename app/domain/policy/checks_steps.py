"""Checks of what the steps of scripts name outside of their script: actions, templates, queues and roles."""

from collections.abc import Iterator
from typing import Final

from app.domain.lined import nearest
from app.domain.policy.book import Book
from app.domain.policy.discretion import RANKS
from app.domain.policy.findings import Finding
from app.domain.policy.pointing import QUEUES, near, stops
from app.domain.policy.words import steps_of
from app.domain.scripts.script import EVERYBODY, Step, StepKind
from app.domain.sentence import Sentence
from app.domain.tickets import Priority

PLAIN: Final = ("refund", "reply", "custom")
WITH_WORD: Final = ("template:", "transfer:", "priority:", "tag:")


def check_steps(book: Book) -> Iterator[Finding]:
    """What a step names that is not there."""
    for script in book.scripts:
        key = f"script/{script.name}"
        for path, step in steps_of(script):
            if step.kind is StepKind.ACTION:
                yield from _action(book, key, f"{path}.do", step)
            yield from _roles(book, key, path, step)


def _action(book: Book, key: str, path: str, step: Step) -> Iterator[Finding]:
    if step.do in PLAIN:
        return
    kind, colon, word = step.do.partition(":")
    if not word or f"{kind}:" not in WITH_WORD:
        cure = nearest(f"{kind}{colon}", (*PLAIN, *WITH_WORD))
        yield stops(book, key, path, Sentence("no action: {text}", text=repr(step.do)), cure)
        return
    if kind == "template" and word not in (known := tuple(one.id for one in book.templates)):
        cure = near(word, known, "templates.yaml")
        yield stops(book, key, path, Sentence("there is no template {name}", name=word), cure)
    # Only a book that lists the queues it speaks of can be wrong about them.
    if kind == "transfer" and word not in (known := book.cover.queues) and known:
        what = Sentence("there is no queue {name}", name=word)
        yield stops(book, key, path, what, near(word, known, QUEUES))
    if kind == "priority" and word not in tuple(Priority):
        cure = nearest(word, tuple(Priority))
        yield stops(book, key, path, Sentence("there is no priority {name}", name=word), cure)


def _roles(book: Book, key: str, path: str, step: Step) -> Iterator[Finding]:
    named = [(f"{path}.skip[{number}]", role) for number, role in enumerate(step.skip)]
    if step.kind is StepKind.APPROVAL:
        named.append((f"{path}.by", step.by))
    for place, role in named:
        if role not in (*RANKS, EVERYBODY, "admin"):
            what = Sentence("there is no role {name}", name=role)
            yield stops(book, key, place, what, nearest(role, RANKS))
