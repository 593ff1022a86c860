"""Tells colleagues where this agent is, and shows where they are: on the ticket and in the queue, with an age."""

from functools import partial
from typing import Final, NamedTuple

from PySide6.QtCore import QObject, QTimer

from app.desktop.changes import holds
from app.desktop.desk import Desk
from app.desktop.inbox import QueuePane
from app.desktop.inbox_delegate import Presence
from app.desktop.link import RUNNING, Link
from app.desktop.presenceline import FRESH_S
from app.desktop.ticket import Workspace
from app.store.queries import Present, PresentAnywhere, PresentRow, SeenRow

SAY_AGAIN_MS: Final = (
    20_000  # the workstation forgets a place of which it has not heard for a minute
)
LOOK_MS: Final = 5_000
TYPING_MS: Final = 8_000


class Seen(NamedTuple):
    """Who is on the ticket on show, and who is anywhere."""

    ticket: str
    here: tuple[PresentRow, ...]
    anywhere: tuple[SeenRow, ...]


class Presenting(QObject):
    """Follows the ticket on show and the keys in its composer; says nothing while there is no ticket."""

    def __init__(self, desk: Desk, workspace: Workspace, queue: QueuePane) -> None:
        super().__init__(workspace)
        self._desk, self._workspace, self._queue = desk, workspace, queue
        self._at = self._doing = ""
        self._is_cut = False
        self._again = QTimer(self, interval=SAY_AGAIN_MS)
        self._again.timeout.connect(self._say)
        self._look_again = QTimer(self, interval=LOOK_MS)
        self._look_again.timeout.connect(self.look)
        self._typing = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._typing.timeout.connect(partial(self._turn_to, "viewing"))
        workspace.ticket_shown.connect(self._on_shown)
        workspace.page.composer.editor.textChanged.connect(self._on_text)
        desk.changes.changed.connect(self._on_changed)
        desk.changes.linked.connect(self._on_linked)

    # ---- where this agent is ------------------------------------------------------------------

    def _on_shown(self, ticket: str) -> None:
        if self._at and self._at != ticket:
            self._note(self._at, "")
        self._typing.stop()
        self._at, self._doing = ticket, "viewing"
        self._again.start() if ticket else self._again.stop()
        self._workspace.page.presence.show_present((), is_cut=False)
        self._say()
        self.look()

    def _on_text(self) -> None:
        """Keys, not text that was loaded: the composer is then the place where the agent is."""
        if self._at and self._workspace.page.composer.editor.hasFocus():
            self._typing.start()
            self._turn_to("typing")

    def _turn_to(self, doing: str) -> None:
        if doing != self._doing:
            self._doing = doing
            self._say()

    def _say(self) -> None:
        if self._at:
            self._note(self._at, self._doing)

    def _note(self, ticket: str, doing: str) -> None:
        self._desk.background.write(partial(self._desk.workstation.be_at, ticket, doing))

    # ---- where colleagues are -----------------------------------------------------------------

    def _on_linked(self, link: Link) -> None:
        is_cut = link.phase not in RUNNING
        if is_cut != self._is_cut:
            self._is_cut = is_cut
            self.look()

    def _on_changed(self, touched: frozenset[str]) -> None:
        if holds(touched, "presence"):
            self.look()

    def look(self) -> None:
        """Ask again; ages move on even when nothing is heard."""
        self._desk.background.read(partial(_ask, self._desk, self._at), self._show, key="presence")

    def _show(self, seen: Seen) -> None:
        is_anybody = bool(seen.here or seen.anywhere)
        self._look_again.start() if is_anybody else self._look_again.stop()
        if seen.ticket == self._at:
            self._workspace.page.presence.show_present(seen.here, is_cut=self._is_cut)
        marks = {
            row.ticket: Presence(row.initials, row.doing == "typing")
            for row in seen.anywhere
            if row.age_s <= FRESH_S and not self._is_cut
        }
        if marks != self._queue.delegate.presence:
            self._queue.set_presence(marks)


def _ask(desk: Desk, ticket: str) -> Seen:
    ask = desk.workstation.ask
    return Seen(ticket, ask(Present(ticket)) if ticket else (), ask(PresentAnywhere()))
