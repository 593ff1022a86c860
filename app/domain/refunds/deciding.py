"""The decision about a refund: the desk's preview, its prediction and the hub's judgement are this one function."""

import json
from dataclasses import dataclass, replace
from datetime import date, datetime
from hashlib import sha256

from app.domain.customers import Customer
from app.domain.money import Money
from app.domain.operations import Code, Rejected
from app.domain.orders import Order
from app.domain.people import Agent
from app.domain.refunds.account import Parts, RefundAccount, Share, parts_of
from app.domain.refunds.answer import Answer, Question, answer
from app.domain.refunds.ask import Ask
from app.domain.refunds.authority import Standing, Way
from app.domain.refunds.credited import free_of, past_of
from app.domain.refunds.draft import Draft
from app.domain.refunds.lifecycle import PayoutPart
from app.domain.refunds.past import Past
from app.domain.refunds.refusal import Reason, Refused
from app.domain.refunds.rulebook import Rules
from app.domain.refunds.sale import sale_of
from app.domain.refunds.signals import Behaviour
from app.domain.refunds.tenders import Room, TenderOrder, spread
from app.domain.refunds.trace import Fact
from app.domain.refunds.wallet import RefundHistory, Wallet

ORIGINAL = ""  # the money goes back by the means it came


@dataclass(frozen=True, slots=True)
class Case:
    """All that a decision rests on; `held` is what is set aside on this order for this workstation.

    `payee_customers` others were paid to the account that is to be paid.
    """

    order: Order
    account: RefundAccount
    wallet: Wallet
    history: RefundHistory
    by: Agent
    rules: Rules
    at: datetime
    held: int = 0
    customer: Customer | None = None
    payee_customers: int = 0

    @property
    def role(self) -> str:
        """By whose limits it is decided."""
        return self.by.role

    @property
    def agent(self) -> str:
        """Who asks."""
        return self.by.id

    @property
    def room(self) -> int:
        """What may be promised here: what nobody was promised or given, and what is set aside for us."""
        return max(0, free_of(self.order, self.account) + self.held)

    @property
    def behaviour(self) -> Behaviour:
        """What is known of the customer, and of the account that is to be paid."""
        known = self.history.behaviour(self.at, self.by, self.customer)
        return replace(known, payee_customers=self.payee_customers)

    @property
    def past(self) -> Past:
        """What went back before, by us and by the shop itself; Refused when the order cannot be read."""
        return past_of(self.order, self.account.taken)


def weigh(case: Case, ask: Ask) -> Answer:
    """What may be refunded, by which right and by whose authority; Rejected when the order cannot be read."""
    given = case.wallet.on(case.at, case.order.currency)
    try:
        return answer(
            Question(
                sale_of(case.order),
                ask.request(),
                ask.claim(case.order, case.at),
                Standing(case.role, given.amount, given.offline),
                past=case.past,
                behaviour=case.behaviour,
            ),
            case.rules.book(),
        )
    except Refused as no:
        raise impossible(no) from no
    except OverflowError as error:  # days beyond the calendar
        raise Rejected("refund.impossible", why=str(error)) from error


def drafted(case: Case, found: Answer) -> Draft:
    """The draft of an answer; Rejected with the most there is when there is none, or no room for it."""
    if found.draft is None:
        assert found.refused is not None
        raise impossible(found.refused)
    if found.draft.amount > case.room:
        held = case.account.granted - case.held
        raise impossible(Refused(Reason.EXCEEDS_CAPTURED, case.room, held=held))
    if found.draft.amount <= 0:
        raise impossible(Refused(Reason.NOTHING_TO_REFUND, 0))
    return found.draft


def impossible(no: Refused) -> Rejected:
    """The calculator's no, as a refusal of an operation."""
    facts = {key: str(value) for key, value in no.facts.items()}
    facts |= {"why": str(no.reason), "at": no.at}
    if no.maximum is not None:
        facts["maximum"] = str(no.maximum)
    return Rejected("refund.impossible", Code.PRECONDITION, **facts)


def refuse_unless_alone(found: Answer) -> None:
    """Raise when somebody else must say yes, or nobody may."""
    if found.now.way is Way.APPROVAL:
        raise Rejected("refund.needs_approval", role=found.now.role, why=_codes(found))
    if found.now.way is Way.BLOCKED:
        raise Rejected("refund.blocked", why=_codes(found))


def _codes(found: Answer) -> str:
    return " ".join(step.code for step in found.now.reasons)


def refuse_other_amount(draft: Draft, seen: int) -> None:
    """Raise when the amount somebody agreed to is not the amount that is due now."""
    if draft.amount != seen:
        due = written(draft.amount, draft.currency)
        raise Rejected("refund.amount_differs", asked=str(seen), now=str(draft.amount), due=due)


def written(amount: int, currency: str) -> str:
    """An amount in major units with its currency, for the sentence of a refusal."""
    return f"{Money(amount, currency).decimal()} {currency}"


def refuse_other_means(found: Answer, ask: Ask, method: str) -> None:
    """Raise when a right to the same means of payment is passed over without the customer's word."""
    rights = [one for one in found.judgements.values() if one.is_statutory and one.is_eligible]
    if (
        method != ORIGINAL
        and not ask.agreed_other_means
        and any(r.terms.same_means for r in rights)
    ):
        raise Rejected("refund.same_means", Code.PRECONDITION, method=method)


def taking(case: Case, draft: Draft) -> Parts:
    """What a draft takes of the account."""
    return parts_of(draft, case.past)


def honoured(case: Case, amount: int) -> Parts:
    """What a promise takes that is kept though the calculation has changed: money by its tenders, no lines."""
    gone = case.past.tenders
    rooms = [Room(x.id, x.captured - gone.get(x.id, 0)) for x in sale_of(case.order).tenders]
    try:
        shares = spread(amount, rooms, TenderOrder())
    except Refused as no:
        raise impossible(no) from no
    taken = tuple(Share(id, share) for id, share in shares.items() if share)
    return Parts(tenders=taken, amount=amount)


def payout_parts(refund: str, order: Order, parts: Parts, method: str) -> tuple[PayoutPart, ...]:
    """What goes out under which key; the key says it is this refund and this tender, whoever asks again."""
    methods = {tender.id: tender.method for tender in sale_of(order).tenders}
    return tuple(
        PayoutPart(f"{refund}/{x.tender}", x.tender, method or methods.get(x.tender, ""), x.amount)
        for x in parts.tenders
    )


def clause_of(found: Answer) -> str:
    """The clause the answer stands on, as pack, version and article or rule."""
    for judged in found.judgements.values():
        if judged.is_eligible and judged.clause is not None:
            clause = judged.clause
            return f"{clause.pack} {clause.version} {clause.article or clause.rule}"
    return ""


def trace_of(found: Answer) -> str:
    """A digest of every step, by which both ends can tell that they calculated alike."""
    steps = found.draft.steps if found.draft else ()
    rights = [step for one in found.judgements.values() for step in one.reasons]
    said = [[step.code, {k: _said(v) for k, v in step.facts.items()}] for step in (*rights, *steps)]
    return sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()[:16]


def _said(fact: Fact) -> str | int:
    return fact.isoformat() if isinstance(fact, date) else fact
