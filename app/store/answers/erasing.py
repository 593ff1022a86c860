"""Who is to be forgotten, and how much there is of them on this computer."""

from typing import Any, Final

import msgspec
from sqlalchemy import Connection

from app.domain.gone import ConfirmErasure, EraseCustomer, KeepCustomer
from app.store.answers.asker import Asker
from app.store.engines import first, quick
from app.store.queries_erasing import Erasure, ErasureRow, Erasures

ROW: Final = """
SELECT c.id, c.label, c.number, coalesce(nullif(c.erase_asked_by, ''), c.erase_confirmed_by),
  (SELECT count(*) FROM tickets t WHERE t.customer = c.id),
  (SELECT count(*) FROM tickets t JOIN messages m ON m.ticket = t.id WHERE t.customer = c.id),
  (SELECT count(*) FROM orders o WHERE o.customer = c.id),
  (SELECT count(*) FROM orders o JOIN refunds r ON r."order" = o.id WHERE o.customer = c.id)
FROM customers c WHERE c.erased_at IS NULL AND c.merged_into = ''
"""
PERMITS: Final = "SELECT r.permits FROM agents a JOIN roles r ON r.id = a.role WHERE a.id = ?"


def erasure(conn: Connection, question: Erasure, asker: Asker) -> ErasureRow | None:
    """One customer."""
    row = first(conn, f"{ROW} AND c.id = ?", (question.customer,))
    return None if row is None else _row(row, asker, _permits(conn, asker))


def erasures(conn: Connection, question: Erasures, asker: Asker) -> tuple[ErasureRow, ...]:
    """All of whom it was asked."""
    sql = f"{ROW} AND (c.erase_asked_by <> '' OR c.erase_confirmed_by <> '') ORDER BY c.label, c.id"
    permits = _permits(conn, asker)
    return tuple(_row(row, asker, permits) for row in quick(conn, sql, ()))


def _permits(conn: Connection, asker: Asker) -> frozenset[str]:
    row = first(conn, PERMITS, (asker.agent,))
    return frozenset(msgspec.json.decode(row[0])) if row else frozenset()


def _row(row: Any, asker: Asker, permits: frozenset[str]) -> ErasureRow:
    asked_by = row[3]
    return ErasureRow(
        *row,
        may_ask=not asked_by and EraseCustomer.name in permits,
        may_decide=asked_by not in ("", asker.agent) and ConfirmErasure.name in permits,
        may_keep=bool(asked_by) and KeepCustomer.name in permits,
    )
