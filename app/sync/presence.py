"""Where this workstation's agent is, and which colleagues are there too: advice with an age, never queued.

The window notes its places in `here`; each heartbeat carries them with the drafts that wait, and
writes who else is there to `there`. Without a line both simply grow old.
"""

from sqlalchemy import Connection

from app.domain.operations import Ref
from app.sync.outbox import get_kv
from app.sync.protocol import Here, Spot, There

OLD_US = 60_000_000  # a place the window has not spoken of for so long has been left
DRAFT = "draft"


def be_at(conn: Connection, ticket: str, doing: str, now_us: int) -> None:
    """The agent is viewing or typing at a ticket now; "" leaves it."""
    if not doing:
        conn.exec_driver_sql("DELETE FROM here WHERE ticket = ?", (ticket,))
        return
    conn.exec_driver_sql(
        "INSERT OR REPLACE INTO here (ticket, doing, at) VALUES (?, ?, ?)", (ticket, doing, now_us)
    )


def beat(conn: Connection, now_us: int) -> Here | None:
    """The next heartbeat; None when the agent is nowhere and was nowhere before."""
    sql = "SELECT ticket, doing FROM here WHERE at > ? ORDER BY at DESC LIMIT 50"
    places = dict(conn.exec_driver_sql(sql, (now_us - OLD_US,)).all())  # type: ignore[arg-type]
    drafts = conn.exec_driver_sql("SELECT ticket FROM drafts WHERE mode = 'reply' LIMIT 50")
    spots = {**dict.fromkeys(drafts.scalars(), DRAFT), **places}
    was_there = conn.exec_driver_sql("SELECT 1 FROM there LIMIT 1").first() is not None
    if not spots and not was_there:
        return None
    return Here(get_kv(conn, "replica"), [Spot(*spot) for spot in spots.items()])


def take(conn: Connection, reply: There) -> set[Ref]:
    """Note who is there now; returns the tickets at which that has changed, as "presence" rows."""
    before = set(conn.exec_driver_sql("SELECT ticket, agent, doing FROM there").all())
    now = {(seen.ticket, seen.agent, seen.doing) for seen in reply.others}
    conn.exec_driver_sql("DELETE FROM there")
    if reply.others:
        conn.exec_driver_sql(
            "INSERT INTO there (ticket, agent, doing, since, at) VALUES (?, ?, ?, ?, ?)",
            [(seen.ticket, seen.agent, seen.doing, seen.since, seen.at) for seen in reply.others],
        )
    return {Ref("presence", row[0]) for row in before ^ now}
