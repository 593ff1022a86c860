"""A long queue that waits for its receipts: news rebased under it, a start with it, its sending; and checksums."""

import hashlib
import time
from collections.abc import Iterable, Iterator
from contextlib import closing
from itertools import islice
from pathlib import Path
from random import Random
from typing import Any, Final

import msgspec
from sqlalchemy import Engine

from app.domain.contacts import AddNote
from app.domain.operations import Operation, Ref
from app.domain.tickets import Priority, SetPriority, TagTicket
from app.hub.ledger import PostgresLedger
from app.store import rows as stored_rows
from app.store.queries import Images, SyncState
from app.store.rows import BY_KIND, Stored
from app.sync import client
from app.sync.protocol import Page, PullReply, Row
from app.workstation import Workstation
from tests.bench.gauge import Figure, figure, percentile
from tests.bench.stock import PHRASE, copy_of
from tests.bench.window import delays, played

PENDING: Final = 10_000
NEWS: Final = 500
TURNS: Final = 9
LONG: Final = 100_000
AT_ONCE: Final = 500
PART: Final = 5_000


def waiting(profile: Path, url: str) -> Iterator[Figure]:
    """With more and more work waiting: a rebase, a start, and its sending under the window."""
    began = time.perf_counter()
    with closing(Workstation.open(profile, passphrase=PHRASE)) as station:
        everything = [str(image["id"]) for image in station.ask(Images("tickets", limit=LONG))]
        tickets = everything[: PENDING // 5]
        _queue(station, _changes(station, tickets, PENDING))
    spent = time.perf_counter() - began
    yield from _rebases(profile, everything, tickets)
    began = time.perf_counter()
    with closing(Workstation.open(profile, passphrase=PHRASE)) as station:
        _queue(station, _changes(station, tickets, LONG - PENDING))
        queued = station.ask(SyncState()).pending
    each = (time.perf_counter() - began + spent) * 1e3 / LONG
    wrong = "" if queued == LONG else f"{queued} queued"
    yield figure("queueing one of 100,000 operations", each, runs=LONG, wrong=wrong)
    started = played("start", profile)
    took = (started["list"] - started["born"]) * 1e3
    yield figure("start with 100,000 operations waiting", took)
    told = played("drain", profile, url)
    wrong = f"{told['pending']:,} without receipt" if told["pending"] else ""
    each = told["drain_s"] * 1e3 / LONG
    note = f"{LONG / told['drain_s']:,.0f} a second"
    yield figure("sending one of 100,000 operations", each, note=note, wrong=wrong)
    yield from delays("while they are sent", told["drain_ms"])


def _rebases(profile: Path, everything: list[str], tickets: list[str]) -> Iterator[Figure]:
    """On a copy: what is made up here the hub never said."""
    place = profile.parent / "rebase"
    place.mkdir()
    with (
        copy_of(profile, place) as copy,
        closing(Workstation.open(copy, passphrase=PHRASE)) as station,
    ):
        any_rows = Random(1).sample(everything, min(NEWS, len(everything)))
        yield _rebase("rebase of 500 rows under 10,000 operations", station, any_rows)
        yield _rebase("rebase of 500 rows, five upon each", station, tickets[:NEWS])
        _queue(station, _changes(station, tickets[:NEWS], 15 * NEWS))
        yield _rebase("rebase of 500 rows, twenty upon each", station, tickets[:NEWS])


def _changes(station: Workstation, tickets: list[str], count: int) -> Iterator[Operation]:
    """Notes, priorities and tags on the same tickets again and again."""
    priorities = list(Priority)
    for n in range(count):
        ticket = tickets[n % len(tickets)]
        if n % 3 == 0:
            yield AddNote(station.new_id(), ticket, f"Called back, nobody there ({n}).")
        elif n % 3 == 1:
            yield SetPriority(ticket, priorities[n // 3 % len(priorities)])
        else:
            yield TagTicket(ticket, add=(f"tag-{n % 23}",))


def _queue(station: Workstation, operations: Iterator[Operation]) -> None:
    while part := list(islice(operations, AT_ONCE)):
        station.perform_all(part)


def _rebase(name: str, station: Workstation, tickets: list[str]) -> Figure:
    """Pages of 500 rows taken in as the line's process does it; each time the same rows."""
    times: list[float] = []
    wrong = ""
    for turn in range(TURNS):
        reply = _news(station, tickets, turn)
        mine = _tags(station, tickets)
        began = time.perf_counter()
        with station.writing() as conn:
            client.take_pull(conn, reply, station.actor(conn))
        times.append((time.perf_counter() - began) * 1e3)
        with station.reading() as conn:
            held = stored_rows.load(conn, [Ref("tickets", id) for id in tickets]).values()
        if {row.image["subject"] for row in held} != {_subject(turn)}:
            wrong = "the news is not there"
        elif _tags(station, tickets) != mine:
            wrong = "our own work upon the news is not there"
    more = {"p95": percentile(times, 0.95), "runs": TURNS, "wrong": wrong}
    return figure(name, percentile(times, 0.5), note="in the line's process", **more)


def _subject(turn: int) -> str:
    return f"changed by a colleague ({turn})"


def _tags(station: Workstation, tickets: list[str]) -> dict[str, Any]:
    with station.reading() as conn:
        held = stored_rows.load(conn, [Ref("tickets", id) for id in tickets])
    return {ref.id: row.image["tags"] for ref, row in held.items()}


def _news(station: Workstation, tickets: list[str], turn: int) -> PullReply:
    """What the hub would say had a colleague changed the subject of each of these tickets."""
    sql = "SELECT image, rev, scope FROM base_row WHERE etype = 'tickets' AND eid = ?"
    found: dict[str, list[Row]] = {}
    with station.reading() as conn:
        seen = stored_rows.load(conn, [Ref("tickets", id) for id in tickets])
        for ref, row in seen.items():
            base = conn.exec_driver_sql(sql, (ref.id,)).first()
            image, rev, scope = base or (msgspec.json.encode(row.image), row.rev, row.scope)
            body: dict[str, Any] = msgspec.json.decode(image) | {"subject": _subject(turn)}
            found.setdefault(scope, []).append(Row("tickets", ref.id, rev + 1, "put", body))
        cursors = {
            scope: seq for scope, seq in conn.exec_driver_sql("SELECT scope, seq FROM cursor")
        }
    pages = [Page(id, cursors[id], cursors[id] + 1, True, rows) for id, rows in found.items()]
    return PullReply(pages, {}, 0, 0)


# ---- what both ends hold -------------------------------------------------------------------------


def checksum_here(station: Workstation) -> str:
    """One word for all rows of a workstation."""
    held: list[tuple[Ref, Stored]] = []
    with station.reading() as conn:
        for kind in BY_KIND:
            ids = conn.exec_driver_sql(f"SELECT id FROM {kind}").scalars().all()  # noqa: S608
            for part in _parts([str(id) for id in ids]):
                held += stored_rows.load(conn, (Ref(kind, id) for id in part)).items()
    return _checksum(held)


def checksum_there(engine: Engine) -> str:
    """One word for all rows of a hub."""
    held: list[tuple[Ref, Stored]] = []
    with engine.begin() as conn:
        ledger = PostgresLedger(conn)
        for kind in BY_KIND:
            ids = conn.exec_driver_sql(f"SELECT id FROM {kind}").scalars().all()  # noqa: S608
            for part in _parts([str(id) for id in ids]):
                held += ledger.load([Ref(kind, id) for id in part]).items()
    return _checksum(held)


def _parts(ids: list[str]) -> Iterator[list[str]]:
    return (ids[n : n + PART] for n in range(0, len(ids), PART))


def _checksum(held: Iterable[tuple[Ref, Stored]]) -> str:
    """SHA-256 over kind, id, revision and every field of every row."""
    whole = hashlib.sha256()
    for ref, row in sorted(held, key=lambda pair: pair[0]):
        whole.update(msgspec.json.encode([*ref, row.rev, row.image], order="deterministic"))
    return whole.hexdigest()[:32]
