"""The hub's side of the protocol: decides about operations and reads the feed, over a ledger it is handed.

No socket, clock or randomness. Whatever a call does to the ledger belongs in one transaction of the
caller's: effect, receipt and feed, all or nothing.
"""

import logging
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from app.domain.codec import Image
from app.domain.ids import moment
from app.domain.operations import (
    OPERATIONS,
    Code,
    Context,
    Nature,
    Operation,
    Ref,
    Rejected,
    decode,
)
from app.hub import scope
from app.store.rows import Stored
from app.store.tx import Overlay
from app.sync.protocol import (
    Admit,
    Bootstrap,
    BootstrapReply,
    Fault,
    Hello,
    HelloReply,
    HubFault,
    Limits,
    OpResult,
    Page,
    Pull,
    PullReply,
    Push,
    PushReply,
    Row,
    ScopeHead,
    WireOp,
    chain,
)

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Replica:
    """What the hub knows of a workstation."""

    id: str
    user_id: str
    last_op_seq: int
    last_hash: str
    state: str = "active"


@dataclass(frozen=True, slots=True)
class Receipt:
    """What was answered to one operation, kept so that the answer can be given again."""

    op: WireOp
    hash: str
    result: OpResult
    cut: dict[str, int]
    occurred_us: int


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the feed: this row changed (put) or left this scope (moved)."""

    scope: str
    ref: Ref
    rev: int
    kind: str = "put"


class Overtaken(Exception):
    """A row that was not there when it was read has come meanwhile: the whole call must be judged again."""


class Ledger(Protocol):
    """The hub's database inside one transaction."""

    def epoch(self) -> str:
        """The name of this hub's history; another one means it was restored."""
        ...

    def replica(self, id: str, *, lock: bool) -> Replica | None:
        """A workstation; locked until the transaction ends when asked."""
        ...

    def receipts(self, replica: str, first: int, last: int) -> list[Receipt]:
        """The receipts of a run of operations, in order."""
        ...

    def known_ops(self, op_ids: Sequence[str]) -> set[str]:
        """Which operations were applied before, whatever their number."""
        ...

    def load(self, refs: Iterable[Ref]) -> dict[Ref, Stored]:
        """The stored rows among `refs`, locked in a fixed order."""
        ...

    def queues(self) -> list[str]:
        """The ids of all queues."""
        ...

    def numbers(self, count: int) -> int:
        """Take `count` public ticket numbers; returns the first."""
        ...

    def save(self, rows: Sequence[tuple[Ref, Stored]]) -> dict[Ref, int]:
        """Write rows, each one revision on; returns the new revisions. Overtaken when a new row is not new."""
        ...

    def move_parts(self, ticket: str, scope: str) -> list[tuple[Ref, int, str]]:
        """Give a ticket's messages and contacts another scope; returns (row, revision, old scope)."""
        ...

    def record(self, replica: str, receipts: Sequence[Receipt], received_us: int) -> None:
        """Keep receipts and move the workstation's mark to the last of them."""
        ...

    def publish(self, entries: Sequence[Entry]) -> dict[str, int]:
        """Number the entries, scopes in sorted order; returns how far each scope reaches now."""
        ...

    def heads(self, scopes: Iterable[str]) -> dict[str, int]:
        """How far scopes reach."""
        ...

    def feed(self, cursors: dict[str, int], limit: int) -> dict[str, list[tuple[int, Row]]]:
        """Per scope up to `limit` numbered rows after its cursor, in order."""
        ...

    def feed_down(self, scope: str, cut: int, before: int, limit: int) -> list[tuple[int, Row]]:
        """Up to `limit` rows of a scope numbered at most `cut` and below `before` (0 = no bound), newest first."""
        ...


