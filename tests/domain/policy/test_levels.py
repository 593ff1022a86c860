"""Service levels: which one holds for a ticket, and the hours in which it is counted."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.policy.files import book_of
from app.domain.policy.findings import BadBook
from app.domain.policy.levels import Hours, Level, level_for
from app.domain.policy.measures import UNITS, duration
from tests.domain.policy.books import changed, small_book

PHONE = Level("phone", channel=("phone",), answered_within=30)
GOLD = Level("gold", channel=("phone",), tier=("gold",), answered_within=15)
ALL = Level("all", first_reply=3600)


def test_a_level_that_states_more_decides() -> None:
    levels = [PHONE, GOLD, ALL]
    caller = {"channel": "phone", "tier": "gold"}
    assert level_for(levels, "answered_within", caller) is GOLD
    assert level_for(levels, "answered_within", {"channel": "phone", "tier": "none"}) is PHONE
    assert level_for(levels, "first_reply", caller) is ALL
    assert level_for(levels, "answered_within", {"channel": "email"}) is None


def test_of_equals_the_sooner_decides() -> None:
    late = Level("late", priority=("urgent",), first_reply=600)
    soon = Level("soon", ticket_class=("technical",), first_reply=300)
    ticket = {"priority": "urgent", "class": "technical"}
    assert level_for([late, soon], "first_reply", ticket) is soon
    assert level_for([soon, late], "first_reply", ticket) is soon


def test_targets_are_read_in_seconds() -> None:
    levels = {one.id: one for one in small_book().levels}
    assert levels["phone"].answered_within == 30
    assert levels["online"].channel == ("email", "web")
    assert levels["online"].handled_within == 86_400
    assert levels["urgent"].hours is Hours.ALWAYS
    assert (levels["urgent"].first_reply, levels["urgent"].solved) == (1_800, 28_800)


@given(st.integers(1, 10_000), st.sampled_from(sorted(UNITS)))
def test_a_duration_is_written_as_it_is_read(number: int, unit: str) -> None:
    seconds = number * UNITS[unit]
    text = duration(seconds)
    assert int(text[:-1]) * UNITS[text[-1]] == seconds


def test_the_hours_of_the_book_make_a_calendar_with_the_holidays_of_the_country() -> None:
    hours = small_book().hours
    assert hours is not None
    open_hours = hours.calendar([2026])
    monday, tuesday_noon = (
        datetime(2026, 3, 2, 8, tzinfo=UTC),
        datetime(2026, 3, 3, 10, 30, tzinfo=UTC),
    )
    assert open_hours.is_open(monday)
    assert not open_hours.is_open(tuesday_noon)
    assert not open_hours.is_open(datetime(2026, 5, 4, 8, tzinfo=UTC))  # Latvia's own day, a Monday
    assert hours.after_hours[0].text["en"] == "We are back in the morning."


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("30s", "30 seconds", "levels[0].answered_within: no duration — write answered_within: 30s"),
        ("30s", "0s", "levels[0].answered_within: no duration"),
        ("30s", "30", "levels[0].answered_within: no duration"),
        ("answered_within: 30s", "clause: '3.1'\n    x: 1", "levels[0].clause: stands here twice"),
        ("handled_within: 24h", "text: soon", "levels[1]: promises nothing — give it one of"),
        ("channel: phone", "channel: fax", "levels[0].channel: no channel: 'fax' — there is phone"),
        ("Europe/Riga", "Riga", "calendar: no such time zone: 'Riga' — write a zone such as"),
        ("LV", "XX", "calendar.country: no public holidays known of 'XX' — write two letters"),
        ('"09:00-18:00"', '"9 to 6"', "calendar.hours.mon: no opening hours — write mon:"),
        ("mon:", "monday:", "calendar.hours.monday: no opening hours — write mon:"),
        ("hours: always", "hours: night", "levels[2].hours: expected one of business, always"),
    ],
)  # fmt: skip
def test_a_level_that_cannot_be_is_told_with_a_cure(old: str, new: str, told: str) -> None:
    with pytest.raises(BadBook) as bad:
        book_of(changed("levels.yaml", old, new))
    assert told in str(bad.value)
