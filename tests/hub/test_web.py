"""The hub's routes over real sockets: closed without a token, bounded, and silent about their insides."""

import gzip
import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, wait
from typing import Any

import httpx2
import msgspec
import pytest
from sqlalchemy.exc import OperationalError

from app.hub import heads, lanes, web, web_wire
from app.hub.web import OPEN, HubWeb
from app.hub.web_server import HubServer, PortTaken
from app.sync.protocol import (
    STATUS,
    AskGrants,
    Bootstrap,
    Compare,
    Enrol,
    Fault,
    Hello,
    Here,
    HubFault,
    Lend,
    Message,
    OpHead,
    Pull,
    Push,
    Row,
    SignIn,
    WireOp,
)
from app.sync.protocol_audit import AskAudit
from app.sync.protocol_older import Fetch, Look
from tests.helpers.fake_hub import REPLICA, TOKEN, FakeHub
from tests.helpers.hubs import served

BEARER = {"Authorization": f"Bearer {TOKEN}"}
HELLO = Hello(REPLICA, OpHead(0, "0" * 64), 0)
PUSH = Push(REPLICA, "e1", 1, "0" * 64, [WireOp(1, "op1", "ticket.claim", 1, {"ticket": "t"}, 1)])
PULL = Pull(REPLICA, "e1", {"ref": 3, "team:returns": 5})
ROWS = [Row("tickets", f"t{n}", n, row={"subject": "Where is my order"}) for n in range(100)]


@pytest.fixture(scope="module")
def common() -> Iterator[tuple[FakeHub, httpx2.Client]]:
    """One hub and one client for all tests of this file; `hub` makes the hub as new."""
    hub = FakeHub()
    with served(hub) as port, httpx2.Client(base_url=f"http://127.0.0.1:{port}", timeout=60) as c:
        yield hub, c


@pytest.fixture
def hub(common: tuple[FakeHub, httpx2.Client]) -> FakeHub:
    common[0].reset()
    return common[0]


@pytest.fixture
def client(hub: FakeHub, common: tuple[FakeHub, httpx2.Client]) -> httpx2.Client:
    return common[1]


def post(
    client: httpx2.Client, path: str, message: Message | bytes, **headers: str
) -> httpx2.Response:
    body = message if isinstance(message, bytes) else msgspec.json.encode(message)
    return client.post(path, content=body, headers={**BEARER, **headers})


def assert_fault(response: httpx2.Response, fault: Fault) -> dict[str, Any]:
    assert response.headers["content-type"] == "application/json"
    body = response.json()
    assert (response.status_code, body["code"]) == (STATUS[fault], fault.value)
    return body.get("detail", {})


def routes() -> list[tuple[str, str]]:
    """Every method and path the application answers to."""
    found = [(m, r.path) for r in HubWeb(FakeHub()).app().routes for m in r.methods]  # pyright: ignore
    return [(method, path) for method, path in found if method != "HEAD"]


# ---- tokens ---------------------------------------------------------------------------------


def test_the_doors_without_a_lock_are_these() -> None:
    assert sorted(OPEN) == ["/health", "/metrics", "/ready", "/v1/enrol", "/v1/sync/hello"]
    assert {path for _, path in routes()} > OPEN


@pytest.mark.parametrize(
    ("method", "path"), [route for route in routes() if route[1] not in OPEN], ids=str
)
@pytest.mark.parametrize(
    "authorization", [None, "", "Bearer", "Bearer a b", "Bearer wrong", f"Basic {TOKEN}", TOKEN]
)
def test_every_other_door_is_closed_without_a_token(
    client: httpx2.Client, hub: FakeHub, method: str, path: str, authorization: str | None
) -> None:
    headers = {} if authorization is None else {"Authorization": authorization}
    response = client.request(method, path, headers=headers, content=b"x" * 10)
    assert_fault(response, Fault.AUTH)
    assert response.headers["www-authenticate"] == "Bearer"
    assert hub.asked == []


