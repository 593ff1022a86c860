"""The way to the audit: on the rail for those who may read about other people's work."""

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from app.desktop.desk import Desk
from app.desktop.link import Line
from app.desktop.shell import Shell
from app.domain.auditing import READ_ALL, READ_TEAM

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

    def allow(self, permits: Iterable[str]) -> None:
        """Show the stop to an agent who reads about others."""
        self._shell.rail.allow(COMMAND, on=not {READ_TEAM, READ_ALL}.isdisjoint(permits))
