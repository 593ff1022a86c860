"""The form for a ticket that a colleague or a caller brings: who, what, how urgent, and the first words."""

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.desktop import words
from app.desktop.composer import Editor
from app.desktop.customerpicker import CustomerPicker, Picked
from app.desktop.desk import Desk
from app.desktop.forms import Choice, Labelled
from app.desktop.messages import refusal
from app.desktop.theme import Theme
from app.desktop.widgets.buttons import Button
from app.desktop.widgets.forms import CheckBox, LineField, paint_field
from app.desktop.widgets.notices import Text, announce
from app.domain.contacts import AddMessage, MessageKind
from app.domain.customers import Customer, RecordCustomer
from app.domain.operations import Operation, Rejected
from app.domain.tickets import Channel, CreateTicket, Priority, TicketClass
from app.store.queries import NamedRow

if TYPE_CHECKING:  # see desk
    from app.workstation import Workstation


class Wanted(NamedTuple):
    """What the form says, once it is complete."""

    who: Picked
    subject: str
    queue: str
    ticket_class: TicketClass
    priority: Priority
    channel: Channel
    emergency: bool
    mine: bool
    words: str


def create(workstation: "Workstation", wanted: Wanted) -> tuple[str, "frozenset[str]"]:
    """Create the ticket, with its customer when new and its first message; its id and what was touched."""
    ticket = workstation.new_id()
    outcomes = workstation.perform_all(list(_operations(workstation, wanted, ticket)))
    touched: frozenset[str] = frozenset()
    for outcome in outcomes:
        if isinstance(outcome, Rejected):
            raise outcome
        touched |= outcome.touched
    return ticket, touched


def _operations(workstation: "Workstation", wanted: Wanted, ticket: str) -> Iterator[Operation]:
    customer = wanted.who.id or workstation.new_id()
    if not wanted.who.id:
        yield RecordCustomer(Customer(customer, wanted.who.label, since=workstation.now()))
    yield CreateTicket(
        id=ticket,
        subject=wanted.subject,
        customer=customer,
        queue=wanted.queue,
        ticket_class=wanted.ticket_class,
        priority=wanted.priority,
        channel=wanted.channel,
        local_ref=workstation.new_ref(),
        emergency=wanted.emergency,
        assignee=workstation.agent if wanted.mine else None,
    )
    if wanted.words:
        yield AddMessage(
            workstation.new_id(),
            ticket,
            MessageKind.CUSTOMER,
            wanted.words,
            author=wanted.who.label,
        )


