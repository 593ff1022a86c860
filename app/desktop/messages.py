"""Sentences for codes: what a refusal, a receipt or a broken surrounding means, said calmly.

Every sentence says what happened, what is safe and what to do. `{name}` is filled from the facts.
"""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QCoreApplication

from app.desktop.marking import QT_TRANSLATE_NOOP
from app.desktop.messages_checklists import CHECKLIST_REASONS
from app.desktop.messages_money import MONEY_REASONS
from app.desktop.messages_policy import POLICY_REASONS
from app.desktop.words import clock
from app.domain.operations import Code, Rejected

REASONS: Mapping[str, str] = {
    **CHECKLIST_REASONS,
    **CHECKLIST_REASONS,
    **MONEY_REASONS,
    **POLICY_REASONS,
    "actor.may_not": QT_TRANSLATE_NOOP(
        "Messages", "Your role does not allow this. Nothing was changed; a supervisor can do it."
    ),
    "agent.inactive": QT_TRANSLATE_NOOP(
        "Messages", "This agent no longer takes tickets. Nothing was changed; choose somebody else."
    ),
    "agents.missing": QT_TRANSLATE_NOOP(
        "Messages", "This agent is not known here. Nothing was changed; choose somebody else."
    ),
    "attention.closed": QT_TRANSLATE_NOOP(
        "Messages", "Somebody has dealt with this already. Nothing had to be changed."
    ),
    "attention.not_editable": QT_TRANSLATE_NOOP(
        "Messages", "This cannot be changed afterwards. It is kept; do it anew."
    ),
    "attention.reason_missing": QT_TRANSLATE_NOOP(
        "Messages", "The reason is missing. Nothing was closed; say why it is let go."
    ),
    "conflict.sent": QT_TRANSLATE_NOOP(
        "Messages",
        "Your choice has gone to the hub and is a normal change now. Set the value anew to change it.",
    ),
    "conflict.settled": QT_TRANSLATE_NOOP(
        "Messages",
        "{by} has settled this already. Nothing had to be changed.",
    ),
    "conflict.theirs_stands": QT_TRANSLATE_NOOP(
        "Messages",
        "A colleague changed this before you. Theirs stands; yours is kept. Choose one.",
    ),
    "conflict.yours_stands": QT_TRANSLATE_NOOP(
        "Messages",
        "A colleague changed this before you. Yours stands; theirs is kept. Choose one.",
    ),
    "conflicts.missing": QT_TRANSLATE_NOOP(
        "Messages",
        "This choice is not on this computer. Nothing was changed; sync and try again.",
    ),
    "contacts.missing": QT_TRANSLATE_NOOP(
        "Messages", "This contact is not on this computer. Nothing was changed; sync and try again."
    ),
    "customer.erase_own": QT_TRANSLATE_NOOP(
        "Messages",
        "You have asked for this erasure yourself. Nothing was changed; somebody else confirms it.",
    ),
    "customer.erased": QT_TRANSLATE_NOOP(
        "Messages",
        "This customer's data was erased at their wish. What you wrote about them was not kept.",
    ),
    "customer.merged": QT_TRANSLATE_NOOP(
        "Messages",
        "This customer was merged into another one. Your work is kept; do it there.",
    ),
    "customer.nameless": QT_TRANSLATE_NOOP(
        "Messages", "A customer needs a name. Nothing was saved; fill in the name."
    ),
    "customer.point_missing": QT_TRANSLATE_NOOP(
        "Messages",
        "Fill in how the customer is reached. Nothing was changed.",
    ),
    "customers.missing": QT_TRANSLATE_NOOP(
        "Messages",
        "This customer is not on this computer. Nothing was changed; sync and try again.",
    ),
    "merge.gone": QT_TRANSLATE_NOOP(
        "Messages",
        "One of the two was erased or merged before. Nothing was changed; look again.",
    ),
    "merge.with_itself": QT_TRANSLATE_NOOP(
        "Messages",
        "Both are the same. Nothing was changed; choose two to merge.",
    ),
    "message.customer_wrote": QT_TRANSLATE_NOOP(
        "Messages",
        "The customer wrote again before your reply went out. It was not sent; read it, then confirm.",
    ),
    "message.kept_as_note": QT_TRANSLATE_NOOP(
        "Messages",
        "{by} has this ticket now. Your reply was not sent; it is kept there as a note.",
    ),
    "message.of_another_ticket": QT_TRANSLATE_NOOP(
        "Messages", "This message belongs to another ticket. Nothing was changed; open that ticket."
    ),
    "message.waited": QT_TRANSLATE_NOOP(
        "Messages",
        "Your reply waited {hours} h for the connection. It was not sent; read it, then confirm.",
    ),
    "messages.missing": QT_TRANSLATE_NOOP(
        "Messages", "This message is not on this computer. Nothing was changed; sync and try again."
    ),
    "operation.defect": QT_TRANSLATE_NOOP(
        "Messages",
        "The hub stumbled over this change. It is kept; support has been told.",
    ),
    "operation.invalid": QT_TRANSLATE_NOOP(
        "Messages", "This change is incomplete. Nothing was saved; check the fields and try again."
    ),
    "operation.too_large": QT_TRANSLATE_NOOP(
        "Messages",
        "This is longer than anything the hub takes in. Make it shorter or send it in parts.",
    ),
    "operation.unknown": QT_TRANSLATE_NOOP(
        "Messages", "This version does not know the change. Your work is kept; update the program."
    ),
    "orders.missing": QT_TRANSLATE_NOOP(
        "Messages", "This order is not on this computer. Nothing was changed; sync and try again."
    ),
    "queues.missing": QT_TRANSLATE_NOOP(
        "Messages", "This queue is not known here. Nothing was changed; choose another queue."
    ),
    "refund.expired": QT_TRANSLATE_NOOP(
        "Messages", "The time to decide on this refund is over. No money moved; ask for it again."
    ),
    "refund.not_delegated": QT_TRANSLATE_NOOP(
        "Messages", "You may not decide in this supervisor's place. No money moved."
    ),
    "refund.not_now": QT_TRANSLATE_NOOP(
        "Messages", "The refund has moved on meanwhile. No money moved; look at where it stands."
    ),
    "refund.own_request": QT_TRANSLATE_NOOP(
        "Messages", "Somebody else must decide on your own request. No money moved."
    ),
    "refund.reason_missing": QT_TRANSLATE_NOOP(
        "Messages", "Say why you decline. Nothing was changed; fill in the reason."
    ),
    "roles.missing": QT_TRANSLATE_NOOP(
        "Messages", "This role is not known here. Nothing was changed; choose another role."
    ),
    "tags.missing": QT_TRANSLATE_NOOP(
        "Messages", "This tag is not known here. Nothing was changed; choose another tag."
    ),
    "team.left": QT_TRANSLATE_NOOP(
        "Messages",
        "You no longer work for this ticket's team. Your work is kept; a supervisor decides.",
    ),
    "ticket.of_another_customer": QT_TRANSLATE_NOOP(
        "Messages",
        "The tickets are of two customers. Nothing was changed; merge the customers first.",
    ),
    "ticket.merged": QT_TRANSLATE_NOOP(
        "Messages",
        "This ticket was merged into another one. Your work is kept; do it there.",
    ),
    "ticket.erased": QT_TRANSLATE_NOOP(
        "Messages",
        "The customer of this ticket was erased at their wish. What you wrote was not kept.",
    ),
    "ticket.claimed": QT_TRANSLATE_NOOP(
        "Messages", "{by} has this ticket already. Your notes and drafts are kept."
    ),
    "ticket.customer_wrote": QT_TRANSLATE_NOOP(
        "Messages",
        "The customer wrote again, so the ticket stays open. Read the new message first.",
    ),
    "ticket.ended": QT_TRANSLATE_NOOP(
        "Messages", "This ticket is no longer in work. Nothing was changed; reopen it first."
    ),
    "ticket.not_confirmed": QT_TRANSLATE_NOOP(
        "Messages", "The customer has not confirmed yet. Ask, or give a reason for closing."
    ),
    "ticket.not_solved": QT_TRANSLATE_NOOP(
        "Messages", "Only a solved ticket can be confirmed. Nothing was changed; solve it first."
    ),
    "ticket.not_yours": QT_TRANSLATE_NOOP(
        "Messages", "Only its owner can release this ticket. Nothing was changed."
    ),
    "ticket.outcome_missing": QT_TRANSLATE_NOOP(
        "Messages", "Say how it ended before you solve. Nothing was changed; fill in the outcome."
    ),
    "ticket.state_not_settable": QT_TRANSLATE_NOOP(
        "Messages", "This status has a step of its own. Use Solve, Confirm, Close or Reopen."
    ),
    "ticket.still_open": QT_TRANSLATE_NOOP(
        "Messages", "This ticket is still open. Nothing had to be changed."
    ),
    "tickets.missing": QT_TRANSLATE_NOOP(
        "Messages", "This ticket is not on this computer. Nothing was changed; sync and try again."
    ),
}

