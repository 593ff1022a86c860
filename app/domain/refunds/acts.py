"""What an agent does about a refund: draft it, issue it, ask for approval, take it back."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from app.domain.customers import Customer
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
from app.domain.refunds.account import Parts, Pot, RefundAccount, RefundStep, opened
from app.domain.refunds.answer import Answer
from app.domain.refunds.ask import Ask
from app.domain.refunds.authority import Way
from app.domain.refunds.deciding import (
    Case,
    clause_of,
    honoured,
    impossible,
    payout_parts,
    refuse_other_amount,
    refuse_other_means,
    refuse_unless_alone,
    taking,
    trace_of,
    weigh,
    written,
)
from app.domain.refunds.doubling import drafted_once
from app.domain.refunds.grants import Grant, GrantState
from app.domain.refunds.lifecycle import Refund, Stage, cancel, issue, request
from app.domain.refunds.refusal import Refused
from app.domain.refunds.rulebook import CURRENT, Rules
from app.domain.refunds.wallet import Received, RefundHistory, Wallet
from app.domain.tickets import Ticket

STEPS = (
    *("drafted", "issued", "requested", "first_yes", "approved", "declined", "cancelled"),
    "expired",
)


class OnRefund(Operation):
    """What operations on one refund share: they name all that belongs to it, for a replay cannot look it up."""

    __slots__ = ()
    id: str
    ticket: str
    order: str
    customer: str
    by: str

    def touches(self) -> tuple[Ref, ...]:
        grant = getattr(self, "grant", "")
        return (
            Ref(Refund.kind, self.id),
            *([Ref(Ticket.kind, self.ticket)] if self.ticket else []),
            Ref(Order.kind, self.order),
            Ref(Customer.kind, self.customer),
            Ref(Agent.kind, self.by),
            Ref(Rules.kind, CURRENT),
            Ref(RefundAccount.kind, self.order),
            Ref(Wallet.kind, self.by),
            Ref(RefundHistory.kind, self.customer),
            *([Ref(Grant.kind, grant)] if grant else []),
            Ref(RefundStep.kind, f"{self.order}/captured"),
            *(Ref(RefundStep.kind, f"{self.id}/{step}") for step in STEPS),
        )

    def case(self, tx: Tx, ctx: Context, held: int = 0) -> Case:
        """All that a decision about this refund rests on; Rejected when its parts do not belong together."""
        if self.by != ctx.actor and ctx.actor != OFFICE:
            raise Rejected("refund.mismatch", Code.INVALID_ARGS, what="by")
        order, agent = tx.get(Order, self.order), tx.get(Agent, self.by)
        if order.customer != self.customer:
            raise Rejected("refund.mismatch", Code.INVALID_ARGS, what="customer")
        return Case(
            order,
            account_of(tx, order),
            tx.find(Wallet, self.by) or Wallet(self.by),
            tx.find(RefundHistory, self.customer) or RefundHistory(self.customer),
            agent,
            tx.get(Rules, CURRENT),
            ctx.at,
            held,
            tx.find(Customer, self.customer),
            ctx.payee_customers,
        )

    def own(self, tx: Tx) -> Refund | None:
        """The refund, if it is there and its parts are those of this operation."""
        refund = tx.find(Refund, self.id)
        if refund is not None and (refund.order, refund.ticket, refund.customer) != (
            self.order, self.ticket, self.customer,
        ):  # fmt: skip
            raise Rejected("refund.mismatch", Code.INVALID_ARGS, what="id")
        return refund

    def drafting(self, tx: Tx, case: Case, ask: Ask) -> Refund:
        """The draft to go on from: the one there is, or a new one."""
        there = self.own(tx)
        if there is not None and there.agent != self.by:
            raise Rejected("refund.not_yours", by=there.agent)
        if there is not None and there.stage is not Stage.DRAFT:
            raise Rejected("refund.not_now", stage=there.stage, wanted=Stage.DRAFT)
        return replace(
            there
            or Refund(
                self.id, self.order, 0, case.order.currency, self.by, ticket=self.ticket,
                customer=self.customer, created_at=case.at,
            ),
            ask=ask,
        )  # fmt: skip


def account_of(tx: Tx, order: Order) -> RefundAccount:
    """The refund account of an order, opened when it is the first time."""
    try:
        return tx.find(RefundAccount, order.id) or opened(order)
    except Refused as no:
        raise impossible(no) from no


def put_account(tx: Tx, before: RefundAccount, after: RefundAccount, ctx: Context) -> None:
    """Keep an account; the first time with the step that says what was captured."""
    if tx.find(RefundAccount, before.id) is None:
        tx.put(
            RefundStep(
                f"{before.id}/captured", "", before.id, "", before.customer, "captured", ctx.actor,
                ctx.at, before.captured, before.currency, Pot.NOWHERE, Pot.AVAILABLE,
            )
        )  # fmt: skip
    tx.put(after)


def step_of(
    refund: Refund,
    step: str,
    ctx: Context,
    source: Pot = Pot.NOWHERE,
    target: Pot = Pot.NOWHERE,
    amount: int | None = None,
    note: str = "",
) -> RefundStep:
    """A step of a refund's story, with the movement it is."""
    return RefundStep(
        f"{refund.id}/{step}", refund.id, refund.order, refund.ticket, refund.customer, step,
        ctx.actor, ctx.at, refund.amount if amount is None else amount, refund.currency, source,
        target, note,
    )  # fmt: skip


