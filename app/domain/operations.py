"""Every change is an operation: a named frozen dataclass whose `apply` runs on workstation and hub alike.

An operation declares what it touches, so that a replay can load those rows and no others, and
whether it is a fact (it happened; always accepted) or an intention (it may be refused).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import ClassVar, NamedTuple, Protocol, TypeVar

from app.domain.codec import Image, from_image, to_image


class Nature(StrEnum):
    """Whether the hub may refuse an operation."""

    FACT = "fact"
    INTENTION = "intention"


class Remark(NamedTuple):
    """What `Tx.tell` was told: a stable noun.reason, the wire code and the facts."""

    reason: str
    code: "Code"
    facts: dict[str, str]


class Code(StrEnum):
    """What became of one operation, as the wire says it (the protocol's list of codes)."""

    OK = "OK"
    NOOP = "NOOP"
    HELD_REOPENED = "HELD_REOPENED"
    HELD_STALE_REPLY = "HELD_STALE_REPLY"
    CLAIM_LOST = "CLAIM_LOST"
    CONFLICT_KEPT = "CONFLICT_KEPT"
    FORBIDDEN_NOW = "FORBIDDEN_NOW"
    QUARANTINED = "QUARANTINED"
    ENTITY_ERASED = "ENTITY_ERASED"
    ENTITY_MERGED = "ENTITY_MERGED"
    PRECONDITION = "PRECONDITION"
    ALLOWANCE_EXCEEDED = "ALLOWANCE_EXCEEDED"
    ALLOWANCE_LATE = "ALLOWANCE_LATE"
    GRANT_UNKNOWN = "GRANT_UNKNOWN"
    INVALID_ARGS = "INVALID_ARGS"
    UNKNOWN_OP = "UNKNOWN_OP"
    PARKED = "PARKED"


class Rank(StrEnum):
    """Whose word it is, the lowest first: a rule of the program, an agent, a supervisor."""

    RULE = "rule"
    AGENT = "agent"
    SUPERVISOR = "supervisor"


RANKS = tuple(Rank)
LONGEST_ID = 200  # signs; an index of the hub's database holds no more than 2,704 bytes of a line
OFFICE = "hub"  # the hub's own author: seeds, rules, jobs
OVERRULE = "ticket.overrule"  # the right that makes a supervisor: own decisions stand over agents'


class Rejected(Exception):
    """A rule said no: `reason` is a stable noun.reason, `code` its wire code, `facts` what the agent must know."""

    def __init__(self, reason: str, code: Code = Code.PRECONDITION, **facts: str) -> None:
        super().__init__(reason)
        self.reason = reason
        self.code = code
        self.facts = facts


class Ref(NamedTuple):
    """One entity: the kind (its table) and its id."""

    kind: str
    id: str


class Entity(Protocol):
    """A row as the domain sees it: frozen, with the name of its table and an id."""

    kind: ClassVar[str]

    @property
    def id(self) -> str: ...


E = TypeVar("E", bound=Entity)


class Tx(Protocol):
    """The only door from an operation to data; entities come out and go in whole."""

    def find(self, cls: type[E], id: str) -> E | None:
        """The entity, or None."""
        ...

    def get(self, cls: type[E], id: str) -> E:
        """The entity; raises Rejected("<kind>.missing") when it is not there."""
        ...

    def put(self, entity: Entity) -> None:
        """Store the entity, new or changed."""
        ...

    def tell(self, reason: str, code: Code, **facts: str) -> None:
        """What the author must know of an operation that was taken, but not simply as it was meant."""
        ...


@dataclass(frozen=True, slots=True)
class Context:
    """Who acts, by what right, and when (workstation time corrected to the hub's).

    `judged_at` is the hub's time when it decides; a workstation has none, since it only predicts.
    `locked` are the queues that wait until the actor has read a clause of the policy, each with it.
    `payee` marks the account that is to be paid, to which so many other customers were paid; only the hub knows.
    """

    actor: str
    permits: frozenset[str]
    at: datetime
    judged_at: datetime | None = None
    locked: Mapping[str, str] = field(default_factory=dict[str, str])
    payee: str = ""
    payee_customers: int = 0

    @property
    def rank(self) -> Rank:
        """How much the actor's decisions weigh against others made unseen."""
        if self.actor == OFFICE:
            return Rank.RULE
        return Rank.SUPERVISOR if OVERRULE in self.permits else Rank.AGENT

    @property
    def is_final(self) -> bool:
        """Whether this is the hub's own judgement, not a prediction of it."""
        return self.judged_at is not None


class Operation:
    """What every operation is; register the subclass with `operation`."""

    __slots__ = ()
    name: ClassVar[str]
    nature: ClassVar[Nature]
    version: ClassVar[int]

    @classmethod
    def upcast(cls, args: Image, v: int) -> Image:
        """The arguments of an older version as this one has them; fields that came later take their defaults."""
        return args

    def touches(self) -> tuple[Ref, ...]:
        """Every entity `apply` may read or write."""
        raise NotImplementedError

    def apply(self, tx: Tx, ctx: Context) -> None:
        """Make the change, or raise Rejected before the first put."""
        raise NotImplementedError


OPERATIONS: dict[str, type[Operation]] = {}
Cls = TypeVar("Cls", bound=type[Operation])


def operation(name: str, nature: Nature, version: int = 1) -> Callable[[Cls], Cls]:
    """Register an operation class under its wire name; names are never removed nor given a new meaning."""

    def register(cls: Cls) -> Cls:
        if name in OPERATIONS:
            raise ValueError(f"operation {name} is registered twice")
        cls.name, cls.nature, cls.version = name, nature, version
        OPERATIONS[name] = cls
        return cls

    return register


def decode(name: str, args: Image, v: int = 1) -> Operation:
    """The operation of a wire name and its arguments; Rejected with UNKNOWN_OP or INVALID_ARGS.

    A version newer than ours is unknown too: reading it by the old rules could lose what is new in it.
    """
    cls = OPERATIONS.get(name)
    if cls is None or v > cls.version:
        raise Rejected("operation.unknown", Code.UNKNOWN_OP, name=name)
    try:
        return from_image(cls, cls.upcast(args, v))
    except ValueError as error:
        raise Rejected("operation.invalid", Code.INVALID_ARGS, why=str(error)) from error


def refuse_long(what: str, text: str, most: int = LONGEST_ID) -> None:
    """Raise when a text by which things are found is longer than any index would hold."""
    if len(text) > most:
        raise Rejected("operation.invalid", Code.INVALID_ARGS, why=f"{what}: over {most} signs")


def args_of(op: Operation) -> Image:
    """The JSON-able arguments of an operation."""
    return to_image(op)


def run(op: Operation, tx: Tx, ctx: Context) -> None:
    """Check the actor's right, then apply; the one way an operation is ever performed."""
    if op.name not in ctx.permits:
        raise Rejected("actor.may_not", Code.FORBIDDEN_NOW, operation=op.name)
    for ref in op.touches():
        refuse_long(f"id of {ref.kind}", ref.id)
    op.apply(tx, ctx)
