"""The way to the audit: on the rail for those who may read about other people's work."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from app.desktop.changes import holds
from app.desktop.desk import Desk
from app.desktop.link import Line
from app.desktop.shell import Shell
from app.domain.auditing import READ_ALL, READ_TEAM
from app.store.queries import Me, MeRow

if TYPE_CHECKING:  # see desk
    from app.desktop.audit.page import AuditPage

COMMAND: Final = "go.audit"


class Auditing(QObject):
    """Makes the page when somebody goes there first."""

    def __init__(
        self, desk: Desk, shell: Shell, names: Mapping[str, str], opened: Callable[[str], object]
    ) -> None:
        super().__init__(shell)
        self._desk, self._shell, self._names, self._opened = desk, shell, names, opened
        self._page: AuditPage | None = None
        self._line: Line | None = None
        shell.rail.allow(COMMAND, on=False)
        desk.changes.changed.connect(self._on_changed)

    @property
    def page(self) -> "AuditPage":
        """The page, which most starts never need."""
        if self._page is None:
            from app.desktop.audit.page import AuditPage

            self._page = AuditPage(self._desk, self._names)
            self._page.follow(self._line)
            self._page.opened.connect(self._opened)
            self._shell.add_page(self._page)
        return self._page

    def follow(self, line: Line) -> None:
        """There is a line to ask over."""
        self._line = line
        if self._page is not None:
            self._page.follow(line)

    def go(self) -> None:
        """Show what was not done as it was meant."""
        self._shell.show_page(self.page)
        self._shell.rail.show_place(COMMAND)
        self.page.begin()

    def refresh(self) -> None:
        """Look whether this agent reads about others."""
        ask = self._desk.workstation.ask
        self._desk.background.read(lambda: ask(Me()), self._show, key="audit.me")

    def _show(self, me: MeRow | None) -> None:
        may = me is not None and not {READ_TEAM, READ_ALL}.isdisjoint(me.permits)
        self._shell.rail.allow(COMMAND, on=may)

    def _on_changed(self, refs: frozenset[str]) -> None:
        if holds(refs, "agents", "roles"):
            self.refresh()