def decided(refund: Refund, case: Case, found: Answer, parts: Parts, method: str) -> Refund:
    """The refund with what was worked out and what it stands on."""
    return replace(
        refund,
        amount=parts.amount,
        goodwill=parts.goodwill,
        parts=parts,
        method=method,
        payouts=payout_parts(refund.id, case.order, parts, method),
        clause=clause_of(found),
        rules=case.rules.version,
        trace=trace_of(found),
        payee_customers=case.payee_customers,
    )


def promise(
    tx: Tx, ctx: Context, case: Case, refund: Refund, source: Pot, step: str, *, offline: bool
) -> None:
    """Hold the money of a refund that was issued or approved, and count it to agent and customer."""
    account = case.account.moved(source, Pot.RESERVED, refund.amount)
    account = replace(account, taken=case.account.taken.plus(refund.parts))
    put_account(tx, case.account, account, ctx)
    tx.put(case.wallet.gave(ctx.at, refund.currency, refund.amount, offline=offline))
    tx.put(case.history.got(_received(refund, ctx)))
    tx.put(step_of(refund, step, ctx, source, Pot.RESERVED, note=refund.clause))
    tx.put(refund)


def _received(refund: Refund, ctx: Context) -> Received:
    return Received(
        refund.id, ctx.at, refund.amount, refund.order, ctx.payee, refund.goodwill > 0,
        refund.agent if refund.goodwill else "", refund.agent, ctx.payee_customers,
    )  # fmt: skip


@operation("refund.draft", Nature.INTENTION)
@dataclass(frozen=True, slots=True)
class DraftRefund(OnRefund):
    """Keep a refund that is being worked out; its id is the key that every later step carries."""

    id: str
    ticket: str
    order: str
    customer: str
    by: str
    ask: Ask

    def apply(self, tx: Tx, ctx: Context) -> None:
        case = self.case(tx, ctx)
        refund = self.drafting(tx, case, self.ask)
        found = weigh(case, self.ask)
        if found.draft is not None:
            refund = decided(refund, case, found, taking(case, found.draft), refund.method)
        is_new = tx.find(Refund, self.id) is None
        tx.put(replace(refund, changed_at=ctx.at))
        if is_new:
            tx.put(step_of(refund, "drafted", ctx))


