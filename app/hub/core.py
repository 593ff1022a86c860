"""The hub's side of the protocol: decides about operations and reads the feed, over a ledger it is handed.

No socket, clock or randomness. Whatever a call does to the ledger belongs in one transaction of the
caller's: effect, receipt and feed, all or nothing.
"""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from msgspec.structs import replace

from app.domain.codec import Image
from app.domain.ids import moment
from app.domain.operations import OPERATIONS, Context, Operation, Ref, Rejected
from app.hub import crediting, gone, isolating, members, parking, scope, verdicts
from app.hub.book import Entry, Ledger, Overtaken, Receipt, Replica
from app.hub.effects import new_effects
from app.hub.gates import Gates
from app.hub.payees import Payees
from app.store.rows import Stored
from app.store.tx import Overlay
from app.sync.protocol import (
    BUCKETS,
    SCHEMA_VERSION,
    UPGRADE,
    Admit,
    Bootstrap,
    BootstrapReply,
    Compare,
    CompareReply,
    Fault,
    Hello,
    HelloReply,
    HubFault,
    Limits,
    OpHead,
    OpResult,
    Page,
    Pull,
    PullReply,
    Push,
    PushReply,
    Row,
    ScopeHead,
    WireOp,
    bucket_of,
    chain,
    folded,
)

__all__ = ["Entry", "HubCore", "Ledger", "Overtaken", "Receipt", "Replica"]

log = logging.getLogger(__name__)


BUCKETS_AT_ONCE = 8
TOLD_ANEW = 1000  # receipts: more than a copy sends again before the other one greets


@dataclass(frozen=True, slots=True)
class Author:
    """In whose name operations are judged; `agent` None for the hub's office."""

    id: str
    permits: frozenset[str]
    agent: Image | None = None


Judge = Callable[[Replica, Author, Sequence[tuple[WireOp, str]], int], list[Receipt]]


