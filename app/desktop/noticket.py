"""What the middle says while no ticket is open: how much is late or soon due, and the way to the first."""

from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple, cast

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from app.desktop import words
from app.desktop.desk import Desk
from app.desktop.papers import may_hold
from app.desktop.theme import Theme
from app.desktop.widgets.notices import EmptyState
from app.domain.ids import micros
from app.store.queries import Inbox, InboxCount, InboxRow, Sort, View

if TYPE_CHECKING:  # see desk
    from app.workstation import Workstation

# News come in bursts; minutes pass without any.
SETTLE_MS: Final = 300
TICK_MS: Final = 20_000


class Glance(NamedTuple):
    """How many open tickets are late, how many due within the hour, and the one that is due first."""

    late: int
    soon: int
    first: InboxRow | None


class NoTicket(EmptyState):
    """The empty middle. Signals: `opened(ticket)`, `new_wanted`, `shown` it came into sight."""

    opened = Signal(str)
    new_wanted = Signal()
    shown = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._glance = Glance(0, 0, None)
        self.acted.connect(self._on_acted)
        theme.changed.connect(self.retranslate)
        self.retranslate()

    def show_glance(self, glance: Glance) -> None:
        """Say what is waiting."""
        self._glance = glance
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        first = self._glance.first
        if first is None or first.due_us is None:
            hint = self.tr("Choose one in the list, or search with Ctrl+K.")
            self.set_words(self.tr("No ticket is open"), hint, self.tr("New ticket"))
            return
        name = f"{first.ref} · {first.subject}"
        if not self._glance.late and not self._glance.soon:
            due = words.fill(self.tr("Next due %1."), words.clock(first.due_us))
            name = f"{due} {name}"
        self.set_words(self._urgency(), name, self.tr("Open the first"))

    def _urgency(self) -> str:
        late, soon = self._glance.late, self._glance.soon
        said = [
            self.tr("%n ticket(s) late", "", late) if late else "",
            self.tr("%n due within the hour", "", soon) if soon else "",
        ]
        return " · ".join(filter(None, said)) or self.tr("Nothing due in the next hour.")

    def _on_acted(self) -> None:
        first = self._glance.first
        if first is None or first.due_us is None:
            self.new_wanted.emit()
        else:
            self.opened.emit(first.id)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.shown.emit()


class Glancing(QObject):
    """Reads for the empty middle, and only while it is in sight."""

    def __init__(self, desk: Desk, place: NoTicket) -> None:
        super().__init__(place)
        self._desk, self._place = desk, place
        self._settle = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settle.timeout.connect(self.look)
        self._tick = QTimer(self, interval=TICK_MS)
        self._tick.timeout.connect(self.look)
        self._tick.start()
        place.shown.connect(self.look)
        desk.changes.changed.connect(self._on_changed)

    def look(self) -> None:
        """Read how things stand now."""
        if self._place.isVisible():
            work = partial(_glance, self._desk.workstation)
            self._desk.background.read(work, self._place.show_glance, key="glance")

    def _on_changed(self, touched: frozenset[str]) -> None:
        is_waiting = self._settle.isActive() or not self._place.isVisible()
        if not is_waiting and may_hold(touched, ("tickets/",)):
            self._settle.start()


def _glance(workstation: "Workstation") -> Glance:
    """On the reading lane: two counts, and the one row that the link leads to."""
    ask, now_us = workstation.ask, micros(workstation.now())
    late = cast("int", ask(InboxCount(View.LATE, now_us=now_us)))
    soon = cast("int", ask(InboxCount(View.DUE_SOON, now_us=now_us)))
    question = Inbox(View.OPEN, Sort.DUE, limit=1, now_us=now_us)
    rows = cast("tuple[InboxRow, ...]", ask(question))
    return Glance(late, soon, rows[0] if rows else None)
