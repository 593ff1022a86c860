"""What older history takes: what a workstation keeps of it for a while, and the hub's book of who looked."""

from sqlalchemy import BigInteger, Column, Index, Table, Text

from app.store.ends import HUB, LOCAL, metadata

# What the hub looks for words in; the indexes behind them are inverted ones, as its script makes them.
PEOPLE_WORDS = (
    ("ix_customers_words", "to_tsvector('simple'::regconfig, label)"),
    (
        "ix_customers_points",
        "jsonb_to_tsvector('simple'::regconfig, points, '[\"string\"]'::jsonb)",
    ),
)
SUBJECT_WORDS = "to_tsvector('simple'::regconfig, subject)"

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
