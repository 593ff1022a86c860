"""Work that came back and is changed to be sent again: begun, left, and closed once its successor is in the outbox.

What is edited lies with the drafts; here is only kept which item of the tray is meant, so that neither
a crash nor another start forgets it. The item stays open until something has taken its place.
"""

from typing import Final, NamedTuple

from sqlalchemy import Connection

from app.domain.contacts import AddMessage
from app.domain.operations import Operation, Rejected, decode
from app.domain.refunds.acts import IssueRefund, RequestApproval
from app.domain.repairs import EDITABLE
from app.store.engines import first, quick
from app.sync import outbox
from app.workstation import Workstation
from app.workstation_outbox import close

PREFIX: Final = "edit/"
# What may take the place of what.
SUCCESSORS: Final = {
    AddMessage.name: (AddMessage.name,),
    IssueRefund.name: (IssueRefund.name, RequestApproval.name),
    RequestApproval.name: (IssueRefund.name, RequestApproval.name),
}


class Begun(NamedTuple):
    """What is being edited, and the ticket on which; `is_new` unless that was so already."""

    seq: int
    ticket: str
    op: Operation
    is_new: bool


def begin(station: Workstation, seq: int) -> Begun:
    """From now on this item is edited on its ticket; Rejected when it is closed or cannot be edited."""
    with station.writing() as conn:
        row = first(
            conn,
            "SELECT o.name, o.args, o.subject FROM outbox o JOIN attention a USING (op_seq)"
            " WHERE op_seq = ? AND a.closed_at IS NULL",
            (seq,),
        )
        if row is None:
            raise Rejected("attention.closed")
        if row[0] not in EDITABLE or not row[2]:
            raise Rejected("attention.not_editable")
        name, args, v, _ = outbox.came_back(conn, seq)
        is_new = outbox.get_kv(conn, PREFIX + row[2]).split()[:1] != [str(seq)]
        outbox.set_kv(conn, PREFIX + row[2], f"{seq} {outbox.head(conn).seq}")
    return Begun(seq, row[2], decode(name, args, v), is_new)


def leave(station: Workstation, ticket: str) -> None:
    """Nothing is edited on this ticket any more; the item stays open, and the words stay a draft."""
    with station.writing() as conn:
        quick(conn, "DELETE FROM kv WHERE key = ?", (PREFIX + ticket,))


def under_way(station: Workstation) -> tuple[str, ...]:
    """The tickets on which something is edited."""
    with station.reading() as conn:
        return tuple(ticket for ticket, _, _ in _edits(conn))


def _edits(conn: Connection) -> list[tuple[str, int, int]]:
    """Ticket, item, and the newest operation when its editing began."""
    rows = quick(conn, "SELECT key, value FROM kv WHERE key LIKE 'edit/%'")
    return [(key.removeprefix(PREFIX), *map(int, value.split())) for key, value in rows]  # type: ignore[misc]


def finish(station: Workstation) -> list[int]:
    """Close every item whose successor is in the outbox, with the number of that; returns the items."""
    with station.reading() as conn:
        done = [
            (ticket, seq, successor)
            for ticket, seq, head in _edits(conn)
            if (successor := _successor(conn, ticket, seq, head))
        ]
    for ticket, seq, successor in done:
        close(station, seq, again=successor)
        leave(station, ticket)
    return [seq for _, seq, _ in done]


def _successor(conn: Connection, ticket: str, seq: int, head: int) -> int:
    """The first operation of the same purpose on the ticket since the editing began, or 0."""
    row = first(conn, "SELECT name, args ->> 'order' FROM outbox WHERE op_seq = ?", (seq,))
    if row is None:
        return 0
    for later, name, order in quick(
        conn,
        "SELECT op_seq, name, args ->> 'order' FROM outbox"
        " WHERE op_seq > ? AND subject = ? ORDER BY op_seq",
        (head, ticket),
    ):
        if name in SUCCESSORS.get(row[0], ()) and order == row[1]:
            return int(later)
    return 0
