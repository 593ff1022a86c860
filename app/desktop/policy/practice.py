"""Practice: a made-up case, its conversation, and the script to be walked on it; the score says what is learnt."""

import json
from typing import cast

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.desktop.author.stepper import Stepper
from app.desktop.desk import Desk
from app.desktop.policy.browser import Pages
from app.desktop.policy.paper import Paper
from app.desktop.theme import Theme
from app.desktop.widgets.buttons import Button
from app.desktop.widgets.layouts import Card
from app.desktop.widgets.notices import Text, announce
from app.domain.policy.adoption import Train
from app.domain.policy.practice import Miss, Score, score_of
from app.domain.scripts.script import text_in
from app.store.queries_book import TrainingRow


class Practice(QWidget):
    """Signals: `scored(percent)` a case was walked to its end; `followed(kind, name)` a link was followed."""

    scored = Signal(int)
    followed = Signal(str, str)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._row: TrainingRow | None = None
        self._language = "en"
        self._is_scored = False
        theme: Theme = desk.theme
        self.case = Pages(theme, self, size=14)
        self.card = Card(theme, self)
        self.note = Text(theme, "", 12, color="text-2", parent=self.card)
        self.again = Button(theme, "", "ghost", icon="refresh", height=24, parent=self.card)
        self.steps = Stepper(theme, self.card)
        self.result = Text(theme, "", 13, 600, wraps=True, parent=self.card)
        self.misses = Text(theme, "", 12, color="text-2", wraps=True, parent=self.card)
        inner = QVBoxLayout(self.card)
        inner.setContentsMargins(theme.px(16), theme.px(10), theme.px(16), theme.px(12))
        head = QHBoxLayout()
        head.addWidget(self.note, 1)
        head.addWidget(self.again)
        inner.addLayout(head)
        for part in (self.result, self.misses, self.steps):
            inner.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, theme.px(12))
        column.addWidget(self.case, 1)
        column.addWidget(self.card)
        self.again.clicked.connect(self.begin)
        self.steps.walked.connect(self._on_walked)
        self.case.followed.connect(self.followed)
        theme.changed.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.setAccessibleName(self.tr("Practice"))
        self.case.setAccessibleName(self.tr("The case"))
        self.note.setText(self.tr("Practice: nothing is sent or paid"))
        self.again.setText(self.tr("Once more"))
        if self._row is not None:
            self._show_case(self._row)

    def show_training(self, row: TrainingRow, language: str) -> None:
        """Begin a case, or show the same one in another language."""
        is_other = self._row is None or self._row.training.id != row.training.id
        self._row, self._language = row, language
        self._show_case(row)
        if is_other:
            self.begin()

    def begin(self) -> None:
        """Walk the case from the start."""
        self._is_scored = False
        self.result.hide()
        self.misses.hide()
        self.steps.show()
        row = self._row
        if row is not None and row.script is not None:
            self.steps.show_script(row.script, row.library, row.training.values, {})
            self.steps.begin()
            self.steps.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_case(self, row: TrainingRow) -> None:
        paper = Paper(self._desk.theme, self._language)
        self.case.show_page(paper.training(row), is_other=True)

    def _on_walked(self) -> None:
        made, row = self.steps.made, self._row
        if made is None or row is None or not made.ended or self._is_scored:
            return
        self._is_scored = True
        score = score_of(row.training, self.steps.answers)
        self._tell(score, row)
        op = Train(
            self._desk.workstation.agent, row.training.id, score.percent, len(self.steps.answers)
        )
        self._desk.perform(op, lambda _: self.scored.emit(score.percent))

    def _answer(self, row: TrainingRow, miss: Miss) -> str:
        """The answer that was expected, as the step offers it."""
        steps = {step.id: step for step in row.script.steps} if row.script else {}
        try:
            expected: object = json.loads(miss.expected)
        except ValueError:
            return miss.expected
        if isinstance(expected, bool):
            return self.tr("Yes") if expected else self.tr("No")
        step = steps.get(miss.step)
        said = {
            choice.id: text_in(choice.text, self._language)
            for field in (step.fields if step else ())
            for choice in field.answers
        }
        wanted = cast("list[object]", expected) if isinstance(expected, list) else [expected]
        return QLocale().createSeparatedList([said.get(str(one), "") or str(one) for one in wanted])

    def _tell(self, score: Score, row: TrainingRow) -> None:
        said = (
            self.tr("{percent} of 100: passed.")
            if score.is_passed
            else self.tr(
                "{percent} of 100. {needed} are needed: look at the steps below and walk it once more."
            )
        )
        text = said.format(percent=score.percent, needed=row.training.score)
        if score.is_passed and row.training.unlocks:
            queues = ", ".join(row.training.unlocks)
            text = f"{text} {self.tr('It opens {queues} for you.').format(queues=queues)}"
        self.result.setText(text)
        self.result.set_color("met-text" if score.is_passed else "danger")
        self.result.show()
        titles = {step.id: step.title for step in row.script.steps} if row.script else {}
        lines = [
            self.tr("{step}: a good agent answers {expected}").format(
                step=text_in(titles.get(miss.step, {}), self._language) or miss.step,
                expected=self._answer(row, miss),
            )
            for miss in score.misses
        ]
        self.misses.setText("\n".join(lines))
        self.misses.setVisible(bool(lines))
        announce(self, text)
