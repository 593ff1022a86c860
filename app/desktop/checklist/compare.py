"""What a newer version of a script does otherwise, step by step, before the agent switches to it."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.desktop.theme import Theme
from app.desktop.widgets.buttons import Button
from app.desktop.widgets.layouts import Card, FlowLayout
from app.desktop.widgets.lozenges import Lozenge
from app.desktop.widgets.notices import Text
from app.domain.scripts.script import Script, Step, text_in
from app.store.queries_checklists import StepChange


class Change(NamedTuple):
    """One step that differs: `what` is added, removed or changed; `before` and `after` its words."""

    what: str
    title: str
    before: str = ""
    after: str = ""


def changes(
    old: Script | None, new: Script | None, listed: Sequence[StepChange], language: str
) -> Iterator[Change]:
    """The listed steps with their words before and after, as far as the versions themselves are here."""
    was = {one.id: one for one in old.steps} if old is not None else {}
    now = {one.id: one for one in new.steps} if new is not None else {}
    for one in listed:
        before, after = was.get(one.key), now.get(one.key)
        told, tells = _words(before, language), _words(after, language)
        gone = [part for part in told if part not in tells]
        came = [part for part in tells if part not in told]
        yield Change(one.what, one.title, "\n".join(gone), "\n".join(came))


def _words(step: Step | None, language: str) -> list[str]:
    """All that an agent reads of a step, part by part."""
    if step is None:
        return []
    parts = [text_in(texts, language) for texts in (step.title, step.text, step.say)]
    for field in step.fields:
        parts.append(text_in(field.label, language))
        parts.extend(text_in(choice.text, language) for choice in field.answers)
    return [part for part in parts if part]


class Comparison(QWidget):
    """The differences as cards. Signals: `switched`, `left`."""

    switched = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.title = Text(theme, "", 15, 600, wraps=True, parent=self)
        self.about = Text(theme, "", 12, color="text-2", wraps=True, parent=self)
        self.switch = Button(theme, "", "primary", parent=self)
        self.back = Button(theme, "", "secondary", "Esc", parent=self)
        self.cards: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.title)
        self._column.addWidget(self.about)
        self._list = QVBoxLayout()
        self._column.addLayout(self._list)
        buttons = FlowLayout(gap=theme.px(8))
        for button in (self.switch, self.back):
            buttons.addWidget(button)
        self._column.addLayout(buttons)
        self._column.addStretch(1)
        self.switch.clicked.connect(self.switched)
        self.back.clicked.connect(self.left)
        theme.changed.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        px = self._theme.px
        self._column.setContentsMargins(px(16), px(12), px(16), px(12))
        self._column.setSpacing(px(8))
        self._list.setSpacing(px(8))
        self.about.setText(
            self.tr("Answers whose steps are still there are kept; the others stay in the record.")
        )
        self.switch.setText(self.tr("Switch"))
        self.back.setText(self.tr("Not yet"))

    def show_changes(self, title: str, found: Sequence[Change]) -> None:
        """Say what differs."""
        self.title.setText(title)
        for card in self.cards:
            self._list.removeWidget(card)
            card.deleteLater()
        self.cards = [self._card(change) for change in found]
        for card in self.cards:
            self._list.addWidget(card)

    def _card(self, change: Change) -> Card:
        theme, px = self._theme, self._theme.px
        card = Card(theme, self)
        column = QVBoxLayout(card)
        column.setContentsMargins(px(12), px(8), px(12), px(10))
        column.setSpacing(px(4))
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(Text(theme, change.title, 13, 600, wraps=True, parent=card), 1)
        word, tone = {
            "added": (self.tr("New"), "met"),
            "removed": (self.tr("Gone"), "late"),
        }.get(change.what, (self.tr("Changed"), "due_soon"))
        head.addWidget(Lozenge(theme, word, tone, parent=card), 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        if change.before:
            before = self.tr("Before: {words}").format(words=change.before)
            column.addWidget(Text(theme, before, 12, color="text-3", wraps=True, parent=card))
        if change.after:
            now = self.tr("Now: {words}").format(words=change.after)
            column.addWidget(Text(theme, now, 12, wraps=True, parent=card))
        card.setAccessibleName(f"{word}: {change.title}")
        return card

    def begin(self) -> None:
        """Put the cursor on the way back."""
        self.back.setFocus(Qt.FocusReason.ShortcutFocusReason)
