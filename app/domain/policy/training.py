"""Training: a made-up case on which a script is walked for practice, and what passing it unlocks."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from app.domain.lined import Fields, Node
from app.domain.policy.measures import name_of
from app.domain.said import Said, said_of
from app.domain.sentence import Sentence


@dataclass(frozen=True, slots=True)
class Turn:
    """What one side says in the case."""

    who: str
    text: Said


@dataclass(frozen=True, slots=True)
class Training:
    """A case: what is told, what is so (`values`), and the answers a good agent finds; a score passes.

    `values` name things such as order.days, `answers` the steps of the script; both hold JSON texts.
    """

    id: str
    title: Said
    script: str
    told: Said
    values: dict[str, str] = field(default_factory=dict[str, str])
    answers: dict[str, str] = field(default_factory=dict[str, str])
    turns: tuple[Turn, ...] = ()
    score: int = 85
    unlocks: tuple[str, ...] = ()
    clauses: tuple[str, ...] = ()


SIDES = ("customer", "agent", "system")


def training_of(part: Fields) -> Training:
    """The training of an object."""
    made = Training(
        name_of(part),
        said_of(part, "title"),
        part.text("script"),
        said_of(part, "told"),
        {name: _json(node) for name, node in _leaves(part.named("values"))},
        {step: _json(node) for step, node in part.named("answers").items()},
        tuple(_turn(one) for one in part.parts("turns")),
        part.whole("pass", 85),
        part.texts("unlocks"),
        part.texts("clauses"),
    )
    if made.score > 100:
        cure = Sentence("write pass: 85, or up to 100")
        part.wrong(part.at("pass"), "pass", Sentence("more than all of it"), cure)
    part.done()
    return made


def _turn(part: Fields) -> Turn:
    made = Turn(part.text("who"), said_of(part, "text"))
    if made.who and made.who not in SIDES:
        what = Sentence("nobody: {text}", text=repr(made.who))
        cure = Sentence("write one of {words}", words=", ".join(SIDES))
        part.wrong(part.at("who"), "who", what, cure)
    part.done()
    return made


def _leaves(nodes: dict[str, Node], before: str = "") -> Iterator[tuple[str, Node]]:
    """Values under their whole names: {order: {days: 11}} is order.days."""
    for name, node in nodes.items():
        if isinstance(node.value, dict):
            yield from _leaves(node.value, f"{before}{name}.")
        else:
            yield f"{before}{name}", node


def _json(node: Node) -> str:
    return json.dumps(plain(node), ensure_ascii=False)


def plain(node: Node) -> Any:
    """A node as what JSON would hold."""
    if isinstance(node.value, dict):
        return {name: plain(one) for name, one in node.value.items()}
    return [plain(one) for one in node.value] if isinstance(node.value, list) else node.value
