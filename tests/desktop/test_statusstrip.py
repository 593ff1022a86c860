"""The strip says exactly the agreed words, and counts as each language counts."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from pytestqt.qtbot import QtBot

from app.desktop import languages
from app.desktop.banners import BannerStack
from app.desktop.link import DISK, KEPT_OUT, PHASES, RUNNING, UPGRADE, Outage
from app.desktop.statusstrip import MEBIBYTE, StatusStrip, StripText
from app.desktop.theme import Theme
from app.store.queries import SyncRow
from app.sync import link
from tests.helpers.stage import FakeLink

NOON = datetime(2026, 6, 9, 12, 0, tzinfo=UTC)
WAY_OUT = "Open sign-in page"
NOON_US = int(NOON.timestamp()) * 1_000_000


def waiting(pending: int, needs_you: int = 0) -> SyncRow:
    return SyncRow(pending, needs_you, None, 0, 0, True)


HOUR_US = 3_600_000_000


def away(hours: float, ahead: float = 0) -> SyncRow:
    """Two wait, the hub was heard so many hours ago, and our clock is ahead of its by so many."""
    then = NOON_US - round(hours * HOUR_US)
    return replace(
        waiting(2), last_contact_us=then, now_us=NOON_US, ahead_us=round(ahead * HOUR_US)
    )


@pytest.fixture
def strip(qtbot: QtBot, qapp: QApplication) -> Iterator[StatusStrip]:
    languages.speak("en")
    widget = StatusStrip(Theme())
    qtbot.addWidget(widget)
    widget.show_time(NOON.astimezone())
    yield widget
    languages.speak("en")


@pytest.mark.parametrize(
    ("state", "row", "said"),
    [
        (FakeLink("up_to_date", last_contact_us=NOON_US), waiting(0), "Up to date {noon}"),
        (FakeLink("sending", None, 12, 40), waiting(28), "Sending 12 of 40"),
        (FakeLink("offline", NOON_US), waiting(2), "Offline since {noon} · 2 waiting to send"),
        (FakeLink("offline", NOON_US), waiting(0), "Offline since {noon}"),
        (FakeLink("offline", NOON_US), away(57), "Offline since {noon} · 2 waiting to send"),
        (
            FakeLink("offline", NOON_US),
            away(58),
            "Offline 58 h · refunds stop in 14 h · 2 waiting to send",
        ),
        (
            FakeLink("offline", NOON_US),
            away(71.5),
            "Offline 71 h · refunds stop in 30 min · 2 waiting to send",
        ),
        (
            FakeLink("offline", NOON_US),
            away(73),
            "Offline 73 h · refunds wait for the hub · 2 waiting to send",
        ),
        (
            FakeLink("up_to_date", last_contact_us=NOON_US),
            away(0, -23),
            "Up to date {noon} · 2 waiting to send, Clock differs by 23 h from the hub",
        ),
        (
            FakeLink("up_to_date", last_contact_us=NOON_US),
            away(0, 0.2),
            "Up to date {noon} · 2 waiting to send, Clock differs by 12 min from the hub",
        ),
        (
            FakeLink("up_to_date", last_contact_us=NOON_US),
            away(0, 0.15),
            "Up to date {noon} · 2 waiting to send",
        ),
        (
            FakeLink("hub_trouble", NOON_US, retry_s=30.0),
            waiting(1),
            "Hub is not answering, retrying in 30 s",
        ),
        (
            FakeLink("captive", NOON_US),
            waiting(2),
            "This network asks for a sign-in page, Open sign-in page",
        ),
        (FakeLink("a word of tomorrow", NOON_US), waiting(0), "Offline since {noon}"),
        (FakeLink("sign_in", NOON_US), waiting(14), "Sign in to send 14 items, Sign in"),
        (FakeLink("sign_in", NOON_US), waiting(1), "Sign in to send 1 item, Sign in"),
        (
            FakeLink("blocked", NOON_US),
            waiting(2),
            "Blocked by the hub, all work is kept here · 2 waiting to send",
        ),
        (FakeLink("upgrade", NOON_US), waiting(0), "Too old to read news, work is still sent"),
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
def test_the_words(strip: StatusStrip, state: FakeLink, row: SyncRow, said: str) -> None:
    strip.show_link(state)
    strip.show_row(row)
    assert strip.words() == said.format(noon=strip.clock(NOON_US))


def phases_of_the_loop() -> list[str]:
    """Every word in the drawing that opens the loop's own module."""
    drawing = (link.__doc__ or "").split("\n\n")[1].replace("(after a pause)", "")
    return sorted(set(re.findall("[a-z_]{3,}", drawing)))


