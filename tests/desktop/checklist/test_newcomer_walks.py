"""A newcomer walks a checklist by keys alone: seven steps, one not applicable, and Solve names what is missing."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.desktop.checklist.panel import ChecklistTab
from app.domain.contacts import AddMessage, MessageKind
from app.domain.tickets import Channel, CreateTicket, Priority, TagTicket, TicketClass
from app.store.queries import OpenTicket
from app.store.queries_checklists import Checklists
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


# A practised hand needs this long for a key, and everybody this long to see what comes next (Card, Moran, Newell).
KEY_S, LOOK_S = 0.28, 1.35
MOST_S = 180


class Hands:
    """Keys into whatever has the focus, chords as the window knows them; counted, and nothing but keys."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.keys = self.looks = 0

    def press(self, *keys: Qt.Key | str) -> None:
        """Press these; what comes of each is waited for, and is looked at."""
        for key in keys:
            target = self.stage.shell.focusWidget()
            assert target is not None
            if isinstance(key, str) and "+" in key:
                QTest.keySequence(target, QKeySequence(key))
            elif isinstance(key, str):
                QTest.keyClicks(target, key)
            else:
                QTest.keyClick(target, key)
            self.keys += len(key) if isinstance(key, str) and "+" not in key else 1
            self.looks += 1
            self.stage.settle(2)

    def reach(self, widget: QWidget) -> None:
        """Tab until the focus is there."""
        for _ in range(12):
            if widget.hasFocus():
                return
            self.press(Qt.Key.Key_Tab)
        assert widget.hasFocus()

    @property
    def seconds(self) -> float:
        """How long that would take somebody."""
        return self.keys * KEY_S + self.looks * LOOK_S


def title(side: ChecklistTab) -> str:
    """What the open step is called."""
    return side.page.card.title.text()


def test_seven_steps_and_a_gate(stage: Stage) -> None:
    come_wrong(stage)
    hands = Hands(stage)
    hands.press("Ctrl+Shift+L")
    side = stage.console.dock.checklist
    begin_by_keys(hands, side)
    meet_the_gate(hands, side)
    finish_the_steps(hands, side)
    solve_with_a_cause(hands)
    confirm(hands, side)
    assert hands.seconds < MOST_S


def begin_by_keys(hands: Hands, side: ChecklistTab) -> None:
    """The script that fits stands first; two steps are done."""
    hands.press(Qt.Key.Key_Return)
    assert side.page.head.title.text() == "Wrong or missing goods"
    assert "script v3 · policy v3.2" in side.page.head.version.text()
    assert title(side) == "Let the customer describe, repeat it back"
    hands.press(Qt.Key.Key_Space)
    assert title(side) == "What is not as ordered?"
    hands.press("1", Qt.Key.Key_Space)
    assert title(side) == "Photo of the goods or of the label"


def meet_the_gate(hands: Hands, side: ChecklistTab) -> None:
    """Solve is refused, names all that is missing, and leads to the step."""
    gate = hands.stage.console.workspace.page.solve
    hands.press("Ctrl+D", Qt.Key.Key_Return)
    said = gate.message.text()
    assert "cause" in said
    assert "Photo of the goods or of the label" in said
    hands.reach(gate.links[0])
    hands.press(Qt.Key.Key_Space)
    assert side.page.card.isAncestorOf(QApplication.focusWidget())


def finish_the_steps(hands: Hands, side: ChecklistTab) -> None:
    """One step is not applicable, the others are done."""
    hands.press("n", "both parcels lie here", Qt.Key.Key_Return)
    assert title(side) == "Where did it go wrong?"
    hands.press("1", Qt.Key.Key_Space, "1", Qt.Key.Key_Space)
    assert title(side) == "Send the right goods"
    hands.press(Qt.Key.Key_Space)
    assert side.page.head.count.text().startswith("6/")


def solve_with_a_cause(hands: Hands) -> None:
    """Only the cause is missing now; filled in, the ticket is solved and at its last stage."""
    page, station = hands.stage.console.workspace.page, hands.stage.workstation
    hands.press("Ctrl+D", Qt.Key.Key_Return)
    assert page.solve.message.text() == "Still missing: cause."
    assert page.solve.cause.hasFocus()
    hands.press("Picked from the wrong shelf", Qt.Key.Key_Return)
    assert station is not None
    view = station.ask(OpenTicket(TICKET))
    assert (view.state, view.cause) == ("solved", "Picked from the wrong shelf")
    assert page.stagebar.stages.accessibleName() == "Stage 5 of 5: Confirm"


def confirm(hands: Hands, side: ChecklistTab) -> None:
    """The seventh step asks the customer; the record shows what was left out and why."""
    hands.press("Ctrl+Shift+L")
    assert title(side) == "Ask whether everything is now as it should be"
    hands.press("1", Qt.Key.Key_Space)
    assert any("both parcels lie here" in str(row) for row in side.page.before.lines.rows)


def test_what_ones_own_ticket_requires_has_begun_when_it_is_opened(stage: Stage) -> None:
    stage.begin()
    station = stage.workstation
    assert station is not None
    shelve_scripts(station, *shipped_scripts())
    station.perform(TagTicket(stage.main, add=("damaged",)))
    assert station.ask(Checklists(stage.main)) == ()
    stage.console.open_ticket(story_id("ticket 4288"))
    stage.settle()
    stage.console.open_ticket(stage.main)
    stage.settle(4)
    (begun,) = station.ask(Checklists(stage.main))
    assert begun.script == "damaged-on-arrival"
    stage.console.open_ticket(story_id("ticket 4288"))
    stage.settle()
    stage.console.open_ticket(stage.main)
    stage.settle(4)
    assert len(station.ask(Checklists(stage.main))) == 1
