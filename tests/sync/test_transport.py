"""The line to the hub, over real sockets: what comes back, and every way in which nothing does."""

import gzip
import socket
import ssl
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from itertools import chain, repeat
from pathlib import Path
from typing import TypeVar

import httpx2
import msgspec
import pytest
import trustme

from app.hub.web_server import Tls
from app.sync import transport_http
from app.sync.protocol import (
    STATUS,
    Bootstrap,
    Enrol,
    Fault,
    Hello,
    HubFault,
    OpHead,
    Pull,
    Push,
    Row,
    SignIn,
    Unreachable,
    WireOp,
)
from app.sync.transport import Http, InProcess, NoAnswer, Timeouts, Transport
from app.sync.transport_line import reason_of
from tests.helpers.fake_hub import REPLICA, FakeHub
from tests.helpers.fake_peer import Talk, answering, peer, read_request, response
from tests.helpers.hubs import served

T = TypeVar("T")
HELLO = Hello(REPLICA, OpHead(0, "0" * 64), 0)
OP = WireOp(1, "op1", "ticket.note", 1, {"body": "Děkuji 谢谢"}, 1)
PUSH = Push(REPLICA, "e1", 1, "0" * 64, [OP])
LONG_PUSH = Push(REPLICA, "e1", 1, "0" * 64, [OP] * 50)
PULL = Pull(REPLICA, "e1", {"ref": 3, "team:returns": 5})
ASK = Bootstrap(REPLICA, "e1", "team:returns", cut=4, before=3, limit=2)
SIGN_IN = SignIn(REPLICA, "ana", "x")
ROWS = [Row("tickets", f"t{n}", n, row={"subject": "Kde je 订单"}) for n in range(200)]
HELLO_REPLY = (
    b'{"epoch":"e","last_op_seq":0,"last_hash":"","stable_op_seq":0,"hub_time":1,"scopes":[],'
)
HELLO_REPLY += b'"admit":{"token":"t0ken","ttl_s":9}}'
QUICK = Timeouts(connect_s=5, idle_s=0.3, total_s=0.6)


@pytest.fixture(scope="module")
def common() -> Iterator[tuple[FakeHub, int, Http]]:
    hub = FakeHub()
    with served(hub) as port:
        http = Http(f"http://127.0.0.1:{port}/")
        yield hub, port, http
        http.close()


@pytest.fixture
def hub(common: tuple[FakeHub, int, Http]) -> FakeHub:
    common[0].reset()
    return common[0]


@pytest.fixture(params=["http", "in process"])
def line(
    request: pytest.FixtureRequest, hub: FakeHub, common: tuple[FakeHub, int, Http]
) -> Transport:
    """A line that has greeted: both kinds behave alike."""
    line = common[2] if request.param == "http" else InProcess(hub)
    line.hello(HELLO)
    hub.asked.clear()
    return line


@pytest.fixture
def lines() -> Iterator[Callable[..., Http]]:
    """Makes lines to a port and closes them afterwards."""
    made: list[Http] = []

    def make(port: int, timeouts: Timeouts | None = None, greeted: bool = False) -> Http:
        http = Http(f"http://127.0.0.1:{port}", timeouts=timeouts)
        made.append(http)
        if greeted:
            http.hello(HELLO)
        return http

    yield make
    for http in made:
        http.close()


def soon(call: Callable[[], T]) -> T:
    """What comes of it over an impatient line, which a busy machine may cut a few times."""
    for _ in range(50):
        with suppress(NoAnswer):
            return call()
    return call()


def failure(call: Callable[[], object]) -> NoAnswer:
    with pytest.raises(NoAnswer) as caught:
        call()
    return caught.value


# ---- both kinds alike -----------------------------------------------------------------------


def test_every_message_arrives_as_it_was_sent(line: Transport, hub: FakeHub) -> None:
    hub.rows = ROWS
    assert line.push(PUSH).acked == 1
    assert line.push(LONG_PUSH).results[49].status == "applied"
    assert line.pull(PULL).pages[1].rows == ROWS
    assert line.bootstrap(ASK).cut == 4
    assert hub.asked == [PUSH, LONG_PUSH, PULL, ASK]


def test_enrolment_and_sign_in_are_answered(line: Transport) -> None:
    assert line.enrol(Enrol("code", "ab")).number == 17
    assert line.sign_in(SIGN_IN).grace_s == 3600


