"""The strip over an open ticket: what it is, where it stands, whose it is, and both promises in full words."""

from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, Signal, SignalInstance
from PySide6.QtGui import QAction, QActionGroup, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from app.desktop import words
from app.desktop.lines import Line
from app.desktop.theme import Theme
from app.desktop.widgets.buttons import Button, IconButton
from app.desktop.widgets.lozenges import Avatar, Lozenge, SlaPill
from app.desktop.widgets.menus import PopMenu
from app.domain.tickets import Priority, State, TicketClass
from app.store.queries import NamedRow, TicketView

HIGH: Final = 56
NARROW: Final = 560
ENDED: Final = frozenset({State.SOLVED, State.CONFIRMED, State.CLOSED})


def reply_promise(view: TicketView, now_us: int) -> words.Sla | None:
    """The first promise: kept, running, resting, or of no more interest."""
    if view.replied_us is not None:
        return words.met((view.replied_us - view.created_us) // words.SECOND_US)
    if view.state == State.WAITING:
        return words.waiting()
    if view.reply_due_us is None or view.state in ENDED:
        return None
    return words.running(view.reply_due_us, view.reply_due_us - view.created_us, now_us)


def resolve_promise(view: TicketView, now_us: int) -> words.Sla | None:
    """The second promise: kept, running, resting, or of no more interest."""
    if view.state in ENDED:
        return None if view.solved_us is None else _solved(view.solved_us - view.created_us)
    if view.state == State.WAITING:
        return words.waiting()
    if view.resolve_due_us is None:
        return None
    return words.running(view.resolve_due_us, view.resolve_due_us - view.created_us, now_us)


def _solved(took_us: int) -> words.Sla:
    seconds = took_us // words.SECOND_US
    text = QCoreApplication.translate("Highlights", "solved in {span}")
    full = text.format(span=words.span(seconds))
    return words.Sla("met", full, full, text.format(span=words.spoken_span(seconds)))


class Highlights(QWidget):
    """Head of a ticket; every field is a menu that keys open.

    Signals: `state_chosen`, `priority_chosen`, `class_chosen` (wire words; a state may also be "solve",
    "confirm", "close" or "reopen"), `agent_chosen` (an agent's id, "" gives the ticket back),
    `claim_pressed`, `emergency_pressed`.
    """

    state_chosen = Signal(str)
    priority_chosen = Signal(str)
    class_chosen = Signal(str)
    agent_chosen = Signal(str)
    claim_pressed = Signal()
    emergency_pressed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("highlightsStrip")
        self._theme = theme
        self._view: TicketView | None = None
        self._agents: tuple[NamedRow, ...] = ()
        self.menu: QMenu | None = None
        self._build()
        self._arrange()
        self._connect()
        self._on_theme()

    def _build(self) -> None:
        theme = self._theme
        self.ref = Line(theme, 15, 400, "text-3", self, is_firm=True)
        self.subject = Line(theme, 15, 600, parent=self)
        self.flame = IconButton(theme, "emergency", "", side=24, glyph=16, parent=self)
        self.emergency = Lozenge(theme, "", "emergency", "flame-fill", parent=self)
        self.state = Lozenge(theme, "", "open", menu=True, parent=self)
        self.priority = Lozenge(theme, "", "neutral", menu=True, parent=self)
        self.kind = Lozenge(theme, "", "neutral", menu=True, parent=self)
        self.reply_words = Line(theme, 12, 400, "text-2", self)
        self.reply_pill = SlaPill(theme, parent=self)
        self.resolve_words = Line(theme, 12, 400, "text-2", self)
        self.resolve_pill = SlaPill(theme, parent=self)
        self.tier = Lozenge(theme, "", "vip", "star", parent=self)
        self.avatar = Avatar(theme, "", 20, self)
        self.owner = Button(theme, "", "ghost", height=24, parent=self)
        self.claim = Button(theme, "", "secondary", height=24, parent=self)

    def _arrange(self) -> None:
        self._column = QVBoxLayout(self)
        self._rows = (QHBoxLayout(), QHBoxLayout())
        upper, lower = self._rows
        upper.addWidget(self.ref)
        upper.addWidget(self.subject)
        upper.addStretch(1)
        for widget in (self.emergency, self.flame, self.state, self.priority, self.kind):
            upper.addWidget(widget)
        for widget in (self.reply_words, self.reply_pill, self.resolve_words, self.resolve_pill):
            lower.addWidget(widget)
        lower.addStretch(1)
        for widget in (self.tier, self.avatar, self.owner, self.claim):
            lower.addWidget(widget)
        self._column.addLayout(upper)
        self._column.addLayout(lower)

    def _connect(self) -> None:
        self.state.clicked.connect(self.open_state_menu)
        self.priority.clicked.connect(self.open_priority_menu)
        self.kind.clicked.connect(self.open_class_menu)
        self.owner.clicked.connect(self.open_agent_menu)
        self.claim.clicked.connect(self.claim_pressed)
        self.flame.clicked.connect(self.emergency_pressed)
        self._theme.changed.connect(self._on_theme)

    def set_agents(self, agents: tuple[NamedRow, ...]) -> None:
        """Whom a ticket can be given to."""
        self._agents = agents

    def show_ticket(self, view: TicketView, now_us: int) -> None:
        """Show the head of a ticket."""
        self._view = view
        self.ref.set_text(view.ref)
        self.subject.set_text(view.subject)
        self.emergency.setVisible(view.emergency)
        self._show_fields(view)
        self._show_owner(view)
        self.show_time(now_us)
        self._fit()

    def show_time(self, now_us: int) -> None:
        """Let the promises say how much time is left now."""
        if self._view is None:
            return
        reply, resolve = reply_promise(self._view, now_us), resolve_promise(self._view, now_us)
        self.reply_pill.set_sla(reply)
        self.resolve_pill.set_sla(resolve)
        for promise, shown in ((reply, (self.reply_words, self.reply_pill)),
                               (resolve, (self.resolve_words, self.resolve_pill))):  # fmt: skip
            for widget in shown:
                widget.setVisible(promise is not None)

    def _show_fields(self, view: TicketView) -> None:
        state, priority = words.state(view.state), words.priority(view.priority)
        kind = words.ticket_class(view.ticket_class)
        self.state.set_words(state, words.STATE_TONES[view.state])
        mark = view.priority if view.priority != Priority.MEDIUM else None
        self.priority.set_words(priority, "neutral", mark)
        self.kind.set_words(kind)
        self.state.set_name(self.tr("State: {value}").format(value=state))
        self.priority.set_name(self.tr("Priority: {value}").format(value=priority))
        self.kind.set_name(self.tr("Type: {value}").format(value=kind))

    def _show_owner(self, view: TicketView) -> None:
        is_free = view.assignee is None
        self.avatar.setVisible(not is_free)
        self.avatar.set_initials(view.assignee_initials, view.assignee_label)
        self.owner.setText(
            self.tr("You") if view.is_mine else view.assignee_label or self.tr("Unassigned")
        )
        self.owner.setAccessibleName(
            self.tr("Assigned to: {value}").format(value=self.owner.text())
        )
        self.claim.setVisible(is_free and view.state not in ENDED)
        self.tier.set_words(words.tier(view.customer.tier))

    def open_state_menu(self) -> None:
        """Ask for another state."""
        if self._view is None:
            return
        state = self._view.state
        choices = [(name.value, words.state(name)) for name in (State.OPEN, State.WAITING)]
        if state in ENDED:
            choices = [("reopen", self.tr("Reopen"))]
            if state == State.SOLVED:
                choices.insert(0, ("confirm", self.tr("Confirm…")))
            elif state == State.CONFIRMED:
                choices.insert(0, ("close", self.tr("Close the ticket")))
        else:
            choices.append(("solve", self.tr("Solve…")))
        self._pop(self.state, choices, state, self.state_chosen)

    def open_priority_menu(self) -> None:
        """Ask for another priority."""
        if self._view is not None:
            choices = [(name.value, words.priority(name)) for name in Priority]
            self._pop(self.priority, choices, self._view.priority, self.priority_chosen)

    def open_class_menu(self) -> None:
        """Ask what the ticket is about."""
        if self._view is not None:
            choices = [(name.value, words.ticket_class(name)) for name in TicketClass]
            self._pop(self.kind, choices, self._view.ticket_class, self.class_chosen)

    def open_agent_menu(self) -> None:
        """Ask who should have the ticket."""
        if self._view is not None:
            choices = [(agent.id, agent.label) for agent in self._agents]
            if self._view.is_mine:
                choices.append(("", self.tr("Give back to the queue")))
            self._pop(self.owner, choices, self._view.assignee or "-", self.agent_chosen)

    def _pop(
        self, under: QWidget, choices: list[tuple[str, str]], current: str, chosen: SignalInstance
    ) -> None:
        if self.menu is not None:
            self.menu.deleteLater()
        self.menu = menu = PopMenu(self._theme, self)
        menu.setAccessibleName(under.accessibleName())
        group = QActionGroup(menu)
        for name, text in choices:
            action = QAction(text, group)
            action.setCheckable(True)
            action.setChecked(name == current)
            action.setData(name)
            menu.addAction(action)
            if name == current:
                menu.setActiveAction(action)
        menu.triggered.connect(partial(_choose, chosen))
        menu.drop_below(under)

    def _fit(self) -> None:
        """Let the tier go when there is little room, the dock says it too; and the flame, E flags as well."""
        if self._view is None:
            return
        has_room = self.width() >= self._theme.px(NARROW)
        has_tier = self._view.customer.tier not in ("", "none")
        self.tier.setVisible(has_tier and has_room)
        self.flame.setVisible(not self._view.emergency and has_room)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.setAccessibleName(self.tr("Highlights"))
        self.emergency.set_words(self.tr("Emergency"))
        self.flame.set_name(self.tr("Flag an emergency"))
        self.reply_words.set_text(self.tr("First reply"))
        self.resolve_words.set_text(self.tr("Resolve"))
        self.claim.setText(self.tr("Claim"))

    def _on_theme(self) -> None:
        px = self._theme.px
        self.setFixedHeight(px(HIGH))
        self._column.setContentsMargins(px(16), px(4), px(16), px(4))
        self._column.setSpacing(0)
        for row in self._rows:
            row.setSpacing(px(8))
        self.retranslate()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("surface"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._theme.color("divider"))


def _choose(chosen: SignalInstance, action: QAction) -> None:
    chosen.emit(str(action.data()))
