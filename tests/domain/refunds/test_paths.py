"""Whatever path partial refunds take, they add up to what was paid: never above it, never below zero."""

from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from app.domain.refunds.allocation import allocate
from app.domain.refunds.calculator import calculate
from app.domain.refunds.deductions import Fees
from app.domain.refunds.draft import Draft
from app.domain.refunds.past import UNTOUCHED, Past
from app.domain.refunds.refusal import Reason, Refused
from app.domain.refunds.request import Basis, ByQuantity, Entry, Request, Rest, ShippingAsk
from app.domain.refunds.sale import Sale
from app.domain.refunds.terms import ORDINARY, Terms
from app.domain.refunds.trace import FACTS, STEPS
from tests.domain.refunds.sales import requests, sales, terms

weights = st.lists(st.integers(0, 10_000), min_size=1, max_size=8).filter(any)


@given(sales(), st.lists(requests, max_size=6), terms)
def test_any_path_ends_at_exactly_what_was_paid(
    sale: Sale, path: list[Request], rules: Terms
) -> None:
    past = UNTOUCHED
    for request in path:
        past = followed(sale, request, past, rules)
    past = followed(sale, everything_left(sale, past), past, rules)
    assert past.paid == sale.captured
    assert {x.id: past.tenders.get(x.id, 0) for x in sale.tenders} == {
        x.id: x.captured for x in sale.tenders
    }
    for line in sale.lines:
        taken = past.lines.get(line.id)
        assert (taken.net, taken.tax) == (line.net, line.tax) if taken else line.gross == 0


def followed(sale: Sale, request: Request, past: Past, rules: Terms) -> Past:
    """The past after a request that was possible; each draft on the way is looked at."""
    draft = tried(sale, request, past, rules)
    if isinstance(draft, Refused):
        assert draft.maximum is None or draft.maximum >= 0
        return past
    check(sale, draft, past)
    return draft.after(past)


def tried(sale: Sale, request: Request, past: Past, rules: Terms = ORDINARY) -> Draft | Refused:
    """The draft, or the refusal as a value."""
    try:
        return calculate(sale, request, past, rules)
    except Refused as no:
        return no


def check(sale: Sale, draft: Draft, past: Past) -> None:
    """The parts add up, nothing is negative, nothing above what is left."""
    kept = sum(one.amount for one in draft.deductions)
    assert draft.goods - kept + draft.shipped + draft.given + draft.rounding == draft.amount
    assert sum(one.amount for one in draft.tenders) == draft.amount
    assert draft.net + draft.tax + draft.rounding == draft.amount
    assert draft.remaining == sale.captured - past.paid - draft.amount
    assert min(draft.amount, draft.remaining, 0) == 0
    assert all(min(one.net, one.tax, one.left, one.left_quantity) >= 0 for one in draft.lines)
    assert all(one.amount > 0 and one.left >= 0 for one in draft.tenders)
    assert sum(one.kept for one in draft.lines) == kept
    assert sum(one.kept_tax for one in draft.lines) == sum(one.tax for one in draft.deductions)
    assert {step.code for step in draft.steps} <= STEPS
    assert {name for step in draft.steps for name in step.facts} <= FACTS.keys()


def everything_left(sale: Sale, past: Past) -> Request:
    """The rest of every line and of the shipping, where there is one."""
    shipped = sum(taken.net + taken.tax for taken in past.shipments.values())
    owed = sum(one.gross for one in sale.shipments) > shipped
    lines = tuple(Rest(line.id) for line in sale.lines)
    return Request(lines, (ShippingAsk(),) if owed else ())


@given(sales(), st.data())
def test_pieces_come_to_the_same_in_any_order(sale: Sale, data: st.DataObject) -> None:
    pieces = [ByQuantity(x.id, 1) for x in sale.lines for _ in range(x.quantity)]
    some = data.draw(st.permutations(pieces))[: data.draw(st.integers(0, len(pieces)))]
    other = data.draw(st.permutations(some))
    one, two = (walked(sale, way) for way in (some, other))
    assert (one.lines, one.paid) == (two.lines, two.paid)


