"""A peer of raw bytes on a real socket: whatever may answer where a hub should be."""

import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

Talk = Callable[[socket.socket], None]


def answering(*answers: bytes) -> Talk:
    """Read one request per answer, give the answer, and hang up after the last."""

    def talk(line: socket.socket) -> None:
        for answer in answers:
            read_request(line)
            line.sendall(answer)

    return talk


def response(body: bytes, *, status: str = "200 OK", **headers: str) -> bytes:
    """An HTTP response; `content_type` defaults to JSON."""
    fields = {"content_type": "application/json", "content_length": str(len(body)), **headers}
    head = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in fields.items())
    return f"HTTP/1.1 {status}\r\n{head}\r\n".encode() + body


def read_request(line: socket.socket) -> bytes:
    """One request, head and body."""
    data = b""
    while b"\r\n\r\n" not in data:
        data += _some(line)
    head, body = data.split(b"\r\n\r\n", 1)
    length = 0
    for field in head.lower().split(b"\r\n"):
        if field.startswith(b"content-length:"):
            length = int(field.split(b":")[1])
    while len(body) < length:
        body += _some(line)
    return head + b"\r\n\r\n" + body


def _some(line: socket.socket) -> bytes:
    got = line.recv(65536)
    if not got:
        raise ConnectionResetError
    return got


class FakePeer:
    """Listens until closed; every connection gets a thread of its own."""

    def __init__(self, talk: Talk, tls: ssl.SSLContext | None = None) -> None:
        self._talk = talk
        self._tls = tls
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self.connections = 0
        self._lines: list[socket.socket] = []
        self._threads = [threading.Thread(target=self._listen, name="fake peer")]
        self._threads[0].start()

    def close(self) -> None:
        """Hang up on everybody and end."""
        for each in (self._listener, *self._lines):
            with suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)
            each.close()
        for thread in self._threads:
            thread.join(60)

    def _listen(self) -> None:
        while True:
            try:
                line, _ = self._listener.accept()
            except OSError:
                return
            self.connections += 1
            self._lines.append(line)
            thread = threading.Thread(target=self._serve, args=(line,), name="fake peer line")
            self._threads.append(thread)
            thread.start()

    def _serve(self, line: socket.socket) -> None:
        with suppress(OSError):
            if self._tls is not None:
                line = self._tls.wrap_socket(line, server_side=True)
                self._lines.append(line)
            with line:
                self._talk(line)


@contextmanager
def peer(talk: Talk, tls: ssl.SSLContext | None = None) -> Iterator[FakePeer]:
    """A peer for the length of a block."""
    fake = FakePeer(talk, tls)
    try:
        yield fake
    finally:
        fake.close()