def test_pokes_come_for_the_own_scopes(line: Transport, hub: FakeHub) -> None:
    pokes = line.poke()
    assert next(pokes) == {"ref": 3, "team:returns": 5}
    hub.heads_now = {**hub.heads_now, "team:returns": 6}
    assert next(pokes) == {"team:returns": 6}
    pokes.close()  # type: ignore[attr-defined]  # pyright: ignore
    hub.reset()


@pytest.mark.parametrize("fault", Fault)
def test_a_fault_comes_back_with_its_detail(line: Transport, hub: FakeHub, fault: Fault) -> None:
    def refuse(message: object) -> None:
        raise HubFault(fault, expected=7, retry_after_ms=1500)

    hub.before = refuse
    with pytest.raises(HubFault) as caught:
        line.push(PUSH)
    assert caught.value.fault is fault
    assert caught.value.detail == {"expected": 7, "retry_after_ms": 1500}


def test_a_token_past_its_end_asks_for_another_greeting(line: Transport, hub: FakeHub) -> None:
    hub.auth.token = "another"
    for call in (lambda: line.push(PUSH), lambda: line.sign_in(SIGN_IN), lambda: next(line.poke())):
        with pytest.raises(HubFault) as caught:
            call()
        assert caught.value.fault is Fault.AUTH
    line.hello(HELLO)
    assert line.push(PUSH).acked == 1


def test_a_line_speaks_for_one_workstation(line: Transport) -> None:
    replace = msgspec.structs.replace
    for call in (
        lambda: line.push(replace(PUSH, replica="r2")),
        lambda: line.pull(replace(PULL, replica="r2")),
        lambda: line.bootstrap(replace(ASK, replica="r2")),
        lambda: line.sign_in(replace(SIGN_IN, replica="r2")),
    ):
        with pytest.raises(HubFault) as caught:
            call()
        assert caught.value.fault is Fault.AUTH


@pytest.mark.parametrize("kind", ["http", "in process"])
def test_before_the_greeting_only_greeting_and_enrolment_go_through(
    kind: str, hub: FakeHub, common: tuple[FakeHub, int, Http], lines: Callable[..., Http]
) -> None:
    line = lines(common[1]) if kind == "http" else InProcess(hub)
    for call in (
        lambda: line.push(PUSH),
        lambda: line.pull(PULL),
        lambda: line.bootstrap(ASK),
        lambda: line.sign_in(SIGN_IN),
        lambda: next(line.poke()),
    ):
        with pytest.raises(HubFault) as caught:
            call()
        assert (caught.value.fault, caught.value.detail) == (Fault.AUTH, {"reason": "token"})
    assert hub.asked == []
    assert line.enrol(Enrol("code", "ab")).agent == "ana"


@pytest.mark.parametrize("kind", ["http", "in process"])
def test_a_closed_line_refuses(
    kind: str, hub: FakeHub, common: tuple[FakeHub, int, Http], lines: Callable[..., Http]
) -> None:
    line = lines(common[1], greeted=True) if kind == "http" else InProcess(hub)
    line.close()
    line.close()
    assert failure(lambda: line.hello(HELLO)).kind == "closed"


def test_a_hub_that_stands_still_gives_no_pokes(monkeypatch: pytest.MonkeyPatch) -> None:
    hub = FakeHub()
    line = InProcess(hub)
    line.hello(HELLO)
    looks = iter([{"ref": 3}, {"ref": 3}, {"ref": 2}, {"ref": 4}])
    monkeypatch.setattr(hub, "heads", lambda scopes: next(looks))
    pokes = line.poke()
    assert [next(pokes), next(pokes)] == [{"ref": 3}, {"ref": 4}]


def test_pokes_of_a_closed_line_end(hub: FakeHub) -> None:
    line = InProcess(hub)
    line.hello(HELLO)
    pokes = line.poke()
    next(pokes)
    line.close()
    assert list(pokes) == []


# ---- how HTTP is spoken ---------------------------------------------------------------------


