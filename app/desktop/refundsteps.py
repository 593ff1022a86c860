"""Steps of refunds as quiet lines of a ticket's timeline."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QCoreApplication

from app.desktop.marking import QT_TRANSLATE_NOOP
from app.desktop.numbers import money
from app.store.queries import TimelineItem

STEPS: Final[Mapping[str, str]] = {
    "drafted": QT_TRANSLATE_NOOP("RefundSteps", "{by} drafted a refund of {amount}."),
    "issued": QT_TRANSLATE_NOOP("RefundSteps", "{by} issued a refund of {amount}."),
    "requested": QT_TRANSLATE_NOOP("RefundSteps", "{by} asked for approval of {amount}."),
    "first_yes": QT_TRANSLATE_NOOP(
        "RefundSteps", "{by} said yes to {amount}; a second person must say so too."
    ),
    "approved": QT_TRANSLATE_NOOP("RefundSteps", "{by} approved a refund of {amount}."),
    "declined": QT_TRANSLATE_NOOP("RefundSteps", "{by} declined a refund of {amount}."),
    "cancelled": QT_TRANSLATE_NOOP("RefundSteps", "{by} took the refund of {amount} back."),
    "expired": QT_TRANSLATE_NOOP("RefundSteps", "Nobody decided on {amount} in time."),
    "paid": QT_TRANSLATE_NOOP("RefundSteps", "{amount} were paid back."),
    "refused": QT_TRANSLATE_NOOP("RefundSteps", "The payment of {amount} was refused."),
    "unknown": QT_TRANSLATE_NOOP("RefundSteps", "Whether {amount} went out is not known yet."),
    "credited": QT_TRANSLATE_NOOP("RefundSteps", "{by} gave {amount} of store credit."),
}


def told(item: TimelineItem) -> TimelineItem:
    """The item as the timeline shows it: a step of a refund becomes a quiet sentence, all others stay."""
    if item.kind != "refund":
        return item
    text = QCoreApplication.translate("RefundSteps", STEPS[item.step])
    said = text.format(by=item.author, amount=money(item.amount, item.currency))
    return replace(item, kind="auto", body=f"{said} {item.body}".rstrip())
