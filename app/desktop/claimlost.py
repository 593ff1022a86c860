"""A colleague took the ticket on show while this workstation was offline: what is kept, and the ways on."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QObject

from app.desktop import messages, repairwords, words
from app.desktop.banners import BannerStack
from app.desktop.changes import holds
from app.desktop.composer import NOTE, Sketch
from app.desktop.desk import Desk
from app.desktop.ticket import Workspace
from app.desktop.widgets.notices import Action
from app.domain.contacts import AddNote
from app.domain.ids import moment
from app.domain.operations import Code
from app.domain.repairs import Repair
from app.store.queries import Attention, Outbox, OutboxRow, Show

if TYPE_CHECKING:  # see desk
    from app.workstation import Workstation

# What the hub says of work on a ticket that somebody else has now.
LOST: Final = Code.CLAIM_LOST.value
AS_NOTE: Final = "message.kept_as_note"
RECENT: Final = 500  # operations, among which the notes of an outage are looked for
Found = tuple[tuple[OutboxRow, ...], tuple[OutboxRow, ...]]


class ClaimLost(QObject):
    """Watches the ticket on show. What is given away becomes internal notes; the reply is not sent."""

    def __init__(
        self,
        desk: Desk,
        workspace: Workspace,
        banners: BannerStack,
        names: Mapping[str, str],
        compare: Callable[[int], None],
    ) -> None:
        super().__init__(workspace)
        self._desk, self._workspace = desk, workspace
        self._banners, self._names, self._compare = banners, names, compare
        self._rows: tuple[OutboxRow, ...] = ()
        self._notes: tuple[OutboxRow, ...] = ()
        self._has_draft = False
        workspace.ticket_shown.connect(self._on_shown)
        desk.changes.changed.connect(self._on_changed)
        desk.theme.changed.connect(self._say)

    def _on_shown(self, _ticket: str) -> None:
        self._say()
        self._look()

    def _on_changed(self, touched: frozenset[str]) -> None:
        if holds(touched, "outbox", "attention"):
            self._look()

    def _look(self) -> None:
        ask = partial(_ask, self._desk.workstation)
        self._desk.background.read(ask, self._hear, key="claim-lost")

    def _hear(self, found: Found) -> None:
        self._rows, self._notes = found
        sketch = self._workspace.page.composer.sketch()
        self._has_draft = bool(sketch.reply.strip() or sketch.note.strip())
        self._say()

    def _mine(self) -> list[OutboxRow]:
        """What was lost on the ticket on show."""
        here = self._workspace.current_ticket()
        return [row for row in self._rows if here and row.ticket == here]

    def _by(self) -> str:
        facts = dict(self._mine()[-1].facts)
        return self._names.get(facts.get("by", ""), messages.tr(messages.SOMEBODY))

    def _say(self) -> None:
        lost, composer = self._mine(), self._workspace.page.composer
        if not lost:
            composer.forbid("")
            self._banners.show_work("", ())
            return
        by = self._by()
        composer.forbid(self.tr("{by} has this ticket now, so Send is off").format(by=by))
        text = self._taken(lost[-1]).format(by=by, ref=lost[-1].ref)
        actions: tuple[Action, ...] = (
            (self.tr("Give my work to {by}").format(by=by), self._give),
            (self.tr("Ask {by} to hand over").format(by=by), self._ask),
            (self.tr("Open side by side"), partial(self._compare, lost[-1].seq)),
        )
        self._banners.show_work(f"{text} {self._kept(lost)}", actions)

    def _taken(self, row: OutboxRow) -> str:
        """Who took the ticket, and when, where the hub has said so."""
        if not (at_us := dict(row.facts).get("at", "")).isdigit():
            return self.tr("{by} claimed {ref} while you were offline.")
        said = self.tr("{by} claimed {ref} at {time} while you were offline.")
        return said.replace("{time}", words.clock(int(at_us)))

    def _kept(self, lost: list[OutboxRow]) -> str:
        """What of the agent's work is there still: notes since the claim, and what is half-written."""
        first = min(row.seq for row in lost)
        notes = [row for row in self._notes if row.ticket == lost[0].ticket and row.seq >= first]
        count = len(notes) + sum(row.reason == AS_NOTE for row in lost)
        if count and self._has_draft:
            return self.tr(
                "Your %n note(s) and your draft are kept; the reply was not sent.", "", count
            )
        if count:
            return self.tr("Your %n note(s) are kept; no reply was sent.", "", count)
        if self._has_draft:
            return self.tr("Your draft is kept; the reply was not sent.")
        return self.tr("You had written nothing on it, and no reply was sent.")

    def _give(self) -> None:
        """The draft becomes a note for the one who has the ticket now, and nothing is open any more."""
        composer = self._workspace.page.composer
        sketch = composer.sketch()
        written = "\n\n".join(part for part in (sketch.note, sketch.reply) if part.strip())
        if written:
            composer.show_sketch(Sketch(NOTE, "", written))
            composer.send()
        for row in self._mine():
            close = partial(self._desk.workstation.close_attention, row.seq)
            self._desk.background.write(close, self._tell)

    def _tell(self, _: object) -> None:
        self._desk.changes.changed.emit(frozenset({"attention"}))

    def _ask(self) -> None:
        """A note that the one who has the ticket will read."""
        writing = self._workspace.writing
        id = self._desk.workstation.new_id(moment(writing.now_us))
        text = repairwords.note(Repair.ASK_HOLDER, self._by(), "", "")
        rest = self._workspace.page.composer.sketch()
        writing.outgoing.note(AddNote(id, cast("str", self._mine()[-1].ticket), text), rest)


def _ask(workstation: "Workstation") -> Found:
    """Work on tickets that somebody else has now; and the notes made of late, where there is such work."""
    lost = tuple(row for row in workstation.ask(Attention()) if row.code == LOST)
    recent = workstation.ask(Outbox(RECENT, Show.ALL)) if lost else ()
    return lost, tuple(row for row in recent if row.name == AddNote.name)