class HubCore:
    """Answers the four questions of the protocol."""

    def __init__(self, limits: Limits | None = None) -> None:
        self.limits = limits or Limits()

    # ---- hello -------------------------------------------------------------------------------

    def hello(self, ledger: Ledger, hello: Hello, now_us: int, admit: Admit) -> HelloReply:
        """Greet a workstation whose signature was checked."""
        replica = self._replica(ledger, hello.replica, lock=False)
        head = hello.head
        if head.seq < replica.last_op_seq or (
            head.seq == replica.last_op_seq and head.hash != replica.last_hash
        ):
            raise HubFault(Fault.REPLICA_FORKED, last_op_seq=replica.last_op_seq)
        scopes = self.scopes_of(ledger, replica)
        heads = ledger.heads(scopes)
        have = {scope.id for scope in hello.scopes_have}
        return HelloReply(
            epoch=ledger.epoch(),
            last_op_seq=replica.last_op_seq,
            last_hash=replica.last_hash,
            stable_op_seq=replica.last_op_seq,
            hub_time=now_us,
            scopes=[ScopeHead(id, 0, heads.get(id, 0)) for id in scopes],
            admit=admit,
            drop=sorted(have - set(scopes)),
            limits=self.limits,
            agent=replica.user_id,
        )

    def scopes_of(self, ledger: Ledger, replica: Replica) -> tuple[str, ...]:
        """The feeds a workstation may follow by its agent's rights now."""
        agent = ledger.load((Ref("agents", replica.user_id),)).get(Ref("agents", replica.user_id))
        if agent is None or not agent.image["is_active"]:
            raise HubFault(Fault.DEVICE_BLOCKED, reason="agent.inactive")
        return scope.followed(agent.image, ledger.queues())

    def _replica(self, ledger: Ledger, id: str, *, lock: bool) -> Replica:
        replica = ledger.replica(id, lock=lock)
        if replica is None or replica.state != "active":
            raise HubFault(
                Fault.DEVICE_BLOCKED, reason="device.unknown" if not replica else "device.blocked"
            )
        return replica

    # ---- push --------------------------------------------------------------------------------

    def push(self, ledger: Ledger, push: Push, now_us: int) -> PushReply:
        """Judge a run of operations in order; every one of them gets a receipt."""
        if len(push.ops) > self.limits.batch:
            raise HubFault(Fault.BATCH_TOO_LARGE, max=self.limits.batch)
        replica = self._replica(ledger, push.replica, lock=True)
        if push.epoch != ledger.epoch():
            raise HubFault(Fault.EPOCH_CHANGED, epoch=ledger.epoch())
        hashes = _checked(push)
        old = self._again(ledger, replica, push, hashes)
        new = list(zip(push.ops, hashes, strict=True))[len(old) :]
        self._continues(replica, push, hashes, len(old))
        permits = _permits(ledger, replica)
        fresh = self._judge(ledger, replica, permits, new, now_us) if new else []
        results = [receipt.result for receipt in (*old, *fresh)]
        last = push.ops[-1].seq if push.ops else replica.last_op_seq
        return PushReply(
            acked=max(last, replica.last_op_seq),
            results=results,
            cut=_joined(receipt.cut for receipt in (*old, *fresh)),
            stable_op_seq=max(last, replica.last_op_seq),
            hub_time=now_us,
        )

    def administer(
        self, ledger: Ledger, replica: Replica, ops: Sequence[WireOp], now_us: int
    ) -> list[OpResult]:
        """Judge operations of the hub's own office, which may do everything; they get receipts too."""
        hashes = chain(replica.last_hash, ops)
        new = list(zip(ops, hashes, strict=True))
        receipts = self._judge(ledger, replica, frozenset(OPERATIONS), new, now_us)
        return [receipt.result for receipt in receipts]

    @staticmethod
    def _again(
        ledger: Ledger, replica: Replica, push: Push, hashes: Sequence[str]
    ) -> list[Receipt]:
        """The stored receipts of operations that came before; a different history is a fork."""
        repeated = [op.seq for op in push.ops if op.seq <= replica.last_op_seq]
        if not repeated:
            return []
        receipts = ledger.receipts(replica.id, repeated[0], repeated[-1])
        known = [receipt.hash for receipt in receipts]
        if known != list(hashes[: len(repeated)]):
            raise HubFault(Fault.REPLICA_FORKED, last_op_seq=replica.last_op_seq)
        return receipts

    @staticmethod
    def _continues(replica: Replica, push: Push, hashes: Sequence[str], known: int) -> None:
        if known == len(push.ops):
            return
        if push.ops[known].seq != replica.last_op_seq + 1:
            raise HubFault(Fault.OP_GAP, expected=replica.last_op_seq + 1)
        if (hashes[known - 1] if known else push.prev_hash) != replica.last_hash:
            raise HubFault(Fault.REPLICA_FORKED, last_op_seq=replica.last_op_seq)

    def _judge(
        self,
        ledger: Ledger,
        replica: Replica,
        permits: frozenset[str],
        new: Sequence[tuple[WireOp, str]],
        now_us: int,
    ) -> list[Receipt]:
        decoded = {op.seq: _decoded(op) for op, _ in new}
        refs = {
            ref for op in decoded.values() if not isinstance(op, OpResult) for ref in op.touches()
        }
        before = ledger.load(refs)
        overlay = Overlay({ref: before[ref].image if ref in before else None for ref in refs})
        applied_before = ledger.known_ops([op.id for op, _ in new])
        results: list[OpResult] = []
        for op, _ in new:
            ctx = Context(replica.user_id, permits, moment(_occurred(op, now_us)))
            results.append(self._result(overlay, op, decoded[op.seq], ctx, applied_before))
            applied_before.add(op.id)
        cut = self._write(ledger, overlay, before)
        receipts = [
            Receipt(
                op,
                digest,
                result,
                cut if result.status == "applied" else {},
                _occurred(op, now_us),
            )
            for (op, digest), result in zip(new, results, strict=True)
        ]
        ledger.record(replica.id, receipts, now_us)
        return receipts

    def _result(
        self,
        overlay: Overlay,
        wire: WireOp,
        op: "Operation | OpResult",
        ctx: Context,
        applied_before: set[str],
    ) -> OpResult:
        if isinstance(op, OpResult):
            return op
        if wire.id in applied_before:
            return OpResult(wire.seq, "noop", Code.NOOP)
        try:
            wrote = self.perform(overlay, op, ctx)
        except Rejected as refusal:
            return _refused(wire, op, refusal)
        except Exception:
            log.exception("operation %s could not be judged", wire.name)
            return OpResult(wire.seq, "parked", Code.PARKED, {"reason": "operation.defect"})
        return OpResult(wire.seq, "applied" if wrote else "noop", Code.OK if wrote else Code.NOOP)

    def perform(self, overlay: Overlay, op: Operation, ctx: Context) -> tuple[Ref, ...]:
        """Run one operation with authority."""
        return overlay.perform(op, ctx)

    def _write(self, ledger: Ledger, overlay: Overlay, before: dict[Ref, Stored]) -> dict[str, int]:
        images = {
            ref: image for ref in overlay.changed if (image := overlay.image(ref)) is not None
        }
        if not images:
            return {}
        _number(ledger, images)
        rows: list[tuple[Ref, Stored]] = []
        moves: list[tuple[Ref, str, str]] = []
        for ref, image in images.items():
            there = before.get(ref)
            home = _home(ref, image, there, overlay)
            rows.append((ref, Stored(image, there.rev if there else 0, home)))
            if there is not None and there.scope != home:
                moves.append((ref, there.scope, home))
        revs = ledger.save(rows)
        entries = [Entry(row.scope, ref, revs[ref]) for ref, row in rows]
        for ref, old, new in moves:
            entries.append(Entry(old, ref, revs[ref], "moved"))
            for part, rev, was in ledger.move_parts(ref.id, new):
                entries += (Entry(was, part, rev, "moved"), Entry(new, part, rev))
        return ledger.publish(list({(e.scope, e.ref): e for e in entries}.values()))

    # ---- pull and bootstrap ------------------------------------------------------------------

    def pull(self, ledger: Ledger, pull: Pull) -> PullReply:
        """What is new since the cursors; pages of one snapshot, at most `limit` rows together."""
        replica = self._replica(ledger, pull.replica, lock=False)
        if pull.epoch != ledger.epoch():
            raise HubFault(Fault.EPOCH_CHANGED, epoch=ledger.epoch())
        allowed = set(self.scopes_of(ledger, replica))
        cursors = {id: seq for id, seq in sorted(pull.cursors.items()) if id in allowed}
        heads = ledger.heads(cursors)
        behind = {id: seq for id, seq in cursors.items() if heads.get(id, 0) > seq}
        limit = max(1, min(pull.limit, self.limits.page))
        pages = _pages(ledger.feed(behind, limit), behind, heads, limit)
        return PullReply(
            pages=pages,
            cut=cursors | {page.scope: page.to for page in pages},
            stable=replica.last_op_seq,
            last_op_seq=replica.last_op_seq,
            drop=sorted(set(pull.cursors) - allowed),
        )

    def bootstrap(self, ledger: Ledger, ask: Bootstrap) -> BootstrapReply:
        """A page of a whole scope, newest first; the cut fixed by the first page holds for all."""
        replica = self._replica(ledger, ask.replica, lock=False)
        if ask.epoch != ledger.epoch():
            raise HubFault(Fault.EPOCH_CHANGED, epoch=ledger.epoch())
        if ask.scope not in self.scopes_of(ledger, replica):
            raise HubFault(Fault.SCOPE_TOO_OLD, scope=ask.scope)
        cut = ask.cut or ledger.heads((ask.scope,)).get(ask.scope, 0)
        limit = max(1, min(ask.limit, 5000))
        rows = ledger.feed_down(ask.scope, cut, ask.before, limit)
        following = rows[-1][0] if len(rows) == limit else 0
        return BootstrapReply(
            ask.scope, cut, following, [row for _, row in rows if row.kind == "put"]
        )


