"""Money set aside for one's own workstation: given back first where a refund needs it from the order itself."""

from datetime import datetime
from typing import Any, Protocol

from app.domain.ids import micros
from app.domain.operations import Operation, Rejected
from app.domain.refunds.acts import IssueRefund, RequestApproval
from app.domain.refunds.granting import ReleaseGrant
from app.domain.refunds.grants import Grant
from app.store.queries import Image
from app.store.queries_refunds import RefundDesk, RefundDeskRow


class Asked(Protocol):
    """What of a workstation is needed here."""

    def ask(self, question: Any) -> Any: ...
    def now(self) -> datetime: ...


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