def test_only_long_requests_are_compressed(lines: Callable[..., Http]) -> None:
    requests: list[bytes] = []

    def talk(line: socket.socket) -> None:
        for answer in (HELLO_REPLY, b"{}", b"{}"):
            requests.append(read_request(line))
            line.sendall(response(answer))

    with peer(talk) as fake:
        line = lines(fake.port, greeted=True)
        for push in (PUSH, LONG_PUSH):
            line._token = "t0ken"  # noqa: SLF001  # the answer `{}` makes the line forget it
            with pytest.raises(NoAnswer):
                line.push(push)
    hello, short, long = (request.split(b"\r\n\r\n", 1) for request in requests)
    assert b"authorization" not in hello[0].lower()
    assert f"sync-replica: {REPLICA}".encode() in hello[0].lower()
    assert all(b"sync-deadline: 20000" in head.lower() for head, _ in (hello, short, long))
    assert b"Bearer t0ken" in short[0]
    assert msgspec.json.decode(short[1], type=Push) == PUSH
    assert b"gzip" in long[0].lower().split(b"content-encoding:")[1].split(b"\r\n")[0]
    assert msgspec.json.decode(gzip.decompress(long[1]), type=Push) == LONG_PUSH


def test_a_connection_is_used_again(lines: Callable[..., Http]) -> None:
    with peer(answering(response(HELLO_REPLY), response(HELLO_REPLY))) as fake:
        line = lines(fake.port)
        line.hello(HELLO)
        line.hello(HELLO)
        assert fake.connections == 1


def test_http_is_not_loaded_before_the_first_request() -> None:
    look = "import sys, app.sync.transport as t; t.Http('https://h'); sys.exit('httpx2' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", look], check=False).returncode == 0


@pytest.mark.parametrize(
    "address",
    [
        "http://hub.example",
        "http://10.0.0.1:8080",
        "http://127.0.0.1.evil.example",
        "hub",
        "ftp://h",
    ],
)
def test_nothing_is_sent_where_others_could_listen(address: str) -> None:
    line = Http(address)
    no_answer = failure(lambda: line.hello(HELLO))
    assert no_answer.kind == "tls"
    assert "https://" in str(no_answer)


@pytest.mark.parametrize("address", ["http://localhost:1", "http://[::1]:1", "http://127.0.0.9:1"])
def test_a_hub_on_this_machine_needs_no_tls(address: str) -> None:
    line = Http(address)
    assert failure(lambda: line.hello(HELLO)).kind == "offline"
    line.close()


# ---- something else answers -----------------------------------------------------------------

PAGE = b"<html><form>Room number?</form></html>"
CAPTIVE = {
    "a page": response(PAGE, content_type="text/html"),
    "a redirect": response(b"", status="302 Found", location="https://portal.example/"),
    "511": response(PAGE, status="511 Network Authentication Required", content_type="text/html"),
    "403 page": response(PAGE, status="403 Forbidden", content_type="text/html"),
    "other JSON": response(b'{"portal": true}'),
    "other JSON, refused": response(b'{"portal": true}', status="403 Forbidden"),
    "broken JSON": response(b'{"epoch":'),
    "broken JSON, refused": response(b'{"code":', status="403 Forbidden"),
    "deep JSON": response(b'{"x":' + b"[" * 50_000),
    "no type": b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}",
    "not gzip": response(b"{}", content_encoding="gzip"),
    "a fault in another's place": response(b'{"code":"AUTH"}', status="200 OK"),
}


@pytest.mark.parametrize("answer", CAPTIVE.values(), ids=CAPTIVE.keys())
def test_what_is_no_hub_is_told_from_one(lines: Callable[..., Http], answer: bytes) -> None:
    with peer(answering(answer)) as fake:
        no_answer = failure(lambda: lines(fake.port).hello(HELLO))
    assert no_answer.kind == "captive"
    assert isinstance(no_answer, Unreachable)


@pytest.mark.parametrize("path", ["push", "poke"])
def test_a_token_is_not_shown_twice_to_a_stranger(lines: Callable[..., Http], path: str) -> None:
    def talk(line: socket.socket) -> None:
        while True:
            is_hello = b"/hello" in read_request(line)
            page = response(PAGE, content_type="text/html")
            line.sendall(response(HELLO_REPLY) if is_hello else page)

    with peer(talk) as fake:
        line = lines(fake.port, greeted=True)
        call = (lambda: line.push(PUSH)) if path == "push" else (lambda: next(line.poke()))
        assert failure(call).kind == "captive"
        with pytest.raises(HubFault) as caught:
            line.pull(PULL)
        assert caught.value.fault is Fault.AUTH


