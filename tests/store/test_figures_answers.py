"""What became of a script on the tickets of a workstation: its paths, skips and stops."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain.scripts.acts import AnswerStep, EndChecklist, SkipStep, StartChecklist
from app.domain.scripts.measures import Figures
from app.domain.scripts.reading import read_script
from app.store.queries_checklists import Scripts
from app.store.queries_figures import ScriptFigures
from app.workstation import Workstation
from tests.helpers.profiles import FakeClock, desk, open_profile, sign_in, ticket
from tests.helpers.walking import shelve_scripts

SCRIPT = read_script(
    "late-parcel.yaml",
    """\
script: late-parcel
version: 3
title: {en: Late parcel}
stages:
  understand:
    - ask: late
      title: {en: Is it late?}
      answers:
        - {id: 'yes', text: {en: 'Yes'}}
        - {id: 'no', text: {en: 'No'}, next: closed}
  solve:
    - instruct: send
      title: {en: Send another}
  confirm:
    - end: closed
      title: {en: Closed}
      disposition: done
""",
)


@pytest.fixture
def station(tmp_path: Path) -> Iterator[Workstation]:
    station = open_profile(tmp_path, FakeClock())
    for op in (*desk(), ticket("t1"), ticket("t2"), ticket("t3")):
        station.perform(op)
    sign_in(station, "mb")
    shelve_scripts(station, SCRIPT)
    yield station
    station.close()


def begin(station: Workstation, on: str) -> tuple[str, dict[str, str]]:
    (row,) = station.ask(Scripts(on))
    station.perform(StartChecklist(row.begins, on, row.script, row.parts, row.seen, row.edition))
    return row.begins, row.parts


def answer(station: Workstation, on: str, late: str) -> tuple[str, dict[str, str]]:
    id, parts = begin(station, on)
    station.perform(AnswerStep(id, on, "late", json.dumps(late), parts))
    return id, parts


def test_the_figures_count_paths_skips_and_stops(station: Workstation) -> None:
    answer(station, "t1", "no")
    id, parts = answer(station, "t2", "yes")
    station.perform(SkipStep(id, "t2", "send", "the first one came", parts))
    id, parts = begin(station, "t3")
    station.perform(EndChecklist(id, "t3", "they hung up", parts))
    (found,) = station.ask(ScriptFigures("late-parcel"))
    told: Figures = found
    assert (told.version, told.begun, told.ended, told.given_up) == (3, 3, 2, 1)
    assert {(row.path, row.ended) for row in told.paths} == {
        (("late", "closed"), "done"),
        (("late", "send", "closed"), "done"),
    }
    by_step = {row.step: row for row in told.steps}
    assert by_step["late"].passed == 2
    assert by_step["send"].skipped == {"the first one came": 1}
    assert by_step["late"].given_up == 1


def test_a_script_that_was_not_walked_has_no_figures(station: Workstation) -> None:
    assert station.ask(ScriptFigures("late-parcel")) == ()
    assert station.ask(ScriptFigures("other")) == ()
