"""The window says by which edition it goes, that a forged one was refused, and how to open a locked queue."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.desktop.desk import Desk
from app.desktop.policy.going import Reading
from app.desktop.shell import Shell
from app.desktop.theme import Theme
from app.domain.codec import to_image
from app.domain.operations import Rejected
from app.domain.policy.shelf import CURRENT, SHELF, Shelf
from app.sync.protocol import Row
from app.sync.rebase import take_in
from app.workstation import Workstation
from tests.helpers.desks import desk_over
from tests.helpers.editions import MARTA, bundle, shelf
from tests.helpers.profiles import AT, FakeClock, open_profile, sign_in
from tests.helpers.profiles import desk as people


class Window:
    """A frame over a real workstation into which shelves are fed."""

    def __init__(self, desk: Desk, station: Workstation, shell: Shell) -> None:
        self.station, self.shell, self.reading = station, shell, Reading(desk, shell)
        self._changes = desk.changes
        self._rev = 0

    def feed(self, there: Shelf) -> None:
        self._rev += 1
        row = Row(SHELF.kind, CURRENT, self._rev, "put", to_image(there))
        with self.station.writing() as conn:
            take_in(conn, "ref", [row])
        self._changes.changed.emit(frozenset({"policy_shelf/current"}))

    @property
    def label(self) -> str:
        return self.reading.edition.state.label

    @property
    def banners(self) -> list[str]:
        return self.shell.centre.banners.texts()


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[Window]:
    clock = FakeClock()
    station = open_profile(tmp_path, clock)
    station.perform_all(list(people()))
    sign_in(station, "jn")
    with desk_over(station) as made:  # type: ignore[arg-type]
        shell = Shell(Theme())
        qtbot.addWidget(shell)
        yield Window(made, station, shell)
    station.close()


def test_the_foot_names_the_edition_and_a_forged_one_is_told_above(
    window: Window, qtbot: QtBot
) -> None:
    window.feed(shelf(bundle(1)))
    qtbot.waitUntil(lambda: window.label == "3.1", timeout=20_000)
    assert window.banners == []
    window.feed(shelf(bundle(2, (MARTA,))))
    qtbot.waitUntil(lambda: window.banners != [], timeout=20_000)
    assert "A second person must seal" in window.banners[0]
    assert "Policy 3.1 stays in force" in window.banners[0]
    window.feed(shelf(bundle(2)))
    qtbot.waitUntil(lambda: window.label == "3.2", timeout=20_000)
    assert window.banners == []


def test_the_next_edition_is_shown_at_its_moment_without_any_news(
    window: Window, qtbot: QtBot
) -> None:
    window.feed(shelf(bundle(1), bundle(2, in_force_at=AT + timedelta(milliseconds=300))))
    qtbot.waitUntil(lambda: window.label == "3.1", timeout=20_000)
    window.station.clock.push(seconds=1)  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: window.label == "3.2", timeout=20_000)


def test_a_locked_queue_offers_to_read_the_clause_now(window: Window) -> None:
    opened: list[tuple[str, str]] = []
    window.reading.open_part = lambda part, name: opened.append((part, name))  # type: ignore[method-assign]
    action = window.reading.way_out(Rejected("ticket.queue_locked", clause="3.2", version="2"))
    assert action is not None
    label, deed = action
    deed()
    assert (label, opened) == ("Read now", [("clause", "3.2")])
    assert window.reading.way_out(Rejected("ticket.claimed")) is None
