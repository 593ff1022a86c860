"""The hub's door in a crush: turns, rates, deadlines, readiness over real sockets; a refusal says when to return."""

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx2
import msgspec
import pytest

from app.hub import admission, heads, watch, web, web_gate
from app.hub.admission import Rank
from app.sync.protocol import (
    AskGrants,
    Enrol,
    Fault,
    Hello,
    HubFault,
    Lend,
    Message,
    OpHead,
    Pull,
    Push,
    SignIn,
)
from app.sync.protocol_older import Fetch, Look
from tests.helpers.fake_hub import REPLICA, TOKEN, FakeHub
from tests.helpers.hubs import served

BEARER = {"Authorization": f"Bearer {TOKEN}"}
PUSH = Push(REPLICA, "e1", 1, "0" * 64, [])
PULL = Pull(REPLICA, "e1", {"ref": 3})


@pytest.fixture
def hub() -> FakeHub:
    return FakeHub()


@pytest.fixture
def client(hub: FakeHub) -> Iterator[httpx2.Client]:
    with served(hub) as port, httpx2.Client(base_url=f"http://127.0.0.1:{port}", timeout=60) as c:
        yield c


def post(client: httpx2.Client, path: str, message: Message, **headers: str) -> httpx2.Response:
    return client.post(path, content=msgspec.json.encode(message), headers={**BEARER, **headers})


def greet(client: httpx2.Client, name: str) -> httpx2.Response:
    hello = Hello(name, OpHead(5, "0" * 64), 0)
    return post(client, "/v1/sync/hello", hello, **{"Sync-Replica": name})


def detail(response: httpx2.Response, status: int) -> dict[str, Any]:
    assert response.status_code == status
    return response.json()["detail"]


def counted(client: httpx2.Client, line: str) -> float:
    for each in client.get("/metrics").text.splitlines():
        if each.startswith(line + " "):
            return float(each.rsplit(" ", 1)[1])
    return 0


def until_ready_is(client: httpx2.Client, told: dict[str, Any]) -> None:
    pause = threading.Event()
    for _ in range(3000):
        if client.get("/ready").json() == told:
            return
        pause.wait(0.02)
    pytest.fail(f"never ready as {told}, but {client.get('/ready').json()}")


def hold_pushes(hub: FakeHub, gate: threading.Event) -> threading.Semaphore:
    busy = threading.Semaphore(0)

    def hold(message: object) -> None:
        if isinstance(message, Push):
            busy.release()
            assert gate.wait(60)

    hub.before = hold
    return busy


def test_when_the_house_is_full_a_newcomer_is_told_its_turn_and_a_live_one_is_not_held_up(
    client: httpx2.Client, hub: FakeHub, monkeypatch: pytest.MonkeyPatch
) -> None:
    until_ready_is(client, {"ready": True})
    for _ in range(2):  # the second time it is known, and live
        assert post(client, "/v1/sync/push", PUSH).status_code == 200
    monkeypatch.setattr(admission, "INSIDE", 2)
    monkeypatch.setattr(admission, "PARK_S", 0)
    monkeypatch.setattr(admission, "INSIDE_S", 600)  # a slow machine makes nobody lose a place
    monkeypatch.setattr(admission, "ABSENT_S", 600)
    assert [greet(client, name).status_code for name in ("r2", "r3")] == [200, 200]
    for place, name in enumerate(("r4", "r5", "r6")):
        told = detail(greet(client, name), 429)
        assert told["slot"] == place
        assert told["retry_after_ms"] >= 300
    assert detail(greet(client, "r5"), 429)["slot"] == 1  # its place was kept
    assert counted(client, "evenkeel_admission_line") == 3
    assert counted(client, 'evenkeel_refusals_total{reason="turn"}') == 4
    for path, message in (("/v1/sync/push", PUSH), ("/v1/sync/pull", PULL)):
        assert post(client, path, message).status_code == 200


