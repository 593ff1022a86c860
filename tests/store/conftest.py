"""A fresh encrypted file for the tests of this folder."""

from collections.abc import Generator
from pathlib import Path

import pytest
from sqlalchemy import Engine

from tests.helpers.profiles import fresh_engine


@pytest.fixture
def engine(tmp_path: Path) -> Generator[Engine]:
    with fresh_engine(tmp_path) as engine:
        yield engine
