"""What was sold: orders shaped after a real shop's (few lines mostly, a long tail, one credit in six)."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from random import Random
from typing import Final

from app.domain.ids import derived_id
from app.domain.money import exponent
from app.domain.orders import Order, OrderKind, OrderLine, Payment
from app.importers.demo.customers import Person
from app.importers.demo.hours import shop_hour
from app.importers.demo.phrases import Good, folk, goods

FIRST_NUMBER: Final = 20_401
FREE_SHIPPING_E4: Final = 500_000
SHIPPING_E4: Final = 49_000
# Half of a household's orders hold at most three lines; a trade customer's look like the real shop's, median 15.
HOUSEHOLD_LINES: Final = (1.0, 0.75, 12)
TRADE_LINES: Final = (2.6, 0.9, 28)
CREDIT_SHARE: Final = 0.16


@dataclass(frozen=True, slots=True)
class Sale:
    """An order to be made: who bought, when it was placed and delivered, and what must be in it."""

    person: Person
    placed_at: datetime
    delivered_at: datetime | None
    sku: str = ""
    least_lines: int = 1


def placed(rng: Random, sales: list[Sale]) -> dict[int, Order]:
    """The orders of the sales, by the sale's place in the list; numbers follow the time of placing."""
    by_time = sorted(range(len(sales)), key=lambda place: (sales[place].placed_at, place))
    numbered = {place: FIRST_NUMBER + 7 * nth for nth, place in enumerate(by_time)}
    return {place: _order(rng, sale, f"E-{numbered[place]}") for place, sale in enumerate(sales)}


def taken_back(rng: Random, sales: dict[int, Order], now: datetime) -> Iterator[Order]:
    """Credits that take back a line, or part of one, of every sixth delivered order."""
    for order in sales.values():
        if order.delivered_at is None or rng.random() >= CREDIT_SHARE:
            continue
        at = order.delivered_at + timedelta(days=rng.uniform(2, 16))
        if at < now:
            yield _credit(rng, order, at)


def other_sales(
    rng: Random, people: tuple[Person, ...], now: datetime, count: int
) -> Iterator[Sale]:
    """Orders that nobody wrote about."""
    for _ in range(count):
        at = shop_hour(rng, now - timedelta(days=rng.triangular(4, 420, 30)))
        delivered = at + timedelta(days=rng.uniform(1.5, 5))
        yield Sale(rng.choice(people), at, delivered if delivered < now else None)


def _order(rng: Random, sale: Sale, number: str) -> Order:
    people = folk(sale.person.language)
    id = derived_id(f"demo/order/{number}", sale.placed_at)
    picked = _picked(rng, sale)
    lines = tuple(
        _line(rng, sale, f"{id}/{n}", good, n == 1 and bool(sale.sku)) for n, good in enumerate(picked, 1)
    )  # fmt: skip
    worth = sum(good.price_e4 for good in picked)
    shipping = (
        0 if worth >= FREE_SHIPPING_E4 else _minor(SHIPPING_E4, people.rate_bp, people.currency)
    )
    total = sum(line.total for line in lines) + shipping
    payment = Payment(
        id=f"{id}/paid",
        method=rng.choices(("card", "transfer", "wallet"), (70, 18, 12))[0],
        amount=total,
        at=sale.placed_at + timedelta(seconds=rng.randint(5, 240)),
        reference=f"P{rng.randint(10**8, 10**9 - 1)}",
    )
    return Order(
        id=id,
        number=number,
        customer=sale.person.id,
        currency=people.currency,
        placed_at=sale.placed_at,
        total=total,
        tax=sum(line.tax for line in lines) + tax_within(shipping, people.vat_bp),
        shipping=shipping,
        delivered_at=sale.delivered_at,
        country=people.country,
        lines=lines,
        payments=(payment,),
        source="demo",
    )


def _picked(rng: Random, sale: Sale) -> list[Good]:
    mu, sigma, most = TRADE_LINES if sale.person.is_firm else HOUSEHOLD_LINES
    count = max(sale.least_lines, min(most, round(rng.lognormvariate(mu, sigma))))
    shelf = [
        good for good in goods().values() if good.sku != sale.sku and good.price_e4 < 1_000_000
    ]
    first = [goods()[sale.sku]] if sale.sku else []
    return [*first, *rng.sample(shelf, min(len(shelf), max(0, count - len(first))))]


def _line(rng: Random, sale: Sale, id: str, good: Good, is_named: bool) -> OrderLine:
    people = folk(sale.person.language)
    price = _local(good.price_e4, people.rate_bp)
    quantity = 1 if is_named else _quantity(rng, good, sale.person.is_firm)
    total = _rounded(price * quantity, people.currency)
    return OrderLine(
        id=id,
        sku=good.sku,
        label=good.label,
        quantity=quantity,
        unit_price_e4=price,
        total=total,
        tax=tax_within(total, people.vat_bp),
        tax_rate_bp=people.vat_bp,
    )


def _quantity(rng: Random, good: Good, is_firm: bool) -> int:
    if is_firm:
        return rng.choices((2, 4, 6, 12, 24, 48), (12, 20, 24, 26, 14, 4))[0]
    return rng.choices((1, 2, 4, 6), (70, 18, 8, 4))[0] if good.price_e4 < 300_000 else 1


def _credit(rng: Random, order: Order, at: datetime) -> Order:
    line = rng.choice(order.lines)
    quantity = rng.randint(1, line.quantity)
    id = derived_id(f"demo/credit/{order.number}", at)
    total = _rounded(line.unit_price_e4 * quantity, order.currency)
    back = replace(
        line,
        id=f"{id}/1",
        quantity=-quantity,
        total=-total,
        tax=-tax_within(total, line.tax_rate_bp),
    )
    return replace(
        order,
        id=id,
        number=f"K-{order.number[2:]}",
        order_kind=OrderKind.CREDIT,
        placed_at=at,
        delivered_at=None,
        total=-total,
        tax=back.tax,
        shipping=0,
        lines=(back,),
        payments=(Payment(f"{id}/paid", "refund", -total, at + timedelta(hours=2)),),
    )


def tax_within(total: int, rate_bp: int) -> int:
    """The tax inside an amount that contains it, half away from zero."""
    share = Decimal(total * rate_bp) / Decimal(10_000 + rate_bp)
    return int(share.quantize(Decimal(1), ROUND_HALF_UP))


def _local(price_e4: int, rate_bp: int) -> int:
    """A price in the shop's euro in the buyer's currency, ending in a friendly digit."""
    if rate_bp == 10_000:
        return price_e4
    step = 1_000 if price_e4 * rate_bp < 10**10 else 10_000
    return max(step, round(price_e4 * rate_bp / 10_000 / step) * step)


def _minor(price_e4: int, rate_bp: int, currency: str) -> int:
    return _rounded(_local(price_e4, rate_bp), currency)


def _rounded(price_e4: int, currency: str) -> int:
    units = Decimal(price_e4).scaleb(exponent(currency) - 4)
    return int(units.quantize(Decimal(1), ROUND_HALF_UP))
