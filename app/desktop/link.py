"""What the shell knows of the line to the hub, and the outage that began when it broke."""

from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:  # the rows of the store are not needed to paint the frame
    from collections.abc import Callable

    from app.store.queries import SyncRow
    from app.store.queries_audit import Audit, AuditFound
    from app.store.queries_older import Older, OlderFound, OlderKept, OlderOpen

    Question = Older | OlderOpen | Audit
    Answer = OlderFound | OlderKept | AuditFound

# The words of the loop's drawing. One that a newer loop may add is told calmly, as offline.
RUNNING: Final = frozenset({"connecting", "sending", "up_to_date"})
BROKEN: Final = frozenset({"offline", "captive", "hub_trouble"})
KEPT_OUT: Final = frozenset({"sign_in", "blocked"})
UPGRADE: Final = "upgrade"  # work goes out, news do not come in
DISK: Final = "disk_full"  # what the hub says cannot be kept here
SENT_IN: Final = RUNNING | {UPGRADE, DISK}  # the line is there for what is done here
PHASES: Final = RUNNING | BROKEN | KEPT_OUT | {UPGRADE, DISK}


class Link(Protocol):
    """The state of the line, as the sync loop tells it; `phase` is one of the words in the loop's drawing."""

    @property
    def phase(self) -> str: ...
    @property
    def since_us(self) -> int | None: ...
    @property
    def sent(self) -> int: ...
    @property
    def total(self) -> int: ...
    @property
    def last_contact_us(self) -> int | None: ...
    @property
    def retry_s(self) -> float | None: ...
    @property
    def detail(self) -> str: ...
    @property
    def is_outdated(self) -> bool: ...


def told(phase: str) -> str:
    """The phase in words the window has sentences for."""
    return phase if phase in PHASES else "offline"


class Line(Protocol):
    """The sync loop, as far as the window uses it."""

    def set_outage(self, on: bool) -> None: ...
    def poke(self) -> None: ...
    def ask(self, question: "Question", hear: "Callable[[Answer], None]") -> None: ...


class Outage(QObject):
    """Follows the line from break to return, and counts what was delivered.

    Signals: `began()` once per outage; `ended(delivered, refused)` when all that waited has its answer.
    A start before the hub answers is no outage unless work was waiting.
    """

    began = Signal()
    ended = Signal(int, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.is_on = False
        self._phase = ""
        self._was_up = self._was_on_line = False
        self._waiting = 0
        self._needs_you = 0
        self._most_waiting = 0
        self._refused_before = 0

    def hear_link(self, link: Link) -> None:
        """The line changed."""
        self._phase = told(link.phase)
        self._was_up = self._was_up or self._phase == "up_to_date"
        if self._phase in BROKEN and not self.is_on:
            self.is_on = True
            self._was_on_line = self._was_up
            self._most_waiting = self._waiting
            self._refused_before = self._needs_you
            self.began.emit()
        self._end_when_empty()

    def hear_row(self, row: "SyncRow") -> None:
        """The outbox changed."""
        self._waiting, self._needs_you = row.pending, row.needs_you
        if self.is_on:
            self._most_waiting = max(self._most_waiting, row.pending)
            self._end_when_empty()

    def _end_when_empty(self) -> None:
        if not self.is_on or self._phase != "up_to_date" or self._waiting:
            return
        self.is_on = False
        refused = max(self._needs_you - self._refused_before, 0)
        if self._most_waiting or self._was_on_line:
            self.ended.emit(max(self._most_waiting - refused, 0), refused)
