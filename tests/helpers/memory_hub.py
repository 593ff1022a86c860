"""A hub in memory that real threads may call: books, a core, and doors that open to tokens."""

import threading
from collections.abc import Callable, Generator, Iterable
from contextlib import contextmanager
from datetime import datetime
from random import Random

from msgspec.structs import replace

from app.domain.ids import micros
from app.domain.operations import Operation, args_of
from app.hub import members, scope
from app.hub.core import HubCore, Replica
from app.hub.granting import Granting
from app.hub.presence import Presence
from app.sync.protocol import (
    GENESIS,
    Admit,
    AskGrants,
    Bootstrap,
    BootstrapReply,
    Compare,
    CompareReply,
    Enrol,
    EnrolReply,
    Fault,
    GrantsReply,
    Hello,
    HelloReply,
    Here,
    HubFault,
    Lend,
    LendReply,
    OpHead,
    OpResult,
    Pull,
    PullReply,
    Push,
    PushReply,
    SignIn,
    SignInReply,
    There,
    WireOp,
)
from tests.helpers.memory_ledger import Books, MemoryLedger


class MemoryDoors:
    """Who may speak: a code is the agent's name, a token the replica's name and a count of expiries."""

    def __init__(self, books: Books) -> None:
        self._books = books
        self._expired = 0

    def expire(self) -> None:
        """Every token handed out until now is worth nothing."""
        self._expired += 1

    def enrol(self, enrol: Enrol) -> EnrolReply:
        number = len(self._books.replicas) + 1
        name = f"replica-{number}"
        mark = enrol.mark or OpHead(0, GENESIS)
        self._books.replicas[name] = Replica(name, enrol.code, mark.seq, mark.hash)
        return EnrolReply(name, number, enrol.code, self._books.epoch)

    def sign_in(self, sign_in: SignIn) -> SignInReply:
        return SignInReply(sign_in.agent, 60)

    def admit(self, hello: Hello) -> Admit:
        if not hello.signature:
            raise HubFault(Fault.AUTH, reason="challenge", challenge="sign this")
        return Admit(f"{hello.replica}/{self._expired}", 600)

    def replica_of(self, token: str) -> str:
        name, _, count = token.rpartition("/")
        if not name or int(count) != self._expired:
            raise HubFault(Fault.AUTH, reason="token")
        return name


class MemoryHub:
    """One call at a time, each of them all or nothing."""

    def __init__(self, clock: Callable[[], datetime], core: HubCore | None = None) -> None:
        self.books = Books()
        self.core = core or HubCore()
        self.auth = MemoryDoors(self.books)
        self._granting = Granting(self.core, Random(7))
        self._presence = Presence()
        self._clock = clock
        self._turn = threading.RLock()

    @contextmanager
    def _open(self) -> Generator[MemoryLedger]:
        with self._turn, MemoryLedger(self.books).transaction() as ledger:
            yield ledger

    def _now(self) -> int:
        return micros(self._clock())

    def perform_all(self, *ops: Operation) -> list[OpResult]:
        """Perform operations in the name of the hub's office."""
        with self._open() as ledger:
            office = ledger.office(self._now())
            wire = [
                WireOp(seq, f"hub-{seq}", op.name, op.version, args_of(op), self._now())
                for seq, op in enumerate(ops, office.last_op_seq + 1)
            ]
            return self.core.administer(ledger, office, wire, self._now())

    def acquaint(self, customer: str, *agents: str) -> None:
        """Let agents hold a customer who has no ticket, as if each of them had met the customer."""
        with self._open() as ledger:
            pairs = [(scope.own(agent), customer) for agent in agents]
            ledger.join(pairs, None)
            ledger.publish(members.entered(ledger, pairs))

    def hello(self, hello: Hello) -> HelloReply:
        admit = self.auth.admit(hello)
        name = f"replica-{len(self.books.replicas) + 1}" if hello.forked else ""
        if name:
            admit = self.auth.admit(replace(hello, replica=name))
        with self._open() as ledger:
            return self.core.hello(ledger, hello, self._now(), admit, name)

    def push(self, push: Push) -> PushReply:
        with self._open() as ledger:
            return self.core.push(ledger, push, self._now())

    def pull(self, pull: Pull) -> PullReply:
        with self._open() as ledger:
            return self.core.pull(ledger, pull)

    def compare(self, ask: Compare) -> CompareReply:
        with self._open() as ledger:
            return self.core.compare(ledger, ask)

    def bootstrap(self, ask: Bootstrap) -> BootstrapReply:
        with self._open() as ledger:
            return self.core.bootstrap(ledger, ask)

    def grant(self, ask: AskGrants) -> GrantsReply:
        with self._open() as ledger:
            return self._granting.draw(ledger, ask, self._clock())  # type: ignore[arg-type]

    def lend(self, lend: Lend) -> LendReply:
        with self._open() as ledger:
            return self._granting.lend(ledger, lend, self._clock())  # type: ignore[arg-type]

    def presence(self, here: Here) -> There:
        agent = self.books.replicas[here.replica].user_id
        return There(self._presence.beat(agent, here.spots, self._now()), self._now())

    def heads(self, scopes: Iterable[str] | None = None) -> dict[str, int]:
        with self._turn:
            return MemoryLedger(self.books).heads(
                list(self.books.scopes if scopes is None else scopes)
            )

    def scopes_of(self, replica: str) -> tuple[str, ...]:
        with self._open() as ledger:
            return self.core.scopes_of(ledger, self.books.replicas[replica])
