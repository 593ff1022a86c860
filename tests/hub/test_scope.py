"""Who holds which customer, and what leaves a workstation: on the books of memory and on every PostgreSQL."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import SystemRandom
from typing import Any

import pytest
from sqlalchemy import Engine

from app.domain.contacts import AddNote, Direction, EndContact, StartContact
from app.domain.customers import ChangeCustomer, Customer, Field, RecordCustomer
from app.domain.ids import micros
from app.domain.operations import OPERATIONS, Operation, Ref
from app.domain.orders import Order, RecordOrder
from app.domain.people import Agent, Queue, RecordAgent, RecordQueue, RecordRole, Role
from app.domain.tickets import (
    AssignTicket,
    Channel,
    CreateTicket,
    Priority,
    SolveTicket,
    TicketClass,
)
from app.hub.auth import Auth
from app.hub.hub import Hub
from app.hub.ledger import PostgresLedger
from app.hub.retention import Periods, preview, run
from app.store import rows as stored_rows
from app.sync import digest
from app.sync.exchange import Exchange, settle_all
from app.sync.transport import InProcess
from app.workstation import Workstation
from tests.helpers.profiles import fresh_engine


class Seat:
    """One agent's workstation."""

    def __init__(self, house: "House", agent: str, folder: Path, stack: ExitStack) -> None:
        folder.mkdir()
        engine = stack.enter_context(fresh_engine(folder))
        self.house = house
        self.station = Workstation(engine, folder, bytes(32), house, SystemRandom())
        stack.callback(self.station.close)
        self.station.exchange(house.line()).enrol(house.hub.auth.new_code(agent))
        self.sync()

    def sync(self) -> Exchange:
        exchange = self.station.exchange(self.house.line())
        settle_all(exchange)
        return exchange

    def does(self, *ops: Operation) -> None:
        for op in ops:
            self.station.perform(op)

    def holds(self, *kinds: str) -> list[str]:
        with self.station.reading() as conn:
            return sorted(
                id
                for kind in kinds or ("tickets", "customers", "orders")
                for id in conn.exec_driver_sql(f"SELECT id FROM {kind}").scalars()  # noqa: S608
            )

    def tray(self) -> list[tuple[str, str]]:
        with self.station.reading() as conn:
            sql = "SELECT status, code FROM attention WHERE closed_at IS NULL ORDER BY op_seq"
            return [(status, code) for status, code in conn.exec_driver_sql(sql)]

    def agrees(self) -> None:
        """Every feed holds here what the hub says it holds, to the last revision."""
        self.sync()
        with self.station.reading() as conn:
            rows = conn.exec_driver_sql("SELECT scope, seq FROM cursor")
            cursors: dict[str, int] = {scope: seq for scope, seq in rows}
            theirs = self.house.digests(cursors)
            assert digest.differing(conn, cursors, theirs) == []
            assert conn.exec_driver_sql("SELECT count(*) FROM base_row").scalar_one() == 0


class House:
    """A hub on PostgreSQL whose clock we move."""

    boot = "first"

    def __init__(self, engine: Engine, folder: Path, stack: ExitStack) -> None:
        self.engine, self._folder, self._stack = engine, folder, stack
        self.at = self._began = datetime(2026, 6, 9, 8, 0, tzinfo=UTC)
        self.hub = Hub(engine, clock=self.now, auth=Auth(engine, self.now, SystemRandom()))

    def now(self) -> datetime:
        return self.at

    def mono(self) -> float:
        return (self.at - self._began).total_seconds()

    def later(self, days: int) -> None:
        self.at += timedelta(days=days)

    def line(self) -> InProcess:
        return InProcess(self.hub)

    def does(self, *ops: Operation) -> None:
        assert {r.status for r in self.hub.perform_all(ops, SystemRandom())} == {"applied"}

    def seat(self, agent: str) -> Seat:
        return Seat(
            self, agent, self._folder / f"{agent}{len(list(self._folder.iterdir()))}", self._stack
        )

    def digests(self, scopes: Any) -> dict[str, str]:
        with self.engine.connect() as conn:
            return PostgresLedger(conn).digests(list(scopes))

    def rests(self) -> dict[str, int]:
        return run(self.engine, Periods(), self.at)[-1].counts


