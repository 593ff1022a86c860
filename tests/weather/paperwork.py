"""Checklists and the policy book under the weather: two editions of it, and what an agent does with them."""

import json
import random
from functools import cache
from typing import Any

from app.domain.operations import Operation
from app.domain.policy.adoption import Acknowledge, AnswerFlag, FlagPolicy, Train
from app.domain.policy.locks import LockLine
from app.domain.policy.shelf import PolicyPart, ScriptLine
from app.domain.scripts.acts import (
    AnswerStep,
    EndChecklist,
    GoBack,
    ParkChecklist,
    PauseChecklist,
    ResumeChecklist,
    SkipStep,
    StartChecklist,
    SwitchScript,
)
from app.domain.scripts.gate import checklist_id
from app.domain.scripts.script import Attach, Mode, Script, Stage, StepKind, image_of_script
from tests.domain.scripts.walking import ask, end, rule, script, step
from tests.helpers.editions import MARTA, PAVEL, bundle, locks, texts, trust
from tests.weather.disk import Disk

FIRST = script(
    step("hello", StepKind.SAY, Stage.UNDERSTAND),
    ask("what", "a>first", "b>second", "c"),
    step("photos", StepKind.EVIDENCE, at_least=1),
    step("first", next="fixed"),
    step("second", required=False),
    ask("fixed", "yes>z", "no>what", stage=Stage.SOLVE),
    end("z"),
    mode=Mode.MIXED,
    name="walked",
)
NEXT = script(
    step("hello", StepKind.SAY, Stage.UNDERSTAND),
    ask("what", "a>first", "d"),
    rule("late", ("ticket.priority == 'high'", "z"), otherwise="first"),
    step("first", StepKind.WAIT, days=1, times=2),
    end("z"),
    mode=Mode.MIXED,
    name="walked",
)
NEEDED = script(
    step("listen", StepKind.SAY, Stage.UNDERSTAND),
    ask("what", "a", "b"),
    end("z"),
    name="needed",
    mode=Mode.MIXED,
    when='"c" in ticket.tags',
    attach=Attach.REQUIRED,
)
STEPS = ("hello", "what", "photos", "first", "second", "fixed", "listen")
VALUES = ("true", '"a"', '"b"', '"d"', '"yes"', '"no"', '["photo"]', '{"note": "done"}')
CLAUSE, TRAINING, LOCKED = "3.2", "returns-1", "technical"
# Whoever has not read the clause, with the right answer, or was not trained, claims nothing there.
LOCK = LockLine(CLAUSE, 1, 0, (LOCKED,), (1,), {TRAINING: "60"})


@cache
def _parts() -> dict[str, PolicyPart]:
    made = {"walked@1": FIRST, "walked@2": NEXT, "needed@1": NEEDED}
    return {
        name: PolicyPart.of("script", one.name, image_of_script(one)) for name, one in made.items()
    }


def _line(name: str, one: Script) -> ScriptLine:
    pin = _parts()[name].id
    return ScriptLine(one.name, pin, one.version, one.title, one.when, one.attach.value)


def _edition(number: int, name: str, one: Script, locked: str) -> tuple[Operation, ...]:
    book = (_parts()[name], _parts()["needed@1"])
    lines = texts(_line(name, one), _line("needed@1", NEEDED))
    made = bundle(number, book=book, scripts=lines, locks=locked)
    return tuple(made.operations())


@cache
def founded() -> tuple[Operation, ...]:
    """The keys of two people, and the first edition of the book, sealed by both."""
    keys = trust(MARTA), trust(PAVEL, MARTA)
    return (*keys, *_edition(1, "walked@1", FIRST, locks()))


@cache
def renewed() -> tuple[Operation, ...]:
    """The second edition: another version of a script, and a queue that is locked from now on."""
    return _edition(2, "walked@2", NEXT, locks(LOCK))


class Paperwork:
    """Draws what an agent does next with a ticket's checklists, or with the book."""

    def __init__(self, rng: random.Random) -> None:
        self._rng = rng

    def on_ticket(self, disk: Disk, ticket: str) -> Operation:
        """Begin a checklist, or go on with one that was begun."""
        rng = self._rng
        begun = disk.look("SELECT id, parts FROM checklists WHERE ticket = ? ORDER BY id", ticket)
        if not begun or rng.random() < 0.2:
            name = rng.choice(sorted(_parts()))
            own, pin = name.partition("@")[0], _parts()[name].id
            return StartChecklist(checklist_id(ticket, own), ticket, own, {own: pin})
        id, parts = rng.choice(begun)
        return self._deed(id, ticket, json.loads(parts))

    def _deed(self, id: str, ticket: str, parts: dict[str, str]) -> Operation:
        rng = self._rng
        name, value, turn = rng.choice(STEPS), rng.choice(VALUES), rng.choice((0, 0, 0, 1))
        answer = AnswerStep(id, ticket, name, value, parts, turn=turn)
        other = rng.choice(("walked@1", "walked@2"))
        return rng.choice(
            (
                answer,
                answer,
                answer,
                AnswerStep(id, ticket, "hello", "true", parts),
                AnswerStep(id, ticket, "listen", "true", parts),
                AnswerStep(id, ticket, "what", '"a"', parts),
                SkipStep(id, ticket, name, "no need", parts, turn=turn),
                GoBack(id, ticket, name, parts, turn=turn),
                PauseChecklist(id, ticket, parts),
                ResumeChecklist(id, ticket, parts),
                ParkChecklist(id, ticket, parts),
                EndChecklist(id, ticket, "enough", parts),
                SwitchScript(id, ticket, {"walked": _parts()[other].id}),
            )
        )

    def with_book(self, disk: Disk, agent: str, id: str) -> Operation:
        """Read a clause, be trained, say that something is wrong, or answer who says so."""
        rng = self._rng
        flags = disk.look("SELECT id FROM policy_flags WHERE answer = '' ORDER BY id")
        choices: list[Any] = [
            Acknowledge(agent, CLAUSE, 1, rng.choice((0, 1, 1))),
            Acknowledge(agent, "3.1", rng.choice((1, 2))),
            Train(agent, TRAINING, rng.choice((30, 80))),
            FlagPolicy(id, "script", "walked", f"wrong {id}", step="what"),
        ]
        choices += [AnswerFlag(flag, f"answer {id}") for (flag,) in flags[:1]]
        return rng.choice(choices)
