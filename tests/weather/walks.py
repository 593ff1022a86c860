"""Scripts are walked on real encrypted stores by processes that are killed at any moment, here and there.

Usage: python -m tests.weather.walks [--runs 300] [--first 0]
A run: a shipped script is walked by two people (answers, skips, Back, pauses), each step in a process of
its own that dies by kill -9; whoever goes on does so in another process or at another station; meanwhile
a newer version is published and taken. Nothing that was said to be saved is lost, both stations and the
hub hold the same checklist, and it can always be walked to its end.
"""

import argparse
import json
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from datetime import datetime
from functools import cache
from pathlib import Path
from random import Random, SystemRandom
from typing import Any

from app.domain.customers import Customer, RecordCustomer
from app.domain.operations import OPERATIONS, OVERRULE, Operation, Ref, Rejected
from app.domain.people import Agent, Queue, RecordAgent, RecordQueue, RecordRole, Role
from app.domain.policy.files import book_of
from app.domain.policy.shelf import PolicyPart, ScriptLine
from app.domain.scripts.acts import (
    AnswerStep,
    GoBack,
    ParkChecklist,
    PauseChecklist,
    ResumeChecklist,
    SkipStep,
    SwitchScript,
)
from app.domain.scripts.checklist import Checklist
from app.domain.scripts.script import (
    Attach,
    Script,
    StepKind,
    image_of_script,
)
from app.domain.tickets import ClaimTicket
from app.settings.policybook import book_texts
from app.store import rows as stored_rows
from app.store.engines import open_engine
from app.store.queries_checklists import ChecklistRow, Checklists, FieldRow, StepRow
from app.workstation import Workstation
from tests.helpers.editions import JANA, MARTA, PAVEL, bundle, texts, trust
from tests.helpers.hubs import BACKENDS, empty_hub_engine
from tests.helpers.profiles import KEY, FakeClock
from tests.hub.test_scope import House, Seat, ticket
from tests.weather.nursery import Born

TICKET = "t1"
STORE = "store.db"  # as a fresh seat has it
MOST = 400  # steps until a walk must have come to its end
ENOUGH = 14  # things that one process says it has done, at most, before it dies


class Broken(AssertionError):
    """Something that was promised is not true."""


@cache
def library() -> dict[str, Script]:
    """The scripts that are shipped."""
    return {one.name: one for one in book_of(book_texts()).scripts}


# ---- one who walks -----------------------------------------------------------------------------


def walker(folder: str, at: str, seed: str) -> int:
    """In a process of its own: walk at random, and say of each thing that it is saved, once it is."""
    station = Workstation(
        open_engine(Path(folder) / STORE, KEY), Path(folder), bytes(32),
        FakeClock(datetime.fromisoformat(at)), SystemRandom(),
    )  # fmt: skip
    dice = Random(seed)
    for number in range(ENOUGH * 3):
        mark = f"{seed}:{number}"
        (row,) = station.ask(Checklists(TICKET))
        op = thing(row, dice, mark)
        if op is not None and performed(station, op):
            print(mark if mark in repr(op) else "-", flush=True)
    print("over", flush=True)
    sys.stdin.read()
    return 0


def performed(station: Workstation, op: Operation) -> bool:
    """Whether an operation was taken."""
    try:
        station.perform(op)
    except Rejected:
        return False
    return True


def thing(row: ChecklistRow, dice: Random, mark: str) -> Operation | None:
    """Something that may be done to a checklist now."""
    chance = dice.random()
    common = (row.parts, row.seen)
    if row.back is not None and chance < 0.15:
        return GoBack(row.id, TICKET, row.back[0], *common, turn=row.back[1])
    if chance < 0.25:
        kind = dice.choice((PauseChecklist, ResumeChecklist, ParkChecklist))
        return kind(row.id, TICKET, *common)
    if row.step is None:
        return None
    if chance < 0.35 and row.step.may_skip:
        return SkipStep(row.id, TICKET, row.step.key, mark, *common, turn=row.step.turn)
    value = json.dumps(answer(row.step, dice), ensure_ascii=False)
    step = row.step
    return AnswerStep(
        row.id, TICKET, step.key, value, *common, turn=step.turn, evidence=(mark,), by=""
    )


def answer(step: StepRow, dice: Random) -> Any:
    """A value that may fit a step."""
    match StepKind(step.kind):
        case StepKind.ASK:
            return held(step.fields[0][0], dice)
        case StepKind.FORM:
            groups = [
                {one.id: held(one, dice) for one in group if one.is_asked and not one.is_calculated}
                for group in step.fields
            ]
            return groups if step.is_repeated else groups[0]
        case StepKind.EVIDENCE:
            return [f"{dice.choice(step.of or ('note',))}:x"] * max(1, step.at_least)
        case StepKind.WAIT:
            return dice.choice((0, step.made + 1))
        case _:
            return True