@pytest.fixture
def house(hub_engine: Engine, tmp_path: Path) -> Iterator[House]:
    with ExitStack() as stack:
        house = House(hub_engine, tmp_path, stack)
        house.does(
            RecordRole(Role("role", "Agent", tuple(sorted(OPERATIONS)))),
            RecordQueue(Queue("ret", "Returns")),
            RecordQueue(Queue("tec", "Technical")),
            agent("jn", "ret"),
            agent("li", "tec"),
            agent("mb", "*"),
            *(RecordCustomer(Customer(name, name.title())) for name in ("ada", "bob")),
            order("o-ada", "ada"),
            order("o-bob", "bob"),
            ticket("t1", "ada"),
        )
        yield house


def agent(id: str, *queues: str) -> RecordAgent:
    return RecordAgent(Agent(id, id.title(), id.upper(), "role", queues))


def order(id: str, customer: str) -> RecordOrder:
    return RecordOrder(Order(id, id, customer, "EUR", datetime(2026, 6, 1, tzinfo=UTC), 100))


def ticket(id: str, customer: str, queue: str = "ret") -> CreateTicket:
    kind, channel = TicketClass.INQUIRY, Channel.EMAIL
    return CreateTicket(id, f"about {id}", customer, queue, kind, Priority.MEDIUM, channel)


# ---- which customers ---------------------------------------------------------------------------


def test_only_customers_with_a_ticket_of_ones_teams_are_held_and_their_orders(house: House) -> None:
    jn, li, mb = house.seat("jn"), house.seat("li"), house.seat("mb")
    assert jn.holds() == mb.holds() == ["ada", "o-ada", "t1"]
    assert li.holds() == []
    house.does(ticket("t2", "bob", "tec"))
    for seat, held in ((jn, ["ada", "o-ada", "t1"]), (li, ["bob", "o-bob", "t2"])):
        seat.agrees()
        assert seat.holds() == held
    mb.agrees()
    assert mb.holds() == ["ada", "bob", "o-ada", "o-bob", "t1", "t2"]


def test_an_order_and_a_change_reach_every_team_that_holds_the_customer(house: House) -> None:
    house.does(ticket("t2", "ada", "tec"))
    seats = [house.seat(name) for name in ("jn", "li", "mb")]
    house.does(order("o-new", "ada"), ChangeCustomer("ada", Field.CITY, "Riga", ""))
    for seat in seats:
        seat.agrees()
        assert "o-new" in seat.holds("orders")
        found = load(seat, "customers", "ada")
        assert found is not None
        assert found["city"] == "Riga"


def load(seat: Seat, kind: str, id: str) -> dict[str, Any] | None:
    ref = Ref(kind, id)
    with seat.station.reading() as conn:
        found = stored_rows.load(conn, [ref]).get(ref)
    return found.image if found else None


def test_a_ticket_that_changes_teams_takes_its_customer_along_unless_another_stays(
    house: House,
) -> None:
    jn, li, mb = house.seat("jn"), house.seat("li"), house.seat("mb")
    house.does(AssignTicket("t1", "li", "tec"))
    for seat in (jn, li, mb):
        seat.agrees()
    assert jn.holds() == []
    assert li.holds() == mb.holds() == ["ada", "o-ada", "t1"]
    house.does(
        ticket("t3", "ada"), AssignTicket("t1", "jn", "ret"), AssignTicket("t3", "li", "tec")
    )
    for seat in (jn, li, mb):
        seat.agrees()
        assert {"ada", "o-ada"} <= set(seat.holds())
    assert jn.holds("tickets") == ["t1"]
    assert li.holds("tickets") == ["t3"]


