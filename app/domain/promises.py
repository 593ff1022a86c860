"""What we promise: how soon a ticket is answered and solved, by the policy book or, until one says it, by our table."""

from datetime import UTC, datetime, timedelta
from typing import Final, NamedTuple

from app.domain.operations import Tx
from app.domain.policy.promised import Facts, LevelLine, Levels, levels_of
from app.domain.policy.shelf import Shown, in_force

# The written policy's two examples: a phone is answered in 30 seconds, an online request handled in 24 hours.
PHONE_ANSWERED: Final = timedelta(seconds=30)
ONLINE_HANDLED: Final = timedelta(hours=24)

# First reply and solution by priority; the lowest row is the 24-hour promise above.
TARGETS: Final = {
    "urgent": (timedelta(minutes=30), timedelta(hours=8)),
    "high": (timedelta(hours=4), timedelta(days=1)),
    "medium": (timedelta(hours=12), timedelta(days=3)),
    "low": (ONLINE_HANDLED, timedelta(days=5)),
}


END_OF_TIME: Final = datetime.max.replace(tzinfo=UTC)


class Promise(NamedTuple):
    """When the first reply and the solution are due, and by which clause of which edition: "4.1 @ 3.2"."""

    reply_due_at: datetime
    resolve_due_at: datetime
    promised_by: str = ""


def promise(tx: Tx, facts: Facts, start: datetime, decided_at: datetime) -> Promise:
    """The promises to a ticket received at `start`, by the edition in force at the decision; touch SHELF."""
    shown = in_force(tx, decided_at)
    plain = Promise(*due_times(facts.priority, facts.channel, start))
    return plain if shown is None else _by_book(shown, facts, start, plain)


def _by_book(shown: Shown, facts: Facts, start: datetime, plain: Promise) -> Promise:
    levels = levels_of(shown.head.levels)
    reply, solution = levels.reply(facts), levels.solution(facts)
    clauses = dict.fromkeys(line.clause or line.id for line in (reply, solution) if line)
    return Promise(
        _end(levels, reply, reply.reply_s, start) if reply else plain.reply_due_at,
        _end(levels, solution, solution.solved_s, start) if solution else plain.resolve_due_at,
        f"{', '.join(clauses)} @ {shown.head.label}" if clauses else "",
    )


def _end(levels: Levels, line: LevelLine, seconds: int, start: datetime) -> datetime:
    return levels.after(start, seconds, line) or END_OF_TIME


def due_times(priority: str, channel: str, at: datetime) -> tuple[datetime, datetime]:
    """When the first reply and the solution are due for a ticket received at `at`, without a book."""
    reply, resolve = TARGETS[priority]
    if channel == "phone":
        reply = min(reply, timedelta(hours=1))
    return _after(at, reply), _after(at, resolve)


def _after(at: datetime, span: timedelta) -> datetime:
    # A clock gone mad must not stop an operation: no promise ends after the last day there is.
    return at + span if at <= END_OF_TIME - span else END_OF_TIME
