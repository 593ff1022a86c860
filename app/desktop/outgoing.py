"""Half-written and just-sent text: drafts on disk, and replies that may still be called back.

    writing ──send──> held (the draft stays on disk) ──10 s, another reply, close──> performed, draft gone
       ↑__________undo_____________|

A reply is on disk from the first second until the operation that carries it is; no crash can lose it.
"""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from app.desktop.composer import NOTE, REPLY, Sketch
from app.desktop.desk import Desk
from app.domain.contacts import AddMessage, AddNote
from app.domain.operations import Operation
from app.store.queries import Draft, DraftRow

if TYPE_CHECKING:  # see desk
    from app.workstation import Outcome, Workstation

UNDO_S: Final = 10


class Held(NamedTuple):
    """A reply on its way out; `left_s` seconds remain to call it back."""

    op: AddMessage
    left_s: int


class Kept(NamedTuple):
    """What was half-written on a ticket when it was last on show."""

    sketch: Sketch
    saved_us: int | None


def load(workstation: "Workstation", ticket: str) -> Kept:
    """The drafts of a ticket: one per mode."""
    row: DraftRow | None = workstation.ask(Draft(ticket))
    other = workstation.get_kv(_other(ticket)) or ""
    if row is None:
        return Kept(Sketch(), None)
    is_note = row.mode == NOTE
    sketch = Sketch(NOTE, other, row.body) if is_note else Sketch(REPLY, row.body, other)
    return Kept(sketch, row.saved_us)


def keep(workstation: "Workstation", ticket: str, sketch: Sketch) -> None:
    """Make half-written text durable; empty text leaves nothing behind."""
    first, second = sketch.reply, sketch.note
    mode, other_mode = REPLY, NOTE
    if sketch.mode == NOTE:
        first, second, mode, other_mode = second, first, other_mode, mode
    if not first.strip():
        first, second, mode = second, "", other_mode
    workstation.save_draft(ticket, mode, first if first.strip() else "")
    if second != (workstation.get_kv(_other(ticket)) or ""):
        workstation.set_kv(_other(ticket), second)


def _other(ticket: str) -> str:
    return f"draft/{ticket}"


class Outgoing(QObject):
    """Replies that wait their ten seconds, and words on their way into the store.

    Signals: `ticked(ticket)` every second and when a reply has left, `failed(op, error)` nothing was written,
    `unkept(ticket, error)` what remains half-written is not on disk.
    """

    ticked = Signal(str)
    failed = Signal(object, object)
    unkept = Signal(str, object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._held: dict[str, Held] = {}
        self._timer = QTimer(self, interval=1000)
        self._timer.timeout.connect(self._on_second)
        self.undo_s = UNDO_S

    def held(self, ticket: str) -> Held | None:
        """The reply of a ticket that can still be called back."""
        return self._held.get(ticket)

    def reply(self, op: AddMessage, rest: Sketch) -> None:
        """Send a reply after the time to think; until then its draft stays on disk."""
        self.release(op.ticket)
        if self.undo_s <= 0:
            self._perform(op, rest)
            return
        self._held[op.ticket] = Held(op, self.undo_s)
        waiting = rest._replace(mode=REPLY, reply=op.body)
        self._desk.background.write(
            partial(keep, self._desk.workstation, op.ticket, waiting),
            failed=partial(self.unkept.emit, op.ticket),
        )
        self._timer.start()

    def note(self, op: AddNote, rest: Sketch) -> None:
        """Add a note at once; only the team sees it."""
        self._perform(op, rest)

    def undo(self, ticket: str) -> str | None:
        """Call a reply back; its text."""
        held = self._held.pop(ticket, None)
        return None if held is None else held.op.body

    def release(self, ticket: str, rest: Sketch | None = None) -> None:
        """Let a held reply go out now; without `rest` what is on disk beside it stays there."""
        held = self._held.pop(ticket, None)
        if held is not None:
            self._perform(held.op, rest)

    def waiting(self) -> tuple[str, ...]:
        """The tickets with a reply that has not left yet."""
        return tuple(self._held)

    def _perform(self, op: AddMessage | AddNote, rest: Sketch | None) -> None:
        """Make the change and settle the draft, in this order, on the write lane."""
        workstation = self._desk.workstation
        self._desk.background.write(
            partial(_perform, workstation, op, partial(_settle, workstation, op.ticket, rest)),
            partial(self._on_performed, op.ticket),
            partial(self.failed.emit, op),
        )

    def _on_performed(self, ticket: str, done: "tuple[Outcome, Exception | None]") -> None:
        outcome, unkept = done
        if unkept is not None:
            self._desk.background.unwritten.emit(unkept)
            self.unkept.emit(ticket, unkept)
        self._desk.changes.changed.emit(outcome.touched)
        self._desk.changes.performed.emit()

    def _on_second(self) -> None:
        for ticket, held in tuple(self._held.items()):
            if held.left_s <= 1:
                self.release(ticket)
            else:
                self._held[ticket] = held._replace(left_s=held.left_s - 1)
            self.ticked.emit(ticket)
        if not self._held:
            self._timer.stop()


def _settle(workstation: "Workstation", ticket: str, rest: Sketch | None) -> None:
    """Put away the draft of a reply that has left, and nothing else that is half-written."""
    if rest is None:
        rest = load(workstation, ticket).sketch._replace(reply="")
    keep(workstation, ticket, rest)


def _perform(
    workstation: "Workstation", op: Operation, settle: Callable[[], None]
) -> "tuple[Outcome, Exception | None]":
    """What was performed stands, whether or not its draft could be put away: it must not be sent twice."""
    from app.workstation_editing import name_successor  # the window paints before this is needed

    if isinstance(op, AddMessage):
        name_successor(workstation, op)
    outcome = workstation.perform(op)
    try:
        settle()
    except Exception as error:  # noqa: BLE001 - handed whole to the GUI thread, which decides
        return outcome, error
    return outcome, None
