"""One HTTP line: time limits that hold against any peer, an end from any thread, a plain reason for each failure."""

import socket
import ssl
import threading
from collections.abc import Generator, Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any, Literal, NamedTuple
from weakref import WeakSet

from app import __version__
from app.sync.protocol import Unreachable

if TYPE_CHECKING:
    from httpx2 import Client, Response

Kind = Literal["offline", "timeout", "tls", "captive", "trouble", "closed"]
CONNECTIONS = 4


class NoAnswer(Unreachable):
    """No hub answered; `kind` says in which way, the message why, in words for the agent.

    offline: no line, no name, nobody there · timeout · tls: the certificate does not fit ·
    captive: something else answered, often a network's sign-in page · trouble: the hub or what
    stands before it failed · closed: the line was closed from here.
    """

    def __init__(self, kind: Kind, reason: str) -> None:
        super().__init__(reason)
        self.kind: Kind = kind


class Call(NamedTuple):
    """One request; `total_s` None lets it run as long as bytes keep coming."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes | None
    query: dict[str, Any]
    connect_s: float
    idle_s: float
    total_s: float | None


class Line:
    """A client with its connections; thread-safe."""

    def __init__(self, base_url: str, verify: ssl.SSLContext | None) -> None:
        self._base_url = base_url
        self._verify = verify
        self._lock = threading.Lock()
        self._client: Client | None = None
        self._is_closed = False
        self._sockets: WeakSet[socket.socket] = WeakSet()

    @contextmanager
    def open(self, call: Call) -> Generator["Response"]:
        """The response, its body still to be read; all that fails inside the block becomes NoAnswer."""
        cut = _Cut(call.total_s, self.cut)
        try:
            with (
                cut,
                self._ready().stream(
                    call.method,
                    call.path,
                    headers=call.headers,
                    content=call.body,
                    params=call.query or None,
                    timeout=(call.connect_s, call.idle_s, call.idle_s, call.connect_s),
                    extensions={"trace": self._note},
                ) as response,
            ):
                yield response
        except Unreachable:
            raise
        except Exception as error:
            if (no_answer := self._no_answer(error, cut)) is None:
                raise
            raise no_answer from error

    def close(self) -> None:
        """End every request and take no more."""
        with self._lock:
            self._is_closed = True
            client = self._client
        self.cut()
        if client is not None:
            client.close()

    def _ready(self) -> "Client":
        with self._lock:
            if self._is_closed:
                raise NoAnswer("closed", "the line was closed")
            if self._client is None:
                self._client = _client(self._base_url, self._verify)
            return self._client

    def _note(self, event: str, info: dict[str, Any]) -> None:
        """Remember each socket as it is made: closing one does not wake a thread that reads it."""
        if event.endswith(("connect_tcp.complete", "start_tls.complete")):
            with self._lock:
                self._sockets.add(info["return_value"].get_extra_info("socket"))
            if self._is_closed:
                self.cut()

    def cut(self) -> None:
        """End every connection and what is under way on it, from any thread."""
        with self._lock:  # another thread may connect meanwhile
            open_now = list(self._sockets)
        for each in open_now:
            with suppress(OSError):  # closed already
                # The plain method: a TLS socket's own would talk to the peer first.
                socket.socket.shutdown(each, socket.SHUT_RDWR)

    def _no_answer(self, error: Exception, cut: "_Cut") -> NoAnswer | None:
        """What the failure means; None when it is not the line's but a bug of ours."""
        if self._is_closed:
            return NoAnswer("closed", "the line was closed")
        if cut.is_done:
            return NoAnswer("timeout", "the hub took too long")
        return reason_of(error)


class _Cut:
    """Calls `cut` unless the block is left in time."""

    def __init__(self, after_s: float | None, cut: Any) -> None:
        self.is_done = False
        self._cut = cut
        self._timer = threading.Timer(after_s, self._fire) if after_s is not None else None

    def __enter__(self) -> None:
        if self._timer is not None:
            self._timer.daemon = True
            self._timer.start()

    def __exit__(self, *_: object) -> None:
        if self._timer is not None:
            self._timer.cancel()

    def _fire(self) -> None:
        self.is_done = True
        self._cut()


def _client(base_url: str, verify: ssl.SSLContext | None) -> "Client":
    import httpx2  # here: it is not needed to show the first screen

    # Plain http is spoken to this very machine only and follows no redirect: reading the system's
    # certificates for it would cost a tenth of a second for nothing.
    no_tls = base_url.startswith("http:")
    return httpx2.Client(
        base_url=base_url,
        verify=not no_tls if verify is None else verify,
        follow_redirects=False,
        headers={
            "User-Agent": f"evenkeel/{__version__}",
            "Accept-Encoding": "gzip",
            "Accept": "application/json",
        },
        limits=httpx2.Limits(max_connections=CONNECTIONS, keepalive_expiry=60),
    )


def reason_of(error: BaseException) -> NoAnswer | None:
    """A failure of HTTP, TLS or the system in plain words; None for anything else."""
    import httpx2

    causes = list(_causes(error))
    for cause in causes:
        if isinstance(cause, ssl.SSLCertVerificationError):
            why = cause.verify_message.rstrip(".")
            return NoAnswer("tls", f"the hub's certificate is not accepted: {why}")
        if isinstance(cause, ssl.SSLError):
            return NoAnswer("tls", "no secure connection with what answers at the hub's address")
        if isinstance(cause, socket.gaierror):
            return NoAnswer("offline", "the hub's name is not known on this network")
        if isinstance(cause, ConnectionRefusedError):
            return NoAnswer("offline", "nobody answers at the hub's address")
    if isinstance(error, httpx2.TimeoutException):
        return NoAnswer("timeout", "the hub did not answer in time")
    if isinstance(error, httpx2.DecodingError):
        return NoAnswer("captive", "something other than the hub answered")
    if isinstance(error, (httpx2.HTTPError, httpx2.InvalidURL, httpx2.StreamError, OSError)):
        return NoAnswer("offline", "the line to the hub broke")
    return None


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__
