"""Who works here: agents, the roles that give them rights, the queues they serve, and the tags they share."""

from dataclasses import dataclass, replace
from typing import ClassVar

from app.domain.operations import Context, Nature, Operation, Ref, Tx, operation

EVERY = "*"  # in Agent.queues: serves all queues


@dataclass(frozen=True, slots=True)
class Role:
    """A named set of rights; `permits` lists the operations its holders may perform."""

    kind: ClassVar[str] = "roles"
    id: str
    label: str
    permits: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Queue:
    """A waiting line by skill or department."""

    kind: ClassVar[str] = "queues"
    id: str
    label: str
    code: str = ""


@dataclass(frozen=True, slots=True)
class Agent:
    """A person who answers customers; serves `queues` with the rights of `role`.

    Of the queues in `left` they were taken off: work of theirs that comes in late is for a supervisor.
    """

    kind: ClassVar[str] = "agents"
    id: str
    label: str
    initials: str
    role: str
    queues: tuple[str, ...] = ()
    language: str = "en"
    is_active: bool = True
    left: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Tag:
    """A word that tickets can be marked with; its id is the word."""

    kind: ClassVar[str] = "tags"
    id: str
    label: str


@operation("role.record", Nature.INTENTION)
@dataclass(frozen=True, slots=True)
class RecordRole(Operation):
    """Create a role or replace what it permits."""

    role: Role

    def touches(self) -> tuple[Ref, ...]:
        return (Ref(Role.kind, self.role.id),)

    def apply(self, tx: Tx, ctx: Context) -> None:
        tx.put(self.role)


@operation("queue.record", Nature.INTENTION)
@dataclass(frozen=True, slots=True)
class RecordQueue(Operation):
    """Create or rename a queue."""

    queue: Queue

    def touches(self) -> tuple[Ref, ...]:
        return (Ref(Queue.kind, self.queue.id),)

    def apply(self, tx: Tx, ctx: Context) -> None:
        tx.put(self.queue)


@operation("agent.record", Nature.INTENTION)
@dataclass(frozen=True, slots=True)
class RecordAgent(Operation):
    """Create an agent or change role, queues or name."""

    agent: Agent

    def touches(self) -> tuple[Ref, ...]:
        return (Ref(Agent.kind, self.agent.id),)

    def apply(self, tx: Tx, ctx: Context) -> None:
        before = tx.find(Agent, self.agent.id)
        served = set(before.queues) | set(before.left) if before else set[str]()
        left = set[str]() if EVERY in self.agent.queues else served - set(self.agent.queues)
        tx.put(replace(self.agent, left=tuple(sorted(left))))


@operation("tag.record", Nature.FACT)
@dataclass(frozen=True, slots=True)
class RecordTag(Operation):
    """Make a tag known to everybody."""

    tag: Tag

    def touches(self) -> tuple[Ref, ...]:
        return (Ref(Tag.kind, self.tag.id),)

    def apply(self, tx: Tx, ctx: Context) -> None:
        tx.put(self.tag)
