"""The one signal that says what changed, so that each screen re-reads only its own rows."""

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
