"""One schema for both ends: the entities' tables, those of the workstation and those of the hub.

An entity's table has one column per field (times as microseconds, tuples and dicts as JSON) plus
`rev`, the hub's revision, and `scope`, the feed it travels in. There are no foreign keys between
entities: a page of the feed may bring a message before its ticket.
"""

import dataclasses
from collections.abc import Callable
from typing import Any, get_type_hints

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Index,
    Integer,
    LargeBinary,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from app.domain.codec import Image

# Both ends load this module; some hold no table, but their operations must be known at both.
from app.domain.confirming import CloseTicket  # noqa: F401  # pyright: ignore[reportUnusedImport]
from app.domain.conflicts import Conflict
from app.domain.contacts import Contact, Message
from app.domain.credits import CreditOrder  # noqa: F401  # pyright: ignore[reportUnusedImport]
from app.domain.customers import Customer
from app.domain.orders import Order
from app.domain.people import Agent, Queue, Role, Tag
from app.domain.policy.adoption import Flag, Reading
from app.domain.policy.caring import TakeCare  # noqa: F401  # pyright: ignore[reportUnusedImport]
from app.domain.policy.editions import PublishEdition  # noqa: F401  # pyright: ignore[reportUnusedImport]
from app.domain.policy.shelf import Edition, PolicyPart, Shelf
from app.domain.records import RecordTicket  # noqa: F401  # pyright: ignore[reportUnusedImport]
from app.domain.refunds.account import RefundAccount, RefundStep
from app.domain.refunds.credit import StoreCredit
from app.domain.refunds.decisions import ApproveRefund  # noqa: F401  # pyright: ignore[reportUnusedImport]
from app.domain.refunds.granting import DrawGrant  # noqa: F401  # pyright: ignore[reportUnusedImport]
from app.domain.refunds.grants import Grant
from app.domain.refunds.lifecycle import Delegation, Refund
from app.domain.refunds.rulebook import Rules
from app.domain.refunds.settling import SettleRefund  # noqa: F401  # pyright: ignore[reportUnusedImport]
from app.domain.refunds.wallet import RefundHistory, Wallet
from app.domain.scripts.acts import StartChecklist  # noqa: F401  # pyright: ignore[reportUnusedImport]
from app.domain.scripts.checklist import Checklist
from app.domain.tickets import Ticket
from app.store.columns import Json, type_of
from app.store.ends import HUB, LOCAL, metadata
from app.store.tables_hub import quarantine  # noqa: F401  # pyright: ignore[reportUnusedImport]
from app.store.tables_older import found_by_words

# An index over some rows says which by `sqlite_where`, at the hub too, for to name PostgreSQL would load its
# dialect: nothing is made from here, and a test holds that the hub's scripts make the same indexes partial.
FAR_US = 9_000_000_000_000_000  # sorts rows without a running clock behind all others
OPEN_STATES = frozenset({"new", "open", "waiting"})

ENTITIES: tuple[type[Any], ...] = (
    Role, Queue, Agent, Tag, Customer, Order, Ticket, Message, Contact, Conflict,
    Rules, RefundAccount, Refund, RefundStep, Grant, Wallet, RefundHistory, Delegation, StoreCredit,
    PolicyPart, Edition, Shelf, Reading, Flag, Checklist,
)  # fmt: skip


def _entity(cls: type[Any], *extra: Column[Any] | Index | CheckConstraint) -> Table:
    hints = get_type_hints(cls)
    columns: list[Column[Any]] = []
    for field in dataclasses.fields(cls):
        kind, nullable = type_of(hints[field.name])
        is_key = field.name == "id"
        columns.append(Column(field.name, kind, primary_key=is_key, nullable=nullable))
    columns.append(Column("rev", BigInteger(), nullable=False, server_default=text("0")))
    columns.append(Column("scope", Text(), nullable=False, server_default=text("''")))
    return Table(cls.kind, metadata, *columns, *extra)


# The columns and indexes behind the views of the queue pane; the hub shows no queues.
IS_OPEN = text("is_open = 1")
VIEW_ORDERS = (
    Column("is_open", Integer, nullable=False, info=LOCAL),
    Column("due_key", BigInteger, nullable=False, info=LOCAL),
    Index("ix_tickets_due", "due_key", "id", info=LOCAL),
    Index("ix_tickets_created", "created_at", "id", info=LOCAL),
    Index("ix_tickets_open_due", "due_key", "id", sqlite_where=IS_OPEN, info=LOCAL),
    Index("ix_tickets_open_created", "created_at", "id", sqlite_where=IS_OPEN, info=LOCAL),
    # With `created_at` behind, the newest of these are found without reading a ticket.
    Index(
        "ix_tickets_assignee",
        "assignee",
        "due_key",
        "id",
        "created_at",
        sqlite_where=IS_OPEN,
        info=LOCAL,
    ),
    Index(
        "ix_tickets_resting",
        "state",
        "due_key",
        "id",
        "created_at",
        sqlite_where=text("state IN ('waiting','solved')"),
        info=LOCAL,
    ),
)


