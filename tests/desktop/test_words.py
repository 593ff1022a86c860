"""Times and promises in words, as the agent reads and hears them."""

import pytest
from PySide6.QtCore import QLocale

from app.desktop import words
from app.domain.customers import Tier
from app.domain.tickets import Channel, Priority, State, TicketClass
from app.store.queries import Sync, View

MINUTE = 60
HOUR = 60 * MINUTE
DAY = 24 * HOUR
NOW_US = 1_781_006_700_000_000


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (0, "0 s"),
        (22, "22 s"),
        (59.9, "59 s"),
        (8 * MINUTE, "8 min"),
        (59 * MINUTE + 59, "59 min"),
        (HOUR, "1 h"),
        (HOUR + 20 * MINUTE, "1 h 20"),
        (2 * HOUR + 5 * MINUTE, "2 h 05"),
        (10 * HOUR + 30 * MINUTE, "10 h"),
        (20 * HOUR, "20 h"),
        (47 * HOUR, "47 h"),
        (2 * DAY, "2 d"),
        (-5, "0 s"),
    ],
)
def test_a_span_is_as_short_as_a_row_needs(seconds: float, text: str) -> None:
    assert words.span(seconds) == text


@pytest.mark.parametrize(
    ("left_s", "span_s", "tone", "short", "full"),
    [
        (190 * MINUTE, 12 * HOUR, "on_track", "3 h 10", "3 h 10 left"),
        (12 * MINUTE, HOUR, "due_soon", "12 min", "12 min left"),
        (15 * MINUTE, HOUR, "due_soon", "15 min", "15 min left"),
        (15 * MINUTE + 1, HOUR, "on_track", "15 min", "15 min left"),
        (0, HOUR, "late", "0 s late", "0 s late"),
        (-5 * MINUTE, HOUR, "late", "5 min late", "5 min late"),
    ],
)
def test_a_running_clock_is_on_track_then_due_soon_then_late(
    left_s: int, span_s: int, tone: str, short: str, full: str
) -> None:
    kept = words.running(NOW_US + left_s * 1_000_000, span_s * 1_000_000, NOW_US)
    assert (kept.tone, kept.short, kept.full) == (tone, short, full)
    assert kept.is_loud == (tone in ("due_soon", "late"))


def test_late_is_spoken_before_the_time() -> None:
    kept = words.running(NOW_US - 5 * MINUTE * 1_000_000, 1, NOW_US)
    assert kept.spoken.startswith("late 5 minute")


def test_while_the_customer_has_the_word_no_clock_runs() -> None:
    kept = words.sla("waiting", NOW_US - 1, 1, 22, NOW_US)
    assert kept == words.waiting()
    assert kept.full == "waiting for customer"


@pytest.mark.parametrize("state", ["solved", "confirmed", "closed"])
def test_an_ended_ticket_shows_how_soon_it_was_answered(state: str) -> None:
    kept = words.sla(state, NOW_US + 1, 1, 22, NOW_US)
    assert kept is not None
    assert (kept.tone, kept.short, kept.full) == ("met", "in 22 s", "answered in 22 s")


def test_a_ticket_without_a_promise_says_nothing() -> None:
    assert words.sla("open", None, 0, None, NOW_US) is None


@pytest.mark.parametrize(
    ("name_of", "values"),
    [
        (words.state, State),
        (words.priority, Priority),
        (words.ticket_class, TicketClass),
        (words.channel, Channel),
        (words.sync, Sync),
        (words.sync_spoken, Sync),
        (words.view, View),
    ],
)
def test_every_value_of_the_house_has_a_word(name_of: object, values: object) -> None:
    for value in values:  # type: ignore[attr-defined]
        text = name_of(value)  # type: ignore[operator]
        assert text
        assert "_" not in text


def test_every_tier_but_none_has_a_word() -> None:
    assert [bool(words.tier(tier)) for tier in Tier] == [tier is not Tier.NONE for tier in Tier]


def test_every_state_has_a_tone() -> None:
    assert words.STATE_TONES.keys() == set(State)


def test_numbers_are_grouped_as_the_agent_writes_them() -> None:
    before = QLocale()
    try:
        QLocale.setDefault(QLocale("en_GB"))
        assert words.number(1_000_000) == "1,000,000"
        QLocale.setDefault(QLocale("cs_CZ"))
        assert words.number(1_000_000) == "1\u00a0000\u00a0000"
    finally:
        QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Good\n\nmorning ", "Good morning"),
        ("word " * 5, "word word…"),
        ("请问有消息了吗" * 3, "请问有消息了吗请问有消息"[:12] + "…"),
    ],
)
def test_a_long_text_is_known_by_its_first_words_in_every_script(text: str, said: str) -> None:
    assert words.beginning(text, 12) == said
