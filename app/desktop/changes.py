"""The one signal that says what changed, so that each screen re-reads only its own rows."""

from functools import lru_cache

from PySide6.QtCore import QObject, Signal

from app.desktop.link import SENT_IN, Link


class Changes(QObject):
    """News of the store, always on the GUI thread.

    Signals: `changed(frozenset[str])` rows touched, as "tickets/<id>"; `refused(Rejected)` a rule said no;
    `performed()` new work waits to be sent; `linked(link)` the line to the hub has a new state;
    `seen(ticket)` the agent has read a ticket, which only this workstation knows.
    """

    changed = Signal(object)
    refused = Signal(object)
    performed = Signal()
    linked = Signal(object)
    seen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.is_offline = False  # whether work waits for the line, for all who say so or act on it
        self.linked.connect(self._on_link)

    def _on_link(self, link: Link) -> None:
        self.is_offline = link.phase not in SENT_IN


@lru_cache(maxsize=2)
def kinds_of(touched: frozenset[str]) -> frozenset[str]:
    """The kinds of rows that news touch; found out once for all who hear them, since a page names thousands."""
    return frozenset(ref.partition("/")[0] for ref in touched)


def holds(touched: frozenset[str], *kinds: str) -> bool:
    """Whether news touch a row of one of these kinds."""
    return not kinds_of(touched).isdisjoint(kinds)
