"""What older history takes: what a workstation keeps of it for a while, and the hub's book of who looked."""

from typing import Any

from sqlalchemy import BigInteger, Column, Index, Table, Text, text
from sqlalchemy.types import UserDefinedType

from app.store.ends import HUB, LOCAL, metadata


class Words(UserDefinedType[str]):
    """PostgreSQL's own kind of column for the words of a text with their places."""

    cache_ok = True

    def get_col_spec(self, **_: Any) -> str:
        return "TSVECTOR"


def found_by_words(kind: str) -> tuple[Column[Any], Index]:
    """What the hub finds rows by (`app.hub.words`); the index is an inverted one, as its script makes it."""
    column = Column("words", Words, nullable=False, server_default=text("''"), info=HUB)
    return column, Index(f"ix_{kind}_words", "words", info=HUB)


# A customer's history, fetched on demand; `rows` names all that came with it, as [kind, id].
kept = Table(
    "kept",
    metadata,
    Column("customer", Text, primary_key=True),
    Column("label", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("at", BigInteger, nullable=False),
    Column("until", BigInteger, nullable=False),
    Column("elsewhere", BigInteger, nullable=False),
    Column("left_out", BigInteger, nullable=False),
    Column("rows", Text, nullable=False),
    info=LOCAL,
)
# Names no one but by their id: it outlives the customer it tells of.
sync_access = Table(
    "sync_access",
    metadata,
    Column("replica_id", Text, primary_key=True),
    Column("at", BigInteger, primary_key=True),
    Column("agent", Text, nullable=False),
    Column("deed", Text, nullable=False),
    Column("customer", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("shown", BigInteger, nullable=False),
    Index("ix_sync_access_agent", "agent", "deed", "at"),
    Index("ix_sync_access_customer", "customer", "at"),
    info=HUB,
)
