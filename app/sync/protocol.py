"""The wire: every message between workstation and hub, its error codes, and the hash that chains operations.

Version history of PROTOCOL_VERSION:
1  hello, push, pull, bootstrap, poke; enrolment and sign-in.

Times are integer microseconds since 1970 UTC; row images are those of `app.domain.codec`.
"""

import hashlib
from collections.abc import Iterable
from enum import StrEnum
from typing import Any, Literal

import msgspec

PROTOCOL_VERSION = 1
UPGRADE = "UPGRADE"
SCHEMA_VERSION = 1
GENESIS = "0" * 64


class Fault(StrEnum):
    """Transport error codes; the HTTP status stands beside each."""

    AUTH = "AUTH"  # 401
    DEVICE_BLOCKED = "DEVICE_BLOCKED"  # 403
    FORBIDDEN = "FORBIDDEN"  # 403
    EPOCH_CHANGED = "EPOCH_CHANGED"  # 409
    REPLICA_FORKED = "REPLICA_FORKED"  # 409
    OP_GAP = "OP_GAP"  # 409
    SCOPE_TOO_OLD = "SCOPE_TOO_OLD"  # 409
    BATCH_TOO_LARGE = "BATCH_TOO_LARGE"  # 413
    BAD_REQUEST = "BAD_REQUEST"  # 422
    UPGRADE_REQUIRED = "UPGRADE_REQUIRED"  # 426
    PACED = "PACED"  # 429
    READ_ONLY = "READ_ONLY"  # 503
    COMMIT_UNKNOWN = "COMMIT_UNKNOWN"  # 504


STATUS: dict[Fault, int] = {
    Fault.AUTH: 401,
    Fault.DEVICE_BLOCKED: 403,
    Fault.FORBIDDEN: 403,
    Fault.EPOCH_CHANGED: 409,
    Fault.REPLICA_FORKED: 409,
    Fault.OP_GAP: 409,
    Fault.SCOPE_TOO_OLD: 409,
    Fault.BATCH_TOO_LARGE: 413,
    Fault.BAD_REQUEST: 422,
    Fault.UPGRADE_REQUIRED: 426,
    Fault.PACED: 429,
    Fault.READ_ONLY: 503,
    Fault.COMMIT_UNKNOWN: 504,
}


class HubFault(Exception):
    """The hub answered with a fault; `detail` is what the code needs (expected, max, challenge, retry_after_ms…)."""

    def __init__(self, fault: Fault, **detail: Any) -> None:
        super().__init__(fault.value)
        self.fault = fault
        self.detail = detail

    def __str__(self) -> str:
        """The code with what it says; never a challenge or a token."""
        shown = ("reason", "why", "expected", "max", "last_op_seq", "retry_after_ms")
        words = ", ".join(f"{key} {self.detail[key]}" for key in shown if key in self.detail)
        return f"{self.fault.value}: {words}" if words else self.fault.value


class Unreachable(Exception):
    """No answer came from a hub: no line, no name, a time-out, or something that is not a hub answered."""


class Message(msgspec.Struct, frozen=True, omit_defaults=True):
    """What all messages share: fields an older program does not know are ignored."""


class OpHead(Message, frozen=True):
    """The newest operation a workstation holds."""

    seq: int
    hash: str


class ScopeHave(Message, frozen=True):
    """How far a workstation has read one scope."""

    id: str
    seq: int
    epoch: str


class Hello(Message, frozen=True):
    """First word of a connection; `signature` (hex Ed25519) is over `hello_bytes`, with the hub's challenge.

    `forked` asks for a name of its own after REPLICA_FORKED: `mark` is then its newest acknowledged operation,
    `oldest` the one before those it can send again to a hub that has lost that.
    """

    replica: str
    head: OpHead
    acked: int
    oldest_op_v: int = 1
    scopes_have: list[ScopeHave] = []
    schema: int = SCHEMA_VERSION
    protocol: int = PROTOCOL_VERSION
    app: str = ""
    challenge: str = ""
    signature: str = ""
    forked: bool = False
    mark: OpHead | None = None
    oldest: OpHead | None = None


class ScopeHead(Message, frozen=True):
    """How far a scope reaches at the hub; below `min_seq` only a bootstrap helps."""

    id: str
    min_seq: int
    head: int


class Limits(Message, frozen=True):
    """What one request may hold: operations of a push, rows of a page, bytes of a body.

    The hub tells its own in its greeting and refuses more; a workstation keeps to the smaller of both.
    500 operations of everyday work are a tenth of a body.
    """

    batch: int = 500
    page: int = 500
    body_bytes: int = 2 * 1024 * 1024

    def within(self, other: "Limits") -> "Limits":
        """The smaller of both in everything."""
        return Limits(
            min(self.batch, other.batch),
            min(self.page, other.page),
            min(self.body_bytes, other.body_bytes),
        )