@operation("refund.issue", Nature.INTENTION)
@dataclass(frozen=True, slots=True)
class IssueRefund(OnRefund):
    """Promise the money; `amount` is what the agent saw and said, and another one is refused.

    Without the hub only money of a `grant` may be promised, and such a promise is kept whatever has
    changed since. `method` is empty for the means by which the customer paid; `payee` an account for
    a transfer.
    """

    id: str
    ticket: str
    order: str
    customer: str
    by: str
    ask: Ask
    amount: int
    grant: str = ""
    method: str = ""
    payee: str = ""

    def apply(self, tx: Tx, ctx: Context) -> None:
        there = self.own(tx)
        if there is not None and there.is_under_way and there.amount == self.amount:
            return  # the same draft issued twice is one refund
        grant = self._grant(tx, ctx)
        case = self.case(tx, ctx, grant.left if grant else 0)
        refund = replace(self.drafting(tx, case, self.ask), payee=self.payee)
        found = weigh(case, self.ask)
        refuse_other_means(found, self.ask, self.method)
        parts = self._parts(tx, ctx, case, found, grant)
        refund = issue(decided(refund, case, found, parts, self.method), ctx.at)
        refund = replace(refund, grant=self.grant, is_promised=ctx.is_final or grant is not None)
        if grant is not None:
            tx.put(replace(grant, left=grant.left - refund.amount))
        source = Pot.GRANTED if grant else Pot.AVAILABLE
        promise(tx, ctx, case, refund, source, "issued", offline=bool(self.grant))

    def _grant(self, tx: Tx, ctx: Context) -> Grant | None:
        """The grant to spend of; None without one, or when the hub has taken back what was left of it."""
        if not self.grant:
            return None
        grant = tx.find(Grant, self.grant)
        if grant is None or (grant.order, grant.agent) != (self.order, self.by):
            raise Rejected("grant.unknown", Code.GRANT_UNKNOWN, grant=self.grant)
        grant.refuse_unless_covers(self.amount, ctx.at, is_final=ctx.is_final)
        return grant if grant.state is GrantState.OPEN else None

    def _parts(self, tx: Tx, ctx: Context, case: Case, found: Answer, grant: Grant | None) -> Parts:
        is_promised = bool(self.grant)
        if not (is_promised and ctx.is_final):
            draft = drafted_once(case, found)
            refuse_other_amount(draft, self.amount)
            alone = found.offline.way is Way.ALONE or (grant is not None and grant.is_lent)
            if is_promised and not alone:
                limit = str(min(found.offline.limit, found.offline.left_today))
                raise Rejected("grant.exceeded", Code.ALLOWANCE_EXCEEDED, left=limit)
            if not is_promised:
                refuse_unless_alone(found)
            return taking(case, draft)
        if self.amount <= 0 or self.amount > case.room:
            raise Rejected("grant.late", Code.ALLOWANCE_LATE, left=str(case.room))
        if found.draft is not None and found.draft.amount == self.amount:
            return taking(case, found.draft)
        now = str(found.draft.amount) if found.draft else "0"
        due = written(self.amount, case.order.currency)
        kept = honoured(case, self.amount)
        tx.tell("refund.honoured", Code.CONFLICT_KEPT, asked=str(self.amount), now=now, due=due)
        return kept


@operation("refund.request", Nature.INTENTION)
@dataclass(frozen=True, slots=True)
class RequestApproval(OnRefund):
    """Ask somebody who may to say yes; at the hub it is issued at once where nobody need be asked."""

    id: str
    ticket: str
    order: str
    customer: str
    by: str
    ask: Ask
    amount: int
    method: str = ""
    payee: str = ""
    note: str = ""

    def apply(self, tx: Tx, ctx: Context) -> None:
        case = self.case(tx, ctx)
        refund = replace(self.drafting(tx, case, self.ask), payee=self.payee)
        found = weigh(case, self.ask)
        draft = drafted_once(case, found)
        refuse_other_amount(draft, self.amount)
        refuse_other_means(found, self.ask, self.method)
        refund = decided(refund, case, found, taking(case, draft), self.method)
        if ctx.is_final and found.now.way is Way.ALONE:
            issued = replace(issue(refund, ctx.at), is_promised=True)
            promise(tx, ctx, case, issued, Pot.AVAILABLE, "issued", offline=False)
            return
        if found.now.way is Way.BLOCKED:
            refuse_unless_alone(found)
        days = timedelta(days=case.rules.book().store.approval_days)
        asked = request(refund, ctx.at, _after(ctx, days))
        tx.put(replace(asked, approver=found.now.role, reason=self.note))
        tx.put(step_of(asked, "requested", ctx, note=self.note))


def _after(ctx: Context, span: timedelta) -> datetime:
    try:
        return ctx.at + span
    except OverflowError as error:
        raise Rejected("refund.impossible", why=str(error)) from error


@operation("refund.cancel", Nature.INTENTION)
@dataclass(frozen=True, slots=True)
class CancelRefund(OnRefund):
    """Take back a draft or a request of one's own, before anybody decided."""

    id: str
    ticket: str
    order: str
    customer: str
    by: str

    def apply(self, tx: Tx, ctx: Context) -> None:
        refund = self.own(tx)
        if refund is None:
            raise Rejected("refunds.missing", id=self.id)
        cancelled = cancel(refund, ctx.actor, ctx.at)
        tx.put(cancelled)
        tx.put(step_of(cancelled, "cancelled", ctx))
