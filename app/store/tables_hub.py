"""What only the hub's own sentences of SQL speak of: refused work, payees by their marks, who is where now."""

from sqlalchemy import BigInteger, Column, Table, Text

from app.store.ends import HUB, metadata

PASSING = HUB | {"is_kept": False}  # no backup holds it

quarantine = Table(
    "quarantine",
    metadata,
    Column("replica_id", Text, primary_key=True),
    Column("op_seq", BigInteger, primary_key=True),
    Column("reason", Text, nullable=False),
    Column("at", BigInteger, nullable=False),
    info=HUB,
)
# Who was paid to which account, by a keyed mark from which nobody reads its number.
refund_payee = Table(
    "refund_payee",
    metadata,
    Column("mark", Text, primary_key=True),
    Column("customer", Text, primary_key=True),
    info=HUB,
)
# Where agents are now, as each process of the hub has heard it: one row a process, never older than a
# minute, in no log of the database and on no standby.
sync_presence = Table(
    "sync_presence",
    metadata,
    Column("process", Text, primary_key=True),
    Column("at", BigInteger, nullable=False),
    Column("places", Text, nullable=False),
    info=PASSING,
    prefixes=["UNLOGGED"],
)
