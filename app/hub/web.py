"""The hub's routes: hello, push, pull, bootstrap, poke, enrolment, sign-in, health; all but five need a token."""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable, Iterable
from contextlib import asynccontextmanager, suppress
from typing import Protocol, TypeVar

import msgspec
from anyio import CapacityLimiter, to_thread
from starlette.applications import Starlette
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from app.hub.heads import Heads
from app.hub.web_wire import (
    DATABASE_AWAY,
    body_of,
    message_of,
    query_of,
    reply_of,
    trouble_of,
    unpacked,
)
from app.sync.protocol import (
    Bootstrap,
    BootstrapReply,
    Enrol,
    EnrolReply,
    Fault,
    Hello,
    HelloReply,
    HubFault,
    Message,
    Pull,
    PullReply,
    Push,
    PushReply,
    SignIn,
    SignInReply,
)

M = TypeVar("M", bound=Message)
T = TypeVar("T")
A = TypeVar("A")

WORKERS = 16  # fewer than the database's connections, so that no worker waits for one
SIGN_IN_WORKERS = 2  # each check of a password takes 64 MiB
QUEUE = 200
PACE_MS = 2000
LONGEST_WAIT_S = 25
COMMENT_S = 15

# What may be asked without a token. Whoever adds a route need not think of it to be safe.
OPEN = frozenset({"/v1/sync/hello", "/v1/enrol", "/health", "/ready"})


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
    def heads(self, scopes: Iterable[str] | None = None) -> dict[str, int]: ...
    def scopes_of(self, replica: str) -> tuple[str, ...]: ...


