"""An agent proves who they are: at the hub with the password, without it with the PIN."""

import random
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import Engine

from app.domain.operations import OPERATIONS
from app.domain.people import Agent, RecordAgent, RecordRole, Role
from app.hub.auth import Auth
from app.hub.hub import Hub
from app.settings.keys import Cost, add_passphrase, create_keys
from app.settings.pin import NoPin, WrongPin
from app.store import pair
from app.store.queries import SyncState
from app.sync.protocol import Fault, HubFault
from app.sync.transport import InProcess
from app.workstation import STORE, Workstation
from tests.helpers.hubs import fresh_hub_engine
from tests.helpers.profiles import cheap_keys
from tests.settings.conftest import FakeKeyring

NOW = datetime(2026, 6, 9, 11, 5, tzinfo=UTC)
PHRASE, WORD, PIN = "a few plain words", "correct horse", "4711"
CHEAP = Cost(1, 8192, 1)


class StoppedClock:
    boot = "first"

    def now(self) -> datetime:
        return NOW

    def mono(self) -> float:
        return 0.0


@pytest.fixture
def engine() -> Iterator[Engine]:
    with fresh_hub_engine() as engine:
        yield engine


@pytest.fixture
def hub(engine: Engine) -> Hub:
    dice = random.SystemRandom()
    hub = Hub(engine, clock=lambda: NOW, auth=Auth(engine, lambda: NOW, dice))
    role = RecordRole(Role("agent", "Agent", tuple(OPERATIONS)))
    hub.perform_all([role, RecordAgent(Agent("ana", "Ana", "AN", "agent", ("*",)))], dice)
    hub.auth.set_password("ana", WORD)
    return hub


@pytest.fixture
def station(hub: Hub, tmp_path: Path) -> Iterator[Workstation]:
    cheap_keys(tmp_path / "ana", PHRASE)
    station = Workstation.open(tmp_path / "ana", passphrase=PHRASE, clock=StoppedClock())
    station.exchange(InProcess(hub)).enrol(hub.auth.new_code("ana"))
    yield station
    station.close()


def test_the_right_password_is_good_for_days_without_the_hub(
    hub: Hub, station: Workstation
) -> None:
    reply = station.sign_in(station.exchange(InProcess(hub)), WORD)
    assert reply.agent == "ana"
    assert station.get_kv("grace_s") == str(reply.grace_s)
    assert station.ask(SyncState()).grace_us == reply.grace_s * 1_000_000


def test_a_wrong_password_is_refused_and_remembers_nothing(hub: Hub, station: Workstation) -> None:
    with pytest.raises(HubFault) as refused:
        station.sign_in(station.exchange(InProcess(hub)), "battery staple")
    assert refused.value.fault is Fault.AUTH
    assert station.get_kv("grace_s") is None


def keyring_profile(folder: Path) -> None:
    """A profile that the keyring opens, with a passphrase as the way back, and a PIN."""
    pair.begin(folder / STORE)
    keys = create_keys(folder, None)
    add_passphrase(folder, keys, PHRASE, cost=CHEAP)
    station = Workstation.open(folder)
    station.set_pin(PIN)
    station.close()


def test_with_a_pin_the_keyring_alone_opens_nothing(tmp_path: Path, ring: FakeKeyring) -> None:
    keyring_profile(tmp_path)
    with pytest.raises(NoPin):
        Workstation.open(tmp_path)
    with pytest.raises(WrongPin):
        Workstation.open(tmp_path, pin="0000")
    Workstation.open(tmp_path, pin=PIN).close()


def test_the_passphrase_stands_in_for_a_forgotten_pin(tmp_path: Path, ring: FakeKeyring) -> None:
    keyring_profile(tmp_path)
    Workstation.open(tmp_path, passphrase=PHRASE).close()
