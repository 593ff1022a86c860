"""What a workstation answers about refunds: the preview with its trace, allowances, and each refund with its steps."""

import json
from collections.abc import Iterator
from datetime import timedelta

import msgspec
import pytest

from app.domain.ids import micros
from app.domain.refunds.acts import DraftRefund
from app.domain.refunds.deciding import weigh
from app.domain.refunds.decisions import DeclineRefund, DelegateApproval
from app.store.queries import OpenTicket
from app.store.queries_refunds import (
    Allowances,
    RefundDesk,
    RefundPreview,
    RefundRequests,
    Refunds,
    RefundsDecided,
    StandInRow,
    StandIns,
)
from app.workstation import Workstation
from tests.helpers.money import issue, of, order, pieces, request, shop
from tests.helpers.profiles import open_profile, sign_in


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workstation]:
    station = open_profile(tmp_path_factory.mktemp("refunds"))
    station.perform_all(list(shop(order(pieces=10))))
    sign_in(station, "jn")
    yield station
    station.close()


def test_the_preview_says_amount_right_authority_and_each_step(made: Workstation) -> None:
    row = made.ask(RefundPreview("o1", pieces(2)))
    assert (row.amount, row.currency, row.remaining, row.room) == (2000, "EUR", 8000, 10_000)
    assert row.clause.startswith("CZ ")
    assert (row.now.way, row.now.limit, row.now.left_today) == ("alone", 5000, 30_000)
    assert (row.offline.limit, row.offline.left_today) == (2500, 7500)
    codes = [code for code, _ in row.steps]
    assert "right.in_time" in codes
    assert "line.by_quantity" in codes
    assert json.loads(msgspec.json.encode(row))["lines"][0]["quantity"] == 2


def test_without_a_grant_nothing_may_be_promised_offline_and_the_ways_stand_in_order(
    made: Workstation,
) -> None:
    row = made.ask(RefundPreview("o1", pieces(2)))
    assert row.promisable == 0
    assert row.ways == (("credit", 500), ("replace", 0), ("request", 2000), ("code", 2000))


def test_more_than_there_is_says_the_most(made: Workstation) -> None:
    row = made.ask(RefundPreview("o1", pieces(11)))
    assert (row.amount, row.why, row.most) == (0, "quantity_exceeds_refundable", 10)


def test_an_order_nobody_knows_has_no_preview(made: Workstation) -> None:
    assert made.ask(RefundPreview("nothing", pieces(1))) is None
    assert made.ask(RefundDesk("nothing")) is None


def test_the_window_weighs_by_the_same_function_that_performs(made: Workstation) -> None:
    desk = made.ask(RefundDesk("o1"))
    found = weigh(desk.case, pieces(3))
    assert found.draft is not None
    made.perform(DraftRefund(**of("r1"), ask=pieces(3)))
    (row,) = made.ask(Refunds(ticket="t1"))
    assert (row.amount, row.stage, row.is_saved_here) == (found.draft.amount, "draft", True)
    assert [step.step for step in row.steps] == ["drafted"]


def test_what_was_given_lowers_what_may_be_given_today(made: Workstation) -> None:
    made.perform(issue("r2", 4))
    euros = next(x for x in made.ask(Allowances()).allowances if x.currency == "EUR")
    assert (euros.case, euros.left_today) == (5000, 26_000)
    assert (euros.offline_case, euros.offline_left_today, euros.credit_left_offline) == (
        2500, 7500, 500,
    )  # fmt: skip
    promised = next(row for row in made.ask(Refunds(order="o1")) if row.id == "r2")
    assert (promised.stage, promised.is_promised) == ("issued", False)


def test_requests_wait_for_somebody_else(made: Workstation) -> None:
    made.perform(request("r3", 6))
    assert made.ask(RefundRequests()) == ()
    sign_in(made, "mb")
    (row,) = made.ask(RefundRequests())
    sign_in(made, "jn")
    assert (row.id, row.amount, row.approver) == ("r3", 6000, "supervisor")


def test_the_tickets_timeline_tells_every_step_with_its_amount(made: Workstation) -> None:
    view = made.ask(OpenTicket("t1"))
    told = [
        (item.step, item.amount, item.currency) for item in view.timeline if item.kind == "refund"
    ]
    assert told == [
        ("drafted", 3000, "EUR"), ("issued", 4000, "EUR"), ("requested", 6000, "EUR"),
    ]  # fmt: skip
    assert view.earlier == 0


def test_what_was_decided_is_told_by_whom_and_about_what(made: Workstation) -> None:
    (asked,) = made.ask(RefundRequests(is_own=True))
    since = made.now()
    sign_in(made, "mb")
    assert made.ask(RefundRequests(is_own=True)) == ()
    names = (asked.id, asked.ticket, asked.order, asked.customer)
    made.perform(DeclineRefund(*names, "mb", "an exchange was promised"))
    (row,) = made.ask(RefundsDecided(micros(since)))
    sign_in(made, "jn")
    assert (row.refund, row.step, row.by, row.amount, row.title) == (
        asked.id, "declined", "mb", asked.amount, "Kettle",
    )  # fmt: skip
    assert made.ask(RefundsDecided(row.at_us + 1)) == ()


def test_who_stands_in_is_told_to_both_until_the_moment_comes(made: Workstation) -> None:
    sign_in(made, "mb")
    until = made.now() + timedelta(hours=8)
    made.perform(DelegateApproval("mb", "sn", until))
    expected = (StandInRow("mb", "sn", micros(until)),)
    assert made.ask(StandIns()) == expected
    sign_in(made, "sn")
    assert made.ask(StandIns()) == expected
    sign_in(made, "zk")
    assert made.ask(StandIns()) == ()
    sign_in(made, "mb")
    made.perform(DelegateApproval("mb", "sn", made.now() - timedelta(seconds=1)))
    assert made.ask(StandIns()) == ()
    sign_in(made, "jn")
