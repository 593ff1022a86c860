"""Scripts: a library of 5,000 steps opened beside a ticket, one long script begun, and step after step answered."""

import dataclasses
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from app.domain.scripts.acts import AnswerStep
from app.domain.scripts.script import Attach, Mode, Script, Stage, Step, StepKind
from app.store.queries_book import PolicyBook
from app.store.queries_checklists import ChecklistRow, Checklists, Scripts
from app.workstation import Workstation
from app.workstation_checklists import start_of
from tests.bench.gauge import Figure, expect, measured, timed
from tests.helpers.profiles import desk, open_profile, sign_in, ticket
from tests.helpers.shelved import shelve, shipped_book

SCRIPTS: Final = 100
STEPS: Final = 50
RUNS: Final = 20


def scripts(folder: Path) -> Iterator[Figure]:
    """What an agent waits for: the list of scripts, the contents of the book, a long script, and each step of it."""
    station = open_profile(folder)
    station.perform_all([*desk(), ticket("t1")])
    sign_in(station, "jn")
    library = tuple(_script(number) for number in range(SCRIPTS))
    shelve(station, dataclasses.replace(shipped_book(), scripts=library))
    yield from _opened(station)
    yield from _walked(station)
    station.close()


def _opened(station: Workstation) -> Iterator[Figure]:
    series = [measured(lambda: station.ask(Scripts("t1"))) for _ in range(RUNS)]
    expect("scripts of the library", len(series[-1][1]), SCRIPTS)
    yield timed("library of 5,000 steps: what may be started", [spent for spent, _ in series], [])
    series = [measured(lambda: station.ask(PolicyBook())) for _ in range(RUNS)]
    expect("scripts of the book", len(series[-1][1].scripts), SCRIPTS)
    yield timed("library of 5,000 steps: contents of the book", [spent for spent, _ in series], [])


def _walked(station: Workstation) -> Iterator[Figure]:
    row = station.ask(Scripts("t1"))[0]
    spent, _ = measured(lambda: station.perform(start_of(row, "t1")))
    yield timed("script of 50 steps begun, durable", [spent], [])
    answering, showing = [], []
    for number in range(STEPS - 1):
        shown: ChecklistRow = station.ask(Checklists("t1"))[0]
        step = shown.step
        assert step is not None
        op = AnswerStep(
            shown.id, shown.ticket, step.key, "true", shown.parts, shown.seen, step.turn, by="jn"
        )
        answering.append(measured(lambda op=op: station.perform(op))[0])
        spent, rows = measured(lambda: station.ask(Checklists("t1")))
        showing.append(spent)
        expect("steps done", rows[0].done, number + 1)
    yield timed("step answered, durable", answering, [])
    yield timed("step shown", showing, [])


def _script(number: int) -> Script:
    stages = tuple(Stage)
    steps = [
        Step(
            f"step_{at}",
            StepKind.INSTRUCT,
            stages[at * 5 // STEPS],
            {"en": f"Step {at}"},
            minutes=1,
        )
        for at in range(STEPS - 1)
    ]
    end = Step("done", StepKind.END, Stage.CONFIRM, {"en": "Done"}, disposition="done")
    title = {"en": f"Script {number}"}
    when = 'ticket.type == "after_sales"'
    return Script(f"script-{number}", 1, title, (*steps, end), when, Attach.MANUAL, Mode.STRICT)
