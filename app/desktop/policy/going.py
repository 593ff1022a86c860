"""The way to Policy & knowledge, from the rail, from the palette and from a clause named anywhere."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.desktop.desk import Desk
from app.desktop.papers import may_hold
from app.desktop.policy.announcing import Announcement
from app.desktop.policy.edition import EditionWatch
from app.desktop.policy.reading import read_book
from app.desktop.policy.since import fresh
from app.desktop.shell import Shell
from app.desktop.widgets.notices import Action
from app.domain.operations import Rejected
from app.domain.policy.locks import QUEUE_LOCKED
from app.store.queries_book import BookRow

if TYPE_CHECKING:  # see desk
    from app.desktop.author.page import AuthorPage
    from app.desktop.policy.page import PolicyPage

COMMAND = "go.policy"


class Reading(QObject):
    """Makes the page when somebody goes there first; the rail shows how much is to be read."""

    def __init__(self, desk: Desk, shell: Shell) -> None:
        super().__init__(shell)
        self._desk, self._shell = desk, shell
        self._page: PolicyPage | None = None
        self._author: AuthorPage | None = None
        self.edition = EditionWatch(desk, shell)
        self.news = Announcement(desk, shell, self.look)
        self.edition.shown.connect(self.news.refresh)
        desk.changes.changed.connect(self._on_changed)

    @property
    def page(self) -> "PolicyPage":
        """The page, which most starts never need."""
        if self._page is None:
            from app.desktop.policy.page import PolicyPage

            self._page = PolicyPage(self._desk)
            self._page.script_wanted.connect(self.write)
            self._shell.add_page(self._page)
        return self._page

    @property
    def author(self) -> "AuthorPage":
        """Where scripts are written."""
        if self._author is None:
            from app.desktop.author.page import AuthorPage

            self._author = AuthorPage(self._desk)
            self._author.left.connect(self.go)
            self._shell.add_page(self._author)
        return self._author

    def write(self, script: str) -> None:
        """Open a script as graph and text."""
        self._shell.show_page(self.author)
        self._shell.rail.show_place(COMMAND)
        self.author.open_script(script)

    def go(self) -> None:
        """Show the book."""
        self._shell.show_page(self.page)
        self._shell.rail.show_place(COMMAND)
        self.page.begin()

    def open_part(self, part: str, name: str) -> None:
        """Show the book at a clause or another part."""
        if part == "script":
            self.write(name)
            return
        self.go()
        if name:
            self.page.open_part(part, name)

    def look(self, clause: str) -> None:
        """Show what a new edition changed, from a clause on."""
        self.go()
        self.page.changes.setChecked(True)
        if clause:
            self.page.open_part("clause", clause)

    def refresh(self) -> None:
        """Count what is to be read, and say by which edition."""
        self.edition.refresh()
        work = partial(read_book, self._desk.workstation)
        self._desk.background.read(work, self._show, key="policy.count")

    def way_out(self, refusal: Rejected) -> Action | None:
        """What to do at once about a refusal: read the clause that a queue waits for."""
        if refusal.reason != QUEUE_LOCKED:
            return None
        clause = refusal.facts.get("clause", "")
        return self.tr("Read now"), partial(self.open_part, "clause", clause)

    def _show(self, book: BookRow | None) -> None:
        unread = [line for line in fresh(book) if line.is_due and not line.is_read] if book else []
        self._shell.rail.show_badge(COMMAND, len(unread))

    def _on_changed(self, refs: frozenset[str]) -> None:
        if may_hold(refs, ("policy_shelf/", "policy_readings/")):
            self.refresh()
