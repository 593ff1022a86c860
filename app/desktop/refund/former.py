"""A refund that came back and is changed: what does it again takes its place."""

from typing import TYPE_CHECKING

from app.domain.refunds.acts import IssueRefund, RequestApproval

if TYPE_CHECKING:  # see desk
    from app.workstation import Workstation


def succeed(workstation: "Workstation", op: IssueRefund | RequestApproval) -> None:
    """What is about to be issued or asked for takes the place of what is edited on its ticket."""
    from app.workstation_editing import name_successor  # the window paints before this is needed

    name_successor(workstation, op)