class Words(Editor):
    """The first message, in a frame one can see."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.document().setDocumentMargin(theme.px(8))
        self.setMinimumHeight(theme.px(96))
        self.setMaximumHeight(theme.px(240))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        box = QRectF(self.viewport().rect())
        paint_field(painter, self.theme, box, is_focused=self.hasFocus())
        painter.end()
        super().paintEvent(event)


class Page(QWidget):
    """The white sheet under the form; Esc leaves it."""

    escaped = Signal()

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = desk.theme

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(event.rect(), self._theme.color("surface"))


class NewTicket(QScrollArea):
    """A page in place of the open ticket. Signals: `created(ticket)`, `left`."""

    created = Signal(str)
    left = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("newTicket")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self._desk = desk
        self._unsaved = ""
        self._page = Page(desk, self)
        self.setWidget(self._page)
        self._build()
        self._arrange()

    def _build(self) -> None:
        theme, page = self._desk.theme, self._page
        self.title = Text(theme, "", 15, 600, parent=page)
        self.customer = CustomerPicker(self._desk, page)
        self.subject = LineField(theme, "", parent=page)
        self.kind = Choice(theme, "", (), page)
        self.priority = Choice(theme, "", (), page)
        self.channel = Choice(theme, "", (), page)
        self.queue = Choice(theme, "", (), page)
        self.emergency = CheckBox(theme, "", page)
        self.mine = CheckBox(theme, "", page)
        self.words = Words(theme, page)
        self.message = Text(theme, "", 12, color="danger", wraps=True, parent=page)
        self.back = Button(theme, "", "secondary", "Esc", parent=page)
        self.button = Button(theme, "", "primary", "Ctrl+↵", parent=page)
        self._labels = [
            Labelled(theme, "", field, page)
            for field in (self.customer, self.subject, self.kind, self.priority, self.channel,
                          self.queue, self.words)
        ]  # fmt: skip
        self.words.sent.connect(self.submit)
        self.back.clicked.connect(self.left)
        page.escaped.connect(self.left)
        self.button.clicked.connect(self.submit)
        theme.changed.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.setAccessibleName(self.tr("New ticket"))
        self.title.setText(self.tr("New ticket"))
        self.kind.set_choices([(name.value, words.ticket_class(name)) for name in TicketClass])
        self.priority.set_choices([(name.value, words.priority(name)) for name in Priority])
        self.channel.set_choices([(name.value, words.channel(name)) for name in Channel])
        self.emergency.setText(self.tr("Emergency: somebody's safety is at stake"))
        self.mine.setText(self.tr("I take it myself"))
        self.back.setText(self.tr("Cancel"))
        self.button.setText(self.tr("Create ticket"))
        for labelled, text in zip(self._labels, self._label_words(), strict=True):
            labelled.label.setText(text)
            labelled.field.setAccessibleName(text)

    def _label_words(self) -> tuple[str, ...]:
        return (
            self.tr("Customer"),
            self.tr("Subject"),
            self.tr("Type"),
            self.tr("Priority"),
            self.tr("Channel"),
            self.tr("Queue"),
            self.tr("First message"),
        )

    def _arrange(self) -> None:
        px = self._desk.theme.px
        column = QVBoxLayout(self._page)
        column.setContentsMargins(px(24), px(20), px(24), px(20))
        column.setSpacing(px(14))
        column.addWidget(self.title)
        customer, subject, *four, first = self._labels
        column.addWidget(customer)
        column.addWidget(subject)
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(14))
        for place, labelled in enumerate(four):
            grid.addWidget(labelled, place // 2, place % 2)
        column.addLayout(grid)
        column.addWidget(self.mine)
        column.addWidget(self.emergency)
        column.addWidget(first)
        foot = QHBoxLayout()
        foot.setSpacing(px(8))
        foot.addWidget(self.message, 1)
        foot.addWidget(self.back)
        foot.addWidget(self.button)
        column.addLayout(foot)
        column.addStretch(1)

    def begin(self, queues: tuple[NamedRow, ...], customer: Picked | None = None) -> None:
        """Show an empty form."""
        self.queue.set_choices([(queue.id, queue.label) for queue in queues])
        self.customer.set_choice(customer)
        for field in (self.subject, self.words):
            field.clear()
        self.kind.choose(TicketClass.INQUIRY)
        self.priority.choose(Priority.MEDIUM)
        self.channel.choose(Channel.PHONE)
        self.emergency.setChecked(False)
        self.mine.setChecked(True)
        self.message.setText(self._unsaved)
        (self.subject if customer else self.customer).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def submit(self) -> None:
        """Create the ticket, unless something is missing; then name it and go there."""
        if self._unsaved:
            self.refuse(self._unsaved)
            return
        who = self.customer.choice()
        gaps: list[tuple[str, QWidget]] = []
        if who is None:
            gaps.append((self.tr("customer"), self.customer))
        if not self.subject.text().strip():
            gaps.append((self.tr("subject"), self.subject))
        if not self.queue.chosen():
            gaps.append((self.tr("queue"), self.queue))
        if gaps or who is None:
            names = words.listed(name for name, _ in gaps)
            self.refuse(self.tr("Still missing: {fields}.").format(fields=names))
            gaps[0][1].setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.button.setEnabled(False)
        work = partial(create, self._desk.workstation, self._wanted(who))
        self._desk.background.write(work, self._on_created, self._on_failed)

    def set_unsaved(self, why: str) -> None:
        """Nothing new can be saved: what is filled in stays, and the form says why; "" ends that."""
        if self.message.text() in ("", self._unsaved):
            self.message.setText(why)
        self._unsaved = why
        self.button.setEnabled(not why)

    def refuse(self, sentence: str) -> None:
        """Say in words why nothing was created."""
        self.message.setText(sentence)
        announce(self, sentence, is_urgent=True)

    def _wanted(self, who: Picked) -> Wanted:
        return Wanted(
            who,
            self.subject.text().strip(),
            self.queue.chosen(),
            TicketClass(self.kind.chosen()),
            Priority(self.priority.chosen()),
            Channel(self.channel.chosen()),
            self.emergency.isChecked(),
            self.mine.isChecked(),
            self.words.toPlainText().strip(),
        )

    def _on_created(self, done: tuple[str, frozenset[str]]) -> None:
        ticket, touched = done
        self.button.setEnabled(not self._unsaved)
        self._desk.changes.changed.emit(touched)
        self._desk.changes.performed.emit()
        self.created.emit(ticket)

    def _on_failed(self, error: Exception) -> None:
        self.button.setEnabled(not self._unsaved)
        if isinstance(error, Rejected):
            self.refuse(refusal(error, {}))
        else:
            self._desk.background.troubled.emit(error)
