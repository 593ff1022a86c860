"""One operation of the Outbox: what, when, why it came back, and what can be done about it by one key each."""

from datetime import datetime
from functools import partial
from typing import Final, Protocol

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.desktop import repairwords
from app.desktop.outboxmodel import Teller
from app.desktop.theme import Theme
from app.desktop.widgets.buttons import Button
from app.desktop.widgets.forms import LineField
from app.desktop.widgets.layouts import Card, FlowLayout
from app.desktop.widgets.lozenges import Lozenge
from app.desktop.widgets.notices import Text
from app.desktop.words import clock, fill
from app.domain.repairs import Repair, fitting
from app.store.queries import OutboxRow

KEYS: Final = ("1", "2", "3", "4")


class FullTeller(Teller, Protocol):
    """What the card asks besides what the list does."""

    def reason(self, row: OutboxRow) -> str: ...
    def name(self, agent: str) -> str: ...


class OperationCard(Card):
    """Signals: `opened(ticket)`; `repaired(seq, repair, words)` the agent has decided; `edited(seq)` it is to
    be changed; `followed(seq)` to another operation.
    """

    opened = Signal(str)
    repaired = Signal(int, str, str)
    edited = Signal(int)
    followed = Signal(int)

    def __init__(self, theme: Theme, teller: FullTeller) -> None:
        super().__init__(theme)
        self._teller = teller
        self._row: OutboxRow | None = None
        self._repairs: tuple[Repair, ...] = ()
        self._state = Lozenge(theme, "")
        self._what = Text(theme, "", 13, 600, wraps=True)
        self._on = Text(theme, "", 12, 400, "text-2")
        self._told = QFrame()
        self._labels = (Text(theme, "", 12, 600, "text-2"), Text(theme, "", 12, 600, "text-2"))
        self._facts = (Text(theme, "", 13, wraps=True), Text(theme, "", 13, wraps=True))
        self._why = Text(theme, "", 13, wraps=True)
        self.buttons = tuple(
            Button(theme, "", "secondary" if place else "primary", key, height=28)
            for place, key in enumerate(KEYS)
        )
        self._open = Button(theme, "", "secondary", "↵", height=28)
        self.follow = Button(theme, "", "secondary", icon="arrow-right", height=28)
        self._copy = Button(theme, "", "secondary", icon="copy", height=28)
        self._ask = QWidget()
        self.reason = LineField(theme, "")
        self._let_go = Button(theme, "", "primary", "↵", height=28)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        px = self.theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(12), px(16), px(14))
        column.setSpacing(px(10))
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(self._state)
        head.addWidget(self._what, 1)
        head.addWidget(self._on)
        told = QGridLayout(self._told)
        told.setContentsMargins(0, 0, 0, 0)
        told.setColumnStretch(1, 1)
        told.setHorizontalSpacing(px(8))
        told.setVerticalSpacing(px(4))
        for place, (label, fact) in enumerate(zip(self._labels, self._facts, strict=True)):
            told.addWidget(label, place, 0, Qt.AlignmentFlag.AlignTop)
            told.addWidget(fact, place, 1)
        flow = FlowLayout(gap=px(8))
        for button in (*self.buttons, self.follow, self._open, self._copy):
            flow.addWidget(button)
        ask = QHBoxLayout(self._ask)
        ask.setContentsMargins(0, 0, 0, 0)
        ask.setSpacing(px(8))
        ask.addWidget(self.reason, 1)
        ask.addWidget(self._let_go)
        column.addLayout(head)
        column.addWidget(self._told)
        column.addWidget(self._why)
        column.addWidget(self._ask)
        column.addLayout(flow)

    def _connect(self) -> None:
        for place, button in enumerate(self.buttons):
            button.clicked.connect(partial(self.press, place))
        self._open.clicked.connect(self._on_open)
        self.follow.clicked.connect(self._on_follow)
        self._copy.clicked.connect(self.copy)
        self._let_go.clicked.connect(self._on_reason)
        self.reason.returnPressed.connect(self._on_reason)

    def show_row(self, row: OutboxRow | None) -> None:
        """Show this operation."""
        is_other = row is None or self._row is None or row.seq != self._row.seq
        self._row = row
        self.setVisible(row is not None)
        if is_other:
            self._ask.hide()
            self.reason.clear()
            self.buttons[0].set_kind("primary")
        if row is not None:
            self._say(row)

    def _say(self, row: OutboxRow) -> None:
        teller = self._teller
        state, needs = teller.state(row), row.needs_you
        self._state.set_words(state.text, state.tone, state.glyph)
        self._what.setText(teller.what(row))
        self._on.setText(row.ref)
        self.set_stripe("late-solid" if needs else "")
        self._told.setVisible(needs)
        self._labels[0].setText(self.tr("You"))
        self._labels[1].setText(self.tr("Hub"))
        made = fill(self.tr("%1, %2"), teller.what(row), clock(row.at_us))
        self._facts[0].setText(f"{made}: “{teller.said(row)}”" if teller.said(row) else made)
        self._facts[1].setText(teller.reason(row))
        self._why.setVisible(not needs)
        self._why.setText(self._standing(row))
        self._name_buttons(row)
        self._open.setText(self.tr("Open ticket"))
        self._open.setVisible(bool(row.ticket))
        self.follow.setText(self.tr("Show what was sent instead"))
        self.follow.setVisible(bool(row.again))
        self._copy.setText(self.tr("Copy details"))
        self.reason.setPlaceholderText(self.tr("Why it is let go"))
        self.reason.setAccessibleName(self.tr("Why it is let go"))
        self._let_go.setText(self.tr("Dismiss"))

    def _name_buttons(self, row: OutboxRow) -> None:
        fits = fitting(row.name, row.code, row.reason, has_ticket=bool(row.ticket))
        self._repairs = fits[: len(KEYS)] if row.needs_you else ()
        for place, button in enumerate(self.buttons):
            button.setVisible(place < len(self._repairs))
            if place < len(self._repairs):
                by = self._teller.name(dict(row.facts).get("by", ""))
                button.setText(repairwords.label(self._repairs[place], row.code, by))
        self._open.set_kind("secondary" if self._repairs else "primary")

    def _standing(self, row: OutboxRow) -> str:
        if row.closing:
            return fill(self.tr("You let it go: “%1”. It stays here."), row.closing)
        if row.again:
            text = self.tr("You changed it and sent it again, as number %1. It stays here.")
            return fill(text, str(row.again))
        if row.state == "local":
            saved = self.tr(
                "Saved on this computer at {time}. It will be sent when the hub answers."
            )
            return saved.format(time=clock(row.at_us))
        if row.state in ("acked", "settled"):
            return fill(self.tr("The hub has it. It was made here at %1."), clock(row.at_us))
        return self.tr("You have dealt with this. It stays here.")

    def press(self, place: int, _checked: bool = False) -> None:
        """Do the repair at a place; nothing where there is none."""
        row = self._row
        if row is None or place >= len(self._repairs):
            return
        repair = self._repairs[place]
        if repair is Repair.DISMISS:
            self._ask.show()
            self.buttons[0].set_kind("secondary")  # one filled button: the one that goes on here
            self.reason.setFocus()
            return
        if repair is Repair.EDIT:
            self.edited.emit(row.seq)
            return
        by = self._teller.name(dict(row.facts).get("by", ""))
        words = repairwords.note(repair, by, self._teller.what(row), self._teller.reason(row))
        self.repaired.emit(row.seq, repair.value, words)

    def do(self, repair: Repair) -> None:
        """One of the repairs by its name, where it fits: let it go, say; edit it."""
        if repair in self._repairs:
            self.press(self._repairs.index(repair))

    def _on_reason(self) -> None:
        if self._row is not None and self.reason.text().strip():
            self.repaired.emit(self._row.seq, Repair.DISMISS.value, self.reason.text().strip())
        else:
            self.reason.setFocus()

    def _on_follow(self) -> None:
        if self._row is not None:
            self.followed.emit(self._row.again)

    def _on_open(self) -> None:
        if self._row is not None and self._row.ticket:
            self.opened.emit(self._row.ticket)

    def copy(self) -> None:
        """What support would ask for, without what was written to anybody."""
        if self._row is None:
            return
        row = self._row
        made = datetime.fromtimestamp(row.at_us / 1e6).astimezone().isoformat(timespec="seconds")
        tries = QCoreApplication.translate("OutboxPage", "Tries")
        facts = [f"{key}: {value}" for key, value in row.facts]
        lines = [f"{row.seq} {row.name} {row.ref}", made, row.state, row.code, row.reason]
        lines += [f"{tries}: {row.tries}", *facts]
        QGuiApplication.clipboard().setText("\n".join(line for line in lines if line))
