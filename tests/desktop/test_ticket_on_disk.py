"""The workspace on a real, encrypted profile: what an agent does is there again after a restart."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.desktop.background import Background
from app.desktop.changes import Changes
from app.desktop.desk import Desk
from app.desktop.theme import Theme
from app.desktop.ticket import Workspace
from app.store.queries import OpenTicket, Outbox, TicketView
from app.workstation import Workstation
from tests.helpers.story import MAIN, StoppedClock, build_story
from tests.helpers.story_words import WORDS


@contextmanager
def opened(station: Workstation, qtbot: QtBot) -> Iterator[Workspace]:
    """The workspace over a workstation, closed as the window closes it."""
    background = Background()
    try:
        workspace = Workspace(Desk(station, background, Changes(), Theme()))
        qtbot.addWidget(workspace)
        workspace.resize(732, 800)
        workspace.show()
        workspace.open_ticket(MAIN)
        qtbot.waitUntil(lambda: len(workspace.page.timeline.entries) >= 5)
        yield workspace
        workspace.finish()
    finally:  # its threads would outlive a test that fails
        background.close()
        station.close()


def reopened(profile: Path) -> Workstation:
    return Workstation.open(profile, passphrase="a story", clock=StoppedClock())


def test_note_reply_and_solution_are_there_again_after_a_restart(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with opened(build_story(tmp_path), qtbot) as workspace:
        composer = workspace.page.composer
        assert composer.text() == WORDS["en"]["draft"]
        workspace.note()
        qtbot.keyClicks(composer.editor, "Label printed")
        workspace.send()
        qtbot.waitUntil(lambda: len(workspace.page.timeline.entries) == 6)
        workspace.reply()
        workspace.send_solve_next()
        qtbot.waitUntil(lambda: len(workspace.page.timeline.entries) == 7)
        gate = workspace.page.solve
        qtbot.keyClicks(gate.cause, "Padding too thin")
        qtbot.keyClicks(gate.outcome, "Replaced")
        qtbot.keyClick(gate.outcome, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: not workspace.tabs.tickets())
    with opened(reopened(tmp_path), qtbot) as workspace:
        qtbot.waitUntil(lambda: len(workspace.page.timeline.entries) == 7)
        said = [entry.text() for entry in workspace.page.timeline.entries]
        assert said[-2:] == ["Label printed", WORDS["en"]["draft"]]
        assert workspace.page.composer.text() == ""
        assert workspace.page.stagebar.step == "confirm"
        station = workspace.papers.workstation
        view = station.ask(OpenTicket(MAIN))
        assert isinstance(view, TicketView)
        assert (view.cause, view.outcome) == ("Padding too thin", "Replaced")
        names = [row.name for row in station.ask(Outbox())]
        assert names == ["note.add", "message.add", "ticket.solve"]


def test_both_halves_of_what_was_being_written_come_back(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(build_story(tmp_path), qtbot) as workspace:
        workspace.note()
        qtbot.keyClicks(workspace.page.composer.editor, "Ask the packers about")
    with opened(reopened(tmp_path), qtbot) as workspace:
        composer = workspace.page.composer
        qtbot.waitUntil(lambda: composer.text() == "Ask the packers about")
        workspace.reply()
        assert composer.text() == WORDS["en"]["draft"]
