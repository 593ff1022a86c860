"""Identifiers sort by time, keep their standard's shape and are made again the same."""

from datetime import datetime, timedelta
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from app.domain.ids import derived_id, micros, moment, uuid7
from tests.domain.arbitrary import times

MS = timedelta(milliseconds=1)
bits = st.integers(0, (1 << 74) - 1)
recent = st.integers(0, 1 << 57).map(moment)


@given(times)
def test_microseconds_bring_the_time_back(at: datetime) -> None:
    assert moment(micros(at)) == at


@given(times, bits)
def test_an_id_is_a_uuid_of_version_seven(at: datetime, drawn: int) -> None:
    id = UUID(uuid7(at, drawn))
    assert (id.version, id.variant) == (7, "specified in RFC 4122")


@given(recent, bits, bits)
def test_ids_sort_by_their_millisecond(at: datetime, first: int, second: int) -> None:
    assert uuid7(at, first) < uuid7(at + MS, second)


@given(recent, bits, bits)
def test_all_the_bits_given_are_used(at: datetime, first: int, second: int) -> None:
    assert (uuid7(at, first) == uuid7(at, second)) == (first == second)


@given(st.text(), st.text(), recent)
def test_a_foreign_record_always_gets_the_same_id(source: str, other: str, at: datetime) -> None:
    assert (derived_id(source, at) == derived_id(other, at)) == (source == other)
