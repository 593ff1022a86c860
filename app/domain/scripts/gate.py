"""What stands between a ticket and Solve or Close: required steps of its checklists, and required scripts not begun."""

import json
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Protocol

from app.domain.customers import Customer
from app.domain.formula import BadFormula, Formula, Value, ValueType
from app.domain.operations import Code, Context, Rank, Rejected, Tx
from app.domain.orders import Order
from app.domain.policy.shelf import ScriptLine, scripts_at
from app.domain.scripts.given import PRODUCTS, Ticketed, given, of_ticket, with_products
from app.domain.scripts.script import Attach
from app.domain.scripts.values import GIVEN

AGAIN = "~"  # before the count of a script that is walked on a ticket once more


class Gated(Ticketed, Protocol):
    """A ticket with the steps it still needs."""

    @property
    def id(self) -> str: ...
    @property
    def customer(self) -> str: ...
    @property
    def steps_missing(self) -> dict[str, int]: ...
    @property
    def steps_unconfirmed(self) -> dict[str, int]: ...
    @property
    def waived(self) -> str: ...


class Solving(Protocol):
    """What solving says beside the ticket: why without the steps, and whose customer and order were looked at."""

    @property
    def waiver(self) -> str: ...
    @property
    def customer(self) -> str: ...
    @property
    def order(self) -> str: ...


def checklist_id(ticket: str, script: str, again: int = 0) -> str:
    """The id of a script's checklist on a ticket, the same wherever it is begun."""
    return f"{ticket}/{script}{AGAIN}{again}" if again else f"{ticket}/{script}"


def script_of(checklist: str) -> str:
    """The script that a checklist walks, by its id."""
    return checklist.rpartition("/")[2].partition(AGAIN)[0]


def goods_of(lines: Iterable[ScriptLine]) -> dict[str, tuple[str, ...]]:
    """The products that scripts ask for, each with the numbers under which it is sold."""
    return {id: tuple(json.loads(text)) for line in lines for id, text in line.goods.items()}


def fits(line: ScriptLine, values: Mapping[str, Value]) -> bool:
    """Whether a script is for a ticket with these values; one without a condition is for none by itself."""
    formula = _condition(line.when)
    if formula is None:
        return False
    asks = PRODUCTS in formula.reads
    return formula.holds(with_products(values, goods_of((line,))) if asks else values)


@lru_cache(maxsize=2048)
def _condition(text: str) -> Formula | None:
    try:
        return Formula.of(text, GIVEN, ValueType.FLAG) if text else None
    except BadFormula:  # the check before publishing names it; until then it fits nothing
        return None


def fitting(lines: Iterable[ScriptLine], values: Mapping[str, Value]) -> tuple[ScriptLine, ...]:
    """The scripts for a ticket: what must be walked, then what is suggested, each in the book's order."""
    found = [line for line in lines if line.attach != Attach.MANUAL and fits(line, values)]
    return tuple(sorted(found, key=lambda line: line.attach != Attach.REQUIRED))


def not_begun(
    ticket: Gated, lines: Iterable[ScriptLine], values: Mapping[str, Value]
) -> tuple[ScriptLine, ...]:
    """Required scripts that fit a ticket and were not begun on it."""
    begun = {script_of(checklist) for checklist in ticket.steps_missing}
    return tuple(
        line
        for line in fitting(lines, values)
        if line.attach == Attach.REQUIRED and line.id not in begun
    )


def looks_beyond(lines: Iterable[ScriptLine], ticket: Ticketed) -> bool:
    """Whether it takes the ticket's customer or order to say which scripts are required."""
    own = of_ticket(ticket, None).keys() | {"today"}
    required = (_condition(line.when) for line in lines if line.attach == Attach.REQUIRED)
    return any(formula is not None and formula.reads.keys() - own for formula in required)


def refuse_missing(ticket: Gated, tx: Tx, ctx: Context, solving: Solving) -> str:
    """Raise while required steps are missing; returns the reason for which they are waived. Touch SHELF."""
    left = sum(ticket.steps_missing.values())
    lines = scripts_at(tx, ctx.at)
    scripts = not_begun(ticket, lines, _known(ticket, lines, tx, ctx, solving))
    if not left and not scripts:
        return ""
    if solving.waiver.strip():
        return _granted(ctx, solving.waiver, left)
    if left:
        raise _missing(ticket.steps_missing)
    raise Rejected("ticket.script_not_begun", scripts=", ".join(line.id for line in scripts))


def refuse_unconfirmed(ticket: Gated, ctx: Context, waiver: str) -> str:
    """Raise while steps are missing that are required after the solution; returns why they are waived.

    Whoever solved it without its steps let it go without those that follow them.
    """
    left = sum(ticket.steps_unconfirmed.values())
    if not left or ticket.waived:
        return ticket.waived
    if not waiver.strip():
        raise _missing(ticket.steps_unconfirmed)
    return _granted(ctx, waiver, left)


def _granted(ctx: Context, waiver: str, left: int) -> str:
    """A supervisor's reason, with their name; nobody else's counts."""
    if ctx.rank is not Rank.SUPERVISOR:
        raise Rejected("ticket.waiver_forbidden", steps=str(left))
    return f"{ctx.actor}: {waiver.strip()}"


def _missing(counts: Mapping[str, int]) -> Rejected:
    names = ", ".join(sorted(key for key, count in counts.items() if count))
    return Rejected("ticket.steps_missing", steps=str(sum(counts.values())), checklists=names)


def _known(
    ticket: Gated, lines: Iterable[ScriptLine], tx: Tx, ctx: Context, solving: Solving
) -> dict[str, Value]:
    """What is known of the ticket, and of its customer and order where a required script looks at them."""
    if not looks_beyond(lines, ticket):
        return of_ticket(ticket, ctx.at)
    if (solving.customer, solving.order) != (ticket.customer, ticket.order or ""):
        raise Rejected("ticket.changed_meanwhile", Code.PRECONDITION)
    order = tx.find(Order, ticket.order) if ticket.order else None
    customer = tx.find(Customer, ticket.customer)
    return given(ticket, customer, order, ctx.at, ctx.rank.value)
