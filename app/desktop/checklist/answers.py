"""Answers to choose from: dots and ticks whose words wrap, with a quiet note of what follows from each."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QRadioButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.desktop.checklist.view import Option
from app.desktop.checklist.wrapping import wrapped_height, write_wrapped
from app.desktop.painting import text_width
from app.desktop.theme import Theme
from app.desktop.widgets.focus import FocusRing
from app.desktop.widgets.forms import paint_dot, paint_tick

MARK: Final = 24
LEAST: Final = 24


def answer_height(theme: Theme, text: str, note: str, width: int) -> int:
    """How high an answer is at this width."""
    room = width - theme.px(MARK)
    high = wrapped_height(theme.font(), text, room)
    if note and not _fits(theme, text, note, room):
        high += wrapped_height(theme.font(12), note, room)
    return max(theme.px(LEAST), round(high) + theme.px(6))


def paint_answer(
    painter: QPainter, theme: Theme, box: QRectF, text: str, note: str, *, is_enabled: bool
) -> None:
    """Write the words of an answer right of its mark."""
    px, font, small = theme.px, theme.font(), theme.font(12)
    room = box.adjusted(px(MARK), px(3), 0, 0)
    ink = theme.color("text" if is_enabled else "text-3")
    write_wrapped(painter, room, text, font, ink)
    if not note:
        return
    if _fits(theme, text, note, room.width()):
        room.adjust(text_width(font, text) + px(10), px(1), 0, 0)
    else:
        room.adjust(0, wrapped_height(font, text, room.width()), 0, 0)
    write_wrapped(painter, room, note, small, theme.color("text-3"))


def _fits(theme: Theme, text: str, note: str, room: float) -> bool:
    """Whether the note has room on the line of its answer."""
    wide = text_width(theme.font(), text) + theme.px(10) + text_width(theme.font(12), note)
    return "\n" not in text and wide < room


class RadioAnswer(QRadioButton):
    """One of several."""

    def __init__(self, theme: Theme, option: Option, parent: QWidget) -> None:
        super().__init__(option.text, parent)
        self.theme, self.option = theme, option
        dress(self, theme, option)

    def sizeHint(self) -> QSize:
        return answer_size(self.theme, self.option)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(100), self.theme.px(LEAST))

    def heightForWidth(self, width: int) -> int:
        return answer_height(self.theme, self.option.text, self.option.note, width)

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, px = QPainter(self), self.theme.px
        paint_dot(
            painter, self.theme, QRectF(0, px(4), px(16), px(16)), is_checked=self.isChecked()
        )
        paint_words(painter, self, self.option)


class TickAnswer(QCheckBox):
    """Any number of several."""

    def __init__(self, theme: Theme, option: Option, parent: QWidget) -> None:
        super().__init__(option.text, parent)
        self.theme, self.option = theme, option
        dress(self, theme, option)

    def sizeHint(self) -> QSize:
        return answer_size(self.theme, self.option)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(100), self.theme.px(LEAST))

    def heightForWidth(self, width: int) -> int:
        return answer_height(self.theme, self.option.text, self.option.note, width)

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, px = QPainter(self), self.theme.px
        paint_tick(
            painter, self.theme, QRectF(0, px(4), px(16), px(16)), is_checked=self.isChecked()
        )
        paint_words(painter, self, self.option)


def dress(button: QAbstractButton, theme: Theme, option: Option) -> None:
    """What both kinds of answer need."""
    button.setAttribute(Qt.WidgetAttribute.WA_LayoutUsesWidgetRect)
    policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    button.setSizePolicy(policy)
    button.setAccessibleName(option.text)
    button.setAccessibleDescription(option.note)
    FocusRing(theme, button)
    theme.changed.connect(button.updateGeometry)


def answer_size(theme: Theme, option: Option) -> QSize:
    """The size of an answer that has all the room it wants."""
    note = theme.px(10) + text_width(theme.font(12), option.note) if option.note else 0
    wide = theme.px(MARK) + text_width(theme.font(), option.text) + note
    return QSize(round(wide + 1.5), theme.px(LEAST))


def paint_words(painter: QPainter, button: "RadioAnswer | TickAnswer", option: Option) -> None:
    """The words of an answer that is a button."""
    theme, box = button.theme, QRectF(button.rect())
    paint_answer(painter, theme, box, option.text, option.note, is_enabled=button.isEnabled())


class AnswerGroup(QWidget):
    """The answers of one question. Signals: `changed`, `entered` Return was pressed on an answer."""

    changed = Signal()
    entered = Signal()

    def __init__(
        self, theme: Theme, options: Sequence[Option], parent: QWidget, *, is_many: bool
    ) -> None:
        super().__init__(parent)
        self._options = tuple(options)
        self.is_many = is_many
        kind = TickAnswer if is_many else RadioAnswer
        self.buttons: list[TickAnswer | RadioAnswer] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for option in options:
            button = kind(theme, option, self)
            button.toggled.connect(self._on_toggled)
            self.buttons.append(button)
            column.addWidget(button)

    def chosen(self) -> tuple[str, ...]:
        """The ids of what is chosen."""
        return tuple(button.option.id for button in self.buttons if button.isChecked())

    def choose(self, ids: Sequence[str]) -> None:
        """Choose exactly these."""
        was = self.blockSignals(True)
        for button in self.buttons:
            button.setAutoExclusive(False)
            button.setChecked(button.option.id in ids)
            button.setAutoExclusive(not self.is_many)
        self.blockSignals(was)

    def press(self, place: int) -> bool:
        """Choose by place, from 0; whether there is such an answer."""
        if not 0 <= place < len(self.buttons):
            return False
        self.buttons[place].click()
        self.buttons[place].setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def _on_toggled(self, on: bool) -> None:
        if on or self.is_many:
            self.changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.entered.emit()
        else:
            super().keyPressEvent(event)
