"""Operations on grants: the hub sets money aside for a workstation and takes back what was not promised."""

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
from app.domain.orders import Order
from app.domain.people import Agent
from app.domain.refunds.account import Pot, RefundAccount, RefundStep
from app.domain.refunds.acts import account_of, put_account
from app.domain.refunds.authority import part_of
from app.domain.refunds.credited import free_of
from app.domain.refunds.grants import GRACE, Grant, GrantState
from app.domain.refunds.rulebook import CURRENT, Rules
from app.domain.tickets import Ticket

LENT = "lent"  # by somebody whom the workstation cannot ask


class OnGrant(Operation):
    """What operations on one grant share; `step` names the movement, since a grant may be drawn again."""

    __slots__ = ()
    id: str
    order: str
    ticket: str
    step: str

    def touches(self) -> tuple[Ref, ...]:
        return (
            Ref(Grant.kind, self.id),
            *([Ref(Ticket.kind, self.ticket)] if self.ticket else []),
            Ref(Order.kind, self.order),
            Ref(RefundAccount.kind, self.order),
            Ref(RefundStep.kind, f"{self.order}/captured"),
            Ref(RefundStep.kind, f"{self.id}/{self.step}"),
        )

    def grant(self, tx: Tx) -> Grant:
        """The grant, if it is the one of this order and ticket."""
        grant = tx.find(Grant, self.id)
        if grant is None or (grant.order, grant.ticket) != (self.order, self.ticket):
            raise Rejected("grant.unknown", Code.GRANT_UNKNOWN, grant=self.id)
        return grant

    def put(
        self, tx: Tx, ctx: Context, grant: Grant, what: str, source: Pot, target: Pot, amount: int
    ) -> None:
        """Keep a grant, and the money that moves with it."""
        before = account_of(tx, tx.get(Order, self.order))
        put_account(tx, before, before.moved(source, target, amount), ctx)
        tx.put(grant)
        if amount:
            tx.put(
                RefundStep(
                    f"{self.id}/{self.step}", "", grant.order, grant.ticket, grant.customer, what,
                    grant.agent, ctx.at, amount, grant.currency, source, target,
                )
            )  # fmt: skip


def _refuse_unless_office(op: Operation, ctx: Context) -> None:
    if ctx.actor != OFFICE:
        raise Rejected("actor.may_not", Code.FORBIDDEN_NOW, operation=op.name)


@operation("grant.draw", Nature.INTENTION)
@dataclass(frozen=True, slots=True)
class DrawGrant(OnGrant):
    """Set aside for a workstation what its agent may promise without the hub; the hub's office does.

    `wanted` is 0 for as much as the policy allows; `by` is the supervisor who lends a limit of their own.
    """

    id: str
    order: str
    ticket: str
    step: str
    replica: str
    agent: str
    by: str
    expires_at: datetime
    wanted: int = 0

    def touches(self) -> tuple[Ref, ...]:
        people = {self.agent, self.by}
        agents = tuple(Ref(Agent.kind, id) for id in sorted(people))
        return (*OnGrant.touches(self), Ref(Rules.kind, CURRENT), *agents)

    def apply(self, tx: Tx, ctx: Context) -> None:
        _refuse_unless_office(self, ctx)
        there = tx.find(Grant, self.id)
        if there is not None and (there.order, there.ticket) != (self.order, self.ticket):
            raise Rejected("grant.unknown", Code.GRANT_UNKNOWN, grant=self.id)
        order = tx.get(Order, self.order)
        left = there.left if there is not None else 0
        most = min(self._limit(tx, order.currency), left + free_of(order, account_of(tx, order)))
        wanted = min(most, self.wanted or most)
        if wanted <= 0:
            raise Rejected("grant.nothing_left", Code.PRECONDITION)
        more = max(0, wanted - left)
        grant = Grant(
            self.id, self.replica, self.agent, self.order, self.ticket, order.customer,
            order.currency, left + more, self.expires_at, by=self.by,
        )  # fmt: skip
        self.put(tx, ctx, grant, "granted", Pot.AVAILABLE, Pot.GRANTED, more)

    def _limit(self, tx: Tx, currency: str) -> int:
        """What may be promised: a part of one's own limit, or the whole one of who approves."""
        store = tx.get(Rules, CURRENT).book().store
        agent = tx.get(Agent, self.by)
        own = next((one for one in store.roles if one.role == agent.role), None)
        if own is None or (self.by != self.agent and not own.approves):
            return 0
        limit = own.case.get(currency, 0)
        return limit if self.by != self.agent else part_of(limit, store.offline.case_bp)


@operation("grant.release", Nature.INTENTION)
@dataclass(frozen=True, slots=True)
class ReleaseGrant(OnGrant):
    """Give back what is left of one's own grant; promises made before it come first."""

    id: str
    order: str
    ticket: str
    step: str

    def apply(self, tx: Tx, ctx: Context) -> None:
        grant = self.grant(tx)
        if grant.agent != ctx.actor:
            raise Rejected("grant.unknown", Code.GRANT_UNKNOWN, grant=self.id)
        if grant.state is GrantState.OPEN:
            back = replace(grant, left=0, state=GrantState.RETURNED)
            self.put(tx, ctx, back, "returned", Pot.GRANTED, Pot.AVAILABLE, grant.left)


@operation("grant.reclaim", Nature.INTENTION)
@dataclass(frozen=True, slots=True)
class ReclaimGrant(OnGrant):
    """Take back what is left of a grant a good while after its end; the hub's office does."""

    id: str
    order: str
    ticket: str
    step: str

    def apply(self, tx: Tx, ctx: Context) -> None:
        _refuse_unless_office(self, ctx)
        grant = self.grant(tx)
        if grant.state is not GrantState.OPEN or ctx.at < grant.expires_at + GRACE:
            return
        back = replace(grant, left=0, state=GrantState.RECLAIMED)
        self.put(tx, ctx, back, "reclaimed", Pot.GRANTED, Pot.AVAILABLE, grant.left)


@operation("grant.redeem", Nature.INTENTION)
@dataclass(frozen=True, slots=True)
class RedeemGrant(OnGrant):
    """Use a grant a supervisor read out as a code; the workstation has checked the code, the hub knows the grant."""

    id: str
    order: str
    ticket: str
    step: str
    replica: str
    agent: str
    amount: int
    expires_at: datetime

    def apply(self, tx: Tx, ctx: Context) -> None:
        there = tx.find(Grant, self.id)
        if there is not None and (there.replica, there.agent) == (self.replica, ctx.actor):
            return
        if there is not None or ctx.is_final or self.agent != ctx.actor:
            raise Rejected("grant.unknown", Code.GRANT_UNKNOWN, grant=self.id)
        order = tx.get(Order, self.order)
        grant = Grant(
            self.id, self.replica, self.agent, self.order, self.ticket, order.customer,
            order.currency, self.amount, self.expires_at, by=LENT,
        )  # fmt: skip
        self.put(tx, ctx, grant, "granted", Pot.AVAILABLE, Pot.GRANTED, self.amount)
