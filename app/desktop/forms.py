"""What forms add to the fields: choices that have a wire word, and labels that belong to their field."""

from collections.abc import Sequence

from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from app.desktop.theme import Theme
from app.desktop.widgets.fields import SegmentedSwitch
from app.desktop.widgets.forms import ComboBox
from app.desktop.widgets.notices import Text


def name_segments(switch: SegmentedSwitch, texts: Sequence[str]) -> None:
    """Say the segments of a switch anew, in the present language."""
    for segment, text in zip(switch.findChildren(QAbstractButton), texts, strict=True):
        segment.setText(text)
        segment.updateGeometry()
    switch.adjust()


class Choice(ComboBox):
    """One of several; each has a wire word and words for people."""

    def __init__(
        self,
        theme: Theme,
        name: str,
        choices: Sequence[tuple[str, str]] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, name, parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_choices(choices)

    def set_choices(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer these instead."""
        chosen = self.chosen()
        self.clear()
        for word, text in choices:
            self.addItem(text, word)
        if chosen:
            self.choose(chosen)

    def chosen(self) -> str:
        """The wire word of the choice, or "" when there is nothing to choose."""
        word = self.currentData()
        return word if isinstance(word, str) else ""

    def choose(self, word: str) -> None:
        """Choose by wire word."""
        self.setCurrentIndex(max(0, self.findData(word)))


class Labelled(QWidget):
    """A field under its label; the label is its buddy, so the two are one for those who listen."""

    def __init__(
        self, theme: Theme, text: str, field: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.field = field
        self.label = Text(theme, text, 12, 500, "text-2", parent=self)
        self.label.setBuddy(field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addWidget(self.label)
        column.addWidget(field)
