"""What the agent is told about the line, and how long we wait before we try again."""

import pytest

from app.sync.link import LONGEST_PAUSE_S, Link, LinkState, Pause, phase_of
from app.sync.protocol import Fault, HubFault, Unreachable
from app.sync.transport_line import NoAnswer

TROUBLES = [
    (Unreachable("no line"), "offline"),
    (NoAnswer("offline", "no name"), "offline"),
    (NoAnswer("timeout", "too slow"), "offline"),
    (NoAnswer("tls", "whose certificate?"), "offline"),
    (NoAnswer("captive", "a hotel's page"), "captive"),
    (NoAnswer("trouble", "502"), "hub_trouble"),
    (HubFault(Fault.READ_ONLY), "hub_trouble"),
    (HubFault(Fault.COMMIT_UNKNOWN), "hub_trouble"),
    (HubFault(Fault.EPOCH_CHANGED), "hub_trouble"),
    (HubFault(Fault.AUTH), "sign_in"),
    (HubFault(Fault.AUTH, reason="device.signature"), "sign_in"),
    (HubFault(Fault.AUTH, reason="token"), "connecting"),
    (HubFault(Fault.DEVICE_BLOCKED), "blocked"),
    (HubFault(Fault.UPGRADE_REQUIRED), "upgrade"),
    (HubFault(Fault.PACED, slot=7, retry_after_ms=900), "connecting"),
    (ValueError("a defect"), "offline"),
]


@pytest.mark.parametrize(("error", "phase"), TROUBLES, ids=lambda value: str(value))
def test_every_trouble_has_its_phase(error: Exception, phase: str) -> None:
    assert phase_of(error) == phase
    state = Link().failed(error, 5, 1.5)
    assert state == LinkState(phase, 5, 0, 0, None, 1.5, str(error))


def test_sending_counts_up_to_all_that_waited_and_what_came_since() -> None:
    link = Link()
    seen = [link.answered(n, pending)[2:4] for n, pending in enumerate((10, 6, 8, 3))]
    assert seen == [(0, 10), (4, 10), (4, 12), (9, 12)]
    assert link.answered(9, 0) == LinkState("up_to_date", None, 0, 0, 9)
    assert link.answered(10, 2) == LinkState("sending", None, 0, 2, 10)


def test_an_outage_keeps_its_beginning_and_the_last_contact() -> None:
    link = Link()
    link.answered(3, 0)
    link.failed(Unreachable("a"), 10, 1)
    later = link.failed(HubFault(Fault.READ_ONLY), 20, 2)
    assert (later.since_us, later.last_contact_us, later.retry_s) == (10, 3, 2)
    link.answered(30, 0)
    assert link.failed(Unreachable("b"), 40, 1).since_us == 40


def test_that_the_program_is_old_is_told_beside_every_state() -> None:
    link = Link()
    link.greeted(is_outdated=True)
    states = [link.answered(3, 2), link.failed(Unreachable("a"), 10, 1), link.answered(20, 0)]
    assert [state.is_outdated for state in states] == [True] * 3
    link.greeted(is_outdated=False)
    assert not link.answered(30, 0).is_outdated


def test_an_expired_token_does_not_begin_an_outage() -> None:
    link = Link()
    link.answered(3, 0)
    assert link.failed(HubFault(Fault.AUTH, reason="token"), 10, 1).phase == "connecting"
    assert link.failed(Unreachable("a"), 20, 1).since_us == 20


def test_pauses_grow_to_a_limit_and_start_small_again() -> None:
    pause = Pause(lambda: 1.0)
    error = Unreachable("x")
    assert [pause.after(error) for _ in range(7)] == [1, 2, 4, 8, 16, LONGEST_PAUSE_S, 20]
    pause.reset()
    assert pause.after(error) == 1


def test_chance_spreads_a_pause_between_half_and_whole() -> None:
    error = Unreachable("x")
    assert Pause(lambda: 0.0).after(error) == 0.5
    assert Pause(lambda: 0.5).after(error) == 0.75


def test_what_the_hub_asks_for_counts_more_than_our_guess() -> None:
    pause = Pause(lambda: 1.0)
    assert pause.after(HubFault(Fault.PACED, retry_after_ms=42_000)) == 42
    assert pause.after(Unreachable("x")) == 2
