"""Two people changed one thing: what each wants side by side with what it was, and one key for each."""

from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.desktop import words
from app.desktop.theme import Theme
from app.desktop.widgets.buttons import Button
from app.desktop.widgets.layouts import Card
from app.desktop.widgets.lozenges import Lozenge
from app.desktop.widgets.notices import Text
from app.domain.repairs import Repair
from app.store.queries import OutboxRow

MINE_KEYS: Final = (Qt.Key.Key_1, Qt.Key.Key_Y)
THEIR_KEYS: Final = (Qt.Key.Key_2, Qt.Key.Key_T)
CHOICES: Final = (Repair.AGAIN, Repair.THEIRS)
FIELDS: Final = {
    "language": lambda: QCoreApplication.translate("ConflictCard", "Language"),
    "label": lambda: QCoreApplication.translate("ConflictCard", "Name"),
    "city": lambda: QCoreApplication.translate("ConflictCard", "Town"),
    "country": lambda: QCoreApplication.translate("ConflictCard", "Country"),
    "time_zone": lambda: QCoreApplication.translate("ConflictCard", "Time zone"),
    "priority": lambda: QCoreApplication.translate("ConflictCard", "Priority"),
}


class Values(NamedTuple):
    """The three values of a field in words, and which of them stands now ("yours" or "theirs")."""

    field: str
    yours: str
    theirs: str
    base: str
    stands: str


def values_of(row: OutboxRow) -> Values | None:
    """What a kept conflict is about; None for anything else."""
    facts = dict(row.facts)
    if "conflict" not in facts:
        return None
    field = facts.get("field", "")
    stands = "yours" if row.reason == "conflict.yours_stands" else "theirs"
    yours, theirs, base = (
        _value(field, facts.get(side, "")) for side in ("yours", "theirs", "base")
    )
    return Values(field_name(field), yours, theirs, base, stands)


def field_name(field: str) -> str:
    """A field in the agent's words; points and consents carry their own."""
    if field in FIELDS:
        return FIELDS[field]()
    kind, _, rest = field.partition(".")
    match kind:
        case "consent":
            text = QCoreApplication.translate("ConflictCard", "Consent: %1")
        case "points":
            text = QCoreApplication.translate("ConflictCard", "Way to reach the customer")
        case "preferences":
            text = QCoreApplication.translate("ConflictCard", "Preference: %1")
        case _:
            return field
    return words.fill(text, rest)


def _value(field: str, value: str) -> str:
    if not value:
        return QCoreApplication.translate("ConflictCard", "nothing")
    match field:
        case "priority":
            return words.priority(value)
        case "preferences.channel":
            return words.channel(value)
        case _:
            return value


class ConflictCard(Card):
    """One conflict. Signals: `chosen(seq, repair)`; the other's value is the one offered first; `undone(seq)`.

    What was chosen stays in sight until it is sent.
    """

    chosen = Signal(int, str)
    undone = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setObjectName("conflictCard")
        self._row: OutboxRow | None = None
        self._more = 0
        self.set_stripe("late-solid")
        self._needs = Lozenge(theme, "", "late", "warning")
        self._title = Text(theme, "", 13, 600)
        self._count = Text(theme, "", 12, 400, "text-2")
        self._field = Text(theme, "", 13, 600)
        self._base = Text(theme, "", 12, 400, "text-2")
        self.mine = Button(theme, "", "secondary", "1", height=32)
        self.theirs = Button(theme, "", "primary", "2", height=32)
        self.undo = Button(theme, "", "secondary", "Ctrl+Z", icon="undo", height=32)
        self._kept = Text(theme, "", 12, 400, "text-2", wraps=True)
        self._lay_out()
        self.mine.clicked.connect(lambda: self._choose(Repair.AGAIN))
        self.theirs.clicked.connect(lambda: self._choose(Repair.THEIRS))
        self.undo.clicked.connect(self._on_undo)
        theme.changed.connect(self.retranslate)
        self.hide()

    def _lay_out(self) -> None:
        px = self.theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(12), px(16), px(12))
        column.setSpacing(px(8))
        for parts in ((self._needs, self._title, self._count), (self._field, self._base)):
            row = QHBoxLayout()
            row.setSpacing(px(8))
            for widget in parts:
                row.addWidget(widget)
            row.insertStretch(len(parts) - 1, 1)
            column.addLayout(row)
        choice = QHBoxLayout()
        choice.setSpacing(px(8))
        choice.addWidget(self.mine)
        choice.addWidget(self.theirs)
        choice.addWidget(self.undo)
        choice.addStretch(1)
        column.addLayout(choice)
        column.addWidget(self._kept)

    def show_row(self, row: OutboxRow | None, *, more: int = 0) -> None:
        """Show a kept conflict, and that so many more wait; anything else puts the card away."""
        values = None if row is None else values_of(row)
        self._row, self._more = row if values else None, more
        self.setVisible(values is not None)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        row = self._row
        values = None if row is None else values_of(row)
        if row is None or values is None:
            return
        where = row.ref or row.customer or self.tr("the customer")
        is_open = not row.chosen
        tone, glyph = ("late", "warning") if is_open else ("paused", "clock")
        self._needs.set_words(self.tr("Needs you") if is_open else self.tr("Chosen"), tone, glyph)
        self.set_stripe("late-solid" if is_open else "")
        for button in (self.mine, self.theirs):
            button.setVisible(is_open)
        self.undo.setVisible(not is_open)
        self.undo.setText(self.tr("Undo"))
        self._title.setText(words.fill(self.tr("Both changed %1"), where))
        self._count.setText(self.tr("%n more", "", self._more) if self._more else "")
        self._field.setText(values.field)
        self._base.setText(words.fill(self.tr("Base: %1"), values.base))
        self.mine.setText(words.fill(self.tr("Yours: %1"), values.yours))
        self.theirs.setText(words.fill(self.tr("Theirs: %1"), values.theirs))
        self._kept.setText(self._standing(row, values))
        told = (self._title.text(), values.field, self._base.text(), self.mine.text())
        self.setAccessibleName(words.listed((*told, self.theirs.text())))

    def _standing(self, row: OutboxRow, values: Values) -> str:
        if row.chosen:
            said = self.tr("You chose “%1”. It can be taken back until it is sent.")
            is_mine = row.chosen == Repair.AGAIN
            return words.fill(said, values.yours if is_mine else values.theirs)
        stands = values.theirs if values.stands == "theirs" else values.yours
        said = self.tr("Now it is “%1”. Notes and tags came together without asking.")
        return words.fill(said, stands)

    def focus(self) -> None:
        """The other's value is under the finger, as it is the one that stands with the colleague."""
        self.theirs.setFocus(Qt.FocusReason.OtherFocusReason)

    def press(self, place: int) -> None:
        """The key of a place: mine, theirs; nothing once it is chosen."""
        if place < len(CHOICES):
            self._choose(CHOICES[place])

    def _choose(self, repair: Repair) -> None:
        if self._row is not None and not self._row.chosen:
            self.chosen.emit(self._row.seq, repair.value)

    def _on_undo(self) -> None:
        if self._row is not None:
            self.undone.emit(self._row.seq)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in MINE_KEYS:
            self._choose(Repair.AGAIN)
        elif event.key() in THEIR_KEYS:
            self._choose(Repair.THEIRS)
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Up):
            self.mine.setFocus(Qt.FocusReason.TabFocusReason)
        elif event.key() in (Qt.Key.Key_Right, Qt.Key.Key_Down):
            self.theirs.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)
