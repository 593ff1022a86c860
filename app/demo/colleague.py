"""Jana Dvořáková's workstation: a real one without a window, at which the live traffic happens."""

import logging
import signal
import threading
from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from types import FrameType
from typing import Final

from app.demo.place import Place
from app.demo.world import SEED
from app.domain.codec import from_image
from app.domain.ids import micros, moment
from app.domain.operations import Operation, Rejected
from app.domain.policy.shelf import CURRENT, ScriptLine, Shelf
from app.domain.tickets import Channel
from app.importers.demo.people import agent_id
from app.importers.demo.traffic import Facts, OpenTicket, facts_of, night, traffic
from app.importers.demo.world import made
from app.store import queries
from app.sync.link import LinkState
from app.sync.loop import SyncLoop
from app.sync.transport import Http
from app.workstation import Workstation

log = logging.getLogger(__name__)

LAST: Final = "demo_last"
LONG_NIGHT: Final = timedelta(hours=2)
MOST: Final = 500


def main(folder: Path, url: str, pace: float) -> int:
    """Work until told to stop; `pace` 2 is twice as fast."""
    stop = threading.Event()
    for name in (signal.SIGINT, signal.SIGTERM):
        signal.signal(name, partial(_stopped, stop))
    place = Place(folder)
    station = Workstation.open(place.jana, passphrase=place.phrase)
    try:
        Colleague(station, place.made_at or station.now(), stop).work(url, pace)
    finally:
        station.close()
    return 0


def _stopped(stop: threading.Event, _number: int, _frame: FrameType | None) -> None:
    stop.set()


def _unheeded(_touched: frozenset[str]) -> None:
    """Nobody looks at this workstation."""


class Colleague:
    """Follows the hub and performs the traffic, one event at a time."""

    def __init__(self, station: Workstation, made_at: datetime, stop: threading.Event) -> None:
        self._station = station
        self._made_at = made_at
        self._stop = stop
        self._is_current = threading.Event()

    def work(self, url: str, pace: float) -> None:
        """Run the line in a thread of its own and the traffic in this one, until told to stop."""
        line = self._station.sync_loop(Http(url))
        carrier = threading.Thread(
            target=line.run, args=(self._stop, _unheeded, self._heard), name="line"
        )
        carrier.start()
        try:
            if self._came_in():
                print("working", flush=True)  # noqa: T201 - the parent waits for a first line
                self._live(line, pace)
        finally:
            self._stop.set()
            line.poke()  # it may be resting until something happens
            carrier.join()

    def _heard(self, state: LinkState) -> None:
        if state.phase == "up_to_date":
            self._is_current.set()

    def _came_in(self) -> bool:
        """Wait for the hub's news, so that nothing is done twice; False when told to stop."""
        while not self._stop.is_set():
            if self._is_current.wait(0.2):
                return True
        return False

    def _live(self, line: SyncLoop, pace: float) -> None:
        now = self._station.now()
        if self._slept(now):
            for operation in night(SEED, self._facts(now)):
                self._perform(operation)
            line.poke()
        for event in traffic(SEED, self._facts(now)):
            if self._stop.wait(event.delay_s / pace):
                return
            self._perform(event.operation)
            self._station.set_kv(LAST, str(micros(self._station.now())))
            line.poke()

    def _slept(self, now: datetime) -> bool:
        last = self._station.get_kv(LAST)
        since = moment(int(last)) if last else self._made_at
        return now - since > LONG_NIGHT

    def _perform(self, operation: Operation) -> None:
        try:
            self._station.perform(operation)
        except Rejected as refusal:  # somebody at the window was faster
            log.info("refused: %s", refusal.reason)

    def _facts(self, now: datetime) -> Facts:
        agent = agent_id("JD")
        world, there = made(SEED, self._made_at), tuple(self._lying_there())
        return facts_of(world, now, agent, there, self._scripts(now))

    def _scripts(self, now: datetime) -> tuple[ScriptLine, ...]:
        image = self._station.ask(queries.Image(Shelf.kind, CURRENT))
        shown = from_image(Shelf, image).at(now) if image else None
        return shown.scripts if shown else ()

    def _lying_there(self) -> Iterator[OpenTicket]:
        rows: tuple[queries.InboxRow, ...] = self._station.ask(
            queries.Inbox(queries.View.OPEN, limit=MOST)
        )
        for row in rows:
            view: queries.TicketView | None = self._station.ask(queries.OpenTicket(row.id, limit=1))
            if view is not None:
                yield OpenTicket(
                    id=view.id,
                    customer=view.customer.id,
                    channel=Channel(view.channel),
                    assignee=view.assignee,
                    last_customer_message=view.last_customer_message,
                    due_at=moment(row.due_us) if row.due_us else None,
                )
