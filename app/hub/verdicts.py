"""What becomes of one operation, and why: from the wire to the result that goes into its receipt."""

from collections.abc import Iterable
from datetime import timedelta

from msgspec.structs import replace

from app.domain.codec import Image
from app.domain.operations import Code, Nature, Operation, Rejected, Remark, decode
from app.domain.people import EVERY
from app.domain.refunds.grants import SKEW
from app.store.tx import Overlay
from app.sync.protocol import Fault, HubFault, OpResult, Push, Status, WireOp, chain

HELD = frozenset({Code.HELD_REOPENED, Code.HELD_STALE_REPLY})
SKEW_US = SKEW // timedelta(microseconds=1)
REFUSED: dict[Code, Status] = {
    **dict.fromkeys(HELD, "held"),
    Code.PARKED: "parked",
    Code.ENTITY_MERGED: "held",  # its author does it on the other
    Code.ENTITY_ERASED: "rejected",  # a fact as well: nothing about them is kept
}


def checked(push: Push) -> list[str]:
    """The hash of each operation; BAD_REQUEST when the run has a gap in itself."""
    seqs = [op.seq for op in push.ops]
    if seqs != list(range(push.first_seq, push.first_seq + len(seqs))):
        raise HubFault(Fault.BAD_REQUEST, reason="push.not_a_run")
    return chain(push.prev_hash, push.ops)


def occurred(ops: Iterable[WireOp], newest_us: int, now_us: int) -> list[int]:
    """When the operations of a workstation were made; the one before them was at `newest_us`, 0 for none.

    A workstation says it in our time: that of its last contact and what its monotonic clock has counted
    since (`app.sync.clock`). Only a machine that was started anew away from us says what its own clock is
    set to. So much is certain: an operation was made after the one before it, and before it came. One that
    claims to come from the future says of its time only that; then it was made as early as can be, because
    what seems fresh goes out unseen, and what seems old is shown to a person once more.
    """
    times: list[int] = []
    for op in ops:
        is_believed = op.wall <= now_us + SKEW_US or not newest_us
        newest_us = min(max(newest_us, op.wall if is_believed else 0), now_us)
        times.append(newest_us)
    return times


def decoded(wire: WireOp) -> "Operation | OpResult":
    """The operation, or the result that says why it is none."""
    try:
        op = decode(wire.name, wire.args, wire.v)
        if any("\0" in ref.id for ref in op.touches()):
            raise Rejected("operation.invalid", Code.INVALID_ARGS, why="an id with NUL")
        return op
    except Rejected as refusal:
        status = "parked" if refusal.code is Code.UNKNOWN_OP else "rejected"
        return OpResult(wire.seq, status, refusal.code, {"reason": refusal.reason, **refusal.facts})


def refused(wire: WireOp, op: Operation, refusal: Rejected) -> OpResult:
    """A refused intention goes back to its author; a fact is never refused, only set aside for a person."""
    detail = {"reason": refusal.reason, **refusal.facts}
    if op.nature is Nature.FACT and refusal.code not in REFUSED:
        return OpResult(wire.seq, "quarantined", Code.QUARANTINED, detail)
    return OpResult(wire.seq, REFUSED.get(refusal.code, "rejected"), refusal.code, detail)


def defect(wire: WireOp) -> OpResult:
    """The result of an operation with which the hub cannot do what it should: a person must look at it."""
    defect = Rejected("operation.defect", Code.PARKED)
    return OpResult(wire.seq, "parked", defect.code, {"reason": defect.reason})


def kept(wire: WireOp, result: OpResult) -> WireOp:
    """The operation as its receipt keeps it: what was meant for an erased customer is not kept at all."""
    return replace(wire, args={}) if result.code == Code.ENTITY_ERASED else wire


def refuse_who_left(overlay: Overlay, op: Operation, agent: Image | None) -> None:
    """Raise when an operation is about a ticket of a team that its author was taken off."""
    left = set(agent["left"]) if agent else set[str]()
    if not left or agent is None:
        return
    for ref in op.touches():
        ticket = overlay.image(ref) if ref.kind == "tickets" else None
        queue = ticket["queue"] if ticket else None
        if queue in left or (EVERY in left and queue and queue not in agent["queues"]):
            raise Rejected("team.left", Code.FORBIDDEN_NOW, ticket=ref.id)


def known(wire: WireOp, before: OpResult) -> OpResult:
    """The answer to an operation that was judged before under another number: nothing happens again."""
    code = Code.NOOP if before.code == Code.OK else before.code
    return OpResult(wire.seq, "noop", code, before.detail)


def taken(wire: WireOp, remark: Remark | None, *, wrote: bool) -> OpResult:
    """The result of an operation that was not refused; with what its author must know, if anything."""
    if remark is None:
        return OpResult(wire.seq, "applied" if wrote else "noop", Code.OK if wrote else Code.NOOP)
    status = "held" if remark.code in HELD else "applied"
    return OpResult(wire.seq, status, remark.code, {"reason": remark.reason, **remark.facts})


def joined(cuts: Iterable[dict[str, int]]) -> dict[str, int]:
    """The furthest of several cuts."""
    furthest: dict[str, int] = {}
    for cut in cuts:
        for id, seq in cut.items():
            furthest[id] = max(seq, furthest.get(id, 0))
    return furthest
