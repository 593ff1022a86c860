"""Work that came back is changed where it was made, in the composer or on the Refund side, and sent again."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from app.desktop.changes import holds
from app.desktop.composer import REPLY, Sketch
from app.desktop.desk import Desk
from app.desktop.outbox import OutboxPage
from app.desktop.outgoing import Kept, keep, load
from app.desktop.ticket import Workspace
from app.desktop.widgets.notices import Toast
from app.desktop.writing import with_words
from app.domain.codec import from_image
from app.domain.contacts import AddMessage
from app.domain.ids import micros
from app.domain.operations import Operation, Rejected
from app.domain.refunds.acts import IssueRefund, RequestApproval
from app.domain.refunds.ask import Ask
from app.store.queries import Editing, EditingRow

if TYPE_CHECKING:  # see desk
    from app.workstation import Workstation


class TakenUp(NamedTuple):
    """An operation on its way back to where it was made; `kept` the draft that has its words."""

    ticket: str
    op: Operation
    kept: Kept | None


class Mending(QObject):
    """Signals: `refund_wanted(ticket, order, ask)` what was asked for is to stand on the Refund side."""

    refund_wanted = Signal(str, str, object)

    def __init__(
        self,
        desk: Desk,
        places: tuple[Workspace, OutboxPage],
        toast: Toast,
        names: Mapping[str, str],
        run: Callable[[str], None],
    ) -> None:
        workspace, outbox = places
        super().__init__(outbox)
        self._desk, self._workspace, self._outbox = desk, workspace, outbox
        self._toast, self._names, self._run = toast, names, run
        self._card = workspace.page.editing
        self._mended = ""  # the ticket of a reply that is sent by another way than to edit it
        self._wanted = ""  # the ticket whose composer is to have the cursor
        self._row: EditingRow | None = None
        self._before: tuple[str, Sketch] = ("", Sketch())  # what stood in the box when it began
        outbox.mending.connect(self._on_mending)
        outbox.mended.connect(self._on_mended)
        outbox.edited.connect(self.begin)
        self._card.left.connect(self.leave)
        self._card.asked.connect(self._on_asked)
        workspace.ticket_shown.connect(self._on_shown)
        desk.changes.changed.connect(self._on_changed)
        self._finish()

    def begin(self, seq: int) -> None:
        """Change an item of the tray; what is half-written on its ticket stays, below its words."""
        self._put_away()
        work = partial(take_up, self._desk.workstation, seq)
        self._desk.background.write(work, self._on_begun, self._on_failed)

    def _put_away(self) -> str:
        """Half-written words are on disk, and a reply held on the item's ticket is on its way; that ticket."""
        row = self._outbox.current()
        ticket = (row.ticket or "") if row is not None else ""
        writing = self._workspace.writing
        writing.put_away()
        writing.release(ticket)  # else it would seem to be this one, or be sent beside it
        self._before = writing.standing()
        return ticket

    def leave(self) -> None:
        """Edit it no longer: the item stays open, and the words stay a draft."""
        from app.workstation_editing import leave  # the window paints before this is needed

        work = partial(leave, self._desk.workstation, self._workspace.current_ticket())
        self._desk.background.write(work, lambda _: self._look())

    def _on_begun(self, taken: TakenUp) -> None:
        self._wanted = taken.ticket if taken.kept else ""
        if taken.kept is not None:
            self._put_in(taken, taken.kept)
        self._outbox.opened.emit(taken.ticket)
        self._desk.changes.changed.emit(frozenset({"attention"}))
        if self._workspace.current_ticket() == taken.ticket:
            self._focus(taken.ticket)
        if isinstance(taken.op, (IssueRefund, RequestApproval)):
            self.refund_wanted.emit(taken.ticket, taken.op.order, taken.op.ask)

    def _put_in(self, taken: TakenUp, kept: Kept) -> None:
        """The words stand in the box; what was typed while they were read stays below them."""
        writing, (ticket, before) = self._workspace.writing, self._before
        if ticket != taken.ticket or writing.standing() == self._before:
            writing.put_in(taken.ticket, kept)
        elif isinstance(taken.op, AddMessage):
            words = taken.op.body if kept.sketch.reply != before.reply else ""
            typed = with_words(writing.standing()[1], REPLY, words)
            writing.put_in(ticket, Kept(typed, None), is_saved=False)

    def _focus(self, ticket: str) -> None:
        if ticket and ticket == self._wanted and self._workspace.page.isVisible():
            self._wanted = ""
            self._workspace.page.composer.write(REPLY)

    # ---- what is on show ----------------------------------------------------------------------

    def _on_shown(self, ticket: str) -> None:
        self._look()
        self._focus(ticket)

    def _on_changed(self, touched: frozenset[str]) -> None:
        if holds(touched, "messages", "refunds"):
            self._finish()
        elif holds(touched, "outbox", "attention"):
            self._look()

    def _look(self) -> None:
        ticket = self._workspace.current_ticket()
        work = partial(self._desk.workstation.ask, Editing(ticket))
        self._desk.background.read(work, partial(self._hear, ticket), key="editing")

    def _hear(self, ticket: str, row: EditingRow | None) -> None:
        if ticket == self._workspace.current_ticket():
            self._row = row
            self._card.show_row(row, self._names)

    def _on_asked(self) -> None:
        row = self._row
        if row is not None and "ask" in row.args:
            ask = from_image(Ask, row.args["ask"])
            self.refund_wanted.emit(self._workspace.current_ticket(), row.args["order"], ask)

    # ---- sent ---------------------------------------------------------------------------------

    def _on_mending(self, seq: int) -> None:
        """Another way than to edit it was chosen: what has been sent by editing it is closed before."""
        row = self._outbox.current()
        if row is not None and row.seq == seq and row.name == AddMessage.name:
            self._mended = self._put_away()
            self._finish()

    def _on_mended(self, _seq: int) -> None:
        """What was to be changed may have been sent as it was; then it stands in the box no more."""
        ticket, self._mended = self._mended, ""
        if ticket:
            work = partial(load, self._desk.workstation, ticket)
            self._desk.background.write(work, partial(self._on_reread, ticket))

    def _on_reread(self, ticket: str, kept: Kept) -> None:
        writing = self._workspace.writing
        here, sketch = writing.standing()
        if here != ticket or ((here, sketch) == self._before and sketch != kept.sketch):
            writing.put_in(ticket, kept)

    def _finish(self) -> None:
        """Close what has a successor by now, also one from before a crash."""
        self._desk.background.write(partial(_finish, self._desk.workstation), self._on_finished)

    def _on_finished(self, done: list[int]) -> None:
        if done:
            self._desk.changes.changed.emit(frozenset({"attention", "outbox"}))
            show: Callable[[], None] = partial(self._show, done[-1])
            self._toast.say(
                self.tr("Sent again"),
                self.tr("What came back is closed and names what took its place."),
                action=(self.tr("Show it"), show),
            )
        else:
            self._look()

    def _show(self, seq: int) -> None:
        self._run("go.outbox")
        self._outbox.turn_to(seq)

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, Rejected):
            self._desk.changes.refused.emit(error)
        else:
            self._desk.background.troubled.emit(error)


def take_up(workstation: "Workstation", seq: int) -> TakenUp:
    """Begin to edit; the words of a reply are a draft on disk before anybody sees them."""
    from app.workstation_editing import begin  # the window paints before this is needed

    begun = begin(workstation, seq)
    if not isinstance(begun.op, AddMessage):
        return TakenUp(begun.ticket, begun.op, None)
    sketch = load(workstation, begun.ticket).sketch
    if not sketch.reply.strip() or (begun.is_new and begun.op.body not in sketch.reply):
        sketch = with_words(sketch, REPLY, begun.op.body)
    keep(workstation, begun.ticket, sketch)
    return TakenUp(begun.ticket, begun.op, Kept(sketch, micros(workstation.now())))


def _finish(workstation: "Workstation") -> list[int]:
    from app.workstation_editing import finish  # the window paints before this is needed

    return finish(workstation)
