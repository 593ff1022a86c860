"""Cases of whole orders: a sale from prices, refunds before, and one request or several after another."""

from decimal import Decimal
from fractions import Fraction
from typing import Any

from app.domain.money import half_up
from app.domain.refunds.calculator import calculate
from app.domain.refunds.deductions import Fees
from app.domain.refunds.draft import Draft
from app.domain.refunds.past import UNTOUCHED, Past
from app.domain.refunds.pricing import PricedLine, priced, with_tax
from app.domain.refunds.request import (
    Basis,
    ByAmount,
    ByQuantity,
    Entry,
    Request,
    Rest,
    ShippingAsk,
)
from app.domain.refunds.sale import Sale, Shipment, State, Tender
from app.domain.refunds.tenders import Strategy, TenderOrder
from app.domain.refunds.terms import ORDINARY, Terms
from tests.cases.refusals import said, stored, typed

Json = dict[str, Any]


def asked_of_a_sale(case: Json) -> Json:
    """The draft of the request, or the drafts of a sequence and their sums."""
    given = case["input"]
    sale, terms = sale_of_case(given), terms_of(given)
    past = UNTOUCHED
    for earlier in given.get("prior_refunds", ()):
        past = calculate(sale, request_of(earlier, sale), past).after(past)
    request = given["request"]
    if "sequence" in request:
        return _sequence(sale, request["sequence"], past, terms)
    return _told(calculate(sale, request_of(request, sale), past, terms))


def _sequence(sale: Sale, requests: list[Json], past: Past, terms: Terms) -> Json:
    drafts: list[Draft] = []
    for request in requests:
        drafts.append(calculate(sale, request_of(request, sale), past, terms))
        past = drafts[-1].after(past)
    amounts, taxes = [d.amount for d in drafts], [d.tax for d in drafts]
    money = sale.currency
    return {
        "sequence": [said(x, money) for x in amounts],
        "sequence_tax": [said(x, money) for x in taxes],
        "sequence_net": [said(d.net, money) for d in drafts],
        "sum": said(sum(amounts), money),
        "sum_tax": said(sum(taxes), money),
        "tenders_total": {id: said(x, money) for id, x in past.tenders.items()},
        "remaining": said(drafts[-1].remaining, money),
    }


def _told(draft: Draft) -> Json:
    money = draft.currency
    return {
        "eligible": True,
        "amount": said(draft.amount, money),
        "net": said(draft.net, money),
        "tax": said(draft.tax, money),
        "per_line": {x.line: said(x.gross, money) for x in draft.lines},
        "per_line_tax": {x.line: said(x.tax, money) for x in draft.lines},
        "per_line_net": {x.line: said(x.net, money) for x in draft.lines},
        "shipping": said(draft.shipped, money),
        "shipping_tax": said(sum(x.tax for x in draft.shipping), money),
        "shipping_net": said(sum(x.net for x in draft.shipping), money),
        "fee": said(draft.fee, money),
        "tenders": {x.tender: said(x.amount, money) for x in draft.tenders},
        "remaining": said(draft.remaining, money),
        "max_refundable": said(draft.amount + draft.remaining, money),
    }


def sale_of_case(given: Json) -> Sale:
    """The sale as its stored amounts tell it; without tenders it was paid in full by one."""
    money, gross = given["currency"], given.get("prices_include_tax", True)
    lines = [_line(x, money, gross) for x in given["lines"]]
    discount = _discount(given.get("order_discount"), lines, money)
    sold, undistributed = priced(lines, discount)
    shipments = tuple(_shipments(given.get("shipping"), money, gross))
    total = sum(x.gross for x in sold) + sum(x.gross for x in shipments)
    captured = given.get("captured", given.get("paid"))
    paid = total if captured is None else stored(captured, money)
    tenders = tuple(
        Tender(x["id"], x.get("type", ""), stored(x["amount"], money))
        for x in given.get("tenders", ())
    )
    state = State(given.get("order_state", State.PAID))
    return Sale(
        "case",
        money,
        sold,
        shipments,
        tenders or (Tender("paid", "card", paid),),
        state,
        undistributed=undistributed,
    )


