"""What each repair of a returned operation is called on its button, and the notes that some of them write."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QCoreApplication

from app.desktop import messages
from app.desktop.marking import QT_TRANSLATE_NOOP
from app.domain.operations import Code
from app.domain.repairs import Repair

LABELS: Final[Mapping[Repair, str]] = {
    Repair.AGAIN: QT_TRANSLATE_NOOP("Repairs", "Try again"),
    Repair.THEIRS: QT_TRANSLATE_NOOP("Repairs", "Keep theirs"),
    Repair.TAKE: QT_TRANSLATE_NOOP("Repairs", "Take it over"),
    Repair.ASK_HOLDER: QT_TRANSLATE_NOOP("Repairs", "Ask {by} to hand over"),
    Repair.ASK_SUPERVISOR: QT_TRANSLATE_NOOP("Repairs", "Ask a supervisor"),
    Repair.REOPEN: QT_TRANSLATE_NOOP("Repairs", "Reopen and do it"),
    Repair.FOLLOW: QT_TRANSLATE_NOOP("Repairs", "Do it where it was merged to"),
    Repair.AS_NOTE: QT_TRANSLATE_NOOP("Repairs", "Keep as a note"),
    Repair.DUPLICATE: QT_TRANSLATE_NOOP("Repairs", "Close as duplicate"),
    Repair.EDIT: QT_TRANSLATE_NOOP("Repairs", "Edit and send again"),
    Repair.LEAVE: QT_TRANSLATE_NOOP("Repairs", "Leave it so"),
    Repair.DISMISS: QT_TRANSLATE_NOOP("Repairs", "Dismiss…"),
}
# Where the code says more than the repair alone.
OF_CODE: Final[Mapping[tuple[Repair, str], str]] = {
    (Repair.AGAIN, Code.HELD_REOPENED): QT_TRANSLATE_NOOP("Repairs", "Solve all the same"),
    (Repair.AGAIN, Code.HELD_STALE_REPLY): QT_TRANSLATE_NOOP("Repairs", "Send it now"),
    (Repair.AGAIN, Code.CONFLICT_KEPT): QT_TRANSLATE_NOOP("Repairs", "Keep mine"),
    (Repair.LEAVE, Code.HELD_REOPENED): QT_TRANSLATE_NOOP("Repairs", "Leave it open"),
    (Repair.LEAVE, Code.CLAIM_LOST): QT_TRANSLATE_NOOP("Repairs", "Leave it to {by}"),
}
PLEASE_HAND_OVER: Final = QT_TRANSLATE_NOOP("Repairs", "{by}, please hand this ticket over to me.")
FOR_A_SUPERVISOR: Final = QT_TRANSLATE_NOOP(
    "Repairs", "For a supervisor: “{what}” came back. {why}"
)


def label(repair: Repair, code: str, by: str) -> str:
    """What the button says; `by` is the colleague it is about."""
    text = OF_CODE.get((repair, code)) or LABELS[repair]
    return _tr(text).format(by=by or messages.tr(messages.SOMEBODY))


def note(repair: Repair, by: str, what: str, why: str) -> str:
    """The note a repair writes, or ""."""
    if repair is Repair.ASK_HOLDER:
        return _tr(PLEASE_HAND_OVER).format(by=by or messages.tr(messages.SOMEBODY))
    if repair is Repair.ASK_SUPERVISOR:
        return _tr(FOR_A_SUPERVISOR).format(what=what, why=why)
    return ""


def _tr(text: str) -> str:
    return QCoreApplication.translate("Repairs", text)
