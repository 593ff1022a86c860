"""A part of the runs with real processes, and the control; `packaging/dev.py weather` runs all of them."""

import shutil

import pytest

from tests.weather import control, failover, kills

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


@needs_setpriv
def test_a_standby_takes_over_with_all_that_was_acknowledged() -> None:
    said: list[str] = []
    assert failover.often(0, 1, said.append), said
