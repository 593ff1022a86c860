"""A hub's core over books in memory, for tests that say operation by operation what it answers."""

from collections.abc import Sequence
from typing import Any

import pytest

from app.domain.ids import micros
from app.domain.operations import Operation, Ref, args_of
from app.hub.core import HubCore, Replica
from app.sync.protocol import (
    GENESIS,
    Admit,
    Bootstrap,
    BootstrapReply,
    Fault,
    Hello,
    HelloReply,
    HubFault,
    OpHead,
    OpResult,
    Pull,
    PullReply,
    Push,
    PushReply,
    ScopeHave,
    WireOp,
)
from tests.helpers.memory_ledger import Books, MemoryLedger
from tests.helpers.profiles import AT, desk

NOW = micros(AT)
EPOCH = "epoch-1"


class Hub:
    """A core over books in memory, where "jn" serves one queue and "mb" all."""

    def __init__(self, core: HubCore | None = None) -> None:
        self.core = core or HubCore()
        self.books = Books()
        for name in ("jn", "mb"):
            self.books.replicas[name] = Replica(name, name, 0, GENESIS)
        self.results = self.administer(*desk())

    def administer(self, *ops: Operation) -> list[OpResult]:
        with MemoryLedger(self.books).transaction() as ledger:
            office = ledger.office(NOW)
            return self.core.administer(ledger, office, wired(ops, office.last_op_seq + 1), NOW)

    def push(self, who: str, ops: Sequence[WireOp], **values: Any) -> PushReply:
        """Send operations with the mark the hub holds."""
        mark = self.books.replicas[who]
        given = {"prev_hash": mark.last_hash, "epoch": EPOCH} | values
        first = ops[0].seq if ops else mark.last_op_seq + 1
        with MemoryLedger(self.books).transaction() as ledger:
            return self.core.push(ledger, Push(who, first_seq=first, ops=list(ops), **given), NOW)

    def does(self, who: str, *ops: Operation, wall: int = NOW) -> list[OpResult]:
        """Operations of one workstation, made at `wall`."""
        first = self.books.replicas[who].last_op_seq + 1
        return self.push(who, wired(ops, first, who, wall)).results

    def hello(self, who: str, seq: int, hash: str, *have: str) -> HelloReply:
        scopes = [ScopeHave(id, 0, EPOCH) for id in have]
        ask = Hello(who, OpHead(seq, hash), 0, scopes_have=scopes)
        return self.core.hello(MemoryLedger(self.books), ask, NOW, Admit("token", 60))

    def pull(self, who: str, cursors: dict[str, int], limit: int = 500) -> PullReply:
        ask = Pull(who, EPOCH, cursors, limit)
        return self.core.pull(MemoryLedger(self.books), ask)

    def bootstrap(self, who: str, scope: str, **values: Any) -> BootstrapReply:
        ask = Bootstrap(who, EPOCH, scope, **values)
        return self.core.bootstrap(MemoryLedger(self.books), ask)

    def image(self, kind: str, id: str) -> dict[str, Any]:
        return self.books.rows[Ref(kind, id)].image


def wired(ops: Sequence[Operation], first: int, who: str = "hub", wall: int = NOW) -> list[WireOp]:
    return [
        WireOp(seq, f"{who}-{seq}", op.name, op.version, args_of(op), wall)
        for seq, op in enumerate(ops, first)
    ]


def fault_of(call: Any, *args: Any, **values: Any) -> tuple[Fault, dict[str, Any]]:
    with pytest.raises(HubFault) as caught:
        call(*args, **values)
    return caught.value.fault, caught.value.detail


def verdicts(results: Sequence[OpResult]) -> list[tuple[str, str]]:
    return [(result.status, result.code) for result in results]