class HubCore:
    """Answers the four questions of the protocol."""

    def __init__(self, limits: Limits | None = None) -> None:
        self.limits = limits or Limits()

    # ---- hello -------------------------------------------------------------------------------

    def hello(
        self, ledger: Ledger, hello: Hello, now_us: int, admit: Admit, name: str = ""
    ) -> HelloReply:
        """Greet a workstation whose signature was checked; `name` is a new one for a copy that asks for it."""
        number = 0
        if hello.forked and name:
            number = self._fork(ledger, hello, name, now_us)
            hello = replace(hello, replica=name)
        replica = self.let_in(ledger, hello.replica, lock=False)
        head = hello.head
        if head.seq < replica.last_op_seq or (
            head.seq == replica.last_op_seq and head.hash != replica.last_hash
        ):
            raise HubFault(Fault.REPLICA_FORKED, last_op_seq=replica.last_op_seq)
        if hello.schema != replica.schema:
            ledger.note_schema(replica.id, hello.schema)
        scopes = self.scopes_of(ledger, replica)
        heads, floors = ledger.heads(scopes), ledger.floors(scopes)
        have = {scope.id for scope in hello.scopes_have}
        return HelloReply(
            epoch=ledger.epoch(),
            last_op_seq=replica.last_op_seq,
            last_hash=replica.last_hash,
            stable_op_seq=replica.last_op_seq,
            hub_time=now_us,
            scopes=[ScopeHead(id, floors.get(id, 0), heads.get(id, 0)) for id in scopes],
            admit=admit,
            drop=sorted(have - set(scopes)),
            directives=[UPGRADE] if hello.schema < SCHEMA_VERSION else [],
            limits=self.limits,
            agent=replica.user_id,
            knows={op.name: op.version for op in OPERATIONS.values()},
            replica=replica.id if number else "",
            number=number,
            judged=_judged_anew(ledger, replica, hello),
        )

    def _fork(self, ledger: Ledger, hello: Hello, name: str, now_us: int) -> int:
        """Give a workstation whose file was copied or restored a name of its own; returns its number.

        Two that speak with one name would overwrite each other's numbers. What both of them hold is
        known by the operations' own ids and happens once.
        """
        replica = self.let_in(ledger, hello.replica, lock=True)
        mark = hello.mark or hello.head
        if hello.oldest is not None and not _knows_alike(ledger, replica, hello, mark):
            mark = hello.oldest  # we were restored, and a copy was here first: the rest comes again
        return ledger.fork(replica, name, mark, now_us)

    def scopes_of(self, ledger: Ledger, replica: Replica) -> tuple[str, ...]:
        """The feeds a workstation may follow by its agent's rights now."""
        agent = ledger.load((Ref("agents", replica.user_id),)).get(Ref("agents", replica.user_id))
        if agent is None or not agent.image["is_active"]:
            raise HubFault(Fault.DEVICE_BLOCKED, reason="agent.inactive")
        return scope.followed(agent.image, ledger.queues())

    def agent_of(self, ledger: Ledger, replica: str) -> str:
        """Whose workstation this is."""
        return self.let_in(ledger, replica, lock=False).user_id

    def let_in(self, ledger: Ledger, id: str, *, lock: bool) -> Replica:
        """A workstation that may speak; else DEVICE_BLOCKED."""
        replica = ledger.replica(id, lock=lock)
        if replica is None or replica.state != "active":
            raise HubFault(
                Fault.DEVICE_BLOCKED, reason="device.unknown" if not replica else "device.blocked"
            )
        return replica

    # ---- push --------------------------------------------------------------------------------

    def push(self, ledger: Ledger, push: Push, now_us: int) -> PushReply:
        """Judge a run of operations in order; every one of them gets a receipt."""
        return self._take(ledger, push, now_us, partial(self._judge, ledger))

    def set_aside(self, ledger: Ledger, push: Push, now_us: int, *, bare: bool) -> PushReply:
        """Take a run of operations without doing anything: they cannot be written."""

        def judge(
            replica: Replica, author: Author, new: Sequence[tuple[WireOp, str]], now_us: int
        ) -> list[Receipt]:
            return isolating.set_aside(ledger, replica, new, now_us, bare=bare)

        return self._take(ledger, push, now_us, judge)

    def _take(self, ledger: Ledger, push: Push, now_us: int, judge: Judge) -> PushReply:
        if len(push.ops) > self.limits.batch:
            raise HubFault(Fault.BATCH_TOO_LARGE, max=self.limits.batch)
        replica = self.let_in(ledger, push.replica, lock=True)
        if push.epoch != ledger.epoch():
            raise HubFault(Fault.EPOCH_CHANGED, epoch=ledger.epoch())
        hashes = verdicts.checked(push)
        old = self._again(ledger, replica, push, hashes)
        new = list(zip(push.ops, hashes, strict=True))[len(old) :]
        self._continues(replica, push, hashes, len(old))
        author = _author(ledger, replica)
        fresh = judge(replica, author, new, now_us) if new else []
        results = [receipt.result for receipt in (*old, *fresh)]
        last = push.ops[-1].seq if push.ops else replica.last_op_seq
        return PushReply(
            acked=max(last, replica.last_op_seq),
            results=results,
            cut=verdicts.joined(receipt.cut for receipt in (*old, *fresh)),
            stable_op_seq=max(last, replica.last_op_seq),
            hub_time=now_us,
        )

    def administer(
        self, ledger: Ledger, replica: Replica, ops: Sequence[WireOp], now_us: int
    ) -> list[OpResult]:
        """Judge operations of the hub's own office, which may do everything; they get receipts too."""
        hashes = chain(replica.last_hash, ops)
        new = list(zip(ops, hashes, strict=True))
        author = Author(replica.user_id, frozenset(OPERATIONS))
        receipts = self._judge(ledger, replica, author, new, now_us)
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
        author: Author,
        new: Sequence[tuple[WireOp, str]],
        now_us: int,
    ) -> list[Receipt]:
        decoded = {op.seq: verdicts.decoded(op) for op, _ in new}
        refs = {
            ref for op in decoded.values() if not isinstance(op, OpResult) for ref in op.touches()
        }
        gates = Gates.of(author.id, decoded.values())
        refs |= gates.refs()
        before, names = ledger.load(refs), gates.names(ledger)
        overlay = Overlay({ref: before[ref].image if ref in before else None for ref in refs})
        known = ledger.known_ops([op.id for op, _ in new])
        paid = Payees(ledger, decoded.values(), before)
        results: list[OpResult] = []
        times = verdicts.occurred((op for op, _ in new), replica.newest_us, now_us)
        for (op, _), made_us in zip(new, times, strict=True):
            if op.id in known:
                results.append(verdicts.known(op, known[op.id]))
                continue
            ctx = Context(author.id, author.permits, moment(made_us), moment(now_us))
            ctx = paid.told(overlay, decoded[op.seq], gates.shut(overlay, names, ctx))
            known[op.id] = self._result(overlay, op, decoded[op.seq], author, ctx)
            paid.heard(overlay, decoded[op.seq])
            results.append(known[op.id])
        ledger.queue_effects(new_effects(before, overlay), now_us)
        paid.keep()
        cuts = {"applied": self._write(ledger, overlay, before, author.agent, now_us)}
        if any(result.status == "noop" for result in results):
            # It is so already, by somebody else's work or by the own that a backup has forgotten, and
            # its author may not have read it yet: that lies no further than the feeds reach now.
            cuts["noop"] = ledger.heads(_feeds(ledger, author, before))
        receipts = [
            Receipt(
                verdicts.kept(op, result),
                digest,
                result,
                cuts.get(result.status, {}),
                made_us,
            )
            for (op, digest), result, made_us in zip(new, results, times, strict=True)
        ]
        ledger.record(replica.id, receipts, now_us)
        gone.forget(ledger, before, overlay)
        return receipts

    def _result(
        self,
        overlay: Overlay,
        wire: WireOp,
        op: "Operation | OpResult",
        author: Author,
        ctx: Context,
    ) -> OpResult:
        if isinstance(op, OpResult):
            return op
        try:
            verdicts.refuse_who_left(overlay, op, author.agent)
            wrote = self.perform(overlay, op, ctx)
        except Rejected as refusal:
            return verdicts.refused(wire, op, refusal)
        except Exception:
            log.exception("operation %s could not be judged", wire.name)
            return verdicts.defect(wire)
        return verdicts.taken(wire, overlay.remark, wrote=bool(wrote))

    def perform(self, overlay: Overlay, op: Operation, ctx: Context) -> tuple[Ref, ...]:
        """Run one operation with authority."""
        return overlay.perform(op, ctx)

    def _write(
        self,
        ledger: Ledger,
        overlay: Overlay,
        before: dict[Ref, Stored],
        author: Image | None,
        now_us: int,
    ) -> dict[str, int]:
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
            home = _home(ref, image, there, images, overlay)
            rows.append((ref, Stored(image, there.rev if there else 0, home)))
            if there is not None and there.scope != home:
                moves.append((ref, there.scope, home))
        revs = ledger.save(rows)
        entries = [Entry(row.scope, ref, revs[ref]) for ref, row in rows if row.scope]
        written = members.Written(rows, before, revs)
        entries += parking.lines(ledger, written, now_us)  # a checklist rests, and then moves
        for ref, old, new in moves:
            entries.append(Entry(old, ref, revs[ref], "moved"))
            for part, rev, was in ledger.move_parts(ref.id, new):
                entries += (Entry(was, part, rev, "moved"), Entry(new, part, rev))
        entries += gone.lines(ledger, written, now_us)
        entries += members.lines(ledger, written, author, now_us)
        entries += crediting.lines(ledger, written)
        return ledger.publish(list({(e.scope, e.ref): e for e in entries}.values()))

    # ---- pull and bootstrap ------------------------------------------------------------------

    def pull(self, ledger: Ledger, pull: Pull) -> PullReply:
        """What is new since the cursors; pages of one snapshot, at most `limit` rows together."""
        replica = self.let_in(ledger, pull.replica, lock=False)
        if pull.epoch != ledger.epoch():
            raise HubFault(Fault.EPOCH_CHANGED, epoch=ledger.epoch())
        replica.must_understand()
        allowed = set(self.scopes_of(ledger, replica))
        cursors = {id: seq for id, seq in sorted(pull.cursors.items()) if id in allowed}
        heads, floors = ledger.heads(cursors), ledger.floors(cursors)
        if forgotten := sorted(id for id, seq in cursors.items() if seq < floors.get(id, 0)):
            raise HubFault(Fault.SCOPE_TOO_OLD, scope=forgotten[0], min_seq=floors[forgotten[0]])
        if ahead := sorted(id for id, seq in cursors.items() if seq > heads.get(id, 0)):
            # A primary that never heard of what was read: a greeting shows how far it has gone back.
            raise HubFault(Fault.EPOCH_CHANGED, epoch=pull.epoch, scope=ahead[0])
        behind = {id: seq for id, seq in cursors.items() if heads.get(id, 0) > seq}
        limit = max(1, min(pull.limit, self.limits.page))
        pages = _pages(ledger.feed(behind, limit), behind, heads, limit)
        cut = cursors | {page.scope: page.to for page in pages}
        whole = [id for id, seq in cut.items() if seq == heads.get(id)]
        return PullReply(
            pages=pages,
            cut=cut,
            digests=ledger.digests(whole),
            stable=replica.last_op_seq,
            last_op_seq=replica.last_op_seq,
            drop=sorted(set(pull.cursors) - allowed),
            epoch=pull.epoch,
        )

    def compare(self, ledger: Ledger, ask: Compare) -> CompareReply:
        """The rows of those buckets in which a scope differs; few at a time, the next question brings more."""
        replica = self.let_in(ledger, ask.replica, lock=False)
        if ask.epoch != ledger.epoch():
            raise HubFault(Fault.EPOCH_CHANGED, epoch=ledger.epoch())
        replica.must_understand()
        if ask.scope not in self.scopes_of(ledger, replica) or len(ask.buckets) != BUCKETS:
            raise HubFault(Fault.BAD_REQUEST, reason="compare.scope")
        head = ledger.heads((ask.scope,)).get(ask.scope, 0)
        if head != ask.seq:
            return CompareReply(ask.scope, head, [], [])
        held: list[list[tuple[Ref, int]]] = [[] for _ in range(BUCKETS)]
        for ref, rev in ledger.lines(ask.scope):
            held[bucket_of(*ref)].append((ref, rev))
        differ = [n for n in range(BUCKETS) if folded(held[n]) != ask.buckets[n]][:BUCKETS_AT_ONCE]
        rows = ledger.rows([line for n in differ for line in held[n]])
        return CompareReply(ask.scope, head, differ, rows, sum(map(len, held)))

    def bootstrap(self, ledger: Ledger, ask: Bootstrap) -> BootstrapReply:
        """A page of a whole scope, newest first; the cut fixed by the first page holds for all.

        The first page begins with what the agent's own open tickets need, however old it is: rows
        that come again later change nothing.
        """
        replica = self.let_in(ledger, ask.replica, lock=False)
        if ask.epoch != ledger.epoch():
            raise HubFault(Fault.EPOCH_CHANGED, epoch=ledger.epoch())
        replica.must_understand()
        scopes = self.scopes_of(ledger, replica)
        if ask.scope not in scopes:
            raise HubFault(Fault.SCOPE_TOO_OLD, scope=ask.scope)
        is_first = ask.scope == scope.REFERENCE and not ask.cut
        tickets = ledger.tickets_in(scopes) if is_first else None
        cut = ask.cut or ledger.heads((ask.scope,)).get(ask.scope, 0)
        limit = max(1, min(ask.limit, 5000))
        numbered = ledger.feed_down(ask.scope, cut, ask.before, limit)
        following = numbered[-1][0] if len(numbered) == limit else 0
        rows = [row for _, row in numbered if row.kind == "put"]
        if following and not ask.before:
            there = {Ref(row.t, row.id) for row in rows}
            own = ledger.own(replica.user_id, ask.scope)
            rows = ledger.rows([line for line in own if line[0] not in there]) + rows
        return BootstrapReply(ask.scope, cut, following, rows, tickets)


