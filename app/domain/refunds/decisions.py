"""Decisions about a request: somebody else says yes or no, two where it is above one's limit, in time."""

from dataclasses import dataclass, replace
from datetime import datetime

from app.domain.operations import (
    OFFICE,
    Code,
    Context,
    Nature,
    Operation,
    Ref,
    Rejected,
    Tx,
    operation,
)
from app.domain.people import Agent
from app.domain.refunds.account import Pot
from app.domain.refunds.acts import OnRefund, decided, promise, step_of
from app.domain.refunds.deciding import Case, drafted, refuse_other_amount, taking, weigh
from app.domain.refunds.lifecycle import Delegation, Refund, Stage, approve, decline, expire
from app.domain.refunds.policy import Discretion
from app.domain.refunds.rulebook import CURRENT, Rules


def delegation_id(giver: str, taker: str) -> str:
    """There is one delegation between two people."""
    return f"{giver}/{taker}"


def _approves(rules: Rules, agent: Agent | None) -> Discretion:
    """What the role of somebody who approves may say yes to."""
    roles = rules.book().store.roles
    own = next((x for x in roles if agent is not None and x.role == agent.role), None)
    if own is None or not own.approves or agent is None or not agent.is_active:
        raise Rejected("refund.may_not_approve", Code.FORBIDDEN_NOW)
    return own


class Decision(OnRefund):
    """What yes and no share; `giver` is in whose place somebody decides, empty for one's own."""

    __slots__ = ()
    giver: str

    def touches(self) -> tuple[Ref, ...]:
        own = OnRefund.touches(self)
        if not self.giver:
            return own
        return (
            *own,
            Ref(Agent.kind, self.giver),
            Ref(Delegation.kind, delegation_id(self.giver, self.by)),
        )

    def asked(self, tx: Tx) -> Refund:
        """The request to decide about."""
        refund = self.own(tx)
        if refund is None:
            raise Rejected("refunds.missing", id=self.id)
        return refund

    def delegation(self, tx: Tx) -> Delegation | None:
        """By what word somebody decides for another; Rejected without one."""
        if not self.giver:
            return None
        found = tx.find(Delegation, delegation_id(self.giver, self.by))
        if found is None:
            raise Rejected("refund.not_delegated", agent=self.by)
        return found


@operation("refund.approve", Nature.INTENTION)
@dataclass(frozen=True, slots=True)
class ApproveRefund(Decision):
    """Say yes to `amount`; above one's own limit a second person must say so too."""

    id: str
    ticket: str
    order: str
    customer: str
    by: str
    amount: int
    giver: str = ""

    def apply(self, tx: Tx, ctx: Context) -> None:
        refund = self.asked(tx)
        if refund.is_under_way and self.by in (refund.decided_by, *refund.approvals):
            return  # the same yes twice is one yes
        case = self.case(tx, ctx)
        limits = _approves(case.rules, tx.find(Agent, self.giver or self.by))
        yes = approve(refund, self.by, ctx.at, self.delegation(tx))
        found = weigh(case, refund.ask)
        draft = drafted(case, found)
        refuse_other_amount(draft, self.amount)
        if self.amount > limits.case.get(refund.currency, 0) and self._is_first(refund):
            first = replace(refund, approvals=(self.by,), changed_at=ctx.at)
            tx.put(first)
            tx.put(step_of(first, "first_yes", ctx))
            return
        yes = decided(yes, case, found, taking(case, draft), refund.method)
        yes = replace(yes, is_promised=ctx.is_final, approvals=(*refund.approvals, self.by))
        promise(tx, ctx, case, yes, Pot.AVAILABLE, "approved", offline=False)

    def _is_first(self, refund: Refund) -> bool:
        if self.by in refund.approvals:
            raise Rejected("refund.second_needed", by=self.by)
        return not refund.approvals


@operation("refund.decline", Nature.INTENTION)
@dataclass(frozen=True, slots=True)
class DeclineRefund(Decision):
    """Say no, and why."""

    id: str
    ticket: str
    order: str
    customer: str
    by: str
    reason: str
    giver: str = ""

    def apply(self, tx: Tx, ctx: Context) -> None:
        refund = self.asked(tx)
        case: Case = self.case(tx, ctx)
        _approves(case.rules, tx.find(Agent, self.giver or self.by))
        no = decline(refund, self.by, self.reason, ctx.at, self.delegation(tx))
        tx.put(no)
        tx.put(step_of(no, "declined", ctx, note=self.reason))


@operation("refund.expire", Nature.INTENTION)
@dataclass(frozen=True, slots=True)
class ExpireRefund(OnRefund):
    """Close a request that nobody decided in time; the hub's office does."""

    id: str
    ticket: str
    order: str
    customer: str
    by: str

    def apply(self, tx: Tx, ctx: Context) -> None:
        refund = self.own(tx)
        if refund is None:
            raise Rejected("refunds.missing", id=self.id)
        if refund.stage is Stage.EXPIRED:
            return
        over = expire(refund, ctx.at)
        tx.put(over)
        tx.put(step_of(over, "expired", ctx))


@operation("refund.delegate", Nature.INTENTION)
@dataclass(frozen=True, slots=True)
class DelegateApproval(Operation):
    """Let somebody decide about refunds in one's place until a moment; a moment past ends it."""

    giver: str
    taker: str
    until: datetime

    def touches(self) -> tuple[Ref, ...]:
        return (
            Ref(Rules.kind, CURRENT),
            Ref(Agent.kind, self.giver),
            Ref(Agent.kind, self.taker),
            Ref(Delegation.kind, delegation_id(self.giver, self.taker)),
        )

    def apply(self, tx: Tx, ctx: Context) -> None:
        if ctx.actor not in (self.giver, OFFICE):
            raise Rejected("refund.mismatch", Code.INVALID_ARGS, what="giver")
        _approves(tx.get(Rules, CURRENT), tx.find(Agent, self.giver))
        tx.get(Agent, self.taker)
        id = delegation_id(self.giver, self.taker)
        tx.put(Delegation(self.giver, self.taker, self.until, id))
