"""Hub databases for the tests of this folder, on every PostgreSQL there is to try."""

from collections.abc import Iterator

import pytest
from sqlalchemy import Engine

from tests.helpers.hubs import BACKENDS, fresh_database, fresh_hub_engine


@pytest.fixture(params=BACKENDS)
def hub_url(request: pytest.FixtureRequest) -> Iterator[str]:
    """The address of a migrated, empty hub database."""
    with fresh_database(request.param) as url:
        yield url


@pytest.fixture(params=BACKENDS)
def hub_engine(request: pytest.FixtureRequest) -> Iterator[Engine]:
    """An engine over a migrated, empty hub database."""
    with fresh_hub_engine(request.param) as engine:
        yield engine