def _knows_alike(ledger: Ledger, replica: Replica, hello: Hello, mark: OpHead) -> bool:
    """Whether what a workstation has sent up to `mark` was answered here, in the history it has read."""
    if _is_of_before(ledger, hello):
        return False  # a copy may have sent the same again and got another answer
    return any(
        receipt.hash == mark.hash for receipt in ledger.receipts(replica.id, mark.seq, mark.seq)
    )


def _is_of_before(ledger: Ledger, hello: Hello) -> bool:
    """Whether a workstation has read the history of before a restore, and none since."""
    return bool({scope.epoch for scope in hello.scopes_have} - {ledger.epoch()})


def _judged_anew(ledger: Ledger, replica: Replica, hello: Hello) -> list[OpResult]:
    """What a restored hub says to operations that somebody takes for answered.

    A copy may have sent them again already, and not everything finds the same answer twice.
    """
    last = min(hello.acked, replica.last_op_seq)
    if not last or not _is_of_before(ledger, hello):
        return []
    return [r.result for r in ledger.receipts(replica.id, last - TOLD_ANEW + 1, last)]


def _author(ledger: Ledger, replica: Replica) -> Author:
    agent_ref = Ref("agents", replica.user_id)
    agent = ledger.load((agent_ref,)).get(agent_ref)
    if agent is None or not agent.image["is_active"]:
        return Author(replica.user_id, frozenset())
    role_ref = Ref("roles", agent.image["role"])
    role = ledger.load((role_ref,)).get(role_ref)
    permits = frozenset[str](role.image["permits"]) if role else frozenset[str]()
    return Author(replica.user_id, permits, agent.image)


def _feeds(ledger: Ledger, author: Author, rows: dict[Ref, Stored]) -> list[str]:
    """In which feeds an author may come upon rows."""
    feeds = {row.scope for row in rows.values()}
    if scope.WITH_CUSTOMER in feeds and author.agent is not None:
        feeds |= set(scope.followed(author.agent, ledger.queues()))
    return sorted(feeds - {scope.WITH_CUSTOMER})


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


def _home(
    ref: Ref, image: Image, there: Stored | None, images: dict[Ref, Image], overlay: Overlay
) -> str:
    if there is not None and ref.kind != "tickets":
        return there.scope
    ticket_id = scope.ticket_of(ref, image)
    of = Ref("tickets", ticket_id) if ticket_id else None
    return scope.home(ref, image, of and (images.get(of) or overlay.image(of)))


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
