"""The Policy side of the dock: find a clause, read it beside the ticket, and say that one has read it."""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.desktop.desk import Desk
from app.desktop.papers import may_hold
from app.desktop.policy.browser import Pages
from app.desktop.policy.contents import Contents, Entry, finds
from app.desktop.policy.paper import Paper
from app.desktop.policy.reading import Page, find, own_language, read_book, read_page
from app.desktop.policy.since import fresh
from app.desktop.widgets.buttons import Button
from app.desktop.widgets.fields import SearchField
from app.desktop.widgets.notices import Text, announce
from app.domain.said import in_language
from app.store.queries_book import BookRow, ClauseRow, FoundRow, TrainingRow

MOST: Final = 8


class PolicySide(QWidget):
    """Signals: `opened(part, name)` the whole book is wanted, at this place."""

    opened = Signal(str, str)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("policySide")
        self._desk = desk
        self._book: BookRow | None = None
        self._page: Page = None
        self._shown = ("clause", "")
        self._said_in = ""
        theme = desk.theme
        self.search = SearchField(theme, "", "?", parent=self)
        self.edition = Text(theme, "", 12, color="text-2", parent=self)
        self.list = Contents(theme, self, is_flat=True)
        self.pages = Pages(theme, self, size=13)
        self.whole = Button(theme, "", "secondary", icon="pop-out", height=28, parent=self)
        self._typing = QTimer(self, singleShot=True, interval=0)
        self._typing.timeout.connect(self._find)
        self._arrange()
        self.search.textChanged.connect(self._typing.start)
        self.search.returnPressed.connect(self._enter_first)
        self.list.chosen.connect(self._on_chosen)
        self.pages.followed.connect(self._on_followed)
        self.whole.clicked.connect(lambda: self.opened.emit(*self._shown))
        theme.changed.connect(self.retranslate)
        self.retranslate()

    def _arrange(self) -> None:
        px = self._desk.theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(12), px(12), px(10))
        column.setSpacing(px(8))
        column.addWidget(self.search)
        column.addWidget(self.list)
        column.addWidget(self.pages, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.edition, 1)
        foot.addWidget(self.whole)
        column.addLayout(foot)

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.setAccessibleName(self.tr("Policy"))
        self.search.setPlaceholderText(self.tr("Find a clause"))
        self.search.setAccessibleName(self.tr("Find in the policy"))
        self.list.setAccessibleName(self.tr("Clauses found"))
        self.pages.setAccessibleName(self.tr("Text of the clause"))
        self.whole.setText(self.tr("Open the book"))
        if self._book is not None:
            self._show_book(self._book)
        self._show_page()

    # ---- what is read ------------------------------------------------------------------------

    def ask(self) -> None:
        """Read what is on show."""
        background, station = self._desk.background, self._desk.workstation
        background.read(partial(read_book, station), self._show_book, key="policy.side")
        if self._shown[1]:
            self.open_part(*self._shown)

    def begin(self) -> None:
        """Come here by key: read, and look for words at once."""
        self.ask()
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def touched(self, refs: frozenset[str]) -> bool:
        """Whether news may change what is on show."""
        return may_hold(refs, ("policy_shelf/", "policy_readings/"))

    def open_part(self, part: str, name: str) -> None:
        """Show a clause or another part."""
        self._shown = (part, name.split(" ")[0])
        if not self.search.text().strip():
            self._list_rows([])
        work = partial(read_page, self._desk.workstation, *self._shown)
        self._desk.background.read(work, self._on_page, key="policy.side.page")

    def _find(self) -> None:
        text = self.search.text().strip()
        if text:
            work = partial(find, self._desk.workstation, text, self._language)
            self._desk.background.read(work, self._on_found, key="policy.side.find")
        elif self._book is not None:
            self._show_book(self._book)

    # ---- what is shown -----------------------------------------------------------------------

    @property
    def _language(self) -> str:
        return own_language()

    def _show_book(self, book: BookRow | None) -> None:
        self._book = book
        if book is None:
            self.edition.setText(self.tr("No policy has come yet."))
            return
        self.edition.setText(self.tr("Policy v{edition}").format(edition=book.label))
        if self.search.text().strip():
            return
        lines = [line for line in fresh(book) if not line.is_read][:MOST]
        rows = [Entry("clause", one.id, in_language(one.title, self._language)) for one in lines]
        self._list_rows([] if self._shown[1] else rows)

    def _on_found(self, found: tuple[FoundRow, ...]) -> None:
        if self.search.text().strip():
            self._list_rows(finds(found[:MOST], self._language))
            announce(self.list, self.tr("%n place(s) found", "", len(found)))

    def _list_rows(self, rows: list[Entry]) -> None:
        self.list.show_rows(rows, is_whole=True)
        self.list.setVisible(bool(rows))

    def _on_page(self, page: Page) -> None:
        self._page = page
        self._show_page(is_other=True)

    def _show_page(self, *, is_other: bool = False) -> None:
        paper = Paper(self._desk.theme, self._language, said_in=self._said_in)
        page = self._page
        if page is not None and not isinstance(page, TrainingRow):
            html = paper.clause(page) if isinstance(page, ClauseRow) else paper.article(page)
            self.pages.show_page(html, is_other=is_other)

    # ---- what is done ------------------------------------------------------------------------

    def _on_chosen(self, entry: Entry) -> None:
        if entry.part in ("script", "training"):
            self.opened.emit(entry.part, entry.name)
        else:
            self.open_part(entry.part, entry.name)

    def _enter_first(self) -> None:
        if entry := self.list.rows.at(self.list.rows.index(0)):
            self._on_chosen(entry)

    def _on_followed(self, kind: str, name: str) -> None:
        if kind == "say":
            self._said_in = name
            self._show_page()
        elif kind == "copy" and isinstance(self._page, ClauseRow):
            said = in_language(self._page.clause.say, self._said_in or self._language)
            QGuiApplication.clipboard().setText(said)
            announce(self.pages, self.tr("Copied"))
        elif kind == "script":
            self.opened.emit(kind, name)
        else:
            self.open_part(kind, name)
