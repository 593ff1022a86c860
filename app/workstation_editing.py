"""Work that came back and is changed to be sent again: begun, left, and closed once its successor is in the outbox.

What is edited lies with the drafts; here is only kept which item of the tray is meant, and the id of what
is to take its place once that is known, so that neither a crash nor another start forgets it. The item
stays open until that is in the outbox, whatever else is done on the ticket.
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

Successor = AddMessage | IssueRefund | RequestApproval


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
        outbox.set_kv(conn, PREFIX + row[2], f"{seq} {name}")
    return Begun(seq, row[2], decode(name, args, v), is_new)


def leave(station: Workstation, ticket: str) -> None:
    """Nothing is edited on this ticket any more; the item stays open, and the words stay a draft."""
    with station.writing() as conn:
        quick(conn, "DELETE FROM kv WHERE key = ?", (PREFIX + ticket,))


def name_successor(station: Workstation, op: Successor) -> None:
    """What is about to be performed takes the place of what is edited on its ticket, if it is of that kind."""
    edit = (station.get_kv(PREFIX + op.ticket) or "").split()
    if edit and op.name in SUCCESSORS.get(edit[1], ()):
        station.set_kv(PREFIX + op.ticket, f"{edit[0]} {edit[1]} {op.id}")


def _named(conn: Connection) -> list[tuple[str, int, str]]:
    """Ticket, item, and the id of what is to take its place, wherever that has been sent once."""
    rows = quick(conn, "SELECT key, value FROM kv WHERE key LIKE 'edit/%'")
    edits = [(key.removeprefix(PREFIX), value.split()) for key, value in rows]
    return [(ticket, int(edit[0]), edit[2]) for ticket, edit in edits if len(edit) > 2]


def finish(station: Workstation) -> list[int]:
    """Close every item whose successor is in the outbox, with the number of that; returns the items."""
    with station.reading() as conn:
        done = [
            (ticket, seq, successor)
            for ticket, seq, id in _named(conn)
            if (successor := _successor(conn, ticket, seq, id))
        ]
    for ticket, seq, successor in done:
        close(station, seq, again=successor)
        leave(station, ticket)
    return [seq for _, seq, _ in done]


def _successor(conn: Connection, ticket: str, seq: int, id: str) -> int:
    """The operation that was named to take the item's place, about the same order; 0 while it is not there."""
    row = first(
        conn,
        "SELECT b.op_seq FROM outbox o JOIN outbox b ON b.op_seq > o.op_seq AND b.subject = ?"
        " AND b.args ->> 'id' = ? AND b.args ->> 'order' IS o.args ->> 'order' WHERE o.op_seq = ?"
        " ORDER BY b.op_seq LIMIT 1",
        (ticket, id, seq),
    )
    return 0 if row is None else int(row[0])
