"""Ours: a real hub process, an encrypted workstation with every search word to come, operations judged by rules."""

import time
from collections.abc import Iterator
from contextlib import closing
from itertools import islice
from pathlib import Path
from typing import Final

from app.hub.database import open_hub_database
from app.store.queries import SyncState
from app.sync.exchange import settle_all
from app.sync.transport import Http
from app.workstation import Workstation
from tests.bench import line
from tests.bench.backlog import checksum_here, checksum_there
from tests.bench.peers.peer import Absent, Result
from tests.bench.plain import Plain
from tests.bench.stock import PHRASE, bytes_of, copy_of, hub_of, new_station

NAME: Final = "ours"


def results(tickets: int, pushed: int, scratch: Path) -> Iterator[Result]:
    """Read everything, then send operations; both ends are compared after each."""
    with copy_of(hub_of(Plain(tickets)), scratch) as data:
        profile = scratch / "ours"
        code = line.code_of(data)
        with line.running_hub(data) as url:
            with closing(new_station(profile)) as station:
                station.enrol(url, code)
                with closing(station.exchange(Http(url))) as exchange:
                    line.heap_of_the_line()
                    began = time.perf_counter()
                    settle_all(exchange)
                    spent = time.perf_counter() - began
                note = f"{bytes_of(profile) / 1e6:.1f} MB at the client, whole rows"
                yield _compared(f"read {tickets:,}", spent, tickets, station, data, note)
                operations = line.offline_work(station)
                while part := list(islice(operations, line.AT_ONCE)):
                    station.perform_all(part)
            with closing(Workstation.open(profile, passphrase=PHRASE)) as station:
                waiting = station.ask(SyncState()).pending
                if waiting != pushed:
                    raise Absent(f"{waiting} operations wait instead of {pushed}")
                with closing(station.exchange(Http(url))) as exchange:
                    exchange.hello()
                    line.heap_of_the_line()
                    began = time.perf_counter()
                    while exchange.push():
                        pass
                    spent = time.perf_counter() - began
                with closing(station.exchange(Http(url))) as exchange:
                    settle_all(exchange)
                yield _compared(f"send {pushed:,}", spent, pushed, station, data)


def _compared(
    work: str, seconds: float, count: int, station: Workstation, data: Path, note: str = ""
) -> Result:
    with open_hub_database(None, data) as engine:
        theirs = checksum_there(engine)
    return Result(NAME, work, seconds, count, checksum_here(station), theirs, note)