def test_the_window_knows_every_phase_of_the_loop() -> None:
    assert set(phases_of_the_loop()) == PHASES
    assert set(link.PHASES.values()) < PHASES


@pytest.mark.parametrize("phase", phases_of_the_loop())
def test_every_phase_has_words_of_its_own(strip: StatusStrip, phase: str) -> None:
    strip.show_link(FakeLink(phase, NOON_US, 1, 2, NOON_US, 30.0))
    others = [FakeLink(other, NOON_US, 1, 2, NOON_US, 30.0) for other in PHASES - {phase}]
    mine = strip.words()
    for other in others:
        strip.show_link(other)
        assert strip.words() != mine


@pytest.mark.parametrize("phase", [*phases_of_the_loop(), "a word of tomorrow"])
def test_only_a_broken_line_is_an_outage(phase: str) -> None:
    outage = Outage()
    outage.hear_link(FakeLink(phase))
    assert outage.is_on == (phase not in RUNNING | KEPT_OUT | {DISK, UPGRADE})


def test_a_newer_program_is_a_quiet_hint_beside_whatever_the_strip_says(strip: StatusStrip) -> None:
    strip.show_link(FakeLink("up_to_date", last_contact_us=NOON_US))
    line = strip.findChild(StripText)
    assert line is not None
    assert line.toolTip() == ""
    before = strip.words()
    strip.show_link(FakeLink("up_to_date", last_contact_us=NOON_US, is_outdated=True))
    assert strip.words() == before
    assert line.toolTip() == line.accessibleDescription() != ""


@pytest.mark.parametrize("phase", sorted({"offline", "captive", UPGRADE} | KEPT_OUT))
def test_what_the_agent_should_know_of_the_line_is_a_banner(qtbot: QtBot, phase: str) -> None:
    banners = BannerStack(Theme())
    qtbot.addWidget(banners)
    banners.show_link(FakeLink(phase, NOON_US))
    assert len(banners.texts()) == 1
    banners.show_link(FakeLink("up_to_date"))
    assert banners.texts() == []


def test_the_way_out_of_a_foreign_network_is_offered_twice(
    qtbot: QtBot, strip: StatusStrip
) -> None:
    banners, asked = BannerStack(Theme()), list[str]()
    qtbot.addWidget(banners)
    for place in (strip, banners):
        place.asked.connect(asked.append)
        place.show_link(FakeLink("captive", NOON_US))
        next(b for b in place.findChildren(QAbstractButton) if b.text() == WAY_OUT).click()
    assert asked == ["captive", "captive"]


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


def test_the_edition_of_the_policy_is_named_and_that_it_may_be_old_when_offline(
    strip: StatusStrip,
) -> None:
    def said() -> list[str]:
        return [text.text() for text in strip.findChildren(QLabel) if not text.isHidden()]

    assert not [text for text in said() if "Policy" in text]
    strip.show_policy("3.2")
    assert "Policy v3.2" in said()
    strip.show_link(FakeLink("offline", NOON_US))
    assert f"Policy v3.2, as of {strip.clock(NOON_US)}" in said()


def test_a_refused_edition_has_a_strip_of_its_own_beside_the_others(qtbot: QtBot) -> None:
    banners = BannerStack(Theme())
    qtbot.addWidget(banners)
    banners.show_work("Ana has claimed it.", ())
    banners.show_policy("A seal does not fit.")
    banners.show_policy("A seal does not fit.")
    assert banners.texts() == ["Ana has claimed it.", "A seal does not fit."]
    banners.show_work("", ())
    assert banners.texts() == ["A seal does not fit."]
    banners.show_policy("")
    assert banners.texts() == []


def test_what_a_long_outage_and_a_wrong_clock_mean_is_said_above_the_work(
    qtbot: QtBot, qapp: QApplication
) -> None:
    banners = BannerStack(Theme())
    qtbot.addWidget(banners)
    banners.show_row(away(1))
    assert banners.texts() == []
    banners.show_row(away(58, 23))
    clock, alone = banners.texts()
    assert "Due times use hub time." in clock
    assert alone.startswith("In 14 h refunds can no longer be promised")
    banners.show_row(away(73))
    (alone,) = banners.texts()
    assert alone.startswith("Refunds cannot be promised before the hub is reached.")
    banners.show_row(away(0))
    assert banners.texts() == []
