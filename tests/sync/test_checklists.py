"""Whatever two people do to one checklist, in whatever order it arrives, both and the hub hold the same in the end."""

import json
from collections.abc import Iterator
from dataclasses import replace
from itertools import count
from typing import Any

import hypothesis.strategies as st
import pytest
from hypothesis import given

from app.domain.codec import from_image
from app.domain.operations import Rejected
from app.domain.policy.shelf import PolicyPart, ScriptLine
from app.domain.scripts.acts import (
    AnswerStep,
    EndChecklist,
    GoBack,
    OnChecklist,
    PauseChecklist,
    ResumeChecklist,
    SkipStep,
    SwitchScript,
)
from app.domain.scripts.checklist import Checklist
from app.domain.scripts.script import Mode, Script, Stage, StepKind, image_of_script
from app.store.queries import Attention
from app.store.queries_checklists import ChecklistRow, Checklists, Scripts
from app.workstation_checklists import start_of
from tests.domain.scripts.walking import ask, end, rule, script, step
from tests.helpers.editions import JANA, MARTA, PAVEL, bundle, texts, trust
from tests.helpers.profiles import ticket
from tests.sync.crossing import Desk, Shop, open_shop

OLD = script(
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
NEW = script(
    step("hello", StepKind.SAY, Stage.UNDERSTAND),
    ask("what", "a>first", "d"),
    rule("late", ("ticket.priority == 'high'", "z"), otherwise="first"),
    step("first", StepKind.WAIT, days=1, times=2),
    end("z"),
    name="walked",
)


def published(number: int, made: Script) -> Any:
    part = PolicyPart.of("script", made.name, image_of_script(made))
    line = ScriptLine(made.name, part.id, number, made.title, attach="manual")
    return bundle(number, book=(part,), scripts=texts(line))


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shop]:
    with open_shop(tmp_path_factory.mktemp("shop")) as opened:
        trusted = (trust(MARTA), trust(PAVEL, MARTA), trust(JANA, MARTA))
        opened.hub.perform_all(*trusted, *published(1, OLD).operations())
        opened.hub.perform_all(*published(2, NEW).operations())
        opened.sync(opened.jn, opened.mb)
        yield opened


PINNED = PolicyPart.of(
    "script", OLD.name, image_of_script(OLD)
).id  # the version before the one in force
TICKETS = count()
DEEDS = ("answer", "other", "skip", "back", "pause", "resume", "sync", "end", "switch", "kill")
deeds = st.lists(
    st.tuples(st.sampled_from(("jn", "mb")), st.sampled_from(DEEDS), st.integers(0, 5)),
    min_size=1, max_size=14,
)  # fmt: skip


def row(desk: Desk, name: str) -> ChecklistRow | None:
    found = desk.station.ask(Checklists(name))
    return found[0] if found else None


def deed(desk: Desk, what: str, one: ChecklistRow, pick: int) -> OnChecklist | SwitchScript | None:
    """The operation of a deed, where there is something to do it to."""
    rest: Any = (one.parts, one.seen)
    lines = [line for stage in one.stages for line in stage.lines]
    line = lines[pick % len(lines)]
    match what:
        case "answer" if one.step is not None:
            value = _value(one.step, pick)
            return AnswerStep(
                one.id, one.ticket, one.step.key, json.dumps(value), *rest, one.step.turn
            )
        case "other":
            return AnswerStep(one.id, one.ticket, line.key, '"a"', *rest, line.turn)
        case "skip" if one.step is not None:
            return SkipStep(one.id, one.ticket, one.step.key, "no need", *rest, one.step.turn)
        case "back" if one.back is not None:
            return GoBack(one.id, one.ticket, one.back[0], *rest, one.back[1])
        case "pause":
            return PauseChecklist(one.id, one.ticket, *rest)
        case "resume":
            return ResumeChecklist(one.id, one.ticket, *rest)
        case "end" if pick == 0:
            return EndChecklist(one.id, one.ticket, "enough", *rest)
        case "switch" if one.newer is not None:
            return SwitchScript(one.id, one.ticket, one.newer.parts, one.seen)
        case _:
            return None


def _value(of: Any, pick: int) -> Any:
    if of.fields:
        answers = of.fields[0][0].answers
        return answers[pick % len(answers)].id
    return {"evidence": ["photo"], "wait": pick % 3}.get(of.kind, True)


def do(shop: Shop, desk: Desk, name: str, what: str, pick: int) -> None:
    one = row(desk, name)
    if what == "sync":
        desk.sync()
    elif what == "kill" and one is not None:
        assert (
            row(desk, name) == one
        )  # nothing of a checklist is in memory: it is read as it is stored
    elif one is not None and (op := deed(desk, what, one, pick)) is not None:
        try:
            desk.station.perform(op)
        except Rejected:
            assert row(desk, name) == one  # a no changes nothing


def agree(shop: Shop, name: str) -> None:
    """Both desks and the hub hold the same, and nobody is stuck."""
    shop.sync(shop.jn, shop.mb)
    mine, other = row(shop.jn, name), row(shop.mb, name)
    assert mine is not None
    assert other is not None
    assert replace(other, seen=mine.seen, step=mine.step) == mine
    image = shop.at_hub(Checklist.kind, mine.id)
    assert image is not None
    held = from_image(Checklist, image)
    assert held.parts == mine.parts
    assert len(held.trail) == len(mine.trail)
    at_hub = shop.at_hub("tickets", name)
    assert at_hub is not None
    assert at_hub["steps_missing"] == {mine.id: len(held.missing)}
    is_over = held.state == "ended"
    assert is_over or mine.step is not None
    # Facts never come back; that the other has meanwhile ended what one wants to switch may be said.
    for desk in (shop.jn, shop.mb):
        assert {one.name for one in desk.station.ask(Attention())} <= {SwitchScript.name}


@given(told=deeds)
def test_any_walk_of_two_people_keeps_one_state_at_both_ends(
    shop: Shop, told: list[tuple[str, str, int]]
) -> None:
    name = f"w{next(TICKETS)}"
    shop.hub.perform_all(ticket(name))
    shop.sync(shop.jn, shop.mb)
    for desk in (shop.jn, shop.mb):  # both begin, neither knows of the other
        begin = start_of(desk.station.ask(Scripts(name))[0], name)
        desk.station.perform(replace(begin, parts={OLD.name: PINNED}))
    for who, what, pick in told:
        do(shop, {"jn": shop.jn, "mb": shop.mb}[who], name, what, pick)
    agree(shop, name)
