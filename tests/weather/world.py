"""Everything one seed decides: stations, a hub, faults for a while, then calm, and what must be true at the end."""

import hashlib
import random
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

import app.sync.exchange as exchange
import app.sync.loop as loop
from app.domain.looking import LOOK_UP
from app.domain.operations import OPERATIONS, Operation
from app.domain.people import Agent, RecordAgent, RecordTag, Tag
from app.hub.core import Overtaken, Replica
from app.sync.protocol import GENESIS, HubFault, Limits
from tests.helpers.memory_ledger import Books
from tests.weather import hub as simulated
from tests.weather.agent import AGENTS, QUEUES, founders
from tests.weather.checks import Checks
from tests.weather.disk import fresh
from tests.weather.fibers import Executor, Threading, Turns, Violation
from tests.weather.hub import SimHub
from tests.weather.knobs import CALM, drawn
from tests.weather.model import Model
from tests.weather.paperwork import renewed
from tests.weather.seat import Seat

START = datetime(2026, 6, 9, 8, 0, tzinfo=UTC)
EMPTY_WITHIN_S = 30.0  # after the line has healed
AGREED_WITHIN_S = 90
LONGEST_PAUSE_S = 35.0
NEWS_WITHIN_S = 5.0
HOLIDAY = timedelta(days=8)
MOST_SEATS = 5


