"""The hub's process dies in the middle of everybody's work; nothing is lost, nothing happens twice."""

import json
import os
import random
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from app.domain.operations import OPERATIONS
from app.domain.people import Agent, Queue, RecordAgent, RecordQueue, RecordRole, Role
from app.hub.auth import Auth
from app.hub.database import hub_engine
from app.hub.hub import Hub
from app.sync.clock import SystemClock
from app.sync.transport import InProcess
from app.workstation import Workstation
from tests.helpers.hubs import BACKENDS, fresh_database
from tests.helpers.profiles import cheap_keys

COUNT = 200
PASSPHRASE = "three plain words"
NAMES = ("ana", "ben")


@contextmanager
def running(*arguments: str) -> Iterator[subprocess.Popen[str]]:
    """A Python module as a process of its own; whatever happens, it is gone afterwards."""
    process = subprocess.Popen(
        [sys.executable, "-m", *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | {"EVENKEEL_PASSPHRASE": PASSPHRASE},
    )
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def line_of(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    line = process.stdout.readline()
    assert line, f"a process ended early with {process.wait()}"
    return line.strip()


def told(process: subprocess.Popen[str], word: str) -> Any:
    assert process.stdin is not None
    process.stdin.write(word + "\n")
    process.stdin.flush()
    return json.loads(line_of(process))


def hub_on(url: str, port: int = 0) -> Any:
    return running("app", "hub", "--url", url, "--port", str(port))


def enrol(url: str, folder: Path) -> list[Path]:
    """One profile for each of NAMES, enrolled at a hub that knows them."""
    engine, clock, dice = hub_engine(url), SystemClock(), random.SystemRandom()
    hub = Hub(engine, clock=clock.now, auth=Auth(engine, clock.now, dice))
    agents = [RecordAgent(Agent(n, n.title(), n[:2].upper(), "agent", ("*",))) for n in NAMES]
    role = RecordRole(Role("agent", "Agent", tuple(OPERATIONS)))
    hub.perform_all([role, *agents, RecordQueue(Queue("returns", "Returns"))], dice)
    profiles = [folder / name for name in NAMES]
    for profile in profiles:
        cheap_keys(profile, PASSPHRASE)
        station = Workstation.open(profile, passphrase=PASSPHRASE)
        exchange = station.exchange(InProcess(hub))
        exchange.enrol(hub.auth.new_code(profile.name))
        exchange.hello()
        while exchange.bootstrap():
            pass
        station.close()
    engine.dispose()
    return profiles


def at_the_hub(url: str) -> tuple[Counter[str], int]:
    """How often each note lies at the hub, and how many operations it applied twice."""
    engine = hub_engine(url)
    with engine.connect() as conn:
        notes = Counter(conn.exec_driver_sql("SELECT id FROM messages").scalars())
        twice = conn.exec_driver_sql(
            "SELECT count(*) FROM (SELECT op_id FROM sync_op WHERE status = 'applied' "
            "GROUP BY op_id HAVING count(*) > 1) doubled"
        ).scalar_one()
    engine.dispose()
    return notes, twice


def reached(process: subprocess.Popen[str], done: int) -> None:
    while True:
        word, _, number = line_of(process).partition(" ")
        if word == "working" and int(number) >= done:
            return


def calm(process: subprocess.Popen[str]) -> None:
    while line_of(process) != "calm":
        pass


@pytest.mark.parametrize("backend", BACKENDS)
def test_both_sides_converge_when_the_hub_is_killed_in_the_middle(
    backend: str, tmp_path: Path
) -> None:
    with fresh_database(backend) as url:
        ana_profile, ben_profile = enrol(url, tmp_path)
        with hub_on(url) as first:
            port = int(line_of(first).rsplit(" ", 1)[1])
            address = f"http://127.0.0.1:{port}"
            module = "tests.journeys.busy_station"
            with (
                running(module, str(ana_profile), address, str(COUNT)) as ana,
                running(module, str(ben_profile), address, str(COUNT)) as ben,
            ):
                reached(ana, COUNT // 3)
                reached(ben, COUNT // 3)
                first.send_signal(signal.SIGKILL)
                first.wait()
                reached(ana, 2 * COUNT // 3)
                with hub_on(url, port) as second:
                    line_of(second)
                    calm(ana)
                    calm(ben)
                    answers = _agreed(ana, ben)
        notes, twice = at_the_hub(url)
    made = [note for answer in answers for note in answer["made"]]
    assert len(made) > COUNT
    assert notes == Counter(made), "a note is missing at the hub, or lies there twice"
    assert twice == 0
    assert all(answer["pending"] == 0 for answer in answers)


def _agreed(ana: subprocess.Popen[str], ben: subprocess.Popen[str]) -> list[dict[str, Any]]:
    """Their answers once both hold the same; fails when they never do."""
    for _ in range(60):
        answers = [told(process, "tell") for process in (ana, ben)]
        if answers[0]["digest"] == answers[1]["digest"]:
            return answers
    pytest.fail("the two workstations never came to hold the same rows")
