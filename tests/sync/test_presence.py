"""Two agents at one ticket are told of each other, and nobody is told of what is long over."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.store.queries import Present, PresentRow
from app.sync.protocol import Unreachable
from tests.sync.crossing import Desk, Shop, open_shop


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    with open_shop(tmp_path) as shop:
        yield shop


def seen(desk: Desk) -> list[tuple[str, str, int, int]]:
    rows: tuple[PresentRow, ...] = desk.station.ask(Present("t1"))
    return [(row.agent, row.doing, row.for_s, row.age_s) for row in rows]


def test_whoever_types_is_seen_by_the_one_who_looks(shop: Shop) -> None:
    told: list[frozenset[str]] = []
    shop.jn.exchange._on_change = told.append  # noqa: SLF001
    shop.mb.station.be_at("t1", "typing")
    shop.jn.station.be_at("t1", "viewing")
    shop.mb.exchange.beat()
    shop.jn.exchange.beat()
    assert seen(shop.jn) == [("mb", "typing", 0, 0)]
    assert told == [frozenset({"presence/t1"})]
    shop.clock.push(seconds=20)
    assert seen(shop.jn) == [("mb", "typing", 20, 20)]
    shop.mb.exchange.beat()
    assert seen(shop.mb) == [("jn", "viewing", 20, 20)]
    shop.jn.exchange.beat()
    assert seen(shop.jn) == [("mb", "typing", 20, 0)]
    assert len(told) == 1, "nothing has changed but the age"


def test_who_leaves_is_gone_with_the_next_heartbeats(shop: Shop) -> None:
    shop.mb.station.be_at("t1", "viewing")
    shop.mb.exchange.beat()
    shop.jn.station.be_at("t1", "viewing")
    shop.jn.exchange.beat()
    shop.mb.exchange.beat()
    assert [agent for agent, *_ in seen(shop.mb)] == ["jn"]
    shop.jn.station.be_at("t1", "")
    shop.jn.exchange.beat()
    shop.mb.exchange.beat()
    assert seen(shop.mb) == []


def test_a_waiting_draft_is_told_without_being_asked(shop: Shop) -> None:
    shop.mb.station.save_draft("t1", "reply", "Dear Ada, ")
    shop.mb.exchange.beat()
    shop.jn.station.be_at("t1", "viewing")
    shop.jn.exchange.beat()
    assert seen(shop.jn)[0][:2] == ("mb", "draft")


def test_without_a_line_what_was_seen_grows_old_and_goes(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    shop.mb.station.be_at("t1", "viewing")
    shop.mb.exchange.beat()
    shop.jn.station.be_at("t1", "viewing")
    shop.jn.exchange.beat()

    def cut(_: object) -> None:
        raise Unreachable("no line")

    monkeypatch.setattr(shop.jn.exchange._transport, "presence", cut)  # noqa: SLF001
    shop.clock.push(seconds=50)
    with pytest.raises(Unreachable):
        shop.jn.exchange.beat()
    assert seen(shop.jn) == [("mb", "viewing", 50, 50)]
    shop.clock.push(seconds=15)
    assert seen(shop.jn) == []


def test_an_agent_who_is_nowhere_says_nothing(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shop.jn.exchange._transport, "presence", None)  # noqa: SLF001
    shop.jn.exchange.beat()
    shop.jn.station.be_at("t1", "viewing")
    shop.clock.push(minutes=2)
    shop.jn.exchange.beat()