ANOTHER = "r2"
SAID: dict[str, Message] = {  # what each route is asked in the name of another workstation
    "/v1/sync/push": msgspec.structs.replace(PUSH, replica=ANOTHER),
    "/v1/sync/pull": msgspec.structs.replace(PULL, replica=ANOTHER),
    "/v1/sync/bootstrap": Bootstrap(ANOTHER, "e1", "ref"),
    "/v1/sync/digest": Compare(ANOTHER, "e1", "ref", 0, []),
    "/v1/sync/presence": Here(ANOTHER, []),
    "/v1/sync/grant": AskGrants(ANOTHER, "e1", []),
    "/v1/sync/lend": Lend(ANOTHER, "ana", "o1", "t1", 5),
    "/v1/sync/look": Look(ANOTHER, "kettle"),
    "/v1/sync/fetch": Fetch(ANOTHER, "e1", "tickets", "t1"),
    "/v1/sync/audit": AskAudit(ANOTHER),
    "/v1/signin": SignIn(ANOTHER, "ana", "x"),
}
NAMELESS = {"/v1/sync/poke"}  # the token itself says whose scopes are told


def test_every_route_behind_the_lock_names_its_workstation_or_has_no_name_to_forge() -> None:
    assert {path for _, path in routes()} - OPEN == SAID.keys() | NAMELESS


@pytest.mark.parametrize("name", [ANOTHER, REPLICA])
@pytest.mark.parametrize(
    ("method", "path"), [route for route in routes() if route[1] in SAID], ids=str
)
def test_a_token_speaks_for_its_own_workstation_only(
    client: httpx2.Client, hub: FakeHub, method: str, path: str, name: str
) -> None:
    said: Any = msgspec.structs.replace(SAID[path], replica=name)  # type: ignore[type-var]  # pyright: ignore
    if method == "GET":
        response = client.get(path, params=msgspec.to_builtins(said), headers=BEARER)
    else:
        response = post(client, path, said)
    if name == ANOTHER:
        assert_fault(response, Fault.AUTH)
        assert hub.asked == []
    else:
        assert response.status_code == 200


# ---- what they do ---------------------------------------------------------------------------


def test_hello_enrol_and_sign_in_are_answered(client: httpx2.Client) -> None:
    hello = client.post("/v1/sync/hello", content=msgspec.json.encode(HELLO)).json()
    assert hello["admit"] == {"token": TOKEN, "ttl_s": 600}
    enrolled = client.post("/v1/enrol", content=msgspec.json.encode(Enrol("c", "ab"))).json()
    assert (enrolled["replica"], enrolled["number"]) == (REPLICA, 17)
    assert post(client, "/v1/signin", SignIn(REPLICA, "ana", "x")).json()["grace_s"] == 3600


def test_push_and_pull_pass_the_message_on(client: httpx2.Client, hub: FakeHub) -> None:
    hub.rows = ROWS[:2]
    assert post(client, "/v1/sync/push", PUSH).json()["acked"] == 1
    pages = post(client, "/v1/sync/pull", PULL).json()["pages"]
    assert [len(page["rows"]) for page in pages] == [2, 2]
    assert hub.asked == [PUSH, PULL]


def test_bootstrap_reads_its_question_from_the_address(client: httpx2.Client, hub: FakeHub) -> None:
    query = {"replica": REPLICA, "epoch": "e1", "scope": "team:returns", "before": 7, "limit": 50}
    assert client.get("/v1/sync/bootstrap", params=query, headers=BEARER).json()["cut"] == 5
    assert (hub.asked[0].scope, hub.asked[0].before, hub.asked[0].limit) == ("team:returns", 7, 50)


def test_health_and_readiness_need_no_token(client: httpx2.Client) -> None:
    assert client.get("/health").json() == {"status": "ok"}
    assert client.get("/ready").json() == {"ready": True}


def test_an_unknown_address_and_a_wrong_method_are_told_in_json(client: httpx2.Client) -> None:
    assert client.get("/v2/sync/hello").json() == {"code": "NOT_FOUND"}
    wrong = client.get("/v1/sync/push")
    assert (wrong.status_code, wrong.json()) == (405, {"code": "METHOD"})


