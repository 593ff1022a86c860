"""What is new since one's last reading: the clauses, a short question, and the word that one has read them."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from app.desktop.checklist.head import Progress
from app.desktop.policy.contents import Contents, Entry
from app.desktop.theme import Theme
from app.desktop.widgets.buttons import Button
from app.desktop.widgets.focus import follow
from app.desktop.widgets.forms import LineField, RadioButton
from app.desktop.widgets.notices import Text, announce
from app.domain.policy.clauses import Question
from app.domain.said import in_language
from app.store.queries_book import BookRow, ClauseLine, ClauseRow


def fresh(book: BookRow) -> list[ClauseLine]:
    """What came with the edition in force, and what everybody must read."""
    lines = [line for chapter in book.chapters for line in chapter.clauses]
    return [line for line in lines if line.mark or (line.is_due and not line.is_read)]


class Ask(QWidget):
    """The short check of a clause: one question, its answers, and whether the choice was right."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._question: Question | None = None
        self.title = Text(theme, "", 13, 600, parent=self)
        self.text = Text(theme, "", 12, color="text-2", wraps=True, parent=self)
        self.verdict = Text(theme, "", 12, wraps=True, parent=self)
        self._group = QButtonGroup(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(4))
        for part in (self.title, self.text, self.verdict):
            self._column.addWidget(part)
        self._language = ""

    @property
    def chosen(self) -> int:
        """The number of the answer chosen, or -1."""
        return self._group.checkedId()

    @property
    def is_right(self) -> bool:
        """Whether there is nothing to ask, or the right answer is chosen."""
        asked = self._question
        return asked is None or (self.chosen >= 0 and asked.answers[self.chosen].right)

    @property
    def answers(self) -> list[QAbstractButton]:
        """What can be chosen, from above."""
        return self._group.buttons()

    def show_question(self, question: Question | None, clause: str, language: str) -> None:
        """Ask this; None asks nothing."""
        self.setVisible(question is not None)
        if question == self._question and language == self._language:
            return
        self._question, self._language = question, language
        for button in self._group.buttons():
            self._group.removeButton(button)
            button.hide()
            button.deleteLater()
        self.verdict.hide()
        if question is None:
            return
        self.title.setText(self.tr("One question on § {clause}").format(clause=clause))
        self.text.setText(in_language(question.ask, language))
        for at, choice in enumerate(question.answers):
            button = RadioButton(self._theme, in_language(choice.text, language), self)
            self._group.addButton(button, at)
            self._column.insertWidget(2 + at, button)
            button.toggled.connect(partial(self._on_toggled, button))

    def _on_toggled(self, button: RadioButton, on: bool) -> None:
        question = self._question
        if not on or question is None:
            return
        is_right = question.answers[self._group.id(button)].right
        said = self.tr("Right.") if is_right else self.tr("Not quite.")
        because = in_language(question.because, self._language) if is_right else ""
        self.verdict.setText(f"{said} {because}".strip())
        self.verdict.set_color("met-text" if is_right else "danger")
        self.verdict.show()
        announce(self, self.verdict.text())


