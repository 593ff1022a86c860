"""What the bench works on, made once and kept: a profile full of tickets, and a hub that holds the same.

Kept under build/bench by size, seed, schema and a sample of what it says; a run works on a copy.
"""

import contextlib
import hashlib
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from random import Random
from typing import Final

from sqlalchemy import Connection

from app.domain.ids import micros
from app.domain.operations import Ref
from app.hub import members, scope
from app.hub.auth import Auth
from app.hub.core import Entry
from app.hub.database import open_hub_database
from app.hub.ledger import PostgresLedger
from app.importers.demo.people import agent_id
from app.store import rows as stored_rows
from app.store import search
from app.store.migrate import HEADS
from app.store.rows import Stored
from app.sync import outbox
from app.sync.clock import SystemClock
from app.workstation import STORE, Workstation
from tests.bench.corpus import Corpus
from tests.helpers.profiles import cheap_keys

ROOT: Final = Path(__file__).resolve().parents[2]
KEPT: Final = ROOT / "build" / "bench"
PHRASE: Final = "nothing here is secret"
# Whose workstation it is: she may do everything that is measured, assigning included.
AGENT: Final = agent_id("JD")
PART: Final = 1_000
TELL_S: Final = 2.0
# The data goes into a folder that is thrown away when the machine dies in the middle.
UNSAFE: Final = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_wal_size=4GB")

Placed = tuple[Ref, Stored]


class Progress:
    """Says on standard error how far something has come, at most every two seconds."""

    def __init__(self, what: str, total: int) -> None:
        self._what, self._total = what, total
        self._began = self._told = time.monotonic()

    def reached(self, done: int) -> None:
        now = time.monotonic()
        if done < self._total and now - self._told < TELL_S:
            return
        self._told = now
        spent = now - self._began
        left = spent / done * (self._total - done) if done else 0.0
        end = f"{left:.0f} s to go" if done < self._total else f"done in {spent:.0f} s"
        print(f"  {self._what}: {done:,} of {self._total:,}, {end}", file=sys.stderr, flush=True)


def profile_of(corpus: Corpus) -> Path:
    """The kept profile with every ticket of a corpus and all search words; made when it is missing."""
    return _kept("profile", corpus, _fill_profile)


def hub_of(corpus: Corpus) -> Path:
    """The kept data folder of a hub that holds a corpus; made when it is missing."""
    return _kept(f"{corpus.shape}hub", corpus, _fill_hub)


@contextlib.contextmanager
def copy_of(kept: Path, scratch: Path) -> Iterator[Path]:
    """A copy to work on, thrown away afterwards."""
    place = scratch / kept.name
    print(f"  copying {kept.name}", file=sys.stderr, flush=True)
    # cp keeps owner and mode, and shares blocks where the file system can.
    subprocess.run(["cp", "-a", "--reflink=auto", str(kept), str(place)], check=True)
    try:
        yield place
    finally:
        shutil.rmtree(place, ignore_errors=True)


def _kept(what: str, corpus: Corpus, fill: Callable[[Corpus, Path], None]) -> Path:
    place = KEPT / f"{what}-{corpus.tickets}-{corpus.seed}-{_fingerprint(what, corpus)}"
    if (place / "complete").exists():
        return place
    KEPT.mkdir(parents=True, exist_ok=True)
    KEPT.chmod(0o711)
    shutil.rmtree(place, ignore_errors=True)
    rough = place.with_name(f"{place.name}.rough-{os.getpid()}")
    try:
        fill(corpus, rough)
        (rough / "complete").touch()
        rough.rename(place)
    finally:
        shutil.rmtree(rough, ignore_errors=True)
    return place


def _fingerprint(what: str, corpus: Corpus) -> str:
    """Changes with the schema, with what the corpus says and, for a profile, with how that is indexed."""
    made_of = hashlib.sha256(repr(sorted(HEADS.items())).encode())
    for path in sorted((ROOT / "migrations").rglob("*.py")):
        made_of.update(path.read_bytes())
    sample = type(corpus)(1_000)
    for image in (*islice(sample.setup(), 60), *sample.rows(400, 420)):
        made_of.update(repr(image).encode())
        if what == "profile":
            words = search.words_of(repr(image)), search.marks_of(repr(image)), search.TICK_US
            made_of.update(repr(words).encode())
    return made_of.hexdigest()[:10]


# ---- the profile ---------------------------------------------------------------------------------


def _fill_profile(corpus: Corpus, place: Path) -> None:
    station = new_station(place)
    with station.writing() as conn:
        outbox.set_kv(conn, "agent", AGENT)
        outbox.set_kv(conn, "station", "1")
        _save(conn, [_placed(kind, image) for kind, image in corpus.setup()])
    told = Progress("filling the store", corpus.tickets)
    for done, part in _parts(corpus):
        with station.writing() as conn:
            _save(conn, part)
        while station.index_some():
            pass
        told.reached(done)
    with station.writing() as conn:
        while search.merge(conn):  # as a few quiet moments leave it
            pass
        conn.exec_driver_sql("ANALYZE")
    station.close()


def new_station(place: Path) -> Workstation:
    """An empty profile that opens quickly by its passphrase."""
    cheap_keys(place, PHRASE)
    return Workstation.open(place, passphrase=PHRASE)


def _save(conn: Connection, rows: list[Placed]) -> None:
    stored_rows.save(conn, rows)
    kinds = ("tickets", "customers", "orders")
    search.enqueue(conn, [ref for ref, _ in rows if ref.kind in kinds])


def _placed(kind: str, image: dict[str, object], ticket: dict[str, object] | None = None) -> Placed:
    ref = Ref(kind, str(image["id"]))
    return ref, Stored(image, 1, scope.home(ref, image, ticket))


def _parts(corpus: Corpus) -> Iterator[tuple[int, list[Placed]]]:
    """All tickets with their messages, a part at a time, and how many are out by then."""
    rows, done = corpus.rows(), 0
    while part := list(islice(rows, PART)):
        placed: list[Placed] = []
        for ticket, messages in part:
            placed.append(_placed("tickets", ticket))
            placed += [_placed("messages", message, ticket) for message in messages]
        done += len(part)
        yield done, placed


# ---- the hub -------------------------------------------------------------------------------------


def _fill_hub(corpus: Corpus, place: Path) -> None:
    """Rows and their feed by the hub's own ledger; the operations that made them are not kept."""
    clock = SystemClock().now
    with open_hub_database(None, place, flags=UNSAFE) as engine:
        Auth(engine, clock, Random(corpus.seed))  # gives the hub its identity
        told = Progress("filling the hub", corpus.tickets)
        with engine.begin() as conn:
            ledger = PostgresLedger(conn)
            ledger.office(micros(clock()))
            ledger.numbers(corpus.tickets + 1000)
            _publish(ledger, [_placed(kind, image) for kind, image in corpus.setup()])
        for done, part in _parts(corpus):
            with engine.begin() as conn:
                _publish(PostgresLedger(conn), part)
            told.reached(done)
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as conn:
            conn.exec_driver_sql("VACUUM ANALYZE")


def _publish(ledger: PostgresLedger, rows: list[Placed]) -> None:
    written = members.Written(rows, {}, ledger.save(rows))
    entries = [Entry(stored.scope, ref, written.revs[ref]) for ref, stored in rows if stored.scope]
    ledger.publish(entries + members.lines(ledger, written, None, 0))


def bytes_of(profile: Path) -> int:
    """What the store takes on disk, its journal included."""
    return sum(path.stat().st_size for path in profile.glob(f"{STORE}*"))
