"""The operations of one local transaction on their way into the outbox, each chained to the one before."""

import random
from datetime import datetime

from app.domain.ids import micros, uuid7
from app.domain.operations import Operation, Ref, args_of
from app.sync import outbox
from app.sync.protocol import OpHead, WireOp, op_hash


class Chain:
    """Collects them; `entries` is what the outbox takes."""

    def __init__(self, newest: OpHead, rng: random.Random, now: datetime, mono: int) -> None:
        self.wall = micros(now)
        self._now = now
        self.entries: list[outbox.Entry] = []
        self._rng = rng
        self._mono = mono
        self._seq, self._hash = newest.seq, newest.hash

    def append(self, op: Operation, wrote: tuple[Ref, ...]) -> int:
        """Add an operation and the rows it wrote; returns its number."""
        self._seq += 1
        op_id = uuid7(self._now, self._rng.getrandbits(74))
        wire = WireOp(self._seq, op_id, op.name, op.version, args_of(op), self.wall, self._mono)
        before, self._hash = self._hash, op_hash(self._hash, wire)
        self.entries.append(outbox.Entry(wire, before, self._hash, tuple(op.touches()), wrote))
        return self._seq
