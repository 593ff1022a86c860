"""The answer to "what can I refund on this order": draft or refusal, the right, the authority, and each step why."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from app.domain.refunds.authority import (
    NO_RIGHT,
    Standing,
    Verdict,
    Way,
    approver,
    may_give,
    may_give_offline,
    may_pay,
    may_pay_offline,
    stricter,
)
from app.domain.refunds.book import RuleBook
from app.domain.refunds.calculator import calculate
from app.domain.refunds.claim import Claim, Judgement
from app.domain.refunds.draft import Draft
from app.domain.refunds.past import UNTOUCHED, Past
from app.domain.refunds.refusal import Refused
from app.domain.refunds.request import Request
from app.domain.refunds.sale import Sale
from app.domain.refunds.signals import Behaviour, signals
from app.domain.refunds.terms import Terms
from app.domain.refunds.trace import Step


@dataclass(frozen=True, slots=True)
class Question:
    """Everything an answer depends on; `claims` by line, `claim` for lines without one of their own."""

    sale: Sale
    request: Request
    claim: Claim
    who: Standing
    past: Past = UNTOUCHED
    claims: Mapping[str, Claim] | None = None
    behaviour: Behaviour | None = None
    informed_of_loss: bool = True
    points_balance: int | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """`draft` or `refused` is there; `now` and `offline` say what this person may do with it."""

    draft: Draft | None
    refused: Refused | None
    judgements: Mapping[str, Judgement]
    terms: Terms
    now: Verdict
    offline: Verdict
    signals: tuple[Step, ...]

    @property
    def is_eligible(self) -> bool:
        """Whether every line asked for has a right or a policy behind it."""
        return all(one.is_eligible for one in self.judgements.values())

    @property
    def steps(self) -> tuple[Step, ...]:
        """The whole trace: rights first, each once, then money, then who may."""
        rights = {id(one): one.reasons for one in self.judgements.values()}
        money = self.draft.steps if self.draft else ()
        reasons = tuple(step for steps in rights.values() for step in steps)
        return (*reasons, *money, *self.now.reasons)


def answer(asked: Question, book: RuleBook) -> Answer:
    """The same function previews at the desk and decides at the hub."""
    judgements = _judged(asked, book)
    terms = replace(
        book.terms(list(judgements.values()), asked.sale.currency),
        informed_of_loss=asked.informed_of_loss,
        points_balance=asked.points_balance,
    )
    draft, refused = None, None
    try:
        draft = calculate(asked.sale, asked.request, asked.past, terms)
    except Refused as no:
        refused = no
    found = _signals(asked, book)
    now, offline = _verdicts(asked, book, draft, found, judgements)
    return Answer(draft, refused, judgements, terms, now, offline, found)


def _judged(asked: Question, book: RuleBook) -> dict[str, Judgement]:
    """Lines that stand on one claim share its judgement; a claim is told by identity, for its hash is slow."""
    own, judged = asked.claims or {}, dict[str, Judgement]()
    known: dict[int, Judgement] = {}
    for entry in asked.request.entries:
        claim = own.get(entry.line, asked.claim)
        if id(claim) not in known:
            known[id(claim)] = book.judge(claim)
        judged[entry.line] = known[id(claim)]
    return judged


def _signals(asked: Question, book: RuleBook) -> tuple[Step, ...]:
    if asked.behaviour is None:
        return ()
    wanted = sum(one.amount for one in asked.request.goodwill)
    own = next((one for one in book.store.roles if one.role == asked.who.role), None)
    alone = own.goodwill.get(asked.sale.currency, 0) if own else 0
    return signals(asked.behaviour, book.store.thresholds, wanted, alone)


def _verdicts(
    asked: Question,
    book: RuleBook,
    draft: Draft | None,
    found: tuple[Step, ...],
    judgements: Mapping[str, Judgement],
) -> tuple[Verdict, Verdict]:
    """Now, and without the hub; money without a right behind it is for somebody who approves."""
    if draft is None:
        return Verdict(Way.BLOCKED), Verdict(Way.BLOCKED)
    store, who, currency = book.store, asked.who, draft.currency
    due = draft.amount - draft.given
    now = may_pay(store.roles, who, due, currency)
    offline = may_pay_offline(store.roles, store.offline, who, due, currency)
    if not all(one.is_eligible for one in judgements.values()):
        unbacked = Verdict(Way.APPROVAL, approver(store.roles), reasons=(NO_RIGHT,))
        now, offline = stricter(now, unbacked), stricter(offline, unbacked)
    if draft.given:
        earlier = asked.past.goodwill
        now = stricter(now, may_give(store.roles, who, draft.given, earlier, currency, found))
        alone = may_give_offline(store, who, draft.given, earlier, currency, found)
        offline = stricter(offline, alone)
    return now, offline


@dataclass(frozen=True, slots=True)
class Unbacked:
    """Money for goods whose purchase nobody can find: goodwill within a tier, or a supervisor's word."""

    amount: int
    currency: str
    now: Verdict
    steps: tuple[Step, ...]


def without_sale(
    amount: int, currency: str, who: Standing, book: RuleBook, found: tuple[Step, ...] = ()
) -> Unbacked:
    """What may be done about a return that no known order explains."""
    step = Step("sale.unknown", {"asked": amount})
    verdict = may_give(book.store.roles, who, amount, 0, currency, found)
    if verdict.way is Way.BLOCKED and not found and (role := approver(book.store.roles)):
        verdict = replace(verdict, way=Way.APPROVAL, role=role)
    return Unbacked(amount, currency, verdict, (step, *verdict.reasons))
