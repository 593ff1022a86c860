"""Whatever the line does, everybody ends with the same tickets and no operation is lost or doubled."""

from pathlib import Path

import pytest

from tests.sync.weather import World, template

SEEDS = range(16)


@pytest.fixture(scope="session")
def empty_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return template(tmp_path_factory.mktemp("weather"))


@pytest.mark.parametrize("seed", SEEDS)
def test_any_weather_ends_in_agreement(seed: int, tmp_path: Path, empty_store: Path) -> None:
    world = World(seed, tmp_path, empty_store)
    try:
        for _ in range(12):
            world.live(8)
            number = world.rng.randrange(len(world.stations))
            world.check_visible(number)
            world.check_own_work(number)
        world.calm()
        world.check_converged()
    finally:
        world.close()
