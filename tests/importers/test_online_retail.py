"""Shop orders: credits, odd rows, lines that stand apart, and totals to the penny."""

from pathlib import Path

from app.domain.customers import Customer
from app.domain.orders import Order, OrderKind
from app.importers.frame import Report
from tests.importers.desks import FakeDesk, take_in, written

HEAD = "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country"


def imported(folder: Path, *lines: str) -> tuple[FakeDesk, Report]:
    desk = FakeDesk()
    return desk, take_in(desk, "online-retail", written(folder, "shop.csv", [HEAD, *lines]))


def order(desk: FakeDesk, number: str) -> Order:
    (found,) = (order for order in desk.tx.all(Order) if order.number == number)
    return found


def test_lines_of_an_invoice_become_an_order_of_its_customer(tmp_path: Path) -> None:
    desk, report = imported(
        tmp_path,
        "1,A,APPLE ,2,2011-07-01 12:00:00,1.25,12345.0,France",
        "1,B,,3,2011-07-01 12:00:00,0.10,12345.0,France",
        "2,A,APPLE,1,2011-07-02 12:00:00,1.25,12345,France",
    )
    assert (report.created, report.operations["customer.record"]) == (2, 1)
    first = order(desk, "1")
    assert (first.total, first.currency, first.order_kind) == (280, "GBP", OrderKind.SALE)
    assert [(line.sku, line.label, line.total) for line in first.lines] == [
        ("A", "APPLE", 250),
        ("B", "B", 30),
    ]
    assert first.placed_at.isoformat() == "2011-07-01T11:00:00+00:00"
    (customer,) = desk.tx.all(Customer)
    assert (customer.number, customer.id) == ("12345", order(desk, "2").customer)


def test_a_credit_takes_back_and_equal_lines_count_twice(tmp_path: Path) -> None:
    desk, _ = imported(
        tmp_path,
        "C7,A,APPLE,-1,2011-07-01 12:00:00,1.25,1,France",
        "C7,A,APPLE,-1,2011-07-01 12:00:00,1.25,1,France",
    )
    credit = order(desk, "C7")
    assert (credit.order_kind, credit.total, len(credit.lines)) == (OrderKind.CREDIT, -250, 2)


def test_odd_rows_of_the_shop_are_taken_as_they_are(tmp_path: Path) -> None:
    desk, report = imported(
        tmp_path,
        "3,PADS,CUSHIONS,1,2011-07-01 12:00:00,0.001,1,France",
        "4,22139,,-5,2011-07-01 12:00:00,0,,United Kingdom",
        "A5,B,Adjust bad debt,1,2011-07-01 12:00:00,-11062.06,,United Kingdom",
        "6,POST,POSTAGE,1,2011-07-01 12:00:00,18.00,1,France",
    )
    assert (report.created, report.quarantined) == (4, 0)
    assert (order(desk, "3").total, order(desk, "3").lines[0].unit_price_e4) == (0, 10)
    assert order(desk, "4").lines[0].quantity == -5
    assert order(desk, "A5").total == -1106206
    assert order(desk, "4").customer == order(desk, "A5").customer


def test_lines_that_stand_apart_come_together_before_the_order_is_recorded(tmp_path: Path) -> None:
    desk, report = imported(
        tmp_path,
        "1,A,x,1,2011-07-01 12:00:00,1.00,1,France",
        "2,A,x,1,2011-07-01 12:01:00,1.00,1,France",
        "1,B,x,1,2011-07-01 12:02:00,2.00,1,France",
        "3,A,x,1,2011-07-01 12:03:00,1.00,1,France",
    )
    assert report.created == 3
    assert order(desk, "1").total == 300
    assert order(desk, "1").placed_at.minute == 0


def test_one_number_for_two_customers_makes_two_orders(tmp_path: Path) -> None:
    desk, report = imported(
        tmp_path,
        "1,A,x,1,2011-07-01 12:00:00,1.00,1,France",
        "1,A,x,1,2011-07-01 12:00:00,1.00,2,France",
    )
    assert report.created == 2
    assert len({order.id for order in desk.tx.all(Order)}) == 2


def test_an_order_with_a_bad_line_waits_whole(tmp_path: Path) -> None:
    desk, report = imported(
        tmp_path,
        "1,A,x,1,2011-07-01 12:00:00,1.00,1,France",
        "1,B,x,many,2011-07-01 12:00:00,1.00,1,France",
        "2,A,x,1,2011-07-01 12:00:00,NaN,1,France",
        "3,A,x,1.5,2011-07-01 12:00:00,1,1,France",
        "4,,x,1,2011-07-01 12:00:00,1,1,France",
        "5,A,x,1,someday,1,1,France",
        ",A,x,1,2011-07-01 12:00:00,1,1,France",
        "6,A,x,99999999999,2011-07-01 12:00:00,1,1,France",
        "7,A,x,1,2011-07-01 12:00:00,1,1,France",
    )
    assert (report.created, report.quarantined) == (1, 8)
    assert [row.number for row in desk.tx.all(Order)] == ["7"]
    assert report.reasons == {
        "order.incomplete (line 3)": 1,
        "line.no_number (Quantity)": 1,
        "line.number_out_of_range (UnitPrice)": 1,
        "line.quantity_not_whole": 1,
        "line.no_stock_code": 1,
        "line.no_date": 1,
        "order.no_number": 1,
        "line.number_out_of_range (Quantity)": 1,
    }


def test_going_on_in_the_middle_loses_no_line_of_a_held_order(tmp_path: Path) -> None:
    lines = [f"{n},A,x,1,2011-07-01 12:00:00,1.00,1,France" for n in range(10, 30)]
    lines.insert(3, "5,A,x,1,2011-07-01 12:00:00,1.00,1,France")
    lines.append("5,B,x,1,2011-07-01 12:00:00,1.00,1,France")
    path = written(tmp_path, "shop.csv", [HEAD, *lines])
    desk, places = FakeDesk(), list[int]()
    take_in(
        desk, "online-retail", path, batch=4, progress=lambda report: places.append(report.place)
    )
    held = lines.index("5,A,x,1,2011-07-01 12:00:00,1.00,1,France") + 2
    assert all(place <= held for place in places[:-1])
    assert order(desk, "5").total == 200
