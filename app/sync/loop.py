"""Keeps one workstation in step with its hub: a lane that sends, a lane that reads, an ear for pokes, a watchdog.

The lanes run independently, so that a batch the hub chews on never holds up what colleagues did,
and news never holds up a batch. The rules are in `client` and `link`; here are only the threads.
"""

import logging
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from app.domain.ids import micros
from app.store.engines import StoreFull, if_room, with_room
from app.sync import client
from app.sync.exchange import Exchange, OnChange, Station
from app.sync.link import Link, LinkState, Pause
from app.sync.older_asking import Answer, OlderHistory, Question, silence
from app.sync.protocol import Fault, HubFault, Unreachable
from app.sync.transport_line import NoAnswer
from app.sync.watchdog import LOOK_S, Watchdog

if TYPE_CHECKING:  # the HTTP client is loaded only where a line is dialled
    from app.sync.transport import Transport

log = logging.getLogger(__name__)

QUIET_S = 30.0  # without a poke, look this often
STREAM_TRIES = 2  # streams that broke without a word: long polls take their place for a while
SPREAD_S = 60.0  # when many come back at once, their streams begin one after the other
BEAT_S = 10.0
LONG_POLLS = 8
LONG_POLL_S = 25.0
AFTER_NEWS_S = 0.2  # the other lane reads them; then we ask from where it has come to
DEBOUNCE_S = 0.05
GREETING_S = 5.0  # who asks something of the hub waits so long for the greeting before
ASK_TRIES = 2
MANY = 100  # operations of one batch: more will follow
# While a long queue goes out, its echo comes back: what is read later holds several batches at once.
PAUSES, LONGEST_PAUSE_S = 3, 5.0
OnState = Callable[[LinkState], None]
# What another try can mend: the line, the hub, and a disk without room.
STALLED = (Unreachable, HubFault, StoreFull)
GREET_AGAIN = (
    *(Fault.AUTH, Fault.EPOCH_CHANGED, Fault.OP_GAP),
    *(Fault.REPLICA_FORKED, Fault.SCOPE_TOO_OLD),
)


class Desk(Station, Protocol):
    """A station that can also work off search words left for later."""

    def index_some(self, limit: int = ...) -> int: ...


