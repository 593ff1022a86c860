"""Orders: a shop's file goes in through the importer; totals and refundable goods are read back out."""

import csv
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

from app.domain.customers import Customer
from app.domain.money import Money
from app.domain.orders import GiveBack, Order, OrderKind, given_back
from app.importers.frame import run_import
from app.importers.online_retail import SHOP_ZONE, OnlineRetail
from tests.cases.desk import fresh_workstation, rows_of
from tests.cases.lines import cases
from tests.cases.verdict import NoCases, Verdict

TOTALS = "customer_totals.csv"
CENT = Decimal("0.01")


def run_orders(path: Path) -> Iterator[Verdict]:
    """Judge by `customer_totals.csv` and every `refund_facts_*.jsonl` beside the file."""
    totals, facts = path.parent / TOTALS, sorted(path.parent.glob("refund_facts_*.jsonl"))
    if not totals.is_file() and not facts:
        raise NoCases(f"neither {TOTALS} nor refund_facts_*.jsonl beside {path}")
    with fresh_workstation() as station:
        run_import(station, OnlineRetail(path))
        numbers = {customer.id: customer.number for customer in rows_of(station, Customer)}
        orders: dict[str, list[Order]] = defaultdict(list)
        for order in rows_of(station, Order):
            orders[numbers[order.customer]].append(order)
    if totals.is_file():
        yield from _judge_totals(totals, orders)
    for file in facts:
        yield from _judge_facts(file, orders)


def _judge_totals(path: Path, orders: dict[str, list[Order]]) -> Iterator[Verdict]:
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            customer = row.pop("customer")
            got = _totals(orders.get(customer, []))
            for column, expected in row.items():
                money = column not in ("invoices", "credit_invoices")
                wanted = str(Decimal(expected).quantize(CENT)) if money else expected
                yield Verdict(f"{customer}.{column}", wanted, got.get(column))


def _totals(orders: list[Order]) -> dict[str, str]:
    sales = [order for order in orders if order.order_kind is OrderKind.SALE]
    credits = [order for order in orders if order.order_kind is OrderKind.CREDIT]
    return {
        "sales": _sum(sales),
        "credits": _sum(credits),
        "net": _sum(orders),
        "invoices": str(len(sales)),
        "credit_invoices": str(len(credits)),
    }


def _sum(orders: list[Order]) -> str:
    total = Money(0, "GBP")
    for order in orders:
        total += Money(order.total, order.currency)
    return str(total.decimal())


def _judge_facts(path: Path, orders: dict[str, list[Order]]) -> Iterator[Verdict]:
    returns: dict[str, list[GiveBack]] = {}
    for number, fact in enumerate(cases(path), 1):
        customer = fact["customer"]
        if customer not in returns:
            returns[customer] = list(given_back(orders.get(customer, [])))
        expected, got = _compared(fact, returns[customer])
        yield Verdict(f"{path.name}:{number} {fact['credit_invoice']}", expected, got)


def _compared(fact: dict[str, Any], returns: list[GiveBack]) -> tuple[object, object]:
    """The fact and the line it speaks of; of equal lines on one credit, the one it fits."""
    found = [_told(back) for back in returns if _is_meant(fact, back)]
    if not found:
        return "a credit line", None
    expected = {name: fact[name] for name in found[0] if name in fact}
    shown = [{name: told[name] for name in expected} for told in found]
    return expected, expected if expected in shown else shown[0]


def _is_meant(fact: dict[str, Any], back: GiveBack) -> bool:
    price = Decimal(back.line.unit_price_e4) / 10_000
    return (
        back.order.number == fact["credit_invoice"]
        and back.line.sku == fact["stock_code"]
        and back.quantity == fact["quantity_returned"]
        and price == Decimal(fact["unit_price"])
    )


def _told(back: GiveBack) -> dict[str, object]:
    last = back.last_purchase
    return {
        "amount": str(Money(-back.line.total, back.order.currency).decimal()),
        "refundable_quantity_before": back.refundable_before,
        "covered_by_earlier_purchases": back.is_covered,
        "earlier_same_price": back.is_at_price_paid,
        "last_purchase": _local(last) if last else None,
        "last_purchase_invoice": last.number if last else None,
        "days_since_last_purchase": back.days_since_purchase(SHOP_ZONE),
    }


def _local(order: Order) -> str:
    return f"{order.placed_at.astimezone(SHOP_ZONE):%Y-%m-%d %H:%M:%S}"
