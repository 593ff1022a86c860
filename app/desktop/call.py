"""The call bar: a call is timed from the first second, and neither its end nor its summary is ever lost.

    hidden ──log call──> asking who ──picked──> talking ──End──> summing up ──Save──> hidden

What the bar knows is kept on disk from one phase to the next, so a call survives a restart of the window.
"""

import json
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.desktop.customerpicker import CustomerPicker, Picked
from app.desktop.desk import Desk
from app.desktop.forms import name_segments
from app.desktop.widgets.buttons import Button
from app.desktop.widgets.fields import SegmentedSwitch
from app.desktop.widgets.forms import LineField
from app.desktop.widgets.notices import Icon, Text, announce
from app.domain.contacts import Direction, EndContact, StartContact
from app.domain.customers import Customer, RecordCustomer
from app.domain.ids import micros, moment
from app.domain.operations import Operation, Rejected
from app.domain.tickets import Channel

if TYPE_CHECKING:  # see desk
    from app.workstation import Workstation

HIGH: Final = 48
KEPT: Final = "call"
SECOND_US: Final = 1_000_000


def clock_face(seconds: int) -> str:
    """A running time: "03:12", "1:03:12"."""
    minutes, rest = divmod(max(0, seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{rest:02d}" if hours else f"{minutes:02d}:{rest:02d}"


class CallBar(QWidget):
    """One call at a time. Signals: `ended` when a call has been written down."""

    ended = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("callBar")
        self._desk = desk
        self._contact = ""
        self._who = Picked("", "")
        self._ticket: str | None = None
        self._known: tuple[Picked, str] | None = None
        self.started_us = 0
        self._ended_us = 0
        self._owed: list[Operation] = []  # what the disk had no room for
        self._unsaved = ""
        self._second = QTimer(self, interval=1000)
        self._second.timeout.connect(self._tick)
        self._seconds = 0
        self._build()
        self._arrange()
        self._connect()
        self.hide()

    def _build(self) -> None:
        theme = self._desk.theme
        self.icon = Icon(theme, "call", 18, "met-solid", self)
        self.name = Text(theme, "", 13, 600, parent=self)
        self.time = Text(theme, "00:00", 15, 600, parent=self)
        self.direction = SegmentedSwitch(
            theme,
            ((Direction.INBOUND, "", None), (Direction.OUTBOUND, "", None)),
            self,
        )  # fmt: skip
        self.picker = CustomerPicker(self._desk, self)
        self.picker.setMinimumWidth(theme.px(180))
        self.known = Button(theme, "", "secondary", height=32, parent=self)
        self.cancel = Button(theme, "", "ghost", "Esc", parent=self)
        self.end = Button(theme, "", "danger", icon="phone-end", parent=self)
        self.summary = LineField(theme, "", parent=self)
        self.save = Button(theme, "", "primary", "↵", parent=self)

    def _arrange(self) -> None:
        self._layout = row = QHBoxLayout(self)
        top = Qt.AlignmentFlag.AlignTop
        for widget in (self.icon, self.name, self.time, self.direction):
            row.addWidget(widget)
        row.addWidget(self.picker, 1, top)
        row.addWidget(self.summary, 1)
        row.addStretch(0)
        for widget in (self.known, self.cancel, self.end, self.save):
            row.addWidget(widget)

    def _connect(self) -> None:
        self.picker.picked.connect(self._on_picked)
        self.known.clicked.connect(self._on_known)
        self.cancel.clicked.connect(self._on_cancel)
        self.end.clicked.connect(self.stop)
        self.save.clicked.connect(self.finish)
        self.summary.returnPressed.connect(self.finish)
        self._desk.theme.changed.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        px = self._desk.theme.px
        self._layout.setContentsMargins(px(16), px(8), px(16), px(8))
        self._layout.setSpacing(px(10))
        self.setMinimumHeight(px(HIGH))
        self.time.setFont(self._desk.theme.font(15, 600, tabular=True))
        self.setAccessibleName(self.tr("Call"))
        self.direction.setAccessibleName(self.tr("Who called"))
        name_segments(self.direction, (self.tr("Incoming"), self.tr("Outgoing")))
        self.cancel.setText(self.tr("Cancel"))
        self.end.setText(self.tr("End"))
        self.summary.setAccessibleName(self.tr("Summary of the call"))
        self.summary.setPlaceholderText(self.tr("What came of it?"))
        self.save.setText(self.tr("Save call"))
        self.update()

    def log(self, customer: Picked | None, ticket: str | None) -> None:
        """Begin: the time runs now, who it is comes next. A call already running keeps the bar."""
        if self.isVisible():
            self._focus()
            return
        self._known = (customer, ticket) if customer and ticket else None
        self._seconds = self.started_us = 0
        self._show_phase("who")
        self._desk.background.read(self._desk.workstation.now, lambda at: self._began(micros(at)))
        self._second.start()
        self.show()
        self._focus()

    def restore(self) -> None:
        """Bring back a call that was running when the window closed."""
        workstation = self._desk.workstation
        self._desk.background.read(lambda: workstation.get_kv(KEPT), self._on_kept)

    def stop(self) -> None:
        """The call is over; its summary comes next."""
        self._second.stop()
        self._desk.background.read(self._desk.workstation.now, lambda at: self._stopped(micros(at)))
        self._show_phase("summary")
        self._focus()

    def finish(self) -> None:
        """Write down the end of the call."""
        if self._unsaved:
            announce(self, self._unsaved, is_urgent=True)
            return
        at = moment(self._ended_us) if self._ended_us else None
        self._write([EndContact(self._contact, self.summary.text().strip(), at)], "")
        self._second.stop()
        self.hide()
        self.ended.emit()

    def set_unsaved(self, why: str) -> None:
        """Nothing new can be saved: the call goes on, and its summary stays until it can; "" ends that."""
        self._unsaved = why
        self.save.setEnabled(not why)
        self.save.setToolTip(why)
        self.save.setAccessibleDescription(why)
        is_owing = self._contact and self.isVisible() and not self.picker.isVisibleTo(self)
        if not why and is_owing:
            self._write([], self._kept())

    def _began(self, at_us: int) -> None:
        """The call has its time; one that was named before keeps what was written then."""
        self.started_us = self.started_us or at_us

    def _stopped(self, at_us: int) -> None:
        self._ended_us = at_us
        self._write([], self._kept())

    def _on_known(self) -> None:
        if self._known is not None:
            self._begin(*self._known)

    def _on_picked(self, picked: Picked) -> None:
        self._begin(picked, None)

    def _begin(self, who: Picked, ticket: str | None) -> None:
        self._desk.background.write(
            partial(_fresh, self._desk.workstation), partial(self._named, who, ticket)
        )

    def _named(self, who: Picked, ticket: str | None, fresh: tuple[str, str, int]) -> None:
        """Now that the contact has an id, write its beginning at its true time."""
        self._contact, customer, now_us = fresh
        self._began(now_us)
        self._ended_us = 0
        ops: list[Operation] = []
        if not who.id:
            ops.append(RecordCustomer(Customer(customer, who.label)))
            who = Picked(customer, who.label)
        self._who = who
        direction = Direction(self.direction.current())
        at = moment(self.started_us)
        ops.append(StartContact(self._contact, who.id, Channel.PHONE, direction, ticket, at))
        self._write(ops, self._kept())
        self._show_phase("talk")
        self._focus()

    def _write(self, ops: list[Operation], kept: str) -> None:
        ops, self._owed = [*self._owed, *ops], []
        work = partial(_perform, self._desk.workstation, ops, kept)
        self._desk.background.write(work, self._on_written, partial(self._on_unwritten, ops))

    def _on_unwritten(self, ops: list[Operation], error: Exception) -> None:
        """The call stays in the bar; what is not written goes first the next time."""
        self._desk.background.troubled.emit(error)
        if isinstance(error, Rejected):
            return
        self._owed = [*(op for op in ops if not isinstance(op, EndContact)), *self._owed]
        if not self.isVisible():
            self._show_phase("summary")
            self.show()

    def _on_written(self, touched: frozenset[str]) -> None:
        if touched:
            self._desk.changes.changed.emit(touched)
            self._desk.changes.performed.emit()

    def _kept(self) -> str:
        return json.dumps([self._contact, *self._who, self.started_us, self._ended_us])

    def _on_kept(self, kept: str | None) -> None:
        if not kept or self.isVisible():
            return
        self._contact, id, label, self.started_us, self._ended_us = json.loads(kept)
        self._who = Picked(id, label)
        self._show_phase("summary" if self._ended_us else "talk")
        self._desk.background.read(self._desk.workstation.now, lambda at: self._resumed(micros(at)))
        self.show()

    def _resumed(self, now_us: int) -> None:
        self._seconds = ((self._ended_us or now_us) - self.started_us) // SECOND_US
        self._show_time()
        if not self._ended_us:
            self._second.start()

    def _on_cancel(self) -> None:
        """Before anybody was named nothing has been written, so nothing remains."""
        self._second.stop()
        self.picker.set_choice(None)
        self.hide()

    def _show_phase(self, phase: str) -> None:
        is_who, is_talk, is_summary = phase == "who", phase == "talk", phase == "summary"
        for widget in (self.picker, self.direction, self.cancel):
            widget.setVisible(is_who)
        self.known.setVisible(is_who and self._known is not None)
        if self._known is not None:
            self.known.setText(self._known[0].label)
        if is_who:
            self.picker.set_choice(None)
            self.summary.clear()
        self.end.setVisible(is_talk)
        self.summary.setVisible(is_summary)
        self.save.setVisible(is_summary)
        self.name.setText(self._who.label)
        self.name.setVisible(not is_who)
        self._show_time()

    def _focus(self) -> None:
        for widget in (self.picker, self.end, self.summary):
            if widget.isVisibleTo(self):
                widget.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _tick(self) -> None:
        self._seconds += 1
        self._show_time()

    def _show_time(self) -> None:
        face = clock_face(self._seconds)
        self.time.setText(face)
        self.time.setAccessibleName(self.tr("Duration {time}").format(time=face))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.cancel.isVisibleTo(self):
            self._on_cancel()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._desk.theme
        painter.fillRect(self.rect(), theme.color("surface"))
        painter.fillRect(0, 0, self.width(), 1, theme.color("divider"))


def _fresh(workstation: "Workstation") -> tuple[str, str, int]:
    """Ids for a contact and, should it be needed, a customer; and the time, should it not be known yet."""
    return workstation.new_id(), workstation.new_id(), micros(workstation.now())


def _perform(workstation: "Workstation", ops: list[Operation], kept: str) -> frozenset[str]:
    touched: frozenset[str] = frozenset()
    for op in ops:
        touched |= workstation.perform(op).touched
    workstation.set_kv(KEPT, kept)
    return touched
