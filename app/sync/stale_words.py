"""Which documents of the search a page of news makes stale."""

from collections.abc import Iterable

from sqlalchemy import Connection

from app.domain.operations import Ref
from app.store import search
from app.sync.protocol import Row

SEARCHED = ("tickets", "customers", "orders", "policy_parts")


def note_words(conn: Connection, news: Iterable[Row]) -> None:
    """Documents made stale by rows; written in a quiet moment."""
    refs: set[Ref] = set()
    for row in news:
        if row.t in SEARCHED:
            refs.add(Ref(row.t, row.id))
        elif row.row is not None and row.row.get("ticket"):
            refs.add(Ref("tickets", row.row["ticket"]))
    search.enqueue(conn, refs)
