"""The people of the made-up shop: six agents in the usual roles, three queues and the tags they share."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from app.domain.ids import EPOCH, derived_id
from app.domain.operations import OFFICE, OPERATIONS, Operation
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
from app.domain.rights import RIGHTS, ROLE_LABELS


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