# ---- limits ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("body", "place"),
    [
        (b"", "truncated"),
        (b"{", "truncated"),
        (b"\xff\xfe", "malformed"),
        (b"[]", "Expected `object`"),
        (b"{}", "required field `replica`"),
        (b'{"replica": 7, "epoch": "", "first_seq": 1, "prev_hash": "", "ops": []}', "$.replica"),
        (
            b'{"replica": "r1", "epoch": "", "first_seq": 1, "prev_hash": "", "ops": [{"seq": ""}]}',
            "$.ops[0].seq",
        ),
        (b"[" * 100_000, "Expected `object`"),
        (b'{"tomorrow": ' + b"[" * 100_000, "nested too deeply"),
        (b'"' + b"\\ud800" + b'"', ""),
    ],
)
def test_a_body_that_does_not_fit_is_told_where(
    client: httpx2.Client, hub: FakeHub, body: bytes, place: str
) -> None:
    assert place in assert_fault(post(client, "/v1/sync/push", body), Fault.BAD_REQUEST)["why"]
    assert hub.asked == []


def test_a_question_that_does_not_fit_is_told_where(client: httpx2.Client) -> None:
    query = {"replica": REPLICA, "epoch": "e1", "scope": "ref", "limit": "many"}
    response = client.get("/v1/sync/bootstrap", params=query, headers=BEARER)
    assert "$.limit" in assert_fault(response, Fault.BAD_REQUEST)["why"]


def test_fields_of_a_newer_program_are_ignored(client: httpx2.Client) -> None:
    body = msgspec.json.encode(PULL)[:-1] + b', "tomorrow": {"a": 1}}'
    assert post(client, "/v1/sync/pull", body).status_code == 200


def test_a_body_over_the_limit_is_refused_by_its_word(client: httpx2.Client, hub: FakeHub) -> None:
    response = post(client, "/v1/sync/push", b" " * (web_wire.BODY_BYTES + 1))
    assert assert_fault(response, Fault.BATCH_TOO_LARGE) == {"max_bytes": 2 * 1024 * 1024}
    assert hub.asked == []


def test_a_body_over_the_limit_is_refused_without_its_word(client: httpx2.Client) -> None:
    def endless() -> Iterator[bytes]:
        for _ in range(40):
            yield b" " * 65536

    response = client.post("/v1/sync/push", content=endless(), headers=BEARER)
    assert_fault(response, Fault.BATCH_TOO_LARGE)


def test_a_compressed_body_is_taken(client: httpx2.Client, hub: FakeHub) -> None:
    packed = gzip.compress(msgspec.json.encode(PUSH))
    response = post(client, "/v1/sync/push", packed, **{"Content-Encoding": "gzip"})
    assert response.status_code == 200
    assert hub.asked == [PUSH]


@pytest.mark.parametrize(
    ("body", "encoding", "fault"),
    [
        (gzip.compress(b" " * 100_000_000), "gzip", Fault.BATCH_TOO_LARGE),
        (gzip.compress(msgspec.json.encode(PUSH))[:-9], "gzip", Fault.BAD_REQUEST),
        (gzip.compress(msgspec.json.encode(PUSH)) + b"tail", "gzip", Fault.BAD_REQUEST),
        (msgspec.json.encode(PUSH), "gzip", Fault.BAD_REQUEST),
        (msgspec.json.encode(PUSH), "br", Fault.BAD_REQUEST),
    ],
    ids=["bomb", "torn", "tail", "not gzip", "unknown"],
)
def test_a_bad_compression_is_refused(
    client: httpx2.Client, hub: FakeHub, body: bytes, encoding: str, fault: Fault
) -> None:
    assert_fault(post(client, "/v1/sync/push", body, **{"Content-Encoding": encoding}), fault)
    assert hub.asked == []


