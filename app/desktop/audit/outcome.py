"""What became of an operation, told to somebody who is not its author."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QCoreApplication

from app.desktop.marking import QT_TRANSLATE_NOOP
from app.desktop.outboxmodel import State
from app.desktop.words import clock
from app.domain.operations import Code
from app.store.queries_audit import AuditLine

CONTEXT: Final = "AuditOutcome"
STATES: Final[Mapping[str, State]] = {
    "applied": State("on_track", "swap", QT_TRANSLATE_NOOP("AuditOutcome", "Changed")),
    "held": State("on_track", "hold", QT_TRANSLATE_NOOP("AuditOutcome", "Held")),
    "rejected": State("late", "close", QT_TRANSLATE_NOOP("AuditOutcome", "Refused")),
}
ASIDE: Final = State("paused", "clock", QT_TRANSLATE_NOOP("AuditOutcome", "Set aside"))
SINCE: Final = QT_TRANSLATE_NOOP("AuditOutcome", "{by} had it since {time}")
WHY: Final[Mapping[Code, str]] = {
    Code.HELD_REOPENED: QT_TRANSLATE_NOOP("AuditOutcome", "The customer had written meanwhile"),
    Code.HELD_STALE_REPLY: QT_TRANSLATE_NOOP("AuditOutcome", "The reply was not sent"),
    Code.CLAIM_LOST: QT_TRANSLATE_NOOP("AuditOutcome", "{by} had it first"),
    Code.CONFLICT_KEPT: QT_TRANSLATE_NOOP("AuditOutcome", "Two people wrote it; both are kept"),
    Code.FORBIDDEN_NOW: QT_TRANSLATE_NOOP("AuditOutcome", "The role did not allow it any more"),
    Code.QUARANTINED: QT_TRANSLATE_NOOP("AuditOutcome", "A person must look at it"),
    Code.ENTITY_ERASED: QT_TRANSLATE_NOOP("AuditOutcome", "The customer had been forgotten"),
    Code.ENTITY_MERGED: QT_TRANSLATE_NOOP("AuditOutcome", "It had been merged with another"),
    Code.PRECONDITION: QT_TRANSLATE_NOOP("AuditOutcome", "It was not possible any more"),
    Code.ALLOWANCE_EXCEEDED: QT_TRANSLATE_NOOP("AuditOutcome", "More than had been set aside"),
    Code.ALLOWANCE_LATE: QT_TRANSLATE_NOOP("AuditOutcome", "The money set aside was gone"),
    Code.GRANT_UNKNOWN: QT_TRANSLATE_NOOP("AuditOutcome", "No money had been set aside"),
    Code.INVALID_ARGS: QT_TRANSLATE_NOOP("AuditOutcome", "The hub could not read it"),
    Code.UNKNOWN_OP: QT_TRANSLATE_NOOP("AuditOutcome", "It waits for a newer hub"),
    Code.PARKED: QT_TRANSLATE_NOOP("AuditOutcome", "A person must look at it"),
}


def state_of(line: AuditLine) -> State:
    """How it ended, in one word."""
    state = STATES.get(line.status, ASIDE)
    return state._replace(text=_tr(state.text))


def why(line: AuditLine, names: Mapping[str, str]) -> str:
    """Why, in a few words; "" for a code that only a newer hub knows."""
    if line.code not in WHY:
        return ""
    by = line.facts.get("by", "")
    told = {"by": names.get(by, by), "time": ""}
    text = WHY[Code(line.code)]
    at = line.facts.get("at", "")
    if line.code == Code.CLAIM_LOST and at.isdecimal():
        text, told["time"] = SINCE, clock(int(at))
    return _tr(text).format_map(told)


def _tr(text: str) -> str:
    return QCoreApplication.translate(CONTEXT, text)