def test_a_turn_that_comes_soon_is_waited_for(
    client: httpx2.Client, hub: FakeHub, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(admission, "INSIDE", 1)
    monkeypatch.setattr(admission, "INSIDE_S", 600)
    monkeypatch.setattr(web_gate, "PARK_S", 60)
    assert greet(client, "r2").status_code == 200
    with ThreadPoolExecutor(1) as pool:
        waiting = pool.submit(greet, client, "r3")
        while counted(client, "evenkeel_admission_line") != 1:
            assert not waiting.done()
        # The one inside has nothing more to send.
        hello = Hello("r2", OpHead(0, "0" * 64), 0)
        post(client, "/v1/sync/hello", hello, **{"Sync-Replica": "r2"})
        assert waiting.result(60).status_code == 200


def test_a_workstation_that_asks_too_often_is_slowed(
    client: httpx2.Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(web_gate, "BURST", 3)
    monkeypatch.setattr(web_gate, "RATE", 0.001)  # none comes free while we ask
    answers = [post(client, "/v1/sync/pull", PULL) for _ in range(5)]
    assert [answer.status_code for answer in answers] == [200, 200, 200, 429, 429]
    assert detail(answers[-1], 429)["retry_after_ms"] > 1000
    assert int(answers[-1].headers["retry-after"]) >= 2
    assert counted(client, 'evenkeel_refusals_total{reason="rate"}') == 2


def test_every_route_says_how_it_comes_in(hub: FakeHub, monkeypatch: pytest.MonkeyPatch) -> None:
    paths = {route.path for route in web.HubWeb(hub).app().routes}  # type: ignore[attr-defined]  # pyright: ignore
    assert paths == web_gate.WAYS.keys()
    for path in paths:
        known = {other: way for other, way in web_gate.WAYS.items() if other != path}
        monkeypatch.setattr(web, "WAYS", known)
        with pytest.raises(LookupError, match=path):
            web.HubWeb(hub).app()


WRITERS = [
    ("/v1/sync/push", PUSH),
    ("/v1/sync/grant", AskGrants(REPLICA, "e1", [])),
    ("/v1/sync/lend", Lend(REPLICA, "ana", "o1", "t1", 5)),
    ("/v1/sync/look", Look(REPLICA, "kettle")),
    ("/v1/sync/fetch", Fetch(REPLICA, "e1", "tickets", "t1")),
    ("/v1/enrol", Enrol("code", "ab")),
]


@pytest.mark.parametrize("is_live", [False, True])
@pytest.mark.parametrize(("path", "message"), WRITERS, ids=lambda value: str(value)[:20])
def test_whatever_commits_leaves_workers_for_those_who_read(
    client: httpx2.Client, hub: FakeHub, path: str, message: Message, is_live: bool
) -> None:
    gate, busy = threading.Event(), threading.Semaphore(0)

    def hold(asked: object) -> None:
        if isinstance(asked, type(message)):
            busy.release()
            assert gate.wait(60)

    for _ in range(2 * is_live):  # the second time it is known, and live
        assert post(client, "/v1/sync/pull", PULL).status_code == 200
    hub.before = hold
    with ThreadPoolExecutor(web.WORKERS) as pool:
        asked = [pool.submit(post, client, path, message) for _ in range(web.WORKERS)]
        for _ in range(web.WORKERS - web.KEPT_FOR_READS):
            assert busy.acquire(timeout=60)
        assert post(client, "/v1/sync/pull", PULL).status_code == 200
        assert not busy.acquire(blocking=False)
        gate.set()
        assert {each.result(60).status_code for each in asked} == {200}


@pytest.mark.parametrize(
    ("path", "message"),
    [*WRITERS, ("/v1/signin", SignIn(REPLICA, "ana", "x"))],
    ids=lambda v: str(v)[:20],
)
def test_every_route_counts_for_the_rate_of_its_workstation(
    client: httpx2.Client, monkeypatch: pytest.MonkeyPatch, path: str, message: Message
) -> None:
    monkeypatch.setattr(web_gate, "BURST", 2)
    monkeypatch.setattr(web_gate, "RATE", 0.001)
    answers = [post(client, path, message).status_code for _ in range(3)]
    assert answers == [200, 200, 429]


def test_money_for_a_customer_goes_ahead_of_all_who_return_but_after_those_who_are_live(
    client: httpx2.Client, hub: FakeHub, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(admission, "INSIDE", 1)
    monkeypatch.setattr(admission, "PARK_S", 0)
    monkeypatch.setattr(admission, "INSIDE_S", 600)
    assert greet(client, "r2").status_code == 200
    assert detail(post(client, "/v1/sync/push", PUSH), 429)["slot"] == 0  # the house is full
    assert detail(post(client, "/v1/sync/look", Look(REPLICA, "kettle")), 429)["slot"] == 1
    assert post(client, "/v1/sync/grant", AskGrants(REPLICA, "e1", [])).status_code == 200
    assert Rank.LIVE_SEND < Rank.LIVE_READ < Rank.RETURNING_PROMISE < Rank.RETURNING_SEND


def test_what_nobody_waits_for_any_more_is_dropped_before_any_work(
    client: httpx2.Client, hub: FakeHub
) -> None:
    gate = threading.Event()
    busy = hold_pushes(hub, gate)
    with ThreadPoolExecutor(web.WORKERS) as pool:
        running = [
            pool.submit(post, client, "/v1/sync/push", PUSH)
            for _ in range(web.WORKERS - web.KEPT_FOR_READS)
        ]
        for _ in running:
            assert busy.acquire(timeout=60)
        asked = len(hub.asked)
        late = post(client, "/v1/sync/push", PUSH, **{"Sync-Deadline": "100"})
        assert detail(late, 429)["retry_after_ms"] > 0
        assert len(hub.asked) == asked
        gate.set()
        assert {each.result(60).status_code for each in running} == {200}
    assert counted(client, "evenkeel_dropped_total") == 1


def test_a_push_whose_end_is_not_seen_in_time_is_answered_neither_yes_nor_no(
    client: httpx2.Client, hub: FakeHub
) -> None:
    gate = threading.Event()
    hold_pushes(hub, gate)
    response = post(client, "/v1/sync/push", PUSH, **{"Sync-Deadline": "200"})
    assert (response.status_code, response.json()["code"]) == (504, "COMMIT_UNKNOWN")
    gate.set()
    assert counted(client, "evenkeel_commit_unknown_total") == 1


@pytest.mark.parametrize("deadline", ["", "soon", "-5", "1e3", "٣", "9" * 400])
def test_a_deadline_that_is_none_is_not_believed(client: httpx2.Client, deadline: str) -> None:
    headers = {**BEARER, "Sync-Deadline": deadline.encode()}
    body = msgspec.json.encode(PUSH)
    assert client.post("/v1/sync/push", content=body, headers=headers).status_code == 200


def test_a_blocked_workstation_does_not_keep_its_place_inside(
    client: httpx2.Client, hub: FakeHub, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(admission, "INSIDE", 1)

    def block(message: object) -> None:
        raise HubFault(Fault.DEVICE_BLOCKED)

    hub.before = block
    assert [greet(client, name).status_code for name in ("r2", "r3", "r4")] == [403, 403, 403]


@pytest.mark.logs_warnings  # expected: that the feed cannot be read
def test_readiness_says_why_not(
    client: httpx2.Client, hub: FakeHub, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watch, "EVERY_S", 0.02)
    monkeypatch.setattr(watch, "HASTE_S", 0.02)
    monkeypatch.setattr(heads, "AFTER_TROUBLE_S", 0.02)
    hub.schema_fits = False
    until_ready_is(client, {"ready": False, "why": "schema"})
    hub.schema_fits = True
    until_ready_is(client, {"ready": True})
    good, hub.heads_now = hub.heads_now, None  # type: ignore[assignment]  # pyright: ignore
    until_ready_is(client, {"ready": False, "why": "database"})
    hub.heads_now = good
    until_ready_is(client, {"ready": True})
    assert counted(client, "evenkeel_ready") == 1
    assert counted(client, 'evenkeel_replicas{state="active"}') == 1


def test_connected_listeners_are_counted(client: httpx2.Client) -> None:
    with client.stream("GET", "/v1/sync/poke", headers=BEARER) as response:
        pieces = response.iter_bytes()  # kept: the stream ends with it
        next(pieces)
        assert counted(client, "evenkeel_pokes_connected") == 1