def _line(line: Json, money: str, gross: bool) -> PricedLine:
    total = line.get("line_total")
    if total is None:
        total = Decimal(line["unit_price"]) * line["qty"]
    tax = line.get("tax_amount")
    least = line.get("min_price")
    return PricedLine(
        line["sku"],
        line["qty"],
        stored(total, money),
        stored(line.get("discount", 0), money),
        rate_of(line.get("tax_rate", 0)),
        None if tax is None else stored(tax, money),
        line.get("includes_tax", gross),
        None if least is None else stored(least, money) * line["qty"],
    )


def rate_of(percent: object) -> Fraction:
    """A rate in per cent as a part of one."""
    return Fraction(str(percent)) / 100


def _discount(discount: Json | None, lines: list[PricedLine], money: str) -> int:
    if discount is None:
        return 0
    if "amount" in discount:
        return stored(discount["amount"], money)
    share = rate_of(discount["percent"]) * sum(x.amount - x.discount for x in lines)
    return half_up(share.numerator, share.denominator)


def _shipments(given: Json | list[Json] | None, money: str, gross: bool) -> list[Shipment]:
    made: list[Shipment] = []
    for place, one in enumerate([given] if isinstance(given, dict) else given or ()):
        paid = stored(one["amount"], money) - stored(one.get("discount", 0), money)
        tax, standard = one.get("tax_amount"), one.get("standard_cost")
        included, rate = one.get("includes_tax", gross), rate_of(one.get("tax_rate", 0))
        amounts = with_tax(
            paid, rate, None if tax is None else stored(tax, money), includes_tax=included
        )
        most = None if standard is None else stored(standard, money)
        made.append(
            Shipment(
                one.get("id", f"shipping {place}"), *amounts, included, int(rate * 10_000), most
            )
        )
    return made


def request_of(given: Json, sale: Sale) -> Request:
    """What is asked for, with every amount as typed."""
    money = sale.currency
    lost = given.get("diminished_value")
    return Request(
        tuple(_entry(x, money) for x in given.get("lines", ())),
        tuple(_asks(given.get("shipping"), money)),
        diminished=0 if lost is None else stored(lost, money),
    )


def _entry(line: Json, money: str) -> Entry:
    sku = line["sku"]
    if line.get("remaining"):
        return Rest(sku)
    for key, basis in (("net_amount", Basis.NET), ("amount", Basis.GROSS)):
        if key in line:
            tax = None if "tax" not in line else stored(line["tax"], money)
            return ByAmount(sku, typed(line[key], money), basis, tax, line.get("qty", 0))
    return ByQuantity(sku, line["qty"])


def _asks(given: Json | list[Json] | str | None, money: str) -> list[ShippingAsk]:
    if given in ("full", "remaining", True):
        return [ShippingAsk()]
    asks: list[ShippingAsk] = []
    for one in [given] if isinstance(given, dict) else given or ():
        tax = None if "tax" not in one else stored(one["tax"], money)
        key = "net_amount" if "net_amount" in one else "amount"
        basis = Basis.NET if key == "net_amount" else Basis.GROSS
        amount = typed(one[key], money) if key in one else None
        asks.append(ShippingAsk(amount, basis, tax, one.get("id", "")))
    return asks


def terms_of(given: Json) -> Terms:
    """The policy of the case."""
    policy, money = given.get("policy", {}), given["currency"]
    fee = policy.get("restocking_fee", {})
    ships = given.get("shipping") or {}
    return Terms(
        Fees(
            int(rate_of(fee.get("percent", 0)) * 10_000),
            stored(fee.get("amount", 0), money),
            stored(policy.get("return_shipping_fee", 0), money),
        ),
        fees_forbidden=policy.get("fee_forbidden", False),
        informed_of_loss=not policy.get("info_duty_breached", False),
        standard_delivery_only="standard_cost" in ships,
        tenders=tender_order(policy),
    )


def tender_order(policy: Json) -> TenderOrder:
    """The strategy a policy names, or the tenders it lists."""
    strategy = policy.get("tender_strategy")
    if strategy is None:
        return ORDINARY.tenders
    if isinstance(strategy, list):
        return TenderOrder(Strategy.CHOSEN, tuple(strategy))
    return TenderOrder(Strategy(strategy))
