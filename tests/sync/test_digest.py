"""Both ends fold what they hold into one word; where the words differ, the difference is found and read again."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain.contacts import AddNote
from app.domain.operations import Ref
from app.domain.tickets import TagTicket
from app.sync import digest, feeds
from app.sync.exchange import VERIFY_EVERY_S, VERIFY_FIRST_S
from tests.helpers.profiles import ticket
from tests.sync.crossing import Desk, Shop, open_shop


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    with open_shop(tmp_path) as shop:
        shop.mb.does(*(ticket(f"x{n}") for n in range(30)), AddNote("n1", "x1", "measured it"))
        shop.sync(shop.mb, shop.jn)
        yield shop


def damage(desk: Desk, sql: str) -> None:
    """Change rows behind everybody's back."""
    with desk.station.writing() as conn:
        assert conn.exec_driver_sql(sql).rowcount > 0


def verify(shop: Shop, desk: Desk) -> None:
    """Let the time come at which a workstation asks."""
    shop.clock.push(seconds=VERIFY_EVERY_S + VERIFY_FIRST_S)
    desk.sync()


def wrong(shop: Shop, desk: Desk) -> list[str]:
    with desk.station.reading() as conn:
        ask = dict(conn.exec_driver_sql("SELECT scope, seq FROM cursor").all())  # type: ignore[arg-type]
        theirs = {}
        for scope in ask:
            theirs |= {scope: shop.digest(scope)} if shop.digest(scope) else {}
        return digest.differing(conn, ask, theirs)


def test_two_ends_that_agree_find_no_difference_even_with_work_pending(shop: Shop) -> None:
    shop.jn.does(TagTicket("t1", add=("mine",)), ticket("new"), AddNote("n2", "new", "pending"))
    assert wrong(shop, shop.jn) == []
    verify(shop, shop.jn)
    verify(shop, shop.mb)
    assert wrong(shop, shop.jn) == wrong(shop, shop.mb) == []


def test_an_answer_that_came_late_proves_nothing(shop: Shop) -> None:
    with shop.jn.station.reading() as conn:
        cut: dict[str, int] = dict(conn.exec_driver_sql("SELECT scope, seq FROM cursor").all())  # type: ignore[arg-type]
        cut["team:ret"] -= 1
        assert digest.differing(conn, cut, {"ref": "0:0000000000000000"}) == []
        cut["team:ret"] += 1
        assert digest.differing(conn, cut, {"ref": "0:0000000000000000"}) == ["ref"]


@pytest.mark.logs_warnings  # "team:ret differed from the hub in 1 rows"
@pytest.mark.parametrize(
    "sql",
    [
        "DELETE FROM tickets WHERE id = 'x3'",
        "UPDATE tickets SET rev = 0, subject = 'older' WHERE id = 'x4'",
        "UPDATE tickets SET rev = 99, subject = 'never was' WHERE id = 'x5'",
        "INSERT INTO messages SELECT 'ghost', ticket, message_kind, author, body, at, channel, address,"
        " mail_id, mail_references, attachments, source, rev, scope FROM messages WHERE id = 'n1'",
    ],
)
def test_whatever_differs_is_found_and_read_again(shop: Shop, sql: str) -> None:
    damage(shop.jn, sql)
    assert wrong(shop, shop.jn) == ["team:ret"]
    verify(shop, shop.jn)
    assert wrong(shop, shop.jn) == []
    for ref in shop.hub.books.rows:
        assert shop.jn.row(*ref) == shop.at_hub(*ref), ref
    assert shop.jn.row("messages", "ghost") is None


@pytest.mark.logs_warnings  # "team:ret differed from the hub in 30 rows"
def test_many_differences_are_mended_in_several_turns_and_pending_work_stays(shop: Shop) -> None:
    shop.jn.does(TagTicket("x7", add=("mine",)))
    damage(shop.jn, "DELETE FROM tickets WHERE id LIKE 'x%' AND id <> 'x7'")
    damage(shop.jn, "UPDATE base_row SET rev = 77")
    for _ in range(12):
        verify(shop, shop.jn)
    assert wrong(shop, shop.jn) == []
    assert shop.jn.ticket("x7")["tags"] == ["mine"]
    for ref in shop.hub.books.rows:
        assert shop.jn.row(*ref) == shop.at_hub(*ref), ref


@pytest.mark.logs_warnings  # "the hub lacks 60 rows of team:ret that are here; they stay"
def test_a_hub_that_lacks_very_much_deletes_nothing_here(shop: Shop) -> None:
    shop.mb.does(*(ticket(f"y{n}") for n in range(60)))
    shop.sync(shop.mb, shop.jn)
    books = shop.hub.books
    for ref in [ref for ref in books.rows if ref.id.startswith("y")]:
        del books.rows[ref]
        del books.index["team:ret", ref]
    for _ in range(3):
        verify(shop, shop.jn)
    assert len([row for row in shop.jn.rows("tickets") if row["id"].startswith("y")]) == 60


def test_a_hub_that_moved_on_meanwhile_is_asked_another_time(shop: Shop) -> None:
    damage(shop.jn, "DELETE FROM tickets WHERE id = 'x3'")
    with shop.jn.station.reading() as conn:
        ask = digest.compare(conn, "team:ret")
    assert ask is not None
    shop.mb.does(TagTicket("t1", add=("later",)))
    shop.mb.sync()
    reply = shop.hub.compare(ask)
    assert (reply.buckets, reply.rows) == ([], [])
    with shop.jn.station.writing() as conn:
        assert digest.take_compare(conn, reply, shop.jn.station.actor(conn)) == set()
    assert shop.jn.row("tickets", "x3") is None


def test_an_answer_that_comes_after_the_next_page_changes_nothing(shop: Shop) -> None:
    damage(shop.jn, "DELETE FROM tickets WHERE id = 'x3'")
    with shop.jn.station.reading() as conn:
        ask = digest.compare(conn, "team:ret")
    assert ask is not None
    reply = shop.hub.compare(ask)
    assert Ref("tickets", "x3") in {Ref(row.t, row.id) for row in reply.rows}
    shop.mb.does(TagTicket("x3", add=("later",)))
    shop.sync(shop.mb, shop.jn)
    with shop.jn.station.writing() as conn:
        assert digest.take_compare(conn, reply, shop.jn.station.actor(conn)) == set()
    assert shop.jn.ticket("x3")["tags"] == ["later"]


def test_a_scope_that_a_restored_hub_has_not_told_to_its_end_is_not_judged(shop: Shop) -> None:
    with shop.jn.station.writing() as conn:
        feeds.expect(conn, ("team:ret",))
        conn.exec_driver_sql("UPDATE tickets SET rev = 0 WHERE id = 'x3'")
    assert wrong(shop, shop.jn) == []
    with shop.jn.station.writing() as conn:
        feeds.expect(conn, ())
    assert wrong(shop, shop.jn) == ["team:ret"]
