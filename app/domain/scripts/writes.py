"""What an answer writes on its ticket: cause, outcome, tags, priority or order."""

from typing import Any

from app.domain.operations import RANKS, Context, Tx
from app.domain.scripts.script import Field, text_in
from app.domain.scripts.walk import Visit
from app.domain.tickets import Priority, Ticket


def written(ticket: Ticket, visit: Visit, tx: Tx, ctx: Context) -> Ticket:
    """The ticket with what the answer of a step says about it; nothing where the word of another weighs more."""
    known = visit.fit.known if visit.fit else {}
    for one in visit.step.fields:
        if one.writes and one.id in known:
            ticket = _write(ticket, one, known[one.id], tx, ctx)
    return ticket


def _write(ticket: Ticket, one: Field, value: Any, tx: Tx, ctx: Context) -> Ticket:
    words = _words(one, value)
    match one.writes:
        case "ticket.cause":
            return ticket.changed(ctx.at, cause=", ".join(words))
        case "ticket.outcome":
            return ticket.changed(ctx.at, outcome=", ".join(words))
        case "ticket.tags":
            new = set(value if isinstance(value, list) else [value])  # pyright: ignore[reportUnknownArgumentType]
            return ticket.changed(ctx.at, tags=tuple(sorted({*ticket.tags, *map(str, new)})))
        case "ticket.priority":
            return _urgent(ticket, value, tx, ctx)
        case "ticket.order":
            return ticket.changed(ctx.at, order=str(value))
        case _:
            return ticket


def _words(one: Field, value: Any) -> list[str]:
    """An answer in words: those of the choice in English, or what was typed."""
    texts = {choice.id: text_in(choice.text) or choice.id for choice in one.answers}
    values = value if isinstance(value, list) else [value]  # pyright: ignore[reportUnknownVariableType]
    return [texts.get(str(item), str(item)) for item in values]  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]


def _urgent(ticket: Ticket, value: Any, tx: Tx, ctx: Context) -> Ticket:
    is_known = value in list(Priority)
    weighs_less = RANKS.index(ctx.rank) < RANKS.index(ticket.decided_by("priority"))
    if not is_known or weighs_less:
        return ticket
    return ticket.decide(ctx, priority=Priority(value)).promised(tx, ctx.at)
