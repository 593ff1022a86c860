"""Store credit: what a customer may spend with us, from refunds paid so and from goodwill within a pool of its own."""

from dataclasses import dataclass, replace
from typing import ClassVar, Final

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
from app.domain.people import Agent
from app.domain.refunds.account import RefundStep
from app.domain.refunds.authority import Standing, Verdict, Way, may_give, may_give_offline, part_of
from app.domain.refunds.rulebook import CURRENT, Rules
from app.domain.refunds.signals import Behaviour, signals
from app.domain.refunds.wallet import Received, RefundHistory, Wallet
from app.domain.tickets import Ticket

STORE_CREDIT: Final = "store_credit"


@dataclass(frozen=True, slots=True)
class StoreCredit:
    """A customer's balance in one currency."""

    kind: ClassVar[str] = "store_credits"
    id: str
    customer: str
    currency: str
    balance: int = 0


def credit_id(customer: str, currency: str) -> str:
    """There is one balance for each currency."""
    return f"{customer}/{currency}"


def add_credit(tx: Tx, customer: str, currency: str, amount: int) -> None:
    """Put so much on a customer's balance."""
    id = credit_id(customer, currency)
    was = tx.find(StoreCredit, id) or StoreCredit(id, customer, currency)
    tx.put(replace(was, balance=was.balance + amount))


@operation("credit.give", Nature.INTENTION)
@dataclass(frozen=True, slots=True)
class GiveCredit(Operation):
    """Give a customer store credit as goodwill, within what one's role may give on a day.

    `offline` is said where the hub was away: then the smaller pool holds, and the hub keeps the promise.
    """

    id: str
    ticket: str
    customer: str
    by: str
    amount: int
    currency: str
    reason: str
    offline: bool = False

    def touches(self) -> tuple[Ref, ...]:
        return (
            *([Ref(Ticket.kind, self.ticket)] if self.ticket else []),
            Ref(Customer.kind, self.customer),
            Ref(Agent.kind, self.by),
            Ref(Rules.kind, CURRENT),
            Ref(Wallet.kind, self.by),
            Ref(RefundHistory.kind, self.customer),
            Ref(StoreCredit.kind, credit_id(self.customer, self.currency)),
            Ref(RefundStep.kind, f"{self.id}/credited"),
        )

    def apply(self, tx: Tx, ctx: Context) -> None:
        if tx.find(RefundStep, f"{self.id}/credited") is not None:
            return  # the same gift twice is one gift
        if ctx.actor not in (self.by, OFFICE):
            raise Rejected("refund.mismatch", Code.INVALID_ARGS, what="by")
        if self.amount <= 0:
            raise Rejected("refund.impossible", why="amount_not_positive", at="")
        if not self.reason.strip():
            raise Rejected("refund.reason_missing")
        agent = tx.get(Agent, self.by)
        wallet = tx.find(Wallet, self.by) or Wallet(self.by)
        history = tx.find(RefundHistory, self.customer) or RefundHistory(self.customer)
        known = history.behaviour(ctx.at, agent, tx.find(Customer, self.customer))
        verdict = self._verdict(tx.get(Rules, CURRENT), agent, wallet, known, ctx)
        if verdict.way is not Way.ALONE:
            why = " ".join(step.code for step in verdict.reasons)
            raise Rejected(
                "credit.too_much", Code.ALLOWANCE_EXCEEDED, why=why, left=str(_left(verdict))
            )
        add_credit(tx, self.customer, self.currency, self.amount)
        tx.put(wallet.gave(ctx.at, self.currency, self.amount, offline=self.offline, gift=True))
        gift = Received(self.id, ctx.at, self.amount, "", "", is_goodwill=True, agent=self.by)
        tx.put(history.got(gift))
        tx.put(
            RefundStep(
                f"{self.id}/credited", "", "", self.ticket, self.customer, "credited", ctx.actor,
                ctx.at, self.amount, self.currency, note=self.reason,
            )
        )  # fmt: skip

    def _verdict(
        self, rules: Rules, agent: Agent, wallet: Wallet, known: Behaviour, ctx: Context
    ) -> Verdict:
        """By the tiers of goodwill, what was given that day counted in."""
        store, who = rules.book().store, Standing(agent.role)
        own = next((one for one in store.roles if one.role == agent.role), None)
        limit = own.goodwill.get(self.currency, 0) if own else 0
        found = signals(known, store.thresholds, self.amount, limit)
        earlier = wallet.on(ctx.at, self.currency).gifts
        if self.offline:
            return may_give_offline(store, who, self.amount, earlier, self.currency, found)
        return may_give(store.roles, who, self.amount, earlier, self.currency, found)


def _left(verdict: Verdict) -> int:
    return min(verdict.limit, verdict.left_today)


def offline_pool(rules: Rules, role: str, currency: str) -> int:
    """What a role may give as goodwill without the hub, on one day."""
    store = rules.book().store
    own = next((one for one in store.roles if one.role == role), None)
    return part_of(own.goodwill.get(currency, 0), store.offline.goodwill_bp) if own else 0
