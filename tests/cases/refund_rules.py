"""Cases of single rules: shares, tenders, offers, pots, minor units, cash, and periods stopped early."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from app.domain.money import Money, exact_minor_units
from app.domain.refunds.allocation import allocate
from app.domain.refunds.caps import Pot
from app.domain.refunds.cash import Coins, Mode
from app.domain.refunds.offers import FreeDelivery, Offer, OfferKind, OnLost, Piece, compare
from app.domain.refunds.subscription import (
    Count,
    Plan,
    Used,
    credit,
    local_day,
    part,
    used_days,
    used_seconds,
)
from app.domain.refunds.tenders import Room, spread
from tests.cases.refund_orders import rate_of, tender_order
from tests.cases.refusals import said, stored, typed

Json = dict[str, Any]
BALANCES = ("wallet", "prepaid", "gift", "balance")
FINE = Decimal(1_000_000)


def allocated(case: Json) -> Json:
    """Shares by weight."""
    given = case["input"]
    money, caps = given["currency"], given.get("caps")
    amount = exact_minor_units(Decimal(given["amount"]), money)
    weights = [int(Decimal(x) * FINE) for x in given["weights"]]
    made = allocate(amount, weights, None if caps is None else [stored(x, money) for x in caps])
    return {
        "shares": [said(x, money) for x in made.shares],
        "undistributed": said(made.undistributed, money),
    }


def tendered(case: Json) -> Json:
    """What each tender takes."""
    given = case["input"]
    money = given["currency"]
    rooms = [
        Room(x["id"], stored(x["amount"], money) - stored(x.get("refunded", 0), money))
        for x in given["tenders"]
    ]
    amount = typed(given["request"]["amount"], money)
    shares = spread(amount, rooms, tender_order(given.get("policy", {})))
    return {"eligible": True, "tenders": {id: said(x, money) for id, x in shares.items()}}


def compared(case: Json) -> Json:
    """What goes back when an offer is lost."""
    given = case["input"]
    money, policy = given["currency"], OnLost(given["policy"]["on_threshold_lost"])
    basket = [Piece(x["sku"], stored(x["unit_price"], money), x["qty"]) for x in given["lines"]]
    returned = {x["sku"]: x["qty"] for x in given["request"]["lines"]}
    both = compare(
        basket, _offer(given.get("promotion", {}), money), returned, _delivery(given, money)
    )
    return {
        "amount": said(both.by(policy), money),
        "paid": said(both.paid, money),
        "keep": said(both.keep, money),
        "recompute": said(both.recompute, money),
    }


def _offer(promotion: Json, money: str) -> Offer:
    kinds = {
        "threshold_percent": OfferKind.PERCENT,
        "percent": OfferKind.PERCENT,
        "threshold_amount": OfferKind.AMOUNT,
        "amount": OfferKind.AMOUNT,
        "fixed": OfferKind.AMOUNT,
        "bogo": OfferKind.SECOND_FREE,
        "bundle": OfferKind.BUNDLE,
    }
    return Offer(
        kinds[promotion.get("type", "amount")],
        stored(promotion.get("threshold", 0), money),
        int(rate_of(promotion.get("percent", 0)) * 10_000),
        stored(promotion.get("amount", 0), money),
        tuple(promotion.get("skus", ())),
    )


def _delivery(given: Json, money: str) -> FreeDelivery | None:
    policy = given.get("shipping_policy")
    if policy is None or policy["on_lost"] != "deduct":
        return None
    return FreeDelivery(stored(policy["free_over"], money), stored(policy["cost"], money))


def taken_from_pot(case: Json) -> Json:
    """An amount out of what was captured, or out of a balance."""
    given = case["input"]
    money = given["currency"]
    pot = Pot(
        stored(given["total"], money),
        sum(stored(x, money) for x in given.get("prior_amounts", ())),
        is_balance=any(word in case.get("area", "").lower() for word in BALANCES),
    )
    amount = typed(given["request"]["amount"], money)
    pot.take(amount)
    return {"eligible": True, "remaining": said(pot.left, money), "amount": said(amount, money)}


def in_minor_units(case: Json) -> Json:
    """Major to minor units, or back."""
    given = case["input"]
    money = given["currency"]
    if "minor" in given:
        return {"amount": str(Money(given["minor"], money).decimal())}
    return {"minor": exact_minor_units(Decimal(given["amount"]), money)}


def cash_back(case: Json) -> Json:
    """A refund in cash, or of a payment that was none."""
    given = case["input"]
    money = given["currency"]
    coins = Coins(stored(given["increment"], money), Mode(given.get("mode", Mode.HALF_UP)))
    total = stored(given["total"], money)
    is_cash = given.get("tender", "cash") == "cash"
    paid = given.get("paid")
    left = stored(paid, money) if paid is not None else coins.rounded(total) if is_cash else total
    if given["request"].get("full"):
        return {"amount": said(left, money)}
    amount = typed(given["request"]["amount"], money)
    return {"amount": said(coins.payable(amount, left) if is_cash else amount, money)}


def prorated(case: Json) -> Json:
    """The unused part of a period."""
    given = case["input"]
    money = given["currency"]
    cap = given.get("remaining_cap")
    plan = Plan(
        stored(given["price"], money),
        rate_of(given.get("tax_rate", 0)),
        given.get("prices_include_tax", False),
        stored(given.get("prior_credit", 0), money),
        stored(given.get("coupon", 0), money),
        None if cap is None else stored(cap, money),
    )
    made = credit(plan, _used(given))
    paid = part(made.gross, stored(given.get("paid", given["price"]), money), 0)
    return {
        "net": said(made.net, money),
        "tax": said(made.tax, money),
        "amount": said(made.gross, money),
        "refund": said(paid.refund, money),
        "credit": said(paid.left, money),
    }


def _used(given: Json) -> Used:
    if "units" in given:
        return Used(given["units"]["used"], given["units"]["total"])
    start, end = given["period_start"], given["period_end"]
    if given.get("basis") == Count.SECONDS:
        moments = (datetime.fromisoformat(x) for x in (start, end, given["cancel_at"]))
        return used_seconds(*moments)
    stop = given.get("cancel_date") or _customers_day(given)
    days = (date.fromisoformat(x[:10]) for x in (start, end, stop))
    # A day that is stopped on was used, unless the contract says otherwise.
    used = given.get("cancel_day_used", True)
    return used_days(*days, stop_day_used=used, count=Count(given.get("basis", Count.DAYS)))


def _customers_day(given: Json) -> str:
    """The day of the stop where the customer lives."""
    at = datetime.fromisoformat(given["cancel_at"])
    return local_day(at, ZoneInfo(given.get("zone", given.get("timezone", "UTC")))).isoformat()