def held(one: FieldRow, dice: Random) -> Any:
    """A value for a field."""
    ids = [choice.id for choice in one.answers]
    plain = {
        "integer": dice.randint(0, 40), "decimal": 1.5, "money": dice.randint(100, 60_000),
        "date": "2026-06-01", "yes_no": dice.random() < 0.5, "rating": dice.randint(1, 5),
        "phone": "+371 2000 0000", "email": "ada@example.org",
    }  # fmt: skip
    if one.type == "many":
        return [dice.choice(ids)] if ids else []
    return dice.choice(ids) if ids else plain.get(one.type, "words")


# ---- around it ---------------------------------------------------------------------------------


def lead(house: House) -> None:
    """Two who walk, of whom one may approve."""
    both = tuple(sorted(OPERATIONS))
    house.does(
        RecordRole(Role("supervisor", "Supervisor", (*both, OVERRULE))),
        RecordAgent(Agent("ma", "Marta", "MA", "supervisor", ("*",))),
        trust(MARTA), trust(PAVEL, MARTA), trust(JANA, MARTA),
    )  # fmt: skip


def publish(house: House, name: str, scripts: dict[str, Script], number: int) -> None:
    """Put a library in force in which one script is required of every ticket."""
    held = {one: PolicyPart.of("script", one, image_of_script(scripts[one])) for one in scripts}
    lines = [
        ScriptLine(
            one, part.id, scripts[one].version, scripts[one].title, "true" if one == name else "",
            (Attach.REQUIRED if one == name else Attach.MANUAL).value,
        )
        for one, part in held.items()
    ]  # fmt: skip
    made = bundle(number, book=tuple(held.values()), scripts=texts(*lines))
    house.does(*made.operations())


def newer(script: Script, dice: Random) -> Script:
    """Another version: one step more, and perhaps one less, to which nothing leads."""
    named = {*(it.next for it in script.steps)} | {
        name for it in script.steps for rule in it.rules for name in (rule.next, it.otherwise)
    }
    named |= {c.next for it in script.steps for one in it.fields for c in one.answers}
    spare = [
        it
        for it in script.steps
        if it.id not in named and it.kind in (StepKind.SAY, StepKind.INSTRUCT)
    ]
    gone = dice.choice(spare).id if spare and dice.random() < 0.5 else ""
    kept = [it for it in script.steps if it.id != gone]
    place = dice.randrange(len(kept))
    extra = replace(kept[place], id="one_more", kind=StepKind.INSTRUCT, next="", fields=(), rules=(),
                    sets=(), otherwise="", use="", of=(), relevant="")  # fmt: skip
    return replace(
        script, version=script.version + 1, steps=(*kept[:place], extra, *kept[place:]), trials=()
    )


def reopened(seat: Seat, house: House) -> None:
    """A seat's station again, as another process opens it."""
    folder = seat.station.profile
    seat.station = Workstation(
        open_engine(folder / STORE, KEY), folder, bytes(32), house, SystemRandom()
    )


def row_of(seat: Seat) -> ChecklistRow:
    (row,) = seat.station.ask(Checklists(TICKET))
    return row


def marks(seat: Seat) -> set[str]:
    """Everything that stands in the trail."""
    trail = row_of(seat).trail
    return {mark for it in trail for mark in (*it.evidence, it.reason) if mark}


def killed(seat: Seat, house: House, seed: str, dice: Random) -> set[str]:
    """Let a process walk at a seat until it is killed; what it said to be saved."""
    seat.station.close()
    process = Born(walker, str(seat.station.profile), house.now().isoformat(), seed)
    said: set[str] = set()
    wanted = dice.randrange(ENOUGH)
    while len(said) < wanted:
        line = process.told.readline().strip()
        said.add(line)
        if line in ("over", ""):
            break
    if dice.random() < 0.5:
        time.sleep(dice.random() / 20)  # in the middle of the next thing
    process.kill()
    said |= {line.strip() for line in process.told if line.endswith("\n")}
    process.close()
    reopened(seat, house)
    return {mark for mark in said if ":" in mark}


