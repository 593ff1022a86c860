"""The steps of checklists that must be done before a ticket can be solved, read for the ticket on show."""

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from app.desktop.desk import Desk
from app.desktop.papers import may_hold
from app.domain.operations import OVERRULE
from app.store.queries import Me, MeRow
from app.store.queries_checklists import ChecklistRow, Checklists, ScriptRow, Scripts

if TYPE_CHECKING:  # see desk
    from app.workstation import Workstation

KINDS = ("checklists/", "policy_shelf/")
AFTER_MS = 5  # the ticket itself is read first
LAST = "confirm"  # its steps come after Solve


class Missing(NamedTuple):
    """A required step that is not done; without a checklist, a required script that was not started."""

    checklist: str
    step: str
    title: str
    is_after: bool = False


class Found(NamedTuple):
    """What is missing on a ticket, and whether this person may solve it all the same, for a reason."""

    ticket: str
    missing: tuple[Missing, ...]
    may_waive: bool = False


def read_missing(workstation: "Workstation", ticket: str) -> Found:
    """What Solve and Close would name."""
    rows: tuple[ChecklistRow, ...] = workstation.ask(Checklists(ticket))
    scripts: tuple[ScriptRow, ...] = workstation.ask(Scripts(ticket))
    steps = [
        Missing(row.id, one.key, one.title, one.stage == LAST)
        for row in rows
        if row.state != "ended"
        for one in row.missing
    ]
    unstarted = [
        Missing("", one.script, one.title)
        for one in scripts
        if one.fits and one.attach == "required" and not one.checklist
    ]
    me: MeRow | None = workstation.ask(Me()) if unstarted or steps else None
    return Found(ticket, (*unstarted, *steps), me is not None and OVERRULE in me.permits)


def begin(workstation: "Workstation", ticket: str) -> frozenset[str]:
    """Begin what one's own ticket requires; the rows touched."""
    # Not at the top: the window paints before the store is loaded.
    from app.workstation_checklists import begin_opened

    return begin_opened(workstation, ticket)


class Gating(QObject):
    """Signals: `found(missing, may_waive)` what is missing on the ticket on show."""

    found = Signal(object, bool)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._ticket = desk, ""
        self._missing: tuple[Missing, ...] = ()
        self._is_new = False  # just come to: what it requires is begun
        self._soon = QTimer(self, singleShot=True, interval=AFTER_MS)
        self._soon.timeout.connect(self._ask)
        desk.changes.changed.connect(self._on_changed)

    def look(self, ticket: str) -> None:
        """Another ticket is on show, or it was read anew."""
        if ticket != self._ticket:
            self._ticket, self._missing, self._is_new = ticket, (), True
            self.found.emit((), False)
        if ticket:
            self._soon.start()

    def _ask(self) -> None:
        if self._ticket:
            if self._is_new:
                self._is_new = False
                start = partial(begin, self._desk.workstation, self._ticket)
                self._desk.background.write(start, self._on_begun)
            work = partial(read_missing, self._desk.workstation, self._ticket)
            self._desk.background.read(work, self._on_found, key="gate")

    def _on_begun(self, refs: frozenset[str]) -> None:
        """The checklists that one's own ticket requires stand ready beside it."""
        if refs:
            self._desk.changes.changed.emit(refs)
            self._desk.changes.performed.emit()

    def _on_changed(self, refs: frozenset[str]) -> None:
        if self._ticket and (f"tickets/{self._ticket}" in refs or may_hold(refs, KINDS)):
            self.look(self._ticket)

    def _on_found(self, found: Found) -> None:
        if found.ticket == self._ticket and found.missing != self._missing:
            self._missing = found.missing
            self.found.emit(found.missing, found.may_waive)
