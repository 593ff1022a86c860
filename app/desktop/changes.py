"""The one signal that says what changed, so that each screen re-reads only its own rows."""

from PySide6.QtCore import QObject, Signal


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
