"""What was chosen about conflicts, held back until it is sent, and how it is called back.

    needs you ──1 or 2──> chosen ──10 s, and the line is there──> performed
        ↑_____Ctrl+Z_______|

The choice itself lies in the store, so that a crash neither loses nor sends it.
"""

from collections.abc import Iterable
from functools import partial
from time import monotonic
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

from app.desktop.changes import holds
from app.desktop.conflictcard import values_of
from app.desktop.desk import Desk
from app.desktop.outgoing import UNDO_S
from app.desktop.widgets.notices import Toast
from app.desktop.words import fill
from app.domain.operations import Rejected
from app.domain.repairs import Repair
from app.store.queries import Choices, OutboxRow

if TYPE_CHECKING:  # see desk
    from app.workstation import Outcome

JUST_S: Final = 60.0  # so long Ctrl+Z may be meant for a choice that has gone
FIRST_S, LONGEST_S = 5, 300


class Choosing(QObject):
    """Counts the seconds to think, then lets the choices go while the line is there."""

    def __init__(self, desk: Desk, toast: Toast, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._toast = desk, toast
        self._left: dict[int, int] = {}  # seconds to think, by the number of the item
        self._going: set[int] = set()
        self._pause_s = self._paused_s = 0  # after what surrounds us was in the way
        self._has_looked = False
        self._sent_at: float | None = None
        self.undo_s = UNDO_S
        self._timer = QTimer(self, interval=1000)
        self._timer.timeout.connect(self._on_second)
        desk.changes.changed.connect(self._on_changed)
        self._look()

    def left_s(self, seq: int) -> int | None:
        """The seconds left to think about a choice, which waits for the line after that; None for none."""
        return self._left.get(seq)

    def undo(self, seq: int) -> None:
        """Take one choice back, if it is not on its way."""
        from app.workstation_outbox import take_back  # the window paints before this is needed

        work = partial(take_back, self._desk.workstation, seq)
        self._desk.background.write(work, self._on_taken_back, self._on_failed)

    def undo_last(self) -> None:
        """Take the newest choice back; of one that has just gone, say so."""
        held = [seq for seq in self._left if seq not in self._going]
        if held:
            self.undo(held[-1])
        elif self._sent_at is not None:
            has_just_gone = monotonic() - self._sent_at < JUST_S
            self._sent_at = None
            if has_just_gone:
                self._desk.changes.refused.emit(Rejected("conflict.sent"))

    # ---- what is held -------------------------------------------------------------------------

    def _on_changed(self, touched: frozenset[str]) -> None:
        if holds(touched, "outbox", "attention"):
            self._look()

    def _look(self) -> None:
        ask = partial(self._desk.workstation.ask, Choices())
        self._desk.background.read(ask, self._hear, key="choices")

    def _hear(self, rows: Iterable[OutboxRow]) -> None:
        held = {row.seq: row for row in rows}
        self._left = {seq: left for seq, left in self._left.items() if seq in held}
        for seq, row in held.items():
            if seq not in self._left:
                self._left[seq] = self.undo_s
                if self._has_looked:
                    self._tell(row)
        self._has_looked = True
        if self._left and not self._timer.isActive():
            self._timer.start()

    def _tell(self, row: OutboxRow) -> None:
        values = values_of(row)
        if values is None:
            return
        value = values.yours if row.chosen == Repair.AGAIN else values.theirs
        title = fill(self.tr("Chosen: %1"), value)
        detail = self.tr("Sent in %n s; Ctrl+Z takes it back until then.", "", self.undo_s)
        if self._desk.changes.is_offline:
            detail = self.tr("Sent on reconnect; Ctrl+Z takes it back until then.")
        self._toast.say(title, detail, "met", (self.tr("Undo"), partial(self.undo, row.seq)))

    # ---- on their way -------------------------------------------------------------------------

    def _on_second(self) -> None:
        from app.workstation_outbox import settle  # the window paints before this is needed

        self._left = {seq: max(left - 1, 0) for seq, left in self._left.items()}
        if self._paused_s > 0:
            self._paused_s -= 1
            return
        due = [seq for seq, left in self._left.items() if not left and seq not in self._going]
        for seq in due if not self._desk.changes.is_offline else ():
            self._going.add(seq)
            work = partial(settle, self._desk.workstation, seq)
            done, failed = partial(self._on_settled, seq), partial(self._on_not_settled, seq)
            self._desk.background.write(work, done, failed)
        if not self._left:
            self._timer.stop()

    def _on_settled(self, seq: int, outcomes: "list[Outcome]") -> None:
        self._going.discard(seq)
        self._pause_s = 0
        self._sent_at = monotonic()
        touched = frozenset[str]().union(*(one.touched for one in outcomes))
        self._desk.changes.changed.emit(touched | {"attention", "outbox"})
        self._desk.changes.performed.emit()

    def _on_not_settled(self, seq: int, error: Exception) -> None:
        """Tried again after a while that grows, and said once, not every second."""
        self._going.discard(seq)
        is_first, self._pause_s = not self._pause_s, min(LONGEST_S, max(FIRST_S, 2 * self._pause_s))
        if isinstance(error, Rejected):
            self._pause_s = 0
            self._on_failed(error)
            return
        self._paused_s = self._pause_s
        # It may be open again: then it needs the agent, and that is to be seen.
        self._desk.changes.changed.emit(frozenset({"attention", "outbox"}))
        if is_first:
            self._on_failed(error)

    def _on_taken_back(self, _: object) -> None:
        self._desk.changes.changed.emit(frozenset({"attention", "outbox"}))
        self._toast.say(self.tr("Taken back"), self.tr("Nothing was sent; choose again."))

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, Rejected):
            self._desk.changes.refused.emit(error)
            self._desk.changes.changed.emit(frozenset({"attention", "outbox"}))
        else:
            self._desk.background.troubled.emit(error)
