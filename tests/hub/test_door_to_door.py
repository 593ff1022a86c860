"""From one workstation's store over real HTTP and PostgreSQL to a colleague's, with nothing faked between."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from random import SystemRandom
from typing import Any

import pytest
from sqlalchemy import Engine, update

from app.domain.contacts import AddNote
from app.domain.customers import Customer, RecordCustomer
from app.domain.operations import OPERATIONS, Ref
from app.domain.people import Agent, Queue, RecordAgent, RecordQueue, RecordRole, Role
from app.domain.tickets import Channel, CreateTicket, Priority, TicketClass
from app.hub.auth import Auth
from app.hub.hub import Hub
from app.store import rows
from app.store import tables as t
from app.sync.exchange import Exchange, settle_all
from app.sync.protocol import Fault, HubFault
from app.sync.transport import Http
from app.workstation import Workstation
from tests.helpers.hubs import served
from tests.helpers.profiles import cheap_keys

WORDS = "seven calm geese"


def now() -> datetime:
    return datetime.now(UTC)


@dataclass
class Desk:
    """A workstation with its line."""

    station: Workstation
    line: Http
    exchange: Exchange

    def row(self, kind: str, id: str) -> dict[str, Any] | None:
        ref = Ref(kind, id)
        with self.station.reading() as conn:
            found = rows.load(conn, [ref]).get(ref)
        return found.image if found else None

    def close(self) -> None:
        self.line.close()
        self.station.close()


@pytest.fixture
def hub(hub_engine: Engine) -> Hub:
    hub = Hub(hub_engine, clock=now, auth=Auth(hub_engine, now, SystemRandom()))
    people = [Agent(name, name.title(), name[0], "agent", ("returns",)) for name in ("ana", "ben")]
    world = [
        RecordRole(Role("agent", "Agent", tuple(OPERATIONS))),
        RecordQueue(Queue("returns", "")),
    ]
    results = hub.perform_all([*world, *map(RecordAgent, people)], SystemRandom())
    assert {result.status for result in results} == {"applied"}
    return hub


@pytest.fixture
def desks(hub: Hub, tmp_path: Path) -> Iterator[tuple[Desk, Desk]]:
    made: list[Desk] = []
    with served(hub) as port:
        for name in ("ana", "ben"):
            cheap_keys(tmp_path / name, WORDS)
            station = Workstation.open(tmp_path / name, passphrase=WORDS)
            line = Http(f"http://127.0.0.1:{port}")
            desk = Desk(station, line, station.exchange(line))
            made.append(desk)
            desk.exchange.enrol(hub.auth.new_code(name))
            settle_all(desk.exchange)
        yield made[0], made[1]
        for desk in made:
            desk.close()


def ticket_at(desk: Desk) -> str:
    station = desk.station
    customer, ticket = station.new_id(), station.new_id()
    station.perform(RecordCustomer(Customer(customer, "Dana Čermáková")))
    kind, channel = TicketClass.INQUIRY, Channel.EMAIL
    station.perform(
        CreateTicket(ticket, "Kde je 订单?", customer, "returns", kind, Priority.MEDIUM, channel)
    )
    return ticket


def test_a_ticket_reaches_the_colleague_with_its_number(desks: tuple[Desk, Desk]) -> None:
    ana, ben = desks
    ticket = ticket_at(ana)
    assert settle_all(ana.exchange) == 2
    settle_all(ben.exchange)
    seen = ben.row("tickets", ticket)
    assert seen is not None
    assert seen["subject"] == "Kde je 订单?"
    assert seen == ana.row("tickets", ticket)
    assert seen["number"]


def test_a_poke_names_the_scope_that_moved(desks: tuple[Desk, Desk]) -> None:
    ana, ben = desks
    pokes = ben.line.poke()
    before = next(pokes)
    assert "ref" in before
    ticket_at(ana)
    settle_all(ana.exchange)
    moved: dict[str, int] = {}
    while "team:returns" not in moved:
        moved |= next(pokes)
    assert moved["team:returns"] > before.get("team:returns", 0)


TEXTS = (
    "NUL \0 inside",
    "\u202eright to left\u202c",
    "'; DROP TABLE tickets; -- \\x00 %s {0} \\",
    "👩‍👩‍👧‍👦" * 100,
    "x" * 1_000_000,
)


def test_no_text_stops_the_queue_or_changes_on_the_way(desks: tuple[Desk, Desk]) -> None:
    ana, ben = desks
    ticket = ticket_at(ana)
    notes = {ana.station.new_id(): text for text in TEXTS}
    for id, text in notes.items():
        ana.station.perform(AddNote(id, ticket, text))
    assert settle_all(ana.exchange) == 2 + len(TEXTS)
    settle_all(ben.exchange)
    for id, text in notes.items():
        seen = ben.row("messages", id)
        assert seen is not None
        assert seen["body"] == text.replace("\0", "")  # PostgreSQL cannot hold a NUL
        assert seen == ana.row("messages", id)


def test_text_that_looks_like_an_escape_does_not_stop_the_queue(desks: tuple[Desk, Desk]) -> None:
    ana, _ = desks
    ticket = ticket_at(ana)
    ana.station.perform(AddNote(ana.station.new_id(), ticket, 'see \\u0000"}, {'))
    assert settle_all(ana.exchange) == 3


def test_half_a_character_does_not_stop_the_agent(desks: tuple[Desk, Desk]) -> None:
    ana, _ = desks
    ana.station.perform(AddNote(ana.station.new_id(), ticket_at(ana), "half an emoji: \ud83d"))
    assert settle_all(ana.exchange) == 3


def test_a_blocked_device_is_turned_away_at_once(
    desks: tuple[Desk, Desk], hub_engine: Engine
) -> None:
    ana, _ = desks
    with hub_engine.begin() as conn:
        conn.execute(update(t.sync_replica).values(state="frozen"))
    ticket_at(ana)
    for call in (ana.exchange.push, ana.exchange.pull, ana.exchange.hello):
        with pytest.raises(HubFault) as caught:
            call()
        assert caught.value.fault is Fault.DEVICE_BLOCKED
