"""The life of a refund: each step from where it may be taken, four eyes, and money that goes out once."""

from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.operations import Rejected
from app.domain.refunds.lifecycle import (
    Delegation,
    Refund,
    Stage,
    approve,
    decline,
    expire,
    issue,
    request,
    settle,
)
from app.domain.refunds.payouts import Outcome

AT = datetime(2026, 3, 6, 12, tzinfo=UTC)
WEEK = AT + timedelta(days=7)
DRAFT = Refund("k1", "o1", 5_000, "EUR", "ana")
ASKED = request(DRAFT, AT, WEEK)


def test_within_limits_it_is_issued_and_paid() -> None:
    issued = issue(DRAFT, AT)
    assert (issued.stage, issued.is_holding, issued.changed_at) == (Stage.ISSUED, True, AT)
    paid = settle(issued, Outcome.PAID, AT)
    assert (paid.stage, paid.is_holding) == (Stage.PAID, False)


def test_above_limits_somebody_else_decides() -> None:
    assert (ASKED.stage, ASKED.expires_at, ASKED.is_holding) == (Stage.REQUESTED, WEEK, False)
    approved = approve(ASKED, "bob", AT)
    assert (approved.stage, approved.decided_by, approved.decided_for) == (
        Stage.APPROVED,
        "bob",
        "",
    )
    declined = decline(ASKED, "bob", "Bought elsewhere", AT)
    assert (declined.stage, declined.reason, declined.decided_by) == (
        Stage.DECLINED,
        "Bought elsewhere",
        "bob",
    )
    for decide in (
        lambda: approve(ASKED, "ana", AT),
        lambda: decline(ASKED, "ana", "no", AT),
        lambda: approve(ASKED, "bob", AT, Delegation("ana", "bob", WEEK)),
    ):
        with pytest.raises(Rejected, match=r"refund\.own_request"):
            decide()
    with pytest.raises(Rejected, match=r"refund\.reason_missing"):
        decline(ASKED, "bob", " ", AT)


def test_a_delegate_decides_in_anothers_place_until_the_delegation_ends() -> None:
    lent = Delegation("carol", "bob", WEEK)
    assert approve(ASKED, "bob", AT, lent).decided_for == "carol"
    assert decline(ASKED, "bob", "no", AT, lent).decided_for == "carol"
    for by, at in (("dan", AT), ("bob", WEEK)):
        with pytest.raises(Rejected, match=r"refund\.not_delegated"):
            approve(ASKED, by, at, lent)


def test_a_request_ends_when_its_time_is_over_and_not_before() -> None:
    with pytest.raises(Rejected, match=r"refund\.expired"):
        approve(ASKED, "bob", WEEK)
    assert approve(ASKED, "bob", WEEK - timedelta(seconds=1)).stage is Stage.APPROVED
    assert expire(ASKED, WEEK).stage is Stage.EXPIRED
    for refund, at in ((ASKED, WEEK - timedelta(seconds=1)), (DRAFT, WEEK)):
        with pytest.raises(Rejected, match=r"refund\.not_now"):
            expire(refund, at)
    with pytest.raises(Rejected, match=r"refund\.expired"):
        request(DRAFT, AT, AT)


def test_silence_is_asked_again_and_paid_stays_paid() -> None:
    silent = settle(issue(DRAFT, AT), Outcome.UNKNOWN, AT)
    assert silent.is_holding
    paid = settle(silent, Outcome.PAID, AT)
    assert settle(paid, Outcome.PAID, WEEK) == paid
    for outcome in (Outcome.REFUSED, Outcome.UNKNOWN):
        with pytest.raises(Rejected) as no:
            settle(paid, outcome, AT)
        assert no.value.facts == {"stage": "paid", "wanted": outcome.value}


STEPS: list[Callable[[Refund], Refund]] = [
    lambda x: issue(x, AT),
    lambda x: request(x, AT, WEEK),
    lambda x: approve(x, "bob", AT),
    lambda x: decline(x, "bob", "no", AT),
    lambda x: expire(x, WEEK),
    lambda x: settle(x, Outcome.PAID, AT),
    lambda x: settle(x, Outcome.REFUSED, AT),
    lambda x: settle(x, Outcome.UNKNOWN, AT),
]
FINAL = {Stage.PAID, Stage.REFUSED, Stage.DECLINED, Stage.EXPIRED}


@given(st.lists(st.sampled_from(STEPS), max_size=12))
def test_whatever_is_tried_an_end_is_an_end_and_money_is_promised_before_it_goes(
    path: list[Callable[[Refund], Refund]],
) -> None:
    refund, seen = DRAFT, [Stage.DRAFT]
    for step in path:
        with suppress(Rejected):
            refund = step(refund)
            seen.append(refund.stage)
    for stage in FINAL.intersection(seen):
        assert set(seen[seen.index(stage) :]) == {stage}
    if Stage.PAID in seen:
        assert {Stage.ISSUED, Stage.APPROVED}.intersection(seen)
