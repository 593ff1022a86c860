"""Letting go: what a preview counts is what goes, workstations hear of it, and nothing undecided is touched."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import SystemRandom
from typing import Any

import pytest
from sqlalchemy import Engine, text

from app.domain.contacts import AddNote
from app.domain.customers import Customer, RecordCustomer
from app.domain.operations import OPERATIONS, Operation
from app.domain.people import Agent, Queue, RecordAgent, RecordQueue, RecordRole, Role
from app.domain.tickets import Channel, CreateTicket, Priority, SolveTicket, TicketClass
from app.hub.auth import Auth
from app.hub.hub import Hub
from app.hub.retention import Periods, TooShort, preview, run
from app.sync.exchange import Exchange, settle_all
from app.sync.transport import InProcess
from app.workstation import Workstation
from tests.helpers.profiles import cheap_keys

WORDS = "seven calm geese"
PERIODS = Periods()


@dataclass
class House:
    """A hub whose clock we move, and a workstation on it."""

    engine: Engine
    now: datetime = field(default_factory=lambda: datetime.now(UTC))
    hub: Hub = field(init=False)
    station: Workstation = field(init=False)
    exchange: Exchange = field(init=False)

    def clock(self) -> datetime:
        return self.now

    def perform(self, *ops: Operation) -> None:
        assert {r.status for r in self.hub.perform_all(ops, SystemRandom())} == {"applied"}

    def later(self, days: int) -> None:
        self.now += timedelta(days=days)

    def connect(self) -> None:
        """A line of today: a token lives for ten minutes."""
        self.exchange = self.station.exchange(InProcess(self.hub))
        settle_all(self.exchange)

    def rows(self, table: str) -> list[Any]:
        with self.engine.connect() as conn:
            return list(conn.execute(text(f"SELECT * FROM {table}")))  # noqa: S608

    def local(self, table: str) -> list[str]:
        with self.station.reading() as conn:
            return sorted(conn.exec_driver_sql(f"SELECT id FROM {table}").scalars())  # noqa: S608


def ticket(id: str, queue: str = "returns") -> CreateTicket:
    kind, channel = TicketClass.INQUIRY, Channel.EMAIL
    return CreateTicket(id, f"about {id}", "c1", queue, kind, Priority.MEDIUM, channel)


@pytest.fixture
def house(hub_engine: Engine, tmp_path: Path) -> Iterator[House]:
    house = House(hub_engine)
    house.hub = Hub(
        hub_engine, clock=house.clock, auth=Auth(hub_engine, house.clock, SystemRandom())
    )
    house.perform(
        RecordRole(Role("agent", "Agent", tuple(OPERATIONS))),
        RecordQueue(Queue("returns", "Returns")),
        RecordQueue(Queue("billing", "Billing")),
        RecordAgent(Agent("ana", "Ana", "A", "agent", ("returns", "billing"))),
        RecordCustomer(Customer("c1", "Dana Čermáková")),
        *(ticket(id) for id in ("old", "open", "fresh")),
        *(AddNote(f"{id}-note", id, "the parcel is at the neighbour's") for id in ("old", "open")),
        SolveTicket("old", "refunded"),
    )
    cheap_keys(tmp_path / "ana", WORDS)
    house.station = Workstation.open(tmp_path / "ana", passphrase=WORDS)
    house.station.exchange(InProcess(house.hub)).enrol(house.hub.auth.new_code("ana"))
    house.connect()
    yield house
    house.station.close()


def test_nothing_is_let_go_of_before_its_time(house: House) -> None:
    house.later(29)
    for rule in run(house.engine, PERIODS, house.now):
        assert not any(rule.counts.values()), rule


def test_ended_tickets_go_with_their_messages_and_workstations_hear_of_it(house: House) -> None:
    house.later(700)
    house.perform(SolveTicket("fresh", "refunded"))
    house.connect()
    house.later(40)
    told = preview(house.engine, PERIODS, house.now)
    went = {kind: count for kind, count in told[0].counts.items() if count}
    assert went == {"tickets": 1, "messages": 1}
    assert {row.id for row in house.rows("tickets")} == {"old", "open", "fresh"}  # only looked at
    assert run(house.engine, PERIODS, house.now)[0] == told[0]
    assert {row.id for row in house.rows("tickets")} == {"open", "fresh"}
    assert {row.id for row in house.rows("messages")} == {"open-note"}
    house.connect()
    assert house.local("tickets") == ["fresh", "open"]
    assert house.local("messages") == ["open-note"]
    assert not any(run(house.engine, PERIODS, house.now)[0].counts.values())


def test_more_than_one_batch_goes(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.hub.retention.BATCH", 2)
    house.perform(*(ticket(f"t{n}") for n in range(5)))
    house.perform(*(SolveTicket(f"t{n}", "done") for n in range(5)))
    house.later(731)
    assert run(house.engine, PERIODS, house.now)[0].counts["tickets"] == 6


def test_old_receipts_lose_their_words_and_still_answer_a_repeat(house: House) -> None:
    note = AddNote("n1", "open", "call Jana back")
    house.station.perform(note)
    settle_all(house.exchange)
    house.later(92)
    told = preview(house.engine, PERIODS, house.now)[1]
    assert run(house.engine, PERIODS, house.now)[1] == told
    assert told.counts["receipts"] == len(house.rows("sync_op"))
    assert told.counts["codes"] == 1
    assert "Jana" not in str(house.rows("sync_op"))
    # The workstation lost the answer: the same operation is known and not done again.
    house.connect()
    with house.station.writing() as conn:
        conn.exec_driver_sql("UPDATE outbox SET state = 'local', result = '{}'")
    house.connect()
    with house.station.reading() as conn:
        states = set(conn.exec_driver_sql("SELECT state FROM outbox").scalars())
    assert "local" not in states
    assert len([row for row in house.rows("messages") if row.id == "n1"]) == 1


def test_what_a_person_must_still_decide_keeps_its_words(house: House) -> None:
    house.station.perform(AddNote("n1", "open", "call Jana back"))
    with house.engine.begin() as conn:
        conn.execute(text("DELETE FROM tickets WHERE id = 'open'"))
    settle_all(house.exchange)
    kept = [row for row in house.rows("sync_op") if "Jana" in str(row.args)]
    assert [row.status for row in kept] == ["quarantined"]
    house.later(400)
    run(house.engine, PERIODS, house.now)
    assert "call Jana back" in str(house.rows("sync_op"))


def test_marks_of_what_left_go_and_who_was_away_reads_the_scope_anew(house: House) -> None:
    from app.domain.tickets import AssignTicket

    house.perform(AssignTicket("open", "ana", "billing"))  # leaves the scope of returns
    house.perform(AddNote("later", "fresh", "the clock of the feed goes on"))
    house.later(181)
    told = preview(house.engine, PERIODS, house.now)[2]
    assert told.counts["marks"] == 2  # the ticket and its note
    assert run(house.engine, PERIODS, house.now)[2] == told
    lines = {(row.scope, row.eid, row.kind) for row in house.rows("sync_index")}
    assert ("team:returns", "open", "moved") not in lines
    floor = {row.id: row.min_seq for row in house.rows("sync_scope")}
    assert floor["team:returns"] > 0
    assert floor["team:billing"] == 0
    house.connect()
    assert house.local("tickets") == ["fresh", "open"], "the old one has left the window"
    with house.station.reading() as conn:
        scopes = dict(conn.exec_driver_sql("SELECT id, scope FROM tickets").all())
    assert scopes == {"fresh": "team:returns", "open": "team:billing"}


def test_what_was_dropped_while_a_workstation_was_away_too_long_is_gone_there_too(
    house: House,
) -> None:
    house.later(731)
    run(house.engine, PERIODS, house.now)  # the old ticket goes
    house.later(1)
    house.perform(AddNote("later", "open", "the clock of the feed goes on"))
    house.later(181)
    assert run(house.engine, PERIODS, house.now)[2].counts["marks"] == 2
    house.connect()
    assert house.local("tickets") == ["fresh", "open"]
    assert house.local("messages") == ["later", "open-note"]


def test_work_on_a_row_that_is_gone_is_kept_while_its_scope_is_read_anew(house: House) -> None:
    """The note of an agent who was away for years goes to a person; the ticket is not brought back."""
    house.station.perform(AddNote("mine", "old", "written long ago"))
    house.station.perform(AddNote("mine2", "open", "written long ago too"))
    house.later(731)
    run(house.engine, PERIODS, house.now)
    house.perform(AddNote("later", "open", "the clock of the feed goes on"))
    house.later(181)
    run(house.engine, PERIODS, house.now)
    house.connect()
    assert house.local("messages") == ["later", "mine2", "open-note"]
    with house.station.reading() as conn:
        (status,) = conn.exec_driver_sql("SELECT status FROM attention").scalars()
    assert status == "quarantined"


@pytest.mark.parametrize("name", ["tickets", "receipts", "marks", "looks"])
def test_a_period_that_could_take_what_is_still_needed_is_refused(name: str) -> None:
    with pytest.raises(TooShort, match=name):
        Periods(**{name: 29})
