"""Online Retail invoices (UCI): sales and credits, line by line, into orders with their customers.

Lines of one invoice mostly stand together; those that do not are held until the last has come, so
that an order is always recorded whole. Equal lines are kept: the shop booked them twice.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Final, NamedTuple
from zoneinfo import ZoneInfo

from app.domain.customers import Customer, RecordCustomer
from app.domain.ids import EPOCH, derived_id
from app.domain.money import minor_units
from app.domain.operations import Operation, Ref
from app.domain.orders import Order, OrderKind, OrderLine, RecordOrder
from app.importers.frame import BadRow, Item
from app.importers.rows import CsvRows, Row, fingerprint, moment_of

COLUMNS: Final = (
    "InvoiceNo", "StockCode", "Description", "Quantity",
    "InvoiceDate", "UnitPrice", "CustomerID", "Country",
)  # fmt: skip
SHOP_ZONE: Final = ZoneInfo("Europe/London")
CURRENCY: Final = "GBP"
LIMIT: Final = 10**9
UNNAMED: Final = "unnamed"


class Key(NamedTuple):
    """What makes lines one order."""

    number: str
    customer: str


@dataclass(slots=True)
class _Gathered:
    """The lines of an order so far."""

    key: Key
    rows: list[Row] = field(default_factory=list[Row])


class OnlineRetail:
    """A file of invoice lines."""

    format = "online-retail"

    def __init__(self, path: Path) -> None:
        self.label = path.name
        self._path = path
        self._rows = CsvRows(path, COLUMNS)
        self._last_line = 0

    @property
    def fingerprint(self) -> str:
        return fingerprint(self._path)

    @property
    def size(self) -> int | None:
        return self._last_line or None

    def setup(self) -> tuple[Operation, ...]:
        return ()

    def items(self, start: int) -> Iterator[Item | BadRow]:
        """One item per order, once its last line has been read."""
        known: set[str] = set()
        for gathered, resume in self._orders(start):
            if isinstance(gathered, BadRow):
                yield gathered
            else:
                yield from _order_items(gathered, resume, known)

    def _orders(self, start: int) -> Iterator[tuple[_Gathered | BadRow, int]]:
        split = self._split()
        held: dict[Key, _Gathered] = {}
        current: _Gathered | None = None
        for row in self._rows.read(start):
            if isinstance(row, BadRow):
                yield row, row.resume
                continue
            key = _key(row)
            if not key.number:
                yield row.bad("order.no_number"), row.after
                continue
            if current is not None and current.key != key:
                yield current, _safe(held, row.line)
                current = None
            if key in split:
                gathered = held.setdefault(key, _Gathered(key))
                gathered.rows.append(row)
                if row.line == split[key]:
                    del held[key]
                    yield gathered, _safe(held, row.after)
                continue
            current = current or _Gathered(key)
            current.rows.append(row)
        if current is not None:
            yield current, _safe(held, current.rows[-1].after)

    def _split(self) -> dict[Key, int]:
        """The last line of every order whose lines do not stand together."""
        seen: set[Key] = set()
        split: dict[Key, int] = {}
        last: Key | None = None
        for row in self._rows.read():
            if isinstance(row, BadRow):
                continue
            key = _key(row)
            if key in split or (key in seen and key != last):
                split[key] = row.line
            seen.add(key)
            last = key
            self._last_line = row.after
        return split


def _safe(held: dict[Key, _Gathered], line: int) -> int:
    """Where to read on: no further than the first line still held."""
    return min([line, *(gathered.rows[0].line for gathered in held.values())])


def _key(row: Row) -> Key:
    customer = row.values["CustomerID"].strip()
    return Key(row.values["InvoiceNo"].strip(), customer.removesuffix(".0"))


def _order_items(gathered: _Gathered, resume: int, known: set[str]) -> Iterator[Item | BadRow]:
    try:
        order = _order(gathered)
    except BadLine as error:
        # An order with a line missing would have a wrong total, so it waits whole.
        for row in gathered.rows:
            reason = (
                error.reason if row.line == error.line else f"order.incomplete (line {error.line})"
            )
            yield BadRow(row.line, resume, reason, row.raw)
        return
    yield Item(
        main=Ref(Order.kind, order.id),
        operations=(*_new_customer(gathered.key, order, known), RecordOrder(order)),
        place=gathered.rows[0].line,
        resume=resume,
        raw="\n".join(row.raw for row in gathered.rows),
        buyer=order.customer if gathered.key.customer else "",
    )


class BadLine(ValueError):
    """A line that cannot be read; names the line and the reason."""

    def __init__(self, row: Row, reason: str) -> None:
        super().__init__(reason)
        self.line, self.reason = row.line, reason


def _order(gathered: _Gathered) -> Order:
    number, customer = gathered.key
    placed_at = min(_time(row) for row in gathered.rows)
    id = derived_id(f"online-retail/order/{number}/{customer}", placed_at)
    lines = tuple(_line(row, f"{id}/{n}") for n, row in enumerate(gathered.rows, 1))
    return Order(
        id=id,
        number=number,
        customer=customer_id(customer),
        currency=CURRENCY,
        placed_at=placed_at,
        total=sum(line.total for line in lines),
        order_kind=OrderKind.CREDIT if number[0] in "Cc" else OrderKind.SALE,
        country=gathered.rows[0].values["Country"].strip(),
        lines=lines,
        source=f"online-retail/{number}",
    )


def _line(row: Row, id: str) -> OrderLine:
    quantity, price = _quantity(row), _price(row)
    sku = row.values["StockCode"].strip()
    if not sku:
        raise BadLine(row, "line.no_stock_code")
    return OrderLine(
        id=id,
        sku=sku,
        label=row.values["Description"].strip() or sku,
        quantity=quantity,
        unit_price_e4=int((price * 10_000).to_integral_value()),
        total=minor_units(price * quantity, CURRENCY),
    )


def _quantity(row: Row) -> int:
    value = _number(row, "Quantity")
    if value != value.to_integral_value():
        raise BadLine(row, "line.quantity_not_whole")
    return int(value)


def _price(row: Row) -> Decimal:
    return _number(row, "UnitPrice")


def _number(row: Row, column: str) -> Decimal:
    try:
        value = Decimal(row.values[column].strip())
    except InvalidOperation as error:
        raise BadLine(row, f"line.no_number ({column})") from error
    if not value.is_finite() or abs(value) > LIMIT:
        raise BadLine(row, f"line.number_out_of_range ({column})")
    return value


def _time(row: Row) -> datetime:
    at = moment_of(row.values["InvoiceDate"], SHOP_ZONE)
    if at is None:
        raise BadLine(row, "line.no_date")
    return at


def customer_id(number: str) -> str:
    """The id of a customer number; lines without one belong to the unnamed customer."""
    return derived_id(f"online-retail/customer/{number or UNNAMED}", EPOCH)


def _new_customer(key: Key, order: Order, known: set[str]) -> tuple[Operation, ...]:
    if order.customer in known:
        return ()
    known.add(order.customer)
    label = f"Customer {key.customer}" if key.customer else "Customer not given"
    customer = Customer(
        id=order.customer,
        label=label,
        number=key.customer,
        country=order.country if key.customer else "",
        since=order.placed_at if key.customer else None,
        source=f"online-retail/{key.customer or UNNAMED}",
    )
    return (RecordCustomer(customer),)