class Since(QWidget):
    """Signals: `chosen(clause)`; of the clause on show `acknowledged(answer)`, `flagged(text)` what is wrong;
    `counted(done, all)` how much of what is new was read."""

    chosen = Signal(str)
    counted = Signal(int, int)
    acknowledged = Signal(int)
    flagged = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._clause: ClauseRow | None = None
        self._book: BookRow | None = None
        self._language = "en"
        self._told, self._is_urgent = "", False
        self.title = Text(theme, "", 13, 600, parent=self)
        self.count = Text(theme, "", 12, color="text-2", parent=self)
        self.bar = Progress(theme, self)
        self.list = Contents(theme, self, is_flat=True)
        self.ask = Ask(theme, self)
        self.read = Button(theme, "", "primary", "Ctrl+↵", "check", parent=self)
        self.hint = Text(theme, "", 12, color="text-2", wraps=True, parent=self)
        self.flag = Button(theme, "", "ghost", icon="priority", height=28, parent=self)
        self.wrong = LineField(theme, "", parent=self)
        self.send = Button(theme, "", "secondary", "↵", height=28, parent=self)
        self._arrange()
        self.list.chosen.connect(self._on_chosen)
        self.read.clicked.connect(self._on_read)
        self.flag.clicked.connect(self._on_flag)
        self.send.clicked.connect(self._on_send)
        self.wrong.returnPressed.connect(self._on_send)
        theme.changed.connect(self.retranslate)
        self.retranslate()

    def _arrange(self) -> None:
        px = self._theme.px
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(14), px(16), px(12))
        column.setSpacing(px(8))
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.count)
        column.addLayout(head)
        column.addWidget(self.bar)
        column.addWidget(self.list)
        column.addSpacing(px(8))
        column.addWidget(self.ask)
        column.addWidget(self.read, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.hint)
        self._place = QVBoxLayout()
        column.addLayout(self._place)
        column.addStretch(1)
        self._foot = QVBoxLayout()
        column.addLayout(self._foot)
        column.addWidget(self.flag, 0, Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout()
        row.addWidget(self.wrong, 1)
        row.addWidget(self.send)
        column.addLayout(row)
        self.wrong.hide()
        self.send.hide()

    def hold(self, owner: QWidget, readers: QWidget) -> None:
        """Take in what waits for the owner of clauses, and who has read the one on show."""
        self._place.addSpacing(self._theme.px(16))
        self._place.addWidget(owner)
        self._foot.addWidget(readers)

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.setAccessibleName(self.tr("Since you last read"))
        self.title.setText(self.tr("Since you last read"))
        self.list.setAccessibleName(self.tr("New clauses"))
        self.read.setText(self.tr("I have read this"))
        self.flag.setText(self.tr("Something here is wrong or unclear"))
        self.wrong.setAccessibleName(self.tr("What is wrong or unclear"))
        self.wrong.setPlaceholderText(self.tr("What is wrong or unclear?"))
        self.send.setText(self.tr("Tell the owner"))
        if self._book is not None:
            self.show_book(self._book, self._language)
        if self._clause is not None:
            self.show_clause(self._clause, self._language)

    def show_book(self, book: BookRow, language: str) -> None:
        """List what is new."""
        self._book, self._language = book, language
        lines = fresh(book)
        self.list.show_rows([self._entry(line) for line in lines], is_whole=True)
        self.list.setVisible(bool(lines))
        done = sum(line.is_read for line in lines)
        said = self.tr("{done} of {all} read").format(done=done, all=len(lines))
        self.count.setText(said if lines else self.tr("nothing new"))
        self.bar.setMaximum(max(1, len(lines)))
        self.bar.setValue(done)
        self.bar.setVisible(bool(lines))
        if self._clause is not None:
            self.list.select("clause", self._clause.clause.id)
        self.counted.emit(done, len(lines))

    def _entry(self, line: ClauseLine) -> Entry:
        title = in_language(line.title, self._language)
        changed = in_language(line.changed, self._language)
        return Entry("clause", line.id, title, is_read=line.is_read, under=changed)

    def show_clause(self, row: ClauseRow | None, language: str) -> None:
        """What is to be done with the clause on show."""
        before = self._clause.line if self._clause else None
        self._clause, self._language = row, language
        # What was told of this clause stays until another one is on show, or this one is read.
        if row is None or before is None or (before.id, before.is_read) != (
            row.line.id, row.line.is_read,
        ):  # fmt: skip
            self._fold()
        must = row.clause.must_read if row else None
        is_open = row is not None and not row.line.is_read
        question = must.question if must and is_open else None
        self.ask.show_question(question, row.clause.id if row else "", language)
        follow(self.list, self.ask.answers)
        self.read.setVisible(is_open)
        self.hint.setVisible(row is not None)
        self.flag.setVisible(row is not None)
        if row is not None:
            self.list.select("clause", row.clause.id)
            self._say(self._told or self._said(row), is_urgent=self._is_urgent)

    def _said(self, row: ClauseRow) -> str:
        if row.line.is_read:
            return self.tr("You have read this version.")
        said = self.tr("Your name, the version and the time are kept.")
        must = row.clause.must_read
        if must and must.locks:
            locks = self.tr("Work of {queues} waits until you have.")
            return f"{said} {locks.format(queues=', '.join(must.locks))}"
        return said

    def tell(self, sentence: str, *, is_urgent: bool = False) -> None:
        """Say what came of it."""
        self._told, self._is_urgent = sentence, is_urgent
        self._say(sentence, is_urgent=is_urgent)
        announce(self, sentence, is_urgent=is_urgent)

    def _say(self, sentence: str, *, is_urgent: bool) -> None:
        self.hint.setText(sentence)
        self.hint.set_color("danger" if is_urgent else "text-2")

    def acknowledge(self) -> None:
        """As the button does, when it is there."""
        if self.read.isVisibleTo(self):
            self._on_read()

    def _on_read(self) -> None:
        if self.ask.isVisibleTo(self) and self.ask.chosen < 0:
            self.tell(self.tr("First answer the question."), is_urgent=True)
            return
        self.acknowledged.emit(self.ask.chosen if self.ask.isVisibleTo(self) else -1)

    def _on_chosen(self, entry: Entry) -> None:
        self.chosen.emit(entry.name)

    def _on_flag(self) -> None:
        self.wrong.show()
        self.send.show()
        self.wrong.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_send(self) -> None:
        if text := self.wrong.text().strip():
            self.flagged.emit(text)

    def _fold(self) -> None:
        """Nothing is being written to the owner."""
        self.wrong.clear()
        self.wrong.hide()
        self.send.hide()
        self._told, self._is_urgent = "", False

    def thank(self) -> None:
        """The word has gone to the owner."""
        self._fold()
        self.tell(self.tr("Your word has gone to the owner. The answer comes back to you."))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.wrong.isVisible():
            self._fold()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("app"))
        painter.fillRect(0, 0, 1, self.height(), self._theme.color("divider"))