class Admit(Message, frozen=True):
    """The token that opens push, pull and poke, and the seconds it lives."""

    token: str
    ttl_s: int


class HelloReply(Message, frozen=True):
    """The hub's side of the greeting; `directives` may hold UPGRADE: a newer program is wished.

    `replica` and `number` are new names after a fork; `knows` are the operations the hub understands,
    with their versions; `judged` are its newest receipts, told to who knows it from before it was restored.
    """

    epoch: str
    last_op_seq: int
    last_hash: str
    stable_op_seq: int
    hub_time: int
    scopes: list[ScopeHead]
    admit: Admit
    drop: list[str] = []
    directives: list[str] = []
    limits: Limits = Limits()
    agent: str = ""
    knows: dict[str, int] = {}
    replica: str = ""
    number: int = 0
    judged: list["OpResult"] = []


class WireOp(Message, frozen=True):
    """One operation as it travels; `wall` is the author's time corrected to the hub's, `mono` a monotonic count."""

    seq: int
    id: str
    name: str
    v: int
    args: dict[str, Any]
    wall: int
    mono: int = 0
    seen: dict[str, int] = {}


class Push(Message, frozen=True):
    """A run of operations without gap; `prev_hash` is the hash before the first."""

    replica: str
    epoch: str
    first_seq: int
    prev_hash: str
    ops: list[WireOp]


Status = Literal["applied", "noop", "held", "rejected", "parked", "quarantined"]


class OpResult(Message, frozen=True):
    """What became of one operation; `detail` holds `reason` (noun.reason) and the facts of a refusal.

    `status` is one of `Status`; a newer hub may know more, and a word we do not know means held.
    """

    seq: int
    status: str
    code: str = "OK"
    detail: dict[str, str] = {}


class PushReply(Message, frozen=True):
    """Results in order; the effects are visible once the cursors have passed `cut`."""

    acked: int
    results: list[OpResult]
    cut: dict[str, int]
    stable_op_seq: int
    hub_time: int


class Pull(Message, frozen=True):
    """Rows since the cursors, at most `limit`; waits up to `wait_s` when there are none."""

    replica: str
    epoch: str
    cursors: dict[str, int]
    limit: int = 500
    wait_s: float = 0


class Row(Message, frozen=True):
    """One entity at one revision; `kind` put has a row, del and moved have none."""

    t: str
    id: str
    rev: int
    kind: Literal["put", "del", "moved"] = "put"
    row: dict[str, Any] | None = None


class Page(Message, frozen=True):
    """Rows of one scope with sequence above `from_seq`, up to `to`; complete when nothing follows."""

    scope: str
    from_seq: int
    to: int
    complete: bool
    rows: list[Row]
    digest: str | None = None


class PullReply(Message, frozen=True):
    """Pages that together are one snapshot of all asked scopes.

    `digests` tell, for scopes that were read to their end, what they hold as of `cut`; `epoch` names
    the history that all of it belongs to.
    """

    pages: list[Page]
    cut: dict[str, int]
    stable: int
    last_op_seq: int
    grants: list[dict[str, Any]] = []
    drop: list[str] = []
    digests: dict[str, str] = {}
    epoch: str = ""


class Compare(Message, frozen=True):
    """Ask where a scope differs, both ends having read it to `seq`; one digest for each of BUCKETS."""

    replica: str
    epoch: str
    scope: str
    seq: int
    buckets: list[str]


class CompareReply(Message, frozen=True):
    """All that the hub holds in the first buckets that differ; another `seq` means that the scope has moved on.

    `held` is how many rows it holds in the whole scope.
    """

    scope: str
    seq: int
    buckets: list[int]
    rows: list[Row]
    held: int = 0


class Bootstrap(Message, frozen=True):
    """Ask for a page of a whole scope as of `cut` (0 = fix one now), newest rows first, below sequence `before`."""

    replica: str
    epoch: str
    scope: str
    cut: int = 0
    before: int = 0
    limit: int = 5000


class BootstrapReply(Message, frozen=True):
    """A page; ask again with `cut` and `before` = `next_before` until it is 0, then pull from `cut`."""

    scope: str
    cut: int
    next_before: int
    rows: list[Row]
    tickets: int | None = None  # of all scopes; the first page of all may say it


class Want(Message, frozen=True):
    """Money of an order to be set aside, for a ticket that the agent holds."""

    order: str
    ticket: str


class AskGrants(Message, frozen=True):
    """A workstation asks for money it may promise of while the hub is away."""

    replica: str
    epoch: str
    want: list[Want]


