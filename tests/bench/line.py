"""The line: a window that reads 100,000 tickets from a real hub process, and 10,000 operations sent to it.

Two shapes are read: the corpus with its messages, and plain tickets as other products were
measured with (`tests.bench.plain`).
"""

import gc
import select
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from itertools import islice
from pathlib import Path
from random import SystemRandom
from typing import Final

import msgspec

from app.domain.contacts import AddNote
from app.domain.operations import Operation
from app.domain.tickets import Priority, SetPriority
from app.hub.auth import Auth
from app.hub.database import open_hub_database
from app.line import LITTER
from app.store.queries import Images, Inbox, SyncState, View
from app.sync.clock import SystemClock
from app.sync.exchange import settle_all
from app.sync.transport import Http
from app.workstation import Workstation
from tests.bench.backlog import LONG, checksum_here, checksum_there, waiting
from tests.bench.corpus import Corpus
from tests.bench.gauge import Figure, figure, percentile
from tests.bench.plain import Plain, document
from tests.bench.stock import AGENT, PHRASE, ROOT, bytes_of, copy_of, hub_of, new_station
from tests.bench.window import delays, played

QUEUED: Final = 10_000
AT_ONCE: Final = 500
READY_S: Final = 60.0
TICK_S: Final = 0.005


def over_the_line(corpus: Corpus, scratch: Path) -> Iterator[Figure]:
    """Everything that needs a hub."""
    with copy_of(hub_of(corpus), scratch) as data:
        profile = scratch / "reader"
        code = code_of(data)
        with running_hub(data) as url:
            station = new_station(profile)
            station.enrol(url, code)
            station.close()
            yield from _pull(profile, url, corpus)
            yield from _push(profile, url)
        yield _receipts(data)


def code_of(data: Path) -> str:
    """A one-time code for the agent, given by the hub's office."""
    clock = SystemClock().now
    with open_hub_database(None, data) as engine:
        return Auth(engine, clock, SystemRandom()).new_code(AGENT)


@contextmanager
def running_hub(data: Path) -> Iterator[str]:
    """The hub as a process of its own, on the database it brings."""
    command = [sys.executable, "-m", "app", "hub", "--data", str(data), "--port", "0"]
    hub = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    try:
        assert hub.stdout is not None
        ready, _, _ = select.select([hub.stdout], [], [], READY_S)
        told = hub.stdout.readline() if ready else ""
        if "port" not in told:
            raise RuntimeError(f"the hub did not start: {told!r}")
        yield f"http://127.0.0.1:{told.rsplit(' ', 1)[1].strip()}"
    finally:
        hub.send_signal(signal.SIGINT)
        hub.wait(READY_S)


# ---- pull ----------------------------------------------------------------------------------------


def of_plain_tickets(plain: Plain, scratch: Path) -> Iterator[Figure]:
    """The shape that other products were measured with: under a window, and by itself as they were."""
    with copy_of(hub_of(plain), scratch) as data:
        profiles = scratch / "seen", scratch / "alone"
        codes = [code_of(data) for _ in profiles]
        with running_hub(data) as url:
            for profile, code in zip(profiles, codes, strict=True):
                station = new_station(profile)
                station.enrol(url, code)
                station.close()
            yield from _pull(profiles[0], url, plain, "plain ")
            yield _alone(profiles[1], url)
            yield from _both_ends(profiles[1], data, plain)


def of_a_long_queue(plain: Plain, scratch: Path) -> Iterator[Figure]:
    """What 100,000 operations that wait for their receipts do to a workstation, and how they go out."""
    with copy_of(hub_of(plain), scratch) as data:
        profile = scratch / "waiting"
        code = code_of(data)
        with running_hub(data) as url:
            station = new_station(profile)
            station.enrol(url, code)
            with closing(station.exchange(Http(url))) as exchange:
                settle_all(exchange)
            station.close()
            yield from waiting(profile, url)
        yield _receipts(data, LONG)


def _alone(profile: Path, url: str) -> Figure:
    """From the greeting to the last row, with no window beside and no words, as the line's process works."""
    heap_of_the_line()
    station = Workstation.open(profile, passphrase=PHRASE)
    try:
        with closing(station.exchange(Http(url))) as exchange:
            began = time.perf_counter()
            settle_all(exchange)
            return figure("plain pull by itself", (time.perf_counter() - began) * 1e3)
    finally:
        station.close()


