"""One workstation of the simulation: the product's own `Workstation` and `SyncLoop`, an agent, and their bad days."""

import random
from collections.abc import Callable, Generator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.domain.operations import Operation, Rejected
from app.sync.loop import SyncLoop
from app.workstation import Workstation
from tests.weather.agent import Habits
from tests.weather.disk import Disk, Wire, transaction
from tests.weather.fibers import Event, Killed, Process, Violation
from tests.weather.line import SimLine
from tests.weather.older import OFTEN, someone

if TYPE_CHECKING:
    from tests.weather.world import World

THINK_S = 3.0
SHOWN = "SELECT o.op_id FROM attention a JOIN outbox o ON o.op_seq = a.op_seq"


class SimClock:
    """A device's clock: the world's time and its own error; counts anew from each start of the machine."""

    def __init__(self, now: Callable[[], datetime], machine: str) -> None:
        self._now, self._machine = now, machine
        self.error = timedelta()
        self._starts = 0
        self.start_anew()

    @property
    def boot(self) -> str:
        return f"{self._machine}/{self._starts}"

    def start_anew(self) -> None:
        """The machine had no power."""
        self._starts += 1
        self._at_start = self._now()

    def now(self) -> datetime:
        return self._now() + self.error

    def mono(self) -> float:
        return (self._now() - self._at_start).total_seconds()


class SimStation(Workstation):
    """The product's workstation on a simulated disk; search words and housekeeping are none of our business."""

    def __init__(self, disk: Disk, clock: SimClock, rng: random.Random) -> None:
        engine: Any = disk
        super().__init__(engine, Path("/nowhere"), b"", clock, rng)
        idle: Any = Idle()
        self._disk, self._housekeeper = disk, idle

    @contextmanager
    def _transaction(self) -> Generator[Any]:
        with transaction(self._disk) as conn:
            yield conn

    @contextmanager
    def reading(self) -> Generator[Any]:
        yield Wire(self._disk)

    def index_some(self, limit: int = 0) -> int:
        return 0


class Idle:
    """A `Housekeeper` with nothing to do."""

    def committed(self) -> None:
        """Something was written."""


class Seat:
    """A machine with a profile; `boot` starts the program on it."""

    def __init__(self, world: "World", number: int, replica: str, agent: str, disk: Disk) -> None:
        self.world, self.number, self.disk = world, number, disk
        self.rng = random.Random(f"{world.seed}/{number}")
        self.clock = SimClock(world.now, self.name)
        self.habits = Habits(self.rng, world.knobs)
        self.made: dict[str, str] = {}  # op id → name: what must never be lost
        self.waived: set[str] = set()  # lost together with the only disks that held them
        self.told: set[str] = set()  # refusals seen on disks that have broken since
        self.starts = 0
        self.is_vacant = False  # the program runs, and nobody sits there
        self.backups: list[tuple[Disk, frozenset[str]]] = []
        self.agent = agent
        if replica:
            for key, value in (("replica", replica), ("agent", agent), ("station", str(number))):
                disk.execute("INSERT INTO kv (key, value) VALUES (?, ?)", (key, value))

    @property
    def name(self) -> str:
        return f"s{self.number}"

    # ---- the program ---------------------------------------------------------------------------

    def boot(self) -> None:
        """Start the program on the disk as it was left."""
        self.starts += 1
        self.disk.undo()
        self.disk = self.disk.copy()
        self.disk.on_commit = self._committed
        self._read_outbox()
        rng = random.Random(f"{self.world.seed}/{self.number}/{self.starts}")
        self.station = SimStation(self.disk, self.clock, rng)
        self.line = SimLine(self.world, self.rng, self.name)
        self.loop: SyncLoop = self.station.sync_loop(self.line)
        self.process = Process(f"{self.name}/{self.starts}")
        self.process.on_death = self._power_gone
        self.world.turns.spawn(self.process, self._sync)
        self.world.turns.spawn(self.process, self._work)

    def _sync(self) -> None:
        stop: Any = Event(self.world.turns)
        try:
            self.loop.run(stop, lambda touched: None, lambda state: None)
        except Exception as error:
            raise Violation("I12", f"the loop of {self.name} died of {error!r}") from error

    def _work(self) -> None:
        while True:
            self.world.turns.sleep(self.rng.expovariate(1 / THINK_S))
            if not self.world.is_calm and not self.is_vacant:
                self.act()

    def sit_down(self) -> None:
        """Somebody begins to work here."""
        self.is_vacant = False

    def act(self) -> None:
        """The agent does one thing, if the rules let them."""
        if self.world.knobs.resting and self.rng.random() < OFTEN:
            self._ask_for_older()
            return
        ops = self.habits.next(self.station, self.disk)
        try:
            outcomes = self.station.perform_all(ops)
        except Killed:
            raise
        except Exception as error:
            raise Violation("I12", f"{self.name} cannot work: {error!r}") from error
        done = [op for op, out in zip(ops, outcomes, strict=True) if not isinstance(out, Rejected)]
        self._read_outbox()
        self._note_performed(done)
        self.loop.poke()

    def _ask_for_older(self) -> None:
        question = someone(self.rng, self)
        if question is not None:
            trouble = self.loop.ask(question).trouble
            self.world.note(f"{self.name} asks for {question.id}: {trouble or 'kept'}")

    def _note_performed(self, ops: list[Operation]) -> None:
        for op in ops:
            self.world.note(f"{self.name} {op.name}")

    def _read_outbox(self) -> None:
        """Whatever lies in the outbox was promised to the agent."""
        rows = self.disk.look("SELECT op_id, name FROM outbox WHERE state = 'local'")
        for op_id, name in rows:
            self.made.setdefault(op_id, name)

    # ---- its bad days --------------------------------------------------------------------------

    def crash(self) -> None:
        """Power goes at a statement soon to come."""
        self.disk.fuse = self.rng.randrange(60)

    def _power_gone(self) -> None:
        self.world.note(f"{self.name} lost power")
        self.disk.is_off = True
        self.clock.start_anew()
        self.world.turns.at(self.rng.uniform(0.5, 15), self.boot)

    def end(self) -> None:
        """The program ends at once."""
        self.disk.is_off = True
        self.world.turns.kill(self.process)

    def jump(self) -> None:
        """The clock is set wrong, by minutes or by years."""
        days = self.rng.choice((0.01, 0.2, 1, 3650))
        self.clock.error = timedelta(days=self.rng.choice((-1, 1)) * days)

    def unplug(self, seconds: float) -> None:
        """No line for a while."""
        line = self.line
        line.is_cut = True
        line.bell.set()
        self.world.turns.at(seconds, lambda: setattr(self.line, "is_cut", False))

    def back_up(self) -> None:
        """A copy of the profile is kept somewhere."""
        if not self.disk.is_off and not self.disk.in_transaction:
            self.backups.append((self.disk.copy(), frozenset(self.made)))

    def rewind(self) -> None:
        """The disk broke; the machine comes back from its backup, and what only it held is gone."""
        if not self.backups:
            return
        image, known = self.rng.choice(self.backups)
        self.end()
        self.waived |= self.made.keys() - known
        self.told |= {id for (id,) in self.disk.look(SHOWN)}
        self.disk = image.copy()
        self.world.note(f"{self.name} comes back from a backup")
        self.world.turns.at(self.rng.uniform(0.5, 15), self.boot)

    # ---- what is looked at after every transaction -----------------------------------------------

    def _committed(self) -> None:
        for what, kind, id in self.disk.vanished():
            self.world.checks.vanished(self, what, kind, id)