CODES: Mapping[Code, str] = {
    Code.OK: QT_TRANSLATE_NOOP("Messages", "Delivered."),
    Code.NOOP: QT_TRANSLATE_NOOP("Messages", "Delivered; it was so already."),
    Code.HELD_REOPENED: QT_TRANSLATE_NOOP(
        "Messages",
        "The customer wrote before this arrived, so the ticket stayed open. Read it first.",
    ),
    Code.HELD_STALE_REPLY: QT_TRANSLATE_NOOP(
        "Messages",
        "The reply waited too long and was not sent. Read it again, then send or discard.",
    ),
    Code.CLAIM_LOST: QT_TRANSLATE_NOOP(
        "Messages", "A colleague was faster. Your notes and drafts are kept; nothing was sent."
    ),
    Code.CONFLICT_KEPT: QT_TRANSLATE_NOOP(
        "Messages", "A colleague changed the same field. Both values are kept; choose one."
    ),
    Code.FORBIDDEN_NOW: QT_TRANSLATE_NOOP(
        "Messages", "Your rights changed before this arrived. It is kept; a supervisor decides."
    ),
    Code.QUARANTINED: QT_TRANSLATE_NOOP(
        "Messages", "The hub keeps this apart until a supervisor has looked at it. Nothing is lost."
    ),
    Code.ENTITY_ERASED: QT_TRANSLATE_NOOP(
        "Messages", "The customer's data was erased by request. This change was not stored."
    ),
    Code.ENTITY_MERGED: QT_TRANSLATE_NOOP(
        "Messages", "This ticket was merged into another. Your change follows it there."
    ),
    Code.PRECONDITION: QT_TRANSLATE_NOOP(
        "Messages", "Things had changed at the hub when this arrived. It is kept; decide again."
    ),
    Code.ALLOWANCE_EXCEEDED: QT_TRANSLATE_NOOP(
        "Messages", "The amount is above what may be promised. No money moved; ask for approval."
    ),
    Code.ALLOWANCE_LATE: QT_TRANSLATE_NOOP(
        "Messages", "The promise arrived after its time. No money moved; ask for approval."
    ),
    Code.GRANT_UNKNOWN: QT_TRANSLATE_NOOP(
        "Messages", "The hub does not know this allowance. No money moved; ask a supervisor."
    ),
    Code.INVALID_ARGS: QT_TRANSLATE_NOOP(
        "Messages", "The hub could not read this change. It is kept; export it for support."
    ),
    Code.UNKNOWN_OP: QT_TRANSLATE_NOOP(
        "Messages", "The hub does not know this change yet. It is kept and tried again later."
    ),
    Code.PARKED: QT_TRANSLATE_NOOP(
        "Messages", "The hub stumbled over this change. It is kept; support has been told."
    ),
}

