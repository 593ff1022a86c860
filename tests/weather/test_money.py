"""A few seeds of the race for refunds; `python -m tests.weather.money` lives through thousands."""

import re
import subprocess
import sys
from pathlib import Path


def race(*words: str) -> tuple[int, str]:
    command = [sys.executable, "-m", "tests.weather.money", *words]
    done = subprocess.run(command, capture_output=True, text=True, timeout=280, check=False)
    return done.returncode, done.stdout + done.stderr


def test_workstations_with_and_without_a_line_race_for_the_same_money(tmp_path: Path) -> None:
    log = tmp_path / "seeds.log"
    code, said = race("--seeds", "0:5", "--log", str(log))
    assert code == 0, said
    for what in ("payouts", "promises without leave"):
        found = re.search(rf"(\d+) {what}", said)
        assert found is not None
        assert int(found[1]) > 10, said
    assert race("--seeds", "0:5", "--log", str(log)) == (0, said), "the log is not believed"


def test_a_job_that_pays_without_asking_is_found() -> None:
    code, said = race("--seeds", "0:2", "--blind")
    assert code == 1
    assert re.search(r"seed \d: (M1|M2)", said), said


def test_a_grant_that_ends_by_the_devices_clock_is_found() -> None:
    code, said = race("--seeds", "51:52", "--wall-clock")
    assert code == 1
    assert "seed 51: M6" in said, said
