"""Money set aside for one's own workstation: when it may be promised, and given back where a refund needs it."""

from datetime import datetime
from typing import Any, Protocol

from sqlalchemy import Connection

from app.domain.ids import micros
from app.domain.operations import Operation, Rejected
from app.domain.refunds.acts import IssueRefund, RequestApproval
from app.domain.refunds.credit import GiveCredit
from app.domain.refunds.granting import ReleaseGrant
from app.domain.refunds.grants import Grant
from app.store.answers.apart import apart
from app.store.queries import Image
from app.store.queries_refunds import RefundDesk, RefundDeskRow
from app.sync.clock import Clock, hub_time, tick


class Asked(Protocol):
    """What of a workstation is needed here."""

    def ask(self, question: Any) -> Any: ...
    def now(self) -> datetime: ...


def refusal_apart(conn: Connection, clock: Clock, op: Operation) -> Rejected | None:
    """Why money cannot be promised without the hub now; None where it can, or where nothing is promised."""
    if not (isinstance(op, IssueRefund) and op.grant) and not (
        isinstance(op, GiveCredit) and op.offline
    ):
        return None
    at = tick(clock)
    now_us = hub_time(conn, at)
    try:
        apart(conn, now_us, at.wall_us - now_us).refuse_promise()
    except Rejected as refusal:
        return refusal
    return None


def freeing(station: Asked, op: Operation) -> tuple[Operation, ...]:
    """What goes before a refund that does not spend of one's allowance, but needs its money."""
    if not isinstance(op, (IssueRefund, RequestApproval)):
        return ()
    if isinstance(op, IssueRefund) and op.grant:
        return ()
    try:
        desk: RefundDeskRow | None = station.ask(RefundDesk(op.order))
    except Rejected:
        return ()  # the refund itself is refused, with the reason
    if desk is None or not desk.grant or op.amount <= desk.case.room - desk.grant_left:
        return ()
    grant = station.ask(Image(Grant.kind, desk.grant))
    return (ReleaseGrant(desk.grant, op.order, grant["ticket"], str(micros(station.now()))),)
