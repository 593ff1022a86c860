"""Whose older history is on this computer for a while."""

from sqlalchemy import Connection

from app.store.answers.asker import Asker
from app.store.engines import quick
from app.store.queries_older import Kept, OlderKept


def kept(conn: Connection, question: Kept, asker: Asker) -> tuple[OlderKept, ...]:
    """Each customer with the end of the stay."""
    sql = "SELECT customer, label, until, elsewhere, left_out FROM kept ORDER BY until, customer"
    return tuple(OlderKept(*row) for row in quick(conn, sql, ()))
