"""What a hub counts of itself, and its page for Prometheus; no label ever names a person or a ticket.

Counters, gauges and one histogram are all it takes, and the text format has not changed in years:
a package for it would be more to look after than this.
"""

import threading
from collections.abc import Mapping
from typing import Final, Literal, NamedTuple

CONTENT_TYPE: Final = "text/plain; version=0.0.4; charset=utf-8"
BUCKETS: Final = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 25.0)
Labels = tuple[tuple[str, str], ...]


class Metric(NamedTuple):
    """A line of the table below."""

    kind: Literal["counter", "gauge"]
    help: str


COUNTED: Final[Mapping[str, Metric]] = {
    "evenkeel_requests_total": Metric("counter", "Requests answered, by path and status."),
    "evenkeel_operations_total": Metric("counter", "Operations judged, by what became of them."),
    "evenkeel_pushes_total": Metric("counter", "Pushes that were answered with receipts."),
    "evenkeel_pull_rows_total": Metric("counter", "Rows given to workstations."),
    "evenkeel_refusals_total": Metric("counter", "Requests sent away before any work, by reason."),
    "evenkeel_commit_unknown_total": Metric("counter", "Commits of which nobody could say whether they held."),
    "evenkeel_dropped_total": Metric("counter", "Requests dropped because their caller had given up waiting."),
    "evenkeel_work_seconds_total": Metric("counter", "Seconds of work on requests."),
    "evenkeel_late_seconds_total": Metric("counter", "Seconds of work whose answer came too late."),
    "evenkeel_pokes_connected": Metric("gauge", "Workstations that listen for news."),
    "evenkeel_queue_depth": Metric("gauge", "Requests that wait for a worker."),
    "evenkeel_workers_busy": Metric("gauge", "Workers at work."),
    "evenkeel_admission_line": Metric("gauge", "Workstations that were told to come back at their turn."),
    "evenkeel_replicas": Metric("gauge", "Enrolled workstations, by state."),
    "evenkeel_feed_fresh": Metric("gauge", "Whether the database answered the last look at the feed."),
    "evenkeel_ready": Metric("gauge", "Whether this process takes requests."),
}  # fmt: skip
SECONDS: Final = "evenkeel_request_seconds"


class Metrics:
    """Thread-safe counters."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._counts: dict[tuple[str, Labels], float] = {}
        self._times: dict[Labels, list[float]] = {}

    def count(self, name: str, by: float = 1, **labels: str) -> None:
        """Add to a counter, or to a gauge that goes up and down."""
        key = (name, tuple(labels.items()))
        with self._lock:
            self._counts[key] = self._counts.get(key, 0) + by

    def set(self, name: str, value: float, **labels: str) -> None:
        """Say how a gauge stands."""
        with self._lock:
            self._counts[name, tuple(labels.items())] = value

    def value(self, name: str, **labels: str) -> float:
        """How a counter or gauge stands."""
        with self._lock:
            return self._counts.get((name, tuple(labels.items())), 0)

    def request(self, path: str, status: int, seconds: float) -> None:
        """One request was answered."""
        self.count("evenkeel_requests_total", path=path, status=str(status))
        with self._lock:
            times = self._times.setdefault((("path", path),), [0.0] * (len(BUCKETS) + 2))
            for place, bound in enumerate(BUCKETS):
                times[place] += seconds <= bound
            times[-2] += 1
            times[-1] += seconds

    def page(self) -> str:
        """Everything, as Prometheus reads it."""
        with self._lock:
            counts, times = dict(self._counts), {key: list(row) for key, row in self._times.items()}
        lines: list[str] = []
        for name, metric in COUNTED.items():
            lines += [f"# HELP {name} {metric.help}", f"# TYPE {name} {metric.kind}"]
            lines += [
                f"{name}{_labels(labels)} {value:.17g}"
                for (its, labels), value in sorted(counts.items())
                if its == name
            ]
        lines += [f"# HELP {SECONDS} Time from request to answer.", f"# TYPE {SECONDS} histogram"]
        for labels, row in sorted(times.items()):
            lines += _histogram(labels, row)
        return "\n".join(lines) + "\n"


def _histogram(labels: Labels, row: list[float]) -> list[str]:
    *within, count, total = row
    lines = [
        f"{SECONDS}_bucket{_labels((*labels, ('le', f'{bound:g}')))} {value:.17g}"
        for bound, value in zip(BUCKETS, within, strict=True)
    ]
    lines.append(f"{SECONDS}_bucket{_labels((*labels, ('le', '+Inf')))} {count:.17g}")
    lines.append(f"{SECONDS}_sum{_labels(labels)} {total:.17g}")
    lines.append(f"{SECONDS}_count{_labels(labels)} {count:.17g}")
    return lines


def _labels(labels: Labels) -> str:
    if not labels:
        return ""
    return "{" + ",".join(f'{name}="{_escaped(value)}"' for name, value in labels) + "}"


def _escaped(value: str) -> str:
    return value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
