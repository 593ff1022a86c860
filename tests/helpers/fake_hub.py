"""A hub of canned replies, for tests of the line to it; it notes what it was asked."""

import threading
from collections.abc import Callable, Iterable
from typing import Any

from app.hub.watch import Vitals
from app.sync.protocol import (
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
    OpResult,
    Page,
    Pull,
    PullReply,
    Push,
    PushReply,
    Row,
    ScopeHead,
    SignIn,
    SignInReply,
    There,
)
from app.sync.protocol_audit import AskAudit, AuditReply
from app.sync.protocol_older import Fetch, FetchReply, Look, LookReply

TOKEN = "t0ken"
REPLICA = "r1"
SCOPES = ("ref", "team:returns")


class FakeHubAuth:
    """Knows one token and one workstation."""

    def __init__(self, hub: "FakeHub") -> None:
        self._hub = hub
        self.token = TOKEN
        self.wrong_password: HubFault | None = None

    def enrol(self, enrol: Enrol) -> EnrolReply:
        self._hub.before(enrol)
        return EnrolReply(REPLICA, 17, "ana", "e1")

    def sign_in(self, sign_in: SignIn) -> SignInReply:
        if self.wrong_password:
            raise self.wrong_password
        return SignInReply(sign_in.agent, 3600)

    def replica_of(self, token: str) -> str:
        if token != self.token:
            raise HubFault(Fault.AUTH, reason="token")
        return REPLICA


class FakeHub:
    """Answers everything at once; `before` may raise, wait, or look at the message."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self.reset()

    def reset(self) -> None:
        """Be as new; a server that tests share can stay up."""
        self.auth = FakeHubAuth(self)
        self.asked: list[Any] = []
        self.before: Callable[[Any], None] = lambda message: None
        self.rows: list[Row] = []
        self.heads_now: dict[str, int] = {"ref": 3, "team:returns": 5, "team:other": 9}
        self.schema_fits = True
        self.scopes: tuple[str, ...] = SCOPES

    def hello(self, hello: Hello) -> HelloReply:
        self._note(hello)
        heads = [ScopeHead(scope, 0, self.heads_now[scope]) for scope in self.scopes]
        return HelloReply("e1", 0, "0" * 64, 0, 1_000_000, heads, Admit(self.auth.token, 600))

    def push(self, push: Push) -> PushReply:
        self._note(push)
        results = [OpResult(op.seq, "applied") for op in push.ops]
        last = push.ops[-1].seq if push.ops else 0
        return PushReply(last, results, {"ref": 3}, last, 1_000_000)

    def pull(self, pull: Pull) -> PullReply:
        self._note(pull)
        pages = [Page(scope, seq, 9, True, self.rows) for scope, seq in pull.cursors.items()]
        return PullReply(pages, dict(pull.cursors), 0, 0)

    def bootstrap(self, ask: Bootstrap) -> BootstrapReply:
        self._note(ask)
        return BootstrapReply(ask.scope, ask.cut or 5, 0, self.rows)

    def compare(self, ask: Compare) -> CompareReply:
        self._note(ask)
        return CompareReply(ask.scope, 0, [], [])

    def presence(self, here: Here) -> There:
        self._note(here)
        return There([], 1_000_000)

    def grant(self, ask: AskGrants) -> GrantsReply:
        self._note(ask)
        return GrantsReply("e1", {}, "", {})

    def lend(self, lend: Lend) -> LendReply:
        self._note(lend)
        return LendReply("code", 1_000_000)

    def look(self, ask: Look) -> LookReply:
        self._note(ask)
        return LookReply([])

    def fetch(self, ask: Fetch) -> FetchReply:
        self._note(ask)
        return FetchReply("e1", "c1", "Ada", [], 0, 1_000_000)

    def audit(self, ask: AskAudit) -> AuditReply:
        self._note(ask)
        return AuditReply([])

    def heads(self, scopes: Iterable[str] | None = None) -> dict[str, int]:
        wanted = self.heads_now if scopes is None else scopes
        return {scope: self.heads_now[scope] for scope in wanted}

    def scopes_of(self, replica: str) -> tuple[str, ...]:
        return self.scopes

    def vitals(self) -> Vitals:
        return Vitals(self.schema_fits, {"active": 1})

    def _note(self, message: Any) -> None:
        with self._lock:
            self.asked.append(message)
        self.before(message)
