"""Cases of rights: when a period ends, and what a jurisdiction or a policy decides."""

import re
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

from app.domain.refunds.authority import Tier, tier_for
from app.domain.refunds.book import RuleBook, book_of
from app.domain.refunds.calculator import calculate
from app.domain.refunds.caps import Pot
from app.domain.refunds.claim import Claim, Judgement
from app.domain.refunds.deadlines import Extension, Period, Unit, WorkDays, deadline
from app.domain.refunds.eligibility import statutory
from app.domain.refunds.packs import Right
from app.domain.refunds.payouts import Attempt, Outcome, settled
from app.domain.refunds.refusal import Refused
from app.domain.refunds.request import Request, Rest
from app.domain.refunds.sale import Sale, SaleLine, State, Tender
from app.domain.refunds.signals import Behaviour, Earlier, signals
from app.domain.refunds.trace import FACTS, Kind, Step
from app.settings.rules import law_texts, policy_text
from tests.cases.refusals import refusal, said, stored, typed

Json = dict[str, Any]


def deadline_of(case: Json) -> Json:
    """When the period ends, and whether a request is in time."""
    given = case["input"]
    period = given["period"]
    ends = deadline(
        _event(given),
        Period(period["n"], Unit(period["unit"]), "include" in period.get("count", "")),
        _work_days(given),
        rolls=given.get("roll") in ("next_working_day", "next_business_day"),
        extension=Extension(
            tuple(given.get("then_months", ())), given.get("pause_days", 0), _resumed(given)
        ),
    )
    told: Json = {"last_day": ends.last_day.isoformat()}
    asked = _day(given, "request_date")
    if asked is not None:
        told["eligible"] = ends.is_met(asked)
        told["reason"] = "in time" if told["eligible"] else "late"
    return told


def _event(given: Json) -> date:
    """The event as told; without one, the last good of split deliveries."""
    text = given.get("event_date") or max(given["deliveries"])
    return date.fromisoformat(text)


def _resumed(given: Json) -> date | None:
    """The day the goods came back from repair, by whichever name."""
    names = ("resumed", "resumed_on", "returned_on", "return_date", "pause_end", "repair_end")
    return next((_day(given, name) for name in names if name in given), None)


def _work_days(given: Json) -> WorkDays:
    free = {date.fromisoformat(x): "" for x in given.get("holidays", ())}
    weekend = given.get("weekend")
    return WorkDays(
        frozenset(weekend) if weekend is not None else WorkDays().weekend,
        free,
        given.get("country", ""),
    )


def _day(given: Json, name: str) -> date | None:
    return date.fromisoformat(given[name]) if given.get(name) else None


def decision_of(case: Json) -> Json:
    """The rule book's word on a claim, the tiers' on goodwill, the payouts' on a key sent twice."""
    given = case["input"]
    if "order_state" in given:
        return _of_states(given["order_state"].split("|"))
    if given.get("kind") == "goodwill":
        return _goodwill(given)
    if "jurisdiction" in given:
        return _claimed(given)
    return _payouts(given["request"], given["currency"])


def _of_states(states: list[str]) -> Json:
    """Every state is asked; all must give the same answer."""
    told: list[Json] = []
    for state in states:
        line = SaleLine("a", 1, 100, 0)
        sale = Sale("case", "EUR", (line,), (), (Tender("t", "card", 100),), State(state))
        try:
            calculate(sale, Request((Rest("a"),)))
            told.append({"eligible": True})
        except Refused as no:
            told.append(refusal(no, "EUR"))
    return told[0] if all(one == told[0] for one in told) else {"error": told}


def _goodwill(given: Json) -> Json:
    money = given.get("currency", "EUR")
    asked = typed(given["request"]["amount"], money)
    earlier = sum(stored(x, money) for x in given.get("prior_goodwill", ()))
    for captured in (given[x] for x in ("captured", "order_total", "paid", "total") if x in given):
        before = sum(stored(x, money) for x in given.get("prior_refunds", ()))
        Pot(stored(captured, money), earlier + before).take(asked)
    tiers = _tiers(given.get("policy", {}).get("tiers"), money)
    own = bool(given.get("agent_is_customer") or given.get("agent_is_relative"))
    role, reasons = tier_for(tiers, asked, earlier, is_own=own)
    return {"eligible": bool(role), "approval": role} | _reasons(reasons, money)


def _tiers(tiers: list[Json] | None, money: str) -> list[Tier]:
    """The tiers of the case, of which all but the lowest approve; or those of the store's policy."""
    if tiers is None:
        return [Tier(x.role, x.goodwill.get(money, 0), x.approves) for x in the_book().store.roles]
    limits = [None if x["up_to"] is None else stored(x["up_to"], money) for x in tiers]
    return [Tier(x["role"], y, n > 0) for n, (x, y) in enumerate(zip(tiers, limits, strict=True))]


def _payouts(request: Json, money: str) -> Json:
    """A draft has one key; whoever sends it again, after silence or by a second click, uses that key."""
    amount, key = typed(request["amount"], money), request.get("idempotency_key", "draft")
    first = Outcome.UNKNOWN if request.get("first_attempt") == "unknown_outcome" else Outcome.PAID
    again = bool(request.get("sent_twice")) or request.get("attempt", 1) > 1
    attempts = [Attempt(key, amount, first)] + [Attempt(key, amount, Outcome.PAID)] * again
    paid = settled(attempts)
    return {
        "amount": said(sum(x.amount for x in paid.values()), money),
        "payouts": len(paid),
        "cites": set[str](),
    }


