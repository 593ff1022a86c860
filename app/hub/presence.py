"""Who is at which ticket now: kept in memory from heartbeats, for advice only, forgotten when they stop."""

import threading
from collections.abc import Iterable
from dataclasses import dataclass

from app.sync.protocol import Seen, Spot

GONE_US = 45_000_000  # three heartbeats without a word
MOST = 50  # places of one agent at once
DOING = frozenset({"viewing", "typing", "draft"})


@dataclass(slots=True)
class _Place:
    doing: str
    since: int
    at: int


class Presence:
    """Thread-safe; what one process of the hub has heard."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._of_ticket: dict[str, dict[str, _Place]] = {}
        self._of_agent: dict[str, set[str]] = {}

    def beat(self, agent: str, spots: Iterable[Spot], now_us: int) -> list[Seen]:
        """An agent is at these tickets and no others; returns who else is there."""
        here = {spot.ticket: spot.doing for spot in spots if spot.doing in DOING}
        with self._lock:
            self._leave(agent, self._of_agent.get(agent, set()) - here.keys())
            for ticket, doing in list(here.items())[:MOST]:
                self._come(agent, ticket, doing, now_us)
            return [seen for ticket in here for seen in self._others(agent, ticket, now_us)]

    def _come(self, agent: str, ticket: str, doing: str, now_us: int) -> None:
        places = self._of_ticket.setdefault(ticket, {})
        before = places.get(agent)
        is_same = before is not None and before.doing == doing and before.at > now_us - GONE_US
        places[agent] = _Place(doing, before.since if before and is_same else now_us, now_us)
        self._of_agent.setdefault(agent, set()).add(ticket)

    def _leave(self, agent: str, tickets: Iterable[str]) -> None:
        for ticket in list(tickets):
            places = self._of_ticket.get(ticket, {})
            places.pop(agent, None)
            if not places:
                self._of_ticket.pop(ticket, None)
            self._of_agent[agent].discard(ticket)
        if not self._of_agent.get(agent):
            self._of_agent.pop(agent, None)

    def _others(self, agent: str, ticket: str, now_us: int) -> list[Seen]:
        places = self._of_ticket.get(ticket, {})
        gone = [who for who, place in places.items() if place.at <= now_us - GONE_US]
        for who in gone:
            self._leave(who, (ticket,))
        return [
            Seen(ticket, who, place.doing, place.since, place.at)
            for who, place in places.items()
            if who != agent
        ]
