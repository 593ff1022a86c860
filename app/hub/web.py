"""The hub's routes: hello, push, pull, bootstrap, poke, enrolment, sign-in, health; few open without a token."""

import asyncio
import logging
import time
from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable, Generator, Iterable
from contextlib import asynccontextmanager, contextmanager, suppress
from typing import NamedTuple, Protocol, TypeVar

import msgspec
from anyio import CapacityLimiter, to_thread
from starlette.applications import Starlette
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from app.hub.admission import Rank
from app.hub.heads import Heads
from app.hub.lanes import Lanes, TooLate
from app.hub.metrics import CONTENT_TYPE, Metrics
from app.hub.trouble import is_away, is_busy
from app.hub.watch import Vitals, Watch
from app.hub.web_gate import WAYS, WRITES, Gate
from app.hub.web_wire import (
    body_of,
    message_of,
    patience_s,
    query_of,
    reply_of,
    trouble_of,
    unpacked,
)
from app.sync.protocol import (
    STATUS,
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
    Row,
    SignIn,
    SignInReply,
    There,
)
from app.sync.protocol_audit import AskAudit, AuditReply
from app.sync.protocol_older import Fetch, FetchReply, Look, LookReply

log = logging.getLogger(__name__)
M = TypeVar("M", bound=Message)
T = TypeVar("T")
A = TypeVar("A")

WORKERS = 8  # fewer than the database's connections, so that no worker waits for one
KEPT_FOR_READS = 2  # a commit can hang for as long as a standby is away
SIGN_IN_WORKERS = 2  # each check of a password takes 64 MiB
LONGEST_WAIT_S = 25
COMMENT_S = 15
SCOPES_WAIT_S = 15.0
SCOPES_S = 60.0  # a blocked workstation may listen for so long
RIGHTS = "ref"  # the scope in which agents, roles and queues travel

# What may be asked without a token. Whoever adds a route need not think of it to be safe.
OPEN = frozenset({"/v1/sync/hello", "/v1/enrol", "/health", "/ready", "/metrics"})


class Call(NamedTuple):
    """A request on its way to the hub; `replica` is whose token it bears, `until` its caller's patience."""

    request: Request
    replica: str
    rank: Rank
    until: float


class HubAuth(Protocol):
    """Who may speak."""

    def enrol(self, enrol: Enrol) -> EnrolReply: ...
    def sign_in(self, sign_in: SignIn) -> SignInReply: ...
    def replica_of(self, token: str) -> str: ...


class HubCalls(Protocol):
    """The hub as the routes see it; every call may block and may raise HubFault."""

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
    def audit(self, ask: AskAudit) -> AuditReply: ...
    def fetch(self, ask: Fetch) -> FetchReply: ...
    def heads(self, scopes: Iterable[str] | None = None) -> dict[str, int]: ...
    def scopes_of(self, replica: str) -> tuple[str, ...]: ...
    def vitals(self) -> Vitals: ...


