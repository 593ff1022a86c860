"""A refund that somebody else gave first: told from one that is merely impossible, with who it was and when."""

from typing import Final

from app.domain.ids import micros
from app.domain.operations import Code, Rejected
from app.domain.refunds.answer import Answer
from app.domain.refunds.deciding import Case, drafted, written
from app.domain.refunds.draft import Draft

ALREADY: Final = "refund.already"


def drafted_once(case: Case, found: Answer) -> Draft:
    """The draft of an answer; where nothing is left because of an earlier refund, Rejected says whose it was."""
    try:
        return drafted(case, found)
    except Rejected as no:
        earlier = [one for one in case.history.earlier if one.order == case.order.id]
        if no.facts.get("maximum") != "0" or not earlier:
            raise
        last = max(earlier, key=lambda one: (one.at, one.refund))
        raise Rejected(
            "refund.already",
            Code.PRECONDITION,
            by=last.by,
            due=written(last.amount, case.order.currency),
            at_us=str(micros(last.at)),
            refund=last.refund,
        ) from no
