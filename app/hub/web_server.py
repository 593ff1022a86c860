"""The server around the routes: one process, any port, ended in good order by SIGTERM, Ctrl-C or `stop`."""

import gc
import signal
import socket
import ssl
import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import uvicorn

from app.hub.web import HubCalls, HubWeb

GRACE_S = 10
LITTER = 100_000  # new objects between two looks for litter: a batch, or a page of rows, is none
KEEP_ALIVE_S = 75  # longer than a long poll, so that a quiet workstation keeps its connection


class Tls(NamedTuple):
    """Certificate and key of the hub, as PEM files."""

    certificate: Path
    key: Path

    def check(self) -> None:
        """Raise NoCertificate when they cannot be served with."""
        for file in self:
            if not file.is_file():
                raise NoCertificate(f"There is no file {file}, and https needs it.")
        try:
            ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER).load_cert_chain(self.certificate, self.key)
        except (OSError, ValueError) as error:
            raise NoCertificate(
                f"{self.certificate} and {self.key} do not make a certificate with its key, as PEM, that can "
                f"be served ({getattr(error, 'reason', None) or type(error).__name__})."
            ) from error


class NoCertificate(Exception):
    """What https needs is not there or does not fit; the message says what."""


class PortTaken(Exception):
    """The address cannot be listened on; the message says which and why."""


class HubServer:
    """Serves one hub on one address."""

    def __init__(self, hub: HubCalls, host: str, port: int, *, tls: Tls | None = None) -> None:
        self._web = HubWeb(hub)
        self._socket = _listening(host, port)
        self.port: int = self._socket.getsockname()[1]
        config = uvicorn.Config(
            self._web.app(),
            log_config=None,
            log_level="warning",
            access_log=False,
            server_header=False,
            lifespan="on",
            ws="none",
            proxy_headers=False,
            timeout_keep_alive=KEEP_ALIVE_S,
            timeout_graceful_shutdown=GRACE_S,
            ssl_certfile=tls.certificate if tls else None,
            ssl_keyfile=str(tls.key) if tls else None,
        )
        self._server = _Server(config, self._web)

    def run(self, ready: Callable[[int], None]) -> None:
        """Serve until told to stop; calls `ready` with the port once requests are answered."""
        self._server.on_started = lambda: ready(self.port)
        try:
            self._server.run(sockets=[self._socket])
        finally:
            self._socket.close()

    def stop(self) -> None:
        """Ask `run` to end, from any thread: requests are finished, waiting ones answered."""
        self._server.should_exit = True


def serve(
    hub: HubCalls, host: str, port: int, ready: Callable[[int], None], *, tls: Tls | None = None
) -> None:
    """Serve until SIGTERM or Ctrl-C; port 0 takes a free one and `ready` hears which."""
    server = HubServer(hub, host, port, tls=tls)
    # What a hub is made of stays. Looking through it again and again took a fifth of every push.
    gc.collect()
    gc.freeze()
    gc.set_threshold(LITTER)
    server.run(ready)


class _Server(uvicorn.Server):
    def __init__(self, config: uvicorn.Config, web: HubWeb) -> None:
        super().__init__(config)
        self._web = web
        self.on_started: Callable[[], None] = lambda: None

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.on_started()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self._web.heads.close()  # pokes and long polls end now instead of using up the grace
        await super().shutdown(sockets)

    @contextmanager
    def capture_signals(self) -> Generator[None, None, None]:
        """As the original, but the signal is not raised again: what was opened must still be closed."""
        if threading.current_thread() is not threading.main_thread():
            yield
            return
        orders = (signal.SIGINT, signal.SIGTERM)
        before = {order: signal.signal(order, self.handle_exit) for order in orders}
        try:
            yield
        finally:
            for order, handler in before.items():
                signal.signal(order, handler)


def _listening(host: str, port: int) -> socket.socket:
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        return socket.create_server((host, port), family=family, backlog=2048)
    except OSError as error:
        raise PortTaken(f"Cannot listen on {host}:{port}: {error.strerror}.") from error
