"""The people of a hub: with the first in one of the usual roles that role is recorded, and a queue to work from."""

from random import Random

from sqlalchemy import Engine, select

from app.domain.operations import Operation
from app.domain.people import EVERY, Agent, Queue, RecordAgent, RecordQueue, RecordRole, Role
from app.domain.rights import RIGHTS, ROLE_LABELS
from app.hub.hub import Hub
from app.store.tables import metadata


class NoSuchStaff(Exception):
    """Somebody cannot be taken on, or is not there; the message says why and what to do."""


def take_on(hub: Hub, engine: Engine, id: str, label: str, role: str, rng: Random) -> None:
    """Record a new agent, who serves every queue; raises NoSuchStaff."""
    if is_there(engine, Agent.kind, id):
        raise NoSuchStaff(
            f"There is an agent {id} already. `evenkeel hub do agent.record JSON` changes one."
        )
    ops: list[Operation] = []
    if not is_there(engine, Role.kind, role):
        if role not in RIGHTS:
            raise NoSuchStaff(f"There is no role {role}; the usual ones are {', '.join(RIGHTS)}.")
        ops.append(RecordRole(Role(role, ROLE_LABELS[role], tuple(sorted(RIGHTS[role])))))
    if not is_there(engine, Queue.kind):
        ops.append(RecordQueue(Queue("general", "General", "GEN")))
    ops.append(RecordAgent(Agent(id, label, _initials(label), role, (EVERY,))))
    hub.perform_all(ops, rng)


def need(engine: Engine, agent: str) -> None:
    """Raise NoSuchStaff when the hub knows no such agent: a code for one would open nothing."""
    if not is_there(engine, Agent.kind, agent):
        raise NoSuchStaff(
            f"The hub knows no agent {agent}. `evenkeel hub agent {agent} NAME ROLE` takes one on."
        )


def is_there(engine: Engine, kind: str, id: str | None = None) -> bool:
    """Whether the hub has this row, or any of its kind."""
    table = metadata.tables[kind]
    ask = select(table.c.id).limit(1)
    with engine.connect() as conn:
        return conn.execute(ask if id is None else ask.where(table.c.id == id)).first() is not None


def _initials(label: str) -> str:
    """The first letters of the first and the last name, or the first two of the only one."""
    words = label.split() or ["?"]
    return (words[0][:2] if len(words) == 1 else words[0][0] + words[-1][0]).upper()
