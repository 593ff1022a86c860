"""An operator sees which workstations there are, blocks one that is lost, and lets it in again when it is found."""

import json
import threading
from argparse import ArgumentParser
from collections.abc import Callable
from contextlib import suppress

import pytest
from sqlalchemy import Engine

from app import operating
from app.commands import REFUSED, Trouble, known_trouble
from app.domain.contacts import AddNote
from app.hub import watch, web
from app.hub.stations import NoSuchStation, set_blocked, stations
from app.sync.exchange import settle_all
from app.sync.protocol import Fault, HubFault
from tests.hub.test_door_to_door import Desk, ticket_at
from tests.hub.test_door_to_door import desks as _desks
from tests.hub.test_door_to_door import hub as _hub

hub, desks = _hub, _desks


@pytest.fixture(autouse=True)
def _looks_often(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watch, "EVERY_S", 0.1)
    monkeypatch.setattr(web, "COMMENT_S", 0.1)


def refused(call: Callable[[], object]) -> str:
    with pytest.raises(HubFault) as caught:
        call()
    assert caught.value.fault is Fault.DEVICE_BLOCKED
    return str(caught.value.detail["reason"])


def operator(engine: Engine, *words: str) -> int:
    parser = ArgumentParser()
    operating.arguments(parser)
    url = engine.url.render_as_string(hide_password=False).replace("+psycopg", "")
    return operating.hub(parser.parse_args([*words, "--url", url]))


def test_the_workstations_are_listed_with_what_an_operator_must_know(
    desks: tuple[Desk, Desk], hub_engine: Engine
) -> None:
    ana, ben = desks
    ticket_at(ana)
    assert settle_all(ana.exchange) > 0
    first, second = stations(hub_engine)
    assert (first.number, first.agent, first.agent_name, first.state) == (1, "ana", "Ana", "active")
    assert first.last_operation > second.last_operation == 0
    assert first.last_seen.endswith("Z")
    assert second.id == ben.station.get_kv("replica")


def test_whoever_only_reads_is_seen_too(desks: tuple[Desk, Desk], hub_engine: Engine) -> None:
    with hub_engine.begin() as conn:
        conn.exec_driver_sql("UPDATE sync_replica SET seen_at = 0")
    assert {s.last_seen for s in stations(hub_engine)} == {"1970-01-01T00:00:00Z"}
    desks[1].exchange.hello()
    first, second = stations(hub_engine)
    assert first.last_seen == "1970-01-01T00:00:00Z" < second.last_seen


def test_a_blocked_workstation_is_refused_at_once_keeps_its_work_and_goes_on_when_it_is_freed(
    desks: tuple[Desk, Desk], hub_engine: Engine
) -> None:
    ana, ben = desks
    ticket = ticket_at(ana)
    settle_all(ana.exchange)
    ana.station.be_at(ticket, "typing")
    ana.exchange.beat()
    pokes = ana.line.poke()
    next(pokes)
    told = set_blocked(hub_engine, "1", is_blocked=True)
    assert (told.number, told.state) == (1, "blocked")
    ana.station.perform(AddNote("n1", ticket, "while blocked"))
    for call in (ana.exchange.push, ana.exchange.pull, ana.exchange.hello):
        assert refused(call) == "device.blocked"
    assert refused(lambda: ana.exchange.sign_in("ana", "whatever")) == "device.blocked"
    for _ in pokes:  # it ends by itself
        pass
    assert refused(ana.exchange.beat) == "device.blocked"
    assert refused(lambda: next(ana.line.poke())) == "device.blocked"
    assert settle_all(ben.exchange) == 0, "nobody else is"
    assert set_blocked(hub_engine, told.id, is_blocked=False).state == "active"
    pause = threading.Event()
    for _ in range(200):
        with suppress(HubFault):  # until the door has looked again
            assert settle_all(ana.exchange) == 1
            break
        pause.wait(0.1)
    settle_all(ben.exchange)
    assert ben.row("messages", "n1") is not None


def test_a_push_in_work_is_taken_before_the_block(
    desks: tuple[Desk, Desk], hub_engine: Engine
) -> None:
    ana, _ = desks
    ticket_at(ana)
    came: list[str] = []
    with hub_engine.begin() as conn:
        conn.exec_driver_sql("SELECT 1 FROM sync_replica WHERE number = 1 FOR UPDATE")
        blocking = threading.Thread(
            target=lambda: came.append(set_blocked(hub_engine, "1", is_blocked=True).state)
        )
        blocking.start()
        blocking.join(0.2)
        assert came == []
    blocking.join(30)
    assert came == ["blocked"]


@pytest.mark.parametrize("name", ["", "0", "7", "-1", "²", "9" * 40, "nobody", "x' OR 1=1"])
def test_nobody_else_is_blocked_by_mistake(
    desks: tuple[Desk, Desk], hub_engine: Engine, name: str
) -> None:
    with pytest.raises(NoSuchStation, match="evenkeel hub workstations"):
        set_blocked(hub_engine, name, is_blocked=True)
    assert {station.state for station in stations(hub_engine)} == {"active"}


def test_the_command_line_lists_blocks_and_frees(
    desks: tuple[Desk, Desk], hub_engine: Engine, capsys: pytest.CaptureFixture[str]
) -> None:
    assert operator(hub_engine, "block", "2") == 0
    assert json.loads(capsys.readouterr().out)["state"] == "blocked"
    assert operator(hub_engine, "workstations") == 0
    assert [s["state"] for s in json.loads(capsys.readouterr().out)] == ["active", "blocked"]
    assert operator(hub_engine, "block", "2", "--free") == 0
    assert json.loads(capsys.readouterr().out)["state"] == "active"
    with pytest.raises(Trouble) as nobody:
        operator(hub_engine, "block", "99")
    assert nobody.value.code == REFUSED


def test_the_agents_own_command_line_says_what_is_safe_and_what_to_do(
    desks: tuple[Desk, Desk], hub_engine: Engine
) -> None:
    set_blocked(hub_engine, "1", is_blocked=True)
    with pytest.raises(HubFault) as caught:
        desks[0].exchange.hello()
    said = str(known_trouble(caught.value))
    for words in ("blocked", "supervisor", "sealed", "safe here"):
        assert words in said
