"""A few seeds of the race for refunds; `python -m tests.weather.money` lives through thousands."""

import subprocess
import sys


def test_workstations_with_and_without_a_line_race_for_the_same_money() -> None:
    command = [sys.executable, "-m", "tests.weather.money", "--seeds", "0:6"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=280, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    words = done.stdout.split()
    assert int(words[2]) > 0, "nobody promised anything"
    assert int(words[6]) > 0, "nothing was paid"