def heap_of_the_line() -> None:
    """What is there now is not looked through for litter again and again, as in the line's process (`app.line`)."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(LITTER)


def _both_ends(profile: Path, data: Path, plain: Plain) -> Iterator[Figure]:
    """What lies on disk before words are indexed, and that workstation and hub hold the same."""
    raw = sum(len(msgspec.json.encode(image)) for _, image in plain.all_rows())
    documents = sum(
        len(msgspec.json.encode(document(image)))
        for kind, image in plain.all_rows()
        if kind == "tickets"
    )
    with closing(Workstation.open(profile, passphrase=PHRASE)) as station:
        ours = checksum_here(station)
    held = bytes_of(profile)
    note = f"{held / 1e6:.1f} MB of {raw / 1e6:.1f} MB; as bare documents {documents / 1e6:.1f} MB"
    yield figure("plain, on disk by raw JSON", held / raw, "x", note=note)
    with open_hub_database(None, data) as engine:
        theirs = checksum_there(engine)
    wrong = "" if ours == theirs else f"the hub holds {theirs}"
    yield figure("plain, checksum of both ends", 1.0, "", note=ours, wrong=wrong)


def _pull(profile: Path, url: str, corpus: Corpus, kind: str = "") -> Iterator[Figure]:
    with _bystander() as machine:
        told = played("pull", profile, url)
    began = told["list"]
    yield figure(f"{kind}pull, first tickets to be seen", (told["first"] - began) * 1e3)
    wrong = _missing(profile, corpus)
    yield figure(f"{kind}pull, complete", (told["complete"] - began) * 1e3, wrong=wrong)
    yield from delays(f"during the {kind}pull", told["pull_ms"])
    for name, share in (("p99", 0.99), ("longest", 1.0)):
        yield figure(f"a bystander's delay meanwhile, {name}", percentile(machine, share))
    left = told["unindexed"]
    note = f"{left:,} documents left" if left else "all words indexed"
    yield figure("words of the pull, for so long", told["words_s"], "s", note=note)
    yield from delays(f"while its words are indexed{kind and ', '}{kind.strip()}", told["words_ms"])
    yield figure(f"memory of the window after the {kind}pull", told["pull_mb"], "MB")
    yield figure(f"memory of its line after the {kind}pull", told["line_mb"], "MB")


@contextmanager
def _bystander() -> Iterator[list[float]]:
    """How late this machine wakes a process that does nothing: no window can do better. In ms."""
    late: list[float] = []
    is_over = threading.Event()

    def watch() -> None:
        while not is_over.is_set():
            began = time.perf_counter()
            time.sleep(TICK_S)
            late.append((time.perf_counter() - began - TICK_S) * 1e3)

    watcher = threading.Thread(target=watch, name="bystander")
    watcher.start()
    try:
        yield late
    finally:
        is_over.set()
        watcher.join()


def _missing(profile: Path, corpus: Corpus) -> str:
    """What the profile lacks of the corpus, or ""."""
    station = Workstation.open(profile, passphrase=PHRASE)
    try:
        found = {kind: _count(station, kind) for kind in ("tickets", "messages")}
        last, messages = corpus.ticket(corpus.tickets - 1)
        (image,) = station.ask(Images("tickets", after=_before(last["id"]), limit=1))
    finally:
        station.close()
    wanted = {"tickets": corpus.tickets, "messages": corpus.tickets * len(messages)}
    if found != wanted:
        return f"{found} instead of {wanted}"
    return "" if image == last else "the last ticket is not as the hub holds it"


def _before(id: str) -> str:
    """Sorts just before an id of this form."""
    return id[:-1] + chr(ord(id[-1]) - 1)


def _count(station: Workstation, kind: str) -> int:
    with station.reading() as conn:
        return conn.exec_driver_sql(f"SELECT count(*) FROM {kind}").scalar_one()  # noqa: S608


# ---- push ----------------------------------------------------------------------------------------


def _push(profile: Path, url: str) -> Iterator[Figure]:
    """Ten thousand changes made offline, then sent: until the last has its receipt."""
    station = Workstation.open(profile, passphrase=PHRASE)
    try:
        settle_all(station.exchange(Http(url)))
        operations = offline_work(station)
        began = time.perf_counter()
        while part := list(islice(operations, AT_ONCE)):
            station.perform_all(part)
        queued = station.ask(SyncState()).pending
        each = (time.perf_counter() - began) * 1e3 / max(queued, 1)
        yield figure("queueing one of 10,000 operations", each, runs=queued)
        heap_of_the_line()
        exchange = station.exchange(Http(url))
        began = time.perf_counter()
        exchange.hello()
        while exchange.push():
            pass
        spent = (time.perf_counter() - began) * 1e3
        after = station.ask(SyncState())
        wrong = f"{after.pending} without receipt" if after.pending else ""
        wrong = wrong or (f"{after.needs_you} refused" if after.needs_you else "")
        wrong = wrong or ("" if queued == QUEUED else f"{queued} queued")
        yield figure("push of 10,000 operations", spent, wrong=wrong)
    finally:
        station.close()


def offline_work(station: Workstation) -> Iterator[Operation]:
    """Notes and priorities on the tickets that are open."""
    tickets = [row.id for row in station.ask(Inbox(View.OPEN, limit=QUEUED // 2))]
    priorities = list(Priority)
    for n in range(QUEUED // 2):
        ticket = tickets[n % len(tickets)]
        yield AddNote(station.new_id(), ticket, f"Called back, nobody there ({n}).")
        yield SetPriority(ticket, priorities[n % len(priorities)])


def _receipts(data: Path, wanted: int = QUEUED) -> Figure:
    """What the hub's own books say once everybody has gone."""
    with open_hub_database(None, data) as engine, engine.connect() as conn:
        sql = "SELECT status, count(*) FROM sync_op WHERE replica_id <> 'hub' GROUP BY status"
        found = {status: count for status, count in conn.exec_driver_sql(sql)}
    total = sum(found.values())
    is_right = total == wanted and found.keys() <= {"applied", "noop"}
    wrong = "" if is_right else f"the hub holds {found}"
    return figure(f"receipts of {wanted:,} at the hub", total, "", wrong=wrong)