class HubWeb:
    """The routes over one hub; made anew for each server, since its parts belong to an event loop."""

    def __init__(self, hub: HubCalls) -> None:
        self._hub = hub
        self._lanes = Lanes(WORKERS, writes=lambda rank: rank in WRITES, kept=KEPT_FOR_READS)
        self._sign_in_workers = CapacityLimiter(SIGN_IN_WORKERS)
        reader = CapacityLimiter(1)  # the feed is read even when all workers are busy
        self.metrics = Metrics()
        self._gate = Gate(self.metrics, time.monotonic)
        self.heads = Heads(lambda: to_thread.run_sync(hub.heads, limiter=reader))
        self._watch = Watch(self.metrics, self._lanes, lambda: self._gate.waiting, self.heads)
        self._look = lambda: to_thread.run_sync(hub.vitals, limiter=reader)

    def app(self) -> Starlette:
        """The application."""
        handlers = {
            ("POST", "/v1/sync/hello"): self.hello,
            ("POST", "/v1/sync/push"): self.push,
            ("POST", "/v1/sync/pull"): self.pull,
            ("GET", "/v1/sync/bootstrap"): self.bootstrap,
            ("POST", "/v1/sync/digest"): self.compare,
            ("POST", "/v1/sync/presence"): self.presence,
            ("POST", "/v1/sync/grant"): self.grant,
            ("POST", "/v1/sync/lend"): self.lend,
            ("POST", "/v1/sync/look"): self.look,
            ("POST", "/v1/sync/fetch"): self.fetch,
            ("POST", "/v1/sync/audit"): self.audit,
            ("GET", "/v1/sync/poke"): self.poke,
            ("POST", "/v1/enrol"): self.enrol,
            ("POST", "/v1/signin"): self.sign_in,
            ("GET", "/health"): self.health,
            ("GET", "/ready"): self.ready,
            ("GET", "/metrics"): self.metrics_page,
        }
        return Starlette(
            routes=[
                Route(path, self._guarded(path, handler), methods=[method])
                for (method, path), handler in handlers.items()
            ],
            exception_handlers={404: _wrong_address, 405: _wrong_address},
            lifespan=self._lifespan,
        )

    async def hello(self, call: Call) -> Response:
        """Greet a workstation."""
        hello = await self._message(call.request, Hello)
        self._gate.limit_rate(hello.replica)

        def work() -> tuple[Response, bool]:
            reply = self._hub.hello(hello)
            return reply_of(call.request, reply), reply.last_op_seq < hello.head.seq

        response, has_more = await self._work(call, work)
        self._gate.greeted(call.request, hello.replica, has_more=has_more)
        return response

    async def push(self, call: Call) -> Response:
        """Take operations."""
        push = _own(call.replica, self._hub.push)

        def work(message: Push) -> Response:
            reply = push(message)
            self.metrics.count("evenkeel_pushes_total")
            for result in reply.results:
                self.metrics.count("evenkeel_operations_total", result=result.status)
            return reply_of(call.request, reply)

        try:
            response = await self._decoded(call, Push, work)
        except TooLate as error:
            raise HubFault(Fault.COMMIT_UNKNOWN, why="no answer of the database in time") from error
        self._gate.served(call.replica)
        return response

    async def pull(self, call: Call) -> Response:
        """Give rows; with none to give, wait for some as long as was asked."""
        pull = await self._message(call.request, Pull)
        ask = _own(call.replica, self._hub.pull)

        def work() -> tuple[PullReply, Response]:
            reply = ask(pull)
            self._count_rows(page.rows for page in reply.pages)
            return reply, reply_of(call.request, reply)

        reply, response = await self._work(call, work)
        self._gate.served(call.replica)
        if pull.wait_s > 0 and _is_empty(reply):
            wait_s = min(pull.wait_s, LONGEST_WAIT_S)
            if await self.heads.beyond({**pull.cursors, **reply.cut}, wait_s):
                until = time.monotonic() + patience_s(call.request)
                _, response = await self._work(call._replace(until=until), work)
        return response

    async def bootstrap(self, call: Call) -> Response:
        """Give a page of a whole scope."""
        query = query_of(call.request, Bootstrap)
        ask = _own(call.replica, self._hub.bootstrap)

        def work() -> Response:
            reply = ask(query)
            self._count_rows([reply.rows])
            return reply_of(call.request, reply)

        response = await self._work(call, work)
        self._gate.served(call.replica)
        return response

    async def compare(self, call: Call) -> Response:
        """Say where a workstation's scope differs from ours."""
        ask = _own(call.replica, self._hub.compare)
        return await self._decoded(call, Compare, lambda m: reply_of(call.request, ask(m)))

    async def presence(self, call: Call) -> Response:
        """Note where an agent is and tell who else is there."""
        beat = _own(call.replica, self._hub.presence)
        return await self._decoded(call, Here, lambda m: reply_of(call.request, beat(m)))

    async def grant(self, call: Call) -> Response:
        """Set money aside for a workstation."""
        ask = _own(call.replica, self._hub.grant)
        return await self._decoded(call, AskGrants, lambda m: reply_of(call.request, ask(m)))

    async def lend(self, call: Call) -> Response:
        """Set money aside for somebody who is cut off."""
        lend = _own(call.replica, self._hub.lend)
        return await self._decoded(call, Lend, lambda m: reply_of(call.request, lend(m)))

    async def look(self, call: Call) -> Response:
        """Look for what no feed brings to a workstation."""
        look = _own(call.replica, self._hub.look)
        response = await self._decoded(call, Look, lambda m: reply_of(call.request, look(m)))
        self._gate.served(call.replica)
        return response

    async def fetch(self, call: Call) -> Response:
        """Give out a customer's whole history."""
        fetch = _own(call.replica, self._hub.fetch)
        response = await self._decoded(call, Fetch, lambda m: reply_of(call.request, fetch(m)))
        self._gate.served(call.replica)
        return response

    async def audit(self, call: Call) -> Response:
        """Tell what was not done as it was meant."""
        read = _own(call.replica, self._hub.audit)
        return await self._decoded(call, AskAudit, lambda m: reply_of(call.request, read(m)))

    async def enrol(self, call: Call) -> Response:
        """Give a workstation its name."""
        enrol = self._hub.auth.enrol
        return await self._decoded(call, Enrol, lambda m: reply_of(call.request, enrol(m)))

    async def sign_in(self, call: Call) -> Response:
        """Check an agent's password."""
        sign_in = await self._message(call.request, SignIn)
        check = _own(call.replica, self._hub.auth.sign_in)
        work = to_thread.run_sync(check, sign_in, limiter=self._sign_in_workers)
        return reply_of(call.request, await work)

    async def poke(self, call: Call) -> Response:
        """Tell, as long as the token lives, how far the workstation's scopes reach."""
        scopes = await self._work(call, lambda: self._hub.scopes_of(call.replica))
        self._gate.served(call.replica)
        headers = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
        stream = self._pokes(_token(call.request), call, scopes)
        return StreamingResponse(stream, 200, headers, "text/event-stream")

    async def health(self, call: Call) -> Response:
        """The process runs."""
        return JSONResponse({"status": "ok"})

    async def ready(self, call: Call) -> Response:
        """The database answers, its schema is this program's, and we are not about to stop."""
        why = self._watch.why_not_ready
        told = {"ready": not why, "why": why} if why else {"ready": True}
        return JSONResponse(told, 503 if why else 200)

    async def metrics_page(self, call: Call) -> Response:
        """Counters for Prometheus; they name no person."""
        return Response(self._watch.page(), media_type=CONTENT_TYPE)

    def _count_rows(self, pages: Iterable[list[Row]]) -> None:
        self.metrics.count("evenkeel_pull_rows_total", sum(map(len, pages)))

    async def _pokes(self, token: str, call: Call, scopes: tuple[str, ...]) -> AsyncIterator[bytes]:
        seen = dict.fromkeys(scopes, 0)
        asked_at, rights = time.monotonic(), self.heads.of(RIGHTS)
        self.metrics.count("evenkeel_pokes_connected")
        try:
            yield b": evenkeel\n\n"
            # The token ended, the device was blocked or the database left: the stream just ends.
            with _ended_calmly():
                while not self.heads.is_closing:
                    news = await self.heads.beyond(seen, COMMENT_S)
                    self._let_in(self._hub.auth.replica_of(token))
                    if news:
                        seen |= news
                        yield b"data: " + msgspec.json.encode(news) + b"\n\n"
                        continue
                    yield b": still here\n\n"
                    now = time.monotonic()
                    if now - asked_at < SCOPES_S and rights == self.heads.of(RIGHTS):
                        continue
                    # A quiet moment: ask whether the workstation still follows the same scopes.
                    asked_at, rights = now, self.heads.of(RIGHTS)
                    work = call._replace(until=now + SCOPES_WAIT_S, rank=Rank.LIVE_READ)
                    scopes = await self._work(work, lambda: self._hub.scopes_of(call.replica))
                    seen = {scope: seen.get(scope, 0) for scope in scopes}
        finally:
            self.metrics.count("evenkeel_pokes_connected", -1)

    def _guarded(
        self, path: str, handler: Callable[[Call], Awaitable[Response]]
    ) -> Callable[[Request], Awaitable[Response]]:
        is_open = path in OPEN
        if path not in WAYS:
            raise LookupError(f"{path} must say how it comes in")

        async def answer(request: Request, began: float) -> Response:
            replica = ""
            try:
                replica = "" if is_open else self._hub.auth.replica_of(_token(request))
                until = began + patience_s(request)
                self._let_in(replica)
                rank = await self._gate.enter(request, path, replica, until)
                return await handler(Call(request, replica, rank, until))
            except HubFault as fault:
                self._gate.refused(request, replica, fault)
                return trouble_of(request, fault)
            except ClientDisconnect:
                return Response(status_code=499)  # nobody is there to read it
            except TooLate:
                return trouble_of(request, HubFault(Fault.READ_ONLY, retry_after_ms=2000))
            except Exception as error:  # the door: whatever it is becomes an answer
                return trouble_of(request, error)

        async def guarded(request: Request) -> Response:
            began = time.monotonic()
            response = await answer(request, began)
            status, seconds = response.status_code, time.monotonic() - began
            self.metrics.request(path, status, seconds)
            if status == STATUS[Fault.COMMIT_UNKNOWN]:
                self.metrics.count("evenkeel_commit_unknown_total")
            if log.isEnabledFor(logging.DEBUG):
                facts = {"path": path, "status": status, "ms": round(1000 * seconds, 1)}
                log.debug("request", extra={"facts": facts})
            return response

        return guarded

    def _let_in(self, replica: str) -> None:
        """Refuse who was blocked, whatever is asked; what asks the database hears it there at once."""
        if self._watch.is_blocked(replica):
            raise HubFault(Fault.DEVICE_BLOCKED, reason="device.blocked")

    async def _decoded(self, call: Call, kind: type[M], work: Callable[[M], Response]) -> Response:
        """Decode and do the work in one worker thread."""
        body = await body_of(call.request)
        encoding = call.request.headers.get("content-encoding", "")
        return await self._work(call, lambda: work(message_of(unpacked(body, encoding), kind)))

    async def _message(self, request: Request, kind: type[M]) -> M:
        body = await body_of(request)
        return message_of(unpacked(body, request.headers.get("content-encoding", "")), kind)

    async def _work(self, call: Call, work: Callable[[], T]) -> T:
        return await self._lanes.run(call.rank, call.until, work)

    @asynccontextmanager
    async def _lifespan(self, app: Starlette) -> AsyncGenerator[None]:
        tasks = [
            asyncio.create_task(each)
            for each in (self.heads.follow(), self._watch.follow(self._look))
        ]
        try:
            yield
        finally:
            for task in tasks:
                task.cancel()
                with suppress(asyncio.CancelledError):
                    await task
            self._lanes.close()


@contextmanager
def _ended_calmly() -> Generator[None]:
    try:
        yield
    except (HubFault, TooLate):
        return
    except Exception as error:
        if not (is_away(error) or is_busy(error)):
            raise


class _Named(Protocol):
    @property
    def replica(self) -> str: ...


N = TypeVar("N", bound=_Named)


def _own(replica: str, call: Callable[[N], T]) -> Callable[[N], T]:
    """The call, for messages that speak in the name the token was given to."""

    def checked(message: N) -> T:
        if message.replica != replica:
            raise HubFault(Fault.AUTH, reason="token")
        return call(message)

    return checked


def _token(request: Request) -> str:
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    return token if scheme.lower() == "bearer" else ""


def _is_empty(reply: PullReply) -> bool:
    return not (reply.drop or reply.grants or any(p.rows or not p.complete for p in reply.pages))


async def _wrong_address(request: Request, error: Exception) -> Response:
    return trouble_of(request, error)
