"""The checklist side on a real workstation: start, answer, prove, leave out, go back, pause, switch, object."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.desktop.checklist.panel import ChecklistTab
from app.desktop.checklist.quoting import of_file, sources
from app.desktop.desk import Desk
from app.desktop.dock import ContextDock
from app.desktop.gating import Missing, read_missing
from app.desktop.solve import SolveCard
from app.desktop.theme import Theme
from app.domain.operations import OVERRULE
from app.domain.people import Role
from app.domain.tickets import TagTicket
from app.store.queries import Image, OpenTicket
from app.store.queries_checklists import ChecklistRow, Checklists, StepRow
from app.store.queries_policy import Flags
from app.workstation import Workstation
from tests.helpers.desks import desk_over
from tests.helpers.shelved import put
from tests.helpers.stage import told_workstation
from tests.helpers.story import MAIN, NOW
from tests.helpers.walking import newer, shelve_scripts, shipped_script, shipped_scripts

DAMAGED = "damaged-on-arrival"


@pytest.fixture
def station(tmp_path: Path) -> Iterator[Workstation]:
    station = told_workstation(tmp_path)
    shelve_scripts(station, *shipped_scripts())
    station.perform(TagTicket(MAIN, add=("damaged",)))
    yield station
    station.close()


@pytest.fixture
def desk(station: Workstation) -> Iterator[Desk]:
    with desk_over(station) as made:
        yield made


@pytest.fixture
def side(qtbot: QtBot, desk: Desk) -> ChecklistTab:
    side = ChecklistTab(desk, None)
    qtbot.addWidget(side)
    side.resize(460, 860)
    side.show()
    desk.changes.changed.connect(lambda refs: side.refresh() if side.touched(refs) else None)
    side.ask(MAIN)
    qtbot.waitUntil(lambda: side.starts.list.starts.rowCount() > 0)
    side.starts.chosen.emit(DAMAGED)
    at(qtbot, side, "let_them_talk")
    return side


def row(station: Workstation) -> ChecklistRow:
    found: tuple[ChecklistRow, ...] = station.ask(Checklists(MAIN))
    return found[0]


def at(qtbot: QtBot, side: ChecklistTab, step: str) -> None:
    """Wait until this step is open on the card."""
    card = side.page.card
    qtbot.waitUntil(lambda: card.isVisible() and card.step is not None and card.step.key == step)


def prove(qtbot: QtBot, side: ChecklistTab) -> None:
    """Two photos that are on the ticket."""
    assert side.view is not None
    for source in list(sources(side.view, "photo"))[:2]:
        side.acting.attaching.add(source.text)
    side.press("done")


def choose(side: ChecklistTab, answer: str) -> None:
    side.page.card.fields.rows[0].put((answer,))
    side.page.card.done.emit()


def test_what_is_required_stands_first_and_is_walked_from_its_first_step(
    side: ChecklistTab, station: Workstation
) -> None:
    first = side.starts.list.starts
    assert side.page.head.title.text() == "Damaged on arrival"
    assert DAMAGED not in [first.at(first.index(n)).script for n in range(first.rowCount())]
    assert row(station).script == DAMAGED
    assert side.page.card.say.language.text() == "Latvian"


def test_evidence_is_wanted_before_the_step_is_done(
    side: ChecklistTab, station: Workstation, qtbot: QtBot
) -> None:
    side.press("done")
    at(qtbot, side, "photos")
    side.press("done")
    assert side.page.card.hint.text().startswith("2 more ")
    prove(qtbot, side)
    at(qtbot, side, "what_broke")
    kept = next(line for line in row(station).stages[0].lines if line.key == "photos")
    assert [piece.split(":")[:2] for piece in kept.evidence] == [
        ["photo", "lids.jpg"],
        ["photo", "jars.jpg"],
    ]


def test_a_file_is_known_by_what_is_in_it(side: ChecklistTab, qtbot: QtBot, tmp_path: Path) -> None:
    side.press("done")
    at(qtbot, side, "photos")
    picture = tmp_path / "box.jpg"
    picture.write_bytes(b"a box")
    side.acting.attaching.attach_files("photo", [str(picture), str(picture)])
    qtbot.waitUntil(lambda: side.acting.attaching.pieces() == (of_file("photo", picture),))
    assert side.page.card.evidence.accessibleName() == "Evidence: photo · 1 of 2"


def test_a_choice_is_needed_and_named(side: ChecklistTab, qtbot: QtBot) -> None:
    side.press("done")
    at(qtbot, side, "photos")
    prove(qtbot, side)
    at(qtbot, side, "what_broke")
    side.page.card.done_button.click()
    assert side.page.card.fields.rows[0].mistake.text() == "Choose an answer."


def test_the_money_step_turns_to_the_refund_side(side: ChecklistTab, qtbot: QtBot) -> None:
    wanted: list[bool] = []
    side.refund_wanted.connect(lambda: wanted.append(True))
    side.press("done")
    at(qtbot, side, "photos")
    prove(qtbot, side)
    at(qtbot, side, "what_broke")
    choose(side, "packing")
    at(qtbot, side, "their_choice")
    assert wanted == []
    choose(side, "refund")
    at(qtbot, side, "pay_back")
    qtbot.waitUntil(lambda: wanted == [True])
    assert side.page.card.deed.text() == "Open the refund"


def test_back_opens_the_step_before_and_leaves_it_in_the_record(
    side: ChecklistTab, station: Workstation, qtbot: QtBot
) -> None:
    side.press("done")
    at(qtbot, side, "photos")
    side.press("back")
    at(qtbot, side, "let_them_talk")
    assert [trace.what for trace in row(station).trail] == ["start", "answer", "back"]


def test_it_rests_and_goes_on(side: ChecklistTab, station: Workstation, qtbot: QtBot) -> None:
    side.press("pause")
    qtbot.waitUntil(lambda: side.page.end.title.text() == "Paused" and side.page.end.isVisible())
    assert row(station).state == "paused"
    side.press("pause")
    at(qtbot, side, "let_them_talk")
    assert row(station).state == "running"


def test_a_newer_version_is_compared_and_taken(
    side: ChecklistTab, station: Workstation, desk: Desk, qtbot: QtBot
) -> None:
    old = shipped_script(DAMAGED)
    told = {"en": "One of them of the label."}
    steps = tuple(replace(one, text=told) if one.id == "photos" else one for one in old.steps)
    shelve_scripts(
        station, newer(old, steps=steps), *shipped_scripts()[1:], label="3.3", number=2, since=NOW
    )
    desk.changes.changed.emit(frozenset({"policy_shelf/current"}))
    qtbot.waitUntil(side.page.notice.isVisible)
    assert side.page.notice.text.text() == "v9 is in force since 9 June"
    side.page.notice.compare.click()
    qtbot.waitUntil(side.comparison.isVisible)
    said = [card.accessibleName() for card in side.comparison.cards]
    assert said == ["Changed: Photos of item, box and label"]
    QTest.keyClick(side.comparison.back, Qt.Key.Key_Escape)
    assert side.page.isVisible()
    side.page.notice.switch.click()
    qtbot.waitUntil(lambda: side.page.notice.isHidden())
    assert (row(station).version, row(station).edition) == (9, "3.3")


def test_an_objection_goes_to_its_owner(
    side: ChecklistTab, station: Workstation, qtbot: QtBot
) -> None:
    side.press("wrong")
    prompt = side.page.card.prompt
    QTest.keyClicks(prompt.field, "Nobody repeats it back on the phone")
    QTest.keyClick(prompt.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: prompt.isHidden())
    (flag,) = station.ask(Flags(subject=DAMAGED))
    assert (flag.step, flag.text) == ("let_them_talk", "Nobody repeats it back on the phone")
    side.refresh()
    qtbot.waitUntil(lambda: "Nobody repeats" in side.page.card.word.text())


def test_why_opens_the_clause_and_words_go_into_the_reply(side: ChecklistTab) -> None:
    clauses: list[str] = []
    said: list[str] = []
    side.policy_wanted.connect(clauses.append)
    side.pasted.connect(said.append)
    side.press("why")
    side.press("paste")
    assert clauses == ["2.2 a"]
    assert said[0].startswith("Man ļoti žēl")


def test_leaving_wants_a_reason(side: ChecklistTab, station: Workstation, qtbot: QtBot) -> None:
    side.acting.ask_to_end()
    QTest.keyClicks(side.page.card.prompt.field, "wrong ticket")
    QTest.keyClick(side.page.card.prompt.field, Qt.Key.Key_Return)
    qtbot.waitUntil(side.page.end.isVisible)
    assert row(station).state == "ended"
    qtbot.waitUntil(lambda: side.starts.list.starts.rowCount() == 4)


def test_the_gate_names_steps_and_scripts_and_lets_a_supervisor_waive(
    station: Workstation, side: ChecklistTab
) -> None:
    found = read_missing(station, MAIN)
    assert "Photos of item, box and label" in [one.title for one in found.missing]
    assert not found.may_waive
    image = station.ask(Image(Role.kind, "senior"))
    permits = (*image["permits"], OVERRULE)
    put(station, [Role("senior", "Agent", permits)])
    station.forget_actor()
    assert read_missing(station, MAIN).may_waive


def test_a_required_script_that_was_not_begun_is_named(station: Workstation) -> None:
    assert read_missing(station, MAIN).missing == (Missing("", DAMAGED, "Damaged on arrival"),)


def test_solve_takes_a_reason_in_place_of_the_steps(qtbot: QtBot) -> None:
    card = SolveCard(Theme())
    qtbot.addWidget(card)
    card.show()
    card.fill("Padding", "Refunded")
    card.show_missing((Missing("c", "photos", "Photos"), Missing("c", "ask", "Ask", is_after=True)))
    solved: list[tuple[str, str]] = []
    card.solved.connect(lambda *said: solved.append(said))
    card.submit()
    assert card.message.text() == "Still missing: Photos."
    assert card.waiver.isHidden() or not card.waiver.isVisible()
    card.show_missing((Missing("c", "photos", "Photos"),), may_waive=True)
    QTest.keyClicks(card.waiver, "the courier has them")
    card.submit()
    assert solved == [("Padding", "Refunded")]
    assert card.reason == "the courier has them"


@pytest.mark.parametrize(
    ("do", "asked"), [("transfer:ORD", ["ticket.assign"]), ("reply", ["ticket.reply"])]
)
def test_an_action_asks_the_window_for_what_it_cannot_do(
    side: ChecklistTab, station: Workstation, do: str, asked: list[str]
) -> None:
    said: list[str] = []
    side.asked.connect(said.append)
    step = StepRow("hand_on", 0, "action", "solve", "Hand on", do=do)
    side.acting.take(MAIN, replace(row(station), step=step), side.view)
    side.acting.do_deed()
    assert said == asked


def test_a_tag_is_set_by_the_step_itself(
    side: ChecklistTab, station: Workstation, qtbot: QtBot
) -> None:
    step = StepRow("mark", 0, "action", "solve", "Mark", do="tag:warranty", may_answer=False)
    side.acting.take(MAIN, replace(row(station), step=step), side.view)
    side.acting.do_deed()
    qtbot.waitUntil(lambda: "warranty" in station.ask(OpenTicket(MAIN)).tags)


def test_the_dock_follows_the_step_and_comes_back(
    station: Workstation, desk: Desk, qtbot: QtBot
) -> None:
    dock = ContextDock(desk)
    qtbot.addWidget(dock)
    dock.resize(460, 860)
    dock.show()
    dock.show_customer(MAIN)
    dock.show_tab("checklist")
    qtbot.waitUntil(lambda: dock.checklist.starts.list.starts.rowCount() > 0)
    dock.checklist.refund_wanted.emit()
    assert dock.side == "refund"
    desk.changes.changed.emit(frozenset({"refunds/1"}))
    assert dock.side == "checklist"
    desk.changes.changed.emit(frozenset({"refunds/1"}))
    dock.checklist.policy_wanted.emit("2.2 a")
    assert dock.side == "policy"
    desk.background.close()  # what is still being read would land on widgets that are gone
