"""Some days of the month that `python -m tests.weather.soak` lives through."""

import re
import subprocess
import sys


def soak(*words: str) -> tuple[int, str]:
    command = [sys.executable, "-m", "tests.weather.soak", *words]
    done = subprocess.run(command, capture_output=True, text=True, timeout=280, check=False)
    return done.returncode, done.stdout + done.stderr


def test_days_of_work_nights_and_newer_programs_leave_everybody_agreed() -> None:
    code, said = soak("--seeds", "0:2", "--days", "5")
    assert code == 0, said
    assert "2 seeds, seeds 0:2: 0 failed" in said


def test_a_program_that_keeps_all_it_hears_is_found() -> None:
    code, said = soak("--seeds", "4:5", "--days", "17", "--leak")
    assert code == 1
    assert re.search(r"seed 4: I14: s0 held \d+ things, and now \d+", said), said
