"""A few of the walks that are killed on the way; `python -m tests.weather.walks --runs 300` makes more."""

import pytest

from tests.hub.test_scope import House
from tests.hub.test_scope import house as _house
from tests.weather.walks import run

house = _house


@pytest.mark.parametrize("seed", [1, 2])
def test_a_walk_that_is_killed_is_gone_on_with_anywhere_and_loses_nothing(
    house: House, seed: int
) -> None:
    happened = run(house, seed)
    assert happened["killed"] >= 2
    assert happened["said"] > 0
