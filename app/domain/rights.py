"""The usual roles of a house and what each permits; a house may record others."""

from typing import Final

from app.domain.auditing import READ_ALL, READ_TEAM
from app.domain.looking import LOOK_UP
from app.domain.operations import OVERRULE

# What happened may be written down by everybody who answers customers.
FACTS: Final = (
    *("ticket.create", "ticket.record", "ticket.flag_emergency", "tag.record"),
    *("message.add", "note.add", "contact.start", "contact.end"),
    *("checklist.answer", "checklist.skip", "checklist.back", "checklist.pause"),
    *("checklist.resume", "checklist.park", "checklist.end"),
    *("customer.record", "order.record", "order.credit"),
    *("policy.acknowledge", "policy.flag", "policy.train"),
)
# What an agent may do to a ticket; giving it to another person takes experience.
TICKET_WORK: Final = (
    *("ticket.claim", "ticket.release", "ticket.set_state", "ticket.set_priority"),
    *("ticket.set_class", "ticket.tag", "ticket.solve", "ticket.confirm", "ticket.close"),
    *("ticket.reopen", "checklist.start", "checklist.switch"),
    *("customer.change", "customer.prefer", "customer.consent", "customer.set_point"),
    *("care.take", "care.dismiss"),
    *("conflict.settle", LOOK_UP),
)
# Money goes back within limits that the policy sets by role; above them another person decides.
REFUNDS: Final = (
    *("refund.draft", "refund.issue", "refund.request", "refund.cancel"),
    *("grant.release", "grant.redeem", "credit.give"),
)
DECIDING: Final = ("refund.approve", "refund.decline", "refund.delegate")
# A supervisor's word stands over an agent's, and only a supervisor takes an emergency back.
LEADING: Final = (
    "ticket.assign",
    "ticket.clear_emergency",
    "customer.set_tier",
    *("customer.merge", "customer.erase", "customer.keep"),
    "ticket.merge",
    "policy.answer_flag",
    OVERRULE,
    READ_TEAM,
    *DECIDING,
)
RIGHTS: Final[dict[str, tuple[str, ...]]] = {
    "agent": (*FACTS, *TICKET_WORK, *REFUNDS),
    # A senior decides where a supervisor has asked for it.
    "senior": (*FACTS, *TICKET_WORK, *REFUNDS, "ticket.assign", "refund.approve", "refund.decline"),
    "supervisor": (*FACTS, *TICKET_WORK, *REFUNDS, *LEADING),
    "auditor": (READ_ALL,),
    # Runs the house and takes in what shop and desks report; answering is for those who answer.
    "admin": (
        *("role.record", "queue.record", "agent.record", "tag.record"),
        *("customer.record", "order.record", "order.credit", "ticket.record", "rules.publish"),
        *("customer.erase", "customer.confirm_erasure", "customer.keep"),
        *("policy.keep", "policy.publish", "policy.rollback", "policy.answer_flag"),
        *("policy.acknowledge", "policy.flag", "policy.train", READ_ALL),
    ),
}
ROLE_LABELS: Final = {
    "agent": "Agent",
    "senior": "Senior agent",
    "supervisor": "Supervisor",
    "auditor": "Quality and audit",
    "admin": "Administrator",
}