class World:
    """One seed from its first to its last moment."""

    minutes = (0.4, 1.1)  # of faults
    rests = True  # whether older history is part of it
    batches, pages, whole_pages = (3, 7, 50), (2, 5, 50), (2, 5, 20, 1000)

    def __init__(
        self, seed: int, faults: str = "", trace: Callable[[str], None] | None = None
    ) -> None:
        self.seed = seed
        self.rng = random.Random(seed)
        self.turns = Turns(random.Random(f"{seed}/turns"))
        self.knobs = drawn(random.Random(f"{seed}/knobs"), faults)
        if not self.rests:
            self.knobs = replace(self.knobs, resting=0.0)
        self.drawn = self.knobs
        moving = (self.knobs.moving, self.knobs.rights, self.knobs.crossing, self.knobs.resting)
        self.moves_rows = any(moving)
        self._trace = trace
        self._slept = timedelta()
        self._is_down = 0
        self.is_calm = False
        self.calls = self.pushes = 0
        self.healed_after = 0.0
        self.model = Model()
        self.checks = Checks(self)
        self.seats: list[Seat] = []
        self._backups: list[tuple[Books, int]] = []
        self.was_restored = False
        self._found()
        self._install()

    def _install(self) -> None:
        threads: Any = Threading(self.turns)
        loop.threading = threads
        lane: Any = partial(Executor, self.turns)
        exchange.ThreadPoolExecutor = lane
        exchange.VERIFY_FIRST_S, exchange.VERIFY_EVERY_S = 10.0, 10.0
        exchange.BOOTSTRAP_PAGE = self.rng.choice(self.whole_pages)

    def _found(self) -> None:
        limits = Limits(batch=self.rng.choice(self.batches), page=self.rng.choice(self.pages))
        self.hub = SimHub(random.Random(f"{self.seed}/hub"), self.now, self._committed, limits)
        simulated.install(self.hub)
        self._administer(*founders((*sorted(OPERATIONS), LOOK_UP)))
        self.hub.knobs = self.knobs
        for number in range(self.rng.randint(2, 4)):
            self._seat(number)

    def _seat(self, number: int) -> None:
        replica, agent = f"replica-{number}", f"a{number}"
        self.hub.books.replicas[replica] = Replica(replica, agent, 0, GENESIS)
        self.seats.append(Seat(self, number, replica, agent, fresh()))

    # ---- time and news -------------------------------------------------------------------------

    def now(self) -> datetime:
        """The true time, which is the hub's."""
        return START + self._slept + timedelta(seconds=self.turns.now)

    def note(self, what: str) -> None:
        """A line of the trace."""
        if self._trace is not None:
            self._trace(f"{self.turns.now:9.3f} {what}")

    def story(self) -> str:
        """A digest of everything that was accepted and of every die as it lies now."""
        dice = [self.rng, self.turns.rng, self.hub.rng, *(seat.rng for seat in self.seats)]
        told = [(e.replica, e.seq, e.op_id, e.result.status) for e in self.model.history]
        words = repr((told, self.turns.now, self.calls, [die.random() for die in dice]))
        return hashlib.sha256(words.encode()).hexdigest()[:16]

    def counts(self) -> dict[str, int]:
        """What else was seen, for the sum of many seeds."""
        return {}

    @property
    def hub_is_down(self) -> bool:
        return self._is_down > 0

    def _committed(self, replica: str, receipts: Any, received_us: int) -> None:
        told = [f"{r.op.seq}:{r.op.name}={r.result.status}" for r in receipts]
        self.note(f"hub takes {replica} {' '.join(told)}")
        user = self.hub.books.replicas[replica].user_id
        self.model.accept(replica, user, receipts, received_us)
        for seat in self.seats:
            if seat.starts:
                self._ring(seat)

    def _ring(self, seat: Seat) -> None:
        """Let a station hear that there is news."""
        self.turns.at(self.rng.random() * 0.15, seat.line.bell.set)

    def scopes_of(self, seat: Seat) -> frozenset[str]:
        """I10: the feeds that a seat may follow now, none of them of a team that its agent does not serve."""
        ((name,),) = seat.disk.look("SELECT value FROM kv WHERE key = 'replica'")
        try:
            followed = frozenset(self.hub.scopes_of(name))
        except HubFault:
            return frozenset()
        queues = self.model.state.agent(seat.agent)["queues"]
        for scope in followed:
            team = scope.removeprefix("team:")
            if scope.startswith("user:") and scope != f"user:{seat.agent}":
                raise Violation("I10", f"{seat.agent} may follow {scope}")
            if team != scope and team not in queues and "*" not in queues:
                raise Violation("I10", f"{seat.agent} may follow {scope} but serves {queues}")
        return followed

    def _administer(self, *ops: Operation) -> None:
        with suppress(Overtaken, HubFault):
            self.hub.perform_all(ops, self.rng)

    # ---- the story -----------------------------------------------------------------------------

    def run(self) -> None:
        """Live through the faults, heal, and look whether all is well; raises Violation."""
        try:
            for seat in self.seats:
                self.turns.at(self.rng.uniform(0, 5), seat.boot)
            minutes = self.rng.uniform(*self.minutes)
            self._plan(minutes)
            self.turns.run(minutes * 60)
            self._heal()
            self._drain()
            self._agree()
            self.checks.nothing_outlives_its_time()
            self._spread_news()
        finally:
            self.turns.close([seat.process for seat in self.seats if seat.starts])

    def _plan(self, minutes: float) -> None:
        """Everything that is to happen in the safety phase, at its moment."""
        for name, act in self._fates().items():
            often = getattr(self.knobs, name, 0.0) * minutes
            times = int(often) + (self.rng.random() < often % 1)
            for _ in range(times):
                self.turns.at(self.rng.random() * minutes * 60, act)
        for _ in range(int(self.knobs.resting * minutes)):
            self.turns.at(self.rng.random() * minutes * 60, self._rest)
        self.turns.at(self.rng.random() * minutes * 60, self._renew_book)
        for part in range(1, 6):
            self.turns.at(minutes * 10 * part, self._look)
            self.turns.at(minutes * 10 * part - 4, self._back_up)

    def _fates(self) -> dict[str, Callable[[], None]]:
        one = self._someone
        return {
            "crash": lambda: one(Seat.crash),
            "partition": lambda: one(lambda seat: seat.unplug(self.rng.uniform(5, 90))),
            "down": self._go_down,
            "jump": lambda: one(Seat.jump),
            "rights": self._change_rights,
            "moving": self._move,
            "restore": self._restore,
            "holiday": self._holiday,
            "shrink": self._shrink,
            "rewound": lambda: one(Seat.rewind),
            "cloned": lambda: one(self._clone),
        }

    def _someone(self, act: Callable[[Seat], None]) -> None:
        seat = self.rng.choice(self.seats)
        if seat.starts and not seat.disk.is_off:
            act(seat)

    def _clone(self, seat: Seat) -> None:
        """Somebody copies a profile to a second machine; nobody may sit there yet, and both go on."""
        if len(self.seats) >= MOST_SEATS:
            return
        twin = Seat(self, len(self.seats), "", seat.agent, seat.disk.copy())
        twin.made, twin.waived = dict(seat.made), set(seat.waived)
        self.seats.append(twin)
        self.note(f"{twin.name} is a copy of {seat.name}")
        if self.rng.random() < 0.5:
            twin.is_vacant = True
            self.turns.at(self.rng.uniform(10, 120), twin.sit_down)
            seat.unplug(self.rng.uniform(30, 90))
            if self.knobs.restore:  # one fire takes the hub and a machine
                self.turns.at(self.rng.uniform(1, 20), self._restore_in_time)
        twin.boot()

    def _look(self) -> None:
        self._someone(self.checks.look_at)

    # ---- the hub's bad days --------------------------------------------------------------------

    def _go_down(self) -> None:
        self.note("hub goes down")
        self._is_down += 1
        self.hub.doors.expire()
        for seat in self.seats:
            if seat.starts:
                seat.line.bell.set()
        self.turns.at(self.rng.uniform(1, 40), self._come_up)

    def _come_up(self) -> None:
        self._is_down = max(0, self._is_down - 1)

    def _back_up(self) -> None:
        books = {k: dict(v) if isinstance(v, dict) else v for k, v in vars(self.hub.books).items()}
        self._backups.append((Books(**books), len(self.model.history)))
        if self.knobs.rewound:
            self._someone(Seat.back_up)

    def _restore_in_time(self) -> None:
        if not self.is_calm:
            self._restore()

    def _restore(self) -> None:
        """Yesterday's backup; the restored hub calls its history by a new name."""
        if not self._backups:
            return
        books, length = self.rng.choice(self._backups)
        if books.replicas.keys() != self.hub.books.replicas.keys():
            return  # a station that the backup does not know must be enrolled anew, by a person
        self._backups = [kept for kept in self._backups if kept[1] <= length]
        copied = {k: dict(v) if isinstance(v, dict) else v for k, v in vars(books).items()}
        self.hub.books = Books(**copied)
        self.hub.books.epoch = f"epoch-{self.rng.random()}"
        if self.rng.random() < 0.5:
            self.hub.doors.expire()
        self.was_restored = True
        self.note(f"hub restored to {length} of {len(self.model.history)}")
        self.model.rewind(length)

    def _holiday(self) -> None:
        self._slept += HOLIDAY
        self._backups.clear()
        self.hub.doors.expire()
        self.note("eight days pass")

    def _renew_book(self) -> None:
        """Another edition comes into force; a hub from before it is no matter of the line, but of its operator."""
        self._administer(*renewed())
        self._backups.clear()
        self.note("another edition of the book")

    def _rest(self) -> None:
        self.hub.rest()
        self.note("what has ended rests at the hub")

    def _shrink(self) -> None:
        self.hub.core.limits = replace_limits(self.hub.core.limits, self.rng.choice((1, 2, 4)))

    def _change_rights(self) -> None:
        self._redescribe(role=self.rng.choice(("agent", "junior")))
        if self.rng.random() < 0.3:
            self._redescribe(is_active=False)

    def _move(self) -> None:
        self._redescribe(queues=self.rng.choice((("*",), QUEUES[:1], QUEUES[1:], ())))

    def _redescribe(self, **values: Any) -> None:
        agent = f"a{self.rng.randrange(len(self.seats))}"
        self._administer(RecordAgent(replace(self._agent(agent), **values)))

    def _agent(self, id: str) -> Agent:
        found = self.model.state.find(Agent, id)
        assert found is not None
        return found

    # ---- calm ----------------------------------------------------------------------------------

    def _heal(self) -> None:
        """Everything that can be mended is mended; nobody works any more."""
        self.note("the line heals")
        self.is_calm = True
        self.knobs = self.hub.knobs = CALM
        self.hub.knows_novel = True
        self._is_down = 0
        for number in range(AGENTS):
            if not self._agent(f"a{number}").is_active:
                self._administer(RecordAgent(replace(self._agent(f"a{number}"), is_active=True)))
        for seat in self.seats:
            seat.disk.fuse = None
            seat.line.is_cut = False
            if seat.disk.is_off:
                self.turns.at(0, lambda: None)

    def _drain(self) -> None:
        """L1: every outbox is empty soon after."""
        healed = self.turns.now
        self.turns.run(EMPTY_WITHIN_S, lambda: all(map(self.checks.is_sent, self.seats)))
        self.healed_after = self.turns.now - healed
        for seat in self.seats:
            if not self.checks.is_sent(seat):
                raise Violation("L1", f"{seat.name} still has operations to send")

    def _agree(self) -> None:
        """Everybody holds the same, and nothing is lost."""
        for _ in range(AGREED_WITHIN_S):
            if self._is_agreed():
                break
            self.turns.run(1)
        else:
            for seat in self.seats:
                if difference := self.checks.difference(seat):
                    raise Violation(*difference.split(": ", 1))
        self.model.compare({ref: row.image for ref, row in self.hub.rows().items()})
        self.checks.parts_lie_with_their_ticket()
        for seat in self.seats:
            self.checks.nothing_is_lost(seat)
            self.checks.everybody_is_told_the_same(seat)
            if not self.checks.is_empty(seat):
                raise Violation("L1", f"{seat.name} keeps operations that are done")

    def _is_agreed(self) -> bool:
        return all(
            self.checks.is_empty(seat) and not self.checks.difference(seat) for seat in self.seats
        )

    def _spread_news(self) -> None:
        """L3: in calm weather a colleague sees a change within seconds."""
        self.turns.run(LONGEST_PAUSE_S)  # who listened in vain listens again by then
        word = f"calm-{self.seed}"
        seat = self.rng.choice(self.seats)
        seat.station.perform(RecordTag(Tag(word, word)))
        seat.loop.poke()

        def is_known() -> bool:
            return all(s.disk.look("SELECT 1 FROM tags WHERE id = ?", word) for s in self.seats)

        self.turns.run(NEWS_WITHIN_S, is_known)
        if not is_known():
            raise Violation("L3", "a change did not reach everybody in time")


def replace_limits(limits: Limits, batch: int) -> Limits:
    """Smaller batches than before."""
    return Limits(min(batch, limits.batch), limits.page, limits.body_bytes)
