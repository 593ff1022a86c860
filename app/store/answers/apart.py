"""How far this workstation is from the hub in time, by what it keeps of the last contact."""

from sqlalchemy import Connection

from app.domain.refunds.apart import GRACE_S, Apart
from app.store.engines import quick

KEPT = "SELECT key, CAST(value AS INTEGER) FROM kv WHERE key IN ('last_contact', 'grace_s')"


def apart(conn: Connection, now_us: int, ahead_us: int) -> Apart:
    """At this time of the hub, with a clock that shows so much more."""
    kept = dict(quick(conn, KEPT))
    grace_us = int(kept.get("grace_s", GRACE_S)) * 1_000_000
    return Apart(now_us, kept.get("last_contact"), ahead_us, grace_us)
