"""The control: 32 writers and one reader on a real PostgreSQL; a plain sequence loses rows, our feed loses none.

Usage: python -m tests.weather.control
"""

import random
import sys
import threading
from collections.abc import Callable

from sqlalchemy import Connection, Engine

from app.domain.operations import Ref
from app.hub.book import Entry
from app.hub.database import hub_engine
from app.hub.ledger import PostgresLedger
from tests.helpers.hubs import fresh_database

WRITERS, EACH = 32, 12
SCOPE = "weather"
Write = Callable[[Connection, str], None]
Read = Callable[[Connection, int], list[tuple[int, str]]]


def race(engine: Engine, write: Write, read: Read) -> tuple[set[str], set[str]]:
    """Everybody writes at once while one reads from cursor to cursor; what was written, and what was seen."""
    ids = [[f"{writer}-{n}" for n in range(EACH)] for writer in range(WRITERS)]
    turn = threading.BoundedSemaphore(16)  # connections are fewer than writers, as at a hub

    def work(mine: list[str], dice: random.Random) -> None:
        for id in mine:
            with turn, engine.begin() as conn:
                write(conn, id)
                # The same small delay between number and commit for both designs.
                conn.exec_driver_sql("SELECT pg_sleep(%s)", (dice.uniform(0, 0.004),))

    threads = [
        threading.Thread(target=work, args=(mine, random.Random(n))) for n, mine in enumerate(ids)
    ]
    seen: set[str] = set()
    cursor = 0
    for thread in threads:
        thread.start()
    is_last = False
    while not is_last:
        is_last = not any(thread.is_alive() for thread in threads)
        with engine.connect() as conn:
            for seq, id in read(conn, cursor):
                cursor = max(cursor, seq)
                seen.add(id)
    return {id for mine in ids for id in mine}, seen


def ours(engine: Engine) -> tuple[set[str], set[str]]:
    """The product's feed: a counter row per scope, taken last."""

    def write(conn: Connection, id: str) -> None:
        PostgresLedger(conn).publish([Entry(SCOPE, Ref("tags", id), 1, "moved")])

    def read(conn: Connection, cursor: int) -> list[tuple[int, str]]:
        feed = PostgresLedger(conn).feed({SCOPE: cursor}, 1000)
        return [(seq, row.id) for seq, row in feed.get(SCOPE, [])]

    return race(engine, write, read)


def naive(engine: Engine) -> tuple[set[str], set[str]]:
    """What most would write first: a sequence, and "everything after the last number I saw"."""
    with engine.begin() as conn:
        conn.exec_driver_sql("CREATE TABLE naive_feed (seq bigserial PRIMARY KEY, id text)")

    def write(conn: Connection, id: str) -> None:
        conn.exec_driver_sql("INSERT INTO naive_feed (id) VALUES (%s)", (id,))

    def read(conn: Connection, cursor: int) -> list[tuple[int, str]]:
        sql = "SELECT seq, id FROM naive_feed WHERE seq > %s ORDER BY seq"
        return [tuple(row) for row in conn.exec_driver_sql(sql, (cursor,))]

    return race(engine, write, read)


def lost(design: Callable[[Engine], tuple[set[str], set[str]]]) -> tuple[int, int]:
    """How many rows a design never delivered, and of how many."""
    with fresh_database() as url:
        engine = hub_engine(url)
        try:
            written, seen = design(engine)
        finally:
            engine.dispose()
    return len(written - seen), len(written)


def main() -> int:
    """0 when the control fails and ours does not."""
    by_naive, of = lost(naive)
    by_ours, _ = lost(ours)
    print(
        f"{WRITERS} writers, one reader: a plain sequence lost {by_naive} of {of}, ours {by_ours}"
    )
    return 0 if by_naive and not by_ours else 1


if __name__ == "__main__":
    sys.exit(main())
