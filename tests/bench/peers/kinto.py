"""Kinto on a PostgreSQL of its own, spoken to over HTTP as its clients do."""

import base64
import json
import sqlite3
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import closing
from itertools import islice
from pathlib import Path
from typing import Any, Final
from urllib.parse import unquote

import psycopg

from app.hub.embedded import EmbeddedServer
from tests.bench.peers.peer import START_S, Absent, Result, checksum, installed, running

NAME: Final = "Kinto 26.5"
PACKAGE: Final = "kinto[postgresql]==26.5.0"
PORT: Final = 8471
AT_ONCE: Final = 200  # what one of its batches may hold
PAGE: Final = 10_000
PATIENCE_S: Final = 120.0  # for sending; what went out until then tells the pace
CONFIG: Final = """
[server:main]
use = egg:waitress#main
host = 127.0.0.1
port = {port}
[app:main]
use = egg:kinto
kinto.storage_backend = kinto.core.storage.postgresql
kinto.storage_url = {url}
kinto.permission_backend = kinto.core.permission.postgresql
kinto.permission_url = {url}
kinto.cache_backend = kinto.core.cache.memory
kinto.userid_hmac_secret = nothing-here-is-secret
kinto.bucket_create_principals = system.Authenticated
kinto.batch_max_requests = {at_once}
kinto.paginate_by = {page}
multiauth.policies = basicauth
"""
SHELF: Final = "/buckets/{0}"
LIST: Final = "/buckets/{0}/collections/tickets"


def results(docs: Path, pushed: int, tickets: int, scratch: Path) -> Iterator[Result]:
    """Send, then read."""
    place = scratch / "kinto"
    place.mkdir()
    installed([sys.executable, "-m", "venv", "program"], place)
    installed([str(place / "program/bin/pip"), "install", "-q", PACKAGE], place)
    database = EmbeddedServer(place / "database")
    database.start()
    try:
        url = database.url().replace("+psycopg", "")
        config = place / "kinto.ini"
        said = CONFIG.format(url=unquote(url), port=PORT, at_once=AT_ONCE, page=PAGE)
        config.write_text(said, "utf-8")
        program = str(place / "program/bin/kinto")
        installed([program, "migrate", "--ini", str(config)], place)
        with (place / "log.txt").open("w") as log:
            start = [program, "start", "--ini", str(config)]
            with running(start, stdout=log, stderr=log, cwd=place):
                _wait(place / "log.txt")
                images = [json.loads(line) for line in docs.read_text("utf-8").splitlines()]
                yield _send(images[:pushed])
                yield _read(images, unquote(url), place)
    finally:
        database.stop()


def _wait(log: Path) -> None:
    end = time.monotonic() + START_S
    while time.monotonic() < end:
        try:
            _asked("GET", "/")
        except OSError:
            time.sleep(0.2)
        else:
            return
    raise Absent(f"its server did not start: {log.read_text('utf-8').strip()[-200:]}")


def _asked(method: str, path: str, body: Any = None) -> tuple[Any, str]:
    """The answer, and where it goes on."""
    known = base64.b64encode(b"bench:bench").decode()
    headers = {"Authorization": f"Basic {known}", "Content-Type": "application/json"}
    address = path if path.startswith("http") else f"http://127.0.0.1:{PORT}/v1{path}"
    said = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(address, said, headers, method=method)  # noqa: S310
    with urllib.request.urlopen(request, timeout=60) as answer:  # noqa: S310
        return json.load(answer), answer.headers.get("Next-Page", "")


def _shelf(name: str) -> str:
    _asked("PUT", SHELF.format(name), {})
    _asked("PUT", LIST.format(name), {})
    return f"{LIST.format(name)}/records"


def _send(images: list[dict[str, Any]]) -> Result:
    records = _shelf("sent")
    waiting, sent = iter(images), 0
    began = time.perf_counter()
    while part := list(islice(waiting, AT_ONCE)):
        requests = [
            {"method": "PUT", "path": f"/v1{records}/{one['id']}", "body": {"data": one}}
            for one in part
        ]
        answer, _ = _asked("POST", "/batch", {"requests": requests})
        sent += sum(one["status"] in (200, 201) for one in answer["responses"])
        if time.perf_counter() - began > PATIENCE_S:
            break
    spent = time.perf_counter() - began
    note = "" if sent == len(images) else f"given up after {PATIENCE_S:.0f} s"
    theirs = checksum(one for page in _pages(records) for one in page)
    return Result(NAME, f"send {sent:,}", spent, sent, checksum(images[:sent]), theirs, note)


def _pages(records: str) -> Iterator[list[dict[str, Any]]]:
    following = f"{records}?_limit={PAGE}"
    while following:
        answer, following = _asked("GET", following)
        yield answer["data"]


def _read(images: list[dict[str, Any]], url: str, place: Path) -> Result:
    """From the first question to the last row in a file; its rows are put there past its own slow door."""
    records = _shelf("all")
    with psycopg.connect(url, autocommit=True) as conn:
        rows = [(one["id"], "/buckets/all/collections/tickets", json.dumps(one)) for one in images]
        for n in range(0, len(rows), 1000):
            with conn.cursor() as cursor:
                cursor.executemany(
                    "INSERT INTO objects (id, parent_id, resource_name, data, deleted) "
                    "VALUES (%s, %s, 'record', %s::jsonb - 'id', FALSE)",
                    rows[n : n + 1000],
                )
    file = place / "client.sqlite"
    with closing(sqlite3.connect(file)) as conn:
        conn.execute("CREATE TABLE records (id TEXT PRIMARY KEY, last_modified INTEGER, data TEXT)")
        began = time.perf_counter()
        for page in _pages(records):
            with conn:
                conn.executemany(
                    "INSERT INTO records VALUES (?, ?, ?)",
                    [(one["id"], one["last_modified"], json.dumps(one)) for one in page],
                )
        spent = time.perf_counter() - began
        held = [json.loads(data) for (data,) in conn.execute("SELECT data FROM records")]
    note = f"{file.stat().st_size / 1e6:.1f} MB at the client"
    count = len(images)
    return Result(NAME, f"read {count:,}", spent, count, checksum(held), checksum(images), note)