def test_only_long_answers_are_compressed_and_only_on_request(
    client: httpx2.Client, hub: FakeHub
) -> None:
    def encoding(accepted: str) -> str | None:
        response = post(client, "/v1/sync/pull", PULL, **{"Accept-Encoding": accepted})
        assert response.json()["cut"] == PULL.cursors
        return response.headers.get("content-encoding")

    assert encoding("gzip") is None
    hub.rows = ROWS
    assert encoding("gzip") == "gzip"
    assert encoding("identity") is None


def test_a_body_that_dribbles_in_is_given_up(
    client: httpx2.Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(web_wire, "BODY_S", 0.1)
    line = socket.create_connection(("127.0.0.1", client.base_url.port or 0), timeout=60)
    with line, line.makefile("rb") as answer:
        head = f"POST /v1/sync/push HTTP/1.1\r\nHost: h\r\nAuthorization: Bearer {TOKEN}\r\n"
        line.sendall(head.encode() + b"Content-Length: 100\r\n\r\n{")
        assert b"422" in answer.readline()


def test_a_caller_who_hangs_up_half_way_does_no_harm(client: httpx2.Client, hub: FakeHub) -> None:
    line = socket.create_connection(("127.0.0.1", client.base_url.port or 0), timeout=60)
    head = f"POST /v1/sync/push HTTP/1.1\r\nHost: h\r\nAuthorization: Bearer {TOKEN}\r\n"
    line.sendall(head.encode() + b"Content-Length: 100\r\n\r\n{")
    line.close()
    assert post(client, "/v1/sync/push", PUSH).status_code == 200


def test_when_too_many_wait_the_next_is_paced(
    client: httpx2.Client, hub: FakeHub, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lanes, "QUEUE", 2)
    gate, busy = threading.Event(), threading.Semaphore(0)
    writers = web.WORKERS - web.KEPT_FOR_READS

    def hold(message: object) -> None:
        if isinstance(message, Push):
            busy.release()
            assert gate.wait(60)

    hub.before = hold
    with ThreadPoolExecutor(writers + 3) as pool:
        running = [pool.submit(post, client, "/v1/sync/push", PUSH) for _ in range(writers)]
        for _ in running:
            assert busy.acquire(timeout=60)
        more = [pool.submit(post, client, "/v1/sync/push", PUSH) for _ in range(3)]
        (paced,), waiting = wait(more, timeout=60, return_when=FIRST_COMPLETED)
        told = assert_fault(paced.result(), Fault.PACED)
        assert told == {"retry_after_ms": lanes.SHORTEST_PACE_MS}
        assert paced.result().headers["retry-after"] == "1"
        # However many pushes hang, reading goes on.
        assert post(client, "/v1/sync/pull", PULL).status_code == 200
        gate.set()
        assert all(r.result(60).status_code == 200 for r in (*running, *waiting))


# ---- trouble --------------------------------------------------------------------------------


@pytest.mark.parametrize("fault", Fault)
def test_each_fault_has_its_status_and_its_detail(
    client: httpx2.Client, hub: FakeHub, fault: Fault
) -> None:
    def refuse(message: object) -> None:
        raise HubFault(fault, expected=7)

    hub.before = refuse
    assert assert_fault(post(client, "/v1/sync/push", PUSH), fault) == {"expected": 7}


def test_a_password_trouble_reaches_the_caller(client: httpx2.Client, hub: FakeHub) -> None:
    hub.auth.wrong_password = HubFault(Fault.PACED, retry_after_ms=29_500)
    response = post(client, "/v1/signin", SignIn(REPLICA, "ana", "x"))
    assert_fault(response, Fault.PACED)
    assert response.headers["retry-after"] == "30"


@pytest.mark.logs_warnings  # expected: the error with its id, for the hub's keeper
def test_a_bug_is_told_as_a_number_only(
    client: httpx2.Client, hub: FakeHub, caplog: pytest.LogCaptureFixture
) -> None:
    def stumble(message: object) -> None:
        raise ZeroDivisionError("customer Novák, card 4111")

    hub.before = stumble
    response = post(client, "/v1/sync/push", PUSH)
    body = response.json()
    assert (response.status_code, body["code"]) == (500, "INTERNAL")
    assert "Novák" not in response.text
    assert "ZeroDivision" not in response.text
    assert body["detail"]["id"] in caplog.text


@pytest.mark.logs_warnings  # expected: the database's absence
def test_a_database_that_is_away_is_a_pause_not_a_bug(client: httpx2.Client, hub: FakeHub) -> None:
    def away(message: object) -> None:
        raise OperationalError("SELECT", {}, Exception("server closed the connection"))

    hub.before = away
    response = post(client, "/v1/sync/push", PUSH)
    assert assert_fault(response, Fault.READ_ONLY) == {"retry_after_ms": 2000}


# ---- waiting for news -----------------------------------------------------------------------


@pytest.fixture
def moving() -> Iterator[tuple[FakeHub, httpx2.Client]]:
    """A hub of its own: what another test made of the feed is not remembered by its server."""
    hub = FakeHub()
    with served(hub) as port, httpx2.Client(base_url=f"http://127.0.0.1:{port}", timeout=60) as c:
        yield hub, c


def test_a_pull_that_finds_rows_does_not_wait(moving: tuple[FakeHub, httpx2.Client]) -> None:
    hub, client = moving
    hub.rows = ROWS
    post(client, "/v1/sync/pull", msgspec.structs.replace(PULL, wait_s=20))
    assert len(hub.asked) == 1


def test_a_waiting_pull_is_answered_when_a_scope_moves(
    moving: tuple[FakeHub, httpx2.Client],
) -> None:
    hub, client = moving
    came = threading.Event()
    hub.before = lambda message: came.set()
    with ThreadPoolExecutor(1) as pool:
        waiting = pool.submit(
            post, client, "/v1/sync/pull", msgspec.structs.replace(PULL, wait_s=20)
        )
        assert came.wait(60)
        hub.rows = ROWS[:1]
        hub.heads_now = {**hub.heads_now, "team:returns": 6}
        assert len(waiting.result(60).json()["pages"][0]["rows"]) == 1
    assert len(hub.asked) == 2


def test_a_waiting_pull_does_not_mind_other_scopes(moving: tuple[FakeHub, httpx2.Client]) -> None:
    hub, client = moving
    hub.heads_now = {**hub.heads_now, "team:other": 99}
    reply = post(client, "/v1/sync/pull", msgspec.structs.replace(PULL, wait_s=0.4))
    assert reply.json()["cut"] == PULL.cursors
    assert len(hub.asked) == 1


def events(response: httpx2.Response) -> Iterator[dict[str, int]]:
    """What the stream says; ask once, a response can be read through only once."""
    for line in response.iter_lines():
        if line.startswith("data:"):
            yield json.loads(line[5:])


def test_pokes_tell_where_the_own_scopes_stand_and_then_each_move(
    moving: tuple[FakeHub, httpx2.Client],
) -> None:
    hub, client = moving
    with client.stream("GET", "/v1/sync/poke", headers=BEARER) as response:
        assert response.headers["content-type"].startswith("text/event-stream")
        pokes = events(response)
        assert next(pokes) == {"ref": 3, "team:returns": 5}
        hub.heads_now = {**hub.heads_now, "team:other": 10}
        hub.heads_now = {**hub.heads_now, "team:returns": 6}
        assert next(pokes) == {"team:returns": 6}


def test_in_quiet_moments_the_scopes_are_looked_up_again(
    moving: tuple[FakeHub, httpx2.Client], monkeypatch: pytest.MonkeyPatch
) -> None:
    hub, client = moving
    monkeypatch.setattr(web, "COMMENT_S", 0.05)
    monkeypatch.setattr(web, "SCOPES_S", 0)
    with client.stream("GET", "/v1/sync/poke", headers=BEARER) as response:
        pokes = events(response)
        next(pokes)
        hub.scopes = ("team:other",)
        assert next(pokes) == {"team:other": 9}


@pytest.mark.parametrize("change", ["token", "scopes", "database"])
def test_pokes_end_with_the_token_the_right_or_the_database(
    moving: tuple[FakeHub, httpx2.Client], monkeypatch: pytest.MonkeyPatch, change: str
) -> None:
    hub, client = moving
    troubles = {
        "scopes": HubFault(Fault.DEVICE_BLOCKED),
        "database": OperationalError("SELECT", {}, Exception("gone")),
    }

    def refuse(replica: str) -> tuple[str, ...]:
        raise troubles[change]

    monkeypatch.setattr(web, "COMMENT_S", 0.05)
    monkeypatch.setattr(web, "SCOPES_S", 0)
    with client.stream("GET", "/v1/sync/poke", headers=BEARER) as response:
        pokes = events(response)
        next(pokes)
        if change == "token":
            hub.auth.token = "another"
        else:
            monkeypatch.setattr(hub, "scopes_of", refuse)
        assert list(pokes) == []


@pytest.mark.logs_warnings  # expected: once, that the feed cannot be read
def test_the_feed_is_read_again_after_trouble(
    moving: tuple[FakeHub, httpx2.Client],
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    hub, client = moving
    monkeypatch.setattr(heads, "AFTER_TROUBLE_S", 0.02)
    good = hub.heads_now
    hub.heads_now = None  # type: ignore[assignment]  # pyright: ignore
    while client.get("/ready").status_code != 503:
        pass
    hub.heads_now = good
    while client.get("/ready").status_code != 200:
        pass
    assert caplog.text.count("the feed cannot be read") == 1


# ---- start and end --------------------------------------------------------------------------


def test_stopping_lets_waiting_ones_go_at_once(hub: FakeHub) -> None:
    own = FakeHub()
    with ThreadPoolExecutor(2) as pool, httpx2.Client(timeout=60) as client:
        with served(own) as port:
            base = f"http://127.0.0.1:{port}"
            came = threading.Event()
            own.before = lambda message: came.set()
            body = msgspec.json.encode(msgspec.structs.replace(PULL, wait_s=20))
            waiting = pool.submit(client.post, base + "/v1/sync/pull", content=body, headers=BEARER)
            assert came.wait(60)
            listens = threading.Event()

            def listen() -> list[dict[str, int]]:
                heard: list[dict[str, int]] = []
                with client.stream("GET", base + "/v1/sync/poke", headers=BEARER) as response:
                    for event in events(response):
                        heard.append(event)
                        listens.set()
                return heard

            poking = pool.submit(listen)
            assert listens.wait(60)
            began = time.monotonic()
        # The hub would hold the pull for as long as was asked, and the stream for ever.
        assert time.monotonic() - began < 20
        assert waiting.result(60).status_code == 200
        assert len(poking.result(60)) == 1


def test_a_taken_port_is_told(client: httpx2.Client) -> None:
    with pytest.raises(PortTaken, match="Cannot listen on 127.0.0.1"):
        HubServer(FakeHub(), "127.0.0.1", client.base_url.port or 0)


PROCESS = """
from app.hub.web_server import serve
from tests.helpers.fake_hub import FakeHub
serve(FakeHub(), "127.0.0.1", 0, lambda port: print(port, flush=True))
print("closed in order", flush=True)
"""


@pytest.mark.parametrize("order", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_the_process_in_order_and_it_says_nothing_else(order: signal.Signals) -> None:
    process = subprocess.Popen(
        [sys.executable, "-c", PROCESS],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    with process:
        assert process.stdout is not None
        port = int(process.stdout.readline())
        base = f"http://127.0.0.1:{port}"
        with httpx2.stream("GET", base + "/v1/sync/poke", headers=BEARER, timeout=60) as response:
            pokes = events(response)
            next(pokes)
            process.send_signal(order)
            assert list(pokes) == []
        out, err = process.communicate(timeout=60)
    assert (out, err, process.returncode) == (b"closed in order\n", b"", 0)
