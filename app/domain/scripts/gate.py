"""What stands between a ticket and Solve: required steps of its checklists, and required scripts not begun."""

from collections.abc import Iterable
from datetime import datetime
from typing import Protocol

from app.domain.formula import BadFormula, Formula, Value, ValueType
from app.domain.operations import Context, Rank, Rejected, Tx
from app.domain.policy.shelf import ScriptLine, scripts_at
from app.domain.scripts.given import Ticketed, of_ticket
from app.domain.scripts.script import Attach
from app.domain.scripts.values import GIVEN

AGAIN = "~"  # before the count of a script that is walked on a ticket once more


class Gated(Ticketed, Protocol):
    """A ticket with the steps it still needs."""

    @property
    def id(self) -> str: ...
    @property
    def steps_missing(self) -> dict[str, int]: ...


def checklist_id(ticket: str, script: str, again: int = 0) -> str:
    """The id of a script's checklist on a ticket, the same wherever it is begun."""
    return f"{ticket}/{script}{AGAIN}{again}" if again else f"{ticket}/{script}"


def script_of(checklist: str) -> str:
    """The script that a checklist walks, by its id."""
    return checklist.rpartition("/")[2].partition(AGAIN)[0]


def fits(line: ScriptLine, values: dict[str, Value]) -> bool:
    """Whether a script is for a ticket with these values; one without a condition is for none by itself."""
    if not line.when:
        return False
    try:
        return Formula.of(line.when, GIVEN, ValueType.FLAG).holds(values)
    except BadFormula:  # the check before publishing names it; until then it fits nothing
        return False


def fitting(lines: Iterable[ScriptLine], values: dict[str, Value]) -> tuple[ScriptLine, ...]:
    """The scripts for a ticket: what must be walked, then what is suggested, each in the book's order."""
    found = [line for line in lines if line.attach != Attach.MANUAL and fits(line, values)]
    return tuple(sorted(found, key=lambda line: line.attach != Attach.REQUIRED))


def not_begun(
    ticket: Gated, lines: Iterable[ScriptLine], values: dict[str, Value]
) -> tuple[ScriptLine, ...]:
    """Required scripts that fit a ticket and were not begun on it."""
    begun = {script_of(checklist) for checklist in ticket.steps_missing}
    return tuple(
        line
        for line in fitting(lines, values)
        if line.attach == Attach.REQUIRED and line.id not in begun
    )


def refuse_missing(ticket: Gated, tx: Tx, ctx: Context, waiver: str) -> str:
    """Raise while required steps are missing; returns the reason for which they are waived. Touch SHELF."""
    left = sum(ticket.steps_missing.values())
    scripts = not_begun(ticket, scripts_at(tx, ctx.at), _known(ticket, ctx.at))
    if not left and not scripts:
        return ""
    if waiver.strip():
        if ctx.rank is not Rank.SUPERVISOR:
            raise Rejected("ticket.waiver_forbidden", steps=str(left))
        return f"{ctx.actor}: {waiver.strip()}"
    if left:
        names = ", ".join(sorted(key for key, count in ticket.steps_missing.items() if count))
        raise Rejected("ticket.steps_missing", steps=str(left), checklists=names)
    raise Rejected("ticket.script_not_begun", scripts=", ".join(line.id for line in scripts))


def _known(ticket: Gated, at: datetime) -> dict[str, Value]:
    return of_ticket(ticket, at)
