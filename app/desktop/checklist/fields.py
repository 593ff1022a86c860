"""What a step asks: each field under its question with the widget of its type, and its mistake below it."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.desktop.checklist.answers import AnswerGroup
from app.desktop.checklist.view import Field, Option
from app.desktop.forms import Choice
from app.desktop.refund.facts import DayField
from app.desktop.theme import Theme
from app.desktop.widgets.buttons import Chip
from app.desktop.widgets.forms import LineField
from app.desktop.widgets.notices import Text, announce

MOST_IN_SIGHT: Final = 8  # more answers than this are offered in a box that opens
STARS: Final = 5
ISO: Final = Qt.DateFormat.ISODate


class ChoiceInput(AnswerGroup):
    """Answers in sight."""

    def value(self) -> tuple[str, ...]:
        return self.chosen()

    def put(self, value: Sequence[str]) -> None:
        self.choose(value)


class BoxInput(Choice):
    """Many answers in a box that opens. Signals: `changed`."""

    changed = Signal()

    def __init__(self, theme: Theme, options: Sequence[Option], parent: QWidget) -> None:
        offered = [("", self.tr("Choose…")), *((one.id, one.text) for one in options)]
        super().__init__(theme, "", offered, parent)
        self.currentIndexChanged.connect(self.changed)

    def value(self) -> tuple[str, ...]:
        return (self.chosen(),) if self.chosen() else ()

    def put(self, value: Sequence[str]) -> None:
        self.choose(next(iter(value), ""))


class LineInput(LineField):
    """A line to type. Signals: `changed`."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, "", "", parent)
        self.textEdited.connect(self.changed)

    def value(self) -> tuple[str, ...]:
        text = self.text().strip()
        return (text,) if text else ()

    def put(self, value: Sequence[str]) -> None:
        text = next(iter(value), "")
        if text != self.text().strip():
            self.setText(text)


class DayInput(DayField):
    """A day. Signals: `changed`."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.setDate(QDate.currentDate())
        self.setDisplayFormat(self.tr("d MMM yyyy", "how Qt is to write a day and year"))
        self.dateChanged.connect(self.changed)

    def value(self) -> tuple[str, ...]:
        return (self.date().toString(ISO),)

    def put(self, value: Sequence[str]) -> None:
        day = QDate.fromString(next(iter(value), ""), ISO)
        if day.isValid():
            self.setDate(day)


class StarsInput(QWidget):
    """One to five. Signals: `changed`."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(4))
        for place in range(1, STARS + 1):
            chip = Chip(theme, str(place), parent=self)
            chip.setAccessibleName(self.tr("{place} of 5").format(place=place))
            self._group.addButton(chip, place)
            row.addWidget(chip)
        row.addStretch(1)
        self._group.idToggled.connect(self._on_toggled)

    def _on_toggled(self, _: int, on: bool) -> None:
        if on:
            self.changed.emit()

    def value(self) -> tuple[str, ...]:
        place = self._group.checkedId()
        return (str(place),) if place > 0 else ()

    def put(self, value: Sequence[str]) -> None:
        place = next(iter(value), "")
        for chip in self._group.buttons():
            if str(self._group.id(chip)) == place:
                chip.setChecked(True)


Input = ChoiceInput | BoxInput | LineInput | DayInput | StarsInput


