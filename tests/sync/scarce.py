"""A store on a disk with little room, by the shipped driver: every write is made to fail, one page further each time.

`python -m tests.sync.scarce FOLDER` does it where no disk may be mounted: there no file may grow any more.
"""

import random
import resource
import subprocess
import sys
from collections.abc import Callable, Generator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Protocol

import pytest
from sqlalchemy.exc import OperationalError

from app.domain.contacts import AddNote
from app.store.engines import is_unwritable, trouble_of
from app.store.queries import SyncState
from app.sync.exchange import Exchange, settle_all
from app.sync.transport import InProcess
from app.workstation import Workstation
from tests.helpers.memory_hub import MemoryHub
from tests.helpers.profiles import FakeClock, desk, fresh_engine, ticket

SMALL = "size=6m"
PAGE = 4096
MOST = 400  # steps; a flow that still fails then finds no end
FAR = (
    12  # from here on in strides: what fails is the same, in the middle of the page cache's writing
)


@contextmanager
def small_disk(place: Path) -> Generator[Path]:
    """A disk of six megabytes at a new folder; skips where none may be mounted."""
    if sys.platform != "linux":
        pytest.skip("small disks are mounted on Linux only")
    place.mkdir()
    _mount(place, "-t", "tmpfs", "-o", SMALL, "tmpfs")
    try:
        yield place
    finally:
        subprocess.run(["umount", "--lazy", str(place)], check=True, timeout=20)


def turn_read_only(disk: Path) -> None:
    """From now on the small disk can only be read."""
    _mount(disk, "-o", f"remount,ro,{SMALL}")


def _mount(place: Path, *how: str) -> None:
    command = ["mount", *how, str(place)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=20)
    if done.returncode:  # only root may, and not in every container
        pytest.skip(f"no disk may be mounted here: {done.stderr.strip()}")


class Room(Protocol):
    """How much may still be written."""

    def little(self, pages: int) -> None:
        """No more than so many pages from now on."""
        ...

    def plenty(self) -> None:
        """As much as one likes again."""
        ...


class Ballast:
    """Fills a small disk with a file of nothing."""

    def __init__(self, disk: Path) -> None:
        self._disk, self._file = disk, disk / "ballast"

    def little(self, pages: int) -> None:
        self.plenty()
        with self._file.open("wb", buffering=0) as file:
            try:
                while file.write(bytes(PAGE)) == PAGE:
                    pass
            except OSError:  # full, as it should be
                pass
            file.truncate(max(0, file.tell() // PAGE - pages) * PAGE)

    def plenty(self) -> None:
        self._file.unlink(missing_ok=True)


class Limit:
    """Lets no file of this process grow by more; only for a process of its own."""

    def __init__(self, journal: Path) -> None:
        self._journal = journal

    def little(self, pages: int) -> None:
        size = self._journal.stat().st_size if self._journal.exists() else 0
        resource.setrlimit(resource.RLIMIT_FSIZE, (size + pages * PAGE, resource.RLIM_INFINITY))

    def plenty(self) -> None:
        unlimited = (resource.RLIM_INFINITY, resource.RLIM_INFINITY)
        resource.setrlimit(resource.RLIMIT_FSIZE, unlimited)


class Shop:
    """A hub in memory and one workstation, whose file lies where there is little room."""

    def __init__(self, station: Workstation, hub: MemoryHub) -> None:
        self.station, self.hub = station, hub
        self.line = InProcess(hub)
        self.exchange: Exchange = station.exchange(self.line)
        self.exchange.enrol("jn")
        settle_all(self.exchange)

    def look(self, sql: str) -> int:
        with self.station.reading() as conn:
            return int(conn.exec_driver_sql(sql).scalar_one())

    def notes(self) -> int:
        return self.look("SELECT count(*) FROM messages")

    def journal(self) -> None:
        """Begin with an empty journal, so that each page written needs room of its own."""
        with self.station._engine.connect() as conn:  # noqa: SLF001 - what the housekeeper does when it is quiet
            conn.connection.driver_connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


def small_hub() -> MemoryHub:
    """A hub that knows two agents, a customer and a ticket."""
    hub = MemoryHub(FakeClock().now)
    hub.perform_all(*desk(), ticket("t1"))
    hub.acquaint("ada", "jn", "mb")
    return hub


@contextmanager
def shop(folder: Path) -> Generator[Shop]:
    """A shop with one ticket, its workstation's file in `folder`."""
    hub = small_hub()
    with ExitStack() as stack:
        engine = stack.enter_context(fresh_engine(folder))
        station = Workstation(engine, folder, bytes(32), FakeClock(), random.Random(1))
        stack.callback(station.close)
        made = Shop(station, hub)
        stack.callback(made.exchange.close)
        yield made


def every_write(
    shop: Shop, room: Room, flow: Callable[[], None], state: Callable[[], object]
) -> int:
    """Give the flow one page more until it succeeds; how often it failed. Whoever fails has changed nothing."""
    before = state()
    for failures, pages in enumerate((*range(FAR), *range(FAR, MOST, 5))):
        shop.journal()
        room.little(pages)
        error = failure_of(flow)
        room.plenty()
        if error is None:
            return failures
        assert is_unwritable(error), error
        assert "What was saved before is safe" in (trouble_of(error) or "")
        assert state() == before, f"half of it was written with {pages} pages"
    raise AssertionError("it never found room enough")


def failure_of(flow: Callable[[], None]) -> OperationalError | None:
    """How the store refused it, or None."""
    try:
        flow()
    except OperationalError as error:
        return error
    return None


def walk(folder: Path, room: Callable[[], Room]) -> list[int]:
    """Every write of a change here, of its receipt, and of a colleague's news; how often each failed."""
    with shop(folder) as made:
        scarce, station, look = room(), made.station, made.look
        outbox = "SELECT count(*) FROM outbox"
        done = [
            every_write(
                made,
                scarce,
                lambda: void(station.perform(AddNote("mine", "t1", "x" * 9000))),
                lambda: (made.notes(), look(outbox)),
            )
        ]
        assert (made.notes(), look(outbox)) == (1, 1)
        pending = lambda: station.ask(SyncState()).pending  # noqa: E731 - one word for one question
        done.append(every_write(made, scarce, lambda: void(made.exchange.push()), pending))
        assert pending() == 0
        made.hub.perform_all(*(AddNote(f"n{k}", "t1", "y" * 900) for k in range(40)))
        cursors = "SELECT coalesce(sum(seq), 0) FROM cursor"
        done.append(
            every_write(
                made,
                scarce,
                lambda: void(made.exchange.pull()),
                lambda: (made.notes(), look(cursors)),
            )
        )
        settle_all(made.exchange)
        assert made.notes() == 41
        assert [ref.id for ref in made.hub.books.rows if ref.kind == "messages"].count("mine") == 1
        assert station.damage() is None
        return done


def void(_: object) -> None:
    """The result does not matter."""


if __name__ == "__main__":
    place = Path(sys.argv[1])
    done = walk(place, lambda: Limit(place / "store.db-wal"))
    sys.stdout.write(" ".join(map(str, done)))
