"""What the agent is told of being away from the hub for long, or of a clock that differs from the hub's."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.desktop.words import fill, span
from app.domain.refunds.apart import HOUR_US, Apart

if TYPE_CHECKING:  # the rows of the store are not needed to paint the frame
    from app.store.queries import SyncRow

WEEK_US = 7 * 24 * HOUR_US


def apart(row: "SyncRow") -> Apart:
    """How far we are from the hub, by a row of the store."""
    return Apart(row.now_us, row.last_contact_us, row.ahead_us, row.grace_us)


def in_hours(us: int) -> str:
    """A length of time that is told in hours where another is told in days: "58 h"."""
    hours = us // HOUR_US
    if not hours or us >= WEEK_US:
        return span(us / 1e6)
    return QCoreApplication.translate("Words", "%n h", None, hours)


def differing(far: Apart) -> str:
    """For the strip: that the clock differs; "" while it does not."""
    if not far.is_clock_wrong:
        return ""
    text = QCoreApplication.translate("Apart", "Clock differs by %1 from the hub")
    return fill(text, in_hours(abs(far.ahead_us)))


def alone(far: Apart) -> str:
    """For the strip, in place of since when: how long, and what stops; "" while that is far off."""
    if not far.is_long:
        return ""
    if not far.left_us:
        text = QCoreApplication.translate("Apart", "Offline %1 · refunds wait for the hub")
        return fill(text, in_hours(far.alone_us))
    text = QCoreApplication.translate("Apart", "Offline %1 · refunds stop in %2")
    return fill(text, in_hours(far.alone_us), in_hours(far.left_us))


def clock_advice(far: Apart) -> str:
    """For the strip above the work: what a clock that differs means."""
    if not far.is_clock_wrong:
        return ""
    return QCoreApplication.translate(
        "Apart",
        "This computer's clock differs from the hub's. Due times use hub time. Refunds need the connection "
        "until the clock is right; set it in the system's settings.",
    )


def alone_advice(far: Apart) -> str:
    """For the strip above the work, below the one that says what is safe: what stops, and what to do."""
    if not far.is_long:
        return ""
    if not far.left_us:
        return QCoreApplication.translate(
            "Apart",
            "Refunds cannot be promised before the hub is reached. Reading, notes and replies go on and are kept; "
            "ask for a refund instead, and connect when you can.",
        )
    text = QCoreApplication.translate(
        "Apart",
        "In %1 refunds can no longer be promised without the hub; everything else goes on. Connect before that.",
    )
    return fill(text, in_hours(far.left_us))