FLAGS = ("unsealed", "started", "prior_consent", "acknowledged_loss", "performed", "serious")
MONEY = {"US": "USD", "UK": "GBP", "CN": "CNY", "AU": "AUD", "CZ": "CZK"}


def _claimed(given: Json) -> Json:
    """All categories named must share one answer; what they cite is cited together."""
    judged = [
        statutory(_claim(given, category), the_book().packs)
        for category in given.get("category", "").split("|")
    ]
    answers = {one.is_eligible for one in judged}
    if len(answers) > 1:
        return {"error": [one.is_eligible for one in judged]}
    money = MONEY.get(given["jurisdiction"], "EUR")
    told: Json = {"eligible": answers.pop()} | _told(given, judged[0], money)
    steps = [step for one in judged for step in one.reasons]
    told |= _reasons(steps, money)
    for clause in (one.clause for one in judged if one.clause):
        told["cites"] |= cited_in(f"{clause.article} {clause.see}")
    return told


def _claim(given: Json, category: str) -> Claim:
    right = Right.DEFECT if {"remedy", "failure", "defect"} & given.keys() else Right.WITHDRAWAL
    flags = {name for name in FLAGS if given.get(name)}
    flags |= {given[name] for name in ("defect", "failure") if name in given}
    money = MONEY.get(given["jurisdiction"], "EUR")
    return Claim(
        given["jurisdiction"],
        right,
        date(2026, 11, 2),
        given.get("place", "online"),
        category,
        frozenset(flags),
        currency=money,
        price=stored(given["price"], money) if "price" in given else None,
        remedy=given.get("remedy", ""),
        months_used=given.get("months_used", 0),
        goods_back=date(2026, 11, 2) if given.get("goods_received") else None,
        sending_proved=given.get("proof_of_sending", False),
        trader_collects=given.get("trader_collects", False),
        agreed_other_means=given.get("express_consent", False),
    )


def _told(given: Json, judged: Judgement, money: str) -> Json:
    """The judgement in the words of the cases; none of it is a figure of ours."""
    same = judged.terms.same_means and not given.get("express_consent", False)
    told: Json = {
        "status": "withheld" if judged.is_withheld else "due",
        "tender": given.get("paid_by", "original") if same else given.get("offered"),
        "choice": "|".join(judged.remedies),
        "alternative": next(
            (x.facts["name"] for x in judged.reasons if x.code == "remedy.minor"), ""
        ),
    }
    if judged.use_is_free:
        told |= {"charge": "0", "deduction": "0"}
    if not judged.service_is_owed:
        told["owed_for_use"] = "0"
    if _signalled(given):
        told["flag"] = "review"
    return told | (_in_kind(given["paid"], money) if "paid" in given else {})


def _signalled(given: Json) -> bool:
    """So many returns in the window; the evidence is counted, not judged here."""
    today, number = date(2026, 11, 2), given.get("returns_last_90_days", 0)
    earlier = tuple(Earlier(today, 100, f"order {n}") for n in range(number))
    return bool(signals(Behaviour(today, earlier), the_book().store.thresholds, 0, 0))


def _in_kind(paid: Json, money: str) -> Json:
    """All of an order paid by several means and by points goes back the way it came."""
    tenders = tuple(Tender(x, x, stored(y, money)) for x, y in paid.items() if x != "points")
    line = SaleLine("a", 1, sum(x.captured for x in tenders), 0)
    sale = Sale("case", money, (line,), (), tenders, points_spent=paid.get("points", 0))
    draft = calculate(sale, Request((Rest("a"),)))
    shares = {x.tender: said(x.amount, money) for x in draft.tenders}
    return shares | {"points": draft.points.returned}


def _reasons(steps: Iterable[Step], money: str) -> Json:
    """The figures and articles in the steps, and their codes."""
    cites: set[str] = set()
    codes: list[str] = []
    for step in steps:
        codes.append(step.code)
        for name, fact in step.facts.items():
            is_money = FACTS[name] is Kind.AMOUNT and isinstance(fact, int)
            cites |= cited_in(said(fact, money) if is_money else str(fact))
    return {"cites": cites, "codes": codes}


def cited_in(reason: str) -> set[str]:
    """The articles and figures in a reason, which the product's own must hold too; (1)-(4) are four."""
    found: set[str] = set()
    for article, first, last in re.findall(r"(\d+)\((\d)\)-\((\d)\)", reason):
        found |= {f"{article}({n})" for n in range(int(first), int(last) + 1)}
    rest = re.sub(r"(\d+)\(\d\)-\(\d\)", "", reason)
    found |= set(re.findall(r"\d+\([0-9a-z]+\)", rest))
    rest = re.sub(r"\d+\([0-9a-z]+\)", "", rest)
    return found | {str(Decimal(x).normalize()) for x in re.findall(r"\d+(?:\.\d+)?", rest)}


@cache
def the_book() -> RuleBook:
    """The rules as they are shipped."""
    return book_of(law_texts(), policy_text())
