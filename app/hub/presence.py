"""Who is at which ticket now: heard in heartbeats, shared by the processes of a hub, forgotten when they stop.

It is advice only. A beat speaks to the memory of its process and waits for nothing. What the processes
heard they tell each other beside that, once a second, in a table that no log, standby or backup holds.
While the database only reads or is away, one sees those behind one's own process, and the others age.
"""

import json
import logging
import threading
from collections.abc import Callable, Generator, Iterable, Mapping
from contextlib import contextmanager
from datetime import datetime
from random import Random
from typing import Final, NamedTuple

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import SQLAlchemyError

from app.domain.ids import micros
from app.sync.protocol import Seen, Spot

log = logging.getLogger(__name__)

GONE_US = 45_000_000  # three heartbeats without a word
MOST = 50  # places of one agent at once
LONGEST_ID = 200
EVERY_S = 1.0
DOING = frozenset({"viewing", "typing", "draft"})


class Places(NamedTuple):
    """Where an agent is as of `at`: for each ticket what they do there, and since when."""

    at: int
    doing: dict[str, tuple[str, int]]


class Presence:
    """Thread-safe; what one process has heard of its own agents and of those behind others."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._agents: dict[str, Places] = {}
        self._of_ticket: dict[str, set[str]] = {}
        self._own: set[str] = set()

    def beat(self, agent: str, spots: Iterable[Spot], now_us: int) -> list[Seen]:
        """An agent is at these tickets and no others; returns who else is there."""
        here = {
            spot.ticket: spot.doing
            for spot in spots
            if spot.doing in DOING and len(spot.ticket) <= LONGEST_ID
        }
        with self._lock:
            before = self._fresh(agent, now_us)
            places = {
                ticket: (doing, _since(before, ticket, doing, now_us))
                for ticket, doing in list(here.items())[:MOST]
            }
            self._put(agent, Places(now_us, places))
            self._own.add(agent)
            return [seen for ticket in here for seen in self._others(agent, ticket, now_us)]

    def own(self, now_us: int) -> dict[str, Places]:
        """Where those are who spoke to this process last; who fell silent is forgotten."""
        with self._lock:
            for agent in [*self._agents]:
                self._fresh(agent, now_us)
            return {agent: self._agents[agent] for agent in self._own}

    def take(self, told: Mapping[str, Places]) -> None:
        """What another process has heard: an agent's last beat counts, wherever it went."""
        with self._lock:
            for agent, places in told.items():
                before = self._agents.get(agent)
                if before is None or places.at > before.at:
                    self._put(agent, places)
                    self._own.discard(agent)

    def _fresh(self, agent: str, now_us: int) -> Places | None:
        """Where an agent is; None, and nowhere any more, when nothing was heard for long."""
        places = self._agents.get(agent)
        if places is None or places.at > now_us - GONE_US:
            return places
        self._put(agent, Places(0, {}))
        del self._agents[agent]
        self._own.discard(agent)
        return None

    def _put(self, agent: str, places: Places) -> None:
        before = self._agents.get(agent)
        self._agents[agent] = places
        for ticket in (before.doing if before else {}).keys() - places.doing.keys():
            self._of_ticket[ticket].discard(agent)
            if not self._of_ticket[ticket]:
                del self._of_ticket[ticket]
        for ticket in places.doing:
            self._of_ticket.setdefault(ticket, set()).add(agent)

    def _others(self, agent: str, ticket: str, now_us: int) -> list[Seen]:
        others = sorted(self._of_ticket.get(ticket, set()) - {agent})
        there = [(who, self._fresh(who, now_us)) for who in others]
        return [
            Seen(ticket, who, *places.doing[ticket], places.at) for who, places in there if places
        ]


def _since(before: Places | None, ticket: str, doing: str, now_us: int) -> int:
    was, since = before.doing.get(ticket, ("", 0)) if before else ("", 0)
    return since if was == doing else now_us


# ---- between processes -------------------------------------------------------------------------


class Board:
    """What one process tells the others of its agents, and hears of theirs; for one thread."""

    def __init__(self, presence: Presence, engine: Engine, process: str) -> None:
        self._presence = presence
        self._engine = engine
        self._process = process
        self._is_told = False

    def share(self, now_us: int) -> None:
        """Tell and hear; a process to which nobody speaks does neither."""
        own = self._presence.own(now_us)
        if not own:
            self.fall_silent()
            return
        with self._engine.begin() as conn:
            if _is_read_only(conn):
                return
            conn.exec_driver_sql("SET LOCAL synchronous_commit = off")  # for no standby
            conn.exec_driver_sql(TELL, (self._process, now_us, json.dumps(own)))
            self._is_told = True
            told = conn.exec_driver_sql(HEAR, (self._process,)).all()
            _let_go(conn, now_us)
        for (text,) in told:
            self._presence.take(_read(text))

    def fall_silent(self) -> None:
        """Nobody speaks to this process any more: what it told is taken back."""
        if self._is_told:
            self._is_told = False
            with self._engine.begin() as conn:
                if not _is_read_only(conn):
                    conn.exec_driver_sql(TAKE_BACK, (self._process,))

    def sweep(self, now_us: int) -> None:
        """Let go of what processes left that are no more."""
        with self._engine.begin() as conn:
            if not _is_read_only(conn):
                _let_go(conn, now_us)


@contextmanager
def sharing(
    presence: Presence, engine: Engine, clock: Callable[[], datetime], rng: Random
) -> Generator[None]:
    """Share with the other processes of this hub for the length of a block."""
    stop = threading.Event()
    board = Board(presence, engine, f"{rng.getrandbits(64):016x}")

    def work() -> None:
        _try(lambda: board.sweep(micros(clock())))
        is_well = True
        while not stop.wait(EVERY_S):
            is_well = _try(lambda: board.share(micros(clock())))
        if is_well:
            _try(board.fall_silent)

    thread = threading.Thread(target=work, name="presence")
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join()


def _try(work: Callable[[], None]) -> bool:
    """Whether the database let us; trouble with it is told by the feed's reader, and soon tried again."""
    try:
        work()
    except SQLAlchemyError as error:
        log.debug("places cannot be shared: %s", type(error).__name__)
        return False
    return True


def _is_read_only(conn: Connection) -> bool:
    """Whether writing would fail, upon which all connections would be given up."""
    return conn.exec_driver_sql("SHOW transaction_read_only").scalar_one() == "on"


def _let_go(conn: Connection, now_us: int) -> None:
    conn.exec_driver_sql(LET_GO, (now_us - GONE_US,))


def _read(text: str) -> dict[str, Places]:
    return {
        agent: Places(at, {ticket: (what, since) for ticket, (what, since) in doing.items()})
        for agent, (at, doing) in json.loads(text).items()
    }


TELL: Final = (
    "INSERT INTO sync_presence (process, at, places) VALUES (%s, %s, %s) "
    "ON CONFLICT (process) DO UPDATE SET at = excluded.at, places = excluded.places"
)
HEAR: Final = "SELECT places FROM sync_presence WHERE process <> %s"
TAKE_BACK: Final = "DELETE FROM sync_presence WHERE process = %s"
# Two processes may let go of each other's at once: neither waits for the other.
LET_GO: Final = (
    "DELETE FROM sync_presence WHERE process = ANY(ARRAY("
    "SELECT process FROM sync_presence WHERE at <= %s FOR UPDATE SKIP LOCKED))"
)
