"""Graph and text are one file: what is done in one is seen in the other, checked, and walked with nothing sent."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.desktop.author.page import AuthorPage
from app.desktop.author.plan import plan_of
from app.desktop.desk import Desk
from app.domain.policy.findings import Finding, Severity
from app.domain.scripts.script import STAGES, StepKind
from app.domain.sentence import Sentence
from app.workstation import Workstation
from tests.helpers.desks import desk_over
from tests.helpers.profiles import desk as people
from tests.helpers.profiles import open_profile, sign_in
from tests.helpers.shelved import shelve, shipped_book

NAME = "damaged-on-arrival"
SCRIPT = next(one for one in shipped_book().scripts if one.name == NAME)


@pytest.fixture(scope="module")
def station(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workstation]:
    station = open_profile(tmp_path_factory.mktemp("author"))
    station.perform_all(list(people()))
    sign_in(station, "jn")
    shelve(station, shipped_book())
    yield station
    station.close()


@pytest.fixture
def desk(station: Workstation) -> Iterator[Desk]:
    with desk_over(station) as made:
        yield made


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, station: Workstation) -> AuthorPage:
    station.set_kv(f"author.draft.{NAME}", "")
    page = AuthorPage(desk)
    qtbot.addWidget(page)
    page.resize(1300, 800)
    page.show()
    page.open_script(NAME)
    qtbot.waitUntil(lambda: len(page.graph.plan.boxes) == len(SCRIPT.steps))
    return page


def test_every_step_has_a_box_in_the_column_of_its_stage(page: AuthorPage) -> None:
    for box, step in zip(page.graph.plan.boxes, SCRIPT.steps, strict=True):
        assert (box.step, STAGES[box.column]) == (step, step.stage)
    rects = [box.rect for box in page.graph.plan.boxes]
    assert not any(a.intersects(b) for a in rects for b in rects if a is not b)


def test_every_way_of_the_script_is_drawn_and_ends_at_its_step(page: AuthorPage) -> None:
    named = {(way.start, way.end) for way in page.graph.plan.ways}
    ids = {step.id for step in SCRIPT.steps}
    for step in SCRIPT.steps:
        for to in step.exits():
            if to in ids:
                assert (step.id, to) in named
    for way in page.graph.plan.ways:
        end = page.graph.plan.box(way.end)
        assert end is not None
        assert end.rect.adjusted(-1, -1, 1, 1).contains(way.points[-1])


def test_no_line_crosses_a_box(page: AuthorPage) -> None:
    inner = [box.rect.adjusted(2, 2, -2, -2) for box in page.graph.plan.boxes]
    for way in page.graph.plan.ways:
        for start, end in zip(way.points, way.points[1:], strict=False):
            steps = [start + (end - start) * (at / 20) for at in range(21)]
            assert not any(box.contains(point) for box in inner for point in steps), way


def test_arrows_walk_the_boxes_and_the_text_follows(page: AuthorPage) -> None:
    page.graph.set_current("let_them_talk")
    QTest.keyClick(page.graph, Qt.Key.Key_Down)
    assert page.graph.current == "photos"
    assert "evidence: photos" in page.editor.toPlainText().split("\n")[page.editor.line - 1]
    assert "Photos of item" in page.graph.accessibleName()


def test_the_cursor_in_the_text_chooses_the_box(page: AuthorPage) -> None:
    lines = page.editor.toPlainText().split("\n")
    page.editor.go_to(next(at for at, line in enumerate(lines, 1) if "ask: what_broke" in line))
    assert page.graph.current == "what_broke"


def test_a_mistake_is_shown_beside_its_line_and_one_key_away(
    page: AuthorPage, qtbot: QtBot
) -> None:
    text = page.editor.toPlainText()
    page.editor.set_text(text.replace("order.days <= 14", "order.dayz <= 14"))
    qtbot.waitUntil(lambda: page.checks.stops.isVisible())
    line = next(at for at, one in enumerate(text.split("\n"), 1) if "order.days <= 14" in one)
    found = page.editor.finding_at(line)
    assert found is not None
    assert "order.days" in found.cure
    page.editor.go_to(1)
    page.checks.opened.emit(found.line, found.column)
    assert page.editor.line == line


def test_a_step_added_in_the_graph_stands_in_the_text_and_undo_takes_it_back(
    page: AuthorPage, qtbot: QtBot
) -> None:
    before = page.editor.toPlainText()
    page.graph.set_current("let_them_talk")
    page.add_step(StepKind.INSTRUCT)
    qtbot.waitUntil(lambda: page.graph.plan.box("instruct_1") is not None)
    assert "- instruct: instruct_1" in page.editor.toPlainText()
    page.editor.undo()
    qtbot.waitUntil(lambda: page.graph.plan.box("instruct_1") is None)
    assert page.editor.toPlainText() == before


def test_a_line_drawn_from_box_to_box_is_the_next_step(page: AuthorPage, qtbot: QtBot) -> None:
    start, end = page.graph.place_of("let_them_talk"), page.graph.place_of("what_broke")
    QTest.mousePress(page.graph, Qt.MouseButton.LeftButton, pos=start.center().toPoint())
    QTest.mouseRelease(page.graph, Qt.MouseButton.LeftButton, pos=end.center().toPoint())
    qtbot.waitUntil(lambda: "next: what_broke" in page.editor.toPlainText())


def test_a_draft_is_kept_until_it_is_thrown_away(
    page: AuthorPage, qtbot: QtBot, desk: Desk, station: Workstation
) -> None:
    page.editor.set_text(page.editor.toPlainText() + "# more\n")
    qtbot.waitUntil(lambda: "# more" in (station.get_kv(f"author.draft.{NAME}") or ""))
    again = AuthorPage(desk)
    qtbot.addWidget(again)
    again.show()
    again.open_script(NAME)
    qtbot.waitUntil(again.mark.isVisible)
    assert again.editor.toPlainText().endswith("# more\n")
    again.reset.click()
    qtbot.waitUntil(lambda: not again.mark.isVisible())
    assert station.get_kv(f"author.draft.{NAME}") == ""


def test_the_simulator_walks_a_case_and_the_graph_ticks_it(page: AuthorPage) -> None:
    trial = SCRIPT.trials[0]
    page.simulator.case.setCurrentIndex(1)
    page.simulator.begin()
    for step in trial.path[:2]:
        assert page.simulator.steps.current == step
        page.simulator.steps.answer('["1", "2"]' if step == "photos" else "true")
    assert {"let_them_talk", "photos"} <= page.simulator.steps.passed
    page.simulator.steps.go_back()
    assert page.simulator.steps.current == "photos"


def test_numbers_answer_in_the_simulator(page: AuthorPage) -> None:
    page.simulator.begin()
    QTest.keyClicks(page.simulator.steps, "1")
    assert page.simulator.steps.current == "photos"
    QTest.keyClicks(page.simulator.steps, "b")
    assert page.simulator.steps.current == "let_them_talk"


def test_the_text_is_saved_as_the_file_of_the_book(page: AuthorPage, tmp_path: Path) -> None:
    page.write(tmp_path / "it.yaml")
    assert (tmp_path / "it.yaml").read_text("utf-8") == page.editor.toPlainText()
    page.write(tmp_path / "no" / "such" / "folder.yaml")
    assert "could not be written" in page.saved.text()
    assert "safe here" in page.saved.text()


def test_the_graph_is_drawn_larger_and_smaller_within_bounds(page: AuthorPage) -> None:
    page.graph.zoom_to(9)
    assert page.scale.text() == "200 %"
    page.graph.zoom_to(0.01)
    assert page.scale.text() == "40 %"


def test_the_table_shows_the_same_steps(page: AuthorPage) -> None:
    page.view.set_current("table")
    model = page.steps.steps
    assert [model.step(row) for row in range(model.rowCount())] == [
        step.id for step in SCRIPT.steps
    ]
    page.steps.selectRow(3)
    assert page.graph.current == SCRIPT.steps[3].id


def test_changes_show_the_lines_that_came_and_went(page: AuthorPage, qtbot: QtBot) -> None:
    page.editor.set_text(page.editor.toPlainText().replace("version: 8", "version: 9"))
    page.view.set_current("changes")
    qtbot.waitUntil(lambda: "version: 9" in page.changes.toPlainText())
    assert "line-through" in page.changes.toHtml()


def test_a_plan_finds_the_step_at_a_point() -> None:
    plan = plan_of(SCRIPT, "en")
    box = plan.boxes[4]
    assert plan.at(box.rect.center()) == box.step.id
    assert plan.at(QPointF(-5, -5)) == ""


def test_of_several_things_wrong_on_a_line_the_sign_is_that_of_what_stops(
    page: AuthorPage,
) -> None:
    said = [
        Finding(severity, "x", 3, 1, "", Sentence(what), Sentence("mend it"))
        for severity, what in ((Severity.LOOK, "first"), (Severity.LOOK, "second"))
    ]
    page.editor.show_findings(said, range(0))
    found = page.editor.finding_at(3)
    assert found is not None
    assert found.what == "first"
    worse = Finding(Severity.STOPS, "x", 3, 1, "", Sentence("worse"), Sentence("mend it"))
    page.editor.show_findings([*said, worse], range(0))
    assert page.editor.finding_at(3) is worse
