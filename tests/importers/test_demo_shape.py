"""The made-up world beside real data: order sizes, credits, arrival times and text lengths have its shape."""

import csv
import gzip
from collections import Counter, defaultdict
from datetime import UTC, datetime
from random import Random
from statistics import correlation, median
from typing import NamedTuple

import pytest

from app.domain.contacts import AddMessage, MessageKind
from app.domain.orders import OrderKind
from app.importers.demo.customers import customers
from app.importers.demo.hours import shop_hour
from app.importers.demo.orders import other_sales, placed, taken_back
from app.importers.demo.world import world
from tests.helpers.shared import shared_data

NOW = datetime(2026, 6, 9, 14, 5, tzinfo=UTC)


class Shop(NamedTuple):
    """What matters of the real shop's file."""

    lines: list[int]
    credit_share: float
    by_hour: list[int]


@pytest.fixture(scope="module")
def shop() -> Shop:
    path = shared_data() / "orders" / "online_retail_1500_customers.csv.gz"
    sizes: defaultdict[str, int] = defaultdict(int)
    hours: dict[str, int] = {}
    with gzip.open(path, "rt", encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            sizes[row["InvoiceNo"]] += 1
            hours[row["InvoiceNo"]] = int(row["InvoiceDate"][11:13])
    by_hour = Counter(hours.values())
    credits = sum(number.startswith("C") for number in sizes)
    sales = [count for number, count in sizes.items() if not number.startswith("C")]
    return Shop(sales, credits / len(sizes), [by_hour[hour] for hour in range(24)])


def test_trade_orders_are_as_long_as_real_ones(shop: Shop) -> None:
    rng = Random(1)
    people = tuple(person for person in customers(rng, NOW, 4000) if person.is_firm)
    sales = list(other_sales(rng, people, NOW, 1500))
    lines = [len(order.lines) for order in placed(rng, sales).values()]
    assert abs(median(lines) - median(shop.lines)) <= 4
    assert min(lines) == 1


def test_about_as_many_orders_are_taken_back_as_in_reality(shop: Shop) -> None:
    rng = Random(1)
    people = customers(rng, NOW, 500)
    sales = placed(rng, list(other_sales(rng, people, NOW, 3000)))
    credits = list(taken_back(rng, sales, NOW))
    assert {credit.order_kind for credit in credits} == {OrderKind.CREDIT}
    assert len(credits) / (len(credits) + len(sales)) == pytest.approx(shop.credit_share, abs=0.05)


def test_customers_write_at_the_hours_at_which_they_buy(shop: Shop) -> None:
    rng = Random(1)
    made = Counter(shop_hour(rng, NOW).hour for _ in range(5000))
    assert correlation([made[hour] for hour in range(24)], shop.by_hour) > 0.9


def test_first_words_are_as_long_as_real_questions() -> None:
    path = shared_data() / "tickets" / "banking77_3000.csv"
    with path.open(encoding="utf-8", newline="") as file:
        real = [len(row["text"]) for row in csv.DictReader(file)]
    chats: list[int] = []
    for step in world(1, NOW):
        op = step.operation
        if isinstance(op, AddMessage) and op.message_kind is MessageKind.CUSTOMER:
            chats.append(len(op.body))
    assert median(real) / 2 < median(chats) < median(real) * 3
    assert max(chats) > max(real)
