"""How each kind of operation is called in the Outbox, and its picture."""

from collections.abc import Mapping
from typing import Final, NamedTuple

from app.desktop.marking import QT_TRANSLATE_NOOP


class What(NamedTuple):
    """How an operation is called on the page."""

    icon: str
    text: str


EDITION: Final = QT_TRANSLATE_NOOP("OutboxPage", "Edition of the policy")
WHAT: Mapping[str, What] = {
    "agent.record": What("user", QT_TRANSLATE_NOOP("OutboxPage", "Agent")),
    "care.dismiss": What("minus", QT_TRANSLATE_NOOP("OutboxPage", "Proposal of care left out")),
    "care.take": What("user", QT_TRANSLATE_NOOP("OutboxPage", "Proposal of care taken on")),
    "conflict.settle": What("check", QT_TRANSLATE_NOOP("OutboxPage", "Choice between two values")),
    "contact.end": What("phone", QT_TRANSLATE_NOOP("OutboxPage", "End of a contact")),
    "contact.start": What("phone", QT_TRANSLATE_NOOP("OutboxPage", "Start of a contact")),
    "checklist.answer": What("checklist", QT_TRANSLATE_NOOP("OutboxPage", "Step of a checklist")),
    "checklist.back": What("undo", QT_TRANSLATE_NOOP("OutboxPage", "Step opened again")),
    "checklist.end": What("check", QT_TRANSLATE_NOOP("OutboxPage", "Checklist left")),
    "checklist.park": What("hold", QT_TRANSLATE_NOOP("OutboxPage", "Checklist parked")),
    "checklist.pause": What("hold", QT_TRANSLATE_NOOP("OutboxPage", "Checklist paused")),
    "checklist.resume": What("play", QT_TRANSLATE_NOOP("OutboxPage", "Checklist goes on")),
    "checklist.skip": What("minus", QT_TRANSLATE_NOOP("OutboxPage", "Step not applicable")),
    "checklist.start": What("checklist", QT_TRANSLATE_NOOP("OutboxPage", "Checklist begun")),
    "checklist.switch": What(
        "swap", QT_TRANSLATE_NOOP("OutboxPage", "Newer version of a checklist")
    ),
    "customer.change": What("user", QT_TRANSLATE_NOOP("OutboxPage", "Customer's details")),
    "customer.consent": What("shield", QT_TRANSLATE_NOOP("OutboxPage", "Customer's consent")),
    "customer.confirm_erasure": What(
        "shield", QT_TRANSLATE_NOOP("OutboxPage", "Erasure of a customer confirmed")
    ),
    "customer.erase": What("shield", QT_TRANSLATE_NOOP("OutboxPage", "Erasure of a customer")),
    "customer.keep": What(
        "shield", QT_TRANSLATE_NOOP("OutboxPage", "Erasure of a customer declined")
    ),
    "customer.merge": What("user", QT_TRANSLATE_NOOP("OutboxPage", "Merge of customers")),
    "customer.prefer": What("user", QT_TRANSLATE_NOOP("OutboxPage", "Customer's wishes")),
    "customer.record": What("user", QT_TRANSLATE_NOOP("OutboxPage", "Customer")),
    "customer.set_point": What("phone", QT_TRANSLATE_NOOP("OutboxPage", "Way to reach a customer")),
    "customer.set_tier": What("star", QT_TRANSLATE_NOOP("OutboxPage", "Membership")),
    "message.add": What("send", QT_TRANSLATE_NOOP("OutboxPage", "Reply to the customer")),
    "note.add": What("note", QT_TRANSLATE_NOOP("OutboxPage", "Internal note")),
    "order.credit": What("package", QT_TRANSLATE_NOOP("OutboxPage", "Credit of the shop")),
    "order.record": What("package", QT_TRANSLATE_NOOP("OutboxPage", "Order")),
    "policy.acknowledge": What("check", QT_TRANSLATE_NOOP("OutboxPage", "Clause read")),
    "policy.answer_flag": What("note", QT_TRANSLATE_NOOP("OutboxPage", "Answer about the policy")),
    "policy.distrust": What("shield", EDITION),
    "policy.enforce": What("shield", EDITION),
    "policy.flag": What("note", QT_TRANSLATE_NOOP("OutboxPage", "Remark on the policy")),
    "policy.keep": What("list", EDITION),
    "policy.publish": What("list", EDITION),
    "policy.rollback": What("undo", EDITION),
    "policy.train": What("star", QT_TRANSLATE_NOOP("OutboxPage", "Practice")),
    "policy.trust": What("shield", EDITION),
    "queue.record": What("list", QT_TRANSLATE_NOOP("OutboxPage", "Queue")),
    "credit.give": What("star", QT_TRANSLATE_NOOP("OutboxPage", "Store credit")),
    "grant.draw": What("shield", QT_TRANSLATE_NOOP("OutboxPage", "Set money aside")),
    "grant.reclaim": What("shield", QT_TRANSLATE_NOOP("OutboxPage", "Take an allowance back")),
    "grant.redeem": What("shield", QT_TRANSLATE_NOOP("OutboxPage", "Supervisor's code")),
    "grant.release": What("shield", QT_TRANSLATE_NOOP("OutboxPage", "Give an allowance back")),
    "refund.approve": What("check", QT_TRANSLATE_NOOP("OutboxPage", "Approve a refund")),
    "refund.cancel": What("undo", QT_TRANSLATE_NOOP("OutboxPage", "Take a refund back")),
    "refund.decline": What("undo", QT_TRANSLATE_NOOP("OutboxPage", "Decline a refund")),
    "refund.delegate": What("assign", QT_TRANSLATE_NOOP("OutboxPage", "Stand-in for approvals")),
    "refund.draft": What("note", QT_TRANSLATE_NOOP("OutboxPage", "Draft of a refund")),
    "refund.expire": What("undo", QT_TRANSLATE_NOOP("OutboxPage", "Request out of time")),
    "refund.issue": What("send", QT_TRANSLATE_NOOP("OutboxPage", "Refund")),
    "refund.request": What("hand", QT_TRANSLATE_NOOP("OutboxPage", "Request for approval")),
    "refund.settle": What("check", QT_TRANSLATE_NOOP("OutboxPage", "Outcome of a payout")),
    "rules.publish": What("list", QT_TRANSLATE_NOOP("OutboxPage", "Rules for refunds")),
    "role.record": What("shield", QT_TRANSLATE_NOOP("OutboxPage", "Role")),
    "tag.record": What("tag", QT_TRANSLATE_NOOP("OutboxPage", "Tag")),
    "ticket.assign": What("assign", QT_TRANSLATE_NOOP("OutboxPage", "Assign")),
    "ticket.claim": What("hand", QT_TRANSLATE_NOOP("OutboxPage", "Claim")),
    "ticket.clear_emergency": What(
        "flame", QT_TRANSLATE_NOOP("OutboxPage", "Take an emergency back")
    ),
    "ticket.close": What("check", QT_TRANSLATE_NOOP("OutboxPage", "Close")),
    "ticket.confirm": What("check", QT_TRANSLATE_NOOP("OutboxPage", "Confirm")),
    "ticket.create": What("plus", QT_TRANSLATE_NOOP("OutboxPage", "New ticket")),
    "ticket.merge": What("check", QT_TRANSLATE_NOOP("OutboxPage", "Merge of tickets")),
    "ticket.flag_emergency": What("flame", QT_TRANSLATE_NOOP("OutboxPage", "Flag an emergency")),
    "ticket.record": What("ticket", QT_TRANSLATE_NOOP("OutboxPage", "Ticket from elsewhere")),
    "ticket.release": What("undo", QT_TRANSLATE_NOOP("OutboxPage", "Release")),
    "ticket.reopen": What("undo", QT_TRANSLATE_NOOP("OutboxPage", "Reopen")),
    "ticket.set_class": What("tag", QT_TRANSLATE_NOOP("OutboxPage", "Type")),
    "ticket.set_priority": What("priority", QT_TRANSLATE_NOOP("OutboxPage", "Priority")),
    "ticket.set_state": What("swap", QT_TRANSLATE_NOOP("OutboxPage", "Status")),
    "ticket.solve": What("check", QT_TRANSLATE_NOOP("OutboxPage", "Solve")),
    "ticket.tag": What("tag", QT_TRANSLATE_NOOP("OutboxPage", "Tags")),
}
OTHER: Final = What("database", QT_TRANSLATE_NOOP("OutboxPage", "Change"))