class HubWeb:
    """The routes over one hub; made anew for each server, since its parts belong to an event loop."""

    def __init__(self, hub: HubCalls) -> None:
        self._hub = hub
        self._workers = CapacityLimiter(WORKERS)
        self._inside = 0
        self._sign_in_workers = CapacityLimiter(SIGN_IN_WORKERS)
        self._reader = CapacityLimiter(1)  # the feed is read even when all workers are busy
        self.heads = Heads(lambda: to_thread.run_sync(hub.heads, limiter=self._reader))

    def app(self) -> Starlette:
        """The application."""
        handlers = {
            ("POST", "/v1/sync/hello"): self.hello,
            ("POST", "/v1/sync/push"): self.push,
            ("POST", "/v1/sync/pull"): self.pull,
            ("GET", "/v1/sync/bootstrap"): self.bootstrap,
            ("GET", "/v1/sync/poke"): self.poke,
            ("POST", "/v1/enrol"): self.enrol,
            ("POST", "/v1/signin"): self.sign_in,
            ("GET", "/health"): self.health,
            ("GET", "/ready"): self.ready,
        }
        return Starlette(
            routes=[
                Route(path, self._guarded(path, handler), methods=[method])
                for (method, path), handler in handlers.items()
            ],
            exception_handlers={404: _wrong_address, 405: _wrong_address},
            lifespan=self._lifespan,
        )

    async def hello(self, request: Request, replica: str) -> Response:
        """Greet a workstation."""
        return await self._answer(request, Hello, self._hub.hello)

    async def push(self, request: Request, replica: str) -> Response:
        """Take operations."""
        return await self._answer(request, Push, _own(replica, self._hub.push))

    async def pull(self, request: Request, replica: str) -> Response:
        """Give rows; with none to give, wait for some as long as was asked."""
        pull = await self._message(request, Pull)
        ask = _own(replica, self._hub.pull)
        reply = await self._work(ask, pull)
        if pull.wait_s > 0 and _is_empty(reply):
            wait_s = min(pull.wait_s, LONGEST_WAIT_S)
            if await self.heads.beyond({**pull.cursors, **reply.cut}, wait_s):
                reply = await self._work(ask, pull)
        return await self._work(lambda r: reply_of(request, r), reply)

    async def bootstrap(self, request: Request, replica: str) -> Response:
        """Give a page of a whole scope."""
        ask = _own(replica, self._hub.bootstrap)
        query = query_of(request, Bootstrap)
        return await self._work(lambda q: reply_of(request, ask(q)), query)

    async def enrol(self, request: Request, replica: str) -> Response:
        """Give a workstation its name."""
        return await self._answer(request, Enrol, self._hub.auth.enrol)

    async def sign_in(self, request: Request, replica: str) -> Response:
        """Check an agent's password."""
        sign_in = await self._message(request, SignIn)
        check = _own(replica, self._hub.auth.sign_in)
        work = to_thread.run_sync(check, sign_in, limiter=self._sign_in_workers)
        return reply_of(request, await work)

    async def poke(self, request: Request, replica: str) -> Response:
        """Tell, as long as the token lives, how far the workstation's scopes reach."""
        scopes = await self._work(self._hub.scopes_of, replica)
        headers = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
        stream = self._pokes(_token(request), replica, scopes)
        return StreamingResponse(stream, 200, headers, "text/event-stream")

    async def health(self, request: Request, replica: str) -> Response:
        """The process runs."""
        return JSONResponse({"status": "ok"})

    async def ready(self, request: Request, replica: str) -> Response:
        """The database answers too."""
        is_ready = self.heads.is_fresh and not self.heads.is_closing
        return JSONResponse({"ready": is_ready}, 200 if is_ready else 503)

    async def _pokes(
        self, token: str, replica: str, scopes: tuple[str, ...]
    ) -> AsyncIterator[bytes]:
        seen = dict.fromkeys(scopes, 0)
        yield b": evenkeel\n\n"
        # The token ended, the device was blocked or the database left: the stream just ends.
        with suppress(HubFault, *DATABASE_AWAY):
            while not self.heads.is_closing:
                news = await self.heads.beyond(seen, COMMENT_S)
                self._hub.auth.replica_of(token)
                if news:
                    seen |= news
                    yield b"data: " + msgspec.json.encode(news) + b"\n\n"
                    continue
                # A quiet moment: ask whether the workstation still follows the same scopes.
                scopes = await self._work(self._hub.scopes_of, replica)
                seen = {scope: seen.get(scope, 0) for scope in scopes}
                yield b": still here\n\n"

    def _guarded(
        self, path: str, handler: Callable[[Request, str], Awaitable[Response]]
    ) -> Callable[[Request], Awaitable[Response]]:
        async def guarded(request: Request) -> Response:
            try:
                is_open = path in OPEN
                replica = "" if is_open else self._hub.auth.replica_of(_token(request))
                return await handler(request, replica)
            except ClientDisconnect:
                return Response(status_code=499)  # nobody is there to read it
            except Exception as error:  # the door: whatever it is becomes an answer
                return trouble_of(request, error)

        return guarded

    async def _answer(
        self, request: Request, kind: type[M], call: Callable[[M], Message]
    ) -> Response:
        """Decode, ask the hub and encode, all in one worker thread."""
        body = await body_of(request)
        encoding = request.headers.get("content-encoding", "")

        def work(raw: bytes) -> Response:
            return reply_of(request, call(message_of(unpacked(raw, encoding), kind)))

        return await self._work(work, body)

    async def _message(self, request: Request, kind: type[M]) -> M:
        body = await body_of(request)
        return message_of(unpacked(body, request.headers.get("content-encoding", "")), kind)

    async def _work(self, call: Callable[[A], T], argument: A) -> T:
        # Our own count: the limiter's comes late, and a burst would slip past it.
        if self._inside >= WORKERS + QUEUE:
            raise HubFault(Fault.PACED, retry_after_ms=PACE_MS)
        self._inside += 1
        try:
            return await to_thread.run_sync(call, argument, limiter=self._workers)
        finally:
            self._inside -= 1

    @asynccontextmanager
    async def _lifespan(self, app: Starlette) -> AsyncGenerator[None]:
        following = asyncio.create_task(self.heads.follow())
        try:
            yield
        finally:
            following.cancel()
            with suppress(asyncio.CancelledError):
                await following


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
