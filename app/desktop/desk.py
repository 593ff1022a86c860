"""What every screen is given: the workstation, the lanes, the news and the looks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from app.domain.operations import Operation, Rejected

# The workstation brings the store with it; the window paints before that is loaded.
if TYPE_CHECKING:
    from app.desktop.background import Background
    from app.desktop.changes import Changes
    from app.desktop.theme import Theme
    from app.workstation import Outcome, Workstation


@dataclass(frozen=True, slots=True)
class Desk:
    """The things a screen works with; built once in `application`."""

    workstation: Workstation
    background: Background
    changes: Changes
    theme: Theme

    def perform(
        self,
        op: Operation,
        done: Callable[[Outcome], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Make a change on the write lane; when it is durable say what it touched, then call `done`."""
        self.background.write(
            partial(self.workstation.perform, op),
            partial(self._on_performed, done),
            partial(self._on_failed, failed),
        )

    def perform_all(
        self, ops: Sequence[Operation], done: Callable[[list[Outcome]], None] | None = None
    ) -> None:
        """Make several changes in one transaction; a refused one is reported, the others stand."""
        self.background.write(
            partial(self.workstation.perform_all, ops), partial(self._on_all_performed, done)
        )

    def _on_performed(self, done: Callable[[Outcome], None] | None, outcome: Outcome) -> None:
        self.changes.changed.emit(outcome.touched)
        self.changes.performed.emit()
        if done is not None:
            done(outcome)

    def _on_all_performed(
        self,
        done: Callable[[list[Outcome]], None] | None,
        outcomes: list[Outcome | Rejected],
    ) -> None:
        stood = [outcome for outcome in outcomes if not isinstance(outcome, Rejected)]
        self.changes.changed.emit(frozenset().union(*(outcome.touched for outcome in stood)))
        self.changes.performed.emit()
        for outcome in outcomes:
            if isinstance(outcome, Rejected):
                self.changes.refused.emit(outcome)
        if done is not None:
            done(stood)

    def _on_failed(self, failed: Callable[[Exception], None] | None, error: Exception) -> None:
        """A caller that says the refusal itself gets it; otherwise a toast says it."""
        if failed is not None:
            failed(error)
        elif isinstance(error, Rejected):
            self.changes.refused.emit(error)
        else:
            self.background.troubled.emit(error)
