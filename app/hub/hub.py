"""The hub as its web server sees it: each call one transaction on PostgreSQL, repeated when two collide."""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from random import Random, SystemRandom
from typing import TypeVar

from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError

from app.domain.ids import micros, uuid7
from app.domain.operations import Operation, args_of
from app.hub import audit, isolating, older
from app.hub.auth import Auth
from app.hub.commit import commit
from app.hub.core import HubCore, Overtaken
from app.hub.granting import Granting
from app.hub.ledger import OFFICE, PostgresLedger
from app.hub.presence import Presence
from app.hub.stations import blocked
from app.hub.watch import Vitals
from app.store.migrate import HEADS, revision
from app.sync.protocol import (
    AskGrants,
    Bootstrap,
    BootstrapReply,
    Compare,
    CompareReply,
    GrantsReply,
    Hello,
    HelloReply,
    Here,
    Lend,
    LendReply,
    OpResult,
    Pull,
    PullReply,
    Push,
    PushReply,
    There,
    WireOp,
)
from app.sync.protocol_audit import AskAudit, AuditReply
from app.sync.protocol_older import Fetch, FetchReply, Look, LookReply

T = TypeVar("T")
# Serialization failure, deadlock, and the same operation coming in twice at once.
COLLISIONS = frozenset({"40001", "40P01", "23505"})
TRIES = 5


class Hub:
    """Thread-safe; every method is one transaction."""

    def __init__(
        self,
        engine: Engine,
        *,
        clock: Callable[[], datetime],
        auth: Auth,
        core: HubCore | None = None,
    ) -> None:
        self.auth = auth
        self._engine = engine
        self._snapshots = engine.execution_options(isolation_level="REPEATABLE READ")
        self._clock = clock
        self._core = core or HubCore()
        self._granting = Granting(self._core, SystemRandom())
        self.places = Presence()
        self._agents: dict[str, str] = {}

    def hello(self, hello: Hello) -> HelloReply:
        """Greet a workstation; raises HubFault."""
        self.auth.verify_hello(hello)
        name = self.auth.new_name() if hello.forked else ""
        admit = self.auth.admit(name or hello.replica)
        return self._run(
            lambda ledger: self._core.hello(ledger, hello, self._now_us(), admit, name),
            self._engine,
        )

    def push(self, push: Push) -> PushReply:
        """Judge operations; one that cannot be written is set aside, and the others are not kept back by it."""
        return isolating.taken(push, self._push, self._aside(bare=False), self._aside(bare=True))

    def _push(self, push: Push) -> PushReply:
        return self._run(lambda ledger: self._core.push(ledger, push, self._now_us()), self._engine)

    def _aside(self, *, bare: bool) -> isolating.Take:
        def take(push: Push) -> PushReply:
            def work(ledger: PostgresLedger) -> PushReply:
                return self._core.set_aside(ledger, push, self._now_us(), bare=bare)

            return self._run(work, self._engine)

        return take

    def pull(self, pull: Pull) -> PullReply:
        """Read the feed."""
        return self._run(lambda ledger: self._core.pull(ledger, pull), self._snapshots)

    def grant(self, ask: AskGrants) -> GrantsReply:
        """Set money aside for the tickets of a workstation's agent."""
        now = self._clock()
        return self._run(lambda ledger: self._granting.draw(ledger, ask, now), self._engine)

    def lend(self, lend: Lend) -> LendReply:
        """Set money aside for somebody who is cut off, and say the code for it."""
        now = self._clock()
        return self._run(lambda ledger: self._granting.lend(ledger, lend, now), self._engine)

    def compare(self, ask: Compare) -> CompareReply:
        """Say where a workstation's scope differs from ours."""
        return self._run(lambda ledger: self._core.compare(ledger, ask), self._snapshots)

    def bootstrap(self, ask: Bootstrap) -> BootstrapReply:
        """Read a whole scope, page by page."""
        return self._run(lambda ledger: self._core.bootstrap(ledger, ask), self._snapshots)

    def look(self, ask: Look) -> LookReply:
        """Look for what no feed brings to a workstation."""
        return self._run(lambda ledger: older.look(ledger, ask, self._now_us()), self._engine)

    def fetch(self, ask: Fetch) -> FetchReply:
        """Give out a customer's whole history, page by page."""
        return self._run(lambda ledger: older.fetch(ledger, ask, self._now_us()), self._snapshots)

    def audit(self, ask: AskAudit) -> AuditReply:
        """Tell what was not done as it was meant."""
        return self._run(lambda ledger: audit.read(ledger, ask), self._snapshots)

    def perform_all(
        self,
        ops: Sequence[Operation],
        rng: Random,
        also: Callable[[PostgresLedger], None] | None = None,
    ) -> list[OpResult]:
        """Perform operations in the name of the hub's own office, and `also` something with them: all or nothing."""
        now = self._clock()

        def work(ledger: PostgresLedger) -> list[OpResult]:
            office = ledger.office(micros(now))
            wire = [
                WireOp(
                    office.last_op_seq + n, uuid7(now, rng.getrandbits(74)), op.name, op.version,
                    args_of(op), micros(now),
                )
                for n, op in enumerate(ops, 1)
            ]  # fmt: skip
            results = self._core.administer(ledger, office, wire, micros(now))
            if also is not None:
                also(ledger)
            return results

        return self._run(work, self._engine)

    def presence(self, here: Here) -> There:
        """Note where an agent is and tell who else is there."""
        agent = self._agents.get(here.replica)
        if agent is None:
            agent = self._agents[here.replica] = self._run(
                lambda ledger: self._core.agent_of(ledger, here.replica), self._engine
            )
        now = self._now_us()
        return There(self.places.beat(agent, here.spots, now), now)

    def heads(self, scopes: Iterable[str] | None = None) -> dict[str, int]:
        """How far scopes reach; all of them without an argument."""
        with self._engine.connect() as conn:
            rows = conn.exec_driver_sql("SELECT id, seq FROM sync_scope").all()
        wanted = None if scopes is None else set(scopes)
        return {id: seq for id, seq in rows if wanted is None or id in wanted}

    def vitals(self) -> Vitals:
        """Whether the schema is this program's, and how many workstations there are in each state."""
        with self._engine.connect() as conn:
            fits = revision(conn) == HEADS["hub"]
            counted = "SELECT state, count(*) FROM sync_replica WHERE id <> %s GROUP BY state"
            replicas = {state: n for state, n in conn.exec_driver_sql(counted, (OFFICE,))}
            return Vitals(fits, replicas, blocked(conn))

    def scopes_of(self, replica: str) -> tuple[str, ...]:
        """The scopes a workstation may follow now."""

        def ask(ledger: PostgresLedger) -> tuple[str, ...]:
            return self._core.scopes_of(ledger, self._core.let_in(ledger, replica, lock=False))

        return self._run(ask, self._engine)

    def _now_us(self) -> int:
        return micros(self._clock())

    def _run(self, work: Callable[[PostgresLedger], T], engine: Engine) -> T:
        for attempt in range(1, TRIES + 1):
            with engine.connect() as conn, conn.begin() as transaction:
                try:
                    answer = work(PostgresLedger(conn))
                except (DBAPIError, Overtaken) as error:
                    if attempt == TRIES or not _is_collision(error):
                        raise
                    transaction.rollback()
                    continue
                commit(transaction, conn)
                return answer
        raise AssertionError("unreachable: the last try returns or raises")


def _is_collision(error: DBAPIError | Overtaken) -> bool:
    if isinstance(error, Overtaken):
        return True
    return getattr(error.orig, "sqlstate", None) in COLLISIONS
