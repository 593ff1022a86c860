"""Credits of a shop's file, told to the orders they came from: a little file in any order, and the real one."""

import csv
import gzip
from collections.abc import Iterator
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest

from app.domain.orders import Order
from app.domain.people import Agent, RecordAgent, RecordRole, Role
from app.domain.refunds.ask import Ask, Wanted
from app.domain.refunds.rulebook import PublishRules
from app.importers.frame import Report
from app.settings.rules import law_texts, policy_text
from app.store.queries_refunds import RefundPreview, UnsaidCredits
from app.workstation import Workstation
from tests.cases.desk import rows_of
from tests.helpers.money import EVERYTHING
from tests.helpers.profiles import open_profile, sign_in
from tests.helpers.shared import shared_data
from tests.importers.desks import FakeDesk, take_in, written

HEAD = "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country"
FIRST = "1,A,x,6,2011-07-01 12:00:00,2.00,7,France"
SECOND = "2,A,x,2,2011-07-02 12:00:00,2.50,7,France"
BACK = "C3,A,x,-3,2011-07-03 12:00:00,2.50,7,France"
MORE = "C4,A,x,-1,2011-07-04 12:00:00,2.00,7,France"
UNKNOWN = "C5,Z,x,-1,2011-07-05 12:00:00,9.00,7,France"


def credited(desk: FakeDesk) -> dict[str, list[tuple[int, int]]]:
    return {
        order.number: [(part.quantity, part.total) for part in order.credited]
        for order in desk.tx.all(Order)
        if order.credited
    }


def imported(desk: FakeDesk, folder: Path, *lines: str, **more: Any) -> Report:
    name = f"{len(list(folder.iterdir()))}.csv"
    return take_in(desk, "online-retail", written(folder, name, [HEAD, *lines]), **more)


WHOLE = {"2": [(2, 500)], "1": [(1, 250), (1, 200)]}


def test_a_credit_is_told_to_the_newest_purchases_first(tmp_path: Path) -> None:
    desk = FakeDesk()
    report = imported(desk, tmp_path, FIRST, SECOND, BACK, MORE, UNKNOWN)
    assert credited(desk) == WHOLE
    assert report.operations["order.credit"] == 3


@pytest.mark.parametrize("lines", list(permutations((FIRST, SECOND, BACK, MORE))))
def test_the_order_of_the_files_does_not_matter(tmp_path: Path, lines: tuple[str, ...]) -> None:
    desk = FakeDesk()
    for line in lines:
        imported(desk, tmp_path, line)
    assert credited(desk) == WHOLE


def test_a_second_import_says_nothing_again(tmp_path: Path) -> None:
    desk = FakeDesk()
    imported(desk, tmp_path, FIRST, SECOND, BACK)
    before = credited(desk)
    report = imported(desk, tmp_path, FIRST, SECOND, BACK)
    assert (credited(desk), report.operations["order.credit"]) == (before, 0)


def test_an_import_that_was_cut_off_tells_the_credits_of_its_first_part_too(tmp_path: Path) -> None:
    desk, path = FakeDesk(), written(tmp_path, "shop.csv", [HEAD, FIRST, BACK, SECOND])
    with pytest.raises(InterruptedError):
        take_in(desk, "online-retail", path, batch=2, progress=_cut_off)
    assert credited(desk) == {}
    take_in(desk, "online-retail", path)
    assert credited(desk) == {"2": [(2, 500)], "1": [(1, 250)]}


def _cut_off(report: Report) -> None:
    raise InterruptedError


def test_nobodys_credits_take_nothing_from_another_nobody(tmp_path: Path) -> None:
    desk = FakeDesk()
    imported(
        desk,
        tmp_path,
        "1,A,x,6,2011-07-01 12:00:00,2.00,,France",
        "C2,A,x,-6,2011-07-02 12:00:00,2.00,,France",
    )
    assert credited(desk) == {}


CUSTOMERS = 12


@pytest.fixture(scope="module")
def rows() -> list[dict[str, str]]:
    """All lines of the first customers of the real file who were given a credit."""
    path = shared_data() / "orders" / "online_retail_1500_customers.csv.gz"
    with gzip.open(path, "rt", encoding="utf-8", newline="") as file:
        listed = list(csv.DictReader(file))
    with_credit = {row["CustomerID"] for row in listed if row["InvoiceNo"].startswith("C")}
    chosen = sorted(with_credit - {""})[:CUSTOMERS]
    return [row for row in listed if row["CustomerID"] in chosen]


@pytest.fixture(scope="module")
def station(
    rows: list[dict[str, str]], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Workstation]:
    folder = tmp_path_factory.mktemp("credits")
    lines = [",".join(f'"{value}"' for value in row.values()) for row in rows]
    path = written(folder, "shop.csv", [",".join(rows[0]), *lines])
    made = open_profile(folder / "profile")
    made.perform_all(
        [
            PublishRules(law_texts(), policy_text()),
            RecordRole(Role("agent", "Agent", EVERYTHING)),
            RecordAgent(Agent("jn", "Jonas Neimanis", "JN", "agent", ("*",))),
        ]
    )
    sign_in(made, "jn")
    take_in(made, "online-retail", path)
    yield made
    made.close()


def test_no_real_order_shows_more_than_its_credits_left(station: Workstation) -> None:
    orders = [order for order in rows_of(station, Order) if order.credited]
    assert len(orders) > CUSTOMERS / 2
    for order in orders:
        gone = sum(part.total for part in order.credited)
        rest = tuple(Wanted(line.id, is_rest=True) for line in order.lines if line.quantity > 0)
        row = station.ask(RefundPreview(order.id, Ask(rest)))
        assert row.room == max(0, order.total - gone)
        assert row.credited == gone
        assert row.amount <= row.room
        assert row.remaining >= 0


def test_real_credits_are_explained_as_far_as_the_purchases_reach(
    station: Workstation, rows: list[dict[str, str]]
) -> None:
    orders = [order for order in rows_of(station, Order) if order.credited]
    told = sum(part.quantity for order in orders for part in order.credited)
    back = -sum(int(row["Quantity"]) for row in rows if row["InvoiceNo"].startswith("C"))
    assert back / 2 < told <= back
    for order in orders:
        for line in order.lines:
            taken = sum(part.quantity for part in order.credited if part.line == line.id)
            assert taken <= max(0, line.quantity)


def test_real_credits_are_told_once(station: Workstation) -> None:
    assert station.ask(UnsaidCredits()) == ()
