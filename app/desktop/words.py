"""The words for times, promises, states, priorities, channels and tiers, in the agent's language."""

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

SECOND_US = 1_000_000
# A promise is due soon when no more than this share of its span is left.
SOON_SHARE = 0.25


class Sla(NamedTuple):
    """A promise as shown: tone (shape and colour), short words for rows, full words, words to be spoken."""

    tone: str
    short: str
    full: str
    spoken: str

    @property
    def is_loud(self) -> bool:
        """Whether a quiet place (a list) still fills it with colour."""
        return self.tone in ("due_soon", "late")


def fill(text: str, *parts: str) -> str:
    """Put the parts where a translated text says %1, %2."""
    for k, part in enumerate(parts, 1):
        text = text.replace(f"%{k}", part)
    return text


def span(seconds: float) -> str:
    """A length of time in a row: "22 s", "8 min", "1 h 20", "20 h", "3 d"."""
    whole = max(0, int(seconds))
    if whole < 60:
        return QCoreApplication.translate("Words", "%n s", None, whole)
    minutes = whole // 60
    if minutes < 60:
        return QCoreApplication.translate("Words", "%n min", None, minutes)
    hours, rest = divmod(minutes, 60)
    if hours < 10 and rest:
        text = QCoreApplication.translate("Words", "%1 h %2")
        return fill(text, str(hours), f"{rest:02d}")
    if hours < 48:
        return QCoreApplication.translate("Words", "%n h", None, hours)
    days = hours // 24  # not inside the call: the collector of texts takes // for a comment
    return QCoreApplication.translate("Words", "%n d", None, days)


def spoken_span(seconds: float) -> str:
    """A length of time as a screen reader should say it: "5 minutes"."""
    whole = max(0, int(seconds))
    if whole < 60:
        return QCoreApplication.translate("Words", "%n second(s)", None, whole)
    minutes = whole // 60
    if minutes < 60:
        return QCoreApplication.translate("Words", "%n minute(s)", None, minutes)
    hours = minutes // 60
    if hours < 48:
        return QCoreApplication.translate("Words", "%n hour(s)", None, hours)
    days = hours // 24
    return QCoreApplication.translate("Words", "%n day(s)", None, days)


def sla(state: str, due_us: int | None, span_us: int, met_s: int | None, now_us: int) -> Sla | None:
    """The promise of a ticket at this moment; None when there is nothing to say."""
    if state == "waiting":
        return waiting()
    if due_us is not None and state not in ("solved", "confirmed", "closed"):
        return running(due_us, span_us, now_us)
    return None if met_s is None else met(met_s)


def running(due_us: int, span_us: int, now_us: int) -> Sla:
    """A clock that still runs: on track, due soon or late."""
    left = (due_us - now_us) / SECOND_US
    if left <= 0:
        words = fill(QCoreApplication.translate("Words", "%1 late"), span(-left))
        said = fill(QCoreApplication.translate("Words", "late %1"), spoken_span(-left))
        return Sla("late", words, words, said)
    full = fill(QCoreApplication.translate("Words", "%1 left"), span(left))
    said = fill(QCoreApplication.translate("Words", "due in %1"), spoken_span(left))
    is_soon = left * SECOND_US <= SOON_SHARE * span_us
    return Sla("due_soon" if is_soon else "on_track", span(left), full, said)


def met(seconds: int) -> Sla:
    """A promise kept: how soon the first reply came."""
    short = fill(QCoreApplication.translate("Words", "in %1"), span(seconds))
    full = fill(QCoreApplication.translate("Words", "answered in %1"), span(seconds))
    said = fill(QCoreApplication.translate("Words", "answered in %1"), spoken_span(seconds))
    return Sla("met", short, full, said)


def waiting() -> Sla:
    """The customer has the word, so no clock runs."""
    short = QCoreApplication.translate("Words", "waiting")
    full = QCoreApplication.translate("Words", "waiting for customer")
    return Sla("paused", short, full, full)


def state(name: str) -> str:
    """A ticket's state."""
    match name:
        case "new":
            return QCoreApplication.translate("Words", "New")
        case "open":
            return QCoreApplication.translate("Words", "Open")
        case "waiting":
            return QCoreApplication.translate("Words", "Waiting for customer")
        case "solved":
            return QCoreApplication.translate("Words", "Solved")
        case "confirmed":
            return QCoreApplication.translate("Words", "Confirmed")
        case "closed":
            return QCoreApplication.translate("Words", "Closed")
        case _:
            return name


