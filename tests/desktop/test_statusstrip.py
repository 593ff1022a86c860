"""The strip says exactly the agreed words, and counts as each language counts."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.desktop import languages
from app.desktop.link import Outage
from app.desktop.statusstrip import MEBIBYTE, StatusStrip
from app.desktop.theme import Theme
from app.store.queries import SyncRow
from tests.helpers.stage import FakeLink

NOON = datetime(2026, 6, 9, 12, 0, tzinfo=UTC)
NOON_US = int(NOON.timestamp()) * 1_000_000


def waiting(pending: int, needs_you: int = 0) -> SyncRow:
    return SyncRow(pending, needs_you, None, 0, 0, True)


@pytest.fixture
def strip(qtbot: QtBot, qapp: QApplication) -> Iterator[StatusStrip]:
    languages.speak("en")
    widget = StatusStrip(Theme())
    qtbot.addWidget(widget)
    widget.show_time(NOON.astimezone())
    yield widget
    languages.speak("en")


@pytest.mark.parametrize(
    ("link", "row", "said"),
    [
        (FakeLink("up_to_date", last_contact_us=NOON_US), waiting(0), "Up to date {noon}"),
        (FakeLink("sending", None, 12, 40), waiting(28), "Sending 12 of 40"),
        (FakeLink("offline", NOON_US), waiting(2), "Offline since {noon} · 2 waiting to send"),
        (FakeLink("offline", NOON_US), waiting(0), "Offline since {noon}"),
        (
            FakeLink("hub_trouble", NOON_US, retry_s=30.0),
            waiting(1),
            "Hub is not answering, retrying in 30 s",
        ),
        (FakeLink("sign_in", NOON_US), waiting(14), "Sign in to send 14 items, Sign in"),
        (FakeLink("sign_in", NOON_US), waiting(1), "Sign in to send 1 item, Sign in"),
        (
            FakeLink("up_to_date", last_contact_us=NOON_US),
            waiting(0, 1),
            "Up to date {noon}, 1 item needs you",
        ),
        (
            FakeLink("offline", NOON_US),
            waiting(3, 2),
            "Offline since {noon} · 3 waiting to send, 2 items need you",
        ),
    ],
)
def test_the_words(strip: StatusStrip, link: FakeLink, row: SyncRow, said: str) -> None:
    strip.show_link(link)
    strip.show_row(row)
    assert strip.words() == said.format(noon=strip.clock(NOON_US))


def test_a_disk_that_fills_up_is_told(strip: StatusStrip) -> None:
    strip.show_alone()
    strip.show_free_space(200 * MEBIBYTE)
    assert strip.words() == "Working on this computer alone, Disk almost full (200 MB left)"
    strip.show_free_space(900 * MEBIBYTE)
    assert "Disk" not in strip.words()


def test_before_the_store_is_open_it_says_nothing(qtbot: QtBot) -> None:
    strip = StatusStrip(Theme())
    qtbot.addWidget(strip)
    assert strip.words() == ""


def test_links_lead_where_they_say(qtbot: QtBot, strip: StatusStrip) -> None:
    strip.show_row(waiting(0, 1))
    asked: list[str] = []
    strip.asked.connect(asked.append)
    strip._needs.click()  # noqa: SLF001
    assert asked == ["attention"]


def test_an_outage_counts_what_was_delivered_and_refused(qtbot: QtBot) -> None:
    outage, ended = Outage(), list[tuple[int, int]]()
    outage.ended.connect(lambda delivered, refused: ended.append((delivered, refused)))
    outage.hear_link(FakeLink("up_to_date"))
    outage.hear_row(waiting(0, 1))
    outage.hear_link(FakeLink("offline"))
    for pending in (1, 2, 3, 4, 5):
        outage.hear_row(waiting(pending, 1))
    outage.hear_link(FakeLink("sending", None, 0, 5))
    outage.hear_row(waiting(2, 2))
    assert ended == []
    outage.hear_link(FakeLink("up_to_date"))
    assert ended == []
    outage.hear_row(waiting(0, 2))
    assert ended == [(4, 1)]


def test_a_hub_that_is_slow_to_start_is_no_outage(qtbot: QtBot) -> None:
    outage, ended = Outage(), list[object]()
    outage.ended.connect(lambda *counts: ended.append(counts))
    outage.hear_link(FakeLink("offline"))
    outage.hear_link(FakeLink("up_to_date"))
    assert ended == []
