"""Who has read a clause and who has not, by name, for those who answer for a team."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QLocale
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.desktop.desk import Desk
from app.desktop.widgets.buttons import Button
from app.desktop.widgets.notices import Text, announce
from app.domain.operations import OVERRULE
from app.store.queries import Me, MeRow
from app.store.queries_book import ClauseRow
from app.store.queries_policy import ReadBy, ReaderRow

if TYPE_CHECKING:  # see desk
    from app.workstation import Workstation


def read_readers(workstation: "Workstation", clause: str, version: int) -> tuple[ReaderRow, ...]:
    """Everybody with what they have read of a clause; nobody for those who answer for no team."""
    me: MeRow | None = workstation.ask(Me())
    if me is None or OVERRULE not in me.permits:
        return ()
    rows: tuple[ReaderRow, ...] = workstation.ask(ReadBy(clause, version))
    return rows


class Readers(QWidget):
    """How many have read; for a supervisor who, since when, and whom to remind."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._clause = ("", 0)
        self._rows: tuple[ReaderRow, ...] = ()
        self._counted = (0, 0)
        theme = desk.theme
        self.count = Text(theme, "", 12, color="text-2", parent=self)
        self.who = Button(theme, "", "link", height=24, parent=self)
        self.late = Text(theme, "", 12, wraps=True, parent=self)
        self.done = Text(theme, "", 12, color="text-2", wraps=True, parent=self)
        self.copy = Button(theme, "", "link", height=24, parent=self)
        self.who.setCheckable(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        head = QHBoxLayout()
        head.addWidget(self.count, 1)
        head.addWidget(self.who)
        column.addLayout(head)
        for part in (self.late, self.done):
            column.addWidget(part)
        foot = QHBoxLayout()
        foot.addWidget(self.copy)
        foot.addStretch(1)
        column.addLayout(foot)
        self.who.toggled.connect(self._show)
        self.copy.clicked.connect(self._on_copy)
        theme.changed.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.setAccessibleName(self.tr("Who has read it"))
        self.copy.setText(self.tr("Copy the names of who has not"))
        self._show()

    def show_clause(self, row: ClauseRow | None) -> None:
        """How many have read this clause; who they are is read beside."""
        self.setVisible(row is not None)
        if row is None:
            return
        clause = (row.clause.id, row.clause.version)
        if clause != self._clause:
            self._clause, self._rows = clause, ()
        self._counted = (row.readers, row.people)
        self._show()
        work = partial(read_readers, self._desk.workstation, *clause)
        self._desk.background.read(work, partial(self._on_read, clause), key="policy.readers")

    def _on_read(self, clause: tuple[str, int], rows: tuple[ReaderRow, ...]) -> None:
        if clause == self._clause:
            self._rows = rows
            self._show()

    def _show(self, *_: object) -> None:
        readers, people = self._counted
        said = self.tr("Read by {readers} of {people}").format(readers=readers, people=people)
        self.count.setText(said)
        is_open = self.who.isChecked()
        self.who.setText(self.tr("Hide the names") if is_open else self.tr("Show the names"))
        self.who.setVisible(bool(self._rows))
        late = [row.label for row in self._rows if not row.read_us]
        self.late.setText(self.tr("Not yet: {names}").format(names=joined(late)))
        self.late.setVisible(is_open and bool(late))
        self.copy.setVisible(is_open and bool(late))
        done = [f"{row.label} ({day_of(row.read_us)})" for row in self._rows if row.read_us]
        self.done.setText(self.tr("Read: {names}").format(names=joined(done)))
        self.done.setVisible(is_open and bool(done))

    def _on_copy(self) -> None:
        names = "\n".join(row.label for row in self._rows if not row.read_us)
        QGuiApplication.clipboard().setText(names)
        announce(self, self.tr("Copied"))


def joined(names: Sequence[str]) -> str:
    """Names in one sentence."""
    return QLocale().createSeparatedList(list(names))


def day_of(at_us: int) -> str:
    """The day and time of a reading, here."""
    at = QDateTime.fromMSecsSinceEpoch(at_us // 1000)
    return QLocale().toString(at, QLocale.FormatType.ShortFormat)
