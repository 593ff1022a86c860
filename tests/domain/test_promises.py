"""How soon a ticket is answered and solved, by priority and channel."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.promises import END_OF_TIME, ONLINE_HANDLED, TARGETS, due_times
from app.domain.tickets import Channel, Priority
from tests.domain.arbitrary import times

AT = datetime(2026, 6, 9, 11, 5, tzinfo=UTC)
HOUR = timedelta(hours=1)


def test_every_priority_has_its_targets() -> None:
    assert set(TARGETS) == set(Priority)


def test_a_higher_priority_never_waits_longer() -> None:
    rows = [TARGETS[priority] for priority in Priority]
    assert rows == sorted(rows)


@pytest.mark.parametrize("priority", Priority)
def test_nobody_online_waits_longer_than_the_written_promise(priority: Priority) -> None:
    assert due_times(priority, Channel.EMAIL, AT)[0] <= AT + ONLINE_HANDLED


@pytest.mark.parametrize("priority", Priority)
def test_who_phoned_is_answered_within_the_hour(priority: Priority) -> None:
    assert due_times(priority, Channel.PHONE, AT)[0] == AT + min(HOUR, TARGETS[priority][0])


@given(st.sampled_from(Priority), st.sampled_from(Channel), times)
def test_any_time_of_day_or_age_has_its_promises(
    priority: Priority, channel: Channel, at: datetime
) -> None:
    reply, resolve = due_times(priority, channel, at)
    assert at <= reply <= resolve <= END_OF_TIME
