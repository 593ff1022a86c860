"""The measurement itself works: a small crowd comes back, every operation is applied once, and figures are told."""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
STATIONS, STEADY, OPS = 60, 20, 25


def test_a_small_crowd_is_served_to_the_last_operation() -> None:
    words = ("--stations", str(STATIONS), "--steady", str(STEADY), "--ops", str(OPS), "--read")
    done = subprocess.run(
        [sys.executable, "-m", "tests.herd", *words],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )
    # How quick it is depends on what else the machine does; that it is right does not.
    assert done.returncode in (0, 1), done.stderr
    assert f"results {{'applied': {STATIONS * OPS}}}" in done.stdout
    assert "wasted work 0.00 %" in done.stdout
    assert re.search(r"last done [\d.]+ s = [\d.]+ x ideal", done.stdout)
    assert re.search(r"connected agents: [1-9]\d* pushes", done.stdout)
    assert "last has read a page" in done.stdout
