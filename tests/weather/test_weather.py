"""A part of the weather for every run of the tests; `packaging/dev.py weather` runs all of it."""

import os
import re
import subprocess
import sys

import pytest

from tests.weather import plants

PATIENCE_S = 280
# One defect for each kind of thing that could go wrong; all of them are tried by `--plant all`.
SOME_PLANTS = (
    "cursor_saved_before_apply",
    "settled_in_the_middle_of_news",
    "replay_ignores_closure",
    "restored_hub_ignored",
    "dedupe_forgets",
    "ack_before_commit",
)


def weather(*words: str) -> tuple[int, str]:
    """The exit code and the output of the weather: a process of its own, where sets have a fixed order."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.weather", *words],
        env=os.environ | {"PYTHONHASHSEED": "0"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=PATIENCE_S,
        check=False,
    )
    return done.returncode, done.stdout


def test_any_weather_ends_in_agreement() -> None:
    code, said = weather("--seeds", "0:40")
    assert code == 0, said


def test_planted_defects_are_found() -> None:
    code, said = weather("--seeds", "0:60", "--plant", ",".join(SOME_PLANTS))
    assert code == 0, said


def test_a_seed_tells_the_same_story_each_time() -> None:
    code, said = weather("--seeds", "30:34", "--stories", "--jobs", "1")
    assert (code, said) == weather("--seeds", "30:34", "--stories", "--jobs", "1")
    stories = re.findall(r"story ([0-9a-f]{16})", said)
    assert len(set(stories)) == 4
    _, told = weather("--seeds", "33", "--trace")
    assert told.count("\n") > 50
    assert stories[3] in told, "the seeds before it in the same process changed it"


def test_a_defect_that_nobody_finds_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    code, said = weather("--seeds", "0:1", "--faults", "mute", "--plant", "hash_chain_unchecked")
    assert code == 1
    assert "NOT FOUND" in said


@pytest.mark.parametrize("name", plants.PLANTS)
def test_every_planted_defect_fits_the_product(name: str) -> None:
    """A plant that no longer finds what it breaks would break nothing, and prove nothing."""
    with plants.planted(name):
        pass
