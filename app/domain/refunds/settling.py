"""What the payment side answered, booked once: paid, refused, or nobody knows yet."""

from dataclasses import dataclass, replace

from app.domain.operations import OFFICE, Code, Context, Nature, Ref, Rejected, Tx, operation
from app.domain.refunds.account import Pot, RefundAccount, RefundStep, Share
from app.domain.refunds.acts import OnRefund, step_of
from app.domain.refunds.credit import STORE_CREDIT, StoreCredit, add_credit, credit_id
from app.domain.refunds.freed import freed
from app.domain.refunds.lifecycle import PayoutPart, Refund, settle
from app.domain.refunds.payouts import Outcome

FINAL = (Outcome.PAID.value, Outcome.REFUSED.value)


@operation("refund.settle", Nature.INTENTION)
@dataclass(frozen=True, slots=True)
class SettleRefund(OnRefund):
    """The outcome of the payout with this key; the hub's effect job says it, and may say it again."""

    id: str
    ticket: str
    order: str
    customer: str
    by: str
    currency: str
    key: str
    outcome: Outcome
    note: str = ""

    def touches(self) -> tuple[Ref, ...]:
        steps = (Ref(RefundStep.kind, f"{self.key}/{outcome}") for outcome in Outcome)
        credit = Ref(StoreCredit.kind, credit_id(self.customer, self.currency))
        return (*OnRefund.touches(self), *steps, credit)

    def apply(self, tx: Tx, ctx: Context) -> None:
        if ctx.actor != OFFICE:
            raise Rejected("actor.may_not", Code.FORBIDDEN_NOW, operation=self.name)
        refund = self.own(tx)
        part = next((x for x in refund.payouts if x.key == self.key), None) if refund else None
        if refund is None or part is None:
            raise Rejected("refunds.missing", id=self.id)
        if refund.currency != self.currency:
            raise Rejected("refund.mismatch", Code.INVALID_ARGS, what="currency")
        if not refund.is_under_way:
            raise Rejected("refund.not_now", stage=refund.stage, wanted=self.outcome)
        if part.outcome in (*FINAL, self.outcome):
            return  # said before; what was paid or refused stays so
        self._book(tx, ctx, refund, part)

    def _book(self, tx: Tx, ctx: Context, refund: Refund, part: PayoutPart) -> None:
        account = tx.get(RefundAccount, refund.order)
        source = target = Pot.NOWHERE
        if self.outcome is Outcome.PAID:
            source, target = Pot.RESERVED, Pot.PAID
        elif self.outcome is Outcome.REFUSED:
            source, target = Pot.RESERVED, Pot.AVAILABLE
        parts = [replace(x, outcome=self.outcome.value) if x is part else x for x in refund.payouts]
        after = _settled(replace(refund, payouts=tuple(parts)), ctx)
        if source is not target:
            account = account.moved(source, target, part.amount)
            if self.outcome is Outcome.REFUSED:
                again = freed(after.parts, Share(part.tender, part.amount))
                account = replace(account, taken=account.taken.plus(again, -1))
                after = replace(after, parts=after.parts.plus(again, -1))
            tx.put(account)
        if self.outcome is Outcome.PAID and part.method == STORE_CREDIT:
            add_credit(tx, refund.customer, refund.currency, part.amount)
        step = step_of(refund, "", ctx, source, target, part.amount, self.note)
        tx.put(replace(step, id=f"{self.key}/{self.outcome}", step=self.outcome.value))
        tx.put(after)


def _settled(refund: Refund, ctx: Context) -> Refund:
    """The refund at the stage its payouts have reached together."""
    said = {part.outcome for part in refund.payouts}
    if Outcome.UNKNOWN in said:
        outcome = Outcome.UNKNOWN
    elif said <= set(FINAL):
        outcome = Outcome.PAID if said == {Outcome.PAID} else Outcome.REFUSED
    else:
        return refund
    if refund.stage == outcome.value:
        return refund
    return settle(refund, outcome, ctx.at)
