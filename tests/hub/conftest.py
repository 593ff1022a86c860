"""Hub databases for the tests of this folder, on every PostgreSQL there is to try."""

from collections.abc import Iterator

import pytest
from sqlalchemy import Engine

from tests.helpers.hubs import BACKENDS, empty_hub_engine, fresh_database


@pytest.fixture(params=BACKENDS)
def hub_url(request: pytest.FixtureRequest) -> Iterator[str]:
    """The address of a migrated, empty hub database."""
    with fresh_database(request.param) as url:
        yield url


@pytest.fixture(params=BACKENDS)
def hub_engine(request: pytest.FixtureRequest) -> Iterator[Engine]:
    """An engine over a migrated, empty hub database."""
    with empty_hub_engine(request.param) as engine:
        yield engine
