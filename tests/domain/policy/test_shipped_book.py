"""The example book that comes with the program: sound, in five languages, and fit for the demo's tickets."""

import json
from collections import Counter
from datetime import date, timedelta
from functools import cache
from pathlib import Path

import pytest

from app.domain.formula import Formula, Value, ValueType
from app.domain.policy.book import Book
from app.domain.policy.checks import check
from app.domain.policy.files import book_of
from app.domain.policy.levels import level_for
from app.domain.promises import TARGETS
from app.domain.scripts.script import Attach, Script, Stage
from app.domain.scripts.trial import outcomes, untried
from app.domain.scripts.values import GIVEN
from app.domain.scripts.walk import walk
from app.settings.policybook import book_texts

DEMO = Path(__file__).resolve().parents[3] / "resources" / "demo"
IN_FORCE = date(2026, 3, 1)
# Of security.md §4: what a role may give in one case, in one day, and as goodwill.
LIMITS = {
    "agent": (50_00, 300_00, 10_00),
    "senior": (150_00, 1_000_00, 30_00),
    "supervisor": (500_00, 5_000_00, 100_00),
}


@cache
def book() -> Book:
    """The shipped book."""
    return book_of(book_texts())


@cache
def library() -> dict[str, Script]:
    """Its scripts by name."""
    return {one.name: one for one in book().scripts}


def told(name: str) -> dict[str, Value]:
    """A scene of the demo as conditions see its ticket."""
    scene = json.loads((DEMO / "scenes.json").read_text("utf-8"))["tickets"][name]
    return {
        "ticket.type": scene["class"],
        "ticket.tags": scene["tags"],
        "ticket.channel": scene["channel"],
        "ticket.emergency": "emergency" in scene["tags"],
        "order.exists": True,
        "order.days": scene["delivered_days"],
        "order.paid": 14_720,
        "agent.role": "agent",
    }


def fitting(given: dict[str, Value]) -> list[str]:
    """The scripts whose condition holds."""
    return [
        name
        for name, one in library().items()
        if one.when and Formula.of(one.when, GIVEN, ValueType.FLAG).holds(given)
    ]


def test_nothing_is_to_mend_and_nothing_to_look_at() -> None:
    assert check(book(), IN_FORCE) == ()


def test_it_speaks_five_languages_in_eight_chapters() -> None:
    assert book().cover.languages == ("en", "zh", "cs", "lv", "it")
    assert [one.id for one in book().chapters] == list("12345678")


@pytest.mark.parametrize("name", library())
def test_every_case_of_a_script_goes_as_it_says(name: str) -> None:
    tried = outcomes(library()[name], library())
    assert 3 <= len(tried) <= 8
    assert [one.problems for one in tried if not one.is_passed] == []


def test_the_longest_script_is_tried_to_its_last_step() -> None:
    script = library()["damaged-on-arrival"]
    assert untried(script, outcomes(script, library())) == ()


def test_what_a_role_may_give_is_as_written_in_the_table_of_rights() -> None:
    stated = {one.role: (one.case, one.day, one.goodwill) for one in book().discretion}
    assert stated == LIMITS


@pytest.mark.parametrize(("priority", "targets"), TARGETS.items())
def test_answer_times_are_those_the_clocks_run_by(
    priority: str, targets: tuple[timedelta, timedelta]
) -> None:
    situation = {"channel": "email", "class": "inquiry", "priority": priority, "tier": "none"}
    found = [
        level.target(measure) if (level := level_for(book().levels, measure, situation)) else 0
        for measure in ("first_reply", "solved")
    ]
    assert found == [int(one.total_seconds()) for one in targets]


@pytest.mark.parametrize(
    ("scene", "scripts"),
    [
        ("latest", ["damaged-on-arrival"]),
        ("checklist", ["wrong-or-missing"]),
        ("refund", ["return-change-of-mind"]),
        ("emergency", ["emergency-safety"]),
        ("conflict", ["product-inquiry"]),
    ],
)
def test_scenes_of_the_demo_find_their_script(scene: str, scripts: list[str]) -> None:
    assert fitting(told(scene)) == scripts


def test_the_checklist_of_the_demo_has_seven_steps_from_the_first() -> None:
    way = walk(library()["wrong-or-missing"], (), told("checklist"), library()).hands_on
    stages = Counter(one.stage for one in way)
    assert [stages[stage] for stage in Stage] == [2, 2, 1, 1, 1]


def test_only_damage_and_danger_must_be_walked() -> None:
    required = [name for name, one in library().items() if one.attach is Attach.REQUIRED]
    assert required == ["damaged-on-arrival", "emergency-safety"]
