"""The business calendar: boundaries, holidays, clock changes and calendars that never open."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.hours import BadCalendar, Calendar, NoSuchTime, calendar

NINE_TO_FIVE = [["09:00", "17:00"]]
OFFICE = calendar("UTC", dict.fromkeys(("mon", "tue", "wed", "thu", "fri"), NINE_TO_FIVE))
ALWAYS = calendar(
    "UTC",
    dict.fromkeys(("mon", "tue", "wed", "thu", "fri", "sat", "sun"), [["00:00", "24:00"]]),
)


def utc(month: int, day: int, hour: int = 0, minute: int = 0) -> datetime:
    """A moment of 2024; the first of April is a Monday."""
    return datetime(2024, month, day, hour, minute, tzinfo=UTC)


def test_the_first_second_is_open_and_the_last_is_closed() -> None:
    assert OFFICE.is_open(utc(4, 1, 9))
    assert not OFFICE.is_open(utc(4, 1, 17))
    assert OFFICE.next_open(utc(4, 1, 9)) == utc(4, 1, 9)
    assert OFFICE.next_open(utc(4, 1, 17)) == utc(4, 2, 9)


def test_closing_at_the_closing_moment_means_the_next_closing() -> None:
    assert OFFICE.next_close(utc(4, 1, 16, 59)) == utc(4, 1, 17)
    assert OFFICE.next_close(utc(4, 1, 17)) == utc(4, 2, 17)
    assert OFFICE.next_close(utc(4, 6, 12)) == utc(4, 8, 17)


def test_adding_may_end_at_the_very_closing_and_subtracting_at_the_very_opening() -> None:
    assert OFFICE.add(utc(4, 1, 9), 8 * 3600) == utc(4, 1, 17)
    assert OFFICE.add(utc(4, 1, 9), 8 * 3600 + 1) == utc(4, 2, 9) + timedelta(seconds=1)
    assert OFFICE.subtract(utc(4, 1, 17), 8 * 3600) == utc(4, 1, 9)
    assert OFFICE.add(utc(4, 2, 9), -1) == utc(4, 1, 17) - timedelta(seconds=1)


def test_no_time_at_all_leads_into_open_hours() -> None:
    assert OFFICE.add(utc(4, 1, 12), 0) == utc(4, 1, 12)
    assert OFFICE.add(utc(4, 1, 17), 0) == utc(4, 2, 9)
    assert OFFICE.subtract(utc(4, 2, 9), 0) == utc(4, 1, 17)
    assert OFFICE.subtract(utc(4, 1, 17), 0) == utc(4, 1, 17)


def test_time_between_counts_backwards_as_negative_and_drops_parts_of_a_second() -> None:
    start, end = utc(4, 5, 16), utc(4, 8, 10)
    assert OFFICE.between(start, end) == 7200
    assert OFFICE.between(end, start) == -7200
    assert OFFICE.between(start, start) == 0
    assert OFFICE.between(utc(4, 6), utc(4, 7)) == 0
    assert OFFICE.between(start, start + timedelta(seconds=1.9)) == 1


def test_a_holiday_closes_each_year_and_hours_of_a_date_open_it_again() -> None:
    days = calendar(
        "UTC",
        {"mon": NINE_TO_FIVE, "tue": NINE_TO_FIVE},
        holidays=["--04-01", "2024-04-02"],
        date_hours={"2030-04-01": [["10:00", "12:00"]]},
    )
    assert days.next_open(utc(4, 1, 10)) == utc(4, 8, 9)
    assert days.next_open(datetime(2030, 4, 1, tzinfo=UTC)).hour == 10


def test_a_night_spans_midnight_and_closes_once() -> None:
    night = calendar("UTC", {"mon": [["22:00", "06:00"]]})
    assert night.is_open(utc(4, 2, 3))
    assert night.next_close(utc(4, 1, 23)) == utc(4, 2, 6)
    assert night.between(utc(4, 1), utc(4, 8)) == 8 * 3600
    assert night.subtract(utc(4, 2, 7), 3600) == utc(4, 2, 5)


def test_midnight_between_two_whole_days_is_no_closing() -> None:
    days = calendar("UTC", {"mon": [["00:00", "24:00"]], "tue": [["00:00", "12:00"]]})
    assert days.next_close(utc(4, 1, 5)) == utc(4, 2, 12)
    assert days.next_close(utc(4, 2, 12)) == utc(4, 9, 12)
    assert calendar("UTC", {"mon": [["0:00", "0:00"]]}).next_close(utc(4, 1)) == utc(4, 2)


def test_overlapping_spans_count_once() -> None:
    days = calendar("UTC", {"mon": [["08:00", "12:00"], ["10:00", "14:00"], ["11:00", "11:30"]]})
    assert days.between(utc(4, 1), utc(4, 2)) == 6 * 3600
    assert days.add(utc(4, 1, 8), 6 * 3600) == utc(4, 1, 14)
    assert days.subtract(utc(4, 1, 14), 6 * 3600) == utc(4, 1, 8)
    assert days.next_close(utc(4, 1, 8)) == utc(4, 1, 14)


def test_a_clock_change_makes_the_night_shorter_or_longer() -> None:
    paris = calendar("Europe/Paris", {"sun": [["00:00", "24:00"]]})
    day = timedelta(days=1)
    spring, autumn = utc(3, 30, 12), utc(10, 26, 12)
    assert paris.between(spring, spring + 2 * day) == 23 * 3600
    assert paris.between(autumn, autumn + 2 * day) == 25 * 3600
    zone = ZoneInfo("Europe/Paris")
    assert paris.add(datetime(2024, 3, 31, 1, 30, tzinfo=zone), 3600) == datetime(
        2024, 3, 31, 3, 30, tzinfo=zone
    )


def test_an_opening_the_clock_skips_moves_behind_the_change() -> None:
    paris = calendar("Europe/Paris", {"sun": [["02:30", "05:00"]], "mon": NINE_TO_FIVE})
    opening = paris.next_open(datetime(2024, 3, 31, tzinfo=ZoneInfo("Europe/Paris")))
    assert opening.isoformat() == "2024-03-31T03:30:00+02:00"
    swallowed = calendar("Europe/Paris", {"sun": [["02:30", "03:15"]], "mon": NINE_TO_FIVE})
    assert swallowed.next_open(opening).isoformat() == "2024-04-01T09:00:00+02:00"


def test_an_hour_that_comes_twice_closes_at_its_first() -> None:
    paris = calendar("Europe/Paris", {"sun": [["00:00", "02:30"]]})
    start = datetime(2024, 10, 27, tzinfo=ZoneInfo("Europe/Paris"))
    assert paris.next_close(start).isoformat() == "2024-10-27T02:30:00+02:00"


@pytest.mark.parametrize(
    "bad",
    [
        {"hours": {}},
        {"hours": {"mon": []}},
        {"hours": {"monday": NINE_TO_FIVE}},
        {"hours": {"mon": [["09:00", "09:00"]]}},
        {"hours": {"mon": [["9", "x"]]}},
        {"hours": {"mon": [["09:00", "25:00"]]}},
        {"hours": {"mon": [["24:00", "24:00"]]}},
        {"hours": {"mon": NINE_TO_FIVE}, "zone": "Mars/Olympus"},
        {"hours": {"mon": NINE_TO_FIVE}, "zone": "../etc/passwd"},
        {"hours": {"mon": NINE_TO_FIVE}, "holidays": ["2024-02-30"]},
    ],
)
def test_hours_that_cannot_be_meant_are_refused(bad: dict[str, object]) -> None:
    with pytest.raises(BadCalendar):
        calendar(**{"zone": "UTC", **bad})  # type: ignore[arg-type]


def test_a_calendar_that_never_opens_again_says_so_and_does_not_search_for_ever() -> None:
    every_day = [f"--{month:02}-{day:02}" for month in range(1, 13) for day in range(1, 29)]
    closed = calendar("UTC", {"mon": NINE_TO_FIVE}, [*every_day, *_late_days()])
    with pytest.raises(NoSuchTime):
        closed.next_open(utc(4, 1))
    with pytest.raises(NoSuchTime):
        closed.subtract(utc(4, 1), 1)
    once = calendar("UTC", {}, date_hours={"2024-04-01": NINE_TO_FIVE})
    assert once.next_close(utc(3, 1)) == utc(4, 1, 17)
    with pytest.raises(NoSuchTime):
        once.add(utc(4, 1, 16), 3601)
    with pytest.raises(NoSuchTime):
        ALWAYS.next_close(utc(4, 1))
    with pytest.raises(NoSuchTime):
        OFFICE.add(datetime(9999, 12, 30, tzinfo=UTC), 10**6)


def test_the_ends_of_time_are_told_in_words() -> None:
    whole = calendar("UTC", {"fri": [["00:00", "24:00"]], "mon": [["00:00", "24:00"]]})
    last, first = datetime(9999, 12, 30, tzinfo=UTC), datetime(1, 1, 2, tzinfo=UTC)
    with pytest.raises(NoSuchTime):
        whole.add(last, 2 * 86_400)
    with pytest.raises(NoSuchTime):
        whole.subtract(first, 2 * 86_400)
    with pytest.raises(NoSuchTime):
        OFFICE.add(first, 10**18)
    with pytest.raises(NoSuchTime):
        OFFICE.subtract(last, 10**18)
    assert OFFICE.subtract(utc(4, 1, 12), -3600) == utc(4, 1, 13)


def test_hours_of_dates_alone_are_searched_both_ways() -> None:
    days = calendar(
        "UTC",
        {},
        date_hours={
            "2024-04-01": NINE_TO_FIVE,
            "2024-05-01": [["22:00", "02:00"]],
            "9999-12-31": [],
        },
    )
    assert days.subtract(utc(5, 2, 1), 7200) == utc(5, 1, 23)
    assert days.subtract(utc(5, 1, 22), 3600) == utc(4, 1, 16)
    assert days.between(utc(1, 1), utc(12, 1)) == 12 * 3600
    with pytest.raises(NoSuchTime):
        days.subtract(utc(4, 1, 9), 1)


def _late_days() -> list[str]:
    ends = {1: 31, 2: 29, 3: 31, 4: 30, 5: 31, 6: 30, 7: 31, 8: 31, 9: 30, 10: 31, 11: 30, 12: 31}
    return [f"--{month:02}-{day:02}" for month, end in ends.items() for day in range(29, end + 1)]


def test_a_time_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="no time zone"):
        OFFICE.next_open(datetime(2024, 4, 1))  # noqa: DTZ001


moments = st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
spans = st.tuples(st.integers(0, 23), st.integers(1, 24)).filter(
    lambda span: span[0] != span[1] % 24
)
weeks = st.dictionaries(
    st.sampled_from(["mon", "tue", "wed", "thu", "fri", "sat", "sun"]),
    st.lists(spans, min_size=1, max_size=3),
    min_size=1,
)


def _calendar(zone: str, week: dict[str, list[tuple[int, int]]]) -> Calendar:
    return calendar(zone, {day: [[f"{a}:00", f"{b}:00"] for a, b in s] for day, s in week.items()})


@given(
    st.sampled_from(["UTC", "Europe/Paris", "America/New_York", "Australia/Lord_Howe"]),
    weeks,
    moments,
    st.integers(0, 400_000),
)
def test_what_is_added_lies_between(
    zone: str, week: dict[str, list[tuple[int, int]]], start: datetime, seconds: int
) -> None:
    days = _calendar(zone, week)
    start = start.replace(microsecond=0)
    end = days.add(start, seconds)
    assert days.between(start, end) == seconds
    assert days.between(start, days.next_open(start)) == 0
    assert days.is_open(days.next_open(start))
    back = days.subtract(end, seconds)
    assert days.between(back, end) == seconds
