"""A draft: what the graph changes is lines of the text, and nothing else of the text changes."""

import pytest

from app.desktop.author.draft import (
    Draft,
    draft_of,
    free_id,
    moved,
    with_next,
    with_step,
    without_step,
)
from app.desktop.author.reading import arranged, blank
from app.domain.scripts.reading import read_script
from app.domain.scripts.script import Stage, StepKind
from app.domain.scripts.writing import script_text
from tests.helpers.shelved import shipped_book

TEXT = """# What the author thinks of it.
script: small
version: 2
title: Small
stages:
  understand:
    - say: listen   # first of all
      title: Listen
    - ask: broken
      title: Is it broken?
      type: yes_no

      minutes: 1
  cause: []
  offer: []
  solve: []
  confirm:
    - end: done
      title: Done
      disposition: done
tests:
  - name: It is
    answers: {broken: true}
    expect: {end: done}
"""


def draft(text: str = TEXT) -> Draft:
    return draft_of(text, "small", {}, None)


def test_a_draft_knows_where_its_steps_stand() -> None:
    made = draft()
    assert made.is_read
    assert list(made.places) == ["listen", "broken", "done"]
    assert made.lines_of("listen") == range(7, 9)
    assert made.lines_of("broken") == range(9, 14)
    assert [made.step_at(line) for line in (6, 7, 12, 13, 18)] == [
        "",
        "listen",
        "broken",
        "broken",
        "done",
    ]
    assert made.lines_of("nobody") == range(0)


def test_a_text_that_cannot_be_read_keeps_the_drawing_before_and_says_why() -> None:
    before = draft()
    broken = draft_of(TEXT.replace("title: Small", "title: [Small"), "small", {}, before.script)
    assert not broken.is_read
    assert broken.script == before.script
    assert broken.findings[0].file == "small.yaml"
    assert broken.stops > 0
    unknown = draft_of(TEXT.replace("ask: broken", "aks: broken"), "small", {}, before.script)
    assert not unknown.is_read
    assert "ask" in unknown.findings[0].cure


def test_a_failed_test_case_stops_publishing() -> None:
    failed = draft(TEXT.replace("expect: {end: done}", "expect: {end: elsewhere}"))
    assert failed.is_read
    assert not failed.trials[0].is_passed
    assert failed.stops == 1, "the first thing that is not as expected; the rest follows from it"
    lines = failed.text.split("\n")
    assert "expect" in lines[failed.findings[0].line - 1]


def test_a_way_is_one_line_of_the_text() -> None:
    linked = with_next(draft(), "listen", "done")
    assert sorted(set(linked.split("\n")) - set(TEXT.split("\n"))) == ["      next: done"]
    assert "# first of all" in linked
    again = with_next(draft(linked), "listen", "broken")
    assert again == linked.replace("next: done", "next: broken")
    assert with_next(draft(), "nobody", "done") == TEXT


@pytest.mark.parametrize("kind", StepKind)
def test_a_new_step_of_any_kind_can_be_read_at_once(kind: StepKind) -> None:
    made = draft(with_step(draft(), "listen", Stage.UNDERSTAND, kind, f"{kind}_1", 'A "new" one'))
    assert made.is_read
    for line in TEXT.split("\n"):
        assert line in made.text
    assert list(made.places) == ["listen", f"{kind}_1", "broken", "done"]


def test_the_first_step_of_an_empty_stage_opens_it() -> None:
    made = draft(with_step(draft(), "", Stage.OFFER, StepKind.SAY, "offer_it", "Offer it"))
    assert made.is_read
    assert made.script is not None
    assert [step.id for step in made.script.of(Stage.OFFER)] == ["offer_it"]


def test_a_step_that_goes_takes_its_lines_and_no_others() -> None:
    made = draft(without_step(draft(), "broken"))
    assert list(made.places) == ["listen", "done"]
    assert "minutes" not in made.text
    assert made.text.startswith("# What the author thinks of it.")


def test_steps_change_places_within_their_stage() -> None:
    swapped = draft(moved(draft(), "broken", -1))
    assert list(swapped.places) == ["broken", "listen", "done"]
    assert sorted(swapped.text.split("\n")) == sorted(TEXT.split("\n"))
    assert moved(draft(), "listen", -1) == TEXT
    assert draft(moved(swapped, "broken", 1)).script == draft().script


def test_a_free_id_is_one_that_no_step_has() -> None:
    script = draft(
        with_step(draft(), "listen", Stage.UNDERSTAND, StepKind.SAY, "say_1", "x")
    ).script
    assert free_id(script, StepKind.SAY) == "say_2"
    assert free_id(None, StepKind.ASK) == "ask_1"


def test_a_blank_script_can_be_read() -> None:
    made = draft_of(blank("new-one"), "new-one", {}, None)
    assert made.is_read
    assert made.stops == 0


@pytest.mark.parametrize("script", shipped_book().scripts, ids=lambda script: script.name)
def test_a_shipped_script_is_the_same_after_it_was_text(script: object) -> None:
    languages = shipped_book().cover.languages
    text = script_text(arranged(script, languages))
    assert read_script(script.name, text) == script  # type: ignore[attr-defined]
