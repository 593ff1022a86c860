"""Two workstations at one hub whose agents work without seeing each other, until they sync."""

import random
import shutil
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import msgspec

from app.domain.codec import Image
from app.domain.operations import OPERATIONS, OVERRULE, Operation, Ref
from app.domain.people import Agent, RecordAgent, RecordRole, Role
from app.store import rows
from app.store.engines import open_engine
from app.sync.exchange import Exchange, settle_all
from app.sync.transport import InProcess
from app.workstation import Workstation
from tests.helpers.memory_hub import MemoryHub
from tests.helpers.memory_ledger import MemoryLedger
from tests.helpers.profiles import KEY, FakeClock, desk, fresh_engine, ticket


class Desk:
    """A workstation with its exchange; what it does stays here until `sync`."""

    def __init__(self, station: Workstation, exchange: Exchange) -> None:
        self.station, self.exchange = station, exchange

    def does(self, *ops: Operation) -> None:
        """Perform operations, each of which the rules must allow here and now."""
        for op in ops:
            self.station.perform(op)

    def sync(self) -> None:
        """Send everything, then read everything."""
        settle_all(self.exchange)

    def read_anew(self) -> None:
        """Take the next reading for the first, and all that it says for news."""
        with self.station.writing() as conn:
            conn.exec_driver_sql("UPDATE cursor SET seq = 0, complete = 0")
            conn.exec_driver_sql("UPDATE tickets SET rev = 0")
            conn.exec_driver_sql("UPDATE base_row SET rev = 0")

    def row(self, kind: str, id: str) -> Image | None:
        ref = Ref(kind, id)
        with self.station.reading() as conn:
            found = rows.load(conn, [ref]).get(ref)
        return found.image if found else None

    def rows(self, kind: str) -> list[Image]:
        with self.station.reading() as conn:
            ids = conn.exec_driver_sql(f"SELECT id FROM {kind} ORDER BY id").scalars().all()  # noqa: S608
            return [row.image for row in rows.load(conn, [Ref(kind, id) for id in ids]).values()]

    def ticket(self, id: str = "t1") -> Image:
        image = self.row("tickets", id)
        assert image is not None, f"ticket {id} is not here"
        return image

    def states(self) -> list[str]:
        with self.station.reading() as conn:
            return list(conn.exec_driver_sql("SELECT state FROM outbox ORDER BY op_seq").scalars())

    def tray(self) -> list[tuple[int, str, str, dict[str, Any]]]:
        """What waits for a person: number, status, code and facts."""
        sql = (
            "SELECT op_seq, status, code, detail FROM attention WHERE closed_at IS NULL ORDER BY 1"
        )
        with self.station.reading() as conn:
            return [
                (seq, status, code, msgspec.json.decode(detail))
                for seq, status, code, detail in conn.exec_driver_sql(sql)
            ]

    def codes(self) -> list[str]:
        return [code for _, _, code, _ in self.tray()]


class Shop:
    """The hub, its clock, and the desks of "jn" (an agent) and "mb" (a supervisor), who both hold ticket "t1"."""

    def __init__(self, folder: Path, stack: ExitStack) -> None:
        self.clock = FakeClock()
        self.hub = MemoryHub(self.clock.now)
        lead = Role("lead", "Supervisor", (*sorted(OPERATIONS), OVERRULE))
        marta = Agent("mb", "Marta Bite", "MB", "lead", ("*",))
        self.hub.perform_all(*desk(), RecordRole(lead), RecordAgent(marta), ticket("t1"))
        self._folder, self._stack = folder, stack
        self.jn, self.mb = self.open("jn"), self.open("mb")

    def open(self, agent: str, name: str = "") -> Desk:
        """A new workstation of an agent that has read everything."""
        folder = self._folder / (name or agent)
        folder.mkdir()
        engine = self._stack.enter_context(fresh_engine(folder))
        station = Workstation(engine, folder, bytes(32), self.clock, random.Random(name or agent))
        self._stack.callback(station.close)
        exchange = station.exchange(InProcess(self.hub))
        exchange.enrol(agent)
        opened = Desk(station, exchange)
        opened.sync()
        return opened

    def copy(self, desk: Desk, name: str) -> Desk:
        """Another machine with the same file, name and key: a clone, or a backup to be restored."""
        folder = self._folder / name
        folder.mkdir()
        with desk.station.reading() as conn:
            (path,) = conn.exec_driver_sql("SELECT file FROM pragma_database_list").scalars()
        for suffix in ("", "-wal"):
            if Path(path + suffix).exists():
                shutil.copy(path + suffix, folder / f"store.db{suffix}")
        engine = open_engine(folder / "store.db", KEY)
        self._stack.callback(engine.dispose)
        station = Workstation(engine, folder, bytes(32), self.clock, random.Random(name))
        self._stack.callback(station.close)
        return Desk(station, station.exchange(InProcess(self.hub)))

    def sync(self, *desks: Desk) -> None:
        """Everybody named sends and reads in this order; then all read what the others sent."""
        for desk_ in (*desks, *desks):
            desk_.sync()

    def digest(self, scope: str) -> str:
        """What the hub says that a scope holds, or "" where there never was anything."""
        return MemoryLedger(self.hub.books).digests([scope]).get(scope, "")

    def at_hub(self, kind: str, id: str) -> Image | None:
        row = self.hub.books.rows.get(Ref(kind, id))
        return row.image if row else None


@contextmanager
def open_shop(folder: Path) -> Iterator[Shop]:
    with ExitStack() as stack:
        yield Shop(folder, stack)
