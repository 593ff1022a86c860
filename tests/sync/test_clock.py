"""What time it is at the hub, as a workstation reckons it whose own clock somebody sets."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.domain.ids import micros
from app.domain.people import RecordTag, Tag
from app.store.engines import quick
from app.sync.clock import Clock, SystemClock, note, tick
from app.workstation import Workstation
from tests.helpers.profiles import AT, FakeClock, open_profile

HOUR, DECADE = timedelta(hours=1), {"days": 3650}


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def station(tmp_path: Path, clock: FakeClock) -> Iterator[Workstation]:
    """A workstation that heard the hub at AT."""
    station = open_profile(tmp_path / "profile", clock)
    with station.writing() as conn:
        note(conn, micros(AT), tick(clock))
    yield station
    station.close()


def test_before_the_first_contact_there_is_only_the_devices_clock(
    tmp_path: Path, clock: FakeClock
) -> None:
    station = open_profile(tmp_path / "new", clock)
    clock.set_wrong(hours=-3)
    assert station.now() == AT - 3 * HOUR
    station.close()


@pytest.mark.parametrize("hours", [-87_600, -24, -1, 1, 24, 87_600])
def test_setting_the_clock_neither_takes_time_away_nor_lets_it_pass(
    station: Workstation, clock: FakeClock, hours: int
) -> None:
    clock.push(hours=2)
    clock.set_wrong(hours=hours)
    assert station.now() == AT + 2 * HOUR
    clock.push(hours=1)
    assert station.now() == AT + 3 * HOUR


def test_a_clock_that_was_wrong_at_the_contact_is_no_trouble_when_it_is_put_right(
    station: Workstation, clock: FakeClock
) -> None:
    clock.set_wrong(hours=-23)
    with station.writing() as conn:
        note(conn, micros(AT), tick(clock))
    assert station.now() == AT
    clock.set_wrong()
    assert station.now() == AT


def test_a_program_that_starts_again_goes_on_reckoning(
    tmp_path: Path, station: Workstation, clock: FakeClock
) -> None:
    station.close()
    clock.push(hours=2)
    clock.set_wrong(**DECADE)
    again = open_profile(tmp_path / "profile", clock)
    assert again.now() == AT + 2 * HOUR
    again.close()


def test_after_a_start_of_the_machine_the_clock_may_know_of_more(
    station: Workstation, clock: FakeClock
) -> None:
    clock.push(hours=2)
    clock.start_anew()
    clock.push(hours=1)
    assert station.now() == AT + 3 * HOUR


def test_after_a_start_of_the_machine_a_clock_set_back_takes_nothing_away(
    station: Workstation, clock: FakeClock
) -> None:
    clock.push(hours=2)
    clock.start_anew()
    clock.set_wrong(days=-1)
    assert station.now() == AT, "never earlier than what the hub said last"
    clock.push(hours=3)
    assert station.now() == AT + 3 * HOUR, "so much has passed at least"


def test_where_starts_have_no_names_the_later_reckoning_counts(
    station: Workstation, clock: FakeClock
) -> None:
    clock.boot = ""
    with station.writing() as conn:
        note(conn, micros(AT), tick(clock))
    clock.push(hours=2)
    clock.set_wrong(hours=-24)
    assert station.now() == AT + 2 * HOUR
    clock.set_wrong(hours=24)
    assert station.now() == AT + 26 * HOUR


def test_work_bears_the_hubs_time(station: Workstation, clock: FakeClock) -> None:
    clock.push(minutes=5)
    clock.set_wrong(**DECADE)
    station.perform(RecordTag(Tag("late", "Late")))
    with station.reading() as conn:
        assert quick(conn, "SELECT created_wall FROM outbox") == [
            (micros(AT + timedelta(minutes=5)),)
        ]


def test_the_machines_own_clocks_are_read() -> None:
    clock: Clock = SystemClock()
    before = clock.mono()
    assert abs(clock.now() - datetime.now(UTC)) < timedelta(minutes=1)
    assert clock.mono() >= before > 0
    assert SystemClock().boot == clock.boot
