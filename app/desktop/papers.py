"""What is known of the open tickets: the last answer of the store and what is half-written on each."""

from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from app.desktop.changes import holds
from app.desktop.composer import Sketch
from app.desktop.desk import Desk
from app.desktop.outgoing import Kept, load
from app.domain.ids import micros
from app.store.queries import Agents, NamedRow, OpenTicket, Queues, TicketView

if TYPE_CHECKING:  # see desk
    from app.workstation import Workstation

NEWEST: Final = 30
MOST: Final = 200
# News of more rows than this (a first sync) would take longer to search than to read anew.
MUCH: Final = 500


@dataclass(slots=True)
class Paper:
    """One open ticket. `read` is the last customer message the agent has had on show; `now_us` when it
    was read from the store."""

    ticket: str
    view: TicketView | None = None
    now_us: int = 0
    kept: Kept | None = None
    cause: str = ""
    outcome: str = ""
    read: str | None = None
    items: set[str] = field(default_factory=set[str])

    @property
    def sketch(self) -> Sketch:
        """What is half-written here."""
        return self.kept.sketch if self.kept else Sketch()

    @property
    def is_new(self) -> bool:
        """Whether the customer wrote something that has not been on show."""
        return self.view is not None and self.view.last_customer_message != self.read


class Read(NamedTuple):
    """One answer about a ticket, and the time it was given."""

    view: TicketView | None
    kept: Kept | None
    now_us: int


class Around(NamedTuple):
    """Who works here and which queues there are."""

    agents: tuple[NamedRow, ...]
    queues: tuple[NamedRow, ...]


def may_hold(touched: frozenset[str], kinds: tuple[str, ...]) -> bool:
    """Whether news may hold rows of these kinds; a great deal of news of them is not searched but believed."""
    if not holds(touched, *(kind.partition("/")[0] for kind in kinds)):
        return False
    return len(touched) > MUCH or any(ref.startswith(kinds) for ref in touched)


class Papers(QObject):
    """The open tickets. Signals: `read(ticket, now_us)` news of a ticket, `gone(ticket)` it is not here."""

    read = Signal(str, object)
    gone = Signal(str)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._papers: dict[str, Paper] = {}
        self._next = Paper("")
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._ask_next)
        self.around = Around((), ())
        desk.changes.changed.connect(self._on_changed)

    @property
    def workstation(self) -> "Workstation":
        """Where the answers come from."""
        return self._desk.workstation

    def paper(self, ticket: str) -> Paper:
        """What is known of a ticket; a fresh page when nothing is."""
        if ticket == self._next.ticket and ticket not in self._papers:
            self._papers[ticket], self._next = self._next, Paper("")
        return self._papers.setdefault(ticket, Paper(ticket))

    def find(self, ticket: str) -> Paper | None:
        """What is known of a ticket, if its tab is open."""
        return self._papers.get(ticket)

    def forget(self, ticket: str) -> None:
        """The ticket's tab is closed; what was written stays on disk."""
        self._papers.pop(ticket, None)

    @property
    def ahead(self) -> str:
        """The ticket that was read ahead, or ""."""
        return "" if self._next.view is None else self._next.ticket

    def look_ahead(self, ticket: str) -> None:
        """Read the ticket that the agent has come to in the list, so that opening it finds it here."""
        if ticket not in self._papers and ticket != self._next.ticket:
            self._next = Paper(ticket)
            self._soon.start()

    def _ask_next(self) -> None:
        work = partial(_ask, self._desk.workstation, self._next.ticket, NEWEST, False)
        done = partial(self._on_next, self._next.ticket)
        self._desk.background.read(work, done, key="next-ticket")

    def _on_next(self, ticket: str, answer: Read) -> None:
        """Its drafts are not read yet: they may still be on their way to the disk."""
        paper = self._next
        if ticket == paper.ticket and answer.view is not None:
            paper.view, paper.now_us = answer.view, answer.now_us
            paper.items |= {item.id for item in answer.view.timeline}

    def ask(self, ticket: str) -> None:
        """Read a ticket, with its drafts the first time."""
        paper = self.paper(ticket)
        limit = max(NEWEST, min(MOST, len(paper.items)))
        is_first = paper.kept is None
        work = partial(_ask, self._desk.workstation, ticket, limit, is_first)
        self._desk.background.read(work, partial(self._on_read, ticket), key=f"ticket/{ticket}")

    def ask_around(self) -> None:
        """Read agents and queues."""
        self._desk.background.read(
            partial(_around, self._desk.workstation), self._on_around, key="around"
        )

    def mark_read(self, ticket: str) -> None:
        """The agent sees the ticket now."""
        paper = self.paper(ticket)
        if paper.view is None or not paper.is_new:
            return
        paper.read = paper.view.last_customer_message
        mark = partial(self._desk.workstation.mark_read, ticket)
        self._desk.background.write(mark, lambda _: self._desk.changes.seen.emit(ticket))

    def _on_read(self, ticket: str, answer: Read) -> None:
        paper = self._papers.get(ticket)
        if paper is None:
            return
        if answer.view is None:
            self.gone.emit(ticket)
            return
        paper.view, paper.now_us = answer.view, answer.now_us
        paper.items |= {item.id for item in answer.view.timeline}
        if paper.kept is None:
            paper.kept = answer.kept
        self.read.emit(ticket, answer.now_us)

    def _on_around(self, around: Around) -> None:
        self.around = around

    def _on_changed(self, touched: frozenset[str]) -> None:
        # A contact that has just begun names its ticket, but does not touch it.
        has_contacts = may_hold(touched, ("contacts/",))
        for ticket, paper in tuple(self._papers.items()):
            if has_contacts or self._concerns(paper, touched):
                self.ask(ticket)
        if has_contacts or self._concerns(self._next, touched):
            self._next = Paper("")
        if may_hold(touched, ("agents/", "queues/")):
            self.ask_around()

    @staticmethod
    def _concerns(paper: Paper, touched: frozenset[str]) -> bool:
        """Whether news touches the ticket, its customer or what was said on it."""
        wanted = {f"tickets/{paper.ticket}"}
        if paper.view is not None:
            wanted.add(f"customers/{paper.view.customer.id}")
        wanted |= {f"messages/{item}" for item in paper.items}
        return not wanted.isdisjoint(touched)


def _ask(workstation: "Workstation", ticket: str, limit: int, is_first: bool) -> Read:
    view: TicketView | None = workstation.ask(OpenTicket(ticket, limit))
    kept = load(workstation, ticket) if is_first else None
    return Read(view, kept, micros(workstation.now()))


def _around(workstation: "Workstation") -> Around:
    return Around(workstation.ask(Agents()), workstation.ask(Queues()))
