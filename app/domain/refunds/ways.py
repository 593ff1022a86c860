"""What an agent can do when a refund may not be promised now, in the order in which it should be tried."""

from dataclasses import dataclass
from enum import StrEnum

from app.domain.refunds.answer import Answer
from app.domain.refunds.authority import Way
from app.domain.refunds.credit import offline_pool
from app.domain.refunds.deciding import Case


class Exit(StrEnum):
    """The five ways on: a smaller promise, credit of one's own pool, goods, a request, a supervisor's code."""

    SMALLER = "smaller"
    CREDIT = "credit"
    REPLACE = "replace"
    REQUEST = "request"
    CODE = "code"


@dataclass(frozen=True, slots=True)
class WayOut:
    """One of them, and the most it is good for; 0 where no amount is meant."""

    exit: Exit
    most: int = 0


def promisable(case: Case, found: Answer) -> int:
    """The most that may be promised of this order without the hub, now."""
    return max(0, min(case.held, case.room, found.offline.limit, found.offline.left_today))


def ways_out(case: Case, found: Answer) -> tuple[WayOut, ...]:
    """The ways on without the hub; none when the whole may be promised, or nothing is due at all."""
    draft = found.draft
    if draft is None or draft.amount <= 0:
        return ()
    most = promisable(case, found)
    if draft.amount <= most and found.offline.way is Way.ALONE:
        return ()
    given = case.wallet.on(case.at, case.order.currency).gifts
    pool = max(0, offline_pool(case.rules, case.role, case.order.currency) - given)
    smaller = [WayOut(Exit.SMALLER, min(most, draft.amount))] if most else []
    credit = [WayOut(Exit.CREDIT, pool)] if pool and not found.signals else []
    rest = (
        WayOut(Exit.REPLACE),
        WayOut(Exit.REQUEST, draft.amount),
        WayOut(Exit.CODE, draft.amount),
    )
    return (*smaller, *credit, *rest)
