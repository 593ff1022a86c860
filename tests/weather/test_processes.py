"""A part of the runs with real processes, and the control; `packaging/dev.py weather` runs all of them."""

import shutil
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from random import Random
from types import SimpleNamespace
from typing import Any

import pytest

from tests.weather import control, failover, kills
from tests.weather.processes import Lost

needs_setpriv = pytest.mark.skipif(
    shutil.which("setpriv") is None,
    reason="servers are run as another user by setpriv of util-linux",
)


def test_a_plain_sequence_loses_rows_where_our_feed_loses_none() -> None:
    by_naive, of = control.lost(control.naive)
    assert by_naive > 0, f"the control did not fail: nothing of {of} was lost"
    assert control.lost(control.ours) == (0, of)


@needs_setpriv
def test_killed_clients_hubs_and_databases_lose_nothing() -> None:
    said: list[str] = []
    assert kills.kill_often(0, 2, 1, said.append), said


def test_the_runs_go_on_after_one_that_failed_and_the_end_is_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    troubles: dict[int, Exception] = {3: Lost("a note"), 12: RuntimeError("no server starts")}
    servers: list[int] = []
    runs = iter(range(100))

    @contextmanager
    def server() -> Iterator[Any]:
        servers.append(1)
        yield None

    def run(dice: Random) -> tuple[str, float]:
        if (trouble := troubles.get(next(runs))) is not None:
            raise trouble
        return "hub", 1.5

    monkeypatch.setattr(kills, "server", server)
    monkeypatch.setattr(
        kills,
        "on_stage",
        lambda database, name, act: act(
            SimpleNamespace(run=run, seen=Counter(), proxy=SimpleNamespace(felt=Counter()))
        ),
    )
    said: list[str] = []
    assert not kills.kill_often(0, 20, 1, said.append)
    assert "run 3: Lost: a note" in said
    assert any(line.endswith("RuntimeError: no server starts") for line in said)
    assert said[-1].startswith("of 20 runs: 20 runs, 2 failed; 18 kills")
    assert len(servers) == 2, "a broken server is replaced, and only that"


@needs_setpriv
def test_a_standby_takes_over_with_all_that_was_acknowledged() -> None:
    said: list[str] = []
    assert failover.often(0, 1, said.append), said
