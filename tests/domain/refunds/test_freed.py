"""A refused payout of several: its money and exactly its part of the lines may be asked for again."""

from copy import deepcopy
from datetime import timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from app.domain.operations import Operation
from app.domain.orders import Payment
from app.domain.refunds.account import Part, Parts, Share, parts_of
from app.domain.refunds.ask import Ask, Wanted
from app.domain.refunds.calculator import calculate
from app.domain.refunds.freed import freed
from app.domain.refunds.past import UNTOUCHED
from app.domain.refunds.payouts import Outcome
from app.domain.refunds.request import ByQuantity, Request, Rest, ShippingAsk
from app.domain.refunds.sale import Sale
from app.domain.refunds.settling import SettleRefund
from tests.domain.refunds.sales import sales
from tests.helpers.money import issue, of, order, shop
from tests.helpers.profiles import AT
from tests.hub.ledgered import Hub


def of_a_line(quantity: int, net: int, tax: int, *shares: int) -> Parts:
    tenders = tuple(Share(f"t{n}", share) for n, share in enumerate(shares))
    return Parts((Part("a", quantity, net, tax),), (), tenders, sum(shares))


def test_the_unpaid_part_of_a_line_is_freed_with_its_tax() -> None:
    back = freed(of_a_line(1, 800, 200, 600, 400), Share("t1", 400))
    assert back.lines == (Part("a", 0, 320, 80),)
    assert (back.amount, back.tenders) == (400, (Share("t1", 400),))


@pytest.mark.parametrize(("refused", "pieces"), [(1000, 1), (2000, 2), (1999, 1), (999, 0)])
def test_pieces_are_freed_whole(refused: int, pieces: int) -> None:
    parts = of_a_line(3, 3000, 0, 3000 - refused, refused)
    (line,) = freed(parts, Share("t1", refused)).lines
    assert (line.quantity, line.net) == (pieces, refused)


def test_the_last_payout_that_is_refused_frees_all_that_is_left() -> None:
    parts = of_a_line(1, 900, 100, 333, 333, 334)
    for share in parts.tenders:
        parts = parts.plus(freed(parts, share), -1)
    assert parts == Parts()


def test_a_promise_kept_without_lines_frees_only_money() -> None:
    parts = Parts(tenders=(Share("t0", 10), Share("t1", 5)), amount=15)
    assert freed(parts, Share("t1", 5)) == Parts(tenders=(Share("t1", 5),), amount=5)


@given(sales(), st.data())
def test_whatever_is_refused_what_is_held_is_what_was_paid(sale: Sale, data: st.DataObject) -> None:
    parts = _taken(sale, data)
    refused = data.draw(st.lists(st.sampled_from(parts.tenders), unique=True))
    held = parts
    for share in refused:
        held = held.plus(freed(held, share), -1)
    assert held.amount == sum(share.amount for share in held.tenders)
    assert held.amount == parts.amount - sum(share.amount for share in refused)
    gross = [part.net + part.tax for part in (*held.lines, *held.shipments)]
    assert sum(gross) == held.amount
    whole = {part.of: part for part in (*parts.lines, *parts.shipments)}
    for part in (*held.lines, *held.shipments):
        was = whole[part.of]
        assert 0 <= part.net <= was.net
        assert 0 <= part.tax <= was.tax
        assert 0 <= part.quantity <= was.quantity


@given(sales(), st.data())
def test_after_a_refusal_the_rest_of_the_order_is_exactly_what_was_not_paid(
    sale: Sale, data: st.DataObject
) -> None:
    parts = _taken(sale, data)
    held = parts.plus(freed(parts, data.draw(st.sampled_from(parts.tenders))), -1)
    rest = tuple(Rest(line.id) for line in sale.lines)
    shipping = (ShippingAsk(),) if _ships(sale, held) else ()
    draft = calculate(sale, Request(rest, shipping), held.past())
    assert draft.amount == sale.captured - held.amount
    assert draft.remaining == 0


def _taken(sale: Sale, data: st.DataObject) -> Parts:
    """Some pieces of each line, and perhaps the shipping."""
    asked = [(line, data.draw(st.integers(0, line.quantity))) for line in sale.lines]
    entries = [ByQuantity(line.id, pieces) for line, pieces in asked if pieces]
    ships = sum(x.gross for x in sale.shipments) and data.draw(st.booleans())
    assume(entries or ships)
    request = Request(tuple(entries), (ShippingAsk(),) if ships else ())
    draft = calculate(sale, request)
    assume(draft.amount > 0)
    return parts_of(draft, UNTOUCHED)


def _ships(sale: Sale, held: Parts) -> bool:
    return sum(x.gross for x in sale.shipments) > sum(x.net + x.tax for x in held.shipments)


# ---- through the hub -----------------------------------------------------------------------------

PAID = (
    Payment("card", "card", 2500, AT - timedelta(days=5), "ch_1"),
    Payment("gift", "gift_card", 1500, AT - timedelta(days=5), "gc_1"),
)


def _shop() -> Hub:
    hub = Hub()
    hub.administer(*shop(order(payments=PAID)))
    return hub


SHOP = _shop()


def said(hub: Hub, op: Operation) -> tuple[str, dict[str, str]]:
    (result,) = hub.does("jn", op)
    return result.code, result.detail


def told(id: str, tender: str, outcome: Outcome) -> SettleRefund:
    return SettleRefund(**of(id, "hub"), currency="EUR", key=f"{id}/{tender}", outcome=outcome)


def test_when_one_of_two_payouts_is_refused_its_part_is_issued_again_and_no_more() -> None:
    hub = deepcopy(SHOP)
    assert said(hub, issue("r1", 4))[0] == "OK"
    hub.administer(told("r1", "gift", Outcome.PAID), told("r1", "card", Outcome.REFUSED))
    account = hub.image("refund_accounts", "o1")
    assert (account["paid"], account["reserved"]) == (1500, 0)
    rest = Ask((Wanted("l1", is_rest=True),))
    code, facts = said(hub, issue("r2", ask=rest, amount=4000))
    assert (code, facts["now"]) == ("PRECONDITION", "2500")
    assert said(hub, issue("r3", ask=rest, amount=2500))[0] == "OK"
    assert said(hub, issue("r4", ask=rest, amount=1))[1]["refund"] == "r3"


def test_pieces_of_a_refused_payout_come_back_at_what_was_paid_for_them() -> None:
    hub = deepcopy(SHOP)
    assert said(hub, issue("r1", 4))[0] == "OK"
    hub.administer(told("r1", "card", Outcome.REFUSED), told("r1", "gift", Outcome.UNKNOWN))
    assert said(hub, issue("r2", 2))[0] == "OK"
    code, facts = said(hub, issue("r3", 1))
    assert (code, facts["refund"]) == ("PRECONDITION", "r2")