class SyncLoop:
    """Runs in the thread that calls `run`, with a few more of its own until it returns."""

    def __init__(self, station: Desk, transport: "Transport", chance: Callable[[], float]) -> None:
        self._station = station
        self._transport = transport
        self._chance = chance
        self._link = Link()
        self._performed = threading.Event()
        self._poked = threading.Event()
        self._greeted = threading.Event()
        self._greeted_anew = threading.Event()  # listening is worth another try at once
        self._state_lock = threading.Lock()
        self._is_crowded = False  # the hub has told us our turn: we are one of many
        self._is_in_vain = False  # a greeting is wanted for what the last one did not mend
        self._outage = False
        self._is_sending = False
        self._is_caught_up = (
            False  # since the line last broke, the news have been read to their end
        )
        self._watchdog = Watchdog()
        self._defect: Exception | None = None
        self._stop = threading.Event()
        self._on_state: OnState = lambda state: None
        self._exchange = Exchange(station, transport, lambda touched: None)
        self._older = OlderHistory(station, transport, lambda touched: None)

    def poke(self) -> None:
        """Something was performed here, or the agent asks to sync now."""
        self._performed.set()
        self._poked.set()

    def set_outage(self, on: bool) -> None:
        """Behave as if the line were cut, or mend it again."""
        self._outage = on
        self._greeted.clear()
        self._exchange.must_greet = True
        self.poke()

    def ask(self, question: Question) -> Answer:
        """What is not held here, asked at the hub; without a line the answer says so. From any thread."""
        for _ in range(ASK_TRIES):
            if self._outage or not self._greeted.wait(GREETING_S):
                break
            try:
                return self._older.answer(question)
            except HubFault:  # the token has run out: a greeting brings another
                self._greeted.clear()
                self._exchange.must_greet = True
                self.poke()
        return silence(question)

    def run(self, stop: threading.Event, on_change: OnChange, on_state: OnState) -> None:
        """Work until `stop` is set; trouble of the line is told, never raised.

        Anything else that goes wrong in a lane ends them all and is raised here.
        """
        self._stop, self._on_state, self._defect = stop, on_state, None
        self._exchange = Exchange(self._station, self._transport, on_change)
        self._older = OlderHistory(self._station, self._transport, on_change)
        lanes = [
            threading.Thread(target=self._guarded, args=(lane,), name=f"sync-{name}")
            for name, lane in (
                ("send", self._send), ("hear", self._hear), ("beat", self._beat), ("watch", self._watch),
            )
        ]  # fmt: skip
        for lane in lanes:
            lane.start()
        try:
            self._read()
        finally:
            stop.set()
            self.poke()
            self._greeted.set()
            self._greeted_anew.set()
            self._transport.close()
            self._exchange.close()
            for lane in lanes:
                lane.join()
        if self._defect is not None:
            raise self._defect

    def _guarded(self, lane: Callable[[], None]) -> None:
        """A lane that dies alone would leave a loop that looks alive and sends nothing."""
        try:
            lane()
        except Exception as error:
            self._defect = error
            self._stop.set()
            self.poke()

    # ---- the lanes ---------------------------------------------------------------------------

    def _read(self) -> None:
        pause, was_cut = Pause(self._chance), False
        while not self._stop.is_set():
            try:
                with with_room():
                    self._read_once()
                pause.reset()
            except STALLED as error:
                was_cut = isinstance(error, Unreachable)
                self._rest(self._poked, self._trouble(error, pause))
                continue
            if (
                was_cut
            ):  # the line is back: what waits to be sent need not wait for its own turn to try
                was_cut = False
                self._performed.set()
            self._write_words()
            self._rest(self._poked, QUIET_S)

    def _write_words(self) -> None:
        """Work off what a pull left to be indexed; without room on the disk it waits for the next turn."""
        with if_room("the index"):
            while not self._poked.is_set() and not self._stop.is_set():
                if self._station.index_some() == 0:
                    break

    def _read_once(self) -> None:
        self._check_outage()
        if self._exchange.must_greet:
            self._is_in_vain = False
            self._exchange.hello()
            with self._state_lock:
                self._link.greeted(is_outdated=self._exchange.is_outdated)
            if self._pending():
                self._say_answered()  # so that "n of m" counts from the first batch on
            self._greeted.set()
            self._greeted_anew.set()
            self._performed.set()
        while self._exchange.bootstrap():
            self._check_outage()
        while self._read_news():
            self._check_outage()
        self._is_caught_up = not self._exchange.must_greet
        self._say_answered()
        if self._exchange.must_greet and not self._is_in_vain:
            self._poked.set()

    def _read_news(self) -> bool:
        """Read a page; True when there may be more. While much is sent, reading has a quarter of the time."""
        began = self._station.clock.mono()
        has_more = self._exchange.pull()
        if self._is_sending:
            spent_s = self._station.clock.mono() - began
            self._stop.wait(min(PAUSES * spent_s, LONGEST_PAUSE_S))
        return has_more

    def _send(self) -> None:
        pause = Pause(self._chance)
        while not self._stop.is_set():
            self._greeted.wait()
            if self._stop.is_set():
                return
            try:
                with with_room():
                    self._send_all(pause)
            except STALLED as error:
                self._is_sending = False
                self._rest(self._performed, self._trouble(error, pause))
                if self._is_in_vain:  # by now it may be tried again
                    self._poked.set()
                continue
            self._is_sending = False
            self._say_answered()
            if not self._is_caught_up:
                self._poked.set()
            self._rest(self._performed, QUIET_S)
            self._stop.wait(DEBOUNCE_S)

    def _send_all(self, pause: Pause) -> None:
        self._check_outage()
        while (sent := self._exchange.push()) and not self._stop.is_set():
            self._is_sending = sent >= MANY
            self._watchdog.moved()
            pause.reset()
            self._check_outage()
            self._say_answered()
        pause.reset()

    def _hear(self) -> None:
        pause = Pause(self._chance)
        while not self._stop.is_set():
            self._greeted.wait()
            self._keep_apart()
            ended: Exception = Unreachable("poke")
            try:
                for _ in self._transport.poke():
                    pause.reset()
                    if self._stop.is_set():
                        return
                    self._poked.set()
            except (Unreachable, HubFault) as error:
                log.debug("poke stream ended: %s", error)
                ended = error
            if pause.failures >= STREAM_TRIES:
                ended = self._wait_for_news() or ended
            if isinstance(ended, HubFault) and ended.fault in GREET_AGAIN:
                self._poked.set()  # the lane that reads will be told the same, and greets
            self._note_crowd(ended)
            self._rest(self._greeted_anew, pause.after(ended))

    def _keep_apart(self) -> None:
        """Not all streams begin in the moment in which an outage ends; meanwhile news are asked for as ever."""
        if self._is_crowded:
            self._is_crowded = False
            self._stop.wait(SPREAD_S * self._chance())

    def _note_crowd(self, error: Exception) -> None:
        if isinstance(error, HubFault) and "slot" in error.detail:
            self._is_crowded = True

    def _wait_for_news(self) -> Exception | None:
        """Where nobody holds a stream (a proxy collects it), ask, and let the hub answer when there is news.

        Returns what ended it, if something went wrong.
        """
        for _ in range(LONG_POLLS):
            if self._stop.is_set() or self._outage or self._exchange.must_greet:
                break
            try:
                has_news = self._exchange.has_news(LONG_POLL_S)
            except (Unreachable, HubFault) as error:
                log.debug("long poll ended: %s", error)
                return error
            if has_news:
                self._poked.set()
                self._stop.wait(AFTER_NEWS_S)
        return None

    def _beat(self) -> None:
        """Say where the agent is, again and again; what is not heard is not said twice."""
        while not self._stop.wait(BEAT_S):
            if self._outage or not self._greeted.is_set() or self._exchange.must_greet:
                continue
            try:
                with with_room():
                    self._exchange.beat()
                    if self._exchange.draw_grants():
                        self._performed.set()
            except STALLED as error:
                log.debug("heartbeat: %s", error)

    def _watch(self) -> None:
        """Dial anew where work waits in silence: whatever holds the lane that sends is let go of."""
        while not self._stop.wait(LOOK_S):
            is_waiting = not self._outage and self._pending() > 0
            if not self._watchdog.bites(self._station.clock.mono(), is_waiting=is_waiting):
                continue
            wedged = NoAnswer("trouble", "the hub takes no work although the line is there")
            log.warning("%s (%d times)", wedged, self._watchdog.resets)
            self._start_over()
            if self._watchdog.is_to_be_told:
                with self._state_lock:
                    state = self._link.failed(wedged, self._now_us(), LOOK_S)
                self._on_state(state)

    def _start_over(self) -> None:
        """From the first word on, over new connections."""
        self._greeted.clear()
        self._exchange.must_greet = True
        self._transport.reset()
        self.poke()

    # ---- telling -----------------------------------------------------------------------------

    def _rest(self, event: threading.Event, seconds: float) -> None:
        event.wait(seconds)
        event.clear()

    def _check_outage(self) -> None:
        if self._outage:
            raise Unreachable("simulated outage")

    def _trouble(self, error: Exception, pause: Pause) -> float:
        self._note_crowd(error)
        stale = error.fault if isinstance(error, HubFault) and error.fault in GREET_AGAIN else None
        if stale is not None and not self._exchange.must_greet:
            # A greeting that did not help against the very same is not repeated at once.
            self._is_in_vain = pause.stale is stale
            self._exchange.must_greet = True
            if not self._is_in_vain:
                self._poked.set()
        pause.stale = stale
        seconds = pause.after(error)
        self._watchdog.troubled(self._station.clock.mono(), seconds)
        with self._state_lock:
            self._is_caught_up = False
            state = self._link.failed(error, self._now_us(), seconds)
        self._on_state(state)
        return seconds

    def _say_answered(self) -> None:
        with (
            self._state_lock
        ):  # counted inside: an older count would pass for work that came on top
            before = self._link.state
            caught_up = self._is_caught_up
            state = self._link.answered(self._now_us(), self._pending(), is_caught_up=caught_up)
        if state[:4] != before[:4] or state.phase == "up_to_date":
            self._on_state(state)

    def _pending(self) -> int:
        with self._station.reading() as conn:
            return client.standing(conn).pending

    def _now_us(self) -> int:
        return micros(self._station.clock.now())