def test_whoever_wrote_down_a_customer_without_a_ticket_keeps_the_customer_for_ninety_days(
    house: House,
) -> None:
    jn, li = house.seat("jn"), house.seat("li")
    call = StartContact("call", "eve", Channel.PHONE, Direction.INBOUND)
    jn.does(RecordCustomer(Customer("eve", "Eve")), call)
    jn.agrees()
    assert jn.holds("customers", "contacts") == ["ada", "call", "eve"]
    jn.does(EndContact("call", "asked for opening hours"))
    jn.agrees()
    li.agrees()
    assert li.holds("customers", "contacts") == []
    house.later(89)
    assert house.rests()["customers"] == 0
    house.later(2)
    assert preview(house.engine, Periods(), house.at)[-1].counts["customers"] == 1
    assert house.rests()["customers"] == 1
    jn.agrees()
    assert jn.holds("customers", "contacts") == ["ada"]
    house.does(ticket("t9", "eve"))
    jn.agrees()
    assert jn.holds("customers", "contacts") == ["ada", "call", "eve"]


def test_a_customer_is_never_gone_between_an_agents_own_record_and_the_ticket(house: House) -> None:
    jn = house.seat("jn")
    jn.does(RecordCustomer(Customer("eve", "Eve")))
    jn.sync()
    assert jn.holds("customers") == ["ada", "eve"]
    jn.does(ticket("t2", "eve"))
    assert jn.holds("tickets") == ["t1", "t2"]
    jn.agrees()
    assert jn.holds("customers") == ["ada", "eve"]


# ---- leaving and coming back -------------------------------------------------------------------


def test_leaving_a_team_takes_its_customers_and_joining_again_brings_everything_back(
    house: House,
) -> None:
    house.does(ticket("t2", "ada", "tec"), ticket("t3", "bob", "tec"), AddNote("n1", "t1", "words"))
    jn = house.seat("jn")
    house.does(agent("jn", "tec"))
    jn.agrees()
    assert jn.holds() == ["ada", "bob", "o-ada", "o-bob", "t2", "t3"], "ada is needed for t2 still"
    house.does(agent("jn"))
    jn.agrees()
    assert jn.holds() == []
    house.does(agent("jn", "ret"))
    jn.agrees()
    assert jn.holds("tickets", "customers", "orders", "messages") == ["ada", "n1", "o-ada", "t1"]


def test_taken_off_a_team_while_offline_the_work_is_set_aside_and_the_customer_is_gone(
    house: House,
) -> None:
    jn = house.seat("jn")
    jn.does(
        AddNote("n1", "t1", "measured it"),
        StartContact("call", "ada", Channel.PHONE, Direction.INBOUND, "t1"),
        ChangeCustomer("ada", Field.CITY, "Riga", ""),
    )
    house.does(agent("jn", "tec"))
    jn.sync()
    assert jn.tray() == [("quarantined", "QUARANTINED")] * 2
    assert jn.holds("tickets", "messages", "contacts") == []
    # A change of a customer is judged by what the agent may do now; it is the agent's own from then on.
    assert jn.holds("customers") == ["ada"]
    jn.agrees()
    with house.engine.connect() as conn:
        kept = conn.exec_driver_sql(
            "SELECT args->>'body' FROM sync_op JOIN quarantine USING (replica_id, op_seq)"
        )
        assert "measured it" in set(kept.scalars())


def test_a_role_taken_away_while_offline_refuses_what_it_no_longer_permits(house: House) -> None:
    jn = house.seat("jn")
    jn.does(AddNote("n1", "t1", "words"), SolveTicket("t1", "sent again"))
    house.does(RecordRole(Role("role", "Agent", ("ticket.claim",))))
    jn.sync()
    assert jn.tray() == [("quarantined", "QUARANTINED"), ("rejected", "FORBIDDEN_NOW")]
    jn.agrees()
    assert jn.holds("messages") == []


# ---- the window --------------------------------------------------------------------------------


