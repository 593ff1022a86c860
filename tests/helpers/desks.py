"""A desk over the story for tests of screens: real lanes and real news, a workstation of dictionaries."""

from collections.abc import Iterator
from contextlib import contextmanager

from app.desktop.background import Background
from app.desktop.changes import Changes
from app.desktop.desk import Desk
from app.desktop.theme import Theme
from tests.helpers.fake_workstation import FakeWorkstation


@contextmanager
def desk_over(workstation: FakeWorkstation) -> Iterator[Desk]:
    """A desk whose lanes end with the block; an error that nobody caught fails the test."""
    background, changes = Background(), Changes()
    troubles: list[Exception] = []
    background.troubled.connect(troubles.append)
    try:
        yield Desk(workstation, background, changes, Theme())  # type: ignore[arg-type]
    finally:
        background.close()
    assert not troubles, troubles
