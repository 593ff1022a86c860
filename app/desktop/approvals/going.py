"""The way to Refunds & approvals: on the rail for those whose role decides, with the number that wait."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.desktop.desk import Desk
from app.desktop.papers import may_hold
from app.desktop.shell import Shell
from app.domain.gone import ConfirmErasure
from app.store.queries import Me, MeRow
from app.store.queries_erasing import Erasures
from app.store.queries_refunds import Allowances, RefundRequests, StandIns

if TYPE_CHECKING:  # see desk
    from app.desktop.approvals.page import ApprovalsPage
    from app.workstation import Workstation

COMMAND = "go.approvals"


def read_count(workstation: "Workstation") -> int | None:
    """How many requests wait for this agent; None when the role decides on none."""
    me: MeRow | None = workstation.ask(Me())
    erasures = sum(row.may_decide for row in workstation.ask(Erasures()))
    stands_in = any(row.taker == workstation.agent for row in workstation.ask(StandIns()))
    if not (workstation.ask(Allowances()).approves or stands_in):
        decides = me is not None and ConfirmErasure.name in me.permits
        return erasures if decides or erasures else None
    return len(workstation.ask(RefundRequests())) + erasures


class Approving(QObject):
    """Makes the page when somebody goes there first."""

    def __init__(
        self, desk: Desk, shell: Shell, names: Mapping[str, str], opened: Callable[[str], object]
    ) -> None:
        super().__init__(shell)
        self._desk, self._shell, self._names, self._opened = desk, shell, names, opened
        self._page: ApprovalsPage | None = None
        shell.rail.allow(COMMAND, on=False)
        desk.changes.changed.connect(self._on_changed)

    @property
    def page(self) -> "ApprovalsPage":
        """The page, which most starts never need."""
        if self._page is None:
            from app.desktop.approvals.page import ApprovalsPage

            self._page = ApprovalsPage(self._desk, self._names)
            self._page.opened.connect(self._opened)
            self._page.counted.connect(partial(self._shell.rail.show_badge, COMMAND))
            self._shell.add_page(self._page)
        return self._page

    def go(self) -> None:
        """Show what waits for a yes."""
        self._shell.show_page(self.page)
        self._shell.rail.show_place(COMMAND)
        self.page.begin()

    def refresh(self) -> None:
        """Look whether this agent decides, and how many wait."""
        work = partial(read_count, self._desk.workstation)
        self._desk.background.read(work, self._show, key="approvals.count")

    def _show(self, count: int | None) -> None:
        self._shell.rail.allow(COMMAND, on=count is not None)
        self._shell.rail.show_badge(COMMAND, count or 0)

    def _on_changed(self, refs: frozenset[str]) -> None:
        if may_hold(refs, ("refunds/", "refund_delegations/", "rules/", "customers/")):
            self.refresh()