class FieldRow(QWidget):
    """A question, its input and what is wrong with it. Signals: `changed`, `entered`."""

    changed = Signal()
    entered = Signal()

    def __init__(self, theme: Theme, field: Field, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.field = field
        self.label = Text(theme, "", 12, 500, "text-2", wraps=True, parent=self)
        self.mistake = Text(theme, "", 12, color="danger", wraps=True, parent=self)
        self.input = self._make(field)
        self.label.setBuddy(self.input)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        for part in (self.label, self.input, self.mistake):
            column.addWidget(part)
        self.show_field(field)
        self.put(field.value)

    def _make(self, field: Field) -> Input:
        theme = self._theme
        made: Input
        match field.type:
            case "many":
                made = ChoiceInput(theme, field.options, self, is_many=True)
                made.entered.connect(self.entered)
            case "one" if len(field.options) > MOST_IN_SIGHT:
                made = BoxInput(theme, field.options, self)
            case "one" | "yes_no":
                made = ChoiceInput(theme, field.options, self, is_many=False)
                made.entered.connect(self.entered)
            case "date":
                made = DayInput(theme, self)
            case "rating":
                made = StarsInput(theme, self)
            case _:
                made = LineInput(theme, self)
                made.returnPressed.connect(self.entered)
        made.setEnabled(not field.is_computed)
        made.changed.connect(self._on_changed)
        return made

    def show_field(self, field: Field) -> None:
        """The same field with other words; what stands in it stays, unless it is computed."""
        self.field = field
        label = field.label
        if label and not field.is_required:
            label = self.tr("{question} (optional)").format(question=label)
        self.label.setText(label)
        self.label.setVisible(bool(label))
        self.input.setAccessibleName(label or self.tr("Answer"))
        if isinstance(self.input, LineInput):
            self.input.setPlaceholderText(self._example(field))
        if field.is_computed:
            self.put(field.value)
        self.say_mistake(field.mistake)

    def _example(self, field: Field) -> str:
        match field.type:
            case "money":
                return self.tr("An amount in {currency}").format(currency=field.currency)
            case "integer":
                return self.tr("A whole number")
            case "decimal":
                return self.tr("A number")
            case "phone":
                return self.tr("A telephone number")
            case "email":
                return self.tr("An e-mail address")
            case _:
                return ""

    def put(self, value: Sequence[str]) -> None:
        """Let this value stand in it, without taking it for the agent's."""
        was = self.input.blockSignals(True)
        self.input.put(value)
        self.input.blockSignals(was)

    def value(self) -> tuple[str, ...]:
        """What stands in it."""
        return self.input.value()

    def say_mistake(self, sentence: str) -> None:
        """What is wrong; "" when nothing is."""
        if sentence and sentence != self.mistake.text():
            announce(self, sentence, is_urgent=True)
        self.mistake.setText(sentence)
        self.mistake.setVisible(bool(sentence))

    def _on_changed(self) -> None:
        self.say_mistake("")
        self.changed.emit()

    def focus_first(self) -> None:
        """Put the cursor into it."""
        target: QWidget = self.input
        if isinstance(target, ChoiceInput):
            chosen = [one for one in target.buttons if one.isChecked()] or target.buttons
            target = chosen[0] if chosen else target
        elif isinstance(target, StarsInput):
            target = target.findChildren(Chip)[0]
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)


class Fields(QWidget):
    """All fields of a step. Signals: `changed`, `entered` Return in one of them."""

    changed = Signal()
    entered = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._step = ""
        self.rows: list[FieldRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(8))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_fields(self, step: str, fields: Sequence[Field]) -> None:
        """The fields of a step: new ones are made, those on show keep what stands in them."""
        shapes = [field.shape for field in fields]
        if step != self._step or shapes != [row.field.shape for row in self.rows]:
            self._remake(step, fields)
        else:
            for row, field in zip(self.rows, fields, strict=True):
                row.show_field(field)
        self.setVisible(bool(fields))

    def _remake(self, step: str, fields: Sequence[Field]) -> None:
        kept = {row.field.id: row for row in self.rows} if step == self._step else {}
        self._step, old = step, self.rows
        self.rows = []
        for field in fields:
            row = kept.get(field.id)
            if row is None or row.field.shape != field.shape:
                row = FieldRow(self._theme, field, self)
                row.changed.connect(self.changed)
                row.entered.connect(self.entered)
            else:
                row.show_field(field)
            self.rows.append(row)
        for row in old:
            self._column.removeWidget(row)
            if row not in self.rows:
                row.hide()
                row.deleteLater()
        for row in self.rows:
            self._column.addWidget(row)
            row.show()

    def values(self) -> dict[str, tuple[str, ...]]:
        """What stands in the fields, by id."""
        return {row.field.id: row.value() for row in self.rows}

    def say_mistakes(self, mistakes: dict[str, str]) -> None:
        """What is wrong, by field; the cursor goes to the first of them."""
        for row in self.rows:
            row.say_mistake(mistakes.get(row.field.id, ""))
        wrong = next((row for row in self.rows if row.field.id in mistakes), None)
        if wrong is not None:
            wrong.focus_first()

    def focus_first(self) -> bool:
        """Put the cursor into the first field that is still empty, else into the first."""
        if not self.rows:
            return False
        empty = (row for row in self.rows if not row.value() and not row.field.is_computed)
        next(empty, self.rows[0]).focus_first()
        return True

    def press(self, event: QKeyEvent) -> bool:
        """A digit chooses the answer of that place, when one question stands there; whether it did."""
        digit = event.text()
        if len(self.rows) != 1 or not digit.isdecimal() or digit == "0":
            return False
        group = self.rows[0].input
        return isinstance(group, ChoiceInput) and group.press(int(digit) - 1)