# The tone of a state's lozenge.
STATE_TONES = {
    "new": "open",
    "open": "open",
    "waiting": "paused",
    "solved": "solved",
    "confirmed": "solved",
    "closed": "neutral",
}


def priority(name: str) -> str:
    """A ticket's priority."""
    match name:
        case "urgent":
            return QCoreApplication.translate("Words", "Urgent")
        case "high":
            return QCoreApplication.translate("Words", "High")
        case "medium":
            return QCoreApplication.translate("Words", "Medium")
        case "low":
            return QCoreApplication.translate("Words", "Low")
        case _:
            return name


def ticket_class(name: str) -> str:
    """What a ticket is about."""
    match name:
        case "inquiry":
            return QCoreApplication.translate("Words", "Inquiry")
        case "after_sales":
            return QCoreApplication.translate("Words", "After-sales")
        case "account":
            return QCoreApplication.translate("Words", "Account")
        case "complaint":
            return QCoreApplication.translate("Words", "Complaint")
        case "technical":
            return QCoreApplication.translate("Words", "Technical")
        case _:
            return name


def channel(name: str) -> str:
    """How the customer reached us."""
    match name:
        case "phone":
            return QCoreApplication.translate("Words", "Phone")
        case "email":
            return QCoreApplication.translate("Words", "E-mail")
        case "chat":
            return QCoreApplication.translate("Words", "Chat")
        case "web":
            return QCoreApplication.translate("Words", "Web form")
        case "social":
            return QCoreApplication.translate("Words", "Social media")
        case "visit":
            return QCoreApplication.translate("Words", "Visit")
        case _:
            return name


def tier(name: str) -> str:
    """A customer's membership tier; "" for none."""
    match name:
        case "gold":
            return QCoreApplication.translate("Words", "Gold")
        case "silver":
            return QCoreApplication.translate("Words", "Silver")
        case _:
            return ""


def sync(name: str) -> str:
    """How far a row has travelled; a delivered one is silent."""
    match name:
        case "saved_here":
            return QCoreApplication.translate("Words", "Saved here")
        case "needs_you":
            return QCoreApplication.translate("Words", "Needs you")
        case _:
            return QCoreApplication.translate("Words", "Delivered")


def sync_spoken(name: str) -> str:
    """The same for listeners, where it ends a sentence."""
    if name == "needs_you":
        return QCoreApplication.translate("Words", "needs you")
    return QCoreApplication.translate("Words", "not sent yet")


def emergency() -> str:
    """The flag of a ticket on which somebody's safety hangs."""
    return QCoreApplication.translate("Words", "Emergency")


def unread() -> str:
    """Said of a ticket with news not looked at."""
    return QCoreApplication.translate("Words", "unread")


def view(name: str) -> str:
    """A built-in view of the inbox."""
    return _VIEWS[name]()


_VIEWS = {
    "mine": lambda: QCoreApplication.translate("Words", "Mine"),
    "unassigned": lambda: QCoreApplication.translate("Words", "Unassigned"),
    "emergencies": lambda: QCoreApplication.translate("Words", "Emergencies"),
    "due_soon": lambda: QCoreApplication.translate("Words", "Due in 1 h"),
    "late": lambda: QCoreApplication.translate("Words", "Late"),
    "waiting": lambda: QCoreApplication.translate("Words", "Waiting for customer"),
    "to_confirm": lambda: QCoreApplication.translate("Words", "To confirm"),
    "drafts": lambda: QCoreApplication.translate("Words", "Drafts"),
    "not_sent": lambda: QCoreApplication.translate("Words", "Not sent yet"),
    "open": lambda: QCoreApplication.translate("Words", "Open", "a view: all open tickets"),
    "all": lambda: QCoreApplication.translate("Words", "All"),
}


def listed(parts: Iterable[str]) -> str:
    """Several words as one list; empty ones are left out."""
    comma = QCoreApplication.translate("Words", ", ", "between the parts of a list")
    return comma.join(part for part in parts if part)


def beginning(text: str, most: int) -> str:
    """The first words of a text on one line; where it is written without spaces, its first signs."""
    said = " ".join(text.split())
    return said if len(said) <= most else f"{said[:most].rsplit(' ', 1)[0]}…"


def clock(at_us: int) -> str:
    """The time of day, as the agent's country writes it: "14:05"."""
    at = QDateTime.fromMSecsSinceEpoch(at_us // 1000)
    return QLocale().toString(at.time(), QLocale.FormatType.ShortFormat)


def number(count: int) -> str:
    """A count with the agent's digit grouping."""
    return QLocale().toString(count)
