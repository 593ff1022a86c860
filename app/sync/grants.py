"""Money the hub sets aside for this workstation: asked for with the tickets the agent holds, given back with them."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import Connection

from app.domain.ids import micros
from app.domain.operations import Operation, Ref
from app.domain.refunds.granting import ReleaseGrant
from app.domain.refunds.grants import LIFE
from app.sync.outbox import get_kv, set_kv
from app.sync.protocol import AskGrants, GrantsReply, Want
from app.sync.rebase import Actor, replay, take_in

AT_ONCE = 20
AGAIN_S = 300.0
KEY = "grant_key"
# Tickets of one's own with an order, whose grant is missing or ends soon. What waits for a yes must
# find its money when the yes comes.
WANTED = """
SELECT t."order", t.id FROM tickets t JOIN orders o ON o.id = t."order" AND o.order_kind = 'sale'
LEFT JOIN refund_grants g ON g.id = t."order" || '/' || ?
WHERE t.assignee = ? AND t.is_open = 1 AND o.total > 0
  AND (g.id IS NULL OR g.state <> 'open' OR g.expires_at < ?)
  AND NOT EXISTS (SELECT 1 FROM refunds r WHERE r."order" = o.id AND r.stage = 'requested')
ORDER BY t.due_key, t.id LIMIT ?
"""
# Grants of one's own whose ticket somebody else has, or that is done, and that nothing pending spends of.
IDLE = """
SELECT g.id, g."order", g.ticket FROM refund_grants g LEFT JOIN tickets t ON t.id = g.ticket
WHERE g.replica = ? AND g.agent = ? AND g.state = 'open'
  AND (t.id IS NULL OR t.assignee IS NOT ? OR t.is_open = 0)
  AND NOT EXISTS (SELECT 1 FROM op_touch p WHERE p.etype = 'refund_grants' AND p.eid = g.id)
ORDER BY g.id LIMIT ?
"""


class Asked:
    """Orders asked for lately; one of which nothing could be had is not asked for again at once."""

    def __init__(self) -> None:
        self._at: dict[str, float] = {}

    def note(self, orders: Iterable[str], mono: float) -> None:
        """These were asked for now."""
        self._at |= dict.fromkeys(orders, mono)

    def at(self, mono: float) -> set[str]:
        """Those asked for too lately to be asked for again."""
        return {order for order, asked in self._at.items() if mono - asked < AGAIN_S}


def ask(conn: Connection, agent: str, now: datetime, refused: set[str]) -> AskGrants | None:
    """The question, or None when nothing is wanted; `refused` orders were asked for in vain a moment ago."""
    replica = get_kv(conn, "replica")
    params = (replica, agent, micros(now + LIFE / 2), AT_ONCE)
    rows = conn.exec_driver_sql(WANTED, params).all()
    want = [Want(order, ticket) for order, ticket in rows if order not in refused]
    return AskGrants(replica, get_kv(conn, "hub_epoch"), want) if want else None


def take(conn: Connection, reply: GrantsReply, actor: Actor) -> set[Ref]:
    """Write what was set aside, as a page of the feed would bring it; returns the rows that changed.

    An answer of another history is no news: its numbers mean nothing in ours. One that was under way
    while a team was lost brings nothing of that team back.
    """
    if reply.epoch != get_kv(conn, "hub_epoch"):
        return set()
    if reply.key:
        set_kv(conn, KEY, reply.key)
    touched: set[Ref] = set()
    followed = set(conn.exec_driver_sql("SELECT scope FROM cursor").scalars())
    for scope in sorted(reply.rows.keys() & followed):
        rows = reply.rows[scope]
        rebased, plain = take_in(conn, scope, rows)
        touched |= replay(conn, rebased, actor, changed=plain) | plain
    return touched


def idle(conn: Connection, agent: str, now: datetime) -> list[Operation]:
    """What gives back the grants of tickets that are no longer worked on here."""
    params = (get_kv(conn, "replica"), agent, agent, AT_ONCE)
    stamp = str(micros(now))
    rows = conn.exec_driver_sql(IDLE, params).all()
    return [ReleaseGrant(id, order, ticket, stamp) for id, order, ticket in rows]
