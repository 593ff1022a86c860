"""A hub behind a certificate of the organisation's own: trusted when told, refused when not."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest
import trustme

from app.cli import main
from app.domain.operations import OPERATIONS
from app.domain.people import Agent, RecordAgent, RecordRole, Role
from app.hub.auth import Auth
from app.hub.hub import Hub
from app.hub.web_server import Tls
from app.sync.clock import SystemClock
from tests.helpers.hubs import fresh_hub_engine, served
from tests.helpers.profiles import cheap_keys

PHRASE = "three plain words"


@pytest.fixture
def hub() -> Iterator[Hub]:
    with fresh_hub_engine() as engine:
        clock, dice = SystemClock(), random.SystemRandom()
        hub = Hub(engine, clock=clock.now, auth=Auth(engine, clock.now, dice))
        role = RecordRole(Role("agent", "Agent", tuple(OPERATIONS)))
        hub.perform_all([role, RecordAgent(Agent("ana", "Ana", "AN", "agent", ("*",)))], dice)
        yield hub


@pytest.fixture
def authority(tmp_path: Path) -> Path:
    """The organisation's own authority; beside it the hub's certificate and key."""
    ca = trustme.CA()
    ca.cert_pem.write_to_path(tmp_path / "ca.pem")
    issued = ca.issue_cert("localhost")
    issued.cert_chain_pems[0].write_to_path(tmp_path / "hub.pem")
    issued.private_key_pem.write_to_path(tmp_path / "hub.key")
    return tmp_path / "ca.pem"


@pytest.fixture
def address(hub: Hub, authority: Path) -> Iterator[str]:
    folder = authority.parent
    tls = Tls(folder / "hub.pem", folder / "hub.key")
    with served(hub, tls=tls) as port:
        yield f"https://localhost:{port}"


@pytest.fixture
def profile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("EVENKEEL_PASSPHRASE", PHRASE)
    cheap_keys(tmp_path / "ana", PHRASE)
    return tmp_path / "ana"


def enrol(profile: Path, address: str, hub: Hub, *more: str) -> int:
    code = hub.auth.new_code("ana")
    words = ["enrol", "--profile", str(profile), "--hub", address, "--code", code]
    return main([*words, *more])


def test_a_hub_of_an_unknown_authority_is_not_spoken_to(
    hub: Hub, address: str, profile: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert enrol(profile, address, hub) == 4
    assert "certificate" in capsys.readouterr().err


def test_the_authority_given_at_enrolment_is_trusted_from_then_on(
    hub: Hub, address: str, authority: Path, profile: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert enrol(profile, address, hub, "--ca", str(authority)) == 0
    assert main(["sync", "--profile", str(profile)]) == 0
    assert "up to date" in capsys.readouterr().out