TROUBLE: Mapping[str, str] = {
    "WrongKey": QT_TRANSLATE_NOOP(
        "Messages", "The passphrase does not open the store. Nothing was changed; try again."
    ),
    "WrongPassphrase": QT_TRANSLATE_NOOP(
        "Messages", "The passphrase does not open the store. Nothing was changed; try again."
    ),
    "NoKey": QT_TRANSLATE_NOOP(
        "Messages", "The key of the store is not on this computer. Nothing was changed; unlock with the passphrase."
    ),
    "NewerFile": QT_TRANSLATE_NOOP(
        "Messages", "The store was written by a newer version. Nothing was touched; update the program."
    ),
    "StoreLocked": QT_TRANSLATE_NOOP(
        "Messages", "Evenkeel is already running with this profile. Use that window, or close it first."
    ),
    "StoreMissing": QT_TRANSLATE_NOOP(
        "Messages", "The store is gone; what waits is in the journal. Put evenkeel.db back, or have a fresh one made."
    ),
    "KeysMissing": QT_TRANSLATE_NOOP(
        "Messages", "The keys of this profile are gone, only its store is here. Put keys.json back, or ask support."
    ),
    "StoreDamaged": QT_TRANSLATE_NOOP(
        "Messages", "The store is damaged; what waits is in the journal, all else at the hub. Have a fresh one made."
    ),
    "DatabaseError": QT_TRANSLATE_NOOP(
        "Messages", "The store is damaged; your work is in the journal and at the hub. Start again to have it mended."
    ),
    "StoreFull": QT_TRANSLATE_NOOP(
        "Messages", "New work cannot be saved. Free space, then Retry."
    ),
    "DiskReadOnly": QT_TRANSLATE_NOOP(
        "Messages",
        "New work cannot be saved: this disk can only be read. What is there is safe; "
        "make it writable, then Retry.",
    ),
    "DiskBroken": QT_TRANSLATE_NOOP(
        "Messages",
        "New work cannot be saved: the disk reports an error. What was saved is kept; "
        "free space, then Retry, or ask support.",
    ),
}  # fmt: skip

