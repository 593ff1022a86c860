"""How a workstation reaches its hub: over HTTP, or by calling a hub in the same process."""

import threading
from collections.abc import Callable, Iterable, Iterator
from typing import Protocol, TypeVar

import msgspec

from app.sync.protocol import (
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
    Message,
    Pull,
    PullReply,
    Push,
    PushReply,
    SignIn,
    SignInReply,
    There,
)
from app.sync.protocol_audit import AskAudit, AuditReply
from app.sync.protocol_older import Fetch, FetchReply, Look, LookReply
from app.sync.transport_http import Http, Timeouts
from app.sync.transport_line import NoAnswer

__all__ = ["Http", "InProcess", "NoAnswer", "Timeouts", "Transport"]

LOOK_S = 0.15

A = TypeVar("A", bound=Message)
B = TypeVar("B", bound=Message)


class Transport(Protocol):
    """The line to the hub; every call may raise HubFault (it answered so) or Unreachable."""

    def hello(self, hello: Hello) -> HelloReply: ...
    def push(self, push: Push) -> PushReply: ...
    def pull(self, pull: Pull) -> PullReply: ...
    def bootstrap(self, ask: Bootstrap) -> BootstrapReply: ...
    def compare(self, ask: Compare) -> CompareReply: ...
    def presence(self, here: Here) -> There: ...
    def grant(self, ask: AskGrants) -> GrantsReply: ...
    def lend(self, lend: Lend) -> LendReply: ...
    def look(self, ask: Look) -> LookReply: ...
    def fetch(self, ask: Fetch) -> FetchReply: ...
    def audit(self, ask: AskAudit) -> AuditReply: ...
    def enrol(self, enrol: Enrol) -> EnrolReply: ...
    def sign_in(self, sign_in: SignIn) -> SignInReply: ...
    def poke(self) -> Iterator[dict[str, int]]: ...
    def reset(self) -> None: ...
    def close(self) -> None: ...


class HubAuth(Protocol):
    """Who may speak, as a hub in the same process knows it."""

    def enrol(self, enrol: Enrol) -> EnrolReply: ...
    def sign_in(self, sign_in: SignIn) -> SignInReply: ...
    def replica_of(self, token: str) -> str: ...


class HubCalls(Protocol):
    """A hub in the same process."""

    @property
    def auth(self) -> HubAuth: ...
    def hello(self, hello: Hello) -> HelloReply: ...
    def push(self, push: Push) -> PushReply: ...
    def pull(self, pull: Pull) -> PullReply: ...
    def bootstrap(self, ask: Bootstrap) -> BootstrapReply: ...
    def compare(self, ask: Compare) -> CompareReply: ...
    def presence(self, here: Here) -> There: ...
    def grant(self, ask: AskGrants) -> GrantsReply: ...
    def lend(self, lend: Lend) -> LendReply: ...
    def look(self, ask: Look) -> LookReply: ...
    def fetch(self, ask: Fetch) -> FetchReply: ...
    def audit(self, ask: AskAudit) -> AuditReply: ...
    def heads(self, scopes: Iterable[str] | None = None) -> dict[str, int]: ...
    def scopes_of(self, replica: str) -> tuple[str, ...]: ...


class InProcess:
    """Calls a hub directly; every message is written and read as on the wire, every token checked."""

    def __init__(self, hub: HubCalls) -> None:
        self._hub = hub
        self._token = ""
        self._closed = threading.Event()

    def hello(self, hello: Hello) -> HelloReply:
        """Greet; the token of the answer opens the other doors."""
        reply = self._carry(self._hub.hello, hello)
        self._token = reply.admit.token
        return reply

    def push(self, push: Push) -> PushReply:
        """Send operations."""
        self._check(push.replica)
        return self._carry(self._hub.push, push)

    def pull(self, pull: Pull) -> PullReply:
        """Ask for rows; never waits."""
        self._check(pull.replica)
        return self._carry(self._hub.pull, pull)

    def bootstrap(self, ask: Bootstrap) -> BootstrapReply:
        """Ask for a page of a whole scope."""
        self._check(ask.replica)
        return self._carry(self._hub.bootstrap, ask)

    def compare(self, ask: Compare) -> CompareReply:
        """Ask where a scope differs."""
        self._check(ask.replica)
        return self._carry(self._hub.compare, ask)

    def presence(self, here: Here) -> There:
        """Say where the agent is and hear who else is there."""
        self._check(here.replica)
        return self._carry(self._hub.presence, here)

    def grant(self, ask: AskGrants) -> GrantsReply:
        """Ask for money to be set aside."""
        self._check(ask.replica)
        return self._carry(self._hub.grant, ask)

    def lend(self, lend: Lend) -> LendReply:
        """Let somebody who is cut off promise some."""
        self._check(lend.replica)
        return self._carry(self._hub.lend, lend)

    def look(self, ask: Look) -> LookReply:
        """Look for what no feed brings here."""
        self._check(ask.replica)
        return self._carry(self._hub.look, ask)

    def fetch(self, ask: Fetch) -> FetchReply:
        """Ask for a page of a customer's whole history."""
        self._check(ask.replica)
        return self._carry(self._hub.fetch, ask)

    def audit(self, ask: AskAudit) -> AuditReply:
        """Ask for a page of what was not done as it was meant."""
        self._check(ask.replica)
        return self._carry(self._hub.audit, ask)

    def enrol(self, enrol: Enrol) -> EnrolReply:
        """Ask for a name."""
        return self._carry(self._hub.auth.enrol, enrol)

    def sign_in(self, sign_in: SignIn) -> SignInReply:
        """Check an agent's password."""
        self._check(sign_in.replica)
        return self._carry(self._hub.auth.sign_in, sign_in)

    def poke(self) -> Iterator[dict[str, int]]:
        """How far scopes reach, each time one moves, until `close`."""
        scopes = self._hub.scopes_of(self._hub.auth.replica_of(self._token))
        seen: dict[str, int] = {}
        while not self._closed.is_set():
            now = self._hub.heads(scopes)
            news = {scope: seq for scope, seq in now.items() if seq > seen.get(scope, 0)}
            seen |= news
            if news:
                yield news
            self._closed.wait(LOOK_S)

    def reset(self) -> None:
        """End what is under way: calls of a hub in the same process always come back."""

    def close(self) -> None:
        """Refuse whatever comes now."""
        self._closed.set()

    def _check(self, replica: str) -> None:
        if self._hub.auth.replica_of(self._token) != replica:
            raise HubFault(Fault.AUTH, reason="token")

    def _carry(self, call: Callable[[A], B], message: A) -> B:
        if self._closed.is_set():
            raise NoAnswer("closed", "the line was closed")
        return _over_the_wire(call(_over_the_wire(message)))


M = TypeVar("M", bound=Message)


def _over_the_wire(message: M) -> M:
    return msgspec.json.decode(msgspec.json.encode(message), type=type(message))
