"""In whose name a workstation acts: the agent, what the role permits, and the queues that reading would open."""

from sqlalchemy import Connection

from app.domain.codec import from_image
from app.domain.operations import OPERATIONS, Ref
from app.domain.people import Agent, Queue, Role
from app.domain.policy.adoption import Gate, Reading
from app.domain.policy.shelf import SHELF, Shelf
from app.store import rows as stored_rows
from app.store.engines import quick
from app.sync import outbox
from app.sync.rebase import Actor

NOBODY = "local"  # the author before this workstation is enrolled at a hub
# Whoever writes a row of these may have changed what an actor is.
MAKES_ACTOR = frozenset({Agent.kind, Role.kind, Queue.kind, Reading.kind, Shelf.kind})


def actor_of(conn: Connection) -> Actor:
    """Who acts here now."""
    agent_id = outbox.get_kv(conn, "agent")
    if not agent_id:
        return Actor(NOBODY, frozenset(OPERATIONS))
    refs = stored_rows.load(conn, (Ref(Agent.kind, agent_id),))
    agent = refs.get(Ref(Agent.kind, agent_id))
    if agent is None:
        return Actor(agent_id, frozenset())
    role_ref = Ref(Role.kind, agent.image["role"])
    role = stored_rows.load(conn, (role_ref,)).get(role_ref)
    permits = frozenset(role.image["permits"]) if role else frozenset[str]()
    return Actor(agent_id, permits, _gate(conn, agent_id))


def _gate(conn: Connection, agent: str) -> Gate | None:
    reading_ref = Ref(Reading.kind, agent)
    there = stored_rows.load(conn, (SHELF, reading_ref))
    if SHELF not in there:
        return None
    reading = there.get(reading_ref)
    queues = {
        name: id for id, code in quick(conn, "SELECT id, code FROM queues") for name in (code, id)
    }
    return Gate(
        from_image(Shelf, there[SHELF].image),
        from_image(Reading, reading.image) if reading else Reading(agent),
        queues,
    )