def run(house: House, seed: int) -> Counter[str]:
    """One run; what happened in it. Broken where a promise was."""
    dice, happened = Random(seed), Counter[str]()
    name = dice.choice(sorted(library()))
    lead(house)
    publish(house, name, library(), 1)
    seats = [house.seat("jn"), house.seat("ma")]
    seats[0].does(ClaimTicket(TICKET))
    for seat in (*seats, seats[0]):
        seat.sync()
    said: set[str] = set()
    for turn in range(dice.randint(2, 4)):
        seat = dice.choice(seats)
        new = killed(seat, house, f"{seed}.{turn}", dice)
        if lost := new - marks(seat):
            raise Broken(f"{name}: lost at its own station after a kill: {sorted(lost)}")
        said |= new
        happened["killed"] += 1
        happened["said"] += len(new)
        if turn == 1:
            publish(house, name, library() | {name: newer(library()[name], dice)}, 2)
        if dice.random() < 0.6:
            seat.sync()
            happened["switched"] += switched(seat)
    settled(house, seats, said, name)
    happened["steps"] += walked_out(seats[1], dice, name)
    settled(house, seats, said, name)
    return happened


def switched(seat: Seat) -> int:
    """Take the newer version where there is one."""
    row = row_of(seat)
    if row.newer is None:
        return 0
    op = SwitchScript(row.id, TICKET, row.newer.parts, row.seen, row.newer.edition)
    return int(performed(seat.station, op))


def settled(house: House, seats: list[Seat], said: set[str], name: str) -> None:
    """Both ends hold the same, and nothing that was said is missing."""
    for seat in (*seats, *seats):
        seat.agrees()
    images = [stored(seat) for seat in seats]
    shown = [replace(row_of(seat), seen={}, step=None, stages=()) for seat in seats]
    if images[0] != images[1] or [it.missing for it in shown] != [shown[0].missing] * 2:
        raise Broken(f"{name}: the two stations differ")
    if lost := said - marks(seats[0]):
        raise Broken(f"{name}: lost on the way: {sorted(lost)}")
    for seat in seats:
        if wrong := {it for it in seat.tray() if it[0] == "quarantined"}:
            raise Broken(f"{name}: a fact was not taken: {wrong}")


def stored(seat: Seat) -> Any:
    """The checklist as it is stored."""
    ref = Ref(Checklist.kind, row_of(seat).id)
    with seat.station.reading() as conn:
        return stored_rows.load(conn, (ref,))[ref].image


def walked_out(seat: Seat, dice: Random, name: str) -> int:
    """Walk to the end; how many steps it took. Broken where nothing leads on."""
    for count in range(MOST):
        row = row_of(seat)
        if row.disposition or row.step is None:
            if row.state != "ended":
                raise Broken(f"{name}: {row.state} with nothing to do, missing {row.missing}")
            return count
        step = row.step
        tries = [thing(row, dice, "out") for _ in range(30)]
        answers = [op for op in tries if isinstance(op, AnswerStep)]
        skip = SkipStep(row.id, TICKET, step.key, "out", row.parts, row.seen, turn=step.turn)
        if not any(performed(seat.station, op) for op in (*answers[:8], skip)):
            raise Broken(f"{name}: stuck at {step.key}: {step.problem}")
    raise Broken(f"{name}: no end after {MOST} steps")


@contextmanager
def houses() -> Iterator[Callable[[], House]]:
    """Houses on fresh databases, one at a time."""
    with ExitStack() as stack:

        def fresh() -> House:
            stack.close()
            folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
            house = House(stack.enter_context(empty_hub_engine(BACKENDS[0])), folder, stack)
            people(house)
            return house

        yield fresh


def people(house: House) -> None:
    """Who works there, and the ticket."""
    house.does(
        RecordRole(Role("role", "Agent", tuple(sorted(OPERATIONS)))),
        RecordQueue(Queue("ret", "Returns")),
        RecordAgent(Agent("jn", "Jana", "JN", "role", ("ret",))),
        RecordCustomer(Customer("ada", "Ada")),
        ticket(TICKET, "ada"),
    )


def main() -> int:
    """Many runs, from a number on; 1 where one was broken."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=300)
    parser.add_argument("--first", type=int, default=0)
    wanted = parser.parse_args()
    happened, broken = Counter[str](), 0
    with houses() as fresh:
        for seed in range(wanted.first, wanted.first + wanted.runs):
            try:
                happened += run(fresh(), seed)
            except Broken as error:
                broken += 1
                print(f"seed {seed}: {error}", flush=True)
    print(f"{wanted.runs} runs, {broken} broken; {dict(happened)}", flush=True)
    return int(bool(broken))


if __name__ == "__main__":
    sys.exit(main())
