"""The page for Prometheus: every line has a type, histograms add up, and odd labels cannot break it."""

import re

from app.hub.metrics import COUNTED, Metrics

LINE = re.compile(r'^[a-z_]+(\{([a-z]+="(\\.|[^"\\])*",?)+\})? [0-9.e+-]+$')


def test_every_line_reads_as_prometheus_wants_it() -> None:
    metrics = Metrics()
    metrics.count("evenkeel_operations_total", 20, result="applied")
    metrics.count("evenkeel_refusals_total", reason='odd "one"\\\n')
    metrics.request("/v1/sync/push", 200, 0.02)
    page = metrics.page()
    assert page.endswith("\n")
    for line in page.splitlines():
        assert line.startswith(("# HELP ", "# TYPE ")) or LINE.match(line), line
    for name in COUNTED:
        assert f"# TYPE {name} {COUNTED[name].kind}" in page
    assert 'evenkeel_operations_total{result="applied"} 20' in page


def test_the_histogram_counts_up_to_all() -> None:
    metrics = Metrics()
    for seconds in (0.001, 0.02, 0.02, 99):
        metrics.request("/v1/sync/pull", 200, seconds)
    found = dict(
        re.findall(r'seconds_bucket\{path="/v1/sync/pull",le="(\S+)"\} (\d+)', metrics.page())
    )
    assert (found["0.005"], found["0.025"], found["25"], found["+Inf"]) == ("1", "3", "3", "4")
    assert 'evenkeel_request_seconds_count{path="/v1/sync/pull"} 4' in metrics.page()


def test_a_gauge_goes_up_and_down() -> None:
    metrics = Metrics()
    metrics.count("evenkeel_pokes_connected")
    metrics.count("evenkeel_pokes_connected", -1)
    metrics.set("evenkeel_replicas", 3, state="active")
    assert metrics.value("evenkeel_pokes_connected") == 0
    assert metrics.value("evenkeel_replicas", state="active") == 3
