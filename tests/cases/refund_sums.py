"""Cases that give bare facts: their names, and where these do not suffice the title, say which rule is meant."""

from collections.abc import Callable, Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Any, NamedTuple

from app.domain.money import Money, exponent, minor_units
from app.domain.refunds.caps import Pot
from app.domain.refunds.currency import booked, sendable
from app.domain.refunds.loyalty import moved
from app.domain.refunds.offers import Offer, OfferKind, Piece, compare
from app.domain.refunds.pricing import with_tax
from app.domain.refunds.remedies import (
    compensated,
    exchanged,
    reduced,
    service_used,
    used_up,
)
from app.domain.refunds.subscription import (
    Plan,
    Used,
    changed,
    credit,
    days_bought,
    paid_share,
    part,
)
from tests.cases.refund_rights import the_book

Json = dict[str, Any]
Amounts = dict[str, int]


class Facts:
    """The facts of a case, as minor units, as counts, or as rates."""

    def __init__(self, case: Json) -> None:
        self.currency: str = case["input"].get("currency", "EUR")
        self.area: str = case.get("area", "").lower()
        self.raw: dict[str, str] = case["input"]["facts"]

    def money(self, name: str) -> int:
        return minor_units(Decimal(self.raw[name]), self.currency)

    def rate(self, name: str) -> Fraction:
        return Fraction(self.raw[name])

    def count(self, name: str) -> int:
        return int(self.raw[name])

    def amounts(self) -> list[int]:
        return [self.money(name) for name in self.raw]


class Rule(NamedTuple):
    """A rule answers the facts it needs, more only where it may take them."""

    needs: frozenset[str]
    answer: Callable[[Facts], Amounts]
    title: str = ""
    may: frozenset[str] = frozenset()

    def fits(self, facts: Facts) -> bool:
        given = set(facts.raw)
        return self.needs <= given <= self.needs | self.may and self.title in facts.area


def worked_out(case: Json) -> Json:
    """The outputs of the rule that fits; points and days are counts, all else is money."""
    facts = Facts(case)
    for rule in _rules():
        if rule.fits(facts):
            return {name: _told(name, x, facts.currency) for name, x in rule.answer(facts).items()}
    raise ValueError(f"no rule for the facts {sorted(facts.raw)}")


def _told(name: str, value: int, currency: str) -> str:
    counted = name in ("points", "days", "minor_sent", "balance_points")
    return str(value) if counted else str(Money(value, currency).decimal())


def _rules() -> Iterator[Rule]:
    def rule(
        names: str, answer: Callable[[Facts], Amounts], title: str = "", may: str = ""
    ) -> Rule:
        return Rule(frozenset(names.split()), answer, title, frozenset(may.split()))

    yield rule("order returned earned", _points, may="spent")
    yield rule("paid settled_czk remainder", _presentment)
    yield rule("usd r0 r1", _booked)
    yield rule("old new fee", _exchange)
    yield rule("old new", _exchange, "exchange")
    yield rule("old new", _halfway, "half")
    yield rule("credit paid_share used", _parted)
    yield rule("paid fee inv used credit", _parted_of_invoice)
    yield rule("fee coupon part rate", _coupon)
    yield rule("a b rate", _notes)
    yield rule("n1 n2 n3", _summed, may="n4 n5")
    yield rule("n1 n2", _summed)
    yield rule("total a", _last, may="b c d")
    yield rule("a b", _sum_rounded_once, may="c d e")
    yield rule("price used days", _time_used)
    yield rule("price owed", _price_less)
    yield rule("price deduction", _price_less)
    yield rule("price months life", _life)
    yield rule("price", _compensated)
    yield rule("paid used newday", _to_days)
    yield rule("surcharge", lambda facts: {"amount": -facts.money("surcharge")})
    yield rule("discount_net rate", _later_coupon)
    yield rule("unit_net rate disc_gross", _repriced)
    yield rule("asked", _provider_steps)
    yield rule("gross rate", _included_tax)
    yield rule("net rate", _added_tax)
    yield rule("net tax", lambda facts: _amount(facts.money("net") + facts.money("tax")))
    yield rule("sold spent", _unspent)
    yield rule("value spent", _unspent)
    yield rule("price sound actual", _reduction)


def _amount(minor: int) -> Amounts:
    return {"amount": minor}


def _points(facts: Facts) -> Amounts:
    spent = facts.count("spent") if "spent" in facts.raw else 0
    whole, back = facts.money("order"), facts.money("returned")
    points = moved(facts.count("earned"), spent, 0, back, whole)
    return {"points": points.taken, "returned": points.returned}


def _presentment(facts: Facts) -> Amounts:
    """The customer's currency is the sale's: what was paid goes back, the books carry the remainder."""
    return {"amount": facts.money("paid"), "merchant_extra": facts.money("remainder")}


def _booked(facts: Facts) -> Amounts:
    books = booked(facts.money("usd"), facts.rate("r0"), facts.rate("r1"))
    return {"booked": books.reversed, "clawed": books.clawed, "fx_loss": books.loss}


