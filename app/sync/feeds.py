"""In which feeds a row lies: one stands in its own column, any others in `also`; with the last it leaves.

A customer travels with every team that has a ticket of theirs. What a feed says of a row counts for that
feed alone: its newest line is its last word, whatever revision the row has reached through another.
"""

from collections.abc import Iterable, Mapping

import msgspec
from sqlalchemy import Connection

from app.domain.operations import Ref
from app.store import rows as stored_rows
from app.store.engines import first, quick, quick_many
from app.sync.outbox import get_kv, set_kv

UNREAD = "unread"


def expected(conn: Connection) -> list[str]:
    """The feeds in which some row may be lost: a restored hub has not brought it yet, and it has revision 0."""
    return msgspec.json.decode(get_kv(conn, UNREAD, "[]"))


def expect(conn: Connection, scopes: Iterable[str]) -> None:
    """Rows of these feeds, and of no others, are waited for."""
    set_kv(conn, UNREAD, msgspec.json.encode(sorted(scopes)).decode())


def lie_also(conn: Connection, scope: str, refs: Iterable[Ref]) -> None:
    """Rows that are here already lie in this feed as well."""
    values = [(*ref, scope) for ref in refs]
    if values:
        quick_many(conn, "INSERT OR IGNORE INTO also (etype, eid, scope) VALUES (?, ?, ?)", values)


def leave(conn: Connection, scope: str, held_in: Mapping[Ref, str]) -> list[Ref]:
    """Rows leave a feed; returns those that lie in no other. `held_in` is what their own columns say."""
    losing = [ref for ref, held in held_in.items() if held == scope]
    _forget(conn, [(ref.kind, ref.id, scope) for ref in held_in.keys() - set(losing)])
    stays = others(conn, losing)
    for ref, other in stays.items():
        sql = f"UPDATE {ref.kind} SET scope = ? WHERE id = ?"  # noqa: S608
        quick(conn, sql, (other, ref.id))
        sql = "UPDATE base_row SET scope = ? WHERE etype = ? AND eid = ?"
        quick(conn, sql, (other, *ref))
    _forget(conn, [(ref.kind, ref.id, other) for ref, other in stays.items()])
    return [ref for ref in losing if ref not in stays]


def others(conn: Connection, refs: Iterable[Ref]) -> dict[Ref, str]:
    """For those rows that lie in further feeds, one of them."""
    if first(conn, "SELECT 1 FROM also LIMIT 1") is None:
        return {}
    found: dict[Ref, str] = {}
    for ref in refs:
        sql = "SELECT scope FROM also WHERE etype = ? AND eid = ? ORDER BY scope LIMIT 1"
        row = first(conn, sql, tuple(ref))
        if row is not None:
            found[ref] = row[0]
    return found


def forget(conn: Connection, refs: Iterable[Ref]) -> None:
    """Rows that are gone lie nowhere."""
    values = [tuple(ref) for ref in refs]
    if values and first(conn, "SELECT 1 FROM also LIMIT 1") is not None:
        quick_many(conn, "DELETE FROM also WHERE etype = ? AND eid = ?", values)


def _forget(conn: Connection, lines: list[tuple[str, str, str]]) -> None:
    if lines:
        quick_many(conn, "DELETE FROM also WHERE etype = ? AND eid = ? AND scope = ?", lines)


def give_up(conn: Connection, scope: str) -> None:
    """What lies in another feed as well as in this one is from now on that one's; the rest stays as it is."""
    conn.exec_driver_sql("DELETE FROM also WHERE scope = ?", (scope,))
    for kind in stored_rows.BY_KIND:
        other = f"(SELECT min(a.scope) FROM also a WHERE a.etype = '{kind}' AND a.eid = {{}})"  # noqa: S608
        for table, id in ((kind, f"{kind}.id"), ("base_row", "base_row.eid")):
            which = f"{table}.scope = ? AND {other.format(id)} IS NOT NULL"
            if table == "base_row":
                which += f" AND base_row.etype = '{kind}'"
            conn.exec_driver_sql(
                f"UPDATE {table} SET scope = {other.format(id)} WHERE {which}",  # noqa: S608
                (scope,),
            )
        conn.exec_driver_sql(
            f"DELETE FROM also WHERE etype = '{kind}' AND scope = "  # noqa: S608
            f"(SELECT t.scope FROM {kind} t WHERE t.id = also.eid)"
        )
