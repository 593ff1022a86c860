"""The window says by which edition it goes, that a forged one was refused, and how to open a locked queue."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.desktop.desk import Desk
from app.desktop.policy.announcing import SEEN
from app.desktop.policy.edition import sealed_words
from app.desktop.policy.going import Reading
from app.desktop.policy.reading import read_book
from app.desktop.policy.since import fresh
from app.desktop.shell import Shell
from app.desktop.theme import Theme
from app.desktop.widgets.buttons import Button
from app.desktop.widgets.notices import Banner
from app.domain.codec import to_image
from app.domain.operations import Rejected
from app.domain.policy.book import Book
from app.domain.policy.shelf import CURRENT, SHELF, Shelf
from app.store.queries_policy import EditionState
from app.sync.protocol import Row
from app.sync.rebase import take_in
from app.workstation import Workstation
from tests.helpers.desks import desk_over
from tests.helpers.editions import MARTA, bundle, shelf
from tests.helpers.profiles import AT, FakeClock, open_profile, sign_in
from tests.helpers.profiles import desk as people
from tests.helpers.shelved import shelve, shipped_book


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

    def lay(self, book: Book, number: int) -> None:
        """A whole book, as its edition of this number."""
        shelve(self.station, book, number)
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
    assert sealed_words(window.reading.edition.state).endswith("the seals fit.")
    assert sealed_words(EditionState(number="000001")) == "Without seals."
    assert "Only Marta" in sealed_words(EditionState(number="000001", sealed_by=("Marta",)))
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


def test_a_new_edition_is_said_once_with_what_changed_and_what_must_be_read(
    window: Window, qtbot: QtBot
) -> None:
    book = shipped_book()
    window.lay(book, 1)
    qtbot.waitUntil(lambda: window.station.get_kv(SEEN) == "000001", timeout=20_000)
    assert window.banners == []
    window.lay(book, 2)
    qtbot.waitUntil(lambda: window.banners != [], timeout=20_000)
    (said,) = window.banners
    row = read_book(window.station)
    assert row is not None
    lines = fresh(row)
    changed, must = sum(bool(one.mark) for one in lines), sum(one.is_due for one in lines)
    assert said.startswith(f"Policy v{row.label} is in force since")
    assert f"{changed} changes, {must} must be read" in said
    banner = window.shell.centre.banners.findChild(Banner)
    assert banner is not None
    banner.findChildren(Button)[0].click()
    assert window.banners == []
    page = window.reading.page
    assert page.changes.isChecked()
    qtbot.waitUntil(lambda: page.pages.toPlainText().startswith(lines[0].id), timeout=20_000)
    qtbot.waitUntil(lambda: window.station.get_kv(SEEN) == "000002", timeout=20_000)
    window.reading.news.refresh()
    assert window.banners == []


def test_a_locked_queue_offers_to_read_the_clause_now(window: Window) -> None:
    opened: list[tuple[str, str]] = []
    window.reading.open_part = lambda part, name: opened.append((part, name))  # type: ignore[method-assign]
    action = window.reading.way_out(Rejected("ticket.queue_locked", clause="3.2", version="2"))
    assert action is not None
    label, deed = action
    deed()
    assert (label, opened) == ("Read now", [("clause", "3.2")])
    assert window.reading.way_out(Rejected("ticket.claimed")) is None
