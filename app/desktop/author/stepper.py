"""The step in hand of a walk that nobody keeps: its words, its answers by key, and the way so far."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from functools import partial
from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app.desktop.author.named import kind_words
from app.desktop.theme import Theme
from app.desktop.widgets.buttons import Button
from app.desktop.widgets.focus import follow
from app.desktop.widgets.forms import LineField
from app.desktop.widgets.layouts import FlowLayout
from app.desktop.widgets.notices import Text
from app.domain.scripts.checklist import Answer
from app.domain.scripts.script import AnswerType, Script, StepKind, text_in
from app.domain.scripts.walk import Mark, Visit, Walk, walk

SOMEBODY: Final = "author"
ROLE: Final = "supervisor"  # an approval is ticked off here as well
AT: Final = datetime(2026, 1, 1, tzinfo=UTC)


class Trail(Text):
    """The way so far on one line; where it is too long, what was last stays in sight."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, "", 12, color="text-2", parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, metrics = QPainter(self), self.fontMetrics()
        said = metrics.elidedText(self.text(), Qt.TextElideMode.ElideLeft, self.width())
        painter.setPen(self._theme.color("text-2"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, said)


class Stepper(QWidget):
    """Signals: `walked` the walk stands elsewhere. Nothing of it is sent, kept or paid."""

    walked = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._script: Script | None = None
        self._library: Mapping[str, Script] = {}
        self._given: dict[str, Any] = {}
        self._expected: Mapping[str, str] = {}
        self._answers: dict[tuple[str, int], Answer] = {}
        self._buttons: list[Button] = []
        self.made: Walk | None = None
        self.path = Trail(theme, self)
        self.step = Text(theme, "", 13, 600, wraps=True, parent=self)
        self.words = Text(theme, "", 13, wraps=True, parent=self)
        self.line = LineField(theme, "", parent=self)
        self.back = Button(theme, "", "ghost", "B", "undo", height=28, parent=self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        for part in (self.path, self.step, self.words):
            column.addWidget(part)
        self._row = FlowLayout(gap=theme.px(8))
        column.addLayout(self._row)
        column.addWidget(self.line)
        column.addStretch(1)
        self.back.clicked.connect(self.go_back)
        self.line.returnPressed.connect(self._on_line)
        theme.changed.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.back.setText(self.tr("Back"))
        self.line.setAccessibleName(self.tr("Answer"))
        self._show()

    # ---- the walk ------------------------------------------------------------------------------

    def show_script(
        self, script: Script, library: Mapping[str, Script], given: Mapping[str, str], expected: Mapping[str, str],
    ) -> None:  # fmt: skip
        """Walk a script with the answers so far; `given` are values and `expected` hints for typing, as JSON."""
        self._script, self._library, self._expected = script, library, expected
        self._given = {name: json.loads(text) for name, text in given.items()}
        self._walk_on()

    def begin(self) -> None:
        """From the start."""
        self._answers.clear()
        self._walk_on()

    @property
    def script(self) -> Script | None:
        """What is walked."""
        return self._script

    @property
    def current(self) -> str:
        """The step that is next, or ""."""
        return self.made.open.step.id if self.made and self.made.open else ""

    @property
    def passed(self) -> frozenset[str]:
        """The steps that were walked."""
        path = self.made.path if self.made else ()
        return frozenset(path[:-1] if self.current else path)

    @property
    def answers(self) -> dict[str, str]:
        """What was answered on the way that stands, as JSON by step."""
        if self.made is None:
            return {}
        return {visit.key: visit.answer.value for visit in self.made.hands_on if visit.answer}

    def _walk_on(self) -> None:
        if self._script is None:
            return
        self.made = walk(self._script, self._answers.values(), self._given, self._library)
        self._show()
        self.walked.emit()

    # ---- what is shown ---------------------------------------------------------------------------

    def _show(self) -> None:
        for button in self._buttons:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = []
        made = self.made
        if made is None:
            return
        done = [v for v in made.hands_on if v.mark in (Mark.DONE, Mark.SKIPPED)]
        self.path.setText("  ›  ".join(self._told(visit) for visit in done))
        self.path.setToolTip("\n".join(self._told(visit) for visit in done))
        self.path.setVisible(bool(done))
        self._show_step(made)

    def _told(self, visit: Visit) -> str:
        title = text_in(visit.step.title, self._language) or visit.step.id
        return f"✓ {title}"

    @property
    def _language(self) -> str:
        return self._theme.language.split("-")[0].split("_")[0]

    def _show_step(self, made: Walk) -> None:
        here = made.open
        self.line.hide()
        if made.end or here is None:
            said = self.tr("Ended: {how}").format(how=made.ended or made.end or "–")
            self.step.setText(said)
            self.words.setText("")
        else:
            title = text_in(here.step.title, self._language) or here.step.id
            self.step.setText(f"{title}  ·  {kind_words(here.step)}")
            words = text_in(here.step.say, self._language) or text_in(
                here.step.text, self._language
            )
            self.words.setText(words)
            self._offer(here)
        self._row.addWidget(self.back)
        follow(self.line, [*self._buttons, self.back])
        self.back.setVisible(made.back is not None)

    def _offer(self, here: Visit) -> None:
        """A button for each answer, or a line for what is typed."""
        step = here.step
        choices: list[tuple[str, str]]
        if step.kind is StepKind.ASK and step.fields:
            field = step.fields[0]
            if field.type is AnswerType.YES_NO:
                choices = [("true", self.tr("Yes")), ("false", self.tr("No"))]
            elif field.answers:
                choices = [
                    (json.dumps([one.id] if field.type is AnswerType.MANY else one.id),
                     text_in(one.text, self._language) or one.id)
                    for one in field.answers
                ]  # fmt: skip
            else:
                self._type(here, field.type)
                return
        elif step.kind is StepKind.FORM:
            self._type(here, None)
            return
        elif step.kind is StepKind.EVIDENCE:
            pieces = json.dumps([str(number + 1) for number in range(step.at_least)])
            choices = [(pieces, self.tr("Attached"))]
        else:
            choices = [("0" if step.kind is StepKind.WAIT else "true", self.tr("Done"))]
        for number, (value, text) in enumerate(choices, 1):
            kind = "primary" if number == len(choices) == 1 else "secondary"
            button = Button(self._theme, text, kind, str(number), height=28, parent=self)
            button.clicked.connect(partial(self.answer, value))
            self._row.addWidget(button)
            self._buttons.append(button)
        for button in self._buttons:
            button.show()

    def _type(self, here: Visit, type: AnswerType | None) -> None:
        expected = self._expected.get(here.key, "")
        said = type.value if type else self.tr("the fields as JSON")
        self.line.setPlaceholderText(self.tr("Type an answer ({kind})").format(kind=said))
        self.line.setText(expected)
        self.line.show()

    # ---- what is done ----------------------------------------------------------------------------

    def answer(self, value: str) -> None:
        """Answer the step that is next; `value` is JSON."""
        here = self.made.open if self.made else None
        if here is not None:
            key = (here.key, here.turn)
            self._answers[key] = Answer(here.key, SOMEBODY, AT, value, here.turn, role=ROLE)
            self._walk_on()

    def go_back(self) -> None:
        """Take the last answer back."""
        behind = self.made.back if self.made else None
        if behind is not None:
            self._answers.pop((behind.key, behind.turn), None)
            self._walk_on()

    def _on_line(self) -> None:
        text = self.line.text().strip()
        try:
            json.loads(text)
        except ValueError:
            text = json.dumps(text)
        self.answer(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = event.text()
        if text.isdigit() and 0 < int(text) <= len(self._buttons):
            self._buttons[int(text) - 1].click()
        elif text.lower() == "b":
            self.go_back()
        else:
            super().keyPressEvent(event)
