"""A hub's first people: taken on by one command each, with the rights of their role and nothing to make before."""

from collections.abc import Callable
from contextlib import ExitStack, closing
from datetime import UTC, datetime
from pathlib import Path
from random import SystemRandom

import pytest
from sqlalchemy import Engine

from app.cli import main
from app.domain.auditing import READ_ALL, READ_TEAM
from app.domain.customers import Customer, RecordCustomer
from app.domain.looking import LOOK_UP
from app.domain.operations import OPERATIONS, OVERRULE
from app.domain.people import RecordRole, Role
from app.domain.rights import RIGHTS, ROLE_LABELS
from app.domain.tickets import Channel, ClaimTicket, CreateTicket, Priority, TicketClass
from app.hub.auth import Auth
from app.hub.database import hub_engine as engine_of
from app.hub.hub import Hub
from app.hub.staff import NoSuchStaff, need, take_on
from app.sync.exchange import settle_all
from app.sync.transport import Http
from app.workstation import Workstation
from tests.helpers.hubs import served
from tests.helpers.profiles import cheap_keys

WORDS = "seven calm geese"
Office = Callable[..., tuple[int, str, str]]


@pytest.fixture
def office(hub_url: str, capsys: pytest.CaptureFixture[str]) -> Office:
    """`evenkeel hub WORDS` on the database of this test."""

    def say(*words: str) -> tuple[int, str, str]:
        code = main(["hub", *words[:1], "--url", hub_url, *words[1:]])
        return code, *capsys.readouterr()

    return say


def now() -> datetime:
    return datetime.now(UTC)


@pytest.fixture
def hub(hub_engine: Engine) -> Hub:
    return Hub(hub_engine, clock=now, auth=Auth(hub_engine, now, SystemRandom()))


def test_an_agent_taken_on_by_command_enrols_and_works(
    office: Office, hub_url: str, tmp_path: Path
) -> None:
    assert office("agent", "ana", "Ana Lee", "supervisor") == (0, "", "")
    code, told, _ = office("code", "ana")
    assert code == 0
    cheap_keys(tmp_path / "ana", WORDS)
    with ExitStack() as stack:
        engine = engine_of(hub_url)
        stack.callback(engine.dispose)
        hub = Hub(engine, clock=now, auth=Auth(engine, now, SystemRandom()))
        station = stack.enter_context(closing(Workstation.open(tmp_path / "ana", passphrase=WORDS)))
        port = stack.enter_context(served(hub))
        line = stack.enter_context(closing(Http(f"http://127.0.0.1:{port}")))
        exchange = station.exchange(line)
        exchange.enrol(told.strip())
        settle_all(exchange)
        kind, channel = TicketClass.INQUIRY, Channel.EMAIL
        station.perform(RecordCustomer(Customer("c1", "Somebody")))
        station.perform(
            CreateTicket("t1", "A question", "c1", "general", kind, Priority.MEDIUM, channel)
        )
        station.perform(ClaimTicket("t1"))
        assert settle_all(exchange) == 3
        with engine.connect() as conn:
            told_all = "SELECT status FROM sync_op WHERE replica_id = %s"
            statuses = conn.exec_driver_sql(told_all, (station.replica,)).scalars().all()
        assert statuses == ["applied"] * 3


def test_a_code_or_password_for_nobody_is_refused_with_what_to_do(office: Office) -> None:
    for word in ("code", "password"):
        code, out, errors = office(word, "nobody")
        assert (code, out) == (1, "")
        assert errors == (
            "The hub knows no agent nobody. `evenkeel hub agent nobody NAME ROLE` takes one on.\n"
        )


def test_a_role_of_the_house_stays_as_the_house_made_it(hub: Hub, hub_engine: Engine) -> None:
    hub.perform_all([RecordRole(Role("agent", "Helper", ("note.add",)))], SystemRandom())
    take_on(hub, hub_engine, "ana", "林", "agent", SystemRandom())
    with hub_engine.connect() as conn:
        assert conn.exec_driver_sql("SELECT label FROM roles").scalars().all() == ["Helper"]
        assert conn.exec_driver_sql("SELECT initials FROM agents").scalars().all() == ["林"]
    need(hub_engine, "ana")


def test_nobody_is_taken_on_twice_or_in_a_role_that_is_none(hub: Hub, hub_engine: Engine) -> None:
    take_on(hub, hub_engine, "ana", "Ana Lee", "agent", SystemRandom())
    with pytest.raises(NoSuchStaff, match=r"already.*agent\.record"):
        take_on(hub, hub_engine, "ana", "Ana Lee", "admin", SystemRandom())
    with pytest.raises(NoSuchStaff, match="agent, senior, supervisor, auditor, admin"):
        take_on(hub, hub_engine, "ben", "Ben", "boss", SystemRandom())


def test_the_usual_roles_permit_what_there_is() -> None:
    assert {name for permits in RIGHTS.values() for name in permits} <= {
        *OPERATIONS,
        OVERRULE,
        LOOK_UP,
        READ_ALL,
        READ_TEAM,
    }
    assert set(ROLE_LABELS) == set(RIGHTS)
