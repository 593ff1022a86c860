"""Sales for the tests of refunds: plain ones by hand, and any that Hypothesis can think of."""

from fractions import Fraction

from hypothesis import strategies as st

from app.domain.refunds.pricing import PricedLine, priced, with_tax
from app.domain.refunds.request import (
    Basis,
    ByAmount,
    ByQuantity,
    Goodwill,
    Request,
    Rest,
    ShippingAsk,
)
from app.domain.refunds.sale import Sale, SaleLine, Shipment, Tender
from app.domain.refunds.tenders import Strategy, TenderOrder
from app.domain.refunds.terms import Terms

CURRENCIES = ("EUR", "JPY", "KWD")
RATES = (Fraction(0), Fraction(21, 100), Fraction(1, 10), Fraction(2333, 10_000))
LINES = ("a", "b", "c", "d", "e")


def line(
    id: str = "a", quantity: int = 1, net: int = 1000, tax: int = 0, *, gross: bool = True
) -> SaleLine:
    """One line as it was sold."""
    return SaleLine(id, quantity, net, tax, gross)


def sale(*lines: SaleLine, shipping: int | Shipment = 0, paid: int | None = None) -> Sale:
    """A sale in euros, paid by one card."""
    ship = Shipment("ship", shipping, 0) if isinstance(shipping, int) else shipping
    shipments = (ship,) if ship.gross else ()
    total = sum(x.gross for x in (*lines, *shipments))
    card = Tender("card", "card", total if paid is None else paid)
    return Sale("order", "EUR", lines, shipments, (card,))


@st.composite
def sales(draw: st.DrawFn) -> Sale:
    """Any sale: several lines and rates, prices with or without tax, a discount, shipping, several tenders."""
    lines = [_priced(draw, id) for id in LINES[: draw(st.integers(1, 4))]]
    room = sum(max(0, one.amount - one.discount) for one in lines)
    sold, _ = priced(lines, draw(st.integers(0, room)))
    shipments = tuple(_shipment(draw, f"ship {n}") for n in range(draw(st.integers(0, 2))))
    total = sum(x.gross for x in (*sold, *shipments))
    cuts = sorted(draw(st.lists(st.integers(0, total), max_size=2)))
    bounds = [0, *cuts, total]
    tenders = tuple(
        Tender(f"tender {n}", "card", upper - lower)
        for n, (lower, upper) in enumerate(zip(bounds, bounds[1:], strict=False))
    )
    return Sale("order", draw(st.sampled_from(CURRENCIES)), sold, shipments, tenders)


def _priced(draw: st.DrawFn, id: str) -> PricedLine:
    amount = draw(st.integers(0, 50_000))
    return PricedLine(
        id,
        draw(st.integers(1, 7)),
        amount,
        draw(st.integers(0, amount)),
        draw(st.sampled_from(RATES)),
        includes_tax=draw(st.booleans()),
    )


def _shipment(draw: st.DrawFn, id: str) -> Shipment:
    included = draw(st.booleans())
    amounts = with_tax(
        draw(st.integers(0, 3_000)), draw(st.sampled_from(RATES)), includes_tax=included
    )
    return Shipment(id, *amounts, included)


amounts = st.integers(1, 30_000)
entries = st.one_of(
    st.builds(ByQuantity, st.sampled_from(LINES), st.integers(1, 4)),
    st.builds(
        ByAmount,
        st.sampled_from(LINES),
        amounts,
        st.sampled_from(Basis),
        quantity=st.integers(0, 1),
    ),
    st.builds(
        ByAmount, st.sampled_from(LINES), amounts, st.sampled_from(Basis), st.integers(0, 3_000)
    ),
    st.builds(Rest, st.sampled_from(LINES)),
)
asks = st.builds(ShippingAsk, st.none() | st.integers(1, 2_000), st.sampled_from(Basis))
requests = st.builds(
    Request,
    st.lists(entries, max_size=3).map(tuple),
    st.lists(asks, max_size=1).map(tuple),
    st.lists(st.builds(Goodwill, st.integers(1, 5_000)), max_size=1).map(tuple),
)
orders = st.builds(TenderOrder, st.sampled_from(Strategy), st.just(("tender 1", "tender 0")))
terms = st.builds(Terms, tenders=orders)
