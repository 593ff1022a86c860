"""Older history at the workstation: what was fetched is kept for a while, and let go of again.

A customer's history lies in a feed of its own, `kept:<customer>`, which no cursor follows: what the hub's
feeds say of the same rows goes on counting, and a comparison with the hub does not meet it. Nothing is let
go of by time while work on it waits.
"""

from collections.abc import Iterable, Sequence

import msgspec
from sqlalchemy import Connection

from app.domain.operations import Ref
from app.store import rows as stored_rows
from app.store.engines import first, quick
from app.sync import feeds
from app.sync.protocol import Row
from app.sync.protocol_older import FetchReply
from app.sync.rebase import Actor, replay, take_in
from app.sync.stale_words import note_words


def scope_of(customer: str) -> str:
    """The feed of its own in which a customer's history lies."""
    return f"kept:{customer}"


HELD = {"ticket": "tickets", "customer": "customers", "order": "orders"}


def here(conn: Connection, hits: Iterable[tuple[str, str]]) -> set[tuple[str, str]]:
    """Those hits that are on this computer by now, and found here."""
    sql = "SELECT 1 FROM {} WHERE id = ?"
    return {
        (kind, id) for kind, id in hits if first(conn, sql.format(HELD[kind]), (id,)) is not None
    }


def note(conn: Connection, reply: FetchReply, rows: Iterable[Row], reason: str, at_us: int) -> None:
    """Remember what is to be let go of, and when; rows of an earlier fetching stay among them."""
    named = {(row.t, row.id) for row in rows} | set(_named(conn, reply.customer))
    quick(
        conn,
        "INSERT OR REPLACE INTO kept (customer, label, reason, at, until, elsewhere, left_out, rows)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            reply.customer, reply.label, reason, at_us, reply.until, reply.elsewhere, reply.left_out,
            msgspec.json.encode(sorted(named)).decode(),
        ),
    )  # fmt: skip


def _named(conn: Connection, customer: str) -> list[tuple[str, str]]:
    row = first(conn, "SELECT rows FROM kept WHERE customer = ?", (customer,))
    return [] if row is None else msgspec.json.decode(row[0], type=list[tuple[str, str]])


def take(conn: Connection, customer: str, rows: Sequence[Row], actor: Actor) -> set[Ref]:
    """Write fetched rows. Of those that a followed feed brings as well, that feed says what they are."""
    scope = scope_of(customer)
    refs = [Ref(row.t, row.id) for row in rows if row.t in stored_rows.BY_KIND]
    fed = _fed(conn, refs)
    feeds.lie_also(conn, scope, fed)
    news = [row for row in rows if Ref(row.t, row.id) not in fed]
    rebased, plain = take_in(conn, scope, news)
    note_words(conn, news)
    return replay(conn, rebased, actor, changed=plain) | plain if rebased or plain else set()


def _fed(conn: Connection, refs: Iterable[Ref]) -> set[Ref]:
    """Those rows that lie in a feed which is followed."""
    homes: dict[Ref, str] = {}
    for ref in refs:
        sql = f"SELECT scope FROM {ref.kind} WHERE id = ? AND rev > 0"  # noqa: S608
        row = first(conn, sql, (ref.id,))
        if row is not None:
            homes[ref] = row[0]
    return {ref for ref, home in homes.items() if home and not home.startswith(scope_of(""))}


def expire(conn: Connection, actor: Actor, now_us: int) -> set[Ref]:
    """Let go of what has been here long enough, unless work on it waits or words are half-written."""
    over = quick(conn, "SELECT customer FROM kept WHERE until < ?", (now_us,))
    return let_go(conn, [c for (c,) in over if not _is_worked_on(conn, c)], actor)


def _is_worked_on(conn: Connection, customer: str) -> bool:
    sql = (
        "SELECT 1 FROM kept k, json_each(k.rows) r WHERE k.customer = ? AND ("
        "EXISTS (SELECT 1 FROM op_touch p WHERE p.etype = r.value ->> 0 AND p.eid = r.value ->> 1)"
        " OR EXISTS (SELECT 1 FROM drafts d WHERE d.ticket = r.value ->> 1)) LIMIT 1"
    )
    return first(conn, sql, (customer,)) is not None


def forget_gone(conn: Connection, news: Iterable[Row], actor: Actor) -> set[Ref]:
    """A customer was forgotten, or is another one now: what was fetched of them says what is so no longer."""
    gone = [
        row.id
        for row in news
        if row.t == "customers" and row.row and (row.row["erased_at"] or row.row["merged_into"])
    ]
    return let_go(conn, gone, actor) if gone else set()


def forget_all(conn: Connection, actor: Actor) -> set[Ref]:
    """Let go of everything: the rights or the hub's history are others now. What waits stays in the outbox."""
    kept = quick(conn, "SELECT customer FROM kept", ())
    return let_go(conn, [customer for (customer,) in kept], actor)


def let_go(conn: Connection, customers: Iterable[str], actor: Actor) -> set[Ref]:
    """Let go of what lies in no other feed."""
    touched: set[Ref] = set()
    for customer in customers:
        rows = [Row(kind, id, 0, "moved") for kind, id in _named(conn, customer)]
        rebased, plain = take_in(conn, scope_of(customer), rows)
        note_words(conn, [row for row in rows if Ref(row.t, row.id) in plain])
        touched |= replay(conn, rebased, actor, changed=plain) | plain
        quick(conn, "DELETE FROM kept WHERE customer = ?", (customer,))
    return touched