_FULL: Final = "StoreFull"
DISK_SAYS: Final[Mapping[str, str]] = {
    "disk is full": _FULL,
    "No space left": _FULL,
    "Disk quota exceeded": _FULL,
    "readonly database": "DiskReadOnly",
    "Read-only file system": "DiskReadOnly",
    "disk I/O error": "DiskBroken",
}

UNEXPECTED = QT_TRANSLATE_NOOP(
    "Messages", "Something went wrong inside the program. Saved work is safe; a report was written."
)
NOT_ENROLLED = QT_TRANSLATE_NOOP(
    "Messages", "The hub did not take this computer. Check address and code, then try again."
)
NOT_SIGNED_IN = QT_TRANSLATE_NOOP(
    "Messages", "The hub did not take this. Your work is safe on this computer; try again later."
)
NO_LINE = QT_TRANSLATE_NOOP(
    "Messages",
    "The hub cannot be reached. Your work is safe on this computer; sign in when it answers.",
)
WRONG_PASSWORD = QT_TRANSLATE_NOOP(
    "Messages", "That is not the password. Your work is safe on this computer; try again."
)
SOMEBODY = QT_TRANSLATE_NOOP("Messages", "A colleague")
KEPT = QT_TRANSLATE_NOOP("Messages", "The hub could not take this. It is kept; decide again.")


def tr(text: str) -> str:
    """A sentence of this catalogue in the user's language."""
    return QCoreApplication.translate("Messages", text)


def refusal(error: Rejected, names: Mapping[str, str]) -> str:
    """Why a rule said no; `names` gives the labels of agents by id."""
    return sentence(error.reason, error.code, error.facts, names)


def sentence(reason: str, code: str, facts: Mapping[str, str], names: Mapping[str, str]) -> str:
    """The sentence of a reason, or of its wire code when the reason comes from a newer hub."""
    text = REASONS.get(reason) or _of_code(code)
    filled = {key: names.get(value, value) for key, value in facts.items()}
    filled["by"] = names.get(facts.get("by", ""), tr(SOMEBODY))
    if "at_us" in facts:
        filled["time"] = clock(int(facts["at_us"]))
    return tr(text).format_map(filled)


def _of_code(code: str) -> str:
    return CODES[Code(code)] if code in Code.__members__ else KEPT


def of_pin(error: BaseException) -> str:
    """What to say after a wrong PIN, or "" for any other trouble."""
    # By name: the module of the PIN brings cryptography, and the window paints before that.
    if type(error).__name__ == "WrongPin":
        text = QCoreApplication.translate("Messages", "That is not the PIN. Tries left: %1.")
        return text.replace("%1", str(getattr(error, "left", "")))
    if type(error).__name__ == "PinWait":
        text = QCoreApplication.translate(
            "Messages", "Too many wrong PINs. Try again in %1 seconds."
        )
        return text.replace("%1", str(getattr(error, "seconds", "")))
    return ""


def of_sign_in(error: BaseException) -> str | None:
    """Why signing in at the hub did not work, or None when the fault is ours."""
    # By name: the protocol is the line's, and the window does not load it.
    if type(error).__name__ in ("Unreachable", "NoAnswer"):
        return tr(NO_LINE)
    detail: Mapping[str, object] = getattr(error, "detail", {})
    reason = detail.get("reason")
    if reason == "sign_in.wait":
        seconds = max(1, round(int(str(detail.get("retry_after_ms", 0))) / 1000))
        return QCoreApplication.translate(
            "Messages", "Too many wrong passwords. Try again in %n second(s).", "", seconds
        )
    if reason == "sign_in.wrong":
        return tr(WRONG_PASSWORD)
    return None


def trouble(error: BaseException) -> str | None:
    """What is wrong around us (file, key, disk), or None when the fault is ours."""
    text = TROUBLE.get(of_disk(error) or type(error).__name__)
    return None if text is None else tr(text)


def of_disk(error: BaseException) -> str:
    """Which trouble of the disk keeps new work from being saved, as a name of TROUBLE, or ""."""
    # By its words: what the store raises brings the store with it, and the window paints before that.
    said = str(error)
    return next((trouble for words, trouble in DISK_SAYS.items() if words in said), "")
