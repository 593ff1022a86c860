"""A walk through the draft in which nothing is sent or paid: answers by key, values as they become known."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.desktop.author.draft import Draft
from app.desktop.author.named import kind_words
from app.desktop.theme import Theme
from app.desktop.widgets.buttons import Button
from app.desktop.widgets.forms import ComboBox, LineField
from app.desktop.widgets.layouts import FlowLayout
from app.desktop.widgets.notices import Text
from app.domain.scripts.checklist import Answer
from app.domain.scripts.script import AnswerType, Script, StepKind, Trial, text_in
from app.domain.scripts.walk import Visit, Walk, walk

SOMEBODY: Final = "author"
AT: Final = datetime(2026, 1, 1, tzinfo=UTC)


class Simulator(QWidget):
    """Signals: `walked` the walk stands elsewhere; `opened(step)` a step of the path was clicked."""

    walked = Signal()
    opened = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._draft: Draft | None = None
        self._library: Mapping[str, Script] = {}
        self._answers: dict[tuple[str, int], Answer] = {}
        self._walk: Walk | None = None
        self._buttons: list[QWidget] = []
        self.title = Text(theme, "", 13, 600, parent=self)
        self.case = ComboBox(theme, "", self)
        self.note = Text(theme, "", 12, color="text-2", parent=self)
        self.restart = Button(theme, "", "ghost", icon="refresh", height=24, parent=self)
        self.path = Text(theme, "", 12, color="text-2", wraps=True, parent=self)
        self.step = Text(theme, "", 13, 600, wraps=True, parent=self)
        self.words = Text(theme, "", 13, wraps=True, parent=self)
        self.line = LineField(theme, "", parent=self)
        self.back = Button(theme, "", "ghost", "B", "undo", height=28, parent=self)
        self.values = Text(theme, "", 12, color="text-2", wraps=True, parent=self)
        self.trials = Text(theme, "", 12, color="text-2", wraps=True, parent=self)
        self._arrange()
        self.case.activated.connect(self.begin)
        self.restart.clicked.connect(self.begin)
        self.back.clicked.connect(self.go_back)
        self.line.returnPressed.connect(self._on_line)
        theme.changed.connect(self.retranslate)
        self.retranslate()

    def _arrange(self) -> None:
        px = self._theme.px
        whole = QVBoxLayout(self)
        whole.setContentsMargins(px(16), px(8), px(16), px(10))
        whole.setSpacing(px(6))
        head = QHBoxLayout()
        for part in (self.title, self.case):
            head.addWidget(part)
        head.addStretch(1)
        head.addWidget(self.note)
        head.addWidget(self.restart)
        whole.addLayout(head)
        whole.addWidget(self.path)
        columns = QHBoxLayout()
        columns.setSpacing(px(16))
        here = QVBoxLayout()
        here.setSpacing(px(6))
        here.addWidget(self.step)
        here.addWidget(self.words)
        self._row = FlowLayout(gap=px(8))
        here.addLayout(self._row)
        here.addWidget(self.line)
        here.addStretch(1)
        columns.addLayout(here, 3)
        columns.addWidget(self.values, 2, Qt.AlignmentFlag.AlignTop)
        columns.addWidget(self.trials, 3, Qt.AlignmentFlag.AlignTop)
        whole.addLayout(columns, 1)

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.setAccessibleName(self.tr("Simulator"))
        self.title.setText(self.tr("Simulator"))
        self.case.setAccessibleName(self.tr("Case"))
        self.case.setMinimumWidth(self._theme.px(220))
        self.note.setText(self.tr("Nothing is sent or paid here"))
        self.restart.setText(self.tr("Restart"))
        self.back.setText(self.tr("Back"))
        self.line.setAccessibleName(self.tr("Answer"))
        self._show()

    # ---- the draft and its cases ---------------------------------------------------------------

    def show_draft(self, draft: Draft, library: Mapping[str, Script]) -> None:
        """Walk another draft with the answers so far."""
        self._draft, self._library = draft, library
        names = [trial.name for trial in draft.script.trials] if draft.script else []
        if names != [self.case.itemText(at) for at in range(1, self.case.count())]:
            chosen = self.case.currentText()
            self.case.clear()
            self.case.addItems([self.tr("No case"), *names])
            self.case.setCurrentIndex(max(0, self.case.findText(chosen)))
        self._walk_on()

    def begin(self) -> None:
        """From the start, with the values of the chosen case."""
        self._answers.clear()
        self._walk_on()

    @property
    def _trial(self) -> Trial | None:
        script = self._draft.script if self._draft else None
        at = self.case.currentIndex() - 1
        return script.trials[at] if script and 0 <= at < len(script.trials) else None

    @property
    def passed(self) -> frozenset[str]:
        """The steps that were walked."""
        path = self._walk.path if self._walk else ()
        return frozenset(path[:-1] if self.current else path)

    @property
    def current(self) -> str:
        """The step that is next, or ""."""
        return self._walk.open.step.id if self._walk and self._walk.open else ""

    def _walk_on(self) -> None:
        script = self._draft.script if self._draft else None
        if script is None:
            return
        trial = self._trial
        given = {name: json.loads(text) for name, text in trial.given.items()} if trial else {}
        self._walk = walk(script, self._answers.values(), given, self._library)
        self._show()
        self.walked.emit()

    # ---- what is shown ---------------------------------------------------------------------------

    def _show(self) -> None:
        for button in self._buttons:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = []
        made = self._walk
        if made is None:
            return
        done = [
            v for v in made.hands_on if v.answer is not None and v.mark.value in ("done", "skipped")
        ]
        self.path.setText("  ›  ".join(self._told(visit) for visit in done))
        self.path.setVisible(bool(done))
        self._show_step(made)
        values = [f"{name}   {_shown(value)}" for name, value in sorted(made.values.items())]
        self.values.setText("\n".join([self.tr("Values"), *values]))
        self._show_trials()

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
        expected = self._trial.answers.get(here.key, "") if self._trial else ""
        said = type.value if type else self.tr("the fields as JSON")
        self.line.setPlaceholderText(self.tr("Type an answer ({kind})").format(kind=said))
        self.line.setText(expected)
        self.line.show()

    def _show_trials(self) -> None:
        tried = self._draft.trials if self._draft else ()
        good = sum(one.is_passed for one in tried)
        lines = [self.tr("Tests: {good} of {all} pass").format(good=good, all=len(tried))]
        lines += [f"{'✓' if one.is_passed else '✕'} {one.trial.name}" for one in tried]
        self.trials.setText("\n".join(lines))
        self.trials.set_color("text-2" if good == len(tried) else "danger")

    # ---- what is done ----------------------------------------------------------------------------

    def answer(self, value: str) -> None:
        """Answer the step that is next; `value` is JSON."""
        here = self._walk.open if self._walk else None
        if here is not None:
            key = (here.key, here.turn)
            self._answers[key] = Answer(here.key, SOMEBODY, AT, value, here.turn, role="supervisor")
            self._walk_on()

    def go_back(self) -> None:
        """Take the last answer back."""
        behind = self._walk.back if self._walk else None
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
            button = self._buttons[int(text) - 1]
            if isinstance(button, Button):
                button.click()
        elif text.lower() == "b":
            self.go_back()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("surface"))
        painter.fillRect(0, 0, self.width(), 1, self._theme.color("divider"))


def _shown(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