@given(sales(), st.data())
def test_pieces_come_to_the_same_in_any_bundles(sale: Sale, data: st.DataObject) -> None:
    counts = {x.id: data.draw(st.integers(0, x.quantity)) for x in sale.lines}
    singly = walked(sale, [ByQuantity(id, 1) for id, n in counts.items() for _ in range(n)])
    at_once = walked(sale, [ByQuantity(id, n) for id, n in counts.items() if n])
    assert (singly.lines, singly.paid) == (at_once.lines, at_once.paid)


def walked(sale: Sale, entries: list[ByQuantity]) -> Past:
    past = UNTOUCHED
    for entry in entries:
        past = calculate(sale, Request((entry,)), past).after(past)
    return past


@given(sales(), st.integers(0, 60_000), st.integers(0, 10_000), st.integers(0, 60_000))
def test_fees_take_from_goods_and_their_tax_and_never_below_zero(
    sale: Sale, fixed: int, share: int, lost: int
) -> None:
    rules = Terms(Fees(share, fixed, 300))
    asked = Request(tuple(Rest(x.id) for x in sale.lines), diminished=lost)
    draft = tried(sale, asked, UNTOUCHED, rules)
    if isinstance(draft, Refused):
        assert draft.reason is Reason.NOTHING_TO_REFUND
        return
    check(sale, draft, UNTOUCHED)
    assert draft.goods >= sum(one.amount for one in draft.deductions)
    whole = calculate(sale, asked, UNTOUCHED, Terms(Fees(share, fixed, 300), True, False))
    assert (whole.fee, whole.amount) == (0, whole.goods)


@given(sales(), requests, requests)
def test_the_preview_is_the_commit(sale: Sale, first: Request, second: Request) -> None:
    past = followed(sale, first, UNTOUCHED, ORDINARY)
    one, two = (tried(sale, second, past) for _ in range(2))
    assert str(one) == str(two)


@given(sales(), requests)
def test_the_maximum_that_a_refusal_names_is_possible(sale: Sale, asked: Request) -> None:
    for entry in asked.entries:
        no = tried(sale, Request((entry,)), UNTOUCHED)
        if isinstance(no, Refused) and no.maximum and not isinstance(entry, Rest):
            assert calculate(sale, Request((with_most(entry, no),))).amount >= 0


def with_most(entry: Entry, no: Refused) -> Entry:
    if no.reason is Reason.QUANTITY_EXCEEDS_REFUNDABLE:
        return replace(entry, quantity=no.maximum)
    if no.reason is Reason.EXCEEDS_REMAINING_TAX:
        return replace(entry, tax=no.maximum)
    return replace(entry, amount=no.maximum, tax=None, basis=Basis(no.facts["basis"]))


@given(st.integers(-(10**9), 10**9), weights)
def test_shares_are_exact_symmetric_and_next_to_proportion(amount: int, parts: list[int]) -> None:
    made = allocate(amount, parts)
    assert (sum(made.shares), made.undistributed) == (amount, 0)
    assert allocate(-amount, parts).shares == tuple(-share for share in made.shares)
    whole = sum(parts)
    for share, part in zip(made.shares, parts, strict=True):
        assert abs(share - Fraction(amount * part, whole)) < 1


@given(st.integers(0, 10**6), st.integers(1, 50), st.integers(1, 9))
def test_of_equal_lines_the_earlier_gets_the_odd_unit(amount: int, weight: int, n: int) -> None:
    shares = allocate(amount, [weight] * n).shares
    assert all(one >= two for one, two in pairwise(shares))
    assert shares[0] - shares[-1] in (0, 1)


@given(st.integers(0, 10**6), weights, st.data())
def test_caps_hold_and_what_finds_no_room_is_told(
    amount: int, parts: list[int], data: st.DataObject
) -> None:
    caps = [data.draw(st.integers(0, 50_000)) for _ in parts]
    made = allocate(amount, parts, caps)
    assert sum(made.shares) + made.undistributed == amount
    assert all(0 <= x <= cap for x, cap in zip(made.shares, caps, strict=True))
    room = sum(cap for cap, part in zip(caps, parts, strict=True) if part)
    assert made.undistributed == max(0, amount - room)
