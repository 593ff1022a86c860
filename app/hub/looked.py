"""The book of who looked at older history: read by who must answer for it, and kept for as long as was said."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import Connection, Engine

from app.domain.ids import micros, moment

BATCH: Final = 5000
OLD: Final = "FROM sync_access WHERE at < %s"


@dataclass(frozen=True, slots=True)
class Asked:
    """Which lines of the book: those of an agent, of a customer, since a moment; "" and None leave it open."""

    by: str = ""
    of: str = ""
    since: datetime | None = None
    most: int = 1000


@dataclass(frozen=True, slots=True)
class Look:
    """One line: when, who, at which workstation, what, whose, why, and how much they were shown.

    `deed` is look (a search, which is about nobody yet) or open. Names are those of today; who was
    forgotten has none.
    """

    at: str
    agent: str
    agent_name: str
    workstation: str
    deed: str
    customer: str
    customer_name: str
    reason: str
    shown: int


@dataclass(frozen=True, slots=True)
class Looks:
    """Lines of the book, newest first, and how many older ones there are beside."""

    looks: list[Look]
    more: int


def read(engine: Engine, asked: Asked) -> Looks:
    """What the book says; reading it is nothing that the hub writes down."""
    since = 0 if asked.since is None else micros(asked.since)
    params = (asked.by, asked.by, asked.of, asked.of, since)
    with engine.connect() as conn:
        rows = conn.exec_driver_sql(LINES, (*params, max(asked.most, 0))).all()
        total = conn.exec_driver_sql(f"SELECT count(*) {WHERE}", params).scalar_one()
    looks = [Look(f"{moment(at):%Y-%m-%dT%H:%M:%SZ}", *rest) for at, *rest in rows]
    return Looks(looks, total - len(looks))


def count(conn: Connection, before_us: int) -> int:
    """How many lines are older than that."""
    return int(conn.exec_driver_sql(f"SELECT count(*) {OLD}", (before_us,)).scalar_one())


def drop(engine: Engine, before_us: int) -> int:
    """Let go of the lines that are older than that, a few at a time: whoever looks writes one meanwhile."""
    dropped = 0
    while gone := _drop_some(engine, before_us):
        dropped += gone
    return dropped


def _drop_some(engine: Engine, before_us: int) -> int:
    with engine.begin() as conn:
        return conn.exec_driver_sql(DROP, (before_us, BATCH)).rowcount


WHERE: Final = "FROM sync_access l WHERE (%s = '' OR l.agent = %s) AND (%s = '' OR l.customer = %s) AND l.at >= %s"
LINES: Final = f"""
SELECT l.at, l.agent, coalesce((SELECT label FROM agents a WHERE a.id = l.agent), ''), l.replica_id,
  l.deed, l.customer, coalesce((SELECT label FROM customers c WHERE c.id = l.customer), ''), l.reason, l.shown
{WHERE} ORDER BY l.at DESC, l.replica_id LIMIT %s
"""  # noqa: S608
DROP: Final = (
    f"DELETE FROM sync_access WHERE ctid = ANY(ARRAY(SELECT ctid {OLD} LIMIT %s)) RETURNING at"  # noqa: S608
)
