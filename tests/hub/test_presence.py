"""Who is at which ticket: the last heartbeat counts, and who falls silent is gone."""

import pytest
from sqlalchemy import Connection, Engine, event, text

from app.hub.backup import digest
from app.hub.database import hub_engine as engine_of
from app.hub.presence import GONE_US, MOST, Board, Presence
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


def test_a_beat_out_of_all_measure_is_not_kept() -> None:
    presence = Presence()
    presence.beat("jn", at("x" * 100_000), 0)
    assert presence.own(0)["jn"].doing == {}


# ---- two processes on one database -------------------------------------------------------------


class Process:
    """One of the hub's processes, as far as presence goes."""

    def __init__(self, engine: Engine, name: str) -> None:
        self.presence = Presence()
        self.board = Board(self.presence, engine, name)


@pytest.fixture
def pair(hub_engine: Engine) -> tuple[Process, Process]:
    return Process(hub_engine, "one"), Process(hub_engine, "two")


def rows(engine: Engine, what: str = "process") -> list[str]:
    with engine.connect() as conn:
        return list(conn.execute(text(f"SELECT {what} FROM sync_presence ORDER BY 1")).scalars())


def test_agents_behind_two_processes_see_each_other(pair: tuple[Process, Process]) -> None:
    one, two = pair
    assert one.presence.beat("jn", at("t1"), 10 * SECOND) == []
    one.board.share(10 * SECOND)
    assert two.presence.beat("mb", at("t1", "typing"), 11 * SECOND) == []
    two.board.share(11 * SECOND)
    (seen,) = two.presence.beat("mb", at("t1", "typing"), 12 * SECOND)
    assert (seen.agent, seen.doing, seen.since, seen.at) == (
        "jn", "viewing", 10 * SECOND, 10 * SECOND
    )  # fmt: skip
    one.board.share(12 * SECOND)
    (seen,) = one.presence.beat("jn", at("t1"), 13 * SECOND)
    assert (seen.agent, seen.doing) == ("mb", "typing")


def test_who_goes_over_to_another_process_is_in_one_place_and_has_been_there_as_long(
    pair: tuple[Process, Process],
) -> None:
    """A proxy may send each beat elsewhere."""
    one, two = pair
    one.presence.beat("jn", [*at("t1"), *at("t2")], 10 * SECOND)
    one.board.share(10 * SECOND)
    two.presence.beat("mb", [], 10 * SECOND)
    two.board.share(11 * SECOND)
    two.presence.beat("jn", at("t2"), 20 * SECOND)
    two.board.share(20 * SECOND)
    one.board.share(21 * SECOND)
    assert one.presence.beat("mb", at("t1"), 22 * SECOND) == []
    (seen,) = one.presence.beat("mb", at("t2"), 23 * SECOND)
    assert (seen.agent, seen.since, seen.at) == ("jn", 10 * SECOND, 20 * SECOND)
    one.board.share(24 * SECOND)
    assert "jn" not in one.presence.own(24 * SECOND), "told by whoever heard it last"


def test_those_behind_a_process_that_died_age_out_and_nothing_of_them_stays(
    pair: tuple[Process, Process], hub_engine: Engine
) -> None:
    one, two = pair
    one.presence.beat("jn", at("t1"), 0)
    one.board.share(0)
    two.presence.beat("mb", at("t1"), GONE_US - 2)
    two.board.share(GONE_US - 2)
    assert len(two.presence.beat("mb", at("t1"), GONE_US - 1)) == 1
    assert two.presence.beat("mb", at("t1"), GONE_US) == []
    two.board.share(GONE_US)
    assert rows(hub_engine) == ["two"]
    Process(hub_engine, "three").board.sweep(3 * GONE_US)
    assert rows(hub_engine) == []


def test_a_process_to_which_nobody_speaks_costs_nothing_and_leaves_nothing(
    pair: tuple[Process, Process], hub_engine: Engine
) -> None:
    one, _ = pair
    one.presence.beat("jn", at("t1"), 0)
    one.board.share(SECOND)
    assert rows(hub_engine) == ["one"]
    one.board.share(2 * GONE_US)
    assert rows(hub_engine) == []
    hub_engine.dispose()
    one.board.share(2 * GONE_US)
    assert hub_engine.pool.status().endswith("Current Checked out connections: 0")
    assert "Connections in pool: 0" in hub_engine.pool.status()


def test_no_ticket_is_too_odd_to_be_told(pair: tuple[Process, Process], hub_engine: Engine) -> None:
    one, two = pair
    odd = "t\0\ud83d'\"ž"
    one.presence.beat("jn", at(odd), 0)
    one.board.share(0)
    two.presence.beat("mb", [], 0)
    two.board.share(0)
    assert [seen.ticket for seen in two.presence.beat("mb", at(odd), 1)] == [odd]


def test_sharing_waits_for_no_standby_and_is_in_no_backup(
    pair: tuple[Process, Process], hub_engine: Engine
) -> None:
    """With a standby that never answers, a commit that waited for it would wait for ever."""
    waits: list[str] = []

    def note(conn: Connection) -> None:
        waits.append(conn.exec_driver_sql("SHOW synchronous_commit").scalar_one())

    def wait_for_all(conn: Connection) -> None:
        conn.exec_driver_sql("SET LOCAL synchronous_commit = remote_apply")

    event.listen(hub_engine, "begin", wait_for_all)
    event.listen(hub_engine, "commit", note)
    try:
        pair[0].presence.beat("jn", at("t1"), 0)
        pair[0].board.share(0)
    finally:
        event.remove(hub_engine, "begin", wait_for_all)
        event.remove(hub_engine, "commit", note)
    assert waits == ["off"]
    assert "sync_presence" not in digest(hub_engine).rows


def test_a_database_that_only_reads_leaves_those_behind_ones_own_process(
    hub_url: str,
) -> None:
    engine = engine_of(hub_url)
    name = engine.url.database
    with engine.begin() as conn:
        conn.execute(text(f"ALTER DATABASE {name} SET default_transaction_read_only = on"))
    engine.dispose()
    process = Process(engine, "one")
    process.presence.beat("jn", at("t1"), 0)
    with engine.connect() as used:
        process.board.share(0)
        process.board.sweep(0)
        assert not used.invalidated
    assert engine.pool.checkedin() > 0, "no connection is given up for it"
    assert len(process.presence.beat("mb", at("t1"), 1)) == 1
    assert rows(engine) == []
    engine.dispose()