def _checked(push: Push) -> list[str]:
    """The hash of each operation; BAD_REQUEST when the run has a gap in itself."""
    seqs = [op.seq for op in push.ops]
    if seqs != list(range(push.first_seq, push.first_seq + len(seqs))):
        raise HubFault(Fault.BAD_REQUEST, reason="push.not_a_run")
    return chain(push.prev_hash, push.ops)


def _occurred(wire: WireOp, now_us: int) -> int:
    """When an operation was made, as far as its workstation's clock can be believed."""
    return max(0, min(wire.wall, now_us))


def _decoded(wire: WireOp) -> "Operation | OpResult":
    """The operation, or the result that says why it is none."""
    try:
        op = decode(wire.name, wire.args)
        if any("\0" in ref.id for ref in op.touches()):
            raise Rejected("operation.invalid", Code.INVALID_ARGS, why="an id with NUL")
        return op
    except Rejected as refusal:
        status = "parked" if refusal.code is Code.UNKNOWN_OP else "rejected"
        return OpResult(wire.seq, status, refusal.code, {"reason": refusal.reason, **refusal.facts})


def _refused(wire: WireOp, op: Operation, refusal: Rejected) -> OpResult:
    """A refused intention goes back to its author; a fact is never refused, only set aside for a person."""
    detail = {"reason": refusal.reason, **refusal.facts}
    if op.nature is Nature.FACT:
        return OpResult(wire.seq, "quarantined", Code.QUARANTINED, detail)
    held = refusal.code in (Code.HELD_REOPENED, Code.HELD_STALE_REPLY)
    return OpResult(wire.seq, "held" if held else "rejected", refusal.code, detail)


