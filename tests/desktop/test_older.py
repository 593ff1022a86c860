"""What is not on this computer is looked for at the hub when the agent says so, and opened with a reason."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.desktop.palette import Palette
from app.domain.ids import micros
from app.store.queries_older import Older, OlderFound, OlderHit, OlderKept, OlderOpen
from tests.helpers.stage import Stage
from tests.helpers.story import story_id


@pytest.fixture(scope="module")
def stage(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    window = Stage(qapp, tmp_path_factory.mktemp("older"))
    window.begin()
    yield window
    window.close()


@pytest.fixture
def palette(stage: Stage) -> Iterator[Palette]:
    stage.line.asked.clear()
    stage.line.answers.clear()
    stage.link("up_to_date", last_contact_us=micros(stage.now))
    yield stage.console.palette
    stage.console.palette.close_up()


def titles(palette: Palette) -> list[str]:
    return [row.title for row in palette.card.model.rows]


def chosen(stage: Stage, title: str) -> None:
    """Go to a row by arrows and press Return."""
    card = stage.console.palette.card
    for _ in card.model.rows:
        row = card.current()
        if row is not None and row.title == title:
            break
        QTest.keyClick(card.line, Qt.Key.Key_Down)
    QTest.keyClick(card.line, Qt.Key.Key_Return)
    stage.settle()


def typed(stage: Stage, text: str, *answers: Any) -> None:
    stage.line.answers += answers
    stage.console.palette.open(text)
    stage.settle()


LOOK = "Look at the hub for “{}”"
STRANGER = OlderHit("customer", "zofie", "zofie", "K-77", "Žofie Malá", "Brno", 0, is_stranger=True)


def test_nothing_is_asked_of_the_hub_before_somebody_says_so(
    stage: Stage, palette: Palette
) -> None:
    typed(stage, "kalni")
    assert LOOK.format("kalni") in titles(palette)
    assert stage.line.asked == []
    chosen(stage, LOOK.format("kalni"))
    assert stage.line.asked == [Older("kalni")]
    assert "Asking the hub…" in titles(palette)


def test_what_the_hub_found_stands_below_what_is_here(stage: Stage, palette: Palette) -> None:
    old = OlderHit(
        "ticket", "t9", "ilze", "#77", "Jars of 2024", "Ilze Kalniņa", 1, "closed", "email"
    )
    typed(stage, "@kalni", OlderFound((STRANGER, old), 10))
    chosen(stage, LOOK.format("kalni"))
    assert stage.line.asked == [Older("kalni", "people")]
    rows = titles(palette)
    assert rows[:2] == ["Customers", "Ilze Kalniņa"]
    assert rows[2:] == [
        "12 more at the hub", "Žofie Malá", "Jars of 2024", "10 not shown; type more to narrow it",
    ]  # fmt: skip
    current = palette.card.current()
    assert current is not None
    assert current.title == "Žofie Malá", "what was waited for is under the finger"
    assert "not of your teams" in current.detail


def test_a_stranger_is_opened_for_a_reason_and_told_until_when(
    stage: Stage, palette: Palette
) -> None:
    said: list[str] = []
    palette.told.connect(said.append)
    kept = OlderKept("zofie", "Žofie Malá", micros(stage.now), 3)
    typed(stage, "@mala", OlderFound((STRANGER,)), kept)
    chosen(stage, LOOK.format("mala"))
    chosen(stage, "Žofie Malá")
    assert titles(palette)[0] == "Why do you open Žofie Malá? It is written down."
    chosen(stage, "The customer is on the line")
    assert stage.line.asked[-1] == OlderOpen("customers", "zofie", "call")
    assert said[0].startswith("All of Žofie Malá is on this computer until ")
    assert "3 ticket" in said[0]


def test_an_old_ticket_of_ones_own_team_opens_without_a_question(
    stage: Stage, palette: Palette
) -> None:
    here = story_id("ticket 4288")
    hit = OlderHit("ticket", here, "c", "#4288", "Old one", "Ilze", 1, "closed", "email")
    typed(stage, "#old one", OlderFound((hit,)), OlderKept("c", "Ilze", 1))
    chosen(stage, LOOK.format("old one"))
    chosen(stage, "Old one")
    assert stage.line.asked == [Older("old one", "tickets"), OlderOpen("tickets", here)]
    assert not palette.isVisible()
    assert stage.console.workspace.current_ticket() == here


def test_offline_it_says_what_is_not_here(stage: Stage, palette: Palette) -> None:
    stage.link("offline", since_us=micros(stage.now))
    typed(stage, "@nobody of this name")
    assert titles(palette) == [
        "Nothing matches “nobody of this name”.",
        "Older than 90 days: not on this computer; no line now",
    ]
    assert stage.line.asked == []


@pytest.mark.parametrize(("answer", "sentence"), [
    (OlderFound(), "The hub has nothing more."),
    (OlderFound(trouble="offline"), "No line now: what is older than 90 days stays at the hub."),
    (OlderFound(trouble="too_many", retry_s=290), "You have looked often; again in 5 minute"),
    (OlderFound(trouble="forbidden"), "The hub has nothing by this name that you may open."),
    (OlderFound(trouble="hub"), "The hub could not answer. Nothing is lost; try again."),
])  # fmt: skip
def test_each_trouble_has_its_sentence(
    stage: Stage, palette: Palette, answer: OlderFound, sentence: str
) -> None:
    typed(stage, "@mala", answer)
    chosen(stage, LOOK.format("mala"))
    assert any(sentence in title for title in titles(palette))


def test_an_answer_that_comes_late_is_dropped(stage: Stage, palette: Palette) -> None:
    typed(stage, "@mala")
    chosen(stage, LOOK.format("mala"))
    palette.card.line.setText("@kalni")
    stage.settle()
    palette.older._on_found(1, OlderFound((STRANGER,)))  # noqa: SLF001
    stage.settle()
    assert "Žofie Malá" not in titles(palette)
    typed(stage, ">out")
    assert not [title for title in titles(palette) if "hub" in title], "commands live here"