def _exchange(facts: Facts) -> Amounts:
    fee = facts.money("fee") if "fee" in facts.raw else 0
    return _amount(exchanged(facts.money("old"), facts.money("new"), fee).amount)


def _halfway(facts: Facts) -> Amounts:
    return _amount(changed(facts.money("old"), facts.money("new"), Used(1, 2)))


def _parted(facts: Facts) -> Amounts:
    parted = part(facts.money("credit"), facts.money("paid_share"), facts.money("used"))
    return {"refund": parted.refund, "credit_left": parted.left}


def _parted_of_invoice(facts: Facts) -> Amounts:
    share = paid_share(facts.money("paid"), facts.money("fee"), facts.money("inv"))
    parted = part(facts.money("credit"), share, facts.money("used"))
    return {"share": share, "refund": parted.refund, "left": parted.left}


def _coupon(facts: Facts) -> Amounts:
    fee, wanted = facts.money("fee"), facts.money("part")
    plan = Plan(fee, facts.rate("rate"), coupon=facts.money("coupon"))
    made = credit(plan, Used(fee - wanted, fee))
    return {"adj": wanted - made.net, "net": made.net, "tax": made.tax, "amount": made.gross}


def _notes(facts: Facts) -> Amounts:
    rate = facts.rate("rate")
    notes = [sum(with_tax(facts.money(x), rate, includes_tax=False)) for x in ("a", "b")]
    return {"n1": notes[0], "n2": notes[1], "total": sum(notes)}


def _summed(facts: Facts) -> Amounts:
    total = Money(0, facts.currency)
    for minor in facts.amounts():
        total += Money(minor, facts.currency)
    return {"total": total.minor}


def _last(facts: Facts) -> Amounts:
    """The pot after all earlier amounts; the last one takes what is left."""
    pot = Pot(facts.money("total"))
    for name in facts.raw:
        if name != "total":
            pot = pot.take(facts.money(name))
    return {"last": pot.left}


def _sum_rounded_once(facts: Facts) -> Amounts:
    return _amount(minor_units(sum(Decimal(x) for x in facts.raw.values()), facts.currency))


def _time_used(facts: Facts) -> Amounts:
    made = service_used(facts.money("price"), facts.count("used"), facts.count("days"))
    return {"owed": made.owed, "consumed": made.owed, "amount": made.refund}


def _price_less(facts: Facts) -> Amounts:
    """What is owed or deducted was found before; here nothing of it is."""
    off = next(facts.money(x) for x in ("owed", "deduction") if x in facts.raw)
    return _amount(facts.money("price") - off)


def _life(facts: Facts) -> Amounts:
    made = used_up(facts.money("price"), facts.count("months"), facts.count("life"))
    return {"deduction": made.owed, "amount": made.refund}


def _compensated(facts: Facts) -> Amounts:
    """The multiple and the floor are those of the rule pack in this currency."""
    rules = [rule for pack in the_book().packs.values() for rule in pack.rules]
    law = next(x.compensation for x in rules if x.compensation)
    if law.currency != facts.currency:
        raise ValueError(f"no compensation in {facts.currency}")
    made = compensated(facts.money("price"), law.times, law.least)
    return {"comp": made.compensation, "amount": made.amount}


def _to_days(facts: Facts) -> Amounts:
    left = facts.money("paid") - facts.money("used")
    return {"left": left, "days": days_bought(left, facts.money("newday"))}


def _later_coupon(facts: Facts) -> Amounts:
    return _amount(
        sum(with_tax(facts.money("discount_net"), facts.rate("rate"), includes_tax=False))
    )


def _repriced(facts: Facts) -> Amounts:
    """Two units under an order discount, one comes back: the kept basket priced anew, and the paid share."""
    unit = sum(with_tax(facts.money("unit_net"), facts.rate("rate"), includes_tax=False))
    offer = Offer(OfferKind.AMOUNT, amount=facts.money("disc_gross"))
    both = compare([Piece("unit", unit, 2)], offer, {"unit": 1})
    return {"unit": unit, "amount": both.recompute, "own_share": both.keep}


def _provider_steps(facts: Facts) -> Amounts:
    step = 10 if exponent(facts.currency) == 3 else 1
    made = sendable(facts.money("asked"), step)
    return {"minor_sent": made.amount, "amount": made.amount, "left": made.left}


def _included_tax(facts: Facts) -> Amounts:
    net, tax = with_tax(facts.money("gross"), facts.rate("rate"), includes_tax=True)
    return {"net": net, "tax": tax, "amount": net + tax}


def _added_tax(facts: Facts) -> Amounts:
    net, tax = with_tax(facts.money("net"), facts.rate("rate"), includes_tax=False)
    return {"net": net, "tax": tax, "amount": net + tax}


def _unspent(facts: Facts) -> Amounts:
    sold = next(facts.money(x) for x in ("sold", "value") if x in facts.raw)
    return _amount(Pot(sold, facts.money("spent"), is_balance=True).left)


def _reduction(facts: Facts) -> Amounts:
    return _amount(reduced(facts.money("price"), facts.money("sound"), facts.money("actual")))