def _permits(ledger: Ledger, replica: Replica) -> frozenset[str]:
    agent_ref = Ref("agents", replica.user_id)
    agent = ledger.load((agent_ref,)).get(agent_ref)
    if agent is None or not agent.image["is_active"]:
        return frozenset()
    role_ref = Ref("roles", agent.image["role"])
    role = ledger.load((role_ref,)).get(role_ref)
    return frozenset(role.image["permits"]) if role else frozenset()


def _number(ledger: Ledger, images: dict[Ref, Image]) -> None:
    """Give new tickets their public numbers, in the order they were created."""
    fresh = [
        ref for ref, image in images.items() if ref.kind == "tickets" and image["number"] is None
    ]
    if not fresh:
        return
    first = ledger.numbers(len(fresh))
    for offset, ref in enumerate(fresh):
        images[ref] = images[ref] | {"number": first + offset}


def _home(ref: Ref, image: Image, there: Stored | None, overlay: Overlay) -> str:
    if there is not None and ref.kind != "tickets":
        return there.scope
    ticket_id = image.get("ticket") if ref.kind in ("messages", "contacts") else None
    ticket = overlay.image(Ref("tickets", ticket_id)) if ticket_id else None
    return scope.home(ref, image, ticket)


def _joined(cuts: Iterable[dict[str, int]]) -> dict[str, int]:
    joined: dict[str, int] = {}
    for cut in cuts:
        for id, seq in cut.items():
            joined[id] = max(seq, joined.get(id, 0))
    return joined


def _pages(
    feed: dict[str, list[tuple[int, Row]]],
    cursors: dict[str, int],
    heads: dict[str, int],
    limit: int,
) -> list[Page]:
    pages: list[Page] = []
    room = limit
    for id, start in cursors.items():
        rows = feed.get(id, [])[:room]
        room -= len(rows)
        reached = rows[-1][0] if rows else start
        is_all = len(rows) < limit and len(rows) == len(feed.get(id, []))
        to = heads[id] if is_all else reached
        pages.append(Page(id, start, to, is_all, [row for _, row in rows]))
    return pages
