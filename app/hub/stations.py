"""The workstations of a hub, as its operator sees them: listed, blocked, and let in again.

A blocked one hears so with its next word, whatever token it holds. What waits there stays there, is sent
when it is let in again, and can meanwhile be exported sealed.
"""

from dataclasses import dataclass
from typing import Final

from sqlalchemy import Connection, Engine

from app.domain.ids import moment
from app.hub.ledger import OFFICE

ACTIVE, BLOCKED = "active", "frozen"


class NoSuchStation(Exception):
    """There is no such workstation; the message says what to do."""


@dataclass(frozen=True, slots=True)
class Station:
    """One workstation: whose, in which state (active or blocked), when it greeted or sent last, what it sent."""

    number: int
    id: str
    agent: str
    agent_name: str
    state: str
    last_seen: str
    last_operation: int
    schema: int


def stations(engine: Engine) -> list[Station]:
    """All that ever joined, by number."""
    with engine.connect() as conn:
        return [_station(*row) for row in conn.exec_driver_sql(LIST, (OFFICE,))]


def set_blocked(engine: Engine, name: str, *, is_blocked: bool) -> Station:
    """Block a workstation, named by its number or its id, or let it in again; waits for what it just sends."""
    with engine.begin() as conn:
        id = _id_of(conn, name)
        state = BLOCKED if is_blocked else ACTIVE
        conn.exec_driver_sql("UPDATE sync_replica SET state = %s WHERE id = %s", (state, id))
        return _station(*conn.exec_driver_sql(f"{SELECT} WHERE r.id = %s", (id,)).one())


def blocked(conn: Connection) -> frozenset[str]:
    """Who is not let in."""
    sql = "SELECT id FROM sync_replica WHERE state <> %s"
    return frozenset(conn.exec_driver_sql(sql, (ACTIVE,)).scalars())


def _id_of(conn: Connection, name: str) -> str:
    number = int(name) if name.isascii() and name.isdigit() and len(name) < DIGITS else 0
    sql = "SELECT id FROM sync_replica WHERE (id = %s OR number = %s) AND id <> %s"
    found = conn.exec_driver_sql(sql, (name, number, OFFICE)).scalar_one_or_none()
    if found is None:
        raise NoSuchStation(
            f"The hub knows no workstation {name}. `evenkeel hub workstations` lists them all."
        )
    return found


def _station(
    number: int, id: str, agent: str, name: str, state: str, at: int, seq: int, schema: int
) -> Station:
    said = ACTIVE if state == ACTIVE else "blocked"
    return Station(number, id, agent, name, said, f"{moment(at):%Y-%m-%dT%H:%M:%SZ}", seq, schema)


DIGITS: Final = 18
SELECT: Final = """
SELECT r.number, r.id, r.user_id, coalesce((SELECT label FROM agents a WHERE a.id = r.user_id), ''),
  r.state, r.seen_at, r.last_op_seq, r.schema FROM sync_replica r
"""
LIST: Final = f"{SELECT} WHERE r.id <> %s ORDER BY r.number"
