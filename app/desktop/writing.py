"""Replies and notes on the ticket on show: from the first letter to the operation that carries them."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.desktop import messages, outgoing
from app.desktop.composer import NOTE, REPLY, Composer, Sketch
from app.desktop.desk import Desk
from app.desktop.link import Link
from app.desktop.outgoing import Kept, Outgoing
from app.desktop.papers import Paper, Papers
from app.domain.contacts import AddMessage, AddNote, MessageKind
from app.domain.ids import micros, moment
from app.domain.operations import Rejected
from app.store.queries import TicketView

if TYPE_CHECKING:  # see desk
    from app.workstation import Workstation


class Writing(QObject):
    """Keeps composer, drafts on disk and replies on their way out in step; `ticket` is the one on show.

    Signals: `none_held` there was no reply to call back.
    """

    none_held = Signal()

    def __init__(self, desk: Desk, composer: Composer, papers: Papers, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._composer, self._papers = desk, composer, papers
        self.outgoing = Outgoing(desk, self)
        self.ticket = ""
        self.now_us = 0
        self._taken_over = ""
        self._unkept: set[str] = set()  # tickets whose half-written text is not on disk
        composer.sent.connect(self._on_sent)
        composer.undo_wanted.connect(self.undo)
        composer.drafted.connect(self._on_drafted)
        self.outgoing.ticked.connect(self._show_held)
        self.outgoing.failed.connect(self._on_failed)
        self.outgoing.unkept.connect(self._on_unkept)
        desk.changes.linked.connect(self._on_linked)

    def turn_to(self, ticket: str) -> None:
        """Put away what is half-written and take out what belongs to another ticket."""
        self.put_away()
        self.ticket, self._taken_over = ticket, ""
        self._composer.show_sketch(Sketch())
        if ticket:
            self.take_over()
            self._show_held(ticket)

    def put_away(self) -> None:
        """Keep what is half-written on the ticket that leaves the screen."""
        if self.ticket:
            self._composer.flush()
            paper = self._papers.find(self.ticket)
            if paper is not None and paper.kept is not None:
                paper.kept = Kept(self._composer.sketch(), paper.kept.saved_us)

    def take_over(self) -> None:
        """Fill the box once the drafts have been read; what the agent typed meanwhile stays."""
        kept = self._papers.paper(self.ticket).kept
        if kept is not None and not self._taken_over:
            self._taken_over = self.ticket
            if self._composer.sketch() == Sketch():
                self._composer.show_sketch(kept.sketch, kept.saved_us)

    def standing(self) -> tuple[str, Sketch]:
        """The ticket on show, and what stands in its box."""
        return self.ticket, self._composer.sketch()

    def put_in(self, ticket: str, kept: Kept, *, is_saved: bool = True) -> None:
        """Words stand in the box of their ticket from now on, and on disk if they do not already."""
        paper = self._papers.find(ticket)
        if paper is not None:
            paper.kept = kept
        if ticket == self.ticket:
            self._taken_over = ticket
            self._composer.show_sketch(kept.sketch, kept.saved_us)
            if not is_saved:
                self._on_drafted()

    def release(self, ticket: str) -> None:
        """Let a reply that is still held go out now."""
        rest = self._composer.sketch() if ticket == self.ticket else None
        self.outgoing.release(ticket, rest)
        self._show_held(ticket)

    def undo(self) -> None:
        """Call the reply back into the box."""
        body = self.outgoing.undo(self.ticket)
        if body is None:
            self.none_held.emit()
            return
        self._composer.show_sketch(with_words(self._composer.sketch(), REPLY, body))
        self._composer.set_hint(self.tr("Not sent. It is a draft again."))
        self._composer.write(REPLY)
        self._on_drafted()

    def finish(self) -> None:
        """The window closes: save what is half-written, send what was still held."""
        self.put_away()
        for ticket in self.outgoing.waiting():
            self.release(ticket)

    def _on_sent(self, mode: str) -> None:
        paper = self._papers.paper(self.ticket)
        if paper.view is None:
            return
        body, view = self._composer.take(), paper.view
        rest = self._composer.sketch()
        # The time as last read; asking the store for it here would hold the window.
        id = self._desk.workstation.new_id(moment(self.now_us))
        if mode == NOTE:
            self.outgoing.note(AddNote(id, view.id, body), rest)
        else:
            self.outgoing.reply(_reply(id, view, body), rest)
        self._remember(paper, rest)
        self._show_held(view.id)

    def _on_linked(self, _link: Link) -> None:
        waits = self._desk.changes.is_offline
        self._composer.set_idle(self.tr("Will be sent on reconnect") if waits else "")

    def _show_held(self, ticket: str) -> None:
        if ticket == self.ticket:
            held = self.outgoing.held(ticket)
            text = "" if held is None else self.tr("Sending in %n s", "", held.left_s)
            self._composer.set_hint(text, undo=held is not None)

    def _on_drafted(self) -> None:
        ticket, sketch = self.ticket, self._composer.sketch()
        if not ticket:
            return
        held = self.outgoing.held(ticket)
        self._remember(self._papers.paper(ticket), sketch)
        if held is not None and sketch.reply.strip():
            # Two replies cannot share one place on disk, so the first goes on its way.
            self.release(ticket)
            return
        self._save(ticket, sketch)

    def _save(self, ticket: str, sketch: Sketch) -> None:
        """Make half-written text durable, with the reply that is still held in its place."""
        held = self.outgoing.held(ticket)
        if held is not None:
            sketch = sketch._replace(reply=held.op.body)
        work = partial(_save, self._desk.workstation, ticket, sketch)
        saved, failed = (
            partial(self._on_saved, ticket, sketch),
            partial(self._on_unkept, ticket),
        )
        self._desk.background.write(work, saved, failed)

    def set_unsaved(self, why: str) -> None:
        """Nothing new can be saved, or it can again: then what is half-written is made durable."""
        self._composer.set_unsaved(why)
        if not why:
            unkept, self._unkept = self._unkept, set()
            for ticket in unkept:
                is_here = ticket == self.ticket
                self._save(
                    ticket,
                    self._composer.sketch() if is_here else self._papers.paper(ticket).sketch,
                )

    def _on_unkept(self, ticket: str, error: Exception) -> None:
        """The text stays in the window, and is saved when that is possible again."""
        self._unkept.add(ticket)
        self._desk.background.troubled.emit(error)

    def _on_saved(self, ticket: str, sketch: Sketch, at_us: int) -> None:
        paper = self._papers.find(ticket)
        if paper is not None and paper.kept is not None:
            paper.kept = paper.kept._replace(saved_us=at_us)
        if ticket == self.ticket and not self._composer.is_dirty():
            text = sketch.note if sketch.mode == NOTE else sketch.reply
            self._composer.saved(at_us if text.strip() else None)

    def _on_failed(self, op: AddMessage | AddNote, error: Exception) -> None:
        """Nothing was written, so the words come back to where they were typed."""
        mode = NOTE if isinstance(op, AddNote) else REPLY
        if op.ticket == self.ticket:
            self._composer.show_sketch(with_words(self._composer.sketch(), mode, op.body))
            self._composer.refuse(self._why(error))
            self._on_drafted()
            return
        # Its tab may be closed by now; the words are there when it opens again.
        paper = self._papers.paper(op.ticket)
        self._remember(paper, with_words(paper.sketch, mode, op.body))
        self._unkept.add(op.ticket)
        self._desk.background.troubled.emit(error)

    def _why(self, error: Exception) -> str:
        if isinstance(error, Rejected):
            return messages.refusal(error, {})
        if (known := messages.trouble(error)) is not None:
            return known
        self._desk.background.troubled.emit(error)
        return self.tr("It could not be saved. Your words are kept here; try again.")

    def _remember(self, paper: Paper, sketch: Sketch) -> None:
        paper.kept = Kept(sketch, paper.kept.saved_us if paper.kept else None)


def with_words(sketch: Sketch, mode: str, body: str) -> Sketch:
    """A sketch that has words back, before whatever was written meanwhile, with their mode on show."""
    old = sketch.note if mode == NOTE else sketch.reply
    written = "\n\n".join(part for part in (body, old) if part.strip())
    if mode == NOTE:
        return Sketch(NOTE, sketch.reply, written)
    return Sketch(REPLY, written, sketch.note)


def _reply(id: str, view: TicketView, body: str) -> AddMessage:
    """A reply on the ticket's own channel, with what its author had read."""
    return AddMessage(
        id,
        view.id,
        MessageKind.REPLY,
        body,
        address=view.reply_address,
        seen=view.last_customer_message,
        owner=view.assignee,
    )


def _save(workstation: "Workstation", ticket: str, sketch: Sketch) -> int:
    outgoing.keep(workstation, ticket, sketch)
    return micros(workstation.now())
