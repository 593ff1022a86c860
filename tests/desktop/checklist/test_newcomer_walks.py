"""A newcomer walks a checklist by keys alone: seven steps, one not applicable, and Solve names what is missing."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.desktop.checklist.panel import ChecklistTab
from app.domain.contacts import AddMessage, MessageKind
from app.domain.tickets import Channel, CreateTicket, Priority, TagTicket, TicketClass
from app.store.queries import OpenTicket
from tests.helpers.stage import Stage
from tests.helpers.story import ME, story_id
from tests.helpers.walking import shelve_scripts, shipped_scripts

TICKET = story_id("ticket 1007")


@pytest.fixture
def stage(qapp: QApplication, tmp_path: Path) -> Iterator[Stage]:
    window = Stage(qapp, tmp_path)
    yield window
    window.close()


def come_wrong(stage: Stage) -> None:
    """#1007: sheets in the wrong size, for the second time."""
    stage.begin()
    station = stage.workstation
    assert station is not None
    shelve_scripts(station, *shipped_scripts())
    station.perform(
        CreateTicket(
            TICKET, "Sheets in the wrong size, second time", story_id("size"), story_id("RET"),
            TicketClass.AFTER_SALES, Priority.MEDIUM, Channel.EMAIL, local_ref="#1007", assignee=ME,
        )
    )  # fmt: skip
    station.perform(TagTicket(TICKET, add=("exchange",)))
    words = "I asked for 160 x 200 and got 140 x 200. Yesterday the same small one came again."
    station.perform(
        AddMessage(story_id("first 1007"), TICKET, MessageKind.CUSTOMER, words, author="Petr")
    )
    stage.console.open_ticket(TICKET)
    stage.settle()


def press(stage: Stage, *keys: Qt.Key | str) -> None:
    """Keys into whatever has the focus; what comes of each is waited for."""
    for key in keys:
        target = stage.shell.focusWidget()
        assert target is not None
        if isinstance(key, str):
            QTest.keyClicks(target, key)
        else:
            QTest.keyClick(target, key)
        stage.settle(2)


def title(side: ChecklistTab) -> str:
    """What the open step is called."""
    return side.page.card.title.text()


def test_seven_steps_and_a_gate(stage: Stage) -> None:
    come_wrong(stage)
    stage.console.keymap.run("dock.checklist")
    stage.settle()
    side = stage.console.dock.checklist
    begin_by_keys(stage, side)
    meet_the_gate(stage, side)
    finish_the_steps(stage, side)
    solve_with_a_cause(stage)
    confirm(stage, side)


def begin_by_keys(stage: Stage, side: ChecklistTab) -> None:
    """The script that fits stands first; two steps are done."""
    press(stage, Qt.Key.Key_Return)
    assert side.page.head.title.text() == "Wrong or missing goods"
    assert "script v3 · policy v3.2" in side.page.head.version.text()
    assert title(side) == "Let the customer describe, repeat it back"
    press(stage, Qt.Key.Key_Space)
    assert title(side) == "What is not as ordered?"
    press(stage, "1", Qt.Key.Key_Space)
    assert title(side) == "Photo of the goods or of the label"


def meet_the_gate(stage: Stage, side: ChecklistTab) -> None:
    """Solve is refused, names all that is missing, and leads to the step."""
    gate = stage.console.workspace.page.solve
    stage.console.keymap.run("ticket.solve")
    stage.settle()
    gate.submit()
    said = gate.message.text()
    assert "cause" in said
    assert "Photo of the goods or of the label" in said
    gate.links[0].click()
    stage.settle()
    assert side.page.card.isAncestorOf(QApplication.focusWidget())


def finish_the_steps(stage: Stage, side: ChecklistTab) -> None:
    """One step is not applicable, the others are done."""
    press(stage, "n", "both parcels lie here", Qt.Key.Key_Return)
    assert title(side) == "Where did it go wrong?"
    press(stage, "1", Qt.Key.Key_Space, "1", Qt.Key.Key_Space)
    assert title(side) == "Send the right goods"
    press(stage, Qt.Key.Key_Space)
    assert side.page.head.count.text().startswith("6/")


def solve_with_a_cause(stage: Stage) -> None:
    """Only the cause is missing now; filled in, the ticket is solved and at its last stage."""
    page = stage.console.workspace.page
    stage.console.keymap.run("ticket.solve")
    stage.settle()
    page.solve.submit()
    assert page.solve.message.text() == "Still missing: cause."
    assert page.solve.cause.hasFocus()
    QTest.keyClicks(page.solve.cause, "Picked from the wrong shelf")
    QTest.keyClick(page.solve.cause, Qt.Key.Key_Return)
    stage.settle()
    assert stage.workstation is not None
    view = stage.workstation.ask(OpenTicket(TICKET))
    assert (view.state, view.cause) == ("solved", "Picked from the wrong shelf")
    assert page.stagebar.stages.accessibleName() == "Stage 5 of 5: Confirm"


def confirm(stage: Stage, side: ChecklistTab) -> None:
    """The seventh step asks the customer; the record shows what was left out and why."""
    stage.console.keymap.run("dock.checklist")
    stage.settle()
    assert title(side) == "Ask whether everything is now as it should be"
    press(stage, "1", Qt.Key.Key_Space)
    assert any("both parcels lie here" in str(row) for row in side.page.before.lines.rows)
