"""Who is at which ticket: the last heartbeat counts, and who falls silent is gone."""

from app.hub.presence import GONE_US, MOST, Presence
from app.sync.protocol import Spot

SECOND = 1_000_000


def at(ticket: str, doing: str = "viewing") -> list[Spot]:
    return [Spot(ticket, doing)]


def test_colleagues_at_one_ticket_see_each_other_with_age() -> None:
    presence = Presence()
    assert presence.beat("jn", at("t1"), 10 * SECOND) == []
    (seen,) = presence.beat("mb", at("t1", "typing"), 15 * SECOND)
    assert (seen.ticket, seen.agent, seen.doing) == ("t1", "jn", "viewing")
    assert (seen.since, seen.at) == (10 * SECOND, 10 * SECOND)
    (seen,) = presence.beat("jn", at("t1"), 20 * SECOND)
    assert (seen.agent, seen.doing) == ("mb", "typing")
    (seen,) = presence.beat("mb", at("t1"), 25 * SECOND)
    assert (seen.since, seen.at) == (10 * SECOND, 20 * SECOND), (
        "since when, and how old the news is"
    )
    assert presence.beat("mb", at("t2"), 26 * SECOND) == []


def test_the_last_heartbeat_counts_and_no_other() -> None:
    presence = Presence()
    presence.beat("jn", [*at("t1"), *at("t2", "draft")], 0)
    presence.beat("jn", at("t2", "typing"), SECOND)
    assert presence.beat("mb", at("t1"), SECOND) == []
    (seen,) = presence.beat("mb", at("t2"), SECOND)
    assert (seen.doing, seen.since) == ("typing", SECOND)
    presence.beat("jn", [], 2 * SECOND)
    assert presence.beat("mb", at("t2"), 2 * SECOND) == []


def test_who_falls_silent_is_gone_and_comes_back_anew() -> None:
    presence = Presence()
    presence.beat("jn", at("t1"), 0)
    assert len(presence.beat("mb", at("t1"), GONE_US - 1)) == 1
    assert presence.beat("mb", at("t1"), GONE_US) == []
    presence.beat("jn", at("t1"), 2 * GONE_US)
    (seen,) = presence.beat("mb", at("t1"), 2 * GONE_US)
    assert seen.since == 2 * GONE_US


def test_what_nobody_does_and_what_is_too_much_is_left_out() -> None:
    presence = Presence()
    presence.beat("jn", [Spot("t1", "sleeping"), *(Spot(f"x{n}", "viewing") for n in range(99))], 0)
    assert presence.beat("mb", at("t1"), 0) == []
    everywhere = [Spot(f"x{n}", "viewing") for n in range(99)]
    assert len(presence.beat("mb", everywhere, 0)) == MOST
