"""What the queue says when a view holds no ticket, and where it points instead."""

from PySide6.QtCore import QCoreApplication

from app.desktop import words
from app.desktop.inbox_model import Showing
from app.store.queries import View


def empty_words(showing: Showing, next_due_us: int | None) -> tuple[str, str, str]:
    """Title, detail and the words of the way on."""
    if showing.filter:
        title = QCoreApplication.translate("Inbox", "No ticket here matches ‘%1’.")
        action = QCoreApplication.translate("Inbox", "Show the whole list")
        return words.fill(title, showing.filter), "", action
    title, action = _title(showing.view), _way_on(showing.view)
    if next_due_us is None:
        return title, "", action
    detail = QCoreApplication.translate("Inbox", "Next due %1.")
    return title, words.fill(detail, words.clock(next_due_us)), action


def _title(view: View) -> str:
    return _TITLES[view]()


def _way_on(view: View) -> str:
    if view == View.MINE:
        return QCoreApplication.translate("Inbox", "Show unassigned tickets")
    if view in (View.OPEN, View.ALL):
        return ""
    return QCoreApplication.translate("Inbox", "Show all open tickets")


_TITLES = {
    View.MINE: lambda: QCoreApplication.translate("Inbox", "No ticket is yours."),
    View.UNASSIGNED: lambda: QCoreApplication.translate("Inbox", "Every ticket has an agent."),
    View.EMERGENCIES: lambda: QCoreApplication.translate("Inbox", "No emergencies."),
    View.DUE_SOON: lambda: QCoreApplication.translate("Inbox", "Nothing due in the next hour."),
    View.LATE: lambda: QCoreApplication.translate("Inbox", "Nothing is late."),
    View.WAITING: lambda: QCoreApplication.translate("Inbox", "No ticket waits for a customer."),
    View.TO_CONFIRM: lambda: QCoreApplication.translate("Inbox", "Nothing to confirm."),
    View.DRAFTS: lambda: QCoreApplication.translate("Inbox", "No drafts."),
    View.NOT_SENT: lambda: QCoreApplication.translate("Inbox", "Everything is delivered."),
    View.OPEN: lambda: QCoreApplication.translate("Inbox", "No open tickets."),
    View.ALL: lambda: QCoreApplication.translate("Inbox", "No tickets on this computer yet."),
}