def test_an_answer_beyond_all_measure_is_no_hubs(
    lines: Callable[..., Http], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(transport_http, "REPLY_BYTES", 10_000)
    bomb = gzip.compress(b" " * 1_000_000)
    with peer(answering(response(bomb, content_encoding="gzip"))) as fake:
        no_answer = failure(lambda: lines(fake.port).hello(HELLO))
    assert (no_answer.kind, "larger" in str(no_answer)) == ("captive", True)


# ---- the hub in trouble ---------------------------------------------------------------------

TROUBLE = {
    "502": response(b"<h1>Bad Gateway</h1>", status="502 Bad Gateway", content_type="text/html"),
    "503": response(b"", status="503 Service Unavailable"),
    "500 with a number": response(
        b'{"code":"INTERNAL","detail":{"id":"7f"}}', status="500 Internal Server Error"
    ),
    "a code of tomorrow": response(b'{"code":"TOMORROW"}', status="409 Conflict"),
    "a code with another status": response(b'{"code":"OP_GAP"}', status="400 Bad Request"),
}


@pytest.mark.parametrize("answer", TROUBLE.values(), ids=TROUBLE.keys())
def test_trouble_of_the_hub_is_told_from_no_line(lines: Callable[..., Http], answer: bytes) -> None:
    with peer(answering(answer)) as fake:
        assert failure(lambda: lines(fake.port).hello(HELLO)).kind == "trouble"


@pytest.mark.parametrize(
    ("status", "retry", "retry_ms"),
    [
        ("429 Too Many Requests", "7", 7000),
        ("503 Service Unavailable", "0", 0),
        ("503 Service Unavailable", "99999999999999999999", 3_600_000),
    ],
)
def test_a_gateway_that_asks_for_patience_gets_it(
    lines: Callable[..., Http], status: str, retry: str, retry_ms: int
) -> None:
    answer = response(b"later", status=status, content_type="text/plain", retry_after=retry)
    with peer(answering(answer)) as fake, pytest.raises(HubFault) as caught:
        lines(fake.port).hello(HELLO)
    assert (caught.value.fault, caught.value.detail) == (Fault.PACED, {"retry_after_ms": retry_ms})


def test_a_fault_without_a_pause_of_its_own_takes_the_headers(lines: Callable[..., Http]) -> None:
    answer = response(b'{"code":"READ_ONLY"}', status="503 Service Unavailable", retry_after="4")
    with peer(answering(answer)) as fake, pytest.raises(HubFault) as caught:
        lines(fake.port).hello(HELLO)
    assert (caught.value.fault, caught.value.detail) == (Fault.READ_ONLY, {"retry_after_ms": 4000})


def test_a_date_to_come_back_at_is_not_trusted_to_our_clock(lines: Callable[..., Http]) -> None:
    answer = response(
        b"", status="503 Service Unavailable", retry_after="Fri, 06 Mar 2026 12:00:00 GMT"
    )
    with peer(answering(answer)) as fake:
        assert failure(lambda: lines(fake.port).hello(HELLO)).kind == "trouble"


def test_details_may_have_any_name(lines: Callable[..., Http]) -> None:
    body = b'{"code":"OP_GAP","detail":{"fault":1,"self":2}}'
    answer = response(body, status=f"{STATUS[Fault.OP_GAP]} Conflict")
    with peer(answering(answer)) as fake, pytest.raises(HubFault) as caught:
        lines(fake.port).hello(HELLO)
    assert caught.value.detail == {"fault": 1, "self": 2}


# ---- nobody answers -------------------------------------------------------------------------


def test_nobody_at_the_address(lines: Callable[..., Http]) -> None:
    with peer(answering()) as fake:
        port = fake.port
    no_answer = failure(lambda: lines(port).hello(HELLO))
    assert (no_answer.kind, "nobody" in str(no_answer)) == ("offline", True)


def test_a_name_nobody_knows() -> None:
    line = Http("https://hub.invalid")
    no_answer = failure(lambda: line.hello(HELLO))
    assert (no_answer.kind, "name" in str(no_answer)) == ("offline", True)
    line.close()


def silent(line: socket.socket) -> None:
    read_request(line)
    line.recv(1)


def dripping(head: bytes) -> Talk:
    """A peer that sends a byte now and then, for ever: each resets the idle limit."""

    def talk(line: socket.socket) -> None:
        read_request(line)
        line.sendall(head)
        pause = threading.Event()
        while not pause.wait(0.05):
            line.sendall(b"x")

    return talk


BROKEN = {
    "hangs up at once": lambda line: None,
    "hangs up in the head": answering(b"HTTP/1.1 200 OK\r\ncontent-ty"),
    "hangs up in the body": answering(response(b"{}", content_length="100")),
    "speaks no HTTP": answering(b"220 mail.example ESMTP\r\n"),
}


@pytest.mark.parametrize("talk", BROKEN.values(), ids=BROKEN.keys())
def test_a_line_that_breaks_is_offline(lines: Callable[..., Http], talk: Talk) -> None:
    with peer(talk) as fake:
        assert failure(lambda: lines(fake.port).hello(HELLO)).kind == "offline"


SLOW = {
    "silence": silent,
    "a dripping head": dripping(b"HTTP/1.1 200 OK\r\nx: "),
    "a dripping body": dripping(response(b"", content_length="100000")),
}


@pytest.mark.parametrize("talk", SLOW.values(), ids=SLOW.keys())
def test_a_peer_that_takes_too_long_is_given_up(lines: Callable[..., Http], talk: Talk) -> None:
    with peer(talk) as fake:
        line = lines(fake.port, QUICK)
        began = time.monotonic()
        assert failure(lambda: line.hello(HELLO)).kind == "timeout"
        assert time.monotonic() - began < Timeouts().idle_s


def test_after_a_cut_the_line_serves_again(lines: Callable[..., Http]) -> None:
    served_again = repeat(answering(response(HELLO_REPLY)))
    answers = chain([dripping(b"HTTP/1.1 200 OK\r\nx: ")], served_again)
    with peer(lambda line: next(answers)(line)) as fake:
        line = lines(fake.port, QUICK)
        assert failure(lambda: line.hello(HELLO)).kind == "timeout"
        assert soon(lambda: line.hello(HELLO)).epoch == "e"


def test_a_long_poll_may_take_as_long_as_was_asked(lines: Callable[..., Http]) -> None:
    reply = response(b'{"pages":[],"cut":{},"stable":0,"last_op_seq":0}')

    def talk(line: socket.socket) -> None:
        answering(response(HELLO_REPLY))(line)
        read_request(line)
        threading.Event().wait(1)
        line.sendall(reply)

    with peer(talk) as fake:
        line = lines(fake.port, QUICK)
        soon(lambda: line.hello(HELLO))
        pull = msgspec.structs.replace(PULL, wait_s=20)
        assert line.pull(pull).pages == []


@pytest.mark.parametrize("path", ["hello", "poke"])
def test_closing_ends_a_running_request_at_once(lines: Callable[..., Http], path: str) -> None:
    waiting = threading.Event()

    def talk(line: socket.socket) -> None:
        if b"/poke" not in read_request(line) and path == "poke":
            line.sendall(response(HELLO_REPLY))
            return
        waiting.set()
        line.recv(1)

    with peer(talk) as fake, ThreadPoolExecutor(1) as pool:
        line = lines(fake.port, greeted=path == "poke")
        call = (lambda: next(line.poke())) if path == "poke" else (lambda: line.hello(HELLO))
        running = pool.submit(failure, call)
        assert waiting.wait(60)
        line.close()
        # Not "timeout": it did not run until its patience was at an end.
        assert running.result(60).kind == "closed"


def test_closing_while_a_connection_is_made_ends_it_too(
    common: tuple[FakeHub, int, Http], monkeypatch: pytest.MonkeyPatch
) -> None:
    line = Http(f"http://127.0.0.1:{common[1]}")
    connect = socket.create_connection

    def slow(*args: object, **kwargs: object) -> socket.socket:
        made = connect(*args, **kwargs)  # type: ignore[arg-type]  # pyright: ignore
        line.close()
        return made

    monkeypatch.setattr(socket, "create_connection", slow)
    assert failure(lambda: line.hello(HELLO)).kind == "closed"


def test_a_bug_of_ours_is_not_taken_for_trouble_of_the_line(
    common: tuple[FakeHub, int, Http], lines: Callable[..., Http], monkeypatch: pytest.MonkeyPatch
) -> None:
    def bug(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(transport_http, "_body", bug)
    with pytest.raises(ZeroDivisionError):
        lines(common[1]).hello(HELLO)
    assert reason_of(ZeroDivisionError()) is None


# ---- pokes ----------------------------------------------------------------------------------


def stream(*parts: bytes) -> Talk:
    head = b"HTTP/1.1 200 OK\r\ncontent-type: text/event-stream; charset=utf-8\r\n\r\n"

    def talk(line: socket.socket) -> None:
        if b"/poke" not in read_request(line):
            line.sendall(response(HELLO_REPLY))
            return
        line.sendall(head)
        for part in parts:
            line.sendall(part)

    return talk


def test_pokes_may_come_in_any_pieces(lines: Callable[..., Http]) -> None:
    parts = (b": hi\n\nda", b'ta: {"a":', b'1}\n\ndata:{"b":2}\r\n\r\nevent: x\n', b'data: {"c":3}')
    with peer(stream(*parts)) as fake:
        line = lines(fake.port, greeted=True)
        assert list(line.poke()) == [{"a": 1}, {"b": 2}]


def test_a_poke_that_is_none_ends_the_stream(lines: Callable[..., Http]) -> None:
    with peer(stream(b"data: <html>\n\n")) as fake:
        line = lines(fake.port, greeted=True)
        assert failure(lambda: list(line.poke())).kind == "captive"


def test_a_poke_without_end_is_cut_off(
    lines: Callable[..., Http], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(transport_http, "EVENT_BYTES", 1000)
    with peer(stream(b"data: " + b"x" * 100_000)) as fake:
        line = lines(fake.port, greeted=True)
        assert failure(lambda: list(line.poke())).kind == "captive"


def test_silent_pokes_are_given_up(
    lines: Callable[..., Http], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(transport_http, "POKE_IDLE_S", 0.2)
    talk = stream(b": hi\n\n")

    def hold(line: socket.socket) -> None:
        talk(line)
        line.recv(1)

    with peer(hold) as fake:
        line = lines(fake.port, greeted=True)
        assert failure(lambda: list(line.poke())).kind == "timeout"


# ---- TLS ------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture
def trusting(authority: trustme.CA) -> ssl.SSLContext:
    context = ssl.create_default_context()
    authority.configure_trust(context)
    return context


def test_a_certificate_of_the_organisation_is_accepted(
    authority: trustme.CA, trusting: ssl.SSLContext, tmp_path: Path
) -> None:
    certificate = authority.issue_cert("localhost")
    certificate.private_key_pem.write_to_path(tmp_path / "key.pem")
    for part in certificate.cert_chain_pems:
        part.write_to_path(tmp_path / "cert.pem", append=True)
    with served(FakeHub(), tls=Tls(tmp_path / "cert.pem", tmp_path / "key.pem")) as port:
        line = Http(f"https://localhost:{port}", verify=trusting)
        line.hello(HELLO)
        assert line.push(LONG_PUSH).acked == 1
        line.close()


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        ("stranger", "issuer certificate"),
        ("wrong host", "localhost"),
        ("plain", "no secure connection"),
    ],
)
def test_a_certificate_that_does_not_fit_is_refused_before_anything_is_sent(
    authority: trustme.CA, trusting: ssl.SSLContext, fault: str, words: str
) -> None:
    issuer = trustme.CA() if fault == "stranger" else authority
    certificate = issuer.issue_cert("other.example" if fault == "wrong host" else "localhost")
    server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    certificate.configure_cert(server)
    heard: list[bytes] = []

    def talk(line: socket.socket) -> None:
        if fault == "plain":
            line.recv(10)
            line.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")
            return
        heard.append(line.recv(1000))

    with peer(talk, None if fault == "plain" else server) as fake:
        line = Http(f"https://localhost:{fake.port}", verify=trusting)
        no_answer = failure(lambda: line.hello(HELLO))
        line.close()
    assert no_answer.kind == "tls"
    assert words in str(no_answer)
    assert not any(heard)


def test_every_failure_of_the_client_has_a_reason() -> None:
    def leaves(kind: type[Exception]) -> set[type[Exception]]:
        below = kind.__subclasses__()
        return set().union(*(leaves(each) for each in below)) if below else {kind}

    kinds = leaves(httpx2.HTTPError) - {httpx2.HTTPStatusError}
    assert len(kinds) > 10
    for kind in kinds:
        found = reason_of(kind.__new__(kind))
        assert found is not None
        assert str(found)