class GrantsReply(Message, frozen=True):
    """The rows of what was set aside, by scope; `key` (hex) checks the codes a supervisor reads out.

    `cut` is how far the feeds had come with them: read so far, a feed holds these rows, too.
    """

    epoch: str
    rows: dict[str, list[Row]]
    key: str = ""
    cut: dict[str, int] = {}


class Lend(Message, frozen=True):
    """A supervisor lets `agent`, who is cut off, promise `amount` of an order by a code read out."""

    replica: str
    agent: str
    order: str
    ticket: str
    amount: int


class LendReply(Message, frozen=True):
    """The code, and until when it is good."""

    code: str
    until: int


class Spot(Message, frozen=True):
    """Where an agent is: `doing` is viewing, typing or draft (half-written words wait there)."""

    ticket: str
    doing: str


class Here(Message, frozen=True):
    """A heartbeat: all the places of one workstation's agent now; the last one counts, none is queued."""

    replica: str
    spots: list[Spot]


class Seen(Message, frozen=True):
    """A colleague at a ticket, doing this since `since`; heard of last at `at`."""

    ticket: str
    agent: str
    doing: str
    since: int
    at: int


class There(Message, frozen=True):
    """Who else is where this agent is."""

    others: list[Seen]
    hub_time: int


class Enrol(Message, frozen=True):
    """A workstation asks for a name with a one-time code; `device_key` is its Ed25519 public key in hex.

    `mark` is the operation before the oldest it still holds, when it was enrolled before.
    """

    code: str
    device_key: str
    app: str = ""
    mark: OpHead | None = None


class EnrolReply(Message, frozen=True):
    """The workstation's name, its short number (for local ticket references) and its agent."""

    replica: str
    number: int
    agent: str
    epoch: str


class SignIn(Message, frozen=True):
    """An agent proves who they are at the hub."""

    replica: str
    agent: str
    password: str


class SignInReply(Message, frozen=True):
    """Accepted; the proof is good for `grace_s` seconds of offline work."""

    agent: str
    grace_s: int


class FaultReply(Message, frozen=True):
    """The body of every error answer."""

    code: str
    detail: dict[str, Any] = {}


BUCKETS = 256


class Digest:
    """What a scope holds, in one word: how many rows, and all of them folded together in any order."""

    __slots__ = ("count", "fold")

    def __init__(self, count: int = 0, fold: int = 0) -> None:
        self.count = count
        self.fold = fold

    def add(self, kind: str, id: str, rev: int) -> None:
        """Count one row in."""
        self.count += 1
        self.fold ^= row_fold(kind, id, rev)

    def __str__(self) -> str:
        return f"{self.count}:{self.fold:016x}"


def row_fold(kind: str, id: str, rev: int) -> int:
    """64 bits of a row at a revision; PostgreSQL computes the same."""
    said = f"{kind}/{id}/{rev}".encode("utf-8", "surrogatepass")
    return int.from_bytes(hashlib.md5(said, usedforsecurity=False).digest()[:8])


def folded(rows: Iterable[tuple[tuple[str, str], int]]) -> str:
    """The digest of rows given as ((kind, id), revision)."""
    digest = Digest()
    for (kind, id), rev in rows:
        digest.add(kind, id, rev)
    return str(digest)


def bucket_of(kind: str, id: str) -> int:
    """In which of the buckets a row is compared."""
    return hashlib.md5(f"{kind}/{id}".encode(), usedforsecurity=False).digest()[0]


_canonical = msgspec.json.Encoder(order="deterministic")


def op_hash(prev_hash: str, op: WireOp) -> str:
    """SHA-256 (hex) that chains an operation to the one before it; both ends compute it alike."""
    body = _canonical.encode([op.seq, op.id, op.name, op.v, op.args, op.wall])
    return hashlib.sha256(prev_hash.encode("ascii") + body).hexdigest()


def hello_bytes(hello: Hello) -> bytes:
    """What a device signs: the challenge, its own name, its newest operation, and where a fork begins."""
    said: list[Any] = [hello.challenge, hello.replica, hello.head.seq, hello.head.hash]
    if hello.forked and hello.mark is not None:
        said += [hello.mark.seq, hello.mark.hash]
        if hello.oldest is not None:
            said += [hello.oldest.seq, hello.oldest.hash]
    return _canonical.encode(said)


def chain(prev_hash: str, ops: Iterable[WireOp]) -> list[str]:
    """The hashes of a run of operations."""
    hashes: list[str] = []
    for op in ops:
        prev_hash = op_hash(prev_hash, op)
        hashes.append(prev_hash)
    return hashes
