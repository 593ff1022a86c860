"""What waits for the owner of clauses and scripts: words of readers to be answered, and reviews that are due."""

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.desktop.desk import Desk
from app.desktop.messages import refusal
from app.desktop.policy.paper import day_words
from app.desktop.widgets.buttons import Button
from app.desktop.widgets.focus import follow
from app.desktop.widgets.forms import LineField
from app.desktop.widgets.notices import Text, announce
from app.domain.operations import Rejected
from app.domain.policy.adoption import AnswerFlag
from app.domain.said import in_language
from app.store.queries import Me, MeRow
from app.store.queries_policy import FlagRow, Flags, ReviewRow, Reviews

if TYPE_CHECKING:  # see desk
    from app.workstation import Workstation

MOST = 6


class Owned(NamedTuple):
    """What waits for this agent, and what came of their own words."""

    flags: tuple[FlagRow, ...]
    reviews: tuple[ReviewRow, ...]
    answered: tuple[FlagRow, ...]


def read_owned(workstation: "Workstation") -> Owned:
    """What waits for this agent as an owner, and their words of the last time that were answered."""
    me: MeRow | None = workstation.ask(Me())
    if me is None:
        return Owned((), (), ())
    waiting: tuple[FlagRow, ...] = workstation.ask(Flags(open_only=True, owner=me.label))
    reviews: tuple[ReviewRow, ...] = workstation.ask(Reviews())
    said: tuple[FlagRow, ...] = workstation.ask(Flags())
    answered = [one for one in said if one.by == workstation.agent and one.answered_us]
    return Owned(waiting, tuple(one for one in reviews if one.is_mine), tuple(answered[:MOST]))


class Owner(QWidget):
    """Signals: `opened(part, name)` what is meant is to be shown."""

    opened = Signal(str, str)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._language = desk, "en"
        self._owned = Owned((), (), ())
        self._rows: list[QWidget] = []
        self._answering = ""
        theme = desk.theme
        self.title = Text(theme, "", 13, 600, parent=self)
        self.answer = LineField(theme, "", parent=self)
        self.send = Button(theme, "", "secondary", "↵", height=28, parent=self)
        self.message = Text(theme, "", 12, color="danger", wraps=True, parent=self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(4))
        self._column.addWidget(self.title)
        row = QHBoxLayout()
        row.addWidget(self.answer, 1)
        row.addWidget(self.send)
        self._column.addLayout(row)
        self._column.addWidget(self.message)
        self.answer.returnPressed.connect(self._on_send)
        self.send.clicked.connect(self._on_send)
        theme.changed.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.setAccessibleName(self.tr("Waiting for you"))
        self.title.setText(self.tr("Waiting for you"))
        self.send.setText(self.tr("Answer"))
        self.answer.setAccessibleName(self.tr("Your answer"))
        self.answer.setPlaceholderText(self.tr("Your answer"))
        self.show_owned(self._owned, self._language)

    def ask(self) -> None:
        """Read what waits."""
        work = partial(read_owned, self._desk.workstation)
        self._desk.background.read(work, self._on_read, key="policy.owned")

    def _on_read(self, owned: Owned) -> None:
        self.show_owned(owned, self._language)

    def show_owned(self, owned: Owned, language: str) -> None:
        """List what waits, and what was answered."""
        self._owned, self._language = owned, language
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [self._flag(one) for one in owned.flags[:MOST]]
        self._rows += [self._review(one) for one in owned.reviews[:MOST]]
        self._rows += [self._answered(one) for one in owned.answered]
        for at, row in enumerate(self._rows, 1):
            self._column.insertWidget(at, row)
        follow(self.send, [button for row in self._rows for button in row.findChildren(Button)])
        if self._answering not in {one.id for one in owned.flags}:
            self._fold()
        self.setVisible(bool(self._rows))

    def _flag(self, one: FlagRow) -> QWidget:
        said = self.tr("{who} on {what}: {text}")
        text = said.format(who=one.by_label or one.by, what=_named(one), text=one.text)
        button = (self.tr("Answer…"), partial(self._begin, one.id))
        return self._row(text, one.about, one.subject, button)

    def _review(self, one: ReviewRow) -> QWidget:
        title = in_language(one.title, self._language)
        said = self.tr("{what} is due for review on {day}")
        text = said.format(
            what=f"§ {one.name} {title}" if one.part == "clause" else title,
            day=day_words(one.review),
        )
        return self._row(text, one.part, one.name, None)

    def _answered(self, one: FlagRow) -> QWidget:
        said = self.tr("You on {what}: {text} — {who} answered: {answer}")
        text = said.format(
            what=_named(one), text=one.text, who=one.owner or one.answered_by, answer=one.answer
        )
        return self._row(text, one.about, one.subject, None)

    def _row(
        self, said: str, part: str, name: str, deed: "tuple[str, partial[None]] | None"
    ) -> QWidget:
        theme = self._desk.theme
        row = QWidget(self)
        column = QVBoxLayout(row)
        column.setContentsMargins(0, theme.px(2), 0, theme.px(2))
        column.setSpacing(0)
        column.addWidget(Text(theme, said, 12, wraps=True, parent=row))
        across = QHBoxLayout()
        show = Button(theme, self.tr("Show"), "link", height=24, parent=row)
        show.setAccessibleDescription(said)
        show.clicked.connect(partial(self.opened.emit, part, name))
        across.addWidget(show)
        if deed is not None:
            button = Button(theme, deed[0], "link", height=24, parent=row)
            button.setAccessibleDescription(said)
            button.clicked.connect(deed[1])
            across.addWidget(button)
        across.addStretch(1)
        column.addLayout(across)
        return row

    # ---- answering -------------------------------------------------------------------------------

    def _begin(self, flag: str) -> None:
        self._answering = flag
        self.answer.show()
        self.send.show()
        self.answer.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fold(self) -> None:
        self._answering = ""
        self.answer.clear()
        self.answer.hide()
        self.send.hide()
        self.message.hide()

    def _on_send(self) -> None:
        text = self.answer.text().strip()
        if text and self._answering:
            self._desk.perform(AnswerFlag(self._answering, text), None, self._on_failed)

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, Rejected):
            self._desk.background.troubled.emit(error)
            return
        self.message.setText(refusal(error, {}))
        self.message.show()
        announce(self, self.message.text(), is_urgent=True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._answering:
            self._fold()
        else:
            super().keyPressEvent(event)


def _named(one: FlagRow) -> str:
    return (
        f"§ {one.subject}"
        if one.about == "clause"
        else " · ".join(filter(None, (one.subject, one.step)))
    )
