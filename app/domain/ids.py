"""Identifiers: UUIDv7 built from a passed-in time and passed-in bits, so that a replay makes the same id."""

import hashlib
from datetime import UTC, datetime, timedelta

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MILLISECOND = timedelta(milliseconds=1)
MICROSECOND = timedelta(microseconds=1)


def micros(at: datetime) -> int:
    """Whole microseconds since 1970 of an aware time; the form in which times are stored and sent."""
    return (at - EPOCH) // MICROSECOND


def moment(at_us: int) -> datetime:
    """The aware UTC time of a count of microseconds since 1970."""
    return EPOCH + timedelta(0, 0, at_us)


def uuid7(at: datetime, bits: int) -> str:
    """A UUIDv7 (RFC 9562 section 5.7) of the time `at` and 74 bits given by the caller."""
    ms = max(0, (at - EPOCH) // MILLISECOND) & ((1 << 48) - 1)
    high, low = (bits >> 62) & 0xFFF, bits & ((1 << 62) - 1)
    digits = f"{(ms << 80) | (7 << 76) | (high << 64) | (2 << 62) | low:032x}"
    return f"{digits[:8]}-{digits[8:12]}-{digits[12:16]}-{digits[16:20]}-{digits[20:]}"


def derived_id(source: str, at: datetime) -> str:
    """The id of a foreign record: equal `source` and time always give the equal UUIDv7."""
    digest = hashlib.sha256(source.encode("utf-8")).digest()
    return uuid7(at, int.from_bytes(digest[:10], "big"))
