"""The life of one refund: drafted, issued or requested, decided by somebody else, paid, refused or unknown.

The id of a refund is its key: every retry of every step carries it, so no step happens twice.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import ClassVar, Final

from app.domain.operations import Rejected
from app.domain.refunds.account import Parts
from app.domain.refunds.ask import Ask
from app.domain.refunds.payouts import Outcome


class Stage(StrEnum):
    """Where a refund stands."""

    DRAFT = "draft"
    REQUESTED = "requested"
    ISSUED = "issued"
    APPROVED = "approved"
    DECLINED = "declined"
    EXPIRED = "expired"
    PAID = "paid"
    REFUSED = "refused"
    UNKNOWN = "unknown"
    CANCELLED = "cancelled"


# From where each stage may be reached; a refund that is paid, declined, expired or refused stays so.
REACHED_FROM: Final = {
    Stage.REQUESTED: {Stage.DRAFT},
    Stage.ISSUED: {Stage.DRAFT},
    Stage.APPROVED: {Stage.REQUESTED},
    Stage.DECLINED: {Stage.REQUESTED},
    Stage.EXPIRED: {Stage.REQUESTED},
    Stage.PAID: {Stage.ISSUED, Stage.APPROVED, Stage.UNKNOWN},
    Stage.REFUSED: {Stage.ISSUED, Stage.APPROVED, Stage.UNKNOWN},
    Stage.UNKNOWN: {Stage.ISSUED, Stage.APPROVED},
    Stage.CANCELLED: {Stage.DRAFT, Stage.REQUESTED},
}
# Money that is promised, or may already be on its way, is taken off what is left of the order.
HOLDING: Final = frozenset({Stage.ISSUED, Stage.APPROVED, Stage.UNKNOWN})


@dataclass(frozen=True, slots=True)
class PayoutPart:
    """What goes out by one tender under a key that is its own for ever."""

    key: str
    tender: str
    method: str
    amount: int
    outcome: str = ""


@dataclass(frozen=True, slots=True)
class Refund:
    """One refund of an order; `decided_by` spoke for `decided_for` where a decision was delegated.

    The decision keeps the clause it stands on, the version of the rules and a digest of its trace.
    `is_promised` is false while only this workstation believes that the money will go. To the account of
    its `payee` the hub knows `payee_customers` others to have been paid.
    """

    kind: ClassVar[str] = "refunds"
    id: str
    order: str
    amount: int
    currency: str
    agent: str
    stage: Stage = Stage.DRAFT
    goodwill: int = 0
    reason: str = ""
    changed_at: datetime | None = None
    expires_at: datetime | None = None
    decided_by: str = ""
    decided_for: str = ""
    ticket: str = ""
    customer: str = ""
    ask: Ask = Ask()
    method: str = ""
    parts: Parts = Parts()
    payouts: tuple[PayoutPart, ...] = ()
    payee: str = ""
    clause: str = ""
    rules: str = ""
    trace: str = ""
    grant: str = ""
    is_promised: bool = False
    approver: str = ""
    approvals: tuple[str, ...] = ()
    created_at: datetime | None = None
    payee_customers: int = 0

    @property
    def is_holding(self) -> bool:
        """Whether it holds money of the order that has not yet gone."""
        return self.stage in HOLDING

    @property
    def is_under_way(self) -> bool:
        """Whether its money was promised, whatever became of it."""
        return self.stage in (*HOLDING, Stage.PAID, Stage.REFUSED)


@dataclass(frozen=True, slots=True)
class Delegation:
    """Somebody lets another decide in their place, until a moment."""

    kind: ClassVar[str] = "refund_delegations"
    giver: str
    taker: str
    until: datetime
    id: str = ""


def _moved(refund: Refund, stage: Stage, at: datetime) -> Refund:
    if refund.stage not in REACHED_FROM[stage]:
        raise Rejected("refund.not_now", stage=refund.stage, wanted=stage)
    return replace(refund, stage=stage, changed_at=at)


def issue(refund: Refund, at: datetime) -> Refund:
    """Promise the money: within somebody's own limits."""
    return _moved(refund, Stage.ISSUED, at)


def request(refund: Refund, at: datetime, expires_at: datetime) -> Refund:
    """Ask for approval, which is to come before `expires_at`."""
    if expires_at <= at:
        raise Rejected("refund.expired", expires_at=expires_at.isoformat())
    return replace(_moved(refund, Stage.REQUESTED, at), expires_at=expires_at)


def approve(refund: Refund, by: str, at: datetime, delegation: Delegation | None = None) -> Refund:
    """Say yes, in time; never to one's own request, and never for the one whose request it is."""
    giver = _decider(refund, by, at, delegation)
    if refund.expires_at is not None and at >= refund.expires_at:
        raise Rejected("refund.expired", expires_at=refund.expires_at.isoformat())
    return replace(_moved(refund, Stage.APPROVED, at), decided_by=by, decided_for=giver)


def decline(
    refund: Refund, by: str, reason: str, at: datetime, delegation: Delegation | None = None
) -> Refund:
    """Say no, and why."""
    giver = _decider(refund, by, at, delegation)
    if not reason.strip():
        raise Rejected("refund.reason_missing")
    moved = _moved(refund, Stage.DECLINED, at)
    return replace(moved, decided_by=by, decided_for=giver, reason=reason)


def _decider(refund: Refund, by: str, at: datetime, delegation: Delegation | None) -> str:
    """In whose place somebody decides; empty for one's own."""
    if delegation is None:
        giver = ""
    elif delegation.taker != by or at >= delegation.until:
        raise Rejected("refund.not_delegated", agent=by)
    else:
        giver = delegation.giver
    if refund.agent in (by, giver):
        raise Rejected("refund.own_request", agent=refund.agent)
    return giver


def cancel(refund: Refund, by: str, at: datetime) -> Refund:
    """Take back what one has drafted or asked for oneself, before anybody decided."""
    if refund.agent != by:
        raise Rejected("refund.not_yours", by=refund.agent)
    return _moved(refund, Stage.CANCELLED, at)


def expire(refund: Refund, at: datetime) -> Refund:
    """Close a request that nobody decided in time; not a moment earlier."""
    if refund.expires_at is None or at < refund.expires_at:
        raise Rejected("refund.not_now", stage=refund.stage, wanted=Stage.EXPIRED)
    return _moved(refund, Stage.EXPIRED, at)


def settle(refund: Refund, outcome: Outcome, at: datetime) -> Refund:
    """What the provider said; the same word twice changes nothing, and paid is never taken back."""
    if refund.stage == outcome.value:
        return refund
    return _moved(refund, Stage(outcome.value), at)
