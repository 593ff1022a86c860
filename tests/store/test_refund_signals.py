"""Signals of abuse through the real query: what the store knows of a customer, in words; it blocks goodwill alone."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from app.desktop.refund.sentences import STEPS
from app.domain.customers import ContactPoint, Customer, RecordCustomer
from app.domain.operations import Operation, Rejected
from app.domain.orders import RecordOrder
from app.domain.refunds.acts import IssueRefund
from app.domain.refunds.ask import Ask
from app.domain.refunds.credit import GiveCredit
from app.domain.refunds.request import Goodwill
from app.store.queries_refunds import RefundPreview, RefundPreviewRow
from app.workstation import Workstation
from tests.helpers.money import order, pieces, shop
from tests.helpers.profiles import AT, open_profile, sign_in
from tests.hub.ledgered import Hub

GIFT = Ask(goodwill=(Goodwill(500),))
MANY = tuple(ContactPoint("email", f"{n}@example.org") for n in range(5))
WHO = {
    "usual": Customer("usual", "Ulla Usual"),
    "roving": Customer("roving", "Rita Roving", points=MANY),
    "namesake": Customer("namesake", "jonas  NEIMANIS"),
    "returner": Customer("returner", "Rolf Returner"),
}


def bought() -> Iterator[Operation]:
    """One order for everybody, and for the one who returns much five more."""
    yield from shop()
    for id, customer in WHO.items():
        yield RecordCustomer(customer)
        yield RecordOrder(replace(order(id), customer=id))
    for n in range(5):
        yield RecordOrder(replace(order(f"more-{n}"), customer="returner"))


def back(n: int) -> IssueRefund:
    id = f"more-{n}"
    return IssueRefund(f"back-{n}", "", id, "returner", "jn", pieces(1), 1000)


@pytest.fixture(scope="module")
def station(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workstation]:
    made = open_profile(tmp_path_factory.mktemp("signals"))
    made.perform_all(list(bought()))
    sign_in(made, "jn")
    for n in range(4):
        made.perform(back(n))
    yield made
    made.close()


@pytest.fixture(scope="module")
def hub() -> Hub:
    made = Hub()
    made.administer(*bought())
    assert {result.status for result in made.does("jn", *map(back, range(4)))} == {"applied"}
    return made


def preview(station: Workstation, who: str, ask: Ask) -> RefundPreviewRow:
    row: RefundPreviewRow = station.ask(RefundPreview(who, ask))
    return row


EVIDENCE = {
    "roving": ("signal.addresses", {"quantity": 5}),
    "namesake": ("signal.own_account", {}),
    "returner": ("signal.share", {"quantity": 4, "of": 6, "days": 90}),
}


def test_nothing_is_said_of_a_customer_like_others(station: Workstation) -> None:
    row = preview(station, "usual", GIFT)
    assert (row.signals, row.now.way) == ((), "alone")


@pytest.mark.parametrize("who", EVIDENCE)
def test_a_signal_is_shown_with_its_evidence_and_has_words(station: Workstation, who: str) -> None:
    row = preview(station, who, GIFT)
    assert row.signals == (EVIDENCE[who],)
    code, facts = EVIDENCE[who]
    words = STEPS[code]
    assert all(f"{{{name}}}" in words for name in facts)


@pytest.mark.parametrize("who", EVIDENCE)
def test_a_signal_blocks_goodwill_and_never_a_right(
    station: Workstation, hub: Hub, who: str
) -> None:
    assert preview(station, who, GIFT).now.way != "alone"
    assert preview(station, who, pieces(1)).now.way == "alone"
    gift = IssueRefund(f"gift-{who}", "", who, who, "jn", GIFT, 500)
    right = IssueRefund(f"right-{who}", "", who, who, "jn", pieces(1), 1000)
    first, second = hub.does("jn", gift, right)
    assert first.detail["reason"] in ("refund.needs_approval", "refund.blocked")
    assert second.code == "OK"


@pytest.mark.parametrize("who", EVIDENCE)
def test_no_store_credit_is_given_as_goodwill_on_a_signal(station: Workstation, who: str) -> None:
    given = GiveCredit(f"c-{who}", "", who, "jn", 100, "EUR", "kindness")
    with pytest.raises(Rejected) as no:
        station.perform(given)
    assert EVIDENCE[who][0] in no.value.facts["why"]
    station.perform(replace(given, id="c-usual", customer="usual"))


def test_an_order_counts_once_however_often_it_is_reported(station: Workstation) -> None:
    again = [replace(order(f"more-{n}"), customer="returner") for n in range(5)]
    later = [replace(one, placed_at=AT - timedelta(days=1)) for one in again]
    station.perform_all([RecordOrder(one) for one in (*again, *later)])
    ((_, facts),) = preview(station, "returner", GIFT).signals
    assert facts["of"] == 6
