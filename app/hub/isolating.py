"""An operation that cannot be written keeps none of the others back: it is found by halves and set aside.

Each half is a run as a workstation could have sent it: a transaction of its own, whole or not at all.
"""

import logging
from collections.abc import Callable, Sequence
from functools import reduce
from hashlib import blake2b

from msgspec.structs import replace

from app.hub import verdicts
from app.hub.book import Ledger, Receipt, Replica
from app.hub.trouble import is_of_the_work
from app.sync.protocol import Push, PushReply, WireOp, chain

log = logging.getLogger(__name__)

TRIES = 3
LONGEST_NAME = 100
Take = Callable[[Push], PushReply]


def taken(push: Push, take: Take, *aside: Take) -> PushReply:
    """The answer to a run; each of `aside` answers for an operation that breaks, the next where one cannot."""
    try:
        return take(push)
    except Exception as error:
        if not push.ops or not is_of_the_work(error):
            raise
    if len(push.ops) == 1:
        return _alone(push, take, *aside)
    return reduce(_joined, (taken(half, take, *aside) for half in _halves(push)))


def _alone(push: Push, *ways: Take) -> PushReply:
    """One operation, tried again and then the other ways; raises what the last of them does."""
    take, *aside = ways
    for way in (*[take] * (TRIES - 1), *aside[:-1]):
        try:
            return way(push)
        except Exception as error:
            if not is_of_the_work(error):
                raise
            log.exception("operation %s could not be written", push.ops[0].name[:LONGEST_NAME])
    return aside[-1](push)


def _halves(push: Push) -> tuple[Push, Push]:
    half = len(push.ops) // 2
    first, second = push.ops[:half], push.ops[half:]
    prev_hash = chain(push.prev_hash, first)[-1]
    return (
        replace(push, ops=first),
        replace(push, ops=second, first_seq=second[0].seq, prev_hash=prev_hash),
    )


def _joined(one: PushReply, two: PushReply) -> PushReply:
    """Two answers as one, the later one's marks."""
    cut = verdicts.joined((one.cut, two.cut))
    return replace(two, results=[*one.results, *two.results], cut=cut)


def set_aside(
    ledger: Ledger, replica: Replica, new: Sequence[tuple[WireOp, str]], now_us: int, *, bare: bool
) -> list[Receipt]:
    """Receipts that say of operations that they could not be written; `bare`: nothing of their own is kept."""
    known = ledger.known_ops([op.id for op, _ in new])
    times = verdicts.occurred((op for op, _ in new), replica.newest_us, now_us)
    receipts = [
        Receipt(
            _bare(op, made_us) if bare else op,
            digest,
            verdicts.known(op, known[op.id]) if op.id in known else verdicts.defect(op),
            {},
            made_us,
        )
        for (op, digest), made_us in zip(new, times, strict=True)
    ]
    ledger.record(replica.id, receipts, now_us)
    return receipts


def _bare(op: WireOp, made_us: int) -> WireOp:
    """Of an operation what surely can be written; by a long id no index could find it."""
    id = (
        op.id if len(op.id) <= LONGEST_NAME else blake2b(op.id.encode(), digest_size=16).hexdigest()
    )
    return WireOp(op.seq, id, op.name[:LONGEST_NAME], 1, {}, made_us)
