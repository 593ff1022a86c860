"""The people of the made-up shop: roles with their rights, six agents, three queues and the tags they share."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from app.domain.ids import EPOCH, derived_id
from app.domain.operations import OFFICE, OPERATIONS, OVERRULE, Operation
from app.domain.people import (
    Agent,
    Queue,
    RecordAgent,
    RecordQueue,
    RecordRole,
    RecordTag,
    Role,
    Tag,
)

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
    "conflict.settle",
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
    *DECIDING,
)
RIGHTS: Final[dict[str, tuple[str, ...]]] = {
    "agent": (*FACTS, *TICKET_WORK, *REFUNDS),
    # A senior decides where a supervisor has asked for it.
    "senior": (*FACTS, *TICKET_WORK, *REFUNDS, "ticket.assign", "refund.approve", "refund.decline"),
    "supervisor": (*FACTS, *TICKET_WORK, *REFUNDS, *LEADING),
    "auditor": (),
    # Runs the house and takes in what shop and desks report; answering is for those who answer.
    "admin": (
        *("role.record", "queue.record", "agent.record", "tag.record"),
        *("customer.record", "order.record", "order.credit", "ticket.record", "rules.publish"),
        *("customer.erase", "customer.confirm_erasure", "customer.keep"),
        *("policy.keep", "policy.publish", "policy.rollback", "policy.answer_flag"),
        *("policy.acknowledge", "policy.flag", "policy.train"),
    ),
}
ROLE_LABELS: Final = {
    "agent": "Agent",
    "senior": "Senior agent",
    "supervisor": "Supervisor",
    "auditor": "Quality and audit",
    "admin": "Administrator",
}


class Post(NamedTuple):
    """One agent's place: initials, name, role, queues and language."""

    initials: str
    label: str
    role: str
    queues: tuple[str, ...]
    language: str


QUEUES: Final = {
    "RET": "Returns and refunds",
    "ORD": "Orders and delivery",
    "TEC": "Technical help",
}
POSTS: Final = (
    Post("JN", "Julia Novak", "agent", ("RET", "ORD", "TEC"), "en"),
    Post("JD", "Jana Dvořáková", "senior", ("RET", "ORD", "TEC"), "cs"),
    Post("MB", "Marta Bērziņa", "supervisor", ("RET", "ORD", "TEC"), "lv"),
    Post("GR", "Giulia Rossi", "agent", ("RET", "ORD"), "it"),
    Post("LW", "林薇", "agent", ("ORD", "TEC"), "zh"),
    Post("PS", "Pavel Šimek", "admin", (), "cs"),
)
TAGS: Final = (
    *("transport-damage", "exchange", "missing", "courier", "delay", "warranty", "kettle", "lamp"),
    *("app", "payment", "invoice", "sign-in", "delivery", "discount", "spare-part", "material"),
    *("stock", "refund", "repeat-contact", "return", "repeat-complaint", "emergency"),
    "suspicious-mail",
)
# Who speaks a language well enough to answer in it.
SPEAKERS: Final = {
    "en": ("JN", "JD", "JD", "GR", "LW"),
    "cs": ("JD", "JD", "JD", "JN"),
    "lv": ("MB", "MB", "MB", "MB", "JN"),
    "it": ("GR", "GR", "GR", "GR", "JN"),
    "zh": ("LW", "LW", "LW", "LW", "LW", "JN"),
}


def agent_id(initials: str) -> str:
    """The id of an agent of the made-up shop."""
    return derived_id(f"demo/agent/{initials}", EPOCH)


def queue_id(code: str) -> str:
    """The id of a queue of the made-up shop."""
    return derived_id(f"demo/queue/{code}", EPOCH)


ADMIN: Final = agent_id("PS")
NAMES: Final = {agent_id(post.initials): post.label for post in POSTS}


def permits_of(agent: str) -> frozenset[str]:
    """What an agent of the made-up shop, or the hub's office, may do."""
    if agent == OFFICE:
        return frozenset(OPERATIONS)
    roles = {agent_id(post.initials): post.role for post in POSTS}
    return frozenset(RIGHTS[roles[agent]])


def people() -> Iterator[Operation]:
    """Everything about the team, in an order in which each operation finds what it names."""
    for role, permits in RIGHTS.items():
        yield RecordRole(Role(role, ROLE_LABELS[role], tuple(sorted(permits))))
    for code, label in QUEUES.items():
        yield RecordQueue(Queue(queue_id(code), label, code))
    for post in POSTS:
        yield RecordAgent(_agent(post))
    for tag in TAGS:
        yield RecordTag(Tag(tag, tag.replace("-", " ")))


def _agent(post: Post) -> Agent:
    return Agent(
        id=agent_id(post.initials),
        label=post.label,
        initials=post.initials,
        role=post.role,
        queues=tuple(queue_id(code) for code in post.queues),
        language=post.language,
    )