def _is_open(ticket: Image) -> int:
    return int(ticket["state"] in OPEN_STATES)


def _due_key(ticket: Image) -> int:
    """Where a ticket stands in the order of what is due: emergencies at work first, without a clock last."""
    due = FAR_US if ticket["due_at"] is None else int(ticket["due_at"])
    return due - FAR_US if ticket["emergency"] and _is_open(ticket) else due


ASKED = text("stage = 'requested'")
WITH_CUSTOMER = text("scope = ''")  # what enters a feed together with its customer

# Kept by the store and no part of an image. SQLite could compute them, but then every change of a
# ticket's state would rewrite every index that looks at `is_open`, changed or not.
DERIVED: dict[str, dict[str, Callable[[Image], int]]] = {
    Ticket.kind: {"is_open": _is_open, "due_key": _due_key},
}

roles = _entity(Role)
queues = _entity(Queue)
agents = _entity(Agent)
tags = _entity(Tag)
customers = _entity(
    Customer,
    Index("ix_customers_number", "number", info=HUB),
    *found_by_words("customers"),
)
orders = _entity(
    Order,
    Index("ix_orders_customer", "customer", "placed_at"),
    Index("ix_orders_number", "number", info=HUB),
)
tickets = _entity(
    Ticket,
    Index("ix_tickets_customer", "customer", "created_at"),
    Index("ix_tickets_number", "number"),
    *found_by_words("tickets"),
    Index(
        "ix_tickets_own",
        "assignee",
        sqlite_where=text("state IN ('new','open','waiting')"),
        info=HUB,
    ),
    *VIEW_ORDERS,
)
messages = _entity(
    Message,
    Index("ix_messages_ticket", "ticket", "at", "id"),
    Index("ix_messages_mail", "mail_id", sqlite_where=text("mail_id <> ''")),
)
contacts = _entity(
    Contact,
    Index("ix_contacts_customer", "customer", "started_at"),
    Index("ix_contacts_ticket", "ticket", "started_at"),
)
conflicts = _entity(Conflict, Index("ix_conflicts_subject", "subject"))

rules = _entity(Rules)
refund_accounts = _entity(
    RefundAccount,
    # The last line of defence, whatever the rules above it think; a workstation only predicts.
    CheckConstraint(
        "granted >= 0 AND reserved >= 0 AND paid >= 0 AND granted + reserved + paid <= captured",
        name="ck_refund_accounts_covered",
    ).ddl_if(dialect="postgresql"),
    Index("ix_refund_accounts_customer", "customer", info=HUB),
)
refunds = _entity(
    Refund,
    Index("ix_refunds_ticket", "ticket"),
    Index("ix_refunds_order", "order"),
    Index("ix_refunds_customer", "customer", sqlite_where=WITH_CUSTOMER, info=HUB),
    Index("ix_refunds_requested", "expires_at", sqlite_where=ASKED),
)
refund_steps = _entity(
    RefundStep,
    Index("ix_refund_steps_ticket", "ticket", "at"),
    Index("ix_refund_steps_customer", "customer", sqlite_where=WITH_CUSTOMER, info=HUB),
)
refund_grants = _entity(
    Grant,
    Index("ix_refund_grants_order", "order"),
    Index("ix_refund_grants_customer", "customer", sqlite_where=WITH_CUSTOMER, info=HUB),
)
refund_wallets = _entity(Wallet)
refund_histories = _entity(RefundHistory)
refund_delegations = _entity(Delegation)
store_credits = _entity(StoreCredit, Index("ix_store_credits_customer", "customer", info=HUB))

policy_parts = _entity(PolicyPart)
policy_editions = _entity(Edition)
policy_shelf = _entity(Shelf)
policy_readings = _entity(Reading)
policy_flags = _entity(Flag)
checklists = _entity(Checklist, Index("ix_checklists_ticket", "ticket"))

# ---- the workstation's own -------------------------------------------------------------------

