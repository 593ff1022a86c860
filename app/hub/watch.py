"""What an operator watches of a running hub: whether it is ready, and the figures of the moment."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import NamedTuple

from app.hub.heads import Heads
from app.hub.lanes import Lanes
from app.hub.metrics import Metrics

log = logging.getLogger(__name__)

EVERY_S, HASTE_S = 5.0, 0.25


class Vitals(NamedTuple):
    """Whether the database's schema is this program's, how many workstations by state, and who is blocked."""

    schema_fits: bool
    replicas: dict[str, int]
    blocked: frozenset[str] = frozenset()


class Watch:
    """Gathers; for one event loop."""

    def __init__(
        self, metrics: Metrics, lanes: Lanes, line: Callable[[], int], heads: Heads
    ) -> None:
        self._metrics, self._lanes, self._line, self._heads = metrics, lanes, line, heads
        self._vitals = Vitals(False, {})

    async def follow(self, look: Callable[[], Awaitable[Vitals]]) -> None:
        """Look the vitals up until cancelled; trouble with the database is told by the feed's reader."""
        while True:
            try:
                self._vitals = await look()
            except Exception as error:  # whatever it is, the next look may succeed
                log.debug("the vitals cannot be read: %s", type(error).__name__)
            await asyncio.sleep(EVERY_S if self._vitals.schema_fits else HASTE_S)

    def is_blocked(self, replica: str) -> bool:
        """Whether a workstation was not let in when the vitals were looked up last."""
        return replica in self._vitals.blocked

    @property
    def why_not_ready(self) -> str:
        """stopping, database, schema, or "" when requests are welcome."""
        if self._heads.is_closing:
            return "stopping"
        if not self._heads.is_fresh:
            return "database"
        return "" if self._vitals.schema_fits else "schema"

    def page(self) -> str:
        """Everything that is counted, for Prometheus."""
        lanes, gauge = self._lanes, self._metrics.set
        gauge("evenkeel_queue_depth", lanes.waiting)
        gauge("evenkeel_workers_busy", lanes.busy)
        gauge("evenkeel_dropped_total", lanes.dropped)
        gauge("evenkeel_refusals_total", lanes.refused, reason="queue")
        gauge("evenkeel_work_seconds_total", lanes.worked_s)
        gauge("evenkeel_late_seconds_total", lanes.late_s)
        gauge("evenkeel_admission_line", self._line())
        gauge("evenkeel_feed_fresh", self._heads.is_fresh)
        gauge("evenkeel_ready", not self.why_not_ready)
        for state, count in self._vitals.replicas.items():
            gauge("evenkeel_replicas", count, state=state)
        return self._metrics.page()