def test_what_ended_ninety_days_ago_leaves_the_workstations_and_stays_at_the_hub(
    house: House,
) -> None:
    house.does(AddNote("n1", "t1", "words"), ticket("t2", "bob"))
    jn = house.seat("jn")
    house.does(SolveTicket("t1", "sent again"))
    jn.agrees()
    house.later(89)
    assert house.rests()["tickets"] == 0
    house.later(2)
    assert preview(house.engine, Periods(), house.at)[-1].counts["tickets"] == 1
    assert house.rests()["tickets"] == 1
    assert house.rests()["tickets"] == 0
    jn.agrees()
    assert jn.holds("tickets", "customers", "orders", "messages") == ["bob", "o-bob", "t2"]
    fresh = house.seat("jn")
    assert fresh.holds("tickets", "messages") == ["t2"]
    with house.engine.connect() as conn:
        kept = conn.exec_driver_sql("SELECT id FROM tickets UNION SELECT id FROM messages")
        assert {"t1", "t2", "n1"} == set(kept.scalars())
        kinds = conn.exec_driver_sql("SELECT kind FROM sync_index WHERE eid IN ('t1', 'n1')")
        assert set(kinds.scalars()) == {"moved"}, "never a delete"


def test_an_open_ticket_stays_however_old(house: House) -> None:
    jn = house.seat("jn")
    house.later(700)
    assert house.rests()["tickets"] == 0
    jn.agrees()
    assert jn.holds("tickets") == ["t1"]


def test_a_word_on_a_ticket_outside_the_window_brings_it_back_whole(house: House) -> None:
    house.does(AddNote("n1", "t1", "words"), SolveTicket("t1", "sent again"))
    jn, mb = house.seat("jn"), house.seat("mb")
    jn.does(AddNote("n2", "t1", "written before the line broke"))
    house.later(91)
    assert house.rests()["tickets"] == 1
    mb.agrees()
    assert mb.holds("tickets", "messages", "customers") == []
    jn.sync()  # offline all the while: pushes before it reads
    for seat in (jn, mb):
        seat.agrees()
        assert seat.holds("tickets", "messages", "customers") == ["ada", "n1", "n2", "t1"]


def test_pending_work_on_a_ticket_that_left_the_window_is_not_lost(house: House) -> None:
    house.does(SolveTicket("t1", "sent again"))
    jn = house.seat("jn")
    jn.does(AddNote("n2", "t1", "written offline"))
    house.later(91)
    house.rests()
    exchange = jn.station.exchange(house.line())
    exchange.hello()
    while exchange.pull():  # reads before it has sent anything
        pass
    assert jn.holds("tickets", "messages") == []
    jn.agrees()
    assert jn.holds("tickets", "messages") == ["n2", "t1"]


def test_many_tickets_leave_in_small_parts(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.hub.window.BATCH", 2)
    house.does(*(ticket(f"x{n}", "bob") for n in range(5)))
    house.does(*(SolveTicket(f"x{n}", "done") for n in range(5)))
    jn = house.seat("jn")
    house.later(91)
    assert house.rests()["tickets"] == 5
    jn.agrees()
    assert jn.holds() == ["ada", "o-ada", "t1"]


# ---- two at once -------------------------------------------------------------------------------


def test_a_ticket_that_goes_while_another_comes_leaves_the_customer_there(house: House) -> None:
    """Both orders of the two changes, whichever waits for the other."""
    from threading import Thread

    for n in range(6):
        house.does(ticket(f"a{n}", "bob"))
        works: list[Callable[[], None]] = [
            lambda n=n: house.does(AssignTicket(f"a{n}", "li", "tec")),
            lambda n=n: house.does(ticket(f"b{n}", "bob")),
        ]
        threads = [Thread(target=work) for work in works[:: 1 if n % 2 else -1]]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        house.does(AssignTicket(f"b{n}", "li", "tec"))
        with house.engine.connect() as conn:
            held = "SELECT scope FROM sync_member WHERE customer = 'bob' ORDER BY scope"
            assert list(conn.exec_driver_sql(held).scalars()) == ["team:tec"]
    house.does(ticket("last", "bob"))
    jn = house.seat("jn")
    jn.agrees()
    assert "bob" in jn.holds("customers")
    assert micros(house.at) > 0