outbox = Table(
    "outbox",
    metadata,
    Column("op_seq", Integer, primary_key=True),
    Column("op_id", Text, nullable=False, unique=True),
    Column("name", Text, nullable=False),
    Column("v", Integer, nullable=False),
    Column("args", Text, nullable=False),
    Column("subject", Text, nullable=False, server_default=text("''")),
    Column("created_wall", BigInteger, nullable=False),
    Column("mono", BigInteger, nullable=False),
    Column("prev_hash", Text, nullable=False),
    Column("hash", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("ack_cut", Text, nullable=False, server_default=text("'{}'")),
    Column("result", Text, nullable=False, server_default=text("'{}'")),
    Index("ix_outbox_state", "state", "op_seq"),
    info=LOCAL,
)
op_touch = Table(
    "op_touch",
    metadata,
    Column("etype", Text, primary_key=True),
    Column("eid", Text, primary_key=True),
    Column("op_seq", Integer, primary_key=True),
    Column("wrote", Boolean, nullable=False),
    Index("ix_op_touch_seq", "op_seq"),
    sqlite_with_rowid=False,
    info=LOCAL,
)
# Rows of a kilobyte: beside their key, one after the other, they cost a bulk change a third less.
base_row = Table(
    "base_row",
    metadata,
    Column("etype", Text, primary_key=True),
    Column("eid", Text, primary_key=True),
    Column("rev", BigInteger, nullable=False),
    Column("scope", Text, nullable=False),
    Column("image", Text),
    Column("absent", Boolean, nullable=False),
    info=LOCAL,
)
cursor = Table(
    "cursor",
    metadata,
    Column("scope", Text, primary_key=True),
    Column("seq", BigInteger, nullable=False),
    Column("epoch", Text, nullable=False),
    Column("complete", Boolean, nullable=False),
    Column("boot_cut", BigInteger, nullable=False, server_default=text("0")),
    Column("boot_before", BigInteger, nullable=False, server_default=text("0")),
    info=LOCAL,
)
# A row lies in one feed that we follow, as its own column says; here stands in which others, too.
also = Table(
    "also",
    metadata,
    Column("etype", Text, primary_key=True),
    Column("eid", Text, primary_key=True),
    Column("scope", Text, primary_key=True),
    Index("ix_also_scope", "scope"),
    sqlite_with_rowid=False,
    info=LOCAL,
)
attention = Table(
    "attention",
    metadata,
    Column("op_seq", Integer, primary_key=True),
    Column("status", Text, nullable=False),
    Column("code", Text, nullable=False),
    Column("detail", Text, nullable=False),
    Column("at", BigInteger, nullable=False),
    Column("closed_at", BigInteger),
    info=LOCAL,
)
kv = Table(
    "kv",
    metadata,
    Column("key", Text, primary_key=True),
    Column("value", Text, nullable=False),
    info=LOCAL,
)
drafts = Table(
    "drafts",
    metadata,
    Column("ticket", Text, primary_key=True),
    Column("mode", Text, nullable=False),
    Column("body", Text, nullable=False),
    Column("saved_at", BigInteger, nullable=False),
    info=LOCAL,
)
reads = Table(
    "reads",
    metadata,
    Column("ticket", Text, primary_key=True),
    Column("message", Text, nullable=False),
    info=LOCAL,
)
here = Table(
    "here",
    metadata,
    Column("ticket", Text, primary_key=True),
    Column("doing", Text, nullable=False),
    Column("at", BigInteger, nullable=False),
    info=LOCAL,
)
there = Table(
    "there",
    metadata,
    Column("ticket", Text, primary_key=True),
    Column("agent", Text, primary_key=True),
    Column("doing", Text, nullable=False),
    Column("since", BigInteger, nullable=False),
    Column("at", BigInteger, nullable=False),
    info=LOCAL,
)
ticket_docs = Table(
    "ticket_docs",
    metadata,
    Column("docid", Integer, primary_key=True),
    Column("ticket", Text, nullable=False, unique=True),
    info=LOCAL,
)
people_docs = Table(
    "people_docs",
    metadata,
    Column("docid", Integer, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("id", Text, nullable=False),
    UniqueConstraint("kind", "id"),
    info=LOCAL,
)
policy_docs = Table(
    "policy_docs",
    metadata,
    Column("docid", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    info=LOCAL,
)
search_todo = Table(
    "search_todo",
    metadata,
    Column("kind", Text, primary_key=True),
    Column("id", Text, primary_key=True),
    sqlite_with_rowid=False,
    info=LOCAL,
)

# ---- the hub's own ---------------------------------------------------------------------------

sync_hub = Table(
    "sync_hub",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("epoch", Text, nullable=False),
    Column("token_key", LargeBinary, nullable=False),
    Column("next_number", BigInteger, nullable=False),
    Column("next_station", BigInteger, nullable=False),
    info=HUB,
)
sync_replica = Table(
    "sync_replica",
    metadata,
    Column("id", Text, primary_key=True),
    Column("number", BigInteger, nullable=False),
    Column("user_id", Text, nullable=False),
    Column("device_pubkey", Text, nullable=False),
    Column("last_op_seq", BigInteger, nullable=False),
    Column("last_hash", Text, nullable=False),
    Column("schema", Integer, nullable=False),
    Column("state", Text, nullable=False),
    Column("seen_at", BigInteger, nullable=False),
    info=HUB,
)
sync_op = Table(
    "sync_op",
    metadata,
    Column("replica_id", Text, primary_key=True),
    Column("op_seq", BigInteger, primary_key=True),
    Column("op_id", Text, nullable=False),
    Column("hash", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("v", Integer, nullable=False),
    Column("args", Json, nullable=False),
    Column("status", Text, nullable=False),
    Column("code", Text, nullable=False),
    Column("detail", Json, nullable=False),
    Column("cut", Json, nullable=False),
    Column("occurred_at", BigInteger, nullable=False),
    Column("received_at", BigInteger, nullable=False),
    Index("ix_sync_op_id", "op_id", unique=True, sqlite_where=text("status <> 'noop'")),
    Index(
        "ix_sync_op_refused",
        "received_at",
        "replica_id",
        "op_seq",
        sqlite_where=text("code <> 'OK' AND status <> 'noop'"),
    ),
    info=HUB,
)
sync_scope = Table(
    "sync_scope",
    metadata,
    Column("id", Text, primary_key=True),
    Column("seq", BigInteger, nullable=False),
    Column("min_seq", BigInteger, nullable=False, server_default=text("0")),
    Column("held", BigInteger, nullable=False, server_default=text("0")),
    Column("fold", BigInteger, nullable=False, server_default=text("0")),
    info=HUB,
)
sync_index = Table(
    "sync_index",
    metadata,
    Column("scope", Text, primary_key=True),
    Column("etype", Text, primary_key=True),
    Column("eid", Text, primary_key=True),
    Column("seq", BigInteger, nullable=False),
    Column("rev", BigInteger, nullable=False),
    Column("kind", Text, nullable=False),
    Index("ix_sync_index_seq", "scope", "seq"),
    info=HUB,
)
sync_member = Table(
    "sync_member",
    metadata,
    Column("scope", Text, primary_key=True),
    Column("customer", Text, primary_key=True),
    Column("until", BigInteger),
    Index("ix_sync_member_customer", "customer"),
    info=HUB,
)
sync_enrolment = Table(
    "sync_enrolment",
    metadata,
    Column("code_hash", Text, primary_key=True),
    Column("agent", Text, nullable=False),
    Column("expires_us", BigInteger, nullable=False),
    Column("used_us", BigInteger),
    Column("replica", Text),
    info=HUB,
)
sync_secret = Table(
    "sync_secret",
    metadata,
    Column("agent", Text, primary_key=True),
    Column("hash", Text, nullable=False),
    Column("failures", Integer, nullable=False, server_default=text("0")),
    Column("retry_at", BigInteger, nullable=False, server_default=text("0")),
    info=HUB,
)
# The outbox of payouts: one row for each key, for ever; only the effect job moves it.
refund_effect = Table(
    "refund_effect",
    metadata,
    Column("key", Text, primary_key=True),
    Column("refund", Text, nullable=False),
    Column("method", Text, nullable=False),
    Column("reference", Text, nullable=False),
    Column("payee", Text, nullable=False),
    Column("amount", BigInteger, nullable=False),
    Column("currency", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("tries", Integer, nullable=False, server_default=text("0")),
    Column("due_at", BigInteger, nullable=False, server_default=text("0")),
    Column("made_at", BigInteger, nullable=False),
    Column("first_sent_at", BigInteger),
    Column("told", Text, nullable=False, server_default=text("''")),
    Index(
        "ix_refund_effect_due",
        "due_at",
        sqlite_where=text("state IN ('queued','sent','unknown')"),
    ),
    CheckConstraint("amount > 0", name="ck_refund_effect_amount"),
    info=HUB,
)


def tables_of(end: str) -> list[Table]:
    """The tables of one end, "local" or "hub": all entities and that end's own."""
    return [t for t in metadata.sorted_tables if t.info.get("end", end) == end]
