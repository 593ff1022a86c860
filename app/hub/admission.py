"""Who may come in next: when thousands of workstations return at once, each is told when its turn is.

A workstation that was here all along is let through at once. Whoever comes back while others wait
takes a place in the line, those with work to send before those who only read, and is sent away with
the time at which its turn will be; sending it away costs nearly nothing. A few at a time are inside.
All of it is kept in memory, by one event loop: a hub that starts anew begins with an empty line.
"""

from bisect import bisect_left, insort
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum
from itertools import pairwise

INSIDE = (
    20  # at once between coming in and the answer to the first push: enough to keep 8 workers busy
)
LIVE_S = 120.0  # a connected workstation speaks every 30 s
INSIDE_S = 5.0  # nothing heard of it for so long: the place is given to the next
PARK_S = 1.0  # whose turn is so near waits here instead of coming again
SURE_S = 20.0  # an estimate for further ahead is half a guess, so that
PART = 0.7  # of it is told, and the rest when it is asked again
LONGEST_S = 120.0
SHORTEST_S = 0.3
ABSENT_S = 5.0  # who is so late for the turn it was told of has lost its place
FIRST_RATE = 100.0  # a guess; too early costs a refusal, too late an idle hub
SAMPLES = 256
TRIM = (
    10  # the longest of so many pauses between two who left: there the hub was kept from its work
)
SWEEP_S = 1.0

Key = tuple[int, int]  # 0 sends, 1 reads; then the order of coming


class Rank(IntEnum):
    """Which request a free worker takes first."""

    LIVE_SEND = 0
    LIVE_READ = 1
    RETURNING_PROMISE = 2
    RETURNING_SEND = 3
    RETURNING_READ = 4


@dataclass(frozen=True, slots=True)
class Wait:
    """Not yet: come again after so long; `place` is how many are before."""

    seconds: float
    place: int
    key: Key

    @property
    def is_near(self) -> bool:
        """Whether it pays to wait right here."""
        return self.seconds <= PARK_S


@dataclass(slots=True)
class _Place:
    key: Key
    due: float


class Admission:
    """The line before the hub; for one event loop."""

    def __init__(self, now: Callable[[], float]) -> None:
        self._now = now
        self._live: dict[str, float] = {}
        self._served: dict[str, float] = {}
        self._inside: dict[str, float] = {}
        self._places: dict[tuple[str, bool], _Place] = {}
        self._line: list[Key] = []
        self._parked: dict[Key, tuple[str, Callable[[], None]]] = {}
        self._parked_order: list[Key] = []
        self._left: deque[float] = deque(maxlen=SAMPLES)
        self._rate: float | None = None
        self._count = 0
        self._swept = now()

    @property
    def waiting(self) -> int:
        """How many have a place in the line."""
        return len(self._line)

    def ask(self, replica: str, *, sends: bool) -> Rank | Wait:
        """Whether a workstation may come in now, and how urgent its request is then."""
        now = self._now()
        self._sweep(now)
        if self._is_live(replica, now):
            return Rank.LIVE_SEND if sends else Rank.LIVE_READ
        if sends and replica in self._inside:
            self._inside[replica] = now
            return Rank.RETURNING_SEND
        if sends and replica in self._served:
            return Rank.RETURNING_SEND
        place = self._places.get((replica, sends))
        ahead = bisect_left(self._line, place.key if place else (0 if sends else 1, self._count))
        is_next = ahead < INSIDE if place else not self._line
        if is_next and len(self._inside) < INSIDE:
            self._come_in(replica, sends)
            return Rank.RETURNING_SEND if sends else Rank.RETURNING_READ
        return self._turn(replica, sends, place, ahead, now)

    def is_live(self, replica: str) -> bool:
        """Whether it was here all along: then it takes no place of the line, whatever it asks."""
        now = self._now()
        self._sweep(now)
        return self._is_live(replica, now)

    def park(self, replica: str, wait: Wait, wake: Callable[[], None]) -> None:
        """Call `wake` when the turn of this workstation, which waits right here, has come."""
        self._parked[wait.key] = (replica, wake)
        insort(self._parked_order, wait.key)

    def unpark(self, wait: Wait) -> None:
        """It waits here no longer; its place is kept."""
        if self._parked.pop(wait.key, None):
            self._parked_order.remove(wait.key)

    def rename(self, name: str, replica: str) -> None:
        """Who came in under one name is known by another now."""
        if name != replica and name in self._inside:
            self._inside[replica] = self._inside.pop(name)

    def leave(self, replica: str) -> None:
        """A workstation got what it came for: the next may come in."""
        if self._inside.pop(replica, None) is None:
            return
        now = self._now()
        self._served[replica], self._rate = now, None
        if self._line:
            self._left.append(now)
        else:
            self._left.clear()
        self._call_next()

    def _call_next(self) -> None:
        while self._parked_order and len(self._inside) < INSIDE:
            key = self._parked_order.pop(0)
            replica, wake = self._parked.pop(key)
            self._come_in(replica, key[0] == 0)
            wake()

    def _is_live(self, replica: str, now: float) -> bool:
        """Whether it was served in a calm moment or since, and has spoken lately."""
        if replica in self._live:
            self._live[replica] = now
            return True
        if replica in self._served and not self._line:
            del self._served[replica]
            self._live[replica] = now
            return True
        return False

    def _come_in(self, replica: str, sends: bool) -> None:
        self._inside[replica] = self._now()
        self._forget(replica, sends)

    def _turn(
        self, replica: str, sends: bool, place: _Place | None, ahead: int, now: float
    ) -> Wait:
        if place is None:
            self._count += 1
            place = _Place((0 if sends else 1, self._count), now)
            self._places[replica, sends] = place
            insort(self._line, place.key)
            ahead = bisect_left(self._line, place.key)
        seconds = max(SHORTEST_S, ahead / self.rate)
        if seconds > SURE_S:
            # Those too far away for any estimate come again spread out, not all at once.
            longest = LONGEST_S * (0.75 + 0.25 * (place.key[1] % 97) / 97)
            seconds = min(longest, max(SURE_S, PART * seconds))
        place.due = now + seconds
        return Wait(seconds, ahead, place.key)

    @property
    def rate(self) -> float:
        """How many a second are served, as far as it could be seen.

        The first moment, in which thousands are sent away, would make it look slower than it is.
        """
        if len(self._left) < 16:
            return FIRST_RATE
        if self._rate is None:
            pauses = sorted(after - before for before, after in pairwise(self._left))
            usual = pauses[: -max(1, len(pauses) // TRIM)]
            self._rate = len(usual) / max(0.001, sum(usual))
        return self._rate

    def _forget(self, replica: str, sends: bool) -> None:
        place = self._places.pop((replica, sends), None)
        if place is not None:
            del self._line[bisect_left(self._line, place.key)]

    def _sweep(self, now: float) -> None:
        """Once a second: let go of those who went away."""
        if now - self._swept < SWEEP_S:
            return
        self._swept = now
        for kept, longest in ((self._live, LIVE_S), (self._served, LIVE_S)):
            for replica in [name for name, at in kept.items() if now - at > longest]:
                del kept[replica]
        for replica in [name for name, at in self._inside.items() if now - at > INSIDE_S]:
            del self._inside[replica]
        for who in [
            who
            for who, place in self._places.items()
            if now - place.due > ABSENT_S and place.key not in self._parked
        ]:
            self._forget(*who)
        self._call_next()
