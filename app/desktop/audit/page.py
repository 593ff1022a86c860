"""The page of the audit: asked at the hub each time somebody comes here, and kept in sight while the line is cut."""

from collections.abc import Mapping
from datetime import UTC, datetime
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.desktop import words
from app.desktop.audit.lines import AuditList, AuditModel, Heads, LinePainter
from app.desktop.desk import Desk
from app.desktop.link import Line
from app.desktop.widgets.buttons import Button
from app.desktop.widgets.layouts import Card, Hairline
from app.desktop.widgets.notices import EmptyState, Icon, Text
from app.domain.ids import micros
from app.store.queries_audit import Audit, AuditFound

NO_LINE: Final = AuditFound(trouble="offline")


class AuditPage(QWidget):
    """The page. Signals: `opened(ticket)`."""

    opened = Signal(str)

    def __init__(self, desk: Desk, names: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("auditPage")
        self._desk = desk
        self._line: Line | None = None
        self._following, self._turn, self._told_us = "", 0, 0
        self._found: AuditFound | None = None
        self.stopped_us = 0  # a test or a picture may stop the clock
        theme = desk.theme
        self.title = Text(theme, "", 18, 600)
        self.about = Text(theme, "", 13, color="text-2")
        self.again = Button(theme, "", "secondary", "R", icon="refresh")
        self.trouble = Text(theme, "", 13, color="late-text", wraps=True)
        self.list = AuditList()
        self.model = AuditModel(names, self)
        self.empty = EmptyState(theme)
        self.more = Button(theme, "", "ghost", "M", icon="history", height=28)
        self._promise = Text(theme, "", 12, color="text-2", wraps=True)
        self._heads = Heads(theme)
        self._pages = QStackedWidget()
        self.list.setModel(self.model)
        self.list.setItemDelegate(LinePainter(theme, self.model, names, self.list))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setUniformItemSizes(True)
        self._lay_out()
        self.again.clicked.connect(self.ask)
        self.more.clicked.connect(self.ask_more)
        self.list.activated.connect(self._on_activated)
        theme.changed.connect(self.retranslate)
        self.retranslate()

    def _lay_out(self) -> None:
        px, theme = self._desk.theme.px, self._desk.theme
        head, foot, table = QHBoxLayout(), QHBoxLayout(), Card(theme)
        head.setSpacing(px(12))
        head.addWidget(self.title)
        head.addWidget(self.about, 1)
        head.addWidget(self.again)
        rows = QVBoxLayout(table)
        rows.setContentsMargins(1, px(4), 1, 1)
        rows.setSpacing(0)
        self._pages.addWidget(self.empty)
        self._pages.addWidget(self.list)
        for part in (self._heads, self._pages, Hairline(theme)):
            rows.addWidget(part, 1 if part is self._pages else 0)
        foot.setContentsMargins(px(16), px(6), px(8), px(6))
        foot.setSpacing(px(8))
        foot.addWidget(Icon(theme, "lock", 14, "text-3"))
        foot.addWidget(self._promise, 1)
        foot.addWidget(self.more)
        rows.addLayout(foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(12), px(16), px(16))
        column.setSpacing(px(12))
        column.addLayout(head)
        column.addWidget(self.trouble)
        column.addWidget(table, 1)

    def follow(self, line: Line | None) -> None:
        """There is a line to ask over."""
        self._line = line

    # ---- asking ------------------------------------------------------------------------------

    def begin(self) -> None:
        """Somebody comes here: ask anew, and take the focus."""
        self.again.setFocus(Qt.FocusReason.OtherFocusReason)
        self.ask()

    def ask(self) -> None:
        """Ask for the newest lines."""
        self._ask("")

    def ask_more(self) -> None:
        """Ask for older ones."""
        if self._following:
            self._ask(self._following)

    def _ask(self, after: str) -> None:
        self._turn += 1
        hear = partial(self._hear, self._turn, after)
        if self._line is None:
            hear(NO_LINE)
        else:
            self._line.ask(Audit(after), self._desk.background.from_any_thread(hear))

    def _hear(self, turn: int, after: str, answer: object) -> None:
        if turn != self._turn or not isinstance(answer, AuditFound):
            return
        self._found = answer
        if not answer.trouble:
            self._told_us = self.stopped_us or micros(datetime.now(UTC))
            self._following = answer.following
            (self.model.show_more if after else self.model.show_lines)(answer.lines)
            if not after and answer.lines:
                self.list.setCurrentIndex(self.model.index(0))
                self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.text().lower():
            case "r":
                self.again.click()
            case "m" if self._following:
                self.more.click()
            case _:
                super().keyPressEvent(event)

    def _on_activated(self) -> None:
        index = self.list.currentIndex()
        if index.isValid() and (ticket := self.model.lines[index.row()].ticket):
            self.opened.emit(ticket)

    # ---- words -------------------------------------------------------------------------------

    def _show(self) -> None:
        has_lines = bool(self.model.lines)
        self._pages.setCurrentWidget(self.list if has_lines else self.empty)
        self._heads.setVisible(has_lines)
        self.more.setVisible(bool(self._following))
        trouble = self._trouble_words()
        self.trouble.setText(trouble if has_lines else "")
        self.trouble.setVisible(bool(trouble) and has_lines)
        if self._found is None:
            self.empty.set_words(self.tr("Asking the hub…"))
        elif trouble:
            own = self.tr("What came back of your own work is in the Outbox.")
            self.empty.set_words(trouble, own)
        else:
            self.empty.set_words(
                self.tr("Everything was done as it was meant."),
                self.tr("What the hub refuses, changes or sets aside appears here."),
            )

    def _trouble_words(self) -> str:
        found = self._found
        if found is None or not found.trouble:
            return ""
        said = {
            "offline": self.tr("The hub cannot be asked now."),
            "too_many": self.tr("The hub was asked too often. Try again in a minute."),
            "forbidden": self.tr("The hub does not answer this computer."),
        }.get(found.trouble, self.tr("The hub could not answer. Nothing is lost; try again."))
        if not self.model.lines:
            return said
        shown = self.tr("Showing {time}.").format(time=words.clock(self._told_us))
        return f"{said} {shown}"

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.setAccessibleName(self.tr("Audit"))
        self.title.setText(self.tr("Audit"))
        self.about.setText(self.tr("What the hub did not do as it was meant"))
        self.again.setText(self.tr("Ask again"))
        self.more.setText(self.tr("Older lines"))
        self.list.setAccessibleName(self.tr("Work that was refused, changed or set aside"))
        self._promise.setText(self.tr("Nothing here can be changed or deleted."))
        self._show()
